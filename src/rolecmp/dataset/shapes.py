"""The shapes that values have: each reads one, and describes it in JSON Schema for editors."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from math import inf
from typing import Any, ClassVar, NamedTuple, Protocol, TypeAlias

from rolecmp.dataset.problems import Problems, quoted
from rolecmp.dataset.reading import Reading
from rolecmp.dataset.tree import Node, entries_of, items_of

# Says how a dataset goes on top of another: it is no part of what either says.
REPLACES = "replaces"

_MOST_DIGITS = 40


class Shape(Protocol):
    """What a value may look like."""

    def read(self, node: Node, at: int, what: str, reading: Reading) -> Any:
        """The value; or None, and a problem that calls it `what`."""

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of it, for an editor to complete and to check by."""


class Text(NamedTuple):
    """Text as it stands there, `no`, `1.10` and `2026-11-22` too; or, of some kind, the id of one of it."""

    kind: str = ""

    def read(self, node: Node, at: int, what: str, reading: Reading) -> Any:
        """The text, which may not be blank; the id, which must be defined, or left out on purpose."""
        if type(node) is str and node and not node.isspace():
            return reading.id_of(self.kind, node, at) if self.kind else node
        reading.problems.refuse(node, at, what, "text")
        return None

    def read_all(self, nodes: list[Any], reading: Reading) -> tuple[Any, ...] | None:
        """All texts, where they are that and known, four times as fast as one by one; else None."""
        if not set(map(type, nodes)) <= {str} or not all(nodes) or any(map(str.isspace, nodes)):
            return None
        if self.kind:
            known = reading.ids.get(self.kind, ())
            if not all(map(known.__contains__, nodes)):
                return None
            reading.used[self.kind].update(nodes)
        return tuple(nodes)

    def schema(self) -> dict[str, Any]:
        """Any plain value: what an editor takes for a number or a truth value is text here."""
        return {"type": ["string", "number", "boolean"], "pattern": r"\S"}


TEXT = Text()


class OneOf(NamedTuple):
    """One of a few words, each with what it means."""

    words: Mapping[str, Any]
    json_schema: dict[str, Any]

    def read(self, node: Node, at: int, what: str, reading: Reading) -> Any:
        """What the word means."""
        word = TEXT.read(node, at, what, reading)
        if word is None or word in self.words:
            return self.words.get(word)
        *others, last = self.words
        words = f"{', '.join(others)} or {last}" if others else last
        remedy = reading.problems.suggestion(word, self.words) or f"; it must be {words}"
        reading.problems.add(at, f"{what} cannot be {quoted(word)}{remedy}")
        return None

    def schema(self) -> dict[str, Any]:
        """The words to choose from."""
        return self.json_schema


class Number(NamedTuple):
    """A number, read from the text; `asked` is what a message asks for."""

    asked: str
    json_schema: dict[str, Any]
    form: re.Pattern[str] = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d{1,2})?", re.ASCII | re.IGNORECASE)
    make: Callable[[str], float] = float
    above: float = -inf

    def read(self, node: Node, at: int, what: str, reading: Reading) -> Any:
        """The number."""
        text = TEXT.read(node, at, what, reading)
        if text is not None and len(text) <= _MOST_DIGITS and self.form.fullmatch(text):
            number = self.make(text)
            if number > self.above:
                return number
        if text is not None:
            reading.problems.add(at, f"{what} cannot be {quoted(text)}; it must be {self.asked}")
        return None

    def schema(self) -> dict[str, Any]:
        """A number, with its bound."""
        return self.json_schema


class ListOf(NamedTuple):
    """A list of values of one shape; `distinct` gives what no two of them may share."""

    item: Shape
    least: int = 0
    most: int | None = None
    distinct: Callable[[Any], str] | None = None

    def read(self, node: Node, at: int, what: str, reading: Reading) -> Any:
        """The values of all items."""
        if not isinstance(node, list):
            reading.problems.refuse(node, at, what, "a list, as in [one, two]")
            return None
        values = self.item.read_all(node, reading) if isinstance(self.item, Text | Either) else None
        if values is None:
            item = f"an item of {what}"
            values = tuple([self.item.read(value, place, item, reading) for value, place in items_of(node)])
        if None in values:
            return None
        if not self.least <= len(values) <= (self.most or len(values)):
            asked = self.most or f"at least {self.least}"
            reading.problems.add(at, f"{what} lists {len(values)}; it must list {asked}")
            return None
        keys = [self.distinct(value) for value in values] if self.distinct else []
        if len(set(keys)) < len(keys):
            _refuse_repeats(keys, node, reading.problems)
        return values

    def schema(self) -> dict[str, Any]:
        """A list, with its bounds."""
        bounds = {"minItems": self.least, "maxItems": self.most, "uniqueItems": self.distinct is not None}
        items = {"type": "array", "items": self.item.schema()}
        return items | {name: bound for name, bound in bounds.items() if bound}


