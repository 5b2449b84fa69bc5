"""The order that words have by themselves: grades of a job, levels of a skill."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rolecmp.catalogues.entries import Entry, facts

WORDS = facts("words")
_GRADE = {word: rank for rank, words in enumerate(WORDS["grades"]) for word in words.split()}
_LEVEL = {word: rank for rank, words in enumerate(WORDS["levels"]) for word in words.split()}
_PLAIN = _GRADE["mid"]
HIGHEST = len(WORDS["grades"]) - 1

_MOST_WORDS = 3  # of a level
_WORD = re.compile(r"\w+")
_ROMAN = {word: number for number, word in enumerate("i ii iii iv v vi vii viii ix x".split(), 1)}
_NUMBER = re.compile(rf"\d+|\b(?:{'|'.join(_ROMAN)})\b")


def grade(title: str) -> int:
    """How high a job with this title stands among those of its kind, from 0 to `HIGHEST`."""
    return max((_GRADE[word] for word in _words(title) if word in _GRADE), default=_PLAIN)


def says_grade(title: str) -> bool:
    """Whether the title says how high the job stands, as in "Senior engineer", "L3" or "Engineer II"."""
    return not _GRADE.keys().isdisjoint(_words(title)) or bool(_numbers(title))


def only_grades(texts: Iterable[str]) -> bool:
    """Whether all that is said are grades of jobs, as "junior" is, and not only levels of skills too."""
    said = [set(_words(text)) for text in texts if text]
    return all(words & _GRADE.keys() for words in said) and any(not words & _LEVEL.keys() for words in said)


def graded(title: str, grade: str) -> str:
    """The title of a role at this grade, as in "Senior engineer" or "Engineer L3"."""
    if not grade or not title:
        return title or grade
    if set(_words(grade)) <= _GRADE.keys():
        return f"{grade} {title[0].lower() if title[1:2].islower() else title[0]}{title[1:]}"
    return f"{title} {grade}"


def stem(title: str) -> str:
    """The title without the words and numbers for its grade."""
    return " ".join(word for word in _words(_NUMBER.sub(" ", title.casefold())) if word not in _GRADE)


def add_next(roles: Sequence[Entry]) -> None:
    """Give each role the next one up, where the titles differ in their grades alone."""
    ladders: dict[str, list[Entry]] = {}
    for role in roles:
        ladders.setdefault(stem(role["title"]), []).append(role)
    for ladder in ladders.values():
        ranked = {(grade(role["title"]), _numbers(role["title"])): role for role in ladder}
        if len(ranked) == len(ladder):
            for lower, higher in pairwise(ranked[rank] for rank in sorted(ranked)):
                lower["next"] = [higher["id"]]


def says_level(text: str) -> bool:
    """Whether the text is a level of a skill, as "basic" or "expert" is."""
    words = _words(text)
    return len(words) <= _MOST_WORDS and not _LEVEL.keys().isdisjoint(words)


def levels_in_order(levels: Iterable[str]) -> tuple[list[str], bool]:
    """The levels from the lowest to the highest, and whether the words themselves say so.

    Those that do not are left as they come.
    """
    named = list(dict.fromkeys(levels))
    numbers = [_numbers(level) for level in named]
    if all(numbers):
        return [level for _, level in sorted(zip(numbers, named, strict=True))], True
    ranks = [next((_LEVEL[word] for word in _words(level) if word in _LEVEL), None) for level in named]
    known = {rank: level for rank, level in zip(ranks, named, strict=True) if rank is not None}
    if len(known) < len(named):
        return named, len(named) < 2
    return [known[rank] for rank in sorted(known)], True


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(_ROMAN.get(each) or int(each) for each in _NUMBER.findall(text.casefold()))
