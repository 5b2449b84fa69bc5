"""JSON by the parser of the standard library, which knows no places.

Only where something is wrong its tokens are gone through again, for their places.
"""

import re
from collections.abc import Iterator
from json.decoder import JSONDecodeError, JSONDecoder, scanstring  # type: ignore[attr-defined]
from typing import Any

from rolecmp.dataset.problems import place
from rolecmp.dataset.readers import DEEP, DEEPEST, END, HALF, HALF_MESSAGE, TOO_MANY, UNCLOSED, Reader

_ALL_BUT_MARKS = bytes(set(range(256)) - set(b'"[]{}:,'))
_ROUND_TO_SQUARE = bytes.maketrans(b"{}", b"[]")
_STRING = re.compile(b'"[^"]*"')
_NULL = re.compile(r"[\[:,]\s*null\b")
_TOKEN = re.compile(r'[\s:,]*("|[\[\]{}]|[^\s\[\]{}:,"]+)')
_NO_NUMBERS = ("NaN", "Infinity", "-Infinity")
_LAST_COMMA = re.compile(r",\s*[\]}]")
_NO_VALUE = "JSON has no value here; write a text in double quotes, or a list or mapping"

# The first of these that is in the words of the standard library, and what to say instead.
_IN_PLAIN_WORDS = {
    "Expecting property name": "a key must be text in double quotes",
    "Expecting ':'": "a key needs ':' and a value after it",
    "Expecting ','": "a ',' is missing before this, or the ']' or '}' of what ends here",
    "Expecting value": _NO_VALUE,
    "Extra data": "the file goes on after its value; leave out what follows",
    "Unterminated": UNCLOSED,
    "Invalid control": (
        r"a text goes over the end of its line, or holds a control character; write \n or \t for it"
    ),
    "Invalid": r"there is no such escape in JSON; write \\ for a backslash",
}


class NeedsPlaces(Exception):
    """Something is wrong, or may be; only the reader with places can say what."""


def values_of_json(data: bytes, most: int) -> tuple[dict[str, Any], int]:
    """What is in the bytes of a file, and the number of its values; raises `NeedsPlaces`.

    A number or a truth value is the text that stands there.
    """
    try:
        text = data.decode("utf-8-sig")
        size = _size(data)
        # An escape in the range of surrogates may be half of a character.
        strange = any(escape in text for escape in ("\\ud", "\\uD")) or (
            "null" in text and _NULL.search(text)
        )
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
    values = entries.values()
    if True in values or False in values:
        return {key: str(value).lower() if isinstance(value, bool) else value for key, value in pairs}
    return entries


_DECODER = JSONDecoder(object_pairs_hook=_entries, parse_int=str, parse_float=str)
# What it makes is not used, and should be small.
_SYNTAX = JSONDecoder(object_pairs_hook=len, parse_int=len, parse_float=len)


class JsonReader(Reader):
    """Reads one file with places."""

    def take(self, text: str, most: int) -> None:
        """Begin, put and end what stands in the text."""
        if not text.strip():
            return
        try:
            self._refuse_too_much(text, most)
            _SYNTAX.decode(text)
        except JSONDecodeError as error:
            at, message = _complaint(error, text)
            self.stop(place(self.file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)), message)
        for mark, value, at in self._tokens(text):
            if mark in "[{":
                self.begin(at, is_mapping=mark == "{")
            elif mark in "]}":
                self.end()
            else:
                self.open.put(self._examined(mark, value, at), at)

    def _refuse_too_much(self, text: str, most: int) -> None:
        """Before any of it is made."""
        depth = 0
        for mark, _, at in self._tokens(text):
            self.size += 1
            depth += (mark in "[{") - (mark in "]}")
            if depth > DEEPEST:
                self.stop(at, DEEP)
            if self.size > most:
                self.stop(at, TOO_MANY)

    def _tokens(self, text: str) -> Iterator[tuple[str, str, int]]:
        """How each value, key and end begins, what it says and its place."""
        line, first, end = 1, place(self.file, 1, 1), 0
        while token := _TOKEN.match(text, end):
            begin, value = token.start(1), token[1]
            breaks = text.count("\n", end, begin)
            if breaks:
                line += breaks
                first = place(self.file, line, 1) - text.rindex("\n", end, begin) - 1
            end = token.end()
            if value == '"':
                value, end = scanstring(text, end)
            yield text[begin], value, first + begin

    def _examined(self, mark: str, value: str, at: int) -> str | None:
        if HALF.search(value):
            self.stop(at, HALF_MESSAGE)
        if mark == "n":
            self.problems.add(at, "null is no value; write one, or leave it out")
            return None
        if value in _NO_NUMBERS and mark != '"':
            self.stop(at, _NO_VALUE)
        return value


def _complaint(error: JSONDecodeError, text: str) -> tuple[int, str]:
    """Where in a text something is wrong, and what to say of it."""
    at = error.pos
    if not text[at:].strip():
        return at, END
    # Only later versions of the standard library give the place of the comma itself.
    for comma in (at, len(text[:at].rstrip()) - 1):
        if _LAST_COMMA.match(text, comma):
            return comma, "nothing follows this ','; leave it out"
    unknown = f"JSON does not allow this ({error.msg}); check what stands here and before it"
    return at, next((plain for words, plain in _IN_PLAIN_WORDS.items() if words in error.msg), unknown)
