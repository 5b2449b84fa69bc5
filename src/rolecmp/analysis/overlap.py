"""The matrix of roles: from each to each, how much of the core skills is missing."""

from collections.abc import Iterable
from typing import NamedTuple

from rolecmp.analysis.apart import Apart, apart
from rolecmp.analysis.gap import Demand, Gap, demand, gap, held_by
from rolecmp.analysis.values import job, skills
from rolecmp.model import Dataset, Role, Skill


class OverlapRow(NamedTuple):
    """Where somebody stands, and the gap to each of the matrix's roles in their order."""

    role: Role
    gaps: tuple[Gap, ...]


class Common(NamedTuple):
    """A skill that more than one of the roles asks for, other names for the same job not counted."""

    skill: Skill
    roles: tuple[Role, ...]


class Overlap(NamedTuple):
    """A square of roles; `not_stated` are those left out because they state no core skills.

    `common` has the skills that most roles share first; `apart` is what only one of the roles has.
    """

    rows: tuple[OverlapRow, ...]
    not_stated: tuple[Role, ...]
    common: tuple[Common, ...]
    apart: tuple[Apart, ...]


def overlap(dataset: Dataset, roles: Iterable[Role]) -> Overlap:
    """These roles against each other."""
    demands = {role.id: (role, demand(dataset, role)) for role in roles}
    columns = tuple(demanded for _, demanded in demands.values() if demanded)
    stating = tuple(demanded.role for demanded in columns)
    return Overlap(
        tuple(_row(dataset, role, columns) for role in stating),
        tuple(role for role, demanded in demands.values() if demanded is None),
        _common(dataset, stating),
        apart(dataset, stating, stating),
    )


def _row(dataset: Dataset, role: Role, columns: Iterable[Demand]) -> OverlapRow:
    held = held_by(dataset, role)
    return OverlapRow(role, tuple(gap(dataset, held, column) for column in columns))


def _common(dataset: Dataset, roles: Iterable[Role]) -> tuple[Common, ...]:
    holders: dict[str, dict[str, Role]] = {}
    for role in roles:
        for skill in skills(dataset, role).every:
            holders.setdefault(skill, {}).setdefault(job(dataset, role).id, role)
    shared = ((skill, tuple(found.values())) for skill, found in holders.items() if len(found) > 1)
    by_number = sorted(shared, key=lambda pair: -len(pair[1]))
    return tuple(Common(dataset.skills[skill], found) for skill, found in by_number)
