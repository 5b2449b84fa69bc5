"""The bytes of a posting or a CV, whatever their encoding and format, as lines that know their place."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from rolecmp.errors import RolecmpError

# A line beyond this falls into its sentences, and a sentence beyond that anywhere between two words.
_LONG_LINE = 300
_LONG_SENTENCE = 2000
# Made ready only where there is such a line.
_UP_TO = f".{{1,{_LONG_SENTENCE}}}"
_SENTENCE = rf"(?s){_UP_TO}?(?:(?<=[.!?;])\s+(?=[^\W_]|[•●▪*-])|\s(?=[•●▪])|\Z)|{_UP_TO}(?:\s|\Z)|{_UP_TO}"

# Control characters, and those that reorder text, are of no use in a line.
_UNSEEN = dict.fromkeys(
    (*range(9), 11, 12, *range(14, 32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), " "
)
_UNSEEN |= dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD), "")
_HIDDEN = frozenset(map(chr, _UNSEEN))

_BULLET = re.compile(r"[-*+•●▪◦‣·–—○■□✓✔✅➤➡►»~∙→▸▶◆◇❖👉🔹o]\ufe0f?\s+|[-=]>\s+|\d{1,2}[.)]\s+|\|\s*")
_HASHES = re.compile(r"#{1,6}\s+")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,})\s*$")
_BOLD = re.compile(r"(\*\*|__)(?=\S).*\1:?\s*$")
# A line that ends with one of these goes on in the next one.
_GOING_ON = frozenset("and or with of in the a an to for on as our your using und mit en et de".split())
_SHORT_LINE = 20
_LONGEST_HEADING = 60
# How deep a heading is that has no depth of its own.
BOLD = 7
_ABOVE_LIST = 8
# What keeps its hyphen at the end of a line: "cross-functional", "end-to-end".
_HYPHENED = frozenset(
    "cross end to real large low high open full pre re multi self long state of the time fine object test"
    " cloud event front back hands well non on data decision problem retrieval tool ai llm short".split()
)

_HTML_BEGINS = ("<!doctype html", "<html", "<?xml", "<head", "<body")
_TAG = r"(?i)</?(?:html|body|div|p|ul|ol|li|h[1-6]|br|table|tr|td|span|section|strong|b)\b[^<>]{0,200}>"
_TAGS_WITHIN = 20_000
_LEAST_TAGS = 3


class UnreadableText(RolecmpError):
    """What is there is no text; the message says what would be."""


class Line(NamedTuple):
    """A line to be read, put together where a text breaks its lines anywhere.

    `starts` says where its parts stand: at an offset of `text`, the line and the column of the file, from 1.
    `heading` is how deep a heading is: 0 for none, 7 for bold print, 8 for what stands above a list.
    """

    text: str
    starts: tuple[tuple[int, int, int], ...]
    heading: int = 0
    level: str = ""

    def place(self, offset: int) -> tuple[int, int]:
        """The line and the column of the file at which this offset of the text stands."""
        at, line, column = self.starts[bisect_right(self.starts, offset, key=lambda start: start[0]) - 1]
        return line, column + offset - at


class Text(NamedTuple):
    """The lines of a text, the title that it has of its own, and the encoding where it is not UTF-8."""

    lines: tuple[Line, ...]
    title: str | None = None
    encoding: str | None = None


def text_of(data: bytes | str) -> Text:
    """The lines of a plain text, Markdown, HTML or JSON Resume; raises `UnreadableText` for what is none."""
    text, encoding = (data, None) if isinstance(data, str) else decoded(data)
    if _is_page(text[:_TAGS_WITHIN]):
        from rolecmp.pages import lines_of_page

        lines, title = lines_of_page(text)
    else:
        lines, title = _resume_lines(text) or list(_written_lines(text)), None
    return Text(tuple(part for line in lines for part in _sentences(line)), title, encoding)


def _is_page(begin: str) -> bool:
    if begin.lstrip().lower().startswith(_HTML_BEGINS):
        return True
    return "<" in begin and len(re.findall(_TAG, begin)) >= _LEAST_TAGS


def clean(text: str) -> str:
    """A text without what cannot be seen in it, its characters where they were or gone."""
    # To look takes a seventh of the time of translating.
    return text if _HIDDEN.isdisjoint(text) else text.translate(_UNSEEN)


def decoded(data: bytes) -> tuple[str, str | None]:
    """The text, and its encoding where it is not UTF-8; raises `UnreadableText` for what is no text."""
    refuse(data)
    for mark, name, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), name
    begin = data[:4096]
    first, second = begin[::2].count(0), begin[1::2].count(0)
    if max(first, second) > len(begin) // 4 and not (first and second):
        return data.decode("utf-16-be" if first else "utf-16-le", "replace"), "UTF-16"
    try:
        return data.decode(), None
    except UnicodeDecodeError:
        if b"\0" in data:
            raise UnreadableText("is no text in UTF-8, UTF-16 or Windows-1252; give a text") from None
        return data.decode("cp1252", "replace"), "Windows-1252"


_MARKS = (
    (b"\xef\xbb\xbf", None, "utf-8-sig"),
    (b"\xff\xfe\0\0", "UTF-32", "utf-32"),
    (b"\xff\xfe", "UTF-16", "utf-16"),
    (b"\xfe\xff", "UTF-16", "utf-16"),
)

_NO_TEXT = (
    (b"%PDF-", "a PDF", "pdftotext -layout FILE - | rolecmp decode -"),
    (b"PK\x03\x04", "a DOCX or another zipped file", "pandoc -t plain FILE | rolecmp decode -"),
    (b"\xd0\xcf\x11\xe0", "an old Word file", "antiword FILE | rolecmp decode -"),
    (b"{\\rtf", "an RTF file", "pandoc -f rtf -t plain FILE | rolecmp decode -"),
    (b"\x89PNG", "a picture", "tesseract FILE - | rolecmp decode -"),
    (b"\xff\xd8\xff", "a picture", "tesseract FILE - | rolecmp decode -"),
    (b"\x1f\x8b", "compressed", "gzip -dc FILE | rolecmp decode -"),
)


def refuse(data: bytes) -> None:
    """Raises `UnreadableText` for what is no text."""
    for mark, what, command in _NO_TEXT:
        if data.startswith(mark):
            raise UnreadableText(f"is {what}, not text; '{command}' makes text of it")


def _written_lines(text: str) -> Iterator[Line]:
    """The lines of plain text or Markdown: what was broken put together again, without bullets and hashes."""
    waiting: Line | None = None
    open_ended = False
    for number, raw in enumerate(clean(text).replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        body = raw.strip()
        if waiting and _UNDERLINE.match(body):
            yield waiting._replace(heading=int(len(waiting.text) <= _LONGEST_HEADING and not open_ended))
            waiting = None
            continue
        hashes = _HASHES.match(body)
        marker = hashes or _BULLET.match(body)
        column = raw.find(body) + 1 + (marker.end() if marker else 0)
        if marker:
            body = body[marker.end() :]
        inside = open_ended and raw[:1].isspace()  # of the item of a list, to the right of its mark
        goes_on = waiting and body and not marker and len(waiting.text) <= _LONG_SENTENCE
        if waiting and goes_on and (inside or _continues(waiting, body)):
            waiting = _joined(waiting, body, number, column)
            continue
        if waiting:
            # What stands above a list is its heading.
            above = bool(marker) and not (hashes or open_ended) and len(waiting.text) <= _LONGEST_HEADING
            listed = _ABOVE_LIST if above and not waiting.text.endswith(".") else 0
            yield waiting._replace(heading=waiting.heading or listed)
        heading = len(hashes[0].rstrip()) if hashes else BOLD * bool(_BOLD.match(body))
        waiting, open_ended = (Line(body, ((0, number, column),), heading) if body else None), bool(marker)
    if waiting:
        yield waiting


def _continues(line: Line, body: str) -> bool:
    """Whether a line of the file is the rest of the one before it."""
    last = line.text[-200:]
    if line.heading or last.endswith((".", ":", "!", "?", "|")):
        return False
    long = len(line.text) - line.starts[-1][0] >= _SHORT_LINE
    goes_on = last.endswith(",") or last.rpartition(" ")[2] in _GOING_ON
    return goes_on or (body[0].islower() and (long or last.endswith("-")))


def _joined(line: Line, body: str, number: int, column: int) -> Line:
    text = line.text
    if text.endswith("-") and text[-2:-1].isalpha() and body[0].islower():
        word = text[-20:-1].replace("-", " ").split()[-1]
        text = text if word.lower() in _HYPHENED else text[:-1]
    else:
        text += " "
    return line._replace(text=text + body, starts=(*line.starts, (len(text), number, column)))


def _sentences(line: Line) -> list[Line]:
    if len(line.text) <= _LONG_LINE:
        return [line]
    return [_part(line, *match.span()) for match in re.finditer(_SENTENCE, line.text)]


def _part(line: Line, start: int, end: int) -> Line:
    first = bisect_right(line.starts, start, key=lambda each: each[0])
    inside = line.starts[first : bisect_right(line.starts, end - 1, key=lambda each: each[0])]
    starts = ((0, *line.place(start)), *((at - start, number, column) for at, number, column in inside))
    return line._replace(text=line.text[start:end].rstrip(), starts=starts)


# No further is a string of a JSON Resume looked for, from the one before it.
_FAR = 100_000
# What says nothing about what somebody can do in a JSON Resume, and where a name is none of an employer.
_ASIDE = frozenset(
    "url website image email phone startDate endDate date location profiles company entity institution"
    " organization releaseDate studyType score issuer publisher level gpa awards interests languages"
    " references meta".split()
)
_NAMED = frozenset(("skills", "projects", "certificates", "keywords"))


def _resume_lines(text: str) -> list[Line] | None:
    """The lines of a JSON Resume, its keys for headings; None where the text is none."""
    if not text.lstrip("\ufeff \t\r\n").startswith("{"):
        return None
    import json

    try:
        resume = json.loads(text)
        if not isinstance(resume, dict) or not resume.keys() & {"basics", "skills", "work"}:
            return None
        every = [*_said(resume, "", "", 0)]
    except (ValueError, RecursionError):
        return None
    lines: list[Line] = []
    at, row, begin = 0, 1, 0
    for said, level, heading in every:
        found = max(at, text.find(json.dumps(said, ensure_ascii=False)[1:-1], at, at + _FAR))
        row += text.count("\n", at, found)
        begin = max(begin, text.rfind("\n", at, found) + 1)
        at = found
        lines.append(Line(clean(said), ((0, row, at - begin + 1),), heading, level))
    return lines


def _said(value: object, level: str, part: str, depth: int) -> Iterator[tuple[str, str, int]]:
    """The strings of a JSON Resume in their order, with the level beside each and its depth as a heading."""
    if isinstance(value, str) and value.strip():
        yield value, level, 0
    elif isinstance(value, dict):
        level = str(value.get("level") or "")
        for key, each in value.items():
            if key not in _ASIDE and (key != "name" or part in _NAMED):
                if not depth and isinstance(each, list):
                    yield key, "", 1
                yield from _said(each, level, part or key, depth + 1)
    elif isinstance(value, list):
        for each in value:
            yield from _said(each, level, part, depth + 1)