def _refuse_repeats(keys: list[str], node: list[Any], problems: Problems) -> None:
    seen: set[str] = set()
    for key, (_, place) in zip(keys, items_of(node), strict=True):
        if key in seen:
            problems.add(place, f"{quoted(key)} is already in this list; keep it once")
        seen.add(key)


class MapOf(NamedTuple):
    """A mapping from ids of a kind, or from any words where that is "", to values of one shape."""

    kind: str
    value: Shape

    def read(self, node: Node, at: int, what: str, reading: Reading) -> dict[str, Any] | None:
        """The values by id; each id must be defined, or be left out on purpose and its value with it."""
        if not isinstance(node, dict):
            reading.problems.refuse(node, at, what, "a mapping, as in {key: value}")
            return None
        values = {}
        for key, key_at, value, value_at in entries_of(node):
            if reading.is_left_out(self.kind, key):
                continue
            if not self.kind or reading.refer(self.kind, key, key_at):
                read = partial(self.value.read, id=key) if isinstance(self.value, Record) else self.value.read
                values[key] = read(value, value_at, quoted(key), reading)
        return None if None in values.values() else values

    def schema(self) -> dict[str, Any]:
        """A mapping with any ids."""
        ids = {"propertyNames": {"pattern": r"^\S+$"}} if self.kind else {}
        return {"type": "object", **ids, "additionalProperties": self.value.schema()}


class Either(NamedTuple):
    """A mapping, or something shorter, of which `make` makes what the mapping would be."""

    short: Text | ListOf
    mapping: Shape
    make: Callable[[Any], Any]

    def read(self, node: Node, at: int, what: str, reading: Reading) -> Any:
        """The value of either."""
        if isinstance(node, dict):
            return self.mapping.read(node, at, what, reading)
        value = self.short.read(node, at, what, reading)
        return None if value is None else self.make(value)

    def read_all(self, nodes: list[Any], reading: Reading) -> tuple[Any, ...] | None:
        """All, where all are short; else None."""
        values = self.short.read_all(nodes, reading) if isinstance(self.short, Text) else None
        return None if values is None else tuple(map(self.make, values))

    def schema(self) -> dict[str, Any]:
        """Either of the two."""
        return {"anyOf": [self.short.schema(), self.mapping.schema()]}


class Key(NamedTuple):
    """A key that a record may have: the shape of its value, what it says, and the model's name for it."""

    name: str
    shape: Shape
    about: str
    required: bool = False
    field: str = ""


# How the value of a key is read, what a message calls it, and its field; "" for one that is not declared.
Field: TypeAlias = tuple[Callable[[Node, int, str, Reading], Any], str, str]


class Record:
    """A mapping with declared keys; `make` makes the value of it from its fields."""

    # How nothing is read, where there is a problem with the key.
    NOTHING: Field = (lambda *_: None, "", "")
    # The field of what stands under keys that are not declared, by key.
    others = ""
    schema_of_others: ClassVar[Any] = False

    def __init__(self, make: Callable[..., Any], *keys: Key) -> None:
        self.keys = {key.name: key for key in keys}
        self._required = [key.name for key in keys if key.required]
        self.fields: dict[str, Field] = {
            key.name: (key.shape.read, f"'{key.name}'", key.field or key.name) for key in keys
        }
        self._make = make

    def read(self, node: Node, at: int, what: str, reading: Reading, **fields: Any) -> Any:
        """The value, made of the `fields` given and those of the mapping."""
        if not isinstance(node, dict):
            reading.problems.refuse(node, at, what, "a mapping, as in {key: value}")
            return None
        others: dict[str, Any] = {}
        for name, name_at, value, value_at in entries_of(node):
            read, label, field = self.fields.get(name) or self.other(name, name_at, reading)
            stated = read(value, value_at, label, reading)
            if field:
                fields[field] = stated
            else:
                others[name] = stated
        missing = [name for name in self._required if name not in node]
        for name in missing:
            reading.problems.add(at, f"{what} has no {name!r}; add it")
        if missing or None in fields.values() or None in others.values():
            return None
        fields.pop(REPLACES, None)
        if others:
            fields[self.others] = others
        if reading.source and "sources" in self.keys:
            fields.setdefault("sources", (reading.source,))
        return self._make(**fields)

    def other(self, name: str, at: int, reading: Reading) -> Field:
        """How a value is read whose key is not declared; here, a problem."""
        self.refuse_key(name, at, reading.problems)
        return self.NOTHING

    def refuse_key(self, name: str, at: int, problems: Problems) -> None:
        """Report a key that is not declared."""
        remedy = problems.suggestion(name, self.keys) or f"; the keys here are {', '.join(self.keys)}"
        problems.add(at, f"no key {quoted(name)}{remedy}")

    def schema(self) -> dict[str, Any]:
        """Every key, with what it says."""
        return {
            "type": "object",
            "properties": {
                key.name: key.shape.schema() | {"description": key.about} for key in self.keys.values()
            },
            "required": self._required,
            "additionalProperties": self.schema_of_others,
        }
