"""Figures on pay in words: whose they are, what they are of, and which differences they support."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from rolecmp.analysis.pay import ALL, PayBlock, has_intervals, seniority_of
from rolecmp.model import Dataset, MeasureKind, PayGap, PayRange
from rolecmp.report import document as doc
from rolecmp.report.cites import Cites

# What a figure of each kind is of: two kinds are never put together.
KINDS: dict[MeasureKind, str] = {
    "postings": "job postings",
    "advert": "advertised",
    "survey": "a survey",
    "official": "official statistics",
    "employer": "an employer's own bands",
}


def pay_line(dataset: Dataset, block: PayBlock) -> doc.Line:
    """The highest figure of a block in one line, with all that it is of but the note of its measure."""
    highest = block.ranges[0]
    of_one = block._replace(seniority=seniority_of(highest))
    which = f"{name_of(dataset, of_one, highest)}: " if highest.label else ""
    median = "median " if highest.median is not None else ""
    others = f", the highest of {len(block.ranges)}" if len(block.ranges) > 1 else ""
    of_what = doc.Span(f", {what(of_one)}, {n_of(highest)}{others}", "aside")
    return doc.line(f"{which}{median}{figures(highest)}", of_what)


def pay_summary(dataset: Dataset, block: PayBlock, cites: Cites) -> doc.Paragraph:
    """A block in a few lines: its figures, and which differences they support."""
    of_each = [f"{name_of(dataset, block, each)} {figures(each)}, {n_of(each)}" for each in block.ranges]
    line = doc.line(" ".join((f"{'; '.join(of_each)}.", *differences(dataset, block))))
    of_what = "Measured medians" if any(each.median for each in block.ranges) else "Measured"
    return doc.Paragraph(line, label=f"{of_what}, {what(block)}", cites=cites(block.measure.sources))


def differences(dataset: Dataset, block: PayBlock) -> Iterator[str]:
    """What the figures show of the roles' order: each supported difference, then what cannot be told."""
    if block.measure.kind == "employer":
        return
    if not has_intervals(block):
        several = len(block.ranges) > 1 and not block.gaps
        rest = ", so none of the differences can be told from chance" if several else ""
        yield f"This source publishes no interval of a median{rest}."
    for gap in block.gaps:
        if gap.verdict != "cannot tell":
            yield _supported(dataset, block, gap)
    if unclear := [_pair(dataset, block, gap) for gap in block.gaps if gap.verdict == "cannot tell"]:
        yield f"Can't tell apart: {'; '.join(unclear)}."
    tested = {frozenset((gap.left, gap.right)) for gap in block.gaps}
    roles = dict.fromkeys(role for each in block.ranges for role in each.roles)
    untested = [pair for pair in combinations(roles, 2) if frozenset(pair) not in tested]
    if untested and (block.gaps or has_intervals(block)):
        pairs = (_titles(dataset, pair) for pair in untested)
        yield f"Can't tell, as nothing tests it: {'; '.join(pairs)}."


def _supported(dataset: Dataset, block: PayBlock, gap: PayGap) -> str:
    higher, lower, ends = gap.left, gap.right, (gap.gap, gap.ci_low, gap.ci_high)
    if gap.verdict == "right higher":
        higher, lower, ends = lower, higher, (-gap.gap, -gap.ci_high, -gap.ci_low)
    by, low, high = (f"{each:,.0f}" for each in ends)
    titles = f"{dataset.roles[higher].title} above {dataset.roles[lower].title}"
    return f"{titles} by {by} ({low} to {high}){_level(block, gap)}."


def _pair(dataset: Dataset, block: PayBlock, gap: PayGap) -> str:
    # Whoever measured it may know more than the interval says: another way of counting that shows nothing.
    besides = "; it hangs on how one counts" if gap.ci_low > 0 or gap.ci_high < 0 else ""
    ends = f"{gap.gap:+,.0f}, {gap.ci_low:+,.0f} to {gap.ci_high:+,.0f}{besides}"
    return f"{_titles(dataset, (gap.left, gap.right))} ({ends}){_level(block, gap)}"


def _titles(dataset: Dataset, roles: Iterable[str]) -> str:
    return " and ".join(dataset.roles[role].title for role in roles)


def _level(block: PayBlock, figure: PayRange | PayGap) -> str:
    """The seniority of a figure, where those of the block are of several."""
    return f", {seniority_of(figure)}" if block.seniority is None else ""


def name_of(dataset: Dataset, block: PayBlock, range_: PayRange) -> str:
    """Whose figure it is; where a source has one category for several roles, or its own words, with those."""
    name = titles = _titles(dataset, range_.roles)
    if len(range_.roles) > 1:
        name = f"{range_.label or titles} (one category: {titles})"
    elif range_.label and range_.label.casefold() != titles.casefold():
        name = f"{titles} ({range_.label})"
    return f"{name}{_level(block, range_)}"


def what(block: PayBlock) -> str:
    """What all figures of a block are of: kind, place, year, seniority and unit."""
    of = {None: "by seniority", ALL: "all seniorities"}.get(block.seniority, block.seniority)
    unit = f", {block.measure.unit}" if block.measure.unit else ""
    return f"{KINDS[block.measure.kind]}, {block.place} {block.year}, {of}{unit}"


def figures(range_: PayRange) -> str:
    """The median with its interval, or a band from end to end."""
    if range_.median is None:
        return f"{range_.low or 0:,.0f} to {range_.high or 0:,.0f}"
    interval = interval_of(range_.ci_low, range_.ci_high)
    return f"{range_.median:,.0f} ({interval or 'no interval published'})"


def interval_of(low: float | None, high: float | None) -> str:
    """From where to where, nothing where that is not known."""
    return "" if low is None or high is None else f"{low:,.0f} to {high:,.0f}"


def n_of(range_: PayRange) -> str:
    """How many a figure rests on."""
    return f"n {range_.n:,}" if range_.n is not None else "n not stated"
