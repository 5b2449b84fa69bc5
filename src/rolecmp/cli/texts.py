"""The texts that a command is given to read."""

import sys
from pathlib import Path

from rolecmp.dataset.files import MOST_BYTES, Unreadable, content_of
from rolecmp.errors import FileProblem, RolecmpError
from rolecmp.texts import UnreadableText, decoded


def text_in(path: str) -> bytes:
    """What is in a file, or what standard input holds for `-`; raises `rolecmp.errors.FileProblem`."""
    try:
        data = content_of(Path(path)) if path != "-" else _standard_input()
        decoded(data)
    except (Unreadable, UnreadableText) as error:
        raise FileProblem(path, str(error)) from None
    return data


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise RolecmpError("standard input is closed; name a file")
    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise RolecmpError(f"standard input is too large; at most {MOST_BYTES >> 20} MiB can be read in all")
    return data
