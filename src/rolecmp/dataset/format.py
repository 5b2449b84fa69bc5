"""The format of a dataset, declared once: the reader checks by it, and the JSON Schema is made from it."""

import re
from functools import lru_cache
from typing import Any, ClassVar

from rolecmp import model
from rolecmp.dataset.problems import quoted
from rolecmp.dataset.reading import Reading
from rolecmp.dataset.shapes import (
    REPLACES,
    TEXT,
    Either,
    Field,
    Key,
    ListOf,
    MapOf,
    Number,
    OneOf,
    Record,
    Shape,
    Text,
)


def _one_of(*words: str) -> OneOf:
    return OneOf({word: word for word in words}, {"enum": list(words)})


def _ids(kind: str, least: int = 0, most: int | None = None) -> ListOf:
    return ListOf(Text(kind), least=least, most=most, distinct=str)


_TEXTS = ListOf(TEXT)
_FLAG = OneOf({"true": True, "false": False}, {"type": "boolean"})
_NUMBER = Number("a number, as in 0.5", {"type": "number"})
_ABOVE_0 = Number("a number above 0", {"type": "number", "exclusiveMinimum": 0}, above=0)
_COUNT = Number(
    "a whole number, as in 120", {"type": "integer", "minimum": 0}, re.compile(r"\d{1,15}", re.ASCII), int
)
_WEIGHTS = ListOf(_NUMBER)
_COUNTS = MapOf("role", _COUNT)

_SOURCES = Key("sources", _ids("source"), "The ids of the sources that this rests on.")
_REPLACES = Key(REPLACES, _FLAG, "Whether this takes the place of the entry underneath that has the same id.")
_URL = Key("url", TEXT, "Its address, where it has one.")
_PLACE = Key("place", TEXT, "Where it was counted or asked.", required=True)
_YEAR = Key("year", TEXT, "The year, or the years.", required=True)
_SENIORITY = Key("seniority", TEXT, "The seniority, in the source's words.")

_SOURCE = Record(
    model.Source,
    Key("title", TEXT, "What the source is called.", required=True),
    Key("publisher", TEXT, "Who published it."),
    _URL,
    Key("read", TEXT, "The day on which it was read, as in 2026-11-22."),
    Key("note", TEXT, "What a reader should know of it."),
    Key("licence", TEXT, "On what terms it may be used."),
    _REPLACES,
)

_ASPECT = Record(
    model.Aspect,
    Key("title", TEXT, "The heading over it.", required=True),
    Key("kind", _one_of("text", "list", "skills"), "What a role states for it.", required=True),
    Key("at_a_glance", _FLAG, "Whether 'table' shows it unless others are named. Left out: false."),
    _REPLACES,
)

_SKILL = Record(
    model.Skill,
    Key("name", TEXT, "What the skill is called.", required=True),
    Key("aliases", _TEXTS, "Other names for it, by which it is found too."),
    Key("about", TEXT, "What it is, in a sentence."),
    Key("group", TEXT, "The heading that it is listed under."),
    Key("broader", ListOf(Text("skill"), distinct=str), "The ids of the skills that it is part of."),
    _URL,
    Key("levels", MapOf("level", TEXT), "What it takes at a level, by level."),
    _SOURCES,
    _REPLACES,
)

_SKILL_OF_ROLE = Record(
    model.RoleSkill,
    Key("skill", Text("skill"), "The id of the skill.", required=True),
    Key("level", Text("level"), "The level at which the role asks for it: one of about.skill_levels."),
    Key("weight", _ABOVE_0, "How much it weighs in the role, on any scale above 0."),
    Key("optional", _FLAG, "Whether the role asks for it without needing it. Left out: false."),
)
# Many roles name the same skill without more: it is made once.
_PLAIN_SKILL = lru_cache(maxsize=1 << 16)(model.RoleSkill)
_SKILLS_OF_ROLE = ListOf(
    Either(Text("skill"), _SKILL_OF_ROLE, _PLAIN_SKILL), distinct=lambda stated: stated.skill
)
# By the kind of the aspect.
_VALUES: dict[Any, Shape] = {"text": TEXT, "list": _TEXTS, "skills": _SKILLS_OF_ROLE}


class _Role(Record):
    """A role: besides its own keys, it has one for each aspect that it states."""

    others = "values"
    schema_of_others: ClassVar = {
        "anyOf": [shape.schema() for shape in _VALUES.values()],
        "description": "What the role states for an aspect that the dataset declares under 'aspects'.",
    }

    def __init__(self, *keys: Key, later: tuple[Key, ...]) -> None:
        super().__init__(model.Role, *keys, *later)
        self._later = {key.name: self.fields.pop(key.name) for key in later}

    def other(self, name: str, at: int, reading: Reading) -> Field:
        """The aspect of that name; keys that roles have had for a short time give way to it."""
        aspects = reading.ids.get("aspect")
        if name in self._later and name not in (aspects or ()):
            return self._later[name]
        if aspects is None or name in aspects:
            # An aspect whose kind is unknown takes any value.
            shape = _VALUES.get(reading.kinds.get(name))
            return (shape.read if shape else lambda *_: ""), quoted(name), ""
        remedy = reading.problems.suggestion(name, aspects, self.keys)
        remedy = remedy or "; declare it under 'aspects' or correct it here"
        reading.problems.add(at, f"no aspect or role key {quoted(name)}{remedy}")
        return self.NOTHING


