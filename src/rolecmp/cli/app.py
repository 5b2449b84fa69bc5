"""The program as Typer sees it: its commands, each imported only when it is asked for."""

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from rolecmp import __version__
from rolecmp.cli.streams import write_output
from rolecmp.errors import UnknownName

# By the heading of the help under which each stands.
_PANELS = {
    "table": "Compare",
    "diff": "Compare",
    "overlap": "Compare",
    "show": "Ask",
    "aim": "Ask",
    "title": "Ask",
    "faq": "Ask",
    "search": "Ask",
    "sources": "Ask",
}

_CONTEXT = {"help_option_names": ["-h", "--help"]}
_INTRODUCTION = """Compare job roles: what each builds, what two of them share, and the shortest jump.

A ROLE is an id, a title, an alias or the beginning of one, in any case."""


class _Commands(TyperGroup):
    """The commands by name, each from a module of its own."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(_PANELS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in _PANELS:
            return None
        module = command_module(cmd_name)
        app = typer.Typer(add_completion=False, rich_markup_mode="rich")
        app.command(
            cmd_name,
            help=module.HELP,
            epilog=_examples(module.EXAMPLES),
            rich_help_panel=_PANELS[cmd_name],
            context_settings=_CONTEXT,
        )(module.command)
        return typer.main.get_command(app)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args[0] not in _PANELS and not args[0].startswith("-"):
            raise UnknownName("command", args[0], _PANELS, _PANELS)
        return super().resolve_command(ctx, args)


def command_names() -> tuple[str, ...]:
    """The names of all commands, in the order of the help."""
    return tuple(_PANELS)


def command_module(name: str) -> Any:
    """The module of a command: its `command`, its `HELP` and its `EXAMPLES`."""
    return import_module(f"rolecmp.cli.{name}")


def program() -> Any:
    """The whole program as one Typer command."""
    app = typer.Typer(
        cls=_Commands,
        context_settings=_CONTEXT,
        invoke_without_command=True,
        rich_markup_mode="rich",
        help=_INTRODUCTION,
        epilog=_examples(("rolecmp diff ai-engineer ml-engineer",)),
    )
    app.callback()(_rolecmp)
    return typer.main.get_command(app)


def _examples(commands: tuple[str, ...]) -> str:
    return "\n\n".join(f"Example: [bold]{command}[/bold]" for command in commands)


def _version(asked: bool) -> None:
    if asked:
        write_output(f"rolecmp {__version__}\n")
        raise typer.Exit


def _rolecmp(
    ctx: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
