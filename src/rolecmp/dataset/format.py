"""The format of a dataset, declared once: the reader checks by it, and the JSON Schema is made from it."""

from collections.abc import Mapping
from typing import Any

from rolecmp import model
from rolecmp.dataset.records import REPLACES, Key, PointRecord, Record, RoleRecord, StatedSkill
from rolecmp.dataset.shapes import Count, Flag, Id, ListOf, ListOrMap, MapOf, Number, OneOf, SkillName, Text
from rolecmp.model import RoleSkill


def _ids(kind: str, least: int = 0, most: int | None = None) -> ListOf:
    return ListOf(Id(kind), least=least, most=most, distinct=str)


_TEXT = Text()
_TEXTS = ListOf(_TEXT)
_MONEY = Number()
_WEIGHTS = ListOf(Number())
_COUNTS = MapOf("role", Count())
ALIASES = _TEXTS

_SOURCES = Key("sources", _ids("source"), "The ids of the sources that this rests on.")
_REPLACES = Key(
    REPLACES, Flag(), "Whether this takes the place of the entry underneath that has the same id."
)
_URL = Key("url", _TEXT, "Its address, where it has one.")
_PLACE = Key("place", _TEXT, "Where it was counted or asked.", required=True)
_YEAR = Key("year", _TEXT, "The year, or the years.", required=True)
_SENIORITY = Key("seniority", _TEXT, "The seniority, in the source's words.")

SOURCE = Record(
    model.Source,
    Key("title", _TEXT, "What the source is called.", required=True),
    Key("publisher", _TEXT, "Who published it."),
    _URL,
    Key("read", _TEXT, "The day on which it was read, as in 2026-11-22."),
    Key("note", _TEXT, "What a reader should know of it."),
    Key("licence", _TEXT, "On what terms it may be used."),
    _REPLACES,
)

ASPECT = Record(
    model.Aspect,
    Key("title", _TEXT, "The heading over it.", required=True),
    Key("kind", OneOf("text", "list", "skills"), "What a role states for it.", required=True),
    Key("at_a_glance", Flag(), "Whether 'table' shows it unless others are named. Left out: false."),
    _REPLACES,
)

SKILL = Record(
    model.Skill,
    Key("name", _TEXT, "What the skill is called.", required=True),
    Key("aliases", _TEXTS, "Other names for it, by which it is found too."),
    Key("about", _TEXT, "What it is, in a sentence."),
    Key("group", _TEXT, "The heading that it is listed under."),
    Key("broader", ListOf(SkillName(), distinct=str), "The ids of the skills that it is part of."),
    _URL,
    Key("levels", MapOf("level", _TEXT), "What it takes at a level, by level."),
    _SOURCES,
    _REPLACES,
)

_SKILL_OF_ROLE = Record(
    RoleSkill,
    Key("skill", SkillName(), "The id of the skill.", required=True),
    Key("level", Id("level"), "The level at which the role asks for it: one of about.skill_levels."),
    Key("weight", Number(above=0), "How much it weighs in the role, on any scale above 0."),
    Key("optional", Flag(), "Whether the role asks for it without needing it. Left out: false."),
)
_SKILLS_OF_ROLE = ListOf(StatedSkill(SkillName(), _SKILL_OF_ROLE), distinct=lambda stated: stated.skill)

ROLE = RoleRecord(
    model.Role,
    Key("title", _TEXT, "What the job is called.", required=True),
    Key("aliases", _TEXTS, "Other titles for the same job."),
    Key("short", _TEXTS, "Short names for the command line; never read as a job title."),
    Key("family", _TEXT, "The family of roles that it belongs to."),
    _URL,
    Key("summary", _TEXT, "The role in a sentence or two."),
    Key("builds_on", Id("role"), "The id of a role whose skills this one asks for too."),
    Key("same_as", Id("role"), "The id of a role that this is another name for, and has the rest from."),
    Key("next", _ids("role"), "The ids of the roles that are a step up."),
    _SOURCES,
    Key("cite", MapOf("aspect", _ids("source")), "The sources of one aspect, where they are others."),
    _REPLACES,
    aspects={"text": _TEXT, "list": _TEXTS, "skills": _SKILLS_OF_ROLE},
)

