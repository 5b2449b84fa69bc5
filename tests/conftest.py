"""The same surroundings for every test, whatever machine it runs on."""

import os
from pathlib import Path

import pytest
from hypothesis import settings
from program import Program

# How long an example takes says more about the machine than about the code. So many are enough to find what
# is wrong within a few runs, and few enough for everybody to run them all.
# In CI all runs try the same ones, so that a day without a change stays green.
derandomised = bool(os.environ.get("CI"))
settings.register_profile("any machine", deadline=None, max_examples=30, derandomize=derandomised)
settings.load_profile("any machine")

# Programs to run by hand, not tests.
collect_ignore = ["benchmarks"]

KEPT = ("COVERAGE", "HOME", "PATH", "PYTEST", "PYTHON", "TMPDIR")
SET = {"COLUMNS": "80", "LC_ALL": "C.UTF-8", "PAGER": "cat", "TERM": "xterm-256color", "TZ": "UTC"}


@pytest.fixture(autouse=True)
def _surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty folder to work in, and an environment that holds nothing of the user's own taste."""
    monkeypatch.chdir(tmp_path)
    for name in os.environ:
        if not name.startswith(KEPT):
            monkeypatch.delenv(name)
    for name, value in SET.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def rolecmp(capsys: pytest.CaptureFixture[str]) -> Program:
    """The program as a function: `rolecmp("diff", "ai-engineer", "ml-engineer").out`."""
    return Program(capsys)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the one option that these tests have of their own."""
    parser.addoption(
        "--rewrite", action="store_true", help="write the expected screens anew, and the README's"
    )


@pytest.fixture
def rewrite(request: pytest.FixtureRequest) -> bool:
    """Whether what is expected is to be written anew instead of compared."""
    return bool(request.config.getoption("--rewrite"))
