"""What is built for release: exactly these files, and the same program whichever way it is installed."""

import os
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import Path

import pytest

import rolecmp

ROOT = Path(__file__).parents[1]
PAPERS = {".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "pyproject.toml"}
PACKAGE = ("*.py", "*.toml", "*.yaml", "py.typed")
RELEASE = f"rolecmp-{rolecmp.__version__}"


def files(folder: str, *patterns: str) -> Iterator[str]:
    """The paths, seen from `folder`, of all files anywhere below it that fit one of the patterns."""
    found = (path for pattern in patterns for path in (ROOT / folder).rglob(pattern) if path.is_file())
    return (path.relative_to(ROOT / folder).as_posix() for path in found if "__pycache__" not in path.parts)


def built(kind: str, project: Path, out: Path) -> Path:
    """The archive of this kind that the build backend makes of a project."""
    out.mkdir()
    hook = f"from hatchling.build import build_{kind} as build; build({str(out)!r})"
    subprocess.run([sys.executable, "-c", hook], cwd=project, check=True)
    (archive,) = out.iterdir()
    return archive


def member(wheel: Path, name: str) -> bytes:
    """What one file of a wheel's metadata holds."""
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(f"{RELEASE}.dist-info/{name}")


def unpacked(wheel: Path, folder: Path) -> Path:
    """The folder, with the wheel in it: for pure Python, that is what installing does."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def printed(place: Path, *arguments: str) -> str:
    """What Python prints, run on these arguments where `place` comes first of all places to import from."""
    environment = {**os.environ, "PYTHONPATH": str(place)}
    return subprocess.check_output([sys.executable, *arguments], env=environment, encoding="utf-8")


@pytest.fixture(scope="session")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sdist of this checkout."""
    return built("sdist", ROOT, tmp_path_factory.mktemp("project") / "sdist")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    return built("wheel", ROOT, tmp_path_factory.mktemp("project") / "wheel")


@pytest.fixture(scope="session")
def wheel_from_sdist(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that somebody makes who has the sdist and no checkout."""
    folder = tmp_path_factory.mktemp("project")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    return built("wheel", folder / RELEASE, folder / "wheel")


def test_the_sdist_holds_what_building_and_testing_need(sdist: Path) -> None:
    """The sdist holds the sources, the data, the manual, the tests and the papers, and not a file more."""
    with tarfile.open(sdist) as archive:
        held = {entry.name.partition("/")[2] for entry in archive if entry.isfile()}

    package = {f"src/rolecmp/{name}" for name in files("src/rolecmp", *PACKAGE)}
    data = {f"data/{name}" for name in files("data", "*")}
    others = {f"{folder}/{name}" for folder in ("share", "tests") for name in files(folder, "*")}
    assert held == package | data | others | PAPERS | {"PKG-INFO"}


@pytest.mark.parametrize("origin", ["wheel", "wheel_from_sdist"])
def test_the_wheel_holds_the_program_and_its_data(origin: str, request: pytest.FixtureRequest) -> None:
    """A wheel holds the typed package, all of data/, manual, completions and licence, and not a file more."""
    with zipfile.ZipFile(request.getfixturevalue(origin)) as archive:
        held = set(archive.namelist())

    package = {f"rolecmp/{name}" for name in files("src/rolecmp", *PACKAGE)}
    data = {f"rolecmp/data/{name}" for name in files("data", "*")}
    shared = {f"{RELEASE}.data/data/share/{name}" for name in files("share", "*") if name != "make.py"}
    about = {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"}
    assert {"rolecmp/py.typed", f"{RELEASE}.data/data/share/man/man1/rolecmp.1"} <= package | shared
    assert {"rolecmp/data/decoding.json", "rolecmp/data/prepared/names.txt"} <= data
    assert held == package | data | shared | {f"{RELEASE}.dist-info/{name}" for name in about}


def test_every_installation_prints_the_same(wheel: Path, wheel_from_sdist: Path, tmp_path: Path) -> None:
    """From a wheel, a wheel made of the sdist and an editable install comes the same table."""
    (link,) = unpacked(built("editable", ROOT, tmp_path / "out"), tmp_path / "editable").glob("*.pth")
    places = [
        unpacked(wheel, tmp_path / "wheel"),
        unpacked(wheel_from_sdist, tmp_path / "wheel-from-sdist"),
        Path(link.read_text(encoding="utf-8")),
    ]

    for place in places:
        assert printed(place, "-c", "import rolecmp; print(rolecmp.__path__[0])") == f"{place / 'rolecmp'}\n"
    tables = [printed(place, "-m", "rolecmp", "table") for place in places]
    assert "AI engineer" in tables[0]
    assert len(set(tables)) == 1


def test_the_metadata_is_true(wheel: Path) -> None:
    """Version, Python, licence and run-time needs are the project's own, and no address is made up."""
    metadata = message_from_bytes(member(wheel, "METADATA"))
    needs = [need for need in metadata.get_all("Requires-Dist", []) if "extra ==" not in need]

    assert metadata["Version"] == rolecmp.__version__
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["License-Expression"] == "MIT AND CC-BY-4.0 AND ODbL-1.0"
    assert sorted(re.split("[<>=]", need)[0] for need in needs) == ["pyyaml", "rich", "typer"]
    assert "Project-URL" not in metadata


def test_installing_gives_the_command(wheel: Path) -> None:
    """An installation has the command `rolecmp`, and no other."""
    assert member(wheel, "entry_points.txt") == b"[console_scripts]\nrolecmp = rolecmp.cli:process\n"


def test_the_changelog_knows_this_version() -> None:
    """The version that the program calls itself has its section in the changelog."""
    assert f"\n## [{rolecmp.__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
