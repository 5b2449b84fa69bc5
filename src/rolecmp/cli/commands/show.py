"""`rolecmp show`."""

from rolecmp.api import show
from rolecmp.cli.names import Columns, RoleName, each_named
from rolecmp.cli.screen import Part, Screen
from rolecmp.errors import UsageError

HELP = "One role in full, with what sets it apart; or one skill."
EXAMPLES = (
    "rolecmp show ai-engineer",
    "rolecmp show 'data scientist' --columns builds,skills",
    "rolecmp show retrieval",
)


def command(screen: Screen, role: RoleName, columns: Columns = None) -> None:
    """Shows everything that the dataset says of one role, or some aspects of it."""
    parts: list[Part] = ["comparisons", "faq", "vocabulary", "pay", "pay-stackoverflow"]
    parts += ["postings", "recent-postings", "activities"]
    dataset = screen.dataset(*parts)
    try:
        result = show(dataset, role, each_named(columns))
    except UsageError:
        # A skill has more names in a file of their own, which no role needs.
        dataset = screen.dataset(*parts, "aliases")
        result = show(dataset, role, each_named(columns))
    screen.show(dataset, result)
