"""What is legal in a dataset, and probably not what was meant."""

from collections.abc import Iterator
from typing import TypeAlias, cast

from rolecmp.dataset.assembling import Assembled
from rolecmp.dataset.merging import Entry
from rolecmp.dataset.nodes import WHOLE_FILE, ListNode, MapNode, Node, list_of, value_of
from rolecmp.dataset.problems import Problems, quoted
from rolecmp.dataset.similar import similar
from rolecmp.model import Dataset, Role, RoleSkill

# The entry that it is about, the place in that entry's file, and what is doubtful there.
_Doubt: TypeAlias = tuple[Entry, int, str]

_SOURCED = ("skills", "roles", "comparisons", "guidance", "faq")


def tell_doubts(found: Assembled, layer: int, problems: Problems) -> None:
    """Note what is doubtful in one layer of a dataset."""
    for doubts in _DOUBTS:
        for entry, at, message in doubts(found):
            if entry.layer == layer:
                problems.add(entry.file, at, message, doubtful=True)


def _without_source(found: Assembled) -> Iterator[_Doubt]:
    if not found.dataset.sources:
        anything = next(iter(found.entries["roles"].values()))
        yield anything, WHOLE_FILE, "has no sources at all; define them under 'sources'"
        return
    sourced = {layer for layer, about in found.abouts.items() if value_of(about.node, "source")}
    for section in _SOURCED:
        for entry in found.entries[section].values():
            if entry.layer not in sourced and not _names_source(entry.node):
                yield entry, entry.at, f"{entry.label} names no source; add 'sources'"
    for layer, about in found.abouts.items():
        for statement, at in _statements(cast("MapNode", about.node)):
            if layer not in sourced and not _names_source(statement):
                yield about, at, "this statement names no source; add 'sources'"


def _unused_sources(found: Assembled) -> Iterator[_Doubt]:
    used = set(_used_sources(found.dataset))
    for name, entry in found.entries["sources"].items():
        if name not in used:
            yield entry, entry.at, f"nothing names {entry.label}; name it where it belongs, or leave it out"


def _unused_skills(found: Assembled) -> Iterator[_Doubt]:
    used = {skill for _, _, skill in _stated_skills(found)}
    for name, entry in found.entries["skills"].items():
        # A skill with a group is one of a vocabulary, which holds more than these roles ask for.
        if name not in used and not found.dataset.skills[name].group:
            yield entry, entry.at, f"no role asks for {entry.label}; let one ask for it, or leave it out"


def _similar_skills(found: Assembled) -> Iterator[_Doubt]:
    names = [
        (skill.id, name) for skill in found.dataset.skills.values() for name in (skill.name, *skill.aliases)
    ]
    places = _skill_places(found)
    told = set()
    for index, earlier in similar([name for _, name in names]):
        (skill, name), (other, other_name) = names[index], names[earlier]
        if skill != other and (skill, other) not in told:
            told.add((skill, other))
            entry, at = places[skill]
            message = f"skill {quoted(skill)} ({quoted(name)}) says nearly the same as {quoted(other)}"
            yield entry, at, f"{message} ({quoted(other_name)}); merge them, or make the names differ more"


def _similar_items(found: Assembled) -> Iterator[_Doubt]:
    lists = [aspect.id for aspect in found.dataset.aspects.values() if aspect.kind == "list"]
    for entry in found.entries["roles"].values():
        for aspect in lists:
            stated = list_of(entry.node, aspect)
            items = [str(item) for item in stated.values]
            for index, earlier in similar(items):
                message = f"{quoted(items[index])} says nearly the same as {quoted(items[earlier])}"
                yield entry, stated.places[index], f"{message} in this list; keep one of the two"


def _shared_titles(found: Assembled) -> Iterator[_Doubt]:
    owners: dict[str, str] = {}
    for role in found.dataset.roles.values():
        for title in dict.fromkeys(name.casefold() for name in (role.title, *role.aliases)):
            owner = owners.setdefault(title, role.id)
            if owner != role.id:
                entry, other = found.entries["roles"][role.id], found.entries["roles"][owner]
                message = f"{entry.label} goes by {quoted(title)}, as does {other.label} at {other.position}"
                yield entry, entry.at, f"{message}; give it to only one of them"


def _nothing_apart(found: Assembled) -> Iterator[_Doubt]:
    alike: dict[object, str] = {}
    for role in found.dataset.roles.values():
        if role.same_as or not role.values:
            continue
        stated = {
            aspect: value if isinstance(value, str) else frozenset(value)
            for aspect, value in role.values.items()
        }
        other = found.entries["roles"][alike.setdefault((role.builds_on, frozenset(stated.items())), role.id)]
        entry = found.entries["roles"][role.id]
        if other is not entry:
            message = f"nothing sets {entry.label} apart from {other.label} at {other.position}"
            yield entry, entry.at, f"{message}; add what does, or 'same_as'"


