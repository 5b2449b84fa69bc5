"""The weights that a text is read with: those of the dataset, or such as its roles' skills give."""

from collections import Counter
from collections.abc import Iterable
from math import log, sqrt
from typing import TypeAlias

from rolecmp.analysis.values import skills
from rolecmp.model import Dataset, Decoding, Term

# What a text of nothing but a role's own skills has in log-odds of that role.
_SCALE = 8.0
# A fitted term counts among those that tell a role from the others where it weighs so much for it.
_TELLING = 0.1

# The mean of a group is taken as if so many terms that weigh nothing were in it.
_DRAWN = 5

Weights: TypeAlias = tuple[float, ...]


def decoding_of(dataset: Dataset) -> Decoding:
    """The dataset's own weights, with those that follow from them; without any, such as its skills give."""
    if dataset.decoding is None:
        return _by_skills(dataset)
    decoding = _filled(dataset.decoding)
    return decoding._replace(terms={**_by_groups(dataset, decoding), **decoding.terms})


def _filled(decoding: Decoding) -> Decoding:
    """The weights with those of terms that were never counted: they weigh as fitted ones do on average.

    A term that is like a role weighs as those that tell it, one that is like several as the mean of these.
    """
    fitted = [term.weights for term in decoding.terms.values() if term.weights]
    of = {
        role: _mean((each for each in fitted if each[at] == max(each) >= _TELLING), len(decoding.roles))
        for at, role in enumerate(decoding.roles)
    }
    alike = {
        like: _mean((of[role] for role in like), len(decoding.roles))
        for like in {term.like for term in decoding.terms.values()}
    }
    terms = {
        name: term if term.weights else term._replace(weights=alike[term.like])
        for name, term in decoding.terms.items()
    }
    return decoding._replace(terms=terms)


def _by_groups(dataset: Dataset, decoding: Decoding) -> dict[str, Term]:
    """Terms for the skills that have none: each weighs as those of its group do on average, and less.

    The mean of a few terms says little of the group, and is drawn towards nothing.
    """
    of_group: dict[str | None, list[Weights]] = {}
    weighed = {term.skill: term.weights for term in decoding.terms.values() if term.skill is not None}
    for skill, weights in weighed.items():
        of_group.setdefault(dataset.skills[skill].group, []).append(weights)
    drawn = {
        group: tuple(sum(each) / (len(several) + _DRAWN) for each in zip(*several, strict=True))
        for group, several in of_group.items()
    }
    return {
        skill.id: Term(skill.id, skill.id, (), drawn[skill.group])
        for skill in dataset.skills.values()
        if skill.group and skill.group in drawn and skill.id not in weighed
    }


def _mean(several: Iterable[Weights], length: int) -> Weights:
    found = tuple(several)
    return tuple(sum(each) / len(found) for each in zip(*found, strict=True)) if found else (0.0,) * length


def _by_skills(dataset: Dataset) -> Decoding:
    """Weights by the roles' own skills.

    A role's weights are those of a unit vector, so that a long list of skills is no advantage.
    """
    asked = {
        role.id: tuple(skills(dataset, role).core) for role in dataset.roles.values() if role.same_as is None
    }
    asked = {role: each for role, each in asked.items() if each}
    roles_of = Counter(skill for each in asked.values() for skill in each)
    rare = {skill: log((len(asked) + 1) / count) for skill, count in roles_of.items()}
    long = {role: sqrt(sum(rare[skill] ** 2 for skill in each)) for role, each in asked.items()}
    terms = {
        skill: Term(
            skill,
            skill,
            (),
            tuple(rare[skill] / long[role] if skill in asked[role] else 0.0 for role in asked),
        )
        for skill in rare
    }
    return Decoding(tuple(asked), (0.0,) * len(asked), 1 / _SCALE * sqrt(len(terms) or 1), 2.0, terms)
