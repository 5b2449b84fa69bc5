"""Names on the command line: roles, aspects, and words."""

from collections.abc import Iterable
from typing import Annotated

import typer

from rolecmp.cli import complete

Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--columns",
        metavar="ASPECTS",
        help="Aspects to show, by id or title, with commas between them; repeatable.",
        show_default=False,
        autocompletion=complete.aspects,
    ),
]


ROLE_HELP = "A role: its id, title, alias or the beginning of one"

RoleName = Annotated[str, typer.Argument(metavar="ROLE", help=f"{ROLE_HELP}.", autocompletion=complete.roles)]
RoleNames = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ROLE]...",
        help="The roles to show, each by id, title, alias or the beginning of one.",
        autocompletion=complete.roles,
    ),
]
Words = Annotated[
    list[str],
    typer.Argument(metavar="WORDS...", help="The words; quote ( ) & ? and the like."),
]


def each_named(lists: Iterable[str] | None) -> tuple[str, ...]:
    """The names in some lists with commas between them."""
    names = (name.strip() for names in lists or () for name in names.split(","))
    return tuple(name for name in names if name)
