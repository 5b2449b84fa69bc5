"""What holds of every file, however strange: a sound dataset, or a line that says what is wrong."""

from itertools import product
from pathlib import Path

import pytest
from catalogues.brought import put, read, wrong
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rolecmp.catalogues.writing import as_json, as_yaml
from rolecmp.dataset import load

CELLS = st.sampled_from(
    [
        *(
            "",
            "x",
            "0",
            "3",
            "★★",
            "Role",
            "Skill",
            "Level",
            "Junior",
            "Senior cook",
            "C",
            "C#",
            "c++",
            "|",
            "#",
        ),
        *(
            "- a",
            "no",
            "1.10",
            "\u202e",
            "\x1b",
            "é",
            "expert",
            "a: b",
            '"',
            "\\",
            "'",
            "\n",
            "**b**",
            "[a](b)",
        ),
    ]
)
ROWS = st.lists(st.lists(CELLS, max_size=5), max_size=6)
BETWEEN = st.sampled_from([",", ";", "\t", "|", " | ", "\n", "\n- ", "\n# ", "\n## ", "\n\n"])
SLOW = settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])


def sound_or_told(kind: str, path: str) -> None:
    """Nothing else may come of a file."""
    told = wrong(kind, path)
    assert all(line.startswith(path) and "; " in line for line in told)
    dataset = {"roles": {}} if told else read(kind, path).dataset
    if dataset["roles"]:
        Path("out.yaml").write_text(as_yaml(dataset), encoding="utf-8")
        Path("out.json.yaml").write_text(as_json(dataset), encoding="utf-8")
        assert list(load("out.yaml").roles) == list(dataset["roles"])
        assert load("out.yaml") == load("out.json.yaml")


@SLOW
@given(ROWS, BETWEEN)
@pytest.mark.parametrize("kind", ["sheet", "ladder"])
def test_any_text(kind: str, rows: list[list[str]], between: str) -> None:
    """Whatever stands in its cells and between them."""
    put({"file.txt": "\n".join(between.join(row) for row in rows)})
    sound_or_told(kind, "file.txt")


@SLOW
@given(st.binary(max_size=60))
@pytest.mark.parametrize("kind", ["sheet", "ladder", "gdad"])
def test_any_bytes(kind: str, data: bytes) -> None:
    """A file that is no text is no reason to stumble."""
    put({"file.txt": data})
    sound_or_told(kind, "file.txt")


GDAD = (
    b"Role Family,Role,Role Level,Role Level Description,"
    b"Skill Name,Skill Description,Skill Level,Skill Level Description\n"
)
ESCO = b"conceptUri,iscoGroup,skillType,preferredLabel,altLabels\n"


@SLOW
@given(st.binary(max_size=40), st.text(alphabet='a,"\n\t\r\x00é', max_size=40))
def test_any_rows_under_the_right_titles(data: bytes, text: str) -> None:
    """As above, further in."""
    for rows, name in product((data, text.encode()), ("occupations", "skills")):
        put(
            {
                "file.csv": GDAD + rows,
                "esco/occupationSkillRelations_en.csv": b"occupationUri,relationType,skillUri\n",
            }
        )
        sound_or_told("gdad", "file.csv")
        put({"esco/occupations_en.csv": ESCO, "esco/skills_en.csv": ESCO, f"esco/{name}_en.csv": ESCO + rows})
        sound_or_told("esco", "esco")
