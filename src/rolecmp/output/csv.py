"""A document's table as CSV (RFC 4180) that is safe to open in a spreadsheet."""

import csv
import re
from collections.abc import Iterator, Mapping
from io import StringIO

from rolecmp.errors import UsageError
from rolecmp.output.cell_items import cell_items
from rolecmp.output.foot import sources_of
from rolecmp.output.surface import PAPER, Surface
from rolecmp.report import document as doc
from rolecmp.visible import one_line

# What makes a spreadsheet take a field for a formula, in any width of type.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠\t\r]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def render(document: doc.Document, _surface: Surface = PAPER) -> str:
    """The document's sheet, else its first table with ids, else its first: a record for each row.

    The items of a cell stand between semicolons. Where a row cites sources, their ids stand in a last column.

    Raises `UsageError` where there is no table.
    """
    table = document.sheet() if document.sheet else _first_table(document)
    text = StringIO()
    records = _records(table, _source_ids(document))
    csv.writer(text).writerows([_field(value) for value in record] for record in records)
    return text.getvalue()


def _first_table(document: doc.Document) -> doc.Table:
    tables = [block for block in document.blocks if isinstance(block, doc.Table)]
    if not tables:
        raise UsageError("CSV is for tables, and this result has none; try --format json")
    return next((table for table in tables if _has_ids(table)), tables[0])


def _records(table: doc.Table, source_ids: Mapping[int, str]) -> Iterator[list[str]]:
    """The header and the rows; where rows have ids, these come first."""
    with_ids = _has_ids(table)
    cites = [_cites(table, row) for row in table.rows]
    # A bar shows what figures beside it say.
    columns = [at for at in range(len(table.columns)) if not any(row.cells[at].bar for row in table.rows)]
    titles = (table.columns[at].title for at in columns)
    yield [*["id"] * with_ids, table.corner, *titles, *["sources"] * any(cites)]
    for row, cited in zip(table.rows, cites, strict=True):
        cells = ("; ".join(cell_items(row.cells[at])) for at in columns)
        sources = "; ".join(source_ids[number] for number in cited if number in source_ids)
        yield [*[row.id] * with_ids, row.header, *cells, *[sources] * any(cites)]


def _cites(table: doc.Table, row: doc.Row) -> list[int]:
    return sorted({*table.cites, *(number for cell in row.cells for number in cell.cites)})


def _source_ids(document: doc.Document) -> dict[int, str]:
    sources = (source for block in document.blocks for source in sources_of(block))
    return {number: source.id for number, source in enumerate(sources, 1)}


def _has_ids(table: doc.Table) -> bool:
    return any(row.id for row in table.rows)


def _field(value: str) -> str:
    text = one_line(value)
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
