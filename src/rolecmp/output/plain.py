"""A document for screen readers and grep: one statement a line, each understood without its neighbours."""

from collections.abc import Iterator
from typing import NamedTuple

from rolecmp.output.marks import cite_marks
from rolecmp.output.surface import PAPER, Surface
from rolecmp.output.things import things
from rolecmp.report import document as doc
from rolecmp.visible import one_line

# After these, a line goes on without a colon.
_ENDS = (".", "!", "?", "…", ":", "。", "！", "？")


def render(document: doc.Document, _surface: Surface = PAPER) -> str:
    """The document as statements, one a line, behind the headings and table headers that they stand under."""
    page = _Page(doc.numbered(document))
    statements = (statement.strip() for statement in page.statements(document))
    return "".join(f"{statement}\n" for statement in statements if statement)


class _Page(NamedTuple):
    numbered: bool

    def statements(self, document: doc.Document) -> Iterator[str]:
        yield _text(document.title)
        heading = ""
        for block in document.blocks:
            if isinstance(block, doc.Heading):
                heading = _before(block.text)
                if block.note:
                    yield f"{heading}{one_line(block.note)}"
            else:
                for statement in self.block(block):
                    yield statement if _says_itself(block) else f"{heading}{statement}"

    def block(self, block: doc.Block) -> Iterator[str]:
        match block:
            case doc.Paragraph():
                yield self.paragraph(block)
            case doc.Bullets():
                yield from map(self.paragraph, block.items)
            case doc.Caveats():
                yield from (f"Keep in mind: {self.paragraph(item)}" for item in block.items)
            case doc.Table():
                for row in block.rows:
                    yield from self.row(block, row)
            case doc.Citations():
                for entry in block.entries:
                    yield f"Sources: [{entry.number}] {_text(doc.source_line(entry.source))}"

    def row(self, table: doc.Table, row: doc.Row) -> Iterator[str]:
        statements = [
            f"{self.place(table, column, row)}{thing}{self.cites(cell.cites or table.cites)}"
            for column, cell in zip(table.columns, row.cells, strict=True)
            for thing in things(cell)
        ]
        yield from statements or [one_line(row.header)]

    def place(self, table: doc.Table, column: doc.Column, row: doc.Row) -> str:
        # A figure says too little without what the table says of its figures.
        caption = _before(table.caption) if column.measure else ""
        return f"{caption}{_before(row.header)}{_before(column.title)}"

    def paragraph(self, paragraph: doc.Paragraph) -> str:
        return f"{_before(paragraph.label)}{_text(paragraph.line)}{self.cites(paragraph.cites)}"

    def cites(self, cites: tuple[int, ...]) -> str:
        return cite_marks(cites) if self.numbered else ""


def _says_itself(block: doc.Block) -> bool:
    """Whether a block names what it is, so that it needs no heading to be understood."""
    return isinstance(block, doc.Citations | doc.Caveats) or (
        isinstance(block, doc.Paragraph) and block.label != ""
    )


def _before(title: str) -> str:
    text = one_line(title).rstrip()
    if not text:
        return ""
    return f"{text} " if text.endswith(_ENDS) else f"{text}: "


def _text(line: doc.Line) -> str:
    return "".join(_span(span) for span in line)


def _span(span: doc.Span) -> str:
    return f"({one_line(span.text)})" if span.tone == "command" else one_line(span.text)
