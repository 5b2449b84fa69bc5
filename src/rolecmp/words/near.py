"""What is a slip of the fingers: the same words, one letter wrong, too many, missing or moved.

Names that only share a part are no slips of each other: a data engineer is another than an AI engineer.
"""

import re
from collections.abc import Iterable

from rolecmp.words.folding import folded, unmarked
from rolecmp.words.forms import form, run_together, singular

# Longer names are no typing slip.
_LONGEST = 80
# From so many letters on, a word with one letter wrong is likelier a slip than another word.
_SURE = 5
_DIGIT = re.compile(r"\d")


def slipped(word: str, meant: str, least: int = _SURE) -> bool:
    """Whether one folded word may be a slip of another, of which the longer has at least `least` letters.

    Two letters swapped, or one doubled or left single, are a slip of shorter words too.

    >>> slipped("pyhton", "python"), slipped("mlops", "ml"), slipped("date", "data")
    (True, False, False)
    """
    if abs(len(word) - len(meant)) > 1:
        return False
    begin = next((at for at, (one, other) in enumerate(zip(word, meant, strict=False)) if one != other), None)
    begin = min(len(word), len(meant)) if begin is None else begin
    left, right = word[begin:], meant[begin:]
    while left and right and left[-1] == right[-1]:
        left, right = left[:-1], right[:-1]
    longer = max(word, meant, key=len)
    if not (left or right) or _DIGIT.search(left + right):
        return False
    if len(left) == len(right) > 1:
        swapped = len(left) == 2 and len(word) > 2
        return (swapped or len(word) >= _SURE) and right in (left[1:] + left[0], left[-1] + left[:-1])
    doubled = {left, right} == {"", longer[begin - 1]} if begin else False
    return len(left) <= 1 and len(right) <= 1 and len(longer) >= (min(least, 4) if doubled else least)


def slips(name: str, meant: str, least: int = _SURE) -> int | None:
    """How many words of a name are slips of those of another; None where more than that tells them apart."""
    words, others = folded(name).split(), folded(meant).split()
    if len(words) != len(others):
        return 0 if run_together(name) == run_together(meant) else None
    slipping = 0
    for word, other in zip(words, others, strict=True):
        if form(word) != form(other):
            if not slipped(singular(word), singular(other), least):
                return None
            slipping += 1
    return slipping


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The one of `known` that `name` may be a slip of, or another form; None where there is none.

    >>> nearest("ml-enginer", ("data-engineer", "ml-engineer"))
    'ml-engineer'
    >>> nearest("data engineer", ("AI engineer",))
    """
    bare = unmarked(name)
    if not bare or len(name) > _LONGEST:
        return None
    found = (
        (count, (" " in each) != (" " in name), at, each)
        for at, each in enumerate(known)
        if (count := slips(bare, unmarked(each), least=_SURE - 1)) is not None
    )
    return min(found, default=(0, False, 0, None))[-1]
