"""What sets a role apart: the skills and the things listed at a glance that no other role has."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from rolecmp.analysis.table import aspects_at_a_glance
from rolecmp.analysis.values import Stated, job, stated, stating
from rolecmp.model import Aspect, Dataset, Role, RoleSkill

# What two roles may both state: a skill on whichever aspect, or a thing in any case on one aspect.
_Key: TypeAlias = tuple[str, str]


class Apart(NamedTuple):
    """The skills and the items of lists that a role alone states; aspects without any are left out."""

    role: Role
    own: tuple[Stated, ...]


def apart(dataset: Dataset, roles: Iterable[Role], among: Iterable[Role]) -> tuple[Apart, ...]:
    """For each of `roles` what it states itself and none of those `among` which it stands states.

    Other names for a role's job do not count as others. A skill counts wherever a role lists it.
    """
    aspects = tuple(_compared(dataset))
    values = [(role, [stated(dataset, role, aspect) for aspect in aspects]) for role in roles]
    jobs: dict[_Key, set[str]] = {
        _key(value.aspect, item.key): set()
        for _, own in values
        for value in own
        if value
        for item in value.items
    }
    for other in among:
        theirs = job(dataset, other).id
        for key in _keys(dataset, other, aspects):
            if key in jobs:
                jobs[key].add(theirs)
    return tuple(Apart(role, tuple(_own(job(dataset, role).id, own, jobs))) for role, own in values)


def _compared(dataset: Dataset) -> Iterator[Aspect]:
    at_a_glance = {aspect.id for aspect in aspects_at_a_glance(dataset)}
    for aspect in dataset.aspects.values():
        if aspect.kind == "skills" or (aspect.kind == "list" and aspect.id in at_a_glance):
            yield aspect


def _keys(dataset: Dataset, role: Role, aspects: Iterable[Aspect]) -> Iterator[_Key]:
    """The keys of all that a role says; no items are made of them, because `among` may be thousands."""
    for aspect in aspects:
        for origin, _ in stating(dataset, role, aspect):
            for part in origin.values[aspect.id]:
                yield _key(aspect, part.skill if isinstance(part, RoleSkill) else part)


def _key(aspect: Aspect, thing: str) -> _Key:
    return ("", thing) if aspect.kind == "skills" else (aspect.id, thing.casefold())


def _own(own_job: str, values: Iterable[Stated | None], jobs: Mapping[_Key, set[str]]) -> Iterator[Stated]:
    for value in values:
        if value is None or value.same_as is not None:
            continue
        items = tuple(item for item in value.items if jobs[_key(value.aspect, item.key)] <= {own_job})
        if items:
            yield Stated(value.aspect, items, None, value.sources)
