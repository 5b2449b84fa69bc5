"""What is wrong in a dataset, and where; collected, so that all of it is reported at once.

A place is one number: the line, counted on through all the files, and the column. So it knows its file, and
takes half the memory of an object.
"""

from bisect import bisect_right
from collections.abc import Collection
from itertools import chain
from typing import Any, NamedTuple

from rolecmp import errors
from rolecmp.visible import one_line

# A file has at most 64 MiB, and no line of it more columns than this many bits count.
COLUMN_BITS = 27
_COLUMNS = (1 << COLUMN_BITS) - 1
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
    """The problems found so far: each once, and of very many the first thousand.

    `found` is how often one was added that is not only doubtful.
    """

    def __init__(self) -> None:
        self._kept: set[Problem] = set()
        self._comparisons_left = _MOST_COMPARED
        self._files: list[str] = []
        self._starts: list[int] = []
        self._next = 1
        self.left_out = 0
        self.found = 0

    def begin(self, file: str, size: int = 0) -> int:
        """The place of a file as a whole, from which those in it count; it has no more lines than `size`."""
        self._files.append(file)
        self._starts.append(self._next)
        self._next += size + 2
        return self._starts[-1] << COLUMN_BITS

    def add(self, at: int, message: str, *, doubtful: bool = False) -> None:
        """Note what is wrong at a place."""
        self.found += not doubtful
        if len(self._kept) < _MOST_KEPT:
            self._kept.add(Problem(*self._unpacked(at), message, doubtful))
        else:
            self.left_out += 1

    def refuse(self, node: Any, at: int, what: str, wanted: str) -> None:
        """Note that a value is not what its place asks for; of None that has been noted already."""
        if isinstance(node, str) and not node.strip():
            self.add(at, f"{what} is empty; give it a value")
        elif node is not None:
            found = "a list" if isinstance(node, list) else "a mapping" if isinstance(node, dict) else "text"
            self.add(at, f"{what} is {found}; it must be {wanted}")

    def position(self, at: int) -> str:
        """A place, for a message about another one."""
        file, line, column = self._unpacked(at)
        return f"{file}:{line}:{column}"

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

    def _unpacked(self, at: int) -> tuple[str, int, int]:
        index = bisect_right(self._starts, at >> COLUMN_BITS) - 1
        line = (at >> COLUMN_BITS) - self._starts[index]
        return self._files[index], line, (at & _COLUMNS) + 1 if line else 0


def place(file: int, line: int, column: int) -> int:
    """The place of a line and a column, counted from 1, in the file that begins at this place."""
    return file + (line << COLUMN_BITS) + column - 1


def quoted(text: str) -> str:
    """The text in quotes for a message, cut where it is long."""
    return repr(text if len(text) <= _LONGEST_QUOTED else f"{text[: _LONGEST_QUOTED - 1]}…")
