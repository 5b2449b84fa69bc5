"""What is shown of a title: the roles first, then what settles which."""

from small import dataset, role

import rolecmp
from rolecmp.model import Comparison, Dataset
from rolecmp.output import plain
from rolecmp.report.title import document

AI = role("ai-engineer", title="AI engineer", summary="Builds on models.")
ML = role("ml-engineer", title="ML engineer", builds="models")
DATA = role("data-scientist", title="Data scientist")
BETWEEN = Comparison(("ai-engineer", "ml-engineer"), rule_of_thumb="Who trains?")
TECH = dataset(AI, ML, DATA, role("genai-engineer", same_as="ai-engineer"), comparisons=(BETWEEN,))


def said(data: Dataset, title: str) -> list[str]:
    """All that is said of a title, a statement each."""
    return plain.render(document(data, rolecmp.title(data, title))).splitlines()


def test_one_role_settles_it() -> None:
    """Its summary, what it is another name for, or what little is known; and where to read on."""
    assert said(TECH, "Senior AI Engineer") == [
        "Senior AI Engineer stands for one role",
        "AI engineer: Builds on models. (rolecmp show ai-engineer)",
    ]
    assert said(TECH, "GenAI engineer")[1].startswith("Genai engineer: Another name for AI engineer.")
    assert said(TECH, "ML engineer")[1].startswith("ML engineer: The dataset has no summary of it")
    assert said(TECH, "Data scientist")[1].startswith("Data scientist: The dataset knows the title")


def test_a_slip_is_said_before_all() -> None:
    """What was read is not what was typed."""
    assert said(TECH, "AI enginer")[1] == "Read as: ai engineer"


def test_another_job_beside_the_role_is_named() -> None:
    """The title may be either, and the dataset knows one of them."""
    data = dataset(role("ai-architect", title="AI architect"), role("data-scientist"))
    assert said(data, "Data & AI architect")[0::2] == [
        "Data & AI architect may stand for this role, or for another job",
        "Not in this dataset: data architect",
    ]


def test_it_is_settled_only_where_what_follows_settles_it() -> None:
    """A comparison of each two of the roles does; where one is missing, the title alone does not say."""
    ask = "Ask what the work is measured on"
    two, three = said(TECH, "AI/ML engineer"), said(TECH, "AI/ML engineer, data scientist")
    assert any(f"{ask}: that settles it, whatever the title says." in line for line in two)
    assert "AI engineer or ML engineer: Who trains? (rolecmp diff ai-engineer ml-engineer)" in two
    assert any(f"{ask}; the title alone does not say." in line for line in three)


def test_two_names_of_one_job_need_no_settling() -> None:
    """Whichever it is, the work is the same."""
    assert not any("Which one" in line for line in said(TECH, "AI engineer / GenAI engineer"))