ROLE = _Role(
    Key("title", TEXT, "What the job is called.", required=True),
    Key("aliases", _TEXTS, "Other titles for the same job."),
    Key("summary", TEXT, "The role in a sentence or two."),
    Key("builds_on", Text("role"), "The id of a role whose skills this one asks for too."),
    Key("same_as", Text("role"), "The id of a role that this is another name for, and has the rest from."),
    Key("next", _ids("role"), "The ids of the roles that are a step up."),
    _SOURCES,
    Key("cite", MapOf("aspect", _ids("source")), "The sources of one aspect, where they are others."),
    _REPLACES,
    later=(
        Key("short", _TEXTS, "Short names for the command line; never read as a job title."),
        Key("family", TEXT, "The family of roles that it belongs to."),
        _URL,
    ),
)


class _Point(Record):
    """A point of a comparison: besides its own keys, it has one for each role that it speaks of."""

    others = "sides"
    schema_of_others: ClassVar = TEXT.schema() | {
        "description": "What there is to say of the role with this id."
    }

    def other(self, name: str, _at: int, _reading: Reading) -> Field:
        """The role's side of it."""
        return TEXT.read, quoted(name), ""


_POINT = _Point(model.Point, Key("name", TEXT, "What they are compared on.", required=True))

_COMPARISON = Record(
    model.Comparison,
    Key("roles", _ids("role", 2, 2), "The ids of the two roles.", required=True),
    Key("dividing_line", TEXT, "What separates them, as plainly as it can be said."),
    Key("points", ListOf(_POINT), "What they are compared on, each with a text under each role's id."),
    Key("overlap", TEXT, "What they share."),
    Key("rule_of_thumb", TEXT, "How to tell quickly which of them a job is."),
    _SOURCES,
    _REPLACES,
)

_GUIDANCE = Record(
    model.Guidance,
    Key("from", TEXT, "The background that this is for.", required=True, field="background"),
    Key("roles", _ids("role"), "The ids of the roles that people with this background have."),
    Key("aim", _ids("role", 1), "The ids of the roles to aim for, best first.", required=True),
    Key("because", TEXT, "Why.", required=True),
    Key("default", _FLAG, "Whether this is for those who name no background. At most one may be."),
    _SOURCES,
)

_QUESTION = Record(
    model.Question,
    Key("id", TEXT, "The id of the question, as in 'rolecmp faq ID'.", required=True),
    Key("question", TEXT, "The question as somebody would ask it.", required=True),
    Key("answer", TEXT, "The answer, in a few sentences.", required=True),
    Key("roles", _ids("role"), "The ids of the roles that it is about."),
    Key("measures", _ids("measure"), "The ids of the measures on pay that belong beside the answer."),
    _SOURCES,
    _REPLACES,
)

_PAY_RANGE = Record(
    model.PayRange,
    Key("roles", _ids("role", 1), "The ids of the roles that the source has one figure for.", required=True),
    _PLACE,
    _YEAR,
    _SENIORITY,
    Key("label", TEXT, "What the source calls them."),
    Key("n", _COUNT, "How many figures it rests on."),
    Key("median", _NUMBER, "The median."),
    Key("p25", _NUMBER, "A quarter is paid less."),
    Key("p75", _NUMBER, "A quarter is paid more."),
    Key("ci_low", _NUMBER, "The lower end of the median's interval."),
    Key("ci_high", _NUMBER, "The upper end of the median's interval."),
    Key("low", _NUMBER, "The lower end of a range that an employer states."),
    Key("high", _NUMBER, "The upper end of a range that an employer states."),
)

_VERDICT = _one_of("left higher", "right higher", "cannot tell")

_PAY_GAP = Record(
    lambda seniority=None, **fields: model.PayGap(seniority=seniority, **fields),
    Key("left", Text("role"), "The id of the role on the left.", required=True),
    Key("right", Text("role"), "The id of the role on the right.", required=True),
    _PLACE,
    _YEAR,
    _SENIORITY,
    Key("gap", _NUMBER, "The median on the left minus that on the right.", required=True),
    Key("ci_low", _NUMBER, "The lower end of its interval.", required=True),
    Key("ci_high", _NUMBER, "The upper end of its interval.", required=True),
    Key("verdict", _VERDICT, "What the gap shows.", required=True),
)

