"""Measures of pay, each made in a line: `measure(figure("cook", 50_000), figure("baker", 40_000))`."""

from typing import Any

from small import dataset, role

from rolecmp.model import Dataset, Measure, PayGap, PayRange


def figure(roles: str, median: float | None = 50_000, **more: Any) -> PayRange:
    """A figure of these roles (ids with spaces between) for seniors in the US in 2025, unless told."""
    made = {"place": "US", "year": "2025", "seniority": "senior", "n": 50, **more}
    return PayRange(tuple(roles.split()), median=median, **made)


def gap(left: str, right: str, ends: tuple[float, float, float], verdict: Any, **more: Any) -> PayGap:
    """A difference between two roles with its interval, of the same seniors."""
    made = {"place": "US", "year": "2025", "seniority": "senior", **more}
    low, middle, high = ends
    return PayGap(left, right, gap=middle, ci_low=low, ci_high=high, verdict=verdict, **made)


def measure(*ranges: PayRange, name: str = "adverts", kind: Any = "advert", **more: Any) -> Measure:
    """A measure of pay in USD per year."""
    made = {"unit": "USD per year", "note": f"Note on {name}.", **more}
    return Measure(name, name.capitalize(), "pay", kind, "US", "2025", ranges=ranges, **made)


def paid(*measures: Measure) -> Dataset:
    """A cook, also called chef, a baker and a guest, and what they are paid."""
    roles = (role("cook"), role("chef", same_as="cook"), role("baker"), role("guest"))
    return dataset(*roles, measures={each.id: each for each in measures})
