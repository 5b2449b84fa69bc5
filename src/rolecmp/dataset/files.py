"""Which files a path means, and what is in them: never more than fits, and no wait for what nobody writes."""

import os
import re
import stat
from collections.abc import Iterator
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
_STDIN = Path("<stdin>")
_STDIN_NUMBER = 0
_LONGEST_WAIT = 5.0
# A pipe that nobody writes to must not hold the program, and a terminal must not become its own.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)

_WHAT_WOULD_BE_RIGHT = "a dataset is a YAML or JSON file or a folder of them"
_TOO_LARGE = "is too large; a dataset may have 64 MiB in all"
_REASONS = {
    ENOENT: "there is no such file or folder; check the path",
    EACCES: "may not be read; ask for permission, or choose another file",
}


class Unreadable(Exception):
    """Says why a file cannot be read and what would be right."""


def content_of(file: Path, most: int = MOST_BYTES) -> bytes:
    """What is in a file of another kind, which is read with the same care.

    Raises `Unreadable` where that cannot be done, or where it is more than so many bytes.
    """
    if file.is_dir():
        raise Unreadable("is a folder; name a file in it")
    try:
        return _content(file, most)
    except (OSError, ValueError, Unreadable) as error:
        raise Unreadable(_reason(error).replace(_WHAT_WOULD_BE_RIGHT, "choose another file")) from None


class Content(NamedTuple):
    """A file and what is in it."""

    path: str
    data: bytes

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
    paths = [_STDIN] if str(path) == "-" else _files_of(Path(path), problems)
    left_out = frozenset(file.stem for file in paths) & without
    paths = [file for file in paths if file.stem not in left_out]
    contents = []
    left = MOST_BYTES
    for file in paths:
        try:
            data = _dataset_content(file, left)
        except (OSError, ValueError, Unreadable) as error:
            problems.add(problems.begin(str(file)), _reason(error))
            continue
        left -= len(data)
        contents.append(Content(str(file), data))
    return Files(str(path), tuple(contents), 0 < len(paths) == len(contents), left_out)


def _files_of(path: Path, problems: Problems) -> list[Path]:
    try:
        if not stat.S_ISDIR(path.stat().st_mode):
            return [path]
        files = sorted(each for each in path.iterdir() if _is_dataset(each))
    except (OSError, ValueError) as error:
        problems.add(problems.begin(str(path)), _reason(error))
        return []
    if not files:
        message = f"holds no .yaml, .yml or .json file; {_WHAT_WOULD_BE_RIGHT}"
        problems.add(problems.begin(str(path)), message)
    return files


def _is_dataset(path: Path) -> bool:
    # Editors keep hidden files beside the ones they have open.
    if not path.name.lower().endswith(_SUFFIXES) or path.name.startswith("."):
        return False
    try:
        return not path.is_dir()
    except OSError:
        # Reported by its own name when it is opened.
        return True


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return _REASONS.get(error.errno or 0, f"cannot be read ({error.strerror}); {_WHAT_WOULD_BE_RIGHT}")
    if isinstance(error, ValueError):
        return f"is not a valid file name; {_WHAT_WOULD_BE_RIGHT}"
    return str(error)


def _dataset_content(file: Path, most: int) -> bytes:
    data = _content(file, most)
    if file.suffix.lower() in _TABLES:
        raise Unreadable(f"is a table and no dataset; {_TABLES[file.suffix.lower()]}")
    return data


def _content(file: Path, most: int) -> bytes:
    if file is _STDIN:
        with FileIO(_STDIN_NUMBER, closefd=False) as stream:
            return _joined(_chunks(stream, most), most)
    status = file.stat()
    if not (stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode)):
        raise Unreadable(f"is neither a file nor a folder; {_WHAT_WOULD_BE_RIGHT}")
    if status.st_size > most:
        raise Unreadable(_TOO_LARGE)
    with FileIO(os.open(file, _FLAGS)) as stream:
        return _joined(_chunks(stream, most, may_lack_writer=stat.S_ISFIFO(status.st_mode)), most)


def _joined(chunks: Iterator[bytes], most: int) -> bytes:
    data = b"".join(chunks)
    if len(data) > most:
        raise Unreadable(_TOO_LARGE)
    return data


def _chunks(stream: FileIO, most: int, *, may_lack_writer: bool = False) -> Iterator[bytes]:
    """All that the stream holds, but little more than `most` bytes of it.

    A pipe that somebody has opened for writing is waited for; for somebody to open it, a few seconds.
    """
    while most >= 0:
        chunk = stream.read(_CHUNK)
        if chunk == b"" and may_lack_writer:
            ready = _ready(stream, _LONGEST_WAIT)
            chunk = stream.read(_CHUNK)
            if chunk == b"" and not ready:
                raise Unreadable(
                    f"is a pipe that nobody opened within {_LONGEST_WAIT:.0f} seconds; use a file"
                )
        may_lack_writer = False
        if chunk is None:
            _ready(stream, None)
        elif not chunk:
            return
        else:
            most -= len(chunk)
            yield chunk


def _ready(pipe: FileIO, seconds: float | None) -> bool:
    """Whether the pipe has something to read, or has ended, within these seconds."""
    # Imported where it is needed: files have no need to wait for.
    from select import select

    return bool(select([pipe], [], [], seconds)[0])
