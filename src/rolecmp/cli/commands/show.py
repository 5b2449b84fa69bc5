"""`rolecmp show`."""

from rolecmp.api import show
from rolecmp.cli.names import Columns, RoleName, each_named
from rolecmp.cli.screen import Screen

HELP = "One role in full: what sets it apart, and the next step."
EXAMPLES = ("rolecmp show ai-engineer", "rolecmp show 'data scientist' --columns builds,skills")


def command(screen: Screen, role: RoleName, columns: Columns = None) -> None:
    """Shows everything that the dataset says of one role, or some aspects of it."""
    dataset = screen.dataset(
        *("comparisons", "faq", "vocabulary", "postings", "recent-postings", "activities"),
        *("pay", "pay-stackoverflow"),
    )
    screen.show(dataset, show(dataset, role, each_named(columns)))
