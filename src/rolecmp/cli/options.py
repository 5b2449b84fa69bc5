"""The arguments and options that several commands share, declared once, and what they ask for."""

import re
import shlex
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import takewhile
from pathlib import PurePath
from typing import Annotated, Any, NamedTuple

import typer

from rolecmp.api import FORMATS
from rolecmp.cli import complete
from rolecmp.cli.terminal import LEAST_WIDTH
from rolecmp.errors import UnknownName, UsageError, quoted
from rolecmp.model import Dataset

COLOUR_CHOICES = ("auto", "always", "never")
ENDINGS = {".txt": "terminal", ".md": "markdown"} | {
    f".{each}": each for each in ("json", "csv", "html", "svg")
}
# How many rows a long result shows on a screen.
TOP = 10


def option(names: str, help_text: str, metavar: str | None = None, **more: Any) -> Any:
    """An option of Typer's by its names; help tells no default: the text says what there is to say."""
    return typer.Option(*names.split(), help=help_text, metavar=metavar, show_default=False, **more)


def one_of(kind: str, choices: Sequence[str]) -> dict[str, Any]:
    """Makes an option or argument take, and complete, one of the `choices` in any case.

    For all else it raises `UnknownName`, with the kind.
    """

    def parsed(value: str) -> str:
        if value.casefold() not in choices:
            raise UnknownName(kind, value, choices, choices)
        return value.casefold()

    return {"parser": parsed, "autocompletion": lambda: list(choices)}


def number_from(least: int, option: str, unit: str) -> Callable[[str], int]:
    """A parser that takes a number from `least` up and raises `UsageError` for all else."""

    def parsed(value: str) -> int:
        number = int(value) if value.isdecimal() and len(value) < 10 else -1
        if number < least:
            raise UsageError(f"{option} takes a number of {unit}, at least {least}, not {quoted(value)}")
        return number

    return parsed


ROLE_HELP = "A role: its id, title, alias or the beginning of one"

RoleName = Annotated[str, typer.Argument(metavar="ROLE", help=f"{ROLE_HELP}.", autocompletion=complete.roles)]
RoleNames = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ROLE]...",
        help="Roles: id, title, alias or the beginning of one.",
        autocompletion=complete.roles,
    ),
]
Words = Annotated[
    list[str], typer.Argument(metavar="WORDS...", help="The words; quote ( ) & ? and the like.")
]
Columns = Annotated[
    list[str] | None,
    option(
        "--columns",
        "Aspects to show, by id or title, with commas between.",
        "ASPECTS",
        autocompletion=complete.aspects,
    ),
]
Top = Annotated[
    int | None,
    option("--top", f"Show at most so many; {TOP} unless told.", "N", parser=number_from(1, "--top", "rows")),
]
All = Annotated[bool, option("--all", "Show all of them.")]
Family = Annotated[
    str | None,
    option("--family", "Only the roles of this family.", "NAME", autocompletion=complete.families),
]

_data = partial(option, metavar="PATH", rich_help_panel="Data")
_output = partial(option, rich_help_panel="Output")
_FORMATS = f"{', '.join(FORMATS[:-1])} or {FORMATS[-1]}."
_FILE = "Write to this file, in the format that its ending names."
_WIDTH = f"Width of the output in characters, at least {LEAST_WIDTH}."
_COLOUR = "Whether to use colour: auto, always or never."
_PAGER = "Use $PAGER always or never, not for tall text alone."
_from_least = number_from(LEAST_WIDTH, "--width", "characters")


class Asked(NamedTuple):
    """What the options ask for that all commands have which show something."""

    data: Annotated[str | None, _data("--data", "Read this file or folder instead (or $ROLECMP_DATA).")] = (
        None
    )
    on_top: Annotated[
        list[str] | None, _data("--with", "Add this on top of it; repeatable (or $ROLECMP_WITH).")
    ] = None
    format_: Annotated[
        str | None, _output("--format -f", _FORMATS, "FORMAT", **one_of("format", FORMATS))
    ] = None
    output: Annotated[str | None, _output("--output -o", _FILE, "FILE")] = None
    width: Annotated[int | None, _output("--width", _WIDTH, "CHARACTERS", parser=_from_least)] = None
    colour: Annotated[
        str, _output("--color --colour", _COLOUR, "WHEN", **one_of("colour choice", COLOUR_CHOICES))
    ] = "auto"
    sources: Annotated[bool, _output("--sources", "Name all sources and caveats, not in one line.")] = False
    pager: Annotated[bool | None, _output("--pager/--no-pager", _PAGER)] = None

    @property
    def of_dataset(self) -> str:
        """The options that name a dataset, as they were typed; standard input is read but once."""
        named = [("--data", self.data), *(("--with", path) for path in self.on_top or ())]
        options = [word for option, path in named if path and path != "-" for word in (option, path)]
        return f" {shlex.join(options)}" if options else ""

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


def asks_for_json(arguments: Iterable[str]) -> bool:
    """Whether the last format that a command line names is JSON, also where it cannot be parsed."""
    line = " ".join(takewhile(lambda word: word != "--", arguments))
    asked: list[str] = re.findall(r"(?<!\S)(?:--format[ =]|-f ?)(\S+)", line)
    return asked[-1:] != [] and asked[-1].casefold() == "json"


def each_named(lists: Iterable[str] | None) -> tuple[str, ...]:
    """The names in some lists with commas between them."""
    names = (name.strip() for names in lists or () for name in names.split(","))
    return tuple(name for name in names if name)


def family_named(dataset: Dataset, name: str | None) -> str | None:
    """The family of roles with this name, in any case; raises `UnknownName` where there is none."""
    if name is None:
        return None
    known = {role.family.casefold(): role.family for role in dataset.roles.values() if role.family}
    if name.casefold() not in known:
        raise UnknownName("family", name, known.values(), known.values())
    return known[name.casefold()]
