"""The neutral document that every format is made from.

A line is a tuple of spans; blocks hold lines. Blocks say what things are (a table with row headers,
a list, a note), never how they look.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple, TypeAlias

from rolecmp.model import Source

# What a span means, not how it looks: the two sides of a diff and what they share, what somebody holds and
# what is missing, a thing's own name, a remark beside the matter, a command to type, a word that a search
# found, where a source is.
Tone: TypeAlias = Literal[
    "plain", "left", "both", "right", "held", "missing", "name", "aside", "command", "found", "address"
]


class Span(NamedTuple):
    """A run of text of one tone."""

    text: str
    tone: Tone = "plain"


Line: TypeAlias = tuple[Span, ...]


class Heading(NamedTuple):
    """Begins a part of the document; a `note` says in a few words how to take what follows."""

    text: str
    note: str = ""


class Paragraph(NamedTuple):
    """Running text; `label` says what it is, `cites` are numbers of the document's citations.

    What is said `of_bars` is for formats that draw them.
    """

    line: Line
    label: str = ""
    cites: tuple[int, ...] = ()
    of_bars: bool = False


class Bullets(NamedTuple):
    """A list; where it is `numbered`, these are the numbers of sources."""

    items: tuple[Paragraph, ...]
    numbered: bool = False


class Group(NamedTuple):
    """Things that belong together; a `label` says why, where it needs saying."""

    items: tuple[Line, ...]
    label: str = ""


class Bar(NamedTuple):
    """A stretch of a scale, from `start` to `end`, with a `mark` on it; the scale goes from 0 to 1."""

    start: float
    end: float
    mark: float | None = None


class Cell(NamedTuple):
    """What a table holds in one place.

    `shade` is from 0 to 1 where it is a measure, 1 the strongest. A `bar` shows what figures beside it say.
    """

    groups: tuple[Group, ...] = ()
    cites: tuple[int, ...] = ()
    shade: float | None = None
    bar: Bar | None = None


class Column(NamedTuple):
    """A table's column; a `measure` is a short figure, set apart from text."""

    title: str
    tone: Tone = "plain"
    measure: bool = False


class Row(NamedTuple):
    """A table's row; the header names it, `id` is the data's own name for it."""

    header: str
    cells: tuple[Cell, ...]
    tone: Tone = "plain"
    id: str = ""


class Table(NamedTuple):
    """Rows by columns; `corner` is the title of the row headers, `caption` says what the table holds."""

    caption: str
    corner: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    cites: tuple[int, ...] = ()


class Citations(NamedTuple):
    """The sources of what the document says; citations are their numbers, from 1."""

    sources: tuple[Source, ...]


class Caveats(NamedTuple):
    """What to keep in mind, one statement an item; `brief` says it in a few words, where there are any."""

    items: tuple[Paragraph, ...]
    brief: tuple[str, ...] = ()


# What every format shows, and beside it what stands at the end in full or in one line.
Part: TypeAlias = Heading | Paragraph | Bullets | Table
Block: TypeAlias = Part | Caveats | Citations


class Document(NamedTuple):
    """What one command shows: a title and blocks.

    `sheet` makes all that is in its tables one table in full, where that is another than the first table
    with ids. `in_full` shows all sources and caveats even where there is room for one line only.
    """

    title: Line
    blocks: tuple[Block, ...]
    sheet: Callable[[], Table] | None = None
    in_full: bool = False


def line(*parts: str | Span) -> Line:
    """A line of spans; bare strings are plain."""
    spans = (Span(part) if isinstance(part, str) else part for part in parts)
    return tuple(span for span in spans if span.text)


def said(*parts: str | Span, label: str = "", cites: tuple[int, ...] = ()) -> Paragraph:
    """A paragraph of spans; bare strings are plain."""
    return Paragraph(line(*parts), label, cites)


def cell(*lines: Line, cites: tuple[int, ...] = ()) -> Cell:
    """A cell of one group of things."""
    return Cell((Group(lines),) if lines else (), cites)


def cells(*texts: str | None, cites: tuple[int, ...] = ()) -> tuple[Cell, ...]:
    """A cell for each of these texts, empty where there is none."""
    return tuple(cell(line(text or ""), cites=cites) for text in texts)


def columns(*titles: str) -> tuple[Column, ...]:
    """Columns of text with these titles."""
    return tuple(map(Column, titles))


def joined(lines: Iterable[Line], between: str = ", ") -> Line:
    """One line of several, with `between` between them."""
    spans: list[Span] = []
    for each in lines:
        if spans:
            spans.append(Span(between))
        spans.extend(each)
    return tuple(spans)


def text(spans: Line) -> str:
    """The bare text of a line."""
    return "".join(span.text for span in spans)


def listed(lines: Sequence[Line]) -> Line:
    """Several things in one line: sentences as they are, else commas or semicolons between."""
    said = [text(each) for each in lines if any(span.tone != "aside" for span in each)]
    if len(lines) > 1 and said and all(each.endswith((".", "!", "?")) for each in said):
        return joined(lines, " ")
    return joined(lines, "; " if any("," in text(each) for each in lines) else ", ")


def grouped(group: Group) -> Line:
    """A group in one line, behind its label."""
    label = f"{group.label}: " if group.items else group.label
    return line(Span(label if group.label else "", "aside"), *listed(group.items))


def source_line(source: Source, title: str = "", *facts: str) -> Line:
    """A source in one line: publisher, address, the day it was read, further facts, the note on it."""
    read = f"read {source.read}" if source.read else ""
    address = Span(source.url or "", "address")
    spans = (Span(title), Span(source.publisher or ""), address, Span(read), *map(Span, facts))
    note = Span(f". {source.note}" if source.note else "", "aside")
    return line(*joined((span,) for span in spans if span.text), note)
