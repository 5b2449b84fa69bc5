"""`rolecmp show`."""

from rolecmp.api import show
from rolecmp.cli.names import RoleName
from rolecmp.cli.options import shows
from rolecmp.cli.screen import Screen

HELP = "One role in full: what sets it apart, related roles, the next step."
EXAMPLES = ("rolecmp show ai-engineer", "rolecmp show 'data scientist'")


@shows
def command(screen: Screen, role: RoleName) -> None:
    """Shows everything that the dataset says of one role."""
    dataset = screen.dataset("comparisons", "faq")
    screen.show(dataset, show(dataset, role), "show")
