"""The program, run inside the test's own process."""

from dataclasses import dataclass

import pytest

from rolecmp.cli import main
from rolecmp.cli.app import COMMANDS

# The commands that show something of a dataset; the others are for those who keep one.
SHOWING = {*COMMANDS} - {"import", "validate", "init", "schema"}


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command line ended: its exit code, and what it wrote to either stream."""

    code: int
    out: str
    err: str

    @property
    def words(self) -> str:
        """The output in one line, so that a test need not know where it is wrapped."""
        return " ".join(self.out.split())


@dataclass(frozen=True, slots=True)
class Program:
    """rolecmp as a function of its arguments."""

    capsys: pytest.CaptureFixture[str]

    def __call__(self, *arguments: str) -> Ran:
        """Runs one command line."""
        self.capsys.readouterr()
        code = main(arguments)
        out, err = self.capsys.readouterr()
        return Ran(code, out, err)
