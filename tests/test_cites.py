"""Where it comes from, in every answer: what a screen cites, every format cites."""

import json
import re

import pytest
from program import Program

import rolecmp
from rolecmp.model import Dataset

DATASET: Dataset = rolecmp.load()
COMMANDS = (
    ("table",),
    ("diff", "ai-engineer", "ml-engineer"),
    ("show", "ai-engineer"),
    ("show", "retrieval"),
    ("aim", "--from", "software-engineer"),
    ("title", "AI/ML", "Engineer"),
    ("faq", "do", "I", "need", "ml"),
    ("faq", "which", "pays", "more"),
    ("search", "trust", "boundary"),
    ("pay",),
    ("overlap",),
)


def cited(text: str) -> set[str]:
    """The ids of the sources whose titles stand in a text."""
    plain = " ".join(
        re.sub(r"<[^>]*>|\\(?=\W)", "", text).replace("&#x27;", "'").replace("&amp;", "&").split()
    )
    return {name for name, source in DATASET.sources.items() if source.title in plain}


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_what_a_screen_cites_every_format_cites(rolecmp: Program, arguments: tuple[str, ...]) -> None:
    """Whoever takes an answer on as a page or as data takes its sources along."""
    on_screen = cited(rolecmp(*arguments, "--sources", "--width", "500").out.rpartition("\nSources\n")[2])
    assert on_screen or arguments == ("overlap",)
    written = json.loads(rolecmp(*arguments, "--format", "json").out)
    assert on_screen <= {source["id"] for source in written["sources"]}
    for format_ in ("markdown", "html"):
        assert on_screen <= cited(rolecmp(*arguments, "--format", format_).out)


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_screen_says_where_its_sources_stand(rolecmp: Program, arguments: tuple[str, ...]) -> None:
    """One line at the end leads to them."""
    out = rolecmp(*arguments).out
    assert "Sources\n" not in out
    assert "→ rolecmp sources" in " ".join(out.split()[-3:]) or arguments == ("overlap",)
