"""From the files of a dataset, and of those on top of it, to the model."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from rolecmp.dataset import rules
from rolecmp.dataset.format import ABOUT, ALIASES, DECODING, FORMAT, ROLE
from rolecmp.dataset.merge import Entry, Layer, Merger
from rolecmp.dataset.problems import Problems, quoted
from rolecmp.dataset.reading import SECTIONS, Reading
from rolecmp.dataset.records import GIVING_WAY
from rolecmp.dataset.shapes import ListOf, MapOf
from rolecmp.dataset.tree import Node, list_of, value_of
from rolecmp.model import About, Dataset, Decoding, Guidance, Skill

_MAPPED = {key.name: key.shape for key in FORMAT.keys.values() if isinstance(key.shape, MapOf)}
del _MAPPED["aliases"]
_LISTED = {key.name: key.shape for key in FORMAT.keys.values() if isinstance(key.shape, ListOf)}
_STATEMENTS = ("aim_rule", "corrections")
# The bundled file of further skills, which most commands do not open.
_VOCABULARY = "vocabulary"

# By top-level key, then by id.
Entries: TypeAlias = Mapping[str, Mapping[Any, Entry]]


class Built(NamedTuple):
    """A sound dataset, where each entry of it stands, and what each layer says of itself."""

    dataset: Dataset
    entries: Entries
    abouts: Mapping[int, Entry]


def built(layers: Sequence[Layer], problems: Problems) -> Built | None:
    """The first layer with the others on top of it; None, and problems, where something is wrong."""
    before = problems.found
    merger = Merger(layers, problems)
    entries: dict[str, Mapping[Any, Entry]] = {}
    for section, mapped in _MAPPED.items():
        entries[section] = merger.mapped(section, mapped.kind)
    for section in _LISTED:
        entries[section] = merger.listed(section, _IDENTITIES[section])
    abouts = merger.single("about")
    reading = _reading(merger, entries, abouts.values(), problems)
    about = _about(abouts.values(), reading)
    sources = {layer: value_of(stated.node, "source") for layer, stated in abouts.items()}
    values = {section: _values(section, entries[section], sources, reading) for section in entries}
    aliases = _aliases(merger, reading)
    decoding = _decoding(merger, sources, reading)
    _examine(layers[0], merger, entries, reading)
    if problems.found > before or not merger.whole:
        return None
    skills = values["skills"] if reading.free_skills is None else reading.free_skills
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
    return Built(dataset, entries, abouts)


def _reading(merger: Merger, entries: Entries, abouts: Iterable[Entry], problems: Problems) -> Reading:
    """What the values may refer to; nothing is known for sure of a dataset that is not whole."""
    ids: dict[str, Any] = {}
    if merger.whole:
        ids = {kind: entries[key] for kind, key in SECTIONS.items() if key in entries.keys() - merger.hidden}
        if merger.left_out:
            ids.pop("measure", None)  # any file may define some
        ids |= _levels(abouts)
    return Reading(
        problems,
        ids,
        {name: value_of(aspect.node, "kind") for name, aspect in entries["aspects"].items()},
        {name: skill.node for name, skill in entries["skills"].items()},
        all_skills=_VOCABULARY not in merger.left_out,
    )


def _levels(abouts: Iterable[Entry]) -> dict[str, list[str]]:
    """The levels of the highest layer that has any; nothing where a problem hides them."""
    levels: list[str] = []
    for about in abouts:
        if isinstance(about.node, dict) and not about.node.keys() <= ABOUT.keys.keys():
            # A key that is reported as unknown may be a slip of this one.
            return {}
        stated = value_of(about.node, "skill_levels")
        if isinstance(stated, list | dict):
            levels = [level for level in stated if isinstance(level, str)]
        elif stated is not None:
            return {}
    return {"level": levels}


def _values(
    section: str, entries: Mapping[Any, Entry], sources: Mapping[int, Any], reading: Reading
) -> dict[Any, Any]:
    """The model's value of each entry; None for one with a problem."""
    record: Any = _MAPPED[section].value if section in _MAPPED else _LISTED[section].item
    given = {layer: {"sources": (source,)} for layer, source in sources.items() if source}
    values = {}
    for name, entry in entries.items():
        fields = dict(given.get(entry.layer, ())) if "sources" in record.keys else {}
        if section in _MAPPED:
            fields["id"] = name
        values[name] = record.read(entry.node, entry.at, entry.label, reading, **fields)
    return values


