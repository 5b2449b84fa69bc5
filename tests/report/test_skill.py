"""A skill is shown: what it is, who asks for it, what it is part of, where it is mentioned."""

import pytest
from small import dataset, role

import rolecmp
from rolecmp.analysis.skill import SkillResult
from rolecmp.errors import UnknownName, UsageError
from rolecmp.model import Dataset, Measure, Question, Skill
from rolecmp.output import plain
from rolecmp.report.skill import document

POSTINGS = Measure(
    "postings",
    "Named in postings",
    "skills",
    "postings",
    "Rome",
    "2025",
    note="A sample.",
    of={"cook": 100, "baker": 200, "guest": 3},
    named_in={"knife": {"cook": 50, "baker": 20, "guest": 3}},
)
SKILLS = {
    "knife": Skill("knife", "Knife skills", ("blades",), "To cut.", (), "Tools", ("hands",)),
    "hands": Skill("hands", "Hands"),
    "peel": Skill("peel", "Peeling", broader=("knife",)),
}


def kitchen(**more: object) -> Dataset:
    """Two roles of which one asks for the skill and at a level, and a measure that counts it."""
    return dataset(
        role("cook", "knife:expert"),
        role("baker", also="knife"),
        role("guest"),
        levels="novice expert",
        skills=SKILLS,
        **more,
    )


def said(data: Dataset, name: str) -> list[str]:
    """All that is said of a skill, a statement each."""
    result = rolecmp.show(data, name)
    assert isinstance(result, SkillResult)
    return plain.render(document(data, result)).splitlines()


def test_what_is_known_of_a_skill_is_said() -> None:
    """Who asks for it and where, its other names, what it is part of and what is part of it."""
    assert said(kitchen(), "blades")[:7] == [
        "Knife skills (knife), a skill",
        "To cut.",
        "Asked for by: Cook (Core skills, expert), Baker (Also works with)",
        "Also called: blades",
        "Group: Tools",
        "Part of: Hands",
        "Parts: Peeling",
    ]


def test_who_asks_for_a_skill_is_said_once() -> None:
    """And a role that speaks of it besides is mentioned."""
    assert not any("rolecmp show cook" in line for line in said(kitchen(), "knife"))
    data = kitchen()
    cook = data.roles["cook"]._replace(summary="Lives by knife skills.")
    mentioned = said(data._replace(roles={**data.roles, "cook": cook}), "knife")
    assert "Cook: Summary: Lives by knife skills. (rolecmp show cook)" in mentioned


def test_what_a_level_takes_is_said_of_a_skill_that_is_asked_for_at_one() -> None:
    """What it takes of this skill, where the dataset says so; else what it takes of any; lowest first."""
    takes = {"novice": "Cuts slowly.", "expert": "Cuts all."}
    data = kitchen()
    data = data._replace(about=data.about._replace(level_notes=takes))
    assert "Levels: novice: Cuts slowly.; expert: Cuts all." in said(data, "knife")
    knife = SKILLS["knife"]._replace(levels={"expert": "Cuts blind."})
    data = data._replace(skills={**SKILLS, "knife": knife})
    assert "Levels: novice: Cuts slowly.; expert: Cuts blind." in said(data, "knife")
    assert not any(line.startswith("Levels") for line in said(data, "hands"))


def test_what_was_counted_comes_with_how() -> None:
    """Of 100, with the interval, of how many; not of those of whom too few were read."""
    counted = "Cook 50 (40-60), n 100; Baker 10 (7-15), n 200. Of 100, postings, Rome, 2025. A sample."
    assert f"Named in postings: {counted}" in said(kitchen(measures={"postings": POSTINGS}), "knife")
    few = POSTINGS._replace(of={"cook": 3})
    assert not any(line.startswith("Named") for line in said(kitchen(measures={"postings": few}), "knife"))


def test_a_measure_that_may_be_compared_stands_alone() -> None:
    """Those beside it say less."""
    fair = POSTINGS._replace(id="fair", title="Fairly counted", comparable=True)
    lines = said(kitchen(measures={"postings": POSTINGS, "fair": fair}), "knife")
    assert [line for line in lines if "counted" in line or line.startswith("Named")] == [
        line for line in lines if line.startswith("Fairly counted: ")
    ]


def test_what_the_dataset_does_not_say_is_said_not_to_be_there() -> None:
    """No explanation, and no role that asks for it."""
    assert said(kitchen(), "hands")[1:3] == [
        "The dataset names this skill, and does not explain it.",
        "Asked for by: no role here",
    ]


def test_a_few_mentions_stand_for_many() -> None:
    """And the command that has them all."""
    faq = tuple(Question(f"q{number}", f"Hands {number}?", "Yes.") for number in range(7))
    assert said(kitchen(faq=faq), "hands")[-1] == "2 more: (rolecmp search Hands)"


def test_a_role_comes_before_a_skill_of_its_name() -> None:
    """A skill's id before the beginning of a role's name; a slip of either is suggested."""
    data = dataset(role("cook"), role("knifemaker"), skills={**SKILLS, "cook": Skill("cook", "Cook")})
    assert not isinstance(rolecmp.show(data, "cook"), SkillResult)
    assert isinstance(rolecmp.show(data, "knife"), SkillResult)
    assert not isinstance(rolecmp.show(data, "knifem"), SkillResult)
    with pytest.raises(UsageError, match=r"^no role or skill 'Peling'; did you mean 'Peeling'\?$"):
        rolecmp.show(data, "Peling")
    with pytest.raises(UnknownName, match=r"^no role 'oven'; there are cook, knifemaker"):
        rolecmp.show(data, "oven")
    with pytest.raises(UnknownName, match=r"^no role 'knife'"):
        rolecmp.show(kitchen(), "knife", ["builds"])
