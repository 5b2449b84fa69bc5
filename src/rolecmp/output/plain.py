"""A document for screen readers and grep: short statements, one a line, a heading once."""

from collections.abc import Iterator
from typing import NamedTuple

from rolecmp.output.cell_items import cell_items
from rolecmp.output.foot import ended
from rolecmp.output.marks import cite_marks
from rolecmp.output.surface import PAPER, Surface
from rolecmp.report import document as doc
from rolecmp.visible import one_line

# After these, a line goes on without a colon.
_ENDS = (".", "!", "?", "…", ":", "。", "！", "？")


def render(document: doc.Document, surface: Surface = PAPER) -> str:
    """The document as statements: each row of a table names itself, each cell its column."""
    shown = ended(document, surface)
    page = _Page(doc.numbered(shown))
    statements = (statement.strip() for statement in page.statements(shown))
    return "".join(f"{statement}\n" for statement in statements if statement)


class _Page(NamedTuple):
    numbered: bool

    def statements(self, document: doc.Document) -> Iterator[str]:
        yield _text(document.title)
        for block in document.blocks:
            yield from self.block(block)

    def block(self, block: doc.Block) -> Iterator[str]:
        match block:
            case doc.Heading():
                yield _before(f"{block.text} ({block.note})" if block.note else block.text)
            case doc.Paragraph():
                yield self.paragraph(block)
            case doc.Bullets():
                yield from map(self.paragraph, block.items)
            case doc.Table():
                for row in block.rows:
                    yield from self.row(block, row)
            case doc.Citations():
                for entry in block.entries:
                    yield f"Source {entry.number}: {_text(doc.source_line(entry.source))}"

    def row(self, table: doc.Table, row: doc.Row) -> Iterator[str]:
        statements = [
            f"{_before(row.header)}{_before(column.title)}{said}{self.cites(cell.cites or table.cites)}"
            for column, cell in zip(table.columns, row.cells, strict=True)
            if (said := _said(cell))
        ]
        yield from statements or [one_line(row.header)]

    def paragraph(self, paragraph: doc.Paragraph) -> str:
        return f"{_before(paragraph.label)}{_text(paragraph.line)}{self.cites(paragraph.cites)}"

    def cites(self, cites: tuple[int, ...]) -> str:
        return cite_marks(cites) if self.numbered else ""


def _said(cell: doc.Cell) -> str:
    items = list(cell_items(cell))
    return ("; " if any("," in item for item in items) else ", ").join(items)


def _before(title: str) -> str:
    text = one_line(title).rstrip()
    if not text:
        return ""
    return f"{text} " if text.endswith(_ENDS) else f"{text}: "


def _text(line: doc.Line) -> str:
    return "".join(_span(span) for span in line)


def _span(span: doc.Span) -> str:
    return f"({one_line(span.text)})" if span.tone == "command" else one_line(span.text)
