"""Which role, aspect or skill a name on the command line means."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeVar

from rolecmp.errors import AmbiguousName, UnknownName, UnknownSkills, suggestion
from rolecmp.model import Aspect, Dataset, Role, Skill
from rolecmp.words.folding import folded

_Entry = TypeVar("_Entry", Role, Aspect, Skill)

# Words around the name of a skill that say nothing of it.
_AROUND = frozenset(
    "a advanced an and basic experience expertise fluency in knowledge language library of programming"
    " proficiency skill skills strong the tool tools with".split()
)


class Held(NamedTuple):
    """Skills that somebody names: the ids of those known, with their levels, and the words that are not."""

    skills: Mapping[str, str | None]
    unknown: tuple[str, ...]


def role_named(dataset: Dataset, name: str) -> Role:
    """The role with this id, title, alias, short name or unambiguous beginning of one, in any case.

    A title that stands for one role names it too. Raises `UnknownName`, with a suggestion where the name is
    a slip of one and the roles nearby where it names a skill, or `AmbiguousName` with the candidates.
    """
    if found := _roles(dataset, name):
        return _one("role", name, dataset.roles, found)
    # Imported where it is needed: most names are those of a role.
    from rolecmp.analysis.nearby import nearby

    raise UnknownName("role", name, _role_names(dataset), dataset.roles.keys(), nearby(dataset, name))


def aspect_named(dataset: Dataset, name: str) -> Aspect:
    """The aspect with this id, title or unambiguous beginning of one; raises as `role_named` does."""
    aspects = dataset.aspects
    return _one("aspect", name, aspects, _called(aspects, name) or _begun(aspects, name))


def role_or_skill_named(dataset: Dataset, name: str) -> Role | Skill:
    """The role that goes by this name, else the skill; a skill's id comes before the beginning of a role.

    Raises as `role_named` does.
    """
    if name in dataset.skills and not _called(dataset.roles, name):
        return dataset.skills[name]
    roles = _roles(dataset, name)
    if len(roles) != 1 and (skills := _skills(dataset, name)):
        return _one("skill", name, dataset.skills, skills)
    if roles:
        return _one("role", name, dataset.roles, roles)
    every = (*_role_names(dataset), *skill_names(dataset))
    if suggestion(name, every):
        raise UnknownName("role or skill", name, every)
    return role_named(dataset, name)


def skills_held(dataset: Dataset, names: Iterable[str]) -> Held:
    """The skills named, in a dataset with levels as `skill:level` too.

    Raises `UnknownName` for a level, and `UnknownSkills` where words are named and none is known.
    """
    held: dict[str, str | None] = {}
    unknown: dict[str, None] = {}
    levels = {each.casefold(): each for each in dataset.about.skill_levels}
    for name in names:
        words, colon, level = (part.strip() for part in name.rpartition(":"))
        if found := _skills(dataset, name):
            held |= dict.fromkeys(found)
        elif not (levels and colon and (found := _skills(dataset, words))):
            unknown[words if levels and colon else name] = None
        elif level.casefold() in levels:
            held |= dict.fromkeys(found, levels[level.casefold()])
        else:
            raise UnknownName("level", level, levels.values(), levels.values())
    if unknown and not held:
        raise UnknownSkills(tuple(unknown), skill_names(dataset))
    return Held(held, tuple(unknown))


def skill_names(dataset: Dataset) -> tuple[str, ...]:
    """Every name of every skill."""
    return tuple(known for each in dataset.skills.values() for known in each.names)


def _role_names(dataset: Dataset) -> tuple[str, ...]:
    return tuple(known for each in dataset.roles.values() for known in each.names)


def _roles(dataset: Dataset, name: str) -> dict[str, Role]:
    """The roles that go by this name, that it is a title of, or else that begin so."""
    roles = dataset.roles
    return _called(roles, name) or _titled(dataset, name) or _begun(roles, name)


def _skills(dataset: Dataset, name: str) -> dict[str, Skill]:
    """The skills that go by this name, in any form of its words, with words around it or without.

    The beginning of a name is none: Java is no JavaScript.
    """
    bare = " ".join(word for word in folded(name).split() if word not in _AROUND)
    return _called(dataset.skills, name) or _called(dataset.skills, bare)


def _called(entries: Mapping[str, _Entry], name: str) -> dict[str, _Entry]:
    """The entries with this name: an id as written, else in any case, else any name, else a form of one."""
    if name in entries:
        return {name: entries[name]}
    wanted = folded(name)
    if not wanted:
        return {}
    ids = {each.id: each for each in entries.values() if folded(each.id) == wanted}
    exact = ids or {each.id: each for each in entries.values() if wanted in map(folded, each.names)}
    if exact:
        return exact
    # Imported where they are needed: most names are given as they are.
    from rolecmp.words.folding import unmarked
    from rolecmp.words.forms import forms, run_together

    # Who evaluates has the skill of evaluation; who engineers may be in another job.
    skilled = any(isinstance(each, Skill) for each in entries.values())

    def form(text: str) -> str:
        return "".join(forms(unmarked(text))) if skilled else run_together(unmarked(text))

    wanted = form(name)
    return {each.id: each for each in entries.values() if wanted and wanted in map(form, each.names)}


def _titled(dataset: Dataset, name: str) -> dict[str, Role]:
    """The roles that a title stands for, where it names no job beside them."""
    from rolecmp.analysis.title import read
    from rolecmp.analysis.titles import titles

    result = read(titles(dataset, name), name)
    return {role.id: role for role in result.roles} if result and not result.unknown else {}


def _begun(entries: Mapping[str, _Entry], name: str) -> dict[str, _Entry]:
    """The entries of which a name begins so; one that begins with these whole words comes first."""
    wanted = folded(name)
    begun = [
        (each, known[len(wanted) :])
        for each in entries.values()
        for known in map(folded, each.names)
        if wanted and known.startswith(wanted)
    ]
    whole = {each.id: each for each, rest in begun if not rest[:1].isalnum()}
    return whole if len(whole) == 1 else {each.id: each for each, _ in begun}


def _one(kind: str, name: str, entries: Mapping[str, _Entry], found: Mapping[str, _Entry]) -> _Entry:
    """The only entry found; raises what is to be said where there is none or more than one."""
    if len(found) > 1:
        raise AmbiguousName(kind, name, tuple(found))
    if not found:
        every = (known for each in entries.values() for known in each.names)
        raise UnknownName(kind, name, every, entries.keys())
    return next(iter(found.values()))
