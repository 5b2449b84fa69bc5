"""What a dataset may say, key by key, and how each slip is told of."""

import pytest
from dataset.written import HEAD, read, wrong

from rolecmp.model import (
    About,
    Aspect,
    Comparison,
    Dataset,
    Guidance,
    Point,
    Question,
    Role,
    RoleSkill,
    Skill,
    Source,
    Statement,
)

KEYS = "rolecmp, about, sources, aspects, skills, roles, comparisons, guidance, faq"
KEEP = "keep one of the two"
EVERYTHING = """\
rolecmp: 1
about:
  title: The kitchen
  as_of: 2026-11-22
  licence: CC0-1.0
  at_a_glance: [cook]
  skill_levels: [some, much]
  caveats: [{text: It depends., sources: [book]}, {text: Very much so.}]
  aim_rule: {text: The smallest step., sources: [book]}
  corrections: {text: Tell the cook.}
sources:
  book: {title: The book, publisher: A printer, url: "https://example.org", read: 2026-01-02, note: Old.}
aspects:
  makes: {title: Makes, kind: list, at_a_glance: true}
  skills: {title: Skills, kind: skills, at_a_glance: false}
  day: {title: The day, kind: text}
skills:
  heat: {name: Heat, aliases: [fire], about: Warmth., sources: [book]}
  knife: {name: Knife work}
roles:
  cook:
    title: Cook
    aliases: [Line cook, Chef]
    summary: Cooks.
    next: [head-cook]
    sources: [book]
    cite: {day: [book]}
    makes: [soup, sauce]
    skills: [heat, {skill: knife, level: much}]
    day: Long.
  head-cook: {title: Head cook, builds_on: cook, makes: []}
  chef: {title: Chef de cuisine, same_as: head-cook}
comparisons:
  - roles: [cook, head-cook]
    dividing_line: One decides.
    points: [{name: Comes, cook: later, head-cook: first}, {name: Goes, cook: last}]
    overlap: The stove.
    rule_of_thumb: Who wears the hat?
    sources: [book]
guidance:
  - {from: Home, aim: [cook, head-cook], because: Why not., roles: [chef], default: true, sources: [book]}
faq:
  - {id: hat, question: 'Which hat?', answer: The tall one., roles: [chef], sources: [book]}
"""


def test_every_key_is_read_into_the_model() -> None:
    """Nothing that a dataset says is lost, and nothing is added to it."""
    book = ("book",)
    assert read(EVERYTHING) == Dataset(
        About(
            "The kitchen",
            "2026-11-22",
            "CC0-1.0",
            ("cook",),
            ("some", "much"),
            (Statement("It depends.", book), Statement("Very much so.")),
            Statement("The smallest step.", book),
            Statement("Tell the cook."),
        ),
        {"book": Source("book", "The book", "A printer", "https://example.org", "2026-01-02", "Old.")},
        {
            "makes": Aspect("makes", "Makes", "list", at_a_glance=True),
            "skills": Aspect("skills", "Skills", "skills"),
            "day": Aspect("day", "The day", "text"),
        },
        {"heat": Skill("heat", "Heat", ("fire",), "Warmth.", book), "knife": Skill("knife", "Knife work")},
        {
            "cook": Role(
                "cook",
                "Cook",
                ("Line cook", "Chef"),
                "Cooks.",
                next=("head-cook",),
                sources=book,
                cite={"day": book},
                values={
                    "makes": ("soup", "sauce"),
                    "skills": (RoleSkill("heat"), RoleSkill("knife", "much")),
                    "day": "Long.",
                },
            ),
            "head-cook": Role("head-cook", "Head cook", builds_on="cook", values={"makes": ()}),
            "chef": Role("chef", "Chef de cuisine", same_as="head-cook"),
        },
        (
            Comparison(
                ("cook", "head-cook"),
                "One decides.",
                (Point("Comes", {"cook": "later", "head-cook": "first"}), Point("Goes", {"cook": "last"})),
                "The stove.",
                "Who wears the hat?",
                book,
            ),
        ),
        (Guidance("Home", ("cook", "head-cook"), "Why not.", ("chef",), default=True, sources=book),),
        (Question("hat", "Which hat?", "The tall one.", ("chef",), book),),
    )


