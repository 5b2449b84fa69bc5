"""`rolecmp table`."""

from typing import Annotated

import typer

from rolecmp.api import grid, table
from rolecmp.cli.options import Columns, RoleNames, each_named
from rolecmp.cli.screen import Screen
from rolecmp.errors import UsageError


def command(
    screen: Screen,
    roles: RoleNames = None,
    columns: Columns = None,
    everything: Annotated[bool, typer.Option("--all", help="Show every role and every aspect.")] = False,
    as_grid: Annotated[
        bool, typer.Option("--grid", help="Skills down, roles across, the level in the cell.")
    ] = False,
) -> None:
    """The roles side by side.

    $ rolecmp table
    $ rolecmp table ai-engineer ml-engineer --all
    $ rolecmp table --grid
    """
    dataset = screen.dataset()
    every_role, every_aspect = (dataset.roles, dataset.aspects) if everything else ((), ())
    if as_grid:
        if columns:
            raise UsageError("--grid shows skills, and no other columns; leave out --columns or --grid")
        screen.show(dataset, grid(dataset, roles or every_role))
        return
    result = table(dataset, roles or every_role, each_named(columns) or every_aspect)
    screen.show(dataset, result, brief=screen.brief(everything or bool(columns)))
