"""The same surroundings for every test, whatever machine it runs on."""

import os
from collections.abc import Iterator
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


@pytest.fixture(scope="session", autouse=True)
def _environment() -> Iterator[None]:
    """An environment that holds nothing of the user's own taste."""
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ:
            if not name.startswith(KEPT):
                patch.delenv(name)
        for name, value in SET.items():
            patch.setenv(name, value)
        yield


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The folders in which tests have worked; to make one for each would take longer than most tests."""
    return [tmp_path_factory.mktemp("work")]


@pytest.fixture(autouse=True)
def _folder(monkeypatch: pytest.MonkeyPatch, folders: list[Path]) -> None:
    """An empty folder to work in, that of the test before where it left nothing there."""
    if not folders[-1].exists() or any(folders[-1].iterdir()):
        folders.append(folders[0].with_name(f"work{len(folders)}"))
        folders[-1].mkdir()
    monkeypatch.chdir(folders[-1])


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
