"""Names found in running text: the longest first, in time that grows with the text alone."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeAlias
from unicodedata import normalize

from rolecmp.words.folding import folded
from rolecmp.words.forms import IRREGULAR, singular

# Letters and digits, with what makes another word of "C++", "C#" and ".NET"; other dots may end a sentence.
_WORD = re.compile(r"(?<!\w)\.net\b|[^\W_]+(?:\+\+|#)?", re.IGNORECASE)
# An outline lacks the letters in which the forms and spellings of a word differ, and all that is no letter.
_DIFFERING = b"cesuzCESUZ"
_LEFT_OUT = bytes(at for at in range(256) if at != ord("\n") and not (at < 128 and chr(at).isalnum()))
_OUTLINE = bytes(range(256)).lower().replace(b"y", b"i")
# Names wait by so many first letters of their outline.
_KEPT = 8
# After so many lines it is cheaper to get all names ready.
_MOST_READ = 1_000
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
    word of names in parts those parts, with the key; `starts` are the first words of all. Names come there
    when a text has words that they begin with: one of 10 KB needs a tenth of them. Until then they stand in
    `waiting` by the beginning of their outline, or in `packed`, the lines of names that were packed, of which
    those that begin as some of `sought` are ready. `read` are the texts that were read before.
    """

    waiting: dict[str, list[tuple[str, str]]]
    read: set[str]
    whole: dict[Words, dict[tuple[str, Words], None]]
    longest: dict[Words, int]
    parted: dict[str, list[tuple[Sequence[Words], str]]]
    starts: set[str]
    packed: list[bytes]
    sought: set[str]


def phrases(names: Iterable[tuple[str, str]]) -> Phrases:
    """Pairs of a key and a name of it, ready to be found.

    `=` before a name means that its case matters, `..` inside it stands for up to three words.
    """
    known = Phrases(defaultdict(list), set(), {}, {}, {}, set(), [], set())
    pairs = list(names)
    in_ascii = [pair for pair in pairs if pair[1].isascii()]
    for some in (in_ascii, [pair for pair in pairs if not pair[1].isascii()]):
        outlines = _outlines([name.partition(_GAP)[0] for _, name in some])
        for pair, outline in zip(some, outlines, strict=False):
            known.waiting[outline[:_KEPT]].append(pair)
    for key, name in known.waiting.pop("", ()):  # of letters that no outline has
        _add(known, key, name)
    return known


def packed(names: Iterable[tuple[str, str]]) -> bytes:
    """The same names as `unpacked` takes them: sorted lines, each of names with the same first two words.

    No key may have a comma or a colon in it.
    """
    known = phrases(names)
    for begin in [*known.waiting]:
        _get_ready(known, begin)
    found: dict[Words, list[str]] = defaultdict(list)
    for words, named in known.whole.items():
        for key, exact in named:
            found[words[:2]].append(f"{key}:{'=' if exact else ''}{' '.join(exact or words[2:])}")
    for parted in known.parted.values():
        for parts, key in parted:
            found[parts[0][:2]].append(f"{key}:{_GAP.join(map(' '.join, parts))}")
    lines = (f"{' '.join(begin)}\t{','.join(sorted({*each}))}\n".encode() for begin, each in found.items())
    return b"".join(sorted(lines))


def unpacked(names: bytes) -> Phrases:
    """Names that were packed, ready to be found: in a fifteenth of the time."""
    return Phrases({}, set(), {}, {}, {}, set(), names.splitlines(), set())


def _outlines(texts: Sequence[str]) -> list[str]:
    """The outline of each text, in which all forms of its words are alike, and some other words too."""
    whole = "\n".join(texts)
    if whole.count("\n") >= len(texts):
        whole = "\n".join(text.replace("\n", " ") for text in texts)
    if not whole.isascii():
        whole = normalize("NFKD", whole.casefold())
    return whole.encode("ascii", "ignore").translate(_OUTLINE, _DIFFERING + _LEFT_OUT).decode().split("\n")


def _get_ready(known: Phrases, begin: str) -> None:
    for key, name in known.waiting.pop(begin, ()):
        _add(known, key, name)


def _add(known: Phrases, key: str, name: str) -> None:
    written = _WORD.findall(name)
    words = tuple(map(light, written))
    if words and _GAP in name:
        parts = [light_words(part) for part in name.split(_GAP)]
        _add_parted(known, key, [part for part in parts if part])
    elif words:
        _add_whole(known, key, words, tuple(written) if name[0] == "=" else ())


