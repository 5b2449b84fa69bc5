"""What the shell offers when somebody presses Tab: names from the dataset of this command line.

A dataset that cannot be read offers nothing: a key press is no place for an error message.
"""

from collections.abc import Iterable, Iterator

import typer

from rolecmp.dataset import load
from rolecmp.errors import RolecmpError
from rolecmp.model import Dataset


def roles(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Role ids that begin so, with their titles; else titles that do."""
    known = [(role.id, role.title) for role in _dataset(ctx).roles.values()]
    ids = list(_beginning(incomplete, known))
    return ids or list(_beginning(incomplete, ((title, role) for role, title in known)))


def skills(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Skill ids that begin as the last of a list with commas does."""
    return _last_of_list(incomplete, ((skill.id, skill.name) for skill in _dataset(ctx).skills.values()))


def aspects(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Aspect ids that begin as the last of a list with commas does."""
    return _last_of_list(incomplete, ((aspect.id, aspect.title) for aspect in _dataset(ctx).aspects.values()))


def _dataset(ctx: typer.Context) -> Dataset:
    try:
        return load(
            ctx.params.get("data"), ctx.params.get("on_top") or (), without=frozenset(("comparisons", "faq"))
        )
    except RolecmpError:
        return Dataset()


def _last_of_list(incomplete: str, known: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    before, comma, last = incomplete.rpartition(",")
    return [(f"{before}{comma}{name}", about) for name, about in _beginning(last, known)]


def _beginning(incomplete: str, known: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((name, about) for name, about in known if name.startswith(incomplete))
