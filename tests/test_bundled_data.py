"""What holds for every entry of the bundled dataset, and for the files that it is kept in."""

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path

import pytest
import yaml

from rolecmp.dataset import load
from rolecmp.model import Dataset, RoleSkill

DATA = Path(__file__).parents[1] / "data"
AMERICAN = re.compile(
    "analyz|behavior|center|judgment|license|optimiz|organiz|specializ|standardiz|visualiz", re.IGNORECASE
)


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """Give what `load` reads when no path is given."""
    return load()


def test_every_entry_has_a_source(bundled: Dataset) -> None:
    """There is no statement without a source."""
    assert [entry for entry, sources in cited(bundled) if not sources] == []


def test_every_source_that_is_cited_exists_and_every_source_is_cited(bundled: Dataset) -> None:
    """The list of sources is neither short of one nor padded with one."""
    assert {source for _, sources in cited(bundled) for source in sources} == set(bundled.sources)


def test_every_role_that_is_mentioned_exists(bundled: Dataset) -> None:
    """An entry that names a role names one that the dataset describes."""
    assert mentioned_roles(bundled) <= set(bundled.roles)


def test_every_skill_that_is_asked_for_exists_and_every_skill_is_asked_for(bundled: Dataset) -> None:
    """The vocabulary is neither short of a skill nor padded with one."""
    assert asked_for(bundled) == set(bundled.skills)


def test_every_skill_is_explained(bundled: Dataset) -> None:
    """A beginner can read what a skill is."""
    assert [skill.id for skill in bundled.skills.values() if not skill.about] == []


@pytest.mark.parametrize("path", sorted(DATA.glob("*.yaml")), ids=lambda path: path.name)
def test_a_file_holds_the_one_topic_it_is_named_after(path: Path) -> None:
    """A topic is found by its file's name, and a file that a command does not need can stay closed."""
    keys = set(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader))
    assert keys - {"rolecmp"} == {path.stem}
    assert ("rolecmp" in keys) == (path.name == "about.yaml")


@pytest.mark.parametrize("path", sorted(DATA.glob("*.yaml")), ids=lambda path: path.name)
def test_a_file_begins_with_its_schema_and_its_licence(path: Path) -> None:
    """An editor checks the file while it is edited, and who copies it alone copies its licence."""
    first, second = path.read_text(encoding="utf-8").splitlines()[:2]
    assert first == "# yaml-language-server: $schema=../rolecmp.schema.json"
    assert second.startswith("# ")
    assert second.endswith("Licence: CC BY 4.0.")


def test_the_spelling_is_british(bundled: Dataset) -> None:
    """The words keep to one spelling; an alias may have the other, so that it is found."""
    assert [text for text in texts(bundled) if AMERICAN.search(text)] == []


@pytest.mark.parametrize("words", ["trust boundary", "token", "p-value", "agentic loop", "feature store"])
def test_the_dataset_speaks_of(bundled: Dataset, words: str) -> None:
    """The words that people search for stand in the dataset's text."""
    assert any(words in text.casefold() for text in texts(bundled))


def cited(dataset: Dataset) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every entry that makes a statement, with the ids of its sources."""
    about = dataset.about
    for statement in (*about.caveats, about.aim_rule, about.corrections):
        yield (statement.text, statement.sources) if statement else ("missing from about", ())
    for skill in dataset.skills.values():
        yield skill.id, skill.sources
    for role in dataset.roles.values():
        yield role.id, role.sources
        yield from role.cite.items()
    for comparison in dataset.comparisons:
        yield " and ".join(comparison.roles), comparison.sources
    for guidance in dataset.guidance:
        yield guidance.background, guidance.sources
    for question in dataset.faq:
        yield question.id, question.sources


def mentioned_roles(dataset: Dataset) -> set[str]:
    """The ids by which entries name roles."""
    mentioned = set(dataset.about.at_a_glance)
    for role in dataset.roles.values():
        mentioned.update(each for each in (role.builds_on, role.same_as, *role.next) if each)
    for comparison in dataset.comparisons:
        mentioned.update(comparison.roles)
    for guidance in dataset.guidance:
        mentioned.update(guidance.roles, guidance.aim)
    for question in dataset.faq:
        mentioned.update(question.roles)
    return mentioned


def asked_for(dataset: Dataset) -> set[str]:
    """The skills that roles list."""
    return {
        part.skill
        for role in dataset.roles.values()
        for value in role.values.values()
        for part in value
        if isinstance(part, RoleSkill)
    }


def texts(value: object) -> Iterator[str]:
    """Every text of a dataset or a part of it, aliases aside."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from texts(tuple(value.values()))
    elif isinstance(value, tuple):
        for name, part in zip_longest(getattr(value, "_fields", ()), value):
            yield from texts(part if name != "aliases" else ())
