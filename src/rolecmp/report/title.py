"""`rolecmp title` as a document."""

from collections.abc import Iterator

from rolecmp.analysis.title import Readings
from rolecmp.model import Dataset, Role
from rolecmp.report import document as doc
from rolecmp.report.cites import Cites
from rolecmp.report.common import command


def document(dataset: Dataset, result: Readings) -> doc.Document:
    """Every role that the title may stand for, and where there are several, what settles which."""
    cites = Cites(dataset)
    several = len(result.roles) > 1
    says = f" may stand for {len(result.roles)} roles" if several else " stands for one role"
    blocks = (
        doc.Bullets(tuple(_reading(dataset, role, cites) for role in result.roles)),
        *(_settling(dataset, result, cites) if several else ()),
        *cites.list(),
    )
    return doc.Document(doc.line(doc.Span(result.title, "name"), says), blocks)


def _reading(dataset: Dataset, role: Role, cites: Cites) -> doc.Paragraph:
    if role.same_as:
        known = f"Another name for {dataset.roles[role.same_as].title}."
    elif role.values:
        known = "The dataset has no summary of it, and says more in full."
    else:
        known = "The dataset knows the title, and does not describe it."
    line = doc.line(f"{role.summary or known} ", command("show", role.id))
    return doc.Paragraph(line, label=role.title, cites=cites(role.sources))


def _settling(dataset: Dataset, result: Readings, cites: Cites) -> Iterator[doc.Block]:
    yield doc.Heading("Which one is it?")
    yield doc.Paragraph(
        doc.line("Ask what the work is measured on: that settles it, whatever the title says.")
    )
    lines = [
        doc.Paragraph(
            doc.line(
                f"{comparison.rule_of_thumb or comparison.dividing_line} ", command("diff", *comparison.roles)
            ),
            label=" or ".join(dataset.roles[role].title for role in comparison.roles),
            cites=cites(comparison.sources),
        )
        for comparison in result.comparisons
        if comparison.rule_of_thumb or comparison.dividing_line
    ]
    if lines:
        yield doc.Bullets(tuple(lines))
