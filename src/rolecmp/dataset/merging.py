"""Several files, and several datasets on top of each other, as one: what each id stands for."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rolecmp.dataset.nodes import ListNode, MapNode, Node, unpacked
from rolecmp.dataset.problems import Problems, quoted
from rolecmp.dataset.reading import Names, Reading
from rolecmp.dataset.records import REPLACES
from rolecmp.dataset.tree import Tree
from rolecmp.visible import visible


class Layer(NamedTuple):
    """The files of one dataset; `whole` is False where a problem hides something of it.

    `left_out` are the names of bundled files that were not opened on purpose.
    """

    path: str
    trees: tuple[Tree, ...]
    whole: bool
    left_out: frozenset[str] = frozenset()


class Entry(NamedTuple):
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

    def has_all(self, file: str) -> bool:
        """Whether no layer leaves out the bundled file of this name on purpose."""
        return not any(file in layer.left_out for layer in self._layers)

    @property
    def has_every_file(self) -> bool:
        """Whether no layer leaves out any bundled file."""
        return not any(layer.left_out for layer in self._layers)

    def single(self, key: str) -> dict[int, Entry]:
        """What each layer has under a top-level key that it may have once."""
        first: dict[int, Entry] = {}
        for entry in self._values(key):
            if first.setdefault(entry.layer, entry) is not entry:
                self._tell(entry, f"stands at {first[entry.layer].position} already; keep one of the two")
        return first

    def mapped(self, key: str, kind: str) -> dict[str, Entry]:
        """The entries of this kind by id, from mappings."""
        entries: dict[str, Entry] = {}
        for section in self._values(key):
            if not isinstance(section.node, MapNode):
                self._refuse(section, key, "a mapping from ids to entries")
                continue
            for name, at, node, _ in section.node.walk():
                label = f"{kind} {quoted(name)}"
                self._put(entries, name, Entry(label, node, section.file, at, section.layer))
        self.examine_ids(entries)
        return entries

    def added(self, key: str, kind: str) -> list[tuple[str, Entry]]:
        """The entries of mappings with the id that each adds something to; several may add to one."""
        added = []
        for section in self._values(key):
            if not isinstance(section.node, MapNode):
                self._refuse(section, key, "a mapping from ids to lists")
                continue
            for name, at, node, _ in section.node.walk():
                label = f"{key} of {kind} {quoted(name)}"
                added.append((name, Entry(label, node, section.file, at, section.layer)))
        return added

    def listed(self, key: str, identity: Callable[[Node], tuple[Hashable, str]]) -> dict[Hashable, Entry]:
        """The entries of lists; `identity` says what tells one from another, and what a message calls it."""
        entries: dict[Hashable, Entry] = {}
        for section in self._values(key):
            if not isinstance(section.node, ListNode):
                self._refuse(section, key, "a list of entries")
                continue
            for node, at in section.node.walk():
                name, label = identity(node)
                self._put(entries, name, Entry(label, node, section.file, at, section.layer))
        return entries

    def examine_ids(self, entries: Mapping[str, Entry]) -> None:
        """Tell of ids that cannot be named on a command line, or not apart."""
        folded: dict[str, str] = {}
        for name, entry in entries.items():
            if len(name.split()) != 1 or visible(name) != name:
                self._tell(entry, "has no id that can be typed; leave out spaces and hidden characters")
            other = folded.setdefault(name.casefold(), name)
            if other != name:
                position = entries[other].position
                self._tell(entry, f"differs in case alone from {quoted(other)} at {position}; rename it")

    def _put(self, entries: dict[Any, Entry], name: Hashable, entry: Entry) -> None:
        before = entries.get(name)
        if before is None:
            if entry.replaces and self.whole:
                self._tell(entry, "is not defined below; correct its id, or leave 'replaces' out")
        elif before.layer == entry.layer:
            self._tell(entry, f"is defined at {before.position} already; keep one of the two")
            return
        elif not entry.replaces:
            self._tell(entry, f"is defined at {before.position} already; rename it or add 'replaces: true'")
        entries[name] = entry

    def _values(self, key: str) -> Iterator[Entry]:
        """What each file has under a top-level key."""
        for number, layer in enumerate(self._layers):
            for tree in layer.trees:
                if tree.root is not None and key in tree.root.entries:
                    value = tree.root.entries[key]
                    yield Entry(f"'{key}'", value, tree.file, tree.root.place_of(key), number)

    def _refuse(self, section: Entry, key: str, wanted: str) -> None:
        self.hidden.add(key)
        reading = Reading(Names({}, {}), self._problems, section.file)
        reading.refuse(section.node, section.at, section.label, wanted)

    def _tell(self, entry: Entry, message: str) -> None:
        self._problems.add(entry.file, entry.at, f"{entry.label} {message}")
