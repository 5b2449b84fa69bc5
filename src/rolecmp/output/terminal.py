"""A document for a terminal: wrapped to its width, calm in colour, legible without any."""

import re
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import Console
from rich.style import Style
from rich.text import Text

from rolecmp.output.foot import ended
from rolecmp.output.layout import (
    Need,
    balanced,
    beside,
    longest_word,
    need,
    parts,
    width_with_gaps,
    widths_of,
    wrapped,
)
from rolecmp.output.links import is_link
from rolecmp.output.marks import ASCII, UNICODE, Marks, cite_marks
from rolecmp.output.surface import Surface
from rolecmp.report import document as doc
from rolecmp.visible import one_line

# Prose in longer lines is hard to read, however wide the terminal.
_PROSE = 100
# Row headers narrower than this break in too many places.
_TITLE = 14
_BAR = 20
# Rows of so many lines need no air between them.
_SHORT = 2

# Words stand in the terminal's own foreground; colours, which every theme has, are for what has a mark too.
_STYLES: dict[doc.Tone, str] = {
    "plain": "",
    "left": "bold cyan",
    "both": "bold",
    "right": "bold magenta",
    "held": "green",
    "missing": "yellow",
    "name": "bold",
    "aside": "",
    "command": "bold",
    "found": "bold underline",
    "address": "",
}
_STRONGEST = "bold green"
_RULE = "dim"

# What a typewriter has for typographic signs.
_TYPED = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "→": "->", "×": "x"}
)

# Rich numbers its links anew in every run; with one id for all, a terminal still knows which lines of one
# address belong together.
_LINK_ID = re.compile(r"(?<=\x1b]8;)id=[^;]*")


def render(document: doc.Document, surface: Surface) -> str:
    """The document in lines no wider than the surface, with escape sequences only where it has colour.

    It holds no character that the surface's encoding does not have: those of the data are spelled out.
    """
    shown = ended(document, surface)
    # It takes text as it is, and nothing from the environment: no markup, no emoji, no highlighting.
    console = Console(
        file=StringIO(), width=surface.width, markup=False, emoji=False, highlight=False, _environ={}
    )
    page = _Page(surface.width, _marks(surface.encoding), surface.encoding, doc.numbered(shown), console)
    written = _coloured if surface.colour else _bare
    lines = [written(line, console).rstrip() for line in page.lines(shown)]
    return "\n".join(lines).strip("\n") + "\n"


def _bare(line: Text, _console: Console) -> str:
    return line.plain


def _coloured(line: Text, console: Console) -> str:
    if not line.spans and not line.style:
        return line.plain
    text = line.copy()
    text.rstrip()
    pieces = (
        segment.style.render(segment.text, color_system=ColorSystem.STANDARD)
        if segment.style
        else segment.text
        for segment in text.render(console)
    )
    return _LINK_ID.sub("id=rolecmp", "".join(pieces))


class _Table(NamedTuple):
    titles: list[Text]
    rows: list[list[Text]]
    needs: list[Need]
    right: set[int]
    aligned: Sequence[Sequence[Text]] = ()


