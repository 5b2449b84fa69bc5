"""Pictures as SVG: figures as a heat map, or as ranges on one scale; text stays text."""

import re
from xml.etree import ElementTree as ET

import pytest
from output.pages import HOSTILE, with_table

from rolecmp.errors import UsageError
from rolecmp.output import svg
from rolecmp.report import document as doc

ELEMENT = "{http://www.w3.org/2000/svg}"


def heat_map(title: str = "ML") -> doc.Document:
    """A matrix of one row."""
    cells = (doc.Cell(), doc.Cell((doc.Group((doc.line("4 of 5"),)),), shade=0.2))
    columns = (doc.Column("AI", measure=True), doc.Column(title, measure=True))
    return with_table(doc.Row(title, cells), columns=columns)


def ranges(title: str = "AI engineer") -> doc.Document:
    """Two ranges on one scale."""
    rows = (
        doc.Row(title, (doc.cell(doc.line("20")), doc.Cell(bar=doc.Bar(0.25, 0.75, 0.5)))),
        doc.Row(
            "Other", (doc.cell(doc.line("30")), doc.cell(doc.line("4 to 8"))._replace(bar=doc.Bar(0.5, 1.0)))
        ),
    )
    return with_table(*rows, columns=(doc.Column("n"), doc.Column("Range")))


def texts(picture: str) -> list[str]:
    """All text of a picture."""
    return [each.text or "" for each in ET.fromstring(picture).iter(f"{ELEMENT}text")]


def numbers(picture: str, class_: str, name: str) -> list[float]:
    """An attribute of all shapes of a class."""
    return [float(each.attrib[name]) for each in ET.fromstring(picture).iter() if each.get("class") == class_]


def test_a_heat_map_shows_each_figure_as_text_and_as_a_shade() -> None:
    """The figure can be read and searched for; the shade follows the measure; no measure, no shade."""
    picture = svg.render(heat_map())
    assert {"AI", "ML", "4 of 5"} <= set(texts(picture))
    assert numbers(picture, "shade", "fill-opacity") == [0.2]


def test_ranges_stand_on_one_scale() -> None:
    """A range twice as long is drawn twice as long, where it begins, with its mark inside."""
    picture = svg.render(ranges())
    starts, widths = numbers(picture, "bar", "x"), numbers(picture, "bar", "width")
    assert widths[0] == widths[1]
    assert starts[1] - starts[0] == pytest.approx(widths[0] / 2, abs=0.2)
    (mark,) = numbers(picture, "mark", "x")
    assert starts[0] < mark < starts[0] + widths[0]
    assert {"n", "20", "30", "Range", "4 to 8"} <= set(texts(picture))


def test_tables_stand_below_each_other_under_their_headings() -> None:
    """The titles of columns are said once where they stay the same; what has no shade has an outline."""
    columns = (doc.Column("Cook", measure=True), doc.Column("Chef", measure=True))
    listed, nothing = doc.cell(doc.line("x")), doc.Cell()
    blocks: list[doc.Block] = []
    for group, cells in (("Sweet", (listed._replace(shade=0.5), listed)), ("Sour", (nothing, listed))):
        table = doc.Table("", "Skill", columns, (doc.Row(f"{group} dishes", cells),))
        blocks += [doc.Heading(group, "a group"), table, doc.Paragraph(doc.line("Beside."))]
    picture = svg.render(doc.Document(doc.line("Kitchen"), tuple(blocks)))
    headings = ["Sweet (a group)", "Skill", "Cook", "Chef", "Sweet dishes"]
    assert [text for text in texts(picture) if text not in ("", "x")] == [
        *("Kitchen", *headings),
        *("Sour (a group)", "Sour dishes"),
    ]
    shapes = [each.get("class") for each in ET.fromstring(picture).iter(f"{ELEMENT}rect")]
    assert shapes == ["paper", "shade", "rule", "rule"]


def test_what_is_said_of_a_table_stands_below_it() -> None:
    """And a column of bars alone has no title there: the bars stand elsewhere."""
    columns = (doc.Column("Median"), doc.Column("On the scale"))
    cells = (doc.cell(doc.line("5")), doc.Cell(bar=doc.Bar(0.5, 0.5, 0.5)))
    table = doc.Table("", "Role", columns, (doc.Row("Cook", cells),))
    blocks = [
        block
        for name in ("Adverts", "Wages")
        for block in (doc.Heading(name), table, doc.said(f"Of {name}.", label="Note"))
    ]
    shown = [text for text in texts(svg.render(doc.Document(doc.line("Pay"), tuple(blocks)))) if text]
    assert shown == [
        *("Pay", "Adverts", "Role", "Median", "Cook", "5", "Note: Of Adverts."),
        *("Wages", "Cook", "5", "Note: Of Wages."),
    ]


@pytest.mark.parametrize("document", [heat_map(), ranges()], ids=["heat map", "ranges"])
def test_a_picture_is_landscape_and_everything_is_within_it(document: doc.Document) -> None:
    """It fits a slide, and no text begins outside."""
    root = ET.fromstring(svg.render(document))
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    assert width > height
    for strip in root.iter(f"{ELEMENT}g"):
        left, top = map(float, re.findall(r"[\d.]+", strip.attrib["transform"]))
        for text in strip.iter(f"{ELEMENT}text"):
            assert 0 <= left + float(text.attrib["x"]) <= width
            assert 0 <= top + float(text.attrib["y"]) <= height


def test_a_result_without_figures_has_no_picture() -> None:
    """The message names the commands that have one."""
    with pytest.raises(UsageError, match=r"rolecmp overlap.*rolecmp pay"):
        svg.render(with_table(doc.Row("A", (doc.cell(doc.line("b")),))))


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
@pytest.mark.parametrize("made", [heat_map, ranges])
def test_hostile_text_is_text_in_a_picture(made: type, text: str) -> None:
    """It is well-formed XML without scripts or anything to fetch, whatever the data says."""
    picture = svg.render(made(text))
    tags = {each.tag.removeprefix(ELEMENT) for each in ET.fromstring(picture).iter()}
    assert tags <= {"svg", "title", "g", "style", "rect", "line", "text"}
    assert not re.search(r"(?:href|src)=", re.sub(r">[^<]*<", "><", picture))
