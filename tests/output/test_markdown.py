"""Markdown: read back as GitHub's own rules would."""

import re
from itertools import chain
from typing import get_args

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token
from output.pages import HOSTILE, LINES, TEXTS, cell, page, with_table

from rolecmp.model import Source
from rolecmp.output.markdown import render
from rolecmp.report import document as doc
from rolecmp.visible import one_line

# All that the page for tests is made of; whatever else a parser finds, the data has smuggled in.
BLOCKS = set("heading paragraph bullet_list ordered_list list_item table thead tbody tr th td inline".split())
SIGNS = re.compile("[◀◆▶◑] ")


def tokens(markdown: str) -> list[Token]:
    """What a parser with tables and strikethrough makes of it."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)


def texts(markdown: str) -> list[str]:
    """The text of each block and each cell, as a reader sees it."""
    return [shown(token) for token in tokens(markdown) if token.type == "inline"]


def shown(inline: Token) -> str:
    """The text of an inline token: breaks as new lines, comments as nothing."""
    parts = {"html_inline": "\n", "softbreak": "<soft break>", "hardbreak": "<hard break>"}
    children = (child for child in inline.children or () if child.content != "<!-- -->")
    return "".join(parts.get(child.type, child.content) for child in children).strip()


def children(markdown: str, kind: str) -> list[Token]:
    """All inline tokens of a kind."""
    every = chain.from_iterable(token.children or () for token in tokens(markdown))
    return [child for child in every if child.type == kind]


def test_a_document_reads_well_before_it_is_rendered() -> None:
    """Markdown is pasted as it is: headings, labels, tables and lists as somebody would write them."""
    sources = (
        Source("a", "A page", "A publisher", "https://example.org/a_b", "2026-11-22", "A note."),
        Source("b", "B"),
    )
    left = doc.Cell((*cell("agents", "RAG").groups, *cell("Testing", label="from SWE").groups), (1, 2))
    table = doc.Table(
        "Caption",
        "Aspect",
        (doc.Column("AI", "left"), doc.Column("Missing", measure=True)),
        (doc.Row("Builds", (left, doc.Cell(cell("4 of 5").groups, shade=0.8)), "both"),),
        (1,),
    )
    command = doc.Span("rolecmp show ai-engineer", "command")
    document = doc.Document(
        doc.line(doc.Span("AI", "left"), " and ML"),
        (
            doc.Heading("Points", "written"),
            table,
            doc.Paragraph(doc.line("Both."), "Overlap", (2,)),
            doc.Bullets((doc.Paragraph(doc.line("A ", doc.Span("token", "found"), ". ", command)),)),
            doc.Citations(tuple(sources)),
        ),
    )
    assert render(document) == (
        "# AI and ML\n\n"
        "## Points\n\n"
        "*written*\n\n"
        "| Aspect | ◀ AI | Missing |\n"
        "| --- | --- | :-: |\n"
        "| ◆ **Builds** | agents, RAG<br>from SWE: Testing [1] [2] | ◕ 4 of 5 |\n\n"
        "Source: [1]\n\n"
        "**Overlap:** Both. [2]\n\n"
        "- A **token**. `rolecmp show ai-engineer`\n\n"
        "## Sources\n\n"
        "1. A page, A publisher, <https://example.org/a_b>, read 2026-11-22. A note.\n"
        "2. B\n"
    )


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_reads_as_it_is(text: str) -> None:
    """Whatever a dataset holds, wherever it stands, is shown as that text and is never markup."""
    markdown = render(page(text))
    found = [SIGNS.sub("", each) for each in texts(markdown)]
    within, label = f"Before {text} after.", f"{text}:"
    things = f"{within}, {text}" if "," not in text else f"{within}; {text}"
    expected = [
        within,
        *(text, text),
        f"{label} {within} [1] [2]",
        f"{text} [1]",
        *(text, f"{label} {within}"),
        *(text, text, text),
        *(text, f"{label} {things}\n{text} [1]", text),
        "Source: [1] [2]",
        "Sources",
        *(f"{text}, {text}, {text}, read {text}. {text}", "Another"),
    ]
    assert [squeezed(each) for each in found] == [squeezed(one_line(each)) for each in expected]
    assert {re.sub("_(open|close)$", "", token.type) for token in tokens(markdown)} == BLOCKS
    assert not children(markdown, "image")
    assert not children(markdown, "link_open")


def squeezed(text: str) -> str:
    """Text without its spaces: Markdown keeps none at the ends of a line."""
    return "".join(text.split())


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_reads_as_it_is_in_every_tone(text: str) -> None:
    """Bold words, commands and addresses show what the dataset holds too."""
    for tone in get_args(doc.Tone):
        spans = (doc.Span(text, tone), doc.Span(text, tone), doc.Span("x"), doc.Span(text, tone))
        found = texts(render(with_table(doc.Row("Role", (doc.cell(spans),)))))
        assert squeezed(SIGNS.sub("", found[-1])) == squeezed(one_line(f"{text}{text}x{text}")), tone


@given(LINES, TEXTS)
def test_any_text_reads_as_it_is(line: doc.Line, label: str) -> None:
    """Whatever stands beside whatever, a reader sees the text that the dataset holds."""
    row = doc.Row(label, (doc.Cell((doc.Group((line,)), doc.Group((line,), label))),))
    table = with_table(row, columns=(doc.Column(label),)).blocks[0]
    items = (doc.Paragraph(line, label), doc.Paragraph(line))
    markdown = render(doc.Document(line, (doc.Paragraph(line), table, doc.Bullets(items))))
    shown = squeezed("".join(texts(markdown)))
    text, title = "".join(one_line(span.text) for span in line), one_line(label)
    labelled = f"{title}:" if label else ""
    expected = f"{text}{text}Role{title}{title}{text}{labelled}{text}{labelled}{text}{text}"
    assert shown == squeezed(expected)


def test_a_table_has_the_rows_and_columns_of_its_document() -> None:
    """Pipes and line breaks in a cell make no cells and no rows."""
    rows = tuple(doc.Row("a|b", (cell("c | d", "e\nf"), cell("`|`", "\\|"))) for _ in range(3))
    markdown = render(with_table(*rows, columns=(doc.Column("|"), doc.Column("\\|\\"))))
    assert [token.type for token in tokens(markdown)].count("td_open") == 9
    assert texts(markdown)[1:7] == ["Role", "|", "\\|\\", "a|b", "c | d, e f", "`|`, \\|"]


def test_only_addresses_of_the_web_are_links() -> None:
    """A reader can follow a source's address, and nothing else."""
    urls = ("https://example.org/?a=1&copy=2_3", "javascript:alert(1)", "https://example.org/|`x`")
    sources = (Source(str(at), "Title", url=url) for at, url in enumerate(urls, 1))
    markdown = render(doc.Document(doc.line("Title"), (doc.Citations(tuple(sources)),)))
    assert [link.attrs["href"] for link in children(markdown, "link_open")] == [urls[0]]
    assert texts(markdown)[2:] == [f"Title, {url}" for url in urls]


