"""Help as a document, so that it goes the way of every result: same width, same colours, same errors."""

from collections.abc import Iterable, Iterator
from typing import Any, NoReturn, TypeAlias

import typer

from rolecmp.output.terminal import render
from rolecmp.report import document as doc

# The heading under which a thing stands, its name, and what it is.
Entry: TypeAlias = tuple[str, str, str]

# Before an example, in the docstring of a command.
_PROMPT = "$ "


def show_help(ctx: Any, commands: Iterable[tuple[str, Any]] = ()) -> NoReturn:
    """Writes the help of the command that a Typer context stands for, and ends the program.

    `commands` are those that it has, each with the heading under which it stands.
    """
    entries = [(heading, each.name, paragraphs(each)[0]) for heading, each in commands]
    ctx.obj.page(render(_document(ctx, [*entries, *_parameters(ctx)]), ctx.obj.surface()))
    raise typer.Exit


def paragraphs(command: Any) -> list[str]:
    """What the docstring of a command says, without the examples in it."""
    said: list[str] = command.help.split("\n\n")
    return [paragraph for paragraph in said if not paragraph.startswith(_PROMPT)]


def examples(command: Any) -> list[str]:
    """The command lines that the docstring of a command shows."""
    lines: list[str] = command.help.splitlines()
    return [line.removeprefix(_PROMPT) for line in lines if line.startswith(_PROMPT)]


def _parameters(ctx: Any) -> Iterator[Entry]:
    for param in ctx.command.get_params(ctx):
        heading = param.rich_help_panel or f"{param.param_type_name.capitalize()}s"
        name, meaning = param.get_help_record(ctx)
        yield heading, name, " ".join(meaning.split()).removesuffix(" [required]")


def _document(ctx: Any, entries: list[Entry]) -> doc.Document:
    # Typer puts braces around what has to be there, which elsewhere stand around a choice.
    pieces = (piece.strip("{}") for piece in ctx.command.collect_usage_pieces(ctx))
    usage = " ".join(("Usage:", ctx.command_path, *pieces))
    return doc.Document(doc.line(doc.Span(usage, "name")), tuple(_blocks(ctx.command, entries)))


def _blocks(command: Any, entries: list[Entry]) -> Iterator[doc.Block]:
    for paragraph in paragraphs(command):
        yield doc.Paragraph(doc.line(paragraph))
    yield doc.Heading("Examples")
    shown = (doc.line(doc.Span(example, "name")) for example in examples(command))
    yield doc.Bullets(tuple(map(doc.Paragraph, shown)))
    # All names as wide as the widest, so that the sections stand in line with each other.
    widest = max(len(name) for _, name, _ in entries)
    for heading in dict.fromkeys(heading for heading, _, _ in entries):
        yield doc.Heading(heading)
        section = [(name, meaning) for under, name, meaning in entries if under == heading]
        rows = (doc.Row(name.ljust(widest), (doc.cell(doc.line(meaning)),)) for name, meaning in section)
        yield doc.Table(heading, "", (doc.Column(""),), tuple(rows))
