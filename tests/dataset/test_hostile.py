"""Files made to crash, hang or fill the memory: each ends in a line that says what is wrong with it."""

import fnmatch
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
import yaml
from dataset.written import HEAD, complaints, write

import rolecmp
from rolecmp.dataset import problems

resource = pytest.importorskip("resource", reason="needs limits to memory")
SECONDS = 10
load_module = import_module("rolecmp.dataset.load")

MEMORY = 500 * 1024 * 1024
STACK = 256 * 1024

# Prints what is told of a file, or how many roles there are.
LOAD = """
import sys
from rolecmp.dataset import load
from rolecmp.errors import DatasetError
try:
    print(len(load(sys.argv[1]).roles), "roles")
except DatasetError as error:
    print(error)
"""


def confine() -> None:
    """Little memory, and a stack on which nothing deep can be done by recursion."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_STACK, (STACK, STACK))


def said(path: Path) -> list[str]:
    """What a process of its own, with little memory and time, says of a file."""
    done = subprocess.run(
        [sys.executable, "-c", LOAD, str(path)],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(Path(rolecmp.__file__).parents[1])},
        preexec_fn=confine,
        timeout=SECONDS,
    )
    return done.stdout.splitlines()


def bomb(levels: int) -> str:
    """A list of lists of … by way of aliases: nine times as long with each level."""
    lines = ["a0: &a0 [" + "lol, " * 9 + "]"]
    lines += [f"a{level}: &a{level} [" + f"*a{level - 1}, " * 9 + "]" for level in range(1, levels)]
    return "\n".join([*lines, f"roles: *a{levels - 1}\n"])


DEEP = "more than 32 levels of nesting; a dataset has fewer than ten"
ALIAS = "YAML aliases ('*…') are not part of the format; write the value out, or put the text in quotes"
DEEPEST = 1_000_000
# The parser in Python, which stands in where there is no libyaml, takes ten times as long: it gets a tenth.
TEN_MILLION_BYTES = 10_000_000 if yaml.__with_libyaml__ else 1_000_000

HOSTILE = {
    "a million lists in lists": ("roles: " + "[" * DEEPEST + "]" * DEEPEST, f"1:*: {DEEP}"),
    "a million lists that stay open": ("[" * DEEPEST, f"1:*: {DEEP}"),
    "a million mappings in mappings": ("{a: " * DEEPEST, f"1:*: {DEEP}"),
    "a million items in items": ("- " * DEEPEST, f"1:*: {DEEP}"),
    "a million keys of keys": ("? " * DEEPEST, "1:3: a key must be text; put it in quotes"),
    "lines that go ever deeper": ("".join(" " * n + "a:\n" for n in range(2_000)), f"*: {DEEP}"),
    "documents without end": ("---\n" * 50_000, "2:1: a second document begins here; keep one in each file"),
    "a tag of a hundred thousand letters": (
        "%TAG ! " + "x" * 100_000 + "\n---\nroles: !b c\n",
        "1:1: directives ('%…') are not part of the format; leave the line out",
    ),
    "a tag in a hundred thousand escapes": (
        "roles: !<" + "%41" * 100_000 + "> b\n",
        "1:8: tags ('!…') are not part of the format; leave this one out, or put the text in quotes",
    ),
}


@pytest.mark.parametrize(("text", "told"), HOSTILE.values(), ids=HOSTILE)
def test_nothing_deep_or_endless_does_any_harm(text: str, told: str) -> None:
    """What is too much is named, on a small stack and in little memory.

    Some versions of the YAML parser stop at a depth of their own, a little further on: `*` is any place.
    """
    assert fnmatch.filter(said(write(text)), f"roles.yaml:{told.replace('[', '[[]')}")


HARMLESS = {
    "ten megabytes of text": HEAD + "about: {title: " + "x" * TEN_MILLION_BYTES + "}\n",
    "ten megabytes of words": HEAD + "about:\n  title: " + "x y " * (TEN_MILLION_BYTES // 4) + "\n",
    "ten megabytes of lines": HEAD + "about:\n  title: |\n" + "    x\n" * (TEN_MILLION_BYTES // 6),
    "ten megabytes of escapes": HEAD + 'about: {title: "x' + r"\n" * (TEN_MILLION_BYTES // 2) + '"}\n',
    "ten megabytes of empty lines": HEAD + "\n" * TEN_MILLION_BYTES,
    "ten megabytes of comments": HEAD + "# x\n" * (TEN_MILLION_BYTES // 4),
    "one character that makes every other take four bytes": HEAD + "# " + "x" * TEN_MILLION_BYTES + "😀\n",
}


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_what_is_only_large_is_read(text: str) -> None:
    """A dataset that is large without a reason is read all the same."""
    assert said(write(text)) == ["2 roles"]


HARMLESS_JSON = {
    "ten megabytes of text": "x" * 10_000_000,
    "ten megabytes of backslashes": "\\" * 10_000_000,
    "ten megabytes of escapes": r"\u00e9" * 1_600_000,
}


@pytest.mark.parametrize("text", HARMLESS_JSON.values(), ids=HARMLESS_JSON)
def test_what_is_wrong_behind_something_large_in_json_has_its_place(text: str) -> None:
    """Not even a search for the place takes much time or memory."""
    blank = "\n" * 1_000_000
    data = f'{{"rolecmp": 1, "roles": {{"a": {{"title": "{text}"}}}},{blank} "about": null}}'
    (told,) = said(write(data, "a.json"))
    assert told == "a.json:1000001:11: null is no value; write one, or leave it out"


def test_a_file_of_a_hundred_megabytes_is_not_read() -> None:
    """How large it is can be told without reading it."""
    with Path("large.yaml").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    assert said(Path("large.yaml")) == ["large.yaml: is too large; at most 64 MiB can be read in all"]


MANY = "more than 2,000,000 values; a dataset may have no more"


@pytest.mark.parametrize("value", ["1", "[]", "{}", "{a: b}", "''"])
def test_values_without_end_are_refused(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """Whatever they are, reading them ends at a number that takes seconds and fits in memory."""
    monkeypatch.setattr(load_module, "MOST_VALUES", 5_000)
    assert not any(MANY in line for line in complaints(write(f"roles: [{f'{value}, ' * 1_000}]")))
    (line,) = complaints(write(f"roles: [{f'{value}, ' * 10_000}"))
    assert line.endswith(f": {MANY}")


def test_the_values_of_all_files_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither many files nor broken ones make room for more."""
    monkeypatch.setattr(load_module, "MOST_VALUES", 1_000)
    write(HEAD, "ours/a.yaml")
    write(f"about: [{'1, ' * 900}", "ours/b.yaml")
    write(f"sources: [{'1, ' * 500}]", "ours/c.yaml")
    assert [line[:11] for line in complaints("ours") if MANY in line] == ["ours/c.yaml"]