# Each after a head of twelve lines, the last of which are the roles cook and baker.
SLIPS = {
    "an unknown top-level key": ("rols: {}\n", "13:1: no key 'rols'; did you mean 'roles'?"),
    "a strange top-level key": (
        "x: 1\n",
        f"13:1: no key 'x'; the keys here are {KEYS}",
    ),
    "an unknown key": ("about: {licens: x}\n", "13:9: no key 'licens'; did you mean 'licence'?"),
    "an unknown aspect": (
        "  x: {title: X, maks: [a]}\n",
        "13:17: no aspect or role key 'maks'; did you mean 'makes'?",
    ),
    "a role key with a slip": (
        "  x: {title: X, nxt: [cook]}\n",
        "13:17: no aspect or role key 'nxt'; did you mean 'next'?",
    ),
    "a strange aspect": (
        "  x: {title: X, zzz: [a]}\n",
        "13:17: no aspect or role key 'zzz'; declare it under 'aspects' or correct it here",
    ),
    "a title that is missing": ("  x: {day: Long.}\n", "13:3: role 'x' has no 'title'; add it"),
    "more than one thing that is missing": (
        "guidance: [{roles: [cook]}]\n",
        (
            "13:12: this guidance has no 'aim'; add it\n"
            "13:12: this guidance has no 'because'; add it\n"
            "13:12: this guidance has no 'from'; add it"
        ),
    ),
    "a value that is missing": (
        "  x: {title: }\n",
        "13:14: 'title' is empty; give it a value or leave it out",
    ),
    "a blank value": ('  x: {title: " "}\n', "13:14: 'title' is empty; give it a value or leave it out"),
    "a list that is missing": ("faq:\n", "13:5: 'faq' is empty; give it a value or leave it out"),
    "an empty item": (
        "  x: {title: X, makes: [a, '']}\n",
        "13:28: an item of 'makes' is empty; give it a value or leave it out",
    ),
    "a list for text": ("  x: {title: [X]}\n", "13:14: 'title' is a list; it must be text"),
    "a mapping for text": ("  x: {title: X, day: {a: b}}\n", "13:22: 'day' is a mapping; it must be text"),
    "text for a list": (
        "  x: {title: X, makes: soup}\n",
        "13:24: 'makes' is text; it must be a list, as in [one, two]",
    ),
    "a mapping in a list of texts": (
        "  x: {title: X, makes: [{a: b}]}\n",
        "13:25: an item of 'makes' is a mapping; it must be text",
    ),
    "a list in a list": (
        "  x: {title: X, makes: [[a]]}\n",
        "13:25: an item of 'makes' is a list; it must be text",
    ),
    "text for a role": ("  x: hello\n", "13:3: role 'x' is text; it must be a mapping, as in {key: value}"),
    "text for a statement": (
        "about: {aim_rule: hello}\n",
        "13:19: 'aim_rule' is text; it must be a mapping, as in {key: value}",
    ),
    "text for what is cited": (
        "  x: {title: X, cite: book}\n",
        "13:23: 'cite' is text; it must be a mapping, as in {key: value}",
    ),
    "a list for questions by id": (
        "faq: {hat: {}}\n",
        "13:6: 'faq' is a mapping; it must be a list of entries",
    ),
    "a flag that is no flag": (
        "guidance: [{from: x, aim: [cook], because: y, default: yes}]\n",
        "13:56: 'default' cannot be 'yes'; it must be true or false",
    ),
    "an unknown role": ("  x: {title: X, next: [cok]}\n", "13:24: no role 'cok'; did you mean 'cook'?"),
    "a role in another case": (
        "  x: {title: X, next: [Cook]}\n",
        "13:24: no role 'Cook'; did you mean 'cook'?",
    ),
    "an unknown source": (
        "  x: {title: X, sources: [zzz]}\n",
        "13:27: no source 'zzz'; define it under 'sources' or correct it here",
    ),
    "an unknown skill": ("  x: {title: X, skills: [heet]}\n", "13:26: no skill 'heet'; did you mean 'heat'?"),
    "an unknown aspect in what is cited": (
        "  x: {title: X, cite: {dya: [book]}}\n",
        "13:24: no aspect 'dya'; did you mean 'day'?",
    ),
    "a level without levels": (
        "  x: {title: X, skills: [{skill: heat, level: some}]}\n",
        "13:47: no level 'some'; define it under 'about.skill_levels' or correct it here",
    ),
    "a skill without a name": (
        "  x: {title: X, skills: [{level: some}]}\n",
        (
            "13:26: an item of 'skills' has no 'skill'; add it\n"
            "13:34: no level 'some'; define it under 'about.skill_levels' or correct it here"
        ),
    ),
    "a skill twice": (
        "  x: {title: X, skills: [heat, knife, heat]}\n",
        "13:39: 'heat' stands in this list already; keep it once",
    ),
    "a skill twice, once with more": (
        "  x: {title: X, skills: [heat, {skill: heat}]}\n",
        "13:32: 'heat' stands in this list already; keep it once",
    ),
    "a source twice": (
        "  x: {title: X, sources: [book, book]}\n",
        "13:33: 'book' stands in this list already; keep it once",
    ),
    "a comparison of one role": (
        "comparisons: [{roles: [cook]}]\n",
        "13:23: 'roles' lists 1; it must list 2",
    ),
    "a comparison of a role with itself": (
        "comparisons: [{roles: [cook, cook]}]\n",
        "13:30: 'cook' stands in this list already; keep it once",
    ),
    "no role to aim for": (
        "guidance: [{from: x, aim: [], because: y}]\n",
        "13:27: 'aim' lists 0; it must list at least 1",
    ),
    "a comparison twice": (
        "comparisons:\n  - {roles: [cook, baker]}\n  - {roles: [baker, cook]}\n",
        f"15:5: the comparison of 'baker' and 'cook' is defined at roles.yaml:14:5 already; {KEEP}",
    ),
    "a point about somebody else": (
        "comparisons: [{roles: [cook, baker], points: [{name: x, coook: y}]}]\n",
        "13:57: 'coook' is neither of the two roles; did you mean 'cook'?",
    ),
    "a point that is text": (
        "comparisons: [{roles: [cook, baker], points: [x]}]\n",
        "13:47: an item of 'points' is text; it must be a mapping, as in {key: value}",
    ),
    "a skill that is a list": (
        "  x: {title: X, skills: [[heat]]}\n",
        "13:26: an item of 'skills' is a list; it must be text",
    ),
    "a skill with an empty name": (
        "  x: {title: X, skills: [{skill: }]}\n",
        "13:34: 'skill' is empty; give it a value or leave it out",
    ),
    "a point about nobody": (
        "comparisons: [{roles: [cook, baker], points: [{name: x}]}]\n",
        "13:47: this point says nothing; add a text for 'cook'",
    ),
    "a question twice": (
        "faq: [{id: a, question: b, answer: c}, {id: a, question: d, answer: e}]\n",
        "13:40: question 'a' is defined at roles.yaml:13:7 already; keep one of the two",
    ),
    "two default answers": (
        (
            "guidance:\n- {from: x, aim: [cook], because: y, default: true}\n"
            "- {from: z, aim: [cook], because: y, default: true}\n"
        ),
        "15:3: this guidance is a second default, besides roles.yaml:14:3; keep one of the two",
    ),
    "two ids that differ in case alone": (
        "  Cook: {title: X}\n",
        "13:3: role 'Cook' differs in case alone from 'cook' at roles.yaml:11:3; rename it",
    ),
    "an id with a space": (
        "  our cook: {title: X}\n",
        "13:3: role 'our cook' has no id that can be typed; leave out spaces and hidden characters",
    ),
    "an id with a hidden character": (
        '  "a\\u200bb": {title: X}\n',
        r"13:3: role 'a\u200bb' has no id that can be typed; leave out spaces and hidden characters",
    ),
    "a role that is the same as itself": (
        "  x: {title: X, same_as: x}\n",
        "13:26: 'same_as' leads in a ring, 'x' → 'x'; leave one of these out",
    ),
    "a ring of roles": (
        "  x: {title: X, builds_on: y}\n  y: {title: Y, builds_on: z}\n  z: {title: Z, same_as: x}\n",
        "15:26: 'same_as' leads in a ring, 'x' → 'y' → 'z' → 'x'; leave one of these out",
    ),
    "replacing nothing": (
        "  x: {title: X, replaces: true}\n",
        "13:3: role 'x' is not defined below; correct its id, or leave 'replaces' out",
    ),
}


