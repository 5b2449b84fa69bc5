"""From paths to a checked dataset."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rolecmp.dataset.assembling import assembled
from rolecmp.dataset.files import contents, files_of
from rolecmp.dataset.format import FORMAT
from rolecmp.dataset.merging import Layer
from rolecmp.dataset.problems import Problems
from rolecmp.dataset.reading import Names, Reading
from rolecmp.dataset.text import yaml_text
from rolecmp.dataset.tree import MOST_VALUES, Tree
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

    Each path is a YAML file or a folder of them. `without` names the bundled files, without
    ".yaml", that the caller has no use for: they are not opened then, as long as nothing is on top.

    Raises `DatasetError` with every problem of all the files, sorted by place.
    """
    problems = Problems()
    left_out = without if path is None and not on_top else frozenset()
    base = bundled() if path is None else Path(path)
    with collector_paused():
        layers = [layer(base, problems, left_out), *(layer(Path(each), problems) for each in on_top)]
        sound = assembled(layers, problems)
    if sound is None:
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
        # All to the oldest generation at once, without the look at each that would come next.
        gc.freeze()
        gc.unfreeze()
        if was_enabled:
            gc.enable()


def layer(path: Path, problems: Problems, left_out: Iterable[str] = ()) -> Layer:
    """The files of one dataset, but those named after the top-level keys left out."""
    found = files_of(path, problems)
    files = [file for file in found if file.stem not in left_out]
    unread = frozenset(file.stem for file in found) & frozenset(left_out)
    trees = []
    values_left = MOST_VALUES
    for file, data in contents(files, problems):
        text = yaml_text(str(file), data, problems)
        if text is not None:
            trees.append(Tree(str(file), text, problems, values_left))
            values_left -= trees[-1].size
    known = [_has_known_keys(tree, problems) for tree in trees]
    whole = len(trees) == len(files) > 0 and all(known) and all(tree.whole for tree in trees)
    return Layer(str(path), tuple(trees), whole, unread)


def _has_known_keys(tree: Tree, problems: Problems) -> bool:
    """Whether a file has no top-level key but those of the format, one of which a slip may hide."""
    entries = tree.root.walk() if tree.root else ()
    strange = [(key, at) for key, at, _, _ in entries if key not in FORMAT.keys]
    for key, at in strange:
        FORMAT.refuse_key(key, at, Reading(Names({}, {}), problems, tree.file))
    return not strange
