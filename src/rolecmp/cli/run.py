"""From a command line to an exit code."""

from typing import Any

import typer

from rolecmp.cli.app import program
from rolecmp.cli.streams import ReaderGone, write_error, write_error_text
from rolecmp.errors import RolecmpError, UsageError, suggestion

# Typer carries its own Click and names only this child of its usage errors in public.
_TyperUsageError: type[Exception] = typer.BadParameter.__bases__[0]


def run(arguments: list[str]) -> int:
    """The exit code of one command line; what goes wrong is said on stderr."""
    try:
        result = program().main(args=arguments, prog_name="rolecmp", standalone_mode=False)
    except ReaderGone:
        return 0
    except RolecmpError as error:
        return _failed(arguments, str(error), error.exit_code)
    except _TyperUsageError as error:
        return _failed(arguments, _in_our_voice(error), UsageError.exit_code)
    return result if isinstance(result, int) else 0


def _failed(arguments: list[str], message: str, exit_code: int) -> int:
    """The exit code of a command that failed, its message said in the format of the command's result."""
    if _asks_for_json(arguments):
        from rolecmp.output.json import render_error

        write_error_text(render_error(message, exit_code))
    else:
        write_error(message)
    return exit_code


def _asks_for_json(arguments: list[str]) -> bool:
    """Whether the result would have been JSON; the arguments may be too broken to be parsed."""
    options = arguments[: arguments.index("--")] if "--" in arguments else arguments
    pairs = zip(("", *options), options, strict=False)
    return any(
        option.casefold() in ("--format=json", "-fjson")
        or (name in ("--format", "-f") and option.casefold() == "json")
        for name, option in pairs
    )


def _in_our_voice(error: Any) -> str:
    """Typer's message without its capital and full stop, and where to read on."""
    command = error.ctx.command_path if error.ctx else "rolecmp"
    if hasattr(error, "possibilities"):
        near = suggestion(error.option_name, error.possibilities or ())
        return f"no option {error.option_name!r}{near}; see '{command} --help'"
    message = error.format_message().rstrip(".")
    return f"{message[:1].lower()}{message[1:]}; see '{command} --help'"
