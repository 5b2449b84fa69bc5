"""YAML to texts, lists and mappings, by events and with a stack of its own.

No composer, resolver or constructor takes part: every value is the text that stands there, and no
depth of nesting, alias or tag can do harm.
"""

import re
from array import array
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, NoReturn, cast

import yaml

from rolecmp.dataset.problems import COLUMN_BITS, Problems, place
from rolecmp.dataset.readers import (
    DEEP,
    DEEPEST,
    HALF,
    HALF_MESSAGE,
    TOO_MANY,
    end_of,
    mapping,
    root_of,
    text_of,
)
from rolecmp.dataset.tree import ListNode, MapNode, Node, Tree

# The parser in C is eight times as fast, but is not everywhere.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# Up to what YAML does not call printable, or U+FEFF, which means something at the start of a file alone. To
# name what is forbidden takes a tenth of the time of naming what is allowed, when the program starts.
_ALLOWED = re.compile("[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]*+")

_TAG = "tags ('!…') are not part of the format; leave this one out, or put the text in quotes"
_ANCHOR = "YAML anchors ('&…') are not part of the format; leave this one out, or put the text in quotes"
_ALIAS = "YAML aliases ('*…') are not part of the format; write the value out, or put the text in quotes"
_MERGE = "merge keys ('<<') are not part of the format; write out the keys that '<<' stands for"
_DIRECTIVE = "directives ('%…') are not part of the format; leave the line out"
_SECOND_DOCUMENT = "a second document begins here; keep one in each file"
_TAB = "a tab cannot indent YAML; use spaces"
_NO_BREAK = "a no-break space cannot indent YAML; use plain spaces"
_NO_BREAK_INDENT = re.compile(" *\xa0")
_UNCLOSED = "this quote is never closed; close it"
_ESCAPE = r"there is no such escape; write \\ for a backslash, or use single quotes"
_VALUE = "a value is missing here; write one, or put the text in quotes"
_END = "the file ends inside a list or a mapping; close it with ']' or '}'"
_INDENTATION = "this does not fit the lines around it; check the indentation here and the quotes before"

# The first of these that is in the words of the parser, and what to say instead. libyaml and the parser in
# Python differ in the words, so each of these is as short as it can be. Other words are quoted.
_IN_PLAIN_WORDS = {
    "nesting depth": DEEP,
    "tab character": _TAB,
    "end of stream": _UNCLOSED,
    "document indicator": _UNCLOSED,
    "document separator": _UNCLOSED,
    "quoted scalar": _ESCAPE,
    "mapping values": (
        "a ':' cannot stand here; indent this line as its neighbours, put the text in quotes, "
        "or begin a new line for the key"
    ),
    "sequence entries": "a '-' cannot stand here; begin a new line for the item, or put the text in quotes",
    "flow sequence": "the list of line {line} goes wrong here; put ',' between its items and ']' at its end",
    "flow mapping": "the mapping of line {line} goes wrong here; put ',' between its keys and '}' at its end",
    "expected ':'": "this is not a key and belongs to no value; write 'key: value', or indent it",
    "<document start>": _SECOND_DOCUMENT,
    "directive": _DIRECTIVE,
    "incompatible": _DIRECTIVE,
    "duplicate tag handle": _DIRECTIVE,
    "tag": _TAG,
    "anchor": _ANCHOR,
    "alias": _ALIAS,
    "block scalar": "after '|' or '>' the text begins on the next line; move it there",
    "node content": _VALUE,
    "start any token": "a text cannot begin with this character; put it in quotes",
    "block collection": "the items of the list go on here; write '- ' before it, or check the indentation",
    "block mapping": _INDENTATION,
}
_AT_THE_START = (_UNCLOSED, _IN_PLAIN_WORDS["expected ':'"])


def read_yaml(data: bytes, file: int, problems: Problems, most: int) -> Tree:
    """What is in a file that begins at this place, of at most so many values; and problems."""
    text = text_of(data, file, problems)
    if text is None:
        return Tree(file, None, whole=False, size=0)
    allowed = cast("re.Match[str]", _ALLOWED.match(text)).end()
    if allowed < len(text):
        code = ord(text[allowed])
        escape = f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
        message = f'the character U+{code:04X} is not allowed in YAML; remove it or write "{escape}"'
        problems.add(end_of(text[:allowed], file), message)
        return Tree(file, None, whole=False, size=0)
    reader = _Reader(file, problems)
    root = reader.root(text, most)
    return Tree(file, root, reader.whole and root is not None, reader.size)


class _Stop(Exception):
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