POINT = PointRecord(model.Point, Key("name", _TEXT, "What they are compared on.", required=True))

COMPARISON = Record(
    model.Comparison,
    Key("roles", _ids("role", 2, 2), "The ids of the two roles.", required=True),
    Key("dividing_line", _TEXT, "What separates them, as plainly as it can be said."),
    Key("points", ListOf(POINT), "What they are compared on, each with a text under each role's id."),
    Key("overlap", _TEXT, "What they share."),
    Key("rule_of_thumb", _TEXT, "How to tell quickly which of them a job is."),
    _SOURCES,
    _REPLACES,
)

GUIDANCE = Record(
    model.Guidance,
    Key("from", _TEXT, "The background that this is for.", required=True, field="background"),
    Key("roles", _ids("role"), "The ids of the roles that people with this background have."),
    Key("aim", _ids("role", 1), "The ids of the roles to aim for, best first.", required=True),
    Key("because", _TEXT, "Why.", required=True),
    Key("default", Flag(), "Whether this is for those who name no background. At most one may be."),
    _SOURCES,
)

QUESTION = Record(
    model.Question,
    Key("id", _TEXT, "The id of the question, as in 'rolecmp faq ID'.", required=True),
    Key("question", _TEXT, "The question as somebody would ask it.", required=True),
    Key("answer", _TEXT, "The answer, in a few sentences.", required=True),
    Key("roles", _ids("role"), "The ids of the roles that it is about."),
    Key("measures", _ids("measure"), "The ids of the measures on pay that belong beside the answer."),
    _SOURCES,
    _REPLACES,
)

PAY_RANGE = Record(
    model.PayRange,
    Key("roles", _ids("role", 1), "The ids of the roles that the source has one figure for.", required=True),
    _PLACE,
    _YEAR,
    _SENIORITY,
    Key("label", _TEXT, "What the source calls them."),
    Key("n", Count(), "How many figures it rests on."),
    Key("median", _MONEY, "The median."),
    Key("p25", _MONEY, "A quarter is paid less."),
    Key("p75", _MONEY, "A quarter is paid more."),
    Key("ci_low", _MONEY, "The lower end of the median's interval."),
    Key("ci_high", _MONEY, "The upper end of the median's interval."),
    Key("low", _MONEY, "The lower end of a range that an employer states."),
    Key("high", _MONEY, "The upper end of a range that an employer states."),
)

PAY_GAP = Record(
    lambda seniority=None, **fields: model.PayGap(seniority=seniority, **fields),
    Key("left", Id("role"), "The id of the role on the left.", required=True),
    Key("right", Id("role"), "The id of the role on the right.", required=True),
    _PLACE,
    _YEAR,
    _SENIORITY,
    Key("gap", _MONEY, "The median on the left minus that on the right.", required=True),
    Key("ci_low", _MONEY, "The lower end of its interval.", required=True),
    Key("ci_high", _MONEY, "The upper end of its interval.", required=True),
    Key("verdict", OneOf("left higher", "right higher", "cannot tell"), "What the gap shows.", required=True),
)

_KINDS = OneOf("postings", "advert", "survey", "official", "employer")

