"""What a format writes on."""

from typing import NamedTuple


class Surface(NamedTuple):
    """How wide it is in columns, whether it has colour, and which characters.

    `sources` asks for all sources and caveats where a format has room for one line of them. `options` stand
    behind the command lines that it shows.
    """

    width: int = 80
    colour: bool = False
    encoding: str = "utf-8"
    sources: bool = False
    options: str = ""


# What has neither a width nor colours of its own: a file, a page.
PAPER = Surface()
