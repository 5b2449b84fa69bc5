"""What every catalogue becomes: entries with ids, a dataset of them, and a count of what was left out."""

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

# An entry as the dataset's format has it, and under "id" its id; the skills that a role asks for stand under
# their ids, each with what else is said of it.
Entry: TypeAlias = dict[str, Any]

# What would be lost in an id, and tells some names apart: C, C# and C++ are three skills.
_SPELLED = (("++", " plus plus "), ("#", " sharp "), ("+", " plus "), ("&", " and "))
_DOT = re.compile(r"(?<!\w)\.(?=\w)")
_OTHER = re.compile(r"[\W_]+")
_LONGEST_ID = 80
_BULLET = re.compile(r"\s*[-*•]\s+")

SKILLS: Entry = {"title": "Skills", "kind": "skills", "at_a_glance": True}


class Catalogue(NamedTuple):
    """A dataset by its top-level keys; what was understood, in lines; what was left out, by reason."""

    dataset: Mapping[str, Any]
    understood: Sequence[str] = ()
    left_out: Mapping[str, int] = Counter()


class Entries:
    """Entries of one kind in the order in which they were made; no two share an id."""

    def __init__(self, title: str, taken: Iterable[str] = ()) -> None:
        self.made: list[Entry] = []
        self._title = title
        self._taken = set(taken)
        self._named: dict[tuple[str, str], Entry] = {}

    def new(self, name: str, code: str = "") -> Entry:
        """A new entry; where another has the same id, the code, or a number, goes behind it."""
        plain = slug(name) or slug(code) or "unnamed"
        found = plain
        if found in self._taken and code:
            found = plain = f"{plain}-{slug(code)}"
        number = 1
        while found in self._taken:
            number += 1
            found = f"{plain}-{number}"
        self._taken.add(found)
        self.made.append({"id": found, self._title: name})
        return self.made[-1]

    def named(self, name: str, within: str = "") -> Entry:
        """The entry with this name `within` something, whatever its case; made where there is none."""
        known = self._named.get((name, within))
        if known is None:
            key = (" ".join(name.casefold().split()), within)
            known = self._named.get(key) or self.new(name, within)
            self._named[key] = self._named[name, within] = known
        return known


def facts(name: str) -> Any:
    """What a file beside this one says of a format, or of words: data, as others write it."""
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))


def ask(role: Entry, skill: Entry, aspect: str = "skills", **more: Any) -> bool:
    """Whether the role did not ask for the skill before; now it does."""
    asked = role.setdefault(aspect, {})
    if skill["id"] in asked:
        return False
    asked[skill["id"]] = without_blanks(more)
    return True


def dataset_of(  # noqa: PLR0913 - the parts of a dataset
    title: str,
    sources: Mapping[str, Entry],
    *,
    roles: Sequence[Entry],
    skills: Iterable[Entry],
    aspects: Mapping[str, Entry] = {"skills": SKILLS},
    levels: Iterable[str] = (),
) -> dict[str, Any]:
    """The dataset by its top-level keys, with the one source that all comes from."""
    source, cited = next(iter(sources.items()))
    about = {"title": title, "licence": cited.get("licence"), "source": source, "skill_levels": list(levels)}
    stated = {name: aspect for name, aspect in aspects.items() if any(role.get(name) for role in roles)}
    for role in roles:
        for name, aspect in stated.items():
            if aspect["kind"] == "skills" and name in role:
                asked = role[name].items()
                role[name] = [{"skill": skill, **more} if more else skill for skill, more in asked]
    return {
        "rolecmp": 1,
        "about": without_blanks(about),
        "sources": sources,
        "aspects": stated or aspects,
        "skills": {skill["id"]: _finished(skill, skill["name"]) for skill in skills},
        "roles": {role["id"]: _finished(role, role["title"]) for role in roles},
    }


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
    kept: dict[str, str] = {}
    for name in map(str.strip, names):
        kept.setdefault(name.casefold(), name)
    for name in ("", *taken):
        kept.pop(name.casefold(), None)
    return list(kept.values())


def in_one_line(text: str) -> str:
    r"""The text with its paragraphs and bullets in one line.

    >>> in_one_line("You can: \n- plan\n- build\n\nAsk first.")
    'You can: plan; build. Ask first.'
    """
    said = ""
    bullet = False
    for line in filter(str.strip, text.splitlines()):
        was_bullet, bullet = bullet, _BULLET.match(line) is not None
        between = (";" if bullet else ".") if was_bullet else ""
        said += f"{between} {_BULLET.sub('', line, count=1)}"
    return " ".join(said.split())


def bullets(text: str) -> list[str]:
    """The items of the lists in the text."""
    return other_names(_BULLET.sub("", line, count=1) for line in text.splitlines() if _BULLET.match(line))


def without_blanks(entry: Entry) -> Entry:
    """The entry without the keys that say nothing."""
    return {key: value for key, value in entry.items() if value not in (None, "", [], {}, False)}


def _finished(entry: Entry, name: str) -> Entry:
    aliases = other_names(entry.get("aliases", ()), name, *entry.get("short", ()))
    return without_blanks({**entry, "id": None, "aliases": aliases})
