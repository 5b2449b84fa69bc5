"""The format of a dataset, declared once: the reader checks by it, and the JSON Schema is made from it."""

from rolecmp.dataset.records import REPLACES, Key, PointRecord, Record, RoleRecord, StatedSkill
from rolecmp.dataset.shapes import Flag, Id, ListOf, MapOf, OneOf, SkillName, Text, Version
from rolecmp.model import (
    Aspect,
    Comparison,
    Guidance,
    Point,
    Question,
    Role,
    RoleSkill,
    Skill,
    Source,
    Statement,
)

_TEXT = Text()
_TEXTS = ListOf(_TEXT)
_SOURCES = Key("sources", ListOf(Id("source"), distinct=str), "The ids of the sources that this rests on.")
_REPLACES = Key(
    REPLACES,
    Flag(),
    "In a dataset put on top of another: this replaces the whole entry underneath that has the same id.",
)

SOURCE = Record(
    Source,
    Key("title", _TEXT, "What the source is called.", required=True),
    Key("publisher", _TEXT, "Who published it."),
    Key("url", _TEXT, "Its address, where one is known."),
    Key("read", _TEXT, "The day on which it was read, as in 2026-11-22."),
    Key("note", _TEXT, "What a reader should know of it."),
    _REPLACES,
)

ASPECT = Record(
    Aspect,
    Key("title", _TEXT, "The heading over it.", required=True),
    Key(
        "kind",
        OneOf("text", "list", "skills"),
        "What a role states for it: one text, a list of texts, or a list of skills.",
        required=True,
    ),
    Key("at_a_glance", Flag(), "Whether 'table' shows it unless others are named. Left out: false."),
    _REPLACES,
)

SKILL = Record(
    Skill,
    Key("name", _TEXT, "What the skill is called.", required=True),
    Key("aliases", _TEXTS, "Other names for it, by which it is found too."),
    Key("about", _TEXT, "What it is, in a sentence."),
    _SOURCES,
    _REPLACES,
)

_ROLE_SKILLS = ListOf(
    StatedSkill(
        SkillName(),
        Record(
            RoleSkill,
            Key("skill", SkillName(), "The id of the skill.", required=True),
            Key("level", Id("level"), "The level at which the role asks for it: one of about.skill_levels."),
        ),
    ),
    distinct=lambda stated: stated.skill,
)

ROLE = RoleRecord(
    Role,
    Key("title", _TEXT, "What the job is called.", required=True),
    Key("aliases", _TEXTS, "Other titles for the same job."),
    Key("summary", _TEXT, "The role in a sentence or two."),
    Key("builds_on", Id("role"), "The id of a role whose skills this one asks for too."),
    Key(
        "same_as",
        Id("role"),
        "The id of a role that this is another name for: what is not stated here is taken from there.",
    ),
    Key("next", ListOf(Id("role"), distinct=str), "The ids of the roles that are a step up."),
    _SOURCES,
    Key(
        "cite",
        MapOf("aspect", ListOf(Id("source"), distinct=str)),
        "The sources of one aspect, where they are not those of the role.",
    ),
    _REPLACES,
    aspects={"text": _TEXT, "list": _TEXTS, "skills": _ROLE_SKILLS},
)

COMPARISON = Record(
    Comparison,
    Key(
        "roles", ListOf(Id("role"), least=2, most=2, distinct=str), "The ids of the two roles.", required=True
    ),
    Key("dividing_line", _TEXT, "What separates them, as plainly as it can be said."),
    Key(
        "points",
        ListOf(PointRecord(Point, Key("name", _TEXT, "What they are compared on.", required=True))),
        "Points of comparison: each has a name and, under each role's id, a text.",
    ),
    Key("overlap", _TEXT, "What they share."),
    Key("rule_of_thumb", _TEXT, "How to tell quickly which of them a job is."),
    _SOURCES,
    _REPLACES,
)

GUIDANCE = Record(
    Guidance,
    Key("from", _TEXT, "The background that this is for.", required=True, field="background"),
    Key(
        "roles",
        ListOf(Id("role"), distinct=str),
        "The ids of the roles that people with this background have.",
    ),
    Key(
        "aim",
        ListOf(Id("role"), least=1, distinct=str),
        "The ids of the roles to aim for, best first.",
        required=True,
    ),
    Key("because", _TEXT, "Why.", required=True),
    Key(
        "default", Flag(), "Whether this is the answer for those who name no background. At most one may be."
    ),
    _SOURCES,
)

QUESTION = Record(
    Question,
    Key("id", _TEXT, "The id of the question, as in 'rolecmp faq ID'.", required=True),
    Key("question", _TEXT, "The question as somebody would ask it.", required=True),
    Key("answer", _TEXT, "The answer, in a few sentences.", required=True),
    Key("roles", ListOf(Id("role"), distinct=str), "The ids of the roles that it is about."),
    _SOURCES,
    _REPLACES,
)

STATEMENT = Record(
    Statement,
    Key("text", _TEXT, "What is said.", required=True),
    _SOURCES,
)

ABOUT = Record(
    dict,
    Key("title", _TEXT, "What the dataset is called."),
    Key("as_of", _TEXT, "The day on which it was last right, as in 2026-11-22."),
    Key("licence", _TEXT, "On what terms others may use it."),
    Key(
        "at_a_glance",
        ListOf(Id("role"), distinct=str),
        "The ids of the roles that 'table' shows unless others are named, in order.",
    ),
    Key(
        "skill_levels",
        ListOf(_TEXT, distinct=str),
        "The levels at which a role may ask for a skill, lowest first.",
    ),
    Key("caveats", ListOf(STATEMENT), "What a reader should bear in mind."),
    Key("aim_rule", STATEMENT, "How to choose a role to aim for."),
    Key("corrections", STATEMENT, "Where to send corrections."),
)

FORMAT = Record(
    dict,
    Key("rolecmp", Version(), "The version of this format; once per dataset."),
    Key("about", ABOUT, "The dataset itself; once per dataset."),
    Key("sources", MapOf("source", SOURCE), "What the dataset rests on, by id."),
    Key(
        "aspects",
        MapOf("aspect", ASPECT),
        "What roles are compared on, by id, in the order in which it is shown.",
    ),
    Key(
        "skills",
        MapOf("skill", SKILL),
        "The skills that roles may ask for, by id. Left out: roles name skills freely.",
    ),
    Key("roles", MapOf("role", ROLE), "The roles, by id."),
    Key("comparisons", ListOf(COMPARISON), "What there is to say about two roles."),
    Key("guidance", ListOf(GUIDANCE), "Which role to aim for from which background."),
    Key("faq", ListOf(QUESTION), "Questions that come up often, with their answers."),
)