def _empty_aspects(found: Assembled) -> Iterator[_Doubt]:
    stated = {aspect for role in found.dataset.roles.values() for aspect in role.values}
    for name, entry in found.entries["aspects"].items():
        if name not in stated:
            yield entry, entry.at, f"no role states {entry.label}; let one state it, or leave it out"
    for entry in found.entries["roles"].values():
        for aspect, _, value, at in cast("MapNode", entry.node).walk():
            if aspect in found.dataset.aspects and isinstance(value, ListNode) and not value.values:
                yield entry, at, f"{quoted(aspect)} is an empty list; fill it, or leave it out"


def _levels(found: Assembled) -> Iterator[_Doubt]:
    dataset = found.dataset
    levels = dataset.about.skill_levels
    for name, entry, at, value in _stated_values(found) if levels else ():
        skill, level = _skill_and_level(value)
        if level is None:
            message = f"{entry.label} asks for {quoted(skill)} at no level; write {{skill: …, level: …}}"
            yield entry, at, message
            continue
        base, asked = _inherited(dataset, dataset.roles[name], skill)
        if asked and levels.index(level) < levels.index(asked):
            message = f"{entry.label} asks for {quoted(skill)} at a lower level than role {quoted(base)}"
            yield entry, at, f"{message}, on which it builds; raise the level, or leave the skill out"


_DOUBTS = (
    _without_source,
    _unused_sources,
    _unused_skills,
    _similar_skills,
    _similar_items,
    _shared_titles,
    _nothing_apart,
    _empty_aspects,
    _levels,
)


def _names_source(node: Node) -> bool:
    return bool(list_of(node, "sources").values or value_of(node, "cite"))


def _statements(about: MapNode) -> Iterator[tuple[Node, int]]:
    """What a dataset says of itself, with places."""
    yield from list_of(about, "caveats").walk()
    yield from ((node, at) for key, _, node, at in about.walk() if key in ("aim_rule", "corrections"))


def _used_sources(dataset: Dataset) -> Iterator[str]:
    for statement in (*dataset.about.caveats, dataset.about.aim_rule, dataset.about.corrections):
        yield from statement.sources if statement else ()
    for role in dataset.roles.values():
        yield from role.sources
        for cited in role.cite.values():
            yield from cited
    for skill in dataset.skills.values():
        yield from skill.sources
    for written in (dataset.comparisons, dataset.guidance, dataset.faq, dataset.measures.values()):
        for each in written:
            yield from each.sources
    yield from dataset.decoding.sources if dataset.decoding else ()


def _stated_skills(found: Assembled) -> Iterator[tuple[Entry, int, str]]:
    """Each skill that a role asks for, as written, with its place."""
    for _, entry, at, value in _stated_values(found):
        yield entry, at, _skill_and_level(value)[0]


def _stated_values(found: Assembled) -> Iterator[tuple[str, Entry, int, Node]]:
    """Each value in the lists of skills of each role, by the role's id, with its place."""
    aspects = [aspect.id for aspect in found.dataset.aspects.values() if aspect.kind == "skills"]
    for name, entry in found.entries["roles"].items():
        for aspect in aspects:
            for value, at in list_of(entry.node, aspect).walk():
                yield name, entry, at, value


def _skill_and_level(value: Node) -> tuple[str, str | None]:
    if isinstance(value, str):
        return value, None
    level = value_of(value, "level")
    return str(value_of(value, "skill")), level if isinstance(level, str) else None


def _inherited(dataset: Dataset, role: Role, skill: str) -> tuple[str, str | None]:
    """The nearest role that this one builds on and that asks for the skill, and at which level it does."""
    while role.builds_on is not None:
        role = dataset.roles[role.builds_on]
        for value in role.values.values():
            for part in value:
                if isinstance(part, RoleSkill) and part.skill == skill:
                    return role.id, part.level
    return role.id, None


def _skill_places(found: Assembled) -> dict[str, tuple[Entry, int]]:
    """Where each skill is defined, or first named, in a dataset without a vocabulary."""
    if found.entries["skills"]:
        return {name: (entry, entry.at) for name, entry in found.entries["skills"].items()}
    places: dict[str, tuple[Entry, int]] = {}
    for entry, at, skill in _stated_skills(found):
        places.setdefault(skill.casefold(), (entry, at))
    return places
