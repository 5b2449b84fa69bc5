"""Standard output and standard error: written whole, once, and whatever their encoding can hold."""

import os
import sys
from contextlib import suppress
from typing import TextIO

from rolecmp.errors import RolecmpError
from rolecmp.visible import visible


class ReaderGone(Exception):
    """Whoever read our output has had enough, as in `rolecmp table | head -1`."""


def write_output(text: str, encoding: str | None = None) -> None:
    """Writes the whole of a command's result, in the encoding that stdout has or in the one given.

    Raises `ReaderGone` for a pipe that nobody reads any more, `RolecmpError` where it cannot be written.
    """
    try:
        _write(sys.stdout, text, encoding)
    except BrokenPipeError:
        raise ReaderGone from None
    except OSError as error:
        raise RolecmpError(f"standard output cannot be written: {error.strerror}") from None


def page_output(text: str, encoding: str | None = None) -> None:
    """Hands the text to the reader's own pager where stdout is a terminal, else does as `write_output`."""
    if sys.stdout is None or not sys.stdout.isatty() or not _paged(text, encoding or sys.stdout.encoding):
        write_output(text, encoding)


def _paged(text: str, encoding: str) -> bool:
    """Whether there is a pager that the reader has now gone through the text with."""
    import shutil
    import signal
    import subprocess

    pager = os.environ.get("PAGER") or shutil.which("less") or "more"
    # Ctrl-C is the pager's while it runs; ended by us, it would leave the terminal as it is then.
    interrupt = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        ended = subprocess.run(  # noqa: S602 - $PAGER is a command of the reader's own, often with options
            pager,
            shell=True,
            input=text.encode(encoding, "backslashreplace"),
            env={"LESS": "FRX", **os.environ},
            check=False,
        )
    finally:
        signal.signal(signal.SIGINT, interrupt)
    return ended.returncode not in (126, 127)  # from the shell: there is no such command


def discard_output() -> None:
    """Sends what stdout still holds nowhere, or Python would complain of it once more at exit."""
    _discard(sys.stdout)


def write_error(*messages: str) -> None:
    """Writes each message to stderr as one line, made visible, behind the program's name."""
    write_error_text("".join(f"rolecmp: {visible(message)}\n" for message in messages))


def write_error_text(text: str) -> None:
    """Writes to stderr as it is; that there is no stderr is nobody's problem."""
    with suppress(OSError):
        _write(sys.stderr, text)


def _write(stream: TextIO | None, text: str, encoding: str | None = None) -> None:
    if stream is None:
        raise OSError(0, "it is closed")
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding=encoding, errors="backslashreplace")
    try:
        stream.write(text)
        stream.flush()
    except OSError:
        _discard(stream)
        raise


def _discard(stream: TextIO | None) -> None:
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno() if stream else nowhere)
        os.close(nowhere)
