"""Text in the columns of a terminal: how wide each is, where lines break, what stands side by side.

Text may hold the escape sequences of styles and links. They take no room, and what breaks within one goes on
in the next line as it was.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TypeAlias

from rich.cells import cell_len

_GAP = "  "
# So many rows say how tall the cells of a column are.
_LOOKED_AT = 30
# A column's need is the width of its longest word and that of its longest line.
Need: TypeAlias = tuple[int, int]

# With one id for all links, a terminal knows which lines belong to one address.
_LINK = "\x1b]8;id=rolecmp;"
_STYLE_END, _LINK_END = "\x1b[0m", "\x1b]8;;\x1b\\"
_ESCAPE = re.compile(r"\x1b(?:\[[\d;]*m|\]8;[^\x1b]*\x1b\\)")
_CHARACTER = re.compile(rf"{_ESCAPE.pattern}|.")


def styled(text: str, style: str) -> str:
    """A text in a style, which is the codes of an escape sequence."""
    return f"\x1b[{style}m{text}{_STYLE_END}" if text and style else text


def linked(text: str, address: str) -> str:
    """A text that leads to an address."""
    return f"{_LINK}{address}\x1b\\{text}{_LINK_END}"


def width_of(text: str) -> int:
    """How many columns a text takes in one line."""
    if "\x1b" in text:
        text = _ESCAPE.sub("", text)
    # Counting cells takes a third of a large table's time.
    return len(text) if text.isascii() else cell_len(text)


def longest_word(text: str) -> int:
    """The width of the longest piece of a text that should stay in one line."""
    return max(map(width_of, text.split()), default=1)


def need(title: str, cells: Sequence[str], *, whole: bool) -> Need:
    """What a column of these cells needs, where their lines may break or stay `whole`."""
    least = _longest_line if whole else longest_word
    return max(longest_word(title), *map(least, cells)), max(map(_longest_line, (title, *cells)))


def _longest_line(text: str) -> int:
    return max(_line_widths(text))


def parts(needs: Sequence[Need], width: int) -> Iterator[list[int]]:
    """The columns by number, as many at a time as fit side by side, each time behind the first one."""
    part = [0]
    for column in range(1, len(needs)):
        if len(part) > 1 and width_with_gaps([needs[at][0] for at in (*part, column)]) > width:
            yield part
            part = [0]
        part.append(column)
    yield part


def widths_of(needs: Sequence[Need], width: int, rows: Sequence[Sequence[str]]) -> list[int] | None:
    """Widths for columns of such rows side by side; None where not even the longest words fit.

    Every column gets what its longest word needs; what is left goes, one by one, to the narrowest of those
    whose cells are tallest, until all have what their longest line needs.
    """
    widths = [least for least, _ in needs]
    spare = width - width_with_gaps(widths)
    if spare < 0:
        return None
    columns = [[_line_widths(cell) for cell in cells] for cells in zip(*rows[:_LOOKED_AT], strict=True)]
    lacking = {at: natural - least for at, (least, natural) in enumerate(needs) if natural > least}
    if sum(lacking.values()) <= spare:
        return [natural for _, natural in needs]
    tall = {at: _tall(columns[at], widths[at]) for at in lacking}
    for _ in range(spare):
        # The first column has names, which stay whole where they can.
        at = max(lacking, key=lambda at: tall[at] / widths[at] * (1 if at else 1.2))
        widths[at] += 1
        tall[at] = _tall(columns[at], widths[at]) if widths[at] < needs[at][1] else 0
    return widths


def _line_widths(text: str) -> list[int]:
    return [width_of(line) for line in text.split("\n")]


def _tall(cells: Iterable[Iterable[int]], width: int) -> int:
    """How tall cells are in a column, from the lengths of their lines: as if words could break."""
    return sum(sum(length // width + 1 for length in lengths) ** 2 for lengths in cells)


def width_with_gaps(widths: Sequence[int]) -> int:
    """The width of columns side by side."""
    return sum(widths) + len(_GAP) * (len(widths) - 1)


def wrapped(text: str, width: int) -> list[str]:
    """The lines of a text, none wider than this; words break only where one alone is wider."""
    if "\n" not in text and width_of(text) <= width:
        return [text]
    lines = [line for part in text.split("\n") for line in _filled(part, width)]
    return list(_carried_on(lines)) if "\x1b" in text else lines


def _filled(text: str, width: int) -> Iterator[str]:
    line: list[str] = []
    filled = -1
    for word in text.split():
        length = width_of(word)
        if filled + 1 + length > width:
            if line:
                yield " ".join(line)
            *full, rest = _chopped(word, width) if length > width else (word,)
            yield from full
            line, filled = [rest], width_of(rest)
        else:
            line.append(word)
            filled += 1 + length
    yield " ".join(line)


def _chopped(word: str, width: int) -> Iterator[str]:
    piece, filled = "", 0
    for character in _CHARACTER.findall(word):
        length = width_of(character)
        if filled + length > width:
            yield piece
            piece, filled = "", 0
        piece += character
        filled += length
    yield piece


def _carried_on(lines: Iterable[str]) -> Iterator[str]:
    """Each line with the style in which the one before it ends, and an end to its own."""
    begun = ""
    for line in lines:
        text = f"{begun}{line}"
        last = next(reversed(_ESCAPE.findall(text)), "")
        begun = "" if last in (_STYLE_END, _LINK_END) else last
        end = _LINK_END if begun.startswith(_LINK) else _STYLE_END
        yield f"{text}{end}" if begun else text


def beside(cells: Iterable[str], widths: Sequence[int], right: Collection[int]) -> list[str]:
    """The lines of a row: each cell wrapped to its width; those numbered in `right` stand flush right."""
    columns = [wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    return [_line(pieces, widths, right) for pieces in zip_longest(*columns, fillvalue="")]


def _line(pieces: Iterable[str], widths: Sequence[int], right: Collection[int]) -> str:
    padded = []
    for number, (piece, width) in enumerate(zip(pieces, widths, strict=True)):
        space = " " * (width - width_of(piece))
        padded.append(f"{space}{piece}" if number in right else f"{piece}{space}")
    return _GAP.join(padded).rstrip()
