"""`rolecmp title`."""

from rolecmp.api import title
from rolecmp.cli.names import Words
from rolecmp.cli.screen import Screen

HELP = "Which role or roles a job title stands for."
EXAMPLES = ("rolecmp title GenAI engineer", "rolecmp title 'Senior AI/ML Engineer (Remote)'")


def command(screen: Screen, words: Words) -> None:
    """Shows every role that a title may stand for."""
    dataset = screen.dataset("comparisons")
    screen.show(dataset, title(dataset, " ".join(words)))
