"""What a command may not import or read: every bit of it would be waited for."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from program import SHOWING

# Says what a command line has imported and which files of data it has opened.
WATCHED = """
import sys
opened = []
sys.addaudithook(lambda event, args: event == "open" and opened.append(str(args[0])))
from rolecmp.cli import main
main(sys.argv[1:])
imported = set(sys.modules)
print(*sorted(imported), file=sys.stderr)
print(*(name for name in opened if name.endswith((".yaml", ".json"))), sep="\\n", end="", file=sys.stderr)
"""
# Each of these takes longer to import than a command to run, or is for others.
SLOW = "asyncio concurrent csv decimal email html http importlib.metadata multiprocessing"
SLOW += " pydantic pygments rich.markdown rich.progress rich.syntax rich.traceback socket sqlite3 unittest"

# By command line: the parts of the program, and the files of data, that it has no use for.
POSTING = Path(__file__).with_name("posting.txt")
WITHOUT = {
    "table": ("analysis.aim analysis.diff analysis.search words.phrases", "comparisons faq guidance pay"),
    "diff ai-engineer ml-engineer": ("analysis.aim analysis.search", "aliases faq guidance pay decoding"),
    "overlap": ("analysis.search words.phrases", "comparisons faq guidance pay decoding"),
    "show ai-engineer": ("analysis.aim analysis.search", "guidance decoding"),
    "aim --from software-engineer": ("analysis.search", "comparisons faq pay decoding"),
    "pay ai-engineer": ("analysis.aim analysis.search words.phrases", "aliases comparisons faq guidance"),
    "title MLE": ("analysis.aim analysis.search", "faq guidance pay decoding"),
    "faq": ("analysis.aim analysis.search", "aliases comparisons guidance vocabulary decoding"),
    f"decode {POSTING}": (
        "analysis.aim analysis.diff analysis.search pages",
        "comparisons faq guidance pay postings activities",
    ),
    "search p-value": ("analysis.aim", "decoding"),
    "sources": ("analysis.aim analysis.search words.phrases", "decoding"),
}
# What is for the few who ask for it: no other command may pay for it.
RARE = "catalogues dataset.strict dataset.schema output.svg"
FORMATS = {
    "plain": "output.terminal rich",
    "markdown": "output.terminal output.html rich",
    "csv": "output.terminal rich",
    "html": "output.terminal output.markdown rich",
    "json": "output.terminal report rich",
}

# What a program imports that does nothing with Typer, PyYAML and a table of Rich: their own affair.
BARE = """
import sys, typer, yaml, rich.console, rich.table
program = typer.Typer(add_completion=False)
program.command()(lambda: None)
program([], standalone_mode=False)
print(*sys.modules)
"""


@cache
def bare() -> set[str]:
    """What the dependencies, in the versions that are here, import in any case."""
    return {*subprocess.check_output([sys.executable, "-c", BARE], encoding="utf-8").split()}


@cache
def watched(*arguments: str) -> tuple[set[str], set[str]]:
    """What a command line imports, rolecmp's own modules without its name, and the files of data it opens."""
    command = [sys.executable, "-c", WATCHED, *arguments]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    modules, *files = ended.stderr.splitlines()
    read = {name.rpartition("/")[2].partition(".")[0] for name in files}
    return {name.removeprefix("rolecmp.") for name in modules.split()}, read


def of(modules: set[str], unwanted: str) -> set[str]:
    """Those of the modules that are unwanted, or below one that is."""
    names = unwanted.split()
    return {module for module in modules if any(f"{module}.".startswith(f"{name}.") for name in names)}


def test_every_command_is_watched() -> None:
    """Whoever adds a command says what it has no use for."""
    assert {line.split()[0] for line in WITHOUT} == SHOWING


@pytest.mark.parametrize("line", WITHOUT)
def test_a_command_imports_and_reads_no_other_question(line: str) -> None:
    """Each command waits for neither the work nor the data of others."""
    unwanted, unread = WITHOUT[line]
    modules, read = watched(*line.split())
    assert of(modules, f"{unwanted} {RARE}") | of(modules, SLOW) - bare() == set()
    assert read.isdisjoint(unread.split())
    assert {"roles", "skills"} <= read


@pytest.mark.parametrize("format_", FORMATS)
def test_a_format_imports_no_other(format_: str) -> None:
    """Rich is for the terminal alone; JSON, made from the result, needs no report."""
    modules, _ = watched("table", "--format", format_)
    assert of(modules, FORMATS[format_]) == set()


def test_the_version_needs_no_dataset() -> None:
    """Not even the module that a dataset is made of."""
    modules, read = watched("--version")
    assert of(modules, f"api analysis dataset model report yaml rich words {RARE}") == set()
    assert of(modules, SLOW) - bare() == set()
    assert read == set()


@pytest.mark.parametrize("line", ["validate", "schema"])
def test_those_who_keep_a_dataset_wait_for_no_question(line: str) -> None:
    """`validate` and `schema` read and describe, and show nothing on a screen."""
    modules, _ = watched(line)
    assert of(modules, "report.table analysis.table analysis.search rich catalogues") == set()