MEASURE = Record(
    model.Measure,
    Key("title", _TEXT, "What the figures are called.", required=True),
    Key("about", OneOf("skills", "activities", "pay"), "What the figures are about.", required=True),
    Key("kind", _KINDS, "What was counted, or who was asked.", required=True),
    _PLACE,
    Key("years", _TEXT, "The year or the years that the figures are of.", required=True),
    Key("unit", _TEXT, "What one unit is, as in 'USD per year'."),
    Key("note", _TEXT, "What must be said with each of the figures."),
    Key("comparable", Flag(), "Whether the shares of two roles may be compared. Left out: false."),
    Key("of", _COUNTS, "How many postings or answers there are of each role, by its id."),
    Key("named_in", MapOf("skill", _COUNTS), "How many of them name a skill, by skill and role."),
    Key("done_by", MapOf("", _COUNTS), "How many of them do an activity, by activity and role."),
    Key("ranges", ListOf(PAY_RANGE), "What is paid, by roles, place, year and seniority."),
    Key("gaps", ListOf(PAY_GAP), "The differences between what two roles are paid."),
    _SOURCES,
    _REPLACES,
)

TERM = Record(
    dict,
    Key("skill", Id("skill"), "The id of the skill that this is a mention of."),
    Key("names", _TEXTS, "More names than the skill's; '=' minds the case, '..' is up to three words."),
    Key("weights", _WEIGHTS, "What a line that names it says for each of the roles.", required=True),
)


def _decoding(terms: Mapping[str, Mapping[str, Any]], **fields: Any) -> model.Decoding:
    return model.Decoding(terms={name: model.Term(name, **term) for name, term in terms.items()}, **fields)


_OF_DECODING = ListOf(_TEXT, least=1, distinct=str)

DECODING = Record(
    _decoding,
    Key("roles", _OF_DECODING, "The ids of the roles that a text is read for, and 'other'.", required=True),
    Key("intercepts", _WEIGHTS, "What speaks for each of the roles before a text is read.", required=True),
    Key("temperature", Number(above=0), "How far the answer is from being sure."),
    Key("title_weight", Number(above=0), "How many lines the title counts for."),
    Key("terms", MapOf("", TERM), "What a text may name, by id.", required=True),
    _SOURCES,
)

STATEMENT = Record(
    model.Statement,
    Key("text", _TEXT, "What is said.", required=True),
    _SOURCES,
    Key("brief", _TEXT, "The same in a few words, for the last line of a screen."),
)

_LEVELS = ListOrMap(ListOf(_TEXT, distinct=str), MapOf("", _TEXT))

ABOUT = Record(
    dict,
    Key("title", _TEXT, "What the dataset is called."),
    Key("as_of", _TEXT, "The day on which it was last right, as in 2026-11-22."),
    Key("licence", _TEXT, "On what terms others may use it."),
    Key("at_a_glance", _ids("role"), "The ids of the roles that 'table' shows unless others are named."),
    Key("skill_levels", _LEVELS, "The levels of skills, lowest first; or what each takes, by level."),
    Key("source", Id("source"), "The id of the source of every entry that names none."),
    Key("caveats", ListOf(STATEMENT), "What a reader should bear in mind."),
    Key("aim_rule", STATEMENT, "How to choose a role to aim for."),
    Key("corrections", STATEMENT, "Where to send corrections."),
)

FORMAT = Record(
    dict,
    Key("rolecmp", OneOf("1", schema={"const": 1}), "The version of this format; once per dataset."),
    Key("about", ABOUT, "The dataset itself; once per dataset."),
    Key("sources", MapOf("source", SOURCE), "What the dataset rests on, by id."),
    Key("aspects", MapOf("aspect", ASPECT), "What roles are compared on, by id, in the order shown."),
    Key("skills", MapOf("skill", SKILL), "Skills by id. Left out: roles name skills freely."),
    Key("aliases", MapOf("skill", ALIASES), "More names for skills, by the skill's id."),
    Key("roles", MapOf("role", ROLE), "The roles, by id."),
    Key("comparisons", ListOf(COMPARISON), "What there is to say about two roles."),
    Key("guidance", ListOf(GUIDANCE), "Which role to aim for from which background."),
    Key("faq", ListOf(QUESTION), "Questions that come up often, with their answers."),
    Key("measures", MapOf("measure", MEASURE), "Figures that somebody counted or asked, by id."),
    Key("decoding", DECODING, "How to read from a text which role it describes; once per dataset."),
)
