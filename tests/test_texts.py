"""Texts of any encoding and format as lines that know their place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolecmp.texts import UnreadableText, text_of

PAGE = """<!doctype html>
<html><head><title>AI &amp; more</title><style>p {color: red}</style></head>
<body><nav>Python</nav><h1>Engineer</h1>
<p>You build <b>agents</b>
   and tools.</p><!-- Java -->
<ul><li>C++ &amp; Go<li>SQL</ul>
<p><strong>Asked:</strong></p>
<table><tr><td>Rust</td><td>R</td></tr></table>
<script>var x = "<p>Perl</p>";</script></body></html>
"""


def lines(data: bytes | str) -> list[str]:
    """The texts of the lines."""
    return [line.text for line in text_of(data).lines]


def test_a_page_is_read_without_what_surrounds_its_text() -> None:
    """Scripts, styles, navigation and comments are out; entities, lists and tables are read."""
    page = text_of(PAGE)
    assert [line.text for line in page.lines] == [
        *("Engineer", "You build agents and tools.", "C++ & Go", "SQL", "Asked:", "Rust | R"),
    ]
    assert page.title == "AI & more"
    assert [bool(line.heading) for line in page.lines] == [True, False, False, False, True, False]
    assert [line.starts[0][1] for line in page.lines] == [3, 4, 6, 6, 7, 8]


def test_places_are_those_of_the_file() -> None:
    """Of HTML and of plain text, also where a line was put together of several."""
    page = text_of(PAGE).lines[1]
    assert page.place(page.text.index("agents")) == (4, 17)
    assert page.place(page.text.index("tools")) == (5, 8)
    plain = text_of("We look for people who know machine\nlearning and SQL.").lines[0]
    assert plain.place(plain.text.index("learning")) == (2, 1)
    assert plain.place(plain.text.index("SQL")) == (2, 14)


def test_markdown_is_read_without_its_marks() -> None:
    """Headings, underlined, bold or above a list; bullets of all kinds; tables."""
    text = text_of("# One\n\nTwo\n---\n\n**Three**\n\nFour\n- a\n* b\n1. c\n• d\n| e | f |\n")
    assert [(line.text, bool(line.heading)) for line in text.lines] == [
        *(("One", True), ("Two", True), ("**Three**", True), ("Four", True)),
        *(("a", False), ("b", False), ("c", False), ("d", False), ("e | f |", False)),
    ]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("we do a lot of machine\nlearning here", ["we do a lot of machine learning here"]),
        ("a hyphen cuts machine learn-\ning in two", ["a hyphen cuts machine learning in two"]),
        ("this team is cross-\nfunctional", ["this team is cross-functional"]),
        ("you know Python and\nSQL", ["you know Python and SQL"]),
        ("- an item that goes\n  on below", ["an item that goes on below"]),
        ("A sentence that has ended.\nanother one", ["A sentence that has ended.", "another one"]),
        ("Python\nSQL\ngit", ["Python", "SQL", "git"]),
        ("one\n\ntwo", ["one", "two"]),
        ("x\r\ny\rz", ["x", "y", "z"]),
    ],
)
def test_broken_lines_are_put_together(broken: str, whole: list[str]) -> None:
    """What goes on in the next line is one line; what does not is not."""
    assert lines(broken) == whole


def test_a_long_line_falls_into_its_sentences() -> None:
    """A page without line breaks has sentences, each with its place."""
    text = " ".join(f"This is sentence number {number} of this text." for number in range(40))
    read = text_of(text).lines
    assert len(read) == 40
    assert read[7].text == "This is sentence number 7 of this text."
    assert text[read[7].place(0)[1] - 1 :].startswith(read[7].text)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("Größe: Python".encode(), None),
        ("\ufeffGröße: Python".encode(), None),
        ("Größe: Python".encode("utf-16"), "UTF-16"),
        ("Größe: Python".encode("utf-16-le"), "UTF-16"),
        ("Größe: Python".encode("utf-16-be"), "UTF-16"),
        ("Größe: Python".encode("utf-32"), "UTF-32"),
        ("Größe: Python".encode("latin-1"), "Windows-1252"),
    ],
)
def test_encodings_are_told_apart(data: bytes, encoding: str | None) -> None:
    """By their mark, by where their zeros are, or as what is left."""
    text = text_of(data)
    assert [line.text for line in text.lines] == ["Größe: Python"]
    assert text.encoding == encoding


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 x", "pdftotext"),
        (b"PK\x03\x04 x", "pandoc"),
        (b"{\\rtf1 x", "pandoc"),
        (b"\xd0\xcf\x11\xe0 x", "antiword"),
        (b"\x1f\x8b x", "gzip"),
        (b"\x7fELF\x02\x01\x01" + b"\0" * 9 + b"\x03\0>\0\xd0a\0\0", "is no text in UTF-8, UTF-16 or"),
    ],
)
def test_what_is_no_text_is_named_with_what_makes_text_of_it(data: bytes, what: str) -> None:
    """A PDF is not read as letters."""
    with pytest.raises(UnreadableText, match=what):
        text_of(data)


def test_what_stands_inside_what_is_out_is_out_too() -> None:
    """Also where it has the same name, and where a line of a paragraph is empty."""
    assert lines("<p>a<b></b>\n\n  <i>b</i></p><nav>c<nav>d</nav>e</nav><p>f</p>") == ["a b", "f"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 100,
        b"\x1b[31mred\x07",
        b"<p>" * 3 + b"<div>" * 20_000 + b"x" + b"</div>" * 20_000,
        b"<p>" * 3 + b"<!--" * 50_000,
        b"<p>" * 3 + b"<" * 100_000,
        b"<p>" * 3 + b"<a b='" * 50_000,
        b"<p>" * 3 + b"<script>" * 50_000,
        b'{"skills": ' + b"[" * 100_000,
        b"word " * 20_000,
        b"x" * 200_000,
        b"x" + b" " * 200_000 + b"x",
        b". " * 20_000,
        b"- item" + b"\n  line" * 20_000,
        b"- \n" * 20_000,
        b"<nav>" + b"<li>a</li>" * 10,
        b"{",
        b"[1]",
        b'{"basics": 1, "work": {"name": null, "highlights": [1, {"a": "b"}]}}',
    ],
    ids=lambda data: repr(data[:12]),
)
def test_nothing_breaks_a_reading(data: bytes) -> None:
    """Whatever is there: lines that show nothing unsafe, and of no more than two thousand characters."""
    for line in text_of(data).lines:
        assert len(line.text) <= 2_000
        assert not any(ord(letter) < 32 for letter in line.text)


@given(st.binary(max_size=400))
def test_any_bytes_can_be_read(data: bytes) -> None:
    """Every line has a place in the text."""
    try:
        read = text_of(data).lines
    except UnreadableText:
        return
    for line in read:
        assert line.starts[0][0] == 0
        assert all(number >= 1 and column >= 1 for _, number, column in line.starts)


@given(st.text(max_size=300))
def test_words_stand_where_they_are_said_to(text: str) -> None:
    """The place of the first letter of each line of a plain text is where it stands."""
    written = text.replace("<", "").replace("{", "")
    rows = written.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for line in text_of(written).lines:
        row, column = line.place(0)
        shown = rows[row - 1][column - 1 :]
        assert not shown or not shown[0].isprintable() or line.text.startswith(shown[0])
