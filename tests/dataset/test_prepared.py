"""What follows from the bundled files and was worked out before."""

import json
import shutil
import sys
from importlib import import_module
from pathlib import Path

import pytest

from rolecmp.analysis.decode import reader
from rolecmp.analysis.naming import names_of
from rolecmp.dataset import bundled, load
from rolecmp.dataset.prepared import names_in, prepared
from rolecmp.errors import DatasetError

POSTING = (Path(__file__).parents[1] / "posting.txt").read_bytes()
# All that reading texts has no use for where the names are ready.
WITHOUT = frozenset("comparisons faq guidance pay postings activities tools aliases in_texts".split())


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the bundled files, with what follows from them."""
    copy = tmp_path_factory.mktemp("ready") / "data"
    shutil.copytree(bundled(), copy)
    for file, text in prepared(copy, names_of(load())):
        file.write_text(text, encoding="utf-8")
    return copy


@pytest.fixture
def folder(ready: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give such a copy to change, which is read in place of the bundled files."""
    copy = shutil.copytree(ready, tmp_path / "data")
    monkeypatch.setattr(import_module("rolecmp.dataset.load"), "_PACKAGED", copy)
    return copy


def test_names_are_those_that_follow_from_the_files() -> None:
    """Where they were made of the files that are there now: `python share/make.py` makes them."""
    assert names_in(bundled()) in (None, names_of(load()))


@pytest.mark.usefixtures("folder")
def test_a_text_says_the_same_by_names_that_are_ready() -> None:
    """Aliases and names in texts are not read then."""
    ready = load(without=WITHOUT)
    assert ready.names is not None
    assert not any(skill.in_texts for skill in ready.skills.values())
    assert reader(ready)(POSTING) == reader(load())(POSTING)


def test_names_follow_the_files_in_any_case(folder: Path) -> None:
    """Whoever adds one finds it; without the names the aliases and names in texts are read again."""
    file = folder / "in_texts.json"
    changed = json.loads(file.read_text(encoding="utf-8"))
    changed["in_texts"]["retrieval"].append("frobnication")
    file.write_text(json.dumps(changed), encoding="utf-8")
    for _ in range(2):
        dataset = load(without=WITHOUT)
        assert dataset.names is None
        assert [each.skill for each in reader(dataset)("frobnication").mentions] == ["retrieval"]
        shutil.rmtree(folder / "prepared", ignore_errors=True)


@pytest.mark.usefixtures("folder")
def test_names_are_for_the_bundled_dataset_alone(tmp_path: Path) -> None:
    """What is put on top of it has names too."""
    more = tmp_path / "more.yaml"
    more.write_text("rolecmp: 1\nin_texts: {retrieval: [frobnication]}\n", encoding="utf-8")
    for dataset in (load(on_top=[more], without=WITHOUT), load(bundled(), without=WITHOUT), load()):
        assert dataset.names is None
        assert any(skill.in_texts for skill in dataset.skills.values())


@pytest.mark.usefixtures("folder")
def test_yaml_that_is_ready_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is read without its parser."""
    expected = load(bundled())
    monkeypatch.setitem(sys.modules, "rolecmp.dataset.readers.yaml", None)
    assert load() == expected


def test_yaml_counts_as_it_stands(folder: Path) -> None:
    """Whoever changes it finds the change, whatever was ready."""
    file = folder / "about.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("as_of: ", "as_of: once, "), encoding="utf-8")
    assert str(load().about.as_of).startswith("once, ")


@pytest.mark.usefixtures("folder")
def test_a_problem_has_its_places_in_what_is_ready(tmp_path: Path) -> None:
    """Where something is defined already is a line of the YAML."""
    more = tmp_path / "more.yaml"
    more.write_text("rolecmp: 1\nroles: {ai-engineer: {title: AI engineer}}\n", encoding="utf-8")
    with pytest.raises(DatasetError, match=r"is defined at \S+/roles\.yaml:\d+:\d+ already"):
        load(on_top=[more])
