"""What the program computes about two roles, with the comparison that somebody wrote where there is one."""

from collections.abc import Iterable
from typing import NamedTuple

from rolecmp.analysis.measures import SharesDiff, shares_diff
from rolecmp.analysis.values import Item, Stated, job, skills, stated
from rolecmp.model import Aspect, Comparison, Dataset, Role


class AspectDiff(NamedTuple):
    """What two roles say on one aspect; None is a side that says nothing."""

    aspect: Aspect
    left: Stated | None
    right: Stated | None


class SharedSkill(NamedTuple):
    """A skill that both roles ask for, and the level of each where the dataset has levels."""

    skill: str
    name: str
    left_level: str | None
    right_level: str | None


class SkillDiff(NamedTuple):
    """The skills of two roles, parted into those of the left alone, of both, and of the right alone."""

    only_left: tuple[Item, ...]
    both: tuple[SharedSkill, ...]
    only_right: tuple[Item, ...]


class Diff(NamedTuple):
    """Two roles held against each other.

    `skills` is None where either role states no core skills: nothing is computed from the unknown.
    `same_as` holds where both roles are names of one job. `shares` are what differs between them in figures,
    for each measure that is for comparing roles.
    """

    left: Role
    right: Role
    comparison: Comparison | None
    aspects: tuple[AspectDiff, ...]
    skills: SkillDiff | None
    same_as: bool
    shares: tuple[SharesDiff, ...] = ()


def diff(dataset: Dataset, left: Role, right: Role, aspects: Iterable[Aspect]) -> Diff:
    """`left` against `right` on these aspects, leaving out the aspects on which neither says anything."""
    pairs = (
        AspectDiff(aspect, stated(dataset, left, aspect), stated(dataset, right, aspect))
        for aspect in aspects
    )
    return Diff(
        left,
        right,
        comparison_of(dataset, left, right),
        tuple(pair for pair in pairs if pair.left or pair.right),
        skill_diff(dataset, left, right),
        left.id != right.id and job(dataset, left) is job(dataset, right),
        shares_diff(dataset, left, right),
    )


def skill_diff(dataset: Dataset, left: Role, right: Role) -> SkillDiff | None:
    """The skills of both roles in three parts that hold each skill once, None where a side states no core."""
    known_left, known_right = skills(dataset, left), skills(dataset, right)
    if not known_left.core or not known_right.core:
        return None
    of_left, of_right = known_left.every, known_right.every
    return SkillDiff(
        tuple(item for skill, item in of_left.items() if skill not in of_right),
        tuple(
            SharedSkill(skill, item.text, item.level, of_right[skill].level)
            for skill, item in of_left.items()
            if skill in of_right
        ),
        tuple(item for skill, item in of_right.items() if skill not in of_left),
    )


def comparison_of(dataset: Dataset, left: Role, right: Role) -> Comparison | None:
    """What somebody wrote about these two roles, in either order."""
    pair = {left.id, right.id}
    return next((comparison for comparison in dataset.comparisons if set(comparison.roles) == pair), None)
