"""From a command line to an exit code."""

from contextlib import redirect_stderr
from io import StringIO
from typing import Any

from rolecmp.cli.app import program
from rolecmp.cli.terminal import ReaderGone, Terminal
from rolecmp.errors import DatasetError, RolecmpError, UsageError, listed, quoted, suggestion

# A shell sets this where it asks what to offer.
_COMPLETION = "_ROLECMP_COMPLETE"


def run(arguments: list[str], terminal: Terminal) -> int:
    """The exit code of one command line; what goes wrong is said on stderr."""
    if terminal.environment.get(_COMPLETION):
        return _completed(terminal)
    try:
        result = program().main(args=arguments, prog_name="rolecmp", standalone_mode=False, obj=terminal)
    except ReaderGone:
        return 0
    except RolecmpError as error:
        return _failed(terminal, arguments, error)
    except MemoryError:
        return _failed(terminal, arguments, RolecmpError("this takes more memory than there is; try less"))
    except Exception as error:
        # Typer carries its own Click, of whose errors only some have a public name; all have this.
        if not hasattr(error, "format_message"):
            raise
        return _failed(terminal, arguments, _in_our_voice(error))
    return result if isinstance(result, int) else 0


def _completed(terminal: Terminal) -> int:
    """What the shell's question ends with; whatever goes wrong, nothing is said and nothing offered."""
    from typer.completion import completion_init  # type: ignore[attr-defined]

    try:
        completion_init()
        with redirect_stderr(StringIO()):
            program().main(args=[], prog_name="rolecmp", complete_var=_COMPLETION, obj=terminal)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0
    except Exception:  # noqa: BLE001, S110 - a key press is no place for an error message
        pass
    return 1


def _failed(terminal: Terminal, arguments: list[str], error: RolecmpError) -> int:
    """The exit code of a command that failed, its message said in the format of the command's result."""
    from rolecmp.cli.options import asks_for_json

    problems = error.problems if isinstance(error, DatasetError) else ()
    if asks_for_json(arguments):
        from rolecmp.output.json import render_error

        message = f"{len(problems)} problems in the dataset" if len(problems) > 1 else str(error)
        terminal.write_error(render_error(message, error.exit_code, problems), "json")
    else:
        terminal.complain(*(problems or (str(error),)))
    return error.exit_code


def _in_our_voice(error: Any) -> UsageError:
    """Typer's error without its capital and full stop, and what would be right or where to read on."""
    if hasattr(error, "possibilities"):
        option = quoted(error.option_name)
        message = f"no option {option}{suggestion(error.option_name, error.possibilities or ())}"
    else:
        message = error.format_message().rstrip(".")
    hint = "" if error.ctx is None or message.endswith("?") else _hint(error)
    return UsageError(f"{message[:1].lower()}{message[1:]}{hint}")


def _hint(error: Any) -> str:
    """What could stand where an argument is missing, as Tab would offer it, else where to read on."""
    if hasattr(error, "param_type"):
        given = error.ctx.params.values()
        offers = [item.value for item in error.param.shell_complete(error.ctx, "")]
        fitting = [offer for offer in offers if offer not in given]
        if fitting:
            return f"; it can be {listed(fitting)}"
    return f"; see '{error.ctx.command_path} --help'"
