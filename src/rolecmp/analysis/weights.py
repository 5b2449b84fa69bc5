"""What a skill (or an item of prose) weighs: what its role or the postings say of it, times its rarity."""

from collections import Counter
from collections.abc import Mapping
from math import log
from typing import NamedTuple

from rolecmp.analysis.values import Item, counted_aspects, job, own_items
from rolecmp.model import Dataset, Measure, Role


class Scale(NamedTuple):
    """What the skills of a dataset weigh before a role is looked at.

    `rarity` is the inverse document frequency of BM25: above 0, and the larger the fewer roles state a skill.
    `average` is the sum of it over the skills of an average role; `measures` are those about skills;
    `broader` are the wholes of each skill that is part of any.
    """

    rarity: Mapping[str, float]
    average: float
    measures: tuple[Measure, ...]
    broader: Mapping[str, tuple[str, ...]]


def scale(dataset: Dataset) -> Scale:
    """The scale of a dataset, from the skills that its roles state themselves."""
    aspects = counted_aspects(dataset)
    lists = [
        dict.fromkeys(item.key for aspect in aspects for item in own_items(dataset, role, aspect))
        for role in dataset.roles.values()
    ]
    stating = sum(map(bool, lists)) or 1
    number = Counter(key for keys in lists for key in keys)
    rarity = {skill: log(1 + (stating - by + 0.5) / (by + 0.5)) for skill, by in number.items()}
    average = sum(rarity[skill] * by for skill, by in number.items()) / stating
    measures = tuple(each for each in dataset.measures.values() if each.about == "skills")
    broader = {skill.id: skill.broader for skill in dataset.skills.values() if skill.broader}
    return Scale(rarity, average, measures, broader)


def weights(dataset: Dataset, by: Scale, role: Role, items: Mapping[str, Item]) -> dict[str, float]:
    """What the skills of a role weigh, by id.

    Stated weights count against their mean in this role. Else a skill counts once, and up to twice the more
    of the role's postings name it. Both are multiplied by the rarity: short lists of common skills must lose.
    """
    stated = [item.weight for item in items.values() if item.weight is not None]
    mean = sum(stated) / len(stated) if stated else 1.0
    named = {} if stated else shares(dataset, by, role)
    return {
        skill: by.rarity[skill] * ((item.weight or mean) / mean) * (1 + named.get(skill, 0.0))
        for skill, item in items.items()
    }


def shares(dataset: Dataset, by: Scale, role: Role) -> dict[str, float]:
    """The share of a role's postings that name a skill, by skill, in the first measure that has the role."""
    known = job(dataset, role).id
    measure = next((each for each in by.measures if each.of.get(known)), None)
    if measure is None:
        return {}
    return {
        skill: named[known] / measure.of[known] for skill, named in measure.named_in.items() if known in named
    }
