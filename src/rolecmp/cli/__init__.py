"""The command line: the only part that prints, reads the environment or exits."""

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command line (`sys.argv[1:]` if none is given) and returns its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        # Imported here so that Ctrl-C during the imports ends as quietly as later on.
        from rolecmp.cli.run import run

        return run(arguments)
    except KeyboardInterrupt:
        return 130
