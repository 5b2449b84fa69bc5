"""`rolecmp search`."""

from rolecmp.api import search
from rolecmp.cli.options import Words
from rolecmp.cli.screen import Screen


def command(screen: Screen, words: Words) -> None:
    """Where the dataset mentions something.

    $ rolecmp search trust boundary
    $ rolecmp search p-value
    """
    dataset = screen.dataset("comparisons", "guidance", "faq")
    screen.show(dataset, search(dataset, " ".join(words)))
