"""From paths to a checked dataset."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rolecmp.dataset.build import Built, built
from rolecmp.dataset.files import Content, Files, read_files
from rolecmp.dataset.format import FORMAT
from rolecmp.dataset.merge import Layer
from rolecmp.dataset.problems import Problems
from rolecmp.dataset.readers import MOST_VALUES
from rolecmp.dataset.readers.json import NeedsPlaces, read_json, values_of_json
from rolecmp.dataset.tree import Tree, entries_of
from rolecmp.errors import DatasetError
from rolecmp.model import Dataset

_PACKAGED = Path(__file__).parents[1] / "data"


def bundled() -> Path:
    """The folder of the dataset that comes with rolecmp: in the package, or in a checkout at its top."""
    return _PACKAGED if _PACKAGED.is_dir() else Path(__file__).parents[3] / "data"


def load(
    path: Path | str | None = None,
    on_top: Sequence[Path | str] = (),
    *,
    without: frozenset[str] = frozenset(),
) -> Dataset:
    """The dataset at a path, by default the bundled one, with others on top of it.

    Each path is a YAML or JSON file, a folder of them, or "-" for standard input. `without` names the bundled
    files (their names without an ending) that the caller has no use for: they are not opened then, as long as
    nothing is on top.

    Raises `DatasetError` with every problem of all the files, sorted by place.
    """
    problems = Problems()
    left_out = without if path is None and not on_top else frozenset()
    with collector_paused():
        base = read_files(bundled() if path is None else path, problems, left_out)
        datasets = [base, *(read_files(each, problems) for each in on_top)]
        sound = None if problems.found else _without_places(datasets)
        sound = sound or built([layer(files, problems) for files in datasets], problems)
    if sound is None or problems.found:
        raise DatasetError(problems.lines())
    return sound.dataset


@contextmanager
def collector_paused() -> Iterator[None]:
    """No garbage collection while many values are made that all stay: it takes a fifth of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def layer(files: Files, problems: Problems, *, placed: bool = True) -> Layer:
    """What is in the files of one dataset; values of JSON have places where they are asked for."""
    trees: list[Tree] = []
    for file in files.contents:
        left = MOST_VALUES - sum(tree.size for tree in trees)
        trees.append(_tree(file, problems, left, placed=placed))
    known = [_has_known_keys(tree, problems) for tree in trees]
    whole = files.whole and len(trees) > 0 and all(known) and all(tree.whole for tree in trees)
    return Layer(problems.begin(files.path), tuple(trees), whole, files.left_out)


def _tree(file: Content, problems: Problems, most: int, *, placed: bool) -> Tree:
    at = problems.begin(file.path, len(file.data))
    if not file.is_json:
        # Imported where it is needed: what is all JSON does without YAML's parser.
        from rolecmp.dataset.readers.yaml import read_yaml

        return read_yaml(file.data, at, problems, most)
    if placed:
        return read_json(file.data, at, problems, most)
    root, size = values_of_json(file.data, most)
    return Tree(at, root, whole=True, size=size)


class _NoProblem(Problems):
    """Ends the reading where anything is wrong."""

    def add(self, *_problem: Any, **_doubt: Any) -> None:
        raise NeedsPlaces

    def suggestion(self, *_names: Any) -> str:
        raise NeedsPlaces


def _without_places(datasets: Sequence[Files]) -> Built | None:
    """The dataset, where some of it is JSON and nothing is wrong: five times as fast."""
    if not any(file.is_json for files in datasets for file in files.contents):
        return None
    problems = _NoProblem()
    try:
        return built([layer(files, problems, placed=False) for files in datasets], problems)
    except NeedsPlaces:
        return None


def _has_known_keys(tree: Tree, problems: Problems) -> bool:
    """Whether a file has no top-level key but those of the format, one of which a slip may hide."""
    strange = [(key, at) for key, at, _, _ in entries_of(tree.root or {}) if key not in FORMAT.keys]
    for key, at in strange:
        FORMAT.refuse_key(key, at, problems)
    return not strange
