"""From the files of a dataset, and of those on top of it, to the model."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache, partial
from itertools import chain
from typing import Any, NamedTuple

from rolecmp.dataset import rules
from rolecmp.dataset.format import FORMAT, ROLE
from rolecmp.dataset.merge import Entries, Layer, Merged, merged, shape_of_entries
from rolecmp.dataset.problems import Problems
from rolecmp.dataset.reading import SECTIONS, Reading
from rolecmp.dataset.tree import Entry, list_of, value_of
from rolecmp.model import About, Dataset, Guidance, Skill

# The bundled file of further skills, which most commands do not open.
_VOCABULARY = "vocabulary"


class Built(NamedTuple):
    """A sound dataset, where each entry of it stands, and by kind the ids that something in it names."""

    dataset: Dataset
    entries: Entries
    used: Mapping[str, Collection[str]]


def built(layers: Sequence[Layer], problems: Problems) -> Built | None:
    """The first layer with the others on top of it; None, and problems, where something is wrong."""
    before = problems.found
    parts = merged(layers, FORMAT, problems)
    reading = _reading(parts, frozenset().union(*(layer.left_out for layer in layers)), problems)
    abouts = _values("about", parts.entries, reading)
    about = _about(abouts.values()) if None not in abouts.values() else None
    if about is not None and parts.whole:
        # Where something is wrong in what the datasets say of themselves, their levels may be hidden.
        reading.ids["level"] = about.skill_levels
    values = {
        section: _values(section, parts.entries, reading) for section in parts.entries.keys() - {"about"}
    }
    rules.examine(parts.entries, ROLE.fields, reading)
    _examine_whole(parts, layers[0].at, problems)
    if about is None or problems.found > before or not parts.whole:
        return None
    dataset = Dataset(
        about=about,
        sources=values["sources"],
        aspects=values["aspects"],
        skills=_with_names(values["skills"] or reading.free_skills or {}, values),
        roles=values["roles"],
        comparisons=tuple(values["comparisons"].values()),
        guidance=_with_one_default(values["guidance"], parts.entries["guidance"]),
        faq=tuple(values["faq"].values()),
        measures=values["measures"],
        decoding=next(reversed(values["decoding"].values()), None),
    )
    return Built(dataset, parts.entries, reading.used)


def _examine_whole(parts: Merged, at: int, problems: Problems) -> None:
    """Report what a dataset must have and this one, which begins at this place, has not."""
    if parts.whole and 0 not in parts.entries["rolecmp"]:
        problems.add(at, "has no format version; begin with 'rolecmp: 1'")
    if parts.whole and not parts.entries["roles"] and "roles" not in parts.hidden:
        problems.add(at, "has no roles; define at least one under 'roles'")


def _reading(parts: Merged, left_out: Collection[str], problems: Problems) -> Reading:
    """What the values may refer to; nothing is known for sure of a dataset that is not whole."""
    entries = parts.entries
    ids: dict[str, Collection[str]] = {}
    if parts.whole:
        ids = {kind: entries[key] for kind, key in SECTIONS.items() if key in entries.keys() - parts.hidden}
    if left_out:
        ids.pop("measure", None)  # any file may define some
    return Reading(
        problems=problems,
        ids=ids,
        used=defaultdict(set),
        kinds={name: value_of(aspect.node, "kind") for name, aspect in entries["aspects"].items()},
        free_skills={} if "skill" in ids and not entries["skills"] else None,
        is_partial=_VOCABULARY in left_out,
        skill_names=cache(partial(_names, entries["skills"])),
    )


def _names(skills: Mapping[str, Entry]) -> dict[str, str]:
    """The ids of the skills by their names and aliases, in lower case."""
    named: dict[str, str] = {}
    for id_, skill in skills.items():
        for name in (value_of(skill.node, "name"), *list_of(skill.node, "aliases")):
            named.setdefault(str(name).casefold(), id_)
    return named


def _values(section: str, entries: Entries, reading: Reading) -> dict[Any, Any]:
    """The model's value of each entry under a top-level key; None for one with a problem."""
    shape: Any = shape_of_entries(FORMAT.keys[section].shape)
    sources = {about.layer: value_of(about.node, "source") for about in entries["about"].values()}
    readings = {layer: reading._replace(source=source) for layer, source in sources.items()}
    values = {}
    for key, (label, name, node, at, layer) in entries[section].items():
        own = {} if name is None else {"id": name}
        values[key] = shape.read(node, at, label, readings.get(layer, reading), **own)
    return values


def _about(stated: Iterable[dict[str, Any]]) -> About:
    """What the layers say of themselves: each key as the highest layer has it, and the caveats of all."""
    fields: dict[str, Any] = {"caveats": (), "skill_levels": {}}
    for each in stated:
        fields |= {**each, "caveats": (*fields["caveats"], *each.get("caveats", ()))}
    levels = fields.pop("skill_levels")
    notes = {level: note for level, note in levels.items() if note}
    return About(skill_levels=tuple(levels), level_notes=notes, **fields)


def _with_names(
    skills: Mapping[str, Skill], more: Mapping[str, Mapping[Any, Mapping[str, tuple[str, ...]]]]
) -> Mapping[str, Skill]:
    """The skills with further names, those under each of two top-level keys."""
    extended = dict(skills)
    for field in ("aliases", "in_texts"):
        for name, names in chain.from_iterable(each.items() for each in more[field].values()):
            skill = extended[name]
            every: Any = tuple(dict.fromkeys((*getattr(skill, field), *names)))
            extended[name] = skill._replace(**{field: every})
    return extended


def _with_one_default(guidance: Mapping[Any, Guidance], entries: Mapping[Any, Entry]) -> tuple[Guidance, ...]:
    """The guidance, where the default of a higher layer takes the place of one below."""
    highest = max((entries[key].layer for key, each in guidance.items() if each.default), default=0)
    return tuple(
        each._replace(default=each.default and entries[key].layer == highest)
        for key, each in guidance.items()
    )
