"""What is told of datasets that somebody keeps: every problem, what is doubtful, and what they hold."""

from pathlib import Path

import pytest
from dataset.written import HEAD, write

from rolecmp.dataset import Problem, bundled
from rolecmp.dataset.load import check

# Sound, and nothing in it is doubtful; what a test is about may follow from line 13 on.
CLEAN = """\
rolecmp: 1
sources: {book: {title: The book}}
aspects:
  makes: {title: Makes, kind: list}
  skills: {title: Skills, kind: skills}
skills:
  heat: {name: Heat, sources: [book]}
  knife: {name: Knife work, sources: [book]}
roles:
  cook: {title: Cook, aliases: [Chef], sources: [book], makes: [soup, sauce], skills: [heat, knife]}
  baker: {title: Baker, sources: [book], makes: [bread], skills: [heat]}
  guest: {title: Guest, sources: [book]}
"""
APART = "merge them, or rename one"
NOTHING = {
    "sources": 0,
    "aspects": 0,
    "skills": 0,
    "roles": 0,
    "comparisons": 0,
    "guidance": 0,
    "faq": 0,
    "measures": 0,
}


def doubts(text: str) -> list[str]:
    """What is doubtful in a file that holds the text, each as `line:column: message`."""
    checked = check([write(text)], strict=True)
    assert all(problem.doubtful for problem in checked.problems)
    return [str(problem).removeprefix("roles.yaml:").strip() for problem in checked.problems]


def test_a_sound_dataset_has_no_problems_and_is_counted() -> None:
    """What it holds is counted by top-level key, under the path as it was given."""
    path = write(CLEAN, "ours/roles.yaml")
    counts = {**NOTHING, "sources": 1, "aspects": 2, "skills": 2, "roles": 3}
    assert check([path, "ours"]) == ((), 0, {"ours/roles.yaml": counts, "ours": counts})


def test_skills_are_counted_also_without_a_vocabulary() -> None:
    """They are as many as the roles name."""
    roles = "roles: {a: {title: A, s: [SQL, Go]}, b: {title: B, s: [go]}}\n"
    text = f"rolecmp: 1\naspects: {{s: {{title: S, kind: skills}}}}\n{roles}"
    assert check([write(text)]).held["roles.yaml"] == {**NOTHING, "aspects": 1, "skills": 2, "roles": 2}


def test_every_path_is_a_dataset_of_its_own() -> None:
    """A broken one does not keep the others from being counted, and all problems come sorted by place."""
    paths: list[Path | str] = [
        write("roles: {", "c.yaml"),
        write(CLEAN, "b.yaml"),
        write(f"{HEAD}faq: {{}}\nabout: x\n", "a.yaml"),
        "0.yaml",
    ]
    checked = check(paths)
    assert checked.problems == (
        Problem("0.yaml", 0, 0, "there is no such file or folder; check the path"),
        Problem("a.yaml", 13, 6, "'faq' is a mapping; it must be a list of entries"),
        Problem("a.yaml", 14, 8, "'about' is text; it must be a mapping, as in {key: value}"),
        Problem("c.yaml", 1, 9, "the file ends inside a list or a mapping; close it with ']' or '}'"),
    )
    assert list(checked.held) == ["b.yaml"]


def test_a_dataset_that_goes_on_top_is_checked_on_top() -> None:
    """It needs no version and no roles, may refer to those below, and only its own entries count."""
    top = write("roles: {ours: {title: Ours, next: [ai-architect]}}\nfaq: []\n", "top.yaml")
    assert check([top]).problems != ()
    assert check([top], below=[bundled()]) == ((), 0, {"top.yaml": {**NOTHING, "roles": 1}})


def test_problems_below_are_told_once() -> None:
    """However many datasets are checked on top of it."""
    below = write(f"{HEAD}faq: {{}}\n", "below.yaml")
    checked = check([write("guidance: []", "a.yaml"), write("guidance: []", "b.yaml")], below=[below])
    assert [str(problem) for problem in checked.problems] == [
        "below.yaml:13:6: 'faq' is a mapping; it must be a list of entries"
    ]
    assert checked.held == {}


def test_more_problems_than_anybody_reads_are_counted() -> None:
    """The first thousand are told."""
    checked = check([write("rolecmp: 1\nroles:\n" + "".join(f"  r{n}: 1\n" for n in range(3_000)))])
    assert (len(checked.problems), checked.left_out) == (1_000, 2_000)


def test_a_problem_is_written_in_one_line() -> None:
    """With its place where it has one, and nothing in it that a terminal would obey."""
    assert str(Problem("a\n.yaml", 3, 5, "one\x1b[31m\ntwo")) == r"a .yaml:3:5: one\x1b[31m two"
    assert str(Problem("a.yaml", 0, 0, "is empty")) == "a.yaml: is empty"


