"""Where two roles differ in figures, and where they are not compared."""

import csv as reader

import pytest
from counted import POSTINGS
from small import dataset, role

import rolecmp
from rolecmp.model import Dataset, Measure, Skill, Source
from rolecmp.output import csv, plain
from rolecmp.report.diff import document
from rolecmp.report.document import Bar, Document, Table


def kitchen(measure: Measure = POSTINGS) -> Dataset:
    """Four roles, of three of which postings were read."""
    return dataset(
        *(role(name) for name in ("cook", "baker", "guest", "ghost")),
        skills={thing: Skill(thing, thing.capitalize()) for thing in POSTINGS.named_in},
        sources={"s": Source("s", "S")},
        measures={measure.id: measure},
    )


def made(data: Dataset, left: str, right: str) -> Document:
    """The document of a diff."""
    return document(data, rolecmp.diff(data, left, right))


def tables(shown: Document) -> list[Table]:
    """The tables that it has."""
    return [block for block in shown.blocks if isinstance(block, Table)]


def test_what_differs_stands_with_a_bar_each_and_how_many_were_read() -> None:
    """The largest difference first, on whichever side, with the note; not what the intervals leave open."""
    shown = made(kitchen(), "cook", "baker")
    assert [(row.header, row.tone, row.cells[2].bar) for row in tables(shown)[0].rows] == [
        ("Oven", "right", Bar(0.005, 0.9)),
        ("Knife", "left", Bar(0.1, 0.5)),
    ]
    text = plain.render(shown)
    assert "of 100; Cook n 200, Baker n 100; Bonn, 2024" in text
    assert "<1 (0-3)" in text
    assert "90 (83-94)" in text
    assert "Titles decided." in text


@pytest.mark.parametrize(
    ("right", "why"), [("guest", "Cook n 200, Guest n 19"), ("ghost", "Cook n 200, Ghost is not in it")]
)
def test_few_are_not_compared(right: str, why: str) -> None:
    """It is said why not, and where each stands alone; no share is shown."""
    shown = made(kitchen(), "cook", right)
    assert tables(shown) == []
    assert f"not compared, as that takes 100 of each: {why}. Each alone: " in plain.render(shown)
    assert "(43-57)" not in plain.render(shown)


def test_that_nothing_differs_is_said() -> None:
    """Without a table, and without a note where there is none."""
    alike = POSTINGS._replace(named_in={"knife": {"cook": 20, "baker": 10}}, note=None)
    shown = plain.render(made(kitchen(alike), "cook", "baker"))
    assert "No share differs beyond its 95 % interval." in shown
    one = POSTINGS._replace(named_in={"knife": {"cook": 200, "baker": 10}}, note=None)
    assert "interval" not in plain.render(made(kitchen(one), "cook", "baker"))


def test_a_screen_ends_and_a_sheet_does_not() -> None:
    """How many more differ is said; the sheet has them all."""
    things = [f"thing-{at}" for at in range(12)]
    many = POSTINGS._replace(named_in={thing: {"cook": 180, "baker": 1} for thing in things})
    data = kitchen(many)._replace(skills={thing: Skill(thing, thing) for thing in things})
    shown = made(data, "cook", "baker")
    (table,) = tables(shown)
    assert 0 < len(table.rows) < len(things)
    assert f"{12 - len(table.rows)} more differ beyond their 95 % intervals." in plain.render(shown)
    rows = list(reader.DictReader(csv.render(shown).splitlines()))
    assert [row["id"] for row in rows] == things
    assert {row["Cook"] for row in rows} == {"90 (85-93) of 100, n 200"}
