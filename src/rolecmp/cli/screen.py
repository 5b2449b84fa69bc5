"""What every command that shows something does: read the dataset, write the result."""

import os
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias, get_args

from rolecmp.api import load
from rolecmp.cli.environment import dataset_paths, surface
from rolecmp.cli.progress import Progress
from rolecmp.cli.streams import page_output, write_output
from rolecmp.model import Dataset

FORMATS = ("terminal", "plain", "markdown", "json", "csv", "html", "svg")

# What only some commands read: bundled files of these are not even opened where they are not needed.
Part: TypeAlias = Literal[
    "comparisons",
    "guidance",
    "faq",
    "vocabulary",
    "aliases",
    "postings",
    "recent-postings",
    "activities",
    "tools",
    "pay",
    "pay-stackoverflow",
    "decoding",
]
OPTIONAL_PARTS = frozenset(get_args(Part))


class Screen(NamedTuple):
    """Where a command reads from and how it shows its result, as the shared options say."""

    data: Path | None
    on_top: Sequence[Path] | None
    format_: str
    width: int | None
    colour: str
    pager: bool
    progress: Progress

    def dataset(self, *needed: Part) -> Dataset:
        """The dataset; of its comparisons, guidance and FAQ only those `needed`, where that saves reading."""
        data, on_top = dataset_paths(os.environ, self.data, self.on_top)
        dataset = load(data, on_top, without=OPTIONAL_PARTS - set(needed))
        self.progress.doing = "working out the result"
        return dataset

    def show(self, dataset: Dataset, result: object, report: str, part: str = "document") -> None:
        """Writes a result by way of the named report, in the format asked for."""
        text = self._text(dataset, result, report, part)
        self.progress.end()
        write = page_output if self.pager else write_output
        # What is saved to a file is the same in every locale.
        write(text, None if self.format_ in ("terminal", "plain") else "utf-8")

    def _text(self, dataset: Dataset, result: object, report: str, part: str) -> str:
        # Imported only where it is asked for: JSON does without Rich and without reports.
        output: Any = import_module(f"rolecmp.output.{self.format_}")
        if self.format_ == "json":
            return str(output.render(dataset, result))
        document = getattr(import_module(f"rolecmp.report.{report}"), part)(dataset, result)
        return str(output.render(document, surface(self.width, self.colour)))
