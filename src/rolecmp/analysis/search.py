"""Where the dataset mentions something."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import Literal, NamedTuple, TypeAlias

from rolecmp.analysis.relevance import Meant, Text, ranked, words_in
from rolecmp.analysis.values import own_items, sources_of
from rolecmp.brief import brief
from rolecmp.errors import NoMatch, UsageError, quoted, suggestion
from rolecmp.model import Dataset
from rolecmp.words.folding import folded
from rolecmp.words.forms import words_of

HitKind: TypeAlias = Literal["role", "skill", "comparison", "guidance", "question"]
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


class Hit(NamedTuple):
    """A place that mentions what was searched for.

    `text` is the sentence of it that does so best, `part` names where in the entry it stands; `command`
    holds the arguments with which rolecmp shows the whole.
    """

    kind: HitKind
    title: str
    part: str
    text: str
    command: tuple[str, ...]
    sources: tuple[str, ...]


@brief
class SearchResult(NamedTuple):
    """What a search found, best first.

    `words` are those of the dataset that answer it, `unknown` those of the search that nothing mentions.
    """

    query: str
    words: tuple[str, ...]
    unknown: tuple[str, ...]
    hits: tuple[Hit, ...]


def found(dataset: Dataset, query: str) -> SearchResult:
    """Every role, skill, comparison, piece of guidance and question that mentions `query`.

    Raises `NoMatch` where none does, with what the query may be a slip of, and `UsageError` for no words.
    """
    if not query.strip():
        raise UsageError("there is nothing to search for; name a word, as in: rolecmp search retrieval")
    every = entries(dataset)
    best, meant = ranked(query, every, Entry.texts)
    unknown = tuple(word for word, known in meant.items() if not known)
    if not best:
        names = (name for entry in every for name in (entry.title, *entry.names))
        near = suggestion(query, names) or next(
            filter(None, (suggestion(word, vocabulary(every)) for word in unknown)), ""
        )
        raise NoMatch(f"no role, skill, comparison, guidance or question mentions {quoted(query)}{near}")
    words = tuple(sorted(frozenset().union(*meant.values())))
    hits = tuple(hit(entry, tuple(meant.values())) for entry in best)
    return SearchResult(query, words, unknown, hits)


def entries(dataset: Dataset) -> "tuple[Entry, ...]":
    """All of the dataset that a search looks through."""
    parts = (_roles, _skills, _comparisons, _guidance, _questions)
    return tuple(chain.from_iterable(part(dataset) for part in parts))


def vocabulary(every: "Iterable[Entry]") -> frozenset[str]:
    """The words of these entries, folded."""
    return frozenset().union(*map(said_of, every))


# One question looks for its words in every entry several times.
@lru_cache(maxsize=4_096)
def said_of(entry: "Entry") -> frozenset[str]:
    """The words of an entry, folded."""
    return words_in(folded(text.words) for text in entry.texts())


class _Part(NamedTuple):
    """A text of an entry and its label; what is `telling` of the label is searched too."""

    label: str
    text: str
    telling: str = ""

    @property
    def searched(self) -> str:
        return f"{self.telling} {self.text}"


class Entry(NamedTuple):
    """Something that a search may find: what it is called, what it says, and how it is shown."""

    kind: HitKind
    title: str
    names: tuple[str, ...]
    parts: tuple[_Part, ...]
    command: tuple[str, ...]
    sources: tuple[str, ...]

    def texts(self) -> Iterator[Text]:
        """What is searched, each text with its weight."""
        yield from map(Text, (self.title, *self.names))
        for part in self.parts:
            yield Text(part.searched, 0.5)


def sentences_of(text: str) -> list[str]:
    """The sentences of a text.

    >>> sentences_of("Ask first. Then build.")
    ['Ask first.', 'Then build.']
    """
    return _SENTENCE_END.split(text)


def hit(entry: Entry, meant: Sequence[Meant]) -> Hit:
    """Where an entry mentions these best."""
    sentences = [part._replace(text=text) for part in entry.parts for text in sentences_of(part.text)]
    best = max(sentences, key=lambda each: _held(each.searched, meant), default=_Part("", ""))
    return Hit(entry.kind, entry.title, best.label, best.text, entry.command, entry.sources)


def _held(text: str, meant: Sequence[Meant]) -> int:
    """How many words of the search the text holds."""
    words = words_of(text)
    return sum(not each.isdisjoint(words) for each in meant)


def _roles(dataset: Dataset) -> Iterator[Entry]:
    for role in dataset.roles.values():
        own = [aspect for aspect in dataset.aspects.values() if aspect.id in role.values]
        parts = [_Part("Summary", role.summary)] if role.summary else []
        parts += [
            _Part(aspect.title, item.text, aspect.title)
            for aspect in own
            for item in own_items(dataset, role, aspect)
        ]
        sources = dict.fromkeys(chain(role.sources, *(sources_of(role, aspect) for aspect in own)))
        yield Entry("role", role.title, role.names, tuple(parts), ("show", role.id), tuple(sources))


def _skills(dataset: Dataset) -> Iterator[Entry]:
    for skill in dataset.skills.values():
        parts = (_Part("", skill.about),) if skill.about else ()
        yield Entry("skill", skill.name, skill.names, parts, ("show", skill.id), skill.sources)


def _comparisons(dataset: Dataset) -> Iterator[Entry]:
    for comparison in dataset.comparisons:
        left, right = (dataset.roles[role].title for role in comparison.roles)
        parts = (
            _Part("Dividing line", comparison.dividing_line or "", "dividing line"),
            *(
                _Part(f"{point.name}, {dataset.roles[role].title}", text, point.name)
                for point in comparison.points
                for role, text in point.sides.items()
            ),
            _Part("Overlap", comparison.overlap or "", "overlap"),
            _Part("Rule of thumb", comparison.rule_of_thumb or "", "rule of thumb"),
        )
        command = ("diff", *comparison.roles)
        written = tuple(part for part in parts if part.text)
        yield Entry("comparison", f"{left} and {right}", (), written, command, comparison.sources)


def _guidance(dataset: Dataset) -> Iterator[Entry]:
    for each in dataset.guidance:
        command = ("aim", "--from", each.roles[0]) if each.roles else ("aim",)
        part = _Part("Because", each.because)
        yield Entry("guidance", each.background, (), (part,), command, each.sources)


def _questions(dataset: Dataset) -> Iterator[Entry]:
    for each in dataset.faq:
        part = _Part("Answer", each.answer)
        yield Entry("question", each.question, (each.id,), (part,), ("faq", each.id), each.sources)
