"""What a posting says beside the matter, by its headings."""

import pytest

from rolecmp.words.talk import part_under


@pytest.mark.parametrize(
    ("heading", "marked", "part"),
    [
        ("Your job", False, "work"),  # of weak words alone, the last one counts
        ("Privacy notice", False, "aside"),
        ("Our privacy notice for those who apply here", True, "aside"),
        ("Design privacy controls for patient data", False, "unknown"),  # work, and no heading of the law
        ("Not part of this role", True, "aside"),
        ("Apply statistics to claims", False, "unknown"),  # work that begins like a heading of the employer's
        ("Package models for production", False, "unknown"),
        ("Recruitment of seasonal staff", False, "unknown"),
        ("How to apply", False, "aside"),
        ("Similar jobs", True, "aside"),
        ("Legal", False, "aside"),
        ("Lo que no buscamos", True, "aside"),
        ("Get to know the team", False, "work"),
        ("Ihr Aufgabengebiet", False, "work"),
        ("Position summary", False, "work"),
        ("Knowledge, skills and experience", False, "work"),
        ("Package summary", False, "unknown"),
        ("***", False, "unknown"),
        ("Models, not slides", True, "work"),  # a denial inside a heading denies nothing of what follows
    ],
)
def test_what_a_heading_is_about(heading: str, marked: bool, part: str) -> None:
    """The words of the law, of the employer and of what is not asked tell a part that does not count."""
    assert part_under(heading, marked=marked) == part
