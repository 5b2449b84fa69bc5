"""Names found in running text: the longest first, in time that grows with the text alone."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from rolecmp.words.folding import folded
from rolecmp.words.forms import singular

# Letters and digits, with what makes another word of "C++", "C#" and ".NET".
_WORD = re.compile(r"(?<!\w)\.net\b|[^\W_]+(?:\+\+|#)?", re.IGNORECASE)
_MOST_BETWEEN = 3
# What is longer may have lost its last "e" with the ending of its plural.
_SHORT = 4
# What may not stand between two words of a name: in "Python, SQL. Server" there is no SQL server.
_APART = re.compile(r"[,;:|()•\n]|[.!?]\s")


class Word(NamedTuple):
    """A word of a text: the form that is compared, and where it stands in the text."""

    form: str
    start: int
    end: int


class Found(NamedTuple):
    """A name in a text: what goes by it, and where it stands; a name of several things is found for each."""

    keys: tuple[str, ...]
    start: int
    end: int


class _Name(NamedTuple):
    key: str
    exact: tuple[str, ...] = ()


class _Ready(NamedTuple):
    """Names that begin with the same word, by their words, the longest first; and those in parts."""

    whole: Mapping[tuple[str, ...], tuple[_Name, ...]]
    lengths: tuple[int, ...]
    parted: tuple[tuple[tuple[tuple[str, ...], ...], str], ...]


class Phrases(NamedTuple):
    """Names to be found, by their first words; they are made ready where a text has their first word."""

    names: Mapping[str, Sequence[tuple[str, str]]]
    ready: dict[str, _Ready]

    def beginning(self, form: str) -> _Ready:
        """The names that begin with this word."""
        if form not in self.ready:
            self.ready[form] = _ready(self.names[form])
        return self.ready[form]


def phrases(names: Iterable[tuple[str, str]]) -> Phrases:
    """Pairs of a key and a name of it, ready to be found.

    `=` before a name means that its case matters, `..` inside it stands for up to three words.
    """
    by_first: dict[str, list[tuple[str, str]]] = {}
    for key, name in names:
        if first := _WORD.search(name):
            by_first.setdefault(light(first[0]), []).append((key, name))
    return Phrases(by_first, {})


def _ready(names: Iterable[tuple[str, str]]) -> _Ready:
    whole: dict[tuple[str, ...], dict[_Name, None]] = {}
    parted: list[tuple[tuple[tuple[str, ...], ...], str]] = []
    for key, name in names:
        bare = name.removeprefix("=")
        parts = tuple(filter(None, (tuple(map(light, _WORD.findall(part))) for part in bare.split(" .. "))))
        if len(parts) > 1:
            parted.append((parts, key))
        else:
            exact = tuple(_WORD.findall(bare)) if bare != name else ()
            whole.setdefault(parts[0], {})[_Name(key, exact)] = None
    lengths = tuple(sorted({len(each) for each in whole}, reverse=True))
    return _Ready({each: tuple(found) for each, found in whole.items()}, lengths, tuple(parted))


def words(text: str) -> list[Word]:
    """The words of a text in their order, in the form in which they are compared.

    >>> [word.form for word in words("REST APIs, C++ and visualisations")]
    ['rest', 'api', 'c++', 'and', 'visualisation']
    """
    return [Word(light(match[0]), match.start(), match.end()) for match in _WORD.finditer(text)]


def found(known: Phrases, text: str) -> Iterator[Found]:
    """The names in a text, by where they begin; a name inside a longer one is not found.

    The words between the parts of a name with `..` are read for names of their own.
    """
    tokens = words(text)
    forms = [word.form for word in tokens]
    at = 0
    for index, form in enumerate(forms):
        if form not in known.names:
            continue
        ready = known.beginning(form)
        for parts, key in ready.parted:
            if last := _last_of(parts, forms, index):
                yield Found((key,), tokens[index].start, tokens[last - 1].end)
        if index < at:
            continue
        for length in ready.lengths:
            names = ready.whole.get(tuple(forms[index : index + length]), ())
            here = tokens[index : index + length]
            keys = dict.fromkeys(
                each.key for each in names if not each.exact or _stands(each.exact, text, here)
            )
            if keys and not (length > 1 and _APART.search(text, here[0].end, here[-1].start)):
                at = index + length
                yield Found(tuple(keys), here[0].start, here[-1].end)
                break


@lru_cache(maxsize=65_536)
def light(word: str) -> str:
    """A word in the one form of its singular and plural and of its two spellings, in any case."""
    form = singular(folded(word))
    return form.removesuffix("e") if len(form) > _SHORT else form


def _stands(exact: tuple[str, ...], text: str, here: list[Word]) -> bool:
    """Whether these words of the text are written as the name is."""
    return all(text[word.start : word.end] == wanted for wanted, word in zip(exact, here, strict=True))


def _last_of(parts: tuple[tuple[str, ...], ...], forms: list[str], index: int) -> int:
    """Where the last part of a name with gaps ends when its first stands at `index`; 0 where it does not."""
    at = index
    for number, part in enumerate(parts):
        for between in range(_MOST_BETWEEN + 1 if number else 1):
            if tuple(forms[at + between : at + between + len(part)]) == part:
                at += between + len(part)
                break
        else:
            return 0
    return at
