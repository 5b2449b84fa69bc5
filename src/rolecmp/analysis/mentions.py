"""The skills that a text mentions: names that count, where they stand for what is asked."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rolecmp.analysis.reading import Passage
from rolecmp.model import Term
from rolecmp.texts import Line
from rolecmp.words.phrases import Found, Words, light_words
from rolecmp.words.talk import studies

# A name before this is a part of the organisation, and before a sign of money a price.
_NO_SKILL_BEHIND = re.compile(
    r"[\s-]+(?:team|group|squad|department|division)s?\b|\s?[$€£]|\s\d{1,3}[,.]\d{3}", re.IGNORECASE
)
# In Portuguese "no" is "in the".
_DENIED_BEFORE = re.compile(r"(?i)\b(?:(?<!\w{5} )no|without|kein\w*|ohne|geen|zonder|sans|sin|sem|bez)\s+$")
_FAR_BEFORE = 12
# What begins a sentence is written large in any case; before one of these it is no name: "Go to".
_BEGINS = re.compile(r"(?:^|[.!?:]\s+)$")
_NO_NAME_BEFORE = re.compile(
    r"\s+(?:to(?! an? \w+ level)|of|your|our|the|an?|us|their|into|above|beyond|up|out|through|where)\b"
)
# The line of the employer and the place, below the title or above it.
_HEAD_LENGTH = 100
_HEAD_LINES = 3


class Mention(NamedTuple):
    """A place in a text that names a skill: its id, line and column, from 1, and the words."""

    skill: str
    line: int
    column: int
    words: str


class Counting(NamedTuple):
    """The skill of each key, the names too general to be a mention, and those that are words as well."""

    skills: Mapping[str, str]
    general: frozenset[Words]
    proper: frozenset[str]


def counting(skills: Iterable[str], terms: Iterable[Term], marked: Collection[str]) -> Counting:
    """What counts as a mention of skills that texts also name by terms and by these marked names."""
    skill_of = {term.id: term.skill for term in terms if term.skill is not None}
    return Counting(
        {skill: skill for skill in skills} | skill_of,
        frozenset(light_words(name) for name in marked if name[0] == "-"),
        frozenset(name[1:] for name in marked if name[0] == "=" and name[1:].istitle()),
    )


def mentions_in(known: Counting, read: Iterable[Passage], head: Collection[int] = ()) -> tuple[Mention, ...]:
    """The skills that passages mention, in the order of the text, but those on a line of the head."""
    found = (
        Mention(known.skills[key], *passage.line.place(name.start), passage.words(name))
        for passage in read
        if passage.line.starts[0][1] not in head
        for name in _counted(known, passage)
        for key in name.keys
        if key in known.skills
    )
    return tuple(dict.fromkeys(found))


def head_of(lines: Sequence[Line], title: int | None) -> frozenset[int]:
    """The lines that say who offers which job and where: the title, what is above it and the one below."""
    starts = [line.starts[0][1] for line in lines[:_HEAD_LINES]]
    if title not in starts:
        return frozenset(() if title is None else (title,))
    at = starts.index(title)
    below = lines[at + 1 : at + 2]
    head = starts[: at + 1] + [
        line.starts[0][1]
        for line in below
        if len(line.text) <= _HEAD_LENGTH
        and not line.heading
        and not line.text.endswith((".", ":", "!", "?"))
    ]
    return frozenset(head)


def _counted(known: Counting, passage: Passage) -> Iterator[Found]:
    """The names of a line that are mentions."""
    text = passage.line.text
    fields = tuple(studies(text))
    for name in passage.named:
        words = passage.words(name)
        before = text[max(0, name.start - _FAR_BEFORE) : name.start]
        if not (
            light_words(words) in known.general
            or (fields and any(begin <= name.start < stop for begin, stop in fields))
            or _NO_SKILL_BEHIND.match(text, name.end)
            or _DENIED_BEFORE.search(before)
            or (words in known.proper and _is_a_word(text, before, name.end))
        ):
            yield name


def _is_a_word(text: str, before: str, end: int) -> bool:
    """Whether what stands here may be written large for beginning a sentence: "Go to", "Express your"."""
    return bool(_BEGINS.search(before) and _NO_NAME_BEFORE.match(text, end))
