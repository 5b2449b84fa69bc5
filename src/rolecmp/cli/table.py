"""`rolecmp table`."""

from typing import Annotated

import typer

from rolecmp.analysis.table import aspects_at_a_glance, roles_at_a_glance, table
from rolecmp.cli.names import Columns, RoleNames, aspects_named, roles_named
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
    shown = roles_named(dataset, roles or ()) or (
        tuple(dataset.roles.values()) if everything else roles_at_a_glance(dataset)
    )
    aspects = aspects_named(dataset, columns or ()) or (
        tuple(dataset.aspects.values()) if everything else aspects_at_a_glance(dataset)
    )
    screen.show(dataset, table(dataset, shown, aspects), "table")
