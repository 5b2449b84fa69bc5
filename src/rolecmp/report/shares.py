"""Shares in words: how many of 100, with the interval, of how many, where, when and of which kind."""

from rolecmp.analysis.measures import RoleShares, Share
from rolecmp.model import Measure

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


def _rounded(share: float) -> str:
    figure = round(share * 100)
    if figure == 0 and share > 0:
        return "<1"
    return ">99" if figure == 100 and share < 1 else str(figure)
