"""`rolecmp show` as a document."""

from collections.abc import Iterator

from rolecmp.analysis.show import RoleInFull
from rolecmp.analysis.values import Stated
from rolecmp.model import Dataset
from rolecmp.report import document as doc
from rolecmp.report.cells import item_line, value_cell
from rolecmp.report.cites import Cites
from rolecmp.report.common import caveats, command


def document(dataset: Dataset, result: RoleInFull) -> doc.Document:
    """Summary, every aspect, what sets the role apart, its relations, and what speaks of it."""
    cites = Cites(dataset)
    role = result.role
    title = doc.line(doc.Span(role.title, "name"), doc.Span(f" ({role.id})", "aside"))
    blocks = (
        *_summary(result, cites),
        *_aspects(result, cites),
        *_apart(result, cites),
        *_related(result),
        *_comparisons(dataset, result, cites),
        *_questions(result),
        *caveats(result.caveats, cites),
        *cites.list(),
    )
    return doc.Document(title, blocks)


def _summary(result: RoleInFull, cites: Cites) -> Iterator[doc.Block]:
    if result.summary:
        yield doc.Paragraph(doc.line(result.summary), cites=cites(result.summary_sources))
    elif not result.values:
        text = "The dataset knows this title, and says no more about it."
        yield doc.Paragraph(doc.line(text), cites=cites(result.summary_sources))
    if result.aliases:
        yield doc.Paragraph(doc.line(", ".join(result.aliases)), label="Also found as")


def _aspects(result: RoleInFull, cites: Cites) -> Iterator[doc.Block]:
    if not result.values:
        return
    rows = tuple(
        doc.Row(value.aspect.title, (value_cell(value, cites),), id=value.aspect.id)
        for value in result.values
    )
    yield doc.Heading("Aspect by aspect")
    yield doc.Table("What the dataset says of this role", "Aspect", (doc.Column(result.role.title),), rows)
    if result.not_stated:
        yield doc.Paragraph(
            doc.line(", ".join(aspect.title for aspect in result.not_stated)), label="Not stated"
        )


def _apart(result: RoleInFull, cites: Cites) -> Iterator[doc.Block]:
    if not result.values or result.apart is None:
        return
    yield doc.Heading(
        "What sets it apart", "computed: skills, and what is listed at a glance, that no other role has"
    )
    if result.apart:
        yield doc.Bullets(tuple(_apart_item(value, cites) for value in result.apart))
    else:
        yield doc.Paragraph(doc.line("Everything that it lists, another role lists too."))


def _apart_item(value: Stated, cites: Cites) -> doc.Paragraph:
    items = doc.listed(tuple(map(item_line, value.items)))
    return doc.Paragraph(items, label=value.aspect.title, cites=cites(value.sources))


def _related(result: RoleInFull) -> Iterator[doc.Block]:
    if not result.related:
        return
    kinds = dict.fromkeys(relation.kind for relation in result.related)
    yield doc.Heading("Related roles")
    yield doc.Bullets(
        tuple(
            doc.Paragraph(
                doc.line(", ".join(each.role.title for each in result.related if each.kind == kind)),
                label=f"{kind[:1].upper()}{kind[1:]}",
            )
            for kind in kinds
        )
    )


def _comparisons(dataset: Dataset, result: RoleInFull, cites: Cites) -> Iterator[doc.Block]:
    if not result.comparisons:
        return
    yield doc.Heading("Comparisons")
    items = []
    for comparison in result.comparisons:
        other = next(role for role in comparison.roles if role != result.role.id)
        line = doc.line(
            f"{comparison.dividing_line or comparison.overlap or ''} ", command("diff", result.role.id, other)
        )
        items.append(
            doc.Paragraph(line, label=f"With {dataset.roles[other].title}", cites=cites(comparison.sources))
        )
    yield doc.Bullets(tuple(items))


def _questions(result: RoleInFull) -> Iterator[doc.Block]:
    if not result.questions:
        return
    yield doc.Heading("Questions")
    yield doc.Bullets(
        tuple(
            doc.Paragraph(doc.line(f"{question.question} ", command("faq", question.id)))
            for question in result.questions
        )
    )
