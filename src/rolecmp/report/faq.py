"""`rolecmp faq` as a document."""

from collections.abc import Iterator

from rolecmp.analysis.faq import Answers
from rolecmp.analysis.pay import PayBlock
from rolecmp.model import Dataset, Question
from rolecmp.report import document as doc
from rolecmp.report.cites import Cites
from rolecmp.report.common import command, not_in_dataset
from rolecmp.report.figures import pay_summary


def document(dataset: Dataset, result: Answers) -> doc.Document:
    """Every question as a heading with its answer under it."""
    if not result.questions:
        return doc.Document(_TITLE, (doc.Paragraph(doc.line("This dataset has no questions.")),))
    cites = Cites(dataset)
    blocks = [
        block
        for question in result.questions
        for block in (
            doc.Heading(question.question),
            doc.Paragraph(doc.line(question.answer), cites=cites(question.sources)),
            *_figures(dataset, question, result.pay.get(question.id, ()), cites),
        )
    ]
    return doc.Document(_TITLE, (*not_in_dataset(result.unknown), *blocks, *cites.list()))


def _figures(
    dataset: Dataset, question: Question, blocks: tuple[PayBlock, ...], cites: Cites
) -> Iterator[doc.Block]:
    """What was measured beside what is said, each measure by itself, or where to find it."""
    if question.measures:
        more = doc.Paragraph(doc.line("What was measured, and how to take it: ", command("pay")))
        yield doc.Bullets((*(pay_summary(dataset, block, cites) for block in blocks), more))


def questions(dataset: Dataset, result: Answers) -> doc.Document:
    """The questions alone."""
    items = tuple(doc.Paragraph(doc.line(question.question)) for question in result.questions)
    if not items:
        return document(dataset, result)
    return doc.Document(_TITLE, (*not_in_dataset(result.unknown), doc.Bullets(items)))


_TITLE = doc.line(doc.Span("Questions and answers", "name"))
