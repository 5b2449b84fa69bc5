"""Which roles a job title may stand for."""

from itertools import permutations
from pathlib import Path

import pytest
from small import dataset, role

from rolecmp.analysis.title import readings
from rolecmp.dataset import load
from rolecmp.errors import NoMatch
from rolecmp.model import Comparison, Dataset

AI, ML, DATA, SOFTWARE = "ai-engineer", "ml-engineer", "data-scientist", "software-engineer"
GENERATIVE, ARCHITECT = "generative-ai-engineer", "ai-architect"
ROLES = (
    role(
        AI,
        title="AI engineer",
        aliases=("Artificial intelligence engineer", "Applied AI engineer"),
        short=("AI",),
    ),
    role(ML, title="ML engineer", aliases=("Machine learning engineer", "MLE"), short=("ML",)),
    role(DATA, title="Data scientist", short=("DS",)),
    role(
        SOFTWARE,
        title="Software engineer",
        aliases=("Software developer", "SWE", "SDE", "Backend engineer", "Full-stack engineer"),
    ),
    role(
        GENERATIVE,
        title="Generative AI engineer",
        aliases=("GenAI", "GenAI engineer", "Gen AI engineer", "LLM engineer"),
        same_as=AI,
    ),
    role(ARCHITECT, title="AI architect"),
    role("data-engineer"),
    role("data-analyst"),
    role("agentops", title="AgentOps", aliases=("AgentOps engineer",)),
    role("solutions-architect", aliases=("Solution architect",)),
)
TECH = dataset(*ROLES)


def written() -> list[tuple[str, str]]:
    """The titles of the table and the roles that it gives them."""
    lines = Path(__file__).with_name("titles.txt").read_text(encoding="utf-8").splitlines()
    return [
        (title, roles)
        for title, _, roles in (line.rpartition(" = ") for line in lines if line[:1] not in ("", "#"))
    ]


TITLES = written()
ASSIGNED = [title for title, roles in TITLES if roles != "-"]


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """The dataset that comes with rolecmp."""
    return load()


def read(data: Dataset, title: str) -> set[str]:
    """The ids of the roles that a title may stand for, none where it is unknown."""
    try:
        return {role.id for role in readings(data, title).roles}
    except NoMatch:
        return set()


def test_a_title_is_read_as_a_careful_reader_would() -> None:
    """As one role, as several, or as none: another job, or a bare field, is never taken for a role."""
    misread = {
        title: found for title, roles in TITLES if (found := read(TECH, title)) != {*roles.split()} - {"-"}
    }
    assert misread == {}


@pytest.mark.parametrize(
    "beside", ["Senior {}", "{} (m/w/d)", "{} - Remote", "Lead {}", "[Berlin] {}", "{} #123", "{} II"]
)
def test_rank_place_and_terms_do_not_matter(beside: str) -> None:
    """Whatever the title, what a posting's headline says beside it changes nothing."""
    for title in ASSIGNED[::5]:
        assert read(TECH, beside.format(title)) == read(TECH, title), title


@pytest.mark.parametrize("between", ["/", " / ", " & ", " and ", " or ", "+", "|"])
@pytest.mark.parametrize("noun", ["engineer", "Developers"])
def test_the_order_and_punctuation_of_alternatives_do_not_matter(between: str, noun: str) -> None:
    """Every field that shares the noun is read with it."""
    for fields in permutations(("AI", "ML", "Data")):
        title = f"{between.join(fields)} {noun}"
        assert read(TECH, title) == ({AI, ML, "data-engineer"} if between != "|" else read(TECH, title))
    for titles in permutations(("AI engineer", "Data Scientist", "SWE")):
        assert read(TECH, between.join(titles)) == {AI, DATA, SOFTWARE}


@pytest.mark.parametrize("title", ["Data & AI architect", "AI / Data Architect"])
def test_what_the_dataset_does_not_know_of_a_title_is_said(title: str) -> None:
    """One of two jobs under one noun is no sure reading: the other is named."""
    found = readings(TECH, title)
    assert ([role.id for role in found.roles], found.unknown) == ([ARCHITECT], ("data architect",))


def test_a_slip_is_read_and_said() -> None:
    """One letter in one word of a role's own title; two are a title that nobody knows."""
    found = readings(TECH, "Senior Data Scientits (Remote)")
    assert [role.id for role in found.roles] == [DATA]
    assert found.read_as == "senior data scientist (remote)"
    assert readings(TECH, "Data Scientist").read_as is None
    assert read(TECH, "Dta Scientits") == read(TECH, "Pharmacits") == set()


def test_a_developer_is_an_engineer_where_the_dataset_does_not_tell_them_apart() -> None:
    """Where it does, so does the answer."""
    data = dataset(role("software-developer"), role("software-engineer"))
    assert read(data, "Software developer") == {"software-developer"}
    assert read(data, "Senior Software Engineers") == {"software-engineer"}
    assert read(dataset(role("software-engineer")), "Software programmer") == {"software-engineer"}


