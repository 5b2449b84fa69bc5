"""The shapes that values have: each reads one, and describes it in JSON Schema for editors."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

from rolecmp.dataset.problems import quoted
from rolecmp.dataset.reading import Reading, refuse
from rolecmp.dataset.tree import Node, entries_of, items_of
from rolecmp.model import Skill


class Shape(ABC):
    """What a value may look like."""

    @abstractmethod
    def read(self, node: Node, at: int, what: str, reading: Reading) -> Any:
        """The value; or None, and a problem that calls it `what`."""

    @abstractmethod
    def schema(self) -> dict[str, Any]:
        """The JSON Schema of it."""

    def read_all(self, _nodes: list[Any], _reading: Reading) -> tuple[Any, ...] | None:
        """The values of all nodes at once; None where each has to be looked at."""
        return None


class Word(Shape):
    """One plain value, whatever it says."""

    def read(self, node: Node, at: int, what: str, reading: Reading) -> Any:
        """The text, which may not be blank."""
        if type(node) is str and node and not node.isspace():
            return node
        refuse(node, at, what, "text", reading.problems)
        return None

    def schema(self) -> dict[str, Any]:
        """Any plain value: what an editor takes for a number or a truth value is text here."""
        return {"type": ["string", "number", "boolean"], "pattern": r"\S"}


class Text(Word):
    """Text, as it stands there: `no`, `1.10` and `2026-11-22` are text too."""

    def read_all(self, nodes: list[Any], _reading: Reading) -> tuple[Any, ...] | None:
        """All texts, where they are; four times as fast as one by one."""
        sound = set(map(type, nodes)) <= {str} and all(nodes) and not any(map(str.isspace, nodes))
        return tuple(nodes) if sound else None


class Id(Text):
    """The id of something of a kind."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def read(self, node: Node, at: int, what: str, reading: Reading) -> Any:
        """The id, which must be defined, or left out on purpose."""
        name = super().read(node, at, what, reading)
        if name is None or reading.is_left_out(self._kind, name) or reading.refer(self._kind, name, at):
            return name
        return None

    def read_all(self, nodes: list[Any], reading: Reading) -> tuple[Any, ...] | None:
        """All ids, where they are known."""
        names = super().read_all(nodes, reading)
        known = reading.ids.get(self._kind, ())
        return names if names and all(map(known.__contains__, names)) else None


class SkillName(Word):
    """A skill by its id; by any name in a dataset without a vocabulary, where the case does not matter."""

    def read(self, node: Node, at: int, what: str, reading: Reading) -> str | None:
        """The id of the skill, which a dataset without a vocabulary makes from the name."""
        name = super().read(node, at, what, reading)
        if name is None:
            return None
        if reading.free_skills is None:
            return name if reading.refer("skill", name, at) else None
        id_ = str(name.casefold())
        if id_ not in reading.free_skills:
            reading.free_skills[id_] = Skill(id_, name)
        return id_


class OneOf(Word):
    """One of a few words; `schema` is what editors are told, where that is something else than the words."""

    def __init__(self, *words: str, schema: dict[str, Any] | None = None) -> None:
        self._words = words
        self._schema = schema or {"enum": list(words)}

    def read(self, node: Node, at: int, what: str, reading: Reading) -> Any:
        """The word."""
        word = super().read(node, at, what, reading)
        if word is None or word in self._words:
            return word
        *others, last = self._words
        words = f"{', '.join(others)} or {last}" if others else last
        remedy = reading.problems.suggestion(word, self._words) or f"; it must be {words}"
        reading.problems.add(at, f"{what} cannot be {quoted(word)}{remedy}")
        return None

    def schema(self) -> dict[str, Any]:
        """The words to choose from."""
        return self._schema


class Flag(OneOf):
    """Yes or no, which YAML writes as `true` or `false`."""

    def __init__(self) -> None:
        super().__init__("true", "false", schema={"type": "boolean"})

    def read(self, node: Node, at: int, what: str, reading: Reading) -> Any:
        """True or False."""
        if isinstance(node, bool):
            return node
        word = super().read(node, at, what, reading)
        return None if word is None else word == "true"


