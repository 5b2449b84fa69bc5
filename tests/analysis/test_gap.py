"""What somebody still lacks for a role."""

import pytest
from small import dataset, role

from rolecmp.analysis.gap import Gap, Missing, demand, gap, held_by
from rolecmp.model import Dataset

LEVELS = "novice working expert"


def gap_to(data: Dataset, name: str, held: dict[str, str | None]) -> Gap:
    """The gap to a role that states core skills."""
    demanded = demand(data, data.roles[name])
    assert demanded is not None
    return gap(data, held, demanded)


def holding(skills: str) -> dict[str, str | None]:
    """What somebody holds: skills with spaces between, each with `:level` if it has one."""
    return {skill: level or None for skill, _, level in (each.partition(":") for each in skills.split())}


def test_core_skills_are_there_or_missing() -> None:
    """Each core skill is on one side, in the role's order, and their number is what the role asks for."""
    found = gap_to(dataset(role("cook", "taste knife fire")), "cook", holding("fire dough taste"))
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
    assert demand(data, data.roles["cook"]) is None


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
    assert held_by(data, data.roles["cook"]) == holding("taste:expert wash:novice knife")


@pytest.mark.parametrize(
    ("held", "shares"),
    [("", (1.0, 1.0)), ("taste", (0.5, 0.75)), ("taste knife", (0.5, 0.5)), ("taste fire", (0.0, 0.5))],
)
def test_a_ranking_goes_by_two_shares(held: str, shares: tuple[float, float]) -> None:
    """That of the core skills still missing, and that of all the role's skills."""
    data = dataset(role("cook", "taste fire", "knife salt"))
    assert gap_to(data, "cook", holding(held)).shares == shares