def test_what_is_doubtful_is_told_only_when_asked_for() -> None:
    """A dataset with doubts is sound."""
    path = write(HEAD)
    assert check([path]).problems == ()
    assert check([path], strict=True).problems != ()
    assert list(check([path], strict=True).held) == ["roles.yaml"]


def test_nothing_is_doubtful_in_the_bundled_dataset() -> None:
    """It holds to the strict rules itself."""
    assert check([bundled()], strict=True).problems == ()


DOUBTS = {
    "a role without a source": ("  x: {title: X}\n", "13:3: role 'x' names no source; add 'sources'"),
    "a question without a source": (
        "faq: [{id: a, question: b, answer: c}]\n",
        "13:7: question 'a' names no source; add 'sources'",
    ),
    "guidance without a source": (
        "guidance: [{from: a, aim: [cook], because: b}]\n",
        "13:12: this guidance names no source; add 'sources'",
    ),
    "a comparison without a source": (
        "comparisons: [{roles: [cook, baker]}]\n",
        "13:15: the comparison of 'cook' and 'baker' names no source; add 'sources'",
    ),
    "a caveat without a source": (
        "about: {caveats: [{text: a, sources: [book]}, {text: b}]}\n",
        "13:47: this statement names no source; add 'sources'",
    ),
    "a rule without a source": (
        "about: {aim_rule: {text: a}, corrections: {text: b, sources: [book]}}\n",
        "13:19: this statement names no source; add 'sources'",
    ),
    "a title that two share": (
        "  x: {title: baker, sources: [book]}\n",
        f"13:3: role 'x' goes by 'baker', as does role 'baker' at roles.yaml:11:3; {APART}",
    ),
    "an empty list": (
        "  x: {title: X, sources: [book], makes: []}\n",
        "13:41: 'makes' is an empty list; fill it, or leave it out",
    ),
    "items that differ in case and hyphens": (
        "  x: {title: X, sources: [book], makes: [Fish-pie, pies, fish pie]}\n",
        "13:58: 'fish pie' is in this list as 'Fish-pie'; keep one of the two",
    ),
}


@pytest.mark.parametrize(("text", "told"), DOUBTS.values(), ids=DOUBTS)
def test_what_is_legal_and_probably_wrong_is_told(text: str, told: str) -> None:
    """Each has a line with its place and what would be right."""
    assert doubts(CLEAN + text) == [told]


CHANGED = {
    "a source that nothing names": (
        ("{book: {title: The book}}", "{book: {title: The book}, web: {title: The web}}"),
        "2:36: nothing names source 'web'; name it where it belongs, or leave it out",
    ),
    "a skill that no role asks for": (
        ("roles:", "  salt: {name: Salt, sources: [book]}\nroles:"),
        "9:3: no role asks for skill 'salt'; let one ask for it, or leave it out",
    ),
    "a skill without a source": (
        ("Heat, sources: [book]", "Heat"),
        "7:3: skill 'heat' names no source; add 'sources'",
    ),
    "skills of one name": (
        ("name: Knife work", "name: Knife work, aliases: [HEAT]"),
        f"8:3: skill 'knife' goes by 'heat', as does skill 'heat' at roles.yaml:7:3; {APART}",
    ),
    "an aspect that no role states": (
        ("skills:\n", "  day: {title: Day, kind: text}\nskills:\n"),
        "6:3: no role states aspect 'day'; let one state it, or leave it out",
    ),
    "no sources at all": (None, "2:9: this dataset names no source at all; define them under 'sources'"),
}


@pytest.mark.parametrize(("change", "told"), CHANGED.values(), ids=CHANGED)
def test_what_nothing_makes_use_of_is_told(change: tuple[str, str] | None, told: str) -> None:
    """What is defined and not used was forgotten, here or there."""
    text = CLEAN.replace(*change, 1) if change else "rolecmp: 1\nroles: {a: {title: A}, b: {title: B}}\n"
    assert doubts(text) == [told]


NOT_DOUBTFUL = {
    "another name for a role": "  x: {title: X, sources: [book], same_as: baker, makes: [bread]}\n",
    "roles that state the same": "  x: {title: X, sources: [book], makes: [bread], skills: [heat]}\n",
    "an alias that repeats the title": "  x: {title: X, aliases: [x], sources: [book]}\n",
    "items that differ in a number": "  x: {title: X, sources: [book], makes: [cake no 1, cake no 2]}\n",
    "items that differ in a mark of their name": "  x: {title: X, sources: [book], makes: [C, C++, 'C#']}\n",
    "a role that cites sources for each aspect": "  x: {title: X, cite: {makes: [book]}, makes: [pies]}\n",
    "short words that end in s": "  x: {title: X, sources: [book], makes: [gas, ga]}\n",
    "words that end in two s": "  x: {title: X, sources: [book], makes: [glass, glas]}\n".replace(
        "glas]", "mess]"
    ),
}


