"""JSON: the keys that programs rely on, and text that comes back as it was."""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from output.pages import HOSTILE
from output.results import RESULTS, dataset
from program import SHOWING

from rolecmp.model import Aspect, Dataset, Role, Skill, Source, Statement
from rolecmp.output.json import render, render_error
from rolecmp.visible import visible

# What each command's object holds, besides "dataset" and "sources".
KEYS = {
    "pay": "roles blocks without places years seniorities",
    "table": "aspects rows caveats",
    "diff": "left right comparison aspects skills same_as shares of_jobs says",
    "faq": "asked questions unknown pay pointers foreign mentions read_as",
    "show": (
        "role aliases summary summary_sources values not_stated apart related comparisons questions caveats "
        "shares apart_shares pay"
    ),
    "aim": (
        "origin rule guidance ranked not_stated recommended next_steps nothing_new behind too_little names "
        "goal measure unknown read"
    ),
    "decode": (
        "answer verdict rule sure title probabilities by_text evidence mentions held pay terms unweighed "
        "language encoding measured file method_sources"
    ),
    "title": "title roles comparisons unknown read_as",
    "overlap": "rows not_stated common apart",
    "search": "query words unknown hits",
    "sources": "title as_of licence uses caveats corrections",
}
# What the objects within hold.
SHAPES = {
    "role or aspect": "id title",
    "skill": "id name",
    "value": "aspect items same_as sources",
    "item": "text skill level inherited_from weight optional",
    "statement": "text sources brief",
    "dataset": "title as_of",
    "source": "id title publisher url read note licence",
    "row of a table": "role values",
    "aspect of a diff": "aspect left right only_left both near only_right",
    "skills of a diff": "only_left both only_right",
    "shared skill": "skill name left_level right_level more",
    "comparison": "roles dividing_line points overlap rule_of_thumb sources",
    "point": "name sides",
    "question": "id question answer roles sources measures",
    "relation": "kind role",
    "guidance": "background aim because roles default sources",
    "gap": "role have missing also also_of covered nearness likeness",
    "missing skill": "skill name level held near likely",
    "row of the matrix": "role gaps names skills",
    "cell of the matrix": "role left of covered",
    "skills of a role": "core others",
    "common skill": "skill roles",
    "what a role alone has": "role own",
    "hit": "kind title part text command sources",
    "use of a source": "source cited_for",
    "shares of a diff": "measure left_of right_of differ",
    "share that differs": "left right difference",
    "share": "name skill counted of share ci_low ci_high",
    "shares of a role": "measure role of shares",
    "what sets a role apart": "measure of others shares",
    "share that does": "own others",
    "measure": "id title about kind place years unit note sources",
    "block of a measure": "measure place year seniority ranges gaps without",
    "mention": "skill line column words",
    "evidence": "line text terms weight words",
    "title of a text": "words line roles",
    "text held against a role": "role named left_out others asks_more_of",
    "pay": "roles place year seniority label n median p25 p75 ci_low ci_high low high",
    "difference in pay": "left right place year seniority gap ci_low ci_high verdict",
}
# Objects whose keys are the data's own: ids of roles, kinds of things.
BY_ID = {"probabilities", "by_text", "sides", "cited_for", "others", "pay", "core", "names"}


def rendered(result: object, data: Dataset) -> Any:
    """The JSON of a result, read back."""
    return json.loads(render(data, result))


def objects(value: Any, name: str = "") -> Iterator[dict[str, Any]]:
    """Every object within that has keys of its own."""
    if isinstance(value, dict):
        if name not in BY_ID:
            yield value
        for key, each in value.items():
            yield from objects(each, key)
    elif isinstance(value, list):
        for each in value:
            yield from objects(each)


def test_every_command_has_its_keys() -> None:
    """Whoever adds a command says what programs may rely on."""
    assert set(KEYS) == SHOWING == {name.partition("-")[0] for name in RESULTS}


