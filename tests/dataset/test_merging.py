"""Datasets in several files, and datasets on top of each other."""

import gc
import subprocess
import sys
from pathlib import Path

import pytest
from dataset.written import HEAD, complaints, write

from rolecmp.dataset import load
from rolecmp.model import Comparison, Guidance, Question, Statement

BELOW = """\
rolecmp: 1
about:
  title: Below
  licence: CC0-1.0
  skill_levels: [some, much]
  caveats: [{text: It depends.}]
sources: {book: {title: The book}}
aspects:
  skills: {title: Skills, kind: skills}
skills:
  heat: {name: Heat}
roles:
  cook: {title: Cook, skills: [heat]}
  baker: {title: Baker}
comparisons:
  - {roles: [cook, baker], overlap: The oven.}
guidance:
  - {from: Home, aim: [cook], because: Why not., default: true}
faq:
  - {id: hat, question: 'Which hat?', answer: The tall one.}
"""
FOLDER = {
    "about.yaml": "rolecmp: 1\nabout: {title: Ours}\n",
    "one.yaml": "roles:\n  cook: {title: Cook}\n",
    "two.yml": "roles:\n  baker: {title: Baker, next: [cook]}\n",
}


@pytest.fixture
def below() -> Path:
    """A dataset that others go on top of."""
    return write(BELOW, "below.yaml")


def folder(**files: str) -> Path:
    """A folder that holds a sound dataset and these files beside it."""
    for name, text in {**FOLDER, **{f"{name}.yaml": text for name, text in files.items()}}.items():
        write(text, f"ours/{name}")
    return Path("ours")


def test_the_files_of_a_folder_are_one_dataset() -> None:
    """Each may hold what it likes, and refer to what is in the others."""
    data = load(folder())
    assert (data.about.title, list(data.roles), data.roles["baker"].next) == (
        "Ours",
        ["cook", "baker"],
        ("cook",),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    {
        "a role": (
            "roles: {cook: {title: X}}",
            "ours/x.yaml:1:9: role 'cook' is defined at ours/one.yaml:2:3",
        ),
        "what it says of itself": (
            "about: {title: X}",
            "ours/x.yaml:1:8: 'about' is defined at ours/about.yaml:2:8",
        ),
        "its version": (
            "rolecmp: 1",
            "ours/x.yaml:1:10: 'rolecmp' is defined at ours/about.yaml:1:10",
        ),
    }.values(),
    ids=["a role", "what it says of itself", "its version"],
)
def test_two_files_may_not_say_the_same(text: str, told: str) -> None:
    """The complaint names both places."""
    assert complaints(folder(x=text)) == [f"{told} already; keep one of the two"]


def test_the_complaints_of_all_files_come_together_sorted() -> None:
    """A file that cannot be read hides none of the slips in the others."""
    folder(b="roles: {x: {day: X}}", a="faq: [")
    write(b"caf\xe9: 1", "ours/z.yaml")
    assert complaints("ours") == [
        "ours/a.yaml:1:7: the file ends inside a list or a mapping; close it with ']' or '}'",
        "ours/b.yaml:1:9: role 'x' has no 'title'; add it",
        "ours/z.yaml:1:4: the byte 0xe9 is not UTF-8; save the file as UTF-8",
    ]


def test_what_goes_on_top_adds_to_what_is_below(below: Path) -> None:
    """Whatever either of them defines is there, what is below first."""
    top = write(
        "sources: {web: {title: The web}}\n"
        "aspects: {day: {title: The day, kind: text}}\n"
        "skills: {salt: {name: Salt}}\n"
        "roles: {guest: {title: Guest, day: Short., skills: [heat, salt], sources: [book, web]}}\n"
        "comparisons: [{roles: [guest, cook], overlap: The plate.}]\n"
        "guidance: [{from: Hunger, aim: [guest], because: Eat.}]\n"
        "faq: [{id: fork, question: 'Which fork?', answer: The outer one.}]\n",
        "top.yaml",
    )
    data = load(below, [top])
    assert [*data.sources, *data.aspects, *data.skills, *data.roles] == [
        *("book", "web"),
        *("skills", "day"),
        *("heat", "salt"),
        *("cook", "baker", "guest"),
    ]
    assert data.comparisons == (
        Comparison(("cook", "baker"), overlap="The oven."),
        Comparison(("guest", "cook"), overlap="The plate."),
    )
    assert [each.background for each in data.guidance] == ["Home", "Hunger"]
    assert [each.id for each in data.faq] == ["hat", "fork"]


