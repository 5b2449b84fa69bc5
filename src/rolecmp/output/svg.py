"""A picture of figures as SVG, for a slide or a page: a heat map, or ranges on one scale; it fetches nothing.

Text stays text. Colours follow the reader's light or dark setting where a viewer knows it.
"""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import takewhile
from textwrap import wrap

from rolecmp.errors import UsageError
from rolecmp.output.foot import foot
from rolecmp.output.surface import PAPER, Surface
from rolecmp.report import document as doc
from rolecmp.visible import one_line

# In pixels of a picture that scales to whatever it is shown in.
_LINE = 34
_MARGIN = 24
_TITLE = 56
_CHARACTER = 9.6  # of the bold text; the other is narrower
_NOTE = 18
_CHARACTER_OF_A_NOTE = 7.2
_LEAST_CELL = 92
_SCALE = 420
_STYLE = """\
text { font: 15px system-ui, "DejaVu Sans", sans-serif; fill: #1b2026; }
.title { font-size: 20px; font-weight: bold; }
.head { font-weight: bold; }
.aside { fill: #58626d; font-size: 13px; }
.paper { fill: #ffffff; } .rule { stroke: #d5dae0; } .shade { fill: #f3c08a; }
.bar { fill: #0a667c; } .mark { fill: #1b2026; }
@media (prefers-color-scheme: dark) {
  text { fill: #e5e8eb; } .aside { fill: #a2acb6; } .paper { fill: #16191d; } .rule { stroke: #363d45; }
  .shade { fill: #7a4510; } .bar { fill: #62cbe0; } .mark { fill: #e5e8eb; }
}"""


def render(document: doc.Document, _surface: Surface = PAPER) -> str:
    """The picture of the document's first table of measures or ranges.

    Raises `UsageError` where it has neither.
    """
    tables = [block for block in document.blocks if isinstance(block, doc.Table)]
    shaded = next((table for table in tables if any(map(_has_shade, table.rows))), None)
    barred = [table for table in tables if any(map(_has_bar, table.rows))]
    if shaded is not None:
        return _picture(document, *_heat_map(shaded))
    if barred:
        return _picture(document, *_ranges(barred))
    raise UsageError("SVG is for figures, and this result has none; 'rolecmp overlap' and 'rolecmp pay' have")


def _has_shade(row: doc.Row) -> bool:
    return any(cell.shade is not None for cell in row.cells)


def _has_bar(row: doc.Row) -> bool:
    # What begins at 0 is a share, as aim has: the picture is of ranges.
    return any(cell.bar is not None and cell.bar.start > 0 for cell in row.cells)


def _heat_map(table: doc.Table) -> tuple[float, float, list[str]]:
    """The width and the height of what is drawn, and its shapes."""
    beside = _width(row.header for row in table.rows)
    widths = [max(_LEAST_CELL, _width((column.title,))) for column in table.columns]
    starts = [_MARGIN + beside + sum(widths[:at]) for at in range(len(widths))]
    lines = [_text(_MARGIN, 20, table.corner, "aside")]
    lines += [
        _text(start + width / 2, 20, column.title, "head", "middle")
        for start, width, column in zip(starts, widths, table.columns, strict=True)
    ]
    for number, row in enumerate(table.rows):
        top = 34 + number * _LINE
        lines.append(_text(_MARGIN, top + 22, row.header, "head"))
        for start, width, cell in zip(starts, widths, row.cells, strict=True):
            if cell.shade is not None:
                box = f'x="{start + 1:g}" y="{top + 1:g}" width="{width - 2:g}" height="{_LINE - 2}"'
                lines.append(f'<rect class="shade" {box} fill-opacity="{cell.shade:.2f}"/>')
            lines.append(_text(start + width / 2, top + 22, _said(cell), "", "middle"))
    return starts[-1] + widths[-1] + _MARGIN, 34 + len(table.rows) * _LINE, lines


