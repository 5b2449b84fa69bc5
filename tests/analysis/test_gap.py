"""What somebody still lacks for a role."""

import pytest
from small import dataset, role

from rolecmp.analysis.gap import Gap, Missing, demand, gap, standpoint
from rolecmp.analysis.values import Item, counted
from rolecmp.analysis.weights import scale
from rolecmp.model import Dataset, Measure, RoleSkill, Skill

LEVELS = "novice working expert"


def gap_to(data: Dataset, name: str, held: dict[str, Item]) -> Gap:
    """The gap to a role that states core skills."""
    by = scale(data)
    demanded = demand(data, data.roles[name], by)
    assert demanded is not None
    return gap(data, standpoint(data, held, by), demanded, by)


def holding(skills: str) -> dict[str, Item]:
    """What somebody holds: skills with spaces between, each with `:level` if it has one."""
    split = (each.partition(":") for each in skills.split())
    return {skill: Item(skill.capitalize(), skill, level or None) for skill, _, level in split}


def test_core_skills_are_there_or_missing() -> None:
    """Each core skill is on one side, in the role's order, and their number is what the role asks for."""
    found = gap_to(
        dataset(role("cook", "taste knife fire"), role("baker", "dough")), "cook", holding("fire dough taste")
    )
    assert [item.skill for item in found.have] == ["taste", "fire"]
    assert found.missing == (Missing("knife", "Knife"),)
    assert found.of == 3


def test_skills_beyond_the_core_only_carry_over() -> None:
    """They are counted aside: lacking one is no gap."""
    found = gap_to(dataset(role("cook", "taste", "knife fire")), "cook", holding("taste fire"))
    assert found.missing == ()
    assert [item.skill for item in found.also] == ["fire"]
    assert found.also_of == 2
    assert found.of == 1


@pytest.mark.parametrize("core", [None, ""])
def test_a_role_without_stated_core_skills_has_no_gap(core: str | None) -> None:
    """Of what is not stated, nothing is counted, whatever else the role states."""
    data = dataset(role("cook", core, "knife"))
    assert demand(data, data.roles["cook"], scale(data)) is None


@pytest.mark.parametrize(
    ("held", "missing"),
    [
        ("taste:expert", ()),
        ("taste:working", (Missing("taste", "Taste", "expert", "working"),)),
        ("taste:novice", (Missing("taste", "Taste", "expert", "novice"),)),
        ("", (Missing("taste", "Taste", "expert", None),)),
        ("taste", ()),
    ],
)
def test_too_low_a_level_is_a_gap_that_says_by_how_much(held: str, missing: tuple[Missing, ...]) -> None:
    """From which level to which; a skill held at a level that nobody gave counts as held."""
    data = dataset(role("cook", "taste:expert"), levels=LEVELS)
    assert gap_to(data, "cook", holding(held)).missing == missing


def test_a_higher_level_than_asked_for_is_enough() -> None:
    """Levels are compared by their order in the dataset, not by their names."""
    data = dataset(role("cook", "taste:novice"), levels=LEVELS)
    assert gap_to(data, "cook", holding("taste:expert")).missing == ()


def test_a_skill_asked_for_without_a_level_is_held_at_any() -> None:
    """Where the role does not say how well, the lowest level will do."""
    data = dataset(role("cook", "taste"), levels=LEVELS)
    assert gap_to(data, "cook", holding("taste:novice")).missing == ()


@pytest.mark.parametrize(
    ("held", "carries_over"), [("knife:working", True), ("knife:novice", False), ("knife", True), ("", False)]
)
def test_what_carries_over_is_held_well_enough(held: str, *, carries_over: bool) -> None:
    """Levels count beyond the core too."""
    data = dataset(role("cook", "taste", "knife:working"), levels=LEVELS)
    assert bool(gap_to(data, "cook", holding(held)).also) is carries_over


def test_a_role_holds_all_its_skills_at_its_levels() -> None:
    """Somebody in a role has what it lists, in the core and beyond, and what it inherits."""
    data = dataset(
        role("porter", "wash:novice"),
        role("cook", "taste:expert", "knife", builds_on="porter"),
        levels=LEVELS,
    )
    found = gap_to(data, "porter", counted(data, data.roles["cook"]).every)
    assert (found.missing, found.covered) == ((), 1)
    assert gap_to(data, "cook", counted(data, data.roles["cook"]).every).covered == 1


@pytest.mark.parametrize(
    ("held", "covered"),
    [("", 0), ("taste", 1 / 3), ("taste knife", 1 / 2), ("taste fire", 2 / 3), ("taste fire knife salt", 1)],
)
def test_what_is_beyond_the_core_covers_half_as_much(held: str, covered: float) -> None:
    """So every skill that a diff counts is counted here, and the core decides."""
    data = dataset(role("cook", "taste fire", "knife salt"))
    assert gap_to(data, "cook", holding(held)).covered == pytest.approx(covered)