def test_what_goes_on_top_needs_no_version_and_no_roles(below: Path) -> None:
    """A file that adds a question to the bundled dataset is complete."""
    top = write(
        "faq: [{id: fork, question: 'Which fork?', answer: The outer one., roles: [cook]}]", "top.yaml"
    )
    assert load(below, [top]).faq[-1].roles == ("cook",)


def test_each_dataset_may_refer_to_all_below_it(below: Path) -> None:
    """The order on the command line is the order in which they lie on each other."""
    first = write("roles: {guest: {title: Guest, next: [cook]}}", "first.yaml")
    second = write("roles: {critic: {title: Critic, builds_on: guest}}", "second.yaml")
    assert list(load(below, [first, second]).roles) == ["cook", "baker", "guest", "critic"]


AGAIN = {
    "source": ("sources: {book: {title: X%s}}", "1:11: source 'book'", "7:11"),
    "aspect": ("aspects: {skills: {title: X, kind: skills%s}}", "1:11: aspect 'skills'", "9:3"),
    "skill": ("skills: {heat: {name: X%s}}", "1:10: skill 'heat'", "11:3"),
    "role": ("roles: {cook: {title: X%s}}", "1:9: role 'cook'", "13:3"),
    "comparison": (
        "comparisons: [{roles: [baker, cook]%s}]",
        "1:15: the comparison of 'baker' and 'cook'",
        "16:5",
    ),
    "question": ("faq: [{id: hat, question: X, answer: Y%s}]", "1:7: question 'hat'", "20:5"),
}


@pytest.mark.parametrize(("text", "place", "other"), AGAIN.values(), ids=AGAIN)
def test_what_is_defined_below_is_not_redefined_by_accident(
    below: Path, text: str, place: str, other: str
) -> None:
    """The complaint says where the other is, and how to replace it."""
    top = write(text % "", "top.yaml")
    told = f"top.yaml:{place} is defined at below.yaml:{other} already; rename it or add 'replaces: true'"
    assert complaints(below, top) == [told]


@pytest.mark.parametrize("text", [text for text, _, _ in AGAIN.values()], ids=AGAIN)
def test_what_says_that_it_replaces_takes_the_place_of_what_is_below(below: Path, text: str) -> None:
    """The entry on top counts whole, in the place where the other was."""
    data, before = load(below, [write(text % ", replaces: true", "top.yaml")]), load(below)
    assert [
        list(data.sources),
        list(data.aspects),
        list(data.skills),
        list(data.roles),
        len(data.comparisons),
    ] == [
        *(list(before.sources), list(before.aspects), list(before.skills), list(before.roles)),
        len(before.comparisons),
    ]
    assert data != before


def test_a_replaced_entry_leaves_nothing_behind(below: Path) -> None:
    """What the entry below said and the one on top does not say is gone."""
    top = write("comparisons: [{roles: [baker, cook], rule_of_thumb: Smell., replaces: true}]", "top.yaml")
    assert load(below, [top]).comparisons == (Comparison(("baker", "cook"), rule_of_thumb="Smell."),)


@pytest.mark.parametrize("text", [text for text, _, _ in AGAIN.values()], ids=AGAIN)
def test_nothing_is_replaced_where_there_is_nothing(text: str) -> None:
    """An entry that replaces another says so in vain in a dataset of its own."""
    told = complaints(write(f"{text % ', replaces: true'}\n", "alone.yaml"))
    assert any("is not defined below; correct its id, or leave 'replaces' out" in line for line in told)


def test_what_the_layers_say_of_themselves_is_taken_key_by_key(below: Path) -> None:
    """The highest layer that says something counts; caveats hold for all of it, so they come together."""
    top = write("about: {title: Top, caveats: [{text: Very much so.}]}", "top.yaml")
    about = load(below, [top]).about
    assert (about.title, about.licence, about.skill_levels) == ("Top", "CC0-1.0", ("some", "much"))
    assert about.caveats == (Statement("It depends."), Statement("Very much so."))


