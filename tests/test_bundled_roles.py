"""How the roles of the bundled dataset hang together."""

import pytest

from rolecmp.analysis.diff import comparison_of, skill_diff
from rolecmp.analysis.names import role_named
from rolecmp.analysis.values import stated
from rolecmp.dataset import load
from rolecmp.model import Dataset

ML, DS, SWE, GENAI = "ml-engineer", "data-scientist", "software-engineer", "generative-ai-engineer"


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """Give what `load` reads when no path is given."""
    return load()


def test_five_roles_are_shown_at_a_glance_the_ai_engineer_first(bundled: Dataset) -> None:
    """The table's roles are the five that people search for, in this order."""
    assert bundled.about.at_a_glance == ("ai-engineer", ML, DS, SWE, GENAI)


def test_three_aspects_are_shown_at_a_glance(bundled: Dataset) -> None:
    """The table's columns are what a role builds, its core skills and where people come to it from."""
    assert [aspect.id for aspect in bundled.aspects.values() if aspect.at_a_glance] == [
        "builds",
        "skills",
        "fit",
    ]


@pytest.mark.parametrize(
    ("role", "aspect"),
    [
        (ML, "delivers"),
        (ML, "is_not"),
        (DS, "study"),
        (SWE, "delivers"),
        (SWE, "works_on"),
        (SWE, "study"),
        ("ai-architect", "skills"),
        ("data-engineer", "fit"),
        ("data-analyst", "fit"),
    ],
)
def test_what_the_sources_leave_open_is_not_stated(bundled: Dataset, role: str, aspect: str) -> None:
    """The dataset makes nothing up: where its sources say nothing of a role, neither does the role."""
    assert stated(bundled, bundled.roles[role], bundled.aspects[aspect]) is None


@pytest.mark.parametrize("role", ["agentops", "solutions-architect"])
def test_a_title_that_is_only_named_has_no_description(bundled: Dataset, role: str) -> None:
    """Two titles are known as variants that the source names; it says no more of them."""
    assert "does not describe it" in (bundled.roles[role].summary or "")
    assert not bundled.roles[role].values


def test_an_ai_engineer_has_the_core_skills_of_a_software_engineer_too(bundled: Dataset) -> None:
    """AI engineers are software engineers who have specialised: their core skills come on top."""
    ai_engineer, software_engineer = bundled.roles["ai-engineer"], bundled.roles[SWE]
    core = stated(bundled, ai_engineer, bundled.aspects["skills"])
    own = stated(bundled, software_engineer, bundled.aspects["skills"])
    assert core is not None
    assert own is not None
    inherited = [item.text for item in core.items if item.inherited_from is software_engineer]
    assert inherited == [item.text for item in own.items]


def test_safety_is_a_core_skill_of_the_ai_engineer(bundled: Dataset) -> None:
    """Who lacks it, lacks something; no other role asks for it."""
    asking = [role for role in bundled.roles.values() if "trust-boundary" in str(role.values.get("skills"))]
    assert [role.id for role in asking] == ["ai-engineer"]


def test_a_generative_ai_engineer_is_nearly_an_ai_engineer(bundled: Dataset) -> None:
    """What it does not state is the AI engineer's, and its summary says how near the two are."""
    role = bundled.roles[GENAI]
    assert role.same_as == "ai-engineer"
    assert list(role.values) == ["builds"]
    for words in ("mostly another name", "almost entirely", "near-identical"):
        assert words in (role.summary or "").casefold()


def test_ai_architect_is_the_step_after_ai_engineer(bundled: Dataset) -> None:
    """No source names a step after any other role."""
    assert {role.id: role.next for role in bundled.roles.values() if role.next} == {
        "ai-engineer": ("ai-architect",)
    }


def test_comparisons_are_written_for_the_four_pairs_that_the_source_speaks_of(bundled: Dataset) -> None:
    """Every other pair is left to be computed."""
    pairs = [comparison.roles for comparison in bundled.comparisons]
    assert pairs == [("ai-engineer", other) for other in (ML, DS, SWE, GENAI)]
    assert comparison_of(bundled, bundled.roles["data-analyst"], bundled.roles["data-engineer"]) is None


@pytest.mark.parametrize(
    ("left", "right", "both"),
    [
        ("ai-engineer", ML, {"MLOps"}),
        ("ai-engineer", DS, {"Python", "Reasoning about data"}),
        ("ai-engineer", SWE, {"Systems design", "Languages and frameworks", "Testing", "Operations"}),
        (ML, DS, set()),
        (ML, SWE, set()),
        (DS, SWE, set()),
    ],
)
def test_two_roles_share_the_skills_that_the_source_says_they_share(
    bundled: Dataset, left: str, right: str, both: set[str]
) -> None:
    """What a diff computes as common ground agrees with what is written about the two roles."""
    skills = skill_diff(bundled, bundled.roles[left], bundled.roles[right])
    assert skills is not None
    assert {skill.name for skill in skills.both} == both


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("AI", "ai-engineer"),
        ("applied AI engineer", "ai-engineer"),
        ("mle", ML),
        ("Machine Learning Engineer", ML),
        ("ds", DS),
        ("swe", SWE),
        ("SDE", SWE),
        ("backend engineer", SWE),
        ("full stack engineer", SWE),
        ("GenAI", GENAI),
        ("LLM engineer", GENAI),
        ("AI architect", "ai-architect"),
        ("DE", "data-engineer"),
        ("AgentOps", "agentops"),
    ],
)
def test_a_role_goes_by_the_names_that_people_use(bundled: Dataset, name: str, role: str) -> None:
    """Short forms and spelled-out titles lead to one role."""
    assert role_named(bundled, name).id == role


def test_letters_that_are_no_title_are_short_names(bundled: Dataset) -> None:
    """AI is a field, SWE is a title: only titles are read as titles."""
    short = {name for role in bundled.roles.values() for name in role.short}
    titles = {name for role in bundled.roles.values() for name in (role.title, *role.aliases)}
    assert {"AI", "ML", "DS", "GenAI"} <= short
    assert {"SWE", "SDE", "MLE"} <= titles
    assert not short & titles
