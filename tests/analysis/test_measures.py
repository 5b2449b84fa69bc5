"""Shares with their intervals, and where two roles' shares may be compared."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small import dataset, role

from rolecmp.analysis.measures import (
    LEAST_COMPARED,
    LEAST_SHOWN,
    share_of,
    shares_apart,
    shares_diff,
    shares_of_role,
    shares_to_show,
)
from rolecmp.model import Dataset, Measure, Skill

ROLES = ("cook", "baker", "guest")
THINGS = ("knife", "oven", "soup")


def postings(
    of: Mapping[str, int],
    named_in: Mapping[str, Mapping[str, int]],
    *,
    comparable: bool = True,
    name: str = "postings",
) -> Measure:
    """A measure of what postings name."""
    return Measure(
        name, "Named", "skills", "postings", "US", "2024", comparable=comparable, of=of, named_in=named_in
    )


def measured(*measures: Measure) -> Dataset:
    """Three roles, the skills that postings may name, and what was measured of them."""
    return dataset(
        *map(role, ROLES),
        skills={thing: Skill(thing, thing.capitalize()) for thing in THINGS},
        measures={measure.id: measure for measure in measures},
    )


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(2451, 3294, 0.7289, 0.7587), (165, 3294, 0.0432, 0.0581), (0, 100, 0.0, 0.0370), (20, 20, 0.8389, 1.0)],
)
def test_the_interval_is_that_of_wilson(count: int, of: int, low: float, high: float) -> None:
    """As published for shares of some thousands, and as tables have it for none and all."""
    share = share_of("x", None, count, of)
    assert (round(share.ci_low, 4), round(share.ci_high, 4)) == (low, high)


@given(st.integers(1, 3000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_an_interval_holds_its_share(counted: tuple[int, int]) -> None:
    """It lies between 0 and 1, and mirrors that of what is not named."""
    count, of = counted
    share, rest = share_of("x", None, count, of), share_of("x", None, of - count, of)
    assert 0 <= share.ci_low <= share.share <= share.ci_high <= 1
    assert share.ci_low == pytest.approx(1 - rest.ci_high)


def test_the_largest_share_comes_first() -> None:
    """Each by the name of the skill, with what it rests on; a thing that is not stated is not 0."""
    measure = postings({"cook": 40}, {"knife": {"cook": 8}, "oven": {"cook": 30}, "soup": {"baker": 3}})
    (shares,) = shares_of_role(measured(measure), role("cook"))
    assert [(each.name, each.skill, each.counted, each.of) for each in shares.shares] == [
        ("Oven", "oven", 30, 40),
        ("Knife", "knife", 8, 40),
    ]


def test_what_people_do_is_a_share_too() -> None:
    """Under the words of the measure."""
    measure = Measure(
        "do", "Do", "activities", "survey", "world", "2021", of={"cook": 50}, done_by={"peels": {"cook": 25}}
    )
    (shares,) = shares_of_role(measured(measure), role("cook"))
    assert (shares.of, [(each.name, each.skill, each.share) for each in shares.shares]) == (
        50,
        [("peels", None, 0.5)],
    )


def test_what_sets_a_role_apart_is_above_all_others() -> None:
    """By how far its share is above the next; what one other names as often does not set it apart."""
    measure = postings(
        {"cook": 200, "baker": 200, "guest": 200},
        {
            "soup": {"cook": 100, "baker": 20, "guest": 0},
            "knife": {"cook": 180, "baker": 2, "guest": 30},
            "oven": {"cook": 180, "baker": 190, "guest": 0},
        },
    )
    (apart,) = shares_apart(measured(measure), role("cook"))
    assert [each.id for each in apart.others] == ["baker", "guest"]
    assert [each.own.skill for each in apart.shares] == ["knife", "soup"]
    assert {other: share.counted for other, share in apart.shares[0].others.items()} == {
        "baker": 2,
        "guest": 30,
    }


def test_another_name_of_the_job_is_no_other_role() -> None:
    """What both names of a job have in postings sets the job apart."""
    measure = postings(
        {"cook": 200, "chef": 200, "baker": 200}, {"knife": {"cook": 150, "chef": 150, "baker": 1}}
    )
    data = dataset(
        role("cook"),
        role("chef", same_as="cook"),
        role("baker"),
        skills={"knife": Skill("knife", "Knife")},
        measures={"postings": measure},
    )
    (apart,) = shares_apart(data, data.roles["cook"])
    assert [each.own.skill for each in apart.shares] == ["knife"]


def test_where_two_roles_differ() -> None:
    """The largest difference first, whichever way; not what the intervals leave open."""
    measure = postings(
        {"cook": 100, "baker": 100},
        {
            "knife": {"cook": 70, "baker": 20},
            "oven": {"cook": 5, "baker": 95},
            "soup": {"cook": 50, "baker": 40},
        },
    )
    (found,) = shares_diff(measured(measure), role("cook"), role("baker"))
    assert found.differ is not None
    assert [(each.left.skill, round(each.difference, 2)) for each in found.differ] == [
        ("oven", -0.9),
        ("knife", 0.5),
    ]


def test_what_may_not_be_compared_is_not() -> None:
    """Too few of either role, or a measure that is not for comparing."""
    counts = {"knife": {"cook": 90, "baker": 0}}
    few = postings({"cook": 500, "baker": LEAST_COMPARED - 1}, counts)
    assert [found.differ for found in shares_diff(measured(few), role("cook"), role("baker"))] == [None]
    assert shares_apart(measured(few), role("cook")) == ()
    enough = postings({"cook": 500, "baker": LEAST_COMPARED}, counts)
    assert [found.differ for found in shares_diff(measured(enough), role("cook"), role("baker"))] != [None]
    assert shares_apart(measured(enough), role("cook")) != ()
    mixed = enough._replace(comparable=False)
    assert shares_diff(measured(mixed), role("cook"), role("baker")) == ()
    assert shares_apart(measured(mixed), role("cook")) == ()
    assert [each.differ for each in shares_diff(measured(enough), role("cook"), role("guest"))] == [None]
    assert shares_diff(measured(enough._replace(of={})), role("cook"), role("guest")) == ()


def test_one_measure_of_a_kind_is_shown() -> None:
    """That which may be compared with other roles, else that which rests on most."""
    everything = postings({"cook": 900, "baker": 900}, {}, comparable=False, name="all")
    recent = postings({"cook": 100, "baker": 99}, {}, name="recent")
    doing = Measure("do", "Do", "activities", "survey", "world", "2021", of={"cook": 50})
    data = measured(everything, recent, doing)

    def shown(name: str) -> list[str]:
        return [each.measure.id for each in shares_to_show(shares_of_role(data, role(name)))]

    assert shown("cook") == ["recent", "do"]
    assert shown("baker") == ["all"]


counts = st.dictionaries(st.sampled_from(ROLES), st.integers(0, 150), min_size=1)


@given(
    st.dictionaries(st.sampled_from(ROLES), st.integers(150, 300) | st.integers(1, 120)),
    st.dictionaries(st.sampled_from(THINGS), counts),
    st.booleans(),
)
def test_no_figure_on_few_and_no_comparison_below_a_hundred(
    of: dict[str, int], named: dict[str, dict[str, int]], comparable: bool
) -> None:
    """Whatever was counted: all that is shown rests on 20, all that is compared on 100 on every side."""
    named_in = {
        thing: {name: min(count, of[name]) for name, count in by.items() if name in of}
        for thing, by in named.items()
    }
    measure = postings(of, named_in, comparable=comparable)
    data = measured(measure)
    for one in data.roles.values():
        for shares in shares_of_role(data, one):
            assert min(shares.of, *(each.of for each in shares.shares), LEAST_SHOWN) == LEAST_SHOWN
        for apart in shares_apart(data, one):
            rests_on = [share.of for each in apart.shares for share in (each.own, *each.others.values())]
            assert comparable
            assert min(rests_on, default=LEAST_COMPARED) >= LEAST_COMPARED
        for other in data.roles.values():
            for found in shares_diff(data, one, other):
                assert found.differ is None or (
                    comparable and min(found.left_of or 0, found.right_of or 0) >= LEAST_COMPARED
                )


@given(st.integers(0, 150), st.integers(0, 150))
def test_a_difference_mirrors_that_of_the_other_order(left: int, right: int) -> None:
    """Left and right change places and the sign turns; a side's interval never meets the other's."""
    measure = postings({"cook": 150, "baker": 150}, {"knife": {"cook": left, "baker": right}})
    data = measured(measure)
    (there,) = shares_diff(data, role("cook"), role("baker"))
    (back,) = shares_diff(data, role("baker"), role("cook"))
    assert [(each.left, each.right, each.difference) for each in there.differ or ()] == [
        (each.right, each.left, -each.difference) for each in back.differ or ()
    ]
    for each in there.differ or ():
        assert each.left.ci_high < each.right.ci_low or each.right.ci_high < each.left.ci_low
