"""`rolecmp table`."""

from typing import Annotated

import typer

from rolecmp.api import grid, table
from rolecmp.cli.options import Columns, Family, RoleNames, Top, each_named
from rolecmp.cli.screen import Screen
from rolecmp.errors import UsageError


def command(
    screen: Screen,
    roles: RoleNames = None,
    columns: Columns = None,
    *,
    top: Top = None,
    family: Family = None,
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
    shown = roles or (dataset.roles if everything or family else ())
    cut = screen.cut(dataset, top, family, every=everything, named=roles)
    if as_grid:
        if columns:
            raise UsageError("--grid shows skills, and no other columns; leave out --columns or --grid")
        screen.show(dataset, grid(dataset, shown), **cut)
        return
    result = table(dataset, shown, each_named(columns) or (dataset.aspects if everything else ()))
    brief = screen.brief(everything or bool(columns))
    screen.show(dataset, result, **cut, brief=brief)
