"""A document for screen readers and grep: short statements, one a line, a heading once."""

from collections.abc import Iterator, Sequence

from rolecmp.output.cell_items import cell_items
from rolecmp.output.foot import ended
from rolecmp.output.marks import cite_marks
from rolecmp.output.surface import PAPER, Surface
from rolecmp.report import document as doc
from rolecmp.visible import one_line

# After these, a line goes on without a colon.
_ENDS = (".", "!", "?", "…", ":", "。", "！", "？")


def render(document: doc.Document, surface: Surface = PAPER) -> str:
    """The document as statements: each row of a table names itself, each cell its column."""
    parts = ended(document, surface)
    after = zip(parts, (None, *parts), strict=False)
    said = (_text(document.title), *(each for part, before in after for each in _statements(part, before)))
    return "".join(f"{statement.strip()}\n" for statement in said if statement.strip())


def _statements(part: doc.Part, before: doc.Part | None) -> Iterator[str]:
    match part:
        case doc.Heading():
            yield _before(f"{part.text} ({part.note})" if part.note else part.text)
        case doc.Paragraph():
            yield "" if part.of_bars else _paragraph(part)
        case doc.Bullets():
            for number, item in enumerate(part.items, 1):
                yield f"{f'Source {number}: ' if part.numbered else ''}{_paragraph(item)}"
        case _:
            titles = [column.title for column in part.columns]
            if isinstance(before, doc.Heading) and len(titles) == 1 and not part.columns[0].measure:
                titles = [""]  # the heading has said what its one column holds
            for row in part.rows:
                yield from _row(part, row, titles)


def _row(table: doc.Table, row: doc.Row, titles: Sequence[str]) -> Iterator[str]:
    statements = [
        f"{_before(row.header)}{_before(title)}{said}{cite_marks(cell.cites or table.cites)}"
        for title, cell in zip(titles, row.cells, strict=True)
        if (said := _said(cell))
    ]
    yield from statements or [one_line(row.header)]


def _paragraph(paragraph: doc.Paragraph) -> str:
    return f"{_before(paragraph.label)}{_text(paragraph.line)}{cite_marks(paragraph.cites)}"


def _said(cell: doc.Cell) -> str:
    items = list(cell_items(cell))
    return ("; " if any("," in item for item in items) else ", ").join(items)


def _before(title: str) -> str:
    text = one_line(title).rstrip()
    if not text:
        return ""
    return f"{text} " if text.endswith(_ENDS) else f"{text}: "


def _text(line: doc.Line) -> str:
    spans = ((one_line(span.text), span.tone) for span in line)
    return "".join(f"({text})" if tone == "command" else text for text, tone in spans)
