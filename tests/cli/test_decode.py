"""`rolecmp decode` and `aim --cv`, as somebody uses them who has a file."""

import json
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from cli.datasets import written
from made_postings import POSTINGS
from program import Program

HEIGHT = 10


@pytest.fixture
def posting() -> str:
    """A file with a posting whose title misleads."""
    return str(written("posting.txt", POSTINGS["ml title, ai work"][1]))


def test_the_first_ten_lines_say_what_it_is_why_and_how_sure(rolecmp: Program, posting: str) -> None:
    """And what the title says, where that is something else."""
    ran = rolecmp("decode", posting, "--width", "80")
    assert (ran.code, ran.err) == (0, "")
    begin = "\n".join(ran.out.split("\n")[:HEIGHT])
    assert begin.startswith("AI engineer")
    assert "titled “Machine Learning Engineer”" in begin
    assert "sure (" in begin
    assert "Line 4:" in begin


def test_standard_input_is_read(rolecmp: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """As `-`, of any encoding."""
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(POSTINGS["ds plain"][1].encode("utf-16"))))
    ran = rolecmp("decode", "-")
    assert ran.out.startswith("Data scientist")
    assert "UTF-16" in ran.words


def test_several_texts_are_a_row_and_an_object_each(rolecmp: Program, posting: str) -> None:
    """In the order in which they are named."""
    other = str(written("other.md", POSTINGS["swe plain"][1]))
    rows = rolecmp("decode", posting, other).out
    assert rows.index(posting) < rows.index(other)
    lines = rolecmp("decode", posting, other, "--format", "json").out.splitlines()
    found = [json.loads(line) for line in lines]
    assert [(each["file"], each["answer"]) for each in found] == [
        (posting, ["ai-engineer"]),
        (other, ["software-engineer"]),
    ]


def test_json_has_all(rolecmp: Program, posting: str) -> None:
    """The answer and the rule, every figure, mention and line of evidence."""
    found = json.loads(rolecmp("decode", posting, "--format", "json").out)
    assert found["answer"] == ["ai-engineer"]
    assert found["rule"] == "clearly first"
    assert set(found["probabilities"]) == {
        *("ai-engineer", "ml-engineer", "data-scientist", "software-engineer", "other"),
    }
    assert {"skill", "line", "column", "words"} == set(found["mentions"][0])
    assert {"line", "text", "terms", "weight", "words"} == set(found["evidence"][0])


def test_a_posting_is_held_against_the_role_it_is_meant_for(rolecmp: Program, posting: str) -> None:
    """`--strict` ends with 1 where it asks for more of another."""
    assert rolecmp("decode", posting, "--as", "MLE").code == 0
    ran = rolecmp("decode", posting, "--as", "MLE", "--strict")
    assert ran.code == 1
    assert "speaks more for AI engineer" in ran.words
    assert rolecmp("decode", posting, "--as", "ai-engineer", "--strict").code == 0


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.pdf", b"%PDF-1.4 x", "pdftotext"),
        ("a.docx", b"PK\x03\x04 x", "pandoc"),
    ],
)
def test_what_is_no_text_is_named(rolecmp: Program, name: str, data: bytes, said: str) -> None:
    """With the command that makes text of it."""
    Path(name).write_bytes(data)
    ran = rolecmp("decode", name)
    assert ran.code == 1
    assert ran.out == ""
    assert name in ran.err
    assert said in ran.err


@pytest.mark.parametrize(("text", "said"), [("", "Cannot tell"), ("\x1b[31m Python \x07", "Cannot tell")])
def test_little_is_said_of_little(rolecmp: Program, text: str, said: str) -> None:
    """It is an answer that nothing can be told."""
    ran = rolecmp("decode", str(written("little.txt", text)))
    assert ran.code == 0
    assert ran.out.startswith(said)
    assert "\x1b" not in ran.out


def test_a_file_that_is_not_there_is_named(rolecmp: Program) -> None:
    """Of the posting and of the CV."""
    for command in (("decode", "none.txt"), ("aim", "--cv", "none.txt")):
        ran = rolecmp(*command)
        assert ran.code == 1
        assert "none.txt: there is no such file" in ran.err


def test_a_cv_is_a_standpoint(rolecmp: Program) -> None:
    """Its skills are shown with their lines, and those that were misread can be left out."""
    cv = str(written("cv.txt", "Jane\n- Python and SQL\n- statistics\n- Kafka\n"))
    shown = rolecmp("aim", "--cv", cv, "--without", "kafka").words
    assert "Python (line 2)" in shown
    assert "Statistics (line 3)" in shown
    assert "line 4" not in shown
    assert rolecmp("aim", "--cv", cv, "--to", "data-scientist").code == 0
    assert rolecmp("aim", "--without", "kafka").code == 2
