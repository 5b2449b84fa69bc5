"""`rolecmp search`."""

from rolecmp.api import search
from rolecmp.cli.options import All, Family, Top, Words
from rolecmp.cli.screen import Screen
from rolecmp.errors import NoMatch


def command(
    screen: Screen, words: Words, *, top: Top = None, every: All = False, family: Family = None
) -> None:
    """Where the dataset mentions something.

    $ rolecmp search trust boundary
    $ rolecmp search p-value
    """
    parts = ("comparisons", "guidance", "faq")
    dataset, query = screen.dataset(*parts), " ".join(words)
    try:
        result = search(dataset, query)
    except NoMatch:
        result = None
    if result is None or result.unknown:
        # Skills that no role states have most names.
        dataset = screen.dataset(*parts, "vocabulary", "aliases")
        result = search(dataset, query)
    screen.show(dataset, result, **screen.cut(dataset, top, family, every=every))
