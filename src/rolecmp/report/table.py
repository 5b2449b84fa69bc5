"""`rolecmp table` as a document."""

from collections.abc import Set as AbstractSet

from rolecmp.analysis.table import TableResult
from rolecmp.model import Dataset
from rolecmp.report import document as doc
from rolecmp.report.cells import value_cell
from rolecmp.report.cites import Cites
from rolecmp.report.common import caveats, dataset_title


def document(dataset: Dataset, result: TableResult) -> doc.Document:
    """The roles as rows, the aspects as columns, and what must be kept in mind under them."""
    cites = Cites(dataset)
    table = _table(result, cites, {row.role.id for row in result.rows})
    return doc.Document(
        dataset_title(dataset),
        (table, *caveats(result.caveats, cites), *cites.list()),
        sheet=lambda: _table(result, cites, frozenset()),
    )


def _table(result: TableResult, cites: Cites, shown: AbstractSet[str]) -> doc.Table:
    """The table; what comes from a role that is `shown` is named, not listed again."""
    return doc.Table(
        caption="Roles side by side",
        corner="Role",
        columns=tuple(doc.Column(aspect.title) for aspect in result.aspects),
        rows=tuple(
            doc.Row(
                row.role.title,
                tuple(value_cell(value, cites, shown - {row.role.id}) for value in row.values),
                id=row.role.id,
            )
            for row in result.rows
        ),
    )
