"""What is wrong with the files of a catalogue, and where; collected, so that all of it is said at once."""

from rolecmp.dataset.problems import Problem
from rolecmp.errors import DatasetError

_MOST_KEPT = 1_000


class Complaints:
    """What was found to be wrong so far: each once, and of very many the first thousand."""

    def __init__(self) -> None:
        self._kept: set[Problem] = set()
        self._left_out = 0

    def __bool__(self) -> bool:
        return bool(self._kept)

    def add(self, file: str, message: str, line: int = 0, column: int = 0) -> None:
        """Note what is wrong at a place of a file, or with the file as a whole."""
        if len(self._kept) < _MOST_KEPT:
            self._kept.add(Problem(file, line, column, message))
        else:
            self._left_out += 1

    def refuse(self) -> None:
        """Raises `DatasetError` where anything is wrong."""
        if self._kept:
            more = [f"… and {self._left_out:,} more problems"] if self._left_out else []
            raise DatasetError([*map(str, sorted(self._kept)), *more])
