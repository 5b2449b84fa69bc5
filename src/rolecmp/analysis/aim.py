"""Which role to aim for: what the dataset recommends, and what counting skills says."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rolecmp.analysis.gap import Gap, demand, gap
from rolecmp.analysis.values import job, skills
from rolecmp.model import Dataset, Guidance, Role, Statement


class Aim(NamedTuple):
    """The recommendation and the ranking from one standpoint.

    `guidance` speaks to the standpoint, or is all there is where none is given. `ranked` goes from the
    smallest gap to the largest; `not_stated` are roles that cannot be ranked. `against` are the roles that
    the dataset recommends although another one has the smaller gap, or although they cannot be ranked.
    `unknown` are words for skills that name none, so that nothing is counted for them.
    """

    origin: Role | None
    rule: Statement | None
    guidance: tuple[Guidance, ...]
    ranked: tuple[Gap, ...] = ()
    not_stated: tuple[Role, ...] = ()
    against: tuple[Role, ...] = ()
    unknown: tuple[str, ...] = ()


def advice(dataset: Dataset) -> Aim:
    """What the dataset recommends, background by background."""
    return Aim(None, dataset.about.aim_rule, dataset.guidance)


def aim(
    dataset: Dataset, origin: Role | None, held: Mapping[str, str | None], goals: Iterable[Role] | None = None
) -> Aim:
    """The `goals`, or all roles but the `origin`, ranked by what is missing of them with these skills.

    The first in the ranking has the smallest share of its core skills missing; where two are equal, the
    smallest share of all its skills. Where an `origin` is all that is known and it states no skills, there
    is nothing to count: it alone is `not_stated`, and nothing is ranked.
    """
    rule = dataset.about.aim_rule
    guidance = _guidance(dataset, origin) if origin else ()
    if origin and _unknown(dataset, origin, held):
        return Aim(origin, rule, guidance, not_stated=(origin,))
    if goals is None:
        goals = (role for role in dataset.roles.values() if origin is None or role.id != origin.id)
    demands = {role.id: demand(dataset, role) for role in goals}
    gaps = (gap(dataset, held, each) for each in demands.values() if each is not None)
    ranked = tuple(sorted(gaps, key=lambda each: each.shares))
    recommended = dict.fromkeys(role for each in guidance for role in each.aim if role in demands)
    moves = [each for each in ranked if origin is None or job(dataset, each.role) is not job(dataset, origin)]
    first = {each.role.id for each in moves if each.shares == moves[0].shares}
    return Aim(
        origin,
        rule,
        guidance,
        ranked,
        tuple(dataset.roles[role] for role, each in demands.items() if each is None),
        () if first & set(recommended) else tuple(dataset.roles[role] for role in recommended),
    )


def _guidance(dataset: Dataset, origin: Role) -> tuple[Guidance, ...]:
    """The guidance that speaks to the holders of a job, by whichever of its names."""
    held = job(dataset, origin)
    return tuple(
        each
        for each in dataset.guidance
        if any(job(dataset, dataset.roles[role]) is held for role in each.roles)
    )


def _unknown(dataset: Dataset, origin: Role, held: Mapping[str, str | None]) -> bool:
    """Whether nothing is held but what comes with a role that states no core skills."""
    known = skills(dataset, origin)
    return not known.core and held.keys() <= known.others.keys()
