"""Which questions answer what somebody asks."""

from typing import NamedTuple

from rolecmp.errors import NoMatch
from rolecmp.model import Dataset, Question


class Answers(NamedTuple):
    """Questions with their answers; where something was asked, those that speak of it, best first."""

    asked: str
    questions: tuple[Question, ...]


def answers(dataset: Dataset, asked: str = "") -> Answers:
    """Every question in the dataset's order; or the one whose id is `asked`, or what that finds, best first.

    Raises `NoMatch` where a search finds none.
    """
    if not asked:
        return Answers("", dataset.faq)
    named = tuple(question for question in dataset.faq if question.id.casefold() == asked.casefold())
    if named:
        return Answers(asked, named)
    found = _speaking_of(asked, dataset)
    if not found:
        raise NoMatch(f"no question speaks of {asked!r}; 'rolecmp faq --list' shows them all")
    return Answers(asked, found)


def _speaking_of(asked: str, dataset: Dataset) -> tuple[Question, ...]:
    # Imported where it is needed: to give every question takes no search.
    from rolecmp.analysis.relevance import Text, ranked

    def texts(question: Question) -> tuple[Text, ...]:
        roles = (dataset.roles[role] for role in question.roles)
        names = (Text(name, 0.2) for role in roles for name in (role.title, *role.aliases))
        return Text(question.question), Text(question.answer, 0.4), *names

    return ranked(asked, dataset.faq, texts)[0]
