"""`rolecmp aim`."""

from typing import Annotated

import typer

from rolecmp.api import aim
from rolecmp.cli import complete
from rolecmp.cli.options import All, Family, Top, each_named, option
from rolecmp.cli.screen import Screen
from rolecmp.cli.texts import text_in
from rolecmp.errors import UnknownSkills, UsageError

_SKILLS = "Skills you have, with commas between; or skill:level."
_GOAL = "Only the gap to this role; needs --from, --have or --cv."
_CV = "Read your skills from a CV; nothing of it is ever written."
_WITHOUT = "Skills that were misread in the CV, with commas between."
# What names the skills that somebody has.
_NAMES = ("vocabulary", "aliases")


def command(  # noqa: PLR0917 - Typer calls it by name
    screen: Screen,
    origin: Annotated[
        str | None, option("--from", "The role you come from.", "ROLE", autocompletion=complete.roles)
    ] = None,
    have: Annotated[
        list[str] | None, option("--have", _SKILLS, "SKILLS", autocompletion=complete.skills)
    ] = None,
    goal: Annotated[str | None, option("--to", _GOAL, "ROLE", autocompletion=complete.roles)] = None,
    cv: Annotated[str | None, option("--cv", _CV, "FILE")] = None,
    without: Annotated[
        list[str] | None, option("--without", _WITHOUT, "SKILLS", autocompletion=complete.skills)
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Refuse skills that the dataset does not know.")
    ] = False,
    *,
    top: Top = None,
    every: All = False,
    family: Family = None,
) -> None:
    """Which role to aim for, and what is still missing.

    $ rolecmp aim
    $ rolecmp aim --from software-engineer
    $ rolecmp aim --have python,retrieval --to ai-engineer
    $ rolecmp aim --cv cv.txt
    """
    if goal is not None and origin is None and not have and cv is None:
        raise UsageError("--to needs to know where you stand; add --from ROLE, --have SKILLS or --cv FILE")
    if without and cv is None:
        raise UsageError("--without leaves out what was read from a CV; add --cv FILE")
    skills = each_named(have)
    if have and not skills:
        raise UsageError("--have names no skill; leave it out, or name one")
    stands = ("postings",) if origin or have or cv else ()
    dataset = screen.dataset(
        "guidance", *stands, *(_NAMES if have or cv else ()), *(("decoding", "names") if cv else ())
    )
    read = text_in(cv) if cv is not None else None
    result = aim(dataset, origin=origin, have=skills, goal=goal, cv=read, without=each_named(without))
    if result.unknown:
        known = (name for skill in dataset.skills.values() for name in skill.names)
        unknown = UnknownSkills(result.unknown, known)
        if strict:
            raise unknown
        screen.complain(f"{unknown}: not counted")
    screen.show(dataset, result, **screen.cut(dataset, top, family, every=every))
