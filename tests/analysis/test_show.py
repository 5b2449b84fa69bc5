"""One role in full."""

import pytest
from small import ALSO, BUILDS, CENTRE, CORE, dataset, role

from rolecmp.analysis.show import related, role_in_full
from rolecmp.dataset import load
from rolecmp.model import About, Comparison, Dataset, Question, Statement


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """The dataset that comes with rolecmp."""
    return load()


def relations(data: Dataset, name: str) -> list[tuple[str, str]]:
    """How other roles are related to one: kind and role."""
    return [(relation.kind, relation.role.id) for relation in related(data, data.roles[name])]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "ai-engineer",
            [
                ("builds on", "software-engineer"),
                ("same job as", "generative-ai-engineer"),
                ("next step", "ai-architect"),
            ],
        ),
        ("software-engineer", [("is built on by", "ai-engineer")]),
        ("generative-ai-engineer", [("same job as", "ai-engineer")]),
        ("ai-architect", [("next step from", "ai-engineer")]),
        ("data-scientist", []),
    ],
)
def test_the_relations_of_a_bundled_role(
    bundled: Dataset, name: str, expected: list[tuple[str, str]]
) -> None:
    """Each with its kind, seen from the role that is shown."""
    assert relations(bundled, name) == expected


def test_two_roles_may_be_related_in_several_ways() -> None:
    """Each way is told."""
    data = dataset(role("cook"), role("chef", builds_on="cook", next=("cook",)))
    assert relations(data, "chef") == [("builds on", "cook"), ("next step", "cook")]
    assert relations(data, "cook") == [("is built on by", "chef"), ("next step from", "chef")]


def test_all_names_of_a_job_are_related() -> None:
    """A name for a name, and two names for the same third, are one job; no role is related to itself."""
    data = dataset(role("cook"), role("chef", same_as="cook"), role("boss", same_as="chef"), role("guest"))
    assert relations(data, "boss") == [("same job as", "cook"), ("same job as", "chef")]
    assert relations(data, "cook") == [("same job as", "chef"), ("same job as", "boss")]
    assert relations(data, "guest") == []


def test_a_role_is_shown_with_all_that_is_said_of_it(bundled: Dataset) -> None:
    """Its summary and names, its values, what sets it apart, and the comparisons and questions on it."""
    shown = role_in_full(bundled, bundled.roles["ml-engineer"])
    assert shown.role is bundled.roles["ml-engineer"]
    assert shown.aliases == shown.role.aliases
    assert shown.summary == shown.role.summary
    assert shown.summary_sources == ("roles-side-by-side",)
    assert [value.aspect.id for value in shown.values] == [
        "builds",
        "skills",
        "fit",
        "centre",
        "works_on",
        "study",
    ]
    assert [aspect.id for aspect in shown.not_stated] == ["is_not", "also", "delivers"]
    assert {value.aspect.id for value in (shown.apart or ())} == {"skills"}
    assert [each.roles for each in shown.comparisons] == [("ai-engineer", "ml-engineer")]
    assert [each.id for each in shown.questions] == [
        "ai-vs-ml",
        "pay",
        "which-to-aim-for",
        "other-titles",
        "official-titles",
    ]
    assert shown.caveats == bundled.about.caveats


def test_what_a_role_takes_over_is_shown_as_such() -> None:
    """Values of the same job come with the role whose they are; nothing else is stated."""
    data = dataset(role("cook", "taste", builds="soup"), role("chef", same_as="cook"))
    shown = role_in_full(data, data.roles["chef"])
    assert [(value.aspect, value.same_as) for value in shown.values] == [
        (BUILDS, data.roles["cook"]),
        (CORE, data.roles["cook"]),
    ]
    assert shown.not_stated == (ALSO, CENTRE)
    assert shown.apart == ()


def test_a_role_that_is_only_named_has_nothing_else() -> None:
    """Everything is not stated, and what is said of other roles is not said of this one."""
    caveat = Statement("Titles blur.")
    data = dataset(
        role("guest"),
        role("cook", "taste"),
        role("baker"),
        about=About(caveats=(caveat,)),
        comparisons=(Comparison(("cook", "baker")),),
        faq=(Question("hot", "Is it hot?", "Yes.", ("cook",)),),
    )
    shown = role_in_full(data, data.roles["guest"])
    assert shown.not_stated == (BUILDS, CORE, ALSO, CENTRE)
    assert (shown.summary, shown.values, shown.apart, shown.related) == (None, (), (), ())
    assert (shown.comparisons, shown.questions, shown.caveats) == ((), (), (caveat,))


def test_what_sets_it_apart_is_held_against_all_roles() -> None:
    """Also against those that are not shown at a glance."""
    data = dataset(role("cook", "taste knife"), role("ghost", "taste"), about=About(at_a_glance=("cook",)))
    shown = role_in_full(data, data.roles["cook"])
    assert [item.skill for value in shown.apart or () for item in value.items] == ["knife"]
