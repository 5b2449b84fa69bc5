"""Datasets written out for a test: `wrong("roles: abc")` gives what is told of that file."""

from pathlib import Path

from rolecmp.dataset import load
from rolecmp.errors import DatasetError
from rolecmp.model import Dataset

FILE = Path("roles.yaml")

# Nothing is wrong with these, and what a test is about may follow from line 13 on.
HEAD = """\
rolecmp: 1
sources: {book: {title: The book}}
aspects:
  makes: {title: Makes, kind: list}
  skills: {title: Skills, kind: skills}
  day: {title: The day, kind: text}
skills:
  heat: {name: Heat}
  knife: {name: Knife work}
roles:
  cook: {title: Cook}
  baker: {title: Baker}
"""


def write(text: str | bytes, path: Path | str = FILE) -> Path:
    """The path, which now holds the text."""
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def read(text: str | bytes) -> Dataset:
    """The dataset that the text is."""
    return load(write(text))


def complaints(*paths: Path | str) -> list[str]:
    """All that is told of a dataset, and of those on top of it; nothing of a sound one."""
    try:
        load(paths[0], paths[1:])
    except DatasetError as error:
        return list(error.problems)
    return []


def wrong(text: str | bytes) -> list[str]:
    """What is told of a file that holds the text, each as `line:column: message`."""
    return [line.removeprefix(f"{FILE}:").strip() for line in complaints(write(text))]
