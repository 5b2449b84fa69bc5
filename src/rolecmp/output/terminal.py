"""A document for a terminal: wrapped to its width, calm in colour, legible without any."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import TextIO

from rich.box import Box
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rolecmp.output.marks import ASCII, UNICODE, Marks, cite_marks
from rolecmp.report import document as doc
from rolecmp.visible import one_line

# Prose in longer lines is hard to read, however wide the terminal.
_PROSE = 100
_BETWEEN_COLUMNS = 2
# Row headers narrower than this break in too many places.
_TITLE = 14

# Only colours that every theme defines, so that light and dark terminals both show them.
_STYLES: dict[doc.Tone, str] = {
    "plain": "",
    "left": "bold cyan",
    "both": "bold",
    "right": "bold magenta",
    "name": "bold",
    "aside": "dim",
    "command": "bold",
    "found": "bold underline",
    "address": "",
}


def render(document: doc.Document, width: int, *, colour: bool = False, ascii_only: bool = False) -> str:
    """The document in lines of at most `width` columns, with escape sequences only for `colour`."""
    screen = StringIO()
    put(document, bare_console(screen, width, colour=colour), ASCII if ascii_only else UNICODE)
    return "\n".join(row.rstrip() for row in screen.getvalue().rstrip().split("\n")) + "\n"


def bare_console(screen: TextIO, width: int, *, colour: bool) -> Console:
    """A console that takes text as it is, and nothing from the environment."""
    return Console(
        file=screen,
        width=width,
        color_system="standard" if colour else None,
        force_terminal=colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )


def put(document: doc.Document, console: Console, marks: Marks) -> None:
    """Puts the document on a console."""
    page = _Page(console.width, marks, doc.numbered(document))
    for renderable in page.renderables(document):
        console.print(renderable)


@dataclass(frozen=True, slots=True)
class _Page:
    width: int
    marks: Marks
    numbered: bool

    def renderables(self, document: doc.Document) -> Iterator[RenderableType]:
        yield self.text(document.title)
        before: doc.Block | None = None
        for block in document.blocks:
            if not _belongs(block, before):
                yield ""
            yield from self.block(block)
            before = block

    def block(self, block: doc.Block) -> Iterator[RenderableType]:
        match block:
            case doc.Heading():
                yield self.text(
                    doc.line(
                        doc.Span(block.text, "name"),
                        doc.Span(f" ({block.note})" if block.note else "", "aside"),
                    )
                )
            case doc.Paragraph():
                yield self.prose(self.paragraph(block))
            case doc.Bullets():
                for item in block.items:
                    yield self.hanging(self.marks.bullet, self.paragraph(item))
            case doc.Table():
                yield from self.table(block)
            case doc.Citations():
                yield self.text(doc.line(doc.Span("Sources", "name")))
                for entry in block.entries:
                    yield self.hanging(f"[{entry.number}]", self.text(doc.source_line(entry.source)))

    def table(self, table: doc.Table) -> Iterator[RenderableType]:
        """A table where every column can hold its longest word, else a card for each row."""
        header = [self.text((doc.Span(table.corner, "aside"),))]
        header += [self.text((doc.Span(column.title, column.tone),), column.tone) for column in table.columns]
        rows = [[self.row_header(row), *(self.cell(cell) for cell in row.cells)] for row in table.rows]
        widths = column_widths([header, *rows], self.width - _BETWEEN_COLUMNS * (len(header) - 1))
        if widths is None:
            yield from self.cards(header, rows)
        else:
            yield self.grid(header, rows, widths)

    def grid(self, header: Sequence[Text], rows: Sequence[Sequence[Text]], widths: Sequence[int]) -> Table:
        rule = f"{self.marks.rule * 2}"
        box = Box(f"    \n    \n {rule} \n    \n {rule} \n    \n    \n    \n", ascii=self.marks is ASCII)
        grid = Table(
            box=box,
            show_edge=False,
            pad_edge=False,
            padding=(0, 1, 0, 0),
            border_style="dim",
            show_lines=True,
        )
        for title, width in zip(header, widths, strict=True):
            grid.add_column(title, width=width, overflow="fold", header_style="")
        for row in rows:
            grid.add_row(*row)
        return grid

    def cards(self, header: Sequence[Text], rows: Sequence[Sequence[Text]]) -> Iterator[RenderableType]:
        for at, (title, *cells) in enumerate(rows):
            if at:
                yield ""
            yield title
            for label, cell in zip(header[1:], cells, strict=True):
                yield Padding(label, (0, 0, 0, 2))
                yield Padding(cell, (0, 0, 0, 4))

    def row_header(self, row: doc.Row) -> Text:
        return self.text((doc.Span(row.header, row.tone if row.tone != "plain" else "name"),), row.tone)

    def cell(self, cell: doc.Cell) -> Text:
        lines = [self.text(doc.grouped(group)) for group in cell.groups]
        if cell.shade is not None:
            return Text(" ", no_wrap=True).join((Text(self.marks.shade(cell.shade)), *lines))
        return self.cited(Text("\n").join(lines), cell.cites)

    def paragraph(self, paragraph: doc.Paragraph) -> Text:
        label = (doc.Span(f"{paragraph.label}: ", "name"),) if paragraph.label else ()
        return self.cited(self.text((*label, *paragraph.line)), paragraph.cites)

    def cited(self, text: Text, cites: tuple[int, ...]) -> Text:
        if self.numbered:
            text.append(cite_marks(cites), _STYLES["aside"])
        return text

    def text(self, line: doc.Line, tone: doc.Tone = "plain") -> Text:
        text = Text(self.marks.tones.get(tone, ""), _STYLES[tone], overflow="fold")
        for span in line:
            before, after = self.marks.around.get(span.tone, ("", ""))
            text.append(f"{before}{one_line(span.text)}{after}", _STYLES[span.tone])
        return text

    def prose(self, text: Text) -> RenderableType:
        return Padding(text, (0, max(0, self.width - _PROSE), 0, 0))

    def hanging(self, mark: str, text: Text) -> RenderableType:
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(width=cell_len(mark), no_wrap=True)
        grid.add_column(overflow="fold", max_width=_PROSE)
        grid.add_row(mark, text)
        return grid


def _belongs(block: doc.Block, before: doc.Block | None) -> bool:
    """Whether a block stands right under the one before it, with no empty line between them."""
    return isinstance(before, doc.Heading) or (
        isinstance(before, doc.Paragraph) and isinstance(block, doc.Bullets)
    )


def column_widths(rows: Sequence[Sequence[Text]], available: int) -> list[int] | None:
    """Widths for columns of these cells that fit in `available`; None where not even the longest words do.

    Every column gets the width of its longest word, the first one that of a short title; what is left is
    shared out in proportion to what each one still lacks to hold its longest line.
    """
    columns = list(zip(*rows, strict=True))
    natural = [max(cell_len(row) for cell in column for row in cell.plain.split("\n")) for column in columns]
    least = [max(_longest_word(cell) for cell in column) for column in columns]
    least[0] = max(least[0], min(natural[0], _TITLE))
    spare = available - sum(least)
    if spare < 0:
        return None
    lacking = [want - have for want, have in zip(natural, least, strict=True)]
    share = min(1.0, spare / (sum(lacking) or 1))
    widths = [have + int(lack * share) for have, lack in zip(least, lacking, strict=True)]
    widths[-1] += min(available, sum(natural)) - sum(widths)
    return widths


def _longest_word(text: Text) -> int:
    if text.no_wrap:
        return cell_len(text.plain)
    return max((cell_len(word) for word in text.plain.split()), default=1)