@pytest.mark.parametrize("levels", [2, 9, 30])
def test_a_bomb_of_aliases_does_not_go_off(levels: int) -> None:
    """No alias is followed, so that nothing grows."""
    assert f"roles.yaml:{levels + 1}:8: {ALIAS}" in said(write(bomb(levels)))


@pytest.mark.parametrize(
    "text",
    ["roles: &a [*a]\n", "roles: &a {x: *a}\n", "&a {*a : 1}\n", "roles: &a {<<: *a}\n", "roles: *a\n"],
)
def test_an_alias_to_itself_or_to_nothing_is_refused(text: str) -> None:
    """No alias is followed, so that nothing goes round in a circle."""
    assert any(ALIAS in line for line in complaints(write(text)))


@pytest.mark.parametrize(
    "tag",
    [
        "!!python/object/apply:os.system ['touch ran']",
        "!!python/name:os.system",
        "!!python/object/new:os.system ['touch ran']",
        "!!timestamp abc",
        "!!int abc",
        "!!binary x",
        "!!set {a, b}",
    ],
)
def test_a_tag_makes_nothing_happen(tag: str) -> None:
    """No code is run and nothing is converted: a tag is refused where it stands."""
    told = complaints(write(f"{HEAD}about: {{title: {tag}}}\n"))
    assert any("tags ('!…') are not part of the format" in line for line in told)
    assert not Path("ran").exists()


