"""From the bytes of a file to one `Tree`; here is what the readers of both languages need."""

import codecs
import re
from abc import ABC, abstractmethod
from array import array
from contextlib import suppress
from typing import NoReturn, cast

from rolecmp.dataset.problems import Problems, place, quoted
from rolecmp.dataset.tree import ListNode, MapNode, Node, Tree

# 10,000 roles have 800,000, the ends of lists and mappings among them; so many take five seconds and 250 MB.
MOST_VALUES = 2_000_000
TOO_MANY = f"more than {MOST_VALUES:,} values; a dataset may have no more"
DEEPEST = 32
DEEP = f"more than {DEEPEST} levels of nesting; a dataset has fewer than ten"
HALF = re.compile("[\ud800-\udfff]")
HALF_MESSAGE = "half of a surrogate pair is not a character; write the character itself"
END = "the file ends inside a list or a mapping; close it with ']' or '}'"
UNCLOSED = "this quote is never closed; close it"

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


class Stop(Exception):
    """Nothing more of this file can be read."""


class _Open:
    """A list or mapping whose end has not come yet; a mapping's keys and values come in turn."""

    __slots__ = ("at", "is_mapping", "places", "values")

    def __init__(self, at: int, *, is_mapping: bool) -> None:
        self.at = at
        self.is_mapping = is_mapping
        self.values: list[Node] = []
        self.places = array("q")

    def put(self, value: Node, at: int) -> None:
        self.values.append(value)
        self.places.append(at)


class Reader(ABC):
    """Puts together what a file holds, which begins at this place, as one thing comes after the other."""

    def __init__(self, file: int, problems: Problems) -> None:
        self.file = file
        self.problems = problems
        self.whole = True
        self.size = 0
        self.open = _Open(file, is_mapping=False)
        self.around: list[_Open] = []

    @abstractmethod
    def take(self, text: str, most: int) -> None:
        """Begin, put and end what stands in a text of at most so many values; raises `Stop`."""

    def tree(self, data: bytes, most: int) -> Tree:
        """What is in the bytes of a file, and problems."""
        root = None
        with suppress(Stop):
            self.take(self._text(data), most)
            root = self.open.values[0] if self.open.values else ""
            if isinstance(root, str | list):
                what = "is empty" if root == "" else "this is not a mapping"
                at = self.file if root == "" else self.open.places[0]
                self.stop(at, f"{what}; a dataset begins with 'rolecmp: 1'")
        return Tree(root if isinstance(root, dict) else None, self.whole and root is not None, self.size)

    def _text(self, data: bytes) -> str:
        """The text of a file, which must be UTF-8."""
        encoding = next((name for mark, name in _OTHER_MARKS.items() if data.startswith(mark)), None)
        if data.startswith(_ZIP):
            message = "is a spreadsheet or an archive; save the table as CSV and see 'rolecmp import'"
            self.stop(self.file, message)
        if encoding or b"\0" in data[:2]:
            self.stop(self.file, f"is {encoding or 'UTF-16 or no text at all'}; {_AS_UTF_8}")
        data = data.removeprefix(codecs.BOM_UTF8)
        try:
            return data.decode()
        except UnicodeDecodeError as error:
            message = f"the byte 0x{data[error.start]:02x} is not UTF-8; {_AS_UTF_8}"
            self.stop(end_of(data[: error.start].decode(), self.file), message)

    def begin(self, at: int, *, is_mapping: bool) -> None:
        """Open a list or mapping, to which belongs what comes until its end."""
        self.around.append(self.open)
        self.open = _Open(at, is_mapping=is_mapping)
        if len(self.around) > DEEPEST:
            self.stop(at, DEEP)

    def end(self) -> None:
        """Close the list or mapping."""
        ended, self.open = self.open, self.around.pop()
        node = self.mapping(ended) if ended.is_mapping else ListNode(ended.values, ended.places)
        self.open.put(node, ended.at)

    def mapping(self, ended: _Open) -> MapNode | None:
        """The entries, the first of each key, and a problem for each of the others."""
        keys, values, places = cast("list[str]", ended.values[::2]), ended.values[1::2], ended.places
        node = MapNode(zip(keys, values, strict=True), places)
        if len(node) == len(keys):
            return node
        # What is under a second 'roles', say, stays hidden.
        self.whole &= len(self.around) > 0
        first: dict[str, int] = {}
        for index, key in enumerate(keys):
            if first.setdefault(key, index) != index:
                _, line, column = self.problems.position(places[2 * first[key]]).rsplit(":", 2)
                message = f"{quoted(key)} is already at {line}:{column}; keep one of the two"
                self.problems.add(places[2 * index], message)
        kept = array("q", (at for index in first.values() for at in places[2 * index : 2 * index + 2]))
        return MapNode(((key, values[index]) for key, index in first.items()), kept)

    def hide(self, at: int, message: str) -> None:
        """Report why something of the file stays hidden."""
        self.whole = False
        self.problems.add(at, message)

    def stop(self, at: int, message: str) -> NoReturn:
        """Report why nothing more of the file can be read."""
        self.hide(at, message)
        raise Stop


def end_of(text: str, file: int) -> int:
    """The place right after the text with which a file begins."""
    line = 1 + sum(map(text.count, _LINE_BREAKS)) - text.count("\r\n")
    return place(file, line, len(text) - max(map(text.rfind, _LINE_BREAKS)))
