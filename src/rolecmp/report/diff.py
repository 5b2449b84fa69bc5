"""`rolecmp diff` as a document: what somebody wrote and what is computed, each named as such."""

from collections.abc import Iterable, Iterator

from rolecmp.analysis.diff import AspectDiff, DiffResult, SharedSkill, SkillDiff
from rolecmp.analysis.values import Item, Stated, core_aspect
from rolecmp.model import Aspect, Dataset, Point, Role
from rolecmp.report import document as doc
from rolecmp.report.cells import NONE, changed, groups, item_line, value_cell
from rolecmp.report.cites import Cites
from rolecmp.report.common import command
from rolecmp.report.shares import differing, of_100


def document(
    dataset: Dataset, result: DiffResult, *, whole: bool = True, brief: bool = False, every: bool = False
) -> doc.Document:
    """The dividing line, what is only left, shared and only right, then point by point, and shares.

    Not the `whole`, it is what the two say on some aspects. In `brief` it is the first of each part, and
    what else there is by name; of shares it is the first unless `every` one is asked for.
    """
    cites = Cites(dataset)
    title = doc.line(doc.Span(result.left.title, "left"), " and ", doc.Span(result.right.title, "right"))
    if result.left.id == result.right.id:
        same = doc.line("Both names stand for one role. ", command("show", result.left.id))
        return doc.Document(title, (doc.Paragraph(same),))
    blocks = (
        *(_opening(result, cites) if whole else ()),
        *(_skills(dataset, result, brief=brief) if whole or _of_skills(result) else ()),
        *_points(result, cites, whole=whole, brief=brief),
        *(
            block
            for found in (result.shares if whole else ())
            for block in differing(result.left, result.right, found, cites, every=every)
        ),
        *cites.list(),
    )
    return doc.Document(title, blocks, sheet=lambda: _sheet(result, cites))


def _opening(result: DiffResult, cites: Cites) -> Iterator[doc.Block]:
    left, right, comparison = result.left, result.right, result.comparison
    if comparison is None:
        yield from _unwritten(result, cites)
    else:
        for label, text in (
            ("Dividing line", comparison.dividing_line),
            ("Rule of thumb", comparison.rule_of_thumb),
        ):
            if text:
                yield doc.Paragraph(doc.line(text), label=label, cites=cites(comparison.sources))
    if result.same_as:
        yield doc.Paragraph(
            doc.line(
                f"The dataset treats {left.title} and {right.title} as one job wherever it does not state a "
                "difference: what one of them does not state is taken from another."
            ),
            label="Mostly one job",
        )


def _unwritten(result: DiffResult, cites: Cites) -> Iterator[doc.Block]:
    """What is said where nobody compared these two: what was written near it, and what is computed."""
    follows = "What follows is computed from what the dataset says of each."
    if not result.aspects:
        follows = "The dataset says nothing of either."
    written = "No comparison of these two is written." if result.says or result.of_jobs else ""
    nobody = written or "Nobody has written about these two."
    yield doc.Paragraph(doc.line(" ".join((*result.says, nobody, follows))), label="Computed")
    for role in (result.left, result.right) if result.says else ():
        if role.summary:
            yield doc.Paragraph(doc.line(role.summary), label=role.title, cites=cites(role.sources))
    if result.of_jobs:
        line = result.of_jobs.dividing_line or result.of_jobs.overlap or ""
        text = doc.line(f"{line} ", command("diff", *result.of_jobs.roles))
        yield doc.Paragraph(text, label="Written of the same jobs", cites=cites(result.of_jobs.sources))


def _points(result: DiffResult, cites: Cites, *, whole: bool, brief: bool) -> Iterator[doc.Block]:
    """What is written of each, a point and an aspect a row; what both list stands once."""
    comparison = result.comparison if whole else None
    points = comparison.points if comparison else ()
    if comparison and comparison.overlap:
        yield doc.Paragraph(doc.line(comparison.overlap), label="Overlap", cites=cites(comparison.sources))
    written = {point.name.casefold() for point in points}
    pairs = [pair for pair in _compared(result) if pair.aspect.title.casefold() not in written]
    same = [pair for pair in pairs if pair.both and not (pair.only_left or pair.near or pair.only_right)]
    parted = [pair for pair in pairs if pair.left and pair.right and pair not in same]
    most = (_ROWS - bool(comparison and comparison.overlap)) if brief else len(points) + len(parted)
    shown = parted[: max(0, most - len(points))]
    left, right = _columns(result)
    between = any(pair.both or pair.near for pair in shown)
    numbers = cites(comparison.sources) if comparison and points else ()
    rows = (
        *(
            doc.Row(point.name, _with_middle(_sides(result, point, numbers), between=between))
            for point in points[:most]
        ),
        *(
            doc.Row(pair.aspect.title, _parts(result, pair, cites, between=between), id=pair.aspect.id)
            for pair in shown
        ),
    )
    if rows:
        yield doc.Heading("Point by point", "what the dataset says of each role")
        columns = (left, doc.Column("Both", "both"), right) if between else (left, right)
        yield doc.Table("What the dataset says of each role", "Point", columns, rows)
    alone = [pair for pair in pairs if not (pair.left and pair.right)]
    if brief:
        names = [point.name for point in points[most:]]
        names += [pair.aspect.title for pair in pairs if pair not in shown]
        if names:
            more = f" and {len(names) - _NAMES} more" if len(names) > _NAMES else ""
            text = f"{', '.join(names[:_NAMES])}{more}; --all shows them."
            yield doc.Paragraph(doc.line(text), label="More points")
        return
    for label, values in (
        ("The same for both", [pair.left for pair in same]),
        (f"Stated of {result.left.title} alone", [pair.left for pair in alone]),
        (f"Stated of {result.right.title} alone", [pair.right for pair in alone]),
    ):
        yield from _lines(label, [value for value in values if value], cites)


