"""The command line: the only part that prints, reads the environment or exits."""

import os
import signal
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command line (`sys.argv[1:]` if none is given) and returns its exit code."""
    if argv is None and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        # An exception that can come up anywhere, imports included, does not always arrive as what it was.
        signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    # Imported here so that Ctrl-C during the imports ends as quietly as later on.
    from rolecmp.cli.run import run

    return run(list(sys.argv[1:] if argv is None else argv))
