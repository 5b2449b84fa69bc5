"""The program as Typer sees it: its commands, each imported only when it is asked for."""

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from rolecmp import __version__
from rolecmp.errors import UnknownName, UsageError, quoted

# By the heading of the help under which each stands.
_PANELS = {
    "table": "Compare",
    "diff": "Compare",
    "overlap": "Compare",
    "show": "Ask",
    "aim": "Ask",
    "pay": "Ask",
    "decode": "Ask",
    "title": "Ask",
    "faq": "Ask",
    "search": "Ask",
    "sources": "Ask",
    "import": "Your own data",
    "validate": "Your own data",
    "init": "Your own data",
    "schema": "Your own data",
}

_CONTEXT = {"help_option_names": ["-h", "--help"]}
_INTRODUCTION = """Compare job roles: what each builds, what two of them share, and the shortest jump.

A ROLE is an id, a title, an alias or the beginning of one, in any case."""

_EXAMPLES = (
    "rolecmp diff ai-engineer ml-engineer",
    "rolecmp aim --from software-engineer",
    "rolecmp title Senior GenAI engineer",
)


class _Command(TyperCommand):
    """A command that writes its help, and objects to arguments, as the rest of the program does."""

    allow_extra_args = True

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


class _Showing(_Command):
    """A command that shows something: it takes the shared options too, and gets its `Screen` by its type."""

    def __init__(self, *args: Any, params: Any, **more: Any) -> None:
        from rolecmp.cli.options import shared_options
        from rolecmp.cli.screen import Screen

        super().__init__(*args, params=[*params, *shared_options()], **more)
        self.context_class = Screen

    def invoke(self, ctx: Any) -> Any:
        from rolecmp.cli.options import Asked
        from rolecmp.cli.progress import Progress

        ctx.asked = Asked(**{name: ctx.params.pop(name) for name in Asked._fields})
        with Progress(ctx.obj.stderr, "reading the dataset") as ctx.progress:
            return super().invoke(ctx)


class _Commands(TyperGroup):
    """The commands by name, each from a module of its own."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        from rolecmp.cli.help import show_help

        show_help(ctx, ((panel, name, command_module(name).HELP) for name, panel in _PANELS.items()))

    def list_commands(self, ctx: Any) -> list[str]:
        return list(_PANELS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        module = command_module(cmd_name)
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        app.command(
            cmd_name,
            cls=_Showing if "screen" in module.command.__annotations__ else _Command,
            help=module.HELP,
            epilog="\n".join(module.EXAMPLES),
            context_settings=_CONTEXT,
        )(module.command)
        return typer.main.get_command(app)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if _completion(ctx, list(args)):
            raise typer.Exit
        if args[0] not in _PANELS:
            raise UnknownName("command", args[0], _PANELS, _PANELS)
        return super().resolve_command(ctx, args)


def command_names() -> tuple[str, ...]:
    """The names of all commands, in the order of the help."""
    return tuple(_PANELS)


def command_module(name: str) -> Any:
    """The module of a command: its `command`, its `HELP` and its `EXAMPLES`."""
    module = "import_" if name == "import" else name  # Python has that word for itself
    return import_module(f"rolecmp.cli.commands.{module}")


def program() -> Any:
    """The whole program as one Typer command."""
    app = typer.Typer(
        cls=_Commands,
        add_completion=False,
        context_settings=_CONTEXT,
        invoke_without_command=True,
        rich_markup_mode=None,
        help=_INTRODUCTION,
        epilog="\n".join(_EXAMPLES),
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
    if ctx.invoked_subcommand is None and not _completion(ctx, []):
        ctx.get_help()
