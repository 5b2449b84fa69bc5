"""What a CV says beside what its owner can do."""

import pytest

from rolecmp.words.careers import section_of


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Hobbies", "aside"),
        ("Referees", "aside"),
        ("Contact", "aside"),
        ("Technical Skills", "skills"),
        ("Tools and technologies", "skills"),
        ("Academic Education", "education"),
        ("Ausbildung", "education"),
        ("Professional Experience", "work"),
        ("Research interests", "work"),
        ("Berufserfahrung", "work"),
        ("Employment History", "work"),
        ("Learning Rust", None),
        ("Wards and theatres", None),
        ("Contact centre tools", None),
    ],
)
def test_what_a_heading_of_a_cv_is_about(heading: str, section: str | None) -> None:
    """Its own words say it; a line that nothing marks as a heading holds no other word."""
    assert section_of(heading, marked=False) == section


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("What I would like to learn", "aside"),
        ("What I don’t know", "aside"),
        ("Things I won't touch", "aside"),
        ("What I know, and how well", "skills"),
        ("Machine learning skills", "skills"),
        ("scikit-learn and other tools", "skills"),
        ("Next.js projects", "work"),
        ("Contact centre tools", "skills"),
        ("Things", None),
    ],
)
def test_what_a_marked_heading_is_about(heading: str, section: str | None) -> None:
    """A wish or a denial in it goes before all else; names that hold such a word are neither."""
    assert section_of(heading, marked=True) == section
