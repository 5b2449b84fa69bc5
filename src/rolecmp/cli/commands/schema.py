"""`rolecmp schema`."""

import json

from rolecmp.cli.screen import Screen
from rolecmp.dataset.schema import schema


def command(screen: Screen) -> None:
    """The format of a dataset as JSON Schema, for editors.

    $ rolecmp schema > rolecmp.schema.json
    """
    screen.write(json.dumps(schema(), indent=2) + "\n", "json")
