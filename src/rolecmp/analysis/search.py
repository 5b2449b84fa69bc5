"""Where the dataset speaks of something."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from rolecmp.analysis.relevance import Text, marked, query_words, ranked
from rolecmp.analysis.values import stated
from rolecmp.errors import NoMatch
from rolecmp.model import Dataset

HitKind: TypeAlias = Literal["role", "skill", "comparison", "guidance", "question"]
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that speaks of what was searched for.

    `text` is the sentence of it that does so best, `part` names where in the entry it stands; `command`
    holds the arguments with which rolecmp shows the whole.
    """

    kind: HitKind
    title: str
    part: str
    text: str
    command: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, best first; `words` are those of the search that count."""

    query: str
    words: tuple[str, ...]
    hits: tuple[Hit, ...]


def found(dataset: Dataset, query: str) -> Found:
    """Every role, skill, comparison, piece of guidance and question that speaks of `query`.

    Raises `NoMatch` where none does.
    """
    entries = [
        *_roles(dataset),
        *_skills(dataset),
        *_comparisons(dataset),
        *_guidance(dataset),
        *_questions(dataset),
    ]
    words = query_words(query)
    best = ranked(query, entries, _Entry.weighted)
    if not best:
        raise NoMatch(f"nothing in the dataset speaks of {query!r}")
    return Found(query, words, tuple(_hit(entry, words) for _, entry in best))


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: HitKind
    title: str
    names: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]
    command: tuple[str, ...]
    sources: tuple[str, ...]

    def weighted(self) -> Iterator[Text]:
        yield Text(" ".join((self.title, *self.names)))
        for part in self.parts:
            yield Text(" ".join(part), 0.5)


def _hit(entry: _Entry, words: tuple[str, ...]) -> Hit:
    sentences = [(part, sentence) for part, text in entry.parts for sentence in _SENTENCE_END.split(text)]
    part, text = max(sentences, key=lambda each: _held(" ".join(each), words), default=("", ""))
    return Hit(entry.kind, entry.title, part, text, entry.command, entry.sources)


def _held(text: str, words: tuple[str, ...]) -> int:
    """How many of the words the text holds."""
    return sum(any(hit for _, hit in marked(text, (word,))) for word in words)


def _roles(dataset: Dataset) -> Iterator[_Entry]:
    for role in dataset.roles.values():
        values = (stated(dataset, role, aspect) for aspect in dataset.aspects.values())
        own = [value for value in values if value is not None and value.same_as is None]
        parts = [("Summary", role.summary)] if role.summary else []
        parts += [(v.aspect.title, item.text) for v in own for item in v.items if item.inherited_from is None]
        sources = dict.fromkeys((*role.sources, *(source for value in own for source in value.sources)))
        yield _Entry(
            "role", role.title, (role.id, *role.aliases), tuple(parts), ("show", role.id), tuple(sources)
        )


def _skills(dataset: Dataset) -> Iterator[_Entry]:
    for skill in dataset.skills.values():
        parts = (("About", skill.about),) if skill.about else ()
        yield _Entry("skill", skill.name, skill.aliases, parts, ("aim", "--have", skill.id), skill.sources)


def _comparisons(dataset: Dataset) -> Iterator[_Entry]:
    for comparison in dataset.comparisons:
        left, right = (dataset.roles[role].title for role in comparison.roles)
        written = (
            ("Dividing line", comparison.dividing_line),
            *(
                (f"{point.name}, {dataset.roles[role].title}", text)
                for point in comparison.points
                for role, text in point.sides.items()
            ),
            ("Overlap", comparison.overlap),
            ("Rule of thumb", comparison.rule_of_thumb),
        )
        parts = tuple((part, text) for part, text in written if text)
        command = ("diff", *comparison.roles)
        yield _Entry("comparison", f"{left} and {right}", (), parts, command, comparison.sources)


def _guidance(dataset: Dataset) -> Iterator[_Entry]:
    for each in dataset.guidance:
        command = ("aim", "--from", each.roles[0]) if each.roles else ("aim",)
        yield _Entry("guidance", each.background, (), (("Because", each.because),), command, each.sources)


def _questions(dataset: Dataset) -> Iterator[_Entry]:
    for each in dataset.faq:
        parts = (("Answer", each.answer),)
        yield _Entry("question", each.question, (each.id,), parts, ("faq", each.id), each.sources)
