"""What the bundled dataset has to say, fact by fact, and the command that says it.

The facts are numbered as they were when the sources were read. A row names words that carry the fact, not
sentences: a sentence may be put better, and no fact may be lost.
"""

from collections.abc import Mapping

import pytest
from program import Program

from rolecmp.dataset import load

FACTS = [
    # The five roles, and those beyond
    ("1", "show ai-engineer", "existing models; agents; RAG; tool use; evals; cost; deployment"),
    (
        "1",
        "show ai-engineer",
        "Agentic design; Prompt-as-spec; Retrieval; Evaluation; LLM economics; Platform operations",
    ),
    (
        "1",
        "show ai-engineer",
        "senior software, backend or full-stack; train models; analyse data for findings",
    ),
    (
        "2",
        "show ml-engineer",
        "the models themselves; training pipelines; feature stores; serving and scaling",
    ),
    ("2", "show ml-engineer", "ML frameworks; Data pipelines; Model training and serving; MLOps; Some maths"),
    ("2", "show ml-engineer", "data or ML background; software engineer who wants to train models"),
    ("3", "show data-scientist", "answers from data; analysis; experiments; statistical models; reporting"),
    (
        "3",
        "show data-scientist",
        "Statistics; Experiment design; SQL; Python; Visualisation; Domain analysis",
    ),
    ("3", "show data-scientist", "analytics, research or statistics background"),
    (
        "4",
        "show software-engineer",
        "general systems; services; APIs; data flow; reliability; the broader product",
    ),
    (
        "4",
        "show software-engineer",
        "Systems design; Languages and frameworks; Testing; Operations; any software",
    ),
    (
        "5",
        "show generative-ai-engineer",
        "mostly another name; near-identical; LLM apps; agents; generation pipelines",
    ),
    ("6", "show ai-architect", "senior step after AI engineer; rationale; every day; justify patterns"),
    ("6", "show agentops", "variant; does not describe"),
    ("6", "show solutions-architect", "variant; does not describe"),
    # What holds for all
    ("7", "table --format markdown", "not standardised; real postings; centre of gravity; measured on"),
    ("8", "table --format markdown", "in common; centre"),
    ("9", "table --format markdown", "figures move; current source; map; taxonomy"),
    # AI engineer and its neighbours
    ("10", "diff ai ml", "ML engineers build models; systems that use models; confused; easier to draw"),
    (
        "11",
        "show ml-engineer",
        "training data; feature engineering; model architecture; training runs; serving infrastructure",
    ),
    ("12", "diff ai ml", "capable model; agentic loop; retrieval and tools; evals; cost and latency"),
    ("13", "diff ai ml", "linear algebra; gradient descent; training stack; retrieval design; from scratch"),
    (
        "14",
        "diff ai ml",
        "MLOps; observability; deployment; cost; reliability; fuzzy; today; do not train models",
    ),
    ("15", "diff ai ds", "insight; question; experiment; decide; often a notebook; dashboard; estimate"),
    ("16", "diff ai ds", "running system; service; agent; relied on; affordable; foundation model"),
    ("17", "diff ai ds", "Python; reason about data; statistics; agentic patterns; operations"),
    ("18", "diff ai ds", "chart; p-value; recommendation; deployed system that calls tools"),
    ("19", "diff ai ds", "what counts as good; ships"),
    (
        "20",
        "diff ai swe",
        "specialised; judgement about trade-offs; systems design; testing; APIs; operations",
    ),
    (
        "21",
        "diff ai swe",
        "AI-native layer; non-deterministic; metered by the token; call tools and other agents",
    ),
    ("22", "diff ai swe", "the spec; several outputs; shapes behaviour"),
    ("23", "diff ai swe", "assertions; evals; LLM-as-judge; statistical, not exact"),
    ("24", "diff ai swe", "token is metered; routing; design decisions of the first rank"),
    ("25", "diff ai swe", "trust boundary; prompt injection; unsafe actions"),
    (
        "26",
        "diff ai swe",
        "strong senior software engineers; better placed; what is new is the AI-native layer; AI architect",
    ),
    ("27", "diff ai genai", "barely differ; another name; almost complete"),
    # Which to aim for
    ("28", "aim", "smallest gap; fastest; carry over"),
    ("29", "aim --from swe", "AI engineer; agentic design, evals, cost control and safety"),
    ("30", "aim --from ml", "training models and serving them; applications; where the openings are"),
    ("31", "aim --from ds", "analytics or research; depth in software and systems"),
    ("32", "aim --from ai", "AI architect; senior step; justify patterns"),
    ("33", "aim", "experience in building software; largest; liquid; smallest step; AI architect"),
    # Questions
    (
        "34",
        "faq ai-vs-ml",
        "feature engineering; training pipelines; more maths; agents; need not train a model",
    ),
    ("35", "faq ai-vs-data-scientist", "No.; insight; running systems; Python; chart; deployed system"),
    ("36", "faq ai-vs-software-engineer", "AI-native; specification; testing; cost; security; best placed"),
    (
        "37",
        "faq need-ml",
        "No, none at all; linear algebra; deep-learning theory; model economics; trust boundary",
    ),
    (
        "38",
        "faq pay",
        "page's word; 2026; about the same; data scientists; premium over generalist work; rough guide",
    ),
    (
        "39",
        "faq which-to-aim-for",
        "smallest gap; AI engineer; ML engineer; data scientist; liquid; AI architect",
    ),
    ("40", "sources", "job postings from 2026; curriculum; Second Talent; ODSC / Open Data Science; Nucamp"),
    ("40", "sources", "method, place and equity; hello@aiarch.dev"),
    # Evidence
    ("41", "show ai-engineer", "named in job postings since 2022; 95 % intervals; one site in 2026"),
    (
        "41",
        "show data-analyst",
        "named in job postings; 2020 to 2026; most data-scientist and data-analyst postings",
    ),
    ("42", "pay", "advertised; US 2025, senior; official; a survey; 95 % interval; can't tell apart"),
    ("44", "show data-scientist", "2021, before the work on language models; analyses data to inform"),
    (
        "43",
        "faq pay",
        "what we measured; 18,750; 9,025 to 27,950; can't tell apart; no figure reaches 2026",
    ),
    ("45", "faq official-titles", "computer and information research scientists alone; three occupations"),
    ("46", "show data-engineer", "data products and services; ETL; streaming"),
    ("46", "show data-analyst", "collect; explore and share; Data analysis; Presenting findings"),
    ("46", "faq other-titles", "MLOps; research scientist; prompt engineer; nearest; our own judgement"),
]


