"""What the bundled dataset's authors wrote: comparisons, guidance, answers, caveats and sources."""

import pytest

from rolecmp.analysis.diff import comparison_of
from rolecmp.dataset import load
from rolecmp.model import Comparison, Dataset

EVERYBODY = "Most people with experience in building software"
ML, DS, SWE, GENAI = "ml-engineer", "data-scientist", "software-engineer", "generative-ai-engineer"


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """Give what `load` reads when no path is given."""
    return load()


def test_comparisons_are_written_for_the_four_pairs_that_the_source_speaks_of(bundled: Dataset) -> None:
    """Every other pair is left to be computed."""
    pairs = [comparison.roles for comparison in bundled.comparisons]
    assert pairs == [("ai-engineer", other) for other in (ML, DS, SWE, GENAI)]


@pytest.mark.parametrize(
    ("other", "line"),
    [
        (ML, "ML engineers build models; AI engineers build systems that use models"),
        (DS, "Data scientists produce insight; AI engineers produce systems that run"),
        (SWE, "AI engineers are software engineers who have specialised"),
        (GENAI, "generative AI engineer is mostly another name for AI engineer"),
    ],
)
def test_the_dividing_line_says_it_at_once(bundled: Dataset, other: str, line: str) -> None:
    """The first sentence of a comparison is the answer."""
    first, _, _ = (written_with(bundled, other).dividing_line or "").partition(". ")
    assert line in first


@pytest.mark.parametrize(
    ("other", "mentioned"),
    [
        (ML, "MLOps; observability; deployment; cost; reliability; fuzzy; teams that ship"),
        (DS, "Python; reason about data; work together"),
        (SWE, "foundation; systems design; testing; APIs; operations; judgement about trade-offs"),
        (GENAI, "nearly complete; nearly identical"),
    ],
)
def test_the_overlap_names_the_common_ground(bundled: Dataset, other: str, mentioned: str) -> None:
    """What two roles share is written down beside what is computed."""
    assert_mentions(written_with(bundled, other).overlap, mentioned)


@pytest.mark.parametrize(
    ("other", "mentioned"),
    [
        (ML, "train and serve; build on a model"),
        (DS, "chart; p-value; recommendation; deployed system that calls tools"),
        (SWE, "strong senior software engineers; carries over; AI architect"),
        (GENAI, "synonyms"),
    ],
)
def test_the_rule_of_thumb_settles_a_doubt(bundled: Dataset, other: str, mentioned: str) -> None:
    """Each written comparison ends in something to go by."""
    assert_mentions(written_with(bundled, other).rule_of_thumb, mentioned)


@pytest.mark.parametrize(
    ("other", "point", "of_ai_engineer", "of_the_other"),
    [
        (ML, "Starts from", "capable model", "training data"),
        (
            ML,
            "Works on",
            "agentic loop; retrieval and tools; evals; cost and latency",
            "feature engineering; architecture",
        ),
        (ML, "To study", "never have to train a model", "linear algebra; gradient descent; training stack"),
        (DS, "Produces", "running system; relied on; affordable", "insight; question; experiment; decide"),
        (DS, "Delivers", "service; agent; foundation model", "notebook; dashboard; estimate"),
        (
            DS,
            "Leans on",
            "systems design; agentic patterns; operations",
            "statistics; experiment design; analysis",
        ),
        (DS, "Working together", "ships", "what counts as good"),
        (
            SWE,
            "What is added",
            "non-deterministic; metered; token; call tools and other agents",
            "foundation",
        ),
        (SWE, "Specification", "prompt; several outputs; shapes", "exactly"),
        (SWE, "Testing", "evals; LLM-as-judge; statistical", "assertions"),
        (SWE, "Cost", "token; metered; routing; design decisions", ""),
        (SWE, "Trust boundary", "prompt injection; unsafe actions", "does not have"),
    ],
)
def test_a_point_sets_two_roles_against_each_other(
    bundled: Dataset, other: str, point: str, of_ai_engineer: str, of_the_other: str
) -> None:
    """A point says what matters for the AI engineer and, where the source says so, for the other role."""
    sides = {each.name: each.sides for each in written_with(bundled, other).points}[point]
    assert_mentions(sides["ai-engineer"], of_ai_engineer)
    assert (other in sides) == bool(of_the_other)
    assert_mentions(sides.get(other), of_the_other)