def _ranges(tables: list[doc.Table]) -> tuple[float, float, list[str]]:
    """As of a heat map."""
    beside = max(_width(row.header for row in table.rows) for table in tables)
    start = _MARGIN + beside
    lines: list[str] = []
    top = 0
    for table in tables:
        top += 8
        lines.append(_text(_MARGIN, top + 14, table.caption, "aside"))
        top += 24
        for row in table.rows:
            lines += _range(table, row, start, top)
            top += _LINE
    figures = 0.85 * max(_width((_figures(table, row),)) for table in tables for row in table.rows)
    return start + _SCALE + 16 + figures + _MARGIN, top, lines


def _range(table: doc.Table, row: doc.Row, start: float, top: float) -> Iterator[str]:
    yield _text(_MARGIN, top + 22, row.header, "head")
    middle = top + _LINE / 2
    yield f'<line class="rule" x1="{start:g}" x2="{start + _SCALE:g}" y1="{middle:g}" y2="{middle:g}"/>'
    for bar in (cell.bar for cell in row.cells if cell.bar is not None):
        left, width = start + bar.start * _SCALE, max(2, (bar.end - bar.start) * _SCALE)
        yield f'<rect class="bar" x="{left:.1f}" y="{top + 9:g}" width="{width:.1f}" height="16" rx="3"/>'
        if bar.mark is not None:
            at = start + bar.mark * _SCALE
            yield f'<rect class="mark" x="{at - 1.5:.1f}" y="{top + 5:g}" width="3" height="24"/>'
    yield _text(start + _SCALE + 16, top + 22, _figures(table, row), "")


def _figures(table: doc.Table, row: doc.Row) -> str:
    """What the cells say, each behind the title of its column: a picture has no place for those."""
    said = zip(table.columns, map(_said, row.cells), strict=True)
    return ", ".join(f"{column.title} {text}".strip() for column, text in said if text)


def _said(cell: doc.Cell) -> str:
    return ", ".join(doc.text(doc.grouped(group)) for group in cell.groups)


def _width(texts: Iterable[str]) -> float:
    return max((len(one_line(text)) for text in texts), default=0) * _CHARACTER + 16


def _text(x: float, y: float, text: str, class_: str, anchor: str = "start") -> str:
    named = f' class="{class_}"' if class_ else ""
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}"{named}>{escape(one_line(text))}</text>'


def _picture(document: doc.Document, width: float, height: float, shapes: list[str]) -> str:
    """The shapes between what the document says before its first table and what it says of all of them."""
    title = doc.text(document.title)
    width = max(width, _width((title,)) * 1.4)
    before = takewhile(lambda block: not isinstance(block, doc.Table), document.blocks)
    top = _TITLE + 6
    above = _notes([block for block in before if isinstance(block, doc.Paragraph)], top, width)
    top += len(above) * _NOTE
    after = (block for block in foot(document) if isinstance(block, doc.Paragraph))
    said = [block for block in after if block.label or any(span.tone == "command" for span in block.line)]
    below = _notes(said, top + height + _NOTE, width)
    drawn = "\n".join(shapes)
    whole = top + height + len(below) * _NOTE + _MARGIN
    notes = "\n".join((*above, *below))
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {whole:g}" role="img">
<title>{escape(one_line(title))}</title>
<style>
{_STYLE}
</style>
<rect class="paper" width="100%" height="100%"/>
{_text(_MARGIN, 40, title, "title")}
<g transform="translate(0 {top:g})">
{drawn}
</g>
{notes}
</svg>
"""


def _notes(paragraphs: Iterable[doc.Paragraph], top: float, width: float) -> list[str]:
    """Paragraphs as lines of text, one below the other."""
    characters = int((width - 2 * _MARGIN) / _CHARACTER_OF_A_NOTE)
    texts = (
        f"{each.label}: {doc.text(each.line)}" if each.label else doc.text(each.line) for each in paragraphs
    )
    lines = (line for text in texts for line in wrap(one_line(text), characters))
    return [_text(_MARGIN, top + at * _NOTE, line, "aside") for at, line in enumerate(lines)]
