"""`rolecmp sources` as a document."""

from rolecmp.analysis.sources import SourcesResult, SourceUse
from rolecmp.model import Dataset
from rolecmp.report import document as doc
from rolecmp.report.cites import Cites
from rolecmp.report.common import caveats, dataset_title, statement


def document(dataset: Dataset, result: SourcesResult) -> doc.Document:
    """Each source with its licence, what it is cited for and its note; the caveats; where corrections go."""
    cites = Cites(dataset)
    items = tuple(_item(use) for use in result.uses)
    nothing = doc.Paragraph(doc.line("This dataset names no sources."))
    blocks: tuple[doc.Block, ...] = (
        *((doc.Paragraph(doc.line(result.licence), label="Licence"),) if result.licence else ()),
        doc.Bullets(items) if items else nothing,
        *caveats(result.caveats, cites),
        *((statement(result.corrections, cites, "Corrections"),) if result.corrections else ()),
    )
    return doc.Document(dataset_title(dataset), blocks, sheet=lambda: _sheet(result), in_full=True)


def _item(use: SourceUse) -> doc.Paragraph:
    source = use.source
    facts = (
        doc.Span(source.publisher or ""),
        doc.Span(source.url or "", "address"),
        doc.Span(f"read {source.read}" if source.read else ""),
        doc.Span(f"licence {source.licence}" if source.licence else ""),
        doc.Span(f"cited for {_brief(use)}"),
    )
    line = doc.joined((span,) for span in facts if span.text)
    note = f". {source.note}" if source.note else ""
    return doc.Paragraph(doc.line(*line, note), label=source.title)


def _brief(use: SourceUse) -> str:
    """How many things of each kind cite it, or what it is that does, where that is one."""
    named = [
        f"{len(names)} {kind}" if len(names) > 1 else f'"{names[0]}"' for kind, names in use.cited_for.items()
    ]
    return ", ".join(named) or "nothing"


def _sheet(result: SourcesResult) -> doc.Table:
    """A row a source, with all that is known of it."""
    titles = ("Publisher", "Address", "Read on", "Licence", "Cited for", "Note")
    return doc.Table(
        "The sources and what they are cited for",
        "Source",
        tuple(map(doc.Column, titles)),
        tuple(
            doc.Row(
                use.source.title,
                tuple(
                    doc.cell(doc.line(text or ""))
                    for text in (
                        *(use.source.publisher, use.source.url, use.source.read, use.source.licence),
                        "; ".join(f"{kind}: {', '.join(names)}" for kind, names in use.cited_for.items()),
                        use.source.note,
                    )
                ),
                id=use.source.id,
            )
            for use in result.uses
        ),
    )
