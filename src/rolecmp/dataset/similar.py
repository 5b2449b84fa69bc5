"""Names and phrases that say nearly the same."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

# What C++ and C# are told apart by is part of the word.
_WORD = re.compile(r"[\w+#]+")
_DIGIT = re.compile(r"\d")
_ALIKE = 0.9
_MOST_DIFFERENT = 0.2  # in length; more cannot be alike
# Each is compared with each, letter by letter: more or longer ones take too long.
_MOST_COMPARED = 300
_LONGEST_COMPARED = 80


def similar(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The index of each text that says nearly the same as an earlier one, and the index of that.

    Case, punctuation and a plural s do not count. Small slips do not either, as long as the texts are
    few and short and the digits in both are the same.
    """
    earlier: dict[str, int] = {}
    for index, text in enumerate(texts):
        plain = _plain(text)
        other = earlier.get(plain)
        if other is None and len(texts) <= _MOST_COMPARED:
            other = _alike(plain, earlier)
        if other is None:
            earlier[plain] = index
        else:
            yield index, other


def _plain(text: str) -> str:
    words = _WORD.findall(text.casefold())
    singular = (
        word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word for word in words
    )
    return " ".join(singular) or text


def _alike(plain: str, earlier: dict[str, int]) -> int | None:
    """The index of the first earlier text that differs from this one in a few letters alone."""
    matcher = SequenceMatcher(b=plain, autojunk=False)
    digits = _DIGIT.findall(plain)
    for other, index in earlier.items():
        longest = max(len(plain), len(other))
        if longest > _LONGEST_COMPARED or abs(len(plain) - len(other)) > longest * _MOST_DIFFERENT:
            continue
        matcher.set_seq1(other)
        if matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE and _DIGIT.findall(other) == digits:
            return index
    return None
