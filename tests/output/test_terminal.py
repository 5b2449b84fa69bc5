"""The terminal: nothing wider than it, no word cut, columns straight, and nothing that acts on it."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from output.pages import HOSTILE, LINES, TEXTS, cell, page, with_table
from output.results import RESULTS, dataset, report
from rich.cells import cell_len

from rolecmp.model import Source
from rolecmp.output.layout import width_of
from rolecmp.output.surface import Surface
from rolecmp.output.terminal import render
from rolecmp.report import document as doc
from rolecmp.visible import visible

WIDTHS = st.integers(40, 120)
# Words in several scripts, wide, narrow and combined, up to a little more than a narrow screen.
WORDS = st.text(st.sampled_from("abcdefg-/日本語é👩e\u0301ไทย"), min_size=1, max_size=45)
SGR = re.compile(r"\x1b\[[0-9;]*m")
LINK = re.compile(r"\x1b]8;id=rolecmp;([^\x1b]*)\x1b\\(.*?)\x1b]8;;\x1b\\")


def lines(document: doc.Document, width: int) -> list[str]:
    """The document on a terminal of this width, which it has to fit."""
    rows = render(document, Surface(width)).splitlines()
    assert max(map(cell_len, rows)) <= width
    return rows


def bare(coloured: str) -> str:
    """What a terminal shows of text with colours and links: nothing else may be in it."""
    text = SGR.sub("", LINK.sub(r"\2", coloured))
    assert all(visible(line) == line for line in text.split("\n"))
    return text


@pytest.mark.parametrize("command", RESULTS)
@settings(max_examples=15)
@given(width=WIDTHS, text=st.lists(WORDS, max_size=4).map(" ".join))
def test_no_command_shows_a_line_wider_than_the_terminal(command: str, width: int, text: str) -> None:
    """Every command fits every width, with text in any script."""
    assert any(lines(report(command, dataset(text)), width))


def test_every_width_is_kept_to() -> None:
    """No width from 40 to 120 is the one that does not fit."""
    document = page("text with longer words, naturally")
    assert all(any(lines(document, width)) for width in range(40, 121))


def all_blocks(words: list[str]) -> doc.Document:
    """A document that has these words in every kind of place."""
    line = doc.line(" ".join(words))
    things = doc.Cell((doc.Group((line,)),))
    columns = (doc.Column("Left", "left"), doc.Column(words[0], "right"))
    table = doc.Table("", "Role", columns, (doc.Row(words[-1], (things, things), "both"),))
    measures = doc.Table(
        "", "Role", (doc.Column(words[0], measure=True),) * 4, (doc.Row(words[-1], (things,) * 4),)
    )
    paragraph = doc.Paragraph(line)
    sources = doc.Citations((Source("s", " ".join(words)),))
    return doc.Document(
        line, (doc.Heading(words[0]), paragraph, doc.Bullets((paragraph,)), table, measures, sources)
    )


def words_of(document: doc.Document, width: int) -> Counter[str]:
    """How often each word is on a screen of this width, with its sources in full."""
    shown = lines(document._replace(in_full=True), width)
    return Counter(word.removesuffix(":") for row in shown for word in row.split())


@settings(max_examples=30)
@given(width=WIDTHS, words=st.lists(WORDS, min_size=1, max_size=8))
def test_no_word_is_cut_that_fits_on_a_line_of_its_own(width: int, words: list[str]) -> None:
    """In paragraphs, lists, tables, cards and sources, a line breaks between words."""
    document = all_blocks(words)
    whole, shown = words_of(document, 500), words_of(document, width)
    assert all(shown[word] >= whole[word] for word in words if cell_len(word) <= width)


@pytest.mark.parametrize("width", [40, 120])
@pytest.mark.parametrize("less", range(20))
def test_a_word_as_wide_as_the_screen_stays_whole(width: int, less: int) -> None:
    """Where the place for a word is narrower than the screen, the word gets a line from edge to edge."""
    word = "w" * (width - less)
    # In the title, a paragraph, an item of a list, two and four cells, and a source.
    assert words_of(all_blocks(["a", word, "b"]), width)[word] == 10


def test_a_word_wider_than_the_screen_goes_on_in_the_next_line() -> None:
    """All of it is there, in colour too, and what follows stands behind it."""
    name = doc.line(doc.Span("w" * 90 + " end", "left"))
    shown = render(doc.Document(name, ()), Surface(40, colour=True))
    assert bare(shown) == f"{'w' * 40}\n{'w' * 40}\n{'w' * 10} end\n"
    assert shown.count("\x1b[1;36m") == shown.count("\x1b[0m") == 3


def test_each_character_has_the_width_that_a_terminal_gives_it() -> None:
    """Also those of which it is known without a table."""
    characters = [chr(code) for code in range(0xA0, 0x3100)]
    assert [each for each in characters if width_of(each) != cell_len(each)] == []


def test_prose_is_not_wider_than_is_good_to_read() -> None:
    """On a wide terminal paragraphs and lists stop at 100 columns, tables do not."""
    paragraph = doc.Paragraph(doc.line("word " * 60))
    document = doc.Document(doc.line("Title"), (paragraph, doc.Bullets((paragraph,))))
    assert 95 <= max(map(len, lines(document, 120))) <= 102
    assert max(map(len, lines(with_table(doc.Row("A", (cell("word " * 60),))), 120))) == 120


@pytest.mark.parametrize("text", ["日本語", "👩‍💻 ok", "e\u0301e\u0301e\u0301", "한국어 말", "abc", "ﷺ"])
def test_columns_are_straight_in_any_script(text: str) -> None:
    """What stands right of wide, combined or joined characters begins in one column all the same."""
    rows = [doc.Row(title, (cell(title), cell("@"))) for title in ("ascii", text, f"{text} {text}")]
    document = with_table(*rows, columns=(doc.Column("One"), doc.Column("Two")))
    places = {cell_len(row[: row.index("@")]) for row in lines(document, 60) if "@" in row}
    assert len(places) == 1


TABLE = with_table(
    doc.Row("First role", (cell("something", "another"), cell("elsewhere"))),
    doc.Row("Second role", (cell("nothing"), cell())),
    columns=(doc.Column("Builds"), doc.Column("Comes from")),
)


def test_a_table_that_fits_has_columns() -> None:
    """Titles stand over their columns, and one rule under them."""
    assert lines(TABLE, 50) == [
        "Roles",
        "Role         Builds              Comes from",
        "───────────────────────────────────────────",
        "First role   something, another  elsewhere",
        "Second role  nothing",
    ]


def test_columns_that_do_not_fit_become_cards() -> None:
    """Each row becomes a card: its title, and under it each column's title and text."""
    wide = with_table(
        doc.Row("First role", (cell("a" * 20), cell("b" * 20))),
        doc.Row("Second role", (cell("c d"), cell("in words", "d" * 30))),
        columns=(doc.Column("Builds"), doc.Column("Comes from")),
    )
    assert lines(wide, 40)[1:] == [
        "First role",
        f"  Builds: {'a' * 20}",
        f"  Comes from: {'b' * 20}",
        "",
        "Second role",
        "  Builds: c d",
        "  Comes from: in words,",
        f"    {'d' * 30}",
    ]


