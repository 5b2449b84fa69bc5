"""What each command shows, to the letter: `pytest --rewrite tests/test_screens.py` writes it anew."""

import re
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from program import SHOWING, Program

from rolecmp.cli import main
from rolecmp.cli.screen import FORMATS

SCREENS = Path(__file__).parent / "screens"

COMMANDS = {
    "table": ("table",),
    "table-all": ("table", "--all"),
    "diff-written": ("diff", "ai-engineer", "ml-engineer"),
    "diff-computed": ("diff", "data-scientist", "software-engineer"),
    "diff-same-job": ("diff", "ai-engineer", "generative-ai-engineer"),
    "faq": ("faq",),
    "faq-asked": ("faq", "do", "I", "need", "ml"),
    "faq-list": ("faq", "--list"),
    "show": ("show", "ai-engineer"),
    "show-undescribed": ("show", "agentops"),
    "aim": ("aim",),
    "aim-from": ("aim", "--from", "software-engineer"),
    "aim-have": ("aim", "--have", "python,retrieval", "--to", "ai-engineer"),
    "title": ("title", "AI/ML", "Engineer"),
    "overlap": ("overlap",),
    "search": ("search", "trust", "boundary"),
    "sources": ("sources",),
}
WIDTHS = (40, 80, 120)
WRITTEN = tuple(each for each in FORMATS if each != "terminal")
ONE_OF_EACH = (
    "table",
    "diff-written",
    "faq-asked",
    "show",
    "aim-from",
    "title",
    "overlap",
    "search",
    "sources",
)
NO_TABLE = ("faq-asked", "title", "search")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", COMMANDS)
def test_the_screen(rolecmp: Program, name: str, width: int, rewrite: bool) -> None:
    """A command shows exactly the screen that somebody looked at and found good."""
    ran = rolecmp(*COMMANDS[name], "--width", str(width))
    screen = SCREENS / f"{name}.{width}.txt"
    if rewrite:
        screen.parent.mkdir(exist_ok=True)
        screen.write_text(ran.out, encoding="utf-8")
    assert ran.out == screen.read_text(encoding="utf-8")
    assert (ran.code, ran.err) == (0, "")


def test_every_command_has_its_screens_and_every_screen_its_command() -> None:
    """Whoever adds a command adds what it shows, and nothing is left of one that is gone."""
    assert {command for command, *_ in COMMANDS.values()} == SHOWING
    assert {COMMANDS[name][0] for name in ONE_OF_EACH} == SHOWING
    assert {path.name.partition(".")[0] for path in SCREENS.iterdir()} == {*COMMANDS}


@pytest.mark.parametrize("format_", WRITTEN)
@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_the_format(rolecmp: Program, name: str, format_: str, rewrite: bool) -> None:
    """A command writes exactly the text that somebody looked at and found good, in every format."""
    ran = rolecmp(*COMMANDS[name], "--format", format_)
    if format_ == "csv" and name in NO_TABLE:
        assert (ran.code, ran.out) == (2, "")
        return
    written = SCREENS / f"{name}.{format_}"
    if rewrite:
        written.write_bytes(ran.out.encode())
    assert ran.out.encode() == written.read_bytes()
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_the_screen_in_colour(
    rolecmp: Program, name: str, rewrite: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With FORCE_COLOR a screen has exactly the colours that somebody looked at and found good."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    ran = rolecmp(*COMMANDS[name])
    screen = SCREENS / f"{name}.colour.txt"
    if rewrite:
        screen.write_text(ran.out, encoding="utf-8")
    assert ran.out == screen.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_the_screen_in_ascii(name: str, rewrite: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where stdout holds nothing but ASCII, marks and rules are ASCII too, and no text is lost."""
    stdout = TextIOWrapper(BytesIO(), encoding="ascii")
    monkeypatch.setattr("sys.stdout", stdout)
    assert main(COMMANDS[name]) == 0
    written = stdout.buffer.getvalue()
    screen = SCREENS / f"{name}.ascii.txt"
    if rewrite:
        screen.write_bytes(written)
    assert written == screen.read_bytes()
    assert written.isascii()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", COMMANDS)
def test_no_line_is_wider_than_asked(rolecmp: Program, name: str, width: int) -> None:
    """No line of any screen is wider than the terminal."""
    lines = rolecmp(*COMMANDS[name], "--width", str(width)).out.splitlines()
    assert max(map(len, lines)) <= width


@pytest.mark.parametrize("name", COMMANDS)
def test_colour_only_adds_colour(rolecmp: Program, name: str) -> None:
    """With colour a screen has the same text as without."""
    plain = rolecmp(*COMMANDS[name]).out
    coloured = rolecmp(*COMMANDS[name], "--color", "always").out
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured).split() == plain.split()
