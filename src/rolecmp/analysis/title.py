"""Which roles a job title may stand for."""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from rolecmp.analysis.values import job
from rolecmp.errors import NoMatch
from rolecmp.model import Comparison, Dataset, Role
from rolecmp.words.folding import folded
from rolecmp.words.near import nearest

# Words of a posting that say nothing about the role: rank, place, hours and terms.
_ASIDE = re.compile(
    r"#?\b(?:senior|sr|snr|junior|jr|lead|leading|principal|staff|chief|founding|expert|experienced"
    r"|mid level|mid|level|entry level|early career|new grad|associate|graduate|trainee|intern|internship"
    r"|apprentice|working student|i|ii|iii|iv|v|remote|hybrid|on site|onsite|in office|home office|worldwide"
    r"|contract|contractor|freelance|freelancer|permanent|temporary|interim|fixed term|full time|part time"
    r"|fulltime|parttime|(?:ic|[elp])?\d+)\b[.%]?"
)
# Ranks that may be a title's own noun: an "AI lead" need not be an AI engineer who leads.
_RANK = re.compile(
    r"\b(?:lead|principal|expert|associate|graduate|trainee|intern|internship|apprentice|contractor|freelancer)$"
)
_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]")
# What stands between a title and the rest of a posting's headline.
_PARTS = re.compile(
    r"[()\[\]{},;:|@–—·•*!?\"“”„]|\s-|-\s|\s(?:at|in|for|with)\s|\b[mfwdx](?:/[mfwdx])+\b", re.IGNORECASE
)
_ALTERNATIVES = re.compile(r"/|&|\+|\sand\s|\sor\s", re.IGNORECASE)
# Plurals, and the words for an engineer of software.
_ANOTHER_FORM = re.compile(r"(?<=\w{3})(?<!s)s\b")
_ENGINEER = re.compile(r"\b(?:developer|programmer)\b", re.IGNORECASE)
# So many parts of an unknown title are compared with all names, and so many of the nearest named.
_GUESSED = 3


class Readings(NamedTuple):
    """The roles that a title may stand for; where there are several, the comparisons of them settle which."""

    title: str
    roles: tuple[Role, ...]
    comparisons: tuple[Comparison, ...]


def readings(dataset: Dataset, title: str) -> Readings:
    """Every role that goes by this title, in the dataset's order.

    Rank, place and terms of employment do not matter, and where nothing else is known, neither does the
    plural nor whether it says developer or engineer. A title with alternatives ("AI/ML engineer") is read
    as each of them, and one with its field behind it ("Software engineer, AI") with and without it. Raises
    `NoMatch` with the nearest titles where the dataset knows none: a title is never guessed.
    """
    by_name = _names(dataset)
    found = _found(title, by_name) or _found(_unified(title), _by_unified(by_name))
    if not found:
        raise NoMatch(_unknown(title, by_name))
    roles = tuple(role for role in dataset.roles.values() if role.id in found)
    between = found | {job(dataset, role).id for role in roles}
    return Readings(
        title,
        roles,
        tuple(each for each in dataset.comparisons if len(roles) > 1 and between.issuperset(each.roles)),
    )


def _names(dataset: Dataset) -> dict[str, list[Role]]:
    names: dict[str, list[Role]] = {}
    for role in dataset.roles.values():
        for name in dict.fromkeys(map(folded, (role.id, role.title, *role.aliases))):
            names.setdefault(name, []).append(role)
    return names


def _by_unified(by_name: Mapping[str, list[Role]]) -> dict[str, list[Role]]:
    """The roles by their names in the one form that all forms of a name have."""
    names: dict[str, list[Role]] = {}
    for name, roles in by_name.items():
        names.setdefault(_unified(name), []).extend(roles)
    return names


def _unified(name: str) -> str:
    return _ENGINEER.sub("engineer", _ANOTHER_FORM.sub("", name))


def _found(title: str, by_name: Mapping[str, list[Role]]) -> set[str]:
    """The ids of the roles that the title names."""
    known = [folded(title)] if folded(title) in by_name else _candidates(title, by_name)
    return {role.id for name in known for role in by_name.get(name, ())}


def _candidates(title: str, known: Collection[str]) -> Iterator[str]:
    """The names that a title may mean, in the form in which names are compared."""
    parts = _parts(title, known) or [[""]]
    titles = (part for part in parts if any(" " in each and each in known for each in part))
    *firsts, last = next(titles, parts[0])
    noun = last.rpartition(" ")[2]
    whole = last in known
    yield last
    for first in firsts:
        # "AI" is a name too, and not what "AI/ML product manager" stands for.
        if whole or " " in first:
            yield first
        # In "AI/data engineer" the noun is that of both; "AI/ML sales engineer" may share more than that.
        if last.count(" ") == 1:
            yield f"{first} {noun}"
    # "AI/ML engineer" and "Engineer, AI" leave the noun out; "Sales engineer, AI" is no AI engineer.
    if whole or last == noun:
        yield from (f"{field} {noun}" for field in chain.from_iterable(parts))


def _parts(title: str, known: Collection[str]) -> list[list[str]]:
    """The parts of a headline in their order, those in brackets last, each as its alternatives."""
    headline = "|".join((_BRACKETS.sub(" ", title), *_BRACKETS.findall(title)))
    parts = (
        [bare for bare in (_bare(folded(each), known) for each in _ALTERNATIVES.split(part)) if bare]
        for part in _PARTS.split(headline)
    )
    return [part for part in parts if part]


def _bare(name: str, known: Collection[str]) -> str:
    """A name without what is aside from the role, unless it is known with it or its noun would go."""
    bare = folded(_ASIDE.sub(" ", name))
    return name if name in known or (_RANK.search(name) and " " not in bare) else bare


def _unknown(title: str, known: Mapping[str, list[Role]]) -> str:
    names = list(chain.from_iterable(_parts(title, known)))[:_GUESSED]
    near = (each for name in names for each in nearest(name, known, most=_GUESSED) if _akin(name, each))
    titles = list(dict.fromkeys(role.title for name in near for role in known[name]))[:_GUESSED]
    hint = (
        f"the nearest to it: {', '.join(titles)}" if titles else "'rolecmp table --all' lists those it knows"
    )
    return f"the dataset knows no title {title!r}; {hint}"


def _akin(name: str, other: str) -> bool:
    """Whether more than the noun of both is alike: a prompt engineer is not nearly an ML engineer."""
    field, others = ((each.split()[:-1] or [each]) for each in (name, other))
    return any(nearest(word, others) for word in field)
