"""The order that words have by themselves: grades of a job, levels of a skill."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rolecmp.catalogues.entries import Entry

_GRADES = (
    "trainee apprentice intern graduate",
    "associate junior jr entry",
    "mid middle intermediate",
    "senior sr",
    "lead staff",
    "principal",
    "distinguished fellow",
    "head chief director vp",
)
_LEVELS = (
    "none",
    "awareness aware novice basic beginner foundation foundational entry low learning",
    "working developing intermediate medium moderate competent familiar",
    "practitioner proficient skilled experienced advanced high strong",
    "expert mastery master leading authority",
)
_PLAIN = 2  # the grade of a title without any such word
_WORD = re.compile(r"\w+")
_ROMAN = {word: number for number, word in enumerate("i ii iii iv v vi vii viii ix x".split(), 1)}
_NUMBER = re.compile(rf"\d+|\b(?:{'|'.join(_ROMAN)})\b")

_GRADE = {word: rank for rank, words in enumerate(_GRADES) for word in words.split()}
_LEVEL = {word: rank for rank, words in enumerate(_LEVELS) for word in words.split()}
HIGHEST = len(_GRADES) - 1


def grade(title: str) -> int:
    """How high a job with this title stands among those of its kind, from 0 to `HIGHEST`."""
    found = [_GRADE[word] for word in _WORD.findall(title.casefold()) if word in _GRADE]
    return max(found, default=_PLAIN)


def says_grade(title: str) -> bool:
    """Whether the title says how high the job stands, as in "Senior engineer", "L3" or "Engineer II"."""
    folded = title.casefold()
    return any(word in _GRADE for word in _WORD.findall(folded)) or _NUMBER.search(folded) is not None


def stem(title: str) -> str:
    """The title without the words and numbers for its grade."""
    words = _WORD.findall(_NUMBER.sub(" ", title.casefold()))
    return " ".join(word for word in words if word not in _GRADE)


def add_next(roles: Sequence[Entry]) -> None:
    """Give each role the next one up, where the titles differ in their grades alone."""
    ranked = {(grade(role["title"]), _numbers(role["title"])): role for role in roles}
    if len({stem(role["title"]) for role in roles}) == 1 and len(ranked) == len(roles):
        for lower, higher in pairwise(ranked[rank] for rank in sorted(ranked)):
            lower["next"] = [higher["id"]]


def levels_in_order(levels: Iterable[str]) -> tuple[list[str], bool]:
    """The levels from the lowest to the highest, and whether the words themselves say so.

    Those that do not are left as they come.
    """
    named = list(dict.fromkeys(levels))
    numbers = [_numbers(level) for level in named]
    if all(numbers):
        return [level for _, level in sorted(zip(numbers, named, strict=True))], True
    ranks = [_level(level) for level in named]
    if None in ranks or len(set(ranks)) < len(ranks):
        return named, len(named) < 2
    return sorted(named, key=lambda level: _level(level) or 0), True


def _level(level: str) -> int | None:
    found = [_LEVEL[word] for word in _WORD.findall(level.casefold()) if word in _LEVEL]
    return found[0] if found else None


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(_ROMAN.get(each) or int(each) for each in _NUMBER.findall(text.casefold()))
