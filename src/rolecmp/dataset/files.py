"""Which files a path means, and what is in them: never more than fits, and no wait for what nobody writes."""

import os
import re
import stat
from errno import EACCES, ENOENT
from io import FileIO
from pathlib import Path
from typing import NamedTuple

from rolecmp.dataset.problems import Problems

MOST_BYTES = 64 * 1024 * 1024
_CHUNK = 256 * 1024
_SUFFIXES = (".yaml", ".yml", ".json")
_JSON_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?[ \t\n\r]*\{[ \t\n\r]*[\"}]")
_IMPORT = "make a dataset of it with 'rolecmp import sheet FILE > roles.yaml'"
_TABLES = dict.fromkeys((".csv", ".tsv"), _IMPORT)
_TABLES |= dict.fromkeys((".xlsx", ".xls", ".ods"), f"save it as CSV, then {_IMPORT}")
STDIN = Path("<stdin>")
_STDIN_NUMBER = 0
_LONGEST_WAIT = 5.0
# A pipe that nobody writes to must not hold the program, and a terminal must not become its own.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)

_RIGHT = "a dataset is a YAML or JSON file or a folder of them"
_TOO_LARGE = "is too large; at most 64 MiB can be read in all"
_REASONS = {
    ENOENT: "there is no such file or folder; check the path",
    EACCES: "may not be read; ask for permission, or choose another file",
}


class Unreadable(Exception):
    """Says why a file cannot be read and what would be right."""


class Content(NamedTuple):
    """A file and what is in it; of YAML, also the same in JSON where that is ready."""

    path: str
    data: bytes
    ready: bytes | None = None

    @property
    def is_json(self) -> bool:
        """Whether it is JSON: by its name or, where that is of neither kind, by how it begins."""
        suffix = Path(self.path).suffix.lower()
        return suffix == ".json" or (suffix not in _SUFFIXES and _JSON_BEGINS.match(self.data) is not None)


class Files(NamedTuple):
    """The files of one dataset; `whole` is False where one could not be read.

    `left_out` are the names of those that were not opened on purpose.
    """

    path: str
    contents: tuple[Content, ...]
    whole: bool
    left_out: frozenset[str] = frozenset()


def read_files(path: Path | str, problems: Problems, without: frozenset[str] = frozenset()) -> Files:
    """The file itself, or the files right in a folder but those named; all together have a limit."""
    try:
        paths = [STDIN] if str(path) == "-" else _files_of(Path(path))
    except (OSError, ValueError, Unreadable) as error:
        problems.add(problems.begin(str(path)), _reason(error, _RIGHT))
        return Files(str(path), (), whole=False)
    left_out = frozenset(file.stem for file in paths) & without
    contents: list[Content] = []
    whole = True
    for file in paths:
        if file.stem in left_out:
            continue
        try:
            left = MOST_BYTES - sum(len(each.data) for each in contents)
            contents.append(Content(str(file), _content_of_dataset(file, left)))
        except Unreadable as error:
            problems.add(problems.begin(str(file)), str(error))
            whole = False
    return Files(str(path), tuple(contents), whole, left_out)


def content_of(file: Path, most: int = MOST_BYTES, right: str = "choose another file") -> bytes:
    """What is in a file of any kind; raises `Unreadable`, also where it is more than so many bytes."""
    try:
        return _content(file, most, right)
    except (OSError, ValueError) as error:
        raise Unreadable(_reason(error, right)) from None


def _content_of_dataset(file: Path, most: int) -> bytes:
    data = content_of(file, most, _RIGHT)
    if file.suffix.lower() in _TABLES:
        raise Unreadable(f"is a table and no dataset; {_TABLES[file.suffix.lower()]}")
    return data


def _files_of(path: Path) -> list[Path]:
    if not stat.S_ISDIR(path.stat().st_mode):
        return [path]
    # Editors keep hidden files beside the ones they have open.
    files = sorted(
        Path(each)
        for each in os.scandir(path)
        if each.name.lower().endswith(_SUFFIXES) and not each.name.startswith(".") and not each.is_dir()
    )
    if not files:
        raise Unreadable(f"holds no .yaml, .yml or .json file; {_RIGHT}")
    return files


def _reason(error: Exception, right: str) -> str:
    if isinstance(error, OSError):
        return _REASONS.get(error.errno or 0, f"cannot be read ({error.strerror}); {right}")
    return str(error) if isinstance(error, Unreadable) else f"is not a valid file name; {right}"


def _content(file: Path, most: int, right: str) -> bytes:
    if file is STDIN:
        with FileIO(_STDIN_NUMBER, closefd=False) as stream:
            return _all_of(stream, most)
    status = file.stat()
    if stat.S_ISDIR(status.st_mode):
        raise Unreadable("is a folder; name a file in it")
    is_pipe = stat.S_ISFIFO(status.st_mode)
    if not is_pipe and not stat.S_ISREG(status.st_mode):
        raise Unreadable(f"is neither a file nor a folder; {right}")
    if status.st_size > most:
        raise Unreadable(_TOO_LARGE)
    with FileIO(os.open(file, _FLAGS)) as stream:
        return _all_of(stream, most, may_lack_writer=is_pipe)


def _all_of(stream: FileIO, most: int, *, may_lack_writer: bool = False) -> bytes:
    """All that the stream holds, of which little more than `most` bytes are read.

    A pipe that somebody has opened for writing is waited for; for somebody to open it, a few seconds.
    """
    lacks_writer = may_lack_writer and not _is_ready(stream, _LONGEST_WAIT)
    chunks: list[bytes] = []
    while most >= 0 and (chunk := stream.read(_CHUNK)) != b"":
        if chunk is None:
            _is_ready(stream, None)
        else:
            most -= len(chunk)
            chunks.append(chunk)
    if most < 0:
        raise Unreadable(_TOO_LARGE)
    if lacks_writer and not chunks:
        raise Unreadable(f"is a pipe that nobody opened within {_LONGEST_WAIT:.0f} seconds; use a file")
    return b"".join(chunks)


def _is_ready(pipe: FileIO, seconds: float | None) -> bool:
    """Whether the pipe has something to read, or has ended, within these seconds."""
    # Imported where it is needed: files have no need to wait for.
    from select import select

    return bool(select([pipe], [], [], seconds)[0])
