"""`rolecmp pay` as a document: a block for each measure, its figures on one scale, and what they show."""

from collections.abc import Iterable, Iterator, Mapping
from math import ceil, floor, log10
from typing import TypeAlias

from rolecmp.analysis.pay import PayBlock, PayResult, figure_of, has_intervals, seniority_of
from rolecmp.model import Dataset, PayRange, Role
from rolecmp.report import document as doc
from rolecmp.report.cites import Cites
from rolecmp.report.common import command
from rolecmp.report.figures import differences, figures, interval_of, name_of, what

# What the bars of all blocks of one unit are drawn on, from round figure to round figure.
_Scale: TypeAlias = tuple[float, float]


def document(dataset: Dataset, result: PayResult) -> doc.Document:
    """Each measure by itself with what its differences show and its note; then what there is no figure of."""
    cites = Cites(dataset)
    scales = _scales(result)
    blocks = (
        *_opening(dataset, result, scales),
        *(
            part
            for block in result.blocks
            for part in _block(dataset, result, block, scales[block.measure.unit], cites)
        ),
        *_elsewhere(result),
        *cites.list(),
    )
    title = doc.line(doc.Span("What is paid", "name"), doc.Span(", as measured", "aside"))
    return doc.Document(title, blocks, sheet=lambda: _sheet(dataset, result, cites))


def _opening(dataset: Dataset, result: PayResult, scales: Mapping[str | None, _Scale]) -> Iterator[doc.Block]:
    if result.blocks:
        if len(result.blocks) > 1:
            yield doc.said("Each block measures something else: compare within a block, never across two.")
        ends = (f"{interval_of(*scale)} {unit or ''}".rstrip() for unit, scale in scales.items())
        line = doc.line(f"Every bar stands on the scale {', '.join(ends)}, with a mark at the median.")
        yield doc.Paragraph(line, of_bars=True)
    elif result.places:
        yield doc.said("No figure is of all that was asked for together.")
    else:
        yield doc.said(f"This dataset has no figures on what these are paid: {_titles(result.roles)}.")
    for role in () if result.blocks else result.roles:
        if role.same_as is not None:
            other = dataset.roles[role.same_as].title
            yield doc.said(f"{role.title} is another name for {other}. ", command("pay", role.same_as))


def _scales(result: PayResult) -> dict[str | None, _Scale]:
    figures: dict[str | None, list[float]] = {}
    for block in result.blocks:
        for each in block.ranges:
            known = (each.median, each.p25, each.p75, each.low, each.high)
            figures.setdefault(block.measure.unit, []).extend(at for at in known if at is not None)
    return {unit: _scale(min(known), max(known)) for unit, known in figures.items()}


def _scale(low: float, high: float) -> _Scale:
    step = max(1, 10 ** floor(log10(high - low or high or 1)) / 2)
    start = floor(low / step) * step
    return start, max(ceil(high / step) * step, start + step)


def _block(
    dataset: Dataset, result: PayResult, block: PayBlock, scale: _Scale, cites: Cites
) -> Iterator[doc.Block]:
    measure = block.measure
    figure = "Median" if any(each.median is not None for each in block.ranges) else "Band"
    range_ = "Middle half" if any(each.p25 is not None for each in block.ranges) else "On the scale"
    columns = (
        doc.Column(figure, measure=True),
        *((doc.Column("95 % interval", measure=True),) if has_intervals(block) else ()),
        doc.Column("n", measure=True),
        doc.Column(range_),
    )
    yield doc.Heading(measure.title, what(block))
    yield doc.Table(
        f"{measure.title}: {what(block)}; bars from {interval_of(*scale)}",
        "Role",
        columns,
        tuple(
            doc.Row(name_of(dataset, block, each), _cells(block, each, scale), id=" ".join(each.roles))
            for each in block.ranges
        ),
        cites(measure.sources),
    )
    if shown := tuple(map(doc.said, differences(dataset, block))):
        yield doc.Bullets(shown)
    if missing := [role for role in block.without if role not in result.without]:
        yield doc.said(_titles(missing), label="No figure here")
    if measure.note:
        yield doc.said(measure.note, label="Note")


def _cells(block: PayBlock, range_: PayRange, scale: _Scale) -> tuple[doc.Cell, ...]:
    """The figure, its interval where the block has any, what it rests on, and where it lies."""
    interval = interval_of(range_.ci_low, range_.ci_high) or "none"
    figure = f"{range_.median:,.0f}" if range_.median is not None else figures(range_)
    n = f"{range_.n:,}" if range_.n is not None else "not stated"
    intervals = (interval,) if has_intervals(block) else ()
    return (*doc.cells(figure, *intervals, n), _bar(range_, scale))


def _bar(range_: PayRange, scale: _Scale) -> doc.Cell:
    """The middle half or the band, in figures for those who see no bar."""
    ends = range_.low, range_.high
    if range_.p25 is not None and range_.p75 is not None:
        ends = range_.p25, range_.p75
    point = figure_of(range_) or 0
    low, high = (_at(point if end is None else end, scale) for end in ends)
    mark = None if range_.median is None else _at(range_.median, scale)
    (says,) = doc.cells(interval_of(*ends))
    return says._replace(bar=doc.Bar(low, high, mark))


def _at(figure: float, scale: _Scale) -> float:
    low, high = scale
    return (figure - low) / (high - low)


def _titles(roles: Iterable[Role]) -> str:
    return ", ".join(role.title for role in roles)


def _elsewhere(result: PayResult) -> Iterator[doc.Block]:
    """Which roles have no figures at all; what there is besides, and how to ask for it."""
    if result.without and result.places:
        yield doc.said(_titles(result.without), label="No figures of")
    parts = (
        ("--place", result.places, [{block.place} for block in result.blocks]),
        ("--year", result.years, [{block.year} for block in result.blocks]),
        ("--seniority", result.seniorities, [set(map(seniority_of, each.ranges)) for each in result.blocks]),
    )
    others = []
    for option, there_are, by_block in parts:
        # What one block alone shows, another may have too.
        in_all = set.intersection(*by_block) if by_block else set()
        rest = [each for each in there_are if each not in in_all]
        others += [f"{option} {' | '.join(rest)}"] if rest else []
    if others:
        yield doc.said("; ".join(others), label="Also measured")


def _sheet(dataset: Dataset, result: PayResult, cites: Cites) -> doc.Table:
    """Every figure of every block, a row each."""
    columns = doc.columns(
        *("Measure", "Kind", "Place", "Year", "Seniority", "Unit", "Label", "n", "Median"),
        *("95 % from", "95 % to", "p25", "p75", "Low", "High"),
    )
    rows = tuple(_record(dataset, block, each, cites) for block in result.blocks for each in block.ranges)
    return doc.Table("What is paid, as measured", "Role", columns, rows)


def _record(dataset: Dataset, block: PayBlock, range_: PayRange, cites: Cites) -> doc.Row:
    measure = block.measure
    figures = (
        *(range_.n, range_.median, range_.ci_low, range_.ci_high),
        *(range_.p25, range_.p75, range_.low, range_.high),
    )
    cells = doc.cells(
        *(measure.id, measure.kind, range_.place, range_.year, seniority_of(range_)),
        *(measure.unit, range_.label),
        *(None if figure is None else f"{figure:.15g}" for figure in figures),
        cites=cites(measure.sources),
    )
    titles = " and ".join(dataset.roles[role].title for role in range_.roles)
    return doc.Row(titles, cells, id=" ".join(range_.roles))
