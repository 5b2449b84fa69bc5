"""What the cells of a sheet say: nothing, a mark, a level of a scale, or prose."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from rolecmp.catalogues.entries import level_id
from rolecmp.catalogues.orders import WORDS, levels_in_order, says_level

_NOTHING = {"", *WORDS["nothing"].split()}
_MARK = {*WORDS["mark"].split()}
_TALLY = re.compile(r"([*★⭐x+•●✓✔])(?:\1|[☆\ufe0f])*", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,2})(?:\.0+)?")
_LARGE = re.compile(r"\W*\d(?:[.,' ]?\d){2,}")  # as in pay or a year
_LONGEST_LEVEL = 30
_MOST_LEVELS = 10
_FEW = 3
_HIGHEST_NUMBER = 20


def asks(text: str) -> bool:
    """Whether a cell asks for anything."""
    return text.casefold() not in _NOTHING


def texts_among(columns: Mapping[int, Sequence[str]]) -> set[int]:
    """Those of the columns that hold no levels: words beside figures, marks and known levels, or prose.

    Where one is prose and none says levels for sure, all are. One of short words is none of levels for sure
    where none of them is known as one.
    """
    words = {column: set(filter(_is_word, cells)) for column, cells in columns.items()}
    sure = {
        column
        for column, cells in columns.items()
        if any(map(asks, cells)) and (any(map(_number, cells)) or _are_levels(words[column]))
    }
    others = {column for column, said in words.items() if said and column not in sure}
    return others if sure or any(_are_prose(words[column]) for column in others) else set()


def _is_word(text: str) -> bool:
    return asks(text) and text.casefold() not in _MARK and not _number(text)


def _are_levels(words: Collection[str]) -> bool:
    """Whether these may be levels of one scale, of which at least one is known."""
    return not words or (not _are_prose(words) and any(map(says_level, words)))


def _are_prose(words: Collection[str]) -> bool:
    """Whether these are no levels: there would be too many, too long ones, or figures too large."""
    too_long = any(len(word) > _LONGEST_LEVEL or _LARGE.match(word) for word in words)
    return too_long or len(words) > _MOST_LEVELS


class Scale(NamedTuple):
    """What cells mean: each text its level, a mark None; or `prose`, what a skill takes in that role."""

    level_of: Mapping[str, str | None]
    levels: Sequence[str]
    said: str
    prose: bool = False


def scale_of(texts: Iterable[str], listed: Sequence[str], *, long: bool) -> Scale:
    """What these texts mean; `listed` are the levels where somebody said so, `long` rules out prose."""
    every = list(texts)
    different = list(dict.fromkeys(every))
    # Where some say it twice, saying it once is the lowest level.
    tallied = {text[0].casefold() for text in different if text[1:] and _TALLY.fullmatch(text)}
    marks: dict[str, str | None] = {text: None for text in different if text.casefold() in _MARK - tallied}
    words = [text for text in different if text not in marks]
    nothing = "empty, - and 0 ask for nothing"
    if listed:
        levels = list(map(level_id, listed))
        known = {text: level_id(text) for text in words if level_id(text) in levels}
        return Scale(marks | known, levels, f"levels, lowest first: {', '.join(listed)}; {nothing}")
    if not words:
        return Scale(marks, (), f"cells are marks, without levels; {nothing}")
    numbers = {text: _number(text) for text in words}
    if all(numbers.values()):
        highest = max(map(int, numbers.values()))
        levels = [str(level) for level in range(1, highest + 1)]
        return Scale(marks | numbers, levels, f"cells are levels from 1 to {highest}; {nothing}")
    # Levels recur.
    each_once = len(every) == len(different) > _FEW and not any(map(says_level, words))
    if not long and (each_once or _are_prose(words)):
        return Scale({}, (), "cells are texts: what each skill takes in that role", prose=True)
    ordered, sure = levels_in_order(words)
    doubt = "" if sure else " (in the order of the sheet; if wrong: --level lowest,…,highest)"
    levels = list(dict.fromkeys(map(level_id, ordered)))
    said = f"levels, lowest first: {', '.join(ordered)}{doubt}; {nothing}"
    return Scale(marks | {text: level_id(text) for text in words}, levels, said)


def _number(text: str) -> str:
    """The level that a figure or a row of stars or crosses is; nothing for other text."""
    if tally := _TALLY.fullmatch(text):
        return str(text.casefold().count(tally[1].casefold()))
    number = _NUMBER.fullmatch(text)
    return str(int(number[1])) if number and 0 < int(number[1]) <= _HIGHEST_NUMBER else ""
