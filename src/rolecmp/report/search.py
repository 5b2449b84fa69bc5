"""`rolecmp search` as a document."""

from rolecmp.analysis.relevance import marked
from rolecmp.analysis.search import Hit, SearchResult
from rolecmp.model import Dataset
from rolecmp.report import document as doc
from rolecmp.report.cites import Cites
from rolecmp.report.common import command, not_in_dataset

_KINDS = {
    "role": "Roles",
    "skill": "Skills",
    "comparison": "Comparisons",
    "guidance": "Guidance",
    "question": "Questions",
}


def document(dataset: Dataset, result: SearchResult) -> doc.Document:
    """What was found, kind by kind, the kind with the best hit first."""
    cites = Cites(dataset)
    blocks: list[doc.Block] = []
    for kind in dict.fromkeys(hit.kind for hit in result.hits):
        hits = (hit for hit in result.hits if hit.kind == kind)
        blocks += [
            doc.Heading(_KINDS[kind]),
            doc.Bullets(tuple(_item(hit, result.words, cites) for hit in hits)),
        ]
    title = doc.line("Where the dataset mentions ", doc.Span(result.query, "name"))
    return doc.Document(title, (*not_in_dataset(result.unknown), *blocks, *cites.list()))


def _item(hit: Hit, words: tuple[str, ...], cites: Cites) -> doc.Paragraph:
    part = doc.Span(f"({hit.part}) " if hit.part else "", "aside")
    after = ": " if hit.text and not hit.title.endswith("?") else " "
    text = _found(f"{hit.text} " if hit.text else "", words)
    line = doc.line(*_found(hit.title, words), after, part, *text, command(*hit.command))
    return doc.Paragraph(line, cites=cites(hit.sources))


def _found(text: str, words: tuple[str, ...]) -> tuple[doc.Span, ...]:
    return tuple(doc.Span(piece, "found" if hit else "plain") for piece, hit in marked(text, words))
