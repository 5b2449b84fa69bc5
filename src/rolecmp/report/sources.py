"""`rolecmp sources` as a document."""

from collections.abc import Iterator

from rolecmp.analysis.sources import Provenance, SourceUse
from rolecmp.model import Dataset
from rolecmp.report import document as doc
from rolecmp.report.cells import NONE, NOT_STATED
from rolecmp.report.cites import Cites
from rolecmp.report.common import caveats, dataset_title, statement


def document(dataset: Dataset, result: Provenance) -> doc.Document:
    """The sources as a table with what each is cited for, the caveats, and where corrections go."""
    cites = Cites(dataset)
    with_url = any(use.source.url for use in result.uses)
    columns = (*(("Address",) if with_url else ()), "Read on", "Cited for")
    uses = doc.Table(
        "The sources and what they are cited for",
        "Source",
        tuple(map(doc.Column, columns)),
        tuple(_row(use, with_url=with_url) for use in result.uses),
    )
    blocks: tuple[doc.Block, ...] = (
        *((doc.Paragraph(doc.line(result.licence), label="Licence"),) if result.licence else ()),
        uses if result.uses else doc.Paragraph(doc.line("This dataset names no sources.")),
        *_notes(result),
        *caveats(result.caveats, cites),
        *((statement(result.corrections, cites, "Corrections"),) if result.corrections else ()),
    )
    return doc.Document(dataset_title(dataset), blocks)


# Of more things than this, their number says more than their names.
_NAMED = 2


def _row(use: SourceUse, *, with_url: bool) -> doc.Row:
    source = use.source
    name = f"{source.title}, {source.publisher}" if source.publisher else source.title
    cells = (
        *((_fact(source.url, "address"),) if with_url else ()),
        _fact(source.read),
        doc.Cell(tuple(_cited(kind, names) for kind, names in use.cited_for.items())),
    )
    return doc.Row(name, cells if use.cited_for else (*cells[:-1], doc.cell(NONE)), id=source.id)


def _fact(text: str | None, tone: doc.Tone = "plain") -> doc.Cell:
    return doc.cell(doc.line(doc.Span(text, tone)) if text else NOT_STATED)


def _cited(kind: str, names: tuple[str, ...]) -> doc.Group:
    if len(names) > _NAMED:
        return doc.Group((doc.line(f"{len(names)} {kind}"),))
    return doc.Group(tuple(map(doc.line, names)), kind)


def _notes(result: Provenance) -> Iterator[doc.Block]:
    """Each note once, with the sources that it is about."""
    about: dict[str, list[str]] = {}
    for source in (use.source for use in result.uses):
        if source.note:
            about.setdefault(source.note, []).append(source.publisher or source.title)
    if about:
        yield doc.Heading("Notes on the sources")
        yield doc.Bullets(
            tuple(doc.Paragraph(doc.line(note), label=", ".join(names)) for note, names in about.items())
        )
