"""What is wrong in a dataset, and where; collected, so that all of it is told at once."""

from collections.abc import Collection
from dataclasses import dataclass

from rolecmp import errors
from rolecmp.dataset.nodes import unpacked
from rolecmp.visible import one_line

# Nobody reads further, and a file of millions of slips must not fill the memory with them.
_MOST_KEPT = 1_000
# Each guess compares a name with all that exist: so many comparisons take a few tenths of a second.
_MOST_COMPARED = 20_000
_LONGEST_QUOTED = 60


@dataclass(frozen=True, slots=True, order=True)
class Problem:
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
        problem = Problem(file, *unpacked(place), message, doubtful)
        if len(self._kept) < _MOST_KEPT:
            self._kept.add(problem)
        elif problem not in self._kept:
            self.left_out += 1

    def suggestion(self, name: str, known: Collection[str]) -> str:
        """As `errors.suggestion`, or nothing once that would take too long."""
        if len(known) > self._comparisons_left:
            return ""
        self._comparisons_left -= len(known)
        return errors.suggestion(name, known)

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
