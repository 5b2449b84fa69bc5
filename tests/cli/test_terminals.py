"""What the program does on a terminal: colour, width, the pager."""

import os
import re
import signal
import struct
import subprocess
from pathlib import Path
from typing import Any

import pytest
from cli.datasets import SMALL, written
from cli.process import PROGRAM, environment
from cli.surfaces import terminal_as_stdout
from program import Program

pty = pytest.importorskip("pty", reason="needs pseudo-terminals")
fcntl = pytest.importorskip("fcntl", reason="needs pseudo-terminals")
termios = pytest.importorskip("termios", reason="needs pseudo-terminals")
SGR = re.compile(r"\x1b\[[0-9;]*m")
LINK = re.compile(r"\x1b]8;[^;]*;[^\x1b]*\x1b\\")


def screen(*arguments: str, columns: int = 100, lines: int = 500, **changes: Any) -> tuple[int, str]:
    """The exit code of a command line, and what it shows on a terminal of this size."""
    terminal, program = pty.openpty()
    fcntl.ioctl(program, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    process = subprocess.Popen(
        [*PROGRAM, *arguments],
        stdin=program,
        stdout=program,
        stderr=program,
        env=environment({"COLUMNS": None, **changes}),
    )
    os.close(program)
    shown = b"".join(iter(lambda: read(terminal), b""))
    os.close(terminal)
    return process.wait(), shown.decode().replace("\r\n", "\n")


def read(terminal: int) -> bytes:
    """What comes next on a terminal; nothing when its program has ended."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


def text(shown: str) -> str:
    """What is left without colour and links: it has to be text."""
    left = LINK.sub("", SGR.sub("", shown))
    assert "\x1b" not in left
    return left


@pytest.mark.parametrize(
    ("changes", "coloured"),
    [
        ({}, True),
        ({"TERM": "nonsense-9"}, True),
        ({"TERM": "dumb"}, False),
    ],
)
def test_a_terminal_gets_colour_where_it_can_show_it(changes: dict[str, Any], coloured: bool) -> None:
    """The same text appears with colour and without, and uses the terminal's width."""
    code, shown = screen("diff", "ai", "ml", **changes)
    assert (code, "\x1b[" in shown) == (0, coloured)
    assert "Dividing line" in text(shown)
    assert 90 < max(map(len, text(shown).splitlines())) <= 100


@pytest.mark.parametrize(
    ("columns", "variable", "width"),
    [(60, None, 60), (300, None, 120), (0, None, 80), (60, "90", 90)],
)
def test_the_terminal_says_how_wide_it_is(
    rolecmp: Program, columns: int, variable: str | None, width: int
) -> None:
    """A result is as wide as the terminal, or as COLUMNS says, between 40 and 120."""
    shown = screen("table", columns=columns, COLUMNS=variable, NO_COLOR="1")
    assert shown == (0, rolecmp("table", "--width", str(width)).out)


def test_an_error_on_a_terminal_is_one_plain_line(rolecmp: Program) -> None:
    """Errors have neither colour nor boxes, also where results have."""
    assert screen("ml\x1b[31m") == (2, rolecmp("ml\x1b[31m").err)
    assert rolecmp("ml\x1b[31m").err.startswith(r"rolecmp: no command 'ml\x1b[31m'; there are table, ")


def test_a_result_on_a_terminal_can_be_paged(rolecmp: Program) -> None:
    """With --pager the reader's own pager gets the text that would be shown, and nothing else shows it."""
    plain = rolecmp("table", "--width", "100").out
    code, shown = screen("table", "--pager", NO_COLOR="1", PAGER="sed s/^/page:/")
    assert (code, shown) == (0, "".join(f"page:{line}\n" for line in plain.splitlines()))


@pytest.mark.parametrize(
    ("options", "pager", "paged"),
    [
        ("--pager", "cat >paged", True),
        ("--pager --format json", "cat >paged", True),
        ("--pager", "cat >paged; exit 3", True),
        ("--pager", "no-such-pager", False),
        ("--no-pager", "cat >paged", False),
        ("--pager", "cat", False),
        ("--pager", "", False),
    ],
)
def test_text_goes_to_the_pager_or_to_the_terminal(
    rolecmp: Program, monkeypatch: pytest.MonkeyPatch, options: str, pager: str, paged: bool
) -> None:
    """A pager that is not there is done without, and `cat` or nothing as $PAGER means that there is none."""
    written("small.yaml", SMALL)
    monkeypatch.setenv("PAGER", pager)
    interrupt = signal.getsignal(signal.SIGINT)
    with terminal_as_stdout() as terminal:
        assert rolecmp("show", "a", "--data", "small.yaml", *options.split()).code == 0
        os.set_blocking(terminal, False)
        assert (b"Alpha" in read(terminal)) != paged
    assert (Path("paged").exists() and "Alpha" in Path("paged").read_text(encoding="utf-8")) == paged
    assert signal.getsignal(signal.SIGINT) is interrupt


@pytest.mark.parametrize(
    ("lines", "options", "changes", "paged"),
    [
        (10, "", {}, True),
        (500, "", {}, False),
        (500, "--pager", {}, True),
        (10, "--no-pager", {}, False),
        (10, "--format json", {}, True),
        (10, "", {"TERM": "dumb"}, False),
        (10, "", {"PAGER": "cat"}, False),
    ],
)
def test_what_is_taller_than_the_terminal_is_paged(
    lines: int, options: str, changes: dict[str, str], paged: bool
) -> None:
    """Nobody asks for the pager where the text would run out of the screen, nor meets it where it fits."""
    settings: dict[str, Any] = {"NO_COLOR": "1", "PAGER": "sed s/^/page:/"} | changes
    code, shown = screen("table", *options.split(), lines=lines, **settings)
    assert code == 0
    assert {line.startswith("page:") for line in shown.splitlines()} == {paged}


def test_a_pager_gets_the_terminals_characters(rolecmp: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pager is given text in the encoding of the terminal on which it will show it."""
    written("small.yaml", SMALL.replace("Alpha", "Älphabet日"))
    monkeypatch.setenv("PAGER", "cat >paged")
    with terminal_as_stdout("latin-1"):
        assert rolecmp("show", "a", "--data", "small.yaml", "--pager").code == 0
    assert "Älphabet\\u65e5" in Path("paged").read_text(encoding="latin-1")


def test_in_a_pipe_nothing_is_paged(rolecmp: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """--pager in an alias does no harm to scripts."""
    monkeypatch.setenv("PAGER", "cat >paged")
    assert rolecmp("table", "--pager").out == rolecmp("table").out
    assert not Path("paged").exists()


@pytest.mark.parametrize("pagers", [["less", "more"], ["more"]])
def test_without_a_pager_of_ones_own_there_is_less_or_more(
    rolecmp: Program, monkeypatch: pytest.MonkeyPatch, pagers: list[str]
) -> None:
    """With no $PAGER, less is used where it is there, and passes colours on; else more."""
    for name in pagers:
        pager = written(name, f'#!/bin/sh\necho "{name} $LESS" >paged\n')
        pager.chmod(0o755)
    monkeypatch.setenv("PATH", str(Path.cwd()))
    monkeypatch.delenv("PAGER")
    with terminal_as_stdout():
        assert rolecmp("sources", "--pager").code == 0
    assert Path("paged").read_text(encoding="utf-8") == f"{pagers[0]} FRX\n"
