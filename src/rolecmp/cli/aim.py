"""`rolecmp aim`."""

from collections.abc import Iterable
from typing import Annotated

import typer

from rolecmp.analysis.aim import Aim, advice, aim
from rolecmp.analysis.gap import held_by
from rolecmp.analysis.names import role_named, skill_named
from rolecmp.cli import complete
from rolecmp.cli.options import shows
from rolecmp.cli.screen import Screen
from rolecmp.errors import UsageError
from rolecmp.model import Dataset

HELP = "Which role to aim for: the advice, and every role by what is still missing."
EXAMPLES = (
    "rolecmp aim",
    "rolecmp aim --from software-engineer",
    "rolecmp aim --have python,retrieval --to ai-engineer",
)


@shows
def command(
    screen: Screen,
    origin: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="ROLE",
            help="The role you come from.",
            show_default=False,
            autocompletion=complete.roles,
        ),
    ] = None,
    have: Annotated[
        list[str] | None,
        typer.Option(
            "--have",
            metavar="SKILLS",
            help="Skills you have, by id, name or alias, with commas between them; repeatable.",
            show_default=False,
            autocompletion=complete.skills,
        ),
    ] = None,
    goal: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="ROLE",
            help="Show the gap to this role alone.",
            show_default=False,
            autocompletion=complete.roles,
        ),
    ] = None,
) -> None:
    """Shows the advice alone, or with a standpoint the ranking too."""
    if goal and not (origin or have):
        raise UsageError("--to needs to know where you stand; add --from ROLE or --have SKILLS")
    dataset = screen.dataset("guidance")
    screen.show(dataset, _aim(dataset, origin, have or (), goal), "aim")


def _aim(dataset: Dataset, origin: str | None, have: Iterable[str], goal: str | None) -> Aim:
    skills = _skills(dataset, have)
    role = role_named(dataset, origin) if origin else None
    if role is None and not skills:
        return advice(dataset)
    held = (held_by(dataset, role) if role else {}) | skills
    return aim(dataset, role, held, (role_named(dataset, goal),) if goal else None)


def _skills(dataset: Dataset, have: Iterable[str]) -> dict[str, str | None]:
    """The skills that `--have` names, each with the level that stands behind a colon, where one does."""
    held: dict[str, str | None] = {}
    for name in (each.strip() for names in have for each in names.split(",")):
        skill, _, level = name.rpartition(":")
        if skill and level in dataset.about.skill_levels:
            held[skill_named(dataset, skill).id] = level
        elif name:
            held[skill_named(dataset, name).id] = None
    return held
