"""The title that a text has, and the pay that it states."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from rolecmp.analysis.title import understood
from rolecmp.analysis.titles import Titles
from rolecmp.analysis.verdict import OTHER
from rolecmp.model import Decoding
from rolecmp.texts import Text
from rolecmp.words.jobs import (
    does_other_work,
    job_words,
    other_field,
    other_job,
    trailing_job,
    without_several,
)
from rolecmp.words.phrases import Phrases, found

# A title stands near the beginning of a text, and is no sentence.
_LAST_TITLE = 12
_LONGEST_TITLE = 100
_UNDER_A_NAME = 3
_TITLE_LABEL = re.compile(
    r"^(?:job title|title|position|role|job|we are hiring|now hiring|hiring|stelle|functie|poste)\s*[:–-]\s*",
    re.IGNORECASE,
)
# What is said to the reader is no title.
_SENTENCE = re.compile(
    r"[.!]$|^(?:are|do|join|come|help|our|your|about)\b|\b(?:we|we're|you|you'll|who|wir|du|sie|wij|je|nous|vous)\b",
    re.IGNORECASE,
)
# Who is one of these may be in any field, and have any of the roles.
_OPEN = frozenset(
    "engineer developer scientist researcher specialist consultant architect analyst expert technologist"
    " generalist hacker builder lead intern member fellow professional statistician economist mathematician"
    " physicist postdoc officer vp president founder cofounder student practitioner strategist maker"
    " enthusiast ninja wizard guru aspiring charge".split()
)
# The words of a title speak for a role that they weigh so much more for than for the mean of all.
_TELLS = 0.1
# What stands between the titles of a headline.
_PARTS = re.compile(r"[/,;|()]|\s[-–—]\s")
# The patterns of pay are made ready only for figures beside one of these: "academic" has "CAD" in it.
_MONEY = ("$", "€", "£", "¥", "USD", "EUR", "GBP", "CHF", "CAD", "AUD", "SEK", "PLN")
_PAID = (
    r"(?i)[$€£¥]\s?\d{2,3}(?:[.,]?\d{3}|\s?k)\b"
    r"|\b\d{2,3}(?:[.,]\d{3}|\s?k)\s?(?:[$€£]|USD|EUR|GBP|CHF|CAD|AUD|SEK|PLN)"
    r"|\b(?:USD|EUR|GBP|CHF|CAD|AUD)\s?\d{2,3}(?:[.,]?\d{3}|\s?k)\b"
    r"|[$€£]\s?\d+(?:\.\d+)?\s?(?:/|per |an )\s?(?:h|hour|day)"
)
_MILLIONS = r"(?i)\b(?:million|billion|funding|raised|series [a-e]|revenue)\b|[$€£]\s?[\d.]+\s?(?:m|bn|b)\b"


class Title(NamedTuple):
    """A text's title, where it stands (None where it was given), and the ids of the roles it is read as."""

    words: str
    line: int | None
    roles: tuple[str, ...]


class Spoken(NamedTuple):
    """The roles that a title speaks for, other work among them, and whether it names that outright."""

    roles: tuple[str, ...] = ()
    other_work: bool = False


def spoken_for(words: str, roles: Sequence[str], known: Phrases, decoding: Decoding) -> Spoken:
    """What a title speaks for that is read as these roles.

    A role without weights is other work, and so is what is done in any field: "software engineer in test".
    A title of no role is that of other work by its noun or its field: a sales engineer sells. Whoever else is
    an engineer, or something that there is in any field, is the role that the words of the title weigh most
    for, as those of a line would.
    """
    words = without_several(words)
    nouns = job_words(words)
    if roles:
        weighed = [role if role in decoding.roles else OTHER for role in roles]
        spoken = tuple(dict.fromkeys((*weighed, *(OTHER,) * does_other_work(words))))
        return Spoken(spoken, OTHER in spoken)
    if other_job(tuple(noun for noun in nouns if noun not in _OPEN)) or _of_other_field(words):
        return Spoken((OTHER,), other_work=True)
    names = (name for name in found(known, words) if words[name.start : name.end].casefold() not in _OPEN)
    keys = {key for name in names for key in name.keys} & decoding.terms.keys()
    told = [sum(each) for each in zip(*(decoding.terms[key].weights for key in keys), strict=True)]
    if _OPEN.isdisjoint(nouns) or not told or max(told) - sum(told) / len(told) < _TELLS:
        return Spoken()
    return Spoken((decoding.roles[told.index(max(told))],))


class Pay(NamedTuple):
    """The first line that states pay, and the words of it that do."""

    line: int
    text: str
    words: str


def title_of(known: Titles, text: Text, given: str | None) -> Title | None:
    """The title that was given, the first line or heading that is one, or the page's own; None for none."""
    if given is not None:
        return Title(given, None, _titled(known, given) or ())
    lines = [
        (
            line.text.strip("*_# "),
            line.starts[0][1],
            index,
            line.heading or bool(_TITLE_LABEL.match(line.text)),
        )
        for index, line in enumerate(text.lines[:_LAST_TITLE])
    ]
    candidates = [each for each in lines if len(each[0]) <= _LONGEST_TITLE and not _SENTENCE.search(each[0])]
    first = [(words, line, False) for words, line, index, _ in candidates if index == 0]
    marked = [(words, line, False) for words, line, _, marked in candidates if marked]
    # Below the employer's name, where nothing is marked; a page begins with what leads to others.
    below = [
        (words, line, False)
        for words, line, index, _ in candidates
        if index < _UNDER_A_NAME and not text.title and ":" not in words
    ]
    maybe = [(words, line, True) for words, line, _ in first]
    for words, line, likely in (*first, *marked, *below, *maybe, (text.title or "", None, True)):
        bare = _TITLE_LABEL.sub("", words)
        roles = _titled(known, bare, likely=likely or bare != words)
        if roles is not None:
            return Title(bare, line, roles)
    return None


def _titled(known: Titles, words: str, *, likely: bool = True) -> tuple[str, ...] | None:
    """The ids of the roles that a title is read as, none for another job, None for what is no title.

    In a headline of several titles that of a role counts, unless another job's noun stands beside it.
    """
    if roles := _roles(known, words):
        return roles
    words = without_several(words)
    nouns = job_words(words)
    if not other_job(nouns):
        return () if likely and (_is_a_job(words) or _of_other_field(words)) else None
    if other_job(tuple(noun for noun in nouns if noun not in _OPEN)):
        return ()
    return tuple(dict.fromkeys(role for part in _PARTS.split(words) for role in _roles(known, part)))


def _of_other_field(words: str) -> bool:
    """Whether a noun that there is in any field is of one that makes another job of it."""
    parts = [job_words(part, aside=True) for part in _PARTS.split(words)]
    return any(other_field(part) for part in parts if not _OPEN.isdisjoint(part))


def _is_a_job(words: str) -> bool:
    """Whether a headline, or the first part of it, ends as the nouns of jobs do."""
    return trailing_job(job_words(words)) or trailing_job(job_words(_PARTS.split(words)[0]))


def _roles(known: Titles, words: str) -> tuple[str, ...]:
    read = understood(known, words)
    return tuple(role.id for role in read.roles) if read else ()


def pay_of(text: Text) -> Pay | None:
    """The first line of a text that states pay, None where none does."""
    for line in text.lines:
        if any(map(line.text.upper().__contains__, _MONEY)) and any(map(str.isdecimal, line.text)):
            paid = re.search(_PAID, line.text)
            if paid and not re.search(_MILLIONS, line.text):
                return Pay(line.place(paid.start())[0], line.text, paid[0])
    return None
