"""Which questions answer what somebody asks."""

from typing import NamedTuple

from rolecmp.errors import NoMatch
from rolecmp.model import Dataset, Question


class Answers(NamedTuple):
    """Questions with their answers; where something was asked, those that mention it, best first.

    `unknown` are the words asked for that no question mentions.
    """

    asked: str
    questions: tuple[Question, ...]
    unknown: tuple[str, ...] = ()


def answers(dataset: Dataset, asked: str = "") -> Answers:
    """Every question in the dataset's order; or the one whose id is `asked`, or what that finds, best first.

    Raises `NoMatch` where a search finds none.
    """
    if not asked:
        return Answers("", dataset.faq)
    named = tuple(question for question in dataset.faq if question.id.casefold() == asked.casefold())
    if named:
        return Answers(asked, named)
    found, unknown = _mentioning(asked, dataset)
    if not found:
        raise NoMatch(f"no question mentions {asked!r}; 'rolecmp faq --list' shows them all")
    return Answers(asked, found, unknown)


def _mentioning(asked: str, dataset: Dataset) -> tuple[tuple[Question, ...], tuple[str, ...]]:
    # Imported where it is needed: to give every question takes no search.
    from rolecmp.analysis.relevance import Text, ranked, unknown_words

    def texts(question: Question) -> tuple[Text, ...]:
        roles = (dataset.roles[role] for role in question.roles)
        names = (Text(name, 0.2) for role in roles for name in (role.title, *role.aliases))
        return Text(question.question), Text(question.answer, 0.4), *names

    found, meant = ranked(asked, dataset.faq, texts)
    return found, unknown_words(asked, meant)
