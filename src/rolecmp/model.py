"""What a dataset holds, as plain frozen values.

Everything is named by id; the mappings of a `Dataset` turn an id into its entry, in the order
in which the files declare them. Nothing here reads, prints or computes: `dataset` builds these
values, `analysis` asks questions of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["text", "list", "skills"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement comes from; `read` is the day it was read, as written."""

    id: str
    title: str
    publisher: str | None = None
    url: str | None = None
    read: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of the dataset's own, with the ids of its sources."""

    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing that roles are compared on; `kind` says what shape a role's value has."""

    id: str
    title: str
    kind: Kind
    at_a_glance: bool = False


@dataclass(frozen=True, slots=True)
class Skill:
    """An entry of the vocabulary that makes two roles comparable."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    about: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoleSkill:
    """A skill as one role asks for it: the skill's id and, in a dataset with levels, the level."""

    skill: str
    level: str | None = None


# By the aspect's kind: text is one string, list is strings, skills is role skills.
Value: TypeAlias = str | tuple[str, ...] | tuple[RoleSkill, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """A job as the dataset describes it; `values` holds only the aspects that it states itself."""

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    summary: str | None = None
    builds_on: str | None = None
    same_as: str | None = None
    next: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    cite: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Point:
    """One thing in which a comparison sets two roles against each other: role id to text."""

    name: str
    sides: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What somebody wrote about two roles."""

    roles: tuple[str, str]
    dividing_line: str | None = None
    points: tuple[Point, ...] = ()
    overlap: str | None = None
    rule_of_thumb: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guidance:
    """Which roles to aim for from a background, and why; one may be the `default` answer."""

    background: str
    aim: tuple[str, ...]
    because: str
    roles: tuple[str, ...] = ()
    default: bool = False
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One frequently asked question and its answer; `roles` are those it speaks of."""

    id: str
    question: str
    answer: str
    roles: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class About:
    """What a dataset says of itself; `skill_levels` go from the lowest to the highest."""

    title: str | None = None
    as_of: str | None = None
    licence: str | None = None
    at_a_glance: tuple[str, ...] = ()
    skill_levels: tuple[str, ...] = ()
    caveats: tuple[Statement, ...] = ()
    aim_rule: Statement | None = None
    corrections: Statement | None = None


@dataclass(frozen=True, slots=True)
class Dataset:
    """Roles and all that is said of them, from one file or folder, or several on top of each other."""

    about: About = About()
    sources: Mapping[str, Source] = field(default_factory=dict)
    aspects: Mapping[str, Aspect] = field(default_factory=dict)
    skills: Mapping[str, Skill] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    comparisons: tuple[Comparison, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    faq: tuple[Question, ...] = ()
