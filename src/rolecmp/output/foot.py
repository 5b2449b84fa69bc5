"""The last line of a screen: where what it says comes from, and where that stands in full."""

from rolecmp.model import Source
from rolecmp.report import document as doc

# Of more sources than this, their number says more than their names.
_NAMED = 2


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
