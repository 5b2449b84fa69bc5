"""JSON, as `json.dumps` writes it: by the parser of the standard library, which knows no places.

Only where something is wrong is it read again with places, by a reader of its own.
"""

import re
from array import array
from json.decoder import JSONDecodeError, JSONDecoder, scanstring  # type: ignore[attr-defined]
from typing import Any, NoReturn, cast

from rolecmp.dataset.problems import Problems, place
from rolecmp.dataset.readers.shared import (
    DEEP,
    DEEPEST,
    HALF,
    HALF_MESSAGE,
    TOO_MANY,
    mapping,
    root_of,
    text_of,
)
from rolecmp.dataset.tree import ListNode, Node, Tree

_ALL_BUT_MARKS = bytes(set(range(256)) - set(b'"[]{}:,'))
_ROUND_TO_SQUARE = bytes.maketrans(b"{}", b"[]")
_STRING = re.compile(b'"[^"]*"')
_NULL = re.compile(r"[\[:,]\s*null\b")
_HALF_ESCAPED = re.compile(r"\\u[dD][89abAB]..(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB]..)\\u[dD][c-fC-F]")
_BLANK = re.compile(r"[ \t\n\r]*")
_WORD = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null", re.ASCII)


class NeedsPlaces(Exception):
    """Something is wrong, or may be; only the reader with places can say what."""


def values_of_json(data: bytes, most: int) -> tuple[dict[str, Any], int]:
    """What is in the bytes of a file, and the number of its values; raises `NeedsPlaces`.

    A number is the text that stands there.
    """
    try:
        text = data.decode("utf-8-sig")
        size = _size(data)
        strange = ("null" in text and _NULL.search(text)) or ("\\u" in text and _HALF_ESCAPED.search(text))
        root = None if strange or size > most else _DECODER.decode(text)
    except (ValueError, RecursionError) as error:
        raise NeedsPlaces from error
    if not isinstance(root, dict):
        raise NeedsPlaces
    return root, size


def _size(data: bytes) -> int:
    """The number of values, keys and ends in the file, without parsing it; raises for what is too deep."""
    if b"\\" in data:
        data = data.replace(rb"\\", b"").replace(rb"\"", b"")
    # Two quotes with nothing between them leave what is inside of a text inside, whichever two they are.
    marks = _STRING.sub(b"", data.translate(None, _ALL_BUT_MARKS).replace(b'""', b""))
    size = marks.count(b",") + marks.count(b":") + 2 * (marks.count(b"[") + marks.count(b"{")) + 1
    marks = marks.translate(_ROUND_TO_SQUARE, b":,")
    for _ in range(DEEPEST):
        marks = marks.replace(b"[]", b"")
    if marks:
        raise NeedsPlaces
    return size


