"""From the files of a dataset, and of those on top of it, to the model."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rolecmp.dataset import rules
from rolecmp.dataset.format import ABOUT, FORMAT, ROLE
from rolecmp.dataset.merging import Entry, Layer, Merger
from rolecmp.dataset.nodes import WHOLE_FILE, ListNode, MapNode, Node
from rolecmp.dataset.problems import Problems, quoted
from rolecmp.dataset.reading import Names, Reading
from rolecmp.dataset.shapes import ListOf, MapOf
from rolecmp.model import About, Dataset, Guidance

_MAPPED = {key.name: key.shape for key in FORMAT.keys.values() if isinstance(key.shape, MapOf)}
_LISTED = {key.name: key.shape for key in FORMAT.keys.values() if isinstance(key.shape, ListOf)}


@dataclass(frozen=True, slots=True)
class Assembled:
    """A sound dataset, and where each of its entries stands: by top-level key, then by id."""

    dataset: Dataset
    entries: Mapping[str, Mapping[Any, Entry]]


def assembled(layers: Sequence[Layer], problems: Problems) -> Assembled | None:
    """The first layer with the others on top of it; None, and problems, where something is wrong."""
    merger = Merger(layers, problems)
    entries: dict[str, Mapping[Any, Entry]] = {}
    for section, mapped in _MAPPED.items():
        entries[section] = merger.mapped(section, mapped.kind)
    for section in _LISTED:
        entries[section] = merger.listed(section, _IDENTITIES[section])
    names = _names(merger, entries)
    reading = Reading(names, problems)
    about = _about(merger, reading)
    values = {section: _values(section, entries[section], reading) for section in entries}
    _examine(layers[0], merger, entries, reading)
    if problems:
        return None
    dataset = Dataset(
        about=about,
        sources=values["sources"],
        aspects=values["aspects"],
        skills=values["skills"] if names.free_skills is None else names.free_skills,
        roles=values["roles"],
        comparisons=tuple(values["comparisons"].values()),
        guidance=_with_one_default(values["guidance"], entries["guidance"]),
        faq=tuple(values["faq"].values()),
    )
    return Assembled(dataset, entries)


def _names(merger: Merger, entries: Mapping[str, Mapping[Any, Entry]]) -> Names:
    """What the values may refer to: nothing is known for sure of a dataset that is not whole."""
    names = Names(kinds={name: _value(aspect.node, "kind") for name, aspect in entries["aspects"].items()})
    if merger.whole:
        known = {
            mapped.kind: entries[section]
            for section, mapped in _MAPPED.items()
            if section not in merger.hidden
        }
        names.ids = {**known, "level": _levels(merger)}
        if not entries["skills"] and "skills" not in merger.hidden:
            names.free_skills = {}
    return names


def _levels(merger: Merger) -> list[str]:
    levels: list[str] = []
    for _, _, about, _ in merger.values("about"):
        stated = _value(about, "skill_levels")
        if isinstance(stated, ListNode):
            levels = [level for level in stated.values if isinstance(level, str)]
    return levels


def _values(section: str, entries: Mapping[Any, Entry], reading: Reading) -> dict[Any, Any]:
    """The model's value of each entry; None for one with a problem."""
    record = _MAPPED[section].value if section in _MAPPED else _LISTED[section].item
    values = {}
    for name, entry in entries.items():
        reading.file = entry.file
        given = {"id": name} if section in _MAPPED else {}
        values[name] = record.read(entry.node, entry.at, entry.label, reading, **given)
    return values


def _about(merger: Merger, reading: Reading) -> About:
    """What the layers say of themselves: each key as the highest layer has it, and the caveats of all."""
    fields: dict[str, Any] = {}
    for _, file, node, at in merger.single("about"):
        reading.file = file
        stated = ABOUT.read(node, at, "'about'", reading) or {}
        caveats = (*fields.get("caveats", ()), *stated.get("caveats", ()))
        fields |= {**stated, "caveats": caveats}
    return About(**fields)


def _examine(
    base: Layer, merger: Merger, entries: Mapping[str, Mapping[Any, Entry]], reading: Reading
) -> None:
    """Tell of what is wrong between the entries, and of what a dataset must have."""
    problems = reading.problems
    rules.examine_aspects(entries["aspects"], ROLE.keys, problems)
    rules.examine_relations(entries["roles"], problems)
    rules.examine_defaults(entries["guidance"].values(), problems)
    for comparison in entries["comparisons"].values():
        rules.examine_points(comparison, problems)
    merger.examine_ids({str(name): entry for name, entry in entries["faq"].items()})
    versioned = set()
    for layer, file, node, at in merger.single("rolecmp"):
        versioned.add(layer)
        reading.file = file
        FORMAT.keys["rolecmp"].shape.read(node, at, "'rolecmp'", reading)
    if base.whole and 0 not in versioned:
        problems.add(base.path, WHOLE_FILE, "has no format version; begin with 'rolecmp: 1'")
    if merger.whole and not entries["roles"] and "roles" not in merger.hidden:
        problems.add(base.path, WHOLE_FILE, "has no roles; define at least one under 'roles'")


def _with_one_default(guidance: Mapping[Any, Guidance], entries: Mapping[Any, Entry]) -> tuple[Guidance, ...]:
    """The guidance, where the default of a higher layer takes the place of one below."""
    highest = max((entries[key].layer for key, each in guidance.items() if each.default), default=0)
    return tuple(
        replace(each, default=each.default and entries[key].layer == highest)
        for key, each in guidance.items()
    )


def _value(node: Node, key: str) -> Node:
    return node.entries.get(key) if isinstance(node, MapNode) else None


def _pair(comparison: Node) -> tuple[Hashable, str]:
    """What tells one comparison from another, and what it is called."""
    roles = _value(comparison, "roles")
    if isinstance(roles, ListNode) and len(roles.values) == 2:
        left, right = roles.values
        if isinstance(left, str) and isinstance(right, str):
            return frozenset((left, right)), f"the comparison of {quoted(left)} and {quoted(right)}"
    return object(), "this comparison"


def _own_id(question: Node) -> tuple[Hashable, str]:
    """What tells one question from another, and what it is called."""
    name = _value(question, "id")
    return (name, f"question {quoted(name)}") if isinstance(name, str) else (object(), "this question")


def _itself(_guidance: Node) -> tuple[Hashable, str]:
    """No guidance takes the place of another."""
    return object(), "this guidance"


_IDENTITIES = {"comparisons": _pair, "guidance": _itself, "faq": _own_id}
