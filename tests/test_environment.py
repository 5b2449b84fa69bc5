"""What the terminal and the environment make of the output."""

import pytest

from rolecmp.cli.terminal import colour_wanted, width_of


@pytest.mark.parametrize(
    ("environment", "asked", "terminal", "coloured"),
    [
        ({"TERM": "xterm"}, "auto", True, True),
        ({"TERM": "xterm"}, "auto", False, False),
        ({"TERM": "dumb"}, "auto", True, False),
        ({"TERM": "xterm", "NO_COLOR": "1"}, "auto", True, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, "auto", True, True),
        ({"FORCE_COLOR": "1"}, "auto", False, True),
        ({"FORCE_COLOR": ""}, "auto", False, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, "auto", True, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, "auto", True, False),
        ({"NO_COLOR": "1"}, "always", False, True),
        ({"FORCE_COLOR": "1"}, "never", True, False),
    ],
)
def test_colour(environment: dict[str, str], asked: str, terminal: bool, coloured: bool) -> None:
    """The option decides, then NO_COLOR, then FORCE_COLOR, then whether there is a terminal that can."""
    assert colour_wanted(environment, asked, terminal=terminal) is coloured


@pytest.mark.parametrize(
    ("columns", "terminal", "width"),
    [
        (None, 80, 80),
        (None, 300, 120),
        (None, 20, 40),
        ("", 80, 80),
        ("100", 80, 100),
        ("200", 80, 200),
        ("1", 80, 40),
        ("0", 80, 40),
        ("-5", 80, 40),
        ("wide", 80, 40),
        ("٣٣", 80, 40),
        ("9" * 30, 80, 500),
    ],
)
def test_width(columns: str | None, terminal: int, width: int) -> None:
    """COLUMNS decides, then the terminal, which counts up to 120; what is too small or broken becomes 40."""
    environment = {} if columns is None else {"COLUMNS": columns}
    assert width_of(environment, terminal) == width
