"""The skills that a CV says somebody has."""

import json

import pytest

import rolecmp

DATASET = rolecmp.load()
CV = """Jane Doe

About me
Backend developer with Python and Java.

Experience
- REST APIs and microservices with Kafka
- no experience with PyTorch
- would like to learn machine learning
- unit tests in continuous integration
"""


def held(cv: str | bytes, **more: object) -> dict[str, int]:
    """The skills read from a CV, each with its first line."""
    result = rolecmp.aim(DATASET, cv=cv, **more)  # type: ignore[arg-type]
    lines: dict[str, int] = {}
    for mention in result.read:
        lines.setdefault(mention.skill, mention.line)
    return lines


def test_skills_are_read_with_their_lines() -> None:
    """What somebody has counts; what they say that they lack or wish for does not."""
    read = held(CV)
    assert {"python": 4, "java": 4, "microservices": 7, "kafka": 7, "testing": 10}.items() <= read.items()
    assert not read.keys() & {"pytorch", "machine-learning"}


@pytest.mark.parametrize(
    "line",
    [
        "I hope to move towards Rust",
        "Attended a talk on Rust",
        "I only read about Rust",
        "My sister is the one who writes Rust",
        "Rust is on my list",
        "Barista at Rust Coffee",
        "Waiter, Rust Garden Cafe Ltd, 2012",
        "Interests\nRust, cold lakes",
        "Wish list:\n- Rust",
        "Referees\nRust Larsen, my first manager",
    ],
)
def test_what_is_not_held_is_not_read(line: str) -> None:
    """Wishes, what others do, firms that bear the name of a tool, hobbies and referees."""
    assert "rust" in held("Employment\nDeveloper, 2019\n- Rust\n")
    assert "rust" not in held(f"Employment\nDeveloper, 2019\n- Python\n\n{line}\n")


def test_what_follows_a_wish_counts_again() -> None:
    """A heading of the work ends what is aside."""
    assert held("Interests\nchess\n\nEmployment\n- Rust\n") == {"rust": 5}


def test_the_ranking_is_that_of_the_skills() -> None:
    """A CV is a list of skills, with what is had besides."""
    by_cv = rolecmp.aim(DATASET, cv="- statistics\n- SQL\n- Python")
    assert by_cv.ranked == rolecmp.aim(DATASET, have=["statistics", "sql", "python"]).ranked
    more = rolecmp.aim(DATASET, cv="- statistics\n- SQL", have=["python"])
    assert more.ranked == by_cv.ranked


def test_what_was_misread_is_left_out() -> None:
    """By any name of the skill."""
    assert "kafka" not in held(CV, without=["Kafka"])


def test_a_json_resume_is_read_as_one() -> None:
    """Skills, keywords, summaries and highlights count; the employer's name and the e-mail address do not."""
    resume = {
        "basics": {"name": "J", "email": "j@docker.com", "summary": "I like Rust."},
        "work": [{"name": "Acme", "summary": "Built APIs", "highlights": ["Moved to Kubernetes"]}],
        "skills": [{"name": "Languages", "level": "Master", "keywords": ["Python", "Scala"]}],
    }
    read = held(json.dumps(resume, indent=1))
    assert {"rust", "apis", "kubernetes", "python", "scala"} <= read.keys()
    assert "docker" not in read
    assert read["python"] == 1 + json.dumps(resume, indent=1).split('"Python"')[0].count("\n")


@pytest.mark.parametrize("cv", ["", "{}", "I bake bread."])
def test_a_cv_without_skills_is_an_answer(cv: str) -> None:
    """Nothing is read, and nothing breaks."""
    assert held(cv) == {}
