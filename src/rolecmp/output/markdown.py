"""A document as Markdown with the tables that GitHub knows, to paste into an issue or a job description."""

import re
from collections.abc import Iterator
from itertools import groupby

from rolecmp.output.foot import in_full
from rolecmp.output.links import is_link
from rolecmp.output.marks import UNICODE, cite_marks
from rolecmp.output.surface import PAPER, Surface
from rolecmp.report import document as doc
from rolecmp.visible import one_line

# What Markdown could take for markup wherever it stands. GitHub looks for names (@ada), numbers of
# issues (#12) and emoji (:tada:) only after the backslashes are gone; an empty comment stops it.
_MARKUP = re.compile(
    r"(?P<github>(?<!\w)@(?=\w)|#(?=\d)|:(?=[\w+-]+:))|[\\`*_\[\]<>&#|~$]|:(?=//)|(?<=www)\.", re.IGNORECASE
)
# What it could take for a list or a rule where a block begins.
_LIST = re.compile(r"[-+]|\d+(?=[.)])")
_KINDS: dict[doc.Tone, str] = {"name": "strong", "found": "strong", "command": "code", "address": "link"}
# What can stand between backticks in a table too.
_CODE = re.compile(r"[^`|\s](?:[^`|]*[^`|\s])?")
_BAR = 20


def render(document: doc.Document, surface: Surface = PAPER) -> str:
    """The document in Markdown; text of the data reads as it is and is never markup."""
    title = f"# {''.join(_text(span.text) for span in document.title)}"
    parts = (text for part in in_full(document, surface) for text in _part(part))
    return "\n\n".join((title, *parts)) + "\n"


def _part(part: doc.Part) -> Iterator[str]:
    match part:
        case doc.Heading():
            yield f"## {_text(part.text)}"
            if part.note:
                yield _within("*", part.note)
        case doc.Paragraph():
            yield _paragraph(part)
        case doc.Bullets():
            items = enumerate(map(_paragraph, part.items), 1)
            yield "\n".join(f"{f'{number}.' if part.numbered else '-'} {item}" for number, item in items)
        case _:
            yield "\n".join(_rows(part))
            if part.cites:
                yield f"Source:{cite_marks(part.cites)}"


def _rows(table: doc.Table) -> Iterator[str]:
    titles = (f"{UNICODE.tones.get(column.tone, '')}{_text(column.title)}" for column in table.columns)
    yield _row(_text(table.corner), *titles)
    yield _row("---", *(":-:" if column.measure else "---" for column in table.columns))
    for row in table.rows:
        header = f"{UNICODE.tones.get(row.tone, '')}{_within('**', row.header)}"
        yield _row(header, *map(_cell, row.cells))


def _cell(cell: doc.Cell) -> str:
    bar = "" if cell.bar is None else f"`{UNICODE.bar(*cell.bar, _BAR)}` "
    shade = "" if cell.shade is None else f"{UNICODE.shade(cell.shade)} "
    groups = "<br>".join(_line(doc.grouped(group)) for group in cell.groups)
    return f"{bar}{shade}{groups}{cite_marks(cell.cites)}".rstrip()


def _paragraph(paragraph: doc.Paragraph) -> str:
    line, cites = _line(paragraph.line), cite_marks(paragraph.cites)
    if paragraph.label:
        return f"{_within('**', f'{paragraph.label}:')} {line}{cites}".strip()
    return f"{_begun(line)}{cites}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _line(line: doc.Line) -> str:
    # Spans of one kind side by side are one: Markdown could not tell the signs between them apart.
    runs = groupby((span for span in line if span.text), lambda span: _KINDS.get(span.tone, "text"))
    return "".join(_run(kind, "".join(one_line(span.text) for span in spans)) for kind, spans in runs)


def _run(kind: str, text: str) -> str:
    if kind == "link" and is_link(text):
        return f"<{text}>"
    if kind == "code" and _CODE.fullmatch(text):
        return f"`{text}`"
    # Within a line, asterisks beside anything but letters and digits may stay asterisks.
    if kind == "strong" and text[0].isalnum() and text[-1].isalnum():
        return f"**{_text(text)}**"
    return _text(text)


def _within(signs: str, text: str) -> str:
    """Text within signs of emphasis, for where nothing but spaces stands around it."""
    bare = _text(text).strip()
    return f"{signs}{bare}{signs}" if bare else ""


def _begun(text: str) -> str:
    """What a block begins with, not taken for the sign of a list."""
    text = text.strip()
    found = _LIST.match(text)
    if found is None:
        return text
    digits = found[0] if found[0].isdigit() else ""
    return f"{digits}\\{text[len(digits) :]}"


def _text(text: str) -> str:
    return _MARKUP.sub(_escaped, one_line(text))


def _escaped(match: re.Match[str]) -> str:
    return f"\\{match[0]}<!-- -->" if match["github"] else f"\\{match[0]}"