def test_optional_skills_are_no_gap() -> None:
    """They are asked for, not needed: what is there of them carries over."""
    cook = role("cook", "taste")._replace(
        values={
            "skills": (RoleSkill("taste"), RoleSkill("fire", optional=True), RoleSkill("salt", optional=True))
        }
    )
    found = gap_to(dataset(cook), "cook", holding("fire"))
    assert [each.skill for each in found.missing] == ["taste"]
    assert ([item.skill for item in found.also], found.also_of) == (["fire"], 2)


def test_stated_weights_count() -> None:
    """Against each other; a skill without one weighs as the mean of the others, the heaviest is first."""
    values = {"skills": (RoleSkill("taste"), RoleSkill("fire", weight=1), RoleSkill("salt", weight=3))}
    data = dataset(role("cook")._replace(values=values))
    assert gap_to(data, "cook", holding("salt")).covered == pytest.approx(3 / 6)
    assert [each.skill for each in gap_to(data, "cook", {}).missing] == ["salt", "taste", "fire"]


def test_rarer_skills_weigh_more() -> None:
    """What every role asks for tells less than what one does."""
    data = dataset(role("cook", "taste fire"), role("baker", "taste dough"), role("guest", "sit"))
    assert (
        gap_to(data, "cook", holding("fire")).covered > 0.5 > gap_to(data, "cook", holding("taste")).covered
    )


def test_foundations_are_learnt_first() -> None:
    """What comes from the role below, then what others are part of, then the rest."""
    data = dataset(role("porter", "wash"), role("cook", "taste fire salt", builds_on="porter"))
    parts = {"taste": Skill("taste", "Taste", broader=("salt",))}
    data = data._replace(skills={**data.skills, **parts})
    assert [each.skill for each in gap_to(data, "cook", {}).missing] == ["wash", "salt", "taste", "fire"]


@pytest.mark.parametrize(
    ("held", "near", "covered"),
    [("python", "Python", 0.5), ("languages", None, 1), ("ruby", "Ruby", 0.5), ("other", None, 0)],
)
def test_a_part_is_worth_half_of_the_whole(held: str, near: str | None, covered: float) -> None:
    """And it is said which."""
    skills = {"languages": Skill("languages", "Languages"), "other": Skill("other", "Other")}
    skills |= {each: Skill(each, each.title(), broader=("languages",)) for each in ("python", "ruby")}
    data = dataset(role("cook", "languages"), skills=skills)
    found = gap_to(data, "cook", holding(held))
    assert found.covered == covered
    assert [each.near for each in found.missing] == ([] if covered == 1 else [near])


@pytest.mark.parametrize(
    ("held", "near", "covered"), [("languages", "Languages", 0.5), ("ruby", "Ruby", 0.25)]
)
def test_kin_is_worth_a_part(held: str, near: str, covered: float) -> None:
    """The whole is worth half of a part, another part of it a quarter."""
    skills = {"languages": Skill("languages", "Languages")}
    skills |= {each: Skill(each, each.title(), broader=("languages",)) for each in ("python", "ruby")}
    found = gap_to(dataset(role("cook", "python"), skills=skills), "cook", holding(held))
    assert ([each.near for each in found.missing], found.covered) == ([near], covered)


def test_what_is_likely_counts_in_part() -> None:
    """What postings for one's role name may be there, though a short list leaves it out."""
    measure = Measure(
        "m", "M", "skills", "postings", "world", "2025", of={"cook": 10}, named_in={"dough": {"cook": 8}}
    )
    data = dataset(role("cook", "taste"), role("baker", "dough"), measures={"m": measure})
    by = scale(data)
    asked = demand(data, data.roles["baker"], by)
    assert asked
    found = gap(data, standpoint(data, holding("taste"), by, data.roles["cook"]), asked, by)
    assert [each.likely for each in found.missing] == [0.8]
    assert found.covered == pytest.approx(0.8)


class TestProse:
    """Roles of which only lists of sentences are stated."""

    data = dataset(
        role("cook", builds="You taste what you cook, You clean one pan daily", centre="Soup"),
        role(
            "chef", builds="you taste  what you cook, You clean every pan daily, You plan", builds_on="porter"
        ),
        role("porter", builds="You wash"),
    )

    def test_their_items_are_counted(self) -> None:
        """Whatever their case, nearly the same wording in part, what is inherited too and first."""
        found = gap_to(self.data, "chef", counted(self.data, self.data.roles["cook"]).every)
        assert [item.text for item in found.have] == ["you taste  what you cook"]
        assert found.missing == (
            Missing(None, "You wash"),
            Missing(None, "You clean every pan daily", near="You clean one pan daily"),
            Missing(None, "You plan"),
        )
        assert (found.in_part, 0 < found.covered < 1) == (1, True)

    def test_nobody_states_a_skill(self) -> None:
        """Where one role does, lists are no part of the count."""
        data = self.data._replace(roles={**self.data.roles, "guest": role("guest", "taste")})
        data = data._replace(skills={"taste": Skill("taste", "Taste")})
        assert demand(data, data.roles["cook"], scale(data)) is None
