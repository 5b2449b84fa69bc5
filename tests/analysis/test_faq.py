"""Which questions answer what somebody asks, and what is said where none does."""

from itertools import cycle
from pathlib import Path

import pytest
from small import dataset, role

from rolecmp.analysis.faq import answers
from rolecmp.dataset import load
from rolecmp.errors import NoMatch
from rolecmp.model import Dataset, Question, Skill


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """The dataset that comes with rolecmp."""
    return load()


def asked(data: Dataset, words: str) -> list[str]:
    """The ids of the questions that answer these words, best first."""
    return [question.id for question in answers(data, words).questions]


def written() -> list[tuple[str, str]]:
    """The questions of the table and what it says that they lead to."""
    lines = Path(__file__).with_name("questions.txt").read_text(encoding="utf-8").splitlines()
    return [
        (text, led)
        for text, _, led in (line.rpartition(" = ") for line in lines if line[:1] not in ("", "#"))
    ]


QUESTIONS = written()


def led_to(data: Dataset, text: str) -> str:
    """What a question leads to first, as the table writes it; an error's words where it leads nowhere."""
    try:
        result = answers(data, text)
    except NoMatch as error:
        return str(error).replace("Not in this dataset: ", "? ").partition(";")[0]
    told = [question.id for question in result.questions[:1]]
    told += [f"> {' '.join(line)}" for line in result.pointers[:1]]
    return " ".join((*told, *([f"? {', '.join(result.unknown)}"] if result.unknown else [])))


def test_unasked_every_question_is_shown(bundled: Dataset) -> None:
    """In the order in which the dataset has them, and a dataset may have none."""
    assert answers(bundled).questions == bundled.faq
    assert answers(dataset()).questions == ()


@pytest.mark.parametrize(("text", "led"), QUESTIONS, ids=[text for text, _ in QUESTIONS])
def test_a_question_is_answered_or_said_not_to_be(bundled: Dataset, text: str, led: str) -> None:
    """In whatever words; else it leads to the command that shows it, or what is unknown is named."""
    assert led_to(bundled, text) == led


def test_how_it_is_typed_does_not_matter(bundled: Dataset) -> None:
    """Capitals, gaps, a polite word."""
    ways = cycle((str.upper, str.title, "  {}  ".format, "{} please".format))
    for (text, led), typed in zip(QUESTIONS[::9], ways, strict=False):
        assert led_to(bundled, typed(text)).casefold() == led.casefold(), typed(text)


@pytest.mark.parametrize("name", ["ai-vs-ml", "AI-vs-ML", "ai vs ml", "pay"])
def test_the_id_of_a_question_finds_it_alone(bundled: Dataset, name: str) -> None:
    """What other commands show as `rolecmp faq ID` leads to that one question, in any case."""
    assert asked(bundled, name) == [name.casefold().replace(" ", "-")]


def test_an_id_may_be_in_any_case_itself() -> None:
    """As in a dataset whose ids are capitalised."""
    data = dataset(faq=(Question("Heat-1", "Is it hot?", "Yes."), Question("other", "Heat 1?", "No.")))
    assert asked(data, "heat-1") == ["Heat-1"]


def test_a_question_is_found_by_the_roles_that_it_speaks_of() -> None:
    """By their titles and aliases, even where the question says "it" all along; the role is shown too."""
    data = dataset(
        role("cook", title="Head of kitchen", aliases=("Chef",)),
        faq=(Question("hot", "Is it hot?", "It is.", ("cook",)), Question("cold", "Is it cold?", "No.")),
    )
    assert asked(data, "head of kitchen") == asked(data, "chef") == ["hot"]
    assert answers(data, "a chef").pointers == (("show", "cook"),)


def test_the_question_outweighs_the_answer() -> None:
    """What is only mentioned in an answer answers where no question asks it, and no question about it."""
    aside, heat = (
        Question("aside", "Is it hot?", "The soup is."),
        Question("soup", "Is the soup hot?", "Yes."),
    )
    assert asked(dataset(faq=(aside, heat)), "soup") == ["soup"]
    assert asked(dataset(faq=(aside,)), "soup") == ["aside"]
    assert answers(dataset(faq=(aside,)), "What is soup?").pointers == (("search", "soup"),)


