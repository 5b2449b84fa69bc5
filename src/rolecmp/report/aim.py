"""`rolecmp aim` as a document: which role is nearest, how far each is, what the dataset recommends."""

from collections.abc import Iterable, Iterator
from functools import partial

from rolecmp.analysis.aim import AimResult
from rolecmp.analysis.gap import LIKELY, Gap, Missing
from rolecmp.errors import listed
from rolecmp.model import Dataset, Role
from rolecmp.report import document as doc
from rolecmp.report.cells import changed
from rolecmp.report.cites import Cites
from rolecmp.report.common import NAMES, core_things, in_sentence, more, statement, things, uncounted
from rolecmp.report.ranking import rule, sure

# What stands behind the title of a role that is where it is for what the dataset says.
_MARKS = {"next step": " (next step)", "recommended": " (advised)", "": ""}
# The columns of the sheet, one sense each.
_TITLES = "Place,To learn,Of,Covered,Nearness,Likeness,Still missing,You have,Also carries over".split(",")


def document(
    dataset: Dataset, result: AimResult, top: int | None = 10, family: str | None = None
) -> doc.Document:
    """The answer, the ranking where a standpoint was given, cut after `top` of a `family`, the guidance."""
    cites = Cites(dataset)
    origin = f", coming from {result.origin.title}" if result.origin else ""
    counted = result.ranked or result.nothing_new
    alone = result.origin is None and not counted
    told = (*_advice(dataset, result, cites, alone=alone), *_notes(dataset, result, cites))
    blocks = (
        *((statement(result.rule, cites, "Rule"),) if result.rule and not counted else ()),
        *_answer(dataset, result),
        *(_to_learn(dataset, result) if result.goal else _ranking(dataset, result, top, family)),
        *_read(dataset, result),
        *((doc.Heading("By background", "written by the dataset's authors"),) if told and alone else ()),
        *((doc.Bullets(told),) if told else ()),
        *cites.list(),
    )
    title = doc.line(doc.Span(f"Which role to aim for{origin}", "name"))
    nothing = (doc.said("This dataset gives no guidance."),)
    sheet = partial(_sheet, result) if counted else partial(_guidance, dataset, result, cites)
    return doc.Document(title, blocks or nothing, sheet=sheet if counted or result.guidance else None)


def _answer(dataset: Dataset, result: AimResult) -> Iterator[doc.Block]:
    for each in result.ranked[: len(result.next_steps)]:
        said = doc.line(
            doc.Span(each.role.title, "name"), f", as the dataset states; {_left(dataset, each)}."
        )
        yield doc.Paragraph(said, label="Next step")
    if result.recommended:
        advised = doc.joined(doc.line(doc.Span(role.title, "name")) for role in result.recommended)
        yield doc.said(*advised, "; see the advice below.", label="Advised")
    if result.nothing_new and result.origin is None:
        names = listed(_titles(each.role for each in result.nothing_new), NAMES)
        yield doc.said(names, label="Nothing of the core left to learn")
    for first in result.nearest[:1]:
        like = (first.likeness or 0) > 1
        label = "Goal" if result.goal else "Most like your skills" if like else "Nearest"
        said = doc.line(doc.Span(first.role.title, "name"), f", {_left(dataset, first)}.")
        if not (result.goal or first.nearness or like):
            said = doc.line("none; no role asks for anything that you have.")
        yield doc.Paragraph(said, label=label)


def _left(dataset: Dataset, known: Gap) -> str:
    if not known.of:
        return f"its {things(dataset)} are not stated"
    in_part = f", {known.in_part} known in part" if known.in_part else ""
    return f"{len(known.missing)} of {known.of} {core_things(dataset)} to learn{in_part}"


def _read(dataset: Dataset, result: AimResult) -> Iterator[doc.Block]:
    """The skills read from a CV, each with the line that it was first read from."""
    lines: dict[str, int] = {}
    for mention in result.read:
        lines.setdefault(mention.skill, mention.line)
    if lines:
        skills = ", ".join(f"{dataset.skills[skill].name} (line {line})" for skill, line in lines.items())
        yield doc.said(f"{skills}. Leave out what was misread with --without.", label="Read from the CV")


def _advice(dataset: Dataset, result: AimResult, cites: Cites, *, alone: bool) -> Iterator[doc.Paragraph]:
    """The guidance: all of it where it stands alone, else what speaks to the standpoint."""
    for each in result.guidance:
        roles = " or ".join(dataset.roles[role].title for role in each.aim)
        text = doc.line(doc.Span(f"{roles}. ", "name"), each.because)
        label = each.background if alone or each.default else f"Advice from {in_sentence(each.background)}"
        yield doc.Paragraph(text, label, cites(each.sources))


def _guidance(dataset: Dataset, result: AimResult, cites: Cites) -> doc.Table:
    """The guidance, a background a row."""
    rows = tuple(
        doc.Row(
            each.background,
            (
                doc.cell(*(doc.line(dataset.roles[role].title) for role in each.aim)),
                doc.cell(doc.line(each.because), cites=cites(each.sources)),
            ),
        )
        for each in result.guidance
    )
    columns = (doc.Column("Aim for"), doc.Column("Because"))
    return doc.Table("Which role to aim for from which background", "Coming from", columns, rows)


