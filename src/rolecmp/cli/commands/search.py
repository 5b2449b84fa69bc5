"""`rolecmp search`."""

from rolecmp.api import search
from rolecmp.cli.names import Words
from rolecmp.cli.screen import Screen

HELP = "Where the dataset mentions something."
EXAMPLES = ("rolecmp search trust boundary", "rolecmp search p-value")


def command(screen: Screen, words: Words) -> None:
    """Shows every place that mentions what is searched for."""
    dataset = screen.dataset("comparisons", "guidance", "faq")
    screen.show(dataset, search(dataset, " ".join(words)))
