"""What `validate --strict` says of a catalogue that is as its publisher means it: nothing."""

import pytest
from catalogues import test_esco, test_gdad, test_ladder, test_onet
from catalogues.brought import doubts, put

ESCO = test_esco.FOLDER | {
    "esco/occupations_de.csv": test_esco.OCCUPATIONS.replace(",Bäcker,,,released,,", ",Müller,,,released,,")
}
GDAD = test_gdad.HEAD + "".join(
    test_gdad.row(level, "Dough", at, text=f"Bakes.\n- {at}")
    for level, at in (("Data baker", "Working"), ("Senior data baker", "Expert"))
)
SHEET = "Skill,Group,Junior,Senior\nC,Code,1,2\nC#,Code,,2\nC++,Code,1,3\n"
KINDS = {
    "onet": (test_onet.FOLDER, "onet"),
    "esco": (ESCO, "esco"),
    "gdad": ({"roles.csv": GDAD}, "roles.csv"),
    "sheet": ({"sheet.csv": SHEET}, "sheet.csv"),
    "ladder": ({"ladder.md": test_ladder.LADDER}, "ladder.md"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_doubtful(kind: str) -> None:
    """One source serves all entries, and names that roles share are no doubt."""
    files, path = KINDS[kind]
    put(files)
    assert doubts(kind, path) == []


def test_occupations_with_the_same_short_list_are_told_apart_by_what_is_said_of_them() -> None:
    """A catalogue lists the same two programs for many trades."""
    software = (
        test_onet.SOFTWARE.partition("\n")[0] + "\n15-0001.00\tC\t1\tL\tN\tN\r\n99-0002.00\tC\t1\tL\tN\tN\r\n"
    )
    put({"onet/Occupation Data.txt": test_onet.OCCUPATIONS, "onet/Technology Skills.txt": software})
    assert doubts("onet", "onet") == []