@pytest.mark.parametrize("command", KEYS)
def test_each_command_keeps_its_keys(command: str) -> None:
    """A program that reads a command's JSON finds the same keys in every version."""
    data = dataset()
    assert list(rendered(RESULTS[command](data), data)) == [*KEYS[command].split(), "dataset", "sources"]


def test_all_objects_keep_their_keys() -> None:
    """An object of one kind has the same keys in every command."""
    data = dataset()
    results = (rendered(RESULTS[command](data), data) for command in KEYS)
    found = {" ".join(each) for result in results for each in [*objects(result)][1:]}
    assert found == set(SHAPES.values())


def test_a_role_an_aspect_and_a_skill_are_an_id_and_a_title() -> None:
    """Ids and titles stand together, so that a program need not look one up by the other."""

    class Result(NamedTuple):
        role: Role
        aspects: tuple[Aspect, ...]
        skill: Skill | None

    result = Result(
        Role("ai", "AI engineer", ("AIE",)),
        (Aspect("fit", "Fit", "text"),),
        Skill("evals", "Evals", ("tests",)),
    )
    found = rendered(result, dataset())
    assert found["role"] == {"id": "ai", "title": "AI engineer"}
    assert found["aspects"] == [{"id": "fit", "title": "Fit"}]
    assert found["skill"] == {"id": "evals", "name": "Evals"}


def test_what_is_not_known_is_null() -> None:
    """A program can tell what a role does not state from what it states as empty."""
    data = dataset()
    row = next(row for row in rendered(RESULTS["table"](data), data)["rows"] if row["role"]["id"] == "ops")
    assert row["values"] == [None, None, None]
    about = rendered(RESULTS["table"](Dataset()), Dataset())["dataset"]
    assert about == {"title": None, "as_of": None}


def test_the_sources_are_those_cited_in_the_order_in_which_they_are() -> None:
    """Every source of what the result says is there in full, once, and no other."""
    data = dataset()
    result = rendered(RESULTS["table"](data), data)
    assert [source["id"] for source in result["sources"]] == ["b", "c", "a"]
    assert result["sources"][0]["url"] == "https://example.org/b"

    class Said(NamedTuple):
        summary_sources: tuple[str, ...]
        statements: tuple[Statement, ...]

    said = Said(("c",), (Statement("x", ("a", "c")), Statement("y", ("a",))))
    assert [source["id"] for source in rendered(said, data)["sources"]] == ["c", "a"]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_is_escaped_and_comes_back_as_it_was(text: str) -> None:
    """Nothing that acts on a terminal is in the JSON, and nothing is lost."""
    data = Dataset(sources={"a": Source("a", text)})
    written = render(data, Statement(text, ("a",)))
    assert all(visible(line) == line for line in written.split("\n"))
    assert json.loads(written)["text"] == text
    assert json.loads(written)["sources"][0]["title"] == text
    error = render_error(text, 2, [text, text])
    assert json.loads(error) == {"error": {"message": text, "exit_code": 2, "problems": [text, text]}}
    assert visible(error.removesuffix("\n")) == error.removesuffix("\n")


@given(st.text())
def test_any_text_comes_back_as_it_was(text: str) -> None:
    """Whatever characters a title has, a program gets that title."""
    assert json.loads(render(Dataset(), Statement(text)))["text"] == text
    assert json.loads(render_error(text, 1))["error"]["message"] == text


def test_other_scripts_are_written_as_they_are() -> None:
    """Titles in any script can be read in the JSON too."""
    assert '"text": "日本語 é 👩‍💻"' in render(Dataset(), Statement("日本語 é 👩‍💻"))


def test_an_error_is_one_line() -> None:
    """An error among other messages is found and read by a program as one."""
    assert render_error("no role 'x'", 2) == (
        '{"error": {"message": "no role \'x\'", "exit_code": 2, "problems": []}}\n'
    )


def test_json_needs_neither_reports_nor_rich() -> None:
    """JSON starts quickly: nothing is loaded that only screens need."""
    code = "import sys, rolecmp.output.json; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"rich", "rolecmp.report", "rolecmp.analysis", "rolecmp.cli"} & set(run.stdout.split())
