"""`rolecmp faq`."""

from typing import Annotated

import typer

from rolecmp.api import faq
from rolecmp.cli.screen import Screen
from rolecmp.errors import NoMatch


def command(
    screen: Screen,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORDS]...", help="What to look for; quote ? and the like."),
    ] = None,
    questions_only: Annotated[bool, typer.Option("--list", help="Show only the questions.")] = False,
) -> None:
    """Questions and answers; with words, the best match first.

    $ rolecmp faq
    $ rolecmp faq do I need ml
    """
    asked = " ".join(words or ())
    dataset = screen.dataset("faq")
    try:
        result = faq(dataset, asked)
    except NoMatch:
        result = None
    if result is None or result.unknown or result.pointers:
        # What no question answers may be named elsewhere, as a skill that no role states is.
        dataset = screen.dataset("faq", "comparisons", "guidance", "vocabulary", "aliases")
        result = faq(dataset, asked)
    if asked and any(question.measures for question in result.questions):
        dataset = screen.dataset("faq", "pay", "pay-stackoverflow")
        result = result._replace(pay=faq(dataset, result.questions[0].id).pay)
    screen.show(dataset, result, "questions" if questions_only else "document")
