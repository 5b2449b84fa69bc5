"""The SVG picture: the terminal's screen, in a file that fetches nothing."""

import re
from xml.etree import ElementTree as ET

import pytest
from output.contrast import AA, contrast
from output.pages import HOSTILE, cell, page, with_table

from rolecmp.output import svg, terminal
from rolecmp.report import document as doc

ELEMENT = "{http://www.w3.org/2000/svg}"


def lines(picture: str) -> list[str]:
    """The picture's text, line by line."""
    root = ET.fromstring(picture)
    matrix = next(each for each in root.iter(f"{ELEMENT}g") if each.get("class") == "rolecmp-matrix")
    rows: dict[float, str] = {}
    for text in matrix.iter(f"{ELEMENT}text"):
        height, column = float(text.attrib["y"]), round(float(text.attrib["x"]) / 12)
        row = rows.get(height, "")
        rows[height] = row.ljust(column) + (text.text or "").replace("\xa0", " ")
    return [row.rstrip() for _, row in sorted(rows.items()) if row.strip()]


def screen(document: doc.Document, width: int) -> list[str]:
    """The lines of the same on a terminal, the empty ones left out."""
    return [row for row in terminal.render(document, width).splitlines() if row]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_picture_shows_what_the_terminal_shows(width: int) -> None:
    """A README shows the program's real screen."""
    columns = (doc.Column("Builds", "left"), doc.Column("Fit", "right"))
    row = doc.Row("AI engineer", (cell("agents", "evals & cost <control>"), cell("software engineers" * 3)))
    document = with_table(row, columns=columns)
    assert lines(svg.render(document, width)) == screen(document, width)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_is_shown_and_does_nothing(text: str) -> None:
    """Whatever a dataset holds, the picture stays one picture, with that text in it."""
    picture = svg.render(page(text), 100)
    tags = {each.tag.removeprefix(ELEMENT) for each in ET.fromstring(picture).iter()}
    assert tags <= {"svg", "style", "defs", "clipPath", "rect", "g", "text", "circle"}
    assert squeezed(lines(picture)) == squeezed(screen(page(text), 100))


def squeezed(rows: list[str]) -> str:
    """Rows without their spaces: wide characters take two columns and one place in a text."""
    return "".join("".join(row.split()) for row in rows)


def test_a_picture_fetches_nothing() -> None:
    """A README that shows the picture tells nobody who reads it."""
    picture = svg.render(page("https://example.org"), 80)
    assert not re.search(r"@font-face|@import|href|<image|<script|url\((?!#)", picture)


def test_all_text_can_be_read() -> None:
    """Each colour of text in the picture has at least the contrast of WCAG AA."""
    columns = (doc.Column("Left", "left"), doc.Column("Right", "right"))
    things = (doc.cell(doc.line(doc.Span("aside", "aside"))), cell("plain"))
    picture = svg.render(with_table(doc.Row("Both", things, "both"), columns=columns), 80)
    (paper,) = re.findall(r'<rect fill="(#[0-9a-f]{6})"', picture)
    inks = re.findall(r"fill: (#[0-9a-f]{6})", picture)
    assert len(set(inks)) == 4
    assert all(contrast(ink, paper) >= AA for ink in inks)


def test_the_same_document_makes_the_same_picture() -> None:
    """A picture kept in a repository changes only when what it shows does."""
    assert svg.render(page("text"), 80) == svg.render(page("text"), 80)


@pytest.mark.parametrize(
    ("width", "title"), [(80, "AI engineer and ML engineer"), (40, "AI engineer and ML engi…")]
)
def test_the_window_has_the_documents_title(width: int, title: str) -> None:
    """The picture says what it is of; a long title does not run over the edge."""
    document = doc.Document(doc.line(doc.Span("AI engineer", "left"), " and ML engineer"), ())
    root = ET.fromstring(svg.render(document, width))
    (shown,) = (each for each in root.iter(f"{ELEMENT}text") if each.get("class") == "rolecmp-title")
    assert (shown.text or "").replace("\xa0", " ") == title


def test_wide_characters_take_two_columns() -> None:
    """Titles in any script are as wide in the picture as on a terminal."""
    picture = svg.render(doc.Document(doc.line("日本語 ab"), ()), 40)
    assert 'textLength="108"' in picture


def test_every_part_that_a_picture_refers_to_is_there() -> None:
    """No line depends on how a viewer takes a reference to nothing."""
    picture = svg.render(page("text"), 80)
    assert set(re.findall(r"url\(#([^)]*)\)", picture)) <= set(re.findall(r' id="([^"]*)"', picture))
