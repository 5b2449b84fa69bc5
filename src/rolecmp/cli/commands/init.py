"""`rolecmp init`."""

from pathlib import Path
from typing import Annotated, TextIO

import typer

from rolecmp.cli import complete
from rolecmp.dataset.schema import template
from rolecmp.errors import FileProblem
from rolecmp.visible import visible

HELP = "Write a small dataset to start your own from."
EXAMPLES = ("rolecmp init ladder.yaml",)


def command(
    ctx: typer.Context,
    path: Annotated[
        Path,
        typer.Argument(
            metavar="PATH",
            help="The file to write; it must not exist yet.",
            readable=False,
            autocompletion=complete.paths,
        ),
    ],
) -> None:
    """Writes a new file, and never over one that is there."""
    try:
        with path.open("x", encoding="utf-8") as file:
            _fill(file, path)
    except FileExistsError:
        if path.is_dir():
            why = f"is a folder; name the file too, as in {path / 'ladder.yaml'}"
            raise FileProblem(str(path), why) from None
        raise FileProblem(str(path), "already exists and is left as it is; choose another name") from None
    except FileNotFoundError:
        raise FileProblem(str(path), f"there is no folder {str(path.parent)!r}; make it first") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "is not a valid file name"
        raise FileProblem(str(path), f"cannot be written: {why}") from None
    name = visible(str(path))
    ctx.obj.write(f"{name} is written; look at it with: rolecmp table --data {name}\n")


def _fill(file: TextIO, path: Path) -> None:
    """Writes the whole template, or leaves nothing behind."""
    try:
        file.write(template())
        file.flush()
    except BaseException:
        path.unlink(missing_ok=True)
        raise
