"""The JSON Schema that editors complete and check by, and the dataset that a new one begins as."""

import json
import re
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
import yaml
from dataset.test_format import EVERYTHING
from dataset.written import HEAD, complaints, write

from rolecmp.dataset import bundled, load
from rolecmp.dataset.load import check
from rolecmp.dataset.schema import schema, template

BUNDLED = sorted(bundled().glob("*.yaml"))
COMMENT = re.compile(r"# yaml-language-server: \$schema=(\.\./)?rolecmp\.schema\.json\n")


class AsAnEditor(yaml.SafeLoader):
    """YAML as editors take it: a date is text."""


AsAnEditor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def objections(text: str) -> list[str]:
    """Where an editor would underline the text, as dotted paths."""
    found = jsonschema.Draft202012Validator(schema()).iter_errors(yaml.load(text, AsAnEditor))
    return sorted(".".join(map(str, error.absolute_path)) for error in found)


def described(part: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key that the schema knows, wherever it stands."""
    if isinstance(part, dict):
        yield from part.get("properties", {}).items()
        for each in part.values():
            yield from described(each)
    if isinstance(part, list):
        for each in part:
            yield from described(each)


def test_the_schema_is_one() -> None:
    """It is valid by its own standard, and can be written as JSON."""
    jsonschema.Draft202012Validator.check_schema(json.loads(json.dumps(schema())))


def test_every_key_is_described() -> None:
    """An editor shows what a key is for, where the cursor is on it."""
    assert [name for name, key in described(schema()) if not key["description"].endswith(".")] == []


@pytest.mark.parametrize(
    "text",
    [*(file.read_text(encoding="utf-8") for file in BUNDLED), template(), EVERYTHING, HEAD],
    ids=[*(file.name for file in BUNDLED), "the template", "every key", "a short one"],
)
def test_an_editor_finds_nothing_wrong_with_a_sound_dataset(text: str) -> None:
    """What the reader takes, an editor does not underline."""
    assert objections(text) == []


UNDERLINED = {
    "a strange top-level key": ("rols: {}\n", ""),
    "an unknown key": ("about: {licens: x}\n", "about"),
    "a role without a title": ("roles: {x: {day: Long.}}\n", "roles.x"),
    "a list for text": ("roles: {x: {title: [X]}}\n", "roles.x.title"),
    "text for a list": ("roles: {x: {title: X, aliases: Y}}\n", "roles.x.aliases"),
    "a list in a list": ("roles: {x: {title: X, makes: [[a]]}}\n", "roles.x.makes"),
    "a mapping for an aspect": ("roles: {x: {title: X, day: {a: b}}}\n", "roles.x.day"),
    "another kind of aspect": ("aspects: {day: {title: Day, kind: txt}}\n", "aspects.day.kind"),
    "a flag that is none": (
        "aspects: {day: {title: Day, kind: text, at_a_glance: 1}}\n",
        "aspects.day.at_a_glance",
    ),
    "a comparison of three": ("comparisons: [{roles: [a, b, c]}]\n", "comparisons.0.roles"),
    "a comparison of one role": ("comparisons: [{roles: [a]}]\n", "comparisons.0.roles"),
    "nothing to aim for": ("guidance: [{from: x, aim: [], because: y}]\n", "guidance.0.aim"),
    "a source twice": ("skills: {x: {name: X, sources: [a, a]}}\n", "skills.x.sources"),
    "a key without a value": ("about: {title: }\n", "about.title"),
    "a blank title": ("roles: {x: {title: ' '}}\n", "roles.x.title"),
    "an id with a space": ("roles: {our cook: {title: X}}\n", "roles"),
    "another version": ("rolecmp: 2\n", "rolecmp"),
}


@pytest.mark.parametrize(("text", "where"), UNDERLINED.values(), ids=UNDERLINED)
def test_an_editor_underlines_what_the_reader_refuses(text: str, where: str) -> None:
    """The schema is made from what the reader checks by, and says the same."""
    assert objections(text) == [where]
    assert complaints(write(text)) != []


def test_the_template_is_a_sound_dataset() -> None:
    """Who begins with it begins without a problem, also by the strict rules."""
    checked = check([write(template())], strict=True)
    assert (checked.problems, checked.left_out) == ((), 0)


def test_the_template_shows_every_part_of_a_dataset() -> None:
    """There is one of everything to change, and an aspect of each kind."""
    data = load(write(template()))
    assert len(data.roles) == 3
    assert {aspect.kind for aspect in data.aspects.values()} == {"text", "list", "skills"}
    assert all((data.skills, data.sources, data.comparisons, data.guidance, data.faq, data.about.caveats))


def test_the_template_and_the_bundled_files_tell_editors_of_the_schema() -> None:
    """The first line names the file that `rolecmp schema` writes."""
    texts = [template(), *(file.read_text(encoding="utf-8") for file in BUNDLED)]
    assert all(map(COMMENT.match, texts))
    assert "rolecmp schema > rolecmp.schema.json" in template()
