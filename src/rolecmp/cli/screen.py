"""What a command that shows something is given: it reads the dataset, and takes the result."""

from typing import Any, Literal, TypeAlias, get_args

import typer

from rolecmp.api import load, render
from rolecmp.cli.options import Asked
from rolecmp.cli.progress import Progress
from rolecmp.cli.terminal import Terminal
from rolecmp.model import Dataset
from rolecmp.output.surface import PAPER, Surface

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

    def show(self, dataset: Dataset, result: object, part: str = "document", **how: Any) -> None:
        """Writes a result in the format asked for; `part` and `how` are those of `rolecmp.api.render`."""
        asked, format_ = self.asked, self.asked.format
        text = render(dataset, result, format_, self._surface(), part=part, **how)
        self.progress.end()
        if asked.output:
            from rolecmp.cli.saving import save

            save(text, asked.output)
        else:
            self.terminal.page(text, format_, wanted=asked.pager)

    def brief(self, every: bool) -> bool:
        """Whether to show the first of each part alone: on a screen, unless all is asked for."""
        return not every and self.asked.format == "terminal"

    def _surface(self) -> Surface:
        asked = self.asked
        if asked.output:
            return Surface(asked.width or PAPER.width, asked.colour == "always", sources=asked.sources)
        return self.terminal.surface(asked.width, asked.colour)._replace(sources=asked.sources)
