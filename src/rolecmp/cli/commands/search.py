"""`rolecmp search`."""

from rolecmp.api import search
from rolecmp.cli.options import All, Family, Top, Words
from rolecmp.cli.screen import Screen


def command(
    screen: Screen, words: Words, *, top: Top = None, every: All = False, family: Family = None
) -> None:
    """Where the dataset mentions something.

    $ rolecmp search trust boundary
    $ rolecmp search p-value
    """
    dataset = screen.dataset("comparisons", "guidance", "faq")
    result = search(dataset, " ".join(words))
    screen.show(dataset, result, **screen.cut(dataset, top, family, every=every))
