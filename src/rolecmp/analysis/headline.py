"""The title that a text has, and the pay that it states."""

import re
from typing import NamedTuple

from rolecmp.analysis.title import Titles, understood
from rolecmp.texts import Text
from rolecmp.words.jobs import job_words, trailing_job

# A title stands near the begin of a text, and is no sentence.
_LAST_TITLE = 12
_LONGEST_TITLE = 100
_TITLE_LABEL = re.compile(
    r"^(?:job title|title|position|role|job|we are hiring|now hiring|hiring|stelle|functie|poste)\s*[:–-]\s*",
    re.IGNORECASE,
)
# What is said to the reader is no title.
_SENTENCE = re.compile(
    r"[.!]$|^(?:are|do|join|come|help|our|your|about)\b|\b(?:we|we're|you|you'll|who|wir|du|sie|wij|je|nous|vous)\b",
    re.IGNORECASE,
)
# The patterns of pay are made ready only for a text that speaks of money.
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


class Pay(NamedTuple):
    """The first line that states pay, and the words of it that do."""

    line: int
    text: str
    words: str


def title_of(known: Titles, text: Text, given: str | None) -> Title | None:
    """The title that was given, the first line or heading that is one, or the page's own; None for none."""
    if given is not None:
        return Title(given, None, _titled(known, given) or ())
    candidates: list[tuple[str, int | None]] = [
        (line.text.strip("*_# "), line.starts[0][1])
        for index, line in enumerate(text.lines[:_LAST_TITLE])
        if (index == 0 or line.heading or _TITLE_LABEL.match(line.text)) and len(line.text) <= _LONGEST_TITLE
    ]
    candidates = [(words, line) for words, line in candidates if not _SENTENCE.search(words)]
    if text.title:
        candidates.append((text.title, None))
    for words, line in candidates:
        bare = _TITLE_LABEL.sub("", words)
        roles = _titled(known, bare)
        if roles is not None:
            return Title(bare, line, roles)
    return None


def _titled(known: Titles, words: str) -> tuple[str, ...] | None:
    """The ids of the roles that a title is read as, none for another job, None for what is no title."""
    if read := understood(known, words):
        return tuple(role.id for role in read.roles)
    return () if trailing_job(job_words(words)) else None


def pay_of(text: Text) -> Pay | None:
    """The first line of a text that states pay, None where none does."""
    for line in text.lines:
        if any(map(line.text.upper().__contains__, _MONEY)):
            paid = re.search(_PAID, line.text)
            if paid and not re.search(_MILLIONS, line.text):
                return Pay(line.place(paid.start())[0], line.text, paid[0])
    return None
