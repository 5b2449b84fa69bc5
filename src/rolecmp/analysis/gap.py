"""What somebody still lacks for a role, and how near that is."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from rolecmp.analysis.values import Item, foundations, skills
from rolecmp.analysis.weights import Scale, shares, weights
from rolecmp.brief import brief
from rolecmp.model import Dataset, Role

# What a skill is worth by its whole or its part that is held, and by a part of the same whole.
_PART = 0.5
_KIN = 0.25
# A skill is most likely there where so many of the postings of the role that one comes from name it.
LIKELY = 0.5
# A skill beyond the core, or an optional one, weighs half.
_BEYOND = 0.5


class Missing(NamedTuple):
    """A skill still to learn: at `held` where `level` is asked for, or beside a skill `near` it that is held.

    `likely` is the share of the postings of the role that one comes from which name it, None where none do.
    """

    skill: str
    name: str
    level: str | None = None
    held: str | None = None
    near: str | None = None
    likely: float | None = None


@brief
class Gap(NamedTuple):
    """The way to one role: which of its core skills are there, and which are missing, first to learn first.

    `also` are the skills beyond the core (and optional ones) that carry over, `also_of` is how many there
    are. `covered` is the share of the role's weight that is there. `nearness` is what a ranking goes by:
    the same with the weight of what one has and of an average role added to what it is a share of, so
    that no list wins by being short. `likeness` is the mean logarithm of how many times as often the
    role's postings name the skills of a list as those of all roles do, None where no postings were
    counted.
    """

    role: Role
    have: tuple[Item, ...]
    missing: tuple[Missing, ...]
    also: tuple[Item, ...]
    also_of: int
    covered: float = 0.0
    nearness: float = 0.0
    likeness: float | None = None

    @property
    def of(self) -> int:
        """How many core skills the role has."""
        return len(self.have) + len(self.missing)

    @property
    def in_part(self) -> int:
        """How many of the missing skills are there at a lower level, by a kindred one, or most likely."""
        return sum(bool(each.held or each.near or (each.likely or 0.0) >= LIKELY) for each in self.missing)


class Cell(NamedTuple):
    """How many core skills of a role are `left` to learn, of how many, and the share of its weight there."""

    role: Role
    left: int
    of: int
    covered: float


class Demand(NamedTuple):
    """The skills that a role asks for, by id: its core and the others, and what each weighs."""

    role: Role
    core: Mapping[str, Item]
    also: Mapping[str, Item]
    weights: Mapping[str, float]
    total: float


class Standpoint(NamedTuple):
    """What somebody has: skills with their levels, what those are part of and weigh, and what is likely too.

    `parts` holds where any skill of the dataset is part of another.
    """

    held: Mapping[str, str | None]
    wholes: Mapping[str, str]
    weight: float
    likely: Mapping[str, float]
    parts: bool


def held_by(dataset: Dataset, role: Role) -> dict[str, str | None]:
    """The skills of a role and the level of each, as what somebody in that role holds."""
    return {skill: item.level for skill, item in skills(dataset, role).every.items()}


def standpoint(
    dataset: Dataset, held: Mapping[str, str | None], by: Scale, origin: Role | None = None
) -> Standpoint:
    """Somebody with these skills, who may come from a role."""
    wholes = {whole: skill for skill in held for whole in dataset.skills[skill].broader}
    weight = sum(by.rarity.get(skill, 0.0) for skill in held)
    likely = shares(dataset, by, origin) if origin else {}
    return Standpoint(held, wholes, weight, likely, by.parts)


def demand(dataset: Dataset, role: Role, by: Scale) -> Demand | None:
    """What a role asks for, None where it states no core skills."""
    asked = skills(dataset, role)
    if not asked.core:
        return None
    weighed = weights(dataset, by, role, asked.every.values())
    weighed |= {skill: weighed[skill] * _BEYOND for skill in asked.others}
    return Demand(role, asked.core, asked.others, weighed, sum(weighed.values()))


def gap(dataset: Dataset, stand: Standpoint, asked: Demand, by: Scale) -> Gap:
    """The gap from where one stands to what a role asks for.

    A skill held without a level counts as held at any: what is not known is not counted as missing.
    """
    have = tuple(item for item in asked.core.values() if _enough(dataset, stand, item))
    lacking = [item for item in asked.core.values() if not _enough(dataset, stand, item)]
    also = tuple(item for item in asked.also.values() if _enough(dataset, stand, item))
    there = _there(dataset, stand, asked)
    below = {role.id: steps for steps, role in enumerate(foundations(dataset, asked.role), 1)}
    parts = Counter(whole for item in lacking for whole in dataset.skills[item.key].broader)

    def first(item: Item) -> tuple[int, int, float]:
        """What comes from the role furthest below, then what others are part of, then what weighs most."""
        inherited = item.inherited_from
        return -below.get(inherited.id, 0) if inherited else 0, -parts[item.key], -asked.weights[item.key]

    return Gap(
        asked.role,
        have,
        tuple(_missing(dataset, stand, item) for item in sorted(lacking, key=first)),
        also,
        len(asked.also),
        there / asked.total,
        there / (asked.total + stand.weight + by.average),
    )


def cell(dataset: Dataset, stand: Standpoint, asked: Demand) -> Cell:
    """The figures of a gap alone."""
    held = sum(_enough(dataset, stand, asked.core[skill]) for skill in asked.core.keys() & stand.held.keys())
    return Cell(
        asked.role, len(asked.core) - held, len(asked.core), _there(dataset, stand, asked) / asked.total
    )


def _there(dataset: Dataset, stand: Standpoint, asked: Demand) -> float:
    """How much of the role's weight is there; only what is held needs a look where nothing else counts."""
    wholly = not (stand.likely or stand.parts)
    looked = asked.weights.keys() & stand.held.keys() if wholly else asked.weights
    return sum(
        asked.weights[skill] * _credit(dataset, stand, asked.core.get(skill) or asked.also[skill])
        for skill in sorted(looked)
    )


def _enough(dataset: Dataset, stand: Standpoint, item: Item) -> bool:
    return item.key in stand.held and _steps(dataset, stand.held[item.key], item.level) == 1


def _credit(dataset: Dataset, stand: Standpoint, item: Item) -> float:
    """How much of a skill is there, from 0 to 1."""
    if item.key in stand.held:
        return _steps(dataset, stand.held[item.key], item.level)
    near, likely = _near(dataset, stand, item.key), stand.likely.get(item.key, 0.0)
    return max(near[1], likely) if near else likely


def _steps(dataset: Dataset, held: str | None, asked: str | None) -> float:
    """How many of the steps to a level have been taken, of all; all of them where a level is not known."""
    levels = dataset.about.skill_levels
    if held is None or asked is None:
        return 1.0
    return min(1.0, (levels.index(held) + 1) / (levels.index(asked) + 1))


def _near(dataset: Dataset, stand: Standpoint, skill: str) -> tuple[str, float] | None:
    """A skill that is held and near to one that is not, and how much of it that is worth."""
    if skill in stand.wholes:
        return stand.wholes[skill], _PART
    for whole in dataset.skills[skill].broader:
        if whole in stand.held:
            return whole, _PART
        if whole in stand.wholes:
            return stand.wholes[whole], _KIN
    return None


def _missing(dataset: Dataset, stand: Standpoint, item: Item) -> Missing:
    near = None if item.key in stand.held else _near(dataset, stand, item.key)
    return Missing(
        item.key,
        item.text,
        item.level,
        stand.held.get(item.key),
        dataset.skills[near[0]].name if near else None,
        stand.likely.get(item.key),
    )
