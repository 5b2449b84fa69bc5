"""The README and docs/ show what is really printed: `pytest --rewrite tests/test_pages.py` writes it anew."""

import doctest
import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from program import SHOWING, Program

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
TEXTS = {page.name: page.read_text(encoding="utf-8") for page in PAGES}
BLOCK = re.compile(r"^```console\n\$ (rolecmp [^\n|]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [(page, command) for page in PAGES for command, _ in BLOCK.findall(TEXTS[page.name])]
# What a reader has at hand.
FILES = {
    "ladder.csv": "Role,Skill,Level\nEngineer I,Python,1\nEngineer I,Testing,1\nEngineer II,Python,2\n",
    "posting.txt": "AI engineer\nYou build agents with retrieval and evals on top of LLMs, in Python.\n",
    "cv.txt": "Skills: Python, SQL, Docker\n",
}
ASKED = {
    "diff": ("ai", "mle"),
    "decode": ("posting.txt",),
    "faq": ("ml",),
    "show": ("ai",),
    "title": ("AI engineer",),
    "search": ("token",),
}


def blocks(language: str) -> Iterator[str]:
    """The blocks of a language on all pages."""
    for text in TEXTS.values():
        yield from re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


# By file name: what stands in the blocks that begin with one.
WRITTEN = {named[1]: block for block in blocks("ya?ml") if (named := re.match(r"# ([\w.-]+\.yaml)\n", block))}
SCRIPTED = [line for block in blocks("sh") for line in block.splitlines() if line.startswith("rolecmp ")]
INLINE = sorted({each for text in TEXTS.values() for each in re.findall(r"`(rolecmp [a-z][^`>]*)`", text)})
KEYS = re.findall(r"^\| `([a-z]+)` \| (`.*) \|$", TEXTS.get("formats.md", ""), re.MULTILINE)


@pytest.fixture
def _at_hand(_folder: None) -> None:
    for name, text in {**FILES, **WRITTEN}.items():
        Path(name).write_text(text, encoding="utf-8")


@pytest.mark.usefixtures("_at_hand")
@pytest.mark.parametrize(("page", "command"), BLOCKS, ids=[f"{page.name} {line}" for page, line in BLOCKS])
def test_a_page_shows_what_is_printed(rolecmp: Program, page: Path, command: str, rewrite: bool) -> None:
    """Every console block with a rolecmp command holds what that command prints at 80 columns."""
    ran = rolecmp(*shlex.split(command)[1:])
    if rewrite:
        printed = f"```console\n$ {command}\n{ran.out}{ran.err}```"
        block = re.compile(rf"```console\n\$ {re.escape(command)}\n.*?^```$", re.MULTILINE | re.DOTALL)
        page.write_text(block.sub(lambda _: printed, page.read_text(encoding="utf-8")), encoding="utf-8")
    else:
        assert f"$ {command}\n{ran.out}{ran.err}```" in TEXTS[page.name]


def test_the_readme_is_short_and_shows_the_program() -> None:
    """Somebody who meets it today reads it to the end, and has seen a screen by then."""
    assert TEXTS["README.md"].count("\n") <= 200
    assert any(page.name == "README.md" for page, _ in BLOCKS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_says_in_python_works(page: Path) -> None:
    """Each example of the API runs as it stands."""
    assert doctest.testfile(str(page), module_relative=False).failed == 0


def test_the_readme_speaks_python() -> None:
    """There is something for the test above to hold."""
    assert ">>> import rolecmp" in TEXTS["README.md"]


@pytest.mark.usefixtures("_at_hand")
@pytest.mark.parametrize("line", sorted({*SCRIPTED, *INLINE}))
def test_every_command_of_a_page_runs(rolecmp: Program, line: str) -> None:
    """Whatever else a page tells a reader to type works as it stands."""
    command, _, target = line.partition(" | ")[0].partition(" > ")
    name, *arguments = shlex.split(command)[1:]
    if name == "init":
        Path(arguments[0]).unlink(missing_ok=True)
    # In a sentence, a command may stand for itself.
    ran = rolecmp(name, *(arguments or ASKED.get(name, ())))
    assert ran.code == 0, ran.err
    assert bool(target) or name == "import" or ran.err == ""


@pytest.mark.usefixtures("_at_hand")
@pytest.mark.parametrize("file", [name for name in WRITTEN if WRITTEN[name].find("\nrolecmp: 1") >= 0])
def test_a_dataset_of_the_docs_is_sound(rolecmp: Program, file: str) -> None:
    """Whoever begins with the example begins with a dataset that nothing is wrong with."""
    ran = rolecmp("validate", file)
    assert ran.code == 0, ran.out


@pytest.mark.usefixtures("_at_hand")
@pytest.mark.parametrize(("command", "keys"), KEYS, ids=[command for command, _ in KEYS])
def test_the_docs_name_the_keys_of_json(rolecmp: Program, command: str, keys: str) -> None:
    """The table of keys has those of each command's JSON, in their order."""
    assert {each for each, _ in KEYS} >= SHOWING
    arguments = ("ladder.yaml",) if command == "validate" else ASKED.get(command, ())
    written = json.loads(rolecmp(command, *arguments, "--format", "json").out)
    named = re.findall(r"`([\w-]+)`", re.sub(r" \([^)]*\)", "", keys))
    assert named == [key for key in written if key not in ("dataset", "sources")]
