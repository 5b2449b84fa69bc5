"""Text in the columns of a terminal: how wide each is, where lines break, what stands side by side.

Text may hold the escape sequences of styles and links. They take no room, and what breaks within one goes on
in the next line as it was.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import permutations, zip_longest
from typing import TypeAlias

_GAP = "  "
# So much is worth giving before all else: it keeps a short line whole.
_LITTLE = 6
# Tables of more rows are long whatever their widths. Room moves in steps as small and as large as a word.
_BALANCED = 30
_STEPS = (1, 2, 3, 5, 8)
# A column's need is the width of its longest word and that of its longest line.
Need: TypeAlias = tuple[int, int]

# With one id for all links, a terminal knows which lines belong to one address.
_LINK = "\x1b]8;id=rolecmp;"
_STYLE_END, _LINK_END = "\x1b[0m", "\x1b]8;;\x1b\\"
_ESCAPE = re.compile(r"\x1b(?:\[[\d;]*m|\]8;[^\x1b]*\x1b\\)")
_CHARACTER = re.compile(rf"{_ESCAPE.pattern}|.")
# Latin letters, typographic marks, frames and blocks: a column each, which no table need be read to know.
_NARROW = re.compile("[ -~\xa0-\xac\xae-\u02ff\u2010-\u2027→\u2500-\u25fc]*")


def styled(text: str, style: str) -> str:
    """A text in a style, which is the codes of an escape sequence."""
    return f"\x1b[{style}m{text}{_STYLE_END}" if text and style else text


def linked(text: str, address: str) -> str:
    """A text that leads to an address."""
    return f"{_LINK}{address}\x1b\\{text}{_LINK_END}"


# Balancing columns asks for the same words again and again.
@lru_cache(maxsize=65_536)
def width_of(text: str) -> int:
    """How many columns a text takes in one line."""
    if "\x1b" in text:
        text = _ESCAPE.sub("", text)
    if text.isascii() or _NARROW.fullmatch(text):
        return len(text)
    # Imported where it is needed: few screens have other letters.
    from rich.cells import cell_len

    return cell_len(text)


def longest_word(text: str) -> int:
    """The width of the longest piece of a text that should stay in one line."""
    return max(map(width_of, text.split()), default=1)


def need(title: str, cells: Sequence[str], *, whole: bool) -> Need:
    """What a column of these cells needs, where their lines may break or stay `whole`."""
    least = _longest_line if whole else longest_word
    return max(longest_word(title), *map(least, cells)), max(map(_longest_line, (title, *cells)))


def _longest_line(text: str) -> int:
    return max(map(width_of, text.split("\n")))


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

    Every column gets what its longest word needs, and what lacks little gets that. What is left is shared out
    in proportion to what each still lacks to hold its longest line, and moved on while that saves lines.
    """
    least = [each for each, _ in needs]
    available = width - width_with_gaps([0] * len(needs))
    if sum(least) > available:
        return None
    whole = [natural if natural - each <= _LITTLE else each for each, natural in needs]
    begun = whole if sum(whole) <= available else least
    lacking = [natural - each for each, (_, natural) in zip(begun, needs, strict=True)]
    share = min(1.0, (available - sum(begun)) / (sum(lacking) or 1))
    widths = [each + int(lack * share) for each, lack in zip(begun, lacking, strict=True)]
    widths[-1] += min(available, sum(begun) + sum(lacking)) - sum(widths)
    return _balanced(widths, least, rows) if share < 1 and len(rows) <= _BALANCED else widths


def _balanced(widths: list[int], least: Sequence[int], rows: Sequence[Sequence[str]]) -> list[int]:
    @cache
    def heights(column: int, width: int) -> list[int]:
        return [len(wrapped(row[column], width)) for row in rows]

    def height(tried: Sequence[int]) -> int:
        return sum(map(max, zip(*map(heights, range(len(tried)), tried), strict=True)))

    # The first column has names, which stay whole where they can.
    moves = [(*pair, step) for pair in permutations(range(len(widths)), 2) if pair[0] for step in _STEPS]
    best, lowest = widths, height(widths)
    while True:
        for giver, taker, step in moves:
            tried = [*best]
            tried[giver] -= step
            tried[taker] += step
            if tried[giver] >= least[giver] and (lower := height(tried)) < lowest:
                best, lowest = tried, lower
                break
        else:
            return best


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
