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
    nothing = doc.said("This dataset names no sources.")
    blocks: tuple[doc.Block, ...] = (
        *((doc.said(result.licence, label="Licence"),) if result.licence else ()),
        doc.Bullets(items) if items else nothing,
        *caveats(result.caveats, cites),
        *((statement(result.corrections, cites, "Corrections"),) if result.corrections else ()),
    )
    return doc.Document(dataset_title(dataset), blocks, sheet=lambda: _sheet(result), in_full=True)


def _item(use: SourceUse) -> doc.Paragraph:
    licence = f"licence {use.source.licence}" if use.source.licence else ""
    line = doc.source_line(use.source, "", licence, f"cited for {_brief(use)}")
    return doc.Paragraph(line, label=use.source.title)


def _brief(use: SourceUse) -> str:
    """How many things of each kind cite it, or what it is that does, where that is one."""
    named = [
        f"{len(names)} {kind}" if len(names) > 1 else f'"{names[0]}"' for kind, names in use.cited_for.items()
    ]
    return ", ".join(named) or "nothing"


def _sheet(result: SourcesResult) -> doc.Table:
    """A row a source, with all that is known of it."""
    columns = doc.columns("Publisher", "Address", "Read on", "Licence", "Cited for", "Note")
    rows = tuple(
        doc.Row(
            source.title,
            doc.cells(
                *(source.publisher, source.url, source.read, source.licence),
                "; ".join(f"{kind}: {', '.join(names)}" for kind, names in cited_for.items()),
                source.note,
            ),
            id=source.id,
        )
        for source, cited_for in result.uses
    )
    return doc.Table("The sources and what they are cited for", "Source", columns, rows)