_KIND = _one_of("postings", "advert", "survey", "official", "employer")

_MEASURE = Record(
    model.Measure,
    Key("title", TEXT, "What the figures are called.", required=True),
    Key("about", _one_of("skills", "activities", "pay"), "What the figures are about.", required=True),
    Key("kind", _KIND, "What was counted, or who was asked.", required=True),
    _PLACE,
    Key("years", TEXT, "The year or the years that the figures are of.", required=True),
    Key("unit", TEXT, "What one unit is, as in 'USD per year'."),
    Key("note", TEXT, "What must be said with each of the figures."),
    Key("comparable", _FLAG, "Whether the shares of two roles may be compared. Left out: false."),
    Key("of", _COUNTS, "How many postings or answers there are of each role, by its id."),
    Key("named_in", MapOf("skill", _COUNTS), "How many of them name a skill, by skill and role."),
    Key("done_by", MapOf("", _COUNTS), "How many of them do an activity, by activity and role."),
    Key("ranges", ListOf(_PAY_RANGE), "What is paid, by roles, place, year and seniority."),
    Key("gaps", ListOf(_PAY_GAP), "The differences between what two roles are paid."),
    _SOURCES,
    _REPLACES,
)

_OF_DECODING = ListOf(TEXT, least=1, distinct=str)

_TERM = Record(
    model.Term,
    Key("skill", Text("skill"), "The id of the skill that this is a mention of."),
    Key("names", _TEXTS, "More names than the skill's; '=' minds the case, '..' is up to three words."),
    Key("weights", _WEIGHTS, "What a line that names it says for each of the roles, as it was fitted."),
    Key("like", _OF_DECODING, "Without weights: the roles, or 'other', whose telling terms it weighs as."),
)


_DECODING = Record(
    model.Decoding,
    Key("roles", _OF_DECODING, "The ids of the roles that a text is read for, and 'other'.", required=True),
    Key("intercepts", _WEIGHTS, "What speaks for each of the roles before a text is read.", required=True),
    Key("temperature", _ABOVE_0, "How far the answer is from being sure."),
    Key("title_weight", _ABOVE_0, "How many lines the title counts for."),
    Key("terms", MapOf("", _TERM), "What a text may name, by id.", required=True),
    Key("note", TEXT, "Where the weights come from, and what is not known of them, in half a sentence."),
    _SOURCES,
)

_STATEMENT = Record(
    model.Statement,
    Key("text", TEXT, "What is said.", required=True),
    _SOURCES,
    Key("brief", TEXT, "The same in a few words, for the last line of a screen."),
)

_LEVELS = Either(ListOf(TEXT, distinct=str), MapOf("", TEXT), lambda levels: dict.fromkeys(levels, ""))

_ABOUT = Record(
    dict,
    Key("title", TEXT, "What the dataset is called."),
    Key("as_of", TEXT, "The day on which it was last right, as in 2026-11-22."),
    Key("licence", TEXT, "On what terms others may use it."),
    Key("at_a_glance", _ids("role"), "The ids of the roles that 'table' shows unless others are named."),
    Key("skill_levels", _LEVELS, "The levels of skills, lowest first; or what each takes, by level."),
    Key("source", Text("source"), "The id of the source of every entry that names none."),
    Key("caveats", ListOf(_STATEMENT), "What a reader should bear in mind."),
    Key("aim_rule", _STATEMENT, "How to choose a role to aim for."),
    Key("corrections", _STATEMENT, "Where to send corrections."),
)

FORMAT = Record(
    dict,
    Key("rolecmp", OneOf({"1": 1}, {"const": 1}), "The version of this format; once per dataset."),
    Key("about", _ABOUT, "The dataset itself; once per dataset."),
    Key("sources", MapOf("source", _SOURCE), "What the dataset rests on, by id."),
    Key("aspects", MapOf("aspect", _ASPECT), "What roles are compared on, by id, in the order shown."),
    Key("skills", MapOf("skill", _SKILL), "Skills by id. Left out: roles name skills freely."),
    Key("aliases", MapOf("skill", _TEXTS), "More names for skills, by the skill's id."),
    Key("in_texts", MapOf("skill", _TEXTS), "Names that only texts use, by the skill's id."),
    Key("roles", MapOf("role", ROLE), "The roles, by id."),
    Key("comparisons", ListOf(_COMPARISON), "What there is to say about two roles."),
    Key("guidance", ListOf(_GUIDANCE), "Which role to aim for from which background."),
    Key("faq", ListOf(_QUESTION), "Questions that come up often, with their answers."),
    Key("measures", MapOf("measure", _MEASURE), "Figures that somebody counted or asked, by id."),
    Key("decoding", _DECODING, "How to read from a text which role it describes; once per dataset."),
)
