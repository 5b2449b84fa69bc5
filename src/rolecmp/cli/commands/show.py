"""`rolecmp show`."""

from rolecmp.api import show
from rolecmp.cli.options import Columns, RoleName, each_named
from rolecmp.cli.screen import Screen
from rolecmp.errors import UsageError


def command(screen: Screen, role: RoleName, columns: Columns = None) -> None:
    """One role in full, with what sets it apart; or one skill.

    $ rolecmp show ai-engineer
    $ rolecmp show 'data scientist' --columns builds,skills
    $ rolecmp show retrieval
    """
    parts: list[str] = ["comparisons", "faq", "vocabulary", "pay", "pay-stackoverflow"]
    parts += ["postings", "recent-postings", "activities"]
    dataset = screen.dataset(*parts)
    try:
        result = show(dataset, role, each_named(columns))
    except UsageError:
        # A skill has more names in a file of their own, which no role needs.
        dataset = screen.dataset(*parts, "aliases")
        result = show(dataset, role, each_named(columns))
    screen.show(dataset, result)
