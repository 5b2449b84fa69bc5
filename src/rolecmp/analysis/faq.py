"""Which questions answer what somebody asks."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from rolecmp.analysis.pay import PayBlock, pay
from rolecmp.errors import NoMatch, quoted
from rolecmp.model import Dataset, Question


class Answers(NamedTuple):
    """Questions with their answers; where something was asked, those that mention it, best first.

    `unknown` are the words asked for that no question mentions. `pay` are the figures that belong beside the
    answers, by the id of the question.
    """

    asked: str
    questions: tuple[Question, ...]
    unknown: tuple[str, ...] = ()
    pay: Mapping[str, tuple[PayBlock, ...]] = MappingProxyType({})


def answers(dataset: Dataset, asked: str = "") -> Answers:
    """Every question in the dataset's order; or the one whose id is `asked`, or what that finds, best first.

    Raises `NoMatch` where a search finds none.
    """
    if not asked:
        return Answers("", dataset.faq, (), _pay(dataset, dataset.faq))
    named = tuple(question for question in dataset.faq if question.id.casefold() == asked.casefold())
    if named:
        return Answers(asked, named, (), _pay(dataset, named))
    found, unknown = _mentioning(asked, dataset)
    if not found:
        raise NoMatch(f"no question mentions {quoted(asked)}; 'rolecmp faq --list' shows them all")
    return Answers(asked, found, unknown, _pay(dataset, found))


def _pay(dataset: Dataset, questions: Iterable[Question]) -> dict[str, tuple[PayBlock, ...]]:
    """The figures of each question that names measures of this dataset."""
    shown = {
        question.id: tuple(
            block
            for block in pay(dataset, (dataset.roles[role] for role in question.roles)).blocks
            if block.measure.id in question.measures
        )
        for question in questions
        if dataset.measures.keys() & question.measures
    }
    return {question: blocks for question, blocks in shown.items() if blocks}


def _mentioning(asked: str, dataset: Dataset) -> tuple[tuple[Question, ...], tuple[str, ...]]:
    # Imported where it is needed: to give every question takes no search.
    from rolecmp.analysis.relevance import Text, ranked, unknown_words

    def texts(question: Question) -> tuple[Text, ...]:
        roles = (dataset.roles[role] for role in question.roles)
        names = (Text(name, 0.2) for role in roles for name in (role.title, *role.aliases))
        return Text(question.question), Text(question.answer, 0.4), *names

    found, meant = ranked(asked, dataset.faq, texts)
    return found, unknown_words(asked, meant)
