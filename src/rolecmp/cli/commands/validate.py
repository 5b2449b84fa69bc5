"""`rolecmp validate`."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from rolecmp.cli.options import one_of, option
from rolecmp.cli.screen import Screen
from rolecmp.dataset.load import Checked, bundled, check
from rolecmp.errors import UsageError
from rolecmp.visible import one_line, visible, visible_json

_FORMATS = ("terminal", "plain", "json", "github")


def command(
    screen: Screen,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Files or folders, each a dataset; by default what the others read.",
        ),
    ] = None,
    on_top: Annotated[
        list[str] | None,
        option("--with", "Check this file or folder on top of the dataset; repeatable.", "PATH"),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Also report what is allowed but probably not what was meant.")
    ] = False,
    format_: Annotated[
        str,
        option(
            "--format -f",
            "Write it as terminal, plain (the same), json or github (annotations).",
            "FORMAT",
            **one_of("format", _FORMATS),
        ),
    ] = "terminal",
) -> None:
    """Every problem in a dataset, and where it is.

    $ rolecmp validate ladder.yaml
    $ rolecmp validate --strict ladder/ --format json
    $ rolecmp validate --with ours.yaml
    """
    data, upper = screen.terminal.dataset_paths(None, on_top)
    if "" in (paths or ()):
        raise UsageError("PATH names no file or folder; leave it out for what the other commands read")
    if paths:
        upper = [Path(path) for path in on_top or ()]
    datasets = [*(map(Path, paths) if paths else [data or bundled()]), *upper]
    # What goes on top is checked on all the others; without any, each is checked by itself.
    below = datasets[:-1] if upper else []
    checked = check(datasets[len(below) :], below=below, strict=strict)
    write = {"json": _json, "github": _annotations}.get(format_, _lines)
    screen.write(write(checked), format_)
    if checked.problems:
        raise typer.Exit(1)


def _lines(checked: Checked) -> str:
    """The problems in the form `file:line:column: what is wrong; what would be right`, or what there is."""
    if not checked.problems:
        return "".join(
            f"{visible(path)}: no problems; it has {_held(held)}\n" for path, held in checked.held.items()
        )
    more = f"… and {checked.left_out:,} more\n" if checked.left_out else ""
    count = len(checked.problems) + checked.left_out
    lines = "".join(f"{problem}\n" for problem in checked.problems)
    return f"{lines}{more}rolecmp: {_counted(count, 'problem')} found\n"


def _json(checked: Checked) -> str:
    problems = [problem._asdict() for problem in checked.problems]
    values = {"problems": problems, "left_out": checked.left_out, "datasets": checked.held}
    return visible_json(json.dumps(values, ensure_ascii=False, indent=2)) + "\n"


def _annotations(checked: Checked) -> str:
    """Each problem as a command of GitHub's workflows, which shows it beside its line."""
    lines = []
    for problem in checked.problems:
        kind = "warning" if problem.doubtful else "error"
        file = _escaped(visible(problem.file)).replace(":", "%3A").replace(",", "%2C")
        place = f",line={problem.line},col={problem.column}" if problem.line else ""
        lines.append(f"::{kind} file={file}{place}::{_escaped(one_line(problem.message))}\n")
    return "".join(lines)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _held(held: Mapping[str, int]) -> str:
    return ", ".join(_counted(count, _ONE[section]) for section, count in held.items() if count)


def _counted(count: int, one: str) -> str:
    return f"{count:,} {one}{'' if count == 1 else 's'}"


_ONE = {
    "sources": "source",
    "aspects": "aspect",
    "skills": "skill",
    "roles": "role",
    "comparisons": "comparison",
    "guidance": "background",
    "faq": "question",
    "measures": "measure",
}
