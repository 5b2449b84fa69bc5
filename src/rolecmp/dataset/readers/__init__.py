"""From the bytes of a file to one `Tree` value; here is what the readers of all languages need."""

import codecs
import re
from array import array
from collections.abc import Sequence

from rolecmp.dataset.problems import Problems, place, quoted
from rolecmp.dataset.tree import MapNode, Node

# 10,000 roles have 800,000, the ends of lists and mappings among them; so many take five seconds and 250 MB.
MOST_VALUES = 2_000_000
TOO_MANY = f"more than {MOST_VALUES:,} values; a dataset may have no more"
DEEPEST = 32
DEEP = f"more than {DEEPEST} levels of nesting; a dataset has fewer than ten"
HALF = re.compile("[\ud800-\udfff]")
HALF_MESSAGE = "half of a surrogate pair is not a character; write the character itself"

_AS_UTF_8 = "save the file as UTF-8"
# UTF-32 first: its mark begins with that of UTF-16.
_OTHER_MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
_ZIP = b"PK\x03\x04"
_LINE_BREAKS = "\n\r\x85\u2028\u2029"


def text_of(data: bytes, file: int, problems: Problems) -> str | None:
    """The text of a file that begins at this place; None, and a problem, where it is not UTF-8."""
    encoding = next((name for mark, name in _OTHER_MARKS.items() if data.startswith(mark)), None)
    if data.startswith(_ZIP):
        problems.add(file, "is a spreadsheet or an archive; save the table as CSV and see 'rolecmp import'")
    elif encoding or b"\0" in data[:2]:
        problems.add(file, f"is {encoding or 'UTF-16 or no text at all'}; {_AS_UTF_8}")
    else:
        data = data.removeprefix(codecs.BOM_UTF8)
        try:
            return data.decode()
        except UnicodeDecodeError as error:
            message = f"the byte 0x{data[error.start]:02x} is not UTF-8; {_AS_UTF_8}"
            problems.add(end_of(data[: error.start].decode(), file), message)
    return None


def end_of(text: str, file: int) -> int:
    """The place right after the text with which a file begins."""
    line = 1 + sum(map(text.count, _LINE_BREAKS)) - text.count("\r\n")
    return place(file, line, len(text) - max(map(text.rfind, _LINE_BREAKS)))


def mapping(keys: Sequence[str], values: Sequence[Node], places: "array[int]", problems: Problems) -> MapNode:
    """The entries, the first of each key; and a problem for each of the others."""
    node = MapNode(zip(keys, values, strict=True), places)
    if len(node) == len(keys):
        return node
    first: dict[str, int] = {}
    for index, key in enumerate(keys):
        if first.setdefault(key, index) != index:
            _, line, column = problems.position(places[2 * first[key]]).rsplit(":", 2)
            message = f"{quoted(key)} is already at {line}:{column}; keep one of the two"
            problems.add(places[2 * index], message)
    kept = array("q", (at for index in first.values() for at in places[2 * index : 2 * index + 2]))
    return MapNode(((key, values[index]) for key, index in first.items()), kept)


def root_of(content: Node, at: int, problems: Problems) -> MapNode | None:
    """The content of a file where it is a mapping; else None, and a problem."""
    if isinstance(content, MapNode):
        return content
    if content is not None:
        what = "is empty" if content == "" else "this is not a mapping"
        problems.add(at, f"{what}; a dataset begins with 'rolecmp: 1'")
    return None
