"""Which questions answer what somebody asks, and which commands do where no question does."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from rolecmp.analysis.pay import PayBlock, pay
from rolecmp.brief import brief
from rolecmp.errors import NoMatch, quoted, shortened, suggestion
from rolecmp.model import Dataset, Question
from rolecmp.words.folding import folded

if TYPE_CHECKING:
    from rolecmp.analysis.search import Hit

# Shorter words are near to some skill by chance: nurse is no slip of nursing.
_LEAST_OF_A_SLIP = 6


@brief
class FaqResult(NamedTuple):
    """Questions with their answers; where something was asked, those that answer it, best first.

    `unknown` is what was asked for that the dataset does not know. `pay` are the figures that belong beside
    the answers, by the id of the question. `pointers` are the command lines that show what no question
    answers, without the program's name; `mentions` the first places that one of them, a search, finds.
    `foreign` says that the question is not in English, and that the command lines follow from the names in
    it alone. `read_as` is the question without slips of the fingers, None where it has none.
    """

    asked: str
    questions: tuple[Question, ...] = ()
    unknown: tuple[str, ...] = ()
    pay: Mapping[str, tuple[PayBlock, ...]] = MappingProxyType({})
    pointers: tuple[tuple[str, ...], ...] = ()
    foreign: bool = False
    mentions: "tuple[Hit, ...]" = ()
    read_as: str | None = None


def answers(dataset: Dataset, asked: str = "") -> FaqResult:
    """Every question in the dataset's order; or the one whose id is `asked`, or what answers it.

    Raises `NoMatch` where nothing does, and no command shows it.
    """
    if not asked:
        return FaqResult("", dataset.faq, (), _pay(dataset, dataset.faq))
    named = tuple(question for question in dataset.faq if folded(question.id) == folded(asked))
    if named:
        return FaqResult(asked, named, (), _pay(dataset, named))
    # Imported where it is needed: to give every question takes no reading.
    from rolecmp.analysis.answering import asked_of
    from rolecmp.analysis.names import skill_names
    from rolecmp.analysis.nearby import nearby

    found = asked_of(dataset, asked)
    if not (found.questions or found.pointers):
        names = skill_names(dataset)
        instead = (
            nearby(dataset, each) or (len(each) >= _LEAST_OF_A_SLIP and suggestion(each, names))
            for each in found.unknown
        )
        near = next(filter(None, instead), "")
        why = f"Not in this dataset: {shortened(', '.join(found.unknown)) or quoted(asked)}{near}"
        if found.foreign:
            why = f"only English is understood, and {quoted(asked)} names no role or skill"
        raise NoMatch(f"{why}; 'rolecmp faq --list' shows what it answers")
    return found._replace(pay=_pay(dataset, found.questions))


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
