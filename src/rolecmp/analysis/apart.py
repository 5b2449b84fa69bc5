"""What sets a role apart: the skills that no other role has."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rolecmp.analysis.values import Stated, job, skill_aspects, skills, stated
from rolecmp.model import Dataset, Role


class Apart(NamedTuple):
    """The skills that a role alone states, by aspect; aspects without any are left out."""

    role: Role
    own: tuple[Stated, ...]


def apart(dataset: Dataset, roles: Iterable[Role], among: Iterable[Role]) -> tuple[Apart, ...]:
    """For each of `roles` the skills that it states itself and none of those `among` which it stands states.

    Other names for a role's job do not count as others. A skill counts wherever a role lists it.
    """
    jobs: dict[str, set[str]] = {}
    for other in among:
        for skill in skills(dataset, other).every:
            jobs.setdefault(skill, set()).add(job(dataset, other).id)
    return tuple(Apart(role, tuple(_own(dataset, role, jobs))) for role in roles)


def _own(dataset: Dataset, role: Role, jobs: dict[str, set[str]]) -> Iterator[Stated]:
    own_job = {job(dataset, role).id}
    for aspect in skill_aspects(dataset):
        value = stated(dataset, role, aspect)
        if value is None or value.same_as is not None:
            continue
        items = tuple(item for item in value.items if jobs.get(item.key, own_job) <= own_job)
        if items:
            yield value._replace(items=items)
