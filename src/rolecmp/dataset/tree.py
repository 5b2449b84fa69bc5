"""What a file holds once it is read: texts, lists and mappings, and the place of each.

A text is a plain `str`; its place stands in the list or mapping around it. What needs no places is made of
plain lists and dicts: whatever takes a node takes either.
"""

from array import array
from collections.abc import Iterable, Iterator
from itertools import repeat
from typing import Any, NamedTuple, TypeAlias

# None is a value that has been complained about already: nothing more is said of it.
Node: TypeAlias = str | list[Any] | dict[str, Any] | None


class Tree(NamedTuple):
    """What one file holds, and the number of its values, as its reader counts.

    `root` is None where that is no mapping. `whole` is False where some of it could not be understood: what
    seems to be missing may then only be hidden.
    """

    root: dict[str, Any] | None
    whole: bool
    size: int


class Entry(NamedTuple):
    """Something that a dataset defines: what a message calls it, its id or None, its value and place.

    `layer` is the number of the dataset, counted from the lowest.
    """

    label: str
    name: str | None
    node: Node
    at: int
    layer: int


class ListNode(list[Node]):
    """The values of a list; in step with them, their places."""

    __slots__ = ("places",)

    def __init__(self, values: Iterable[Node], places: "array[int]") -> None:
        super().__init__(values)
        self.places = places


class MapNode(dict[str, Node]):
    """The entries of a mapping; in step with them, the place of each key and that of its value."""

    __slots__ = ("places",)

    def __init__(self, entries: Iterable[tuple[str, Node]], places: "array[int]") -> None:
        super().__init__(entries)
        self.places = places


def items_of(node: list[Any]) -> Iterator[tuple[Any, int]]:
    """Each value of a list with its place."""
    return zip(node, node.places if isinstance(node, ListNode) else repeat(0), strict=False)


def entries_of(node: dict[str, Any]) -> Iterator[tuple[str, int, Any, int]]:
    """Each key of a mapping with its place and its value with its own."""
    if isinstance(node, MapNode):
        return zip(node, node.places[::2], node.values(), node.places[1::2], strict=True)
    return zip(node, repeat(0), node.values(), repeat(0), strict=False)


def place_of(node: Node, key: str) -> int:
    """Where the value of this key of a mapping begins."""
    return node.places[2 * list(node).index(key) + 1] if isinstance(node, MapNode) else 0


def value_of(node: Node, key: str) -> Any:
    """The value of a key; None where there is none, also because this is no mapping."""
    return node.get(key) if isinstance(node, dict) else None


def list_of(node: Node, key: str) -> list[Any]:
    """The list under a key; an empty one where there is none."""
    value = value_of(node, key)
    return value if isinstance(value, list) else []


def map_of(node: Node, key: str) -> dict[str, Any]:
    """The mapping under a key; an empty one where there is none."""
    value = value_of(node, key)
    return value if isinstance(value, dict) else {}
