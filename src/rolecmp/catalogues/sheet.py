"""A sheet of roles and skills: CSV, TSV or a table in Markdown, with a row for each pair, or a matrix."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from rolecmp.catalogues.complaints import Complaints
from rolecmp.catalogues.entries import Catalogue, Entries, Wishes, in_one_line, slug, without_blanks
from rolecmp.catalogues.markdown import RULE, first_table
from rolecmp.catalogues.orders import says_grade, steps
from rolecmp.catalogues.scales import Scale, asks, scale_of
from rolecmp.catalogues.tables import Row, Rows, comma_separated, said, written
from rolecmp.dataset.problems import quoted

_RIGHT = "give a sheet of roles and skills as CSV, TSV or a table in Markdown"
_ROLE = ("role", "role title", "role name", "job title", "job", "position", "occupation", "title")
_SKILL = ("skill", "skill name", "skills", "competency", "competence", "capability", "competencies")
_LEVEL = ("level", "skill level", "required level", "proficiency", "rating", "score")
_WEIGHT = ("weight", "importance")
_GROUP = ("group", "skill group", "category", "area", "domain")
_FAMILY = ("family", "role family", "job family", "department", "team")
_ABOUT = ("description", "about", "skill description", "definition")
_JOB = re.compile(
    r"\b(?:engineer|developer|manager|analyst|designer|scientist|architect|officer|specialist)s?\b",
    re.IGNORECASE,
)

_PAIRS = "a row for each role and skill"
_WEIGHED = re.compile(r"\d*\.?\d+")


class _Cell(NamedTuple):
    """What a role asks of a skill, as written, and where."""

    role: str
    skill: str
    text: str
    at: tuple[Rows, Row, int]
    weight: str = ""
    group: str = ""
    family: str = ""
    about: str = ""


def read(paths: Sequence[Path], wishes: Wishes) -> Catalogue:
    """The roles of a sheet, with the skills that they ask for."""
    problems = Complaints()
    left_out: Counter[str] = Counter()
    cells: list[_Cell] = []
    understood: list[str] = []
    for source in written(paths, problems, _RIGHT):
        markdown = RULE.search(source.text) is not None
        rows = first_table(source, left_out) if markdown else comma_separated(source, problems)
        _check_titles(rows, wishes, problems)
        shape, found = _read(rows, wishes, left_out)
        cells += found
        separated = "a table in Markdown" if markdown else said(rows.separator)
        understood.append(f"{len(rows.rows):,} rows, {separated}, {source.encoding.upper()}; {shape}")
    problems.refuse()
    asked = [cell for cell in cells if asks(cell.text)]
    scale = scale_of([cell.text for cell in asked], _listed(wishes), long=_PAIRS in understood[0])
    roles, skills = Entries("title"), Entries("name")
    for cell in cells:
        role = roles.by_id[roles.id_of(cell.role)]
        role.setdefault("family", cell.family)
        role.setdefault("skills", {})
    for cell in asked:
        if not _ask(cell, roles, skills, scale, problems):
            left_out["cells that give a role's skill once more"] += 1
    problems.refuse()
    return Catalogue(_dataset(paths[0], roles, skills, scale), (*understood, scale.said), left_out)


def _check_titles(rows: Rows, wishes: Wishes, problems: Complaints) -> None:
    for title in (wishes.role, wishes.skill, None if _listed(wishes) else wishes.level):
        if title and rows.column(title) is None:
            there = quoted(", ".join(rows.titles))
            problems.add(rows.file, f"has no column {quoted(title)}; it has {there}", rows.line, 1)


def _read(rows: Rows, wishes: Wishes, left_out: Counter[str]) -> tuple[str, Iterable[_Cell]]:
    """What shape the sheet has, and its cells."""
    role, skill = _column(rows, wishes.role, _ROLE), _column(rows, wishes.skill, _SKILL)
    if role is not None and skill is not None and not wishes.rows:
        return _PAIRS, _pairs(rows, role, skill, wishes, left_out)
    rows_are = wishes.rows or _rows_are(rows, role, skill)
    across = "roles" if rows_are == "skills" else "skills"
    name = (skill if rows_are == "skills" else role) or 0
    shape = f"{rows_are} down, {across} across (if not: --matrix {across})"
    return shape, _crossings(rows, name, rows_are, left_out)


def _column(rows: Rows, wished: str | None, known: Sequence[str]) -> int | None:
    return rows.column(wished) if wished else rows.column(*known)


def _listed(wishes: Wishes) -> list[str]:
    """The levels, where they were listed from the lowest to the highest."""
    return [level.strip() for level in (wishes.level or "").split(",")] if "," in (wishes.level or "") else []


def _pairs(rows: Rows, role: int, skill: int, wishes: Wishes, left_out: Counter[str]) -> Iterator[_Cell]:
    """What each row asks; a role that is left empty is that of the row above, as in merged cells."""
    level = rows.column(wishes.level) if wishes.level and not _listed(wishes) else rows.column(*_LEVEL)
    more = {"weight": _WEIGHT, "group": _GROUP, "family": _FAMILY, "about": _ABOUT}
    at = {name: column for name, known in more.items() if (column := rows.column(*known)) is not None}
    above = ""
    for row in rows.rows:
        fields = [field.strip() for field in row[1]]
        above = fields[role] or above
        if not above or not fields[skill]:
            left_out["rows without a role or without a skill"] += 1
            continue
        text = "x" if level is None or not fields[level] else fields[level]
        place = (rows, row, skill if level is None else level)
        yield _Cell(
            above, fields[skill], text, place, **{name: fields[column] for name, column in at.items()}
        )


def _rows_are(rows: Rows, role: int | None, skill: int | None) -> str:
    """Whether the rows of a matrix are skills or roles: by the first title, else by what reads like jobs."""
    if (role == 0) != (skill == 0):
        return "roles" if role == 0 else "skills"
    names = [row[1][0] for row in rows.rows]
    return "roles" if _share_of_jobs(names) > _share_of_jobs(rows.titles[1:]) else "skills"


def _share_of_jobs(titles: Sequence[str]) -> float:
    return sum(1 for title in titles if _JOB.search(title) or says_grade(title)) / (len(titles) or 1)


def _crossings(rows: Rows, name: int, rows_are: str, left_out: Counter[str]) -> Iterator[_Cell]:
    """What each cell of a matrix asks; a row with a name alone is the heading of the rows below it."""
    more = {"group": _GROUP, "about": _ABOUT} if rows_are == "skills" else {"family": _FAMILY}
    found = {each: rows.column(*known) for each, known in more.items()}
    aside = {each: column for each, column in found.items() if column is not None and column != name}
    crossed = [
        at for at, title in enumerate(rows.titles) if title and at != name and at not in aside.values()
    ]
    heading = ""
    for row in rows.rows:
        fields = [field.strip() for field in row[1]]
        if not fields[name]:
            left_out["rows without a name"] += 1
        elif rows_are == "skills" and not any(fields[at] for at in crossed):
            heading = fields[name]
            left_out["rows with a name alone, taken for the headings of groups"] += 1
        else:
            said_of = {"group": heading} if rows_are == "skills" else {}
            said_of |= {each: fields[at] for each, at in aside.items()}
            for at in crossed:
                role, skill = fields[name], rows.titles[at]
                if rows_are == "skills":
                    role, skill = skill, role
                yield _Cell(role, skill, fields[at], (rows, row, at), **said_of)


def _ask(cell: _Cell, roles: Entries, skills: Entries, scale: Scale, problems: Complaints) -> bool:
    """Whether the role did not ask for the skill before; now it does."""
    rows, row, column = cell.at
    role, skill = roles.id_of(cell.role), skills.id_of(cell.skill)
    skills.by_id[skill].setdefault("group", cell.group)
    skills.by_id[skill].setdefault("about", cell.about)
    stated = roles.by_id[role]["skills"]
    if skill in stated:
        return False
    level = role if scale.prose else scale.level_of.get(cell.text)
    if scale.prose:
        skills.by_id[skill].setdefault("levels", {})[role] = in_one_line(cell.text)
    elif cell.text not in scale.level_of:
        wrong = f"{quoted(cell.text)} is none of the levels {quoted(', '.join(scale.levels))}"
        rows.wrong(problems, row, column, f"{wrong}; name it in --level")
    weight = float(cell.weight) if _WEIGHED.fullmatch(cell.weight) else None
    if cell.weight and not weight:
        wrong = f"the weight {quoted(cell.weight)} is no number above 0; {_RIGHT}"
        rows.wrong(problems, row, column, wrong)
    asked = without_blanks({"skill": skill, "level": level, "weight": weight})
    stated[skill] = asked if len(asked) > 1 else skill
    return True


def _dataset(path: Path, roles: Entries, skills: Entries, scale: Scale) -> dict[str, Any]:
    source = slug(path.stem) or "sheet"
    order = steps([role["title"] for role in roles.by_id.values()]) or []
    for lower, higher in pairwise(map(roles.id_of, order)):
        roles.by_id[lower]["next"] = [higher]
    for role in roles.by_id.values():
        role["skills"] = list(role["skills"].values())
    levels = list(roles.by_id) if scale.prose else list(scale.levels)
    return {
        "rolecmp": 1,
        "about": without_blanks({"title": path.stem, "source": source, "skill_levels": levels}),
        "sources": {source: {"title": path.name}},
        "aspects": {"skills": {"title": "Skills", "kind": "skills", "at_a_glance": True}},
        "skills": {name: without_blanks(skill) for name, skill in skills.by_id.items()},
        "roles": {name: without_blanks(role) for name, role in roles.by_id.items()},
    }
