"""`rolecmp table --grid` as a document."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from rolecmp.analysis.grid import GridResult, GridRow
from rolecmp.analysis.values import Item
from rolecmp.model import Dataset
from rolecmp.report import document as doc
from rolecmp.report.cites import Cites
from rolecmp.report.common import dataset_title, more, not_stated, things

_LISTED = "x"  # by the role, without a level


def document(
    dataset: Dataset, whole: GridResult, top: int | None = None, family: str | None = None
) -> doc.Document:
    """Skills down, a table for each group; across the first `top` roles of a `family`, and their levels."""
    title = dataset_title(dataset)
    of_family = [at for at, role in enumerate(whole.roles) if family in (None, role.family)]
    result = _of_roles(whole, of_family[:top])
    if not result.rows:
        return doc.Document(title, (doc.said(f"None of these roles states any {things(dataset)}."),))
    cites = Cites(dataset)
    cites(source for role in result.roles for source in role.sources)
    blocks: list[doc.Block] = [doc.said(_legend(result))]
    for group, rows in groupby(result.rows, key=lambda row: row.skill.group):
        if any(row.skill.group for row in result.rows):
            blocks.append(doc.Heading(group or "Other skills"))
        blocks.append(_table(dataset, result, rows))
    return doc.Document(
        title,
        (
            *blocks,
            *more(len(of_family) - len(result.roles)),
            *not_stated(dataset, result.not_stated),
            *cites.list(),
        ),
        sheet=lambda: _table(dataset, result, result.rows),
    )


def _of_roles(result: GridResult, shown: Sequence[int]) -> GridResult:
    """The columns that are shown, and the rows that say something there."""
    rows = (row._replace(asked=tuple(row.asked[at] for at in shown)) for row in result.rows)
    return result._replace(
        roles=tuple(result.roles[at] for at in shown), rows=tuple(row for row in rows if any(row.asked))
    )


def _legend(result: GridResult) -> str:
    asked = [item for row in result.rows for item in row.asked if item]
    levels = f"Levels, lowest first: {', '.join(result.levels)}. " if result.levels else ""
    mark = f"{_LISTED}: listed without a level. " if any(_said(item) == _LISTED for item in asked) else ""
    return f"{levels}{mark}Empty: the role does not list it, which does not mean that it can do without."


def _table(dataset: Dataset, result: GridResult, rows: Iterable[GridRow]) -> doc.Table:
    return doc.Table(
        caption=f"{things(dataset).capitalize()} by roles",
        corner=things(dataset)[:-1].capitalize(),
        columns=tuple(doc.Column(role.title, measure=True) for role in result.roles),
        rows=tuple(
            doc.Row(
                row.skill.name,
                tuple(_cell(item, result.levels) for item in row.asked),
                id=row.skill.id,
            )
            for row in rows
        ),
    )


def _cell(item: Item | None, levels: Sequence[str]) -> doc.Cell:
    """What is said of an item, on a shade for each level."""
    if item is None:
        return doc.Cell()
    said = doc.cell(doc.line(_said(item)))
    shade = (levels.index(item.level) + 1) / len(levels) if item.level in levels else None
    return said._replace(shade=shade)


def _said(item: Item) -> str:
    """The level, else the weight, else that the role lists it."""
    return item.level or _LISTED
