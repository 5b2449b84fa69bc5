"""From the files of a dataset, and of those on top of it, to the model."""

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias, cast

from rolecmp.dataset import rules
from rolecmp.dataset.format import ABOUT, DECODING, FORMAT, ROLE
from rolecmp.dataset.merging import Entry, Layer, Merger
from rolecmp.dataset.nodes import WHOLE_FILE, ListNode, MapNode, Node, list_of, value_of
from rolecmp.dataset.problems import Problems, quoted
from rolecmp.dataset.reading import SECTIONS, VOCABULARY, Names, Reading
from rolecmp.dataset.shapes import ListOf, MapOf
from rolecmp.model import About, Dataset, Decoding, Guidance, Skill

_ALIASES = FORMAT.keys["aliases"].shape
_MAPPED = {
    key.name: key.shape
    for key in FORMAT.keys.values()
    if isinstance(key.shape, MapOf) and key.shape is not _ALIASES
}
_STATED = {"aim_rule", "corrections"}
_LISTED = {key.name: key.shape for key in FORMAT.keys.values() if isinstance(key.shape, ListOf)}

# By top-level key, then by id.
Entries: TypeAlias = Mapping[str, Mapping[Any, Entry]]


class Assembled(NamedTuple):
    """A sound dataset, where each entry of it stands, and what each layer says of itself."""

    dataset: Dataset
    entries: Entries
    abouts: Mapping[int, Entry]


def assembled(layers: Sequence[Layer], problems: Problems) -> Assembled | None:
    """The first layer with the others on top of it; None, and problems, where something is wrong."""
    merger = Merger(layers, problems)
    entries: dict[str, Mapping[Any, Entry]] = {}
    for section, mapped in _MAPPED.items():
        entries[section] = merger.mapped(section, mapped.kind)
    for section in _LISTED:
        entries[section] = merger.listed(section, _IDENTITIES[section])
    abouts, decodings = merger.single("about"), merger.single("decoding")
    names = _names(merger, entries, abouts.values())
    reading = Reading(names, problems)
    about = _about(abouts.values(), reading)
    values = {section: _values(section, entries[section], reading) for section in entries}
    aliases = _aliases(merger, reading)
    decoding = _decoding(decodings.values(), reading)
    _examine(layers[0], merger, entries, reading)
    if problems or not merger.whole:
        return None
    values = {section: _sourced(values[section], entries[section], abouts) for section in values}
    skills = values["skills"] if names.free_skills is None else names.free_skills
    dataset = Dataset(
        about=about,
        sources=values["sources"],
        aspects=values["aspects"],
        skills=_with_aliases(skills, aliases),
        roles=values["roles"],
        comparisons=tuple(values["comparisons"].values()),
        guidance=_with_one_default(values["guidance"], entries["guidance"]),
        faq=tuple(values["faq"].values()),
        measures=values["measures"],
        decoding=decoding,
    )
    return Assembled(dataset, entries, abouts)


def _names(merger: Merger, entries: Entries, abouts: Iterable[Entry]) -> Names:
    """What the values may refer to; nothing is known for sure of a dataset that is not whole."""
    ids: dict[str, Collection[str]] = {}
    if merger.whole:
        shown = {
            kind: each for kind, each in SECTIONS.items() if each in entries and each not in merger.hidden
        }
        if not merger.has_every_file:
            del shown["measure"]  # any file may define some
        ids = {**{kind: entries[section] for kind, section in shown.items()}, **_levels(abouts)}
    kinds = {name: value_of(aspect.node, "kind") for name, aspect in entries["aspects"].items()}
    skills = {name: skill.node for name, skill in entries["skills"].items()}
    names = Names(ids, kinds, skills, all_skills=merger.has_all(VOCABULARY))
    if "skill" in ids and not entries["skills"]:
        names.free_skills = {}
    return names


def _levels(abouts: Iterable[Entry]) -> dict[str, list[str]]:
    """The levels of the highest layer that has any; nothing where a problem hides them."""
    levels: list[str] = []
    for about in abouts:
        if isinstance(about.node, MapNode) and not about.node.entries.keys() <= ABOUT.keys.keys():
            # A key that is told of as unknown may be a slip of this one.
            return {}
        stated = value_of(about.node, "skill_levels")
        if isinstance(stated, MapNode):
            levels = list(stated.entries)
        elif isinstance(stated, ListNode):
            levels = [level for level in stated.values if isinstance(level, str)]
        elif stated is not None:
            return {}
    return {"level": levels}


def _values(section: str, entries: Mapping[Any, Entry], reading: Reading) -> dict[Any, Any]:
    """The model's value of each entry; None for one with a problem."""
    record = _MAPPED[section].value if section in _MAPPED else _LISTED[section].item
    values = {}
    for name, entry in entries.items():
        reading.file = entry.file
        given = {"id": name} if section in _MAPPED else {}
        values[name] = record.read(entry.node, entry.at, entry.label, reading, **given)
    return values


