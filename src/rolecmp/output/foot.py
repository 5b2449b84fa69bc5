"""The end of a page: where what it says comes from and what to keep in mind, in full or in one line."""

from rolecmp.model import Source
from rolecmp.output.surface import Surface
from rolecmp.report import document as doc

# Of more sources than this, their number says more than their names.
_NAMED = 2


def ended(document: doc.Document, surface: Surface) -> doc.Document:
    """The document with all sources and caveats where it or the surface asks for them, else with one line."""
    return in_full(document) if document.in_full or surface.sources else foot(document)


def in_full(document: doc.Document) -> doc.Document:
    """The document with its sources and caveats under headings, as lists."""
    return document._replace(blocks=tuple(part for block in document.blocks for part in _headed(block)))


def _headed(block: doc.Block) -> tuple[doc.Block, ...]:
    match block:
        case doc.Caveats():
            return doc.Heading("Keep in mind"), doc.Bullets(block.items)
        case doc.Citations():
            return doc.Heading("Sources"), block
    return (block,)


def foot(document: doc.Document) -> doc.Document:
    """The document with one line at its end instead of its sources and caveats."""
    entries = [
        entry for block in document.blocks if isinstance(block, doc.Citations) for entry in block.entries
    ]
    caveats = [block for block in document.blocks if isinstance(block, doc.Caveats)]
    if not entries and not caveats:
        return document
    shown = tuple(block for block in document.blocks if not isinstance(block, doc.Citations | doc.Caveats))
    sources = _named([entry.source for entry in entries])
    said = "; ".join(filter(None, (sources, *(text for block in caveats for text in block.brief))))
    line = doc.line(f"{said}. " if said else "", doc.Span("rolecmp sources", "command"))
    return document._replace(blocks=(*shown, doc.Paragraph(line)))


def _named(sources: list[Source]) -> str:
    if not sources:
        return ""
    names = [f"{each.title} ({each.read})" if each.read else each.title for each in sources[:_NAMED]]
    more = f" and {len(sources) - _NAMED} more" if len(sources) > _NAMED else ""
    return f"Source{'s' if len(sources) > 1 else ''}: {', '.join(names)}{more}"
