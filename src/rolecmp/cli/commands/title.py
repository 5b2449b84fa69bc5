"""`rolecmp title`."""

from rolecmp.api import title
from rolecmp.cli.options import Words
from rolecmp.cli.screen import Screen
from rolecmp.errors import NoMatch


def command(screen: Screen, words: Words) -> None:
    """Which role or roles a job title stands for.

    $ rolecmp title GenAI engineer
    $ rolecmp title 'Senior AI/ML Engineer (Remote)'
    """
    wanted = " ".join(words)
    dataset = screen.dataset("comparisons")
    try:
        result = title(dataset, wanted)
    except NoMatch:
        # What is no role here may be named in a question.
        result = title(screen.dataset("faq"), wanted)
    screen.show(dataset, result)
