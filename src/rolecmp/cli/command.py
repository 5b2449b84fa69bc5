"""What Typer makes of the function of a command: its arguments and options, its help, its run."""

from collections.abc import Callable
from typing import Any

import typer
from typer.core import TyperCommand

from rolecmp.cli.options import Asked
from rolecmp.cli.progress import Progress
from rolecmp.cli.screen import Screen
from rolecmp.errors import UsageError, quoted


class _Command(TyperCommand):
    """A command that writes its help, and objects to arguments, as the rest of the program does."""

    allow_extra_args = True
    context_class = Screen
    shared: tuple[str, ...] = ()

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        surplus = super().parse_args(ctx, args)
        if surplus and not ctx.resilient_parsing:
            takes_names = any(param.param_type_name == "argument" for param in self.params)
            hint = " (a name of several words goes in quotes)" if takes_names else ""
            raise UsageError(
                f"one argument too many: {quoted(surplus[0])}{hint}; see '{ctx.command_path} --help'"
            )
        return surplus

    def format_help(self, ctx: Any, formatter: Any) -> None:
        from rolecmp.cli.help import show_help

        show_help(ctx)

    def invoke(self, ctx: Any) -> Any:
        ctx.asked = Asked(**{name: ctx.params.pop(name) for name in self.shared})
        with Progress(ctx.obj.stderr, "reading the dataset") as ctx.progress:
            return super().invoke(ctx)


def command_of(function: Callable[..., Any], name: str, *, shows: bool, context: dict[str, Any]) -> Any:
    """The command that Typer makes of a function; one that `shows` something has the shared options too."""
    command = _made(function, name, cls=_Command, context_settings=context)
    if shows:
        command.params += _made(Asked).params
        command.shared = Asked._fields
    return command


def _made(function: Callable[..., Any], name: str | None = None, **more: Any) -> Any:
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, **more)(function)
    return typer.main.get_command(app)
