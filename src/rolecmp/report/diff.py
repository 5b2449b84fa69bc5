"""`rolecmp diff` as a document: what somebody wrote and what is computed, each named as such."""

from collections.abc import Iterator

from rolecmp.analysis.diff import AspectDiff, Diff, SharedSkill, SkillDiff
from rolecmp.analysis.values import Item
from rolecmp.model import Comparison, Dataset, Point
from rolecmp.report import document as doc
from rolecmp.report.cells import NONE, groups, value_cell
from rolecmp.report.cites import Cites
from rolecmp.report.common import command
from rolecmp.report.shares import differing, of_100


def document(dataset: Dataset, result: Diff) -> doc.Document:
    """The dividing line, aspect by aspect, the skills in three parts, overlap, rule of thumb, sources."""
    cites = Cites(dataset)
    title = doc.line(doc.Span(result.left.title, "left"), " and ", doc.Span(result.right.title, "right"))
    if result.left.id == result.right.id:
        same = doc.line("Both names stand for one role. ", command("show", result.left.id))
        return doc.Document(title, (doc.Paragraph(same),))
    blocks = (
        *_opening(result, cites),
        *_points(result, cites),
        *_aspects(result, cites),
        *_skills(result),
        *(block for found in result.shares for block in differing(result.left, result.right, found, cites)),
        *_closing(result, cites),
        *cites.list(),
    )
    return doc.Document(title, blocks, sheet=lambda: _sheet(result, cites))


def _opening(result: Diff, cites: Cites) -> Iterator[doc.Block]:
    left, right, comparison = result.left, result.right, result.comparison
    if comparison is None:
        follows = "what follows is computed from what the dataset says of each"
        rest = follows if result.aspects else "the dataset says nothing of either"
        yield doc.Paragraph(doc.line(f"Nobody has written about these two; {rest}."), label="Computed")
    elif comparison.dividing_line:
        yield _written("Dividing line", comparison.dividing_line, comparison, cites)
    if result.same_as:
        yield doc.Paragraph(
            doc.line(
                f"The dataset treats {left.title} and {right.title} as one job wherever it does not state a "
                "difference: what one of them does not state is taken from another."
            ),
            label="Same job",
        )


def _points(result: Diff, cites: Cites) -> Iterator[doc.Block]:
    comparison = result.comparison
    if comparison is None or not comparison.points:
        return
    rows = tuple(doc.Row(point.name, _sides(result, point)) for point in comparison.points)
    yield doc.Heading("Point by point", "written by the dataset's authors")
    yield doc.Table("What the authors wrote", "Point", _columns(result), rows, cites(comparison.sources))


def _aspects(result: Diff, cites: Cites) -> Iterator[doc.Block]:
    comparison = result.comparison
    written = {point.name.casefold() for point in comparison.points} if comparison else set()
    rows = tuple(
        doc.Row(
            pair.aspect.title,
            (
                value_cell(pair.left, cites, (result.right.id,)),
                value_cell(pair.right, cites, (result.left.id,)),
            ),
            id=pair.aspect.id,
        )
        for pair in _compared(result)
        if pair.aspect.title.casefold() not in written
    )
    if rows:
        yield doc.Heading("Aspect by aspect", "what the dataset says of each role")
        yield doc.Table("What the dataset says of each role", "Aspect", _columns(result), rows)


def _skills(result: Diff) -> Iterator[doc.Block]:
    skills = result.skills
    if skills is None:
        return
    left, right = result.left.title, result.right.title
    shared = len(skills.both)
    of_left, of_right = len(skills.only_left) + shared, len(skills.only_right) + shared
    rows = (
        _part(f"Only {left}", "left", f"{len(skills.only_left)} of its {of_left}", skills.only_left),
        doc.Row(
            "Both",
            (
                doc.cell(
                    doc.line(f"{shared} of {left}'s {of_left}"), doc.line(f"{shared} of {right}'s {of_right}")
                ),
                doc.cell(*(map(_shared, skills.both) if skills.both else (NONE,))),
            ),
            "both",
        ),
        _part(f"Only {right}", "right", f"{len(skills.only_right)} of its {of_right}", skills.only_right),
    )
    yield doc.Heading("Skills", "computed from what the dataset lists for each role")
    yield doc.Table("Skills of one role, of both, of the other", "Who", _SKILL_COLUMNS, rows)


