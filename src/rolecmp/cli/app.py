"""The program as Typer sees it: its commands, each imported only when it is asked for."""

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from rolecmp import __version__
from rolecmp.errors import UnknownName

_KEEPING = "Your own data"
# The commands by the heading of the help under which they stand; those for keeping data show none.
PANELS = {
    "Compare": ("table", "diff", "overlap"),
    "Ask": ("show", "aim", "pay", "decode", "title", "faq", "search", "sources"),
    _KEEPING: ("import", "validate", "init", "schema"),
}
COMMANDS = tuple(name for names in PANELS.values() for name in names)

_CONTEXT = {"help_option_names": ["-h", "--help"]}


class _Commands(TyperGroup):
    """The commands by name, each from a module of its own."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        from rolecmp.cli.help import show_help

        show_help(ctx, ((panel, self.get_command(ctx, name)) for panel in PANELS for name in PANELS[panel]))

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        from rolecmp.cli.command import command_of

        module = "import_" if cmd_name == "import" else cmd_name  # Python has that word for itself
        function = import_module(f"rolecmp.cli.commands.{module}").command
        return command_of(function, cmd_name, shows=cmd_name not in PANELS[_KEEPING], context=_CONTEXT)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if _completion(ctx, list(args)):
            raise typer.Exit
        if args[0] not in COMMANDS:
            raise UnknownName("command", args[0], COMMANDS, COMMANDS)
        return super().resolve_command(ctx, args)


def program() -> Any:
    """The whole program as one Typer command."""
    app = typer.Typer(
        cls=_Commands,
        add_completion=False,
        context_settings=_CONTEXT,
        invoke_without_command=True,
        rich_markup_mode=None,
    )
    app.callback()(_rolecmp)
    return typer.main.get_command(app)


def _version(ctx: typer.Context, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        ctx.obj.write(f"rolecmp {__version__}\n")
        raise typer.Exit


def _completion(ctx: Any, names: list[str]) -> bool:
    """Whether the line asked for what makes a shell complete lines, which is done now; `names` are shells."""
    asked = [name for name in ("show_completion", "install_completion") if ctx.params.get(name)]
    if asked and not ctx.resilient_parsing:
        from rolecmp.cli import shells

        getattr(shells, asked[0])(ctx.obj, names)
    return bool(asked)


def _rolecmp(
    ctx: typer.Context,
    install_completion: Annotated[
        bool,
        typer.Option("--install-completion", help="Install completion for this shell, or for the one named."),
    ] = False,
    show_completion: Annotated[
        bool,
        typer.Option("--show-completion", help="Show what makes this shell complete, or the one named."),
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Compare job roles: what each builds, what two of them share, and the shortest jump.

    A ROLE is an id, a title, an alias or the beginning of one, in any case.

    $ rolecmp diff ai-engineer ml-engineer
    $ rolecmp aim --from software-engineer
    $ rolecmp title Senior GenAI engineer
    """
    if ctx.invoked_subcommand is None and not _completion(ctx, []):
        ctx.get_help()
