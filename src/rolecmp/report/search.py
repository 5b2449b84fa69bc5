"""`rolecmp search` as a document."""

from rolecmp.analysis.relevance import marked
from rolecmp.analysis.search import Hit, SearchResult
from rolecmp.model import Dataset
from rolecmp.report import document as doc
from rolecmp.report.cites import Cites
from rolecmp.report.common import command, more, not_in_dataset

_KINDS = {
    "role": "Roles",
    "skill": "Skills",
    "comparison": "Comparisons",
    "guidance": "Guidance",
    "question": "Questions",
}


def document(
    dataset: Dataset, result: SearchResult, top: int | None = None, family: str | None = None
) -> doc.Document:
    """The first `top` hits, of a `family` those that lead to its roles, kind by kind, the best kind first."""
    cites = Cites(dataset)
    found = [hit for hit in result.hits if family is None or _of_family(dataset, hit, family)]
    blocks: list[doc.Block] = []
    if not found:
        blocks = [doc.said(f"Nothing that speaks of a role of the family {family}.")]
    for kind in dict.fromkeys(hit.kind for hit in found[:top]):
        hits = (hit for hit in found[:top] if hit.kind == kind)
        blocks += [
            doc.Heading(_KINDS[kind]),
            doc.Bullets(tuple(_item(hit, result.words, cites) for hit in hits)),
        ]
    blocks += more(len(found) - len(found[:top]))
    title = doc.line("Where the dataset mentions ", doc.Span(result.query, "name"))
    return doc.Document(title, (*not_in_dataset(result.unknown), *blocks, *cites.list()))


def _of_family(dataset: Dataset, hit: Hit, family: str) -> bool:
    roles = (dataset.roles.get(argument) for argument in hit.command)
    return any(role.family == family for role in roles if role)


def _item(hit: Hit, words: tuple[str, ...], cites: Cites) -> doc.Paragraph:
    part = doc.Span(f"({hit.part}) " if hit.part else "", "aside")
    after = ": " if hit.text and not hit.title.endswith("?") else " "
    text = _found(f"{hit.text} " if hit.text else "", words)
    line = doc.line(*_found(hit.title, words), after, part, *text, command(*hit.command))
    return doc.Paragraph(line, cites=cites(hit.sources))


def _found(text: str, words: tuple[str, ...]) -> tuple[doc.Span, ...]:
    return tuple(doc.Span(piece, "found" if hit else "plain") for piece, hit in marked(text, words))
