"""`rolecmp init`."""

from pathlib import Path
from typing import Annotated, TextIO

import typer

from rolecmp.cli.screen import Screen
from rolecmp.dataset.schema import template
from rolecmp.errors import FileProblem
from rolecmp.visible import visible


def command(
    screen: Screen,
    path: Annotated[str, typer.Argument(metavar="PATH", help="The file to write; it must not exist yet.")],
) -> None:
    """Write a small dataset to start your own from.

    $ rolecmp init ladder.yaml
    """
    file = Path(path)
    try:
        with file.open("x", encoding="utf-8") as stream:
            _fill(stream, file)
    except FileExistsError:
        if file.is_dir():
            why = f"is a folder; name the file too, as in {file / 'ladder.yaml'}"
            raise FileProblem(path, why) from None
        raise FileProblem(path, "already exists and is left as it is; choose another name") from None
    except FileNotFoundError:
        raise FileProblem(path, f"there is no folder {str(file.parent)!r}; make it first") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "is not a valid file name"
        raise FileProblem(path, f"cannot be written: {why}") from None
    name = visible(path)
    screen.write(f"{name} is written; look at it with: rolecmp table --data {name}\n")


def _fill(stream: TextIO, file: Path) -> None:
    """Writes the whole template, or leaves nothing behind."""
    try:
        stream.write(template())
        stream.flush()
    except BaseException:
        file.unlink(missing_ok=True)
        raise
