"""What a command is given: it reads the dataset, and takes the result."""

from typing import Any

import typer

from rolecmp.api import load, render
from rolecmp.cli.options import TOP, Asked, family_named
from rolecmp.cli.progress import Progress
from rolecmp.cli.terminal import Terminal
from rolecmp.model import Dataset
from rolecmp.output.surface import PAPER

# What only some commands read: bundled files of these are not even opened where they are not needed.
OPTIONAL_PARTS = frozenset(
    "comparisons guidance faq vocabulary aliases in_texts postings recent-postings activities tools pay"
    " pay-stackoverflow decoding names".split()
)


class Screen(typer.Context):
    """The context in which Typer runs a command, which takes it as a parameter.

    `asked` is what the shared options ask for.
    """

    asked: Asked
    progress: Progress

    @property
    def terminal(self) -> Terminal:
        """What the program runs on."""
        terminal: Terminal = self.obj
        return terminal

    def dataset(self, *needed: str) -> Dataset:
        """The dataset; of the optional parts only those `needed`, where that saves reading."""
        data, on_top = self.terminal.dataset_paths(self.asked.data, self.asked.on_top)
        dataset = load(data, on_top, without=OPTIONAL_PARTS - set(needed))
        self.progress.doing = "working out the result"
        return dataset

    def cut(
        self, dataset: Dataset, top: int | None, family: str | None, *, every: bool, named: object = None
    ) -> dict[str, Any]:
        """How many rows are shown, and of which family: of data all, and all that were asked for by name.

        Raises `UnknownName` where there is no such family.
        """
        of_family = family_named(dataset, family)
        if self.asked.format in {"json", "csv"}:
            return {"top": None}
        return {"top": None if every else top or (None if named else TOP), "family": of_family}

    def brief(self, every: bool) -> bool:
        """Whether to show the first of each part alone: on a screen, unless all is asked for."""
        return not every and self.asked.format == "terminal"

    def show(self, dataset: Dataset, result: object, part: str = "document", **how: Any) -> None:
        """Writes a result in the format asked for; `part` and `how` are those of `rolecmp.api.render`."""
        asked, format_ = self.asked, self.asked.format
        surface = self.terminal.surface(asked.width, asked.colour)
        if asked.output:
            surface = PAPER._replace(width=asked.width or PAPER.width, colour=asked.colour == "always")
        surface = surface._replace(sources=asked.sources, options=asked.of_dataset)
        text = render(dataset, result, format_, surface, part=part, **how)
        self.progress.end()
        if asked.output:
            from rolecmp.cli.saving import save

            save(text, asked.output)
        else:
            self.terminal.page(text, format_, wanted=asked.pager)

    def write(self, text: str, format_: str = "terminal") -> None:
        """Writes what is no result of a dataset."""
        self.progress.end()
        self.terminal.write(text, format_)

    def complain(self, *messages: str) -> None:
        """Says on stderr what is no error."""
        self.progress.end()
        self.terminal.complain(*messages)
