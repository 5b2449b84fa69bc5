"""Which questions answer what somebody asks."""

import pytest
from small import dataset, role

from rolecmp.analysis.faq import answers
from rolecmp.dataset import load
from rolecmp.errors import NoMatch
from rolecmp.model import Dataset, Question


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """The dataset that comes with rolecmp."""
    return load()


def asked(data: Dataset, words: str) -> list[str]:
    """The ids of the questions that answer these words, best first."""
    return [question.id for question in answers(data, words).questions]


def test_unasked_every_question_is_shown(bundled: Dataset) -> None:
    """In the order in which the dataset has them, and a dataset may have none."""
    assert answers(bundled).questions == bundled.faq
    assert answers(dataset()).questions == ()


@pytest.mark.parametrize(
    ("words", "best"),
    [
        ("do I need ml", "need-ml"),
        ("Do I need ML?", "need-ml"),
        ("linear algebra", "need-ml"),
        ("pay", "pay"),
        ("salary", "pay"),
        ("salaries", "pay"),
        ("which pays more", "pay"),
        ("premium", "pay"),
        ("difference between ai engineer and ml engineer", "ai-vs-ml"),
        ("difference", "ai-vs-ml"),
        ("is it the same as a data scientist", "ai-vs-data-scientist"),
        ("data scientist", "ai-vs-data-scientist"),
        ("software engineer", "ai-vs-software-engineer"),
        ("security", "ai-vs-software-engineer"),
        ("non-deterministic", "ai-vs-software-engineer"),
        ("what should I aim for", "which-to-aim-for"),
        ("smallest gap", "which-to-aim-for"),
    ],
)
def test_the_best_answer_comes_first(bundled: Dataset, words: str, best: str) -> None:
    """Whatever the words in which one of the six questions is asked."""
    assert asked(bundled, words)[0] == best


@pytest.mark.parametrize("name", ["ai-vs-ml", "AI-vs-ML", "pay"])
def test_the_id_of_a_question_finds_it_alone(bundled: Dataset, name: str) -> None:
    """What other commands show as `rolecmp faq ID` leads to that one question, in any case."""
    assert asked(bundled, name) == [name.casefold()]


def test_an_id_may_be_in_any_case_itself() -> None:
    """As in a dataset whose ids are capitalised."""
    data = dataset(faq=(Question("Heat-1", "Is it hot?", "Yes."), Question("other", "Heat 1?", "No.")))
    assert asked(data, "heat-1") == ["Heat-1"]


def test_a_question_is_found_by_the_roles_that_it_speaks_of() -> None:
    """By their titles and aliases, even where the question says "it" all along."""
    data = dataset(
        role("cook", title="Head of kitchen", aliases=("Chef",)),
        faq=(Question("hot", "Is it hot?", "It is.", ("cook",)), Question("cold", "Is it cold?", "No.")),
    )
    assert asked(data, "head of kitchen") == ["hot"]
    assert asked(data, "chef") == ["hot"]


def test_the_question_outweighs_the_answer_and_that_the_roles() -> None:
    """Where as many words are found, it counts where."""
    data = dataset(
        role("soup"),
        faq=(
            Question("role", "Is it hot?", "It is.", ("soup",)),
            Question("answer", "Is it hot?", "The soup is."),
            Question("question", "Is the soup hot?", "It is."),
        ),
    )
    assert asked(data, "soup") == ["question", "answer", "role"]


@pytest.mark.parametrize("words", ["quantum plumbing", "?"])
def test_a_search_without_a_match_says_so(bundled: Dataset, words: str) -> None:
    """And how to see what there is."""
    with pytest.raises(NoMatch) as error:
        answers(bundled, words)
    assert str(error.value) == f"no question mentions {words!r}; 'rolecmp faq --list' shows them all"
    assert error.value.exit_code == 1


def test_what_was_asked_is_part_of_the_answer(bundled: Dataset) -> None:
    """As it was asked, and nothing where nothing was."""
    assert [answers(bundled, words).asked for words in ("", "pay", "Do I need ML?")] == [
        "",
        "pay",
        "Do I need ML?",
    ]
