"""What the terminal and the environment make of the output."""

import pytest

from rolecmp.cli.environment import colour_wanted, width_of


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
    ("environment", "asked", "columns", "width"),
    [
        ({}, None, 80, 80),
        ({}, None, 300, 120),
        ({}, None, 20, 40),
        ({"COLUMNS": "100"}, None, 80, 100),
        ({"COLUMNS": "0"}, None, 80, 80),
        ({"COLUMNS": "-5"}, None, 80, 80),
        ({"COLUMNS": "wide"}, None, 80, 80),
        ({"COLUMNS": "٣٣"}, None, 80, 80),
        ({"COLUMNS": "1"}, None, 80, 40),
        ({"COLUMNS": "9" * 30}, None, 80, 120),
        ({"COLUMNS": "100"}, 60, 80, 60),
        ({}, 200, 80, 200),
        ({}, 1, 80, 40),
        ({}, -1, 80, 40),
        ({}, 10**9, 80, 500),
    ],
)
def test_width(environment: dict[str, str], asked: int | None, columns: int, width: int) -> None:
    """The option decides, then COLUMNS, then the terminal; never under 40, nor over 120 unasked."""
    assert width_of(environment, asked, columns) == width
