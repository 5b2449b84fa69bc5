"""A sheet of roles and skills: CSV, TSV or a table in Markdown, with a row for each pair, or a matrix."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from rolecmp.catalogues.entries import SKILLS, Catalogue, Entries, ask, dataset_of, in_one_line, slug
from rolecmp.catalogues.markdown import table_in_markdown
from rolecmp.catalogues.orders import WORDS, add_next, graded, only_grades
from rolecmp.catalogues.scales import Scale, asks, is_prose, scale_of
from rolecmp.catalogues.tables import SEPARATORS, Row, Table, Titles, refuse, sources, table_of
from rolecmp.dataset.format import ROLE
from rolecmp.dataset.problems import Problems, quoted

_RIGHT = "give a sheet of roles and skills as CSV, TSV or a table in Markdown"
_TITLES: Titles = WORDS["titles"]
# What may stand between skills that one cell lists; a level beside them would be that of the role.
_BETWEEN = {"\n": "line ends", ";": "semicolons", ",": "commas"}
# What a row is about, and the columns that count there.
_COUNTING = {
    "pairs": (*_TITLES,),
    "listing": ("role", "grade", "skill", "family", "summary"),
    "roles": ("role", "grade", "family", "summary"),
    "skills": ("skill", "group", "about"),
}
_SAID = {
    "pairs": "a row for each role and skill",
    "listing": "a row for each role, its skills with {} between",
    "roles": "roles down, skills across (if not: --matrix skills)",
    "skills": "skills down, roles across (if not: --matrix roles)",
}
_WEIGHED = re.compile(r"\d*\.?\d+")


class _Form(NamedTuple):
    """How a table is read: the columns by name, those with texts on roles, and those that cross the rows."""

    rows_are: str
    at: Mapping[str, int]
    texts: Mapping[int, str]
    others: Mapping[int, str]
    between: str

    @property
    def crossed(self) -> Mapping[int, str]:
        """The columns of a matrix, by their titles."""
        return self.others if self.rows_are in ("roles", "skills") else {}


class _Cell(NamedTuple):
    """What a role asks of a skill, as written, and where; `more` is what the row says besides.

    What it says of the role stands in `texts`, by the title of the column.
    """

    role: str
    skill: str
    text: str
    more: Mapping[str, str]
    texts: Mapping[str, str]
    table: Table
    row: Row
    column: int


def read(paths: Sequence[Path], *, rows: str | None = None, **named: str | None) -> Catalogue:
    """The roles of a sheet, with what they ask for and what is said of them.

    `rows` says whether they are roles or skills, `named` the title of the column of the role, skill or level;
    `level` may be all levels too, lowest first, with commas between.
    """
    problems = Problems()
    left_out: Counter[str] = Counter()
    cells: list[_Cell] = []
    understood: list[str] = []
    forms: list[_Form] = []
    level = named.get("level") or ""
    listed = [each.strip() for each in level.split(",")] if "," in level else []
    wished = {name: title for name, title in named.items() if title and not (listed and title == level)}
    for source in sources(paths, problems, _RIGHT):
        in_markdown = table_in_markdown(source, left_out)
        table = in_markdown or table_of(source)
        at = _with_grade(table, _columns(table, wished), sure="level" in wished)
        form = _form(table, at, rows)
        cells += _cells(table, form, left_out)
        forms.append(form)
        if form.others and not form.crossed:
            left_out[f"columns that are not read ({', '.join(form.others.values())})"] += len(form.others)
        separated = "a table in Markdown" if in_markdown else SEPARATORS[table.separator]
        understood.append(f"{len(table.rows):,} rows, {separated}, {source.encoding}; {_said(table, form)}")
    refuse(problems)
    asked = [cell.text for cell in cells if asks(cell.text)]
    scale = scale_of(asked, listed, long=not forms[0].crossed)
    dataset = _dataset(paths[0], cells, scale, left_out)
    refuse(problems)
    return Catalogue(dataset, (*understood, *([scale.said] if asked else [])), left_out)


def _columns(table: Table, wished: Mapping[str, str]) -> dict[str, int]:
    """The columns that somebody named, and those that are known by their titles."""
    titles = {**_TITLES, **{name: (title,) for name, title in wished.items()}}
    at = {name: table.column(*known) for name, known in titles.items()}
    missing = [title for name, title in wished.items() if at[name] is None]
    if missing:
        table.lacks(*missing)
    return {name: column for name, column in at.items() if column is not None}


def _form(table: Table, at: Mapping[str, int], rows: str | None) -> _Form:
    rows_are = rows or ("roles" if "role" in at else "skills")
    between = ""
    if {"role", "skill"} <= at.keys() and not rows:
        between = _between(table, at)
        rows_are = "listing" if between else "pairs"
    if rows_are in ("listing", "roles") and "about" in at:
        at = {"summary": at["about"], **at}
    at = {_COUNTING[rows_are][0]: 0} | {name: at[name] for name in _COUNTING[rows_are] if name in at}
    others = {c: title for c, title in enumerate(table.titles) if title and c not in at.values()}
    texts = {}
    if rows_are == "roles":
        texts = {c: title for c, title in others.items() if is_prose(table.values(c))}
    elif rows_are != "skills":
        texts = {c: title for c, title in others.items() if _is_of_role(table, at, c)}
    others = {c: title for c, title in others.items() if c not in texts}
    return _Form(rows_are, at, texts, others, between)


def _with_grade(table: Table, at: Mapping[str, int], *, sure: bool) -> dict[str, int]:
    """The columns, with a grade where roles stand at several: a level is that of the role or of the skill.

    Where there are no other roles, the grades are the roles. Who is `sure` has named the level of the skill.
    """
    at = dict(at)
    if "level" in at and at.get("grade") == at["level"]:
        del at["grade" if sure or not _is_grade(table, at) else "level"]
    if "grade" in at and "role" not in at:
        at["role"] = at.pop("grade")
    if "grade" in at:
        stand = {pair for pair in zip(_roles(table, at), table.values(at["grade"]), strict=True) if pair[1]}
        if len(stand) == len({role for role, _ in stand}):
            del at["grade"]
    return at


def _roles(table: Table, at: Mapping[str, int]) -> list[str]:
    """The role of each row; one that is left empty is that of the row above, as in merged cells."""
    roles = [""]
    for role in table.values(at["role"]):
        roles.append(role or roles[-1])
    return roles[1:]


def _is_grade(table: Table, at: Mapping[str, int]) -> bool:
    """Whether a column of levels says how high the roles stand, and not what is asked of a skill.

    It does where its words do, where there are no skills beside it, where a role has its skills at several
    levels, and where each level of a role has one row with several skills.
    """
    levels = table.values(at["level"])
    if "role" not in at or "skill" not in at or only_grades(levels):
        return "role" in at or only_grades(levels)
    roles, skills = _roles(table, at), table.values(at["skill"])
    asked = len(set(zip(roles, skills, strict=True)))
    several = len(set(zip(roles, skills, levels, strict=True))) >= 1.5 * asked
    lists = sum(any(mark in skill for mark in _BETWEEN) for skill in skills)
    return several or len(set(zip(roles, levels, strict=True))) == len(levels) < 2 * lists


def _between(table: Table, at: Mapping[str, int]) -> str:
    """What stands between the skills where a cell lists those of a role; nothing where each has a row."""
    roles = [field["role"] for _, field in _rows(table, at)]
    if not all(roles) or len(set(roles)) < len(roles):
        return ""
    skills = table.values(at["skill"])
    return next((mark for mark in _BETWEEN if any(mark in skill for skill in skills)), "")


def _is_of_role(table: Table, at: Mapping[str, int], column: int) -> bool:
    """Whether a column says one thing of each role, in its first row or in all of them."""
    said: dict[str, list[str]] = {}
    for row, field in _rows(table, at):
        said.setdefault(field["role"], []).append(row.fields[column].strip())
    return all(len(set(texts)) == 1 or not any(texts[1:]) for texts in said.values())


def _said(table: Table, form: _Form) -> str:
    names = {"summary": "summary", "grade": "level"}
    told = [f"{names[name]} ({table.titles[at]})" for name, at in form.at.items() if name in names]
    told += [f"texts ({', '.join(form.texts.values())})"] if form.texts else []
    shape = _SAID[form.rows_are].format(_BETWEEN.get(form.between))
    return f"{shape}; said of roles: {', '.join(told)}" if told else shape


def _rows(table: Table, at: Mapping[str, int]) -> Iterator[tuple[Row, dict[str, str]]]:
    """Each row with its fields by name, the role with its grade in its title."""
    merged = "role" in at and at.keys() & {"skill", "grade"}
    roles = _roles(table, at) if merged else [""] * len(table.rows)
    above = ""
    for row, role in zip(table.rows, roles, strict=True):
        field = {name: row.fields[column].strip() for name, column in at.items()}
        above = field.get("grade") or ("" if field.get("role") else above)
        yield row, field | {"role": graded(role, above)} if merged else field


def _cells(table: Table, form: _Form, left_out: Counter[str]) -> Iterator[_Cell]:
    """What each row says; one with the name of a skill alone is the heading of the rows below it."""
    heading = ""
    level = form.at.get("level", form.at.get("skill", 0))
    for row, field in _rows(table, form.at):
        role, skill = field.get("role", ""), field.get("skill", "")
        texts = {title: row.fields[column].strip() for column, title in form.texts.items()}
        asked = [(title, row.fields[column].strip(), column) for column, title in form.crossed.items()]
        if form.crossed and not (role or skill):
            left_out["rows without a name"] += 1
            continue
        if form.rows_are == "skills" and not any(text for _, text, _ in asked):
            heading = skill
            left_out["rows with a name alone, taken for the headings of groups"] += 1
            continue
        if not (form.crossed or (role and (skill or any(texts.values())))):
            left_out["rows without a role or without a skill"] += 1
            continue
        if not form.crossed:
            skills = skill.split(form.between) if form.between else [skill]
            asked = [(each.strip(), field.get("level") or "x", level) for each in skills if each.strip()]
        more = {"group": heading} | field
        if role:
            yield _Cell(role, "", "", more, texts, table, row, 0)
        for name, text, column in asked:
            named = (role, name) if role else (name, skill)
            yield _Cell(*named, text, more, {}, table, row, column)


def _dataset(path: Path, cells: Sequence[_Cell], scale: Scale, left_out: Counter[str]) -> dict[str, Any]:
    roles, skills, aspects = Entries("title"), Entries("name"), Entries("title", {*ROLE.keys, "skills"})
    for cell in cells:
        role = roles.named(cell.role)
        for name in ("family", "summary"):
            role[name] = role.get(name) or in_one_line(cell.more.get(name, ""))
        for title, text in cell.texts.items():
            aspect = aspects.named(title)["id"]
            role[aspect] = role.get(aspect) or in_one_line(text)
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
    texts = {
        each["id"]: {"title": each["title"], "kind": "text", "at_a_glance": True} for each in aspects.made
    }
    return dataset_of(
        path.stem,
        {slug(path.stem) or "sheet": {"title": path.name}},
        roles=roles.made,
        skills=skills.made,
        aspects={**texts, "skills": SKILLS},
        levels=[role["id"] for role in roles.made] if scale.prose else scale.levels,
    )


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
