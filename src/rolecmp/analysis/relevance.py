"""How well a text answers a search: the rule that `faq` and `search` share."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

_Entry = TypeVar("_Entry")
_WORD = re.compile(r"\w+")

# Words that say nothing about what is searched for. Where a search has no others, they count.
_COMMON = frozenset(
    "a about am an and any are as at be between by can could do does for from have how i if in into is it "
    "its me my of on one or should so than that the there this to was what when where which who why will "
    "with would you your vs versus".split()
)


@dataclass(frozen=True, slots=True)
class Text:
    """A text that may be found, and how much a word found in it weighs, from 0 to 1."""

    words: str
    weight: float = 1.0


def query_words(query: str) -> tuple[str, ...]:
    """The words of a search that count, in lower case, each once.

    >>> query_words("Do I need ML?")
    ('need', 'ml')
    """
    words = tuple(dict.fromkeys(_WORD.findall(query.casefold())))
    return tuple(word for word in words if word not in _COMMON) or words


def ranked(
    query: str, entries: Sequence[_Entry], texts: Callable[[_Entry], Iterable[Text]]
) -> list[tuple[float, _Entry]]:
    """The entries that answer `query` with their scores, best first, down to those half as good as the best.

    An entry's score is the number of the query's words in its texts, and one more where they stand
    together. Between entries with as many, a word counts the more the heavier the text it is found in
    and the fewer entries hold it.
    """
    wanted = query_words(query)
    found = [_found(wanted, texts(entry)) for entry in entries]
    holders = [sum(1 for weights, _ in found if weights[at]) for at in range(len(wanted))]
    scores = [
        together
        + sum(_word_score(weight, held, len(wanted)) for weight, held in zip(weights, holders, strict=True))
        for weights, together in found
    ]
    least = max(scores, default=0.0) / 2
    hits = [(score, entry) for score, entry in zip(scores, entries, strict=True) if score and score >= least]
    return sorted(hits, key=lambda hit: -hit[0])


def marked(text: str, wanted: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    """The text in pieces, and whether each piece is one of the words of a search.

    >>> marked("priced per token.", ["token"])
    (('priced per ', False), ('token', True), ('.', False))
    """
    pieces: list[tuple[str, bool]] = []
    end = 0
    for word in _WORD.finditer(text):
        if any(matches(each, word[0].casefold()) for each in wanted):
            pieces += [(text[end : word.start()], False), (word[0], True)]
            end = word.end()
    pieces.append((text[end:], False))
    return tuple(piece for piece in pieces if piece[0])


def matches(word: str, known: str) -> bool:
    """Whether a searched word is `known` or its beginning; in scripts without spaces, anywhere in it."""
    return known.startswith(word) or (not word.isascii() and word in known)


def _found(wanted: Sequence[str], texts: Iterable[Text]) -> tuple[list[float], float]:
    """The greatest weight with which each wanted word stands in the texts, and 1 if all stand together."""
    weights = [0.0] * len(wanted)
    phrase = " " + " ".join(wanted)
    together = 0.0
    for text in texts:
        words = _WORD.findall(text.words.casefold())
        for at, word in enumerate(wanted):
            if text.weight > weights[at] and any(matches(word, known) for known in words):
                weights[at] = text.weight
        if len(wanted) > 1 and phrase in " " + " ".join(words):
            together = 1.0
    return weights, together


def _word_score(weight: float, holders: int, words: int) -> float:
    return 1 + weight / (1 + holders) / words if weight else 0.0
