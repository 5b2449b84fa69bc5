"""Several files, and several datasets on top of each other, as one: what each id stands for."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rolecmp.dataset.problems import Problems, quoted
from rolecmp.dataset.reading import refuse
from rolecmp.dataset.tree import Node, Tree, entries_of, is_true, items_of, place_of, value_of
from rolecmp.visible import visible


class Layer(NamedTuple):
    """The files of one dataset; `whole` is False where a problem hides something of it, `at` is its place.

    `left_out` are the names of bundled files that were not opened on purpose.
    """

    at: int
    trees: tuple[Tree, ...]
    whole: bool
    left_out: frozenset[str] = frozenset()


class Entry(NamedTuple):
    """Something that a layer defines: what it is, its id, its value, and where it begins."""

    kind: str
    name: str
    node: Node
    at: int
    layer: int

    @property
    def label(self) -> str:
        """What a message calls it."""
        return f"{self.kind} {quoted(self.name)}" if self.name else self.kind

    @property
    def replaces(self) -> bool:
        """Whether it says that it takes the place of another."""
        return is_true(value_of(self.node, "replaces"))


class Merger:
    """Puts together what the files of all layers define, and reports where they disagree.

    `hidden` are the top-level keys of which a problem hides something.
    """

    def __init__(self, layers: Sequence[Layer], problems: Problems) -> None:
        self.whole = all(layer.whole for layer in layers)
        self.hidden: set[str] = set()
        self._layers = layers
        self._problems = problems

    @property
    def left_out(self) -> frozenset[str]:
        """The names of the bundled files that some layer leaves out on purpose."""
        return frozenset().union(*(layer.left_out for layer in self._layers))

    def single(self, key: str) -> dict[int, Entry]:
        """What each layer has under a top-level key that it may have once."""
        first: dict[int, Entry] = {}
        for entry in self._values(key):
            if first.setdefault(entry.layer, entry) is not entry:
                other = self._problems.position(first[entry.layer].at)
                self._tell(entry, f"stands at {other} already; keep one of the two")
        return first

    def mapped(self, key: str, kind: str) -> dict[str, Entry]:
        """The entries of this kind by id, from mappings."""
        entries: dict[str, Entry] = {}
        for name, entry in self.added(key, kind):
            self._put(entries, name, entry)
        self.examine_ids(entries)
        return entries

    def added(self, key: str, kind: str) -> Iterator[tuple[str, Entry]]:
        """Each entry of all mappings under a top-level key, with its id, which several may have."""
        for section in self._values(key):
            if not isinstance(section.node, dict):
                self._refuse(section, key, "a mapping from ids to entries")
                continue
            for name, at, node, _ in entries_of(section.node):
                yield name, Entry(kind, name, node, at, section.layer)

    def listed(self, key: str, identity: Callable[[Node], tuple[Hashable, str]]) -> dict[Hashable, Entry]:
        """The entries of lists; `identity` says what tells one from another, and what a message calls it."""
        entries: dict[Hashable, Entry] = {}
        for section in self._values(key):
            if not isinstance(section.node, list):
                self._refuse(section, key, "a list of entries")
                continue
            for node, at in items_of(section.node):
                name, label = identity(node)
                self._put(entries, name, Entry(label, "", node, at, section.layer))
        return entries

    def examine_ids(self, entries: Mapping[str, Entry]) -> None:
        """Report ids that cannot be named on a command line, or not apart."""
        folded: dict[str, str] = {}
        for name, entry in entries.items():
            if not (name.isascii() and name.isalnum()) and (len(name.split()) != 1 or visible(name) != name):
                self._tell(entry, "has no id that can be typed; leave out spaces and hidden characters")
            other = folded.setdefault(name.casefold(), name)
            if other != name:
                position = self._problems.position(entries[other].at)
                self._tell(entry, f"differs in case alone from {quoted(other)} at {position}; rename it")

    def _put(self, entries: dict[Any, Entry], name: Hashable, entry: Entry) -> None:
        before = entries.get(name)
        if before is None:
            if entry.replaces and self.whole:
                self._tell(entry, "is not defined below; correct its id, or leave 'replaces' out")
            entries[name] = entry
            return
        other = self._problems.position(before.at)
        if before.layer == entry.layer:
            self._tell(entry, f"is defined at {other} already; keep one of the two")
            return
        if not entry.replaces:
            self._tell(entry, f"is defined at {other} already; rename it or add 'replaces: true'")
        entries[name] = entry

    def _values(self, key: str) -> Iterator[Entry]:
        """What each file has under a top-level key."""
        for number, layer in enumerate(self._layers):
            for tree in layer.trees:
                if tree.root is not None and key in tree.root:
                    yield Entry(f"'{key}'", "", tree.root[key], place_of(tree.root, key), number)

    def _refuse(self, section: Entry, key: str, wanted: str) -> None:
        self.hidden.add(key)
        refuse(section.node, section.at, section.label, wanted, self._problems)

    def _tell(self, entry: Entry, message: str) -> None:
        self._problems.add(entry.at, f"{entry.label} {message}")
