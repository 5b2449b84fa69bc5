"""The parts of the program and what each may know of the others: imports go one way, the core is pure."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src"
MODULES = {".".join(path.relative_to(SRC).with_suffix("").parts): path for path in SRC.rglob("*.py")}

# What needs no machine: no file, stream, clock, environment or chance.
PURE = {
    "bisect",
    "collections",
    "functools",
    "itertools",
    "math",
    "re",
    "shlex",
    "types",
    "typing",
    "unicodedata",
}
ANY = set(sys.stdlib_module_names)
CORE = {
    "rolecmp.brief",
    "rolecmp.errors",
    "rolecmp.model",
    "rolecmp.texts",
    "rolecmp.visible",
    "rolecmp.words",
}
OUTPUT = {*PURE, *CORE, "csv", "html", "io", "json", "textwrap"}
OUTPUT |= {"rolecmp.analysis", "rolecmp.output", "rolecmp.report"}

# Who may import what, each name with all below it; of the names that fit a module, the longest counts.
MAY_IMPORT = {
    "rolecmp.visible": PURE,
    "rolecmp.errors": {*PURE, "rolecmp.visible", "rolecmp.words"},
    "rolecmp.brief": PURE,
    "rolecmp.model": {*PURE, "rolecmp.brief"},
    "rolecmp.texts": {*PURE, "json", "rolecmp.errors", "rolecmp.pages"},
    "rolecmp.pages": {*PURE, "html", "rolecmp.texts"},
    "rolecmp.words": {*PURE, "difflib", "rolecmp.words"},
    "rolecmp.dataset": {*ANY, *CORE, "rolecmp.dataset", "yaml"},
    "rolecmp.catalogues": {
        *PURE,
        *CORE,
        *("csv", "io", "json", "pathlib", "rolecmp.catalogues", "rolecmp.dataset", "tomllib", "unicodedata"),
    },
    "rolecmp.analysis": {*PURE, *CORE, "rolecmp.analysis"},
    "rolecmp.report": {*PURE, *CORE, "rolecmp.analysis", "rolecmp.report"},
    "rolecmp.output": OUTPUT,
    "rolecmp.output.layout": {*OUTPUT, "rich"},
    "rolecmp.output.terminal": {*OUTPUT, "rich"},
    "rolecmp.cli": {
        *(ANY | OUTPUT) - {"rolecmp.analysis"},
        *(
            "rolecmp.__version__",
            "rolecmp.api",
            "rolecmp.catalogues",
            "rolecmp.cli",
            "rolecmp.dataset",
            "shellingham",
            "typer",
        ),
    },
    "rolecmp.api": {
        *PURE,
        *CORE,
        *("importlib.import_module", "pathlib", "rolecmp.analysis", "rolecmp.dataset"),
        "rolecmp.output.surface",
    },
    "rolecmp.__main__": {"rolecmp.cli"},
    "rolecmp.__init__": {*PURE, "rolecmp.api"},
}

ONLY_CLI = {"print", "input", "exit", "quit", "SystemExit", "os.environ", "os.getenv", "os._exit"}
ONLY_CLI |= {"sys.argv", "sys.exit", "sys.stdin", "sys.stdout", "sys.stderr"}
ONLY_CLI |= {"__import__", "importlib.import_module"}  # imports that these tests cannot see
ONLY_DATASET = {"open", "io.open", "io.FileIO"}


def within(name: str, prefixes: set[str]) -> bool:
    """Whether the name is one of these or below one of them."""
    return any(name == prefix or name.startswith(f"{prefix}.") for prefix in prefixes)


def part(module: str) -> str:
    """The row of the table that holds for a module."""
    return max((name for name in MAY_IMPORT if within(module, {name})), key=len, default="no part")


def imported(tree: ast.AST) -> Iterator[str]:
    """Every name that the code imports, at its top or inside a function, in full."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = "." * node.level + (node.module or "")
            yield from (f"{origin}.{alias.name}" for alias in node.names)


def spoken_of(tree: ast.AST) -> Iterator[str]:
    """Every plain name and every name with one dot that stands in the code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{node.value.id}.{node.attr}"


def reserved(module: str) -> set[str]:
    """What this module may not use, though any module could."""
    if within(module, {"rolecmp.cli", "rolecmp.__main__"}):
        return set()
    return ONLY_CLI if within(module, {"rolecmp.dataset"}) else ONLY_CLI | ONLY_DATASET


def not_its_business(module: str, code: str) -> set[str]:
    """What a module imports or uses and may not."""
    tree = ast.parse(code)
    imports = set(imported(tree))
    strange = {name for name in imports if not within(name, MAY_IMPORT.get(part(module), set()))}
    forbidden = reserved(module) - MAY_IMPORT.get(part(module), set())
    return strange | forbidden & (imports | set(spoken_of(tree)))


@pytest.mark.parametrize("module", sorted(MODULES))
def test_a_module_keeps_to_its_part(module: str) -> None:
    """Imports go one way; only cli prints, reads the environment and exits; only dataset opens files."""
    strange = not_its_business(module, MODULES[module].read_text(encoding="utf-8"))
    assert strange == set(), "see MAY_IMPORT; what cli asks of analysis goes by way of rolecmp.api"


def test_the_parts_are_those_of_the_design() -> None:
    """Every module belongs to a part of the table above, and the table names no part that is gone."""
    assert {part(module) for module in MODULES} == set(MAY_IMPORT)


@pytest.mark.parametrize(
    ("module", "code", "caught"),
    [
        ("rolecmp.model", "import yaml", {"yaml"}),
        ("rolecmp.report.diff", "from rolecmp.output import plain", {"rolecmp.output.plain"}),
        ("rolecmp.dataset.files", "def read():\n    from rolecmp import cli", {"rolecmp.cli"}),
        ("rolecmp.analysis.diff", "from ..report import document", {"..report.document"}),
        ("rolecmp.analysis.diff", "import pathlib, re", {"pathlib"}),
        ("rolecmp.output.json", "import rich.table", {"rich.table"}),
        ("rolecmp.report.faq", "print(open('x').read())", {"print", "open"}),
        ("rolecmp.dataset.files", "import os\nhome = os.environ['HOME']", {"os.environ"}),
        ("rolecmp.dataset.files", "from sys import stderr", {"sys.stderr"}),
        ("rolecmp.dataset.files", "yaml = __import__('yaml')", {"__import__"}),
        ("rolecmp.utils", "import re", {"re"}),
    ],
)
def test_the_check_sees_what_it_forbids(module: str, code: str, caught: set[str]) -> None:
    """However a module reaches for what is not its business, the check above notices."""
    assert not_its_business(module, code) == caught
