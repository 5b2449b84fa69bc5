"""Which addresses become links."""

import re

from rolecmp.visible import visible

# Of what an address may not hold, the signs that could end or change a link in some format.
_WEB = re.compile(r"https?://[^\s<>\"\\^`{|}]+", re.IGNORECASE)


def is_link(address: str) -> bool:
    """Whether an address may be followed: one of the web, in which every character can be seen.

    >>> is_link("https://example.org/roles"), is_link("javascript:alert(1)")
    (True, False)
    """
    return _WEB.fullmatch(address) is not None and visible(address) == address
