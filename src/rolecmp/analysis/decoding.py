"""The weights that a text is read with: those of the dataset, or such as its roles' skills give."""

from collections import Counter
from math import log, sqrt

from rolecmp.analysis.values import skills
from rolecmp.model import Dataset, Decoding, Term

# What a text of nothing but a role's own skills has in log-odds of that role.
_SCALE = 8.0


def decoding_of(dataset: Dataset) -> Decoding:
    """The dataset's own weights; without them a skill counts for the roles that ask for it, a rare one more.

    A role's weights are those of a unit vector, so that a long list of skills is no advantage.
    """
    if dataset.decoding is not None:
        return dataset.decoding
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
