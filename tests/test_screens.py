"""What each command shows, to the letter: `pytest --rewrite tests/test_screens.py` writes it anew."""

import re
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from program import SHOWING, Program

from rolecmp.api import FORMATS
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
EVERY = (*COMMANDS.values(), *MORE)
WIDTHS = (40, 60, 80, 120, 200)
WRITTEN = tuple(each for each in FORMATS if each != "terminal")
# One command shows what each format makes of text, a table, figures and sources; a picture is of figures.
IN_EVERY_FORMAT = "diff"


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
