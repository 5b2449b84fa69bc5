"""Which addresses become links."""

import pytest

from rolecmp.output.links import is_link


@pytest.mark.parametrize(
    "address",
    ["https://example.org", "http://example.org/a_(b)?c=d&e=f#g", "HTTPS://EXAMPLE.ORG", "https://例え.jp/ä"],
)
def test_an_address_of_the_web_is_a_link(address: str) -> None:
    """Readers can follow the addresses of sources."""
    assert is_link(address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "example.org",
        "https:example.org",
        "https://",
        " https://example.org",
        "https://example.org/a b",
        "https://example.org/\n",
        'https://example.org/"onclick="x',
        "https://example.org/>",
        "https://example.org/`x`|y",
        "https://example.org\\@example.com",
        "https://example.org/\u202egro.elpmaxe",
        "https://exam\u200bple.org",
    ],
)
def test_anything_else_is_text(address: str) -> None:
    """No dataset can make a link that runs something or that hides where it leads."""
    assert not is_link(address)
