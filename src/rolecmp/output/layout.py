"""Text in the columns of a terminal: how wide each is, where lines break, what stands side by side."""

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import permutations
from typing import TypeAlias

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

_BETWEEN_COLUMNS = 2
# So much is worth giving before all else: it keeps a short line whole.
_LITTLE = 6
# Tables of more rows are long whatever their widths. Room moves in steps as small and as large as a word.
_BALANCED = 30
_STEPS = (1, 2, 3, 5, 8)
# A column's need is the width of its longest word and that of its longest line.
Need: TypeAlias = tuple[int, int]


def width_of(text: str) -> int:
    """How many columns a text takes in one line."""
    return (
        len(text) if text.isascii() else cell_len(text)
    )  # counting cells takes a third of a large table's time


def longest_word(text: Text) -> int:
    """The width of the longest piece of a text that should stay in one line."""
    if text.no_wrap:
        return width_of(text.plain)
    return max(map(width_of, text.plain.split()), default=1)


def need(cells: Sequence[Text]) -> Need:
    """What a column of these cells needs."""
    natural = max(width_of(row) for cell in cells for row in cell.plain.split("\n"))
    return max(map(longest_word, cells)), natural


def parts(needs: Sequence[Need], width: int) -> Iterator[list[int]]:
    """The columns by number, as many at a time as fit side by side, each time behind the first one."""
    part = [0]
    for column in range(1, len(needs)):
        if len(part) > 1 and width_with_gaps([needs[at][0] for at in (*part, column)]) > width:
            yield part
            part = [0]
        part.append(column)
    yield part


def widths_of(needs: Sequence[Need], width: int) -> list[int] | None:
    """Widths for columns that fit side by side; None where not even the longest words do.

    Every column gets what its longest word needs, and what lacks little gets that; what is left is shared
    out in proportion to what each of the others still lacks to hold its longest line.
    """
    available = width - width_with_gaps([0] * len(needs))
    spare = available - sum(least for least, _ in needs)
    if spare < 0:
        return None
    if sum(natural - least for least, natural in needs if natural - least <= _LITTLE) <= spare:
        needs = [(natural if natural - least <= _LITTLE else least, natural) for least, natural in needs]
        spare = available - sum(least for least, _ in needs)
    lacking = [natural - least for least, natural in needs]
    share = min(1.0, spare / (sum(lacking) or 1))
    widths = [least + int(lack * share) for (least, _), lack in zip(needs, lacking, strict=True)]
    widths[-1] += min(available, sum(natural for _, natural in needs)) - sum(widths)
    return widths


def balanced(widths: list[int], needs: Sequence[Need], rows: Sequence[Sequence[Text]]) -> list[int]:
    """The widths, with room moved from column to column for as long as that saves lines."""
    if len(rows) > _BALANCED:
        return widths

    @cache
    def heights(column: int, width: int) -> list[int]:
        return [_height(row[column], width) for row in rows]

    def height(tried: Sequence[int]) -> int:
        return sum(map(max, zip(*map(heights, range(len(tried)), tried), strict=True)))

    best = height(widths)
    # The first column has names, which stay whole where they can.
    moves = [(*pair, step) for pair in permutations(range(len(widths)), 2) if pair[0] for step in _STEPS]
    while True:
        for giver, taker, step in moves:
            tried = [*widths]
            tried[giver] -= step
            tried[taker] += step
            if tried[giver] >= needs[giver][0] and (lower := height(tried)) < best:
                widths, best = tried, lower
                break
        else:
            return widths


def _height(text: Text, width: int) -> int:
    """How many lines a text takes, counted as a terminal breaks them."""
    lines = 0
    for piece in text.plain.split("\n"):
        lines += 1
        if width_of(piece) > width:
            filled = -1
            for length in map(width_of, piece.split()):
                filled += 1 + length
                if filled > width:
                    lines, filled = lines + 1, length
    return lines


def width_with_gaps(widths: Sequence[int]) -> int:
    """The width of columns side by side."""
    return sum(widths) + _BETWEEN_COLUMNS * (len(widths) - 1)


def wrapped(text: Text, width: int, console: Console) -> list[Text]:
    """The lines of a text, none wider than this; words break only where one alone is wider."""
    plain = text.plain
    if "\n" not in plain and width_of(plain) <= width:
        return [text]
    return list(text.wrap(console, width, overflow="fold", no_wrap=False))


def beside(
    cells: Sequence[Text], widths: Sequence[int], right: Collection[int], console: Console
) -> list[Text]:
    """The lines of a row: each cell wrapped to its width; those numbered in `right` stand flush right."""
    columns = [wrapped(cell, width, console) for cell, width in zip(cells, widths, strict=True)]
    return [_line(columns, widths, right, at) for at in range(max(map(len, columns)))]


def _line(columns: Sequence[Sequence[Text]], widths: Sequence[int], right: Collection[int], at: int) -> Text:
    line = Text()
    filled = 0
    start = 0
    for number, (column, width) in enumerate(zip(columns, widths, strict=True)):
        if at < len(column) and column[at].plain:
            piece = column[at]
            length = width_of(piece.plain)
            begin = start + (width - length if number in right else 0)
            line.append(" " * (begin - filled))
            line.append_text(piece)
            filled = begin + length
        start += width + _BETWEEN_COLUMNS
    return line
