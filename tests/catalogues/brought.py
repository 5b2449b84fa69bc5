"""Catalogues written out for a test, and the datasets that they become."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from rolecmp.catalogues.entries import Catalogue
from rolecmp.catalogues.writing import as_json, as_yaml
from rolecmp.dataset import load
from rolecmp.dataset.load import check
from rolecmp.errors import DatasetError
from rolecmp.model import Dataset, RoleSkill


def put(files: Mapping[str, str | bytes]) -> None:
    """Writes the files; text is UTF-8."""
    for name, text in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)


def read(kind: str, path: str, **wishes: str) -> Catalogue:
    """The catalogue at a path."""
    reader: Any = import_module(f"rolecmp.catalogues.{kind}")
    found: Catalogue = reader.read([Path(path)], **wishes)
    return found


def dataset(kind: str, path: str, **wishes: str) -> Dataset:
    """The dataset that comes of it, which is sound, and the same by way of JSON."""
    catalogue = read(kind, path, **wishes)
    Path("out.yaml").write_text(as_yaml(catalogue.dataset), encoding="utf-8")
    Path("out.json").write_text(as_json(catalogue.dataset), encoding="utf-8")
    assert check(["out.yaml"]).problems == ()
    assert load("out.yaml") == load("out.json")
    return load("out.yaml")


def doubts(kind: str, path: str) -> list[str]:
    """What `validate --strict` says of the dataset."""
    dataset(kind, path)
    return list(map(str, check(["out.yaml", "out.json"], strict=True).problems))


def wrong(kind: str, path: str, **wishes: str) -> list[str]:
    """What is told of a catalogue that is not as it should be."""
    try:
        read(kind, path, **wishes)
    except DatasetError as error:
        return list(error.problems)
    return []


def asked(found: Dataset, role: str, aspect: str = "skills") -> dict[str, str | None]:
    """The skills of a role with their levels."""
    stated = found.roles[role].values[aspect]
    return {each.skill: each.level for each in stated if isinstance(each, RoleSkill)}
