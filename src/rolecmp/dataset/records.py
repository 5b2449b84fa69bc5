"""Mappings with declared keys, each read into a value of the model."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

from rolecmp.dataset.problems import Problems, quoted
from rolecmp.dataset.reading import Reading, refuse
from rolecmp.dataset.shapes import Id, Shape, Text
from rolecmp.dataset.tree import Node, entries_of
from rolecmp.model import RoleSkill

# A key that is not declared: its name, the place of that, its value, the place of that.
_Other: TypeAlias = tuple[str, int, Any, int]

# Says how a dataset goes on top of another: it is no part of what either says.
REPLACES = "replaces"
# Keys of roles that came after people had aspects of these names: there, the aspect is meant.
GIVING_WAY = ("short", "family", "url")


# Many roles name the same skill without more: it is made once.
_plain = lru_cache(maxsize=1 << 16)(RoleSkill)


class Key(NamedTuple):
    """A key that a record may have: the shape of its value, what it says, and the model's name for it."""

    name: str
    shape: Shape
    about: str
    required: bool = False
    field: str = ""


class Record(Shape):
    """A mapping with declared keys; `make` makes the value of it from its fields."""

    def __init__(self, make: Callable[..., Any], *keys: Key) -> None:
        self.keys = {key.name: key for key in keys}
        self._required = [key.name for key in keys if key.required]
        self._fields = {key.name: (key.shape.read, f"'{key.name}'", key.field or key.name) for key in keys}
        self._make = make

    def read(self, node: Node, at: int, what: str, reading: Reading, **fields: Any) -> Any:
        """The value, made of the `fields` given and those of the mapping."""
        if not isinstance(node, dict):
            refuse(node, at, what, "a mapping, as in {key: value}", reading.problems)
            return None
        complete = True
        declared = self.fields_among(reading)
        for name, name_at, value, value_at in entries_of(node):
            field = declared.get(name)
            if field is None:
                complete &= self.read_other((name, name_at, value, value_at), fields, reading)
                continue
            read, label, called = field
            stated = read(value, value_at, label, reading)
            complete &= stated is not None
            fields[called] = stated
        fields.pop(REPLACES, None)
        missing = [name for name in self._required if name not in node]
        for name in missing:
            reading.problems.add(at, f"{what} has no {name!r}; add it")
        return self._make(**fields) if complete and not missing else None

    def fields_among(self, _reading: Reading) -> Mapping[str, Any]:
        """How the value of each key is read, what a message calls it, and the model's name for it."""
        return self._fields

    def read_other(self, entry: _Other, _fields: dict[str, Any], reading: Reading) -> bool:
        """Whether an entry whose key is not declared is right after all; if so, it adds to the fields."""
        name, at, _, _ = entry
        self.refuse_key(name, at, reading.problems)
        return False

    def refuse_key(self, name: str, at: int, problems: Problems) -> None:
        """Report a key that is not declared."""
        remedy = problems.suggestion(name, self.keys) or f"; the keys here are {', '.join(self.keys)}"
        problems.add(at, f"no key {quoted(name)}{remedy}")

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of it, for an editor to complete and to check by."""
        return {
            "type": "object",
            "properties": {
                key.name: key.shape.schema() | {"description": key.about} for key in self.keys.values()
            },
            "required": self._required,
            "additionalProperties": False,
        }


class RoleRecord(Record):
    """A role: besides its own keys, it has one for each aspect that it states."""

    def __init__(self, make: Callable[..., Any], *keys: Key, aspects: Mapping[str, Shape]) -> None:
        super().__init__(make, *keys)
        self._shapes = aspects

    def fields_among(self, reading: Reading) -> Mapping[str, Any]:
        """As of any record, without the keys that give way to an aspect of that name."""
        aspects = reading.ids.get("aspect", ())
        if not any(key in aspects for key in GIVING_WAY):
            return self._fields
        gone = {key for key in GIVING_WAY if key in aspects}
        return {name: field for name, field in self._fields.items() if name not in gone}

    def read_other(self, entry: _Other, fields: dict[str, Any], reading: Reading) -> bool:
        """Whether a value fits the aspect that its key names; an aspect whose kind is unknown takes any."""
        name, at, value, value_at = entry
        aspects = reading.ids.get("aspect")
        if aspects is not None and name not in aspects:
            remedy = reading.problems.suggestion(name, aspects, self.keys)
            remedy = remedy or "; declare it under 'aspects' or correct it here"
            reading.problems.add(at, f"no aspect or role key {quoted(name)}{remedy}")
            return False
        shape = self._shapes.get(str(reading.kinds.get(name)))
        if shape is None:
            return True
        stated = shape.read(value, value_at, quoted(name), reading)
        fields.setdefault("values", {})[name] = stated
        return stated is not None

    def schema(self) -> dict[str, Any]:
        """As that of any record, with aspects of every kind under all other keys."""
        about = "What the role states for an aspect that the dataset declares under 'aspects'."
        values = {"anyOf": [shape.schema() for shape in self._shapes.values()], "description": about}
        return super().schema() | {"additionalProperties": values}


class PointRecord(Record):
    """A point of a comparison: besides its own keys, it has one for each role that it speaks of."""

    def read(self, node: Node, at: int, what: str, reading: Reading, **fields: Any) -> Any:
        """As any record, with the sides that there are."""
        return super().read(node, at, what, reading, sides={}, **fields)

    def read_other(self, entry: _Other, fields: dict[str, Any], reading: Reading) -> bool:
        """Whether a value is text, as what a role's side of a point is."""
        name, _, value, value_at = entry
        side = Text().read(value, value_at, quoted(name), reading)
        fields["sides"][name] = side
        return side is not None

    def schema(self) -> dict[str, Any]:
        """As that of any record, with text under all other keys."""
        about = "What there is to say of the role with this id."
        return super().schema() | {"additionalProperties": {**Text().schema(), "description": about}}


class StatedSkill(Shape):
    """A skill of a role: its name alone, or a mapping with its name and its level."""

    def __init__(self, name: Shape, with_level: Record) -> None:
        self._name = name
        self._known = Id("skill")
        self._with_level = with_level

    def read(self, node: Node, at: int, what: str, reading: Reading) -> Any:
        """The skill with its level and weight, where they are stated."""
        shape = self._with_level if isinstance(node, dict) else self._name
        stated = shape.read(node, at, what, reading)
        return RoleSkill(stated) if isinstance(stated, str) else stated

    def read_all(self, nodes: list[Any], reading: Reading) -> tuple[RoleSkill, ...] | None:
        """All skills, where none has a level or a weight and all are known."""
        names = self._known.read_all(nodes, reading)
        return None if names is None else tuple(map(_plain, names))

    def schema(self) -> dict[str, Any]:
        """Either of the two ways to write one."""
        return {"anyOf": [self._name.schema(), self._with_level.schema()]}
