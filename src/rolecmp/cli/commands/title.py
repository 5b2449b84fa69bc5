"""`rolecmp title`."""

from rolecmp.api import title
from rolecmp.cli.names import Words
from rolecmp.cli.screen import Screen
from rolecmp.errors import NoMatch

HELP = "Which role or roles a job title stands for."
EXAMPLES = ("rolecmp title GenAI engineer", "rolecmp title 'Senior AI/ML Engineer (Remote)'")


def command(screen: Screen, words: Words) -> None:
    """Shows every role that a title may stand for."""
    wanted = " ".join(words)
    dataset = screen.dataset("comparisons")
    try:
        result = title(dataset, wanted)
    except NoMatch:
        # What is no role here may be named in a question.
        result = title(screen.dataset("faq"), wanted)
    screen.show(dataset, result)
