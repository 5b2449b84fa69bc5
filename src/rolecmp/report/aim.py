"""`rolecmp aim` as a document: which role is nearest, how far each is, what the dataset recommends."""

from collections.abc import Iterator
from math import exp

from rolecmp.analysis.aim import AimResult
from rolecmp.analysis.gap import Gap, Missing
from rolecmp.analysis.values import core_aspect
from rolecmp.model import Dataset, Guidance, Role
from rolecmp.report import document as doc
from rolecmp.report.cites import Cites
from rolecmp.report.common import in_sentence, statement
from rolecmp.report.ranking import rule, sure

# As many names as a line takes; of more, the number is said.
_NAMES = 6
# So much of what to learn first stands in a row of the ranking.
_FIRST = 1
_LIKELY = 0.5


def document(
    dataset: Dataset, result: AimResult, top: int | None = 10, family: str | None = None
) -> doc.Document:
    """The answer, the ranking where a standpoint was given, cut after `top` of a `family`, the guidance."""
    cites = Cites(dataset)
    origin = f", coming from {result.origin.title}" if result.origin else ""
    blocks = (
        *(
            (statement(result.rule, cites, "Rule"),)
            if result.rule and not (result.ranked or result.nothing_new)
            else ()
        ),
        *_answer(dataset, result),
        *(_to_learn(dataset, result) if result.goal else _ranking(result, top, family)),
        *_notes(dataset, result, cites),
        *_read(dataset, result),
        *_advice(dataset, result, cites),
        *cites.list(),
    )
    title = doc.line(doc.Span(f"Which role to aim for{origin}", "name"))
    nothing = (doc.Paragraph(doc.line("This dataset gives no guidance.")),)
    counted = result.ranked or result.nothing_new
    return doc.Document(title, blocks or nothing, sheet=(lambda: _sheet(result)) if counted else None)


def _answer(dataset: Dataset, result: AimResult) -> Iterator[doc.Block]:
    for role in result.next_steps:
        known = next(each for each in result.ranked if each.role is role)
        left = f"{_left(dataset, known)}." if known.of else "its skills are not stated."
        yield doc.Paragraph(
            doc.line(doc.Span(role.title, "name"), f", as the dataset states; {left}"), label="Next step"
        )
    if result.nothing_new and result.origin is None:
        names = _names([each.role for each in result.nothing_new])
        yield doc.Paragraph(doc.line(names), label="Nothing of the core left to learn")
    near = result.ranked[len(result.next_steps) :]
    if near:
        first = near[0]
        label = (
            "To learn" if result.goal else "Most like your skills" if (first.likeness or 0) > 0 else "Nearest"
        )
        yield doc.Paragraph(
            doc.line(doc.Span(first.role.title, "name"), f", {_left(dataset, first)}."), label=label
        )
    if result.against:
        yield _difference(dataset, result, near)


def _read(dataset: Dataset, result: AimResult) -> Iterator[doc.Block]:
    """The skills read from a CV, each with the line that it was first read from."""
    lines: dict[str, int] = {}
    for mention in result.read:
        lines.setdefault(mention.skill, mention.line)
    if lines:
        skills = ", ".join(f"{dataset.skills[skill].name} (line {line})" for skill, line in lines.items())
        yield doc.Paragraph(
            doc.line(f"{skills}. Leave out what was misread with --without."), label="Read from the CV"
        )


def _left(dataset: Dataset, known: Gap) -> str:
    core = core_aspect(dataset)
    return f"{len(known.missing)} of {known.of} {in_sentence(core.title) if core else ''} to learn"


def _difference(dataset: Dataset, result: AimResult, near: tuple[Gap, ...]) -> doc.Paragraph:
    """Why what the dataset recommends is not what is counted first."""
    gaps = {each.role.id: each for each in near}
    reasons = []
    for role in result.against:
        known = gaps.get(role.id)
        reasons.append(f"{role.title} ({_left(dataset, known) if known else 'no skills stated to count'})")
    why = "the count knows the listed skills only, and of these more carry over to the first"
    if near and (near[0].likeness or 0) > 0:
        why = "postings name what you have more often for the first"
    if not near:
        why = "what is counted puts no role first"
    return doc.Paragraph(
        doc.line(f"the dataset recommends {' or '.join(reasons)}; {why}."), label="Where the two differ"
    )


def _advice(dataset: Dataset, result: AimResult, cites: Cites) -> Iterator[doc.Block]:
    """The guidance: all of it as a table where no standpoint is given, else what speaks to it."""
    alone = result.origin is None and not result.ranked and not result.nothing_new
    table = [each for each in result.guidance if alone and not each.default]
    if table:
        rows = tuple(doc.Row(each.background, _aim_for(dataset, each, cites)) for each in table)
        columns = (doc.Column("Aim for"), doc.Column("Because"))
        yield doc.Heading("By background", "written by the dataset's authors")
        yield doc.Table("Which role to aim for from which background", "Coming from", columns, rows)
    for each in result.guidance:
        if each not in table:
            roles = " or ".join(dataset.roles[role].title for role in each.aim)
            text = doc.line(doc.Span(f"{roles}. ", "name"), each.because)
            label = each.background if each.default else f"Advice from {in_sentence(each.background)}"
            yield doc.Paragraph(text, label=label, cites=cites(each.sources))


def _aim_for(dataset: Dataset, each: Guidance, cites: Cites) -> tuple[doc.Cell, doc.Cell]:
    roles = (doc.line(dataset.roles[role].title) for role in each.aim)
    return doc.cell(*roles), doc.cell(doc.line(each.because), cites=cites(each.sources))


