"""Skills by roles: at which level each role asks for each skill."""

from collections.abc import Iterable
from typing import NamedTuple

from rolecmp.analysis.values import Item, counted, counted_aspects, skill_of
from rolecmp.brief import brief
from rolecmp.model import Dataset, Role, Skill


class GridRow(NamedTuple):
    """One skill and how each of the grid's roles asks for it, None where it does not list it."""

    skill: Skill
    asked: tuple[Item | None, ...]


@brief
class GridResult(NamedTuple):
    """Everything that one of the roles lists, skills by group; `levels` go from the lowest to the highest.

    Of the roles that are `not_stated` no skills are known; they have no column.
    """

    roles: tuple[Role, ...]
    rows: tuple[GridRow, ...]
    levels: tuple[str, ...]
    not_stated: tuple[Role, ...]


def skill_grid(dataset: Dataset, roles: Iterable[Role]) -> GridResult:
    """The grid of these roles, in the given order."""
    asked = [(role, counted(dataset, role).every) for role in roles]
    columns = [(role, items) for role, items in asked if items]
    listed = {key: skill_of(dataset, item) for _, items in columns for key, item in items.items()}
    # In the order of the vocabulary; what stands in none follows.
    order = dict.fromkeys((*(skill for skill in dataset.skills if skill in listed), *listed))
    rows = [
        GridRow(skill, tuple(items.get(skill.id) for _, items in columns))
        for skill in _by_group(map(listed.__getitem__, order))
    ]
    without = tuple(role for role, items in asked if not items) if counted_aspects(dataset) else ()
    return GridResult(tuple(role for role, _ in columns), tuple(rows), dataset.about.skill_levels, without)


def _by_group(all_skills: Iterable[Skill]) -> list[Skill]:
    """The skills of a group together, those of no group last, else in the order of the dataset."""
    groups: dict[str | None, list[Skill]] = {}
    for skill in all_skills:
        groups.setdefault(skill.group, []).append(skill)
    without = groups.pop(None, [])
    return [skill for group in groups.values() for skill in group] + without