def _with_middle(sides: tuple[doc.Cell, doc.Cell], *, between: bool) -> tuple[doc.Cell, ...]:
    return (sides[0], doc.Cell(), sides[1]) if between else sides


def _lines(label: str, values: list[Stated], cites: Cites) -> Iterator[doc.Block]:
    """Values that need no two columns, an aspect an item."""
    if values:
        yield doc.Paragraph(doc.line(), label=label)
        yield doc.Bullets(
            tuple(
                doc.Paragraph(
                    doc.listed(tuple(map(item_line, value.items)) or (NONE,)),
                    label=value.aspect.title,
                    cites=cites(value.sources),
                )
                for value in values
            )
        )


def _parts(result: DiffResult, pair: AspectDiff, cites: Cites, *, between: bool) -> tuple[doc.Cell, ...]:
    middle = doc.cell(
        *map(item_line, pair.both), *(changed(near.left.text, near.right.text) for near in pair.near)
    )
    left = _side_cell(pair.left, pair.only_left, result.right, cites)
    right = _side_cell(pair.right, pair.only_right, result.left, cites)
    return (left, middle, right) if between else (left, right)


def _side_cell(value: Stated | None, items: tuple[Item, ...], other: Role, cites: Cites) -> doc.Cell:
    """What one side alone says; of what it has from another role, how much."""
    if value is None or (len(items) == len(value.items) and value.same_as):
        return value_cell(value, cites, (other.id,))
    beside = {item.inherited_from.id for item in items if item.inherited_from}
    return doc.Cell(tuple(groups(items, beside)) if items else (), cites(value.sources))


def _of_skills(result: DiffResult) -> bool:
    return any(pair.aspect.kind == "skills" for pair in result.aspects)


def _skills(dataset: Dataset, result: DiffResult, *, brief: bool) -> Iterator[doc.Block]:
    """The skills in three parts."""
    skills = result.skills
    if skills is None:
        return
    first = _FIRST if brief else None
    core, shared = core_aspect(dataset), len(skills.both)
    sides: tuple[tuple[Role, doc.Tone, tuple[Item, ...]], ...] = (
        (result.left, "left", skills.only_left),
        (result.right, "right", skills.only_right),
    )
    left, right = (
        doc.Row(
            f"Only {role.title} ({len(part)} of {len(part) + shared})",
            (_cut(_groups(core, result, part), first),),
            tone,
        )
        for role, tone, part in sides
    )
    both = _cut([doc.Group(tuple(map(_shared, skills.both)))] if skills.both else [], first)
    rows = (left, doc.Row(f"Both ({shared})", (both,), "both"), right)
    yield doc.Heading("Skills", "computed from what the dataset lists for each role")
    yield doc.Table("Skills of one role, of both, of the other", "", (doc.Column(""),), rows)


def _groups(core: Aspect | None, result: DiffResult, items: Iterable[Item]) -> list[doc.Group]:
    """A role's own skills by the aspect that lists them, but for the core, then those of the roles below."""
    waiting = {item.key: item for item in items if item.inherited_from is None}
    found = []
    for pair in (pair for pair in result.aspects if pair.aspect.kind == "skills"):
        keys = [item.key for value in (pair.left, pair.right) if value for item in value.items]
        lines = tuple(item_line(waiting.pop(key)) for key in keys if key in waiting)
        if lines:
            found.append(doc.Group(lines, "" if pair.aspect == core else pair.aspect.title))
    inherited = [item for item in items if item.inherited_from]
    return [*found, *(groups(inherited) if inherited else ())]


def _cut(found: list[doc.Group], first: int | None) -> doc.Cell:
    """The first few of all groups, and how many more there are."""
    left = sum(len(group.items) for group in found) if first is None else first
    shown = []
    for group in found:
        shown += [group._replace(items=group.items[:left])] if left > 0 else []
        left -= len(group.items)
    more = [doc.Group((doc.line(doc.Span(f"{-left} more", "aside")),))] if left < 0 else []
    return doc.Cell((*shown, *more) or (doc.Group((NONE,)),))


def _sheet(result: DiffResult, cites: Cites) -> doc.Table:
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


def _columns(result: DiffResult) -> tuple[doc.Column, doc.Column]:
    return doc.Column(result.left.title, "left"), doc.Column(result.right.title, "right")


def _compared(result: DiffResult) -> Iterator[AspectDiff]:
    """The aspects that are held against each other as they are: skills are parted instead, if they can be."""
    return (pair for pair in result.aspects if pair.aspect.kind != "skills" or result.skills is None)


def _sides(result: DiffResult, point: Point, cites: tuple[int, ...] = ()) -> tuple[doc.Cell, doc.Cell]:
    left, right = (point.sides.get(role.id) for role in (result.left, result.right))
    return _side(left, cites), _side(right, cites)


def _side(text: str | None, cites: tuple[int, ...] = ()) -> doc.Cell:
    return doc.cell(doc.line(text), cites=cites) if text else doc.Cell()


def _shared(skill: SharedSkill) -> doc.Line:
    more = {"left": " ◀ more", "right": " more ▶", None: ""}[skill.more]
    if skill.left_level == skill.right_level:
        return doc.line(skill.name, doc.Span(more, skill.more or "plain"))
    levels = f" ({skill.left_level or 'no level'} → {skill.right_level or 'no level'})"
    return doc.line(skill.name, doc.Span(levels, "aside"), doc.Span(more, skill.more or "plain"))


_ASKED = "yes"
# So many skills of each part, and so many points, stand in brief.
_FIRST, _ROWS = 14, 3
# So many names of further points stand in a line.
_NAMES = 3
