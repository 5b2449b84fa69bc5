"""The options that all commands share which show something, declared once, and what they ask for."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath
from typing import Annotated, Any, NamedTuple

import typer

from rolecmp.api import FORMATS
from rolecmp.cli import complete
from rolecmp.cli.terminal import LEAST_WIDTH
from rolecmp.errors import UnknownName, UsageError, quoted

COLOUR_CHOICES = ("auto", "always", "never")

ENDINGS = {
    ".txt": "terminal",
    ".md": "markdown",
    ".json": "json",
    ".csv": "csv",
    ".html": "html",
    ".svg": "svg",
}


def one_of(kind: str, choices: Iterable[str]) -> Callable[[str], str]:
    """A parser that takes one of the `choices` in any case and raises `UnknownName` for all else."""
    known = tuple(choices)

    def parsed(value: str) -> str:
        if value.casefold() not in known:
            raise UnknownName(kind, value, known, known)
        return value.casefold()

    return parsed


def number_from(least: int, option: str, unit: str) -> Callable[[str], int]:
    """A parser that takes a number from `least` up and raises `UsageError` for all else."""

    def parsed(value: str) -> int:
        number = int(value) if value.isdecimal() and len(value) < 10 else -1
        if number < least:
            raise UsageError(f"{option} takes a number of {unit}, at least {least}, not {quoted(value)}")
        return number

    return parsed


def option(names: str, help_text: str, metavar: str | None = None, **more: Any) -> Any:
    """An option of Typer's by its names; help tells no default: the text says what there is to say."""
    return typer.Option(*names.split(), help=help_text, metavar=metavar, show_default=False, **more)


_PATH: dict[str, Any] = {"metavar": "PATH", "rich_help_panel": "Data", "autocompletion": complete.paths}


def _output(names: str, help_text: str, metavar: str | None = None, **more: Any) -> Any:
    return option(names, help_text, metavar, rich_help_panel="Output", **more)


def choice(names: str, help_text: str, metavar: str, kind: str, choices: tuple[str, ...], **more: Any) -> Any:
    """An option that takes one of the `choices`, of this kind in a message, and completes them."""
    parser, offered = one_of(kind, choices), complete.among(choices)
    return option(names, help_text, metavar, parser=parser, autocompletion=offered, **more)


_FORMATS = f"{', '.join(FORMATS[:-1])} or {FORMATS[-1]}."
_COLOURS = "Whether to use colour: auto, always or never."
_LEAST = f"Width of the output in characters, at least {LEAST_WIDTH}."
_FILE = "Write to this file, in the format that its ending names."


class Asked(NamedTuple):
    """What the shared options ask for."""

    data: Annotated[
        str | None, option("--data", "Read this file or folder instead (or $ROLECMP_DATA).", **_PATH)
    ] = None
    on_top: Annotated[
        list[str] | None,
        option("--with", "Add this on top of it; repeatable (or $ROLECMP_WITH).", **_PATH),
    ] = None
    format_: Annotated[
        str | None,
        choice("--format -f", _FORMATS, "FORMAT", "format", FORMATS, rich_help_panel="Output"),
    ] = None
    output: Annotated[str | None, _output("--output -o", _FILE, "FILE", autocompletion=complete.paths)] = None
    width: Annotated[
        int | None,
        _output("--width", _LEAST, "CHARACTERS", parser=number_from(LEAST_WIDTH, "--width", "characters")),
    ] = None
    colour: Annotated[
        str,
        choice(
            "--color --colour", _COLOURS, "WHEN", "colour choice", COLOUR_CHOICES, rich_help_panel="Output"
        ),
    ] = "auto"
    sources: Annotated[bool, _output("--sources", "Name all sources and caveats, not in one line.")] = False
    pager: Annotated[
        bool | None,
        _output("--pager/--no-pager", "Use $PAGER always or never, not for tall text alone."),
    ] = None

    @property
    def format(self) -> str:
        """The format: the one asked for, else the one that the ending of the file names.

        Raises `UsageError` for an ending that names none.
        """
        if self.format_ or not self.output:
            return self.format_ or "terminal"
        ending = PurePath(self.output).suffix.casefold()
        if ending not in ENDINGS:
            known = ", ".join(ENDINGS)
            raise UsageError(
                f"no format for {quoted(self.output)}; name it with --format, or end it in one of {known}"
            )
        return ENDINGS[ending]


def command_of(function: Callable[..., Any], name: str = "rolecmp", **more: Any) -> Any:
    """The command that Typer makes of a function."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, **more)(function)
    return typer.main.get_command(app)


def shared_options() -> list[Any]:
    """The shared options as Typer has them."""
    return list(command_of(Asked).params)


def asks_for_json(arguments: Sequence[str]) -> bool:
    """Whether the result would be JSON; of a line that cannot be parsed, what can be read of it counts."""
    context = command_of(Asked).make_context(
        "rolecmp",
        list(arguments),
        resilient_parsing=True,
        ignore_unknown_options=True,
        allow_extra_args=True,
    )
    return bool(context.params["format_"] == "json")