def _about(abouts: Iterable[Entry], reading: Reading) -> About:
    """What the layers say of themselves: each key as the highest layer has it, and the caveats of all."""
    fields: dict[str, Any] = {}
    for about in abouts:
        reading.file = about.file
        stated = ABOUT.read(about.node, about.at, about.label, reading) or {}
        if "source" in stated:
            stated |= {key: _with_source(stated[key], stated["source"]) for key in _STATED & stated.keys()}
            stated["caveats"] = tuple(
                _with_source(each, stated["source"]) for each in stated.get("caveats", ())
            )
        if "skill_levels" in stated:
            levels = stated["skill_levels"]
            fields["level_notes"] = levels if isinstance(levels, dict) else {}
            stated["skill_levels"] = tuple(levels)
        caveats = (*fields.get("caveats", ()), *stated.get("caveats", ()))
        fields |= {**stated, "caveats": caveats}
    return About(**fields)


def _decoding(decodings: Iterable[Entry], reading: Reading) -> Decoding | None:
    """How the highest layer that says so reads texts."""
    decoding = None
    for entry in decodings:
        reading.file = entry.file
        decoding = DECODING.read(entry.node, entry.at, entry.label, reading)
        rules.examine_decoding(entry, reading)
    return decoding


def _aliases(merger: Merger, reading: Reading) -> list[tuple[str, tuple[str, ...]]]:
    """More names for skills, by the id of the skill."""
    aliases = []
    for name, entry in merger.added("aliases", "skill"):
        if reading.is_left_out("skill", name):
            continue
        reading.file = entry.file
        reading.refer("skill", name, entry.at)
        aliases.append((name, cast("MapOf", _ALIASES).value.read(entry.node, entry.at, entry.label, reading)))
    return aliases


def _with_aliases(
    skills: Mapping[str, Skill], more: Iterable[tuple[str, tuple[str, ...]]]
) -> Mapping[str, Skill]:
    """The skills with further names."""
    extended = dict(skills)
    for name, aliases in more:
        skill = extended[name]
        extended[name] = skill._replace(aliases=tuple(dict.fromkeys((*skill.aliases, *aliases))))
    return extended


def _sourced(
    values: dict[Any, Any], entries: Mapping[Any, Entry], abouts: Mapping[int, Entry]
) -> dict[Any, Any]:
    """The values, of which those that name no source have the one that their layer is from."""
    sources = {layer: value_of(about.node, "source") for layer, about in abouts.items()}
    if not any(sources.values()):
        return values
    return {key: _with_source(value, sources.get(entries[key].layer)) for key, value in values.items()}


def _with_source(value: Any, source: Node) -> Any:
    """The value with this source, where it may have sources and names none."""
    return value._replace(sources=(source,)) if source and getattr(value, "sources", None) == () else value


def _examine(base: Layer, merger: Merger, entries: Entries, reading: Reading) -> None:
    """Tell of what is wrong between the entries, and of what a dataset must have."""
    problems = reading.problems
    rules.examine_aspects(entries["aspects"], ROLE.keys, problems)
    rules.examine_relations(entries["roles"], problems)
    rules.examine_defaults(entries["guidance"].values(), problems)
    rules.examine_broader(entries["skills"], problems)
    for measure in entries["measures"].values():
        rules.examine_measure(measure, entries["roles"], problems)
    for comparison in entries["comparisons"].values():
        rules.examine_points(comparison, problems)
    merger.examine_ids({name: entry for name, entry in entries["faq"].items() if isinstance(name, str)})
    versions = merger.single("rolecmp")
    for version in versions.values():
        reading.file = version.file
        FORMAT.keys["rolecmp"].shape.read(version.node, version.at, version.label, reading)
    if base.whole and 0 not in versions:
        problems.add(base.path, WHOLE_FILE, "has no format version; begin with 'rolecmp: 1'")
    if merger.whole and not entries["roles"] and "roles" not in merger.hidden:
        problems.add(base.path, WHOLE_FILE, "has no roles; define at least one under 'roles'")


def _with_one_default(guidance: Mapping[Any, Guidance], entries: Mapping[Any, Entry]) -> tuple[Guidance, ...]:
    """The guidance, where the default of a higher layer takes the place of one below."""
    highest = max((entries[key].layer for key, each in guidance.items() if each.default), default=0)
    return tuple(
        each._replace(default=each.default and entries[key].layer == highest)
        for key, each in guidance.items()
    )


def _pair(comparison: Node) -> tuple[Hashable, str]:
    """What tells one comparison from another, and what a message calls it."""
    roles = [role for role in list_of(comparison, "roles").values if isinstance(role, str)]
    if len(roles) == 2:
        return frozenset(roles), f"the comparison of {quoted(roles[0])} and {quoted(roles[1])}"
    return object(), "this comparison"


def _own_id(question: Node) -> tuple[Hashable, str]:
    """What tells one question from another, and what a message calls it."""
    name = value_of(question, "id")
    return (name, f"question {quoted(name)}") if isinstance(name, str) else (object(), "this question")


def _itself(_guidance: Node) -> tuple[Hashable, str]:
    """No guidance takes the place of another."""
    return object(), "this guidance"


_IDENTITIES = {"comparisons": _pair, "guidance": _itself, "faq": _own_id}
