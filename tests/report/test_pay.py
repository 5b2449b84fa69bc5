"""What a reader of `rolecmp pay` sees: nothing blended, nothing without what has to be said with it."""

import csv as reader
from typing import Any

import pytest
from paid import figure, gap, measure, paid

import rolecmp
from rolecmp.model import Dataset, Source
from rolecmp.output import csv, markdown, plain
from rolecmp.report.document import Bar, Document, Table, text
from rolecmp.report.pay import document


def made(data: Dataset, *roles: str, **asked: Any) -> Document:
    """The document of what these roles are paid."""
    return document(data, rolecmp.pay(data, roles, **asked))


def said(data: Dataset, *roles: str, **asked: Any) -> str:
    """All that it says."""
    return plain.render(made(data, *roles, **asked))


def bars(document_: Document) -> list[Bar | None]:
    """The bars of all tables, from top to bottom."""
    tables = (block for block in document_.blocks if isinstance(block, Table))
    return [row.cells[-1].bar for table in tables for row in table.rows]


def rows(document_: Document) -> list[list[str]]:
    """The rows of all tables as they stand there."""
    return [
        [row.header, *(text(item) for cell in row.cells for group in cell.groups for item in group.items)]
        for block in document_.blocks
        if isinstance(block, Table)
        for row in block.rows
    ]


ADVERTS = measure(
    figure("cook", 50_000, ci_low=45_000, ci_high=55_000, p25=30_000, p75=70_000, n=1200),
    figure("baker", 30_000, ci_low=29_000, ci_high=31_000),
    figure("guest", 40_000, ci_low=20_000, ci_high=60_000),
    gaps=(
        gap("baker", "cook", (-26_000, -20_000, -14_000), "right higher"),
        gap("cook", "guest", (-10_000, 10_000, 30_000), "cannot tell"),
    ),
)


def test_a_figure_stands_with_its_interval_and_what_it_rests_on() -> None:
    """Kind, place, year, seniority, unit and the note too, the note once."""
    shown = said(paid(ADVERTS))
    assert [row[:4] for row in rows(made(paid(ADVERTS)))] == [
        ["Cook", "50,000", "45,000 to 55,000", "1,200"],
        ["Guest", "40,000", "20,000 to 60,000", "50"],
        ["Baker", "30,000", "29,000 to 31,000", "50"],
    ]
    assert "advertised, US 2025, senior, USD per year" in shown
    assert shown.count("Note on adverts.") == 1


def test_only_a_supported_difference_is_one() -> None:
    """The higher role first; what cannot be told, and what nobody tested, is said to be so."""
    shown = said(paid(ADVERTS))
    assert "Cook above Baker by 20,000 (14,000 to 26,000)." in shown
    assert "Can't tell apart: Cook and Guest (+10,000, -10,000 to +30,000)." in shown
    assert "nothing tests it: Guest and Baker." in shown
    assert "Cook above Guest" not in shown


def test_a_verdict_is_more_than_an_interval() -> None:
    """Who measured it may know that it does not hold however one counts."""
    adverts = measure(
        figure("cook"), figure("baker"), gaps=(gap("cook", "baker", (-9, -5, -1), "cannot tell"),)
    )
    assert "Can't tell apart: Cook and Baker (-5, -9 to -1; it hangs on how one counts)." in said(
        paid(adverts)
    )


def test_without_intervals_nothing_is_told_apart() -> None:
    """A survey that publishes medians alone says so, and none of its roles is above another."""
    survey = measure(figure("cook", 9), figure("baker", 8), kind="survey")
    shown = said(paid(survey))
    assert "publishes no interval of a median, so none of the differences can be told from chance" in shown
    assert "above" not in shown
    assert "publishes no interval of a median." in said(paid(survey), "cook")


def test_one_category_for_two_roles_is_called_that() -> None:
    """Under the source's name for it; so is a role that the source calls something else."""
    survey = measure(
        figure("cook baker", 9, label="Kitchen"), figure("guest", 8, label="Visitor"), figure("guest", 7)
    )
    assert [row[0] for row in rows(made(paid(survey)))] == [
        "Kitchen (one category: Cook and Baker)",
        "Guest (Visitor)",
        "Guest",
    ]


