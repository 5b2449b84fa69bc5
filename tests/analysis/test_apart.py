"""What sets a role apart from the others."""

import pytest
from small import ALSO, CENTRE, CORE, dataset, role

from rolecmp.analysis.apart import apart
from rolecmp.dataset import load
from rolecmp.model import Dataset


def own(data: Dataset, name: str) -> dict[str, list[str]]:
    """What a role alone has among all roles: aspect id to skill ids or texts."""
    (found,) = apart(data, (data.roles[name],), data.roles.values())
    assert found.role is data.roles[name]
    return {value.aspect.id: [item.key for item in value.items] for value in found.own}


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """The dataset that comes with rolecmp."""
    return load()


@pytest.mark.parametrize(
    ("name", "skills"),
    [
        (
            "ai-engineer",
            [
                "agentic-design",
                "prompt-as-spec",
                "retrieval",
                "evaluation",
                "llm-economics",
                "platform-operations",
                "trust-boundary",
            ],
        ),
        ("ml-engineer", ["ml-frameworks", "model-training-and-serving", "maths"]),
        ("data-scientist", ["experiment-design", "domain-analysis"]),
        ("software-engineer", []),
        ("generative-ai-engineer", []),
    ],
)
def test_the_skills_that_set_a_bundled_role_apart(bundled: Dataset, name: str, skills: list[str]) -> None:
    """Skills that another role shares, inherits or lends do not."""
    assert own(bundled, name).get("skills", []) == skills


def test_the_skills_that_nobody_else_states_set_a_role_apart() -> None:
    """On whichever aspect; that no other role words a thing so does not."""
    data = dataset(
        role("cook", "taste knife", "fire salt", builds="soup, bread", centre="Heat."),
        role("baker", "salt", "taste", builds="cake", centre="Cold."),
    )
    assert own(data, "cook") == {"skills": ["knife"], "also": ["fire"]}
    assert own(data, "baker") == {}


class TestOtherNames:
    """Roles that are names for one job."""

    data = dataset(
        role("cook", "taste", builds="soup"),
        role("chef", "taste salt", same_as="cook"),
        role("boss", same_as="chef"),
        role("guest", "hunger"),
    )

    def test_they_are_no_others(self) -> None:
        """What one job states under several names still sets it apart."""
        assert own(self.data, "cook") == {"skills": ["taste"]}

    def test_each_has_only_what_it_states_itself(self) -> None:
        """What is taken over from the job is that role's own, not the other name's."""
        assert own(self.data, "chef") == {"skills": ["taste", "salt"]}
        assert own(self.data, "boss") == {}


def test_inherited_skills_set_nobody_apart() -> None:
    """Neither the role that inherits them nor the one that they come from."""
    data = dataset(role("cook", "taste"), role("baker", "dough", builds_on="cook"))
    assert own(data, "cook") == {}
    assert own(data, "baker") == {"skills": ["dough"]}


def test_only_those_among_whom_a_role_stands_are_others() -> None:
    """In a matrix of two roles, the rest of the dataset does not count."""
    data = dataset(role("cook", "taste"), role("baker", "dough"), role("guest", "taste"))
    both = (data.roles["cook"], data.roles["baker"])
    found = {
        each.role.id: [item.key for value in each.own for item in value.items]
        for each in apart(data, both, both)
    }
    assert found == {"cook": ["taste"], "baker": ["dough"]}


def test_what_sets_apart_keeps_its_sources_and_aspect() -> None:
    """So that it can be cited like the rest."""
    data = dataset(role("cook", "taste", "knife", cite={ALSO.id: ("b",)}, sources=("a",)))
    (found,) = apart(data, data.roles.values(), data.roles.values())
    assert [(value.aspect, value.sources, value.same_as) for value in found.own] == [
        (CORE, ("a",), None),
        (ALSO, ("b",), None),
    ]


def test_a_dataset_without_lists_sets_nothing_apart() -> None:
    """Where only texts are declared, there is nothing to hold against each other."""
    assert own(dataset(role("cook", centre="Heat."), aspects={"centre": CENTRE}), "cook") == {}