def matrix(count: int) -> doc.Document:
    """Some roles held against each other."""
    columns = tuple(doc.Column(f"Role{at}", measure=True) for at in range(count))
    rows = (
        doc.Row(f"Role{at}", tuple(doc.Cell(cell(f"{at}.{to}").groups, shade=0.5) for to in range(count)))
        for at in range(count)
    )
    return with_table(*rows, columns=columns)


@pytest.mark.parametrize("count", [1, 3, 4, 5, 12, 30])
def test_a_matrix_that_does_not_fit_goes_on_below_itself(count: int) -> None:
    """All figures are there, each in a row and under a title of its own, as many side by side as fit."""
    shown = lines(matrix(count), 40)
    headers = [row.split()[1:] for row in shown if row.startswith("Role ")]
    assert [title for header in headers for title in header] == [f"Role{at}" for at in range(count)]
    assert all(len(header) in (3, 4) for header in headers[:-1])
    figures = re.findall(r"◑ (\S+)", "\n".join(shown))
    assert sorted(figures) == sorted(f"{at}.{to}" for at in range(count) for to in range(count))
    for header in headers:
        start = next(at for at, row in enumerate(shown) if row.split()[1:] == header)
        assert shown[start + 2].split()[::2] == ["Role0", *(f"0.{title[4:]}" for title in header)]


