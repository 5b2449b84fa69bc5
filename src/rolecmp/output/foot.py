"""The end of a page: where what it says comes from and what to keep in mind, in full or in one line.

What comes from here is headings, paragraphs, lists and tables alone; no format has to know more.
"""

from collections.abc import Iterator
from typing import Any

from rolecmp.model import Source
from rolecmp.output.surface import Surface
from rolecmp.report import document as doc

# Of more sources than this, their number says more than their names.
_NAMED = 2


def ended(document: doc.Document, surface: Surface) -> tuple[doc.Part, ...]:
    """A document's parts; sources and caveats in full where it or the surface asks for them, else a line."""
    return (in_full if document.in_full or surface.sources else foot)(document, surface)


def in_full(document: doc.Document, surface: Surface) -> tuple[doc.Part, ...]:
    """A document's parts with its sources and caveats under headings, as lists.

    Where one source is all there is, its number would only be noise.
    """
    blocks = _completed(document.blocks, surface.options)
    parts = tuple(part for block in blocks for part in _headed(block))
    several = any(len(sources_of(block)) > 1 for block in blocks)
    return parts if several else tuple(map(_without_numbers, parts))


def foot(document: doc.Document, surface: Surface) -> tuple[doc.Part, ...]:
    """A document's parts with one line instead of sources and caveats, and no numbers of sources."""
    blocks = _completed(document.blocks, surface.options)
    ends = [block for block in blocks if isinstance(block, doc.Citations | doc.Caveats)]
    parts = (block for block in blocks if not isinstance(block, doc.Citations | doc.Caveats))
    return (*map(_without_numbers, parts), *_line(ends, surface.options))


def sources_of(block: doc.Block) -> tuple[Source, ...]:
    """The sources that a block lists."""
    return block.sources if isinstance(block, doc.Citations) else ()


def _completed(part: Any, options: str) -> Any:
    """What is given with the options behind each command line: without them it is about another dataset."""
    if isinstance(part, doc.Span):
        return part._replace(text=part.text + options) if part.tone == "command" else part
    if not options or not isinstance(part, tuple):
        return part
    made = (_completed(each, options) for each in part)
    return type(part)(*made) if hasattr(part, "_fields") else tuple(made)


def _headed(block: doc.Block) -> tuple[doc.Part, ...]:
    match block:
        case doc.Caveats():
            return doc.Heading("Keep in mind"), doc.Bullets(block.items)
        case doc.Citations():
            items = (doc.Paragraph(doc.source_line(each, each.title)) for each in block.sources)
            return doc.Heading("Sources"), doc.Bullets(tuple(items), numbered=True)
    return (block,)


def _without_numbers(part: doc.Part) -> doc.Part:
    match part:
        case doc.Paragraph():
            return part._replace(cites=())
        case doc.Bullets():
            return part._replace(items=tuple(item._replace(cites=()) for item in part.items))
        case doc.Table():
            rows = (
                row._replace(cells=tuple(cell._replace(cites=()) for cell in row.cells)) for row in part.rows
            )
            return part._replace(rows=tuple(rows), cites=())
    return part


def _line(ends: list[doc.Citations | doc.Caveats], options: str) -> Iterator[doc.Paragraph]:
    if ends:
        named = _named([source for block in ends for source in sources_of(block)])
        brief = (text for block in ends if isinstance(block, doc.Caveats) for text in block.brief)
        said = "; ".join(filter(None, (named, *brief)))
        line = doc.line(f"{said}. " if said else "", doc.Span(f"rolecmp sources{options}", "command"))
        yield doc.Paragraph(line)


def _named(sources: list[Source]) -> str:
    if not sources:
        return ""
    names = [f"{each.title} ({each.read})" if each.read else each.title for each in sources[:_NAMED]]
    more = f" and {len(sources) - _NAMED} more" if len(sources) > _NAMED else ""
    return f"Source{'s' if len(sources) > 1 else ''}: {', '.join(names)}{more}"
