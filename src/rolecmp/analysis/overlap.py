"""The matrix of roles: from each to each, how much of the core skills is missing."""

from collections.abc import Iterable
from typing import NamedTuple

from rolecmp.analysis.apart import Apart, apart
from rolecmp.analysis.gap import Cell, cell, demand, standpoint
from rolecmp.analysis.values import Item, Skills, counted, job, skill_of
from rolecmp.analysis.weights import scale
from rolecmp.brief import brief
from rolecmp.model import Dataset, Role, Skill


class OverlapRow(NamedTuple):
    """Where somebody stands, and the gap to each of the matrix's roles in their order, None to itself.

    `names` are other names of the same job among the roles asked for, `skills` what the role lists.
    """

    role: Role
    gaps: tuple[Cell | None, ...]
    names: tuple[Role, ...]
    skills: Skills


class Common(NamedTuple):
    """A skill that more than one of the roles asks for, other names for the same job not counted."""

    skill: Skill
    roles: tuple[Role, ...]


@brief
class OverlapResult(NamedTuple):
    """A square of jobs; `not_stated` are the roles left out because they state no core skills.

    `common` has the skills that most roles share first; `apart` are those that one role alone has.
    """

    rows: tuple[OverlapRow, ...]
    not_stated: tuple[Role, ...]
    common: tuple[Common, ...]
    apart: tuple[Apart, ...]


def overlap(dataset: Dataset, roles: Iterable[Role]) -> OverlapResult:
    """These roles against each other, each job once, under its own name where that is among them."""
    by = scale(dataset)
    every = sorted(roles, key=lambda role: role.same_as is not None)
    jobs: dict[str, list[Role]] = {}
    not_stated: list[Role] = []
    for role in every:
        if counted(dataset, role).core:
            jobs.setdefault(job(dataset, role).id, []).append(role)
        else:
            not_stated.append(role)
    columns = [asked for names in jobs.values() if (asked := demand(dataset, names[0], by))]
    rows = []
    for asked, (role, *names) in zip(columns, jobs.values(), strict=True):
        stand = standpoint(dataset, asked.skills.every, by, role)
        gaps = (None if column is asked else cell(dataset, stand, column) for column in columns)
        rows.append(OverlapRow(role, tuple(gaps), tuple(names), asked.skills))
    stating = tuple(row.role for row in rows)
    common = _common(dataset, rows)
    return OverlapResult(tuple(rows), tuple(not_stated), common, apart(dataset, stating, stating))


def _common(dataset: Dataset, rows: Iterable[OverlapRow]) -> tuple[Common, ...]:
    holders: dict[str, list[tuple[Item, Role]]] = {}
    for row in rows:
        for key, item in row.skills.every.items():
            holders.setdefault(key, []).append((item, row.role))
    shared = [
        Common(skill_of(dataset, found[0][0]), tuple(role for _, role in found))
        for found in holders.values()
        if len(found) > 1
    ]
    return tuple(sorted(shared, key=lambda each: -len(each.roles)))
