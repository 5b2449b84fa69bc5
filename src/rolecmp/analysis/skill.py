"""One skill: what it is, who asks for it, what it is part of, and where it is mentioned."""

from collections.abc import Iterator
from typing import NamedTuple

from rolecmp.analysis.measures import LEAST_SHOWN, Share, share_of
from rolecmp.analysis.search import Hit, found
from rolecmp.analysis.values import skill_aspects
from rolecmp.brief import brief
from rolecmp.model import Aspect, Dataset, Measure, Role, RoleSkill, Skill


class AskedFor(NamedTuple):
    """A role that states the skill itself, under which aspect, and at which level."""

    role: Role
    aspect: Aspect
    level: str | None
    optional: bool


class RoleShare(NamedTuple):
    """The share of one role's postings that name the skill."""

    role: Role
    share: Share


class SkillShares(NamedTuple):
    """The shares of the roles in one measure, the largest first."""

    measure: Measure
    shares: tuple[RoleShare, ...]


@brief
class SkillResult(NamedTuple):
    """What the dataset says of a skill.

    `broader` are the skills that it is part of, `parts` those that are part of it; `mentions` are the places
    that speak of it, other than its own and the lists of those who ask for it.
    """

    skill: Skill
    about: str | None
    aliases: tuple[str, ...]
    group: str | None
    broader: tuple[Skill, ...]
    parts: tuple[Skill, ...]
    asked_by: tuple[AskedFor, ...]
    named: tuple[SkillShares, ...]
    mentions: tuple[Hit, ...]
    sources: tuple[str, ...]


def skill_in_full(dataset: Dataset, skill: Skill) -> SkillResult:
    """The skill with all that the dataset says of it."""
    hits = found(dataset, skill.name).hits
    asked_by = tuple(_asked_by(dataset, skill))
    asking = {("show", each.role.id) for each in asked_by}
    return SkillResult(
        skill,
        skill.about,
        skill.aliases,
        skill.group,
        tuple(dataset.skills[each] for each in skill.broader),
        tuple(each for each in dataset.skills.values() if skill.id in each.broader),
        asked_by,
        tuple(_named(dataset, skill)),
        tuple(
            hit
            for hit in hits
            if hit.command != ("show", skill.id) and not (hit.command in asking and hit.text == skill.name)
        ),
        skill.sources,
    )


def _asked_by(dataset: Dataset, skill: Skill) -> Iterator[AskedFor]:
    for role in dataset.roles.values():
        for aspect in skill_aspects(dataset):
            for each in role.values.get(aspect.id, ()):
                if isinstance(each, RoleSkill) and each.skill == skill.id:
                    yield AskedFor(role, aspect, each.level, each.optional)


def _named(dataset: Dataset, skill: Skill) -> Iterator[SkillShares]:
    for measure in dataset.measures.values():
        counts = measure.named_in.get(skill.id, {})
        shares = [
            RoleShare(role, share_of(skill.name, skill.id, counts[role.id], measure.of[role.id]))
            for role in dataset.roles.values()
            if role.id in counts and measure.of.get(role.id, 0) >= LEAST_SHOWN
        ]
        if shares:
            yield SkillShares(measure, tuple(sorted(shares, key=lambda each: -each.share.share)))