def _ranking(result: AimResult, top: int | None, family: str | None) -> Iterator[doc.Block]:
    every = [each for each in result.ranked if family in (None, each.role.family)]
    shown = every[:top]
    if not shown:
        return
    like = any(each.likeness is not None for each in shown)
    columns = (
        doc.Column("Left", measure=True),
        doc.Column("There"),
        *((doc.Column("Likeness", measure=True),) if like else ()),
        doc.Column("To learn first"),
    )
    yield doc.Heading("By skills", "computed from the skills that roles list")
    yield doc.Table(
        "Roles by how near they are", "Role", columns, tuple(_row(result, each, like=like) for each in shown)
    )
    if len(every) > len(shown):
        yield doc.Paragraph(doc.line(f"{len(every) - len(shown)} more; --all shows them."))


def _notes(dataset: Dataset, result: AimResult, cites: Cites) -> Iterator[doc.Block]:
    """How the order is made, how sure it is, and what stands in no order."""
    of_order = [("Order", rule(result)), ("How sure", sure(dataset, result))]
    said = [*(of_order if result.ranked and not result.goal else []), *_apart(result)]
    if said:
        measured = {"Order": cites(result.measure.sources)} if result.measure else {}
        yield doc.Bullets(
            tuple(doc.Paragraph(doc.line(text), label, measured.get(label, ())) for label, text in said)
        )


def _row(result: AimResult, known: Gap, *, like: bool) -> doc.Row:
    first = tuple(map(_missing, known.missing[:_FIRST])) if known.of else (_SKILLS_NOT_STATED,)
    if known.role in result.next_steps:
        first = (doc.line(doc.Span("next step", "name")), *first)
    likeness = (doc.cell(*_likeness(known)),) if like else ()
    cells = (
        doc.cell(*((doc.line(f"{len(known.missing)} of {known.of}"),) if known.of else ())),
        doc.Cell(bar=doc.Bar(0, known.covered) if known.covered else None),
        *likeness,
        doc.cell(*first),
    )
    return doc.Row(known.role.title, cells, id=known.role.id)


def _likeness(known: Gap) -> tuple[doc.Line, ...]:
    return () if known.likeness is None else (doc.line(f"{exp(known.likeness):.1f} times"),)


def _to_learn(dataset: Dataset, result: AimResult) -> Iterator[doc.Block]:
    """The way to one role: what to learn first, and what carries over."""
    for known in result.ranked:
        if known.missing:
            yield doc.Heading("To learn", "foundations first, then what weighs most")
            yield doc.Bullets(tuple(doc.Paragraph(_missing(each, in_full=True)) for each in known.missing))
        carried = [doc.line(item.text) for item in (*known.have, *known.also)]
        if carried:
            yield doc.Paragraph(doc.listed(carried), label=f"Carries over ({len(carried)})")
        yield doc.Paragraph(doc.line(sure(dataset, result)), label="How sure")


def _missing(missing: Missing, *, in_full: bool = False) -> doc.Line:
    level = f" ({missing.level})" if missing.level else ""
    if missing.held is not None:
        level = f" ({missing.held} → {missing.level})"
    near = f", in part by {missing.near}" if missing.near and in_full else ""
    likely = ""
    if in_full and (missing.likely or 0) >= _LIKELY:
        likely = f", though {missing.likely:.0%} of postings for your role name it"
    return doc.line(missing.name, doc.Span(f"{level}{near}{likely}", "aside"))


def _apart(result: AimResult) -> Iterator[tuple[str, str]]:
    """The roles that stand in no order, and why."""
    nothing_new = [each.role for each in result.nothing_new] if result.origin else []
    behind = {role.id for role in result.behind}
    for label, roles in (
        ("Asks nothing new", nothing_new),
        ("Behind you", list(result.behind)),
        (
            "Other names for the job",
            [each for names in result.names.values() for each in names if each.id not in behind],
        ),
        ("Too little stated to rank", list(result.too_little)),
        ("No skills stated, so not counted", list(result.not_stated)),
    ):
        if roles:
            yield label, _names(roles)


def _names(roles: list[Role]) -> str:
    more = len(roles) - _NAMES
    shown = ", ".join(role.title for role in roles[:_NAMES])
    return f"{shown} and {more} more" if more > 0 else shown


def _sheet(result: AimResult) -> doc.Table:
    """Every role with what is counted of it, one sense a column."""
    titles = (
        "Place",
        "To learn",
        "Of",
        "Covered",
        "Nearness",
        "Likeness",
        "Still missing",
        "You have",
        "Also carries over",
    )
    places = ((result.ranked, "to learn for"), (result.nothing_new, "nothing new"))
    rows = [
        _record(each, "next step" if each.role in result.next_steps else place)
        for gaps, place in places
        for each in gaps
    ]
    for roles, place in (
        (result.behind, "behind"),
        (result.too_little, "too little stated"),
        (result.not_stated, "not stated"),
    ):
        rows += [
            _record(Gap(role, (), (), (), 0), place)
            for role in roles
            if role is not result.goal or not result.ranked
        ]
    return doc.Table("Roles by how near they are", "Role", doc.columns(*titles), tuple(rows))


def _record(known: Gap, place: str) -> doc.Row:
    likeness = "" if known.likeness is None else f"{known.likeness:.4f}"
    figures = (
        str(len(known.missing)),
        str(known.of),
        f"{known.covered:.4f}",
        f"{known.nearness:.4f}",
        likeness,
    )
    return doc.Row(
        known.role.title,
        (
            *doc.cells(place, *(figure if known.of else "" for figure in figures)),
            doc.cell(*map(_missing, known.missing)),
            *(doc.cell(*(doc.line(item.text) for item in items)) for items in (known.have, known.also)),
        ),
        id=known.role.id,
    )


_SKILLS_NOT_STATED = doc.line(doc.Span("skills not stated", "aside"))
