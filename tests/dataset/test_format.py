"""What a dataset may say, key by key, and what a mistake hides."""

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


def test_skills_without_a_vocabulary_are_one_by_name_in_any_case() -> None:
    """Names that differ in case alone are one skill, called as it was first."""
    roles = "a: {title: A, s: [SQL, Data care]}, b: {title: B, s: [sql, {skill: DATA CARE}]}"
    data = read(f"rolecmp: 1\naspects: {{s: {{title: S, kind: skills}}}}\nroles: {{{roles}}}\n")
    assert data.skills == {"sql": Skill("sql", "SQL"), "data care": Skill("data care", "Data care")}
    assert data.roles["a"].values == data.roles["b"].values


def test_without_a_vocabulary_a_role_names_a_skill_once() -> None:
    """The same name in another case is the same skill."""
    text = "rolecmp: 1\naspects: {s: {title: S, kind: skills}}\nroles: {a: {title: A, s: [SQL, sql]}}\n"
    assert wrong(text) == ["3:32: 'sql' is already in this list; keep it once"]


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
    skill = "{skill: heat, level: some}"
    role = f"{{title: X, next: [nobody], sources: [nothing], skills: [{skill}], replaces: true}}"
    (told,) = wrong(f"{HEAD}  x: {role}\n{hidden}")
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
        "13:17: 'title' is already at 13:7; keep one of the two",
        "13:27: no aspect or role key 'maks'; did you mean 'makes'?",
    ]
    assert wrong(f"{HEAD}  cook: {{title: X}}\n  x: {{title: X, next: [coook]}}\n") == [
        "13:3: 'cook' is already at 11:3; keep one of the two",
        "14:24: no role 'coook'; did you mean 'cook'?",
    ]


def test_levels_of_the_wrong_shape_hide_the_levels() -> None:
    """A level is not called unknown where the levels could not be read."""
    text = "  x: {title: X, skills: [{skill: heat, level: some}]}\nabout: {skill_levels: some}\n"
    assert wrong(HEAD + text) == ["14:23: 'skill_levels' is text; it must be a list, as in [one, two]"]


def test_an_aspect_of_an_unknown_kind_takes_any_value() -> None:
    """The slip is in the aspect: its roles are not told of."""
    text = "rolecmp: 1\naspects: {day: {title: Day}}\nroles: {a: {title: A, day: [x]}}\n"
    assert wrong(text) == ["2:11: aspect 'day' has no 'kind'; add it"]


@pytest.mark.parametrize("key", ["family", "short", "url"])
def test_an_aspect_of_an_older_dataset_keeps_its_meaning(key: str) -> None:
    """A dataset whose aspects are named like a key that roles have had since is read as it was meant."""
    roles = f"roles: {{a: {{title: A, {key}: [x, y]}}}}\n"
    read_back = read(f"rolecmp: 1\naspects: {{{key}: {{title: Ours, kind: list}}}}\n{roles}")
    assert read_back.roles["a"].values == {key: ("x", "y")}
