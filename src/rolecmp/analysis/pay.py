"""What roles are paid, as measured: each measure by itself, and what its differences show."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from rolecmp.analysis.measures import LEAST_SHOWN
from rolecmp.brief import brief
from rolecmp.errors import UnknownName
from rolecmp.model import Dataset, Measure, PayGap, PayRange, Role

# What stands for every seniority together, and the one that is shown unasked where a measure has it.
ALL = "all"
_UNASKED = "senior"


class PayBlock(NamedTuple):
    """The figures of one measure for one place and year, the highest first.

    `seniority` is that of all `ranges`, None where each has its own. `gaps` are the tested differences
    between the roles shown; `without` are the roles asked for that have no figure here.
    """

    measure: Measure
    place: str
    year: str
    seniority: str | None
    ranges: tuple[PayRange, ...]
    gaps: tuple[PayGap, ...]
    without: tuple[Role, ...]


@brief
class PayResult(NamedTuple):
    """What `roles` are paid, a block for each measure; two blocks measure different things.

    Those with intervals come first: without, no difference can be told from chance. `without` are the roles
    that have no figure in any measure. `places`, `years` and `seniorities` are those of all figures of these
    roles, shown or not.
    """

    roles: tuple[Role, ...]
    blocks: tuple[PayBlock, ...]
    without: tuple[Role, ...]
    places: tuple[str, ...]
    years: tuple[str, ...]
    seniorities: tuple[str, ...]


def pay(
    dataset: Dataset,
    roles: Iterable[Role],
    *,
    place: str | None = None,
    seniority: str | None = None,
    year: str | None = None,
) -> PayResult:
    """What these roles are paid; unasked where most measures know it, in the newest year, of seniors.

    A measure that does not know that place shows its own first one; one that does not tell seniors apart
    shows all. Raises `UnknownName` for a place, seniority or year that no figure of the dataset is of.
    """
    shown = tuple(roles)
    known = [each for measure in dataset.measures.values() for each in measure.ranges]
    asked = {
        _place_of: _known("place", place, map(_place_of, known)),
        seniority_of: _known("seniority", seniority, map(seniority_of, known)),
        _year_of: _known("year", year, map(_year_of, known)),
    }
    by_measure = [(measure, _of(measure, shown)) for measure in dataset.measures.values()]
    places = Counter(place for _, ranges in by_measure for place in dict.fromkeys(map(_place_of, ranges)))
    usual = max(places, key=lambda each: places[each], default="")
    blocks = []
    for measure, ranges in by_measure:
        found = [each for each in ranges if all(want in (None, of(each)) for of, want in asked.items())]
        if found:
            blocks.append(_block(measure, _unasked(found, usual), shown))
    there_are = [each for _, ranges in by_measure for each in ranges]
    return PayResult(
        shown,
        tuple(sorted(blocks, key=has_intervals, reverse=True)),
        _without(shown, there_are),
        tuple(dict.fromkeys(map(_place_of, there_are))),
        tuple(sorted(set(map(_year_of, there_are)), reverse=True)),
        tuple(dict.fromkeys(map(seniority_of, there_are))),
    )


def has_intervals(block: PayBlock) -> bool:
    """Whether any of its medians has an interval."""
    return any(each.ci_low is not None for each in block.ranges)


def _place_of(figure: PayRange) -> str:
    return figure.place


def _year_of(figure: PayRange) -> str:
    return figure.year


def seniority_of(figure: PayRange | PayGap) -> str:
    """The seniority that a figure is of, "all" where it is of every one."""
    return figure.seniority or ALL


def figure_of(range_: PayRange) -> float | None:
    """The figure that stands for a range: its median, else the middle of what an employer states."""
    if range_.median is not None or range_.low is None or range_.high is None:
        return range_.median
    return (range_.low + range_.high) / 2


def _known(kind: str, name: str | None, known: Iterable[str]) -> str | None:
    by_name = {each.casefold(): each for each in known}
    if name is None or not by_name:
        return None
    if name.casefold() not in by_name:
        raise UnknownName(kind, name, by_name.values(), by_name.values())
    return by_name[name.casefold()]


def _of(measure: Measure, roles: Iterable[Role]) -> tuple[PayRange, ...]:
    """The figures of these roles, but those that rest on too few."""
    ids = {role.id for role in roles}
    return tuple(
        each
        for each in measure.ranges
        if ids.intersection(each.roles)
        and figure_of(each) is not None
        and (each.n is None or each.n >= LEAST_SHOWN)
    )


def _unasked(ranges: list[PayRange], usual: str) -> list[PayRange]:
    """Those of the usual place, else of the first; of the newest year; of seniors, else of all together.

    Where neither of these is told apart it is every one: bands of a ladder have levels of their own.
    """
    ranges = _of_first(ranges, _place_of, (usual, _place_of(ranges[0])))
    ranges = _of_first(ranges, _year_of, (max(map(_year_of, ranges)),))
    return _of_first(ranges, seniority_of, (_UNASKED, ALL))


def _of_first(
    ranges: list[PayRange], what_of: Callable[[PayRange], str], wanted: Iterable[str]
) -> list[PayRange]:
    """The figures of the first of what is wanted that there is; every one where there is none of it."""
    there_are = set(map(what_of, ranges))
    first = next((each for each in wanted if each in there_are), None)
    return [each for each in ranges if first in (None, what_of(each))]


def _block(measure: Measure, found: list[PayRange], roles: tuple[Role, ...]) -> PayBlock:
    """The figures of one place and year, with the differences that are of the same."""
    place, year = found[0].place, found[0].year
    seniorities = set(map(seniority_of, found))
    shown = {role for each in found for role in each.roles} & {role.id for role in roles}
    gaps = (
        gap
        for gap in measure.gaps
        if (gap.place, gap.year) == (place, year)
        and {gap.left, gap.right} <= shown
        and seniority_of(gap) in seniorities
    )
    return PayBlock(
        measure,
        place,
        year,
        min(seniorities) if len(seniorities) == 1 else None,
        tuple(sorted(found, key=lambda each: -(figure_of(each) or 0))),
        tuple(gaps),
        _without(roles, found),
    )


def _without(roles: Iterable[Role], ranges: Iterable[PayRange]) -> tuple[Role, ...]:
    named = {role for each in ranges for role in each.roles}
    return tuple(role for role in roles if role.id not in named)
