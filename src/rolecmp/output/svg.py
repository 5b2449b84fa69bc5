"""Figures as a picture in SVG, for a slide or a page: matrices and bars on a scale; it fetches nothing.

Text stays text. Colours follow the reader's light or dark setting where a viewer knows it.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import accumulate
from textwrap import wrap
from typing import TypeAlias

from rolecmp.errors import UsageError
from rolecmp.output.foot import foot
from rolecmp.output.surface import PAPER, Surface
from rolecmp.report import document as doc
from rolecmp.visible import one_line

# In pixels of a picture that scales to whatever it is shown in.
_LINE, _NOTE = 34, 18
_MARGIN, _GAP = 24, 16
_SCALE = 420
_LEAST_COLUMN = 92
_CHARACTER = 9.6  # of the bold text; the other is narrower
_CHARACTER_OF_A_NOTE = 7.2
_STYLE = """\
text { font: 15px system-ui, "DejaVu Sans", sans-serif; fill: #1b2026; }
.title { font-size: 20px; font-weight: bold; }
.head { font-weight: bold; }
.aside { fill: #58626d; font-size: 13px; }
.paper { fill: #ffffff; } .rule { stroke: #d5dae0; fill: none; } .shade { fill: #f3c08a; }
.bar { fill: #0a667c; } .mark { fill: #1b2026; }
@media (prefers-color-scheme: dark) {
  text { fill: #e5e8eb; } .aside { fill: #a2acb6; } .paper { fill: #16191d; } .rule { stroke: #363d45; }
  .shade { fill: #7a4510; } .bar { fill: #62cbe0; } .mark { fill: #e5e8eb; }
}"""

# A strip of the picture from side to side: how high it is, and its shapes.
_Strip: TypeAlias = tuple[float, str]
# Where a column begins, and how wide it is.
_Place: TypeAlias = tuple[float, float]


def render(document: doc.Document, surface: Surface = PAPER) -> str:
    """The picture of the document's matrices and ranges, one below the other.

    Raises `UsageError` where it has neither.
    """
    parts = foot(document, surface)
    tables = [part for part in parts if isinstance(part, doc.Table) and _is_drawn(part)]
    if not tables:
        having = "'rolecmp overlap', 'rolecmp pay' and 'rolecmp table --grid' have"
        raise UsageError(f"SVG is for figures, and this result has none; {having}")
    title = doc.text(document.title)
    widths = _widths(tables)
    width = max(_width([title]) * 1.4, *(sum(_places(table, widths)[-1]) for table in tables))
    begin = next(at for at, part in enumerate(parts) if isinstance(part, (doc.Heading, doc.Table)))
    strips = [
        (_LINE, _text(0, title, "title")),
        *_notes([part for part in parts[:begin] if isinstance(part, doc.Paragraph)], width),
        *_drawn(parts[begin:], widths, width),
    ]
    tops = list(accumulate((height for height, _ in strips), initial=_MARGIN))
    shapes = "\n".join(
        f'<g transform="translate({_MARGIN} {top:g})">{drawn}</g>'
        for top, (_, drawn) in zip(tops, strips, strict=False)
    )
    size = f"{width + 2 * _MARGIN:g} {tops[-1] + _MARGIN:g}"
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" role="img">
<title>{escape(one_line(title))}</title>
<style>
{_STYLE}
</style>
<rect class="paper" width="100%" height="100%"/>
{shapes}
</svg>
"""


def _is_of_all(said: doc.Paragraph) -> bool:
    """Whether it is said of the whole and not beside a table."""
    return bool(said.label) or any(span.tone == "command" for span in said.line)


def _is_drawn(table: doc.Table) -> bool:
    """Whether it is a matrix, or has ranges: a bar that begins at 0 is a share."""
    bars = (cell.bar for row in table.rows for cell in row.cells)
    return _is_matrix(table) or any(bar and bar.start > 0 for bar in bars)


def _is_matrix(table: doc.Table) -> bool:
    shades = (cell.shade for row in table.rows for cell in row.cells)
    return all(column.measure for column in table.columns) or any(shade is not None for shade in shades)


def _drawn(parts: Iterable[doc.Part], widths: dict[str, float], width: float) -> Iterator[_Strip]:
    """Each table under its heading, what is said of it below; titles that stay the same are not repeated."""
    titles: tuple[doc.Column, ...] = ()
    heading = ""
    for part in parts:
        if isinstance(part, doc.Heading):
            heading = f"{part.text} ({part.note})" if part.note else part.text
        elif isinstance(part, doc.Paragraph) and _is_of_all(part):
            yield from _notes([part], width)
        elif isinstance(part, doc.Table) and _is_drawn(part):
            yield _GAP, ""
            if heading:
                yield _LINE, _text(0, heading, "head")
            if part.columns != titles:
                yield _LINE, "".join(_titles(part, _places(part, widths)))
            for row in part.rows:
                yield _LINE, "".join(_row(part, row, widths[""], _places(part, widths)))
            yield _GAP / 2, ""
            heading, titles = "", part.columns


def _titles(table: doc.Table, places: Sequence[_Place]) -> Iterator[str]:
    """The titles of the columns, but of those that hold bars alone."""
    yield _text(0, table.corner, "aside")
    for at, (column, place) in enumerate(zip(table.columns, places, strict=True)):
        if any(_said(row.cells[at]) or not row.cells[at].bar for row in table.rows):
            yield _at(place, column.title, "head", middle=column.measure)


def _row(table: doc.Table, row: doc.Row, start: float, places: Sequence[_Place]) -> Iterator[str]:
    """The header, the bars, and what each cell says, on its shade where it has one."""
    yield _text(0, row.header, "head")
    for cell, column, (left, width) in zip(row.cells, table.columns, places, strict=True):
        if cell.bar is not None:
            yield from _bar(cell.bar, start)
        if cell.groups and _is_matrix(table):
            shade = "rule" if cell.shade is None else f'shade" fill-opacity="{cell.shade:.2f}'
            yield f'<rect class="{shade}" x="{left + 1:g}" y="1" width="{width - 2:g}" height="{_LINE - 2}"/>'
        yield _at((left, width), _said(cell), middle=column.measure)


def _bar(bar: doc.Bar, start: float) -> Iterator[str]:
    yield f'<line class="rule" x1="{start:g}" x2="{start + _SCALE:g}" y1="{_LINE / 2:g}" y2="{_LINE / 2:g}"/>'
    left, width = start + bar.start * _SCALE, max(2, (bar.end - bar.start) * _SCALE)
    yield f'<rect class="bar" x="{left:.1f}" y="9" width="{width:.1f}" height="16" rx="3"/>'
    if bar.mark is not None:
        at = start + bar.mark * _SCALE
        yield f'<rect class="mark" x="{at - 1.5:.1f}" y="5" width="3" height="24"/>'


def _widths(tables: Iterable[doc.Table]) -> dict[str, float]:
    """How wide the columns of each title are, the same in all tables; that of the row headers has none."""
    texts: dict[str, list[str]] = {}
    for table in tables:
        texts.setdefault("", []).extend((table.corner, *(row.header for row in table.rows)))
        for at, column in enumerate(table.columns):
            texts.setdefault(column.title, []).extend(_said(row.cells[at]) for row in table.rows)
    return {title: max(_LEAST_COLUMN, _width((title, *said))) for title, said in texts.items()}


def _places(table: doc.Table, widths: dict[str, float]) -> list[_Place]:
    """Where each column begins and how wide it is; bars stand before all of them."""
    start = widths[""] + (0 if _is_matrix(table) else _SCALE + _GAP)
    sizes = [widths[column.title] for column in table.columns]
    return list(zip(accumulate(sizes, initial=start), sizes, strict=False))


def _notes(paragraphs: Iterable[doc.Paragraph], width: float) -> Iterator[_Strip]:
    """Paragraphs as lines of text, one below the other."""
    for each in paragraphs:
        text = f"{each.label}: {doc.text(each.line)}" if each.label else doc.text(each.line)
        for line in wrap(one_line(text), int(width / _CHARACTER_OF_A_NOTE)):
            yield _NOTE, _text(0, line, "aside")


def _said(cell: doc.Cell) -> str:
    return ", ".join(doc.text(doc.grouped(group)) for group in cell.groups)


def _width(texts: Iterable[str]) -> float:
    return max(len(one_line(text)) for text in texts) * _CHARACTER + _GAP


def _at(place: _Place, text: str, class_: str = "", *, middle: bool) -> str:
    left, width = place
    return _text(left + width / 2, text, class_, "middle") if middle else _text(left, text, class_)


def _text(x: float, text: str, class_: str, anchor: str = "start") -> str:
    named = f' class="{class_}"' if class_ else ""
    return f'<text x="{x:g}" y="22" text-anchor="{anchor}"{named}>{escape(one_line(text))}</text>'
