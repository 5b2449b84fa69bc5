"""The command line: the only part that prints, reads the environment or exits."""

import gc
import os
import signal
import sys
from collections.abc import Sequence
from typing import NoReturn


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command line (`sys.argv[1:]` if none is given) and returns its exit code."""
    # Imported here so that Ctrl-C during the imports ends as quietly as later on.
    from rolecmp.cli.run import run

    return run(list(sys.argv[1:] if argv is None else argv))


def _interrupted(*_: object) -> NoReturn:
    if os.isatty(2):
        # What the terminal shows of Ctrl-C, and perhaps how far we are, is no place for a prompt.
        os.write(2, b"\n")
    os._exit(130)


def process() -> NoReturn:
    """Is the process that `rolecmp` starts: runs its command line and ends with the exit code."""
    # A command is over before it pays to look for garbage: that took 11 ms of the 190 of `table`.
    gc.disable()
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        # An exception that can come up anywhere, imports included, does not always arrive as what it was.
        signal.signal(signal.SIGINT, _interrupted)
    # All is written and flushed. To take every module and object down one by one took 20 ms more.
    os._exit(main())
