"""Which role, aspect or skill a name on the command line means."""

import pytest
from small import dataset, role

from rolecmp.analysis.names import aspect_named, role_named, role_or_skill_named, skills_held
from rolecmp.analysis.title import readings
from rolecmp.dataset import load
from rolecmp.errors import AmbiguousName, NoMatch, UnknownName, UnknownSkills
from rolecmp.model import Dataset, Skill

ALL_ROLES = (
    "ai-engineer, ml-engineer, data-scientist, software-engineer, generative-ai-engineer, ai-architect, "
    "data-engineer, data-analyst, agentops, solutions-architect"
)


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """The dataset that comes with rolecmp."""
    return load()


@pytest.mark.parametrize(
    ("name", "role_id"),
    [
        ("ml-engineer", "ml-engineer"),
        ("ML engineer", "ml-engineer"),
        ("mle", "ml-engineer"),
        ("machine learning engineer", "ml-engineer"),
        ("Machine-Learning_Engineer", "ml-engineer"),
        ("  ML   ENGINEER ", "ml-engineer"),
        ("ai", "ai-engineer"),
        ("ai eng", "ai-engineer"),
        ("AI-A", "ai-architect"),
        ("data-s", "data-scientist"),
        ("software", "software-engineer"),
        ("full stack", "software-engineer"),
        ("gen", "generative-ai-engineer"),
        ("agent", "agentops"),
        ("solutions architect", "solutions-architect"),
    ],
)
def test_a_role_is_named_by_id_title_alias_or_beginning(bundled: Dataset, name: str, role_id: str) -> None:
    """In any case, with hyphens, underscores and spaces alike."""
    assert role_named(bundled, name).id == role_id


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("ml-enginer", "no role 'ml-enginer'; did you mean 'ml-engineer'?"),
        ("AI Architet", "no role 'AI Architet'; did you mean 'AI architect'?"),
        ("softwear engineer", "no role 'softwear engineer'; did you mean 'Software engineer'?"),
        ("quantum plumber", f"no role 'quantum plumber'; there are {ALL_ROLES}"),
        ("", f"no role ''; there are {ALL_ROLES}"),
        ("  ", f"no role '  '; there are {ALL_ROLES}"),
        ("-", f"no role '-'; there are {ALL_ROLES}"),
    ],
)
def test_an_unknown_role_gets_a_suggestion(bundled: Dataset, name: str, message: str) -> None:
    """A slip gets the nearest name, nonsense what there is, and an empty name begins nothing."""
    with pytest.raises(UnknownName) as error:
        role_named(bundled, name)
    assert str(error.value) == message


def test_a_job_that_is_not_described_gets_the_roles_that_list_the_skill_in_its_name() -> None:
    """Of core skills, the longest that its name has, and unless many roles list it; a title does the same."""
    crowd = [role(f"cook-{at}", "salt") for at in range(4)]
    data = dataset(role("baker", "sour-dough dough"), role("other", same_as="baker"), *crowd)
    near = "; roles that list the skill Sour-dough: baker"
    with pytest.raises(UnknownName, match=f"^no role 'Senior sour dough taster'{near}$"):
        role_named(data, "Senior sour dough taster")
    with pytest.raises(NoMatch, match=f"^the dataset knows no title 'sour-dough taster'{near}$"):
        readings(data, "sour-dough taster")
    with pytest.raises(UnknownName, match=r"^no role 'salt taster'; there are baker, "):
        role_named(data, "salt taster")


def test_a_beginning_of_whole_words_comes_first() -> None:
    """Engineer I is the first of a ladder, and not each whose title begins with these letters."""
    data = dataset(role("i", title="Engineer I (L1)"), role("ii", title="Engineer II (L2)"))
    assert role_named(data, "engineer i").id == "i"
    with pytest.raises(AmbiguousName):
        role_named(data, "engineer")


def test_the_beginning_of_several_roles_gets_its_candidates(bundled: Dataset) -> None:
    """Which of them is meant is asked, by their ids."""
    with pytest.raises(AmbiguousName) as error:
        role_named(bundled, "artificial")
    assert error.value.candidates == ("ai-engineer", "ai-architect")
    assert str(error.value) == (
        "'artificial' could be more than one role: ai-engineer, ai-architect; which one?"
    )


def test_a_name_that_two_roles_share_gets_its_candidates() -> None:
    """A shared title or alias is legal, and says that it is shared when it is used."""
    data = dataset(role("cook", aliases=("Boss",)), role("baker", title="boss"), role("guest"))
    with pytest.raises(AmbiguousName) as error:
        role_named(data, "BOSS")
    assert error.value.candidates == ("cook", "baker")


@pytest.mark.parametrize(
    ("name", "role_id"),
    [
        ("lead", "lead"),
        ("LEAD", "lead"),
        ("Lead cook", "cook"),
        ("lead c", "cook"),
        ("sous", "helper"),
        ("sous-c", "sous-chef"),
    ],
)
def test_the_closest_kind_of_match_counts(name: str, role_id: str) -> None:
    """An id comes before a title or alias, and a whole name before a beginning, wherever in the dataset."""
    data = dataset(
        role("cook", title="Lead cook", aliases=("lead",)),
        role("lead"),
        role("sous-chef"),
        role("helper", aliases=("Sous",)),
    )
    assert role_named(data, name).id == role_id


def test_an_id_is_found_as_it_is_written() -> None:
    """Two ids that differ only in hyphens are told apart by writing them out, and else could be both."""
    data = dataset(role("sous-chef"), role("sous_chef"))
    assert role_named(data, "sous_chef").id == "sous_chef"
    with pytest.raises(AmbiguousName):
        role_named(data, "sous chef")


