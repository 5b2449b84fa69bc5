"""From paths to checked datasets: one to ask questions of, or every problem of many and what they hold."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from rolecmp.dataset.build import Built, built
from rolecmp.dataset.files import Content, Files, read_files
from rolecmp.dataset.merge import Layer
from rolecmp.dataset.prepared import names_in, with_json
from rolecmp.dataset.problems import Problem, Problems
from rolecmp.dataset.readers import MOST_VALUES
from rolecmp.dataset.readers.json import JsonReader, NeedsPlaces, values_of_json
from rolecmp.dataset.tree import Tree
from rolecmp.errors import DatasetError
from rolecmp.model import Dataset

_COUNTED = ("sources", "aspects", "skills", "roles", "comparisons", "guidance", "faq", "measures")
_PACKAGED = Path(__file__).parents[1] / "data"


class Checked(NamedTuple):
    """What is wrong with some datasets, and what is in those that are sound.

    `problems` are sorted, the doubtful ones among them; `left_out` is how many more there are. `held`
    says by path, as given, how many entries a sound dataset has under each top-level key.
    """

    problems: tuple[Problem, ...]
    left_out: int
    held: Mapping[str, Mapping[str, int]]


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
    nothing is on top. Whoever leaves out "in_texts" and not "names" can read texts all the same.

    Raises `DatasetError` with every problem of all the files, sorted by place.
    """
    problems = Problems()
    left_out = without if path is None and not on_top else frozenset()
    names = None
    if "in_texts" in left_out and "names" not in left_out:
        names = names_in(bundled())
        left_out = left_out if names else left_out - {"aliases", "in_texts"}
    with _collector_paused():
        base = read_files(bundled() if path is None else path, problems, left_out)
        base = with_json(bundled(), base) if path is None else base
        sound = _sound([base, *(read_files(each, problems) for each in on_top)], problems)
    if sound is None:
        raise DatasetError(problems.lines())
    return sound.dataset._replace(names=names)


def check(paths: Sequence[Path | str], *, below: Sequence[Path | str] = (), strict: bool = False) -> Checked:
    """Every problem of the datasets at the paths, each taken by itself, or on top of those `below`.

    With `strict`, also what is legal and doubtful. Of the datasets below, problems are reported, but
    nothing doubtful, and they do not count in what is held.
    """
    problems = Problems()
    held = {}
    with _collector_paused():
        beneath = [read_files(each, problems) for each in below]
        for path in paths:
            sound = _sound([*beneath, read_files(path, problems)], problems, strict=strict)
            if sound is not None:
                held[str(path)] = _held(sound, len(beneath))
    return Checked(problems.sorted(), problems.left_out, held)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """No garbage collection while many values are made that all stay: it takes a fifth of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class _NoProblem(Problems):
    """Ends the reading where anything is wrong."""

    def add(self, *_problem: Any, **_doubt: Any) -> None:
        raise NeedsPlaces

    def suggestion(self, *_names: Any) -> str:
        raise NeedsPlaces


def _sound(datasets: Sequence[Files], problems: Problems, *, strict: bool = False) -> Built | None:
    """The first dataset with the others on top of it; None, and problems, where something is wrong."""
    if any(file.is_json or file.ready for files in datasets for file in files.contents):
        try:
            # Five times as fast, and nearly always nothing is wrong.
            return _examined(datasets, _NoProblem(), placed=False, strict=strict)
        except NeedsPlaces:
            pass
    return _examined(datasets, problems, placed=True, strict=strict)


def _examined(datasets: Sequence[Files], problems: Problems, *, placed: bool, strict: bool) -> Built | None:
    before = problems.found
    sound = built([_layer(files, problems, placed=placed) for files in datasets], problems)
    if sound is None or problems.found > before:
        return None
    if strict:
        # Imported where it is asked for.
        from rolecmp.dataset.strict import report_doubts

        report_doubts(sound, len(datasets) - 1, problems)
    return sound


def _layer(files: Files, problems: Problems, *, placed: bool) -> Layer:
    """What is in the files of one dataset; values of JSON have places where they are asked for."""
    trees: list[Tree] = []
    for file in files.contents:
        left = MOST_VALUES - sum(tree.size for tree in trees)
        trees.append(_tree(file, problems, left, placed=placed))
    whole = files.whole and len(trees) > 0 and all(tree.whole for tree in trees)
    return Layer(problems.begin(files.path), tuple(trees), whole, files.left_out)


def _tree(file: Content, problems: Problems, most: int, *, placed: bool) -> Tree:
    at = problems.begin(file.path, len(file.data))
    as_json = file.data if file.is_json else file.ready
    if as_json and not placed:
        root, size = values_of_json(as_json, most)
        return Tree(root, whole=True, size=size)
    if not file.is_json:
        # Imported where it is needed: what is all JSON does without YAML's parser.
        from rolecmp.dataset.readers.yaml import YamlReader

        return YamlReader(at, problems).tree(file.data, most)
    return JsonReader(at, problems).tree(file.data, most)


def _held(sound: Built, layer: int) -> dict[str, int]:
    """How many entries a layer has under each top-level key that has some."""
    counts = {key: sum(entry.layer == layer for entry in sound.entries[key].values()) for key in _COUNTED}
    if not sound.entries["skills"]:
        # Without a vocabulary, skills are what roles name.
        counts["skills"] = len(sound.dataset.skills)
    return counts
