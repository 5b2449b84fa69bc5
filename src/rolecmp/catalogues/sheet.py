"""A sheet of roles and skills: CSV, TSV or a table in Markdown, with a row for each pair, or a matrix."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from shlex import quote
from typing import NamedTuple

from rolecmp.catalogues.entries import SKILLS, Catalogue, Entries, Entry, ask, dataset_of, in_one_line, slug
from rolecmp.catalogues.markdown import table_in_markdown
from rolecmp.catalogues.orders import WORDS, add_next, graded, only_grades
from rolecmp.catalogues.scales import Scale, asks, scale_of, texts_among
from rolecmp.catalogues.tables import SEPARATORS, Row, Table, Titles, refuse, sources, table_of
from rolecmp.dataset.format import ROLE
from rolecmp.dataset.problems import Problems, quoted

_RIGHT = "give a sheet of roles and skills as CSV, TSV or a table in Markdown"
_TITLES: Titles = WORDS["titles"]
_SUMS = frozenset(WORDS["sums"].casefold().split())
# What may stand between skills that one cell lists; a level beside them would be that of the role.
_BETWEEN = {"\n": "line ends", ";": "semicolons", "|": "bars", ",": "commas"}
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
    """How a table is read: the columns by name, those with texts on roles, and those that cross the rows.

    Without such columns a row has a skill, or several with something `between`.
    """

    said: str
    at: Mapping[str, int]
    texts: Mapping[int, str]
    crossed: Mapping[int, str]
    between: str


class _Cell(NamedTuple):
    """What a role asks of a skill; `more` is what the row says besides, `wrong` notes a problem there."""

    role: Entry
    skill: str
    text: str
    more: Mapping[str, str]
    wrong: Callable[[str], None]


def read(paths: Sequence[Path], *, rows: str | None = None, **named: str | None) -> Catalogue:
    """The roles of a sheet, with what they ask for and what is said of them.

    `rows` says whether they are roles or skills, `named` the title of the column of the role, skill or level;
    `level` may be all levels too, lowest first, with commas between.
    """
    problems = Problems()
    left_out: Counter[str] = Counter()
    roles, skills, aspects = Entries("title"), Entries("name"), Entries("title", {*ROLE.keys, "id", "skills"})
    cells: list[_Cell] = []
    understood: list[str] = []
    long = False
    level = named.get("level") or ""
    listed = [each.strip() for each in level.split(",")] if "," in level else []
    wished = {name: title for name, title in named.items() if title and not (listed and title == level)}
    for source in sources(paths, problems, _RIGHT):
        in_markdown = table_in_markdown(source, left_out)
        table = in_markdown or table_of(source)
        at = _with_grade(table, _columns(table, wished), sure="level" in wished)
        form = _form(table, at, rows, left_out)
        cells += [cell for cell in _cells(table, form, roles, aspects, left_out) if asks(cell.text)]
        long = long or not form.crossed
        separated = "a table in Markdown" if in_markdown else SEPARATORS[table.separator]
        understood.append(f"{len(table.rows):,} rows, {separated}, {source.encoding}; {form.said}")
    refuse(problems)
    scale = scale_of((cell.text for cell in cells), listed, long=long)
    for cell in cells:
        _ask(cell, skills, scale, left_out)
    refuse(problems)
    add_next(roles.made)
    texts = {each.pop("id"): {**each, "kind": "text", "at_a_glance": True} for each in aspects.made}
    dataset = dataset_of(
        paths[0].stem,
        {slug(paths[0].stem) or "sheet": {"title": paths[0].name}},
        roles=roles.made,
        skills=skills.made,
        aspects={**texts, "skills": SKILLS},
        levels=[role["id"] for role in roles.made] if scale.prose else scale.levels,
    )
    return Catalogue(dataset, (*understood, *([scale.said] if cells else [])), left_out)


def _columns(table: Table, wished: Mapping[str, str]) -> dict[str, int]:
    """The columns that somebody named, and those that are known by their titles."""
    titles = {**_TITLES, **{name: (title,) for name, title in wished.items()}}
    at = {name: table.column(*known) for name, known in titles.items()}
    missing = [title for name, title in wished.items() if at[name] is None]
    if missing:
        table.lacks(*missing)
    return {name: column for name, column in at.items() if column is not None}


def _form(table: Table, at: Mapping[str, int], rows: str | None, left_out: Counter[str]) -> _Form:
    rows_are = rows or ("roles" if "role" in at else "skills")
    between = ""
    if {"role", "skill"} <= at.keys() and not rows:
        between = _between(table, at)
        rows_are = "listing" if between else "pairs"
    if rows_are in ("listing", "roles") and "about" in at:
        at = {"summary": at["about"], **at}
    at = {_COUNTING[rows_are][0]: 0} | {name: at[name] for name in _COUNTING[rows_are] if name in at}
    titled = {c: title for c, title in enumerate(table.titles) if title and c not in at.values()}
    sums = {c: title for c, title in titled.items() if title.casefold() in _SUMS}
    others = {c: title for c, title in titled.items() if c not in sums}
    in_rows = rows_are in ("listing", "pairs")
    is_text = texts_among({c: table.values(c) for c in others})
    texts = {c: t for c, t in others.items() if (_is_of_role(table, at, c) if in_rows else c in is_text)}
    crossed = {c: title for c, title in others.items() if c not in texts}
    unread: dict[int, str] = {}
    if in_rows:
        crossed, unread = {}, crossed
    elif rows_are == "skills" and any(asks(cell) for column in crossed for cell in table.values(column)):
        # Beside levels a text is on the skill.
        texts, unread = {}, texts
        if unread and "about" not in at:
            at = {**at, "about": min(unread)}
            del unread[at["about"]]
    elif rows_are == "skills":
        # Without levels, each text says what a skill takes in a role.
        texts, crossed = {}, others
    unread |= sums
    if unread:
        left_out[f"columns that are not read ({', '.join(unread.values())})"] += len(unread)
    said = _SAID[rows_are].format(_BETWEEN.get(between)) + _said_of_roles(table, at, list(texts.values()))
    return _Form(said, at, texts, crossed, between)


def _said_of_roles(table: Table, at: Mapping[str, int], texts: Sequence[str]) -> str:
    told = [f"summary ({table.titles[at['summary']]})"] if "summary" in at else []
    if "grade" in at:
        title = table.titles[at["grade"]]
        unsure = "skill" in at and "level" not in at
        told.append(f"level ({title}{f'; if of skills: --level {quote(title)}' if unsure else ''})")
    told += [f"texts ({', '.join(texts)})"] if texts else []
    return f"; said of roles: {', '.join(told)}" if told else ""


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
    """What stands between the skills where a cell lists those of a role; nothing where each has a row.

    Where a role goes on in the row below, most rows begin one, and most cells are lists.
    """
    roles = [field["role"] for _, field in _rows(table, at)]
    begun = [role for role in table.values(at["role"]) if role]
    every, goes_on = len(roles), len(set(roles)) < len(roles)
    if not all(roles) or (goes_on and (len(set(begun)) < len(begun) or 2 * len(begun) <= every)):
        return ""
    least = every / 2 if goes_on else 0
    skills = table.values(at["skill"])
    return next((mark for mark in _BETWEEN if sum(mark in skill for skill in skills) > least), "")


def _is_of_role(table: Table, at: Mapping[str, int], column: int) -> bool:
    """Whether a column says one thing of each role, in its first row or in all of them."""
    said: dict[str, list[str]] = {}
    for row, field in _rows(table, at):
        said.setdefault(field["role"], []).append(row.fields[column].strip())
    return all(len(set(texts)) == 1 or not any(texts[1:]) for texts in said.values())


def _rows(table: Table, at: Mapping[str, int]) -> Iterator[tuple[Row, dict[str, str]]]:
    """Each row with its fields by name, the role with its grade in its title."""
    merged = "role" in at and at.keys() & {"skill", "grade"}
    roles = _roles(table, at) if merged else [""] * len(table.rows)
    above = ""
    for row, role in zip(table.rows, roles, strict=True):
        field = {name: row.fields[column].strip() for name, column in at.items()}
        above = field.get("grade") or ("" if field.get("role") else above)
        yield row, field | {"role": graded(role, above)} if merged else field


def _cells(
    table: Table, form: _Form, roles: Entries, aspects: Entries, left_out: Counter[str]
) -> Iterator[_Cell]:
    """What the roles ask for; a row with the name of a skill alone is the heading of the rows below it.

    So is a group that stands in the first of its rows alone, as in merged cells.
    """
    heading = ""
    groups = table.values(form.at["group"]) if "group" in form.at and "role" not in form.at else [""]
    filled = [group for group in groups if group]
    merged = groups[:1] == filled[:1] and len(set(filled)) == len(filled) < len(groups)
    level = form.at.get("level", form.at.get("skill", 0))
    for row, field in _rows(table, form.at):
        role, skill = field.get("role", ""), field.get("skill", "")
        if merged:
            heading = field.pop("group", "") or heading
        texts = {title: row.fields[column].strip() for column, title in form.texts.items()}
        asked = [(title, row.fields[column].strip(), column) for column, title in form.crossed.items()]
        if not asked:
            listed = skill.split(form.between) if form.between else [skill]
            asked = [(each.strip(), field.get("level") or "x", level) for each in listed if each.strip()]
        if not (role or skill) or not (form.crossed or (role and (asked or any(texts.values())))):
            lacking = "a name" if form.crossed else "a role or without a skill"
            left_out[f"rows without {lacking}"] += 1
            continue
        if "role" not in form.at and not any(text for _, text, _ in asked):
            heading = skill
            left_out["rows with a name alone, taken for the headings of groups"] += 1
            continue
        if role:
            entry = roles.named(role)
            said = {name: field.get(name, "") for name in ("family", "summary")}
            said |= {aspects.named(title)["id"]: text for title, text in texts.items()}
            entry |= {name: entry.get(name) or in_one_line(text) for name, text in said.items()}
        for name, text, column in asked:
            asking, named = (roles.named(role), name) if role else (roles.named(name), skill)
            yield _Cell(asking, named, text, {"group": heading} | field, partial(table.wrong, row, column))


def _ask(cell: _Cell, skills: Entries, scale: Scale, left_out: Counter[str]) -> None:
    role, skill = cell.role, skills.named(cell.skill)
    for name in ("group", "about"):
        skill.setdefault(name, cell.more.get(name))
    if not scale.prose and cell.text not in scale.level_of:
        levels = quoted(", ".join(scale.levels))
        cell.wrong(f"{quoted(cell.text)} is none of the levels {levels}; name it in --level")
    level = role["id"] if scale.prose else scale.level_of.get(cell.text)
    weight = cell.more.get("weight", "")
    weighs = float(weight) if _WEIGHED.fullmatch(weight) else 0.0
    if weight and not weighs:
        cell.wrong(f"the weight {quoted(weight)} is no number above 0; {_RIGHT}")
    if not ask(role, skill, level=level, weight=weighs or None):
        left_out["cells that give a role's skill once more"] += 1
    elif scale.prose:
        skill.setdefault("levels", {})[role["id"]] = in_one_line(cell.text)
