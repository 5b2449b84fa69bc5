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

from rolecmp.brief import brief

Kind: TypeAlias = Literal["text", "list", "skills"]
MeasureKind: TypeAlias = Literal["postings", "advert", "survey", "official", "employer"]
Verdict: TypeAlias = Literal["left higher", "right higher", "cannot tell"]

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Source(NamedTuple):
    """Where a statement comes from; `read` is the day it was read, as written; `licence` what it asks for."""

    id: str
    title: str
    publisher: str | None = None
    url: str | None = None
    read: str | None = None
    note: str | None = None
    licence: str | None = None


class Statement(NamedTuple):
    """A sentence of the dataset's own, with the ids of its sources; `brief` says it in a few words."""

    text: str
    sources: tuple[str, ...] = ()
    brief: str | None = None


class Aspect(NamedTuple):
    """One thing that roles are compared on; `kind` says what shape a role's value has."""

    id: str
    title: str
    kind: Kind
    at_a_glance: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """What it goes by on the command line."""
        return self.id, self.title


class Skill(NamedTuple):
    """An entry of the vocabulary that makes two roles comparable.

    `group` is the heading that it is listed under, `broader` the skills that it is part of, `levels` what it
    takes at a level, by level. `in_texts` are names that only texts use: `=` before one means that its case
    matters, `-` that it is too general to be a mention, `..` stands for up to three words.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    about: str | None = None
    sources: tuple[str, ...] = ()
    group: str | None = None
    broader: tuple[str, ...] = ()
    url: str | None = None
    levels: Mapping[str, str] = _NOTHING
    in_texts: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """What it goes by."""
        return self.id, self.name, *self.aliases


class RoleSkill(NamedTuple):
    """A skill as one role asks for it: its id, its level where there are levels, and how much it weighs.

    A `weight` is any number above 0, None where none is stated; an `optional` skill is asked for, not needed.
    """

    skill: str
    level: str | None = None
    weight: float | None = None
    optional: bool = False


# By the aspect's kind: text is one string, list is strings, skills is role skills.
Value: TypeAlias = str | tuple[str, ...] | tuple[RoleSkill, ...]


class Role(NamedTuple):
    """A job as the dataset describes it; `values` holds only the aspects that it states itself.

    `short` are names for the command line, which are never read as a job title.
    """

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
    short: tuple[str, ...] = ()
    family: str | None = None
    url: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """What it goes by on the command line."""
        return self.id, self.title, *self.aliases, *self.short


class Point(NamedTuple):
    """One thing in which a comparison sets two roles against each other: role id to text."""

    name: str
    sides: Mapping[str, str] = _NOTHING


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
    """One frequently asked question and its answer; `roles` are those it speaks of.

    `measures` are the ids of those on pay whose figures belong beside the answer.
    """

    id: str
    question: str
    answer: str
    roles: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()


class PayRange(NamedTuple):
    """What is paid in one place, year and seniority: a median and, where known, quartiles and an interval.

    `roles` are several where the source has one category for them; `label` is the source's name for it. `n`
    is how many figures it rests on; `low` and `high` are the ends of a range that an employer states.
    """

    roles: tuple[str, ...]
    place: str
    year: str
    seniority: str | None = None
    label: str | None = None
    n: int | None = None
    median: float | None = None
    p25: float | None = None
    p75: float | None = None
    ci_low: float | None = None
    ci_high: float | None = None
    low: float | None = None
    high: float | None = None


class PayGap(NamedTuple):
    """The difference of two medians of one measure, left minus right, with its interval and what it shows."""

    left: str
    right: str
    place: str
    year: str
    seniority: str | None
    gap: float
    ci_low: float
    ci_high: float
    verdict: Verdict


class Measure(NamedTuple):
    """Figures that somebody counted or asked; `note` must be said with each of them.

    About skills: `of` says how many postings (or answers) of each role were read, `named_in` how many of them
    name a skill, by skill and role. About activities: `done_by` likewise, by the wording of the activity.
    About pay: `ranges` and `gaps`. `comparable` says that shares of two roles may be compared.
    """

    id: str
    title: str
    about: Literal["skills", "activities", "pay"]
    kind: MeasureKind
    place: str
    years: str
    unit: str | None = None
    note: str | None = None
    comparable: bool = False
    sources: tuple[str, ...] = ()
    of: Mapping[str, int] = _NOTHING
    named_in: Mapping[str, Mapping[str, int]] = _NOTHING
    done_by: Mapping[str, Mapping[str, int]] = _NOTHING
    ranges: tuple[PayRange, ...] = ()
    gaps: tuple[PayGap, ...] = ()


class Term(NamedTuple):
    """What a text may name, and what a line that names it says for each of the decoding's roles.

    `skill` is the id of the skill that it is a mention of, None where it is none. `names` come on top of the
    skill's own; `=` before one means that its case matters, `..` stands for up to three words. A term that
    nobody counted has no `weights`: it weighs as those that tell the roles (or "other") that it is `like`.
    """

    id: str
    skill: str | None = None
    names: tuple[str, ...] = ()
    weights: tuple[float, ...] = ()
    like: tuple[str, ...] = ()


class Decoding(NamedTuple):
    """Weights for reading texts: `roles` (ids, and "other") have an intercept and a weight of each term.

    `note` says where the weights come from and what is not known of them.
    """

    roles: tuple[str, ...] = ()
    intercepts: tuple[float, ...] = ()
    temperature: float = 1.0
    title_weight: float = 2.0
    terms: Mapping[str, Term] = _NOTHING
    sources: tuple[str, ...] = ()
    note: str | None = None


class About(NamedTuple):
    """What a dataset says of itself.

    `skill_levels` go from the lowest to the highest, `level_notes` say what each takes; `source` is that of
    every entry that names none.
    """

    title: str | None = None
    as_of: str | None = None
    licence: str | None = None
    at_a_glance: tuple[str, ...] = ()
    skill_levels: tuple[str, ...] = ()
    caveats: tuple[Statement, ...] = ()
    aim_rule: Statement | None = None
    corrections: Statement | None = None
    source: str | None = None
    level_notes: Mapping[str, str] = _NOTHING


class Names(NamedTuple):
    """What texts are searched for in the dataset: its names in texts that are `marked`, and all, `packed`."""

    marked: tuple[str, ...]
    packed: bytes


@brief
class Dataset(NamedTuple):
    """Roles and all that is said of them, from one file or folder, or several on top of each other.

    `names` stand in for the aliases and the names in texts where the caller of `load` had no other use for
    these; None where they follow from the skills.
    """

    about: About = About()
    sources: Mapping[str, Source] = _NOTHING
    aspects: Mapping[str, Aspect] = _NOTHING
    skills: Mapping[str, Skill] = _NOTHING
    roles: Mapping[str, Role] = _NOTHING
    comparisons: tuple[Comparison, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    faq: tuple[Question, ...] = ()
    measures: Mapping[str, Measure] = _NOTHING
    decoding: Decoding | None = None
    names: Names | None = None
