"""The occupations of ESCO, from a folder of its CSV files in any one language."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rolecmp.catalogues.entries import Catalogue, Entries, Entry, ask, dataset_of, facts, in_one_line
from rolecmp.catalogues.tables import Table, refuse, sources, table_of
from rolecmp.dataset.problems import Problems, quoted

_RIGHT = "give the folder of the ESCO classification as CSV, in one language"
_OCCUPATIONS, _SKILLS, _RELATIONS = "occupations", "skills", "occupationSkillRelations"
_GROUPS = "ISCOGroups"
_ESCO = facts("esco")


def read(paths: Sequence[Path]) -> Catalogue:
    """A role for each occupation, with the skills that it needs and those that are optional."""
    problems = Problems()
    left_out: Counter[str] = Counter()
    tables = _tables(paths, problems)
    refuse(problems)
    families = {}
    if _GROUPS in tables:
        groups = tables[_GROUPS].records(_ESCO["group"])
        families = {field["code"]: field["label"] for _, field in groups}
    roles = _concepts(tables[_OCCUPATIONS], "title", "summary")
    skills = _concepts(tables[_SKILLS], "name", "about")
    for row, field in tables[_RELATIONS].records(_ESCO["relation"]):
        kind = field["kind"]
        if kind not in ("essential", "optional"):
            wrong = f"{quoted(kind)} is neither essential nor optional; {_RIGHT}"
            tables[_RELATIONS].wrong(row, tables[_RELATIONS].column("relationType"), wrong)
        elif field["role"] not in roles:
            left_out[f"relations of occupations that {_OCCUPATIONS} does not have"] += 1
        elif field["skill"] not in skills:
            left_out[f"relations to skills that {_SKILLS} does not have"] += 1
        else:
            role, skill = roles[field["role"]], skills[field["skill"]]
            if not ask(role, skill, optional=kind == "optional") and kind == "essential":
                role["skills"][skill["id"]] = {}
    refuse(problems)
    for role in roles.values():
        role["family"] = families.get(role.pop("kind"))
    for skill in skills.values():
        skill["group"] = skill.pop("kind").partition("/")[0].capitalize()
        del skill["short"]
    asked = {skill for role in roles.values() for skill in role.get("skills", ())}
    used = [skill for skill in skills.values() if skill["id"] in asked]
    left_out["skills that no occupation asks for"] = len(skills) - len(used)
    occupations = list(roles.values())
    dataset = dataset_of("Occupations of ESCO", {"esco": _ESCO["source"]}, roles=occupations, skills=used)
    return Catalogue(dataset, (), +left_out)


def _tables(paths: Sequence[Path], problems: Problems) -> dict[str, Table]:
    """The files by what they hold, whatever the language at the end of their names."""
    tables = {}
    for folder in paths:
        for name in (_OCCUPATIONS, _SKILLS, _RELATIONS, _GROUPS):
            files = sorted(folder.glob(f"{name}_*.csv"))
            for second in files[1:2]:
                wrong = f"is a second file of {quoted(name)}; {_RIGHT}"
                problems.add(problems.begin(str(second)), wrong)
            if not files and name != _GROUPS:
                wrong = f"has no {name}_en.csv, or another language's; {_RIGHT}"
                problems.add(problems.begin(str(folder)), wrong)
            for source in sources(files[:1], problems, _RIGHT):
                tables[name] = table_of(source)
    return tables


def _concepts(table: Table, title: str, about: str) -> dict[str, Entry]:
    """What a file describes, by its address, with its name and description under these keys."""
    entries = Entries(title)
    found = {}
    for _, field in table.records(_ESCO["concept"]):
        entry = entries.new(field["label"], field["code"])
        entry["short"] = [field["code"]] if field["code"] else []
        entry["aliases"] = [*field["names"].split("\n"), *field["hidden"].split("\n")]
        entry |= {about: in_one_line(field["about"]), "kind": field["kind"], "url": field["uri"]}
        found[field["uri"]] = entry
    return found
