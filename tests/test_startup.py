"""What a command imports and reads: no more than it needs, as every bit of it is waited for.

A module that appears here is there for a reason. Where this fails, something is imported that the command
can do without, or the reason is new and goes into the table.
"""

import subprocess
import sys
from functools import cache

import pytest
from program import SHOWING

from rolecmp.cli.screen import FORMATS as ALL_FORMATS

# Says what a command line has imported and which files of data it has opened.
WATCHED = """
import sys
opened = []
sys.addaudithook(lambda event, args: event == "open" and opened.append(str(args[0])))
from rolecmp.cli import main
main(sys.argv[1:])
imported = set(sys.modules)
print(*sorted(imported), file=sys.stderr)
print(*(name for name in opened if name.endswith(".yaml")), sep="\\n", end="", file=sys.stderr)
"""
# What a program imports that does nothing with Typer, PyYAML and a table of Rich.
BARE = """
import sys, typer, shellingham, yaml, rich.console, rich.table
program = typer.Typer(add_completion=False)
program.command()(lambda: None)
program([], standalone_mode=False)
print(*sys.modules)
"""

PROGRAM = {"", "cli", "cli.app", "cli.run", "cli.streams", "errors", "visible"}
READER = {"model", "dataset"} | {
    f"dataset.{name}"
    for name in (
        "assembling files format loading merging nodes problems reading records rules shapes syntax text tree"
    ).split()
}
OPTIONS = {"cli.options", "cli.screen", "cli.environment", "cli.progress", "cli.complete"}
OPTIONS |= {"api", "model", "analysis", "analysis.names", "words", "words.folding"}
COMMAND = PROGRAM | READER | OPTIONS
DOCUMENT = {"output", "report", "report.document", "report.cites"}
TERMINAL = {"output.terminal", "output.marks", "output.links"}
VALUES = {"analysis.values", "report.cells", "report.common"}

# By command line: what it imports beyond COMMAND and the modules that are named like it, and what it reads
# beyond what every dataset needs.
COMMANDS = {
    "table": ("cli.names analysis.table", VALUES, ""),
    "diff ai ml": ("cli.names analysis.diff", VALUES, "comparisons"),
    "overlap": ("cli.names analysis.overlap analysis.apart analysis.gap analysis.table", VALUES, ""),
    "show ai": ("cli.names analysis.show analysis.apart analysis.table", VALUES, "comparisons faq"),
    "aim --from software-engineer": ("cli.names analysis.aim analysis.gap", VALUES, "guidance"),
    "title mle": (
        "cli.names analysis.titles analysis.values report.common words.forms words.near",
        set(),
        "comparisons",
    ),
    "faq": ("analysis.faq report.common", set(), "faq"),
    "faq need ml": ("analysis.faq analysis.relevance report.common", set(), "faq"),
    "search p-value": (
        "cli.names analysis.search analysis.relevance analysis.values report.common",
        set(),
        "comparisons faq guidance",
    ),
    "sources": ("analysis.sources", VALUES, "comparisons faq guidance"),
}
FORMATS = {
    "terminal": TERMINAL,
    "plain": {"output.plain", "output.marks", "output.things"},
    "markdown": {"output.markdown", "output.links", "output.marks"},
    "csv": {"output.csv", "output.things"},
    "html": {"output.html", "output.style", "output.links", "output.marks"},
    "svg": {"output.svg", *TERMINAL},
}
BASE = {"about", "aspects", "roles", "skills", "sources"}


@cache
def watched(*arguments: str) -> tuple[set[str], set[str], set[str]]:
    """The modules of rolecmp and all others that a command line imports, and the files of data it opens."""
    command = [sys.executable, "-c", WATCHED, *arguments]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    modules, *files = ended.stderr.splitlines()
    ours = {name for name in modules.split() if name.partition(".")[0] == "rolecmp"}
    read = {name.rpartition("/")[2].removesuffix(".yaml") for name in files}
    return {name.removeprefix("rolecmp").removeprefix(".") for name in ours}, {*modules.split()} - ours, read


@cache
def bare() -> set[str]:
    """What is imported in any case."""
    return set(subprocess.check_output([sys.executable, "-c", BARE], encoding="utf-8").split())


def test_nothing_is_left_out() -> None:
    """Every command and every format stands in the tables above; JSON, which needs no document, below."""
    assert {line.split()[0] for line in COMMANDS} == SHOWING
    assert {*FORMATS, "json"} == {*ALL_FORMATS}


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_imports_and_reads_what_it_needs(line: str) -> None:
    """Each command: its own modules, what it computes with, and the parts of the dataset that it shows."""
    command = line.split(maxsplit=1)[0]
    more, shared, files = COMMANDS[line]
    ours, _, read = watched(*line.split())
    own = {"cli.commands", f"cli.commands.{command}", f"report.{command}", *more.split()}
    assert ours == COMMAND | DOCUMENT | TERMINAL | own | shared
    assert read == BASE | set(files.split())


@pytest.mark.parametrize("format_", FORMATS)
def test_a_format_imports_what_it_needs(format_: str) -> None:
    """Rich is for the terminal and for pictures of it alone."""
    ours, others, _ = watched("table", "--format", format_)
    table = {"cli.commands", "cli.commands.table", "cli.names", "analysis.table", "report.table", *VALUES}
    assert ours == COMMAND | DOCUMENT | table | FORMATS[format_]
    assert ("rich" in others) == (format_ in ("terminal", "svg"))


def test_json_needs_no_document() -> None:
    """JSON comes from the result: no report and no Rich takes part."""
    ours, others, _ = watched("table", "--format", "json")
    table = {"cli.commands", "cli.commands.table", "cli.names", "analysis.table", "analysis.values"}
    assert ours == COMMAND | table | {"output", "output.json"}
    assert "rich" not in others


def test_the_version_needs_no_dataset() -> None:
    """Not even the module that a dataset is made of."""
    ours, others, read = watched("--version")
    assert ours == PROGRAM
    assert others.isdisjoint({"yaml", "rich", "importlib.metadata"})
    assert read == set()


def test_those_who_keep_a_dataset_wait_for_no_question() -> None:
    """`validate` and `schema` read and describe, and compute nothing."""
    ours, others, _ = watched("validate")
    assert ours == COMMAND | {"cli.commands", "cli.commands.validate", "dataset.checking"}
    assert "rich" not in others
    ours, others, read = watched("schema")
    assert ours == PROGRAM | READER | {"cli.commands", "cli.commands.schema", "dataset.describing"}
    assert read == set()


@pytest.mark.parametrize("line", [*COMMANDS, "table --format json", "table --format plain", "--version"])
def test_nothing_else_is_imported(line: str) -> None:
    """Of the standard library and of others, only what the three dependencies import anyway, and these."""
    _, others, _ = watched(*line.split())
    public = {name for name in others - bare() if "._" not in f".{name}" and not name.startswith("typer.")}
    assert public <= {"array", "errno", "gc", "json", "json.decoder", "json.encoder", "json.scanner", "shlex"}
