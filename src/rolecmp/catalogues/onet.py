"""The occupations of O*NET, from a folder of its database as text files."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from rolecmp.catalogues.complaints import Complaints
from rolecmp.catalogues.entries import Catalogue, Entries, Entry, Ids, other_names, without_blanks
from rolecmp.catalogues.tables import Row, Rows, columns, tab_separated, written
from rolecmp.dataset.problems import quoted

_RIGHT = "give the folder of the O*NET database in text form"
_OCCUPATIONS = "Occupation Data.txt"
# Release 30.3 renamed them.
_SOFTWARE = ("Technology Skills.txt", "Software Skills.txt")
_RATED = ("Skills.txt", "Essential Skills.txt", "Transferable Skills.txt")
_TITLES = "Alternate Titles.txt"
_ZONES = "Job Zones.txt"
_READ_ME = "Read Me.txt"
_SOFTWARE_NAME = ("Example", "Workplace Example", "Software Example")
_SOFTWARE_GROUP = ("Commodity Title", "Software Category", "Element Name")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_CODE = ("O*NET-SOC Code",)
_LEAST = 0.5  # of 7: less rounds to no level at all
_LEVELS = [str(level) for level in range(1, 8)]
_LICENCE = "CC BY 4.0"
_SOURCE = {
    "publisher": "U.S. Department of Labor, Employment and Training Administration",
    "url": "https://www.onetcenter.org/database.html",
    "licence": _LICENCE,
}
_ASPECTS = {
    "software": {"title": "Software skills", "kind": "skills", "at_a_glance": True},
    "rated": {"title": "Skills", "kind": "skills", "at_a_glance": True},
    "preparation": {"title": "Preparation", "kind": "text"},
}
_PREPARATION = {
    "1": "little or none (job zone 1 of 5)",
    "2": "some (job zone 2 of 5)",
    "3": "medium (job zone 3 of 5)",
    "4": "considerable (job zone 4 of 5)",
    "5": "extensive (job zone 5 of 5)",
}
# By the first two digits of the code, as in the Standard Occupational Classification.
_FAMILIES = {
    "11": "Management",
    "13": "Business and finance",
    "15": "Computing and mathematics",
    "17": "Architecture and engineering",
    "19": "Science",
    "21": "Community and social service",
    "23": "Law",
    "25": "Education and libraries",
    "27": "Arts, design, sport and media",
    "29": "Health care",
    "31": "Health care support",
    "33": "Protective service",
    "35": "Food",
    "37": "Cleaning and grounds",
    "39": "Personal care and service",
    "41": "Sales",
    "43": "Office and administration",
    "45": "Farming, fishing and forestry",
    "47": "Construction and extraction",
    "49": "Installation, maintenance and repair",
    "51": "Production",
    "53": "Transport",
    "55": "Military",
}


def read(paths: Sequence[Path]) -> Catalogue:
    """A role for each occupation, with the software it uses and, where they are there, its rated skills."""
    problems = Complaints()
    left_out: Counter[str] = Counter()
    files = _files(paths, problems)
    roles = dict(_occupations(files, problems))
    if not roles and not problems:
        problems.add(str(paths[0]), f"has no occupations; {_RIGHT}")
    problems.refuse()
    database = _Database(files, roles, Entries("name"), problems, left_out)
    database.add_titles()
    database.add_zones()
    for name in _SOFTWARE:
        database.add_software(name)
    for name in _RATED:
        database.add_rated(name)
    problems.refuse()
    return Catalogue(_dataset(files, roles, database.skills), (), left_out)


def _files(paths: Sequence[Path], problems: Complaints) -> dict[str, Rows]:
    """The files that are there, of those that say something that a dataset can hold, by name."""
    found: dict[str, Rows] = {}
    for folder in paths:
        if not folder.is_dir():
            problems.add(str(folder), f"is no folder; {_RIGHT}")
            continue
        optional = (*_SOFTWARE, *_RATED, _TITLES, _ZONES, _READ_ME)
        there = [folder / name for name in optional if (folder / name).exists()]
        if not any(path.name in (*_SOFTWARE, *_RATED) for path in there):
            problems.add(str(folder), f"has neither {_SOFTWARE[0]!r} nor {_RATED[0]!r}; {_RIGHT}")
        for source in written([folder / _OCCUPATIONS, *there], problems, _RIGHT):
            name = Path(source.file).name
            if name == _READ_ME:
                found[name] = Rows(source, "\t", 1, (source.text.partition("\n")[0].strip(),), ())
            else:
                found[name] = tab_separated(source, problems)
    return found


def _occupations(files: Mapping[str, Rows], problems: Complaints) -> Iterator[tuple[str, Entry]]:
    """Each occupation by its code, with the id that it is to have."""
    rows = files.get(_OCCUPATIONS)
    if rows is None:
        return
    at = columns(rows, problems, code=_CODE, title=("Title",), text=("Description",))
    ids = Ids()
    for row in rows.rows if at else ():
        code, title, text = (row[1][at[name]].strip() for name in ("code", "title", "text"))
        if not code or not title:
            lacks = "title" if code else "code"
            rows.wrong(problems, row, at[lacks], f"the occupation has no {lacks}; {_RIGHT}")
            continue
        yield (
            code,
            {
                "id": ids.new(title, code),
                "title": title,
                "short": [code],
                "summary": text,
                "family": _FAMILIES.get(code[:2]),
                "url": f"https://www.onetonline.org/link/summary/{code}",
                "aliases": [],
            },
        )


class _Database(NamedTuple):
    """The files by name, the occupations by code, and what is found out on the way."""

    files: Mapping[str, Rows]
    roles: Mapping[str, Entry]
    skills: Entries
    problems: Complaints
    left_out: Counter[str]

    def told(self, name: str, **titles: Sequence[str]) -> Iterator[tuple[Entry, list[str], Row]]:
        """What the rows of a file say of an occupation: the fields under these titles, and the row."""
        rows = self.files.get(name)
        at = columns(rows, self.problems, code=_CODE, **titles) if rows else {}
        if not rows or not at:
            return
        code, *wanted = at.values()
        for row in rows.rows:
            role = self.roles.get(row[1][code])
            if role is None:
                self.left_out[f"rows of {name} on occupations that {_OCCUPATIONS} does not have"] += 1
            else:
                yield role, [row[1][column] for column in wanted], row

    def add_titles(self) -> None:
        """Add the other names of the occupations."""
        for role, names, _ in self.told(_TITLES, title=("Alternate Title",), short=("Short Title",)):
            role["aliases"].extend(name for name in names if name != "n/a")

    def add_zones(self) -> None:
        """Add how much preparation the occupations take."""
        for role, (zone,), _ in self.told(_ZONES, zone=("Job Zone",)):
            role["preparation"] = _PREPARATION.get(zone)

    def add_software(self, name: str) -> None:
        """Add the software that the occupations use."""
        for role, (named, group), row in self.told(name, skill=_SOFTWARE_NAME, group=_SOFTWARE_GROUP):
            if not named.strip():
                rows = self.files[name]
                rows.wrong(self.problems, row, rows.column(*_SOFTWARE_NAME) or 0, f"is empty; {_RIGHT}")
                continue
            skill = self.skills.id_of(named)
            self.skills.by_id[skill].setdefault("group", group)
            role.setdefault("software", {})[skill] = None

    def add_rated(self, name: str) -> None:
        """Add the skills that analysts rated: importance (1 to 5) is the weight, level (0 to 7) the level."""
        marks = {"suppress": ("Recommend Suppress",), "irrelevant": ("Not Relevant",)}
        told = self.told(name, skill=("Element Name",), scale=("Scale ID",), value=("Data Value",), **marks)
        for role, (named, scale, value, *marked), row in told:
            if not _NUMBER.fullmatch(value):
                rows = self.files[name]
                wrong = f"{quoted(value)} is no number; {_RIGHT}"
                rows.wrong(self.problems, row, rows.column("Data Value") or 0, wrong)
                continue
            if "Y" in marked or float(value) < _LEAST:
                self.left_out[f"ratings in {name} that are not relevant or of low precision"] += 1
                continue
            skill = self.skills.id_of(named)
            self.skills.by_id[skill].setdefault("group", name.removesuffix(".txt"))
            rated = role.setdefault("rated", {}).setdefault(skill, {"skill": skill})
            rated.update({"weight": float(value)} if scale == "IM" else {"level": str(round(float(value)))})


def _dataset(files: Mapping[str, Rows], roles: Mapping[str, Entry], skills: Entries) -> dict[str, Any]:
    release = files[_READ_ME].titles[0] if _READ_ME in files else "O*NET database"
    aspects = {
        name: aspect for name, aspect in _ASPECTS.items() if any(name in role for role in roles.values())
    }
    return {
        "rolecmp": 1,
        "about": without_blanks(
            {
                "title": f"Occupations of the {release}",
                "licence": _LICENCE,
                "source": "onet",
                "skill_levels": _LEVELS if "rated" in aspects else None,
            }
        ),
        "sources": {"onet": {"title": release, **_SOURCE}},
        "aspects": aspects,
        "skills": skills.by_id,
        "roles": {role["id"]: _finished(role) for role in roles.values()},
    }


def _finished(role: Entry) -> Entry:
    lists = {"software": list(role.get("software", ())), "rated": list(role.get("rated", {}).values())}
    aliases = other_names(role["aliases"], role["title"], *role["short"])
    return without_blanks({**role, **lists, "id": None, "aliases": aliases})
