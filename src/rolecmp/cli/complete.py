"""What the shell offers when somebody presses Tab: names from the dataset of this command line.

A dataset that cannot be read offers nothing: a key press is no place for an error message.
"""

import re
from collections.abc import Callable, Iterable, Iterator

import typer

from rolecmp.api import load
from rolecmp.errors import RolecmpError
from rolecmp.model import Dataset
from rolecmp.visible import one_line, visible

# A name that can be offered, and what is said of it.
Offer = tuple[str, str]

# What means something to bash, zsh or fish, to the lists in options, or to Rich, with which Typer renders
# descriptions. Names with such a character are not offered: Typer lets a shell take some for commands.
_SPECIAL = re.compile(r"""[\x00-\x1f!"$&'()*,:;<=>?\[\\\]^`{|}~\x7f]""")
# Longer descriptions would be wrapped, which breaks the line that a shell reads.
_DESCRIPTION = 60


def roles(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Role ids that begin so, else titles and aliases that do."""
    return _offers(
        incomplete, ((each.id, each.title, *each.aliases) for each in _dataset(ctx).roles.values())
    )


def families(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Families of roles."""
    known = dict.fromkeys(role.family for role in _dataset(ctx).roles.values() if role.family)
    return _offers(incomplete, ((family,) for family in known))


def skills(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """The same as of roles for the last skill in a list with commas."""
    return _of_list(incomplete, (skill.names for skill in _dataset(ctx).skills.values()))


def aspects(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """The same for the last aspect in a list with commas."""
    return _of_list(incomplete, ((each.id, each.title) for each in _dataset(ctx).aspects.values()))


def _dataset(ctx: typer.Context) -> Dataset:
    from rolecmp.cli.screen import OPTIONAL_PARTS

    try:
        data, on_top = ctx.obj.dataset_paths(ctx.params.get("data"), ctx.params.get("on_top"))
        # On a line that is still being typed, no shell has replaced the ~ yet.
        upper = [path.expanduser() for path in on_top]
        return load(data and data.expanduser(), upper, without=OPTIONAL_PARTS)
    except RolecmpError:
        return Dataset()


def _of_list(incomplete: str, known: Iterable[tuple[str, ...]]) -> list[Offer]:
    before, comma, last = incomplete.rpartition(",")
    listed = before.split(",")
    offers = _offers(last, known)
    return [(f"{before}{comma}{name}", about) for name, about in offers if name not in listed]


def _offers(incomplete: str, entries: Iterable[tuple[str, ...]]) -> list[Offer]:
    names = tuple(entries)
    ids = [(id_, title) for id_, title, *_ in names]
    titles = [(title, id_) for id_, *titles in names for title in titles]
    # A shell may drop what does not begin as it is typed: other cases are offered only where nothing does.
    found = (
        [*_beginning(incomplete, offers, form)] for form in (str, str.casefold) for offers in (ids, titles)
    )
    return next(filter(None, found), [])


def _beginning(incomplete: str, offers: Iterable[Offer], form: Callable[[str], str]) -> Iterator[Offer]:
    for name, about in offers:
        # Names are found with hyphens for their spaces too, and one word needs no quotes in any shell.
        word = "-".join(name.split())
        harmless = word[:1].isalnum() and visible(word) == word and not _SPECIAL.search(word)
        if harmless and form(word).startswith(form(incomplete)):
            yield word, " ".join(_SPECIAL.sub(" ", one_line(about)).split())[:_DESCRIPTION]
