"""What the program computes about two roles, with the comparison that somebody wrote where there is one."""

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

from rolecmp.analysis.measures import SharesDiff, shares_diff
from rolecmp.analysis.values import Item, Stated, foundations, job, skills, stated
from rolecmp.brief import brief
from rolecmp.model import Aspect, Comparison, Dataset, Role
from rolecmp.words.alike import nearly_alike

Side: TypeAlias = Literal["left", "right"]


class NearItem(NamedTuple):
    """Two items of one list each that are worded nearly alike, and yet not the same."""

    left: Item
    right: Item


class AspectDiff(NamedTuple):
    """What two roles say on one aspect; None is a side that says nothing.

    Where both speak, each item stands once: in both lists, nearly alike, or in one of them alone.
    """

    aspect: Aspect
    left: Stated | None
    right: Stated | None
    only_left: tuple[Item, ...] = ()
    both: tuple[Item, ...] = ()
    near: tuple[NearItem, ...] = ()
    only_right: tuple[Item, ...] = ()


class SharedSkill(NamedTuple):
    """A skill that both roles ask for, and the level of each where the dataset has levels.

    `more` is the side that asks more of it, by level or because it is optional to the other.
    """

    skill: str
    name: str
    left_level: str | None
    right_level: str | None
    more: Side | None = None


class SkillDiff(NamedTuple):
    """The skills of two roles: those of the left alone, of both, and of the right alone, each once."""

    only_left: tuple[Item, ...]
    both: tuple[SharedSkill, ...]
    only_right: tuple[Item, ...]


@brief
class DiffResult(NamedTuple):
    """Two roles held against each other.

    `skills` is None where either role states no core skills: nothing is computed from the unknown.
    `same_as` holds where both roles are names of one job. `shares` are what differs between them in figures,
    for each measure that is for comparing roles. `of_jobs` is the comparison of the jobs that they are names
    of, where there is none of these two. `says` is how the dataset says that one leads to the other.
    """

    left: Role
    right: Role
    comparison: Comparison | None
    aspects: tuple[AspectDiff, ...]
    skills: SkillDiff | None
    same_as: bool
    shares: tuple[SharesDiff, ...] = ()
    of_jobs: Comparison | None = None
    says: tuple[str, ...] = ()


def diff(dataset: Dataset, left: Role, right: Role, aspects: Iterable[Aspect]) -> DiffResult:
    """`left` against `right` on these aspects, leaving out the aspects on which neither says anything."""
    pairs = (aspect_diff(dataset, left, right, aspect) for aspect in aspects)
    comparison = comparison_of(dataset, left, right)
    return DiffResult(
        left,
        right,
        comparison,
        tuple(pair for pair in pairs if pair.left or pair.right),
        skill_diff(dataset, left, right),
        left.id != right.id and job(dataset, left) is job(dataset, right),
        shares_diff(dataset, left, right),
        None if comparison else comparison_of(dataset, job(dataset, left), job(dataset, right)),
        (*_says(dataset, left, right), *_says(dataset, right, left)),
    )


def aspect_diff(dataset: Dataset, left: Role, right: Role, aspect: Aspect) -> AspectDiff:
    """What both say on one aspect: lists item by item, those inherited too."""
    of_left, of_right = (stated(dataset, role, aspect, lists=True) for role in (left, right))
    if of_left is None or of_right is None:
        return AspectDiff(aspect, of_left, of_right)
    one, other = ({item.key: item for item in of.items} for of in (of_left, of_right))
    both = tuple(item for key, item in one.items() if key in other)
    only_left = {key: item for key, item in one.items() if key not in other}
    only_right = {key: item for key, item in other.items() if key not in one}
    near = []
    for key, alike in nearly_alike(only_left, only_right) if aspect.kind == "list" else ():
        if key in only_left and alike in only_right:  # each item in one pair, the most alike first
            near.append(NearItem(only_left.pop(key), only_right.pop(alike)))
    return AspectDiff(
        aspect, of_left, of_right, tuple(only_left.values()), both, tuple(near), tuple(only_right.values())
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
            _shared(dataset, item, of_right[skill]) for skill, item in of_left.items() if skill in of_right
        ),
        tuple(item for skill, item in of_right.items() if skill not in of_left),
    )


def _shared(dataset: Dataset, left: Item, right: Item) -> SharedSkill:
    levels = dataset.about.skill_levels
    asks = [(not each.optional, levels.index(each.level) if each.level else None) for each in (left, right)]
    more: Side | None = None
    if asks[0][0] != asks[1][0]:
        more = "left" if asks[0][0] else "right"
    elif asks[0][1] is not None and asks[1][1] is not None and asks[0][1] != asks[1][1]:
        more = "left" if asks[0][1] > asks[1][1] else "right"
    return SharedSkill(left.key, left.text, left.level, right.level, more)


def _says(dataset: Dataset, one: Role, other: Role) -> tuple[str, ...]:
    """What the dataset says of the way from one role to the other."""
    steps = [job(dataset, dataset.roles[step]) for step in job(dataset, one).next]
    next_step = job(dataset, other) in steps
    below = [job(dataset, role).id for role in foundations(dataset, other)]
    return (
        *((f"{other.title} is a next step after {one.title}.",) if next_step else ()),
        *((f"{other.title} builds on {one.title}.",) if job(dataset, one).id in below else ()),
    )


def comparison_of(dataset: Dataset, left: Role, right: Role) -> Comparison | None:
    """What somebody wrote about these two roles, in either order."""
    pair = {left.id, right.id}
    return next((comparison for comparison in dataset.comparisons if set(comparison.roles) == pair), None)