def _add_whole(known: Phrases, key: str, words: Words, exact: Words) -> None:
    known.starts.add(words[0])
    known.longest[words[:2]] = max(known.longest.get(words[:2], 0), len(words))
    known.whole.setdefault(words, {})[key, exact] = None


def _add_parted(known: Phrases, key: str, parts: Sequence[Words]) -> None:
    known.starts.add(parts[0][0])
    known.parted.setdefault(parts[0][0], []).append((parts, key))


def _unpack(known: Phrases, line: bytes) -> None:
    begin, _, names = line.decode().partition("\t")
    for each in names.split(","):
        key, _, said = each.partition(":")
        if _GAP in said:
            _add_parted(known, key, [tuple(part.split()) for part in said.split(_GAP)])
        elif said[:1] == "=":
            exact = tuple(said[1:].split())
            _add_whole(known, key, tuple(map(light, exact)), exact)
        else:
            _add_whole(known, key, (*begin.split(), *said.split()), ())


def _make_ready(known: Phrases, written: Sequence[str], words: Words) -> None:
    """Get the names ready that begin as some of these words do, or in the end all."""
    everything = len(known.read) >= _MOST_READ
    if known.packed:
        starts = {*words, *map(" ".join, pairwise(words))} - known.sought
        known.sought.update(starts)
        for line in known.packed if everything else _lines_of(known.packed, starts):
            _unpack(known, line)
        if everything:
            known.packed.clear()
    if known.waiting:
        begins = _begins if _IRREGULAR.isdisjoint(map(str.lower, written)) else _begins_in_any_form
        # In the order of the text, so that what is found has the same order in each process.
        for begin in [*known.waiting] if everything else begins(_outlines(written)):
            _get_ready(known, begin)


def _lines_of(packed: list[bytes], starts: Iterable[str]) -> Iterator[bytes]:
    """The lines of the names that begin so."""
    for start in starts:
        begin = f"{start}\t".encode()
        at = bisect_left(packed, begin)
        if at < len(packed) and packed[at].startswith(begin):
            yield packed[at]


def _begins(outlines: Sequence[str]) -> Iterator[str]:
    """What a name may begin with that begins with one of the words of these outlines."""
    for at, outline in enumerate(outlines):
        yield outline[:_KEPT]
        if len(outline) < _KEPT:
            whole = outline
            for further in outlines[at + 1 : at + _KEPT]:
                whole += further
                yield whole[:_KEPT]
                if len(whole) >= _KEPT:
                    break


def _begins_in_any_form(outlines: Sequence[str]) -> Iterator[str]:
    """The same where some of the words have forms that no rule makes."""
    for at in range(len(outlines)):
        begins = [""]
        for outline in outlines[at : at + _KEPT]:
            forms = _OTHERWISE.get(outline, (outline,))
            begins = [f"{begin}{form}"[:_KEPT] for begin in begins for form in forms]
            yield from begins


def found(known: Phrases, text: str) -> Iterator[Found]:
    """The names in a text, by where they begin; a name inside a longer one is not found.

    The words between the parts of a name with `..` are read for names of their own.
    """
    matches = list(_WORD.finditer(text))
    words = tuple([light(match[0]) for match in matches])
    if (known.waiting or known.packed) and text not in known.read:
        known.read.add(text)
        _make_ready(known, [match[0] for match in matches], words)
    present = {*words}
    end = 0
    for begin, word in enumerate(words):
        if word not in known.starts:
            continue
        if word in known.parted:
            ends = {
                (last, key)
                for parts, key in known.parted[word]
                if parts[-1][0] in present and (last := _last_of(parts, words, begin))
            }
            # The longest first, whatever was read before.
            for last, key in sorted(ends, reverse=True):
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
    keys = {key for key, exact in names if not exact or exact == tuple(match[0] for match in here)}
    # In one order, whatever was read before.
    return tuple(sorted(keys))


@lru_cache(maxsize=65_536)
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


_ENDS = ("", "s", "es")
_IRREGULAR = frozenset(f"{word}{end}" for pair in IRREGULAR.items() for word in pair for end in _ENDS)
# The outlines of the forms of a word that are not made by a rule, by the outline of each of them.
_OTHERWISE: dict[str, set[str]] = {}
for _word, _one in zip(_outlines([*IRREGULAR]), _outlines([*IRREGULAR.values()]), strict=True):
    if _word != _one:
        _OTHERWISE.setdefault(_one, {_one}).add(_word)
        _OTHERWISE[_word] = _OTHERWISE[_one]


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
