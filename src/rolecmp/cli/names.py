"""Names on the command line: roles, aspects, and words."""

from collections.abc import Iterable
from typing import Annotated

import typer

from rolecmp.analysis.names import aspect_named, role_named
from rolecmp.cli import complete
from rolecmp.model import Aspect, Dataset, Role

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


ROLE_HELP = "A role: its id, title, alias or a prefix of one"

RoleName = Annotated[str, typer.Argument(metavar="ROLE", help=f"{ROLE_HELP}.", autocompletion=complete.roles)]
RoleNames = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ROLE]...",
        help="The roles to show, each by id, title, alias or a prefix.",
        autocompletion=complete.roles,
    ),
]
Words = Annotated[list[str], typer.Argument(metavar="WORDS...", help="The words; they need no quotes.")]


def roles_named(dataset: Dataset, names: Iterable[str]) -> tuple[Role, ...]:
    """The roles with these names, each once."""
    return tuple({role.id: role for role in (role_named(dataset, name) for name in names)}.values())


def aspects_named(dataset: Dataset, columns: Iterable[str]) -> tuple[Aspect, ...]:
    """The aspects that `--columns` names, each once."""
    names = (name.strip() for column in columns for name in column.split(","))
    found = (aspect_named(dataset, name) for name in names if name)
    return tuple({aspect.id: aspect for aspect in found}.values())
