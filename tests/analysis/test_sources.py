"""What a dataset rests on."""

import pytest
from small import dataset, role

from rolecmp.analysis.sources import provenance
from rolecmp.dataset import load
from rolecmp.model import About, Comparison, Dataset, Guidance, Question, Skill, Source, Statement


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """The dataset that comes with rolecmp."""
    return load()


def cited(data: Dataset) -> dict[str, dict[str, tuple[str, ...]]]:
    """What each source is cited for."""
    return {use.source.id: use.cited_for for use in provenance(data).uses}


def test_the_bundled_dataset_says_what_it_rests_on(bundled: Dataset) -> None:
    """Its title, date, licence and caveats, where corrections go, and all its sources."""
    found = provenance(bundled)
    about = bundled.about
    assert (found.title, found.as_of, found.licence) == (about.title, about.as_of, about.licence)
    assert found.caveats == bundled.about.caveats
    assert found.corrections is not None
    assert "hello@aiarch.dev" in found.corrections.text
    assert [use.source for use in found.uses] == list(bundled.sources.values())


def test_pay_rests_on_the_salary_write_ups(bundled: Dataset) -> None:
    """They are cited for the question about pay, and for nothing else."""
    uses = cited(bundled)
    for source in ("second-talent", "odsc", "nucamp"):
        assert uses[source] == {"questions": ("Which of these roles pays more?",)}


def test_a_source_is_cited_for_everything_that_names_it() -> None:
    """Each kind of thing by name, in the dataset's order."""
    data = dataset(
        role("cook", "taste", sources=("s",)),
        role("baker", sources=("s",)),
        skills={"taste": Skill("taste", "Taste", sources=("s",))},
        comparisons=(Comparison(("cook", "baker"), sources=("s",)),),
        guidance=(Guidance("Kitchens", ("cook",), "Bread.", sources=("s",)),),
        faq=(Question("hot", "Is it hot?", "Yes.", sources=("s",)),),
        about=About(
            caveats=(Statement("Titles blur.", ("s",)),),
            aim_rule=Statement("The smallest gap.", ("s",)),
            corrections=Statement("To us.", ("s",)),
        ),
    )
    assert cited(data)["s"] == {
        "roles": ("Cook", "Baker"),
        "skills": ("Taste",),
        "comparisons": ("Cook and Baker",),
        "backgrounds": ("Kitchens",),
        "questions": ("Is it hot?",),
        "caveats": ("Titles blur.",),
        "statements": ("which role to aim for", "where corrections go"),
    }


def test_a_role_cites_for_its_aspects_too() -> None:
    """A source that backs a single aspect is cited for the role, once."""
    cook = role("cook", "taste", sources=("a",), cite={"skills": ("b", "a"), "builds": ("b",)})
    assert cited(dataset(cook)) == {"a": {"roles": ("Cook",)}, "b": {"roles": ("Cook",)}}


def test_a_source_that_nothing_cites_is_shown_as_that() -> None:
    """It is listed, cited for nothing."""
    assert cited(dataset(role("cook"), sources={"s": Source("s", "S")})) == {"s": {}}


def test_a_dataset_may_say_nothing_of_itself() -> None:
    """Then there is nothing to show."""
    found = provenance(dataset(role("cook")))
    assert (found.title, found.as_of, found.licence, found.uses) == (None, None, None, ())
    assert (found.caveats, found.corrections) == ((), None)
