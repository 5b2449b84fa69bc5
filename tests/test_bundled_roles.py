"""What the bundled dataset says of each role, and what it says that two roles share."""

import pytest

from rolecmp.analysis.diff import skill_diff
from rolecmp.analysis.names import role_named
from rolecmp.analysis.values import stated
from rolecmp.dataset import load
from rolecmp.model import Dataset

AT_A_GLANCE = {
    "AI engineer": {
        "Builds / owns": "systems on top of existing models; "
        "agents; RAG; tool use; evals; cost control; deployment",
        "Core skills": "Agentic design; Prompt-as-spec; Retrieval; Evaluation; "
        "LLM economics; Platform operations",
        "Best fit coming from": "Senior software, backend or full-stack engineer",
    },
    "ML engineer": {
        "Builds / owns": "the models themselves; training pipelines; feature stores; serving and scaling",
        "Core skills": "ML frameworks; Data pipelines; Model training and serving; MLOps; Maths",
        "Best fit coming from": "Data or ML background, or a software engineer who wants to train models",
    },
    "Data scientist": {
        "Builds / owns": "answers from data; analysis; experiments; statistical models; reporting",
        "Core skills": "Statistics; Experiment design; SQL; Python; Visualisation; Domain analysis",
        "Best fit coming from": "Analytics, research or statistics background",
    },
    "Software engineer": {
        "Builds / owns": "general systems; services; APIs; data flow; reliability; the broader product",
        "Core skills": "Systems design; Languages and frameworks; Testing; Operations",
        "Best fit coming from": "Any software discipline",
    },
    "Generative AI engineer": {
        "Builds / owns": "LLM apps; agents; generation pipelines",
    },
}
BEYOND = {
    "AI engineer": {
        "Also works with": "MLOps; Python; Reasoning about data",
        "Delivers": "a service in production; an agent in production",
        "Works on": "the agentic loop around a model; retrieval and tools for that loop; "
        "evals that measure correctness; cost and latency in production",
        "To study": "the agentic loop; model selection and economics; retrieval design; evaluation",
        "Does not": "train models; analyse data for findings",
    },
    "ML engineer": {
        "Works on": "training data; feature engineering; model architecture; "
        "training runs; serving infrastructure",
        "To study": "linear algebra; gradient descent; the training stack",
    },
    "Data scientist": {
        "Also works with": "Reasoning about data",
        "Delivers": "a notebook; a dashboard; a model that makes an estimate",
        "Works on": "framing a question; designing an experiment; analysing the data; reporting the finding",
    },
    "AI architect": {
        "Builds / owns": "the design of AI systems; the rationale for that design",
        "Best fit coming from": "AI engineer who can justify patterns as well as build them",
        "Does not": "build AI systems every day",
    },
}


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """Give what `load` reads when no path is given."""
    return load()


def test_five_roles_are_shown_at_a_glance_the_ai_engineer_first(bundled: Dataset) -> None:
    """The table's roles are the five that people search for, in this order."""
    assert [bundled.roles[role].title for role in bundled.about.at_a_glance] == list(AT_A_GLANCE)


def test_three_aspects_are_shown_at_a_glance(bundled: Dataset) -> None:
    """The table's columns are what a role builds, its core skills and where people come to it from."""
    shown = [aspect.title for aspect in bundled.aspects.values() if aspect.at_a_glance]
    assert shown == list(AT_A_GLANCE["AI engineer"])


@pytest.mark.parametrize(
    ("title", "aspect", "said"),
    [
        (title, aspect, said)
        for roles in (AT_A_GLANCE, BEYOND)
        for title, values in roles.items()
        for aspect, said in values.items()
    ],
)
def test_a_role_states(bundled: Dataset, title: str, aspect: str, said: str) -> None:
    """What a role says for itself on an aspect is this list, whole and in this order."""
    assert own_items(bundled, title, aspect) == said.split("; ")


@pytest.mark.parametrize(
    ("title", "aspect"),
    [
        ("ML engineer", "Delivers"),
        ("ML engineer", "Does not"),
        ("Data scientist", "To study"),
        ("Software engineer", "Delivers"),
        ("Software engineer", "Works on"),
        ("Software engineer", "To study"),
        ("AI architect", "Core skills"),
    ],
)
def test_what_the_source_leaves_open_is_not_stated(bundled: Dataset, title: str, aspect: str) -> None:
    """The dataset makes nothing up: where its source says nothing of a role, neither does the role."""
    assert own_items(bundled, title, aspect) is None


