"""Names on the command line: roles, aspects, and words."""

from collections.abc import Iterable
from typing import Annotated

import typer

from rolecmp.cli import complete
from rolecmp.cli.options import number_from, option
from rolecmp.errors import UnknownName
from rolecmp.model import Dataset

# How many rows a long result shows on a screen.
TOP = 10

_ASPECTS = "Aspects to show, by id or title, with commas between."

Columns = Annotated[
    list[str] | None, option("--columns", _ASPECTS, "ASPECTS", autocompletion=complete.aspects)
]
Top = Annotated[
    int | None,
    option("--top", f"Show at most so many; {TOP} unless told.", "N", parser=number_from(1, "--top", "rows")),
]
All = Annotated[bool, option("--all", "Show all of them.")]
Family = Annotated[
    str | None,
    option("--family", "Only the roles of this family.", "NAME", autocompletion=complete.families),
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


def each_named(lists: Iterable[str] | None) -> tuple[str, ...]:
    """The names in some lists with commas between them."""
    names = (name.strip() for names in lists or () for name in names.split(","))
    return tuple(name for name in names if name)


def family_named(dataset: Dataset, name: str | None) -> str | None:
    """The family of roles with this name, in any case; raises `UnknownName` where there is none."""
    if name is None:
        return None
    known = {role.family.casefold(): role.family for role in dataset.roles.values() if role.family}
    if name.casefold() not in known:
        raise UnknownName("family", name, known.values(), known.values())
    return known[name.casefold()]
