"""What somebody still lacks for a role, and how near that is."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rolecmp.analysis.values import Item, Skills, counted, foundations, skill_of
from rolecmp.analysis.weights import Scale, shares, weights
from rolecmp.brief import brief
from rolecmp.model import Dataset, Role
from rolecmp.words.alike import nearly_alike

# What a skill is worth by its whole or its part that is held (or nearly its wording), and by a part of the
# same whole.
_PART = 0.5
_KIN = 0.25
# A skill is most likely there where so many of the postings of the role that one comes from name it.
LIKELY = 0.5
# A skill beyond the core, or an optional one, weighs half.
_BEYOND = 0.5


class Missing(NamedTuple):
    """A skill still to learn: at `held` where `level` is asked for, or beside a skill `near` it that is held.

    Of a thing that is no skill `skill` is None, and `near` is nearly its wording. `likely` is the share of
    the postings of the role that one comes from which name it, None where none do.
    """

    skill: str | None
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
    that no list wins by being short. `likeness` is how many times as often the role's
    postings name the skills of a list as those of all roles do (the geometric mean), None where no postings
    were counted.
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
    """What a role asks for, and what each of it weighs, by key; `total` is the sum of that."""

    role: Role
    skills: Skills
    weights: Mapping[str, float]
    total: float


class Standpoint(NamedTuple):
    """What somebody has, by key, and what it weighs.

    `near` is what is there in part because of something that is held: that, and how much it is worth.
    `likely` are the shares of the postings of the role that one comes from which name a skill.
    """

    held: Mapping[str, Item]
    weight: float
    near: Mapping[str, tuple[Item, float]]
    likely: Mapping[str, float]


def standpoint(
    dataset: Dataset, held: Mapping[str, Item], by: Scale, origin: Role | None = None
) -> Standpoint:
    """Somebody with these skills or items, who may come from a role."""
    weight = sum(by.rarity.get(key, 0.0) for key in held)
    likely = shares(dataset, by, origin) if origin else {}
    return Standpoint(held, weight, dict(_near(dataset, held, by)), likely)


def _near(dataset: Dataset, held: Mapping[str, Item], by: Scale) -> Iterator[tuple[str, tuple[Item, float]]]:
    """What is near to something that is held, what counts most last."""
    prose = [key for key, item in held.items() if not item.skill]
    # Only prose is held against all names: to split each of them takes the time of a large matrix.
    for key, other in reversed(nearly_alike(prose, by.rarity if prose else ())):
        yield other, (held[key], _PART)
    parts = {
        whole: item for item in held.values() if item.skill for whole in dataset.skills[item.skill].broader
    }
    for skill, wholes in by.broader.items():
        for near, worth in ((parts, _KIN), (held, _PART)):
            yield from ((skill, (near[whole], worth)) for whole in reversed(wholes) if whole in near)
    yield from ((whole, (item, _PART)) for whole, item in parts.items())


def demand(dataset: Dataset, role: Role, by: Scale) -> Demand | None:
    """What a role asks for, None where nothing of its core is stated."""
    asked = counted(dataset, role)
    if not asked.core:
        return None
    weighed = weights(dataset, by, role, asked.every)
    weighed |= {key: weighed[key] * _BEYOND for key in asked.others}
    return Demand(role, asked, weighed, sum(weighed.values()))


def gap(dataset: Dataset, stand: Standpoint, asked: Demand, by: Scale) -> Gap:
    """The gap from where one stands to what a role asks for.

    A skill held without a level counts as held at any: what is not known is not counted as missing.
    """
    core, others = asked.skills
    lacking = [item for item in core.values() if not _enough(dataset, stand, item)]
    below = {role.id: steps for steps, role in enumerate(foundations(dataset, asked.role), 1)}
    parts = Counter(whole for item in lacking for whole in skill_of(dataset, item).broader)

    def first(item: Item) -> tuple[int, int, float]:
        """What comes from the role furthest below, then what others are part of, then what weighs most."""
        inherited = item.inherited_from
        return -below.get(inherited.id, 0) if inherited else 0, -parts[item.key], -asked.weights[item.key]

    covered = cell(dataset, stand, asked).covered
    return Gap(
        asked.role,
        tuple(item for item in core.values() if _enough(dataset, stand, item)),
        tuple(_missing(stand, item) for item in sorted(lacking, key=first)),
        tuple(item for item in others.values() if _enough(dataset, stand, item)),
        len(others),
        covered,
        covered * asked.total / (asked.total + stand.weight + by.average),
    )


def cell(dataset: Dataset, stand: Standpoint, asked: Demand) -> Cell:
    """The figures of a gap alone; only what is held needs a look where nothing else counts."""
    core, others = asked.skills
    held = sum(_enough(dataset, stand, core[key]) for key in core.keys() & stand.held.keys())
    there = sum(
        weight * _credit(dataset, stand, core.get(key) or others[key])
        for key, weight in asked.weights.items()
        if key in stand.held or key in stand.near or key in stand.likely
    )
    return Cell(asked.role, len(core) - held, len(core), there / asked.total)


def _enough(dataset: Dataset, stand: Standpoint, item: Item) -> bool:
    return item.key in stand.held and _steps(dataset, stand.held[item.key], item) == 1


def _credit(dataset: Dataset, stand: Standpoint, item: Item) -> float:
    """How much of an item is there, from 0 to 1."""
    if item.key in stand.held:
        return _steps(dataset, stand.held[item.key], item)
    _, worth = stand.near.get(item.key, (None, 0.0))
    return max(worth, stand.likely.get(item.key, 0.0))


def _steps(dataset: Dataset, held: Item, asked: Item) -> float:
    """How many of the steps to a level have been taken, of all; all of them where a level is not known."""
    levels = dataset.about.skill_levels
    if held.level is None or asked.level is None:
        return 1.0
    return min(1.0, (levels.index(held.level) + 1) / (levels.index(asked.level) + 1))


def _missing(stand: Standpoint, item: Item) -> Missing:
    held = stand.held.get(item.key)
    near = None if held else stand.near.get(item.key)
    return Missing(
        item.skill,
        item.text,
        item.level,
        held.level if held else None,
        near[0].text if near else None,
        stand.likely.get(item.key),
    )
