"""What the program runs on, as one value: its streams, its environment, its size and its colours."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TextIO

from rolecmp.errors import RolecmpError, UsageError
from rolecmp.output.surface import Surface
from rolecmp.visible import visible

LEAST_WIDTH = 40
MOST_WIDTH = 500
# Wider tables are hard to read across; `--width` and `COLUMNS` ask for more.
_WIDEST_UNASKED = 120
_SIZE_OF_A_PIPE = os.terminal_size((80, 24))
# What is read on a screen is in the characters of that screen; whatever is saved is the same in every locale.
_ON_SCREEN = ("terminal", "plain")


class ReaderGone(Exception):
    """Whoever read our output has had enough, as in `rolecmp table | head -1`."""


class Terminal(NamedTuple):
    """The streams of the program and its environment; a stream is None where it is closed."""

    stdout: TextIO | None
    stderr: TextIO | None
    environment: Mapping[str, str]

    @property
    def interactive(self) -> bool:
        """Whether somebody looks at stdout while it is written."""
        return self.stdout is not None and self.stdout.isatty()

    @property
    def size(self) -> os.terminal_size:
        """The columns and lines that stdout shows at once; those of a pipe where it is no terminal."""
        with suppress(OSError, ValueError):
            if self.stdout is not None and self.interactive:
                columns, lines = os.get_terminal_size(self.stdout.fileno())
                return os.terminal_size((columns or _SIZE_OF_A_PIPE[0], lines or _SIZE_OF_A_PIPE[1]))
        return _SIZE_OF_A_PIPE

    def surface(self, width: int | None = None, colour: str = "auto") -> Surface:
        """What is written to: as the options `--width` and `--color` ask, else as the terminal is."""
        return Surface(
            width or width_of(self.environment, self.size.columns),
            colour_wanted(self.environment, colour, terminal=self.interactive),
            (self.stdout and self.stdout.encoding) or "ascii",
        )

    def dataset_paths(
        self, data: str | None = None, on_top: Sequence[str] | None = None
    ) -> tuple[Path | None, list[Path]]:
        """The dataset to read, None for the bundled one, and what is on top: as asked, else by the variables.

        Raises `UsageError` for an empty name, as an unset variable in a script gives it.
        """
        if data == "":
            raise UsageError("--data names no file or folder; leave it out for the bundled dataset")
        if "" in (on_top or ()):
            raise UsageError("--with names no file or folder; leave it out, or name one")
        data = data or self.environment.get("ROLECMP_DATA")
        # As in $PATH, but nothing between two colons is nothing, and not the current folder.
        said = filter(None, self.environment.get("ROLECMP_WITH", "").split(os.pathsep))
        return Path(data) if data else None, [Path(path) for path in on_top or said]

    def write(self, text: str, format_: str = "terminal") -> None:
        """Writes the whole of a command's result to stdout.

        Raises `ReaderGone` for a pipe that nobody reads any more, `RolecmpError` where it cannot be written.
        """
        try:
            _write(self.stdout, text, format_)
        except BrokenPipeError:
            raise ReaderGone from None
        except OSError as error:
            raise RolecmpError(f"standard output cannot be written: {error.strerror}") from None

    def page(self, text: str, format_: str = "terminal", *, wanted: bool | None = None) -> None:
        """Writes a result by way of the reader's pager where that is `wanted`, else where it is too tall."""
        if wanted is None:
            wanted = text.count("\n") >= self.size.lines and self.environment.get("TERM") != "dumb"
        if wanted and self.interactive:
            from rolecmp.cli.pager import paged

            encoding = self.surface().encoding if format_ in _ON_SCREEN else "utf-8"
            if paged(text.encode(encoding, "backslashreplace"), self.environment):
                return
        self.write(text, format_)

    def complain(self, *messages: str) -> None:
        """Writes each message to stderr as one line, made visible, behind the program's name."""
        self.write_error("".join(f"rolecmp: {visible(message)}\n" for message in messages))

    def write_error(self, text: str, format_: str = "terminal") -> None:
        """Writes to stderr as it is; where there is no stderr, the exit code has to do."""
        with suppress(OSError):
            _write(self.stderr, text, format_)


def this_terminal() -> Terminal:
    """What this process runs on."""
    return Terminal(sys.stdout, sys.stderr, os.environ)


def width_of(environment: Mapping[str, str], columns: int) -> int:
    """The width to fill: what `COLUMNS` says, else the `columns` of the terminal up to 120; 40 at least."""
    said = environment.get("COLUMNS")
    if not said:
        return max(LEAST_WIDTH, min(columns, _WIDEST_UNASKED))
    number = int(said[:6]) if said.isascii() and said.isdigit() else 0
    return max(LEAST_WIDTH, min(number, MOST_WIDTH))


def colour_wanted(environment: Mapping[str, str], asked: str, *, terminal: bool) -> bool:
    """Whether to colour: as asked for, else by `NO_COLOR`, `FORCE_COLOR` and `TERM`, else on a terminal."""
    if asked != "auto":
        return asked == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return terminal and environment.get("TERM") not in ("dumb", "")


def _write(stream: TextIO | None, text: str, format_: str) -> None:
    if stream is None:
        raise OSError(0, "it is closed")
    if hasattr(stream, "reconfigure"):
        encoding = None if format_ in _ON_SCREEN else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace")
    try:
        stream.write(text)
        stream.flush()
    except OSError:
        _discard(stream)
        raise


def _discard(stream: TextIO) -> None:
    """Sends what a stream still holds nowhere, or Python would complain of it once more at exit."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
