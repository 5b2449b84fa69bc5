"""What somebody still lacks for a role, counted on its core skills."""

from collections.abc import Mapping
from typing import NamedTuple

from rolecmp.analysis.values import Item, skills
from rolecmp.model import Dataset, Role


class Missing(NamedTuple):
    """A skill that is still missing, or held at too low a level: at `held` where `level` is asked for."""

    skill: str
    name: str
    level: str | None = None
    held: str | None = None


class Gap(NamedTuple):
    """The way to one role: which of its core skills are there, which are missing.

    `also` are the skills beyond the core that carry over, `also_of` is how many there are of them.
    """

    role: Role
    have: tuple[Item, ...]
    missing: tuple[Missing, ...]
    also: tuple[Item, ...]
    also_of: int

    @property
    def of(self) -> int:
        """How many core skills the role has."""
        return len(self.have) + len(self.missing)

    @property
    def shares(self) -> tuple[float, float]:
        """The share of the core skills still missing, and that of all skills: what a ranking goes by."""
        every = self.of + self.also_of
        return len(self.missing) / self.of, (every - len(self.have) - len(self.also)) / every


class Demand(NamedTuple):
    """The skills that a role asks for, by id: its core, each with what it is to lack it, and the others."""

    role: Role
    core: Mapping[str, tuple[Item, Missing]]
    also: Mapping[str, Item]


def held_by(dataset: Dataset, role: Role) -> dict[str, str | None]:
    """The skills of a role and the level of each, as what somebody in that role holds."""
    return {skill: item.level for skill, item in skills(dataset, role).every.items()}


def demand(dataset: Dataset, role: Role) -> Demand | None:
    """What a role asks for, None where it states no core skills."""
    asked = skills(dataset, role)
    if not asked.core:
        return None
    core = {skill: (item, Missing(skill, item.text, item.level)) for skill, item in asked.core.items()}
    return Demand(role, core, asked.others)


def gap(dataset: Dataset, held: Mapping[str, str | None], demanded: Demand) -> Gap:
    """The gap from the `held` skills (id to level) to what a role asks for.

    A skill held without a level counts as held at any: what is not known is not counted as missing.
    """
    have: list[Item] = []
    missing: list[Missing] = []
    for skill, (item, lacking) in demanded.core.items():
        if skill not in held:
            missing.append(lacking)
        elif _too_low(dataset, held[skill], item.level):
            missing.append(Missing(skill, item.text, item.level, held[skill]))
        else:
            have.append(item)
    also = tuple(
        item
        for skill, item in demanded.also.items()
        if skill in held and not _too_low(dataset, held[skill], item.level)
    )
    return Gap(demanded.role, tuple(have), tuple(missing), also, len(demanded.also))


def _too_low(dataset: Dataset, held: str | None, asked: str | None) -> bool:
    levels = dataset.about.skill_levels
    return held is not None and asked is not None and levels.index(held) < levels.index(asked)
