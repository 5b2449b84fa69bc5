"""The occupations of ESCO, from a folder of its CSV files in any one language."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from rolecmp.catalogues.complaints import Complaints
from rolecmp.catalogues.entries import Catalogue, Entry, Ids, in_one_line, other_names, without_blanks
from rolecmp.catalogues.tables import Rows, columns, comma_separated, written
from rolecmp.dataset.problems import quoted

_RIGHT = "give the folder of the ESCO classification as CSV, in one language"
_OCCUPATIONS, _SKILLS, _RELATIONS = "occupations", "skills", "occupationSkillRelations"
_GROUPS = "ISCOGroups"
_NAMES = (_OCCUPATIONS, _SKILLS, _RELATIONS, _GROUPS)
_URI, _LABEL = ("conceptUri",), ("preferredLabel",)
_OTHER_LABELS = ("altLabels", "hiddenLabels")
_TERMS = "free to use with attribution (Commission Decision 2011/833/EU)"
_SOURCE = {
    "title": "ESCO, European Skills, Competences, Qualifications and Occupations",
    "publisher": "European Commission",
    "url": "https://esco.ec.europa.eu/",
    "licence": _TERMS,
}
_ASPECTS = {"skills": {"title": "Skills", "kind": "skills", "at_a_glance": True}}


def read(paths: Sequence[Path]) -> Catalogue:
    """A role for each occupation, with the skills that it needs and those that are optional."""
    problems = Complaints()
    left_out: Counter[str] = Counter()
    files = _files(paths, problems)
    problems.refuse()
    families = _families(files[_GROUPS], problems) if _GROUPS in files else {}
    roles = _concepts(files[_OCCUPATIONS], problems)
    skills = _concepts(files[_SKILLS], problems)
    asked = _asked(files[_RELATIONS], roles, skills, problems, left_out)
    problems.refuse()
    used = {skill for each in asked.values() for skill in each}
    left_out["skills that no occupation asks for"] = len(skills) - len(used)
    for uri, role in roles.items():
        role["family"] = families.get(role.pop("kind"))
        role["skills"] = [
            {"skill": skills[skill]["id"], "optional": True} if optional else skills[skill]["id"]
            for skill, optional in asked.get(uri, {}).items()
        ]
    for skill in skills.values():
        skill["name"], skill["about"] = skill.pop("title"), skill.pop("summary")
        skill["group"] = skill.pop("kind").partition("/")[0].capitalize()
        del skill["short"]
    dataset = {
        "rolecmp": 1,
        "about": {"title": "Occupations of ESCO", "licence": _TERMS, "source": "esco"},
        "sources": {"esco": _SOURCE},
        "aspects": _ASPECTS,
        "skills": _by_id(skill for uri, skill in skills.items() if uri in used),
        "roles": _by_id(roles.values()),
    }
    return Catalogue(dataset, (), +left_out)


def _files(paths: Sequence[Path], problems: Complaints) -> dict[str, Rows]:
    """The files by what they hold, whatever the language at the end of their names."""
    found: dict[str, Rows] = {}
    for folder in paths:
        names = {name: sorted(folder.glob(f"{name}_*.csv")) for name in _NAMES}
        for name, files in names.items():
            if len(files) > 1:
                problems.add(str(files[1]), f"is a second file of {quoted(name)}; {_RIGHT}")
            if not files and name != _GROUPS:
                problems.add(str(folder), f"has no {name}_en.csv, or another language's; {_RIGHT}")
        one_of_each = {files[0]: name for name, files in names.items() if files}
        for source in written(list(one_of_each), problems, _RIGHT):
            found[one_of_each[Path(source.file)]] = comma_separated(source, problems)
    return found


def _families(rows: Rows, problems: Complaints) -> dict[str, str]:
    at = columns(rows, problems, code=("code",), label=_LABEL)
    return {fields[at["code"]]: fields[at["label"]] for _, fields in rows.rows if at}


def _concepts(rows: Rows, problems: Complaints) -> dict[str, Entry]:
    """What a file describes, by its address, with the id that it is to have."""
    at = columns(rows, problems, uri=_URI, label=_LABEL, kind=("iscoGroup", "skillType"))
    others = [column for title in _OTHER_LABELS if (column := rows.column(title)) is not None]
    about, code = rows.column("description"), rows.column("code")
    ids = Ids()
    found = {}
    for row in rows.rows if at else ():
        fields = row[1]
        uri, label = fields[at["uri"]].strip(), fields[at["label"]].strip()
        if not uri or not label:
            rows.wrong(problems, row, at["label" if uri else "uri"], f"is empty; {_RIGHT}")
            continue
        short = fields[code].strip() if code is not None else ""
        names = [name for column in others for name in fields[column].split("\n")]
        found[uri] = {
            "id": ids.new(label, short),
            "title": label,
            "short": [short] if short else [],
            "aliases": other_names(names, label, short),
            "summary": in_one_line(fields[about]) if about is not None else "",
            "kind": fields[at["kind"]].strip(),
            "url": uri,
        }
    return found


def _asked(
    rows: Rows,
    roles: Mapping[str, Entry],
    skills: Mapping[str, Entry],
    problems: Complaints,
    left_out: Counter[str],
) -> dict[str, dict[str, bool]]:
    """The skills of each occupation by address, and whether each is optional."""
    at = columns(rows, problems, role=("occupationUri",), kind=("relationType",), skill=("skillUri",))
    found: dict[str, dict[str, bool]] = {}
    for row in rows.rows if at else ():
        role, kind, skill = (row[1][at[name]].strip() for name in ("role", "kind", "skill"))
        if kind not in ("essential", "optional"):
            rows.wrong(
                problems, row, at["kind"], f"{quoted(kind)} is neither essential nor optional; {_RIGHT}"
            )
        elif role not in roles:
            left_out[f"relations of occupations that {_OCCUPATIONS} does not have"] += 1
        elif skill not in skills:
            left_out[f"relations to skills that {_SKILLS} does not have"] += 1
        else:
            optional = found.setdefault(role, {}).get(skill, True)
            found[role][skill] = optional and kind == "optional"
    return found


def _by_id(entries: Iterable[Entry]) -> dict[str, Entry]:
    return {entry.pop("id"): without_blanks(entry) for entry in entries}
