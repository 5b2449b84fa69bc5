"""What a dataset holds, as plain values that do not change.

Everything is named by id; the mappings of a `Dataset` turn an id into its entry, in the order
in which the files declare them. Nothing here reads, prints or computes: `dataset` builds these
values, `analysis` asks questions of them.

These and the results of `analysis` are named tuples, because every command defines some twenty of
them when it starts: a frozen dataclass takes 1.4 ms to define, a named tuple 0.15 ms (Python 3.11).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["text", "list", "skills"]

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Source(NamedTuple):
    """Where a statement comes from; `read` is the day it was read, as written."""

    id: str
    title: str
    publisher: str | None = None
    url: str | None = None
    read: str | None = None
    note: str | None = None


class Statement(NamedTuple):
    """A sentence of the dataset's own, with the ids of its sources."""

    text: str
    sources: tuple[str, ...] = ()


class Aspect(NamedTuple):
    """One thing that roles are compared on; `kind` says what shape a role's value has."""

    id: str
    title: str
    kind: Kind
    at_a_glance: bool = False


class Skill(NamedTuple):
    """An entry of the vocabulary that makes two roles comparable."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    about: str | None = None
    sources: tuple[str, ...] = ()


class RoleSkill(NamedTuple):
    """A skill as one role asks for it: the skill's id and, in a dataset with levels, the level."""

    skill: str
    level: str | None = None


# By the aspect's kind: text is one string, list is strings, skills is role skills.
Value: TypeAlias = str | tuple[str, ...] | tuple[RoleSkill, ...]


class Role(NamedTuple):
    """A job as the dataset describes it; `values` holds only the aspects that it states itself."""

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    summary: str | None = None
    builds_on: str | None = None
    same_as: str | None = None
    next: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    cite: Mapping[str, tuple[str, ...]] = _NOTHING
    values: Mapping[str, Value] = _NOTHING


class Point(NamedTuple):
    """One thing in which a comparison sets two roles against each other: role id to text."""

    name: str
    sides: Mapping[str, str]


class Comparison(NamedTuple):
    """What somebody wrote about two roles."""

    roles: tuple[str, str]
    dividing_line: str | None = None
    points: tuple[Point, ...] = ()
    overlap: str | None = None
    rule_of_thumb: str | None = None
    sources: tuple[str, ...] = ()


class Guidance(NamedTuple):
    """Which roles to aim for from a background, and why; one may be the `default` answer."""

    background: str
    aim: tuple[str, ...]
    because: str
    roles: tuple[str, ...] = ()
    default: bool = False
    sources: tuple[str, ...] = ()


class Question(NamedTuple):
    """One frequently asked question and its answer; `roles` are those it speaks of."""

    id: str
    question: str
    answer: str
    roles: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class About(NamedTuple):
    """What a dataset says of itself; `skill_levels` go from the lowest to the highest."""

    title: str | None = None
    as_of: str | None = None
    licence: str | None = None
    at_a_glance: tuple[str, ...] = ()
    skill_levels: tuple[str, ...] = ()
    caveats: tuple[Statement, ...] = ()
    aim_rule: Statement | None = None
    corrections: Statement | None = None


class Dataset(NamedTuple):
    """Roles and all that is said of them, from one file or folder, or several on top of each other."""

    about: About = About()
    sources: Mapping[str, Source] = _NOTHING
    aspects: Mapping[str, Aspect] = _NOTHING
    skills: Mapping[str, Skill] = _NOTHING
    roles: Mapping[str, Role] = _NOTHING
    comparisons: tuple[Comparison, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    faq: tuple[Question, ...] = ()