def _entries(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    entries = dict(pairs)
    if len(entries) < len(pairs):
        raise NeedsPlaces
    return entries


def _refuse_constant(_name: str) -> NoReturn:
    raise NeedsPlaces


_DECODER = JSONDecoder(
    object_pairs_hook=_entries, parse_int=str, parse_float=str, parse_constant=_refuse_constant
)


def read_json(data: bytes, file: int, problems: Problems, most: int) -> Tree:
    """What is in a file that begins at this place, of at most so many values; and problems."""
    text = text_of(data, file, problems)
    if text is None:
        return Tree(file, None, whole=False, size=0)
    reader = _Reader(text, file, problems)
    root = None
    try:
        content = reader.content(most)
        root = root_of(content, reader.first, problems)
    except _Wrong as wrong:
        line, column = text.count("\n", 0, wrong.at) + 1, wrong.at - text.rfind("\n", 0, wrong.at)
        problems.add(place(file, line, column), wrong.message)
    return Tree(file, root, root is not None and reader.whole, reader.size)


class _Wrong(Exception):
    """Nothing more can be read."""

    def __init__(self, at: int, message: str) -> None:
        super().__init__(message)
        self.at = at
        self.message = message


class _Reader:
    """Reads JSON with places and a stack of its own."""

    def __init__(self, text: str, file: int, problems: Problems) -> None:
        self.whole = True
        self.size = 0
        self.first = file
        self._text = text
        self._file = file
        self._problems = problems
        self._at = 0
        self._line, self._line_start, self._placed = 1, 0, 0

    def content(self, most: int) -> Node:
        """The one value of the file."""
        self._skip_blank()
        if self._at == len(self._text):
            return ""
        self.first = self._place(self._at)
        around: list[_Open] = []
        value = self._value(around)
        while around:
            if self.size > most:
                raise _Wrong(self._at, TOO_MANY)
            opened = around[-1]
            if value is not _OPENED:
                opened.values.append(value)
            if self._has_ended(opened, after_value=value is not _OPENED):
                around.pop()
                value = self._node(opened, around)
                continue
            if opened.end == "}":
                self._take_key(opened)
            opened.places.append(self._place(self._at))
            value = self._value(around)
        self._skip_blank()
        if self._at < len(self._text):
            raise _Wrong(self._at, "the file goes on after its value; leave out what follows")
        return cast("Node", value)

    def _value(self, around: "list[_Open]") -> Any:
        """The text or the number that begins here, or a mark that a list or a mapping has been opened."""
        self.size += 1
        begin = self._text[self._at : self._at + 1]
        if begin in ("{", "["):
            around.append(_Open("}" if begin == "{" else "]", self._at))
            if len(around) > DEEPEST:
                raise _Wrong(self._at, DEEP)
            self._at += 1
            return _OPENED
        if begin == '"':
            return self._string()
        match = _WORD.match(self._text, self._at)
        if match is None:
            raise _Wrong(
                self._at, "JSON has no value here; write a text in double quotes, or a list or mapping"
            )
        if match[0] == "null":
            self._problems.add(self._place(self._at), "null is no value; write one, or leave it out")
        self._at = match.end()
        return None if match[0] == "null" else match[0]

    def _string(self) -> str:
        try:
            text, end = scanstring(self._text, self._at + 1)
        except JSONDecodeError as error:
            raise _Wrong(error.pos, _complaint(error.msg)) from None
        if HALF.search(text):
            raise _Wrong(self._at, HALF_MESSAGE)
        self._at = end
        return str(text)

    def _has_ended(self, opened: "_Open", *, after_value: bool) -> bool:
        """Whether a list or a mapping ends here; else what stands between its values is skipped."""
        self._skip_blank()
        here = self._text[self._at : self._at + 1]
        if here == opened.end:
            self._at += 1
            return True
        if after_value:
            if here != ",":
                at = opened.at if not here else self._at
                raise _Wrong(at, f"this needs ',' between its values and {opened.end!r} at its end")
            comma = self._at
            self._at += 1
            self._skip_blank()
            if self._text[self._at : self._at + 1] == opened.end:
                raise _Wrong(comma, f"nothing follows this ','; leave it out before {opened.end!r}")
        return False

    def _take_key(self, opened: "_Open") -> None:
        self.size += 1
        if self._text[self._at : self._at + 1] != '"':
            raise _Wrong(self._at, "a key must be text in double quotes")
        opened.places.append(self._place(self._at))
        opened.keys.append(self._string())
        self._skip_blank()
        if self._text[self._at : self._at + 1] != ":":
            raise _Wrong(self._at, "a key needs ':' and a value after it")
        self._at += 1
        self._skip_blank()

    def _node(self, ended: "_Open", around: "list[_Open]") -> Node:
        self.size += 1
        if ended.end == "]":
            return ListNode(ended.values, ended.places)
        node = mapping(ended.keys, ended.values, ended.places, self._problems)
        self.whole &= len(node) == len(ended.keys) or bool(around)
        return node

    def _skip_blank(self) -> None:
        match = _BLANK.match(self._text, self._at)
        self._at = match.end() if match else self._at

    def _place(self, at: int) -> int:
        """The place of a character; one that is further on than all asked for before."""
        breaks = self._text.count("\n", self._placed, at)
        if breaks:
            self._line += breaks
            self._line_start = self._text.rindex("\n", self._placed, at) + 1
        self._placed = at
        return place(self._file, self._line, at - self._line_start + 1)


class _Open:
    """A list or mapping whose end has not come yet."""

    __slots__ = ("at", "end", "keys", "places", "values")

    def __init__(self, end: str, at: int) -> None:
        self.end = end
        self.at = at
        self.keys: list[str] = []
        self.values: list[Node] = []
        self.places = array("q")


_OPENED = object()


def _complaint(message: str) -> str:
    """What the standard library says of a text, with what would be right."""
    if "Unterminated" in message:
        return "this quote is never closed; close it"
    if "control character" in message.lower():
        return r"a text goes over the end of its line, or holds a control character; write \n or \t for it"
    return r"there is no such escape in JSON; write \\ for a backslash"
