"""How well a text answers a search: the rule that `faq` and `search` share."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple, TypeAlias, TypeVar

_Entry = TypeVar("_Entry")

# The marks with which several scripts write their vowels are no \w and yet belong to the word, as do the
# signs that end "C++" and "C#".
_WORD = re.compile(
    r"[\w\u0300-\u036f\u0591-\u05c7\u0610-\u06ed\u0900-\u109f\u1780-\u17d3\u200c\u200d]+(?:[+#]+(?!\w))?"
)

# Words that say nothing about what is searched for. Where a search has no others, they count.
_COMMON = frozenset(
    "a about am an and any are as at be between by can could do does for from have how i if in into is it "
    "its me my of on one or should so than that the there this to versus vs was what when where which who "
    "why will with would you your".split()
)

_PLURAL = re.compile(r"(?<=....)ies$|(?<=...)(?<!s)s$")

# What one word of a search stands for: the words of the texts that answer it.
Meant: TypeAlias = frozenset[str]
# The texts of one entry, each with its weight, as words.
_Spoken: TypeAlias = Sequence[tuple[float, Sequence[str]]]


class Text(NamedTuple):
    """A text that may be found, and how much a word found in it weighs, from 0 to 1."""

    words: str
    weight: float = 1.0


def words_of(text: str) -> list[str]:
    """Every word of a text, in lower case.

    >>> words_of("C++, p-values")
    ['c++', 'p', 'values']
    """
    return _WORD.findall(text.casefold())


def query_words(query: str) -> tuple[str, ...]:
    """The words of a search that count, in lower case, each once.

    >>> query_words("Do I need ML?")
    ('need', 'ml')
    """
    words = tuple(dict.fromkeys(words_of(query)))
    return tuple(word for word in words if word not in _COMMON) or words


def ranked(
    query: str, entries: Sequence[_Entry], texts: Callable[[_Entry], Iterable[Text]]
) -> tuple[tuple[_Entry, ...], tuple[Meant, ...]]:
    """The entries that answer `query`, best first, and what each of its words means in them.

    An entry's score is the number of the query's words in its texts, and one more where they stand
    together. Between entries with as many, a word counts the more the heavier the text it is found in
    and the fewer entries hold it. Entries less than half as good as the best do not answer.
    """
    spoken = [[(text.weight, words_of(text.words)) for text in texts(entry)] for entry in entries]
    vocabulary = {word for each in spoken for _, words in each for word in words}
    meant = tuple(_meant(word, vocabulary) for word in query_words(query))
    weights = [[_weight(each, word) for word in meant] for each in spoken]
    holders = [sum(1 for each in weights if each[at]) for at in range(len(meant))]
    scores = [
        _score(each, holders) + (all(each) and _together(words, meant))
        for each, words in zip(weights, spoken, strict=True)
    ]
    least = max(scores, default=0.0) / 2
    hits = [(score, entry) for score, entry in zip(scores, entries, strict=True) if score and score >= least]
    return tuple(entry for _, entry in sorted(hits, key=lambda hit: -hit[0])), meant


def unknown_words(query: str, meant: Iterable[Meant]) -> tuple[str, ...]:
    """The words of a search that stand for nothing, by what `ranked` says that each one means."""
    return tuple(word for word, known in zip(query_words(query), meant, strict=True) if not known)


def marked(text: str, found: Collection[str]) -> tuple[tuple[str, bool], ...]:
    """The text in pieces, and whether each piece is one of the words `found`.

    >>> marked("Priced per token.", {"priced", "token"})
    (('Priced', True), (' per ', False), ('token', True), ('.', False))
    """
    pieces: list[tuple[str, bool]] = []
    end = 0
    for word in _WORD.finditer(text):
        if word[0].casefold() in found:
            pieces += [(text[end : word.start()], False), (word[0], True)]
            end = word.end()
    pieces.append((text[end:], False))
    return tuple(piece for piece in pieces if piece[0])


def _meant(word: str, vocabulary: Iterable[str]) -> Meant:
    """The words that begin as this one does; where there are none, those that it is a longer form of.

    A plural finds the singular. The shortest words stand for themselves: "ai" is no "aim". Scripts other
    than Latin may put no spaces between words: theirs are found anywhere.
    """
    if not word.isascii():
        return frozenset(known for known in vocabulary if word in known)
    if len(word) < 3:
        return frozenset({word, f"{word}s"}.intersection(vocabulary))
    beginning = _PLURAL.sub("", word)
    begun = frozenset(known for known in vocabulary if known.startswith(beginning))
    return begun or frozenset(known for known in vocabulary if _longer(word, known))


def _longer(word: str, known: str) -> bool:
    """Whether `word` is `known` with an ending: "difference" is, of "differ"."""
    return word.startswith(known) and len(known) >= max(5, len(word) - 4) and known not in _COMMON


def _weight(spoken: _Spoken, meant: Meant) -> float:
    """The weight of the heaviest text that holds the word, 0 where none does."""
    return max((weight for weight, words in spoken if not meant.isdisjoint(words)), default=0.0)


def _score(weights: Sequence[float], holders: Sequence[int]) -> float:
    """The number of words held, and less than one more for where they are held."""
    pairs = zip(weights, holders, strict=True)
    return sum(1 + weight / (1 + held) / len(weights) for weight, held in pairs if weight)


def _together(spoken: _Spoken, meant: Sequence[Meant]) -> bool:
    """Whether several words stand side by side in one of the texts, common words aside."""
    return len(meant) > 1 and any(_side_by_side(words, meant) for _, words in spoken)


def _side_by_side(words: Iterable[str], meant: Sequence[Meant]) -> bool:
    telling = [word for word in words if word not in _COMMON]
    size = len(meant)
    return any(
        all(word in each for word, each in zip(telling[at : at + size], meant, strict=True))
        for at in range(len(telling) - size + 1)
        if telling[at] in meant[0]
    )
