"""Roles side by side."""

from collections.abc import Iterable
from typing import NamedTuple

from rolecmp.analysis.values import Stated, stated
from rolecmp.brief import brief
from rolecmp.model import Aspect, Dataset, Role, Statement


class TableRow(NamedTuple):
    """One role and what it says on each of the table's aspects, None where it says nothing."""

    role: Role
    values: tuple[Stated | None, ...]


@brief
class TableResult(NamedTuple):
    """Roles by aspects, with what the dataset says must be kept in mind when reading it."""

    aspects: tuple[Aspect, ...]
    rows: tuple[TableRow, ...]
    caveats: tuple[Statement, ...]


def table(dataset: Dataset, roles: Iterable[Role], aspects: Iterable[Aspect]) -> TableResult:
    """These roles on these aspects, in the given order."""
    columns = tuple(aspects)
    rows = tuple(TableRow(role, tuple(stated(dataset, role, aspect) for aspect in columns)) for role in roles)
    return TableResult(columns, rows, dataset.about.caveats)


def roles_at_a_glance(dataset: Dataset) -> tuple[Role, ...]:
    """The roles that a table shows unasked: those the dataset names for it, else all."""
    return tuple(dataset.roles[role] for role in dataset.about.at_a_glance or dataset.roles)


def aspects_at_a_glance(dataset: Dataset) -> tuple[Aspect, ...]:
    """The aspects that a table shows unasked: those the dataset marks for it, else all."""
    marked = tuple(aspect for aspect in dataset.aspects.values() if aspect.at_a_glance)
    return marked or tuple(dataset.aspects.values())
