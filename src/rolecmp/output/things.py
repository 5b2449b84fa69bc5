"""What a table cell holds, thing by thing, for formats in which each thing has to be understood alone."""

from collections.abc import Iterator

from rolecmp.report import document as doc
from rolecmp.visible import one_line


def things(cell: doc.Cell) -> Iterator[str]:
    """The things in a cell, each with what is said of its group in brackets behind it."""
    of_all = ""
    items = [item for group in cell.groups for item in group.items]
    for group in cell.groups:
        if not group.items:
            # A label without things of its own speaks of those that follow.
            of_all = group.label
            if not items:
                yield one_line(of_all)
        labels = ", ".join(filter(None, (of_all, group.label)))
        for item in group.items:
            yield one_line(f"{doc.text(item)} ({labels})" if labels else doc.text(item))
