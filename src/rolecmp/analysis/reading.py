"""What a text names: its lines that speak of the work, and the names in them that count."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rolecmp.texts import Line
from rolecmp.words.phrases import Found, Phrases, found
from rolecmp.words.talk import aside, denials, part_under

_LONGEST_HEADING = 60
# A name that is followed by this is somebody's job, and no skill that is asked for.
_SOMEBODY = re.compile(
    r"[\s-]+(?:engineer|scientist|architect|researcher|recruiter|evangelist)s?\b", re.IGNORECASE
)
# Where a name is part of a longer one: "at Angular Momentum", "Snowflake Ski Holidays Ltd", "Elm, 2010-12".
_AT = re.compile(r"\b(?:[Aa]t|[Jj]oined|[Mm]oved to)\s(?:[A-Z]\w+\s)?$")
_LONGER = re.compile(r"\s[A-Z][a-z]+")
_FIRM = re.compile(
    r"(?:[\s-][A-Z][\w&'-]+){0,3},? (?:(?:Ltd|Inc|GmbH|LLC|plc|BV)\b|\d{4}\*{0,2}\s?[–-]\s?[\dp])"
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s)>\]]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.]+|(?<![\w-])[\w-]+\.(?:com|org|ai|io|dev)\b(?:/[^\s)>\]]*)?"
)
# What a line is about, said in its first words: "Benefits: …".
_LABEL = re.compile(r"([^:.,]{3,40}?)(?:\*\*)?(?::|\s[–—])(?=[\s*])")
_AN_ADDRESS_HAS = re.compile(r"[.:@][\w/]")
# Where a name is an employer's: "At Databricks, we …", "Databricks is the company that …".
_BEGINS_BEFORE = frozenset(("at", "join", "about", "why"))
_WORKING_BEFORE = frozenset("work life working career careers".split())
_BEHIND_EMPLOYER = re.compile(
    r"(?:'s|’s) (?:mission|customers|team|platform|culture|engineers|products?)\b"
    r"|\s+(?:is|was) [^.]{0,60}\b(?:company|team|leader|start-?up|mission|hiring|building|looking)\b"
    r"|,? (?:GmbH|Inc|Ltd|AG|SA|B\.?V)\b"
)


class Passage(NamedTuple):
    """A line that counts, and what it names."""

    line: Line
    named: tuple[Found, ...]

    def words(self, name: Found) -> str:
        """The words of a name."""
        return self.line.text[name.start : name.end]


def passages(lines: Iterable[Line], known: Phrases) -> list[Passage]:
    """The lines that count with what they name, in their order.

    What does not count: what the employer says of itself, what is there for the lawyers, what a text says
    that it does not ask for, the jobs of other people, and names that are those of the employer.
    """
    read = [Passage(line, tuple(names_in(line.text, known))) for line in _counting(lines)]
    employers = {
        each.words(name).casefold()
        for each in read
        for name in each.named
        if _of_employer(each.line.text, name)
    }
    if not employers:
        return read
    return [
        Passage(each.line, tuple(name for name in each.named if each.words(name).casefold() not in employers))
        for each in read
    ]


def _counting(lines: Iterable[Line]) -> Iterator[Line]:
    counts = True
    for line in lines:
        text = line.text.strip("*_#: \t")
        if len(text) <= _LONGEST_HEADING and (line.heading or _may_head(text)):
            part = part_under(text, marked=bool(line.heading) or line.text.endswith(":"))
            counts = part == "work" or (counts and part == "unknown")
        label = _LABEL.match(text) if ":" in text or "–" in text or "—" in text else None
        if counts and not (label and part_under(label[1], marked=True) == "aside") and not aside(line.text):
            yield line


def _may_head(text: str) -> bool:
    """Whether a line that is not marked as a heading may be one."""
    return not (text[:1].islower() or text.endswith((".", ",", ";")))


def names_in(text: str, known: Phrases) -> Iterator[Found]:
    """What a line names, less what it denies and the jobs of people."""
    denied = tuple(denials(text))
    addresses = _ADDRESS.finditer(text) if _AN_ADDRESS_HAS.search(text) else ()
    within = [address.span() for address in addresses]
    for name in found(known, text):
        denies = denied and any(start <= name.start < end for start, end in denied)
        # Fly.io is a name, elm.io/python an address.
        inside = any(at <= name.start < end and (at, end) != (name.start, name.end) for at, end in within)
        if not (denies or inside or _SOMEBODY.match(text, name.end) or _in_a_longer_name(text, name)):
            yield name


def _in_a_longer_name(text: str, name: Found) -> bool:
    """Whether a name is a part of that of a firm."""
    if not text[name.start].isupper():
        return False
    at = _LONGER.match(text, name.end) and _AT.search(text, max(0, name.start - _LONGEST_HEADING), name.start)
    return bool(at or _FIRM.match(text, name.end))


def _of_employer(text: str, name: Found) -> bool:
    if not text[name.start].isupper():
        return False
    before = text[max(0, name.start - _LONGEST_HEADING) : name.start].lower().rsplit(maxsplit=2)[-2:]
    *further, last = before or ("",)
    begins = not further or further[0].endswith((".", "!", "?"))
    working = last == "at" and not _WORKING_BEFORE.isdisjoint(further)
    return (begins and last in _BEGINS_BEFORE) or working or bool(_BEHIND_EMPLOYER.match(text, name.end))
