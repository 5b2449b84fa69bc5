"""Which role, aspect or skill a name on the command line means."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from rolecmp.errors import AmbiguousName, UnknownName
from rolecmp.model import Aspect, Dataset, Role, Skill
from rolecmp.words.folding import folded

_Entry = TypeVar("_Entry", Role, Aspect, Skill)


def role_named(dataset: Dataset, name: str) -> Role:
    """The role with this id, title, alias or unambiguous prefix of one, in any case.

    Raises `UnknownName` with a suggestion, or `AmbiguousName` with the candidates.
    """
    return _named("role", dataset.roles, name, lambda role: (role.id, role.title, *role.aliases))


def aspect_named(dataset: Dataset, name: str) -> Aspect:
    """The aspect with this id, title or unambiguous prefix of one; raises as `role_named` does."""
    return _named("aspect", dataset.aspects, name, lambda aspect: (aspect.id, aspect.title))


def skill_named(dataset: Dataset, name: str) -> Skill:
    """The skill with this id, name, alias or unambiguous prefix of one; raises as `role_named` does."""
    return _named("skill", dataset.skills, name, lambda skill: (skill.id, skill.name, *skill.aliases))


def _named(
    kind: str, entries: Mapping[str, _Entry], name: str, names: Callable[[_Entry], Iterable[str]]
) -> _Entry:
    if name in entries:
        return entries[name]
    wanted = folded(name)
    ids: dict[str, _Entry] = {}
    exact: dict[str, _Entry] = {}
    begins: dict[str, _Entry] = {}
    for entry in entries.values():
        if folded(entry.id) == wanted:
            ids[entry.id] = entry
        for known in map(folded, names(entry)):
            if known == wanted:
                exact[entry.id] = entry
            elif wanted and known.startswith(wanted):
                begins[entry.id] = entry
    found = ids or exact or begins
    if not found:
        every = (known for entry in entries.values() for known in names(entry))
        raise UnknownName(kind, name, every, entries.keys())
    if len(found) > 1:
        raise AmbiguousName(kind, name, tuple(found))
    return next(iter(found.values()))
