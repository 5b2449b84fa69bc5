"""A document's table as CSV (RFC 4180) that is safe to open in a spreadsheet."""

import csv
import re
from collections.abc import Iterator
from io import StringIO

from rolecmp.errors import UsageError
from rolecmp.output.surface import PAPER, Surface
from rolecmp.output.things import things
from rolecmp.report import document as doc
from rolecmp.visible import one_line

# What makes a spreadsheet take a field for a formula, in any width of type.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠\t\r]")


def render(document: doc.Document, _surface: Surface = PAPER) -> str:
    """The document's sheet, else its first table with ids, else its first: a record for each row.

    The things in a cell stand between semicolons.

    Raises `UsageError` where there is no table.
    """
    tables = [block for block in document.blocks if isinstance(block, doc.Table)]
    if not tables:
        raise UsageError("CSV is for tables, and this result has none; try --format json")
    of_ids = next((table for table in tables if _has_ids(table)), tables[0])
    table = document.sheet() if document.sheet else of_ids
    text = StringIO()
    csv.writer(text).writerows([_field(value) for value in record] for record in _records(table))
    return text.getvalue()


def _records(table: doc.Table) -> Iterator[list[str]]:
    """The header and the rows; where rows have ids, these come first."""
    with_ids = _has_ids(table)
    # A bar shows what figures beside it say.
    columns = [at for at in range(len(table.columns)) if not any(row.cells[at].bar for row in table.rows)]
    yield [*(["id"] if with_ids else []), table.corner, *(table.columns[at].title for at in columns)]
    for row in table.rows:
        cells = ("; ".join(things(row.cells[at])) for at in columns)
        yield [*([row.id] if with_ids else []), row.header, *cells]


def _has_ids(table: doc.Table) -> bool:
    return any(row.id for row in table.rows)


def _field(value: str) -> str:
    text = one_line(value)
    return f"'{text}" if _FORMULA.match(text) else text
