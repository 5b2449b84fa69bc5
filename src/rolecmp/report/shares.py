"""Shares in words: how many of 100, with the interval, of how many, where, when and of which kind."""

from collections.abc import Iterator

from rolecmp.analysis.measures import LEAST_COMPARED, RoleShares, Share, ShareDiff, SharesDiff
from rolecmp.model import Measure, Role
from rolecmp.report import document as doc
from rolecmp.report.cites import Cites
from rolecmp.report.common import command

# So many differences are shown unless all are asked for.
_DIFFERING = 3
# What a share is counted in, by the kind of its measure.
_COUNTED = {"postings": "job postings", "survey": "answers to a survey"}


def of_100(share: Share) -> str:
    """How many of 100, with the 95 % interval."""
    return f"{_rounded(share.share)} ({100 * share.ci_low:.0f}-{100 * share.ci_high:.0f})"


def source_of(measure: Measure, of: int) -> str:
    """What the shares of a role come from: how many, where, when."""
    return f"{of:,} {_COUNTED.get(measure.kind, 'counted')}, {measure.place}, {measure.years}"


def most(shares: RoleShares, number: int) -> str:
    """The largest shares of a role, in one line."""
    return ", ".join(f"{share.name} {of_100(share)}" for share in shares.shares[:number] if share.counted)


def differing(
    left: Role, right: Role, found: SharesDiff, cites: Cites, *, every: bool = False
) -> Iterator[doc.Block]:
    """The largest differences of two roles in one measure, a bar each, or why they are not compared."""
    measure = found.measure
    numbers = cites(measure.sources)
    sizes = f"{_size(left, found.left_of)}, {_size(right, found.right_of)}"
    if found.differ is None:
        why = f"not compared, as that takes {LEAST_COMPARED} of each: {sizes}. Each alone: "
        alone = command("show", left.id), ", ", command("show", right.id)
        yield doc.said(why, *alone, label=measure.title, cites=numbers)
        return
    yield doc.Heading(measure.title, f"of 100; {sizes}; {measure.place}, {measure.years}")
    rows = tuple(_row(each) for each in found.differ[: None if every else _DIFFERING])
    if rows:
        sides = (doc.Column(left.title, "left", measure=True), doc.Column(right.title, "right", measure=True))
        columns = (*sides, doc.Column("From share to share"))
        yield doc.Table("Shares that differ beyond their 95 % intervals", "Named", columns, rows, numbers)
    more = len(found.differ) - len(rows)
    counted = f"{more} more differ beyond their 95 % intervals." if more else ""
    nothing = "" if rows else "No share differs beyond its 95 % interval."
    if note := " ".join(filter(None, (counted, nothing, measure.note))):
        yield doc.said(note, cites=numbers)


def _size(role: Role, of: int | None) -> str:
    return f"{role.title} n {of:,}" if of is not None else f"{role.title} is not in it"


def _row(each: ShareDiff) -> doc.Row:
    shares = each.left, each.right
    low, high = sorted(share.share for share in shares)
    cells = (*doc.cells(*map(of_100, shares)), doc.Cell(bar=doc.Bar(low, high)))
    return doc.Row(each.left.name, cells, "left" if each.difference > 0 else "right", each.left.skill or "")


def _rounded(share: float) -> str:
    figure = round(share * 100)
    if figure == 0 and share > 0:
        return "<1"
    return ">99" if figure == 100 and share < 1 else str(figure)
