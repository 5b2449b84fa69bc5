"""`rolecmp faq`."""

from typing import Annotated

import typer

from rolecmp.api import faq
from rolecmp.cli.options import shows
from rolecmp.cli.screen import Screen

HELP = "Questions and answers; with words, the best match first."
EXAMPLES = ("rolecmp faq", "rolecmp faq do I need ml")


@shows
def command(
    screen: Screen,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORDS]...", help="What to look for; quote ? and the like."),
    ] = None,
    questions_only: Annotated[bool, typer.Option("--list", help="Show only the questions.")] = False,
) -> None:
    """Shows the questions that the words find, or all."""
    dataset = screen.dataset("faq")
    result = faq(dataset, " ".join(words or ()))
    if words and any(question.measures for question in result.questions):
        dataset = screen.dataset("faq", "pay", "pay-stackoverflow")
        result = faq(dataset, " ".join(words))
    screen.show(dataset, result, "questions" if questions_only else "document")
