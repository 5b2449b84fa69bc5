"""`rolecmp overlap` as a document."""

from collections.abc import Iterator

from rolecmp.analysis.gap import Gap
from rolecmp.analysis.overlap import Overlap
from rolecmp.analysis.values import core_aspect
from rolecmp.model import Dataset
from rolecmp.report import document as doc
from rolecmp.report.cells import value_cells
from rolecmp.report.cites import Cites
from rolecmp.report.common import in_sentence, not_stated


def document(dataset: Dataset, result: Overlap) -> doc.Document:
    """The matrix, the skills that several roles share, and what only one role has."""
    cites = Cites(dataset)
    core = core_aspect(dataset)
    title = doc.line(doc.Span("How far it is from role to role", "name"))
    if core is None or not result.rows:
        none = "None of these roles states any skills, so there is nothing to count."
        return doc.Document(title, (doc.Paragraph(doc.line(none)),))
    blocks = (
        doc.Paragraph(
            doc.line(
                "Row: where you are. Column: where you go. Cell: how many "
                f"{in_sentence(core.title)} of the column's role you still lack."
            )
        ),
        _matrix(result),
        *not_stated(result.not_stated),
        *_common(result),
        *_apart(result, cites),
        *cites.list(),
    )
    return doc.Document(title, blocks)


def _matrix(result: Overlap) -> doc.Table:
    titles = [row.role.title for row in result.rows]
    return doc.Table(
        "Skills still missing, from role to role",
        "From \\ to",
        tuple(doc.Column(title, measure=True) for title in titles),
        tuple(doc.Row(row.role.title, tuple(map(_measure, row.gaps)), id=row.role.id) for row in result.rows),
    )


def _measure(gap: Gap) -> doc.Cell:
    text = doc.line(f"{len(gap.missing)} of {gap.of}")
    return doc.Cell((doc.Group((text,)),), shade=gap.shares[0])


def _common(result: Overlap) -> Iterator[doc.Block]:
    yield doc.Heading("Common core", "skills that more than one of these roles lists")
    if not result.common:
        yield doc.Paragraph(doc.line("No skill is listed by more than one of these roles."))
        return
    rows = tuple(
        doc.Row(
            common.skill.name,
            (doc.cell(*(doc.line(role.title) for role in common.roles)),),
            id=common.skill.id,
        )
        for common in result.common
    )
    yield doc.Table("Skills that roles share", "Skill", (doc.Column("Listed by"),), rows)


def _apart(result: Overlap, cites: Cites) -> Iterator[doc.Block]:
    rows = tuple(
        doc.Row(each.role.title, (value_cells(each.own, cites),), id=each.role.id)
        for each in result.apart
        if each.own
    )
    if rows:
        yield doc.Heading("What only one role has", "skills, and what is listed at a glance")
        yield doc.Table("What only one role has", "Role", (doc.Column("It alone has"),), rows)
