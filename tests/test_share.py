"""What the wheel carries and follows from the program and its data is up to date."""

import runpy
from pathlib import Path

import pytest

MADE = runpy.run_path(str(Path(__file__).parents[1] / "share/make.py"))
FILES: dict[Path, str] = MADE["files"]()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_what_the_wheel_carries_is_up_to_date(file: Path, rewrite: bool) -> None:
    """`python share/make.py`, or `pytest --rewrite`, has been run since the program last changed."""
    if rewrite:
        file.write_text(FILES[file], encoding="utf-8")
    assert file.read_text(encoding="utf-8") == FILES[file]


def test_the_manual_tells_of_every_command_and_option() -> None:
    """Whoever reads the manual finds each command, and each option once."""
    text = MADE["manual"]().replace("\\-", "-")
    for name in MADE["COMMANDS"]:
        assert f".SS {name}\n" in text
    for option in ("--columns", "--data", "--with", "--format", "--width", "--color", "--pager", "--have"):
        assert option in text
    validate = text[text.index(".SS validate") : text.index(".SS init")]
    assert ".B --with PATH\nCheck this file" in validate
    assert "json or github (annotations)" in validate
