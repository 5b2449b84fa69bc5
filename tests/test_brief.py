"""What a result shows of itself where somebody types its name."""

import pytest

import rolecmp
from rolecmp.model import About, Dataset

DATA = rolecmp.load()
RESULTS = [
    DATA,
    rolecmp.aim(DATA, origin="software-engineer"),
    rolecmp.diff(DATA, "ai-engineer", "ml-engineer"),
    rolecmp.faq(DATA),
    rolecmp.gap(DATA, "ai-engineer", origin="software-engineer"),
    rolecmp.grid(DATA),
    rolecmp.overlap(DATA),
    rolecmp.pay(DATA),
    rolecmp.search(DATA, "agents"),
    rolecmp.show(DATA, "ai-engineer"),
    rolecmp.sources(DATA),
    rolecmp.table(DATA),
    rolecmp.title(DATA, "GenAI engineer"),
]


@pytest.mark.parametrize("result", RESULTS, ids=lambda result: type(result).__name__)
def test_every_result_shows_itself_in_a_few_lines(result: object) -> None:
    """An interactive session is not flooded, whatever the result holds."""
    assert repr(result).startswith(f"{type(result).__name__}(")
    assert len(repr(result)) < 450


def test_a_role_is_its_id_and_a_list_its_length() -> None:
    """What is short is there in full; a long text is cut; other values are named for what they are."""
    shown = repr(rolecmp.aim(DATA, origin="software-engineer"))
    assert shown.startswith("AimResult(origin=software-engineer, ")
    data = Dataset(About(title="Cooks"))
    assert repr(data).startswith("Dataset(about=About(…), sources=0, ")
    assert repr(rolecmp.sources(data)).startswith("SourcesResult(title='Cooks', as_of=None, ")
    long = data._replace(about=About(title="Cooks " * 20))
    assert repr(rolecmp.sources(long)).count("Cooks") < 10