@pytest.mark.parametrize("title", ["AgentOps", "Solutions architect"])
def test_a_title_that_is_only_named_has_no_description(bundled: Dataset, title: str) -> None:
    """Two titles are known by name alone."""
    role = role_named(bundled, title)
    assert role.summary is None
    assert not role.values


def test_an_ai_engineer_has_the_core_skills_of_a_software_engineer_too(bundled: Dataset) -> None:
    """AI engineers are software engineers who have specialised: six core skills come on top of four."""
    software_engineer = bundled.roles["software-engineer"]
    core = stated(bundled, bundled.roles["ai-engineer"], bundled.aspects["skills"])
    assert core is not None
    inherited = [item.text for item in core.items if item.inherited_from is software_engineer]
    assert inherited == own_items(bundled, "Software engineer", "Core skills")
    assert len(core.items) == 10


def test_a_generative_ai_engineer_is_an_ai_engineer_by_another_name(bundled: Dataset) -> None:
    """Of its own it states what it builds; its skills and where people come from are the AI engineer's."""
    role = bundled.roles["generative-ai-engineer"]
    assert role.same_as == "ai-engineer"
    assert list(role.values) == ["builds"]
    assert "another name for AI engineer" in (role.summary or "")


def test_ai_architect_is_the_step_after_ai_engineer(bundled: Dataset) -> None:
    """AI architect is known and comes next, and is not among the five at a glance."""
    assert bundled.roles["ai-engineer"].next == ("ai-architect",)
    assert "ai-architect" not in bundled.about.at_a_glance


@pytest.mark.parametrize(
    ("left", "right", "both"),
    [
        ("AI engineer", "ML engineer", {"MLOps"}),
        ("AI engineer", "Data scientist", {"Python", "Reasoning about data"}),
        (
            "AI engineer",
            "Software engineer",
            {"Systems design", "Languages and frameworks", "Testing", "Operations"},
        ),
        ("ML engineer", "Data scientist", set()),
        ("ML engineer", "Software engineer", set()),
        ("Data scientist", "Software engineer", set()),
    ],
)
def test_two_roles_share_the_skills_that_the_source_says_they_share(
    bundled: Dataset, left: str, right: str, both: set[str]
) -> None:
    """What a diff computes as common ground agrees with what is written about the two roles."""
    skills = skill_diff(bundled, role_named(bundled, left), role_named(bundled, right))
    assert skills is not None
    assert {skill.name for skill in skills.both} == both


def test_the_two_titles_of_one_job_ask_for_the_same_skills(bundled: Dataset) -> None:
    """No skill sets a generative AI engineer apart from an AI engineer."""
    skills = skill_diff(bundled, bundled.roles["ai-engineer"], bundled.roles["generative-ai-engineer"])
    assert skills is not None
    assert (skills.only_left, skills.only_right) == ((), ())


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("AI", "AI engineer"),
        ("applied AI engineer", "AI engineer"),
        ("mle", "ML engineer"),
        ("Machine Learning Engineer", "ML engineer"),
        ("ds", "Data scientist"),
        ("swe", "Software engineer"),
        ("backend engineer", "Software engineer"),
        ("full stack engineer", "Software engineer"),
        ("GenAI", "Generative AI engineer"),
        ("LLM engineer", "Generative AI engineer"),
        ("AI architect", "AI architect"),
        ("AgentOps", "AgentOps"),
    ],
)
def test_a_role_goes_by_the_names_that_people_use(bundled: Dataset, name: str, title: str) -> None:
    """Short forms and spelled-out titles lead to one role."""
    assert role_named(bundled, name).title == title


def own_items(dataset: Dataset, title: str, aspect: str) -> list[str] | None:
    """What the role with this title says for itself on an aspect, None where it says nothing."""
    by_title = {each.title: each for each in dataset.aspects.values()}
    value = stated(dataset, role_named(dataset, title), by_title[aspect])
    if value is None or value.same_as is not None:
        return None
    return [item.text for item in value.items if item.inherited_from is None]
