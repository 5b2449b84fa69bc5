"""`rolecmp overlap`."""

from rolecmp.api import overlap
from rolecmp.cli.names import RoleNames
from rolecmp.cli.screen import Screen

HELP = "The matrix: what is missing from each role to each other."
EXAMPLES = ("rolecmp overlap", "rolecmp overlap ai-engineer ml-engineer data-scientist")


def command(screen: Screen, roles: RoleNames = None) -> None:
    """Shows how far it is from role to role."""
    dataset = screen.dataset()
    screen.show(dataset, overlap(dataset, roles or ()))
