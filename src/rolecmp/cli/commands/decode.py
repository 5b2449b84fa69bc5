"""`rolecmp decode`."""

from typing import Annotated

import typer

from rolecmp.api import decode_each
from rolecmp.cli import complete
from rolecmp.cli.options import option
from rolecmp.cli.screen import Screen
from rolecmp.cli.texts import text_in
from rolecmp.errors import RolecmpError


def command(
    screen: Screen,
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...",
            help="Text, Markdown or HTML; - for standard input.",
        ),
    ],
    title: Annotated[str | None, option("--title", "The posting's title.", "TITLE")] = None,
    role: Annotated[
        str | None, option("--as", "The role that it is meant for.", "ROLE", autocompletion=complete.roles)
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="End with 1 where it asks for more of another role.")
    ] = False,
) -> None:
    """Which role a posting describes, whatever its title says.

    $ rolecmp decode posting.txt
    $ rolecmp decode --as ai-engineer posting.txt --strict
    """
    dataset = screen.dataset("vocabulary", "decoding", "names", *(("aliases",) if role else ()))
    results = decode_each(dataset, ((path, text_in(path)) for path in paths), title=title, role=role)
    if len(paths) == 1:
        screen.show(dataset, results.results[0])
    else:
        screen.show(dataset, results, "files")
    if strict and any(each.held and each.held.asks_more_of for each in results.results):
        raise typer.Exit(RolecmpError.exit_code)