def _about(abouts: Iterable[Entry], reading: Reading) -> About:
    """What the layers say of themselves: each key as the highest layer has it, and the caveats of all."""
    fields: dict[str, Any] = {"caveats": ()}
    for about in abouts:
        stated = ABOUT.read(about.node, about.at, about.label, reading) or {}
        statements = {key: stated[key] for key in _STATEMENTS if key in stated}
        caveats = stated.get("caveats", ())
        if "source" in stated:
            statements = {key: _with_source(each, stated["source"]) for key, each in statements.items()}
            caveats = tuple(_with_source(each, stated["source"]) for each in caveats)
        levels = stated.get("skill_levels", fields.get("skill_levels", ()))
        if "skill_levels" in stated:
            fields["level_notes"] = levels if isinstance(levels, dict) else {}
        caveats = (*fields["caveats"], *caveats)
        fields |= {**stated, **statements, "caveats": caveats, "skill_levels": tuple(levels)}
    return About(**fields)


def _with_source(stated: Any, source: str) -> Any:
    """A statement with this source, where it names none."""
    return stated if stated.sources else stated._replace(sources=(source,))


def _decoding(merger: Merger, sources: Mapping[int, Any], reading: Reading) -> Decoding | None:
    """How the highest layer that says so reads texts."""
    decoding = None
    for layer, entry in merger.single("decoding").items():
        decoding = DECODING.read(entry.node, entry.at, entry.label, reading)
        rules.examine_decoding(entry, reading)
        if decoding is not None and sources.get(layer):
            decoding = _with_source(decoding, sources[layer])
    return decoding


def _aliases(merger: Merger, reading: Reading) -> list[tuple[str, tuple[str, ...]]]:
    """More names for skills, by the id of the skill."""
    aliases = []
    for name, entry in merger.added("aliases", "the aliases of skill"):
        if not reading.is_left_out("skill", name) and reading.refer("skill", name, entry.at):
            aliases.append((name, ALIASES.read(entry.node, entry.at, entry.label, reading)))
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


def _examine(base: Layer, merger: Merger, entries: Entries, reading: Reading) -> None:
    """Report what is wrong between the entries, and what a dataset must have."""
    problems = reading.problems
    rules.examine_aspects(entries["aspects"], ROLE.keys.keys() - GIVING_WAY, problems)
    rules.examine_relations(entries["roles"], problems)
    rules.examine_broader(entries["skills"], problems)
    rules.examine_defaults(entries["guidance"].values(), problems)
    for measure in entries["measures"].values():
        rules.examine_measure(measure, entries["roles"], problems)
    for comparison in entries["comparisons"].values():
        rules.examine_points(comparison, problems)
    merger.examine_ids({name: entry for name, entry in entries["faq"].items() if isinstance(name, str)})
    versions = merger.single("rolecmp")
    for version in versions.values():
        FORMAT.keys["rolecmp"].shape.read(version.node, version.at, version.label, reading)
    if base.whole and 0 not in versions:
        problems.add(base.at, "has no format version; begin with 'rolecmp: 1'")
    if merger.whole and not entries["roles"] and "roles" not in merger.hidden:
        problems.add(base.at, "has no roles; define at least one under 'roles'")


def _with_one_default(guidance: Mapping[Any, Guidance], entries: Mapping[Any, Entry]) -> tuple[Guidance, ...]:
    """The guidance, where the default of a higher layer takes the place of one below."""
    highest = max((entries[key].layer for key, each in guidance.items() if each.default), default=0)
    return tuple(
        each._replace(default=each.default and entries[key].layer == highest)
        for key, each in guidance.items()
    )


def _pair(comparison: Node) -> tuple[Hashable, str]:
    """What makes a comparison another one, and what a message calls it."""
    roles = [role for role in list_of(comparison, "roles") if isinstance(role, str)]
    if len(roles) == 2:
        return frozenset(roles), f"the comparison of {quoted(roles[0])} and {quoted(roles[1])}"
    return object(), "this comparison"


def _own_id(question: Node) -> tuple[Hashable, str]:
    """What makes a question another one, and what a message calls it."""
    name = value_of(question, "id")
    return (name, f"question {quoted(name)}") if isinstance(name, str) else (object(), "this question")


def _itself(_guidance: Node) -> tuple[Hashable, str]:
    """No guidance takes the place of another."""
    return object(), "this guidance"


_IDENTITIES = {"comparisons": _pair, "guidance": _itself, "faq": _own_id}
