"""Which roles a job title may stand for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple, TypeAlias

from rolecmp.analysis.nearby import nearby
from rolecmp.analysis.values import job
from rolecmp.brief import brief
from rolecmp.errors import NoMatch, quoted
from rolecmp.model import Comparison, Dataset, Role
from rolecmp.words.folding import folded, unmarked
from rolecmp.words.forms import words_of
from rolecmp.words.jobs import (
    LEARNER,
    another_owned,
    job_words,
    leading_job,
    names_like,
    of_software,
    other_job,
    parts,
    trailing_job,
)
from rolecmp.words.near import slipped

# Longer titles are no slip.
_MOST_CORRECTED = 20
_ENGINEER = {"developer": "engineer"}
_DEVELOPERS = frozenset(("developer", "engineer"))
# Who is learning a discipline, by its last word.
_DISCIPLINES = {
    "science": "scientist",
    "engineering": "engineer",
    "development": "developer",
    "analytic": "analyst",
    "analysis": "analyst",
    "architecture": "architect",
}

Words: TypeAlias = tuple[str, ...]


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

    `missing` is the title that it would be with the noun that it shares, where the dataset knows none such.
    """

    words: Words
    roles: frozenset[str] = frozenset()
    other: bool = False
    bare_noun: bool = False
    nouns: frozenset[str] = frozenset()
    missing: str = ""


class _Known(NamedTuple):
    """The titles of a dataset as words run together: as they are, and with developers as engineers."""

    exact: Mapping[str, frozenset[str]]
    unified: Mapping[str, frozenset[str]]
    # Those that may have words before or behind them, the nouns that they end with, and what is before those.
    free: frozenset[str]
    nouns: frozenset[str]
    fields: frozenset[str]
    # How many words a title may have: full stack, where the dataset says fullstack, is one more.
    longest: int

    def beginnings(self, words: Words) -> Iterator[Words]:
        """The first words, as many as the field of a title may have."""
        return (words[:at] for at in range(1, min(len(words), self.longest) + 1))

    def roles(self, words: Words) -> frozenset[str]:
        """The roles that go by these words."""
        return self.exact.get("".join(words)) or self.unified.get("".join(_unified(words)), frozenset())

    def freely(self, words: Words) -> frozenset[str]:
        """The roles that go by these words wherever they stand in a title."""
        if not self.free.isdisjoint(("".join(words), "".join(_unified(words)))):
            return self.roles(words)
        if words[-1] in _DEVELOPERS and of_software(words[:-1]):
            return self.roles(("software", words[-1]))
        return frozenset()


def readings(dataset: Dataset, title: str) -> TitleResult:
    """Every role that goes by this title, in the dataset's order.

    Rank, place and terms of employment do not matter, nor do plurals, gaps, and whether it says developer or
    engineer. A title with alternatives ("AI/ML engineer") is read as each of them, and one with a field
    beside it ("Software engineer, AI") with and without it. Raises `NoMatch` where the dataset does not know
    the title, or where another job stands in it too: a title is never guessed.
    """
    known = _known(dataset, title)
    (found, missing), read_as = _found(title, known), None
    if not found:
        for corrected in _corrected(title, dataset):
            known = _known(dataset, corrected)
            (found, missing), read_as = _found(corrected, known), corrected
    if not found:
        raise NoMatch(_unknown(dataset, title))
    roles = tuple(role for role in dataset.roles.values() if role.id in found)
    between = found | {job(dataset, role).id for role in roles}
    compared = (each for each in dataset.comparisons if len(roles) > 1 and between.issuperset(each.roles))
    return TitleResult(title, roles, tuple(compared), missing, read_as)


def _known(dataset: Dataset, title: str) -> _Known:
    may_be_of = names_like(title)
    exact: dict[str, frozenset[str]] = {}
    unified: dict[str, frozenset[str]] = {}
    free: set[str] = set()
    names: list[Words] = []
    for role in dataset.roles.values():
        own = frozenset((role.id,))  # one for all titles of the role: a catalogue has sixty times as many
        for name, words in titles_of(role, may_be_of):
            names.append(words)
            key = "".join(words)
            keys = key, key if _ENGINEER.keys().isdisjoint(words) else "".join(_unified(words))
            for held, each in zip((exact, unified), keys, strict=True):
                held[each] = held[each] | own if each in held else own
            if len(words) > 1 or sum(map(str.isupper, name)) > 1:
                free.update(keys)
    return _Known(
        exact,
        unified,
        frozenset(free),
        frozenset(words[-1] for words in names if len(words) > 1),
        frozenset("".join(words[:-1]) for words in names if len(words) > 1),
        max(map(len, names), default=0) + 1,
    )


def titles_of(role: Role, wanted: Callable[[str], object] = bool) -> Iterator[tuple[str, Words]]:
    """The role's names and their words, but none that is only the field of another, as "GenAI" is."""
    every = filter(wanted, (role.id, role.title, *role.aliases))
    names = {name: job_words(name, aside=True) for name in every}
    fields = {words[:-1] for words in names.values() if words}
    short = set(map(folded, role.short))
    for name, words in names.items():
        aliased = name not in (role.id, role.title)
        if words and not (aliased and (words in fields or folded(name) in short)):
            yield name, words


def _unified(words: Words) -> Words:
    return tuple(_ENGINEER.get(word, word) for word in words)


