"""Numbers for the sources of a document, in the order in which it first cites them."""

from collections.abc import Iterable

from rolecmp.model import Dataset
from rolecmp.report.document import Citations


class Cites:
    """Hands out the numbers of one document and makes its list of sources."""

    def __init__(self, dataset: Dataset) -> None:
        self._sources = dataset.sources
        self._numbers: dict[str, int] = {}

    def __call__(self, sources: Iterable[str]) -> tuple[int, ...]:
        """The numbers of these sources."""
        return tuple(self._numbers.setdefault(source, len(self._numbers) + 1) for source in sources)

    def list(self) -> tuple[Citations, ...]:
        """The list of all sources cited so far, or nothing where none was."""
        return (Citations(tuple(map(self._sources.__getitem__, self._numbers))),) if self._numbers else ()