class _Reader:
    """Reads one file, as far as it goes."""

    def __init__(self, file: int, problems: Problems) -> None:
        self.whole = True
        self.size = 0
        self._file = file
        self._first = place(file, 1, 1)
        self._problems = problems
        self._open = _Open(file, is_mapping=False)
        self._around: list[_Open] = []

    def root(self, text: str, most: int) -> dict[str, Any] | None:
        """The mapping that the file is."""
        try:
            self._build(text, most)
        except _Stop:
            return None
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            self._hide(*_complaint(error, text, self._file))
            return None
        content = self._open.values[0] if self._open.values else ""
        at = self._open.places[0] if content else self._file
        return root_of(content, at, self._problems)

    def _build(self, text: str, most: int) -> None:
        take: dict[type, Callable[[Any], None]] = {
            yaml.AliasEvent: self._take_alias,
            yaml.SequenceStartEvent: self._begin,
            yaml.SequenceEndEvent: self._end,
            yaml.MappingStartEvent: self._begin,
            yaml.MappingEndEvent: self._end,
            yaml.DocumentStartEvent: self._begin_document,
        }
        # As `yaml.parse`, without a look ahead and a step of a generator for each event.
        events: Iterator[Any] = iter(_LOADER(text.encode()).get_event, None)
        scalar, first = yaml.ScalarEvent, self._first
        for self.size, event in enumerate(islice(events, most), 1):
            if type(event) is not scalar:
                if type(event) in take:
                    take[type(event)](event)
                continue
            value = event.value
            if event.anchor is not None or event.tag is not None or not value.isascii():
                self._examine(event)
            # As `_Open.put` and `_place`, whose calls would take a tenth of the whole time.
            mark: Any = event.start_mark
            opened = self._open
            opened.values.append(value)
            opened.places.append(first + (mark.line << COLUMN_BITS) + mark.column)
        for event in events:
            self._stop(event, TOO_MANY)

    def _begin_document(self, event: Any) -> None:
        if self._open.values:
            self._stop(event, _SECOND_DOCUMENT)
        if event.version or event.tags:
            self._problems.add(self._place(event), _DIRECTIVE)

    def _begin(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._examine(event)
        if self._is_key_next():
            self._stop(event, "a key must be text; put it in quotes")
        self._around.append(self._open)
        self._open = _Open(self._place(event), is_mapping=type(event) is yaml.MappingStartEvent)
        if len(self._around) > DEEPEST:
            self._stop(event, DEEP)

    def _end(self, _event: Any) -> None:
        ended = self._open
        self._open = self._around.pop()
        node = self._mapping(ended) if ended.is_mapping else ListNode(ended.values, ended.places)
        self._open.put(node, ended.at)

    def _take_alias(self, event: Any) -> None:
        self._hide(self._place(event), _ALIAS)
        if self._is_key_next():
            raise _Stop
        self._open.put(None, self._place(event))

    def _mapping(self, ended: _Open) -> MapNode | None:
        keys = cast("list[str]", ended.values[::2])
        if "<<" in keys:
            self._hide(ended.places[2 * keys.index("<<")], _MERGE)
            return None
        node = mapping(keys, ended.values[1::2], ended.places, self._problems)
        # What is under a second 'roles', say, stays hidden.
        self.whole &= len(node) == len(keys) or bool(self._around)
        return node

    def _examine(self, event: Any) -> None:
        """Report what the format does not allow a value to have."""
        if event.anchor is not None:
            self._problems.add(self._place(event), _ANCHOR)
        if event.tag is not None:
            self._problems.add(self._place(event), _TAG)
        if type(event) is yaml.ScalarEvent and HALF.search(event.value):
            self._stop(event, HALF_MESSAGE)

    def _is_key_next(self) -> bool:
        return self._open.is_mapping and len(self._open.values) % 2 == 0

    def _place(self, event: Any) -> int:
        mark = event.start_mark
        return self._first + (mark.line << COLUMN_BITS) + mark.column  # type: ignore[no-any-return]

    def _hide(self, at: int, message: str) -> None:
        """Report why something of the file stays hidden."""
        self.whole = False
        self._problems.add(at, message)

    def _stop(self, event: Any, message: str) -> NoReturn:
        self._hide(self._place(event), message)
        raise _Stop


def _complaint(error: Exception, text: str, file: int) -> tuple[int, str]:
    """The place and the message for what the YAML parser raised over a text."""
    mark = getattr(error, "problem_mark", None)
    if not isinstance(error, yaml.MarkedYAMLError) or mark is None:
        return file, _ESCAPE
    words = f"{error.context} {error.problem}"
    quotation = f"YAML does not allow this ({error.problem}); check this line and the one before it"
    message = next((plain for part, plain in _IN_PLAIN_WORDS.items() if part in words), quotation)
    if message == _VALUE and mark.index >= len(text):
        # The two parsers do not agree on where that is.
        return end_of(text.rstrip(), file), _END
    if text.startswith("\t", mark.index):
        message = _TAB
    elif _NO_BREAK_INDENT.match(text, text.rfind("\n", 0, mark.index) + 1):
        message = _NO_BREAK
    start = error.context_mark or mark
    if message in _AT_THE_START:
        mark = start
    return place(file, mark.line + 1, mark.column + 1), message.replace("{line}", str(start.line + 1))
