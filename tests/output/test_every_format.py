"""What holds for all formats, whatever a dataset says."""

import json
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from output.pages import HOSTILE, LINES, TEXTS, page
from output.results import RESULTS, dataset, report

from rolecmp.errors import UsageError
from rolecmp.output import csv, html, markdown, plain, svg, terminal
from rolecmp.output.json import render as render_json
from rolecmp.output.surface import Surface
from rolecmp.report import document as doc
from rolecmp.visible import visible

FORMATS: dict[str, Callable[[doc.Document], str]] = {
    "terminal": lambda document: terminal.render(document, Surface(80)),
    "plain": plain.render,
    "markdown": markdown.render,
    "html": html.render,
    "svg": lambda document: svg.render(document, Surface(80)),
    "csv": csv.render,
}
# These are for tables or for figures, and say so of a result that has none.
REFUSING = {"csv", "svg"}


def is_text(written: str) -> bool:
    """Whether all of it can be seen, and its lines end as they should."""
    return all(visible(line.removesuffix("\r")) == line.removesuffix("\r") for line in written.split("\n"))


@pytest.mark.parametrize("format_", FORMATS)
def test_hostile_text_reaches_no_terminal_and_no_file(format_: str) -> None:
    """No control character, bidi override or zero-width mark of a dataset is in any output."""
    for text in HOSTILE:
        written = FORMATS[format_](page(text))
        assert is_text(written), ascii(text)
        assert written.endswith("\n")


@pytest.mark.parametrize("format_", FORMATS)
@given(LINES, TEXTS)
def test_no_text_reaches_a_terminal_or_a_file_unseen(format_: str, line: doc.Line, text: str) -> None:
    """Nor is any character that nobody has thought of, whatever stands beside it."""
    document = page(text)
    blocks = (*document.blocks, doc.Paragraph(line, text), doc.Bullets((doc.Paragraph(line),)))
    assert is_text(FORMATS[format_](doc.Document(line, blocks)))


# Fewer examples: each goes through all formats.
@pytest.mark.parametrize("command", RESULTS)
@settings(max_examples=6)
@given(TEXTS)
def test_every_command_goes_through_every_format(command: str, text: str) -> None:
    """A dataset of any strings breaks no command in any format, and sends nothing unseen."""
    data = dataset(text)
    document = report(command, data)
    for format_, render in FORMATS.items():
        if format_ in REFUSING:
            with suppress(UsageError):
                assert is_text(render(document))
        else:
            assert is_text(render(document))
    written = render_json(data, RESULTS[command](data))
    assert is_text(written)
    json.loads(written)


@pytest.mark.parametrize("format_", ["plain", "markdown", "html", "csv"])
def test_a_format_names_every_role_of_a_table(format_: str) -> None:
    """No format leaves out what another one shows."""
    written = FORMATS[format_](report("table", dataset("any")))
    assert all(role.title in written for role in dataset("any").roles.values())
