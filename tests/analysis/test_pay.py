"""What roles are paid: each measure by itself, and no figure on few."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from paid import figure, gap, measure, paid

import rolecmp
from rolecmp.analysis.measures import LEAST_SHOWN
from rolecmp.analysis.pay import PayResult, seniority_of
from rolecmp.errors import UnknownName
from rolecmp.model import PayRange


def medians(result: PayResult) -> list[list[float | None]]:
    """The medians of each block, in order."""
    return [[each.median for each in block.ranges] for block in result.blocks]


def test_the_highest_comes_first_and_measures_stay_apart() -> None:
    """A block for each, in the order of the dataset; the middle of a band is what it is sorted by."""
    adverts = measure(figure("cook", 40), figure("baker", 50))
    bands = measure(
        figure("cook", None, low=10, high=20, n=None),
        figure("baker", None, low=30, high=40, n=None),
        name="ladder",
        kind="employer",
    )
    result = rolecmp.pay(paid(adverts, bands))
    assert medians(result) == [[50, 40], [None, None]]
    assert [each.low for each in result.blocks[1].ranges] == [30, 10]
    assert [block.measure.id for block in result.blocks] == ["adverts", "ladder"]


def test_what_is_shown_unasked() -> None:
    """The newest year, the place that most measures know, and seniors where a measure has them."""
    adverts = measure(
        figure("cook", 1, year="2024"),
        figure("cook", 2),
        figure("cook", 3, seniority=None),
        figure("cook", 4, place="GB"),
    )
    survey = measure(
        figure("cook", 5, place="GB", seniority="all"),
        figure("cook", 6, seniority="all"),
        figure("cook", 7, seniority="mid"),
        name="survey",
        kind="survey",
    )
    ladder = measure(
        figure("cook", 8, place="Bonn", seniority="L3"),
        figure("cook", 9, place="Bonn", seniority="L4"),
        name="ladder",
        kind="employer",
    )
    result = rolecmp.pay(paid(adverts, survey, ladder), ["cook"])
    assert medians(result) == [[2], [6], [9, 8]]
    assert [(block.place, block.seniority) for block in result.blocks] == [
        ("US", "senior"),
        ("US", "all"),
        ("Bonn", None),
    ]
    assert (result.places, result.years) == (("US", "GB", "Bonn"), ("2025", "2024"))
    assert result.seniorities == ("senior", "all", "mid", "L3", "L4")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"year": "2024"}, [[1]]),
        ({"place": "gb"}, [[4]]),
        ({"seniority": "ALL"}, [[3]]),
        ({"seniority": "all", "place": "GB"}, []),
    ],
)
def test_what_is_asked_for(asked: dict[str, Any], found: list[list[float]]) -> None:
    """In upper or lower case, and nothing else in its place."""
    data = paid(
        measure(
            figure("cook", 1, year="2024"),
            figure("cook", 2),
            figure("cook", 3, seniority=None),
            figure("cook", 4, place="GB"),
        )
    )
    assert medians(rolecmp.pay(data, ["cook"], **asked)) == found


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"place": "USA"}, "no place 'USA'; there are US"),
        ({"seniority": "boss"}, "no seniority 'boss'; there are senior"),
        ({"year": "1999"}, "no year '1999'; there are 2025"),
    ],
)
def test_what_no_figure_is_of(asked: dict[str, Any], says: str) -> None:
    """The message says what there is."""
    with pytest.raises(UnknownName) as caught:
        rolecmp.pay(paid(measure(figure("cook"))), **asked)
    assert str(caught.value) == says


def test_a_difference_is_of_what_is_shown() -> None:
    """Of the same place, year and seniority, and between roles that were asked for and have a figure."""
    ends, verdict = (1, 2, 3), "left higher"
    shown = gap("cook", "baker", ends, verdict)
    adverts = measure(
        figure("cook"),
        figure("baker"),
        gaps=(
            shown,
            gap("cook", "baker", ends, verdict, year="2024"),
            gap("cook", "baker", ends, verdict, place="GB"),
            gap("cook", "baker", ends, verdict, seniority=None),
            gap("cook", "guest", ends, verdict),
        ),
    )
    data = paid(adverts)
    assert rolecmp.pay(data).blocks[0].gaps == (shown,)
    assert rolecmp.pay(data, ["cook"]).blocks[0].gaps == ()


def test_a_role_without_figures_is_named() -> None:
    """In the block where it has none, and as one without any."""
    adverts = measure(figure("cook"), figure("baker"))
    few, nothing = figure("guest", n=19), figure("guest", None, low=1)
    survey = measure(figure("cook baker", seniority=None), few, nothing, name="survey")
    ladder = measure(figure("baker"), name="ladder")
    result = rolecmp.pay(paid(adverts, survey, ladder), ["cook", "guest"])
    assert [[each.id for each in block.without] for block in result.blocks] == [["guest"], ["guest"]]
    assert [each.id for each in result.without] == ["guest"]
    unmeasured = rolecmp.pay(paid(), ["guest"], seniority="senior")
    assert (unmeasured.blocks, unmeasured.places) == ((), ())
    assert [each.id for each in unmeasured.without] == ["guest"]


figures = st.builds(
    lambda roles, place, year, seniority, n: figure(
        " ".join(roles), place=place, year=year, seniority=seniority, n=n
    ),
    st.lists(st.sampled_from(("cook", "baker", "guest")), min_size=1, max_size=2, unique=True),
    st.sampled_from(("US", "GB")),
    st.sampled_from(("2024", "2025")),
    st.sampled_from((None, "mid", "senior")),
    st.none() | st.integers(15, 25),
)


@given(st.lists(st.lists(figures, max_size=5), max_size=3), st.sets(st.sampled_from(("cook", "baker"))))
def test_nothing_is_blended(made: list[list[PayRange]], roles: set[str]) -> None:
    """Every figure is its own measure's, of one place and year and of a role asked for; none rests on few."""
    measures = [measure(*ranges, name=f"m{at}") for at, ranges in enumerate(made)]
    result = rolecmp.pay(paid(*measures), sorted(roles))
    asked = {role.id for role in result.roles}
    for block in result.blocks:
        assert block.ranges
        for each in block.ranges:
            assert each in block.measure.ranges
            assert (each.place, each.year) == (block.place, block.year)
            assert block.seniority in (None, seniority_of(each))
            assert asked & set(each.roles)
            assert each.n is None or each.n >= LEAST_SHOWN
