"""`rolecmp sources`."""

from rolecmp.api import sources
from rolecmp.cli.screen import Screen


def command(screen: Screen) -> None:
    """What the dataset rests on, its date and its caveats.

    $ rolecmp sources
    """
    dataset = screen.dataset(
        *("comparisons", "guidance", "faq", "vocabulary", "postings", "recent-postings", "activities"),
        *("tools", "pay", "pay-stackoverflow"),
    )
    screen.show(dataset, sources(dataset))
