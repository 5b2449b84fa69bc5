"""What holds for every figure of the bundled dataset."""

from collections.abc import Iterator

import pytest

from rolecmp.dataset import load
from rolecmp.model import Dataset, Measure, PayRange

FEWEST = 20


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """Give what `load` reads when no path is given."""
    return load()


def test_every_measure_says_what_must_be_said_with_it(bundled: Dataset) -> None:
    """Of which kind, where, when, of what, and how far it can be trusted; and its source's licence."""
    assert {measure.about for measure in bundled.measures.values()} == {"skills", "activities", "pay"}
    for measure in bundled.measures.values():
        assert all((measure.kind, measure.place, measure.years, measure.unit, measure.note)), measure.id
        assert all(bundled.sources[source].licence for source in measure.sources), measure.id


def test_no_figure_rests_on_few(bundled: Dataset) -> None:
    """Of fewer than twenty nothing is said."""
    for measure in bundled.measures.values():
        assert all(of >= FEWEST for of in measure.of.values())
        assert all(pay.n is not None and pay.n >= FEWEST for pay in measure.ranges)


def test_a_count_is_of_a_whole(bundled: Dataset) -> None:
    """Each role whose postings or answers were counted has a count, no larger than the whole."""
    for measure, _, counts in counted(bundled):
        assert set(counts) == set(measure.of)
        assert all(0 <= counts[role] <= measure.of[role] for role in counts)


def test_shares_are_compared_only_where_each_rests_on_a_hundred(bundled: Dataset) -> None:
    """And only on postings of the same years."""
    comparable = [measure for measure in bundled.measures.values() if measure.comparable]
    assert comparable
    for measure in comparable:
        assert measure.kind == "postings"
        assert all(of >= 100 for of in measure.of.values())


def test_recent_postings_are_among_all_postings(bundled: Dataset) -> None:
    """No skill is named in more postings since 2022 than in all years."""
    recent, every = bundled.measures["recent-postings"], bundled.measures["postings"]
    assert set(recent.named_in) == set(every.named_in)
    for skill, counts in recent.named_in.items():
        assert all(counts[role] <= every.named_in[skill][role] for role in counts)


def test_a_median_lies_within_its_interval_and_its_quartiles(bundled: Dataset) -> None:
    """What a range shows is in order, from left to right."""
    for pay in ranges(bundled):
        for low, high in ((pay.p25, pay.p75), (pay.ci_low, pay.ci_high)):
            assert (low is None) == (high is None)
            assert low is None or (pay.median is not None and low <= pay.median <= (high or 0))


def test_an_interval_stands_with_each_advert_and_with_nothing_that_has_none(bundled: Dataset) -> None:
    """Medians that were published without an interval get none from us."""
    for measure in bundled.measures.values():
        assert {pay.ci_low is not None for pay in measure.ranges} <= {measure.kind == "advert"}


def test_a_gap_is_that_of_two_ranges_and_its_verdict_that_of_its_interval(bundled: Dataset) -> None:
    """A side is named only where the whole interval is on that side."""
    gaps = [(measure, gap) for measure in bundled.measures.values() for gap in measure.gaps]
    assert gaps
    for measure, gap in gaps:
        where = (gap.place, gap.year, gap.seniority)
        left, right = (median(measure, role, where) for role in (gap.left, gap.right))
        assert gap.gap == pytest.approx(left - right, abs=0.2)
        assert gap.ci_low <= gap.gap <= gap.ci_high
        assert gap.ci_low > 0 or gap.verdict != "left higher"
        assert gap.ci_high < 0 or gap.verdict != "right higher"


def test_what_asks_to_be_shared_alike_stands_apart(bundled: Dataset) -> None:
    """The survey's figures are under its own licence, and in no other measure."""
    survey = bundled.measures["survey"]
    assert "ODbL" in (bundled.sources[survey.sources[0]].licence or "")
    others = load(None, without=frozenset({"pay-stackoverflow"})).measures
    assert "survey" not in others
    assert not any(set(measure.sources) & set(survey.sources) for measure in others.values())


def test_one_category_for_two_roles_compares_neither(bundled: Dataset) -> None:
    """Where a source has one figure for AI and ML engineers, both roles have it together."""
    assert ("ai-engineer", "ml-engineer") in {pay.roles for pay in bundled.measures["survey"].ranges}
    assert not bundled.measures["survey"].gaps


def counted(dataset: Dataset) -> Iterator[tuple[Measure, str, dict[str, int]]]:
    """Each count of a skill or an activity, by role."""
    for measure in dataset.measures.values():
        for name, counts in (*measure.named_in.items(), *measure.done_by.items()):
            yield measure, name, dict(counts)


def ranges(dataset: Dataset) -> Iterator[PayRange]:
    """Each range of pay."""
    for measure in dataset.measures.values():
        yield from measure.ranges


def median(measure: Measure, role: str, where: tuple[str, str, str | None]) -> float:
    """The one median of a role in a place and year, at a seniority."""
    [found] = [
        pay.median
        for pay in measure.ranges
        if pay.roles == (role,) and (pay.place, pay.year, pay.seniority) == where
    ]
    assert found is not None
    return found
