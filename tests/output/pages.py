"""Documents for the tests of all formats, made by hand."""

from typing import get_args

from hypothesis import strategies as st

from rolecmp.model import Source
from rolecmp.report import document as doc

# Text as a stranger may write it, each piece markup or an order to somebody.
HOSTILE = (
    "[/x] [link=https://example.org]red[/link] :smile:",
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;https://example.org\x07click\x1b]8;;\x07",
    "\x1b]52;c;aGVsbG8=\x07",
    "\x9b31mred",
    "first\rsecond",
    "first\r\nsecond",
    "first\n\n\n# second",
    "first\x0b\x0csecond\x1c\x1d\x1e\x85third\u2028fourth\u2029fifth",
    "\x00\x07\x08\x7f",
    "\u202eevil\u202c \u2066isolated\u2069",
    "zero\u200bwidth\ufeff\u2060 so\xadft",
    "\U000e0041\U000e0042 tags",
    "\ud800 alone",
    "a | b || c \\| d",
    "| --- |",
    "C:\\dir\\",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</td></table></style><!-- -->",
    '" onmouseover="alert(1)" x=\'y\'',
    "&amp; &copy; &#x3c;b&#x3e;",
    "javascript:alert(1)",
    "[a](javascript:alert(1)) ![b](https://example.org/x.png)",
    "[1]: https://example.org 'title'",
    "[^1] [x] [ ]",
    "<https://example.org> https://example.org/a_b_c www.example.org ada@example.org",
    "@ada #12 ada/code#12 :tada: C#7",
    "*a* **b** _c_ __d__ ~~e~~ ***f***",
    "`code` ``more`` ```fence",
    "~~~",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "12) item",
    "---",
    "===",
    "***",
    "# heading",
    "> quote",
    "    indented",
    "trailing\\",
    "two  \nlines",
    "$x$ costs $5",
    "=cmd|' /C calc'!A0",
    " \t=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "＝1＋1",
    "{braces} %s $HOME",
    "👩‍💻 日本語 العربية e\u0301",
)

# Any text, with more than its share of what some format takes for markup.
TEXTS = st.text(
    st.sampled_from("\\`*_[]<>&#|~$!:;@-+=.,()\"'^{} \t\r\n1aw/\x1b\u202e\u200b") | st.characters()
)
LINES = st.lists(st.builds(doc.Span, TEXTS, st.sampled_from(get_args(doc.Tone)))).map(tuple)


def page(text: str, *, tone: doc.Tone = "plain") -> doc.Document:
    """A document that has this text wherever it has text at all, in spans of this tone."""
    line = doc.line("Before ", doc.Span(text, tone), " after.")
    alone = doc.line(doc.Span(text, tone))
    cell = doc.Cell((doc.Group((line, alone), text), doc.Group((alone,))), (1,))
    table = doc.Table(
        text,
        text,
        (doc.Column(text, "left"), doc.Column(text, measure=True)),
        (doc.Row(text, (cell, doc.Cell((doc.Group((alone,)),), shade=0.5)), "both", text),),
        (1, 2),
    )
    sources = (Source("a", text, text, text, text, text), Source("b", "Another"))
    return doc.Document(
        line,
        (
            doc.Heading(text, text),
            doc.Paragraph(line, text, (1, 2)),
            doc.Paragraph(alone, cites=(1,)),
            doc.Bullets((doc.Paragraph(alone), doc.Paragraph(line, text))),
            table,
            doc.Citations(tuple(sources)),
        ),
    )


def with_table(*rows: doc.Row, columns: tuple[doc.Column, ...] = (doc.Column("Builds"),)) -> doc.Document:
    """A document that has one table of roles."""
    return doc.Document(doc.line("Roles"), (doc.Table("Roles side by side", "Role", columns, rows),))


def cell(*things: str, label: str = "") -> doc.Cell:
    """A cell of these things."""
    return doc.Cell((doc.Group(tuple(map(doc.line, things)), label),))
