"""The shapes that values have: each reads one, and describes it in JSON Schema for editors."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

from rolecmp.dataset.nodes import ListNode, MapNode, Node
from rolecmp.dataset.problems import quoted
from rolecmp.dataset.reading import Reading
from rolecmp.model import Skill


class Shape(ABC):
    """What a value may look like."""

    @abstractmethod
    def read(self, node: Node, at: int, what: str, reading: Reading) -> Any:
        """The value; or None, and a problem that calls it `what`."""

    @abstractmethod
    def schema(self) -> dict[str, Any]:
        """The JSON Schema of it."""


class Text(Shape):
    """Text, as it stands there: `no`, `1.10` and `2026-11-22` are text too."""

    def read(self, node: Node, at: int, what: str, reading: Reading) -> str | None:
        """The text, which may not be blank."""
        if isinstance(node, str) and node and not node.isspace():
            return node
        reading.refuse(node, at, what, "text")
        return None

    def schema(self) -> dict[str, Any]:
        """Any plain value: what an editor takes for a number or a truth value is text here."""
        return {"type": ["string", "number", "boolean"], "pattern": r"\S"}


class Id(Text):
    """The id of something of a kind."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def read(self, node: Node, at: int, what: str, reading: Reading) -> str | None:
        """The id, which must be defined, or left out on purpose."""
        name = super().read(node, at, what, reading)
        if name is None or reading.is_left_out(self._kind, name):
            return name
        return name if reading.refer(self._kind, name, at) else None


class SkillName(Text):
    """A skill by its id; by any name in a dataset without a vocabulary, where the case does not matter."""

    def read(self, node: Node, at: int, what: str, reading: Reading) -> str | None:
        """The id of the skill, which a dataset without a vocabulary makes from the name."""
        name = super().read(node, at, what, reading)
        free_skills = reading.names.free_skills
        if name is None:
            return None
        if free_skills is None:
            return name if reading.refer("skill", name, at) else None
        skill = Skill(name.casefold(), name)
        return free_skills.setdefault(skill.id, skill).id


class OneOf(Text):
    """One of a few words."""

    def __init__(self, *words: str) -> None:
        self._words = words

    def read(self, node: Node, at: int, what: str, reading: Reading) -> str | None:
        """The word."""
        word = super().read(node, at, what, reading)
        if word is None or word in self._words:
            return word
        *others, last = self._words
        words = f"{', '.join(others)} or {last}" if others else last
        remedy = reading.problems.suggestion(word, self._words) or f"; it must be {words}"
        reading.tell(at, f"{what} cannot be {quoted(word)}{remedy}")
        return None

    def schema(self) -> dict[str, Any]:
        """The words to choose from."""
        return {"enum": list(self._words)}


class Flag(OneOf):
    """Yes or no, which YAML writes as `true` or `false`."""

    def __init__(self) -> None:
        super().__init__("true", "false")

    def read(self, node: Node, at: int, what: str, reading: Reading) -> Any:
        """True or False."""
        word = super().read(node, at, what, reading)
        return None if word is None else word == "true"

    def schema(self) -> dict[str, Any]:
        """A truth value."""
        return {"type": "boolean"}


class Version(OneOf):
    """The version of the format; there is one so far."""

    def __init__(self) -> None:
        super().__init__("1")

    def schema(self) -> dict[str, Any]:
        """The number, as YAML takes it."""
        return {"const": 1}


class Number(Text):
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
            reading.tell(at, f"{what} cannot be {quoted(text)}; it must be {self._asked}")
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

    def read(self, node: Node, at: int, what: str, reading: Reading) -> tuple[Any, ...] | None:
        """The values of all items."""
        if not isinstance(node, ListNode):
            reading.refuse(node, at, what, "a list, as in [one, two]")
            return None
        item = f"an item of {what}"
        values = [self.item.read(value, place, item, reading) for value, place in node.walk()]
        if any(value is None for value in values):
            return None
        if not self._least <= len(values) <= (self._most or len(values)):
            asked = self._most or f"at least {self._least}"
            reading.tell(at, f"{what} lists {len(values)}; it must list {asked}")
            return None
        if self._distinct is not None and len(values) > 1:
            self._tell_repeats(list(map(self._distinct, values)), node, reading)
        return tuple(values)

    def _tell_repeats(self, keys: list[str], node: ListNode, reading: Reading) -> None:
        seen = set(keys)
        if len(seen) == len(keys):
            return
        for key, place in zip(keys, node.places, strict=True):
            if key in seen:
                seen.remove(key)
            else:
                reading.tell(place, f"{quoted(key)} is already in this list; keep it once")

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
        if not isinstance(node, MapNode):
            reading.refuse(node, at, what, "a mapping, as in {key: value}")
            return None
        values = {}
        for key, key_at, value, value_at in node.walk():
            if reading.is_left_out(self.kind, key):
                continue
            if not self.kind or reading.refer(self.kind, key, key_at):
                values[key] = self.value.read(value, value_at, quoted(key), reading)
        return None if any(value is None for value in values.values()) else values

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
        return (self._meanings if isinstance(node, MapNode) else self._names).read(node, at, what, reading)

    def schema(self) -> dict[str, Any]:
        """Either of the two."""
        return {"anyOf": [self._names.schema(), self._meanings.schema()]}
