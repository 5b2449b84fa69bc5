"""One role in full."""

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

from rolecmp.analysis.apart import apart
from rolecmp.analysis.measures import ApartShares, RoleShares, shares_apart, shares_of_role
from rolecmp.analysis.pay import PayBlock, pay
from rolecmp.analysis.values import Stated, job, stated
from rolecmp.brief import brief
from rolecmp.model import Aspect, Comparison, Dataset, Question, Role, Statement

RelationKind: TypeAlias = Literal["same job as", "builds on", "is built on by", "next step", "next step from"]


class Relation(NamedTuple):
    """How another role is related to the one shown."""

    kind: RelationKind
    role: Role


@brief
class ShowResult(NamedTuple):
    """Everything that the dataset says of one role.

    `values` are the aspects on which it says something, `not_stated` the others; `apart` are the
    skills that no other role states. `comparisons` and `questions` are those that are about it. `shares` are
    what postings name and what people do, `apart_shares` what sets the role apart by such figures, `pay` is
    as `rolecmp pay` shows it. Where some aspects are asked for, there is nothing beyond the summary and
    those, and `apart` is None.
    """

    role: Role
    aliases: tuple[str, ...]
    summary: str | None
    summary_sources: tuple[str, ...]
    values: tuple[Stated, ...]
    not_stated: tuple[Aspect, ...]
    apart: tuple[Stated, ...] | None = None
    related: tuple[Relation, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    questions: tuple[Question, ...] = ()
    caveats: tuple[Statement, ...] = ()
    shares: tuple[RoleShares, ...] = ()
    apart_shares: tuple[ApartShares, ...] = ()
    pay: tuple[PayBlock, ...] = ()


def role_on(dataset: Dataset, role: Role, aspects: Iterable[Aspect]) -> ShowResult:
    """The role with its summary and what it says on these aspects."""
    values = {aspect.id: stated(dataset, role, aspect) for aspect in aspects}
    return ShowResult(
        role,
        (),
        role.summary,
        role.sources,
        tuple(value for value in values.values() if value is not None),
        tuple(dataset.aspects[aspect] for aspect, value in values.items() if value is None),
    )


def role_in_full(dataset: Dataset, role: Role) -> ShowResult:
    """The role with all that the dataset says of it and of its relation to others."""
    on_aspects = role_on(dataset, role, dataset.aspects.values())
    return on_aspects._replace(
        aliases=role.aliases,
        apart=apart(dataset, (role,), dataset.roles.values())[0].own,
        related=related(dataset, role),
        comparisons=tuple(each for each in dataset.comparisons if role.id in each.roles),
        questions=tuple(question for question in dataset.faq if role.id in question.roles),
        caveats=dataset.about.caveats,
        shares=shares_of_role(dataset, role),
        apart_shares=shares_apart(dataset, role),
        pay=pay(dataset, (role,)).blocks,
    )


def related(dataset: Dataset, role: Role) -> tuple[Relation, ...]:
    """The roles that this one names or that name it, and how."""
    relations: list[Relation] = []
    own_job = job(dataset, role)
    for other in dataset.roles.values():
        kinds: tuple[tuple[bool, RelationKind], ...] = (
            (other.id != role.id and job(dataset, other) is own_job, "same job as"),
            (role.builds_on == other.id, "builds on"),
            (other.builds_on == role.id, "is built on by"),
            (other.id in role.next, "next step"),
            (role.id in other.next, "next step from"),
        )
        relations += [Relation(kind, other) for holds, kind in kinds if holds]
    return tuple(relations)
