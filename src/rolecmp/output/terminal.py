"""A document for a terminal: wrapped to its width, calm in colour, legible without any."""

import re
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import NamedTuple, TextIO, TypeAlias

from rich.box import Box
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from rolecmp.output.links import is_link
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
_TERM = "bold cyan"

# Rich numbers its links anew in every run; one id for all still tells a terminal which lines of one address
# belong together.
_LINK_ID = re.compile(r"(?<=\x1b]8;)id=[^;]*")


def render(document: doc.Document, width: int, *, colour: bool = False, encoding: str = "utf-8") -> str:
    """The document in lines of at most `width` columns, with escape sequences only for `colour`.

    It holds no character that the `encoding` does not have: those of the data are spelled out.
    """
    screen = StringIO()
    put(document, bare_console(screen, width, colour=colour), encoding)
    text = "\n".join(row.rstrip() for row in screen.getvalue().rstrip().split("\n"))
    return _LINK_ID.sub("id=rolecmp", text) + "\n"


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


def put(document: doc.Document, console: Console, encoding: str = "utf-8") -> None:
    """Puts the document on a console."""
    page = _Page(console.width, _marks(encoding), encoding, doc.numbered(document))
    for renderable in page.renderables(document):
        console.print(renderable)


class _Page(NamedTuple):
    width: int
    marks: Marks
    encoding: str
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
        """A table where every column can hold its longest word, else a card for each row.

        A table of measures goes on below itself with the columns that found no room. One without
        titles is a list of terms.
        """
        titles = [self.text((doc.Span(table.corner, "aside"),))]
        titles += [self.text((doc.Span(column.title, column.tone),), column.tone) for column in table.columns]
        header = self.row_header if any(title.plain for title in titles) else self.term
        rows = [[header(row), *(self.cell(cell) for cell in row.cells)] for row in table.rows]
        needs = [_need(column) for column in zip(titles, *rows, strict=True)]
        needs[0] = max(needs[0][0], min(needs[0][1], _TITLE)), needs[0][1]
        parts = [list(range(len(titles)))]
        if all(column.measure for column in table.columns):
            parts = list(_parts(needs, self.width))
        for part in parts:
            if part is not parts[0]:
                yield ""
            shown = [[row[at] for at in part] for row in (titles, *rows)]
            widths = _widths([needs[at] for at in part], self.width)
            if widths is None:
                yield from self.cards(*shown)
            else:
                yield self.grid(widths, *shown)

    def grid(self, widths: Sequence[int], header: Sequence[Text], *rows: Sequence[Text]) -> Table:
        rule = f"{self.marks.rule * 2}"
        box = Box(f"    \n    \n {rule} \n    \n {rule} \n    \n    \n    \n", ascii=self.marks is ASCII)
        titled = any(title.plain for title in header)
        grid = Table(
            box=box,
            show_edge=False,
            pad_edge=False,
            padding=(0, 1, 0, 0),
            border_style="dim",
            show_header=titled,
            show_lines=titled,
        )
        for title, width in zip(header, widths, strict=True):
            grid.add_column(title, width=width, overflow="fold", header_style="")
        for row in rows:
            grid.add_row(*row)
        return grid

    def cards(self, header: Sequence[Text], *rows: Sequence[Text]) -> Iterator[RenderableType]:
        for at, (title, *cells) in enumerate(rows):
            if at:
                yield ""
            yield title
            for label, cell in zip(header[1:], cells, strict=True):
                if label.plain:
                    yield self.indented(label, 2)
                yield self.indented(cell, 4)

    def indented(self, text: Text, columns: int) -> RenderableType:
        """The text so far to the right, or less where its longest word needs the room."""
        return Padding(text, (0, 0, 0, max(0, min(columns, self.width - _longest_word(text)))))

    def row_header(self, row: doc.Row) -> Text:
        return self.text((doc.Span(row.header, row.tone if row.tone != "plain" else "name"),), row.tone)

    def term(self, row: doc.Row) -> Text:
        return Text(self.shown(row.header), _TERM, no_wrap=True)

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
            text.append(f"{before}{self.shown(span.text)}{after}", _style(span))
        return text

    def shown(self, text: str) -> str:
        return one_line(text).encode(self.encoding, "backslashreplace").decode(self.encoding)

    def prose(self, text: Text) -> RenderableType:
        return Padding(text, (0, max(0, self.width - max(_PROSE, _longest_word(text))), 0, 0))

    def hanging(self, mark: str, text: Text) -> RenderableType:
        longest = _longest_word(text)
        if self.width - cell_len(mark) - 1 < longest <= self.width:
            return Text(f"{mark} ", overflow="fold").append_text(text)
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(width=cell_len(mark), no_wrap=True)
        grid.add_column(overflow="fold", max_width=max(_PROSE, longest))
        grid.add_row(mark, text)
        return grid


def _belongs(block: doc.Block, before: doc.Block | None) -> bool:
    """Whether a block stands right under the one before it, with no empty line between them."""
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


# A column's need is the width of its longest word and that of its longest line.
_Need: TypeAlias = tuple[int, int]


def _need(cells: Sequence[Text]) -> _Need:
    natural = max(cell_len(row) for cell in cells for row in cell.plain.split("\n"))
    return max(map(_longest_word, cells)), natural


def _parts(needs: Sequence[_Need], width: int) -> Iterator[list[int]]:
    """The columns by number, as many at a time as fit side by side, each time behind the first one."""
    part = [0]
    for column in range(1, len(needs)):
        least = sum(needs[at][0] for at in (*part, column))
        if len(part) > 1 and least + _BETWEEN_COLUMNS * len(part) > width:
            yield part
            part = [0]
        part.append(column)
    yield part


def _widths(needs: Sequence[_Need], width: int) -> list[int] | None:
    """Widths for columns that fit side by side; None where not even the longest words do.

    Every column gets what its longest word needs; what is left is shared out in proportion to what
    each one still lacks to hold its longest line.
    """
    available = width - _BETWEEN_COLUMNS * (len(needs) - 1)
    spare = available - sum(least for least, _ in needs)
    if spare < 0:
        return None
    lacking = [natural - least for least, natural in needs]
    share = min(1.0, spare / (sum(lacking) or 1))
    widths = [least + int(lack * share) for (least, _), lack in zip(needs, lacking, strict=True)]
    widths[-1] += min(available, sum(natural for _, natural in needs)) - sum(widths)
    return widths


def _longest_word(text: Text) -> int:
    if text.no_wrap:
        return cell_len(text.plain)
    return max((cell_len(word) for word in text.plain.split()), default=1)
