"""`rolecmp table`."""

from typing import Annotated

import typer

from rolecmp.api import table
from rolecmp.cli.names import Columns, RoleNames, each_named
from rolecmp.cli.options import shows
from rolecmp.cli.screen import Screen

HELP = "The roles side by side."
EXAMPLES = ("rolecmp table", "rolecmp table ai-engineer ml-engineer --all")


@shows
def command(
    screen: Screen,
    roles: RoleNames = None,
    columns: Columns = None,
    everything: Annotated[bool, typer.Option("--all", help="Show every role and every aspect.")] = False,
) -> None:
    """Shows roles as rows and aspects as columns."""
    dataset = screen.dataset()
    every_role, every_aspect = (dataset.roles, dataset.aspects) if everything else ((), ())
    result = table(dataset, roles or every_role, each_named(columns) or every_aspect)
    screen.show(dataset, result)
