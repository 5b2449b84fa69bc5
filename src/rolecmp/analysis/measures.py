"""What postings name and what people do: shares of one role, and where two roles' shares may be compared."""

from collections.abc import Iterable, Mapping
from math import sqrt
from typing import NamedTuple

from rolecmp.analysis.values import job
from rolecmp.model import Dataset, Measure, Role

# No figure rests on fewer; shares of two roles are compared only where both rest on as many as the second.
LEAST_SHOWN = 20
LEAST_COMPARED = 100
# Of the normal distribution, for intervals of 95 %.
_Z = 1.959964


class Share(NamedTuple):
    """The share of those read or asked (`of`) that name or do a thing (`counted`), with its 95 % interval.

    `skill` is the id of the skill that it is, None for an activity.
    """

    name: str
    skill: str | None
    counted: int
    of: int
    share: float
    ci_low: float
    ci_high: float


class RoleShares(NamedTuple):
    """The shares of one role in one measure, the largest first; `of` is how many each of them rests on."""

    measure: Measure
    role: Role
    of: int
    shares: tuple[Share, ...]


class ShareDiff(NamedTuple):
    """A thing whose share differs between two roles beyond the intervals of both, left minus right."""

    left: Share
    right: Share
    difference: float


class SharesDiff(NamedTuple):
    """Two roles in one measure, and what each rests on, None where the measure does not have it.

    `differ` is None where either rests on too few to be compared.
    """

    measure: Measure
    left_of: int | None
    right_of: int | None
    differ: tuple[ShareDiff, ...] | None


class ApartShare(NamedTuple):
    """A thing of a larger share in one role than in any other compared, and its shares in those by role."""

    own: Share
    others: Mapping[str, Share]


class ApartShares(NamedTuple):
    """What sets a role apart from `others` by the figures of one measure, the largest difference first."""

    measure: Measure
    of: int
    others: tuple[Role, ...]
    shares: tuple[ApartShare, ...]


def share_of(name: str, skill: str | None, count: int, of: int) -> Share:
    """A share with its Wilson interval.

    >>> found = share_of("Python", "python", 30, 40)
    >>> found.share, round(found.ci_low, 2), round(found.ci_high, 2)
    (0.75, 0.6, 0.86)
    """
    share = count / of
    spread = _Z * _Z / of
    middle = (share + spread / 2) / (1 + spread)
    half = sqrt(share * (1 - share) * spread + spread * spread / 4) / (1 + spread)
    # Of none and of all, the interval ends with the share: rounding must not put it a hair beside.
    low, high = max(0.0, min(share, middle - half)), min(1.0, max(share, middle + half))
    return Share(name, skill, count, of, share, low, high)


def shares_of_role(dataset: Dataset, role: Role) -> tuple[RoleShares, ...]:
    """All shares of a role in each measure in which they rest on enough, in the order of the dataset."""
    found = []
    for measure in dataset.measures.values():
        if (of := measure.of.get(role.id, 0)) >= LEAST_SHOWN:
            shares = sorted(_shares(dataset, measure, role).values(), key=lambda share: -share.counted)
            found.append(RoleShares(measure, role, of, tuple(shares)))
    return tuple(found)


def shares_to_show(shares: Iterable[RoleShares]) -> tuple[RoleShares, ...]:
    """Of measures of one kind about one thing, that which may be compared, else that which rests on most."""
    best: dict[tuple[str, str], RoleShares] = {}
    for each in shares:
        kind = each.measure.about, each.measure.kind
        best[kind] = max(
            best.get(kind, each), each, key=lambda one: (compared(one.measure, one.role), one.of)
        )
    return tuple(best.values())


def compared(measure: Measure, role: Role) -> bool:
    """Whether the role's shares in this measure may be compared with those of others."""
    return measure.comparable and measure.of.get(role.id, 0) >= LEAST_COMPARED


def shares_apart(dataset: Dataset, role: Role) -> tuple[ApartShares, ...]:
    """What sets a role apart by figures, for each measure in which it may be compared with other jobs.

    A share does where its whole interval lies above those of all others compared. The difference is that to
    the largest of them.
    """
    found = []
    own_job = job(dataset, role).id
    strangers = [other for other in dataset.roles.values() if job(dataset, other).id != own_job]
    for measure in dataset.measures.values():
        others = tuple(other for other in strangers if compared(measure, other))
        if compared(measure, role) and others:
            shares = tuple(_apart(dataset, measure, role, others))
            found.append(ApartShares(measure, measure.of[role.id], others, shares))
    return tuple(found)


def _apart(dataset: Dataset, measure: Measure, role: Role, others: Iterable[Role]) -> list[ApartShare]:
    theirs = {other.id: _shares(dataset, measure, other) for other in others}
    found = [
        ApartShare(share, {other: shares[name] for other, shares in theirs.items()})
        for name, share in _shares(dataset, measure, role).items()
        if all(name in shares and share.ci_low > shares[name].ci_high for shares in theirs.values())
    ]
    return sorted(found, key=lambda each: max(other.share for other in each.others.values()) - each.own.share)


def shares_diff(dataset: Dataset, left: Role, right: Role) -> tuple[SharesDiff, ...]:
    """What differs between two roles in each comparable measure of either, the largest difference first.

    A share differs where the intervals of both have nothing in common.
    """
    found = []
    for measure in dataset.measures.values():
        sizes = measure.of.get(left.id), measure.of.get(right.id)
        if measure.comparable and sizes != (None, None):
            both = compared(measure, left) and compared(measure, right)
            differ = _differ(dataset, measure, left, right) if both else None
            found.append(SharesDiff(measure, *sizes, differ))
    return tuple(found)


def _differ(dataset: Dataset, measure: Measure, left: Role, right: Role) -> tuple[ShareDiff, ...]:
    of_right = _shares(dataset, measure, right)
    found = [
        ShareDiff(one, other, one.share - other.share)
        for name, one in _shares(dataset, measure, left).items()
        if (other := of_right.get(name)) and (one.ci_low > other.ci_high or other.ci_low > one.ci_high)
    ]
    return tuple(sorted(found, key=lambda each: -abs(each.difference)))


def _shares(dataset: Dataset, measure: Measure, role: Role) -> dict[str, Share]:
    """The shares that a measure states of a role, by its key for each thing: none stated is not 0."""
    things = {
        **{key: (dataset.skills[key].name, key) for key in measure.named_in},
        **{key: (key, None) for key in measure.done_by},
    }
    counts = {**measure.named_in, **measure.done_by}
    return {
        key: share_of(*thing, counts[key][role.id], measure.of[role.id])
        for key, thing in things.items()
        if role.id in counts[key]
    }
