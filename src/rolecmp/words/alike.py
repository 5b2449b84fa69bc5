"""How much two wordings have in common, word by word, and where they part."""

from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

# Two texts are worded nearly alike where so many of their words, in order, are the same.
_ALIKE = 0.6


def nearly_alike(lefts: Iterable[str], rights: Iterable[str]) -> list[tuple[str, str]]:
    """The pairs of a left and a right text that are worded nearly alike, the most alike first.

    >>> nearly_alike(["clean it daily", "cook"], ["clean it weekly", "eat", "clean it very often"])
    [('clean it daily', 'clean it weekly')]
    """
    words = {right: right.split() for right in rights}
    using: dict[str, list[str]] = {}
    for right, of_right in words.items():
        for word in set(of_right):
            using.setdefault(word, []).append(right)
    found = []
    for left in lefts:
        of_left = left.split()
        shared = Counter(right for word in set(of_left) for right in using.get(word, ()))
        for right, number in shared.items():
            # The cheap look first: at least so many words must be the same for the costly one.
            if 2 * number >= _ALIKE * len({*of_left, *words[right]}):
                ratio = SequenceMatcher(None, of_left, words[right], autojunk=False).ratio()
                found += [(ratio, left, right)] if ratio >= _ALIKE else []
    return [(left, right) for _, left, right in sorted(found, key=lambda each: (-each[0], *each[1:]))]


def changes(left: str, right: str) -> Iterator[tuple[str, str]]:
    """The words of both in stretches: what the left has and what the right has, equal where they agree.

    >>> list(changes("clean it every day", "clean it every week"))
    [('clean it every', 'clean it every'), ('day', 'week')]
    """
    one, other = left.split(), right.split()
    for _, *at in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        yield " ".join(one[at[0] : at[1]]), " ".join(other[at[2] : at[3]])