@pytest.mark.parametrize(
    ("background", "holders", "aim", "because"),
    [
        ("Software engineering", (SWE,), ("ai-engineer",), "nearest; agentic; evals; cost; safety"),
        (
            "Data, ML or strong maths",
            (ML,),
            (ML, "ai-engineer"),
            "training models and serving them; build applications; openings",
        ),
        ("Analytics or research", (DS,), (DS, "ai-engineer"), "suits this background; software and systems"),
        ("AI engineering, aiming higher", ("ai-engineer", GENAI), ("ai-architect",), "senior step; justify"),
        (
            EVERYBODY,
            (),
            ("ai-engineer",),
            "largest; liquid; smallest step; AI architect",
        ),
    ],
)
def test_guidance_names_a_role_for_a_background(
    bundled: Dataset, background: str, holders: tuple[str, ...], aim: tuple[str, ...], because: str
) -> None:
    """From each background there is a role to aim for, with the reason."""
    guidance = {each.background: each for each in bundled.guidance}[background]
    assert (guidance.roles, guidance.aim) == (holders, aim)
    assert_mentions(guidance.because, because)


def test_the_default_answer_is_the_one_for_most_experienced_builders(bundled: Dataset) -> None:
    """Somebody who names no background gets one answer."""
    assert [each.background for each in bundled.guidance if each.default] == [EVERYBODY]


@pytest.mark.parametrize(
    ("question", "mentioned"),
    [
        ("ai-vs-ml", "training pipelines; more maths; agents; economics; need not train a model"),
        ("ai-vs-data-scientist", "No.; insight; running systems; Python; chart; deployed system"),
        ("ai-vs-software-engineer", "specialised; specification; testing; cost; security; best placed"),
        ("need-ml", "No.; training; linear algebra; deep-learning theory"),
        ("need-ml", "agentic loop; retrieval; evals; model economics; trust boundary"),
        ("pay", "2026; about the same; data scientists; premium; vary; place; equity; directional"),
        ("which-to-aim-for", "smallest gap; AI engineer; ML engineer; data scientist; liquid; AI architect"),
    ],
)
def test_an_answer_covers(bundled: Dataset, question: str, mentioned: str) -> None:
    """Each of the six questions is answered in full."""
    answers = {each.id: each.answer for each in bundled.faq}
    assert len(answers) == 6
    assert_mentions(answers[question], mentioned)


def test_pay_is_compared_without_a_figure_and_with_every_source(bundled: Dataset) -> None:
    """The answer on pay gives a direction only, and cites the salary write-ups that it rests on."""
    [pay] = [each for each in bundled.faq if each.id == "pay"]
    assert not any(character.isdigit() for character in pay.answer.replace("2026", ""))
    assert set(pay.sources) == {"roles-side-by-side", "second-talent", "odsc", "nucamp"}


def test_the_caveats_say_how_far_titles_and_figures_can_be_trusted(bundled: Dataset) -> None:
    """A reader is told what a title is worth, what to look at instead, and that figures move."""
    titles, centre, figures = (caveat.text for caveat in bundled.about.caveats)
    assert_mentions(titles, "not standardised; useful signal; centre of gravity; measured on")
    assert_mentions(centre, "in common; centre")
    assert_mentions(figures, "move; current source; map; taxonomy")


def test_the_dataset_says_how_to_choose_and_where_corrections_go(bundled: Dataset) -> None:
    """The rule for choosing a role, the address for corrections, the date and the licence are all there."""
    about = bundled.about
    assert about.aim_rule is not None
    assert_mentions(about.aim_rule.text, "smallest gap; carry over")
    assert about.corrections is not None
    assert_mentions(about.corrections.text, "hello@aiarch.dev")
    assert (about.as_of, about.licence) == ("2026-11-22", "CC-BY-4.0")


@pytest.mark.parametrize(
    ("source", "publisher", "read"),
    [
        ("roles-side-by-side", "AI Architect Academy", "2026-11-22"),
        ("second-talent", "Second Talent", None),
        ("odsc", "ODSC / Open Data Science", None),
        ("nucamp", "Nucamp", None),
    ],
)
def test_a_source_names_its_publisher_and_the_day_it_was_read(
    bundled: Dataset, source: str, publisher: str, read: str | None
) -> None:
    """Only what was read for the dataset carries a date, and no address is made up."""
    entry = bundled.sources[source]
    assert (entry.publisher, entry.read, entry.url) == (publisher, read, None)


def written_with(dataset: Dataset, other: str) -> Comparison:
    """What is written about the AI engineer and another role."""
    comparison = comparison_of(dataset, dataset.roles["ai-engineer"], dataset.roles[other])
    assert comparison is not None
    return comparison


def assert_mentions(text: str | None, mentioned: str) -> None:
    """Fail unless the text holds all that is mentioned, parted by "; ", in any case."""
    missing = [words for words in mentioned.split("; ") if words.casefold() not in (text or "").casefold()]
    assert missing == [], text
