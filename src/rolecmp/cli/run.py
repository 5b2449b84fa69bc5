"""From a command line to an exit code."""

import os
from contextlib import redirect_stderr
from io import StringIO
from typing import Any

import typer

from rolecmp.cli.app import program
from rolecmp.cli.streams import ReaderGone, discard_output, write_error, write_error_text
from rolecmp.errors import DatasetError, RolecmpError, UsageError, suggestion

# Typer carries its own Click and names only this child of its usage errors in public.
_TyperUsageError: type[Exception] = typer.BadParameter.__bases__[0]

# A shell sets this where it asks what to offer.
_COMPLETION = "_ROLECMP_COMPLETE"


def run(arguments: list[str]) -> int:
    """The exit code of one command line; what goes wrong is said on stderr."""
    if os.environ.get(_COMPLETION):
        return _completed()
    try:
        result = program().main(args=arguments, prog_name="rolecmp", standalone_mode=False)
    except ReaderGone:
        return 0
    except SystemExit as ended:
        return _code(ended)
    except RolecmpError as error:
        failure = error
    except _TyperUsageError as error:
        failure = _in_our_voice(error)
    except OSError as error:
        # Typer writes by itself what makes a shell complete command lines, to stdout or to the shell's files.
        discard_output()
        failure = RolecmpError(f"{error.filename or 'standard output'}: {error.strerror}")
    else:
        return result if isinstance(result, int) else 0
    return _failed(arguments, failure)


def _completed() -> int:
    """What the shell's question ends with; whatever goes wrong, nothing is said and nothing offered."""
    try:
        with redirect_stderr(StringIO()):
            program().main(args=[], prog_name="rolecmp", complete_var=_COMPLETION)
    except SystemExit as ended:
        return _code(ended)
    except Exception:  # noqa: BLE001, S110 - a key press is no place for an error message
        pass
    return 1


def _code(ended: SystemExit) -> int:
    return ended.code if isinstance(ended.code, int) else 0


def _failed(arguments: list[str], error: RolecmpError) -> int:
    """The exit code of a command that failed, its message said in the format of the command's result."""
    problems = error.problems if isinstance(error, DatasetError) else ()
    if _asks_for_json(arguments):
        from rolecmp.output.json import render_error

        message = f"{len(problems)} problems in the dataset" if len(problems) > 1 else str(error)
        write_error_text(render_error(message, error.exit_code, problems))
    else:
        write_error(*(problems or (str(error),)))
    return error.exit_code


def _asks_for_json(arguments: list[str]) -> bool:
    """Whether the result would have been JSON; the arguments may be too broken to be parsed."""
    options = arguments[: arguments.index("--")] if "--" in arguments else arguments
    pairs = zip(("", *options), options, strict=False)
    return any(
        option.casefold() in ("--format=json", "-fjson")
        or (name in ("--format", "-f") and option.casefold() == "json")
        for name, option in pairs
    )


def _in_our_voice(error: Any) -> UsageError:
    """Typer's error without its capital and full stop, and where to read on."""
    if hasattr(error, "possibilities"):
        message = f"no option {error.option_name!r}{suggestion(error.option_name, error.possibilities or ())}"
    else:
        message = error.format_message().rstrip(".")
    known = error.ctx is None or message.endswith("?")
    hint = "" if known else f"; see '{error.ctx.command_path} --help'"
    return UsageError(f"{message[:1].lower()}{message[1:]}{hint}")
