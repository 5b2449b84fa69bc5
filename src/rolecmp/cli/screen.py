"""What a command that shows something is given: it reads the dataset, and takes the result."""

from importlib import import_module
from typing import Any, Literal, TypeAlias, get_args

import typer

from rolecmp.api import load
from rolecmp.cli.options import Asked
from rolecmp.cli.progress import Progress
from rolecmp.cli.terminal import Terminal
from rolecmp.model import Dataset

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


class Screen(typer.Context):
    """The context in which Typer runs a command that shows something.

    A command takes it as a parameter, as it would Typer's own context; the shared options are `asked`.
    """

    asked: Asked
    progress: Progress

    @property
    def terminal(self) -> Terminal:
        """What the program runs on."""
        terminal: Terminal = self.obj
        return terminal

    def dataset(self, *needed: Part) -> Dataset:
        """The dataset; of the optional parts only those `needed`, where that saves reading."""
        data, on_top = self.terminal.dataset_paths(self.asked.data, self.asked.on_top)
        dataset = load(data, on_top, without=OPTIONAL_PARTS - set(needed))
        self.progress.doing = "working out the result"
        return dataset

    def show(self, dataset: Dataset, result: object, report: str, part: str = "document", **how: Any) -> None:
        """Writes a result by way of the named report, in the format asked for.

        `part` is the function of the report that makes the document, `how` what it takes besides the result.
        """
        asked = self.asked
        # Imported only where it is asked for: JSON does without Rich and without reports.
        output: Any = import_module(f"rolecmp.output.{asked.format_}")
        if asked.format_ == "json":
            text = output.render(dataset, result)
        else:
            document = getattr(import_module(f"rolecmp.report.{report}"), part)(dataset, result, **how)
            surface = self.terminal.surface(asked.width, asked.colour)
            text = output.render(document, surface._replace(sources=asked.sources))
        self.progress.end()
        self.terminal.page(text, asked.format_, wanted=asked.pager)
