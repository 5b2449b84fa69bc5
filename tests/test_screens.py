"""What each command shows, to the letter: `pytest --rewrite tests/test_screens.py` writes it anew."""

import re
from io import BytesIO, TextIOWrapper
from itertools import combinations
from pathlib import Path

import pytest
from program import SHOWING, Program

from rolecmp.api import FORMATS, load
from rolecmp.cli import main

SCREENS = Path(__file__).parent / "screens"

COMMANDS = {
    "table": ("table",),
    "diff": ("diff", "ai-engineer", "ml-engineer"),
    "faq": ("faq", "do", "I", "need", "ml"),
    "show": ("show", "ai-engineer"),
    "aim": ("aim", "--from", "software-engineer"),
    "title": ("title", "AI/ML", "Engineer"),
    "decode": ("decode", str(Path(__file__).with_name("posting.txt"))),
    "pay": ("pay", "ai-engineer", "ml-engineer"),
    "overlap": ("overlap",),
    "search": ("search", "trust", "boundary"),
    "sources": ("sources",),
}
# What else there is to see, for the properties below.
MORE = (
    ("table", "--all"),
    ("diff", "data-scientist", "software-engineer"),
    ("diff", "ai-engineer", "generative-ai-engineer"),
    ("faq",),
    ("faq", "--list"),
    ("show", "agentops"),
    ("aim",),
    ("aim", "--have", "python,retrieval", "--to", "ai-engineer"),
)
ROLES = tuple(load().roles)
# The most lines of a command at 80 columns.
HEIGHTS = (
    (("table",), 30),
    *((("diff", left, right), 60) for left, right in combinations(ROLES, 2)),
    *((("show", name), 55) for name in ROLES),
    (("overlap",), 24),
    (("aim",), 30),
    *((("aim", "--from", name), 30) for name in ROLES),
    (("aim", "--have", "maths,statistics"), 30),
    (("aim", "--have", "python,retrieval", "--to", "ai-engineer"), 30),
    (("faq", "do", "I", "need", "ml"), 24),
    *(((command, "--help"), 45) for command in COMMANDS),
    (("--help",), 45),
)
# With what the answer of each command ends.
ANSWERS = (
    (("diff", "ai-engineer", "ml-engineer"), "Some maths"),
    (("diff", "ai-engineer", "software-engineer"), "Only Software"),
    (("show", "ai-engineer"), "How it differs"),
    (("overlap",), "Data analyst"),
    (("aim", "--from", "software-engineer"), "Data analyst"),
    (("aim", "--have", "maths,statistics"), "AI engineer (advised)  11 of 11"),
    (("aim",), "• Most people with experience"),
    (("faq", "do", "I", "need", "ml"), "model that calls tools may be trusted with"),
    (("title", "AI/ML", "Engineer"), "is AI engineering."),
    (("decode", str(Path(__file__).with_name("posting.txt"))), "How sure: "),
    (("pay", "ai-engineer", "ml-engineer"), "ML engineer above AI engineer by"),
    (("search", "trust", "boundary"), "Comparisons"),
    (("sources",), "Licence: "),
)
EVERY = (*COMMANDS.values(), *MORE)
WIDTHS = (40, 80, 200)
WRITTEN = tuple(each for each in FORMATS if each != "terminal")
# One command shows what each format makes of text, a table, figures and sources; a picture is of figures.
IN_EVERY_FORMAT = "diff"


def _named(value: object) -> str:
    return " ".join(value) if isinstance(value, tuple) else str(value)


def _held(path: Path, written: bytes, rewrite: bool) -> None:
    if rewrite:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(written)
    assert written == path.read_bytes()


@pytest.mark.parametrize("name", COMMANDS)
def test_the_screen(rolecmp: Program, name: str, rewrite: bool) -> None:
    """A command shows exactly the screen that somebody looked at and found good, 80 columns wide."""
    ran = rolecmp(*COMMANDS[name], "--width", "80")
    _held(SCREENS / f"{name}.txt", ran.out.encode(), rewrite)
    assert (ran.code, ran.err) == (0, "")


def test_every_command_has_its_screen_and_every_screen_its_command() -> None:
    """Whoever adds a command adds what it shows, and nothing is left of one that is gone."""
    assert {command for command, *_ in COMMANDS.values()} == SHOWING
    assert {path.name.partition(".")[0] for path in SCREENS.iterdir()} == {*COMMANDS}


@pytest.mark.parametrize("format_", WRITTEN)
def test_the_format(rolecmp: Program, format_: str, rewrite: bool) -> None:
    """A format is exactly the text that somebody looked at and found good."""
    name = "overlap" if format_ == "svg" else IN_EVERY_FORMAT
    ran = rolecmp(*COMMANDS[name], "--format", format_)
    _held(SCREENS / f"{name}.{format_}", ran.out.encode(), rewrite)
    assert (ran.code, ran.err) == (0, "")


def test_the_screen_in_colour(rolecmp: Program, rewrite: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """With FORCE_COLOR a screen has exactly the colours that somebody looked at and found good."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    ran = rolecmp(*COMMANDS[IN_EVERY_FORMAT])
    _held(SCREENS / f"{IN_EVERY_FORMAT}.colour.txt", ran.out.encode(), rewrite)


@pytest.mark.parametrize(("arguments", "most"), HEIGHTS, ids=_named)
def test_a_screen_is_no_taller_than_it_need_be(
    rolecmp: Program, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], most: int
) -> None:
    """At 80 columns, of any two roles."""
    monkeypatch.setenv("COLUMNS", "80")
    assert len(rolecmp(*arguments).out.splitlines()) <= most


@pytest.mark.parametrize(("arguments", "end"), ANSWERS, ids=_named)
def test_the_answer_stands_first(rolecmp: Program, arguments: tuple[str, ...], end: str) -> None:
    """It ends within the 24 lines of a small terminal, 80 columns wide."""
    assert end in "\n".join(rolecmp(*arguments, "--width", "80").out.splitlines()[:24])


def test_five_roles_stand_side_by_side_in_one_terminal(rolecmp: Program) -> None:
    """Of 24 lines, at 100 columns."""
    lines = rolecmp("table", "--width", "100").out.splitlines()
    assert len(lines) <= 24
    assert sum(line.split("  ")[0] in {"AI engineer", "ML engineer", "Data scientist"} for line in lines) == 3


@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
def test_a_screen_in_ascii(arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where stdout holds nothing but ASCII, marks and rules are ASCII too, and none is an escape."""
    stdout = TextIOWrapper(BytesIO(), encoding="ascii")
    monkeypatch.setattr("sys.stdout", stdout)
    assert main(arguments) == 0
    written = stdout.buffer.getvalue()
    assert written.isascii()
    assert b"\\u" not in written
    assert b"\\x" not in written


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
def test_no_line_is_wider_than_asked(rolecmp: Program, arguments: tuple[str, ...], width: int) -> None:
    """No line of any screen is wider than the terminal."""
    lines = rolecmp(*arguments, "--width", str(width)).out.splitlines()
    assert max(map(len, lines)) <= width


@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
def test_colour_only_adds_colour(rolecmp: Program, arguments: tuple[str, ...]) -> None:
    """With colour a screen has the same text as without."""
    plain = rolecmp(*arguments).out
    coloured = rolecmp(*arguments, "--color", "always").out
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", coloured).split() == plain.split()
