"""CSV: for spreadsheets and programs."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from output.pages import HOSTILE, TEXTS, cell, page, with_table

from rolecmp.errors import UsageError
from rolecmp.output.csv import render
from rolecmp.report import document as doc
from rolecmp.visible import one_line


def records(document: doc.Document) -> list[list[str]]:
    """The records of a document, as a program reads them."""
    return list(csv.reader(StringIO(render(document), newline=""), strict=True))


def test_a_table_is_a_header_and_a_record_for_each_row() -> None:
    """A program finds ids, titles and values in columns; the things in a cell stand between semicolons."""
    document = with_table(
        doc.Row("AI engineer", (cell("agents", "RAG"), cell()), id="ai"),
        doc.Row("ML engineer", (cell("models, all"), cell("any"))),
        columns=(doc.Column("Builds"), doc.Column("Fit", "left")),
    )
    assert render(document) == (
        'id,Role,Builds,Fit\r\nai,AI engineer,agents; RAG,\r\n,ML engineer,"models, all",any\r\n'
    )


def test_rows_without_ids_have_no_column_for_them() -> None:
    """A table that the data has no ids for does not pretend to have any."""
    assert records(with_table(doc.Row("Cost", (cell("low"),)))) == [["Role", "Builds"], ["Cost", "low"]]


def test_a_label_stands_behind_each_thing_of_its_group() -> None:
    """An inherited skill stays marked as such when cells are split at the semicolons."""
    row = doc.Row("AI engineer", (cell("Testing", "APIs", label="from SWE"),))
    assert records(with_table(row))[1] == ["AI engineer", "Testing (from SWE); APIs (from SWE)"]


def test_only_the_first_table_is_written() -> None:
    """One file holds one table, and nothing else."""
    first, second = with_table(doc.Row("First", (cell("a"),))), with_table(doc.Row("Second", (cell("b"),)))
    blocks = (doc.Heading("Above"), *first.blocks, *second.blocks)
    assert records(doc.Document(doc.line("Title"), blocks)) == [["Role", "Builds"], ["First", "a"]]


def test_a_document_without_a_table_is_an_error() -> None:
    """Nobody takes an empty file for an empty result."""
    with pytest.raises(UsageError, match="CSV is for tables"):
        render(doc.Document(doc.line("Title"), (doc.Paragraph(doc.line("Nothing.")),)))


@pytest.mark.parametrize(
    "value", ["=1+1", "+1", "-1+1", "@SUM(A1)", " \t=1", "\r\n-1", "\u3000=1", "＝1", "＋1", "－1", "＠x"]
)
def test_no_field_is_a_formula(value: str) -> None:
    """A spreadsheet that opens the file computes nothing that a dataset made up."""
    row = doc.Row(value, (cell(value), cell("safe", value)), id=value)
    columns = (doc.Column(value), doc.Column("Plain"))
    header, record = records(with_table(row, columns=columns))
    guarded = f"'{one_line(value)}"
    assert header == ["id", "Role", guarded, "Plain"]
    assert record == [guarded, guarded, guarded, f"safe; {one_line(value)}"]


def test_a_number_is_a_number() -> None:
    """A loss or a gap below nought can be summed up."""
    row = doc.Row("Gap", (cell("-18750"), cell("-2.5")))
    assert records(with_table(row, columns=(doc.Column("A"), doc.Column("B"))))[1] == [
        "Gap",
        "-18750",
        "-2.5",
    ]


def test_a_bar_is_no_column() -> None:
    """Its figures stand beside it."""
    row = doc.Row("AI engineer", (cell("62"), doc.Cell(bar=doc.Bar(0, 0.62))))
    document = with_table(row, columns=(doc.Column("Share"), doc.Column("")))
    assert records(document) == [["Role", "Share"], ["AI engineer", "62"]]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_stays_in_its_field(text: str) -> None:
    """Quotes, line breaks and commas of a dataset make no fields and no records."""
    header, record = records(page(text))
    field = one_line(text)
    assert [each.removeprefix("'") for each in header[1:-1]] == [field.removeprefix("'")] * 3
    assert record[-1] == "a; b"
    items = (f"Before {text} after. ({text})", f"{text} ({text})", text)
    assert record[2].removeprefix("'") == "; ".join(map(one_line, items))


@given(TEXTS, TEXTS)
def test_any_text_comes_back_from_its_field(header: str, text: str) -> None:
    """A program that reads the file gets the text that the dataset holds, formulas guarded by a sign."""
    columns = (doc.Column(header),)
    first, second = records(with_table(doc.Row(text, (cell(text),), id=text), columns=columns))
    width = len(first) - 2
    assert [each.removeprefix("'") for each in first[width:]] == ["Role", one_line(header).removeprefix("'")]
    assert [each.removeprefix("'") for each in second] == [one_line(text).removeprefix("'")] * len(first)