@pytest.mark.parametrize(
    "shorthand", ["@ada", "#12", "ada/code#12", ":tada:", "https://example.org", "www.example.org"]
)
def test_what_github_looks_for_in_plain_text_is_not_there(shorthand: str) -> None:
    """To paste a result calls nobody, refers to no issue and draws no picture."""
    assert shorthand not in render(page(f"see {shorthand} there"))


def test_one_source_needs_no_numbers() -> None:
    """Where everything rests on one source, the statements are not cluttered with its number."""
    only = doc.Citations((Source("a", "A page"),))
    document = doc.Document(doc.line("Title"), (doc.Paragraph(doc.line("So."), cites=(1,)), only))
    assert texts(render(document)) == ["Title", "So.", "Sources", "A page"]


def test_source_lists_count_as_the_citations_do() -> None:
    """The number behind a statement is the number that its source has when rendered."""
    entries = tuple(Source(str(at), f"1. Source {at}") for at in range(1, 13))
    markdown = render(doc.Document(doc.line("Title"), (doc.Citations(entries),)))
    numbers = [token.info for token in tokens(markdown) if token.type == "list_item_open"]
    assert numbers == [str(at) for at in range(1, 13)]
    assert texts(markdown)[2:] == [f"1. Source {at}" for at in range(1, 13)]


def test_a_bar_stands_before_what_it_shows() -> None:
    """Whoever cannot compare bars reads the figures."""
    ends = doc.cell(doc.line("4 to 8"))._replace(bar=doc.Bar(0, 1))
    table = doc.Table("Pay", "Role", (doc.Column("Range"),), (doc.Row("Cook", (ends,)),))
    assert "` 4 to 8 |" in render(doc.Document(doc.line("Pay"), (table,)))
