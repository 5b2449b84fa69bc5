"""What roles are paid, as measured: each measure by itself, and what its differences show."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
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


class _Wanted(NamedTuple):
    """What is asked of every measure, None where nothing is; `usual` is the place that is shown unasked."""

    place: str | None
    seniority: str | None
    year: str | None
    usual: str | None


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
    asked = tuple(roles)
    known = [each for measure in dataset.measures.values() for each in measure.ranges]
    by_measure = {id_: _of(measure, asked) for id_, measure in dataset.measures.items()}
    wanted = _Wanted(
        _known("place", place, (each.place for each in known)),
        _known("seniority", seniority, map(seniority_of, known)),
        _known("year", year, (each.year for each in known)),
        _usual_place(by_measure),
    )
    blocks = (_block(dataset.measures[id_], ranges, asked, wanted) for id_, ranges in by_measure.items())
    there_are = [each for ranges in by_measure.values() for each in ranges]
    return PayResult(
        asked,
        tuple(sorted((block for block in blocks if block is not None), key=_has_no_interval)),
        _without(asked, there_are),
        tuple(dict.fromkeys(each.place for each in there_are)),
        tuple(sorted({each.year for each in there_are}, reverse=True)),
        tuple(dict.fromkeys(map(seniority_of, there_are))),
    )


def _has_no_interval(block: PayBlock) -> bool:
    return all(each.ci_low is None for each in block.ranges)


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


def _usual_place(by_measure: Mapping[str, Iterable[PayRange]]) -> str | None:
    places = Counter(
        place for ranges in by_measure.values() for place in dict.fromkeys(each.place for each in ranges)
    )
    return max(places, key=lambda place: places[place], default=None)


def _block(
    measure: Measure, ranges: tuple[PayRange, ...], roles: tuple[Role, ...], wanted: _Wanted
) -> PayBlock | None:
    found = [each for each in ranges if wanted.seniority in (None, seniority_of(each))]
    found = [each for each in found if wanted.year in (None, each.year)]
    places = list(dict.fromkeys(each.place for each in found))
    place = wanted.place or (wanted.usual if wanted.usual in places else next(iter(places), None))
    found = [each for each in found if each.place == place]
    if place is None or not found:
        return None
    year = max(each.year for each in found)
    found = list(_usual_seniority([each for each in found if each.year == year]))
    seniorities = {seniority_of(each) for each in found}
    shown = {role for each in found for role in each.roles} & {role.id for role in roles}
    return PayBlock(
        measure,
        place,
        year,
        seniorities.pop() if len(seniorities) == 1 else None,
        tuple(sorted(found, key=lambda each: -(figure_of(each) or 0))),
        tuple(
            gap
            for gap in measure.gaps
            if (gap.place, gap.year) == (place, year)
            and {gap.left, gap.right} <= shown
            and seniority_of(gap) in {seniority_of(each) for each in found}
        ),
        _without(roles, found),
    )


def _usual_seniority(ranges: list[PayRange]) -> Iterator[PayRange]:
    """Those of seniors, else of all together, else every one: bands of a ladder have levels of their own."""
    there_are = {seniority_of(each) for each in ranges}
    usual = next((each for each in (_UNASKED, ALL) if each in there_are), None)
    return (each for each in ranges if usual in (None, seniority_of(each)))


def _without(roles: Iterable[Role], ranges: Iterable[PayRange]) -> tuple[Role, ...]:
    named = {role for each in ranges for role in each.roles}
    return tuple(role for role in roles if role.id not in named)
