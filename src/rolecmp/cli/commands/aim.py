"""`rolecmp aim`."""

from typing import Annotated

import typer

from rolecmp.api import aim
from rolecmp.cli import complete
from rolecmp.cli.names import TOP, All, Family, Top, each_named, family_named
from rolecmp.cli.options import option
from rolecmp.cli.screen import Part, Screen
from rolecmp.errors import UnknownSkills, UsageError

HELP = "Which role to aim for, and what is still missing."
EXAMPLES = (
    "rolecmp aim",
    "rolecmp aim --from software-engineer",
    "rolecmp aim --have python,retrieval --to ai-engineer",
)

_SKILLS = "Skills you have, with commas between; or skill:level."
_GOAL = "Only the gap to this role; needs --from or --have."
# What names skills, and what says which of them the postings of a role name.
_PARTS: tuple[Part, ...] = ("vocabulary", "aliases", "postings")


def command(
    screen: Screen,
    origin: Annotated[
        str | None, option("--from", "The role you come from.", "ROLE", autocompletion=complete.roles)
    ] = None,
    have: Annotated[
        list[str] | None, option("--have", _SKILLS, "SKILLS", autocompletion=complete.skills)
    ] = None,
    goal: Annotated[str | None, option("--to", _GOAL, "ROLE", autocompletion=complete.roles)] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Refuse skills that the dataset does not know.")
    ] = False,
    *,
    top: Top = None,
    every: All = False,
    family: Family = None,
) -> None:
    """Shows the advice alone, or with a standpoint the ranking too."""
    if goal is not None and origin is None and not have:
        raise UsageError("--to needs to know where you stand; add --from ROLE or --have SKILLS")
    skills = each_named(have)
    if have and not skills:
        raise UsageError("--have names no skill; leave it out, or name one")
    dataset = screen.dataset("guidance", *(_PARTS if have else ()))
    result = aim(dataset, origin=origin, have=skills, goal=goal)
    if result.unknown:
        known = (name for skill in dataset.skills.values() for name in (skill.id, skill.name, *skill.aliases))
        unknown = UnknownSkills(result.unknown, known)
        if strict:
            raise unknown
        screen.progress.end()
        screen.terminal.complain(f"{unknown}: not counted")
    screen.show(dataset, result, top=None if every else top or TOP, family=family_named(dataset, family))
