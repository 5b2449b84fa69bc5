"""`rolecmp schema`."""

import json

from rolecmp.cli.streams import write_output
from rolecmp.dataset.describing import schema

HELP = "The format of a dataset as JSON Schema, for editors that complete and check."
EXAMPLES = ("rolecmp schema > rolecmp.schema.json",)


def command() -> None:
    """Writes the schema."""
    write_output(json.dumps(schema(), indent=2) + "\n")
