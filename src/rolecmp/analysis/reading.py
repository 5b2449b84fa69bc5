"""What a text names: its lines that speak of the work, and the names in them that count."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rolecmp.texts import Line
from rolecmp.words.phrases import Phrases, found
from rolecmp.words.talk import aside, denials, part_under

_LONGEST_HEADING = 60
# A name that is followed by this is somebody's job, and no skill that is asked for.
_SOMEBODY = re.compile(
    r"[\s-]+(?:engineer|scientist|architect|researcher|recruiter|evangelist)s?\b", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s)>\]]+|[\w.+-]+@[\w-]+\.[\w.]+|\b[\w-]+\.(?:com|org|ai|io|dev)\b(?:/[^\s)>\]]*)?"
)
_AN_ADDRESS_HAS = re.compile(r"[.:@][\w/]")
# Where a name is an employer's: "At Databricks, we …", "Databricks is the company that …".
_BEGINS_BEFORE = frozenset(("at", "join", "about", "why"))
_WORKING_BEFORE = frozenset("work life working career careers".split())
_BEHIND_EMPLOYER = re.compile(
    r"(?:'s|’s) (?:mission|customers|team|platform|culture|engineers|products?)\b"
    r"|\s+(?:is|was) [^.]{0,60}\b(?:company|team|leader|start-?up|mission|hiring|building|looking)\b"
    r"|,? (?:GmbH|Inc|Ltd|AG|SA|B\.?V)\b"
)


class Named(NamedTuple):
    """What a line names: the keys of a name, the offset at which it stands, and its words."""

    keys: tuple[str, ...]
    start: int
    words: str


class Passage(NamedTuple):
    """A line that counts, and what it names."""

    line: Line
    named: tuple[Named, ...]

    @property
    def words(self) -> dict[str, str]:
        """The keys of what it names, each with the words that it is first named by."""
        first: dict[str, str] = {}
        for name in self.named:
            for key in name.keys:
                first.setdefault(key, name.words)
        return first


def passages(lines: Iterable[Line], known: Phrases) -> list[Passage]:
    """The lines that count with what they name, in their order.

    What does not count: what the employer says of itself, what is there for the lawyers, what a text says
    that it does not ask for, the jobs of other people, and names that are those of the employer.
    """
    read = [Passage(line, tuple(_named(line.text, known))) for line in _counting(lines)]
    employers = {
        name.words.casefold() for line, named in read for name in named if _of_employer(line.text, name)
    }
    return [
        Passage(line, tuple(name for name in named if name.words.casefold() not in employers))
        for line, named in read
    ]


def _counting(lines: Iterable[Line]) -> Iterator[Line]:
    counts = True
    for line in lines:
        text = line.text.strip("*_#: \t")
        if len(text) <= _LONGEST_HEADING and (line.heading or not text.endswith((".", ",", ";"))):
            part = part_under(text, marked=line.heading or line.text.endswith(":"))
            counts = part == "work" or (counts and part == "unknown")
        if counts and not aside(line.text):
            yield line


def _named(text: str, known: Phrases) -> Iterator[Named]:
    """What a line names, less what it denies and the jobs of people."""
    denied = tuple(denials(text))
    if _AN_ADDRESS_HAS.search(text):
        text = _ADDRESS.sub(lambda address: " " * len(address[0]), text)
    for keys, start, end in found(known, text):
        if not (any(begin <= start < stop for begin, stop in denied) or _SOMEBODY.match(text, end)):
            yield Named(keys, start, text[start:end])


def _of_employer(text: str, name: Named) -> bool:
    if not name.words[0].isupper():
        return False
    before = text[max(0, name.start - _LONGEST_HEADING) : name.start].lower().split()[-2:]
    *further, last = before or ("",)
    begins = not further or further[0].endswith((".", "!", "?"))
    working = last in ("at", "with") and not _WORKING_BEFORE.isdisjoint(further)
    behind = _BEHIND_EMPLOYER.match(text, name.start + len(name.words))
    return (begins and last in _BEGINS_BEFORE) or working or behind is not None
