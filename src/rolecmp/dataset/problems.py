"""What is wrong in a dataset, and where; collected, so that all of it is told at once."""

from collections.abc import Collection
from itertools import chain
from typing import NamedTuple

from rolecmp import errors
from rolecmp.dataset.nodes import unpacked
from rolecmp.visible import one_line

# Nobody reads further, and a file of millions of slips must not fill the memory with them.
_MOST_KEPT = 1_000
# Each guess compares a name with all that exist: so many comparisons take a few tenths of a second.
_MOST_COMPARED = 20_000
_LONGEST_QUOTED = 60


class Problem(NamedTuple):
    """One thing wrong at a line and column of a file, both 0 where it is the file as a whole.

    A `doubtful` thing is legal, and probably not what was meant.
    """

    file: str
    line: int
    column: int
    message: str
    doubtful: bool = False

    def __str__(self) -> str:
        position = f":{self.line}:{self.column}" if self.line else ""
        return one_line(f"{self.file}{position}: {self.message}")


class Problems:
    """The problems found so far: each once, and of very many the first thousand."""

    def __init__(self) -> None:
        self._kept: set[Problem] = set()
        self._comparisons_left = _MOST_COMPARED
        self.left_out = 0

    def __bool__(self) -> bool:
        return bool(self._kept)

    def add(self, file: str, place: int, message: str, *, doubtful: bool = False) -> None:
        """Note what is wrong at a place of a file."""
        if len(self._kept) < _MOST_KEPT:
            self._kept.add(Problem(file, *unpacked(place), message, doubtful))
        else:
            self.left_out += 1

    def include(self, others: "Problems") -> None:
        """Take over all that others have found."""
        self._kept.update(others.sorted())
        self.left_out += others.left_out

    def suggestion(self, name: str, *known: Collection[str]) -> str:
        """As `errors.suggestion`, from all that is known; nothing once that would take too long."""
        comparisons = sum(map(len, known))
        if comparisons > self._comparisons_left:
            return ""
        self._comparisons_left -= comparisons
        return errors.suggestion(name, chain(*known))

    def sorted(self) -> tuple[Problem, ...]:
        """All that are kept, by file, line and column."""
        return tuple(sorted(self._kept))

    def lines(self) -> tuple[str, ...]:
        """One line for each, sorted, and one for how many more there are."""
        lines = tuple(map(str, self.sorted()))
        return (*lines, f"… and {self.left_out:,} more problems") if self.left_out else lines


def quoted(text: str) -> str:
    """The text in quotes for a message, cut where it is long."""
    return repr(text if len(text) <= _LONGEST_QUOTED else f"{text[: _LONGEST_QUOTED - 1]}…")
