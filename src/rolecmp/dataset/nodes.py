"""What a YAML file holds once it is read: texts, lists and mappings, and the place of each.

A text is a plain `str`; its place stands in the list or mapping around it, as one number. That takes
half the memory of an object for each value, and less time.
"""

from collections.abc import Iterator, MutableSequence
from typing import TypeAlias

# None is a value that has been complained about already: nothing more is said of it.
Node: TypeAlias = "str | ListNode | MapNode | None"
# An entry of a mapping: its key, the place of that, its value, the place of that.
Walked: TypeAlias = "tuple[str, int, Node, int]"

WHOLE_FILE = -1  # the place of what is wrong with a file as a whole


def packed(line: int, column: int) -> int:
    """A line and a column, counted from 1, as one number."""
    return line - 1 << 32 | column - 1


def unpacked(place: int) -> tuple[int, int]:
    """The line and the column of a place, counted from 1; both are 0 for the whole file."""
    return (0, 0) if place == WHOLE_FILE else ((place >> 32) + 1, (place & 0xFFFFFFFF) + 1)


class ListNode:
    """The values of a list and, in step with them, their places."""

    __slots__ = ("places", "values")

    def __init__(self, values: list[Node], places: MutableSequence[int]) -> None:
        self.values = values
        self.places = places

    def walk(self) -> Iterator[tuple[Node, int]]:
        """Each value with its place."""
        return zip(self.values, self.places, strict=True)


class MapNode:
    """The entries of a mapping and, in step with them, the place of each key and that of its value."""

    __slots__ = ("entries", "places")

    def __init__(self, entries: dict[str, Node], places: MutableSequence[int]) -> None:
        self.entries = entries
        self.places = places

    def walk(self) -> Iterator[Walked]:
        """Each key with its place and its value with its own."""
        return zip(self.entries, self.places[::2], self.entries.values(), self.places[1::2], strict=True)

    def place_of(self, key: str) -> int:
        """Where the value of this key begins; ValueError without it."""
        return self.places[2 * list(self.entries).index(key) + 1]


def value_of(node: Node, key: str) -> Node:
    """The value of a key; None where there is none, also because this is no mapping."""
    return node.entries.get(key) if isinstance(node, MapNode) else None


def list_of(node: Node, key: str) -> ListNode:
    """The list under a key; an empty one where there is none."""
    value = value_of(node, key)
    return value if isinstance(value, ListNode) else ListNode([], [])
