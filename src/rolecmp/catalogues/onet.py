"""The occupations of O*NET, from a folder of its database as text files."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from rolecmp.catalogues.entries import Catalogue, Entries, Entry, ask, dataset_of, facts
from rolecmp.catalogues.tables import Table, Titles, refuse, sources, table_of
from rolecmp.dataset.problems import Problems, quoted

_RIGHT = "give the folder of the O*NET database in text form"
_ONET = facts("onet")
_OCCUPATIONS = "Occupation Data.txt"
_READ_ME = "Read Me.txt"
# The files that say more of the occupations, with their columns.
_SKILLS: Mapping[str, Titles] = {name: _ONET[kind] for name, kind in _ONET["skills"].items()}
_FILES: Mapping[str, Titles] = {**_ONET["files"], **_SKILLS}
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LEAST = 0.5  # of 7: less rounds to no level at all


def read(paths: Sequence[Path]) -> Catalogue:
    """A role for each occupation, with the software it uses and, where they are there, its rated skills."""
    problems = Problems()
    left_out: Counter[str] = Counter()
    release, tables = _tables(paths, problems)
    refuse(problems)
    roles = _occupations(tables[_OCCUPATIONS])
    if not (roles or problems.found):
        problems.add(problems.begin(str(paths[0])), f"has no occupations; {_RIGHT}")
    refuse(problems)
    skills = Entries("name")
    for name in filter(tables.__contains__, _FILES):
        _add(tables[name], roles, skills, left_out)
    refuse(problems)
    rated = any("rated" in role for role in roles.values())
    dataset = dataset_of(
        f"Occupations of the {release}",
        {"onet": {"title": release, **_ONET["source"]}},
        roles=list(roles.values()),
        skills=skills.made,
        aspects=_ONET["aspects"],
        levels=map(str, range(1, 8) if rated else ()),
    )
    return Catalogue(dataset, (), left_out)


def _tables(paths: Sequence[Path], problems: Problems) -> tuple[str, dict[str, Table]]:
    """The name of the release, and the files that say something that a dataset can hold, by name."""
    release, tables = "O*NET database", {}
    for folder in paths:
        if not folder.is_dir():
            problems.add(problems.begin(str(folder)), f"is no folder; {_RIGHT}")
            continue
        there = [folder / name for name in (*_FILES, _READ_ME) if (folder / name).exists()]
        if not any(path.name in _SKILLS for path in there):
            lacks = f"has neither 'Technology Skills.txt' nor 'Skills.txt'; {_RIGHT}"
            problems.add(problems.begin(str(folder)), lacks)
        for source in sources([folder / _OCCUPATIONS, *there], problems, _RIGHT):
            if source.path.name == _READ_ME:
                release = source.lines[0].strip() or release
            else:
                tables[source.path.name] = table_of(source, "\t")
    return release, tables


def _occupations(table: Table) -> dict[str, Entry]:
    """Each occupation by its code."""
    found: dict[str, Entry] = {}
    roles = Entries("title")
    for _, field in table.records(_ONET["occupations"]):
        code = field["code"]
        found[code] = roles.new(field["title"], code)
        found[code] |= {
            "short": [code],
            "summary": field["text"],
            "family": _ONET["families"].get(code[:2]),
            "url": f"https://www.onetonline.org/link/summary/{code}",
            "aliases": [],
        }
    return found


def _add(table: Table, roles: Mapping[str, Entry], skills: Entries, left_out: Counter[str]) -> None:
    """Add what the rows of a file say of the occupations."""
    name = table.source.path.name
    for row, field in table.records(_FILES[name]):
        role, value = roles.get(field["code"]), field.get("value", "0")
        if role is None:
            left_out[f"rows of {name} on occupations that {_OCCUPATIONS} does not have"] += 1
        elif not _NUMBER.fullmatch(value):
            table.wrong(row, table.column("Data Value"), f"{quoted(value)} is no number; {_RIGHT}")
        elif "title" in field:
            role["aliases"] += [other for other in (field["title"], field["short"]) if other != "n/a"]
        elif "zone" in field:
            role["preparation"] = _ONET["preparation"].get(field["zone"])
        elif "value" not in field:
            skill = skills.named(field["skill"])
            skill.setdefault("group", field["group"])
            ask(role, skill, "software")
        elif "Y" in (field["suppress"], field["irrelevant"]) or float(value) < _LEAST:
            left_out[f"ratings in {name} that are not relevant or of low precision"] += 1
        else:
            # Importance (1 to 5) is the weight, level (0 to 7) the level.
            skill = skills.named(field["skill"])
            skill.setdefault("group", table.source.path.stem)
            ask(role, skill, "rated")
            weighs = field["scale"] == "IM"
            rating = {"weight": float(value)} if weighs else {"level": str(round(float(value)))}
            role["rated"][skill["id"]] |= rating
