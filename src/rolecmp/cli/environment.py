"""What the terminal and the environment ask of the output."""

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from rolecmp.output.surface import Surface

COLOUR_CHOICES = ("auto", "always", "never")

LEAST_WIDTH = 40
MOST_WIDTH = 500
# Wider tables are hard to read across; `--width` asks for more.
_WIDEST_UNASKED = 120
_WIDTH_OF_A_PIPE = 80


def surface(width: int | None, colour: str) -> Surface:
    """The surface that stdout is, with what the options `--width` and `--color` ask for."""
    stdout = sys.stdout
    terminal = stdout is not None and stdout.isatty()
    columns = shutil.get_terminal_size((_WIDTH_OF_A_PIPE, 24)).columns if terminal else _WIDTH_OF_A_PIPE
    return Surface(
        width_of(os.environ, width, columns),
        colour_wanted(os.environ, colour, terminal=terminal),
        (stdout and stdout.encoding) or "ascii",
    )


def dataset_paths(
    environment: Mapping[str, str], data: Path | None, on_top: Sequence[Path] | None
) -> tuple[Path | None, list[Path]]:
    """The dataset to read, None for the bundled one, and what is on top: as asked, else by the variables."""
    said = environment.get("ROLECMP_DATA")
    # As in $PATH, but nothing between two colons is nothing, and not the current folder.
    said_on_top = filter(None, environment.get("ROLECMP_WITH", "").split(os.pathsep))
    return data or (Path(said) if said else None), list(on_top or map(Path, said_on_top))


def width_of(environment: Mapping[str, str], asked: int | None, columns: int) -> int:
    """The width to fill: the one asked for, else `COLUMNS`, else the `columns` there are; 40 at least."""
    if asked is not None:
        return max(LEAST_WIDTH, min(asked, MOST_WIDTH))
    said = environment.get("COLUMNS", "")
    if said.isascii() and said.isdigit() and int(said[:6]):
        columns = int(said[:6])
    return max(LEAST_WIDTH, min(columns, _WIDEST_UNASKED))


def colour_wanted(environment: Mapping[str, str], asked: str, *, terminal: bool) -> bool:
    """Whether to colour: as asked for, else by `NO_COLOR`, `FORCE_COLOR` and `TERM`, else on a terminal."""
    if asked != "auto":
        return asked == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return terminal and environment.get("TERM") not in ("dumb", "")
