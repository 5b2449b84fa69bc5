"""Names found in running text: the longest first, in time that grows with the text alone."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple, TypeAlias
from unicodedata import normalize

from rolecmp.words.folding import folded
from rolecmp.words.forms import IRREGULAR, singular

# Letters and digits, with what makes another word of "C++", "C#" and ".NET"; other dots may end a sentence.
_WORD = re.compile(r"(?<!\w)\.net\b|[^\W_]+(?:\+\+|#)?", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W_]+")
# So many first letters all forms of a long word share; a short one may end in them in one form alone.
_KEPT = 4
# These letters of the first two words of names, each name on a line.
_FIRST_OF = rf"(?:[^\w\n]|_)*([^\W_]{{0,{_KEPT}}})"
_FIRST_TWO = re.compile(rf"^{_FIRST_OF}[^\W_]*{_FIRST_OF}", re.MULTILINE)
_ENDS = (("y", "ies"), ("er", "re"))
_GAP = " .. "
_MOST_BETWEEN = 3
# What is longer may have lost its last "e" with the ending of its plural.
_SHORT = 4
# What may not stand between two words of a name: in "Python, SQL. Server" there is no SQL server.
_APART = re.compile(r"[,;:|()•\n]|[.!?]\s")

Words: TypeAlias = tuple[str, ...]


class Found(NamedTuple):
    """A name in a text: what goes by it, and where it stands; a name of several things is found for each."""

    keys: tuple[str, ...]
    start: int
    end: int


class Phrases(NamedTuple):
    """Names to be found.

    `whole` has by the words of each name its keys, each with the words as they are written where their case
    matters; `longest` by the first two words of names how many words the longest has; `parted` by the first
    word of names in parts those parts, with the key. Names come there from `waiting`, where they stand by the
    first letters of their first two words, when a text has two words that begin so: one of 10 KB needs an
    eighth of them. `met` are the pairs of words that texts had before.
    """

    waiting: dict[str, list[tuple[str, str]]]
    met: set[tuple[str, str]]
    whole: dict[Words, dict[tuple[str, Words], None]]
    longest: dict[Words, int]
    parted: dict[str, list[tuple[Sequence[Words], str]]]


def phrases(names: Iterable[tuple[str, str]]) -> Phrases:
    """Pairs of a key and a name of it, ready to be found.

    `=` before a name means that its case matters, `..` inside it stands for up to three words.
    """
    known = Phrases({}, set(), {}, {}, {})
    pairs = list(names)
    lines = _plain("\n".join([name.replace("\n", " ") for _, name in pairs]))
    for pair, (first, second) in zip(pairs, _FIRST_TWO.findall(lines), strict=False):
        begin = f"{first} {second}" if second and _GAP not in pair[1] else first
        if begin:
            known.waiting.setdefault(begin, []).append(pair)
        else:  # a name in letters that ASCII does not have
            _add(known, *pair)
    return known


def _add(known: Phrases, key: str, name: str) -> None:
    written = _WORD.findall(name)
    words = tuple(map(light, written))
    if words and _GAP in name:
        parts = [light_words(part) for part in name.split(_GAP)]
        known.parted.setdefault(words[0], []).append(([part for part in parts if part], key))
    elif words:
        known.longest[words[:2]] = max(known.longest.get(words[:2], 0), len(words))
        exact = tuple(written) if name[0] == "=" else ()
        known.whole.setdefault(words, {})[key, exact] = None


@lru_cache(maxsize=65_536)
def _begins(word: str) -> tuple[str, ...]:
    """What a word in a name may begin with that is this word of a text, in any form."""
    form = light(word)
    same = {word.lower(), form, f"{form}s", f"{form}es", *_IRREGULAR.get(form, ())}
    # "spies" begins otherwise than "spy", and "fibre" than "fiber".
    same |= {form.removesuffix(end) + other for end, other in _ENDS if form.endswith(end)}
    begins = [begin[:_KEPT] for each in same for begin in _LETTERS.findall(_plain(each))]
    return tuple(sorted({*begins}))


def _plain(text: str) -> str:
    """The text in lower case with no other letters than those of ASCII."""
    return normalize("NFD", text.lower()).encode("ascii", "ignore").decode()


def _make_ready(known: Phrases, text_words: Sequence[str]) -> None:
    """Get the names ready that begin as two neighbours among these words do."""
    # In the order of the text, so that what is found has the same order in each process.
    pairs = dict.fromkeys(zip_longest(text_words, text_words[1:], fillvalue=""))
    new = [pair for pair in pairs if pair not in known.met]
    known.met.update(new)
    for first, second in new:
        for begin in _begins(first):
            for both in (begin, *(f"{begin} {each}" for each in _begins(second))):
                for key, name in known.waiting.pop(both, ()):
                    _add(known, key, name)


def found(known: Phrases, text: str) -> Iterator[Found]:
    """The names in a text, by where they begin; a name inside a longer one is not found.

    The words between the parts of a name with `..` are read for names of their own.
    """
    matches = list(_WORD.finditer(text))
    _make_ready(known, [match[0] for match in matches])
    words = tuple(light(match[0]) for match in matches)
    present = {*words}
    end = 0
    for begin, word in enumerate(words):
        if word in known.parted:
            for parts, key in known.parted[word]:
                if parts[-1][0] in present and (last := _last_of(parts, words, begin)):
                    yield Found((key,), matches[begin].start(), matches[last - 1].end())
        if begin < end:
            continue
        longest = known.longest.get(words[begin : begin + 2], 1)
        for length in range(min(longest, len(words) - begin), 0, -1):
            names = known.whole.get(words[begin : begin + length])
            if names and (keys := _keys(names, matches[begin : begin + length], text)):
                end = begin + length
                yield Found(keys, matches[begin].start(), matches[end - 1].end())
                break


def _keys(names: Iterable[tuple[str, Words]], here: Sequence[re.Match[str]], text: str) -> tuple[str, ...]:
    """What goes by the words that stand here, as they are written, with nothing between that parts them."""
    if len(here) > 1 and _APART.search(text, here[0].end(), here[-1].start()):
        return ()
    written = tuple(match[0] for match in here)
    # In one order, whatever was read before.
    return tuple(sorted({key for key, exact in names if not exact or exact == written}))


def light_words(text: str) -> Words:
    """The words of a text as they are compared.

    >>> light_words("REST APIs")
    ('rest', 'api')
    """
    return tuple(map(light, _WORD.findall(text)))


@lru_cache(maxsize=65_536)
def light(word: str) -> str:
    """A word in the one form of its singular and plural and of its two spellings, in any case."""
    form = singular(word.lower() if word.isascii() else folded(word))
    return form.removesuffix("e") if len(form) > _SHORT else form


# What has another form than its letters say, by that form.
_IRREGULAR: dict[str, list[str]] = {}
for _word, _one in IRREGULAR.items():
    _IRREGULAR.setdefault(light(_one), []).append(_word)


def _last_of(parts: Sequence[Words], words: Words, begin: int) -> int:
    """Where the last part of a name with gaps ends when its first begins here; 0 where it does not."""
    end = begin + len(parts[0])
    if words[begin:end] != parts[0]:
        return 0
    for part in parts[1:]:
        starts = range(end, end + _MOST_BETWEEN + 1)
        start = next((at for at in starts if words[at : at + len(part)] == part), None)
        if start is None:
            return 0
        end = start + len(part)
    return end
