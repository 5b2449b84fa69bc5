"""The occupations of O*NET, from a folder of its database as text files."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from rolecmp.catalogues.entries import SKILLS, Catalogue, Entries, Entry, ask, dataset_of
from rolecmp.catalogues.tables import Table, Titles, refuse, table_of, written
from rolecmp.dataset.problems import Problems, quoted

_RIGHT = "give the folder of the O*NET database in text form"
_OCCUPATIONS = "Occupation Data.txt"
_READ_ME = "Read Me.txt"
_CODE = {"code": ("O*NET-SOC Code",)}
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LEAST = 0.5  # of 7: less rounds to no level at all
_SOURCE = {
    "publisher": "U.S. Department of Labor, Employment and Training Administration",
    "url": "https://www.onetcenter.org/database.html",
    "licence": "CC BY 4.0",
}
_ASPECTS = {
    "software": {**SKILLS, "title": "Software skills"},
    "rated": SKILLS,
    "preparation": {"title": "Preparation", "kind": "text"},
}
_PREPARATION = {
    str(zone): f"{word} (job zone {zone} of 5)"
    for zone, word in enumerate(("little or none", "some", "medium", "considerable", "extensive"), 1)
}
# By the first two digits of the code, as in the Standard Occupational Classification.
_FAMILIES = {
    each[:2]: each[3:]
    for each in (
        "11 Management; 13 Business and finance; 15 Computing and mathematics; "
        "17 Architecture and engineering; 19 Science; 21 Community and social service; 23 Law; "
        "25 Education and libraries; 27 Arts, design, sport and media; 29 Health care; "
        "31 Health care support; 33 Protective service; 35 Food; 37 Cleaning and grounds; "
        "39 Personal care and service; 41 Sales; 43 Office and administration; "
        "45 Farming, fishing and forestry; 47 Construction and extraction; "
        "49 Installation, maintenance and repair; 51 Production; 53 Transport; 55 Military"
    ).split("; ")
}

_SOFTWARE = (
    {"skill": ("Example", "Workplace Example", "Software Example")},
    {"group": ("Commodity Title", "Software Category", "Element Name")},
)
_RATED = (
    {"skill": ("Element Name",), "scale": ("Scale ID",), "value": ("Data Value",)},
    {"suppress": ("Recommend Suppress",), "irrelevant": ("Not Relevant",)},
)
# The files that say more of the occupations, with the columns that they must have and may have. Release 30.3
# has new names for some.
_FILES: Mapping[str, tuple[Titles, Titles]] = {
    "Alternate Titles.txt": ({"title": ("Alternate Title",)}, {"short": ("Short Title",)}),
    "Job Zones.txt": ({"zone": ("Job Zone",)}, {}),
    "Technology Skills.txt": _SOFTWARE,
    "Software Skills.txt": _SOFTWARE,
    "Skills.txt": _RATED,
    "Essential Skills.txt": _RATED,
    "Transferable Skills.txt": _RATED,
}


def read(paths: Sequence[Path]) -> Catalogue:
    """A role for each occupation, with the software it uses and, where they are there, its rated skills."""
    problems = Problems()
    left_out: Counter[str] = Counter()
    skills = Entries("name")
    release, tables = _tables(paths, problems)
    refuse(problems)
    roles = _occupations(tables[_OCCUPATIONS])
    if not roles and not problems.found:
        problems.add(problems.begin(str(paths[0])), f"has no occupations; {_RIGHT}")
    refuse(problems)
    for name in filter(tables.__contains__, _FILES):
        _add(tables[name], roles, skills, left_out)
    refuse(problems)
    rated = any("rated" in role for role in roles.values())
    dataset = dataset_of(
        f"Occupations of the {release}",
        {"onet": {"title": release, **_SOURCE}},
        _ASPECTS,
        skills.made,
        list(roles.values()),
        map(str, range(1, 8) if rated else ()),
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
        if not any(_FILES.get(path.name) in (_SOFTWARE, _RATED) for path in there):
            lacks = f"has neither 'Technology Skills.txt' nor 'Skills.txt'; {_RIGHT}"
            problems.add(problems.begin(str(folder)), lacks)
        for source in written([folder / _OCCUPATIONS, *there], problems, _RIGHT):
            if source.path.name == _READ_ME:
                release = source.lines[0].strip() or release
            else:
                tables[source.path.name] = table_of(source, "\t")
    return release, tables


def _occupations(table: Table) -> dict[str, Entry]:
    """Each occupation by its code."""
    found: dict[str, Entry] = {}
    roles = Entries("title")
    for _, field in table.records(_RIGHT, _CODE | {"title": ("Title",)}, {"text": ("Description",)}):
        code = field["code"]
        found[code] = roles.new(field["title"], code)
        found[code] |= {
            "short": [code],
            "summary": field["text"],
            "family": _FAMILIES.get(code[:2]),
            "url": f"https://www.onetonline.org/link/summary/{code}",
            "aliases": [],
        }
    return found


def _add(table: Table, roles: Mapping[str, Entry], skills: Entries, left_out: Counter[str]) -> None:
    """Add what the rows of a file say of the occupations."""
    name = table.written.path.name
    needed, optional = _FILES[name]
    for row, field in table.records(_RIGHT, {**_CODE, **needed}, optional):
        role, value = roles.get(field["code"]), field.get("value", "0")
        if role is None:
            left_out[f"rows of {name} on occupations that {_OCCUPATIONS} does not have"] += 1
        elif not _NUMBER.fullmatch(value):
            table.wrong(row, table.column("Data Value"), f"{quoted(value)} is no number; {_RIGHT}")
        elif "title" in field:
            role["aliases"] += [other for other in (field["title"], field["short"]) if other != "n/a"]
        elif "zone" in field:
            role["preparation"] = _PREPARATION.get(field["zone"])
        elif "value" not in field:
            skill = skills.named(field["skill"])
            skill.setdefault("group", field["group"])
            ask(role, skill, "software")
        elif "Y" in (field["suppress"], field["irrelevant"]) or float(value) < _LEAST:
            left_out[f"ratings in {name} that are not relevant or of low precision"] += 1
        else:
            skill = skills.named(field["skill"])
            skill.setdefault("group", table.written.path.stem)
            _rate(role, skill, field["scale"], float(value))


def _rate(role: Entry, skill: Entry, scale: str, value: float) -> None:
    """Importance (1 to 5) is the weight, level (0 to 7) the level."""
    ask(role, skill, "rated")
    role["rated"][skill["id"]] |= {"weight": value} if scale == "IM" else {"level": str(round(value))}
