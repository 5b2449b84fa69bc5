"""The options that commands share, declared once."""

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from rolecmp.cli import complete
from rolecmp.cli.environment import COLOUR_CHOICES, LEAST_WIDTH
from rolecmp.cli.progress import Progress
from rolecmp.cli.screen import FORMATS, Screen
from rolecmp.errors import UnknownName, UsageError

_OUTPUT = "Output"
_DATA = "Data"


def one_of(kind: str, choices: Iterable[str]) -> Callable[[str], str]:
    """A parser that takes one of the `choices` in any case and raises `UnknownName` for all else."""
    known = tuple(choices)

    def parsed(value: str) -> str:
        if value.casefold() not in known:
            raise UnknownName(kind, value, known, known)
        return value.casefold()

    return parsed


def _columns(value: str) -> int:
    try:
        return int(value)
    except ValueError:
        raise UsageError(f"--width takes a number of characters, not {value!r}") from None


def _option(names: tuple[str, ...], help_text: str, panel: str, **more: Any) -> Any:
    return typer.Option(*names, help=help_text, rich_help_panel=panel, show_default=False, **more)


# Name, type, default and option of each shared parameter. Whether a path can be read is for the reader to
# find out and to say: not `readable` means that Typer leaves it alone.
_SHARED: tuple[tuple[str, Any, Any, Any], ...] = (
    (
        "data",
        Path | None,
        None,
        _option(
            ("--data",),
            "Read this file or folder, not the bundled dataset (or $ROLECMP_DATA).",
            _DATA,
            metavar="PATH",
            readable=False,
            autocompletion=complete.paths,
        ),
    ),
    (
        "on_top",
        list[Path] | None,
        None,
        _option(
            ("--with",),
            "Add this file or folder on top of it; repeatable (or $ROLECMP_WITH).",
            _DATA,
            metavar="PATH",
            readable=False,
            autocompletion=complete.paths,
        ),
    ),
    (
        "format_",
        str,
        "terminal",
        _option(
            ("--format", "-f"),
            f"How to write the result: {', '.join(FORMATS)}.",
            _OUTPUT,
            metavar="FORMAT",
            parser=one_of("format", FORMATS),
            autocompletion=complete.among(FORMATS),
        ),
    ),
    (
        "width",
        int | None,
        None,
        _option(
            ("--width",),
            f"Width of the output in characters, at least {LEAST_WIDTH}.",
            _OUTPUT,
            metavar="CHARACTERS",
            parser=_columns,
        ),
    ),
    (
        "colour",
        str,
        "auto",
        _option(
            ("--color", "--colour"),
            "Whether to use colour: auto, always or never.",
            _OUTPUT,
            metavar="WHEN",
            parser=one_of("colour choice", COLOUR_CHOICES),
            autocompletion=complete.among(COLOUR_CHOICES),
        ),
    ),
    ("pager", bool, False, _option(("--pager",), "Page through long text with $PAGER.", _OUTPUT)),
)


def shows(command: Callable[..., None]) -> Callable[..., None]:
    """A command for Typer from one that takes a `Screen` first: the shared options make the screen."""

    @wraps(command)
    def with_shared_options(**arguments: Any) -> None:
        shared = {name: arguments.pop(name) for name, *_ in _SHARED}
        with Progress("reading the dataset") as progress:
            command(Screen(**shared, progress=progress), **arguments)

    own = list(inspect.signature(command).parameters.values())[1:]
    shared = [
        inspect.Parameter(
            name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[kind, option]
        )
        for name, kind, default, option in _SHARED
    ]
    parameters = [*own, *shared]
    with_shared_options.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    with_shared_options.__annotations__ = {each.name: each.annotation for each in parameters}
    return with_shared_options
