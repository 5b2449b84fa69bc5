"""`rolecmp diff` as a document: what somebody wrote and what is computed, each named as such."""

from collections.abc import Iterable, Iterator

from rolecmp.analysis.diff import AspectDiff, DiffResult, SharedSkill, Side, SkillDiff
from rolecmp.analysis.values import Item, Stated, core_aspect
from rolecmp.errors import listed
from rolecmp.model import Aspect, Dataset, Point, Role
from rolecmp.report import document as doc
from rolecmp.report.cells import NONE, changed, cut, groups, item_line, value_cell
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
                yield doc.said(text, label=label, cites=cites(comparison.sources))
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
    yield doc.said(" ".join((*result.says, nobody, follows)), label="Computed")
    for role in (result.left, result.right) if result.says else ():
        if role.summary:
            yield doc.said(role.summary, label=role.title, cites=cites(role.sources))
    if result.of_jobs:
        line = result.of_jobs.dividing_line or result.of_jobs.overlap or ""
        text = doc.line(f"{line} ", command("diff", *result.of_jobs.roles))
        yield doc.Paragraph(text, label="Written of the same jobs", cites=cites(result.of_jobs.sources))


def _points(result: DiffResult, cites: Cites, *, whole: bool, brief: bool) -> Iterator[doc.Block]:
    """What is written of each, a point and an aspect a row; what both list stands once."""
    comparison = result.comparison if whole else None
    points = comparison.points if comparison else ()
    if comparison and comparison.overlap:
        yield doc.said(comparison.overlap, label="Overlap", cites=cites(comparison.sources))
    written = {point.name.casefold() for point in points}
    pairs = [pair for pair in _compared(result) if pair.aspect.title.casefold() not in written]
    same = [pair for pair in pairs if pair.both and not (pair.only_left or pair.near or pair.only_right)]
    parted = [pair for pair in pairs if pair.left and pair.right and pair not in same]
    alone = [pair for pair in pairs if not (pair.left and pair.right)]
    most = (_ROWS - bool(comparison and comparison.overlap)) if brief else len(points) + len(parted)
    shown = parted[: max(0, most - len(points))]
    numbers = cites(comparison.sources) if comparison and points else ()
    rows = [doc.Row(point.name, _sides(result, point, numbers)) for point in points[:most]]
    rows += [doc.Row(pair.aspect.title, _parts(pair, cites), id=pair.aspect.id) for pair in shown]
    if rows:
        every = any(row.cells[1].groups for row in rows)
        columns = (_column(result, "left"), doc.Column("Both", "both"), _column(result, "right"))
        rows = rows if every else [row._replace(cells=row.cells[::2]) for row in rows]
        yield doc.Heading("Point by point", "what the dataset says of each role")
        yield doc.Table(
            "What the dataset says of each role", "Point", columns if every else columns[::2], tuple(rows)
        )
    if brief:
        names = [point.name for point in points[most:]]
        names += [pair.aspect.title for pair in pairs if pair not in shown]
        if names:
            text = f"{listed(names, _NAMES)}; --all shows them."
            yield doc.said(text, label="More points")
        return
    for label, values in (
        ("The same for both", [pair.left for pair in same]),
        (f"Stated of {result.left.title} alone", [pair.left for pair in alone]),
        (f"Stated of {result.right.title} alone", [pair.right for pair in alone]),
    ):
        yield from _lines(label, [value for value in values if value], cites)


def _lines(label: str, values: list[Stated], cites: Cites) -> Iterator[doc.Block]:
    """Values that need no two columns, an aspect an item."""
    if values:
        yield doc.said(label=label)
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


def _parts(pair: AspectDiff, cites: Cites) -> tuple[doc.Cell, ...]:
    """What one side alone says, of what it has from another role how much, and between them what both say."""
    sides = []
    for value, items in ((pair.left, pair.only_left), (pair.right, pair.only_right)):
        beside = {item.inherited_from.id for item in items if item.inherited_from}
        sides.append(
            value_cell(value and value._replace(items=items), cites, beside) if items else doc.Cell()
        )
    near = (changed(each.left.text, each.right.text) for each in pair.near)
    return sides[0], doc.cell(*map(item_line, pair.both), *near), sides[1]


def _of_skills(result: DiffResult) -> bool:
    return any(pair.aspect.kind == "skills" for pair in result.aspects)


def _skills(dataset: Dataset, result: DiffResult, *, brief: bool) -> Iterator[doc.Block]:
    """The skills in three parts."""
    skills = result.skills
    if skills is None:
        return
    core, room = core_aspect(dataset), _ROOM if brief else None

    def side(role: Role, part: tuple[Item, ...], tone: doc.Tone) -> doc.Row:
        of = f"Only {role.title} ({len(part)} of {len(part) + len(skills.both)})"
        return doc.Row(of, (doc.Cell(cut(_groups(core, result, part), room)),), tone)

    both = (doc.Group(tuple(map(_shared, skills.both)) or (NONE,)),)
    rows = (
        side(result.left, skills.only_left, "left"),
        doc.Row(f"Both ({len(skills.both)})", (doc.Cell(cut(both, room)),), "both"),
        side(result.right, skills.only_right, "right"),
    )
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
    return [*found, *(groups(inherited) if inherited or not found else ())]


def _sheet(result: DiffResult, cites: Cites) -> doc.Table:
    """The points, the aspects and the skills, one a row, and what each role has of it."""
    points = result.comparison.points if result.comparison else ()
    numbers = cites(result.comparison.sources) if result.comparison and points else ()
    rows = [_record("", point.name, "point", *_sides(result, point, numbers)[::2]) for point in points]
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
    columns = (doc.Column("Kind"), _column(result, "left"), _column(result, "right"))
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


def _column(result: DiffResult, side: Side) -> doc.Column:
    return doc.Column(getattr(result, side).title, side)


def _compared(result: DiffResult) -> Iterator[AspectDiff]:
    """The aspects that are held against each other as they are: skills are parted instead, if they can be."""
    return (pair for pair in result.aspects if pair.aspect.kind != "skills" or result.skills is None)


def _sides(result: DiffResult, point: Point, cites: tuple[int, ...]) -> tuple[doc.Cell, ...]:
    left, right = (point.sides.get(role.id) for role in (result.left, result.right))
    return _side(left, cites), doc.Cell(), _side(right, cites)


def _side(text: str | None, cites: tuple[int, ...] = ()) -> doc.Cell:
    return doc.cell(doc.line(text), cites=cites) if text else doc.Cell()


def _shared(skill: SharedSkill) -> doc.Line:
    more = {"left": " ◀ more", "right": " more ▶", None: ""}[skill.more]
    if skill.left_level == skill.right_level:
        return doc.line(skill.name, doc.Span(more, skill.more or "plain"))
    levels = f" ({skill.left_level or 'no level'} → {skill.right_level or 'no level'})"
    return doc.line(skill.name, doc.Span(levels, "aside"), doc.Span(more, skill.more or "plain"))


_ASKED = "yes"
# So many characters of each part's skills, and so many points, stand in brief.
_ROOM, _ROWS = 280, 3
# So many names of further points stand in a line.
_NAMES = 3
