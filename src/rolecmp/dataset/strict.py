"""What is legal in a dataset, and probably not what was meant."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any, TypeAlias

from rolecmp.dataset.build import Built
from rolecmp.dataset.problems import Problems, quoted
from rolecmp.dataset.tree import Entry, Node, entries_of, items_of, list_of, place_of, value_of
from rolecmp.model import Dataset, Role, RoleSkill
from rolecmp.words.folding import folded

# The entry that it is about, the place, and what is doubtful there.
_Doubt: TypeAlias = tuple[Entry, int, str]

_SOURCED = ("skills", "roles", "comparisons", "guidance", "faq", "measures")
_NULLS = {"~", "null", "Null", "NULL"}


def report_doubts(sound: Built, layer: int, problems: Problems) -> None:
    """Report what is doubtful in one layer of a dataset."""
    doubts = (
        *_without_source(sound),
        *_unused(sound),
        *_same_names(sound, problems.position),
        *_same_items(sound),
        *_empty_aspects(sound),
        *_levels(sound),
        *_nulls(sound),
    )
    for entry, at, message in doubts:
        if entry.layer == layer:
            problems.add(at, message, doubtful=True)


def _without_source(sound: Built) -> Iterator[_Doubt]:
    if not sound.dataset.sources:
        anything = next(iter(sound.entries["roles"].values()))
        yield anything, anything.at, "this dataset names no source at all; define them under 'sources'"
        return
    abouts = sound.entries["about"].values()
    given = {about.layer for about in abouts if value_of(about.node, "source")}
    sourced = [entry for section in _SOURCED for entry in sound.entries[section].values()]
    layers: dict[int, list[Entry]] = {}
    for entry in chain(sourced, *map(_statements, abouts)):
        if entry.layer not in given and not _names_source(entry.node):
            layers.setdefault(entry.layer, []).append(entry)
    for first, *others in layers.values():
        more = f"; {len(others):,} more name none: 'source' under 'about' is that of all of them"
        yield first, first.at, f"{first.label} names no source; add 'sources'{more if others else ''}"


def _statements(about: Entry) -> Iterator[Entry]:
    """What a dataset says of itself."""
    stated = entries_of(about.node) if isinstance(about.node, dict) else ()
    rules = [(node, at) for key, _, node, at in stated if key in ("aim_rule", "corrections")]
    for node, at in (*items_of(list_of(about.node, "caveats")), *rules):
        yield Entry("this statement", None, node, at, about.layer)


def _names_source(node: Node) -> bool:
    return bool(list_of(node, "sources") or value_of(node, "cite"))


def _unused(sound: Built) -> Iterator[_Doubt]:
    for name, entry in sound.entries["sources"].items():
        if name not in sound.used["source"]:
            yield entry, entry.at, f"nothing names {entry.label}; name it where it belongs, or leave it out"
    for name, entry in sound.entries["skills"].items():
        # A skill with a group is one of a vocabulary, which has more than these roles ask for.
        if name not in sound.used["skill"] and not sound.dataset.skills[name].group:
            yield entry, entry.at, f"no role asks for {entry.label}; let one ask for it, or leave it out"


def _same_names(sound: Built, position: Callable[[int], str]) -> Iterator[_Doubt]:
    skills = {id_: (skill.name, *skill.aliases) for id_, skill in sound.dataset.skills.items()}
    titles = {id_: (role.title,) for id_, role in sound.dataset.roles.items()}
    for section, names in (("skills", skills), ("roles", titles)):
        owners: dict[str, Entry] = {}
        for id_, entry in sound.entries[section].items():
            for name in map(folded, names[id_]):
                owner = owners.setdefault(name, entry)
                if owner is not entry:
                    other = f"{owner.label} at {position(owner.at)}"
                    message = f"{entry.label} goes by {quoted(name)}, as does {other}"
                    yield entry, entry.at, f"{message}; merge them, or rename one"


def _same_items(sound: Built) -> Iterator[_Doubt]:
    for entry, _, items in _lists(sound, "list"):
        first: dict[str, str] = {}
        for item, at in items_of(items):
            earlier = first.setdefault(folded(item), item)
            if earlier is not item:
                message = f"{quoted(item)} is in this list as {quoted(earlier)}"
                yield entry, at, f"{message}; keep one of the two"


def _empty_aspects(sound: Built) -> Iterator[_Doubt]:
    stated = {aspect for role in sound.dataset.roles.values() for aspect in role.values}
    for name, entry in sound.entries["aspects"].items():
        if name not in stated:
            yield entry, entry.at, f"no role states {entry.label}; let one state it, or leave it out"
    for kind in ("list", "skills"):
        for entry, aspect, items in _lists(sound, kind):
            if not items:
                message = f"{quoted(aspect)} is an empty list; fill it, or leave it out"
                yield entry, place_of(entry.node, aspect), message


def _levels(sound: Built) -> Iterator[_Doubt]:
    dataset = sound.dataset
    levels = dataset.about.skill_levels
    stated = _lists(sound, "skills") if levels else ()
    for entry, value, at in ((entry, *each) for entry, _, values in stated for each in items_of(values)):
        skill, level = (value, None) if isinstance(value, str) else (value["skill"], value.get("level"))
        if level is None:
            message = f"{entry.label} asks for {quoted(skill)} at no level; write {{skill: …, level: …}}"
            yield entry, at, message
            continue
        base, asked = _inherited(dataset, dataset.roles[str(entry.name)], skill)
        if asked and levels.index(level) < levels.index(asked):
            message = f"{entry.label} asks for {quoted(skill)} at a lower level than role {quoted(base)}"
            yield entry, at, f"{message}, on which it builds; raise the level, or leave the skill out"


def _inherited(dataset: Dataset, role: Role, skill: str) -> tuple[str, str | None]:
    """The nearest role that this one builds on and that asks for the skill, and at which level it does."""
    while role.builds_on is not None:
        role = dataset.roles[role.builds_on]
        for value in role.values.values():
            for part in value:
                if isinstance(part, RoleSkill) and part.skill == skill:
                    return role.id, part.level
    return role.id, None


def _nulls(sound: Built) -> Iterator[_Doubt]:
    """What other readers of YAML take for no value at all."""
    for entry in (entry for section in sound.entries.values() for entry in section.values()):
        for text, at in _texts(entry.node, entry.at):
            if text in _NULLS:
                message = f"{quoted(text)} is text here and no missing value"
                yield entry, at, f"{message}; leave the key out, or write a text"


def _texts(node: Any, at: int) -> Iterator[tuple[str, int]]:
    """Each text in a value, with its place."""
    if isinstance(node, str):
        yield node, at
        return
    parts = items_of(node) if isinstance(node, list) else (each[2:] for each in entries_of(node))
    for part, place in parts:
        yield from _texts(part, place)


def _lists(sound: Built, kind: str) -> Iterator[tuple[Entry, str, list[Any]]]:
    """Each list that a role states for an aspect of this kind, and the aspect."""
    aspects = [aspect.id for aspect in sound.dataset.aspects.values() if aspect.kind == kind]
    for entry in sound.entries["roles"].values():
        for aspect in aspects:
            if value_of(entry.node, aspect) is not None:
                yield entry, aspect, list_of(entry.node, aspect)
