"""A result in a file of its own: `-o FILE`."""

import json
from pathlib import Path

import pytest
from cli.datasets import written
from program import Program, Ran


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("x.txt", "terminal"),
        ("x.md", "markdown"),
        ("x.JSON", "json"),
        ("x.csv", "csv"),
        ("a b.html", "html"),
    ],
)
def test_the_ending_names_the_format(rolecmp: Program, name: str, format_: str) -> None:
    """A file holds what stdout would get in that format, and stdout gets nothing."""
    assert rolecmp("table", "-o", name) == Ran(0, "", "")
    assert Path(name).read_bytes().decode() == rolecmp("table", "--format", format_).out


def test_a_format_that_is_asked_for_needs_no_ending(rolecmp: Program) -> None:
    """`--format` beats the ending, and a file without one takes any format."""
    assert rolecmp("table", "--output", "table", "--format", "json") == Ran(0, "", "")
    assert json.loads(Path("table").read_text(encoding="utf-8"))["rows"]


def test_a_file_is_as_wide_as_it_is_told(rolecmp: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file has no terminal's width or colours: it is the same wherever it is made."""
    assert rolecmp("table", "-o", "plain.txt").code == 0
    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert rolecmp("table", "-o", "same.txt").code == 0
    assert Path("same.txt").read_bytes() == Path("plain.txt").read_bytes()
    assert rolecmp("table", "-o", "wide.txt", "--width", "120").code == 0
    assert 80 < max(map(len, Path("wide.txt").read_text(encoding="utf-8").splitlines())) <= 120


@pytest.mark.parametrize(
    "line", ["search zzz -o x.md", "show zzz -o x.md", "table -o x.pdf", "table -o folder.md"]
)
def test_what_cannot_be_done_leaves_everything_as_it_was(rolecmp: Program, line: str) -> None:
    """No file is made, none is touched, and nothing lies about."""
    Path("folder.md").mkdir()
    written("x.md", "mine")
    ran = rolecmp(*line.split())
    assert (ran.code in (1, 2), ran.out, ran.err.count("\n")) == (True, "", 1)
    assert {path.name for path in Path().iterdir()} == {"folder.md", "x.md"}
    assert Path("x.md").read_text(encoding="utf-8") == "mine"


def test_a_full_disk_leaves_the_file_that_was_there(
    rolecmp: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file is whole or not there: where the text does not fit, what stood there before still stands."""

    def half(path: Path, text: str, **_: object) -> None:
        path.write_bytes(text.encode()[:100])
        raise OSError(28, "No space left on device")

    written("x.md", "mine")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_text", half)
        ran = rolecmp("table", "-o", "x.md")
    assert ran == Ran(1, "", "rolecmp: x.md: cannot be written: No space left on device\n")
    assert [path.name for path in Path().iterdir()] == ["x.md"]
    assert Path("x.md").read_text(encoding="utf-8") == "mine"


def test_a_link_stays_a_link(rolecmp: Program) -> None:
    """What a link leads to is written."""
    Path("link.md").symlink_to("real.md")
    assert rolecmp("table", "-o", "link.md").code == 0
    assert Path("link.md").is_symlink()
    assert Path("real.md").is_file()