@pytest.mark.parametrize("text", NOT_DOUBTFUL.values(), ids=NOT_DOUBTFUL)
def test_what_is_meant_is_not_called_doubtful(text: str) -> None:
    """Nobody has to mend what is right."""
    assert doubts(CLEAN + text) == []


USED = {
    "a skill of a vocabulary, under a heading": (
        "roles:",
        "  salt: {name: Salt, group: Taste, sources: [book]}\nroles:",
    ),
    "a source that stands for all that name none": (
        "rolecmp: 1\n",
        (
            "rolecmp: 1\nabout: {source: book, caveats: [{text: Hot.}]}\n"
            "faq: [{id: a, question: 'A?', answer: B.}]\n"
        ),
    ),
    "a source of figures alone": (
        "sources: {book: {title: The book}}",
        (
            "sources: {book: {title: The book}, count: {title: The count}}\n"
            "measures: {m: {title: M, about: skills, kind: postings, place: here, years: '2020',\n"
            "  of: {cook: 20}, named_in: {heat: {cook: 2}}, sources: [count]}}"
        ),
    ),
}


@pytest.mark.parametrize("change", USED.values(), ids=USED)
def test_what_is_of_use_in_another_way_is_not_called_doubtful(change: tuple[str, str]) -> None:
    """A vocabulary, a source for everything, and the source of a figure."""
    assert doubts(CLEAN.replace(*change, 1)) == []


def test_levels_that_do_not_add_up_are_doubtful() -> None:
    """A role that asks for less than the one it builds on, and a skill that is asked for at no level."""
    head = (
        "rolecmp: 1\nsources: {x: {title: X}}\nabout: {skill_levels: [some, much]}\n"
        "aspects: {n: {title: N, kind: list}, s: {title: S, kind: skills}}\nroles:\n"
        "  a: {title: A, sources: [x], s: [{skill: knife, level: much}, {skill: fire, level: some}]}\n"
        "  b: {title: B, sources: [x], builds_on: a, n: [z]}\n"
    )
    more = (
        "  c: {title: C, sources: [x], builds_on: b, s: [{skill: fire, level: much}]}\n"
        "  d: {title: D, sources: [x], builds_on: b, s: [{skill: dough, level: some}]}\n"
        "  e: {title: E, sources: [x], builds_on: b, n: [y], s: [{skill: fire, level: some}]}\n"
    )
    assert doubts(head + more) == []
    less = "  c: {title: C, sources: [x], builds_on: b, s: [{skill: knife, level: some}, fire]}\n"
    assert doubts(head + less) == [
        (
            "8:49: role 'c' asks for 'knife' at a lower level than role 'a', on which it builds; "
            "raise the level, or leave the skill out"
        ),
        "8:78: role 'c' asks for 'fire' at no level; write {skill: …, level: …}",
    ]


def test_of_a_dataset_on_top_only_its_own_doubts_are_told() -> None:
    """What is doubtful below is for those who keep that."""
    below = write(HEAD, "below.yaml")
    top = write("roles: {x: {title: Cook, sources: [book]}, y: {title: Y}}\n", "top.yaml")
    assert [str(problem) for problem in check([top], below=[below], strict=True).problems] == [
        f"top.yaml:1:9: role 'x' goes by 'cook', as does role 'cook' at below.yaml:11:3; {APART}",
        "top.yaml:1:44: role 'y' names no source; add 'sources'",
    ]


def test_one_missing_source_is_said_once() -> None:
    """A catalogue names its source once for all, and is not told so of each of its thousand entries."""
    bare = CLEAN.replace(", sources: [book]", "")
    (doubt,) = [line for line in doubts(bare) if "names no source" in line]
    assert "names no source; add 'sources'; " in doubt
    assert doubts(bare + "about: {source: book}") == []


@pytest.mark.parametrize("text", ["~", "null", "'~'"])
def test_what_others_take_for_nothing_is_doubtful(text: str) -> None:
    """It is text here, and would be shown as it stands."""
    (doubt,) = doubts(CLEAN + f"  x: {{title: X, sources: [book], summary: {text}}}\n")
    assert "is text here and no missing value; leave the key out, or write a text" in doubt


def test_paths_may_be_strings_or_paths() -> None:
    """Whatever names a file."""
    write(CLEAN)
    assert check(["roles.yaml"]) == check([Path("roles.yaml")])