def test_names_of_any_length_are_cut_in_messages() -> None:
    """A message stays a line that one can read."""
    (line,) = complaints(write(f"{HEAD}  x: {{title: X, next: [{'y' * 100_000}]}}\n"))
    assert line == f"roles.yaml:13:24: no role '{'y' * 59}…'; define it under 'roles' or correct it here"


def test_what_a_file_says_is_made_visible_in_messages() -> None:
    """Nothing that a file holds can move the cursor, change the colour or break the line of a message."""
    (line,) = complaints(write(f'{HEAD}about: {{"\\e[31m\\n\\u202ex": 1}}\n'))
    assert line.startswith(r"roles.yaml:13:9: no key '\x1b[31m\n\u202ex'; ")


def test_of_very_many_problems_the_first_thousand_are_told() -> None:
    """The rest is counted, so that a terminal is not flooded and the memory not filled."""
    told = complaints(write("roles:\n" + "".join(f"  r{number}: 1\n" for number in range(20_000))))
    assert len(told) == 1_001
    assert told[0] == "roles.yaml: has no format version; begin with 'rolecmp: 1'" or told[0].startswith(
        "roles.yaml:2:"
    )
    assert told[-1] == "… and 19,001 more problems"


def test_very_many_slips_among_very_many_names_take_no_time() -> None:
    """To look for the nearest name each time would take minutes: only the first few are looked for."""
    roles = "".join(f"  role-{n}: {{title: A, next: [rle-{n}]}}\n" for n in range(15_000))
    told = said(write(f"rolecmp: 1\nroles:\n{roles}"))
    assert told[0] == "roles.yaml:3:29: no role 'rle-0'; did you mean 'role-0'?"
    assert told[999].startswith("roles.yaml:1002:")
    assert told[999].endswith("; define it under 'roles' or correct it here")


def test_a_guess_is_made_as_long_as_it_takes_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was meant is guessed for the first slips, and what would be right is said of all."""
    monkeypatch.setattr(problems, "_MOST_COMPARED", 5)
    told = complaints(write(f"{HEAD}  x: {{title: X, next: [cok]}}\n  y: {{title: Y, next: [coook]}}\n"))
    assert told == [
        "roles.yaml:13:24: no role 'cok'; did you mean 'cook'?",
        "roles.yaml:14:24: no role 'coook'; define it under 'roles' or correct it here",
    ]


def test_a_chain_of_roles_ends_after_a_few() -> None:
    """The one role from which it is too far is told, however many lead to it."""
    roles = "".join(f"  r{number}: {{title: A, builds_on: r{number + 1}}}\n" for number in range(2_000))
    told = said(write(f"rolecmp: 1\nroles:\n{roles}  r2000: {{title: A}}\n"))
    assert told == [
        "roles.yaml:1970:32: 'builds_on' leads on over more than 32 roles; leave some of them out"
    ]
    short = "".join(f"  r{number}: {{title: A, same_as: r{number + 1}}}\n" for number in range(32))
    assert said(write(f"rolecmp: 1\nroles:\n{short}  r32: {{title: A}}\n")) == ["33 roles"]


def test_a_ring_of_very_many_roles_is_told_in_a_line() -> None:
    """The first few of them are named."""
    roles = "".join(
        f"  r{number}: {{title: A, builds_on: r{(number + 1) % 9_000}}}\n" for number in range(9_000)
    )
    assert said(write(f"rolecmp: 1\nroles:\n{roles}")) == [
        (
            "roles.yaml:9002:32: 'builds_on' leads in a ring, "
            "'r0' → 'r1' → 'r2' → 'r3' → 'r4' → 'r5' → … → 'r0'; leave one of these out"
        )
    ]
