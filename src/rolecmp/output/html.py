"""A document as one HTML page: for a browser, a phone, paper; it runs nothing and fetches nothing."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

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


def render(document: doc.Document, _surface: Surface = PAPER) -> str:
    """The document as a whole page."""
    blocks = in_full(document).blocks
    headings = [block.text for block in blocks if isinstance(block, doc.Heading)]
    page = _Page(doc.numbered(document), iter(range(1, len(headings) + 1)))
    body = "\n".join((*_contents(headings), *(line for block in blocks for line in page.block(block))))
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


def _contents(headings: Sequence[str]) -> Iterator[str]:
    """Links to the parts of a page that has several."""
    if len(headings) < _SEVERAL:
        return
    links = (f'<a href="#part-{number}">{_text(title)}</a>' for number, title in enumerate(headings, 1))
    yield f'<nav aria-label="On this page" dir="auto">{" · ".join(links)}</nav>'


class _Page(NamedTuple):
    numbered: bool
    parts: Iterator[int]

    def block(self, block: doc.Block) -> Iterator[str]:
        match block:
            case doc.Heading():
                note = f' <span class="note">{_text(block.note)}</span>' if block.note else ""
                yield f'<h2 id="part-{next(self.parts)}" dir="auto">{_text(block.text)}{note}</h2>'
            case doc.Paragraph():
                yield f'<p dir="auto">{self.paragraph(block)}</p>'
            case doc.Bullets():
                yield "<ul>"
                yield from (f'<li dir="auto">{self.paragraph(item)}</li>' for item in block.items)
                yield "</ul>"
            case doc.Table():
                yield from self.table(block)
            case doc.Citations():
                yield "<ol>"
                for entry in block.entries:
                    source = _line(doc.source_line(entry.source))
                    yield f'<li id="source-{entry.number}" dir="auto">{source}</li>'
                yield "</ol>"

    def table(self, table: doc.Table) -> Iterator[str]:
        measures = any(column.measure for column in table.columns)
        # A wide table scrolls in a box of its own; with a place in the tab order, keys can scroll it too.
        keys = f' tabindex="0" role="region" aria-label="{_text(table.caption)}"' if measures else ""
        if measures:
            yield '<p class="cue" aria-hidden="true">The table goes on to the side ↔</p>'
        yield f'<div class="table"{keys}>'
        yield f'<table class="{"measures" if measures else "texts"}">'
        yield f"<caption>{_text(table.caption)}</caption>"
        if table.corner:
            titles = (
                f'<th scope="col" dir="auto"{_toned(each.tone)}>{_title(each.title, each.tone)}</th>'
                for each in table.columns
            )
            yield "<thead>"
            yield f'<tr><th scope="col" dir="auto">{_text(table.corner)}</th>{"".join(titles)}</tr>'
            yield "</thead>"
        yield "<tbody>"
        for row in table.rows:
            yield f'<tr><th scope="row" dir="auto"{_toned(row.tone)}>{_title(row.header, row.tone)}</th>'
            yield from map(self.cell, table.columns, row.cells)
            yield "</tr>"
        yield "</tbody>"
        yield "</table>"
        yield "</div>"
        if cites := self.cites(table.cites):
            yield f"<p>{cites.strip()}</p>"

    def cell(self, column: doc.Column, cell: doc.Cell) -> str:
        label = f' data-label="{_mark(column.tone)}{_text(column.title)}"'
        if cell.bar is not None:
            says = " ".join(_line(doc.grouped(group)) for group in cell.groups)
            return f"<td{label}>{_bar(cell.bar, column.tone)}{says}</td>"
        lines = [_line(doc.grouped(group)) for group in cell.groups] or [""]
        lines[-1] += self.cites(cell.cites)
        content = "".join(f'<p dir="auto">{line}</p>' for line in lines if line)
        if cell.shade is None:
            return f"<td{label}>{content}</td>"
        mark = f'<span aria-hidden="true">{UNICODE.shade(cell.shade)}</span> '
        return f'<td{label} style="--shade: {cell.shade:.2f}">{mark}{content}</td>'

    def paragraph(self, paragraph: doc.Paragraph) -> str:
        label = f"<strong>{_text(paragraph.label)}:</strong> " if paragraph.label else ""
        return f"{label}{_line(paragraph.line)}{self.cites(paragraph.cites)}"

    def cites(self, cites: tuple[int, ...]) -> str:
        if not self.numbered:
            return ""
        return "".join(f' <a class="cite" href="#source-{number}">[{number}]</a>' for number in cites)


def _bar(bar: doc.Bar, tone: doc.Tone) -> str:
    ends = f"--start: {bar.start:.3f}; --end: {bar.end:.3f}"
    mark = "" if bar.mark is None else f'<i style="--mark: {bar.mark:.3f}"></i>'
    return f'<span class="bar {tone}" aria-hidden="true" style="{ends}"><b></b>{mark}</span>'


def _title(title: str, tone: doc.Tone) -> str:
    mark = _mark(tone)
    return f'<span aria-hidden="true">{mark}</span>{_text(title)}' if mark else _text(title)


def _mark(tone: doc.Tone) -> str:
    mark = UNICODE.tones.get(tone, "")
    return f"{mark.strip()}{_AS_TEXT} " if mark else ""


def _toned(tone: doc.Tone) -> str:
    return f' class="{tone}"' if tone in UNICODE.tones else ""


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
