"""`rolecmp pay`."""

from typing import Annotated

import typer

from rolecmp.api import pay
from rolecmp.cli.options import RoleNames
from rolecmp.cli.screen import Screen


def command(
    screen: Screen,
    roles: RoleNames = None,
    place: Annotated[
        str | None,
        typer.Option(metavar="PLACE", help="Where. Left out: where most measures are from."),
    ] = None,
    seniority: Annotated[
        str | None,
        typer.Option(metavar="SENIORITY", help="Of whom. Left out: senior, where that is told apart."),
    ] = None,
    year: Annotated[str | None, typer.Option(metavar="YEAR", help="When. Left out: the newest year.")] = None,
) -> None:
    """What is paid, as measured; each source by itself.

    $ rolecmp pay
    $ rolecmp pay ai-engineer ml-engineer --seniority mid --year 2024
    """
    dataset = screen.dataset("pay", "pay-stackoverflow")
    screen.show(dataset, pay(dataset, roles or (), place=place, seniority=seniority, year=year))
