"""Standard output and standard error: written whole, once, and whatever their encoding can hold."""

import os
import sys
from contextlib import suppress
from typing import TextIO

from rolecmp.errors import RolecmpError
from rolecmp.visible import visible


class ReaderGone(Exception):
    """Whoever read our output has had enough, as in `rolecmp table | head -1`."""


def write_output(text: str) -> None:
    """Writes the whole of a command's result.

    Raises `ReaderGone` for a pipe that nobody reads any more, `RolecmpError` where it cannot be written.
    """
    try:
        _write(sys.stdout, text)
    except BrokenPipeError:
        raise ReaderGone from None
    except OSError as error:
        raise RolecmpError(f"standard output cannot be written: {error.strerror}") from None


def page_output(text: str) -> None:
    """Pages through the text with the reader's own pager where stdout is a terminal, else writes it."""
    if sys.stdout is None or not sys.stdout.isatty():
        write_output(text)
        return
    # Imported here because few ask for a pager, and pydoc costs as much as a command.
    import pydoc

    os.environ.setdefault("LESS", "FRX")
    pydoc.pager(text)


def write_error(message: str) -> None:
    """Writes each line of a message to stderr, made visible, behind the program's name."""
    write_error_text("".join(f"rolecmp: {visible(line)}\n" for line in message.split("\n")))


def write_error_text(text: str) -> None:
    """Writes to stderr as it is; that there is no stderr is nobody's problem."""
    with suppress(OSError):
        _write(sys.stderr, text)


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:
        raise OSError(0, "it is closed")
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="backslashreplace")
    try:
        stream.write(text)
        stream.flush()
    except OSError:
        _discard(stream)
        raise


def _discard(stream: TextIO) -> None:
    """Sends what the stream still holds nowhere, or Python would complain of it once more at exit."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
