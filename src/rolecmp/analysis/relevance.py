"""Which texts answer a search, by the words that they have."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple, TypeAlias, TypeVar

from rolecmp.words.folding import folded, unmarked
from rolecmp.words.forms import WORD, akin, form, singular, words_of
from rolecmp.words.questions import COMMON, query_words

_Entry = TypeVar("_Entry")

# What one word of a search stands for: the words of the texts that answer it.
Meant: TypeAlias = frozenset[str]


class Text(NamedTuple):
    """A text that may be found, and how much a word found in it weighs, from 0 to 1."""

    words: str
    weight: float = 1.0


def ranked(
    query: str, entries: Sequence[_Entry], texts: Callable[[_Entry], Iterable[Text]]
) -> tuple[tuple[_Entry, ...], dict[str, Meant]]:
    """The entries that answer `query`, best first, and what each of its words means in them.

    An entry's score is the number of the query's words in its texts, and one more where they stand
    together. Between entries with as many, a word counts the more the heavier the text it is found in
    and the fewer entries hold it. Entries less than half as good as the best do not answer.
    """
    # Catalogues have tens of thousands of texts: words are counted only where one of the query stands.
    whole = [folded(" ".join(text.words for text in texts(entry))) for entry in entries]
    vocabulary = words_in(whole)
    by_word = {word: meant(word, vocabulary) for word in _as_written(query, vocabulary)}
    wanted = tuple(by_word.values())
    any_of = frozenset().union(*wanted)
    holding = [
        entry for entry, text in zip(entries, whole, strict=True) if any(word in text for word in any_of)
    ]
    spoken = [[(text.weight, words_of(text.words)) for text in texts(entry)] for entry in holding]
    # For each entry the weight of the heaviest text that holds the word, 0 where none does.
    weights = [
        [
            max((weight for weight, words in each if not word.isdisjoint(words)), default=0.0)
            for word in wanted
        ]
        for each in spoken
    ]
    holders = [sum(map(bool, of_word)) for of_word in zip(*weights, strict=True)]
    scores = [
        sum(
            1 + weight / (1 + held) / len(wanted)
            for weight, held in zip(each, holders, strict=True)
            if weight
        )
        + (all(each) and any(_together(words, wanted) for _, words in texts_of))
        for each, texts_of in zip(weights, spoken, strict=True)
    ]
    least = max(scores, default=0.0) / 2
    hits = [(score, entry) for score, entry in zip(scores, holding, strict=True) if score and score >= least]
    return tuple(entry for _, entry in sorted(hits, key=lambda hit: -hit[0])), by_word


def words_in(texts: Iterable[str]) -> frozenset[str]:
    """Every word of these texts, which are folded."""
    # Most chunks stand in many texts.
    return frozenset(WORD.findall(" ".join({chunk for text in texts for chunk in text.split()})))


def marked(text: str, found: Collection[str]) -> tuple[tuple[str, bool], ...]:
    """The text in pieces, and whether each piece is one of the words `found`.

    >>> marked("Priced per token.", {"priced", "token"})
    (('Priced', True), (' per ', False), ('token', True), ('.', False))
    """
    pieces: list[tuple[str, bool]] = []
    end = 0
    for word in WORD.finditer(text):
        if folded(word[0]) in found:
            pieces += [(text[end : word.start()], False), (word[0], True)]
            end = word.end()
    pieces.append((text[end:], False))
    return tuple(piece for piece in pieces if piece[0])


def meant(word: str, vocabulary: Collection[str]) -> Meant:
    """The words of a vocabulary that are this one or its plural, else a form of it, else of its family.

    Scripts other than Latin may put no spaces between words: theirs are found anywhere.

    >>> sorted(meant("models", {"model", "modelling", "mode"})), meant("deployed", {"deployment"})
    (['model'], frozenset({'deployment'}))
    """
    bare = unmarked(word)
    # No form of a word has other first letters.
    begun = [known for known in vocabulary if known[:2] == bare[:2] or not known.isascii()]
    for alike in (singular, form):
        if same := frozenset(known for known in begun if alike(known) == alike(bare)):
            return same
    if bare.isascii():
        return frozenset(known for known in begun if akin(form(known), form(bare)))
    return frozenset(known for known in vocabulary if word in known)


def _as_written(query: str, vocabulary: Collection[str]) -> tuple[str, ...]:
    """The words of a search that count, as the texts write them: back end for backend, and the reverse."""
    words = list(query_words(query))
    at = 0
    while at < len(words):
        word, pair = words[at], "".join(words[at : at + 2])
        if word not in vocabulary and pair in vocabulary:
            words[at : at + 2] = [pair]
        elif word not in vocabulary:
            cuts = (word[:cut] for cut in range(3, len(word) - 2))
            words[at : at + 1] = next(
                ([cut, word[len(cut) :]] for cut in cuts if {cut, word[len(cut) :]} <= set(vocabulary)),
                [word],
            )
        at += 1
    return tuple(words)


def _together(words: Iterable[str], wanted: Sequence[Meant]) -> bool:
    """Whether several words stand side by side in a text, common words aside."""
    telling = [word for word in words if word not in COMMON]
    size = len(wanted)
    return size > 1 and any(
        all(word in each for word, each in zip(telling[at : at + size], wanted, strict=True))
        for at in range(len(telling) - size + 1)
        if telling[at] in wanted[0]
    )
