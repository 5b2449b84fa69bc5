"""Which roles a job title may stand for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rolecmp.analysis.names import folded
from rolecmp.errors import NoMatch, nearest
from rolecmp.model import Comparison, Dataset, Role

# Words of a posting that say nothing about the role: rank, place, hours and terms.
_ASIDE = re.compile(
    r"\b(?:senior|sr|junior|jr|lead|leading|principal|staff|chief|head of|head|mid level|mid|level"
    r"|entry level|associate|graduate|trainee|intern|internship|apprentice|working student|experienced"
    r"|i|ii|iii|iv|v|l?[1-9]|remote|hybrid|on site|onsite|in office|home office|worldwide|contract|contractor"
    r"|freelance|freelancer|permanent|temporary|interim|full time|part time|fulltime|parttime"
    r"|[mfwdx](?:/[mfwdx])+)\b\.?"
)
# What stands between a title and the rest of a posting's headline.
_PARTS = re.compile(r"\s*(?:[()\[\]{},;:|@–—·•]|\s-\s|\sat\s|\sin\s|\sfor\s)\s*", re.IGNORECASE)
_ALTERNATIVES = re.compile(r"\s*(?:/|&|\+|\sand\s|\sor\s)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Readings:
    """The roles that a title may stand for; where there are several, the comparisons of them settle which."""

    title: str
    roles: tuple[Role, ...]
    comparisons: tuple[Comparison, ...]


def readings(dataset: Dataset, title: str) -> Readings:
    """Every role that goes by this title, in the dataset's order.

    Rank, place and terms of employment do not matter, nor what stands behind a comma or in brackets;
    a title with alternatives ("AI/ML engineer") is read as each of them. Raises `NoMatch` with the
    nearest titles where the dataset knows none: a title is never guessed.
    """
    by_name = _names(dataset)
    found = {role.id for name in _candidates(title) for role in by_name.get(name, ())}
    if not found:
        raise NoMatch(_unknown(title, by_name))
    return Readings(
        title,
        tuple(role for role in dataset.roles.values() if role.id in found),
        tuple(comparison for comparison in dataset.comparisons if found.issuperset(comparison.roles)),
    )


def _names(dataset: Dataset) -> dict[str, list[Role]]:
    names: dict[str, list[Role]] = {}
    for role in dataset.roles.values():
        for name in dict.fromkeys(map(folded, (role.id, role.title, *role.aliases))):
            names.setdefault(name, []).append(role)
    return names


def _candidates(title: str) -> Iterator[str]:
    """The names that a title may mean, in the form in which names are compared."""
    yield folded(title)
    parts = [part for part in map(_bare, _PARTS.split(title)) if part]
    if not parts:
        return
    *firsts, last = [_bare(part) for part in _ALTERNATIVES.split(parts[0])]
    noun = last.rpartition(" ")[2]
    yield last
    for first in firsts:
        # "AI/ML engineer" is short for "AI engineer/ML engineer".
        yield f"{first} {noun}"
        yield first


def _bare(part: str) -> str:
    return folded(_ASIDE.sub(" ", folded(part)))


def _unknown(title: str, known: dict[str, list[Role]]) -> str:
    near = nearest(next((name for name in map(_bare, _PARTS.split(title)) if name), ""), known, most=3)
    titles = dict.fromkeys(role.title for name in near for role in known[name])
    hint = f"the nearest are {', '.join(titles)}" if titles else "'rolecmp table --all' lists those it knows"
    return f"the dataset knows no title {title!r}; {hint}"
