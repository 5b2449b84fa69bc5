"""A document as one HTML page: for a browser, a phone, paper; it runs nothing and fetches nothing."""

from collections.abc import Iterator
from html import escape

from rolecmp.output.foot import in_full
from rolecmp.output.links import is_link
from rolecmp.output.marks import UNICODE
from rolecmp.output.style import STYLE
from rolecmp.output.surface import PAPER, Surface
from rolecmp.report import document as doc
from rolecmp.visible import one_line

_SIGNS: dict[doc.Tone, str] = {"held": "✓", "missing": "○"}
_TAGS: dict[doc.Tone, str] = {"name": "strong", "command": "code", "found": "mark"}
# So many headings make a page whose parts are worth a list of links.
_SEVERAL = 3
# After a sign, asks for its form as text: some systems would show ▶ as a coloured picture.
_AS_TEXT = "\N{VARIATION SELECTOR-15}"


def render(document: doc.Document, surface: Surface = PAPER) -> str:
    """The document as a whole page."""
    parts = dict(enumerate(in_full(document, surface), 1))
    lines = (line for at, part in parts.items() for line in _part(at, part))
    body = "\n".join((*_contents(parts), *lines))
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{_text(doc.text(document.title))}</title>
<style>
{STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">{_line(document.title)}</h1>
{body}
</main>
</body>
</html>
"""


def _contents(parts: dict[int, doc.Part]) -> Iterator[str]:
    """Links to the parts of a page that has several."""
    headings = {at: part.text for at, part in parts.items() if isinstance(part, doc.Heading)}
    if len(headings) >= _SEVERAL:
        links = (f'<a href="#part-{at}">{_text(title)}</a>' for at, title in headings.items())
        yield f'<nav aria-label="On this page" dir="auto">{" · ".join(links)}</nav>'


def _part(at: int, part: doc.Part) -> Iterator[str]:
    match part:
        case doc.Heading():
            note = f' <span class="note">{_text(part.note)}</span>' if part.note else ""
            yield f'<h2 id="part-{at}" dir="auto">{_text(part.text)}{note}</h2>'
        case doc.Paragraph():
            yield f'<p dir="auto">{_paragraph(part)}</p>'
        case doc.Bullets():
            tag = "ol" if part.numbered else "ul"
            yield f"<{tag}>"
            for number, item in enumerate(part.items, 1):
                name = f' id="source-{number}"' if part.numbered else ""
                yield f'<li{name} dir="auto">{_paragraph(item)}</li>'
            yield f"</{tag}>"
        case _:
            yield from _table(part)


def _table(table: doc.Table) -> Iterator[str]:
    measures = any(column.measure for column in table.columns)
    # A wide table scrolls in a box of its own; with a place in the tab order, keys can scroll it too.
    keys = f' tabindex="0" role="region" aria-label="{_text(table.caption)}"' if measures else ""
    if measures:
        yield '<p class="cue" aria-hidden="true">The table goes on to the side ↔</p>'
    yield f'<div class="table"{keys}>'
    yield f'<table class="{"measures" if measures else "texts"}">'
    yield f"<caption>{_text(table.caption)}</caption>"
    if table.corner:
        titles = (_header("col", each.title, each.tone, measure=each.measure) for each in table.columns)
        yield f"<thead>\n<tr>{_header('col', table.corner)}{''.join(titles)}</tr>\n</thead>"
    yield "<tbody>"
    for row in table.rows:
        yield f"<tr>{_header('row', row.header, row.tone)}"
        yield from map(_cell, table.columns, row.cells)
        yield "</tr>"
    yield "</tbody>\n</table>\n</div>"
    if table.cites:
        yield f'<p dir="auto">Source:{_cites(table.cites)}</p>'


def _header(scope: str, title: str, tone: doc.Tone = "plain", *, measure: bool = False) -> str:
    mark = _mark(tone)
    classes = " ".join((tone,) * bool(mark) + ("figure",) * measure)
    named = f' class="{classes}"' if classes else ""
    sign = f'<span aria-hidden="true">{mark}</span>' if mark else ""
    return f'<th scope="{scope}" dir="auto"{named}>{sign}{_text(title)}</th>'


def _cell(column: doc.Column, cell: doc.Cell) -> str:
    figure = ' class="figure"' if column.measure else ""
    label = f'{figure} data-label="{_mark(column.tone)}{_text(column.title)}"'
    if cell.bar is not None:
        says = " ".join(_line(doc.grouped(group)) for group in cell.groups)
        return f"<td{label}>{_bar(cell.bar, column.tone)}{says}</td>"
    lines = [_line(doc.grouped(group)) for group in cell.groups] or [""]
    lines[-1] += _cites(cell.cites)
    content = "".join(f'<p dir="auto">{line}</p>' for line in lines if line)
    if cell.shade is None:
        return f"<td{label}>{content}</td>"
    mark = f'<span aria-hidden="true">{UNICODE.shade(cell.shade)}</span> '
    return f'<td{label} style="--shade: {cell.shade:.2f}">{mark}{content}</td>'


def _bar(bar: doc.Bar, tone: doc.Tone) -> str:
    ends = f"--start: {bar.start:.3f}; --end: {bar.end:.3f}"
    mark = "" if bar.mark is None else f'<i style="--mark: {bar.mark:.3f}"></i>'
    return f'<span class="bar {tone}" aria-hidden="true" style="{ends}"><b></b>{mark}</span>'


def _paragraph(paragraph: doc.Paragraph) -> str:
    label = f"<strong>{_text(paragraph.label)}:</strong> " if paragraph.label else ""
    return f"{label}{_line(paragraph.line)}{_cites(paragraph.cites)}"


def _cites(cites: tuple[int, ...]) -> str:
    return "".join(f' <a class="cite" href="#source-{number}">[{number}]</a>' for number in cites)


def _mark(tone: doc.Tone) -> str:
    mark = UNICODE.tones.get(tone, "")
    return f"{mark.strip()}{_AS_TEXT} " if mark else ""


def _line(line: doc.Line) -> str:
    return "".join(map(_span, line))


def _span(span: doc.Span) -> str:
    text = _text(span.text)
    if span.tone == "plain":
        return text
    if span.tone == "address":
        return f'<a href="{text}" rel="noopener noreferrer">{text}</a>' if is_link(span.text) else text
    if sign := _SIGNS.get(span.tone):
        text = f'<span aria-hidden="true">{sign} </span>{text}'
    tag = _TAGS.get(span.tone)
    return f"<{tag}>{text}</{tag}>" if tag else f'<span class="{span.tone}">{text}</span>'


def _text(text: str) -> str:
    return escape(one_line(text))
