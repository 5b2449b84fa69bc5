"""What makes a shell complete command lines: shown, or installed where the shell looks for it."""

from contextlib import suppress
from subprocess import SubprocessError
from typing import Any

import typer.completion

from rolecmp.cli.terminal import Terminal
from rolecmp.errors import RolecmpError, UnknownName, UsageError, quoted

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
# Typer's module has the functions, and does not say that others may use them.
_TYPER: Any = typer.completion
_PROGRAM = {"prog_name": "rolecmp", "complete_var": "_ROLECMP_COMPLETE"}
# zsh runs the script when Tab is pressed first: without this line nothing would be offered then.
_AT_ONCE = '\n[[ ${funcstack[1]} == _rolecmp ]] && _rolecmp_completion "$@"'


def script(shell: str) -> str:
    """What makes this shell complete command lines."""
    return f"{_TYPER.get_completion_script(**_PROGRAM, shell=shell)}{_AT_ONCE if shell == 'zsh' else ''}\n"


def show_completion(terminal: Terminal, names: list[str]) -> None:
    """Writes the script for the shell named, by default the one that runs this program."""
    terminal.write(script(_shell("--show-completion", names)))


def install_completion(terminal: Terminal, names: list[str]) -> None:
    """Puts that script where the shell looks for it, and adds to the shell's own settings what it needs."""
    shell = _shell("--install-completion", names)
    try:
        _, path = _TYPER.install(**_PROGRAM, shell=shell)
        if shell == "zsh":
            path.write_text(script(shell))
    except OSError as error:
        raise RolecmpError(f"{error.filename or shell}: {error.strerror}") from None
    except (RuntimeError, SubprocessError) as error:
        raise RolecmpError(f"completion for {shell} cannot be installed: {error}") from None
    terminal.write(f"completion for {shell} is installed in {path}; it works from the next shell on\n")


def _shell(option: str, names: list[str]) -> str:
    if len(names) > 1:
        raise UsageError(f"one argument too many: {quoted(names[1])}; {option} takes one shell")
    if names and names[0] not in SHELLS:
        raise UnknownName("shell", names[0], SHELLS, SHELLS)
    return names[0] if names else _running(option)


def _running(option: str) -> str:
    import shellingham  # type: ignore[import-untyped]

    with suppress(shellingham.ShellDetectionFailure, OSError):
        name: str = shellingham.detect_shell()[0]
        if name in SHELLS:
            return name
    raise UsageError(f"cannot tell which shell this is; name it, as in: rolecmp {option} bash")
