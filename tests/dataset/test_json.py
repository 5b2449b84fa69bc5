"""Datasets in JSON: what `json.dumps` writes is read, and what is wrong has its place."""

import json
from importlib import import_module
from typing import Any

import pytest
import yaml
from dataset.test_format import EVERYTHING
from dataset.written import HEAD, complaints, read, write

from rolecmp.dataset import load

DATA: dict[str, Any] = yaml.load(HEAD, yaml.BaseLoader)
EVERY_KEY: dict[str, Any] = yaml.load(EVERYTHING, yaml.BaseLoader)


@pytest.mark.parametrize("indent", [None, 2, "\t"])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_what_json_dumps_writes_is_the_same_dataset(indent: int | str | None, *, ascii_only: bool) -> None:
    """Whatever the layout, it says the same as the YAML that it was made from."""
    data = {**EVERY_KEY, "about": {**EVERY_KEY["about"], "title": 'Owl 🦉 \\ "[}" '}}
    path = write(json.dumps(data, indent=indent, ensure_ascii=ascii_only), "a.json")
    assert load(path) == read(json.dumps(data, ensure_ascii=False))
    assert load(path).about.title == 'Owl 🦉 \\ "[}" '


def test_numbers_and_truth_values_are_what_json_writes() -> None:
    """A number is the text that stands there where text is asked for, and so is a truth value."""
    aspect = {**DATA["aspects"]["day"], "at_a_glance": True}
    data = {**DATA, "rolecmp": 1, "aspects": {**DATA["aspects"], "day": aspect}, "about": {"as_of": 1.10}}
    assert load(write(json.dumps(data), "a.json")).aspects["day"].at_a_glance
    assert load(write(json.dumps(data), "a.json")).about.as_of == "1.1"
    assert load(write(json.dumps({**data, "about": {"as_of": True}}), "a.json")).about.as_of == "true"


def test_files_of_both_languages_make_one_dataset() -> None:
    """A folder is read as a whole, and the slip in one of them is found beside the other."""
    write(HEAD, "ours/a.yaml")
    write('{"faq": [{"id": "a", "question": "b", "answer": "c", "roles": ["cook"]}]}', "ours/b.json")
    assert load("ours").faq[0].roles == ("cook",)
    write('{"faq": [{"id": "a", "question": "b",\n "answer": "c", "roles": ["cok"]}]}', "ours/b.json")
    assert complaints("ours") == ["ours/b.json:2:27: no role 'cok'; did you mean 'cook'?"]


END = "the file ends inside a list or a mapping; close it with ']' or '}'"
DEEP = "more than 32 levels of nesting; a dataset has fewer than ten"
WRONG = {
    "a slip": ('{"rolecmp": 1,\n\t"rols": {}}', "2:2: no key 'rols'"),
    "nothing": (" \n", "is empty; a dataset begins with 'rolecmp: 1'"),
    "a list": (" []", "1:2: this is not a mapping; a dataset begins with 'rolecmp: 1'"),
    "no value": ('{"about": }', "1:11: JSON has no value here"),
    "a number that is none": ('{"about": NaN}', "1:11: JSON has no value here"),
    "null": ('{"about": null}', "1:11: null is no value; write one, or leave it out"),
    "a key without quotes": ("{about: {}}", "1:2: a key must be text in double quotes"),
    "a key alone": ('{"about"}', "1:9: a key needs ':' and a value after it"),
    "a comma too many": ('{"about": {},}', "1:13: nothing follows this ','; leave it out"),
    "a comma too few": (
        '{"faq": [1 2]}',
        "1:12: a ',' is missing before this, or the ']' or '}' of what ends here",
    ),
    "no end": ('{"faq": [', f"1:10: {END}"),
    "no end after a value": ('{"faq": [1 \n ', f"2:2: {END}"),
    "a comma after the last item": ('{"faq": [1\n, ]}', "2:1: nothing follows this ','; leave it out"),
    "a comma after nothing": ('{"faq": [1,,2]}', "1:12: JSON has no value here"),
    "a bracket that opens nothing": ('{"faq": 1]}', "1:10: a ',' is missing before this, or the ']' or '}'"),
    "a number that is no text": ('{"about": 01}', "1:12: a ',' is missing before this"),
    "a list that is no dataset": (
        "[[], {}]",
        "1:1: this is not a mapping; a dataset begins",
    ),
    "more than one value": ("{} {}", "1:4: the file goes on after its value; leave out what follows"),
    "an open text": ('{"about', "1:2: this quote is never closed; close it"),
    "a line break in a text": ('{"a\nb": 1}', "1:4: a text goes over the end of its line"),
    "an escape that there is not": (r'{"\q": 1}', r"1:3: there is no such escape in JSON; write \\"),
    "half a character": (r'{"\ud83e": 1}', "1:2: half of a surrogate pair is not a character"),
    "a key twice": ('{"faq": [],\n"faq": []}', "2:1: 'faq' is already at 1:2; keep one of the two"),
    "too deep": ("[" * 100_000, f"1:33: {DEEP}"),
    "too deep and closed": ('{"faq": ' + "[" * 40 + "]" * 40 + "}", f"1:40: {DEEP}"),
    "another encoding": (b'{"faq": "\xe9"}', "1:10: the byte 0xe9 is not UTF-8; save the file as UTF-8"),
}


@pytest.mark.parametrize(("text", "told"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_has_its_place(text: str | bytes, told: str) -> None:
    """As in YAML: the line, the column, what is wrong, and what would be right."""
    lines = [line.removeprefix("a.json:").strip() for line in complaints(write(text, "a.json"))]
    assert [line for line in lines if line.startswith(told)], lines


def test_a_text_that_reads_like_no_value_is_a_text() -> None:
    """Also where the file is read once more for the place of a slip."""
    data = json.dumps({**DATA, "roles": {"a": {"title": "NaN", "summary": "null"}}})
    (line,) = complaints(write(f'{data[:-1]},\n"rols": {{}}}}', "a.json"))
    assert line == "a.json:2:1: no key 'rols'; did you mean 'roles'?"


@pytest.mark.parametrize("half", [r"\ud83e", r"\uDD89", r"\udd89\ud83e", r"\ud83e\ud83e\udd89"])
def test_half_a_character_is_no_text(half: str) -> None:
    """Also where nothing else is wrong: no terminal and no file could hold it."""
    data = json.dumps({**DATA, "about": {"title": "X"}}).replace('"X"', f'"{half}"')
    (line,) = complaints(write(data, "a.json"))
    assert "half of a surrogate pair is not a character" in line


def test_values_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are counted before any is made."""
    monkeypatch.setattr(import_module("rolecmp.dataset.load"), "MOST_VALUES", 50)
    assert (
        "values; a dataset may have no more" in complaints(write(json.dumps({"faq": [1] * 99}), "a.json"))[0]
    )


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.xlsx"])
def test_a_table_is_called_one(name: str) -> None:
    """Who gives a sheet learns how to make a dataset of it."""
    (line,) = complaints(write("Role,Skill\n", name))
    assert line.startswith(f"{name}: is a table and no dataset; ")
    assert "rolecmp import sheet" in line
