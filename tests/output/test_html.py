"""The HTML page: what can be checked of it without a browser."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import pytest
from hypothesis import given
from output.contrast import AA, contrast
from output.pages import HOSTILE, LINES, TEXTS, cell, page, with_table

from rolecmp.model import Source
from rolecmp.output.html import render
from rolecmp.output.style import STYLE
from rolecmp.report import document as doc
from rolecmp.visible import one_line

VOID = {"meta"}
KNOWN = set(
    "html head meta title style body main h1 h2 p ul ol li div table caption thead tbody tr th td span "
    "strong code mark a".split()
)


@dataclass
class Element:
    """An element of a page with what it holds."""

    tag: str
    attributes: dict[str, str | None]
    children: list["Element | str"] = field(default_factory=list)

    def all(self, tag: str) -> list["Element"]:
        """Every element of this tag within."""
        inner = [child for child in self.children if isinstance(child, Element)]
        return [found for child in inner for found in ([child] if child.tag == tag else []) + child.all(tag)]

    @property
    def text(self) -> str:
        """All text within, but for what a screen reader is told to leave out."""
        shown = (
            child
            for child in self.children
            if isinstance(child, str) or "aria-hidden" not in child.attributes
        )
        return "".join(child if isinstance(child, str) else child.text for child in shown)


class Tree(HTMLParser):
    """Reads a page, and refuses one in which a tag is not closed by its own."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]
        self.feed(html)
        self.close()
        assert self.open == [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens an element."""
        assert len(attrs) == len(dict(attrs))
        element = Element(tag, dict(attrs))
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        """Closes the element opened last."""
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        """Adds text."""
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        """No page has comments: one would come from the data."""
        pytest.fail(data)


def tree(document: doc.Document) -> Element:
    """The page of a document, read back."""
    return Tree(render(document)).root


def every(element: Element) -> list[Element]:
    """All elements within."""
    inner = [child for child in element.children if isinstance(child, Element)]
    return [found for child in inner for found in (child, *every(child))]


def test_a_page_is_whole_and_says_what_it_is() -> None:
    """A browser needs nothing else to show the page, on a phone too."""
    html = render(doc.Document(doc.line("Roles, ", doc.Span("as of today", "aside")), ()))
    root = Tree(html).root
    assert html.startswith('<!doctype html>\n<html lang="en">\n')
    assert [each.text for each in (*root.all("title"), *root.all("h1"))] == ["Roles, as of today"] * 2
    named = {meta.attributes.get("name"): meta.attributes.get("content") for meta in root.all("meta")}
    assert named["viewport"] == "width=device-width, initial-scale=1"
    assert named["color-scheme"] == "light dark"
    assert root.all("meta")[0].attributes == {"charset": "utf-8"}


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_is_shown_and_does_nothing(text: str) -> None:
    """Whatever a dataset holds, wherever it stands, is text: no element, no attribute, no link, no style."""
    root = tree(page(text))
    elements = every(root)
    within, alone = f"Before {one_line(text)} after.", one_line(text)
    assert {each.tag for each in elements} <= KNOWN
    assert [each.text for each in root.all("h1")] == [within]
    assert [each.text for each in root.all("title")] == [one_line(f"Before {text} after.")]
    assert root.all("h2")[0].text == f"{alone} {alone}"
    assert [each.text for each in root.all("main")[0].all("p")[:2]] == [
        f"{alone}: {within} [1] [2]",
        f"{alone} [1]",
    ]
    assert [each.text for each in root.all("ul")[0].all("li")] == [alone, f"{alone}: {within}"]
    assert {each.text for each in (*root.all("th"), *root.all("caption"))} == {alone}
    things = f"{within}{';' if ',' in text else ','} {alone}"
    assert [each.text for each in root.all("td")[0].all("p")] == [f"{alone}: {things}", f"{alone} [1]"]
    assert [re.sub(r"^\S+ ", "", each.attributes["data-label"] or "") for each in root.all("td")[:1]] == [
        alone
    ]
    assert {name for each in elements for name in each.attributes} <= set(
        "lang charset name content http-equiv class tabindex role aria-label scope aria-hidden data-label "
        "href style id dir".split()
    )
    assert {str(link.attributes["href"])[:8] for link in root.all("a")} == {"#source-"}


@given(LINES, TEXTS)
def test_any_text_is_shown_as_it_is(line: doc.Line, label: str) -> None:
    """Whatever stands beside whatever, a reader sees the text that the dataset holds."""
    row = doc.Row(label, (doc.Cell((doc.Group((line,), label),)),))
    (table,) = tree(with_table(row, columns=(doc.Column(label),))).all("table")
    text = "".join(one_line(span.text) for span in line)
    assert [each.text for each in table.all("td")] == [f"{one_line(label)}: {text}" if label else text]
    assert [each.text for each in table.all("th")] == ["Role", one_line(label), one_line(label)]
    assert [each.attributes["data-label"] for each in table.all("td")] == [one_line(label)]


def test_every_cell_is_tied_to_its_headers() -> None:
    """A screen reader says the role and the aspect of each cell, and a phone shows the aspect above it."""
    columns = (doc.Column("Builds"), doc.Column("Fit", "left"))
    rows = tuple(doc.Row(role, (cell("a"), cell("b"))) for role in ("AI engineer", "ML engineer"))
    (table,) = tree(with_table(*rows, columns=columns)).all("table")
    assert [caption.text for caption in table.all("caption")] == ["Roles side by side"]
    header, *body = table.all("tr")
    assert [(each.text, each.attributes["scope"]) for each in header.all("th")] == [
        ("Role", "col"),
        ("Builds", "col"),
        ("Fit", "col"),
    ]
    assert table.all("thead")[0].all("tr") == [header]
    assert [[(each.text, each.attributes["scope"]) for each in row.all("th")] for row in body] == [
        [("AI engineer", "row")],
        [("ML engineer", "row")],
    ]
    labels = [[str(each.attributes["data-label"]) for each in row.all("td")] for row in body]
    assert [[label.lstrip("◀\ufe0e ") for label in row] for row in labels] == [["Builds", "Fit"]] * 2


def test_sides_and_measures_have_signs_besides_their_colours() -> None:
    """Who sees no colours misses nothing; a screen reader is spared the signs."""
    measured = doc.Cell(cell("4 of 5").groups, shade=0.8)
    columns = (doc.Column("AI", "left"), doc.Column("ML", "right"), doc.Column("Missing", measure=True))
    (table,) = tree(with_table(doc.Row("Both", (cell(), cell(), measured), "both"), columns=columns)).all(
        "table"
    )
    signs = [span.text for span in table.all("span") if "aria-hidden" in span.attributes]
    assert signs == ["◀\ufe0e ", "▶\ufe0e ", "◆\ufe0e ", "◕"]
    assert table.all("td")[2].text.strip() == "4 of 5"
    assert table.all("td")[2].attributes["style"] == "--shade: 0.80"


def test_a_table_of_figures_can_be_scrolled_with_keys() -> None:
    """What does not fit on a narrow screen is reached without a mouse."""
    row = doc.Row("AI", (doc.Cell(cell("4 of 5").groups, shade=0.8),))
    box = tree(with_table(row, columns=(doc.Column("ML", measure=True),))).all("div")[0]
    assert box.attributes == {
        "class": "table",
        "tabindex": "0",
        "role": "region",
        "aria-label": "Roles side by side",
    }


def test_numbers_lead_to_the_sources() -> None:
    """A click on [2] shows the second source, and no two things answer to one name."""
    root = tree(page("text"))
    names = [str(each.attributes["id"]) for each in every(root) if "id" in each.attributes]
    assert len(names) == len(set(names))
    assert {str(link.attributes["href"]) for link in root.all("a")} == {"#source-1", "#source-2"}
    assert {"source-1", "source-2"} <= set(names)
    assert [each.text for each in root.all("main")[0].all("p")][-1] == "Source: [1] [2]"


def test_a_page_of_several_parts_begins_with_links_to_them() -> None:
    """Each link leads to the heading that it names, sources and caveats included."""
    caveats = doc.Caveats((doc.Paragraph(doc.line("So.")),))
    sources = doc.Citations((Source("a", "A page"),))
    root = tree(doc.Document(doc.line("Title"), (doc.Heading("First"), caveats, sources)))
    headings = {f"#{each.attributes['id']}": each.text for each in root.all("h2")}
    links = {str(each.attributes["href"]): each.text for each in root.all("nav")[0].all("a")}
    assert links == headings
    assert list(links.values()) == ["First", "Keep in mind", "Sources"]
    assert tree(doc.Document(doc.line("Title"), (doc.Heading("First"), sources))).all("nav") == []


def test_one_source_needs_no_numbers() -> None:
    """Where everything rests on one source, the statements are not cluttered with its number."""
    only = doc.Citations((Source("a", "A page"),))
    root = tree(doc.Document(doc.line("Title"), (doc.Paragraph(doc.line("So."), cites=(1,)), only)))
    assert [each.text for each in root.all("p")] == ["So."]
    assert [each.text for each in root.all("ol")[0].all("li")] == ["A page"]


def test_only_addresses_of_the_web_are_links() -> None:
    """A source's address can be followed without telling it whence; anything else is text."""
    urls = (
        "https://example.org/?a=1&copy=2",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://example.org/'\"",
    )
    sources = (Source(str(at), "Title", url=url) for at, url in enumerate(urls, 1))
    root = tree(doc.Document(doc.line("Title"), (doc.Citations(tuple(sources)),)))
    assert [link.attributes for link in root.all("a")] == [{"href": urls[0], "rel": "noopener noreferrer"}]
    assert [item.text for item in root.all("li")] == [f"Title, {url}" for url in urls]


def test_a_page_fetches_and_runs_nothing() -> None:
    """The page shows the same without a network, and its own policy forbids the rest."""
    html = render(page("text"))
    assert not re.search(r"<(script|link|img|iframe|object|base)\b|\bon\w+=|\bsrc=|@import|url\(", html)
    assert "default-src 'none'; style-src 'unsafe-inline'" in html


def colours(style: str) -> dict[str, str]:
    """The colours that a part of the style sheet gives names."""
    return dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{6});", style))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_can_be_read(scheme: str) -> None:
    """Each colour of text has at least the contrast of WCAG AA on paper, and ink on every background."""
    light, dark = STYLE.split("@media screen and (prefers-color-scheme: dark)")
    named = colours(light) | (colours(dark) if scheme == "dark" else {})
    assert colours(light).keys() == colours(dark).keys()
    assert not re.search(r"(?<!-)(color|background): (?!var\(|color-mix\(|currentColor)", STYLE)
    inks = set(re.findall(r"(?<![\w-])color: var\((--\w+)\)", STYLE))
    papers = set(re.findall(r"background: [^;]*?var\((--\w+)\)", STYLE))
    assert inks >= {"--ink", "--aside", "--link", "--left", "--right"}
    assert papers == {"--paper", "--found", "--full"}
    low = {
        (ink, paper)
        for ink in inks
        for paper in papers
        if ink == "--ink" or paper == "--paper"
        if contrast(named[ink], named[paper]) < AA
    }
    assert low == set()


def test_a_bar_stands_before_what_it_shows() -> None:
    """Whoever cannot see bars reads the figures."""
    ends = doc.cell(doc.line("4 to 8"))._replace(bar=doc.Bar(0, 1))
    table = doc.Table("Pay", "Role", (doc.Column("Range"),), (doc.Row("Cook", (ends,)),))
    assert "</span>4 to 8</td>" in render(doc.Document(doc.line("Pay"), (table,)))


def test_texts_beside_figures_stand_at_the_left() -> None:
    """Figures are centred under their titles, and what sources a table has is said below it."""
    columns = (doc.Column("Left", measure=True), doc.Column("To learn"))
    table = doc.Table("", "Role", columns, (doc.Row("Cook", doc.cells("1 of 2", "Knife")),), cites=(1,))
    page = render(doc.Document(doc.line("Aim"), (table, doc.Citations((Source("s", "S"), Source("t", "T"))))))
    assert re.findall(r'<t[dh][^>]* class="figure"[^>]*>(?:<p[^>]*>)?([^<]*)', page) == ["Left", "1 of 2"]
    assert '>Source: <a class="cite" href="#source-1">[1]</a></p>' in page
