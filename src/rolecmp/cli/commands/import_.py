"""`rolecmp import`."""

from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from rolecmp.catalogues import KINDS
from rolecmp.catalogues.entries import Catalogue, Wishes
from rolecmp.cli import complete
from rolecmp.cli.options import choice, one_of, option
from rolecmp.cli.progress import Progress
from rolecmp.cli.terminal import Terminal
from rolecmp.errors import FileProblem, UsageError

HELP = "A dataset from somebody else's catalogue, ladder or sheet."
EXAMPLES = (
    "rolecmp import sheet ladder.csv > ladder.yaml",
    "rolecmp import onet db_29_2_text --format json > onet.json",
)
_FORMATS = ("yaml", "json")


def _sheet_option(name: str, metavar: str, help_text: str, **more: Any) -> Any:
    return option(name, help_text, metavar, rich_help_panel="Of a sheet", **more)


def command(  # noqa: PLR0917 - Typer calls it by name
    ctx: typer.Context,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help=f"What it is: {', '.join(KINDS)}.",
            parser=one_of("kind of catalogue", KINDS),
            autocompletion=complete.among(KINDS),
        ),
    ],
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...",
            help="Its file, or for onet and esco its folder.",
            readable=False,
            autocompletion=complete.paths,
        ),
    ],
    role: Annotated[str | None, _sheet_option("--role", "TITLE", "The column of the roles.")] = None,
    skill: Annotated[str | None, _sheet_option("--skill", "TITLE", "The column of the skills.")] = None,
    level: Annotated[
        str | None,
        _sheet_option("--level", "TITLE", "The column of the levels; or all levels, lowest first: low,high."),
    ] = None,
    matrix: Annotated[
        str | None,
        _sheet_option(
            "--matrix",
            "ROWS",
            "It has a row for each of these: skills or roles.",
            parser=one_of("kind of row", ("skills", "roles")),
        ),
    ] = None,
    format_: Annotated[
        str,
        choice(
            "--format -f",
            f"How to write the dataset: {' or '.join(_FORMATS)}.",
            "FORMAT",
            "format",
            _FORMATS,
        ),
    ] = "yaml",
) -> None:
    """Writes the dataset, and on stderr what was understood and what was left out."""
    wishes = Wishes(role, skill, level, matrix)
    if kind != "sheet" and any(wishes):
        raise UsageError("--role, --skill, --level and --matrix are for a sheet: rolecmp import sheet FILE")
    terminal: Terminal = ctx.obj
    reader: Any = import_module(f"rolecmp.catalogues.{kind}")
    writing: Any = import_module("rolecmp.catalogues.writing")
    with Progress(terminal.stderr, "reading the catalogue"):
        catalogue: Catalogue = reader.read(paths, *([wishes] if kind == "sheet" else []))
        if not catalogue.dataset["roles"]:
            why = f"holds no roles as {kind!r} has them; see 'rolecmp import --help'"
            raise FileProblem(str(paths[0]), why)
        text = (writing.as_json if format_ == "json" else writing.as_yaml)(catalogue.dataset)
    terminal.write(text, format_)
    held = {each: len(catalogue.dataset[each]) for each in ("roles", "skills")}
    lines = ["; ".join(f"{each}: {count:,}" for each, count in held.items()), *catalogue.understood]
    lines += [f"left out: {reason}: {count:,}" for reason, count in catalogue.left_out.items()]
    terminal.complain(*lines)
