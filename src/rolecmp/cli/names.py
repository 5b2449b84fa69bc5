"""Names on the command line: roles, aspects, and words."""

from collections.abc import Iterable
from typing import Annotated

import typer

from rolecmp.cli import complete
from rolecmp.cli.options import number_from

Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--columns",
        metavar="ASPECTS",
        help="Aspects to show, by id or title, with commas between.",
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
        help="Roles: id, title, alias or the beginning of one.",
        autocompletion=complete.roles,
    ),
]
Words = Annotated[
    list[str],
    typer.Argument(metavar="WORDS...", help="The words; quote ( ) & ? and the like."),
]


Top = Annotated[
    int,
    typer.Option(
        "--top",
        metavar="N",
        help="Show at most so many; 10 unless told.",
        show_default=False,
        parser=number_from(1, "--top", "rows"),
    ),
]
All = Annotated[bool, typer.Option("--all", help="Show all of them.")]
Family = Annotated[
    str | None,
    typer.Option(
        "--family",
        metavar="NAME",
        help="Only the roles of this family.",
        show_default=False,
        autocompletion=complete.families,
    ),
]
TOP = 10


def each_named(lists: Iterable[str] | None) -> tuple[str, ...]:
    """The names in some lists with commas between them."""
    names = (name.strip() for names in lists or () for name in names.split(","))
    return tuple(name for name in names if name)
