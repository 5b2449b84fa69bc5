"""What a role says on an aspect, as a table cell: its own values, and whose the others are."""

from collections.abc import Collection, Iterable, Iterator
from itertools import accumulate

from rolecmp.analysis.values import Item, Stated
from rolecmp.report.cites import Cites
from rolecmp.report.document import Cell, Group, Line, Span, cell, line, text
from rolecmp.words.alike import changes

NOT_STATED = line(Span("not stated", "aside"))
NONE = line(Span("none", "aside"))


def value_cell(
    value: Stated | None, cites: Cites, beside: Collection[str] = (), room: int | None = None
) -> Cell:
    """A cell that marks what comes from another role; of a list it has `room` for so many characters.

    Values of roles shown `beside` this one (their ids) are named by the role, not listed again.
    """
    if value is None:
        return cell(NOT_STATED)
    numbers = cites(value.sources)
    if value.same_as is None:
        return Cell(cut(groups(value.items, beside), room), numbers)
    same = f"as {value.same_as.title}"
    if value.same_as.id in beside:
        return cell(line(Span(same, "aside")), cites=numbers)
    return Cell((Group((), same), *groups(value.items, beside)), numbers)


def cut(whole: Iterable[Group], room: int | None) -> tuple[Group, ...]:
    """Of each group the first items for which there is room, one at least, and how many more there are."""
    return tuple(group if room is None else _cut(group, room) for group in whole)


def _cut(group: Group, room: int) -> Group:
    ends = accumulate(len(text(item)) + len(", ") for item in group.items)
    first = max(1, sum(end <= room for end in ends))
    more = len(group.items) - first
    rest = (line(Span(f"{more} more", "aside")),) if more else ()
    return group._replace(items=(*group.items[:first], *rest))


def value_cells(values: Collection[Stated], cites: Cites) -> Cell:
    """One cell for the values of several aspects, each behind the aspect's title."""
    sources = dict.fromkeys(source for value in values for source in value.sources)
    grouped = (Group(tuple(map(item_line, value.items)), value.aspect.title) for value in values)
    return Cell(tuple(grouped), cites(sources))


def groups(items: Collection[Item], beside: Collection[str] = ()) -> Iterator[Group]:
    """A role's own items, then those of each role that it inherits from."""
    own = tuple(item_line(item) for item in items if item.inherited_from is None)
    if own or not items:
        yield Group(own or (NONE,))
    for origin in {
        item.inherited_from.id: item.inherited_from for item in items if item.inherited_from
    }.values():
        theirs = tuple(item_line(item) for item in items if item.inherited_from == origin)
        if origin.id in beside:
            yield Group((line(Span(f"+ {len(theirs)} of {origin.title}", "aside")),))
        else:
            yield Group(theirs, f"from {origin.title}")


def item_line(item: Item) -> Line:
    """An item with its level, where it has one."""
    return line(item.text, Span(f" ({item.level})" if item.level else "", "aside"))


def changed(left: str, right: str) -> Line:
    """Nearly the same wording: the words of the left, an arrow, and those of the right, where they differ."""
    spans: list[str | Span] = []
    for before, after in changes(left, right):
        spans.append(" " if spans else "")
        if before == after:
            spans.append(before)
        else:
            spans += ["[", Span(before or "–", "left"), " → ", Span(after or "–", "right"), "]"]
    return line(*spans)
