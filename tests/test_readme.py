"""The README shows what is really printed: `pytest --rewrite tests/test_readme.py` brings it up to date."""

import re
import shlex
from pathlib import Path

import pytest
from program import Program

README = Path(__file__).parents[1] / "README.md"
BLOCK = re.compile(r"^```console\n\$ (rolecmp [^\n|]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = BLOCK.findall(README.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("command", "output"), BLOCKS, ids=[command for command, _ in BLOCKS])
def test_the_readme_shows_what_is_printed(
    rolecmp: Program, command: str, output: str, *, rewrite: bool
) -> None:
    """Every console block with a rolecmp command holds what that command prints at 80 columns."""
    ran = rolecmp(*shlex.split(command)[1:])
    if rewrite:
        text = README.read_text(encoding="utf-8")
        README.write_text(
            text.replace(f"$ {command}\n{output}```", f"$ {command}\n{ran.out}```"), encoding="utf-8"
        )
    else:
        assert output == ran.out + ran.err


def test_the_readme_has_such_blocks() -> None:
    """The README shows the three main commands, so that the test above has something to hold."""
    assert {"table", "diff", "faq"} <= {shlex.split(command)[1] for command, _ in BLOCKS}
