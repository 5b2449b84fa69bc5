"""Mappings with declared keys, each read into a value of the model."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from rolecmp.dataset.nodes import MapNode, Node, Walked
from rolecmp.dataset.problems import quoted
from rolecmp.dataset.reading import Reading
from rolecmp.dataset.shapes import Shape, Text
from rolecmp.model import RoleSkill

# Tells how a dataset goes on top of another: it is no part of what either says.
REPLACES = "replaces"


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
        self._make = make

    def read(self, node: Node, at: int, what: str, reading: Reading, **fields: Any) -> Any:
        """The value, made of the `fields` given and those of the mapping."""
        if not isinstance(node, MapNode):
            reading.refuse(node, at, what, "a mapping, as in {key: value}")
            return None
        complete = True
        for entry in node.walk():
            name, _, value, value_at = entry
            key = self.keys.get(name)
            if key is None:
                complete &= self.read_other(entry, fields, reading)
                continue
            field = key.shape.read(value, value_at, f"'{name}'", reading)
            complete &= field is not None
            if name != REPLACES:
                fields[key.field or name] = field
        missing = [name for name in self._required if name not in node.entries]
        for name in missing:
            reading.tell(at, f"{what} has no {name!r}; add it")
        return self._make(**fields) if complete and not missing else None

    def read_other(self, entry: Walked, _fields: dict[str, Any], reading: Reading) -> bool:
        """Whether an entry whose key is not declared is right after all; if so, it adds to the fields."""
        name, at, _, _ = entry
        self.refuse_key(name, at, reading)
        return False

    def refuse_key(self, name: str, at: int, reading: Reading) -> None:
        """Tell of a key that is not declared."""
        remedy = reading.problems.suggestion(name, self.keys) or f"; the keys here are {', '.join(self.keys)}"
        reading.tell(at, f"no key {quoted(name)}{remedy}")

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

    def read_other(self, entry: Walked, fields: dict[str, Any], reading: Reading) -> bool:
        """Whether a value fits the aspect that its key names; an aspect whose kind is unknown takes any."""
        name, at, value, value_at = entry
        aspects = reading.names.ids.get("aspect")
        if aspects is not None and name not in aspects:
            remedy = reading.problems.suggestion(name, aspects, self.keys)
            remedy = remedy or "; declare it under 'aspects' or correct it here"
            reading.tell(at, f"no aspect or role key {quoted(name)}{remedy}")
            return False
        shape = self._shapes.get(str(reading.names.kinds.get(name)))
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

    def read_other(self, entry: Walked, fields: dict[str, Any], reading: Reading) -> bool:
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
        self._with_level = with_level

    def read(self, node: Node, at: int, what: str, reading: Reading) -> RoleSkill | None:
        """The skill and, where one is stated, its level."""
        if isinstance(node, MapNode):
            skill: RoleSkill | None = self._with_level.read(node, at, what, reading)
            return skill
        # Many roles name the same skill: it is checked and kept once.
        known = reading.plain_skills.get(node) if isinstance(node, str) else None
        if known is None:
            name = self._name.read(node, at, what, reading)
            known = None if name is None else reading.plain_skills.setdefault(str(node), RoleSkill(name))
        return known

    def schema(self) -> dict[str, Any]:
        """Either of the two ways to write one."""
        return {"anyOf": [self._name.schema(), self._with_level.schema()]}
