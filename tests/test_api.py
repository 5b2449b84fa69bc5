"""What `import rolecmp` offers to a program."""

import subprocess
import sys

import pytest
from program import SHOWING
from small import dataset, role

import rolecmp
from rolecmp import api
from rolecmp.analysis.show import ShowResult
from rolecmp.api import FORMATS
from rolecmp.errors import AmbiguousName, UnknownName, UnknownSkills

ROLES = rolecmp.load()
KITCHEN = dataset(
    role("cook", "taste knife fire", "dough", aliases=("chef",), builds="meals"),
    role("baker", "dough taste", builds="bread"),
    role("guest", builds="nothing"),
)


def test_every_question_of_the_command_line_can_be_asked() -> None:
    """Each command that shows something is a function of its name; others load, find, count and write."""
    assert set(api.__all__) == {
        *SHOWING,
        "load",
        "find",
        "gap",
        "reader",
        "decode_each",
        "grid",
        "render",
    }
    assert all(callable(getattr(rolecmp, name)) and name in dir(rolecmp) for name in api.__all__)
    assert not hasattr(rolecmp, "compare")


def test_importing_it_imports_nothing_else() -> None:
    """A program that imports rolecmp pays for what it asks, when it asks."""
    code = "import sys; before = set(sys.modules); import rolecmp; print(*(set(sys.modules) - before))"
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "rolecmp\n"


@pytest.mark.parametrize("name", ["cook", "Chef", "COO"])
def test_roles_go_by_their_names(name: str) -> None:
    """Id, title, alias or the beginning of one, wherever a role is asked for."""
    assert rolecmp.find(KITCHEN, name).id == "cook"
    shown = rolecmp.show(KITCHEN, name)
    assert isinstance(shown, ShowResult)
    assert shown.role.id == "cook"
    assert rolecmp.diff(KITCHEN, name, "baker").left.id == "cook"
    assert [row.role.id for row in rolecmp.table(KITCHEN, [name, name]).rows] == ["cook"]
    assert [row.role.id for row in rolecmp.overlap(KITCHEN, [name, "baker"]).rows] == ["cook", "baker"]


def test_names_that_will_not_do_are_refused() -> None:
    """An unknown one with what it may be a slip of, and one that fits two with both."""
    with pytest.raises(UnknownName, match="did you mean 'baker'"):
        rolecmp.find(KITCHEN, "bakker")
    with pytest.raises(UnknownName, match="no role ''"):
        rolecmp.aim(KITCHEN, origin="")
    with pytest.raises(AmbiguousName):
        rolecmp.find(dataset(role("cook"), role("cooper")), "coo")


def test_aspects_are_those_asked_for_or_the_usual() -> None:
    """A table shows by default what is marked for a glance, a diff everything, and both what is named."""

    def of_table(*names: str) -> list[str]:
        return [aspect.id for aspect in rolecmp.table(KITCHEN, aspects=names).aspects]

    def of_diff(*names: str) -> list[str]:
        return [pair.aspect.id for pair in rolecmp.diff(KITCHEN, "cook", "baker", names).aspects]

    assert [row.role.id for row in rolecmp.table(KITCHEN).rows] == ["cook", "baker", "guest"]
    assert (of_table(), of_diff()) == (["builds", "skills"], ["builds", "skills", "also"])
    assert of_table("core", "Builds") == of_diff("core", "Builds") == ["skills", "builds"]


def test_a_gap_is_counted_from_a_role_from_skills_or_from_both() -> None:
    """What comes with the role and what is named besides count alike; the rarest is missing first."""

    def missing(origin: str | None, *have: str) -> list[str]:
        found = rolecmp.gap(KITCHEN, "cook", origin=origin, have=have)
        assert found is not None
        return [each.skill or each.name for each in found.missing]

    assert missing("baker") == ["knife", "fire"]
    assert missing(None, "Fire") == ["knife", "taste"]
    assert missing("baker", "knife") == ["fire"]
    assert missing(None) == ["knife", "fire", "taste"]


def test_no_gap_is_counted_from_or_to_the_unknown() -> None:
    """A role without skills is neither nothing to start from nor nothing to reach."""
    assert rolecmp.gap(KITCHEN, "guest", origin="cook") is None
    assert rolecmp.gap(KITCHEN, "cook", origin="guest") is None
    assert rolecmp.gap(KITCHEN, "cook", origin="guest", have=["knife"]) is not None


def test_skills_may_be_held_at_a_level() -> None:
    """`skill:level` where the dataset has the level; a colon that belongs to a name is part of the name."""
    data = dataset(role("cook", "knife:expert"), levels="novice expert")
    for have, count in ({"knife:novice": 1, "Knife: Expert": 0, "knife": 0}).items():
        found = rolecmp.gap(data, "cook", have=[have])
        assert found is not None
        assert len(found.missing) == count
    with pytest.raises(UnknownName, match="no level 'wizard'; there are novice, expert"):
        rolecmp.gap(data, "cook", have=["knife:wizard"])
    for unknown in ("wok:wizard", "wok"):
        with pytest.raises(UnknownSkills, match=r"no skill 'wok'$"):
            rolecmp.gap(data, "cook", have=[unknown])
    with pytest.raises(UnknownName, match="no skill 'expert'"):
        rolecmp.gap(data, "cook", have=["expert"])
    with pytest.raises(UnknownName, match="no skill 'knife:novice'"):
        rolecmp.gap(KITCHEN, "cook", have=["knife:novice"])


def test_aim_advises_ranks_or_counts_one() -> None:
    """Without a standpoint there is only the advice; with one a ranking, or the gap to one goal."""
    assert rolecmp.aim(KITCHEN).ranked == ()
    assert rolecmp.aim(KITCHEN, origin="guest").not_stated == (KITCHEN.roles["guest"],)
    assert rolecmp.aim(ROLES, origin="swe").ranked[0].role.id == "ai-engineer"
    assert [gap.role.id for gap in rolecmp.aim(KITCHEN, have=["taste"], goal="cook").ranked] == ["cook"]


def test_parts_of_the_bundled_dataset_can_be_left_out() -> None:
    """Whoever needs no questions does without the time that it takes to read them."""
    data = rolecmp.load(without=frozenset({"faq"}))
    assert data.faq == ()
    assert data.roles == rolecmp.load().roles


@pytest.mark.parametrize("format_", FORMATS)
def test_any_result_is_written_in_any_format(format_: str) -> None:
    """A notebook gets what the command line prints."""
    text = rolecmp.render(ROLES, rolecmp.overlap(ROLES), format_)
    assert "AI engineer" in text
    assert text.endswith("\n")


def test_a_format_that_there_is_not_is_named() -> None:
    """With those that there are."""
    with pytest.raises(UnknownName, match="no format 'pdf'; there are terminal, plain"):
        rolecmp.render(ROLES, rolecmp.sources(ROLES), "pdf")
