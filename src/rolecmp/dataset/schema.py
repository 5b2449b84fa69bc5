"""What helps to write a dataset: the format as JSON Schema, and a small dataset to begin with."""

from pathlib import Path
from typing import Any

from rolecmp.dataset.format import FORMAT


def schema() -> dict[str, Any]:
    """The format of a dataset's files as JSON Schema, by which editors complete and check them."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A dataset of rolecmp",
        **FORMAT.schema(),
    }


def template() -> str:
    """A small dataset with comments, as YAML, to change into one of one's own."""
    return Path(__file__).with_name("template.yaml").read_text(encoding="utf-8")
