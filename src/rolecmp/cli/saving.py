"""A result in a file of its own."""

import os
from contextlib import suppress
from pathlib import Path

from rolecmp.errors import FileProblem


def save(text: str, name: str) -> None:
    """Writes the whole text to this file, in UTF-8; where that fails, what was there before stays.

    Raises `FileProblem`.
    """
    # What is no file of its own is written to, not replaced: a FIFO, or /dev/stdout, whatever that leads to.
    path = Path(name)
    replaced = not name.startswith("/dev/") and (path.is_file() or not path.exists())
    # A link stays one: the file that it leads to is replaced.
    path = Path(os.path.realpath(name)) if replaced else path
    written = path.with_name(f".rolecmp-{os.getpid()}") if replaced else path
    try:
        written.write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
        if replaced:
            written.replace(path)
    except (OSError, ValueError) as error:
        raise FileProblem(name, f"cannot be written: {_reason(path, error)}") from None
    finally:
        if replaced:
            with suppress(OSError, ValueError):
                written.unlink()


def _reason(path: Path, error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return f"there is no folder {str(path.parent)!r}"
    return getattr(error, "strerror", None) or "that is no name for a file"
