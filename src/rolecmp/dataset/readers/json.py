"""JSON, as `json.dumps` writes it: by the parser of the standard library, which knows no places.

Only where something is wrong is it read again with places, by a reader of its own.
"""

import re
from array import array
from collections.abc import Iterator
from json.decoder import JSONDecodeError, JSONDecoder, scanstring  # type: ignore[attr-defined]
from typing import Any, NoReturn, cast

from rolecmp.dataset.problems import Problems, place
from rolecmp.dataset.readers import (
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
    reader = _Reader(text, file, problems, most)
    root = None
    try:
        content = reader.content()
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
    """Reads JSON with places."""

    def __init__(self, text: str, file: int, problems: Problems, most: int) -> None:
        self.whole = True
        self.size = 0
        self.first = file
        self._text = text
        self._file = file
        self._problems = problems
        self._most = most
        self._at = 0
        self._line, self._line_start, self._placed = 1, 0, 0

    def content(self) -> Node:
        """The one value of the file."""
        self._skip_blank()
        if not self._here():
            return ""
        self.first = self._place()
        value = self._value(1)
        self._skip_blank()
        if self._here():
            raise _Wrong(self._at, "the file goes on after its value; leave out what follows")
        return value

    def _value(self, depth: int) -> Node:
        self.size += 1
        if self.size > self._most:
            raise _Wrong(self._at, TOO_MANY)
        begin = self._here()
        if begin == "{":
            return self._mapping(depth)
        if begin == "[":
            return self._list(depth)
        if begin == '"':
            return self._string()
        match = _WORD.match(self._text, self._at)
        if match is None:
            message = "JSON has no value here; write a text in double quotes, or a list or mapping"
            raise _Wrong(self._at, message)
        if match[0] == "null":
            self._problems.add(self._place(), "null is no value; write one, or leave it out")
        self._at = match.end()
        return None if match[0] == "null" else match[0]

    def _list(self, depth: int) -> Node:
        values, places = [], array("q")
        for _ in self._each("]", depth):
            places.append(self._place())
            values.append(self._value(depth + 1))
        return ListNode(values, places)

    def _mapping(self, depth: int) -> Node:
        keys, values, places = [], [], array("q")
        for _ in self._each("}", depth):
            places.append(self._place())
            keys.append(self._key())
            places.append(self._place())
            values.append(self._value(depth + 1))
        node = mapping(keys, values, places, self._problems)
        # What is under a second 'roles', say, stays hidden.
        self.whole &= len(node) == len(keys) or depth > 1
        return node

    def _each(self, end: str, depth: int) -> Iterator[None]:
        """Stops where each value of the list or mapping begins that is opened here, and goes on behind it."""
        opened = self._at
        if depth > DEEPEST:
            raise _Wrong(opened, DEEP)
        self._skip_mark()
        while self._here() != end:
            yield
            self._skip_blank()
            if self._here() == end:
                break
            if self._here() != ",":
                message = f"this needs ',' between its values and {end!r} at its end"
                raise _Wrong(self._at if self._here() else opened, message)
            comma = self._at
            self._skip_mark()
            if self._here() == end:
                raise _Wrong(comma, f"nothing follows this ','; leave it out before {end!r}")
        self._at += 1
        self.size += 1

    def _key(self) -> str:
        self.size += 1
        if self._here() != '"':
            raise _Wrong(self._at, "a key must be text in double quotes")
        key = self._string()
        self._skip_blank()
        if self._here() != ":":
            raise _Wrong(self._at, "a key needs ':' and a value after it")
        self._skip_mark()
        return key

    def _string(self) -> str:
        try:
            text, end = scanstring(self._text, self._at + 1)
        except JSONDecodeError as error:
            raise _Wrong(error.pos, _complaint(error.msg)) from None
        if HALF.search(text):
            raise _Wrong(self._at, HALF_MESSAGE)
        self._at = end
        return str(text)

    def _here(self) -> str:
        return self._text[self._at : self._at + 1]

    def _skip_mark(self) -> None:
        self._at += 1
        self._skip_blank()

    def _skip_blank(self) -> None:
        self._at = cast("re.Match[str]", _BLANK.match(self._text, self._at)).end()

    def _place(self) -> int:
        """The place that is reached."""
        breaks = self._text.count("\n", self._placed, self._at)
        if breaks:
            self._line += breaks
            self._line_start = self._text.rindex("\n", self._placed, self._at) + 1
        self._placed = self._at
        return place(self._file, self._line, self._at - self._line_start + 1)


def _complaint(message: str) -> str:
    """What the standard library says of a text, with what would be right."""
    if "Unterminated" in message:
        return "this quote is never closed; close it"
    if "control character" in message.lower():
        return r"a text goes over the end of its line, or holds a control character; write \n or \t for it"
    return r"there is no such escape in JSON; write \\ for a backslash"
