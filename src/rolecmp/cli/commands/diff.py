"""`rolecmp diff`."""

from typing import Annotated

import typer

from rolecmp.api import diff
from rolecmp.cli import complete
from rolecmp.cli.options import ROLE_HELP, All, Columns, each_named
from rolecmp.cli.screen import Screen


def command(
    screen: Screen,
    left: Annotated[str, typer.Argument(metavar="LEFT", help=f"{ROLE_HELP}.", autocompletion=complete.roles)],
    right: Annotated[
        str,
        typer.Argument(
            metavar="RIGHT",
            help="The role to compare it with, named the same way.",
            autocompletion=complete.roles,
        ),
    ],
    columns: Columns = None,
    *,
    every: All = False,
) -> None:
    """What sets two roles apart, and what they share.

    $ rolecmp diff ai-engineer ml-engineer
    $ rolecmp diff ai mle --columns builds,skills
    """
    dataset = screen.dataset("comparisons", "vocabulary", "recent-postings")
    aspects = each_named(columns)
    screen.show(
        dataset,
        diff(dataset, left, right, aspects),
        whole=not aspects,
        brief=screen.brief(every or bool(aspects)),
        every=every,
    )
