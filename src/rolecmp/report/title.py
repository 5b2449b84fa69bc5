"""`rolecmp title` as a document."""

from collections.abc import Iterator
from itertools import combinations

from rolecmp.analysis.title import TitleResult
from rolecmp.analysis.values import job
from rolecmp.model import Dataset, Role
from rolecmp.report import document as doc
from rolecmp.report.cites import Cites
from rolecmp.report.common import command, not_in_dataset, read_as


def document(dataset: Dataset, result: TitleResult) -> doc.Document:
    """Every role that the title may stand for, and where there are several, what settles which."""
    cites = Cites(dataset)
    several = len(result.roles) > 1
    if several:
        says = f" may stand for {len(result.roles)} roles"
    else:
        says = (
            " stands for one role" if not result.unknown else " may stand for this role, or for another job"
        )
    blocks = (
        *read_as(result.read_as),
        doc.Bullets(tuple(_reading(dataset, role, cites) for role in result.roles)),
        *not_in_dataset(result.unknown),
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


def _settling(dataset: Dataset, result: TitleResult, cites: Cites) -> Iterator[doc.Block]:
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
    jobs = dict.fromkeys(job(dataset, role).id for role in result.roles)
    compared = {frozenset(comparison.roles) for comparison in result.comparisons}
    settled = lines and all(frozenset(pair) in compared for pair in combinations(jobs, 2))
    if len(jobs) > 1:
        ask = "Ask what the work is measured on"
        rest = ": that settles it, whatever the title says." if settled else "; the title alone does not say."
        yield doc.Heading("Which one is it?")
        yield doc.said(f"{ask}{rest}")
        if lines:
            yield doc.Bullets(tuple(lines))
