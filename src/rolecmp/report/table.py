"""`rolecmp table` as a document."""

from collections.abc import Set as AbstractSet

from rolecmp.analysis.table import TableResult
from rolecmp.model import Dataset
from rolecmp.report import document as doc
from rolecmp.report.cells import value_cell
from rolecmp.report.cites import Cites
from rolecmp.report.common import caveats, dataset_title, more

# In brief there is room for so many characters of a list and of skills.
_ROOM = {"list": 36, "skills": 76, "text": None}


def document(
    dataset: Dataset,
    result: TableResult,
    top: int | None = None,
    family: str | None = None,
    *,
    brief: bool = False,
) -> doc.Document:
    """The first `top` roles of a `family` as rows, the aspects as columns, and what must be kept in mind.

    In `brief` lists are cut, and the title says how to see them whole.
    """
    cites = Cites(dataset)
    of_family = tuple(row for row in result.rows if family in (None, row.role.family))
    shown = result._replace(rows=of_family[:top])
    table = _table(shown, cites, {row.role.id for row in shown.rows}, brief=brief)
    return doc.Document(
        (*dataset_title(dataset), *((doc.Span(" (lists in full: --all)", "aside"),) if brief else ())),
        (table, *more(len(of_family) - len(shown.rows)), *caveats(result.caveats, cites), *cites.list()),
        sheet=lambda: _table(shown, cites, frozenset(), brief=False),
    )


def _table(result: TableResult, cites: Cites, shown: AbstractSet[str], *, brief: bool) -> doc.Table:
    """The table; what comes from a role that is `shown` is named, not listed again."""
    return doc.Table(
        caption="Roles side by side",
        corner="Role",
        columns=tuple(doc.Column(aspect.title) for aspect in result.aspects),
        rows=tuple(
            doc.Row(
                row.role.title,
                tuple(
                    value_cell(value, cites, shown - {row.role.id}, _ROOM[aspect.kind] if brief else None)
                    for aspect, value in zip(result.aspects, row.values, strict=True)
                ),
                id=row.role.id,
            )
            for row in result.rows
        ),
    )
