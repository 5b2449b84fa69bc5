"""What somebody sees who waits at a terminal."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from io import FileIO, StringIO
from threading import Event

import pytest
from cli.datasets import SMALL
from cli.process import INTERRUPTIBLE, environment

from rolecmp.cli import progress
from rolecmp.cli.progress import Progress

pty = pytest.importorskip("pty", reason="needs pseudo-terminals")


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 0.01)


@pytest.fixture
def terminal() -> Iterator[tuple[FileIO, FileIO]]:
    """The end of a terminal at which somebody looks, and the one that a program has."""
    looked_at, program = pty.openpty()
    with FileIO(looked_at, "r+") as reader, FileIO(program, "r+") as writer:
        yield reader, writer


def shown_until(words: bytes, terminal: FileIO) -> bytes:
    """All that a terminal gets until these words are there."""
    shown = b""
    while words not in shown:
        shown += terminal.read(1024)
    return shown


def test_who_waits_is_told_what_for_and_how_long(terminal: tuple[FileIO, FileIO]) -> None:
    """The line follows what is done, and when that is over nothing is left of it."""
    looked_at, program = terminal
    with open(program.fileno(), "w", closefd=False) as stderr:
        with Progress(stderr, "reading the dataset") as line:
            shown = shown_until(b"rolecmp: reading the dataset, ", looked_at)
            line.doing = "cooking"
            shown = shown_until(b"rolecmp: cooking, ", looked_at)
        stderr.write("done")
    shown += shown_until(b"done", looked_at)
    *_, last, blank, after = shown.decode().split("\r")
    assert last.startswith("rolecmp: cooking, ")
    assert blank == " " * len(last)
    assert after == "done"


def test_what_is_quick_is_not_spoken_of(
    terminal: tuple[FileIO, FileIO], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A terminal gets nothing before it was worth waiting for."""
    monkeypatch.setattr(progress, "_PATIENCE", 60)
    looked_at, program = terminal
    with open(program.fileno(), "w", closefd=False) as stderr:
        with Progress(stderr, "reading the dataset"):
            pass
        stderr.write("done")
    assert shown_until(b"done", looked_at) == b"done"


def test_in_a_pipe_or_a_file_nobody_waits() -> None:
    """A log is no place for a line that changes."""
    log = StringIO()
    with Progress(log, "reading the dataset"):
        Event().wait(0.1)
    assert log.getvalue() == ""


def test_ctrl_c_leaves_the_line_to_itself(terminal: tuple[FileIO, FileIO]) -> None:
    """The prompt that comes next stands on a line of its own."""
    looked_at, program = terminal
    os.mkfifo("fifo")
    command = [sys.executable, "-c", INTERRUPTIBLE, "show", "a", "--data", "fifo"]
    with FileIO(os.open("fifo", os.O_RDWR), "w") as fifo:
        fifo.write(SMALL.encode())
        with subprocess.Popen(command, stdout=program, stderr=program, env=environment({})) as process:
            shown_until(b"rolecmp: reading the dataset, 1 s", looked_at)
            process.send_signal(signal.SIGINT)
    assert process.returncode == 130
    assert shown_until(b"\n", looked_at) == b"\r\n"