def test_levels_below_hold_for_what_is_on_top(below: Path) -> None:
    """A role on top may state a level that the dataset below declares."""
    top = write("roles: {guest: {title: Guest, skills: [{skill: heat, level: much}]}}", "top.yaml")
    assert complaints(below, top) == []


def test_a_default_on_top_takes_the_place_of_the_one_below(below: Path) -> None:
    """There is one default answer, and the topmost dataset that has one decides which."""
    top = write("guidance: [{from: Hunger, aim: [baker], because: Bread., default: true}]", "top.yaml")
    assert [(each.background, each.default) for each in load(below, [top]).guidance] == [
        ("Home", False),
        ("Hunger", True),
    ]


def test_a_vocabulary_below_holds_for_what_is_on_top(below: Path) -> None:
    """A skill that neither has is told of; a dataset on top adds it to the vocabulary."""
    top = write("roles: {guest: {title: Guest, skills: [salt]}}", "top.yaml")
    assert complaints(below, top) == [
        "top.yaml:1:40: no skill 'salt'; define it under 'skills' or correct it here"
    ]


def test_ids_of_two_layers_may_not_differ_in_case_alone(below: Path) -> None:
    """On a command line, where case does not count, neither could be named."""
    top = write("roles: {COOK: {title: X}}", "top.yaml")
    assert complaints(below, top) == [
        "top.yaml:1:9: role 'COOK' differs in case alone from 'cook' at below.yaml:13:3; rename it"
    ]


def test_a_broken_dataset_on_top_does_not_make_the_one_below_look_broken(below: Path) -> None:
    """What is wrong is told of the file in which it is."""
    assert complaints(below, write("roles: {", "top.yaml")) == [
        "top.yaml:1:9: the file ends inside a list or a mapping; close it with ']' or '}'"
    ]


def test_a_broken_dataset_below_is_told_of_along_with_the_one_on_top() -> None:
    """Both are mended in one go."""
    told = complaints(write(HEAD + "faq: {}\n", "below.yaml"), write("roles: {x: {}}", "top.yaml"))
    assert told == [
        "below.yaml:13:6: 'faq' is a mapping; it must be a list of entries",
        "top.yaml:1:9: role 'x' has no 'title'; add it",
    ]


def test_the_bundled_dataset_takes_others_on_top() -> None:
    """A role of one's own stands beside the bundled ones, and may refer to them."""
    top = write("roles: {ours: {title: Ours, builds_on: ml-engineer, skills: [python]}}", "top.yaml")
    data = load(on_top=[top])
    assert data.roles["ours"].builds_on == "ml-engineer"
    assert len(data.roles) == len(load().roles) + 1


@pytest.mark.parametrize("part", ["comparisons", "guidance", "faq"])
def test_a_part_that_is_not_needed_is_left_out_of_the_bundled_dataset(part: str) -> None:
    """What is left is the same as ever; with a dataset on top, which may refer to it, nothing is left out."""
    left_out: tuple[Comparison | Guidance | Question, ...] = getattr(load(without=frozenset({part})), part)
    top = write("faq: []", "top.yaml")
    assert left_out == ()
    assert getattr(load(on_top=[top], without=frozenset({part})), part) == getattr(load(), part) != ()
    assert load(without=frozenset({part})).roles == load().roles


def test_nothing_is_left_out_of_a_dataset_of_ones_own(below: Path) -> None:
    """Its files are named as its owner likes."""
    below.rename("faq.yaml")
    assert load("faq.yaml", without=frozenset({"faq"})).faq != ()


@pytest.mark.parametrize("enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was(below: Path, *, enabled: bool) -> None:
    """Reading pauses it, and a program that had it off keeps it off, also where there are problems."""
    was_enabled = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        load(below)
        after_success = gc.isenabled()
        complaints("nothing.yaml")
        assert (after_success, gc.isenabled()) == (enabled, enabled)
    finally:
        (gc.enable if was_enabled else gc.disable)()


def test_what_a_program_has_frozen_stays_frozen() -> None:
    """A server that freezes what it holds before it forks may read a dataset after that."""
    code = (
        "import gc, rolecmp; gc.freeze(); before = gc.get_freeze_count(); data = rolecmp.load();"
        # What is freed is no longer counted.
        "print(before / 2 < gc.get_freeze_count() <= before)"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "True\n"
