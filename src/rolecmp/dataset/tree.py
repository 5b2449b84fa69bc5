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

from rolecmp.dataset import syntax
from rolecmp.dataset.nodes import WHOLE_FILE, ListNode, MapNode, Node, unpacked
from rolecmp.dataset.problems import Problems, quoted

# The parser in C is eight times as fast, but is not everywhere.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# The ends of lists and mappings count too. 10,000 roles have 800,000; so many take five seconds and 250 MB.
MOST_VALUES = 2_000_000
_DEEPEST = 32
_SURROGATE = re.compile("[\ud800-\udfff]")


class _Stop(Exception):
    """Nothing more of this file can be read."""


class _Open:
    """A list or mapping whose end has not come yet; a mapping's keys and values come in turn."""

    __slots__ = ("is_mapping", "place", "places", "values")

    def __init__(self, place: int, *, is_mapping: bool) -> None:
        self.place = place
        self.is_mapping = is_mapping
        self.values: list[Node] = []
        self.places = array("q")

    def put(self, value: Node, place: int) -> None:
        self.values.append(value)
        self.places.append(place)


class Tree:
    """What one file holds.

    `root` is None where that is no mapping. `whole` is False where some of it could not be understood:
    what seems to be missing may then only be hidden. `size` is the number of values, and of the
    ends of lists and mappings.
    """

    def __init__(self, file: str, text: bytes, problems: Problems, most_values: int = MOST_VALUES) -> None:
        self.file = file
        self.whole = True
        self.size = 0
        self._problems = problems
        self._open = _Open(WHOLE_FILE, is_mapping=False)
        self._around: list[_Open] = []
        self.root = self._root(text, most_values)

    def _root(self, text: bytes, most_values: int) -> MapNode | None:
        try:
            self._build(text, most_values)
        except _Stop:
            return None
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            self._hide(*syntax.complaint(error, text))
            return None
        content = self._open.values[0] if self._open.values else ""
        if isinstance(content, MapNode):
            return content
        if content is not None:
            what = "this is not a mapping" if content else "is empty"
            place = self._open.places[0] if content else WHOLE_FILE
            self._hide(place, f"{what}; a dataset begins with 'rolecmp: 1'")
        return None

    def _build(self, text: bytes, most_values: int) -> None:
        take: dict[type, Callable[[Any], None]] = {
            yaml.AliasEvent: self._take_alias,
            yaml.SequenceStartEvent: self._begin,
            yaml.SequenceEndEvent: self._end,
            yaml.MappingStartEvent: self._begin,
            yaml.MappingEndEvent: self._end,
            yaml.DocumentStartEvent: self._begin_document,
        }
        events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)
        for self.size, event in enumerate(islice(events, most_values), 1):
            if type(event) is not yaml.ScalarEvent:
                if type(event) in take:
                    take[type(event)](event)
                continue
            if event.anchor is not None or event.tag is not None or not event.value.isascii():
                self._examine(event)
            # As `_Open.put` and `_place`, whose calls would take a tenth of the whole time.
            mark: Any = event.start_mark
            self._open.values.append(event.value)
            self._open.places.append(mark.line << 32 | mark.column)
        for event in events:
            self._stop(event, f"more than {MOST_VALUES:,} values; a dataset may have no more")

    def _begin_document(self, event: Any) -> None:
        if self._open.values:
            self._stop(event, syntax.SECOND_DOCUMENT)
        if event.version or event.tags:
            self._tell(_place(event), syntax.DIRECTIVE)

    def _begin(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._examine(event)
        if self._is_key_next():
            self._stop(event, "a key must be text; put it in quotes")
        self._around.append(self._open)
        self._open = _Open(_place(event), is_mapping=type(event) is yaml.MappingStartEvent)
        if len(self._around) > _DEEPEST:
            self._stop(event, syntax.DEPTH)

    def _end(self, _event: Any) -> None:
        ended = self._open
        self._open = self._around.pop()
        node = self._mapping(ended) if ended.is_mapping else ListNode(ended.values, ended.places)
        self._open.put(node, ended.place)

    def _take_alias(self, event: Any) -> None:
        self._hide(_place(event), syntax.ALIAS)
        if self._is_key_next():
            raise _Stop
        self._open.put(None, _place(event))

    def _mapping(self, ended: _Open) -> MapNode | None:
        keys = cast("list[str]", ended.values[::2])
        entries = dict(zip(keys, ended.values[1::2], strict=True))
        if "<<" in entries:
            self._hide(ended.places[2 * keys.index("<<")], syntax.MERGE)
            return None
        if len(entries) < len(keys):
            return self._without_repeats(keys, ended)
        return MapNode(entries, ended.places)

    def _without_repeats(self, keys: list[str], ended: _Open) -> MapNode:
        """The first entry of each key, and a problem for each of the others."""
        node = MapNode({}, array("q"))
        first: dict[str, int] = {}
        for key, at, value, value_at in zip(
            keys, ended.places[::2], ended.values[1::2], ended.places[1::2], strict=True
        ):
            if key in first:
                # What is under a second 'roles', say, stays hidden.
                tell = self._tell if self._around else self._hide
                line, column = unpacked(first[key])
                tell(at, f"{quoted(key)} is already at {line}:{column}; keep one of the two")
            else:
                first[key] = at
                node.entries[key] = value
                node.places.extend((at, value_at))
        return node

    def _examine(self, event: Any) -> None:
        """Tell what the format does not allow a value to have."""
        if event.anchor is not None:
            self._tell(_place(event), syntax.ANCHOR)
        if event.tag is not None:
            self._tell(_place(event), syntax.TAG)
        if type(event) is yaml.ScalarEvent and _SURROGATE.search(event.value):
            self._stop(event, syntax.SURROGATE)

    def _is_key_next(self) -> bool:
        return self._open.is_mapping and len(self._open.values) % 2 == 0

    def _tell(self, place: int, message: str) -> None:
        self._problems.add(self.file, place, message)

    def _hide(self, place: int, message: str) -> None:
        """Tell why something of the file stays hidden."""
        self.whole = False
        self._tell(place, message)

    def _stop(self, event: Any, message: str) -> NoReturn:
        self._hide(_place(event), message)
        raise _Stop


def _place(event: Any) -> int:
    mark = event.start_mark
    # As `nodes.packed`, for counting from 0.
    return mark.line << 32 | mark.column  # type: ignore[no-any-return]