def test_a_short_name_is_no_title(bundled: Dataset) -> None:
    """It names a role on the command line, and the message says which."""
    with pytest.raises(NoMatch) as error:
        readings(bundled, "AI")
    assert str(error.value) == "'AI' is no title by itself; as a short name it means AI engineer"
    with pytest.raises(NoMatch) as error:
        readings(bundled, "Nurse & AI")
    assert str(error.value) == (
        "the dataset knows no title 'Nurse & AI'; 'rolecmp table --all' lists those it knows"
    )


@pytest.mark.parametrize(
    "title",
    [
        "MLOps engineer",
        "ML Ops engineer",
        "Senior Prompt Engineer (m/w/d)",
        "Research scientists",
        "Nurse / MLOps Engineer",
    ],
)
def test_what_a_question_says_of_an_unknown_title_is_pointed_to(bundled: Dataset, title: str) -> None:
    """It is no role, and yet something is known of it."""
    with pytest.raises(NoMatch, match="'rolecmp faq other-titles' says what is near"):
        readings(bundled, title)


@pytest.mark.parametrize(
    "title", ["Nurse", "Scientist", "Senior", "Engineers", "Professor of Machine Learning"]
)
def test_one_word_of_a_question_is_nothing_known(bundled: Dataset, title: str) -> None:
    """Nor is a title of which it says nothing."""
    with pytest.raises(NoMatch, match="table --all"):
        readings(bundled, title)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Full stack engineer", "Fullstack developer"),
        ("Fullstack engineer", "full-stack engineers"),
        ("KI-Entwickler", "AI developer"),
        ("\xc9crivain", "Ecrivain"),
        ("Engineer", "Developer"),
        ("(Cook)", "Cooks"),
        ("Person", "People"),
        ("People", "Person"),
    ],
)
def test_a_name_is_found_however_it_is_written(name: str, title: str) -> None:
    """Where the two have no letters of a word in common too, as in another language."""
    found = read(dataset(role("other"), role("one", title=name)), title)
    assert found == {"one"}


@pytest.mark.parametrize(
    "title",
    ["Cook, " * 5_000, "(" * 50_000, "x" + " " * 50_000, "- " * 20_000, "cook " * 20_000, "x" * 100_000],
)
def test_a_title_of_any_length_is_read(title: str) -> None:
    """The time that a long title takes grows with its length and no faster: this would take hours."""
    assert read(dataset(role("guest")), title) == set()


def test_readings_come_in_the_datasets_order(bundled: Dataset) -> None:
    """The order of the words in the title makes no reading better than another."""
    for title in ("AI/ML engineer", "ML/AI engineer"):
        assert [role.id for role in readings(bundled, title).roles] == [AI, ML]


class TestComparisons:
    """What settles which of several readings is meant."""

    def test_they_are_those_between_the_readings(self, bundled: Dataset) -> None:
        """A comparison with a role that is no reading settles nothing."""
        found = readings(bundled, "AI/ML Engineer")
        assert [set(each.roles) for each in found.comparisons] == [{AI, ML}]
        assert found.title == "AI/ML Engineer"

    def test_one_reading_needs_none(self, bundled: Dataset) -> None:
        """There is nothing to settle, even where the reading is another name for a job."""
        assert readings(bundled, "GenAI engineer").comparisons == ()

    def test_what_holds_for_the_job_holds_for_its_other_names(self, bundled: Dataset) -> None:
        """A generative AI engineer is told from an ML engineer as an AI engineer is."""
        found = readings(bundled, "GenAI/ML Engineer")
        assert {role.id for role in found.roles} == {GENERATIVE, ML}
        assert {AI, ML} in [set(each.roles) for each in found.comparisons]

    def test_there_may_be_none(self) -> None:
        """Readings that nobody compared are shown all the same."""
        data = dataset(
            role("cook"),
            role("baker"),
            comparisons=(Comparison(("cook", "guest")),),
            roles={"cook": role("cook"), "baker": role("baker"), "guest": role("guest")},
        )
        assert readings(data, "cook/baker").comparisons == ()


@pytest.fixture(scope="module")
def ladder() -> Dataset:
    """A dataset in which rank is part of the titles."""
    return dataset(
        role("e1", title="Engineer I"),
        role("e2", title="Engineer II"),
        role("senior", title="Senior engineer"),
        role("engineer"),
        role("lead", title="Lead"),
    )


@pytest.mark.parametrize(
    ("title", "roles"),
    [
        ("Senior Engineer", {"senior"}),
        ("engineer ii", {"e2"}),
        ("Senior Engineer, Berlin", {"senior"}),
        ("Engineer I / Engineer II", {"e1", "e2"}),
        ("Staff engineer", {"engineer"}),
        ("Lead", {"lead"}),
        ("Lead (remote)", {"lead"}),
    ],
)
def test_rank_matters_where_it_is_part_of_a_title(ladder: Dataset, title: str, roles: set[str]) -> None:
    """A title that the dataset knows as it stands is not read as anything else."""
    assert read(ladder, title) == roles


def test_a_title_that_two_roles_share_is_read_as_both() -> None:
    """A shared title is legal, and its readings are shown."""
    data = dataset(role("cook", title="Boss"), role("baker", aliases=("boss",)), role("guest"))
    assert read(data, "Senior boss") == {"cook", "baker"}