def test_a_matrix_without_room_for_one_column_becomes_cards() -> None:
    """A title that is as wide as the screen is shown whole all the same."""
    document = with_table(
        doc.Row("Role", (doc.Cell(cell("1 of 2").groups, shade=0.5),) * 2),
        columns=(doc.Column("x" * 38, measure=True), doc.Column("Short", measure=True)),
    )
    assert lines(document, 40)[1:] == [
        "Role",
        f"{'x' * 38}:",
        "◑ 1 of 2",
        "",
        "Role     Short",
        "──────────────",
        "Role  ◑ 1 of 2",
    ]


def test_a_table_without_titles_is_a_list_of_terms() -> None:
    """Terms stand beside what they mean, in a column of their own that is never broken; no rules."""
    rows = (doc.Row("--one two", (cell("what it does in some words"),)), doc.Row("-t", (cell("more"),)))
    terms = doc.Document(doc.line("Help"), (doc.Table("", "", (doc.Column(""),), rows),))
    assert lines(terms, 40)[1:] == ["--one two  what it does in some words", "-t         more"]
    narrow = (doc.Row("--option LONG OR SHORT", (cell("some words in one cell"),)),)
    table = doc.Document(doc.line("Help"), (doc.Table("", "", (doc.Column(""),), narrow),))
    assert lines(table, 40)[1:] == ["--option LONG OR SHORT  some words in", f"{' ' * 24}one cell"]
    long = (doc.Row("--option " + "O" * 20, (cell("word" * 5),)),)
    cards = doc.Document(doc.line("Help"), (doc.Table("", "", (doc.Column(""),), long),))
    assert lines(cards, 40)[1:] == ["--option " + "O" * 20, f"  {'word' * 5}"]


@pytest.mark.parametrize("text", [*HOSTILE, "naïve 日本語"], ids=ascii)
def test_an_ascii_terminal_gets_ascii(text: str) -> None:
    """Marks have ASCII forms, and text is spelled out before it is laid out: no line is too wide."""
    shown = render(page(text), Surface(60, encoding="ascii"))
    assert shown.isascii()
    assert max(map(len, shown.splitlines())) <= 60
    assert "< " in shown


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_a_terminal_gets_the_characters_that_it_has(encoding: str) -> None:
    """In an old encoding the text stays as it is where it can, with ASCII marks."""
    shown = render(with_table(doc.Row("naïve 日", (cell("é"),))), Surface(60, encoding=encoding))
    assert shown == "Roles\nRole          Builds\n--------------------\nnaïve \\u65e5  é\n"


def source(url: str | None) -> doc.Document:
    """A document with a source at this address."""
    entry = Source("s", "Title", "Publisher", url, "2026-11-22")
    return doc.Document(doc.line("Title"), (doc.Citations((entry,)),), in_full=True)


@pytest.mark.parametrize("url", ["https://example.org/?b=c;d#e", "http://e.org", f"https://e.org/{'a' * 90}"])
def test_addresses_of_the_web_are_links_where_there_is_colour(url: str) -> None:
    """A click on any part of the address leads to all of it, and every run writes the same."""
    shown = render(source(url), Surface(50, colour=True))
    links = LINK.findall(shown)
    assert {address for address, _ in links} == {url}
    assert "".join(text for _, text in links) == url
    assert render(source(url), Surface(50, colour=True)) == shown
    assert bare(shown) == render(source(url), Surface(50))


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "mailto:ada@example.org",
        "ftp://example.org",
        "https://example.org/a b",
        "https://example.org/\x1b\\",
        "https://example.org/é",
        None,
    ],
)
def test_nothing_else_is_a_link(url: str | None) -> None:
    """Other addresses, and those that could end the escape sequence, are text."""
    assert "\x1b]" not in render(source(url), Surface(80, colour=True))


@pytest.mark.parametrize("tone", ["plain", "address"])
def test_hostile_text_writes_no_escape_sequence(tone: doc.Tone) -> None:
    """With colour too, only the program's own colours and links are sent."""
    for text in HOSTILE:
        coloured = render(page(text, tone=tone), Surface(80, colour=True))
        assert bare(coloured).split() == render(page(text, tone=tone), Surface(80)).split()
        assert not LINK.search(coloured), ascii(text)


@settings(max_examples=30)
@given(LINES, TEXTS, WIDTHS)
def test_no_text_writes_an_escape_sequence(line: doc.Line, text: str, width: int) -> None:
    """Nor does any text that nobody has thought of, in any tone."""
    document = doc.Document(line, (*page(text).blocks, doc.Paragraph(line, text)))
    coloured = render(document, Surface(width, colour=True))
    assert bare(coloured).split() == render(document, Surface(width)).split()
