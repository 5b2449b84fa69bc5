"""Which roles a job title may stand for."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from rolecmp.analysis.nearby import nearby
from rolecmp.analysis.titles import DEVELOPERS, NOBODY, Titles, Words, titles, words_in
from rolecmp.analysis.values import job
from rolecmp.brief import brief
from rolecmp.errors import NoMatch, quoted
from rolecmp.model import Comparison, Dataset, Role
from rolecmp.words.folding import folded, unmarked
from rolecmp.words.forms import words_of
from rolecmp.words.jobs import (
    LEARNER,
    another_owned,
    gaps_closed,
    job_words,
    leading_job,
    other_job,
    parts,
    trailing_job,
)
from rolecmp.words.near import slipped

# Longer titles are no slip.
_MOST_CORRECTED = 20
# The language that engineers and scientists of every field write in.
_OF_ANY = "python"
# Who is learning a discipline, by its last word.
_DISCIPLINES = {
    "science": "scientist",
    "engineering": "engineer",
    "development": "developer",
    "analytic": "analyst",
    "analysis": "analyst",
    "architecture": "architect",
}


@brief
class TitleResult(NamedTuple):
    """The roles that a title may stand for; where there are several, the comparisons of them settle which.

    `unknown` are the titles beside them that the dataset does not know, as the data architect in "Data & AI
    architect". `read_as` is the title without a slip of the fingers, None where it has none.
    """

    title: str
    roles: tuple[Role, ...]
    comparisons: tuple[Comparison, ...] = ()
    unknown: tuple[str, ...] = ()
    read_as: str | None = None


class _Reading(NamedTuple):
    """What one alternative of a headline stands for: roles, another job, else a field or place.

    `noun` is that of the title in it. `missing` is the title that it would be with the noun that it shares,
    where the dataset knows none such.
    """

    words: Words
    roles: frozenset[str] = NOBODY
    noun: str = ""
    other: bool = False
    missing: str = ""

    @property
    def bare(self) -> bool:
        """Whether it is a noun alone, as the engineer in "Engineer, AI"."""
        return self.words == (self.noun,)


def readings(dataset: Dataset, title: str) -> TitleResult:
    """Every role that goes by this title, in the dataset's order.

    Rank, place and terms of employment do not matter, nor do plurals, gaps, and whether it says developer or
    engineer. A title with alternatives ("AI/ML engineer") is read as each of them, and one with a field
    beside it ("Software engineer, AI") with and without it. Raises `NoMatch` where the dataset does not know
    the title, or where another job stands in it too: a title is never guessed.
    """
    if result := understood(titles(dataset, title), title):
        return result
    raise NoMatch(_unknown(dataset, title))


def understood(known: Titles, title: str) -> TitleResult | None:
    """What a title is read as, with one slip of the fingers mended; None for one that is not known."""
    if result := read(known, title):
        return result
    mended = _mended(known, title)
    result = read(titles(known.dataset, mended), mended) if mended else None
    return result and result._replace(title=title, read_as=mended)


def read(known: Titles, title: str) -> TitleResult | None:
    """What a title is read as, as it is written; None for one that is not known."""
    found, missing = _found(known, title)
    if not found:
        return None
    dataset = known.dataset
    roles = tuple(role for role in dataset.roles.values() if role.id in found)
    between = found | {job(dataset, role).id for role in roles}
    compared = (each for each in dataset.comparisons if len(roles) > 1 and between.issuperset(each.roles))
    return TitleResult(title, roles, tuple(compared), missing)


def _found(known: Titles, title: str) -> tuple[frozenset[str], Words]:
    """The ids of the roles that a title names, none where another job stands in it; and unknown titles."""
    if whole := known.roles(job_words(title, aside=True)):
        return whole, ()
    learner = bool(LEARNER.search(folded(title)))
    main: list[_Reading] = []
    beside: list[_Reading] = []
    for alternatives, is_object in parts(title):
        each_read = (_read(known, each, learner=learner) for each in alternatives)
        told = [each for each in each_read if each.words]
        if is_object:
            beside += told
        else:
            main += _shared(known, told)
    bare = [each for each in main if each.bare]
    nouns = {each.noun for each in main if each.noun and not each.bare}
    alien = any(nouns and each.noun not in nouns and not each.roles for each in bare)
    if alien or another_owned(title) or any(each.other for each in main):
        return NOBODY, ()
    fields = [each.words for each in (*main, *beside) if not (each.noun or each.other)]
    if not nouns:
        whole = _union(known.roles((*field, each.noun)) for field in fields for each in bare)
        return whole or _union(each.roles for each in bare), ()
    leading = chain.from_iterable(map(known.beginnings, fields))
    more = (known.roles((*field, noun)) for field in leading for noun in nouns)
    missing = dict.fromkeys(each.missing for each in main if each.missing)
    return _union((*(each.roles for each in main), *more)), tuple(missing)


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return NOBODY.union(*sets)


def _read(known: Titles, alternative: str, *, learner: bool) -> _Reading:
    words = job_words(alternative)
    for name in (job_words(alternative, aside=True), words):
        if roles := known.roles(name):
            return _Reading(name, roles, name[-1])
    first, last = words[:1], "".join(words[-1:])
    if words == (last,) and last in known.nouns | DEVELOPERS:
        return _Reading(words, known.roles(("software", last)) if last == "developer" else NOBODY, last)
    if reading := _containing(known, words):
        return reading
    if learner and last in _DISCIPLINES:
        return _read(known, " ".join((*words[:-1], _DISCIPLINES[last])), learner=False)
    if known.nouns.issuperset(first) and (roles := known.roles((*words[1:], *first))):
        return _Reading(words, roles, words[0])
    return _Reading(words, other=other_job(words) or last in known.nouns)


def _containing(known: Titles, words: Words) -> _Reading | None:
    """The reading of words of which some are a title: the last such, and the longest that ends there."""
    ends = range(len(words), 0, -1)
    spans = ((begin, end) for end in ends for begin in range(max(0, end - known.longest), end))
    for begin, end in spans:
        roles = known.freely(words[begin:end])
        if roles:
            noun, before, behind = words[end - 1], words[:begin], words[end:]
            if leading_job(before, noun) or trailing_job(behind):
                return _Reading(words, other=True)
            runs = chain.from_iterable(known.beginnings(before[at:]) for at in range(len(before)))
            fields = chain(runs, known.beginnings(behind))
            return _Reading(words, roles | _union(known.roles((*field, noun)) for field in fields), noun)
    return None


def _shared(known: Titles, read: list[_Reading]) -> list[_Reading]:
    """The alternatives of a part with what they share: the noun of the last, or the field of the first."""
    if len(read) < 2:
        return read
    first, last = read[0], read[-1]
    noun = last.noun or (last.words[-1] if last.words[-1] in known.nouns else "")
    field = first.words[:-1] if first.roles else ()
    shared = [each if each.roles else _sharing(known, each, field, noun) for each in read]
    # What any of them may work in names no further role beside a field with the same noun.
    nouns = {each.noun for each in shared if each.roles and each.words != (_OF_ANY, each.noun)}
    shared = [
        each._replace(roles=NOBODY) if each.words == (_OF_ANY, each.noun) and each.noun in nouns else each
        for each in shared
    ]
    return shared if any(each.roles for each in shared) else read


def _sharing(known: Titles, reading: _Reading, field: Words, noun: str) -> _Reading:
    """A noun behind the field that it shares, a field before its noun: "Data scientist/analyst", "AI/ML"."""
    words = (*field, *reading.words)
    if len(reading.words) == 1 and (roles := known.roles(words)):
        return _Reading(words, roles, words[-1])
    complete = reading.words[-1] == noun
    if not noun or reading.bare or (reading.other and not complete):
        return reading
    words = reading.words if complete else (*reading.words, noun)
    if roles := known.roles(words):
        return _Reading(words, roles, noun)
    if "".join(words[:-1]) in known.fields:
        return _Reading(words, noun=noun, missing=" ".join(words))
    return _containing(known, words) or reading


def _mended(known: Titles, title: str) -> str | None:
    """The title with its one slip mended, where one of its words is a slip of a single word of the names."""
    words = words_of(unmarked(title))
    if len(words) > _MOST_CORRECTED:
        return None
    vocabulary = known.words or words_in(known.dataset)
    slips = {(word, meant) for word in words for meant in _slips(word, vocabulary)}
    if len(slips) != 1:
        return None
    ((word, meant),) = slips
    return unmarked(title).replace(word, meant)


# The headlines of many texts share most words.
@lru_cache(maxsize=65_536)
def _slips(word: str, vocabulary: frozenset[str]) -> frozenset[str]:
    """The words that one which is none of them may be a slip of."""
    ones = job_words(word, aside=True)
    known = () if vocabulary.intersection(ones) else vocabulary
    return frozenset(meant for one in ones for meant in known if slipped(one, meant))


def _unknown(dataset: Dataset, title: str) -> str:
    wanted = folded(title)
    short = [
        role.title for role in dataset.roles.values() if wanted in map(folded, (*role.short, *role.aliases))
    ]
    if short:
        return f"{quoted(title)} is no title by itself; as a short name it means {', '.join(short)}"
    asked = {each.id: job_words(each.question, aside=True) for each in dataset.faq}
    longest = max(map(len, asked.values()), default=0)
    names = (job_words(each) for alternatives, _ in parts(title) for each in alternatives)
    # What is longer than every question stands in none: to close one gap makes it one word shorter.
    closed = (each for name in names if len(name) <= longest + 1 for each in gaps_closed(" ".join(name)))
    meant = [" ".join(words) for words in map(job_words, closed) if len(words) > 1 and other_job(words[-1:])]
    for question, words in asked.items():
        if any(f" {name} " in f" {' '.join(words)} " for name in meant):
            return f"the dataset knows no title {quoted(title)}; 'rolecmp faq {question}' says what is near"
    instead = nearby(dataset, title) or "; 'rolecmp table --all' lists those it knows"
    return f"the dataset knows no title {quoted(title)}{instead}"