def _sheet(result: Diff, cites: Cites) -> doc.Table:
    """The points, the aspects and the skills, one a row, and what each role has of it."""
    points = result.comparison.points if result.comparison else ()
    rows = [_record("", point.name, "point", *_sides(result, point)) for point in points]
    for pair in _compared(result):
        sides = value_cell(pair.left, cites), value_cell(pair.right, cites)
        rows.append(_record(pair.aspect.id, pair.aspect.title, "aspect", *sides))
    rows += [
        _record(name, text, "skill", *map(_side, sides)) for name, text, *sides in _levels(result.skills)
    ]
    for found in result.shares:
        for each in found.differ or ():
            numbers = cites(found.measure.sources)
            left, right = (
                doc.cell(doc.line(f"{of_100(share)} of 100, n {share.of}"), cites=numbers)
                for share in (each.left, each.right)
            )
            rows.append(_record(each.left.skill or "", each.left.name, found.measure.id, left, right))
    columns = (doc.Column("Kind"), *_columns(result))
    return doc.Table("Two roles compared", "Name", columns, tuple(rows))


def _levels(skills: SkillDiff | None) -> Iterator[tuple[str, str, str | None, str | None]]:
    """Of each skill the id, the name, and at which level each role asks for it, or just that it does."""
    if skills:
        yield from ((item.key, item.text, item.level or _ASKED, None) for item in skills.only_left)
        for each in skills.both:
            yield each.skill, each.name, each.left_level or _ASKED, each.right_level or _ASKED
        yield from ((item.key, item.text, None, item.level or _ASKED) for item in skills.only_right)


def _record(id_: str, name: str, kind: str, left: doc.Cell, right: doc.Cell) -> doc.Row:
    return doc.Row(name, (doc.cell(doc.line(kind)), left, right), id=id_)


def _closing(result: Diff, cites: Cites) -> Iterator[doc.Block]:
    comparison = result.comparison
    if comparison is None or not (comparison.overlap or comparison.rule_of_thumb):
        return
    yield doc.Heading("In short")
    if comparison.overlap:
        yield _written("Overlap", comparison.overlap, comparison, cites)
    if comparison.rule_of_thumb:
        yield _written("Rule of thumb", comparison.rule_of_thumb, comparison, cites)


def _written(label: str, text: str, comparison: Comparison, cites: Cites) -> doc.Paragraph:
    return doc.Paragraph(doc.line(text), label=label, cites=cites(comparison.sources))


def _columns(result: Diff) -> tuple[doc.Column, doc.Column]:
    return doc.Column(result.left.title, "left"), doc.Column(result.right.title, "right")


def _compared(result: Diff) -> Iterator[AspectDiff]:
    """The aspects that are held against each other as they are: skills are parted instead, if they can be."""
    return (pair for pair in result.aspects if pair.aspect.kind != "skills" or result.skills is None)


def _sides(result: Diff, point: Point) -> tuple[doc.Cell, doc.Cell]:
    return _side(point.sides.get(result.left.id)), _side(point.sides.get(result.right.id))


def _side(text: str | None) -> doc.Cell:
    return doc.cell(doc.line(text)) if text else doc.Cell()


def _part(title: str, tone: doc.Tone, count: str, items: tuple[Item, ...]) -> doc.Row:
    return doc.Row(title, (doc.cell(doc.line(count)), doc.Cell(tuple(groups(items)))), tone)


def _shared(skill: SharedSkill) -> doc.Line:
    if skill.left_level == skill.right_level:
        return doc.line(skill.name)
    levels = f" ({skill.left_level or 'no level'} → {skill.right_level or 'no level'})"
    return doc.line(skill.name, doc.Span(levels, "aside"))


_ASKED = "yes"
_SKILL_COLUMNS = (doc.Column("How many"), doc.Column("Skills"))