def test_bands_are_shown_from_end_to_end() -> None:
    """With the level of each, and no talk of chance: an employer states them."""
    ladder = measure(
        figure("cook", None, low=30_000, high=40_000, n=None, seniority="L3"),
        figure("cook", None, low=40_000, high=60_000, n=None, seniority="L4"),
        kind="employer",
    )
    shown = made(paid(ladder))
    assert rows(shown) == [
        ["Cook, L4", "40,000 to 60,000", "not stated", "40,000 to 60,000"],
        ["Cook, L3", "30,000 to 40,000", "not stated", "30,000 to 40,000"],
    ]
    assert bars(shown) == [Bar(1 / 3, 1), Bar(0, 1 / 3)]
    assert "interval of a median" not in plain.render(shown)


def test_differences_of_several_levels_say_which() -> None:
    """Where a block shows more than one."""
    ladder = measure(
        figure("cook", seniority="L3"),
        figure("baker", seniority="L3"),
        figure("baker", seniority="L4"),
        gaps=(
            gap("cook", "baker", (1, 2, 3), "left higher", seniority="L3"),
            gap("cook", "baker", (-1, 2, 3), "cannot tell", seniority="L4"),
        ),
    )
    shown = said(paid(ladder))
    assert "Cook above Baker by 2 (1 to 3), L3." in shown
    assert "Cook and Baker (+2, -1 to +3), L4." in shown


def test_all_bars_of_a_unit_are_on_one_scale() -> None:
    """The same figure stands in the same place in every block; another unit has a scale of its own.

    Who listens hears of no bars.
    """
    one = measure(figure("cook", 1000), figure("baker", 2000, p25=1500, p75=3000))
    two = measure(figure("cook", 2000), name="survey")
    euros = measure(figure("cook", 7), name="euros", unit="EUR per day")
    shown = made(paid(one, two, euros))
    scales = "on the scale 1,000 to 3,000 USD per year, 7 to 8 EUR per day"
    assert scales in markdown.render(shown)
    assert "bar" not in plain.render(shown)  # there is none to hear
    assert bars(shown) == [Bar(0.25, 1, 0.5), Bar(0, 0, 0), Bar(0.5, 0.5, 0.5), Bar(0, 0, 0)]


def test_measures_are_not_compared() -> None:
    """Where there are several, that is the first thing said."""
    never = "never across two"
    assert never in said(paid(ADVERTS, measure(figure("cook"), name="survey")))
    assert never not in said(paid(ADVERTS))


def test_what_there_is_no_figure_of() -> None:
    """A role without any, one that a block does not have, and what else could be asked for."""
    other = measure(figure("cook", year="2024", place="GB"), name="other")
    shown = said(paid(measure(figure("baker")), other), "cook", "baker", "guest")
    assert "No figures of: Guest" in shown
    assert "No figure here: Cook" in shown
    assert "Also measured: --place US | GB; --year 2025 | 2024" in shown.replace("GB | US", "US | GB")
    assert "No figure is of all that was asked for" in said(paid(ADVERTS, other), year="2024", place="US")


@pytest.mark.parametrize("name", ["chef", "guest"])
def test_a_role_that_nobody_measured(name: str) -> None:
    """It is said to have none, with the job that it is a name of where it is one."""
    shown = said(paid(ADVERTS._replace(ranges=ADVERTS.ranges[:2])), name)
    assert f"no figures on what these are paid: {name.capitalize()}." in shown
    assert ("rolecmp pay cook" in shown) == (name == "chef")


def test_a_sheet_has_every_figure_with_its_source() -> None:
    """One row each, numbers as numbers, nothing drawn."""
    data = paid(ADVERTS._replace(sources=("s",), note=None, unit=None))._replace(
        sources={"s": Source("s", "S")}
    )
    first, *_ = reader.DictReader(csv.render(made(data)).splitlines())
    assert first == {
        "id": "cook",
        "Role": "Cook",
        "Measure": "adverts",
        "Kind": "advert",
        "Place": "US",
        "Year": "2025",
        "Seniority": "senior",
        "Unit": "",
        "Label": "",
        "n": "1200",
        "Median": "50000",
        "95 % from": "45000",
        "95 % to": "55000",
        "p25": "30000",
        "p75": "70000",
        "Low": "",
        "High": "",
        "sources": "s",
    }
