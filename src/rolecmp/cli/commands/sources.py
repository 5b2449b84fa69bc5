"""`rolecmp sources`."""

from rolecmp.api import sources
from rolecmp.cli.screen import Screen

HELP = "What the dataset rests on, its date and its caveats."
EXAMPLES = ("rolecmp sources",)


def command(screen: Screen) -> None:
    """Shows the sources and what each is cited for."""
    dataset = screen.dataset(
        *("comparisons", "guidance", "faq", "vocabulary", "postings", "recent-postings", "activities"),
        *("tools", "pay", "pay-stackoverflow"),
    )
    screen.show(dataset, sources(dataset))