def test_an_answer_about_one_role_is_not_given_for_another() -> None:
    """Whoever asks of the baker is not told of the cook."""
    need = Question("need", "Do I need fire to become a cook?", "No.", ("cook",))
    data = dataset(role("cook"), role("baker", builds="fire"), faq=(need,))
    assert asked(data, "Do I need fire to be a cook") == ["need"]
    found = answers(data, "Do I need fire to be a baker")
    assert (found.questions, found.unknown, found.pointers) == ((), (), (("show", "baker"),))


def test_a_search_is_pointed_to_only_where_one_place_has_all_words() -> None:
    """Words of which each stands somewhere else mean something else together."""
    data = dataset(role("cook", builds="soup"), role("baker", builds="bread"))
    with pytest.raises(NoMatch, match=r"^Not in this dataset: 'soup bread'; "):
        answers(data, "soup bread")
    assert answers(data, "soups").pointers == (("search", "soups"),)


def test_without_figures_nothing_points_to_pay() -> None:
    """A dataset that measures none is not said to."""
    data = dataset(role("cook"), role("baker"))
    with pytest.raises(NoMatch, match=r"^Not in this dataset: 'cook salary'; "):
        answers(data, "cook salary")


def test_a_skill_is_shown_beside_the_role_that_needs_it() -> None:
    """Whoever asks for both gets both."""
    data = dataset(
        role("cook", "knife"), skills={"knife": Skill("knife", "Knife", aliases=("sharp knives",))}
    )
    assert answers(data, "Does a cook need sharp knives?").pointers == (("show", "cook"), ("show", "knife"))


def test_a_common_word_names_no_skill() -> None:
    """Whoever asks what a cook does, does not ask for a skill that is called so."""
    data = dataset(role("cook"), skills={"trials": Skill("trials", "Trials", aliases=("DoE",))})
    assert answers(data, "What does a cook do?").pointers == (("show", "cook"),)
    assert answers(data, "What is DoE?").pointers == (("show", "trials"),)


def test_what_holds_of_one_role_is_not_pointed_to_for_another() -> None:
    """A word that stands elsewhere in the dataset is unknown of this role."""
    data = dataset(role("cook", builds="soup"), role("baker", builds="bread"))
    assert answers(data, "Does a cook make soup?").pointers == (("show", "cook"),)
    with pytest.raises(NoMatch, match=r"^Not in this dataset: bread; "):
        answers(data, "What of a cook and bread?")


@pytest.mark.parametrize("words", ["Wo ist die Toilette?", "Quelle heure est-il ?", "¿Dónde está el tren?"])
def test_only_english_is_understood(bundled: Dataset, words: str) -> None:
    """It is said, and not that the dataset lacks the words; what the names lead to is said to be no more."""
    with pytest.raises(NoMatch, match=r"^only English is understood, and .* names no role or skill; "):
        answers(bundled, words)
    assert answers(bundled, "Was ist Python?").foreign
    assert not answers(bundled, "What is Python?").foreign


@pytest.mark.parametrize("words", ["?", "\0", "the", "/ &"])
def test_what_asks_nothing_is_not_answered(bundled: Dataset, words: str) -> None:
    """And how to see what there is."""
    with pytest.raises(NoMatch, match=r"^Not in this dataset: .*; 'rolecmp faq --list' shows") as error:
        answers(bundled, words)
    assert error.value.exit_code == 1


def test_what_was_asked_is_part_of_the_answer(bundled: Dataset) -> None:
    """As it was asked, and nothing where nothing was."""
    assert [answers(bundled, words).asked for words in ("", "pay", "Do I need ML?")] == [
        "",
        "pay",
        "Do I need ML?",
    ]


def test_slips_are_said_to_be_mended(bundled: Dataset) -> None:
    """So that nobody takes an answer to another question for theirs."""
    result = answers(bundled, "What does a ml enginer do?")
    assert (result.asked, result.read_as) == ("What does a ml enginer do?", "what does a ml engineer do?")
    assert answers(bundled, "What does an ML engineer do?").read_as is None


def test_what_has_no_answer_shows_the_places_that_mention_it() -> None:
    """The first of them, whole: who asks need not search."""
    data = dataset(*(role(name, builds="soup and bread") for name in "abcd"), role("e", builds="soup"))
    result = answers(data, "Who makes soup and bread?")
    assert result.pointers == (("search", "soup", "bread"),)
    assert [(hit.title, hit.text) for hit in result.mentions] == [(name, "soup and bread") for name in "ABC"]
