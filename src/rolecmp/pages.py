"""A web page as lines: what is read on it, without what surrounds that."""

import re
from html.parser import HTMLParser
from typing import Any

from rolecmp.texts import Line, clean

# What stands on a line of its own, and what of a page is not its text.
_BLOCKS = frozenset(
    "address article blockquote body br dd div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header"
    " hr html li main ol p pre section summary table tbody thead tr ul".split()
)
_CELLS = frozenset(("td", "th"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BOLD = frozenset(("b", "strong"))
_OUT = frozenset("script style noscript template svg nav footer aside button select textarea iframe".split())
_ENDS = frozenset(("body", "html", "main", "article"))

# A tag that ends nowhere; the parser looks for its end from every one of them to that of the page.
_OPEN_TAG = re.compile(r"<(?![^<>]*>)")
_NOT_SPACE = re.compile(r"\S")


def lines_of_page(page: str) -> tuple[list[Line], str | None]:
    """The lines of a page in HTML, each with its place in the file, and the page's title."""
    parser = _Page()
    parser.feed(_OPEN_TAG.sub(" ", _without_comments(clean(page))))
    parser.close()
    parser.end_line()
    return parser.lines, " ".join(" ".join(parser.titles).split()) or None


def _without_comments(page: str) -> str:
    """The page with spaces for its comments, so that all else stays where it is."""
    parts: list[str] = []
    at = 0
    while (begin := page.find("<!--", at)) >= 0 and (end := page.find("-->", begin + 4)) >= 0:
        parts += page[at:begin], _NOT_SPACE.sub(" ", page[begin : end + 3])
        at = end + 3
    return "".join((*parts, page[at:]))


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self.titles: list[str] = []
        self._text = ""
        self._starts: list[tuple[int, int, int]] = []
        self._pieces: list[str] = []
        self._size = 0
        self._out = ""
        self._depth = self._bold = 0
        self._plain = self._in_title = False
        self._heading = False

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002
        if tag == self._out:
            self._depth += 1
        elif self._out:
            return
        elif tag in _OUT:
            self.end_line()
            self._out, self._depth = tag, 1
        elif tag == "title":
            self._in_title = True
        elif tag in _BLOCKS:
            self.end_line()
            self._heading = tag in _HEADINGS
        elif tag in _CELLS and self._size:
            self._add(" | ", *self.getpos())
        elif tag in _BOLD:
            self._bold += 1

    def handle_endtag(self, tag: str) -> None:
        if self._out and tag in (self._out, *_ENDS):
            self._depth = self._depth - 1 if tag == self._out else 0
            self._out = self._out if self._depth else ""
        elif tag == "title":
            self._in_title = False
        elif tag in _BLOCKS and not self._out:
            self.end_line()
        elif tag in _BOLD:
            self._bold = max(0, self._bold - 1)

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.titles.append(data)
        elif not self._out:
            number, column = self.getpos()
            for further, row in enumerate(data.split("\n")):
                if text := " ".join(row.split()):
                    indent = len(row) - len(row.lstrip())
                    before = " " if row[:1].isspace() or further else ""
                    text = f"{before}{text} " if row[-1:].isspace() else f"{before}{text}"
                    self._plain |= not self._bold
                    self._add(text, number + further, (0 if further else column) + indent)
                elif row and self._size:
                    self._add(" ", number, column)

    def end_line(self) -> None:
        """What was read since the last block is a line."""
        text = "".join(self._pieces)
        if body := text.strip():
            lead = len(text) - len(text.lstrip())
            starts = tuple((max(0, at - lead), number, column) for at, number, column in self._starts)
            self.lines.append(Line(body, starts, self._heading or not self._plain))
        self._pieces, self._starts, self._size = [], [], 0
        self._heading = self._plain = False
        self._bold = 0

    def _add(self, text: str, number: int, column: int) -> None:
        if self._pieces and self._pieces[-1].endswith(" "):
            text = text.lstrip()
        lead = len(text) - len(text.lstrip())
        self._starts.append((self._size + lead, number, column + 1))
        self._pieces.append(text)
        self._size += len(text)
