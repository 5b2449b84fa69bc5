"""How roles, skills and columns are named on the command line."""

import json
import re
from typing import Any

import pytest
from cli.datasets import written
from program import Program

from rolecmp import api

LEVELS = """\
rolecmp: 1
about: {skill_levels: [working, expert]}
aspects:
  skills: {title: Core skills, kind: skills, at_a_glance: true}
skills:
  knife: {name: Knife skills, aliases: [cutting]}
  fire: {name: "Fire: a level"}
roles:
  cook: {title: Cook, skills: [{skill: knife, level: expert}, fire]}
"""


def result(rolecmp: Program, *arguments: str) -> Any:
    """What a command line gives, as JSON."""
    ran = rolecmp(*arguments, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


@pytest.mark.parametrize(
    "name", ["ml-engineer", "ML-ENGINEER", "ML engineer", "ml_engineer", "MLE", "ml", "machine learning"]
)
def test_a_role_goes_by_any_of_its_names(rolecmp: Program, name: str) -> None:
    """An id, a title, an alias or an unambiguous beginning, in any case, with hyphens or spaces."""
    assert result(rolecmp, "show", name)["role"]["id"] == "ml-engineer"


def test_a_role_that_is_named_twice_is_shown_once(rolecmp: Program) -> None:
    """Two names of one role are one role, in the order of the first."""
    rows = result(rolecmp, "table", "ml", "data-scientist", "MLE", "ml-engineer")["rows"]
    assert [row["role"]["id"] for row in rows] == ["ml-engineer", "data-scientist"]


@pytest.mark.parametrize(
    "columns",
    [
        ["--columns", "skills,builds"],
        ["--columns", "Core skills, Builds / owns"],
        ["--columns", "skills", "--columns", "builds"],
        ["--columns=,skills,,builds,skills,"],
    ],
)
def test_columns_come_in_the_order_in_which_they_are_named(rolecmp: Program, columns: list[str]) -> None:
    """By id or title, with commas or repeated; what stands twice or empty between commas does no harm."""
    for command in (["table"], ["diff", "ai", "ml"]):
        aspects = result(rolecmp, *command, *columns)["aspects"]
        ids = [aspect.get("aspect", aspect)["id"] for aspect in aspects]
        assert [id_ for id_ in ids if id_ != "skills"] == ["builds"]
    assert [each["id"] for each in result(rolecmp, "table", *columns)["aspects"]] == ["skills", "builds"]


@pytest.mark.parametrize(
    ("have", "count"),
    [
        (["knife"], 1),
        (["knife:working"], 0),
        (["knife:expert,fire"], 2),
        (["cutting:expert", "Knife skills:expert", ""], 1),
        (["Fire: a level"], 1),
    ],
)
def test_skills_may_have_a_level(rolecmp: Program, have: list[str], count: int) -> None:
    """Behind a colon stands the level at which one has a skill; without one it counts as enough."""
    written("levels.yaml", LEVELS)
    options = [word for names in have for word in ("--have", names)]
    (gap,) = result(rolecmp, "aim", "--data", "levels.yaml", *options, "--to", "cook")["ranked"]
    assert len(gap["have"]) == count
    assert {skill["name"] for skill in gap["missing"]} <= {"Knife skills", "Fire: a level"}


def test_skills_and_a_role_count_together(rolecmp: Program) -> None:
    """`--from` and `--have` are one standpoint, and `--to` asks for one gap."""
    (gap,) = result(rolecmp, "aim", "--from", "swe", "--have", "retrieval", "--to", "ai")["ranked"]
    (without,) = result(rolecmp, "aim", "--from", "swe", "--to", "ai")["ranked"]
    assert gap["role"]["id"] == "ai-engineer"
    assert len(gap["have"]) == len(without["have"]) + 1


def test_words_need_no_quotes(rolecmp: Program) -> None:
    """Several words are one question, search or title, quoted or not."""
    for command in ("faq", "search", "title"):
        words = ["ml", "engineer"]
        assert result(rolecmp, command, *words) == result(rolecmp, command, " ".join(words))


def test_behind_two_hyphens_everything_is_a_name(rolecmp: Program) -> None:
    """`--` ends the options, for names that begin with a hyphen."""
    assert rolecmp("show", "--", "--all").err.startswith("rolecmp: no role '--all'")
    assert rolecmp("--", "--all").err.startswith("rolecmp: no command '--all'; ")


@pytest.mark.parametrize(
    "command",
    [("table",), ("table", "--grid"), ("search", "cook"), ("aim", "--have", "knife"), ("overlap",)],
    ids=" ".join,
)
def test_a_screen_is_cut_and_data_is_not(rolecmp: Program, command: tuple[str, ...]) -> None:
    """After ten rows unless told, with the number of those left out; JSON and --all have every one."""
    cooks = range(14)
    lines = [
        "rolecmp: 1",
        "aspects: {skills: {kind: skills, title: Core}}",
        "skills:",
        "  knife: {name: Knife}",
        *(f"  {letter}-{number}: {{name: Dish}}" for number in cooks for letter in "ab"),
        "roles:",
        *(
            f"  cook-{number}: {{title: Cook {number}, family: {'Hot' if number < 2 else 'Cold'},"
            f" skills: [knife, a-{number}, b-{number}]}}"
            for number in cooks
        ),
    ]
    written("cooks.yaml", "\n".join(lines))

    def shown(*options: str) -> tuple[int, str]:
        words = rolecmp(*command, "--data", "cooks.yaml", "--width", "300", *options).words
        left = re.search(r"(\d+) more; --all shows", words)
        return len(set(re.findall(r"Cook›? (\d+)", words))), left[1] if left else ""

    assert shown() == (10, "4")
    assert shown("--format", "plain", "--top", "2") == (2, "12")
    assert shown("--all") == shown("--format", "json", "--top", "2", "--family", "hot") == (14, "")
    assert shown("--family", "hot") == (2, "")


def test_roles_that_are_named_are_all_shown(rolecmp: Program) -> None:
    """Whoever names eleven roles gets eleven."""
    lines = [f"  cook-{number}: {{title: Cook {number}, tasks: Soup}}" for number in range(11)]
    written(
        "cooks.yaml",
        "\n".join(("rolecmp: 1", "aspects: {tasks: {kind: text, title: Tasks}}", "roles:", *lines)),
    )
    named = [f"cook-{number}" for number in range(11)]
    assert "more" not in rolecmp("table", *named, "--data", "cooks.yaml").words
    assert "1 more" in rolecmp("table", "--data", "cooks.yaml").words


def test_a_command_counts_what_python_counts(rolecmp: Program) -> None:
    """Whatever files it does not read: the whole dataset gives the same answer."""
    whole = api.load()
    for role in whole.roles:
        found = api.aim(whole, origin=role)
        assert rolecmp("aim", "--from", role, "--format", "json").out == api.render(whole, found, "json")
    found = api.aim(whole, have=["python", "sql", "docker"])
    ran = rolecmp("aim", "--have", "python,sql,docker", "--format", "json")
    assert ran.out == api.render(whole, found, "json")
    assert rolecmp("overlap", "--format", "json").out == api.render(whole, api.overlap(whole), "json")
    pair = ("data-engineer", "data-scientist")
    assert rolecmp("diff", *pair, "--format", "json").out == api.render(whole, api.diff(whole, *pair), "json")


@pytest.mark.parametrize(("words", "found"), [("k8s", "kubernetes"), ("unit tests", "unit-testing")])
def test_a_search_knows_every_skill(rolecmp: Program, words: str, found: str) -> None:
    """Also those that no role states, by all of their names: what is there is not said to be missing."""
    ran = rolecmp("search", words)
    assert f"rolecmp show {found}" in ran.words
    assert "Not in this dataset" not in ran.out