class Number(Word):
    """A number, read from the text; `above` is what it must be greater than."""

    _FORM = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d{1,2})?", re.ASCII | re.IGNORECASE)
    _MOST_DIGITS = 40
    _asked = "a number, as in 0.5"

    def __init__(self, above: float | None = None) -> None:
        self._above = above
        if above is not None:
            self._asked = f"a number above {above:g}"

    def read(self, node: Node, at: int, what: str, reading: Reading) -> Any:
        """The number."""
        text = super().read(node, at, what, reading)
        if text is None:
            return None
        number = self._number(text)
        if number is None:
            reading.problems.add(at, f"{what} cannot be {quoted(text)}; it must be {self._asked}")
        return number

    def _number(self, text: str) -> float | None:
        if len(text) > self._MOST_DIGITS or not self._FORM.fullmatch(text):
            return None
        number = float(text)
        return number if self._above is None or number > self._above else None

    def schema(self) -> dict[str, Any]:
        """A number, with its bound."""
        return {"type": "number"} | ({} if self._above is None else {"exclusiveMinimum": self._above})


class Count(Number):
    """How many: a whole number, not below 0."""

    _FORM = re.compile(r"\d{1,15}", re.ASCII)
    _asked = "a whole number, as in 120"

    def _number(self, text: str) -> int | None:
        return int(text) if self._FORM.fullmatch(text) else None

    def schema(self) -> dict[str, Any]:
        """A whole number."""
        return {"type": "integer", "minimum": 0}


class ListOf(Shape):
    """A list of values of one shape; `distinct` gives what no two of them may share."""

    def __init__(
        self,
        item: Shape,
        *,
        least: int = 0,
        most: int | None = None,
        distinct: Callable[[Any], str] | None = None,
    ) -> None:
        self.item = item
        self._least = least
        self._most = most
        self._distinct = distinct

    def read(self, node: Node, at: int, what: str, reading: Reading) -> Any:
        """The values of all items."""
        if not isinstance(node, list):
            refuse(node, at, what, "a list, as in [one, two]", reading.problems)
            return None
        values: Any = self.item.read_all(node, reading)
        if values is None:
            item = f"an item of {what}"
            values = tuple([self.item.read(value, place, item, reading) for value, place in items_of(node)])
        if None in values:
            return None
        if not self._least <= len(values) <= (self._most or len(values)):
            asked = self._most or f"at least {self._least}"
            reading.problems.add(at, f"{what} lists {len(values)}; it must list {asked}")
            return None
        if self._distinct is not None and len(values) > 1:
            self._tell_repeats([self._distinct(value) for value in values], node, reading)
        return values

    def _tell_repeats(self, keys: list[str], node: list[Any], reading: Reading) -> None:
        seen = set(keys)
        if len(seen) == len(keys):
            return
        for key, (_, place) in zip(keys, items_of(node), strict=True):
            if key in seen:
                seen.remove(key)
            else:
                reading.problems.add(place, f"{quoted(key)} is already in this list; keep it once")

    def schema(self) -> dict[str, Any]:
        """A list, with its bounds."""
        bounds = {"minItems": self._least, "maxItems": self._most, "uniqueItems": self._distinct is not None}
        items = {"type": "array", "items": self.item.schema()}
        return items | {name: bound for name, bound in bounds.items() if bound}


class MapOf(Shape):
    """A mapping from ids of a kind, or from any words where that is "", to values of one shape."""

    def __init__(self, kind: str, value: Shape) -> None:
        self.kind = kind
        self.value = value

    def read(self, node: Node, at: int, what: str, reading: Reading) -> dict[str, Any] | None:
        """The values by id; each id must be defined, or be left out on purpose and its value with it."""
        if not isinstance(node, dict):
            refuse(node, at, what, "a mapping, as in {key: value}", reading.problems)
            return None
        values = {}
        for key, key_at, value, value_at in entries_of(node):
            if reading.is_left_out(self.kind, key):
                continue
            if not self.kind or reading.refer(self.kind, key, key_at):
                values[key] = self.value.read(value, value_at, quoted(key), reading)
        return None if None in values.values() else values

    def schema(self) -> dict[str, Any]:
        """A mapping with any ids."""
        ids = {"propertyNames": {"pattern": r"^\S+$"}} if self.kind else {}
        return {"type": "object", **ids, "additionalProperties": self.value.schema()}


class ListOrMap(Shape):
    """A list of names, or a mapping from the names to what each means."""

    def __init__(self, names: ListOf, meanings: MapOf) -> None:
        self._names = names
        self._meanings = meanings

    def read(self, node: Node, at: int, what: str, reading: Reading) -> Any:
        """The names, or the mapping."""
        return (self._meanings if isinstance(node, dict) else self._names).read(node, at, what, reading)

    def schema(self) -> dict[str, Any]:
        """Either of the two."""
        return {"anyOf": [self._names.schema(), self._meanings.schema()]}
