"""`rolecmp import`: a dataset on stdout, and on stderr what was understood and what was left out."""

import json
from pathlib import Path

from program import Program

SHEET = "Role,Skill,Level\nCook,Knife,Basic\nCook,Knife,Basic\n"


def test_the_dataset_goes_to_stdout_and_the_rest_to_stderr(rolecmp: Program) -> None:
    """So that what is saved is a dataset and nothing else."""
    Path("sheet.csv").write_text(SHEET, encoding="utf-8")
    ran = rolecmp("import", "sheet", "sheet.csv")
    assert ran.code == 0
    assert ran.err.splitlines() == [
        "rolecmp: roles: 1; skills: 1",
        "rolecmp: 2 rows, commas, UTF-8; a row for each role and skill",
        "rolecmp: levels, lowest first: Basic; empty, - and 0 ask for nothing",
        "rolecmp: left out: cells that give a role's skill once more: 1",
    ]
    Path("out.yaml").write_text(ran.out, encoding="utf-8")
    assert rolecmp("table", "--data", "out.yaml").code == 0


def test_json_is_the_same_dataset(rolecmp: Program) -> None:
    """Another form of it."""
    Path("sheet.csv").write_text(SHEET, encoding="utf-8")
    made = json.loads(rolecmp("import", "sheet", "sheet.csv", "--format", "json").out)
    assert made["roles"] == {"cook": {"title": "Cook", "skills": [{"skill": "knife", "level": "basic"}]}}


def test_options_of_a_sheet_are_refused_elsewhere(rolecmp: Program) -> None:
    """They would do nothing there."""
    ran = rolecmp("import", "onet", ".", "--role", "Role")
    assert (ran.code, ran.out) == (2, "")
    assert "for a sheet" in ran.err


def test_what_holds_no_roles_is_told(rolecmp: Program) -> None:
    """An empty dataset would only fail later."""
    Path("sheet.csv").write_text("Skill,Cook\n", encoding="utf-8")
    ran = rolecmp("import", "sheet", "sheet.csv")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("rolecmp: sheet.csv: holds no roles")


def test_problems_are_told_with_their_places(rolecmp: Program) -> None:
    """One line each, and exit code 1."""
    Path("sheet.csv").write_text("Role,Skill\nCook,Knife,Heat\n", encoding="utf-8")
    ran = rolecmp("import", "sheet", "sheet.csv")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("rolecmp: sheet.csv:2:12: has 3 fields under 2 titles")
