"""Writes what the wheel carries and follows from the rest: manual page, completion, what speeds it up.

python share/make.py
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from rolecmp import __version__, load
from rolecmp.analysis.naming import names_of
from rolecmp.cli.app import COMMANDS, program
from rolecmp.cli.help import examples, paragraphs
from rolecmp.cli.shells import script
from rolecmp.dataset import bundled
from rolecmp.dataset.prepared import prepared

HERE = Path(__file__).parent

# Where each file is found once the wheel is installed, below the prefix's share/.
MANUAL = HERE / "man/man1/rolecmp.1"
COMPLETIONS = {
    "bash": HERE / "bash-completion/completions/rolecmp",
    "zsh": HERE / "zsh/site-functions/_rolecmp",
    "fish": HERE / "fish/vendor_completions.d/rolecmp.fish",
}

ENVIRONMENT = {
    "ROLECMP_DATA": "A file or folder to read instead of the bundled dataset, as --data.",
    "ROLECMP_WITH": "Files or folders to add on top of the dataset, as --with.",
    "NO_COLOR": "If it is set, no colour is used.",
    "FORCE_COLOR": "If it is set, colour is used even where the output is not a terminal.",
    "COLUMNS": "The width of the output, unless --width gives another.",
    "PAGER": "The program that pages text taller than the terminal; `cat`, or nothing, for none.",
}
EXITS = {
    "0": "Done.",
    "1": "The data or the machine: a broken dataset, an unwritable disk, a search without a match.",
    "2": "The command line: an unknown role, option or format.",
    "130": "Ended by Ctrl-C.",
}


def files() -> dict[Path, str]:
    """What each file holds."""
    return {
        MANUAL: manual(),
        **{path: script(shell) for shell, path in COMPLETIONS.items()},
        **dict(prepared(bundled(), names_of(load()))),
    }


def manual() -> str:
    """The manual page, in man(7) markup."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    yield f'.TH ROLECMP 1 "" "rolecmp {__version__}" "User Commands"'
    yield ".SH NAME\nrolecmp \\- compare job roles"
    yield ".SH SYNOPSIS\n.B rolecmp\n.I command\n[options]"
    yield ".SH DESCRIPTION"
    yield _text(" ".join(paragraphs(program())))
    yield ".SH COMMANDS"
    commands = {name: _command(name) for name in COMMANDS}
    shared = [param for param in commands["table"].params if _is_same(param, commands["sources"].params)]
    for name, command in commands.items():
        yield f".SS {_text(name)}"
        yield _text(*paragraphs(command))
        for param in command.params:
            if not _is_same(param, shared):
                yield from _entry(_usage(param), param.help)
        for example in examples(command):
            yield f".PP\nExample:\n.B {_text(example)}"
    yield ".SH OPTIONS OF ALL COMMANDS THAT SHOW SOMETHING"
    for param in shared:
        yield from _entry(_usage(param), param.help)
    yield ".SH ENVIRONMENT"
    for name, meaning in ENVIRONMENT.items():
        yield from _entry(name, meaning)
    yield ".SH EXIT STATUS"
    for code, meaning in EXITS.items():
        yield from _entry(code, meaning)


def _command(name: str) -> Any:
    return program().get_command(None, name)


def _is_same(param: Any, params: Iterable[Any]) -> bool:
    """Whether one of these is the same option: `validate` has some of the same name with other meanings."""
    return any((param.name, param.help) == (each.name, each.help) for each in params)


def _usage(param: Any) -> str:
    if param.param_type_name == "argument":
        return str(param.metavar)
    metavar = "" if param.is_flag else f" {param.metavar or 'PATH'}"
    return f"{', '.join(param.opts)}{metavar}"


def _entry(term: str, text: str) -> Iterator[str]:
    yield f".TP\n.B {_text(term)}\n{_text(text)}"


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


if __name__ == "__main__":
    for file, text in files().items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
