"""`rolecmp overlap`."""

from rolecmp.api import overlap
from rolecmp.cli.names import TOP, All, Family, RoleNames, Top, family_named
from rolecmp.cli.screen import Screen

HELP = "The matrix: what is missing from each role to each other."
EXAMPLES = ("rolecmp overlap", "rolecmp overlap ai-engineer ml-engineer data-scientist")


def command(
    screen: Screen, roles: RoleNames = None, top: Top = None, every: All = False, family: Family = None
) -> None:
    """Shows how far it is from role to role."""
    dataset = screen.dataset()
    rows = None if every else top or TOP
    result = overlap(dataset, roles or ())
    screen.show(dataset, result, top=rows, family=family_named(dataset, family))
