"""What a table cell holds, item by item, for formats in which each has to be understood alone."""

from collections.abc import Iterator

from rolecmp.report import document as doc
from rolecmp.visible import one_line


def cell_items(cell: doc.Cell) -> Iterator[str]:
    """The items of a cell, each with what is said of its group in brackets behind it."""
    of_all = ""
    items = [item for group in cell.groups for item in group.items]
    for group in cell.groups:
        if not group.items:
            # A label without items of its own speaks of those that follow.
            of_all = group.label
            if not items:
                yield one_line(of_all)
        labels = ", ".join(filter(None, (of_all, group.label)))
        for item in group.items:
            yield one_line(f"{doc.text(item)} ({labels})" if labels else doc.text(item))
