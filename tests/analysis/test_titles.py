"""Which roles a job title may stand for."""

import pytest
from small import dataset, role

from rolecmp.analysis.title import readings
from rolecmp.dataset import load
from rolecmp.errors import NoMatch
from rolecmp.model import Comparison, Dataset

AI, ML, DATA, SOFTWARE = "ai-engineer", "ml-engineer", "data-scientist", "software-engineer"
GENERATIVE, ARCHITECT = "generative-ai-engineer", "ai-architect"


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """The dataset that comes with rolecmp."""
    return load()


def read(data: Dataset, title: str) -> set[str]:
    """The ids of the roles that a title may stand for."""
    return {role.id for role in readings(data, title).roles}


@pytest.mark.parametrize(
    ("title", "roles"),
    [
        ("GenAI engineer", {GENERATIVE}),
        ("LLM engineer", {GENERATIVE}),
        ("AI/ML Engineer", {AI, ML}),
        ("Senior Machine Learning Engineer (Remote)", {ML}),
        ("AI architect", {ARCHITECT}),
        ("AgentOps", {"agentops"}),
        ("Full-Stack Engineer", {SOFTWARE}),
        ("  ai   engineer ", {AI}),
        ("AI", {AI}),
    ],
)
def test_a_title_is_read_as_the_role_that_goes_by_it(bundled: Dataset, title: str, roles: set[str]) -> None:
    """By title or alias, in any case and with any gaps."""
    assert read(bundled, title) == roles


@pytest.mark.parametrize(
    ("title", "roles"),
    [
        ("Sr. ML Engineer II", {ML}),
        ("Lead GenAI Engineer @ Acme", {GENERATIVE}),
        ("(Senior) Data Scientist (m/w/d)", {DATA}),
        ("(Lead) AI Engineer", {AI}),
        ("Senior SWE", {SOFTWARE}),
        ("MLE II", {ML}),
        ("Staff+ ML Engineer", {ML}),
        ("Junior/Senior Data Scientist", {DATA}),
        ("Mid-Senior ML Engineer", {ML}),
        ("AI Engineer I/II", {AI}),
        ("Software Engineer L5", {SOFTWARE}),
        ("Software Engineer Intern", {SOFTWARE}),
        ("Principal Solutions Architect", {"solutions-architect"}),
        ("Data Scientist 80-100%", {DATA}),
        ("Data Scientist f/m/x", {DATA}),
        ("Full-time AI engineer - hybrid", {AI}),
        ("Data Scientist – Remote (EU)", {DATA}),
        ("AI Engineer, Platform - Berlin", {AI}),
        ("AI Engineer in San Francisco, CA", {AI}),
        ("AI Engineer at Acme for healthcare", {AI}),
        ("Applied AI Engineer (Contract, 6 months)", {AI}),
        ("AI Engineer #4711", {AI}),
        ('"AI Engineer"', {AI}),
        ("[Remote] AI Engineer (", {AI}),
        ("Berlin - AI Engineer", {AI}),
        ("Berlin - AI/ML Engineer", {AI, ML}),
        ("Berlin - Data Scientist / Analyst", {DATA}),
        ("SWE, Berlin", {SOFTWARE}),
        ("Hiring: Data Scientist*in", {DATA}),
    ],
)
def test_rank_place_and_terms_do_not_matter(bundled: Dataset, title: str, roles: set[str]) -> None:
    """What a posting's headline says beside the role is left aside."""
    assert read(bundled, title) == roles


@pytest.mark.parametrize(
    ("title", "roles"),
    [
        ("Machine Learning/AI Engineer", {AI, ML}),
        ("Software & AI Engineer", {AI, SOFTWARE}),
        ("AI Engineer or ML Engineer", {AI, ML}),
        ("Data Scientist / ML Engineer", {DATA, ML}),
        ("ML Engineer + Data Scientist", {DATA, ML}),
        ("AI/ML", {AI, ML}),
        ("GenAI/LLM Engineer", {GENERATIVE}),
        ("Frontend/Backend Engineer", {SOFTWARE}),
        ("AI and Data Engineer", {AI}),
        ("Data Scientist / Analyst", {DATA}),
    ],
)
def test_alternatives_are_all_read(bundled: Dataset, title: str, roles: set[str]) -> None:
    """A title that names several roles, or several fields of one, stands for any of those that are known."""
    assert read(bundled, title) == roles


