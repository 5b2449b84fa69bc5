"""Every slip that a dataset may have, with its place and what would be right."""

import pytest
from dataset.written import HEAD, wrong

KEYS = (
    "rolecmp, about, sources, aspects, skills, aliases, in_texts, roles, comparisons, guidance, faq,"
    " measures, decoding"
)
KEEP = "keep one of the two"

# Each after a head of twelve lines, the last of which are the roles cook and baker.
SLIPS = {
    "an unknown top-level key": ("rols: {}\n", "13:1: no key 'rols'; did you mean 'roles'?"),
    "a strange top-level key": (
        "x: 1\n",
        f"13:1: no key 'x'; the keys here are {KEYS}",
    ),
    "an unknown key": ("about: {license: x}\n", "13:9: no key 'license'; did you mean 'licence'?"),
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
        "  x:\n    title:\n",
        "14:11: 'title' is empty; give it a value",
    ),
    "a blank value": ('  x: {title: " "}\n', "13:14: 'title' is empty; give it a value"),
    "a list that is missing": ("faq:\n", "13:5: 'faq' is empty; give it a value"),
    "an empty item": (
        "  x: {title: X, makes: [a, '']}\n",
        "13:28: an item of 'makes' is empty; give it a value",
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
        "13:39: 'heat' is already in this list; keep it once",
    ),
    "a skill twice, once with more": (
        "  x: {title: X, skills: [heat, {skill: heat}]}\n",
        "13:32: 'heat' is already in this list; keep it once",
    ),
    "a source twice": (
        "  x: {title: X, sources: [book, book]}\n",
        "13:33: 'book' is already in this list; keep it once",
    ),
    "a comparison of one role": (
        "comparisons: [{roles: [cook]}]\n",
        "13:23: 'roles' lists 1; it must list 2",
    ),
    "a comparison of a role with itself": (
        "comparisons: [{roles: [cook, cook]}]\n",
        "13:30: 'cook' is already in this list; keep it once",
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
        "  x:\n    title: X\n    skills:\n    - skill:\n",
        "16:13: 'skill' is empty; give it a value",
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
        "15:3: this guidance is a second default; the first is at roles.yaml:14:3; keep one of the two",
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
    "a ring and a chain that leads into it": (
        "  x: {title: X, builds_on: y}\n  y: {title: Y, builds_on: z}\n  z: {title: Z, builds_on: y}\n",
        "15:28: 'builds_on' leads in a ring, 'y' → 'z' → 'y'; leave one of these out",
    ),
    "two rings of roles": (
        "".join(f"  {a}: {{title: X, builds_on: {b}}}\n" for a, b in ("vw", "wv", "xy", "yx")),
        (
            "14:28: 'builds_on' leads in a ring, 'v' → 'w' → 'v'; leave one of these out\n"
            "16:28: 'builds_on' leads in a ring, 'x' → 'y' → 'x'; leave one of these out"
        ),
    ),
    "a ring of which all roles are named": (
        "".join(f"  r{n}: {{title: X, builds_on: r{(n + 1) % 6}}}\n" for n in range(6)),
        (
            "18:29: 'builds_on' leads in a ring, "
            "'r0' → 'r1' → 'r2' → 'r3' → 'r4' → 'r5' → 'r0'; leave one of these out"
        ),
    ),
    "a ring of roles beside a chain of them": (
        "  x: {title: X, builds_on: z, same_as: y}\n  y: {title: Y, same_as: x}\n  z: {title: Z}\n",
        "14:26: 'same_as' leads in a ring, 'x' → 'y' → 'x'; leave one of these out",
    ),
    "a chain of roles that leads too far": (
        "".join(f"  r{n}: {{title: X, builds_on: r{n + 1}}}\n" for n in range(34)) + "  r34: {title: X}\n",
        "14:29: 'builds_on' leads on over more than 32 roles; leave some of them out",
    ),
    "a chain of other names that leads too far": (
        (
            "  r0: {title: X, builds_on: cook, same_as: r1}\n"
            + "".join(f"  r{n}: {{title: X, same_as: r{n + 1}}}\n" for n in range(1, 33))
            + "  r33: {title: X}\n"
        ),
        "13:44: 'same_as' leads on over more than 32 roles; leave some of them out",
    ),
    "a role by the name of a skill": (
        "  x: {title: X, next: [Knife work]}\n",
        "13:24: no role 'Knife work'; define it under 'roles' or correct it here",
    ),
    "a skill by its name": (
        "  x: {title: X, skills: [Knife Work]}\n",
        "13:26: no skill 'Knife Work'; that is a name of 'knife': write the id",
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
    text = "  x: {title: X, maks: [a]}\n  y: {next: [coook], title: ''}\nfaq: {}\nabout: 1\n"
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
        "2:7: 'roles' is empty; give it a value",
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
    "a level unlike any": (
        (
            "rolecmp: 1\nabout: {skill_levels: [some, much]}\naspects: {s: {title: S, kind: skills}}\n"
            "roles: {a: {title: A, s: [{skill: x, level: expert}]}}\n"
        ),
        "4:45: no level 'expert'; there are some, much",
    ),
    "a slip in the key of the levels": (
        (
            "rolecmp: 1\nabout: {skills_levels: [some]}\naspects: {s: {title: S, kind: skills}}\n"
            "roles: {a: {title: A, s: [{skill: x, level: some}]}}\n"
        ),
        "2:9: no key 'skills_levels'; did you mean 'skill_levels'?",
    ),
    "a level twice": (
        "rolecmp: 1\nabout: {skill_levels: [some, some]}\nroles: {a: {title: A}}\n",
        "2:30: 'some' is already in this list; keep it once",
    ),
}


@pytest.mark.parametrize(("text", "told"), NOT_A_DATASET.values(), ids=NOT_A_DATASET)
def test_what_holds_for_a_dataset_as_a_whole_is_checked(text: str, told: str) -> None:
    """It has a version and roles, and declares what its roles may state."""
    assert wrong(text) == [told]
