"""A sheet of roles and skills: CSV, TSV or a table in Markdown, with a row for each pair, or a matrix."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from rolecmp.catalogues.entries import (
    SKILLS,
    Catalogue,
    Entries,
    ask,
    dataset_of,
    in_one_line,
    slug,
)
from rolecmp.catalogues.markdown import table_in_markdown
from rolecmp.catalogues.orders import add_next
from rolecmp.catalogues.scales import Scale, asks, scale_of
from rolecmp.catalogues.tables import SEPARATORS, Row, Table, Titles, refuse, table_of, written
from rolecmp.dataset.problems import Problems, quoted

_RIGHT = "give a sheet of roles and skills as CSV, TSV or a table in Markdown"
_TITLES: Titles = {
    "role": ("role", "role title", "role name", "job title", "job", "position", "occupation", "title"),
    "skill": ("skill", "skill name", "skills", "competency", "competence", "capability", "competencies"),
    "level": ("level", "skill level", "required level", "proficiency", "rating", "score"),
    "weight": ("weight", "importance"),
    "group": ("group", "skill group", "category", "area", "domain"),
    "family": ("family", "role family", "job family", "department", "team"),
    "about": ("description", "about", "skill description", "definition"),
}
_PAIRS = "a row for each role and skill"
# What may stand between skills that one cell lists; a level beside them would be that of the role.
_BETWEEN = {"\n": "line ends", ";": "semicolons", ",": "commas"}
_OF_A_LISTING = frozenset(("role", "skill", "family"))
_WEIGHED = re.compile(r"\d*\.?\d+")


class _Cell(NamedTuple):
    """What a role asks of a skill, as written, and where; `more` is what the row says besides."""

    role: str
    skill: str
    text: str
    more: Mapping[str, str]
    table: Table
    row: Row
    column: int


def read(paths: Sequence[Path], *, rows: str | None = None, **named: str | None) -> Catalogue:
    """The roles of a sheet, with the skills that they ask for.

    `rows` says whether they are roles or skills, `named` the title of the column of the role, skill or level;
    `level` may be all levels too, lowest first, with commas between.
    """
    problems = Problems()
    left_out: Counter[str] = Counter()
    cells: list[_Cell] = []
    understood: list[str] = []
    level = named.get("level") or ""
    listed = [each.strip() for each in level.split(",")] if "," in level else []
    wished = {name: title for name, title in named.items() if title and not (listed and title == level)}
    for source in written(paths, problems, _RIGHT):
        in_markdown = table_in_markdown(source, left_out)
        table = in_markdown or table_of(source)
        at = _columns(table, wished)
        if {"role", "skill"} <= at.keys() and not rows:
            between = _between(table, at)
            at = {name: column for name, column in at.items() if not between or name in _OF_A_LISTING}
            shape = f"a row for each role, its skills with {_BETWEEN[between]} between" if between else _PAIRS
            cells += _pairs(table, at, between, left_out)
            if unread := [title for column, title in enumerate(table.titles) if column not in at.values()]:
                left_out[f"columns that are not read ({', '.join(unread)})"] += len(unread)
        else:
            rows_are = rows or ("roles" if "role" in at else "skills")
            across = "roles" if rows_are == "skills" else "skills"
            shape = f"{rows_are} down, {across} across (if not: --matrix {across})"
            cells += _crossings(table, at, rows_are, left_out)
        separated = "a table in Markdown" if in_markdown else SEPARATORS[table.separator]
        understood.append(f"{len(table.rows):,} rows, {separated}, {source.encoding.upper()}; {shape}")
    refuse(problems)
    scale = scale_of([cell.text for cell in cells if asks(cell.text)], listed, long=_PAIRS in understood[0])
    dataset = _dataset(paths[0], cells, scale, left_out)
    refuse(problems)
    return Catalogue(dataset, (*understood, scale.said), left_out)


def _columns(table: Table, wished: Mapping[str, str]) -> dict[str, int]:
    """The columns that somebody named, and those that are known by their titles."""
    titles = {**_TITLES, **{name: (title,) for name, title in wished.items()}}
    at = {name: table.column(*known) for name, known in titles.items()}
    missing = [title for name, title in wished.items() if at[name] is None]
    if missing:
        table.lacks(*missing)
    return {name: column for name, column in at.items() if column is not None}


def _between(table: Table, at: Mapping[str, int]) -> str:
    """What stands between the skills where a cell lists those of a role; nothing where each has a row."""
    roles = [row.fields[at["role"]].strip() for row in table.rows]
    if not all(roles) or len(set(roles)) < len(roles):
        return ""
    cells = [row.fields[at["skill"]] for row in table.rows]
    return next((mark for mark in _BETWEEN if any(mark in cell for cell in cells)), "")


def _pairs(table: Table, at: Mapping[str, int], between: str, left_out: Counter[str]) -> Iterator[_Cell]:
    """What each row asks; a role that is left empty is that of the row above, as in merged cells."""
    above = ""
    for row in table.rows:
        field = {name: row.fields[column].strip() for name, column in at.items()}
        above = field["role"] or above
        if not (above and field["skill"]):
            left_out["rows without a role or without a skill"] += 1
            continue
        text = field.get("level") or "x"
        listed = field["skill"].split(between) if between else [field["skill"]]
        for skill in filter(None, map(str.strip, listed)):
            yield _Cell(above, skill, text, field, table, row, at.get("level", at["skill"]))


def _crossings(table: Table, at: Mapping[str, int], rows_are: str, left_out: Counter[str]) -> Iterator[_Cell]:
    """What each cell of a matrix asks; a row with a name alone is the heading of the rows below it."""
    skills_down = rows_are == "skills"
    name = at.get("skill" if skills_down else "role", 0)
    besides = ("group", "about") if skills_down else ("family",)
    aside = {each: at[each] for each in besides if at.get(each, name) != name}
    taken = {name, *aside.values()}
    crossed = {column: title for column, title in enumerate(table.titles) if title and column not in taken}
    heading = ""
    for row in table.rows:
        fields = [field.strip() for field in row.fields]
        named = fields[name]
        if not named:
            left_out["rows without a name"] += 1
        elif skills_down and not any(fields[column] for column in crossed):
            heading = named
            left_out["rows with a name alone, taken for the headings of groups"] += 1
        else:
            more = {"group": heading} | {each: fields[column] for each, column in aside.items()}
            for column, title in crossed.items():
                role, skill = (title, named) if skills_down else (named, title)
                yield _Cell(role, skill, fields[column], more, table, row, column)


def _dataset(path: Path, cells: Sequence[_Cell], scale: Scale, left_out: Counter[str]) -> dict[str, Any]:
    roles, skills = Entries("title"), Entries("name")
    for cell in cells:
        role = roles.named(cell.role)
        role.setdefault("family", cell.more.get("family"))
        if not asks(cell.text):
            continue
        skill = skills.named(cell.skill)
        skill.setdefault("group", cell.more.get("group"))
        skill.setdefault("about", cell.more.get("about"))
        level = role["id"] if scale.prose else _level(cell, scale)
        if not ask(role, skill, level=level, weight=_weight(cell)):
            left_out["cells that give a role's skill once more"] += 1
        elif scale.prose:
            skill.setdefault("levels", {})[role["id"]] = in_one_line(cell.text)
    add_next(roles.made)
    levels = [role["id"] for role in roles.made] if scale.prose else scale.levels
    sources = {slug(path.stem) or "sheet": {"title": path.name}}
    return dataset_of(path.stem, sources, {"skills": SKILLS}, skills.made, roles.made, levels)


def _level(cell: _Cell, scale: Scale) -> str | None:
    if cell.text not in scale.level_of:
        wrong = f"{quoted(cell.text)} is none of the levels {quoted(', '.join(scale.levels))}"
        cell.table.wrong(cell.row, cell.column, f"{wrong}; name it in --level")
    return scale.level_of.get(cell.text)


def _weight(cell: _Cell) -> float | None:
    text = cell.more.get("weight", "")
    weight = float(text) if _WEIGHED.fullmatch(text) else 0.0
    if text and not weight:
        wrong = f"the weight {quoted(text)} is no number above 0; {_RIGHT}"
        cell.table.wrong(cell.row, cell.column, wrong)
    return weight or None
