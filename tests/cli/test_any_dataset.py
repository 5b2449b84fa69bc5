"""Whatever a dataset says, every command shows it in every format, and nothing of it acts on a terminal."""

import json
import re
from io import BytesIO, TextIOWrapper
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from rolecmp.api import FORMATS
from rolecmp.cli import main

COMMANDS = {
    "table": ("table", "--all"),
    "diff": ("diff", "a", "b"),
    "faq": ("faq",),
    "show": ("show", "a"),
    "aim": ("aim", "--from", "a"),
    "advice": ("aim",),
    "overlap": ("overlap",),
    "sources": ("sources",),
}
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)
# Lines and the CR LF of CSV are all that may move a cursor.
ACTING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\r(?!\n)"
)


def dataset(text: str) -> str:
    """A dataset that says this text wherever it says anything; JSON is YAML too."""
    escaped = json.dumps(text)
    for character in sorted({each for each in text if ord(each) > 0xFFFF}):
        escaped = escaped.replace(json.dumps(character)[1:-1], f"\\U{ord(character):08x}")
    said = "@said@"
    values = {"title": said, "summary": said, "aliases": [said], "sources": ["s"]}
    whole = {
        "rolecmp": 1,
        "about": {
            "title": said,
            "as_of": said,
            "licence": said,
            "caveats": [{"text": said, "sources": ["s"]}],
        },
        "sources": {"s": {"title": said, "publisher": said, "url": said, "note": said}},
        "aspects": {
            "day": {"title": said, "kind": "text"},
            "makes": {"title": said, "kind": "list"},
            "skills": {"title": said, "kind": "skills"},
        },
        "skills": {"k": {"name": said, "about": said}},
        "roles": {
            "a": {**values, "day": said, "makes": [said], "skills": ["k"], "next": ["b"]},
            "b": {**values, "day": said, "builds_on": "a"},
        },
        "comparisons": [{"roles": ["a", "b"], "dividing_line": said, "points": [{"name": said, "a": said}]}],
        "guidance": [{"from": said, "roles": ["a"], "aim": ["b"], "because": said, "sources": ["s"]}],
        "faq": [{"id": "q", "question": said, "answer": said, "roles": ["a"]}],
    }
    return json.dumps(whole).replace(f'"{said}"', escaped)


# What is for tables, or for figures, refuses all other results.
REFUSED_BUT = {"csv": {*COMMANDS} - {"faq"}, "svg": {"overlap", "pay"}}


@pytest.mark.parametrize("format_", FORMATS)
@settings(max_examples=2, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
@example("\x1b]0;x\x07\x1b[31m\x9b31m\u202e\u200b")
@example("[/x] [link=https://e.example] :smile: \\")
@example("=cmd|' /C calc'!A0")
@example("a|b\n\n# c <script>alert(1)</script> [x](javascript:alert(1))")
@example("日本語 👩\u200d👩\u200d👧 Z\u0301\u0301\u0301")
@example("javascript:alert(1)")
def test_any_text_goes_through_every_command(format_: str, text: str) -> None:
    """No traceback, no control character, exit code 0 (or 2 where a format is not for this result)."""
    Path("any.yaml").write_text(dataset(text), encoding="utf-8")
    for name, command in COMMANDS.items():
        stdout = TextIOWrapper(BytesIO(), encoding="utf-8")
        stderr = TextIOWrapper(BytesIO(), encoding="utf-8")
        with patch("sys.stdout", stdout), patch("sys.stderr", stderr):
            code = main((*command, "--data", "any.yaml", "--format", format_))
        written = stdout.buffer.getvalue().decode("utf-8")
        said = stderr.buffer.getvalue().decode("utf-8")
        assert code == (2 if name not in REFUSED_BUT.get(format_, COMMANDS) else 0), said
        assert ACTING.search(written + said) is None
        assert bool(written) == (code == 0)
