"""How much two wordings have in common, word by word, and where they part."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher


def likeness(left: Sequence[str], right: Sequence[str]) -> float:
    """The share of the words of both that are the same in the same order, from 0 to 1.

    >>> round(likeness("clean it every day".split(), "clean it every week".split()), 2)
    0.75
    """
    return SequenceMatcher(None, left, right, autojunk=False).ratio()


def changes(left: str, right: str) -> Iterator[tuple[str, str]]:
    """The words of both in stretches: what the left has and what the right has, equal where they agree.

    >>> list(changes("clean it every day", "clean it every week"))
    [('clean it every', 'clean it every'), ('day', 'week')]
    """
    one, other = left.split(), right.split()
    for _, *at in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        yield " ".join(one[at[0] : at[1]]), " ".join(other[at[2] : at[3]])
