"""A web page as lines: what is read on it, without what surrounds that."""

import re
from html.parser import HTMLParser
from typing import Any

from rolecmp.texts import BOLD, Line, clean

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
        # Of the line that is being read: its rows in the file, each with its line and column there.
        self._rows: list[tuple[str, int, int]] = []
        self._heading = 0
        self._plain = False
        self._bold = self._depth = 0
        self._out = ""
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002
        if self._out:
            self._depth += tag == self._out
        elif tag in _OUT:
            self.end_line()
            self._out, self._depth = tag, 1
        elif tag == "title":
            self._in_title = True
        elif tag in _BLOCKS:
            self.end_line()
            self._heading = int(tag[1]) if tag in _HEADINGS else 0
        elif tag in _CELLS:
            self._rows.append((" | ", *self.getpos()))
        elif tag in _BOLD:
            self._bold += 1

    def handle_endtag(self, tag: str) -> None:
        if self._out:
            self._depth = 0 if tag in _ENDS else self._depth - (tag == self._out)
            self._out = self._out if self._depth else ""
        if tag == "title":
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
            first, *further = data.split("\n")
            self._rows.append((first, number, column))
            self._rows += ((f" {row}", number + at, -1) for at, row in enumerate(further, 1))
            self._plain |= not (self._bold or data.isspace())

    def end_line(self) -> None:
        """What was read since the last block is a line."""
        pieces: list[str] = []
        starts: list[tuple[int, int, int]] = []
        size, gap = 0, False
        for row, number, column in self._rows:
            text = " ".join(row.split())
            gap |= row[:1].isspace()
            if text and (pieces or text != "|"):
                lead = " " if gap and pieces else ""
                starts.append((size + len(lead), number, column + len(row) - len(row.lstrip()) + 1))
                pieces.append(lead + text)
                size += len(lead + text)
                gap = row[-1].isspace()
        if pieces:
            heading = self._heading or BOLD * (not self._plain)
            self.lines.append(Line("".join(pieces), tuple(starts), heading))
        self._rows = []
        self._heading = 0
        self._plain = False
        self._bold = 0
