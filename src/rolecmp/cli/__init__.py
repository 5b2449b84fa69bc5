"""The command line: the only part that prints, reads the environment or exits."""

# As typing's own, which takes a while to import: Ctrl-C in that while would show a traceback.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

    from rolecmp.cli.terminal import Terminal


def main(argv: "Sequence[str] | None" = None, terminal: "Terminal | None" = None) -> int:
    """The exit code of one command line, by default that of this process on the terminal that it has."""
    import sys

    from rolecmp.cli.run import run
    from rolecmp.cli.terminal import this_terminal

    return run(list(sys.argv[1:] if argv is None else argv), terminal or this_terminal())


def process() -> "NoReturn":
    """Is the process that `rolecmp` starts: runs its command line and ends with the exit code."""
    import os
    import signal

    def interrupted(*_: object) -> "NoReturn":
        if os.isatty(2):
            # What the terminal shows of Ctrl-C, and perhaps how far we are, is no place for a prompt.
            os.write(2, b"\n")
        os._exit(130)

    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        # An exception that can come up anywhere, imports included, does not always arrive as what it was.
        signal.signal(signal.SIGINT, interrupted)

    import gc

    # A command is over before it pays to look for garbage: that took 11 ms of the 190 of `table`.
    gc.disable()
    # All is written and flushed. To take every module and object down one by one took 20 ms more.
    os._exit(main())
