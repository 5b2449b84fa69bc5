"""A line on stderr for whoever waits at a terminal: what is being done, and for how long already."""

from contextlib import suppress
from threading import Event, Thread
from typing import Self, TextIO

# Seconds until the line is shown, and between its changes.
_PATIENCE = 1


class Progress:
    """Says what is `doing` while that takes more than a second; only on a terminal, and without a trace.

    Whoever writes anything ends it first.
    """

    def __init__(self, stderr: TextIO | None, doing: str) -> None:
        self.doing = doing
        self._stderr = stderr
        self._ended = Event()
        self._thread: Thread | None = None

    def __enter__(self) -> Self:
        if self._stderr is not None and self._stderr.isatty():
            self._thread = Thread(target=self._show, args=(self._stderr,), daemon=True)
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        """Takes the line away; what follows is written in its place."""
        self._ended.set()
        if self._thread:
            self._thread.join()

    def _show(self, terminal: TextIO) -> None:
        seconds = 0
        line = ""
        with suppress(OSError):
            while not self._ended.wait(_PATIENCE):
                seconds += _PATIENCE
                before, line = line, f"rolecmp: {self.doing}, {seconds} s"
                _write_over(before, line, terminal)
            if line:
                _write_over(line, "", terminal)


def _write_over(before: str, line: str, terminal: TextIO) -> None:
    terminal.write(f"\r{' ' * len(before)}\r{line}")
    terminal.flush()
