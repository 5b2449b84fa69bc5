"""Several files, and several datasets on top of each other, as one: what each id stands for."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from rolecmp.dataset.problems import Problems, quoted
from rolecmp.dataset.shapes import REPLACES, ListOf, MapOf, Record, Shape
from rolecmp.dataset.tree import Entry, Node, Tree, entries_of, items_of, list_of, value_of
from rolecmp.visible import visible

# By top-level key, then by what makes one entry another than the next: its id, if it has one.
Entries: TypeAlias = Mapping[str, Mapping[Any, Entry]]
# What a message calls an entry that nothing tells from others.
_UNNAMED = {"comparisons": "this comparison", "guidance": "this guidance", "faq": "this question"}


class Layer(NamedTuple):
    """The files of one dataset; `whole` is False where a problem hides something of it, `at` is its place.

    `left_out` are the names of bundled files that were not opened on purpose.
    """

    at: int
    trees: tuple[Tree, ...]
    whole: bool
    left_out: frozenset[str]


class Merged(NamedTuple):
    """The entries of all layers; `hidden` are the top-level keys of which a problem hides something."""

    entries: Entries
    hidden: frozenset[str]
    whole: bool


def merged(layers: Sequence[Layer], format_: Record, problems: Problems) -> Merged:
    """What the files of all layers define; and problems, where they disagree."""
    trees = [(number, tree) for number, layer in enumerate(layers) for tree in layer.trees]
    known = [_has_known_keys(tree, format_, problems) for _, tree in trees]
    whole = all(known) and all(layer.whole for layer in layers)
    entries: dict[str, dict[Hashable, Entry]] = {section: {} for section in format_.keys}
    hidden = set()
    for number, tree in trees:
        for section, _, node, at in entries_of(tree.root or {}):
            if section not in entries:
                continue
            stated = Entry(f"'{section}'", None, node, at, number)
            parts = _parts(section, format_.keys[section].shape, stated, problems)
            if parts is None:
                hidden.add(section)
            for identity, entry in parts or ():
                _put(entries[section], identity, entry, problems, whole=whole)
    for named in entries.values():
        _examine_ids({each.name: each for each in named.values() if each.name is not None}, problems)
    return Merged(entries, frozenset(hidden), whole)


def shape_of_entries(shape: Shape) -> Shape:
    """The shape of each entry under a top-level key; where there is but one, it is what stands there."""
    if isinstance(shape, ListOf):
        return shape.item
    return shape.value if isinstance(shape, MapOf) and isinstance(shape.value, Record) else shape


def _has_known_keys(tree: Tree, format_: Record, problems: Problems) -> bool:
    """Whether a file has no top-level key but those of the format, one of which a slip may hide."""
    strange = [(key, at) for key, at, _, _ in entries_of(tree.root or {}) if key not in format_.keys]
    for key, at in strange:
        format_.refuse_key(key, at, problems)
    return not strange


def _parts(
    section: str, shape: Shape, stated: Entry, problems: Problems
) -> list[tuple[Hashable, Entry]] | None:
    """Each entry of a section, with what makes it another than the next; None, and a problem, for none."""
    label, _, node, at, layer = stated
    if shape_of_entries(shape) is shape:
        # A mapping of no records adds to what others define, in as many files as there are.
        return [(object() if isinstance(shape, MapOf) else layer, stated)]
    if isinstance(shape, MapOf) and isinstance(node, dict):
        return [
            (name, Entry(f"{shape.kind} {quoted(name)}", name, each, at, layer))
            for name, at, each, _ in entries_of(node)
        ]
    if isinstance(shape, ListOf) and isinstance(node, list):
        return [_item(section, each, at, layer) for each, at in items_of(node)]
    wanted = "a list of entries" if isinstance(shape, ListOf) else "a mapping from ids to entries"
    problems.refuse(node, at, label, wanted)
    return None


def _item(section: str, node: Node, at: int, layer: int) -> tuple[Hashable, Entry]:
    name = value_of(node, "id")
    if section == "faq" and isinstance(name, str):
        return name, Entry(f"question {quoted(name)}", name, node, at, layer)
    pair = [role for role in list_of(node, "roles") if isinstance(role, str)]
    if section == "comparisons" and len(pair) == 2:
        label = f"the comparison of {quoted(pair[0])} and {quoted(pair[1])}"
        return frozenset(pair), Entry(label, None, node, at, layer)
    return object(), Entry(_UNNAMED[section], None, node, at, layer)


def _put(
    entries: dict[Hashable, Entry], identity: Hashable, entry: Entry, problems: Problems, *, whole: bool
) -> None:
    """Add an entry, or let it take the place of the one below."""
    replaces = value_of(entry.node, REPLACES) == "true"
    before = entries.setdefault(identity, entry)
    if before is entry:
        if replaces and whole:
            message = f"{entry.label} is not defined below; correct its id, or leave '{REPLACES}' out"
            problems.add(entry.at, message)
        return
    message = f"{entry.label} is defined at {problems.position(before.at)} already"
    if before.layer == entry.layer:
        problems.add(entry.at, f"{message}; keep one of the two")
        return
    if not replaces:
        problems.add(entry.at, f"{message}; rename it or add '{REPLACES}: true'")
    entries[identity] = entry


def _examine_ids(entries: Mapping[str, Entry], problems: Problems) -> None:
    """Report ids that cannot be named on a command line, or not apart."""
    folded: dict[str, str] = {}
    for name, entry in entries.items():
        if not (name.isascii() and name.isalnum()) and (len(name.split()) != 1 or visible(name) != name):
            message = f"{entry.label} has no id that can be typed; leave out spaces and hidden characters"
            problems.add(entry.at, message)
        other = folded.setdefault(name.casefold(), name)
        if other != name:
            what = f"{quoted(other)} at {problems.position(entries[other].at)}"
            problems.add(entry.at, f"{entry.label} differs in case alone from {what}; rename it")
