"""A document for a terminal: wrapped to its width, calm in colour, legible without any."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from rolecmp.output import layout
from rolecmp.output.foot import ended
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
# These are bold (1), underlined (4), dim (2), green (32), yellow (33), magenta (35) and cyan (36).
_STYLES: dict[doc.Tone, str] = {
    "left": "1;36",
    "both": "1",
    "right": "1;35",
    "held": "32",
    "missing": "33",
    "name": "1",
    "command": "1",
    "found": "1;4",
}
_STRONGEST = "1;32"
_RULE = "2"

# What a typewriter has for typographic signs.
_TYPED = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "→": "->", "×": "x"}
)


def render(document: doc.Document, surface: Surface) -> str:
    """The document in lines no wider than the surface, with escape sequences only where it has colour.

    It holds no character that the surface's encoding does not have: those of the data are spelled out.
    """
    page = _Page(surface, _marks(surface.encoding))
    lines = (line.rstrip() for line in page.lines(document.title, ended(document, surface)))
    return "\n".join(lines).strip("\n") + "\n"


class _Table(NamedTuple):
    """The cells of a table, and the columns by number that stay whole and stand flush right.

    `needs` and the rows `aligned` are those of all tables with as many columns: they stand in line.
    """

    titles: list[str]
    rows: list[list[str]]
    right: set[int]
    needs: list[layout.Need]
    aligned: Sequence[Sequence[str]] = ()


class _Page(NamedTuple):
    surface: Surface
    marks: Marks

    def lines(self, title: doc.Line, parts: Sequence[doc.Part]) -> Iterator[str]:
        bold = tuple(span._replace(tone="name") if span.tone == "plain" else span for span in title)
        yield from layout.wrapped(self.text(bold), self.surface.width)
        cells = [self.cells(part) for part in parts if isinstance(part, doc.Table)]
        tables = iter([_in_line(table, cells) for table in cells])
        before: doc.Part | None = None
        for part in parts:
            if not _belongs(part, before):
                yield ""
            yield from self.table(next(tables)) if isinstance(part, doc.Table) else self.part(part)
            before = part

    def part(self, part: doc.Heading | doc.Paragraph | doc.Bullets) -> Iterator[str]:
        match part:
            case doc.Heading():
                note = f" ({part.note})" if part.note else ""
                line = self.text(doc.line(doc.Span(part.text, "name"), note))
                yield from layout.wrapped(line, self.surface.width)
            case doc.Paragraph():
                yield from self.hanging("", self.paragraph(part))
            case _:
                for number, item in enumerate(part.items, 1):
                    mark = f"[{number}]" if part.numbered else self.marks.bullet
                    yield from self.hanging(f"{mark} ", self.paragraph(item))

    def cells(self, table: doc.Table) -> _Table:
        titles = [self.shown(table.corner), *(self.marked(each.title, each.tone) for each in table.columns)]
        rows = [
            [self.marked(row.header, row.tone, "name"), *map(self.cell, row.cells, table.columns)]
            for row in table.rows
        ]
        right = {at for at, column in enumerate(table.columns, 1) if column.measure}
        terms = not any(titles) and all(row.tone == "plain" for row in table.rows)
        whole = {0} if terms else right
        columns = enumerate(zip(titles, *rows, strict=True))
        needs = [layout.need(title, cells, whole=at in whole) for at, (title, *cells) in columns]
        least, natural = needs[0]
        needs[0] = max(least, min(natural, _TITLE)), natural
        return _Table(titles, rows, right, needs)

    def table(self, table: _Table) -> Iterator[str]:
        """A table where every column can hold its longest word, else a card for each row.

        A table of measures goes on below itself with the columns that found no room. One without
        titles is a list of terms.
        """
        columns = [list(range(len(table.titles)))]
        if len(table.right) == len(table.titles) - 1:
            columns = list(layout.parts(table.needs, self.surface.width))
        for part in columns:
            if part is not columns[0]:
                yield ""
            titles, *rows = ([row[at] for at in part] for row in (table.titles, *table.rows))
            needs = [table.needs[at] for at in part]
            aligned = [[row[at] for at in part] for row in table.aligned]
            widths = layout.widths_of(needs, self.surface.width, aligned)
            if widths is None:
                yield from self.cards(titles, rows)
            else:
                right = {at for at, column in enumerate(part) if column in table.right}
                yield from self.grid(widths, right, titles, rows)

    def grid(
        self, widths: Sequence[int], right: set[int], titles: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> Iterator[str]:
        """The rows under a rule; air between two of which one has more than a line or two."""
        if any(titles):
            yield from layout.beside(titles, widths, right)
            yield self.styled(self.marks.rule * layout.width_with_gaps(widths), _RULE)
        tall = False
        for number, row in enumerate(rows):
            lines = layout.beside(row, widths, right)
            if number and (tall or len(lines) > _SHORT):
                yield ""
            yield from lines
            tall = len(lines) > _SHORT

    def cards(self, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
        for number, (header, *cells) in enumerate(rows):
            if number:
                yield ""
            yield from self.hanging("", header)
            for title, cell in zip(titles[1:], cells, strict=True):
                if cell:
                    yield from self.hanging("  ", f"{title}: {cell}" if title else cell, more="  ")

    def cell(self, cell: doc.Cell, column: doc.Column) -> str:
        if cell.bar is not None:
            bar = self.marks.bar(cell.bar.start, cell.bar.end, cell.bar.mark, _BAR)
            return self.styled(bar, _STYLES.get(column.tone, ""))
        text = "\n".join(self.text(doc.grouped(group)) for group in cell.groups)
        if cell.shade is not None:
            shaded = f"{self.marks.shade(cell.shade)} {text}"
            return self.styled(shaded, _STRONGEST) if cell.shade == 1 else shaded
        return f"{text}{cite_marks(cell.cites)}"

    def paragraph(self, paragraph: doc.Paragraph) -> str:
        label = (doc.Span(f"{paragraph.label}:", "name"), " ") if paragraph.label else ()
        return f"{self.text(doc.line(*label, *paragraph.line))}{cite_marks(paragraph.cites)}"

    def marked(self, text: str, tone: doc.Tone, plain: doc.Tone = "plain") -> str:
        """A title of some tone behind its mark, one without in the tone that it has then."""
        marked = f"{self.marks.tones.get(tone, '')}{self.shown(text)}"
        return self.styled(marked, _STYLES.get(plain if tone == "plain" else tone, ""))

    def text(self, line: doc.Line) -> str:
        # Runs of one tone are one piece: a list of a hundred skills is written a hundred times as fast.
        runs = groupby(line, lambda span: span.tone)
        return "".join(self.run(tone, [span.text for span in spans]) for tone, spans in runs)

    def run(self, tone: doc.Tone, texts: Sequence[str]) -> str:
        before, after = self.marks.around.get(tone, ("", ""))
        text = "".join(f"{before}{self.shown(text)}{after}" for text in texts)
        # In an escape sequence an address may hold nothing but ASCII.
        if tone == "address" and self.surface.colour and is_link(texts[0]) and texts[0].isascii():
            return layout.linked(text, texts[0])
        return self.styled(text, _STYLES.get(tone, ""))

    def styled(self, text: str, style: str) -> str:
        return layout.styled(text, style) if self.surface.colour else text

    def shown(self, text: str) -> str:
        line = one_line(text)
        if line.isascii():
            return line
        if self.marks is ASCII:
            line = line.translate(_TYPED)
        return line.encode(self.surface.encoding, "backslashreplace").decode(self.surface.encoding)

    def hanging(self, mark: str, text: str, more: str = "") -> Iterator[str]:
        """Prose behind a mark, further lines under the text and `more` to the right.

        Where its longest word does not fit there, it begins under the mark.
        """
        width, longest = self.surface.width, layout.longest_word(text)
        room = layout.width_of(f"{mark}{more}")
        if width - room < longest:
            yield from layout.wrapped(f"{mark.lstrip()}{text}", width)
            return
        lines = layout.wrapped(text, min(width - room, max(_PROSE, longest)))
        for number, line in enumerate(lines):
            yield f"{' ' * room if number else mark}{line}"


def _in_line(table: _Table, tables: Sequence[_Table]) -> _Table:
    """The table with the needs of all that have as many columns."""
    alike = [other for other in tables if len(other.needs) == len(table.needs)]
    needs = [
        (max(least for least, _ in column), max(natural for _, natural in column))
        for column in zip(*(other.needs for other in alike), strict=True)
    ]
    aligned = [row for other in alike for row in (other.titles, *other.rows)]
    return table._replace(needs=needs, aligned=aligned)


def _belongs(part: doc.Part, before: doc.Part | None) -> bool:
    """Whether a part stands right under what is before it, with no empty line between them."""
    if before is None:
        return not isinstance(part, doc.Heading)
    return isinstance(before, doc.Heading) or (
        isinstance(before, doc.Paragraph) and isinstance(part, doc.Bullets)
    )


def _marks(encoding: str) -> Marks:
    try:
        str(UNICODE).encode(encoding)
    except UnicodeEncodeError:
        return ASCII
    return UNICODE
