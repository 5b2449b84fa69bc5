"""rolecmp as a process of its own, for what cannot be seen from inside."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence

from program import Ran

PROGRAM = (sys.executable, "-m", "rolecmp")
# The program, in a process that Ctrl-C reaches whatever started it.
INTERRUPTIBLE = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from rolecmp.cli import process
process()
"""


def environment(changes: Mapping[str, str | None]) -> dict[str, str]:
    """The environment of the test with these changes; None takes a variable away."""
    changed = {**os.environ, **changes}
    return {name: value for name, value in changed.items() if value is not None}


def ran(script: str, *arguments: str, encoding: str = "utf-8", **changes: str | None) -> Ran:
    """How a shell script ended in which `rolecmp "$@"` stands for the program with these arguments."""
    prepared = script.replace('rolecmp "$@"', '"$@"')
    return ended(["sh", "-c", prepared, "sh", *PROGRAM, *arguments], encoding=encoding, **changes)


def ended(command: Sequence[str], *, encoding: str = "utf-8", **changes: str | None) -> Ran:
    """How any command ended."""
    process = subprocess.run(command, check=False, capture_output=True, env=environment(changes))
    return Ran(process.returncode, process.stdout.decode(encoding), process.stderr.decode())
