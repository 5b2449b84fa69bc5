"""`rolecmp validate`."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from rolecmp.cli import complete
from rolecmp.cli.environment import dataset_paths
from rolecmp.cli.options import one_of
from rolecmp.cli.progress import Progress
from rolecmp.cli.streams import write_error_text, write_output
from rolecmp.dataset.checking import Checked, check
from rolecmp.dataset.loading import bundled
from rolecmp.visible import visible, visible_json

HELP = "Every problem in a dataset, and where it is."
EXAMPLES = (
    "rolecmp validate ladder.yaml",
    "rolecmp validate --strict ladder/ --format json",
    "rolecmp validate --with ours.yaml",
)
_FORMATS = ("terminal", "json")


def command(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Files or folders, each a dataset; by default what the others read.",
            readable=False,
            autocompletion=complete.paths,
        ),
    ] = None,
    on_top: Annotated[
        list[Path] | None,
        typer.Option(
            "--with",
            metavar="PATH",
            help="Check this file or folder on top of the dataset; repeatable.",
            readable=False,
            show_default=False,
            autocompletion=complete.paths,
        ),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Also report what is allowed but probably not what was meant.")
    ] = False,
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help=f"How to write the result: {' or '.join(_FORMATS)}.",
            show_default=False,
            parser=one_of("format", _FORMATS),
            autocompletion=complete.among(_FORMATS),
        ),
    ] = "terminal",
) -> None:
    """Says what is wrong and exits with 1, or what the datasets hold."""
    if not paths:
        data, on_top = dataset_paths(os.environ, None, on_top)
        paths = [data or bundled()]
    datasets = [*paths, *(on_top or ())]
    # What goes on top is checked on all the others; without any, each is checked by itself.
    below = datasets[:-1] if on_top else []
    with Progress("reading the dataset"):
        checked = check(datasets[len(below) :], below=below, strict=strict)
    text = _json(checked) if format_ == "json" else _lines(checked)
    if checked.problems:
        write_error_text(text)
        raise typer.Exit(1)
    write_output(text)


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