@pytest.mark.parametrize(
    ("title", "roles"),
    [
        ("Software Engineer, Machine Learning", {SOFTWARE, ML}),
        ("Software Engineer (AI)", {SOFTWARE, AI}),
        ("Senior Software Engineer - AI/ML", {SOFTWARE, AI, ML}),
        ("Engineer, AI", {AI}),
        ("Engineer - Machine Learning", {ML}),
        ("Artificial Intelligence (AI) Engineer", {AI}),
        ("Machine Learning (ML) Engineer", {ML}),
        ("Solutions Architect, AI", {"solutions-architect", ARCHITECT}),
        ("Data Scientist, NLP & LLM", {DATA}),
        ("AI Engineer (GenAI)", {AI, GENERATIVE}),
    ],
)
def test_a_field_behind_the_title_is_read_with_it(bundled: Dataset, title: str, roles: set[str]) -> None:
    """A software engineer in AI may be an AI engineer, and may be a software engineer."""
    assert read(bundled, title) == roles


@pytest.mark.parametrize(
    ("title", "roles"),
    [
        ("Backend developer", {SOFTWARE}),
        ("Senior Full-Stack Developers (m/f/d)", {SOFTWARE}),
        ("Machine Learning Engineers", {ML}),
        ("GenAI programmer", {GENERATIVE}),
        ("Solution Architect", {"solutions-architect"}),
        ("AI/ML Developer", {AI, ML}),
    ],
)
def test_a_title_may_have_another_form(bundled: Dataset, title: str, roles: set[str]) -> None:
    """Several of them are no other role, and who develops software is an engineer of it."""
    assert read(bundled, title) == roles


def test_a_name_of_its_own_comes_before_another_form() -> None:
    """Where a dataset tells developers from engineers, so does the answer."""
    data = dataset(role("software-developer"), role("software-engineer"))
    assert read(data, "Software developer") == {"software-developer"}
    assert read(data, "Software programmers") == {"software-developer", "software-engineer"}


@pytest.mark.parametrize(
    ("title", "hint"),
    [
        ("Product Manager, AI", "the nearest to it: AI engineer"),
        ("AI product manager", "'rolecmp table --all' lists those it knows"),
        ("AI/ML Product Manager", "the nearest to it: AI engineer"),
        ("AI/ML Lead", "the nearest to it: AI engineer"),
        ("Head of AI", "'rolecmp table --all' lists those it knows"),
        ("Lead, AI", "the nearest to it: AI engineer"),
        ("AI Lead", None),
        ("ML Intern", None),
        ("Lead", None),
        ("Data Engineer, ML", None),
        ("AI/ML Research Engineer", None),
        ("Machine Learning Manager", None),
        ("Chief AI Officer", None),
        ("AI Enginer", "the nearest to it: AI engineer"),
        ("engineer", None),
        ("Prompt engineer", "'rolecmp table --all' lists those it knows"),
        ("Recruiter", "'rolecmp table --all' lists those it knows"),
        ("Senior (remote)", "'rolecmp table --all' lists those it knows"),
        ("()", "'rolecmp table --all' lists those it knows"),
        ("", "'rolecmp table --all' lists those it knows"),
        ("/", "'rolecmp table --all' lists those it knows"),
    ],
)
def test_a_title_is_never_guessed(bundled: Dataset, title: str, hint: str | None) -> None:
    """An unknown title is said to be unknown, with the nearest; a field alone makes no engineer."""
    with pytest.raises(NoMatch) as error:
        readings(bundled, title)
    assert str(error.value).startswith(f"the dataset knows no title {title!r}; ")
    assert hint is None or str(error.value).endswith(f"; {hint}")


def test_at_most_three_titles_are_suggested(bundled: Dataset) -> None:
    """However many parts the unknown title has, the hint stays short."""
    with pytest.raises(NoMatch) as error:
        readings(bundled, "AI enginer, ML enginer, data scientits, softwear engineer")
    assert len(str(error.value).partition("the nearest to it: ")[2].split(", ")) == 3


@pytest.mark.parametrize("title", ["Cook, " * 20_000, "(" * 50_000, "x" + " " * 50_000, "- " * 50_000])
def test_a_title_of_any_length_is_read(title: str) -> None:
    """The time that a long title takes grows with its length and no faster: this would take hours."""
    with pytest.raises(NoMatch):
        readings(dataset(role("guest")), title)


def test_readings_come_in_the_datasets_order(bundled: Dataset) -> None:
    """The order of the words in the title makes no reading better than another."""
    for title in ("AI/ML engineer", "ML/AI engineer"):
        assert [role.id for role in readings(bundled, title).roles] == [AI, ML]


def test_every_field_of_a_known_title_may_borrow_its_noun() -> None:
    """However many words the title itself has."""
    data = dataset(role("cloud-engineer"), role("machine-learning-engineer"))
    assert read(data, "Cloud/Machine Learning Engineer") == {"cloud-engineer", "machine-learning-engineer"}


def test_what_says_nothing_of_the_role_may_come_first(bundled: Dataset) -> None:
    """A part of which nothing is left is no title."""
    assert read(bundled, "Remote, SWE") == read(bundled, "Senior (m/w/d) SWE") == {SOFTWARE}


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
