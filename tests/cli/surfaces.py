"""Streams that stdout may be, besides those that a test usually has."""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path

import pytest

# What is said, and how the program ends, where stdout is one of these.
CANNOT = "rolecmp: standard output cannot be written"
ENDS = {
    "full": (1, f"{CANNOT}: No space left on device\n"),
    "closed": (1, f"{CANNOT}: it is closed\n"),
    "unread": (0, ""),
}


@contextmanager
def bad_stdout(kind: str) -> Iterator[None]:
    """Stdout on a full disk, on a pipe whose reader has gone, or closed from the start."""
    if kind == "closed":
        with redirect_stdout(None):
            yield
        return
    if kind == "full" and not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    descriptor = os.open("/dev/full", os.O_WRONLY) if kind == "full" else _unread_pipe()
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream, redirect_stdout(stream):
        yield


@contextmanager
def stdout_in(encoding: str) -> Iterator[io.BytesIO]:
    """Stdout in some encoding; gives the bytes that are written to it."""
    written = io.BytesIO()
    with redirect_stdout(io.TextIOWrapper(written, encoding)) as stream:
        yield written
        stream.detach()


@contextmanager
def terminal_as_stdout(encoding: str = "utf-8") -> Iterator[int]:
    """A terminal as stdout, for little text; gives the end at which somebody looks at it."""
    looked_at, terminal = pytest.importorskip("pty", reason="needs pseudo-terminals").openpty()
    with os.fdopen(terminal, "w", encoding=encoding) as stream, redirect_stdout(stream):
        yield looked_at
    os.close(looked_at)


def _unread_pipe() -> int:
    reader, writer = os.pipe()
    os.close(reader)
    return writer
