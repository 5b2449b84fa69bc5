"""What a reader of `rolecmp sources` learns of a source."""

import csv as reader

from small import dataset, role

import rolecmp
from rolecmp.model import Dataset, Measure, Skill, Source
from rolecmp.output import csv, plain
from rolecmp.report.sources import document

BOOK = Source("b", "Book", "Press", "https://example.org/b", "2026-01-01", "Old.", "CC BY 4.0")


def library() -> Dataset:
    """A book that a role and two measures cite, and one that nothing does."""
    counted = Measure("m", "Counted", "skills", "postings", "Bonn", "2024", sources=("b",))
    return dataset(
        role("cook", sources=("b",)),
        skills={"knife": Skill("knife", "Knife")},
        sources={"b": BOOK, "c": Source("c", "Card")},
        measures={"m": counted, "n": counted._replace(id="n")},
    )


def test_a_source_stands_with_its_licence_and_what_it_is_cited_for() -> None:
    """One thing by its name, several by how many; its note last."""
    shown = plain.render(document(library(), rolecmp.sources(library())))
    facts = "Press, https://example.org/b, read 2026-01-01, licence CC BY 4.0"
    assert f'Book: {facts}, cited for "Cook", 2 measures. Old.\n' in shown
    assert "Card: cited for nothing\n" in shown


def test_a_sheet_names_all_that_cites_a_source() -> None:
    """A row each, a column for each thing that is known of it."""
    rows = list(reader.DictReader(csv.render(document(library(), rolecmp.sources(library()))).splitlines()))
    assert rows[0] == {
        "id": "b",
        "Source": "Book",
        "Publisher": "Press",
        "Address": "https://example.org/b",
        "Read on": "2026-01-01",
        "Licence": "CC BY 4.0",
        "Cited for": "roles: Cook; measures: Counted, Counted",
        "Note": "Old.",
    }
    assert rows[1]["Cited for"] == ""
