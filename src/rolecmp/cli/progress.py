"""A line on stderr for whoever waits at a terminal: what is being done, and for how long already."""

from contextlib import suppress
from threading import Event, Thread
from typing import Self, TextIO

# Seconds until the line is shown, and between its changes.
_PATIENCE = 1


class Progress:
    """Says what is `doing` while that takes more than a second; only on a terminal, and without a trace.

    Whoever writes anything ends it first. (Rich's status would hide the cursor, also after Ctrl-C.)
    """

    def __init__(self, stderr: TextIO | None, doing: str) -> None:
        self.doing = doing
        self._ended = Event()
        self._thread = Thread(target=self._show, args=(stderr,), daemon=True)
        if stderr is not None and stderr.isatty():
            self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        """Takes the line away; what follows is written in its place."""
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()

    def _show(self, terminal: TextIO) -> None:
        line = ""
        seconds = 0
        with suppress(OSError):
            while not self._ended.wait(_PATIENCE):
                seconds += _PATIENCE
                blank, line = " " * len(line), f"rolecmp: {self.doing}, {seconds} s"
                terminal.write(f"\r{blank}\r{line}")
                terminal.flush()
            if line:
                terminal.write(f"\r{' ' * len(line)}\r")
                terminal.flush()
