"""The skills that a CV says somebody has."""

import json

import pytest

import rolecmp
from rolecmp.analysis.naming import names_of

LOADED = rolecmp.load()
# With its names ready, as the command line has it: they need not be prepared anew for each CV.
DATASET = LOADED._replace(names=names_of(LOADED))
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


@pytest.mark.parametrize(
    "line",
    [
        "I'd love to move into Rust and simulation",
        "I would like to get better at statistics, and perhaps to learn Rust.",
        "Next I want to learn Elixir and then Rust.",
        "Enrolled: a course in Rust, starting in May",
        "Registered on a course in Rust",
        "Started, not finished: Rust in ten weeks",
        "A taster of Rust at the library; have not used it since.",
        "Next up: Flink and maybe Rust",
        "Not at all: Rust",
        "Currently learning Rust",
        "Looking for a first role in Rust",
        'Attended "Rust for managers" (one afternoon)',
        "Rust würde ich gern lernen.",
        "Geplant für 2027: Kurs zu Scala und Rust",
        "J'aimerais me former à Scala et à Rust.",
        "WHAT I WOULD LIKE TO LEARN NEXT\nScala, Rust",
        "## What I won't pretend to know\n\nScala, Rust",
    ],
)
def test_a_wish_reaches_to_the_end_of_its_sentence(line: str) -> None:
    """Courses that are to come, what was dropped, and what is asked of the next job are no skills."""
    assert "rust" not in held(f"Employment\nDeveloper, 2019\n- Python\n\n{line}\n")
    assert "python" in held(f"{line}\n\nEMPLOYMENT\nDeveloper, 2019\n- Python\n")


@pytest.mark.parametrize(
    "line",
    [
        "I would like to use my Rust at sea.",
        "I want to learn how to ski; fluent in Rust.",
        "Familiar with: Rust",
        "Rust (basic)",
        "Looking for a role as a developer where I can write Rust",
        "I moved to Rust in 2019.",
        "Kept the night jobs alive from 2015 to 2019 in Rust at a small bank.",
        "I lead the work on Rust with a team of three, 2019-2021.",
    ],
)
def test_what_is_held_is_read(line: str) -> None:
    """To wish to use what one has, to have only a little of it, and years in a sentence take nothing away."""
    assert "rust" in held(f"Employment\nDeveloper, 2019\n- Python\n\n{line}\n")


@pytest.mark.parametrize(
    "lines",
    [
        "Kafka Rowing Supplies\nBuyer\nMarch 2020 - Present (6 years)",
        "2016 – 2020\nKafka Rowing Supplies\nBuyer",
        "Buyer | Kafka & Sons | Toronto | 2016 - 2019",
        "2006 to 2015   Buyer, Kafka Appliances, Derby",
        "Buyer, Kafka Appliances, since 2015",
        "2016–2020: Buyer at Kafka. Ordering, window displays.",
        "| seit 04/2021 | Einkäuferin, Kafka & Söhne GmbH | Bestellungen |",
        "### Kafka Rowing Supplies\n\n*2019–2021*",
        "In 2020 I moved to Kafka Rowing, a chain of shops.",
        "At Kafka Rowing I sold boats.",
        "Clerk of the Kafka Institute",
        "I taught at the Institute for Sailing and Kafka.",
        "Prof. Delphine Kafka, University of Bath",
        "Delphine Kafka, director of Bath Museum",
        "References on request: Delphine Kafka",
        "REFERENCES\n\nDelphine Kafka, Bath",
        "EDUCATION\nDiploma, Kafka Polytechnic, 2016",
        "Delphine Kafka · Page 2 of 3",
    ],
)
def test_names_of_others_are_no_skills(lines: str) -> None:
    """Employers, schools and people, in the forms in which CVs list them."""
    before = "Jo Berg\n\nEmployment\nDeveloper, 2019\n- Kafka\n\n"
    lines_of = [mention.line for mention in rolecmp.aim(DATASET, cv=f"{before}{lines}\n").read]
    assert lines_of == [5]


def test_who_writes_is_no_skill() -> None:
    """The name at the top, and the lines with an address; the only line of a text is no name."""
    top = "Ruby Berg\nPython Street 5, Oslo\njo@docker.example | 0555 123456 | github.com/jo-scala\n\n"
    assert held(f"{top}Skills: SQL") == {"sql": 5}
    assert "ruby" in held("Ruby on Rails")


@pytest.mark.parametrize("head", ["SKILLS", "## What I bring", "Skills", "Kenntnisse"])
def test_a_general_word_is_a_skill_in_a_list_of_skills(head: str) -> None:
    """Alone between commas, in a part that lists skills; nowhere else."""
    assert "communication" in held(f"{head}\n\nSQL, communication, research\n")
    assert "communication" not in held(f"{head}\n\nSQL for communication networks\n")
    assert "communication" not in held("Experience\n\n- SQL, and communication with clinics\n")


@pytest.mark.parametrize(
    ("aside", "head"),
    [("HOBBIES", "WARD WORK"), ("## Hobbies", "## Ward"), ("# Hobbies", "# Ward"), ("Hobbies:", "Ward:")],
)
def test_a_heading_of_no_known_kind_ends_what_is_aside(aside: str, head: str) -> None:
    """Where it is as high as the one that began it; one below belongs to it."""
    assert held(f"{aside}\n\nRust, Scala\n\n{head}\n\nKept rotas in Python and SQL\n").keys() == {
        "python",
        "sql",
    }
    assert (
        held(f"## Referees\n\n### Jo Berg\n\nHead of Python\n\n{head}\n\nSQL on Rust\n").get("python") is None
    )


def test_an_education_counts_by_what_was_done_there() -> None:
    """Subjects and schools do not; what somebody wrote about does."""
    read = held("Education: BSc Communication, Elm College (2015). Thesis on survival analysis.\n")
    assert [*read] == [*held("- survival analysis")]


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


def test_a_json_resume_names_others_too() -> None:
    """Employers, hobbies and referees are no skills; a general word is one in a list of skills."""
    resume: dict[str, object] = {"work": [{"name": "Jenkins Ltd", "highlights": ["Kubernetes"]}]}
    aside = {"interests": [{"name": "Elm"}], "references": [{"name": "J", "reference": "Knows Perl"}]}
    resume |= {"volunteer": [{"organization": "Rails Trust", "summary": "I wrote Rust"}]} | aside
    assert held(json.dumps(resume)).keys() == {"rust", "kubernetes"}
    listed = {"skills": [{"name": "Office", "keywords": ["Communication", "SQL"]}]}
    assert held(json.dumps(listed)).keys() == {"communication", "sql"}


@pytest.mark.parametrize("cv", ["", "{}", "I bake bread."])
def test_a_cv_without_skills_is_an_answer(cv: str) -> None:
    """Nothing is read, and nothing breaks."""
    assert held(cv) == {}