@pytest.mark.parametrize(("text", "told"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_of_with_its_place_and_what_would_be_right(text: str, told: str) -> None:
    """Each has its line, and what follows from it has none."""
    assert wrong(HEAD + text) == told.split("\n")


def test_everything_wrong_is_told_at_once_in_the_order_of_the_file() -> None:
    """Nobody mends a dataset one run a mistake."""
    text = "  x: {title: X, maks: [a]}\n  y: {next: [coook], title: }\nfaq: {}\nabout: 1\n"
    assert [line.split(":", 2)[:2] for line in wrong(HEAD + text)] == [
        ["13", "17"],
        ["14", "14"],
        ["14", "29"],
        ["15", "6"],
        ["16", "8"],
    ]


NOT_A_DATASET = {
    "no version": ("roles: {a: {title: A}}\n", "has no format version; begin with 'rolecmp: 1'"),
    "another version": (
        "rolecmp: 2\nroles: {a: {title: A}}\n",
        "1:10: 'rolecmp' cannot be '2'; it must be 1",
    ),
    "no roles": ("rolecmp: 1\n", "has no roles; define at least one under 'roles'"),
    "roles, but none": ("rolecmp: 1\nroles: {}\n", "has no roles; define at least one under 'roles'"),
    "roles that are empty": (
        "rolecmp: 1\nroles:\n",
        "2:7: 'roles' is empty; give it a value or leave it out",
    ),
    "roles that are text": (
        "rolecmp: 1\nroles: abc\n",
        "2:8: 'roles' is text; it must be a mapping from ids to entries",
    ),
    "roles that are a list": (
        "rolecmp: 1\nroles: [1, two]\n",
        "2:8: 'roles' is a list; it must be a mapping from ids to entries",
    ),
    "an aspect of no kind": (
        "rolecmp: 1\naspects: {day: {title: Day, kind: txt}}\nroles: {a: {title: A, day: x}}\n",
        "2:35: 'kind' cannot be 'txt'; did you mean 'text'?",
    ),
    "an aspect that is named like a key": (
        "rolecmp: 1\naspects: {title: {title: Day, kind: text}}\nroles: {a: {title: A}}\n",
        "2:11: aspect 'title' is named like a key that roles have; rename it",
    ),
    "a level that is not declared": (
        (
            "rolecmp: 1\nabout: {skill_levels: [some, much]}\naspects: {s: {title: S, kind: skills}}\n"
            "roles: {a: {title: A, s: [{skill: x, level: mch}]}}\n"
        ),
        "4:45: no level 'mch'; did you mean 'much'?",
    ),
    "a level twice": (
        "rolecmp: 1\nabout: {skill_levels: [some, some]}\nroles: {a: {title: A}}\n",
        "2:30: 'some' stands in this list already; keep it once",
    ),
}


@pytest.mark.parametrize(("text", "told"), NOT_A_DATASET.values(), ids=NOT_A_DATASET)
def test_what_holds_for_a_dataset_as_a_whole_is_checked(text: str, told: str) -> None:
    """It has a version and roles, and declares what its roles may state."""
    assert wrong(text) == [told]


def test_skills_without_a_vocabulary_are_one_by_name_in_any_case() -> None:
    """Names that differ in case alone are one skill, called as it was first."""
    roles = "a: {title: A, s: [SQL, Data care]}, b: {title: B, s: [sql, {skill: DATA CARE}]}"
    data = read(f"rolecmp: 1\naspects: {{s: {{title: S, kind: skills}}}}\nroles: {{{roles}}}\n")
    assert data.skills == {"sql": Skill("sql", "SQL"), "data care": Skill("data care", "Data care")}
    assert data.roles["a"].values == data.roles["b"].values


def test_without_a_vocabulary_a_role_names_a_skill_once() -> None:
    """The same name in another case is the same skill."""
    text = "rolecmp: 1\naspects: {s: {title: S, kind: skills}}\nroles: {a: {title: A, s: [SQL, sql]}}\n"
    assert wrong(text) == ["3:32: 'sql' stands in this list already; keep it once"]


@pytest.mark.parametrize(
    "hidden",
    [
        "about: *a\n",
        "roles: {}\n",
        "role: {}\n",
        "faq: [\n",
        "...\nmore\n",
    ],
    ids=["an alias", "a second 'roles'", "a slip in a top-level key", "broken YAML", "a second document"],
)
def test_what_a_mistake_may_hide_is_not_called_missing(hidden: str) -> None:
    """One mistake that hides part of a file does not bring a line for each thing that refers into it."""
    (told,) = wrong(f"{HEAD}  x: {{title: X, next: [nobody], sources: [nothing]}}\n{hidden}")
    assert told.startswith(("14:", "15:"))


def test_a_section_of_the_wrong_shape_hides_its_entries() -> None:
    """What refers into it is not called unknown; what refers elsewhere still is."""
    text = HEAD.replace("sources: {book: {title: The book}}", "sources: [book]")
    assert wrong(f"{text}  x: {{title: X, next: [coook], sources: [book]}}\n") == [
        "2:10: 'sources' is a list; it must be a mapping from ids to entries",
        "13:24: no role 'coook'; did you mean 'cook'?",
    ]


def test_what_is_wrong_beside_a_repeated_key_is_told_too() -> None:
    """A key that stands twice hides nothing but its second value."""
    assert wrong(f"{HEAD}  x: {{title: X, title: Y, maks: [a]}}\n") == [
        "13:17: 'title' stands at 13:7 already; keep one of the two",
        "13:27: no aspect or role key 'maks'; did you mean 'makes'?",
    ]


def test_levels_of_the_wrong_shape_hide_the_levels() -> None:
    """A level is not called unknown where the levels could not be read."""
    text = "  x: {title: X, skills: [{skill: heat, level: some}]}\nabout: {skill_levels: some}\n"
    assert wrong(HEAD + text) == ["14:23: 'skill_levels' is text; it must be a list, as in [one, two]"]


def test_an_aspect_of_an_unknown_kind_takes_any_value() -> None:
    """The slip is in the aspect: its roles are not told of."""
    text = "rolecmp: 1\naspects: {day: {title: Day}}\nroles: {a: {title: A, day: [x]}}\n"
    assert wrong(text) == ["2:11: aspect 'day' has no 'kind'; add it"]
