"""What is legal in a dataset, and probably not what was meant."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any, TypeAlias

from rolecmp.dataset.build import Built
from rolecmp.dataset.merge import Entry
from rolecmp.dataset.problems import Problems, quoted
from rolecmp.dataset.tree import Node, entries_of, items_of, list_of, place_of, value_of
from rolecmp.model import Dataset, Role, RoleSkill
from rolecmp.words.folding import folded

# The entry that it is about, the place, and what is doubtful there.
_Doubt: TypeAlias = tuple[Entry, int, str]

_SOURCED = ("skills", "roles", "comparisons", "guidance", "faq", "measures")
_NULLS = {"~", "null", "Null", "NULL"}


def report_doubts(sound: Built, layer: int, problems: Problems) -> None:
    """Report what is doubtful in one layer of a dataset."""
    for entry, at, message in _doubts(sound, problems.position):
        if entry.layer == layer:
            problems.add(at, message, doubtful=True)


def _doubts(sound: Built, position: Callable[[int], str]) -> Iterator[_Doubt]:
    yield from _without_source(sound)
    yield from _unused(sound)
    yield from _same_skills(sound, position)
    yield from _same_items(sound)
    yield from _shared_titles(sound, position)
    yield from _nothing_apart(sound, position)
    yield from _empty_aspects(sound)
    yield from _levels(sound)
    yield from _nulls(sound)


def _without_source(sound: Built) -> Iterator[_Doubt]:
    if not sound.dataset.sources:
        anything = next(iter(sound.entries["roles"].values()))
        yield anything, anything.at, "this dataset names no source at all; define them under 'sources'"
        return
    given = {layer for layer, about in sound.abouts.items() if value_of(about.node, "source")}
    layers: dict[int, list[Entry]] = {}
    for section in _SOURCED:
        for entry in sound.entries[section].values():
            if entry.layer not in given and not _names_source(entry.node):
                layers.setdefault(entry.layer, []).append(entry)
    for first, *others in layers.values():
        more = f"; {len(others):,} more name none: 'source' under 'about' is that of all of them"
        yield first, first.at, f"{first.label} names no source; add 'sources'{more if others else ''}"
    for about in sound.abouts.values():
        for statement, at in _statements(about.node) if about.layer not in given else ():
            if not _names_source(statement):
                yield about, at, "this statement names no source; add 'sources'"


def _unused(sound: Built) -> Iterator[_Doubt]:
    sources = set(_used_sources(sound.dataset))
    for name, entry in sound.entries["sources"].items():
        if name not in sources:
            yield entry, entry.at, f"nothing names {entry.label}; name it where it belongs, or leave it out"
    skills = {skill for _, _, _, skill in _stated_skills(sound)} | set(_named_skills(sound.dataset))
    for name, entry in sound.entries["skills"].items():
        # A skill with a group is one of a vocabulary, which has more than these roles ask for.
        if name not in skills and not sound.dataset.skills[name].group:
            yield entry, entry.at, f"no role asks for {entry.label}; let one ask for it, or leave it out"


def _same_skills(sound: Built, position: Callable[[int], str]) -> Iterator[_Doubt]:
    entries = sound.entries["skills"]
    owners: dict[str, str] = {}
    for skill in sound.dataset.skills.values() if entries else ():
        for name in dict.fromkeys(map(folded, (skill.name, *skill.aliases))):
            owner = owners.setdefault(name, skill.id)
            if owner != skill.id:
                other = f"{entries[owner].label} at {position(entries[owner].at)}"
                message = f"{entries[skill.id].label} goes by {quoted(name)}, as does {other}"
                yield entries[skill.id], entries[skill.id].at, f"{message}; merge them, or rename one"


def _same_items(sound: Built) -> Iterator[_Doubt]:
    lists = [aspect.id for aspect in sound.dataset.aspects.values() if aspect.kind == "list"]
    for entry in sound.entries["roles"].values():
        for aspect in lists:
            first: dict[str, str] = {}
            for item, at in items_of(list_of(entry.node, aspect)):
                earlier = first.setdefault(folded(item), item)
                if earlier is not item:
                    message = f"{quoted(item)} is in this list as {quoted(earlier)}"
                    yield entry, at, f"{message}; keep one of the two"


def _shared_titles(sound: Built, position: Callable[[int], str]) -> Iterator[_Doubt]:
    owners: dict[str, str] = {}
    for role in sound.dataset.roles.values():
        owner = owners.setdefault(folded(role.title), role.id)
        if owner != role.id:
            entry, other = sound.entries["roles"][role.id], sound.entries["roles"][owner]
            message = f"{entry.label} has the title of {other.label} at {position(other.at)}"
            yield entry, entry.at, f"{message}; give it one of its own"


def _nothing_apart(sound: Built, position: Callable[[int], str]) -> Iterator[_Doubt]:
    alike: dict[object, str] = {}
    for role in sound.dataset.roles.values():
        if role.same_as or not role.values:
            continue
        stated = frozenset(
            (aspect, value if isinstance(value, str) else frozenset(value))
            for aspect, value in role.values.items()
        )
        like = alike.setdefault((role.builds_on, role.summary, stated), role.id)
        entry, other = sound.entries["roles"][role.id], sound.entries["roles"][like]
        if other is not entry:
            message = f"nothing sets {entry.label} apart from {other.label} at {position(other.at)}"
            yield entry, entry.at, f"{message}; add what does, or 'same_as'"


def _empty_aspects(sound: Built) -> Iterator[_Doubt]:
    stated = {aspect for role in sound.dataset.roles.values() for aspect in role.values}
    for name, entry in sound.entries["aspects"].items():
        if name not in stated:
            yield entry, entry.at, f"no role states {entry.label}; let one state it, or leave it out"
    for entry in sound.entries["roles"].values():
        for aspect in sound.dataset.aspects:
            if value_of(entry.node, aspect) == []:
                at = place_of(entry.node, aspect)
                yield entry, at, f"{quoted(aspect)} is an empty list; fill it, or leave it out"


def _levels(sound: Built) -> Iterator[_Doubt]:
    dataset = sound.dataset
    levels = dataset.about.skill_levels
    for entry, at, value, skill in _stated_skills(sound) if levels else ():
        level = value_of(value, "level")
        if level is None:
            message = f"{entry.label} asks for {quoted(skill)} at no level; write {{skill: …, level: …}}"
            yield entry, at, message
            continue
        base, asked = _inherited(dataset, dataset.roles[entry.name], skill)
        if asked and levels.index(level) < levels.index(asked):
            message = f"{entry.label} asks for {quoted(skill)} at a lower level than role {quoted(base)}"
            yield entry, at, f"{message}, on which it builds; raise the level, or leave the skill out"


def _nulls(sound: Built) -> Iterator[_Doubt]:
    """What other readers of YAML take for no value at all."""
    entries = (entry for section in sound.entries.values() for entry in section.values())
    for entry in (*sound.abouts.values(), *entries):
        for text, at in _texts(entry.node, entry.at):
            if text in _NULLS:
                message = f"{quoted(text)} is text here and no missing value"
                yield entry, at, f"{message}; leave the key out, or write a text"


def _texts(node: Node, at: int) -> Iterator[tuple[str, int]]:
    """Each text in a value, with its place."""
    if isinstance(node, str):
        yield node, at
        return
    parts: Iterable[tuple[Any, int]] = items_of(node) if isinstance(node, list) else ()
    if isinstance(node, dict):
        parts = [(value, place) for _, _, value, place in entries_of(node)]
    for part, place in parts:
        yield from _texts(part, place)


def _names_source(node: Node) -> bool:
    return bool(list_of(node, "sources") or value_of(node, "cite"))


def _statements(about: Node) -> Iterator[tuple[Node, int]]:
    """What a dataset says of itself, with places."""
    yield from items_of(list_of(about, "caveats"))
    for key in ("aim_rule", "corrections"):
        if value_of(about, key) is not None:
            yield value_of(about, key), place_of(about, key)


def _used_sources(dataset: Dataset) -> Iterator[str]:
    about = dataset.about
    yield from (about.source,) if about.source else ()
    for statement in (*about.caveats, about.aim_rule, about.corrections, dataset.decoding):
        yield from statement.sources if statement else ()
    for role in dataset.roles.values():
        for cited in role.cite.values():
            yield from cited
    mapped = (dataset.roles, dataset.skills, dataset.measures)
    listed = (dataset.comparisons, dataset.guidance, dataset.faq)
    everything: Iterable[Any] = chain(*(each.values() for each in mapped), *listed)
    for each in everything:
        yield from each.sources


def _named_skills(dataset: Dataset) -> Iterator[str]:
    """The skills that something else than a role names."""
    for skill in dataset.skills.values():
        yield from skill.broader
    for measure in dataset.measures.values():
        yield from measure.named_in
    for term in dataset.decoding.terms.values() if dataset.decoding else ():
        yield term.skill or ""


def _stated_skills(sound: Built) -> Iterator[tuple[Entry, int, Node, str]]:
    """Each value in the lists of skills of each role, with its place and the skill's name."""
    aspects = [aspect.id for aspect in sound.dataset.aspects.values() if aspect.kind == "skills"]
    for entry in sound.entries["roles"].values():
        for aspect in aspects:
            for value, at in items_of(list_of(entry.node, aspect)):
                yield entry, at, value, value if isinstance(value, str) else str(value_of(value, "skill"))


def _inherited(dataset: Dataset, role: Role, skill: str) -> tuple[str, str | None]:
    """The nearest role that this one builds on and that asks for the skill, and at which level it does."""
    while role.builds_on is not None:
        role = dataset.roles[role.builds_on]
        for value in role.values.values():
            for part in value:
                if isinstance(part, RoleSkill) and part.skill == skill:
                    return role.id, part.level
    return role.id, None
