"""What follows from the bundled files and takes long to work out: `share/make.py` writes it beside them.

Each file of it begins with a checksum of what it was made of; where that has changed since, it is not read.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from rolecmp.dataset.files import Files
from rolecmp.model import Names

# A folder inside of a dataset's is none of it.
FOLDER = "prepared"
_NAMES = "names"
# What the names follow from.
_FILES = ("aliases.json", "decoding.json", "in_texts.json", "roles.yaml", "skills.yaml", "vocabulary.json")


def names_in(folder: Path) -> Names | None:
    """The names that texts are searched for, where they are ready."""
    ready = _ready(folder, _NAMES, _before_names(folder))
    if ready is None:
        return None
    marked, _, packed = ready.partition(b"\n")
    return Names(tuple(marked.decode().split("\t")), packed)


def with_json(folder: Path, files: Files) -> Files:
    """The files of the folder, those in YAML with what they hold as JSON, where that is ready."""
    contents = (
        file if file.is_json else file._replace(ready=_ready(folder, Path(file.path).stem, file.data))
        for file in files.contents
    )
    return files._replace(contents=tuple(contents))


def prepared(folder: Path, names: Names) -> Iterator[tuple[Path, str]]:
    """Each file that belongs beside those in the folder, and its text."""
    # Imported where it is needed: what is ready is read without YAML's parser.
    from rolecmp.dataset.problems import Problems
    from rolecmp.dataset.readers.yaml import YamlReader

    marked = "\t".join(names.marked)
    yield _file(folder, _NAMES), _text(_before_names(folder), f"{marked}\n{names.packed.decode()}")
    for file in sorted(folder.glob("*.yaml")):
        data, problems = file.read_bytes(), Problems()
        tree = YamlReader(problems.begin(str(file)), problems).tree(data, len(data))
        ready = json.dumps(tree.root, indent=0, ensure_ascii=False)
        yield _file(folder, file.stem), _text(data, f"{ready}\n")


def _before_names(folder: Path) -> bytes:
    return b"".join((folder / file).read_bytes() for file in _FILES)


def _file(folder: Path, name: str) -> Path:
    return folder / FOLDER / f"{name}.txt"


def _text(before: bytes, after: str) -> str:
    return f"{crc32(before)}\n{after}"


def _ready(folder: Path, name: str, before: bytes) -> bytes | None:
    """What follows from some bytes; None where it is not there, or follows from others."""
    try:
        checksum, _, after = _file(folder, name).read_bytes().partition(b"\n")
    except OSError:
        return None
    return after if checksum == b"%d" % crc32(before) else None
