"""Several files, and several datasets on top of each other, as one: what each id stands for."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rolecmp.dataset.nodes import ListNode, MapNode, Node, unpacked
from rolecmp.dataset.problems import Problems, quoted
from rolecmp.dataset.reading import Names, Reading
from rolecmp.dataset.records import REPLACES
from rolecmp.dataset.tree import Tree
from rolecmp.visible import visible


@dataclass(frozen=True, slots=True)
class Layer:
    """The files of one dataset; `whole` is False where a problem hides something of it."""

    path: str
    trees: tuple[Tree, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that a file defines: what a message calls it, its value, and where it begins."""

    label: str
    node: Node
    file: str
    at: int
    layer: int

    @property
    def position(self) -> str:
        """Where it is, for a message about another place."""
        line, column = unpacked(self.at)
        return f"{self.file}:{line}:{column}"

    @property
    def replaces(self) -> bool:
        """Whether it says that it takes the place of another."""
        return isinstance(self.node, MapNode) and self.node.entries.get(REPLACES) == "true"


class Merger:
    """Puts together what the files of all layers define, and tells where they disagree.

    `hidden` are the top-level keys of which a problem hides something.
    """

    def __init__(self, layers: Sequence[Layer], problems: Problems) -> None:
        self.whole = all(layer.whole for layer in layers)
        self.hidden: set[str] = set()
        self._layers = layers
        self._problems = problems

    def values(self, key: str) -> Iterator[tuple[int, str, Node, int]]:
        """What each file has under a top-level key: the number of its layer, its name, the value, its place."""
        for number, layer in enumerate(self._layers):
            for tree in layer.trees:
                if tree.root is not None and key in tree.root.entries:
                    yield number, tree.file, tree.root.entries[key], tree.root.place_of(key)

    def single(self, key: str) -> Iterator[tuple[int, str, Node, int]]:
        """As `values`, but the first in each layer alone, told of the others."""
        first: dict[int, Entry] = {}
        for number, file, node, at in self.values(key):
            entry = Entry(f"'{key}'", node, file, at, number)
            if first.setdefault(number, entry) is entry:
                yield number, file, node, at
            else:
                self._tell(entry, f"stands at {first[number].position} already; keep one of the two")

    def mapped(self, key: str, kind: str) -> dict[str, Entry]:
        """The entries of this kind by id, from mappings."""
        entries: dict[str, Entry] = {}
        for number, file, node, at in self.values(key):
            if not isinstance(node, MapNode):
                self._refuse(file, node, at, key, "a mapping from ids to entries")
                continue
            for name, name_at, value, _ in node.walk():
                self._put(entries, name, Entry(f"{kind} {quoted(name)}", value, file, name_at, number))
        self.examine_ids(entries)
        return entries

    def listed(self, key: str, identity: Callable[[Node], tuple[Hashable, str]]) -> dict[Hashable, Entry]:
        """The entries of lists, by what tells them apart: `identity` gives that, and what a message calls it."""
        entries: dict[Hashable, Entry] = {}
        for number, file, node, at in self.values(key):
            if not isinstance(node, ListNode):
                self._refuse(file, node, at, key, "a list of entries")
                continue
            for value, value_at in node.walk():
                name, label = identity(value)
                self._put(entries, name, Entry(label, value, file, value_at, number))
        return entries

    def examine_ids(self, entries: Mapping[str, Entry]) -> None:
        """Tell of ids that cannot be named on a command line, or not apart."""
        folded: dict[str, str] = {}
        for name, entry in entries.items():
            if len(name.split()) != 1 or visible(name) != name:
                self._tell(entry, "has no id that can be typed; leave out spaces and hidden characters")
            other = folded.setdefault(name.casefold(), name)
            if other != name:
                self._tell(
                    entry,
                    f"differs in case alone from {quoted(other)} at {entries[other].position}; rename it",
                )

    def _put(self, entries: dict[Any, Entry], name: Hashable, entry: Entry) -> None:
        before = entries.get(name)
        if before is None:
            if entry.replaces and self.whole:
                self._tell(entry, "is not defined below; correct its id, or leave 'replaces' out")
        elif before.layer == entry.layer:
            self._tell(entry, f"is defined at {before.position} already; keep one of the two")
            return
        elif not entry.replaces:
            self._tell(entry, f"is defined at {before.position} already; rename it, or add 'replaces: true'")
        entries[name] = entry

    def _refuse(self, file: str, node: Node, at: int, key: str, wanted: str) -> None:
        self.hidden.add(key)
        Reading(Names(), self._problems, file).refuse(node, at, f"'{key}'", wanted)

    def _tell(self, entry: Entry, message: str) -> None:
        self._problems.add(entry.file, entry.at, f"{entry.label} {message}")
