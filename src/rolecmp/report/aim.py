"""`rolecmp aim` as a document: what the dataset recommends, and what counting skills says."""

from collections.abc import Collection, Iterator

from rolecmp.analysis.aim import Aim
from rolecmp.analysis.gap import Gap, Missing
from rolecmp.analysis.values import core_aspect, foundations
from rolecmp.model import Dataset, Guidance, Role
from rolecmp.report import document as doc
from rolecmp.report.cells import NONE
from rolecmp.report.cites import Cites
from rolecmp.report.common import in_sentence, not_stated, statement


def document(dataset: Dataset, result: Aim) -> doc.Document:
    """The rule, the guidance, and the ranking where a standpoint was given."""
    cites = Cites(dataset)
    origin = f", coming from {result.origin.title}" if result.origin else ""
    blocks = (
        *((statement(result.rule, cites, "Rule"),) if result.rule else ()),
        *_guidance(dataset, result, cites),
        *_ranking(dataset, result),
        *not_stated(result.not_stated),
        *cites.list(),
    )
    title = doc.line(doc.Span(f"Which role to aim for{origin}", "name"))
    return doc.Document(title, blocks or (doc.Paragraph(doc.line("This dataset gives no guidance.")),))


def _guidance(dataset: Dataset, result: Aim, cites: Cites) -> Iterator[doc.Block]:
    by_background = [each for each in result.guidance if not each.default]
    if by_background:
        rows = tuple(
            doc.Row(
                each.background,
                (
                    doc.cell(*(doc.line(dataset.roles[role].title) for role in each.aim)),
                    doc.cell(doc.line(each.because), cites=cites(each.sources)),
                ),
            )
            for each in by_background
        )
        columns = (doc.Column("Aim for"), doc.Column("Because"))
        yield doc.Heading("By background", "written by the dataset's authors")
        yield doc.Table("Which role to aim for from which background", "Coming from", columns, rows)
    for each in result.guidance:
        if each.default:
            yield _default(dataset, each, cites)


def _default(dataset: Dataset, guidance: Guidance, cites: Cites) -> doc.Paragraph:
    roles = " or ".join(dataset.roles[role].title for role in guidance.aim)
    text = doc.line(doc.Span(f"{roles}. ", "name"), guidance.because)
    return doc.Paragraph(text, label=f"{guidance.background}", cites=cites(guidance.sources))


def _ranking(dataset: Dataset, result: Aim) -> Iterator[doc.Block]:
    core = core_aspect(dataset)
    if not result.ranked or core is None:
        return
    skills = in_sentence(core.title)
    columns = (doc.Column("You have"), doc.Column("Still missing"), doc.Column("Carries over"))
    shown = {gap.role.id for gap in result.ranked} | ({result.origin.id} if result.origin else set())
    nothing = _nothing_missing(dataset, result.origin)
    rows = tuple(_row(dataset, gap, skills, shown, nothing.get(gap.role.id, NONE)) for gap in result.ranked)
    yield doc.Heading(
        "By skills", f"computed: the role with the smallest share of {skills} missing comes first"
    )
    yield doc.Table("Roles by what is still missing", "Role", columns, rows)
    if result.against:
        yield _difference(result)


def _nothing_missing(dataset: Dataset, origin: Role | None) -> dict[str, doc.Line]:
    """What is said instead of what is missing, by the id of each role that the origin builds on."""
    if origin is None:
        return {}
    below = doc.line(doc.Span(f"none: {origin.title} builds on it", "aside"))
    return {role.id: below for role in foundations(dataset, origin)}


def _row(dataset: Dataset, gap: Gap, skills: str, shown: Collection[str], nothing: doc.Line) -> doc.Row:
    count = doc.cell(doc.line(f"{len(gap.have)} of {gap.of} {skills}"))
    if gap.role.same_as is not None and gap.role.same_as in shown:
        same = doc.line(doc.Span(f"same as {dataset.roles[gap.role.same_as].title}", "aside"))
        return doc.Row(gap.role.title, (count, doc.cell(same), doc.cell(same)), id=gap.role.id)
    have = doc.Group(tuple(doc.line(item.text) for item in gap.have))
    also = doc.Group(tuple(doc.line(item.text) for item in gap.also), "beyond the core")
    carried = tuple(group for group in (have, also) if group.items) or (doc.Group((NONE,)),)
    missing = doc.cell(*(map(_missing, gap.missing) if gap.missing else (nothing,)))
    return doc.Row(gap.role.title, (count, missing, doc.Cell(carried)), id=gap.role.id)


def _missing(missing: Missing) -> doc.Line:
    if missing.held is not None:
        return doc.line(missing.name, doc.Span(f" ({missing.held} → {missing.level})", "aside"))
    return doc.line(missing.name, doc.Span(f" ({missing.level})" if missing.level else "", "aside"))


def _difference(result: Aim) -> doc.Paragraph:
    recommended = " or ".join(role.title for role in result.against)
    unranked = [role for role in result.against if role in result.not_stated]
    why = (
        "for which the dataset states no skills to count"
        if len(unranked) == len(result.against)
        else "which the count of skills does not put first: it knows the listed skills and nothing else"
    )
    return doc.Paragraph(
        doc.line(f"The dataset recommends {recommended}, {why}."), label="Where the two differ"
    )
