"""`rolecmp show` as a document."""

from collections.abc import Iterable, Iterator

from rolecmp.analysis.measures import shares_to_show
from rolecmp.analysis.show import ShowResult
from rolecmp.analysis.values import Stated, job
from rolecmp.model import Dataset
from rolecmp.report import document as doc
from rolecmp.report.cells import groups, item_line, value_cell
from rolecmp.report.cites import Cites
from rolecmp.report.common import caveats, command
from rolecmp.report.figures import pay_line
from rolecmp.report.shares import most, of_100, source_of

# Of the aspects in the dataset's order, so many stand above how the role differs from others.
_FIRST = 3
# A dataset calls roles the same where they are near enough: what it says of one holds for the other, too.
_RELATED = {"same job as": "mostly the same job as"}
_NAMED, _SETTING_APART, _DONE = 8, 4, 4


def document(dataset: Dataset, result: ShowResult) -> doc.Document:
    """What it is, how it differs and what it is paid; then what was measured of it, and all else."""
    cites = Cites(dataset)
    role = result.role
    title = doc.line(doc.Span(role.title, "name"), doc.Span(f" ({role.id})", "aside"))
    first, further = (len(result.values), "") if result.apart is None else (_FIRST, "Further")
    blocks = (
        *_summary(result, cites),
        *_bullets(*_aspects(result.values[:first], cites), *_pay(dataset, result, cites)),
        *_bullets(*_comparisons(dataset, result, cites), heading="How it differs"),
        *_shares(result, "skills", _NAMED, cites),
        *_apart_shares(dataset, result, cites),
        *_shares(result, "activities", _DONE, cites),
        *_bullets(*_aspects(result.values[first:], cites), *_further(result, cites), heading=further),
        *caveats(result.caveats, cites),
        *cites.list(),
    )
    return doc.Document(title, blocks, sheet=lambda: _sheet(result, cites))


def _summary(result: ShowResult, cites: Cites) -> Iterator[doc.Block]:
    unknown = "" if result.values else "The dataset knows this title, and does not describe it."
    if says := result.summary or unknown:
        yield doc.said(says, cites=cites(result.summary_sources))


def _bullets(*items: doc.Paragraph, heading: str = "") -> Iterator[doc.Block]:
    if items and heading:
        yield doc.Heading(heading)
    if items:
        yield doc.Bullets(items)


def _aspects(values: Iterable[Stated], cites: Cites) -> Iterator[doc.Paragraph]:
    for value in values:
        same = f"as {value.same_as.title}: " if value.same_as else ""
        text = doc.joined(map(doc.grouped, groups(value.items)), "; ")
        yield doc.said(same, *text, label=value.aspect.title, cites=cites(value.sources))


def _further(result: ShowResult, cites: Cites) -> Iterator[doc.Paragraph]:
    """What no other role lists, where no figures say it; its other names; what speaks of it."""
    for value in () if result.apart_shares else result.apart or ():
        label = f"{value.aspect.title} that no other role lists"
        yield doc.said(*doc.listed([*map(item_line, value.items)]), label=label, cites=cites(value.sources))
    by_kind: dict[str, list[str]] = {}
    for each in result.related:
        by_kind.setdefault(_RELATED.get(each.kind, each.kind), []).append(each.role.title)
    for label, text in (
        ("Not stated", ", ".join(aspect.title for aspect in result.not_stated if result.values)),
        ("Also called", ", ".join(result.aliases)),
        ("Related", "; ".join(f"{kind} {', '.join(titles)}" for kind, titles in by_kind.items())),
    ):
        if text:
            yield doc.said(text, label=label)
    if result.questions:
        more = command("faq", result.role.title)
        yield doc.said(f"{len(result.questions)} speak of it. ", more, label="Questions")


def _pay(dataset: Dataset, result: ShowResult, cites: Cites) -> Iterator[doc.Paragraph]:
    """One figure in one line; what others there are, and what has to be said of them, is for `pay`."""
    more = command("pay", result.role.id)
    if result.pay:
        block = result.pay[0]
        line = pay_line(dataset, block)
        yield doc.said(*line, ". ", more, label="Pay", cites=cites(block.measure.sources))
    elif result.apart is not None and any(each.about == "pay" for each in dataset.measures.values()):
        yield doc.said("no figures under this title. ", more, label="Pay")


def _shares(result: ShowResult, about: str, number: int, cites: Cites) -> Iterator[doc.Block]:
    """What postings name most or people do, with what it rests on and its note."""
    for shares in shares_to_show(each for each in result.shares if each.measure.about == about):
        measure = shares.measure
        yield doc.Heading(measure.title, f"of 100, with 95 % intervals; {source_of(measure, shares.of)}")
        note = f" {measure.note}" if measure.note else ""
        yield doc.said(f"{most(shares, number)}.{note}", cites=cites(measure.sources))


def _apart_shares(dataset: Dataset, result: ShowResult, cites: Cites) -> Iterator[doc.Block]:
    """Each with the role that comes nearest: the others are further away."""
    for apart in result.apart_shares:
        numbers = cites(apart.measure.sources)
        items = []
        for each in apart.shares[:_SETTING_APART]:
            nearest, share = max(each.others.items(), key=lambda other: other[1].share)
            text = f"{of_100(each.own)}; next {dataset.roles[nearest].title} {of_100(share)}"
            items.append(doc.said(text, label=each.own.name, cites=numbers))
        if items:
            against = ", ".join(f"{role.title} (n {apart.measure.of[role.id]:,})" for role in apart.others)
            yield doc.Heading("What sets it apart in these figures", f"of 100, against {against}")
            yield doc.Bullets(tuple(items))


def _comparisons(dataset: Dataset, result: ShowResult, cites: Cites) -> Iterator[doc.Paragraph]:
    """What divides it from others, but from other names of the same job."""
    for comparison in result.comparisons:
        (other,) = (dataset.roles[role] for role in comparison.roles if role != result.role.id)
        if job(dataset, other).id != result.role.id:
            says = comparison.dividing_line or comparison.overlap or "see what is written about them"
            yield doc.said(says, label=f"From {other.title}", cites=cites(comparison.sources))


def _sheet(result: ShowResult, cites: Cites) -> doc.Table:
    """What it states and every share, a row each."""
    columns = doc.columns("Kind", "Value", "n", "Of 100", "95 % from", "95 % to")
    rows = [
        doc.Row(
            value.aspect.title,
            (*doc.cells("aspect"), value_cell(value, cites), *doc.cells("", "", "", "")),
            id=value.aspect.id,
        )
        for value in result.values
    ]
    for shares in result.shares:
        for each in shares.shares:
            figures = (f"{100 * figure:.3g}" for figure in (each.share, each.ci_low, each.ci_high))
            counted = (shares.measure.id, str(each.counted), str(each.of), *figures)
            cells = doc.cells(*counted, cites=cites(shares.measure.sources))
            rows.append(doc.Row(each.name, cells, id=each.skill or ""))
    return doc.Table(f"{result.role.title} in full", "Name", columns, tuple(rows))
