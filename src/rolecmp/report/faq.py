"""`rolecmp faq` as a document."""

from rolecmp.analysis.faq import Answers
from rolecmp.model import Dataset
from rolecmp.report import document as doc
from rolecmp.report.cites import Cites
from rolecmp.report.common import not_mentioned


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
        )
    ]
    return doc.Document(_TITLE, (*not_mentioned(result.unknown), *blocks, *cites.list()))


def questions(dataset: Dataset, result: Answers) -> doc.Document:
    """The questions alone."""
    items = tuple(doc.Paragraph(doc.line(question.question)) for question in result.questions)
    if not items:
        return document(dataset, result)
    return doc.Document(_TITLE, (*not_mentioned(result.unknown), doc.Bullets(items)))


_TITLE = doc.line(doc.Span("Questions and answers", "name"))
