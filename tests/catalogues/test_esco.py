"""ESCO: three CSV files of one language, tied by addresses."""

import pytest
from catalogues.brought import dataset, put, read, wrong

from rolecmp.model import RoleSkill

RIGHT = "give the folder of the ESCO classification as CSV, in one language"
A = "http://data.europa.eu/esco"
OCCUPATIONS = f"""\
conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,description,code
Occupation,{A}/occupation/1,7512,Bäcker,"Brotbäcker
Bäckerin
bäcker",,released,"Backt Brot, täglich.",7512.1
Occupation,{A}/occupation/2,7512,Bäcker,,,released,,7512.2
"""
SKILLS = f"""conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,description
KnowledgeSkillCompetence,{A}/skill/1,skill/competence,cross-sector,Teig kneten,,,Von Hand.
KnowledgeSkillCompetence,{A}/skill/2,knowledge,cross-sector,Mehl,"Mehlsorten
Mehltypen",,
KnowledgeSkillCompetence,{A}/skill/3,knowledge,cross-sector,Stahl,,,
"""
RELATIONS = f"""occupationUri,relationType,skillType,skillUri
{A}/occupation/1,essential,skill/competence,{A}/skill/1
{A}/occupation/1,optional,knowledge,{A}/skill/2
{A}/occupation/2,essential,knowledge,{A}/skill/2
{A}/occupation/9,essential,knowledge,{A}/skill/2
{A}/occupation/1,essential,knowledge,{A}/skill/9
"""
FOLDER = {
    "esco/occupations_de.csv": OCCUPATIONS,
    "esco/skills_de.csv": SKILLS,
    "esco/occupationSkillRelations_de.csv": RELATIONS,
}


def test_an_occupation_comes_in_whole() -> None:
    """Labels with line breaks between them are names; needed and optional skills are told apart."""
    put(FOLDER)
    found = dataset("esco", "esco")
    role = found.roles["bäcker"]
    assert (role.title, role.short, role.url) == ("Bäcker", ("7512.1",), f"{A}/occupation/1")
    assert (role.aliases, role.summary) == (("Brotbäcker", "Bäckerin"), "Backt Brot, täglich.")
    assert role.values["skills"] == (RoleSkill("teig-kneten"), RoleSkill("mehl", optional=True))
    assert list(found.roles) == ["bäcker", "bäcker-7512-2"]
    assert (found.skills["mehl"].group, found.skills["teig-kneten"].group) == ("Knowledge", "Skill")
    assert found.skills["mehl"].aliases == ("Mehlsorten", "Mehltypen")
    assert found.sources["esco"].url == "https://esco.ec.europa.eu/"


def test_what_is_needed_once_is_needed() -> None:
    """Where a second relation says that it is optional, or the first did."""
    more = f"{A}/occupation/1,optional,x,{A}/skill/1\n{A}/occupation/1,essential,x,{A}/skill/2\n"
    put(FOLDER | {"esco/occupationSkillRelations_de.csv": RELATIONS + more})
    asked = dataset("esco", "esco").roles["bäcker"].values["skills"]
    assert asked == (RoleSkill("teig-kneten"), RoleSkill("mehl"))


def test_groups_give_the_families() -> None:
    """Where their file is there."""
    put(FOLDER | {"esco/ISCOGroups_de.csv": "conceptUri,code,preferredLabel\nx,7512,Backwarenhersteller\n"})
    assert dataset("esco", "esco").roles["bäcker"].family == "Backwarenhersteller"


def test_what_is_left_out_is_counted() -> None:
    """Relations that lead nowhere, and skills that nobody asks for."""
    put(FOLDER)
    assert read("esco", "esco").left_out == {
        "relations of occupations that occupations does not have": 1,
        "relations to skills that skills does not have": 1,
        "skills that no occupation asks for": 1,
    }


def test_a_file_needs_only_the_columns_that_are_read() -> None:
    """Descriptions, codes and hidden labels may be missing."""
    put(
        FOLDER
        | {"esco/occupations_de.csv": f"conceptUri,iscoGroup,preferredLabel\n{A}/occupation/1,1,Koch\n"}
    )
    assert dataset("esco", "esco").roles["koch"].summary is None


WRONG = {
    "a missing file": (
        {"skills_de.csv": None},
        f"esco: has no skills_en.csv, or another language's; {RIGHT}",
    ),
    "two languages": (
        {"skills_fr.csv": SKILLS},
        f"esco/skills_fr.csv: is a second file of 'skills'; {RIGHT}",
    ),
    "a relation of no kind": (
        {"occupationSkillRelations_de.csv": RELATIONS.replace("optional", "nice")},
        f"esco/occupationSkillRelations_de.csv:3:41: 'nice' is neither essential nor optional; {RIGHT}",
    ),
    "a skill without a label": (
        {"skills_de.csv": SKILLS.replace("Stahl", "")},
        f"esco/skills_de.csv:5:84: preferredLabel is empty; {RIGHT}",
    ),
    "an occupation without an address": (
        {"occupations_de.csv": OCCUPATIONS.replace(f"{A}/occupation/2", "")},
        f"esco/occupations_de.csv:5:12: conceptUri is empty; {RIGHT}",
    ),
}


@pytest.mark.parametrize(("files", "told"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told(files: dict[str, str | None], told: str) -> None:
    """With the place where there is one."""
    changed = FOLDER | {f"esco/{name}": text for name, text in files.items()}
    put({name: text for name, text in changed.items() if text is not None})
    assert wrong("esco", "esco") == [told]
