"""`rolecmp overlap`."""

from rolecmp.api import overlap
from rolecmp.cli.options import All, Family, RoleNames, Top
from rolecmp.cli.screen import Screen


def command(
    screen: Screen, roles: RoleNames = None, top: Top = None, every: All = False, family: Family = None
) -> None:
    """The matrix: what is missing from each role to each other.

    $ rolecmp overlap
    $ rolecmp overlap ai-engineer ml-engineer data-scientist
    """
    dataset = screen.dataset("postings")
    result = overlap(dataset, roles or ())
    screen.show(dataset, result, **screen.cut(dataset, top, family, every=every))
