"""Which files a path means, and what they hold: never more than fits, and never waiting for ever."""

import os
import stat
from collections.abc import Iterator, Sequence
from errno import EACCES, ENOENT
from io import FileIO
from pathlib import Path
from time import monotonic

from rolecmp.dataset.nodes import WHOLE_FILE
from rolecmp.dataset.problems import Problems

MOST_BYTES = 64 * 1024 * 1024
_CHUNK = 256 * 1024
_SUFFIXES = (".yaml", ".yml")
_LONGEST_WAIT = 5.0
# A pipe that nobody writes to must not hold the program, and a terminal must not become its own.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)

_WHAT_WOULD_BE_RIGHT = "a dataset is a YAML file or a folder of them"
_REASONS = {
    ENOENT: "there is no such file or folder; check the path",
    EACCES: "may not be read; ask for permission, or choose another file",
}


class _Unreadable(Exception):
    """Says why a file cannot be read and what would be right."""


def files_of(path: Path, problems: Problems) -> Sequence[Path]:
    """The file itself, or the YAML files right in a folder, sorted; a problem where there is none."""
    try:
        if not stat.S_ISDIR(path.stat().st_mode):
            return [path]
        files = sorted(each for each in path.iterdir() if _is_yaml(each))
    except (OSError, ValueError) as error:
        problems.add(str(path), WHOLE_FILE, _reason(error))
        return []
    if not files:
        problems.add(str(path), WHOLE_FILE, f"holds no .yaml or .yml file; {_WHAT_WOULD_BE_RIGHT}")
    return files


def contents(files: Sequence[Path], problems: Problems) -> Iterator[tuple[Path, bytes]]:
    """Each file that can be read and its bytes; all of them together are no larger than one may be."""
    left = MOST_BYTES
    for file in files:
        try:
            data = _content(file, left)
        except (OSError, ValueError, _Unreadable) as error:
            problems.add(str(file), WHOLE_FILE, _reason(error))
            continue
        left -= len(data)
        yield file, data


def _is_yaml(path: Path) -> bool:
    # Editors keep hidden files beside the ones they have open.
    return path.name.lower().endswith(_SUFFIXES) and not path.name.startswith(".") and not path.is_dir()


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return _REASONS.get(error.errno or 0, f"cannot be read ({error.strerror}); {_WHAT_WOULD_BE_RIGHT}")
    if isinstance(error, ValueError):
        return f"is not a valid file name; {_WHAT_WOULD_BE_RIGHT}"
    return str(error)


def _content(file: Path, most: int) -> bytes:
    status = file.stat()
    if not (stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode)):
        raise _Unreadable(f"is neither a file nor a folder; {_WHAT_WOULD_BE_RIGHT}")
    data = b""
    size = status.st_size
    if size <= most:
        with FileIO(os.open(file, _FLAGS)) as stream:
            data = b"".join(_chunks(stream, most))
            size = len(data)
    if size > most:
        raise _Unreadable(f"is too large; a dataset may have {MOST_BYTES >> 20} MiB in all")
    return data


def _chunks(stream: FileIO, most: int) -> Iterator[bytes]:
    """All that the stream holds, but little more than `most` bytes of it."""
    give_up = monotonic() + _LONGEST_WAIT
    while most >= 0:
        chunk = stream.read(_CHUNK)
        if chunk is None:
            _wait(stream, give_up - monotonic())
            continue
        if not chunk:
            return
        most -= len(chunk)
        yield chunk


def _wait(pipe: FileIO, seconds: float) -> None:
    """Return when the pipe has something to read."""
    # Imported where it is needed: files have no need to wait for.
    from select import select

    if seconds < 0 or not select([pipe], [], [], seconds)[0]:
        raise _Unreadable(f"is a pipe that did not end within {_LONGEST_WAIT:.0f} seconds; use a file")


class Unreadable(Exception):
    """Says why a file that is no dataset cannot be read."""


def content_of(file: Path, most: int = MOST_BYTES) -> bytes:
    """What is in a file of another kind, which is read with the same care.

    Raises `Unreadable` where that cannot be done, or where it is more than so many bytes.
    """
    if file.is_dir():
        raise Unreadable("is a folder; name a file in it")
    try:
        return _content(file, most)
    except (OSError, ValueError, _Unreadable) as error:
        raise Unreadable(_reason(error).replace(_WHAT_WOULD_BE_RIGHT, "choose another file")) from None