@pytest.mark.parametrize(
    ("command", "words"), [fact[1:] for fact in FACTS], ids=[f"{n}-{i}" for i, (n, _, _) in enumerate(FACTS)]
)
def test_a_fact_can_be_reached(rolecmp: Program, command: str, words: str) -> None:
    """The command that is named for a fact says it."""
    ran = rolecmp(*command.split(), *(() if "--format" in command else ("--format", "plain")))
    assert ran.code == 0
    assert [each for each in words.split("; ") if each.casefold() not in ran.words.casefold()] == []


def test_what_the_answer_on_pay_says_was_measured() -> None:
    """Each side that it names is that of a verdict, and where it names none there is none."""
    shown = {
        (gap.left, gap.right): gap.verdict
        for gap in load().measures["adverts"].gaps
        if (gap.place, gap.year, gap.seniority) == ("US", "2025", "senior")
    }
    assert verdict(shown, "ml-engineer", "ai-engineer") == "left higher"
    assert verdict(shown, "ml-engineer", "data-scientist") == "left higher"
    assert verdict(shown, "ai-engineer", "data-scientist") == "left higher"
    assert verdict(shown, "ai-engineer", "software-engineer") == "cannot tell"


def verdict(shown: Mapping[tuple[str, str], str], left: str, right: str) -> str:
    """The verdict on two roles, whichever of them the dataset has on the left."""
    swapped = {"left higher": "right higher", "right higher": "left higher", "cannot tell": "cannot tell"}
    return shown.get((left, right)) or swapped[shown[right, left]]