def _found(title: str, known: _Known) -> tuple[frozenset[str], tuple[str, ...]]:
    """The ids of the roles that a title names, none where another job stands in it; and unknown titles."""
    if whole := known.roles(job_words(title, aside=True)):
        return whole, ()
    learner = bool(LEARNER.search(folded(title)))
    main: list[_Reading] = []
    beside: list[_Reading] = []
    for alternatives, is_object in parts(title):
        read = [each for each in (_read(each, known, learner=learner) for each in alternatives) if each.words]
        if is_object:
            beside += read
        else:
            main += _shared(read, known)
    nouns = {noun for each in main for noun in each.nouns if not each.bare_noun}
    bare = [each for each in main if each.bare_noun]
    alien = nouns and any(nouns.isdisjoint(each.words) and not each.roles for each in bare)
    if alien or another_owned(title) or any(each.other for each in main):
        return frozenset(), ()
    fields = [each.words for each in (*main, *beside) if not (each.nouns or each.missing or each.other)]
    if not nouns:
        whole = _union(
            known.roles((*field, noun)) for field in fields for each in bare for noun in each.nouns
        )
        return whole or _union(each.roles for each in bare), ()
    leading = chain.from_iterable(map(known.beginnings, fields))
    more = (known.roles((*field, noun)) for field in leading for noun in nouns)
    missing = dict.fromkeys(each.missing for each in main if each.missing)
    return _union((*(each.roles for each in main), *more)), tuple(missing)


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)


def _read(alternative: str, known: _Known, *, learner: bool) -> _Reading:
    whole = job_words(alternative, aside=True)
    words = job_words(alternative)
    for name in (whole, words):
        if roles := known.roles(name):
            return _Reading(name, roles, nouns=frozenset(name[-1:]))
    if len(words) == 1 and (words[0] in known.nouns or words[0] in _DEVELOPERS):
        roles = known.roles(("software", "developer")) if words[0] == "developer" else frozenset()
        return _Reading(words, roles, bare_noun=True, nouns=frozenset(words))
    if reading := _containing(words, known):
        return reading
    if learner and words and words[-1] in _DISCIPLINES:
        return _read(" ".join((*words[:-1], _DISCIPLINES[words[-1]])), known, learner=False)
    if words and words[0] in known.nouns and (roles := known.roles((*words[1:], words[0]))):
        return _Reading(words, roles, nouns=frozenset(words[:1]))
    return _Reading(words, other=other_job(words) or bool(words and words[-1] in known.nouns))


def _containing(words: Words, known: _Known) -> _Reading | None:
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
            more = (known.roles((*field, noun)) for field in fields)
            return _Reading(words, roles.union(*more), nouns=frozenset((noun,)))
    return None


def _shared(read: list[_Reading], known: _Known) -> list[_Reading]:
    """The alternatives of a part with what they share: the noun of the last, or the field of the first."""
    if len(read) < 2:
        return read
    noun, field = read[-1].words[-1], read[0].words[:-1] if read[0].roles else ()
    shares_noun = bool(read[-1].nouns) or noun in known.nouns
    shared = [
        _with_noun(each, noun, known) if shares_noun else each
        for each in (_with_field(each, field, known) for each in read)
    ]
    return shared if any(each.roles for each in shared) else read


def _with_field(reading: _Reading, field: Words, known: _Known) -> _Reading:
    """The reading of a bare noun behind the field that it shares: "Data scientist / analyst"."""
    if reading.roles or len(reading.words) > 1 or not (roles := known.roles((*field, *reading.words))):
        return reading
    return _Reading(reading.words, roles, nouns=frozenset(reading.words))


def _with_noun(reading: _Reading, noun: str, known: _Known) -> _Reading:
    """The reading of a bare field before the noun that it shares: "AI/ML engineer"."""
    words = reading.words if reading.words[-1] == noun else (*reading.words, noun)
    if reading.roles or reading.bare_noun or (reading.other and words is not reading.words):
        return reading
    if roles := known.roles(words):
        return _Reading(words, roles, nouns=frozenset((noun,)))
    if "".join(words[:-1]) in known.fields:
        return _Reading(words, nouns=frozenset((noun,)), missing=" ".join(words))
    return reading


def _corrected(title: str, dataset: Dataset) -> Iterator[str]:
    """The title with its one slip mended, where one of its words is a slip of a single word of the names."""
    words = words_of(unmarked(title))
    if len(words) > _MOST_CORRECTED:
        return
    titles = chain.from_iterable(map(titles_of, dataset.roles.values()))
    vocabulary = frozenset(chain.from_iterable(words for _, words in titles))
    slips = {
        (word, meant)
        for word in words
        if not vocabulary.intersection(job_words(word, aside=True))
        for meant in vocabulary
        for one in job_words(word, aside=True)
        if slipped(one, meant)
    }
    if len(slips) == 1:
        ((word, meant),) = slips
        yield unmarked(title).replace(word, meant)


def _unknown(dataset: Dataset, title: str) -> str:
    wanted = folded(title)
    short = [
        role.title for role in dataset.roles.values() if wanted in map(folded, (*role.short, *role.aliases))
    ]
    if short:
        return f"{quoted(title)} is a field and no title; the role in it: {', '.join(short)}"
    meant = [job_words(each) for alternatives, _ in parts(title) for each in alternatives]
    for question in dataset.faq:
        asked = f" {' '.join(job_words(question.question, aside=True))} "
        if any(len(words) > 1 and f" {' '.join(words)} " in asked for words in meant):
            return (
                f"the dataset knows no title {quoted(title)}; 'rolecmp faq {question.id}' says what is near"
            )
    instead = nearby(dataset, title) or "; 'rolecmp table --all' lists those it knows"
    return f"the dataset knows no title {quoted(title)}{instead}"
