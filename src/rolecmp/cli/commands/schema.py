"""`rolecmp schema`."""

import json

import typer

from rolecmp.dataset.schema import schema

HELP = "The format of a dataset as JSON Schema, for editors."
EXAMPLES = ("rolecmp schema > rolecmp.schema.json",)


def command(ctx: typer.Context) -> None:
    """Writes the schema."""
    ctx.obj.write(json.dumps(schema(), indent=2) + "\n", "json")
