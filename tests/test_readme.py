"""The README shows what is really printed: `pytest --rewrite tests/test_readme.py` brings it up to date."""

import doctest
import json
import re
import shlex
from pathlib import Path

import pytest
from program import SHOWING, Program

README = Path(__file__).parents[1] / "README.md"
TEXT = README.read_text(encoding="utf-8")
BLOCK = re.compile(r"^```console\n\$ (rolecmp [^\n|]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = BLOCK.findall(TEXT)
SCRIPT = "".join(re.findall(r"^```sh\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL))
PIPED = [line.partition(" | ")[0] for line in SCRIPT.splitlines()]
INLINE = sorted(set(re.findall(r"`(rolecmp [a-z]+(?: [^`>]*)?)`", TEXT)))
KEYS = re.findall(r"^\| `([a-z]+)` \| (`.*) \|$", TEXT, re.MULTILINE)
ASKED = {
    "diff": ("ai", "mle"),
    "faq": ("ml",),
    "show": ("ai",),
    "title": ("AI engineer",),
    "search": ("token",),
}


@pytest.fixture
def ours(_surroundings: None, rolecmp: Program) -> None:
    """The files that the README speaks of, in the folder that we are in."""
    (overlay,) = re.findall(r"^```yaml\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    Path("ours.yaml").write_text(overlay, encoding="utf-8")
    rolecmp("init", "ladder.yaml")


@pytest.mark.parametrize(("command", "output"), BLOCKS, ids=[command for command, _ in BLOCKS])
def test_the_readme_shows_what_is_printed(rolecmp: Program, command: str, output: str, rewrite: bool) -> None:
    """Every console block with a rolecmp command holds what that command prints at 80 columns."""
    ran = rolecmp(*shlex.split(command)[1:])
    if rewrite:
        text = README.read_text(encoding="utf-8")
        text = text.replace(f"$ {command}\n{output}```", f"$ {command}\n{ran.out}```")
        README.write_text(text, encoding="utf-8")
    else:
        assert output == ran.out + ran.err


def test_the_readme_has_such_blocks() -> None:
    """The README shows the three main commands, so that the test above has something to hold."""
    assert {"table", "diff", "faq"} <= {shlex.split(command)[1] for command, _ in BLOCKS}


def test_the_readme_speaks_python() -> None:
    """What it shows of the API works as it stands."""
    failed, tried = doctest.testfile(str(README), module_relative=False)
    assert (failed, tried) == (0, 4)


@pytest.mark.usefixtures("ours")
@pytest.mark.parametrize("command", [*PIPED, *INLINE])
def test_every_command_of_the_readme_runs(rolecmp: Program, command: str) -> None:
    """Whatever else the README tells a reader to type works as it stands."""
    if command == "rolecmp init ladder.yaml":
        Path("ladder.yaml").unlink()
    name, *arguments = shlex.split(command)[1:]
    # In a sentence, a command may stand for itself.
    ran = rolecmp(name, *(arguments or ASKED.get(name, ())))
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.usefixtures("ours")
@pytest.mark.parametrize(("command", "keys"), KEYS, ids=[command for command, _ in KEYS])
def test_the_readme_names_the_keys_of_json(rolecmp: Program, command: str, keys: str) -> None:
    """The README's table has the keys of each command's JSON, in their order."""
    assert {each for each, _ in KEYS} >= SHOWING
    arguments = ("ladder.yaml",) if command == "validate" else ASKED.get(command, ())
    written = json.loads(rolecmp(command, *arguments, "--format", "json").out)
    named = re.findall(r"`(\w+)`", re.sub(r" \([^)]*\)", "", keys))
    assert named == [key for key in written if key not in ("dataset", "sources")]
