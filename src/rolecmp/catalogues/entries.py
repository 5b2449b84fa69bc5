"""What every catalogue becomes: entries with ids, and a count of what was left out."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

# An entry as the dataset's format has it: texts, numbers, lists and mappings under its keys.
Entry: TypeAlias = dict[str, Any]

# What would be lost in an id, and tells some names apart: C, C# and C++ are three skills.
_SPELLED = (("++", " plus plus "), ("#", " sharp "), ("+", " plus "), ("&", " and "))
_DOT = re.compile(r"(?<!\w)\.(?=\w)")
_OTHER = re.compile(r"[\W_]+")
_LONGEST_ID = 80
_BULLET = re.compile(r"\s*[-*•]\s+")


class Wishes(NamedTuple):
    """What a reader says of a sheet: titles of columns, the levels, whether rows are skills or roles."""

    role: str | None = None
    skill: str | None = None
    level: str | None = None
    rows: str | None = None


class Catalogue(NamedTuple):
    """A dataset by its top-level keys; what was understood, in lines; what was left out, by reason."""

    dataset: Mapping[str, Any]
    understood: Sequence[str] = ()
    left_out: Mapping[str, int] = Counter()


class Ids:
    """Ids made from names: the same name has the same id each time, and no two things share one."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def new(self, name: str, code: str = "") -> str:
        """An id for the name; where another name has it already, with the code, or a number, behind it."""
        plain = slug(name) or slug(code) or "unnamed"
        found = plain
        if found in self._taken and code:
            found = plain = f"{plain}-{slug(code)}"
        number = 1
        while found in self._taken:
            number += 1
            found = f"{plain}-{number}"
        self._taken.add(found)
        return found


class Entries:
    """Entries by name, each made once; the case of a name, and spaces in it, do not count."""

    def __init__(self, title: str) -> None:
        self.by_id: dict[str, Entry] = {}
        self._title = title
        self._ids = Ids()
        self._known: dict[tuple[str, str], str] = {}

    def id_of(self, name: str, within: str = "") -> str:
        """The id of the entry with this name `within` something, made now where there is none."""
        known = self._known.get((name, within))
        if known is not None:
            return known
        key = (" ".join(name.casefold().split()), within)
        if key not in self._known:
            self._known[key] = found = self._ids.new(name, within)
            self.by_id[found] = {self._title: name}
        return self._known.setdefault((name, within), self._known[key])


def slug(name: str) -> str:
    """The name in lower case, with hyphens for all that is neither letter nor digit.

    >>> [slug(name) for name in ("C", "C#", "C++", ".NET", "Machine  learning (ML)")]
    ['c', 'c-sharp', 'c-plus-plus', 'dot-net', 'machine-learning-ml']
    """
    text = unicodedata.normalize("NFKC", name).casefold()
    if not (text.isascii() and text.isalnum()):
        text = _DOT.sub(" dot ", text)
        for sign, word in _SPELLED:
            text = text.replace(sign, word)
        text = _OTHER.sub("-", text).strip("-")
    return text[:_LONGEST_ID].rstrip("-")


def level_id(level: str) -> str:
    """The id of a level, which is its name where that has neither letter nor digit."""
    return slug(level) or level


def other_names(names: Iterable[str], *taken: str) -> list[str]:
    """The names that are not blank, but none that is taken or stands before, whatever its case."""
    seen = {"", *(name.casefold() for name in taken)}
    kept = []
    for name in map(str.strip, names):
        folded = name.casefold()
        if folded not in seen:
            seen.add(folded)
            kept.append(name)
    return kept


def in_one_line(text: str) -> str:
    r"""The text with its paragraphs and bullets in one line.

    >>> in_one_line("You can: \n- plan\n- build\n\nAsk first.")
    'You can: plan; build. Ask first.'
    """
    said = ""
    bullet = False
    for line in filter(str.strip, text.splitlines()):
        item = _BULLET.sub("", line, count=1).strip()
        was_bullet, bullet = bullet, _BULLET.match(line) is not None
        if was_bullet:
            said += ";" if bullet else "."
        said += f" {item}" if said else item
    return " ".join(said.split())


def bullets(text: str) -> list[str]:
    """The items of the lists in the text."""
    lines = text.splitlines()
    return other_names(_BULLET.sub("", line, count=1) for line in lines if _BULLET.match(line))


def first_lines(text: str) -> str:
    """The first paragraph of the text, where it is no list, in one line."""
    return in_one_line(text.strip().partition("\n\n")[0])


def without_blanks(entry: Entry) -> Entry:
    """The entry without the keys that say nothing."""
    return {key: value for key, value in entry.items() if value not in (None, "", [], {})}
