"""`rolecmp import`."""

from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from rolecmp.catalogues import KINDS
from rolecmp.catalogues.entries import Catalogue
from rolecmp.cli.options import one_of, option
from rolecmp.cli.screen import Screen
from rolecmp.dataset.files import STDIN
from rolecmp.errors import FileProblem, UsageError

_FORMATS = ("yaml", "json")
_SHEET: Any = {"rich_help_panel": "Of a sheet"}


def command(  # noqa: PLR0917 - Typer calls it by name
    screen: Screen,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND", help=f"What it is: {', '.join(KINDS)}.", **one_of("kind of catalogue", KINDS)
        ),
    ],
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...", help="Its file (- for standard input), or for onet and esco its folder."
        ),
    ],
    role: Annotated[str | None, option("--role", "The column of the roles.", "TITLE", **_SHEET)] = None,
    skill: Annotated[str | None, option("--skill", "The column of the skills.", "TITLE", **_SHEET)] = None,
    level: Annotated[
        str | None,
        option(
            "--level",
            "The column of the levels; or all levels, lowest first: low,high.",
            "TITLE",
            **_SHEET,
        ),
    ] = None,
    rows: Annotated[
        str | None,
        option(
            "--matrix",
            "It has a row for each of these: skills or roles.",
            "ROWS",
            **one_of("kind of row", ("skills", "roles")),
            **_SHEET,
        ),
    ] = None,
    *,
    format_: Annotated[
        str,
        option(
            "--format -f",
            f"How to write the dataset: {' or '.join(_FORMATS)}.",
            "FORMAT",
            **one_of("format", _FORMATS),
        ),
    ] = "yaml",
) -> None:
    """A dataset from somebody else's catalogue, ladder or sheet.

    $ rolecmp import sheet ladder.csv > ladder.yaml
    $ rolecmp import onet db_29_2_text --format json > onet.json
    """
    wishes = {"role": role, "skill": skill, "level": level, "rows": rows}
    if kind != "sheet" and any(wishes.values()):
        raise UsageError("--role, --skill, --level and --matrix are for a sheet: rolecmp import sheet FILE")
    reader: Any = import_module(f"rolecmp.catalogues.{kind}")
    writing: Any = import_module("rolecmp.catalogues.writing")
    screen.progress.doing = "reading the catalogue"
    catalogue: Catalogue = reader.read(
        [Path(each) if each != "-" else STDIN for each in paths], **wishes if kind == "sheet" else {}
    )
    if not catalogue.dataset["roles"]:
        raise FileProblem(paths[0], f"holds no roles as {kind!r} has them; see 'rolecmp import --help'")
    screen.write(getattr(writing, f"as_{format_}")(catalogue.dataset), format_)
    held = {each: len(catalogue.dataset[each]) for each in ("roles", "skills")}
    screen.complain(
        "; ".join(f"{each}: {count:,}" for each, count in held.items()),
        *catalogue.understood,
        *(f"left out: {reason}: {count:,}" for reason, count in catalogue.left_out.items()),
    )
