"""YAML to texts, lists and mappings, by events and with a stack of its own.

No composer, resolver or constructor takes part: every value is the text that stands there, and no
depth of nesting, alias or tag can do harm.
"""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, cast

import yaml

from rolecmp.dataset.problems import COLUMN_BITS, place
from rolecmp.dataset.readers import DEEP, END, HALF, HALF_MESSAGE, TOO_MANY, UNCLOSED, Reader, Stop, end_of
from rolecmp.dataset.tree import MapNode

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
_ESCAPE = r"there is no such escape; write \\ for a backslash, or use single quotes"
_VALUE = "a value is missing here; write one, or put the text in quotes"
_INDENTATION = "this does not fit the lines around it; check the indentation here and the quotes before"

# The first of these that is in the words of the parser, and what to say instead. libyaml and the parser in
# Python differ in the words, so each of these is as short as it can be. Other words are quoted.
_IN_PLAIN_WORDS = {
    "nesting depth": DEEP,
    "tab character": _TAB,
    "end of stream": UNCLOSED,
    "document indicator": UNCLOSED,
    "document separator": UNCLOSED,
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
_AT_THE_START = (UNCLOSED, _IN_PLAIN_WORDS["expected ':'"])


class YamlReader(Reader):
    """Reads one file, as far as it goes."""

    def take(self, text: str, most: int) -> None:
        """Begin, put and end what stands in the text."""
        allowed = cast("re.Match[str]", _ALLOWED.match(text)).end()
        if allowed < len(text):
            code = ord(text[allowed])
            escape = f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
            message = f'the character U+{code:04X} is not allowed in YAML; remove it or write "{escape}"'
            self.stop(end_of(text[:allowed], self.file), message)
        try:
            self._take(text, most)
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            self.stop(*_complaint(error, text, self.file))

    def _take(self, text: str, most: int) -> None:
        take: dict[type, Callable[[Any], None]] = {
            yaml.AliasEvent: self._take_alias,
            yaml.SequenceStartEvent: self._begin,
            yaml.SequenceEndEvent: lambda _: self.end(),
            yaml.MappingStartEvent: self._begin,
            yaml.MappingEndEvent: lambda _: self.end(),
            yaml.DocumentStartEvent: self._begin_document,
        }
        # As `yaml.parse`, without a look ahead and a step of a generator for each event.
        events: Iterator[Any] = iter(_LOADER(text.encode()).get_event, None)
        scalar, first = yaml.ScalarEvent, place(self.file, 1, 1)
        for self.size, event in enumerate(islice(events, most), 1):
            if type(event) is not scalar:
                if type(event) in take:
                    take[type(event)](event)
                continue
            value = event.value
            if event.anchor is not None or event.tag is not None or not value.isascii():
                self._examine(event)
            # Calls of methods for these would take a tenth of the whole time.
            mark: Any = event.start_mark
            opened = self.open
            opened.values.append(value)
            opened.places.append(first + (mark.line << COLUMN_BITS) + mark.column)
        for event in events:
            self.stop(self._place(event), TOO_MANY)

    def mapping(self, ended: Any) -> MapNode | None:
        """As in any language; a merge key hides the whole of it."""
        node = super().mapping(ended)
        if node is None or "<<" not in node:
            return node
        self.hide(ended.places[2 * ended.values[::2].index("<<")], _MERGE)
        return None

    def _begin_document(self, event: Any) -> None:
        if self.open.values:
            self.stop(self._place(event), _SECOND_DOCUMENT)
        if event.version or event.tags:
            self.problems.add(self._place(event), _DIRECTIVE)

    def _begin(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._examine(event)
        if self._is_key_next():
            self.stop(self._place(event), "a key must be text; put it in quotes")
        self.begin(self._place(event), is_mapping=type(event) is yaml.MappingStartEvent)

    def _take_alias(self, event: Any) -> None:
        self.hide(self._place(event), _ALIAS)
        if self._is_key_next():
            raise Stop
        self.open.put(None, self._place(event))

    def _examine(self, event: Any) -> None:
        """Report what the format does not allow a value to have."""
        if event.anchor is not None:
            self.problems.add(self._place(event), _ANCHOR)
        if event.tag is not None:
            self.problems.add(self._place(event), _TAG)
        if type(event) is yaml.ScalarEvent and HALF.search(event.value):
            self.stop(self._place(event), HALF_MESSAGE)

    def _is_key_next(self) -> bool:
        return self.open.is_mapping and len(self.open.values) % 2 == 0

    def _place(self, event: Any) -> int:
        return place(self.file, event.start_mark.line + 1, event.start_mark.column + 1)


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
        return end_of(text.rstrip(), file), END
    if text.startswith("\t", mark.index):
        message = _TAB
    elif _NO_BREAK_INDENT.match(text, text.rfind("\n", 0, mark.index) + 1):
        message = _NO_BREAK
    start = error.context_mark or mark
    if message in _AT_THE_START:
        mark = start
    return place(file, mark.line + 1, mark.column + 1), message.replace("{line}", str(start.line + 1))