class _Page(NamedTuple):
    width: int
    marks: Marks
    encoding: str
    numbered: bool
    console: Console

    def lines(self, document: doc.Document) -> Iterator[Text]:
        title = tuple(span._replace(tone="name") if span.tone == "plain" else span for span in document.title)
        yield from self.wrapped(self.text(title), self.width)
        tables = iter(self.tables(document))
        before: doc.Block | None = None
        for block in document.blocks:
            if not _belongs(block, before):
                yield Text()
            yield from self.table(next(tables)) if isinstance(block, doc.Table) else self.block(block)
            before = block

    def block(self, block: doc.Block) -> Iterator[Text]:
        match block:
            case doc.Heading():
                yield from self.heading(block)
            case doc.Paragraph():
                yield from self.prose(self.paragraph(block))
            case doc.Bullets():
                yield from self.bullets(block.items)
            case doc.Citations():
                for entry in block.entries:
                    yield from self.hanging(f"[{entry.number}]", self.text(doc.source_line(entry.source)))

    def heading(self, heading: doc.Heading) -> Iterator[Text]:
        note = f" ({heading.note})" if heading.note else ""
        line = doc.line(doc.Span(heading.text, "name"), doc.Span(note, "aside"))
        return self.wrapped(self.text(line), self.width)

    def bullets(self, items: Sequence[doc.Paragraph]) -> Iterator[Text]:
        for item in items:
            yield from self.hanging(self.marks.bullet, self.paragraph(item))

    def tables(self, document: doc.Document) -> list[_Table]:
        """The tables, where those with as many columns have the same needs: their columns stand in line."""
        tables = [self.cells(block) for block in document.blocks if isinstance(block, doc.Table)]
        shared: dict[int, list[Need]] = {}
        aligned: dict[int, list[list[Text]]] = {}
        for table in tables:
            aligned.setdefault(len(table.needs), []).extend((table.titles, *table.rows))
            before = shared.get(len(table.needs), table.needs)
            shared[len(table.needs)] = [
                (max(least, other), max(natural, longest))
                for (least, natural), (other, longest) in zip(table.needs, before, strict=True)
            ]
        return [
            table._replace(needs=shared[len(table.needs)], aligned=aligned[len(table.needs)])
            for table in tables
        ]

    def cells(self, table: doc.Table) -> _Table:
        titles = [self.text((doc.Span(table.corner, "aside"),))]
        titles += [self.text((doc.Span(column.title, column.tone),), column.tone) for column in table.columns]
        header = self.row_header if any(title.plain for title in titles) else self.term
        rows = [[header(row), *map(self.cell, row.cells, table.columns)] for row in table.rows]
        (least, natural), *needs = [need(column) for column in zip(titles, *rows, strict=True)]
        right = {at for at, column in enumerate(table.columns, 1) if column.measure}
        return _Table(titles, rows, [(max(least, min(natural, _TITLE)), natural), *needs], right)

    def table(self, table: _Table) -> Iterator[Text]:
        """A table where every column can hold its longest word, else a card for each row.

        A table of measures goes on below itself with the columns that found no room. One without
        titles is a list of terms.
        """
        titles, rows, needs, right, aligned = table
        columns = [list(range(len(titles)))]
        if len(right) == len(titles) - 1:
            columns = list(parts(needs, self.width))
        for part in columns:
            if part is not columns[0]:
                yield Text()
            shown = [[row[at] for at in part] for row in (titles, *rows)]
            needed = [needs[at] for at in part]
            widths = widths_of(needed, self.width)
            if widths is None:
                yield from self.cards(*shown)
            else:
                widths = balanced(widths, needed, [[row[at] for at in part] for row in aligned])
                yield from self.grid(
                    widths, {at for at, column in enumerate(part) if column in right}, *shown
                )

    def grid(
        self, widths: Sequence[int], right: set[int], titles: Sequence[Text], *rows: Sequence[Text]
    ) -> Iterator[Text]:
        """The rows under a rule; air between two of which one has more than a line or two."""
        if any(title.plain for title in titles):
            yield from beside(titles, widths, right, self.console)
            yield Text(self.marks.rule * width_with_gaps(widths), _RULE)
        tall = False
        for number, row in enumerate(rows):
            lines = beside(row, widths, right, self.console)
            if number and (tall or len(lines) > _SHORT):
                yield Text()
            yield from lines
            tall = len(lines) > _SHORT

    def cards(self, header: Sequence[Text], *rows: Sequence[Text]) -> Iterator[Text]:
        for at, (title, *cells) in enumerate(rows):
            if at:
                yield Text()
            yield from self.wrapped(title, self.width)
            for label, cell in zip(header[1:], cells, strict=True):
                line = Text("  ").append_text(label).append(": ").append_text(cell)
                if label.plain and cell.plain and "\n" not in cell.plain and line.cell_len <= self.width:
                    yield line
                elif cell.plain:
                    yield from self.indented(label, 2) if label.plain else ()
                    yield from self.indented(cell, 4)

    def indented(self, text: Text, columns: int) -> Iterator[Text]:
        """The text so far to the right, or less where its longest word needs the room."""
        room = max(0, min(columns, self.width - longest_word(text)))
        for line in self.wrapped(text, self.width - room):
            yield Text(" " * room).append_text(line)

    def row_header(self, row: doc.Row) -> Text:
        return self.text((doc.Span(row.header, row.tone if row.tone != "plain" else "name"),), row.tone)

    def term(self, row: doc.Row) -> Text:
        if row.tone != "plain":
            return self.row_header(row)
        return Text(self.shown(row.header), _STYLES["name"], no_wrap=True)

    def cell(self, cell: doc.Cell, column: doc.Column) -> Text:
        if cell.bar is not None:
            bar = self.marks.bar(cell.bar.start, cell.bar.end, cell.bar.mark, _BAR)
            return Text(bar, _STYLES[column.tone], no_wrap=True)
        lines = [self.text(doc.grouped(group)) for group in cell.groups]
        if cell.shade is not None:
            style = _STRONGEST if cell.shade == 1 else ""
            return Text(" ", style, no_wrap=True).join((Text(self.marks.shade(cell.shade), style), *lines))
        text = self.cited(Text("\n").join(lines), cell.cites)
        text.no_wrap = column.measure or None  # a figure stays in one piece
        return text

    def paragraph(self, paragraph: doc.Paragraph) -> Text:
        label = (doc.Span(f"{paragraph.label}: ", "name"),) if paragraph.label else ()
        return self.cited(self.text((*label, *paragraph.line)), paragraph.cites)

    def cited(self, text: Text, cites: tuple[int, ...]) -> Text:
        if self.numbered:
            text.append(cite_marks(cites), _STYLES["aside"])
        return text

    def text(self, line: doc.Line, tone: doc.Tone = "plain") -> Text:
        text = Text(self.marks.tones.get(tone, ""), _STYLES[tone])
        # Runs of one style are one piece: a list of a hundred skills is written a hundred times as fast.
        for style, spans in groupby(line, _style):
            text.append("".join(map(self.marked, spans)), style)
        return text

    def marked(self, span: doc.Span) -> str:
        before, after = self.marks.around.get(span.tone, ("", ""))
        return f"{before}{self.shown(span.text)}{after}"

    def shown(self, text: str) -> str:
        line = one_line(text)
        if self.marks is ASCII:
            line = line.translate(_TYPED)
        return line.encode(self.encoding, "backslashreplace").decode(self.encoding)

    def wrapped(self, text: Text, width: int) -> Iterator[Text]:
        return iter(wrapped(text, width, self.console))

    def prose(self, text: Text) -> Iterator[Text]:
        return self.wrapped(text, min(self.width, max(_PROSE, longest_word(text))))

    def hanging(self, mark: str, text: Text) -> Iterator[Text]:
        room = cell_len(mark) + 1
        longest = longest_word(text)
        if self.width - room < longest <= self.width:
            yield from self.wrapped(Text(f"{mark} ").append_text(text), self.width)
            return
        for number, line in enumerate(self.wrapped(text, min(self.width - room, max(_PROSE, longest)))):
            yield Text(" " * room if number else f"{mark} ").append_text(line)


def _belongs(block: doc.Block, before: doc.Block | None) -> bool:
    """Whether a block stands right under what is before it, with no empty line between them."""
    if before is None:
        return not isinstance(block, doc.Heading)
    return isinstance(before, doc.Heading) or (
        isinstance(before, doc.Paragraph) and isinstance(block, doc.Bullets)
    )


def _marks(encoding: str) -> Marks:
    try:
        str(UNICODE).encode(encoding)
    except UnicodeEncodeError:
        return ASCII
    return UNICODE


def _style(span: doc.Span) -> str | Style:
    # In an escape sequence an address may hold nothing but ASCII.
    if span.tone == "address" and is_link(span.text) and span.text.isascii():
        return Style(link=span.text)
    return _STYLES[span.tone]
