"""`rolecmp faq` as a document."""

from collections.abc import Iterator

from rolecmp.analysis.faq import FaqResult
from rolecmp.analysis.pay import PayBlock
from rolecmp.model import Dataset, Question
from rolecmp.report import document as doc
from rolecmp.report.cites import Cites
from rolecmp.report.common import command, mention, not_in_dataset, read_as
from rolecmp.report.figures import pay_summary

# What a command line shows, by its command.
_SHOWS = {
    "aim": "what is still missing",
    "diff": "side by side",
    "pay": "what is paid",
    "search": "each place that mentions this",
    "show": "in full",
    "table": "side by side",
}


# The same where it is of no role or skill in particular.
_SHOWS_ALL = {
    "aim": "Which role to aim for",
    "pay": "What is paid",
    "sources": "What all this rests on, and its dates",
    "table": "The roles, side by side",
}


def document(dataset: Dataset, result: FaqResult) -> doc.Document:
    """Every question as a heading with its answer under it; where something was asked, the best alone."""
    if not (result.questions or result.pointers):
        return doc.Document(_TITLE, (doc.said("This dataset has no questions."),))
    cites = Cites(dataset)
    shown = result.questions[:1] if result.asked else result.questions
    answers = [
        block
        for question in shown
        for block in (
            doc.Heading(question.question),
            doc.said(question.answer, cites=cites(question.sources)),
            *_figures(dataset, question, result.pay.get(question.id, ()), cites),
        )
    ]
    title = doc.line(doc.Span(result.asked, "name")) if result.asked else _TITLE
    none = doc.line(
        "Only English is understood; here is what the dataset knows of the names in your question:"
        if result.foreign
        else "The dataset has no written answer to this; here is what it knows:"
    )
    pointers = [(_shown(dataset, line), command(*line)) for line in result.pointers]
    pointers += [(each.question, command("faq", each.id)) for each in result.questions[len(shown) :]]
    items = tuple(doc.said(line, label=label.rstrip("?")) for label, line in pointers)
    items = (*(mention(hit, cites) for hit in result.mentions), *items)
    further = (*(() if answers else (doc.Paragraph(none),)), doc.Bullets(items)) if items else ()
    return doc.Document(
        title, (*read_as(result.read_as), *not_in_dataset(result.unknown), *answers, *further, *cites.list())
    )


def _shown(dataset: Dataset, line: tuple[str, ...]) -> str:
    """What a command line shows, of what: "Data scientist and ML engineer, side by side"."""
    named = [name for each in line[1:] if not each.startswith("--") for name in each.split(",")]
    titles = [dataset.roles[each].title for each in named if each in dataset.roles]
    names = [dataset.skills[each].name for each in named if each in dataset.skills and not titles]
    return f"{' and '.join(titles or names or named)}, {_SHOWS[line[0]]}" if named else _SHOWS_ALL[line[0]]


def _figures(
    dataset: Dataset, question: Question, blocks: tuple[PayBlock, ...], cites: Cites
) -> Iterator[doc.Block]:
    """What was measured beside what is said, each measure by itself, or where to find it."""
    if question.measures:
        more = doc.said("What was measured, and how to take it: ", command("pay"))
        yield doc.Bullets((*(pay_summary(dataset, block, cites) for block in blocks), more))


def questions(dataset: Dataset, result: FaqResult) -> doc.Document:
    """The questions alone."""
    items = tuple(doc.said(question.question) for question in result.questions)
    if not items:
        return document(dataset, result)
    return doc.Document(
        _TITLE, (*read_as(result.read_as), *not_in_dataset(result.unknown), doc.Bullets(items))
    )


_TITLE = doc.line(doc.Span("Questions and answers", "name"))
