"""The skills that a CV says somebody has."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from rolecmp.analysis.decode import Reader
from rolecmp.analysis.mentions import Counting, Mention, mentions_in
from rolecmp.analysis.reading import Passage, names_in
from rolecmp.model import Dataset
from rolecmp.texts import Line, Text
from rolecmp.words.careers import (
    LABEL,
    Section,
    Span,
    dated,
    entries,
    of_institution,
    others,
    section_of,
    wishes,
)
from rolecmp.words.phrases import Found, light_words

_LONGEST_HEADING = 60
# Headings by depth: those in capitals, and those that only their words or a list below show.
_IN_CAPITALS = 1
_BY_WORDS = 7
_LEAST_LETTERS = 4
# Who writes, in so many lines, and addresses stand at the top.
_MOST_AT_TOP = 4
_TOP = 6
_ADDRESS = re.compile(r"\w@\w|(?:\+|\b0)\d[\d\s()/-]{5}|www\.|https?:")
# The foot of a page.
_FOOT = re.compile(r"\b(?:page|seite|pagina|página) \d{1,2}\b", re.IGNORECASE)
# So near to a line with dates stand those with the post and the employer.
_MOST_BESIDE = 2
# What names so much is a list.
_SEVERAL = 2
# What stands on both sides of an item of a list.
_ITEM_BEGINS = re.compile(r"(?:^|[,;:|•·(/&*]|\s\s|\band)\s*$")
_ITEM_ENDS = re.compile(r"\s*(?:$|[,;|•·()/&*.]|\s\s|and\b)")


class Read(NamedTuple):
    """The skills read from a text, with their levels where the text states them, and where they stand."""

    held: dict[str, str | None]
    mentions: tuple[Mention, ...]


class _Part(NamedTuple):
    """A line, what its part is about, and whether it names a post, an employer or a person."""

    line: Line
    section: Section
    post: bool


def skills_read(dataset: Dataset, reading: Reader, text: Text, without: Collection[str] = ()) -> Read:
    """The skills that a text says somebody has, but those whose ids are `without`."""
    levels = {level.casefold(): level for level in dataset.about.skill_levels}
    held: dict[str, str | None] = {}
    mentions: list[Mention] = []
    for part in _counting(text.lines):
        level = levels.get(part.line.level.casefold())
        passage = Passage(part.line, tuple(_had(part, reading)))
        for mention in mentions_in(_of_lists(reading.counting, passage, part.section), [passage]):
            if mention.skill not in without:
                held[mention.skill] = held.get(mention.skill) or level
                mentions.append(mention)
    return Read(held, tuple(mentions))


def _of_lists(counting: Counting, passage: Passage, section: Section) -> Counting:
    """What counts: in a list of skills a general word too, where it is an item of its own."""
    if section != "skills":
        return counting
    text = passage.line.text
    items = {
        light_words(passage.words(name))
        for name in passage.named
        if _ITEM_BEGINS.search(text, 0, name.start) and _ITEM_ENDS.match(text, name.end)
    }
    return counting._replace(general=counting.general - items)


def _had(part: _Part, reading: Reader) -> Iterator[Found]:
    """What a line names that its writer has, less posts, employers, schools, other people and wishes."""
    text, section = part.line.text, part.section
    names = [name for name in names_in(text, reading.known) if not of_institution(text, name.end)]
    if not names:
        return
    posts = [(0, len(text))] if part.post else entries(text, education=section == "education")
    skills = [
        name for name in names if light_words(text[name.start : name.end]) not in reading.counting.general
    ]
    out = [*wishes(text), *others(text)]
    if section != "skills":
        out += (each for each in posts if section == "education" or _names_one(each, skills))
    yield from (name for name in names if not any(start <= name.start < end for start, end in out))


def _names_one(post: Span, names: Iterable[Found]) -> bool:
    """Whether a post names no more than one thing; what names several is a list."""
    start, end = post
    return len({name.keys for name in names if any(name.keys) and start <= name.start < end}) < _SEVERAL


def _counting(lines: Sequence[Line]) -> Iterator[_Part]:
    """The lines that may say what somebody has."""
    section: Section = "work"
    depth = _BY_WORDS
    posts = _posts(lines)
    for at, line in enumerate(lines):
        text = line.text.strip("*_#: \t")
        short = len(text) <= _LONGEST_HEADING
        level = _depth(line, text) if short else 0
        said = section_of(text, marked=bool(level)) if short else None
        if said and (level or text[:1].isupper()):
            section, depth = said, level or _BY_WORDS
        elif level and level <= depth:
            section, depth = "work", level
        label = LABEL.match(line.text)
        own = (label and section_of(label[1], marked=True)) or section
        address = _FOOT.search(line.text) or (at < _TOP and _ADDRESS.search(line.text))
        if own != "aside" and not address:
            yield _Part(line, own, at in posts or bool(level and not said and own != "skills"))


def _depth(line: Line, text: str) -> int:
    """How deep a heading is, from 1; 0 for what is marked as none."""
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) >= _LEAST_LETTERS and text.isupper():
        return _IN_CAPITALS
    return min(line.heading or (_BY_WORDS if line.text.endswith(":") else 0), _BY_WORDS)


def _posts(lines: Sequence[Line]) -> frozenset[int]:
    """The short lines of a post or an employer beside their dates, and of who writes, at the top."""
    found: set[int] = set()
    for block in _blocks(lines):
        for place, at in enumerate(block):
            if dated(lines[at].text):
                beside = block[max(0, place - _MOST_BESIDE) : place]
                if dated(lines[at].text, alone=True):
                    beside += block[place + 1 : place + 1 + _MOST_BESIDE]
                # An item of a list stands further to the right.
                found.update(each for each in beside if _column(lines[each]) == _column(lines[at]))
    top = next(_blocks(lines), [])
    if len(top) <= _MOST_AT_TOP and len(top) < len(lines) and " " in lines[0].text:
        found.update(top)
    return frozenset(at for at in found if _is_short(lines[at]))


def _column(line: Line) -> int:
    return line.starts[0][2]


def _blocks(lines: Sequence[Line]) -> Iterator[list[int]]:
    """The lines that stand together, without a heading or an empty line between them."""
    block: list[int] = []
    for at, line in enumerate(lines):
        apart = at and lines[at - 1].starts[-1][1] + 1 < line.starts[0][1]
        short = len(line.text) <= _LONGEST_HEADING
        heads = short and section_of(line.text.strip("*_#: \t"), marked=False)
        if block and (apart or heads):
            yield block
            block = []
        if not heads:
            block.append(at)
    if block:
        yield block


def _is_short(line: Line) -> bool:
    ends = line.text.endswith((".", "!", "?", ":", ";", ","))
    return len(line.text) <= _LONGEST_HEADING and not ends and not LABEL.match(line.text)