def _ranking(dataset: Dataset, result: AimResult, top: int | None, family: str | None) -> Iterator[doc.Block]:
    every = [each for each in result.ranked if family in (None, each.role.family)]
    shown = every[:top]
    if not shown:
        return
    like = any(each.likeness is not None for each in shown)
    part = any(each.in_part for each in shown)
    columns = (
        doc.Column("Left", measure=True),
        *((doc.Column("In part", measure=True),) if part else ()),
        doc.Column("There"),
        *((doc.Column("Likeness", measure=True),) if like else ()),
        doc.Column("To learn first"),
    )
    yield doc.Heading(f"By {things(dataset)}", f"computed from the {things(dataset)} that roles list")
    yield doc.Table(
        "Roles by how near they are",
        "Role",
        columns,
        tuple(_row(dataset, result, each, like=like, part=part) for each in shown),
    )
    yield from more(len(every) - len(shown))


def _notes(dataset: Dataset, result: AimResult, cites: Cites) -> Iterator[doc.Paragraph]:
    """How the order is made, how sure it is, and what stands in no order."""
    if result.ranked and not result.goal:
        measured = cites(result.measure.sources) if result.measure else ()
        yield doc.Paragraph(doc.line(rule(dataset, result)), "Order", measured)
        yield doc.Paragraph(doc.line(sure(dataset, result)), "How sure")
    for label, text in _apart(dataset, result):
        yield doc.Paragraph(doc.line(text), label)


def _row(dataset: Dataset, result: AimResult, known: Gap, *, like: bool, part: bool) -> doc.Row:
    not_stated = doc.line(doc.Span(f"{things(dataset)} not stated", "aside"))
    cells = (
        *doc.cells(f"{len(known.missing)} of {known.of}" if known.of else ""),
        *(doc.cells(str(known.in_part or "")) if part else ()),
        doc.Cell(bar=doc.Bar(0, known.covered) if known.covered else None),
        *(doc.cells(f"{known.likeness:.1f}×" if known.likeness is not None else "") if like else ()),
        doc.cell(*map(_missing, known.missing[:1])) if known.of else doc.cell(not_stated),
    )
    return doc.Row(f"{known.role.title}{_MARKS[_stated_place(result, known.role)]}", cells, id=known.role.id)


def _stated_place(result: AimResult, role: Role) -> str:
    """Why a role stands where it does, if not for what is counted."""
    if role in result.next_steps:
        return "next step"
    return "recommended" if role in result.recommended else ""


def _to_learn(dataset: Dataset, result: AimResult) -> Iterator[doc.Block]:
    """The way to one role: what to learn first, and what carries over."""
    for known in result.ranked:
        if known.missing:
            yield doc.Heading("To learn", "foundations first, then what weighs most")
            yield doc.Bullets(tuple(doc.Paragraph(_missing(each, in_full=True)) for each in known.missing))
        carried = [doc.line(item.text) for item in (*known.have, *known.also)]
        if carried:
            yield doc.Paragraph(doc.listed(carried), label=f"Carries over ({len(carried)})")
        yield doc.said(sure(dataset, result), label="How sure")


def _missing(missing: Missing, *, in_full: bool = False) -> doc.Line:
    level = f" ({missing.level})" if missing.level else ""
    if missing.held is not None:
        level = f" ({missing.held} → {missing.level})"
    if in_full and missing.skill is None and missing.near:
        return changed(missing.near, missing.name)
    near = f", in part by {missing.near}" if missing.near and in_full else ""
    likely = ""
    if in_full and (missing.likely or 0) >= LIKELY:
        likely = f", though {missing.likely:.0%} of postings for your role name it"
    return doc.line(missing.name, doc.Span(f"{level}{near}{likely}", "aside"))


def _apart(dataset: Dataset, result: AimResult) -> Iterator[tuple[str, str]]:
    """The roles that stand in no order, and why."""
    behind = {role.id for role in result.behind}
    for label, names in (
        ("Asks nothing new", _titles(each.role for each in result.nothing_new) if result.origin else []),
        ("Behind you", _titles(result.behind)),
        (
            "Mostly another name",
            [
                f"{name.title} for {dataset.roles[of].title}"
                for of, others in result.names.items()
                for name in others
                if name.id not in behind
            ],
        ),
        ("Too little stated to rank", _titles(result.too_little)),
        (uncounted(dataset), _titles(result.not_stated)),
    ):
        if names:
            yield label, listed(names, NAMES)


def _titles(roles: Iterable[Role]) -> list[str]:
    return [role.title for role in roles]


def _sheet(result: AimResult) -> doc.Table:
    """Every role with what is counted of it, one sense a column."""
    rows = [_record(each, _stated_place(result, each.role) or "to learn for") for each in result.ranked]
    rows += [_record(each, "nothing new") for each in result.nothing_new]
    for roles, place in (
        (result.behind, "behind"),
        (result.too_little, "too little stated"),
        (result.not_stated, "not stated"),
    ):
        rows += [_record(Gap(role, (), (), (), 0), place) for role in roles if role is not result.goal]
    return doc.Table("Roles by how near they are", "Role", doc.columns(*_TITLES), tuple(rows))


def _record(known: Gap, place: str) -> doc.Row:
    shares = (known.covered, known.nearness, known.likeness)
    figures = (
        str(len(known.missing)),
        str(known.of),
        *("" if share is None else f"{share:.4f}" for share in shares),
    )
    items = (doc.cell(*(doc.line(item.text) for item in items)) for items in (known.have, known.also))
    missing = doc.cell(*map(_missing, known.missing))
    cells = (*doc.cells(place, *(figures if known.of else [""] * len(figures))), missing, *items)
    return doc.Row(known.role.title, cells, id=known.role.id)