def test_several_names_of_one_role_are_not_ambiguous() -> None:
    """A beginning that fits a role's id, title and alias means that role."""
    data = dataset(role("cook", title="Cook", aliases=("Cooking person",)), role("guest"))
    assert role_named(data, "coo").id == "cook"


@pytest.mark.parametrize(
    ("name", "aspect"),
    [
        ("builds", "builds"),
        ("BUILDS / OWNS", "builds"),
        ("builds /", "builds"),
        ("core", "skills"),
        ("works-on", "works_on"),
        ("works on", "works_on"),
        ("to s", "study"),
    ],
)
def test_an_aspect_is_named_by_id_title_or_beginning(bundled: Dataset, name: str, aspect: str) -> None:
    """A column goes by what stands over it as well as by its id."""
    assert aspect_named(bundled, name).id == aspect


def test_an_unknown_aspect_gets_a_suggestion(bundled: Dataset) -> None:
    """The message says that it is an aspect that is missing."""
    with pytest.raises(UnknownName, match=r"^no aspect 'bilds'; did you mean 'builds'\?$"):
        aspect_named(bundled, "bilds")


@pytest.mark.parametrize(
    ("name", "skill"),
    [
        ("python", "python"),
        ("RAG", "retrieval"),
        ("retrieval augmented generation", "retrieval"),
        ("evals", "evaluation"),
        ("SQL", "sql"),
        ("Model training and serving", "model-training-and-serving"),
        ("Statistic", "statistics"),
        ("data visualization", "visualisation"),
        ("Python programming", "python"),
        ("experience with SQL", "sql"),
    ],
)
def test_a_skill_is_named_by_id_name_alias_or_beginning(bundled: Dataset, name: str, skill: str) -> None:
    """People say "RAG" and "evals", and are understood."""
    assert tuple(skills_held(bundled, [name]).skills) == (skill,)


def test_an_unknown_skill_gets_a_suggestion(bundled: Dataset) -> None:
    """The message says that it is a skill that is missing."""
    with pytest.raises(UnknownSkills, match=r"^no skill 'pyhton'; did you mean 'python'\?$"):
        skills_held(bundled, ["pyhton"])


def test_names_may_be_in_any_script() -> None:
    """Case is folded as each script does it."""
    data = dataset(role("ingenieur", title="Straßenbauer", aliases=("Инженер", "技術者")))
    for name in ("STRASSENBAUER", "инж", "技術"):
        assert role_named(data, name).id == "ingenieur"


def test_a_skill_may_have_the_name_of_another_as_alias() -> None:
    """The id decides, so that a skill can always be named."""
    data = dataset(skills={"ops": Skill("ops", "Operations"), "sre": Skill("sre", "SRE", aliases=("ops",))})
    assert role_or_skill_named(data, "Ops").id == "ops"


# Names and what goes by them: "-" is nothing, a role's or skill's own id needs no line.
ROLE_ARGUMENTS = """
ai-engineer: AI_ENGINEER, AIE, ai, ai engineers, KI-Entwickler, \uff21\uff29 engineer, AI developer
ml-engineer: ml, MLE, senior ml engineer, Machine-Learning Engineers, ml engineer (remote)
data-scientist: ds, Data Scientists, Lead data scientist, data-s, Cient\xedfico de datos
software-engineer: backend developer, Back-end Developer, fullstack engineer, Java developer, swe, programmer
software-engineer: Staff Software Engineer, Softwareentwickler, software eng
generative-ai-engineer: GenAI developer, LLM engineer
data-analyst: data analysts
data-engineer: Data Engineers
ai-architect: AI architects
solutions-architect: solution architect
-: mlops-engineer, prompt engineer, nurse, AI/ML engineer, data, ml-enginer, data scientst, product manager
-: Senior, AI manager, engineer, research scientist, Data scientist's assistant
"""
SKILL_WORDS = """
python: Python, PYTHON 3, python3, experience with Python
r: r
sql: SQL, strong SQL skills
kubernetes: k8s
cpp: c++
csharp: C#
java: java
javascript: JS
machine-learning: ml
retrieval: RAG, retrieval augmented generation
vector-databases: vector database, Vector DB
feature-engineering: feature engineering
evaluation: evals, evaluating
statistics: stats, knowledge of statistics
maths: math, mathematics
mlops: ML Ops
fine-tuning: fine tuning, finetuning
scikit-learn: sklearn
golang: go
node: node.js, nodejs
ci-cd: ci/cd
visualisation: data visualization, data visualisation
-: py, pyhton, cooking, agentic, pytho, scr, javasc, sq, ""
"""


def tabled(table: str) -> list[tuple[str, str]]:
    """Every name of a table and the id that it gives."""
    return [(name, known) for known, names in lines(table) for name in names]


def lines(table: str) -> list[tuple[str, list[str]]]:
    """The id of each line of a table, and the names that give it."""
    parted = (line.split(": ", 1) for line in table.strip().splitlines())
    return [(known, names.split(", ")) for known, names in parted]


@pytest.mark.parametrize(("name", "known"), tabled(ROLE_ARGUMENTS))
def test_whatever_is_read_as_one_title_names_a_role(bundled: Dataset, name: str, known: str) -> None:
    """In any form of its words; another job, a rank and a slip name none."""
    try:
        found = role_named(bundled, name).id
    except (AmbiguousName, UnknownName):
        found = "-"
    assert found == known


@pytest.mark.parametrize(("known", "names"), lines(SKILL_WORDS))
def test_a_skill_is_known_in_any_form_of_its_words(bundled: Dataset, known: str, names: list[str]) -> None:
    """And with words around it; the beginning of a name, or a slip, is no name."""
    held = skills_held(bundled, ["ruby", *names])
    assert [*held.skills] == ["ruby", *([known] if known != "-" else [])]
    assert list(held.unknown) == (names if known == "-" else [])
