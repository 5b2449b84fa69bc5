"""`rolecmp overlap` as a document."""

from collections.abc import Iterator, Sequence

from rolecmp.analysis.gap import Cell
from rolecmp.analysis.overlap import OverlapResult
from rolecmp.analysis.values import counted_aspects
from rolecmp.errors import listed
from rolecmp.model import Dataset
from rolecmp.report import document as doc
from rolecmp.report.cells import value_cells
from rolecmp.report.cites import Cites
from rolecmp.report.common import NAMES, core_things, not_stated, things


def document(
    dataset: Dataset, result: OverlapResult, top: int | None = 10, family: str | None = None
) -> doc.Document:
    """The matrix of the first `top` roles of a `family`; of all also what several share and one has."""
    cites = Cites(dataset)
    title = doc.line(doc.Span("How far it is from role to role", "name"))
    if not result.rows:
        none = f"None of these roles states any {things(dataset)}, so there is nothing to count."
        return doc.Document(title, (doc.said(none),))
    beyond = [aspect.title for aspect in counted_aspects(dataset)[1:] if aspect.kind == "skills"]
    left_out = f" Not counted: {', '.join(beyond)}." if beyond else ""
    what = f"how many {core_things(dataset)} of the second are left to learn"
    legend = f"From one role to another, row to column: {what}."
    shaded = " The mark or shade of a cell says how much is there, parts included."
    names = [f"{name.title} for {row.role.title}" for row in result.rows for name in row.names]
    of_family = [at for at, row in enumerate(result.rows) if family in (None, row.role.family)]
    shown = of_family[:top]
    blocks = (
        doc.said(f"{legend}{left_out}{shaded}"),
        _matrix(dataset, result, shown),
        *((doc.said(listed(names, NAMES), label="Mostly another name"),) if names else ()),
        *not_stated(dataset, result.not_stated),
        *_more(len(of_family) - len(shown), top),
        *((*_common(dataset, result), *_apart(result, cites)) if top is None else ()),
        *cites.list(),
    )
    return doc.Document(title, blocks, sheet=lambda: _sheet(dataset, result))


def _matrix(dataset: Dataset, result: OverlapResult, shown: Sequence[int]) -> doc.Table:
    rows = [result.rows[at] for at in shown]
    return doc.Table(
        _caption(dataset),
        "From \\ to",
        tuple(doc.Column(row.role.title, measure=True) for row in rows),
        tuple(
            doc.Row(row.role.title, tuple(_measure(row.gaps[at]) for at in shown), id=row.role.id)
            for row in rows
        ),
    )


def _caption(dataset: Dataset) -> str:
    return f"{things(dataset).capitalize()} still missing, from role to role"


def _measure(gap: Cell | None) -> doc.Cell:
    if gap is None:
        return doc.Cell()
    return doc.Cell((doc.Group((doc.line(f"{gap.left} of {gap.of}"),)),), shade=gap.covered)


def _more(more: int, top: int | None) -> Iterator[doc.Block]:
    if top is not None:
        left = f"{more} more; " if more else ""
        yield doc.said(f"{left}--all shows what roles share too.")


def _sheet(dataset: Dataset, result: OverlapResult) -> doc.Table:
    """From each role to each, one a row, a figure a column."""
    rows = tuple(
        doc.Row(
            row.role.title,
            doc.cells(gap.role.id, gap.role.title, str(gap.left), str(gap.of), f"{gap.covered:.4f}"),
            id=row.role.id,
        )
        for row in result.rows
        for gap in row.gaps
        if gap
    )
    columns = doc.columns("To id", "To", "Left to learn", "Of", "Covered")
    return doc.Table(_caption(dataset), "From", columns, rows)


def _common(dataset: Dataset, result: OverlapResult) -> Iterator[doc.Block]:
    what = things(dataset)
    yield doc.Heading("Common core", f"{what} that more than one of these roles lists")
    if not result.common:
        yield doc.said(f"No {what[:-1]} is listed by more than one of these roles.")
        return
    rows = tuple(
        doc.Row(
            common.skill.name,
            (doc.cell(*(doc.line(role.title) for role in common.roles)),),
            id=common.skill.id,
        )
        for common in result.common
    )
    yield doc.Table(
        f"{what.capitalize()} that roles share", what[:-1].capitalize(), (doc.Column("Listed by"),), rows
    )


def _apart(result: OverlapResult, cites: Cites) -> Iterator[doc.Block]:
    rows = tuple(
        doc.Row(each.role.title, (value_cells(each.own, cites),), id=each.role.id)
        for each in result.apart
        if each.own
    )
    if rows:
        yield doc.Heading("What only one role has", "skills that no other of these lists")
        yield doc.Table("What only one role has", "Role", (doc.Column("It alone has"),), rows)
