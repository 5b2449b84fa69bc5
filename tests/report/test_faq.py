"""An answer about pay has the figures beside it, not in it."""

from paid import figure, gap, measure, paid

import rolecmp
from rolecmp.model import Dataset, Question
from rolecmp.output import plain
from rolecmp.report.faq import document

WHO = Question("pay", "Who earns more?", "Nobody says.", ("cook", "baker"), (), ("adverts",))


def said(data: Dataset) -> list[str]:
    """All that is said of one question, a statement each."""
    return plain.render(document(data, rolecmp.faq(data, "pay"))).splitlines()


def kitchen() -> Dataset:
    """Adverts and a survey, of which the question names one."""
    adverts = measure(
        figure("cook", 9000, ci_low=8000, ci_high=9500),
        figure("baker", 5000, ci_low=4000, ci_high=6000),
        gaps=(gap("cook", "baker", (3000, 4000, 5000), "left higher"),),
    )
    return paid(adverts, measure(figure("cook", 7000), name="survey"))._replace(faq=(WHO,))


def test_the_figures_stand_beside_the_answer() -> None:
    """Those of the measures that the question names and of its roles, with what they support."""
    figures = "Cook 9,000 (8,000 to 9,500), n 50; Baker 5,000 (4,000 to 6,000), n 50."
    shows = "Cook above Baker by 4,000 (3,000 to 5,000)."
    assert said(kitchen())[-3:] == [
        "Nobody says.",
        f"Measured medians, advertised, US 2025, senior, USD per year: {figures} {shows}",
        "What was measured, and how to take it: (rolecmp pay)",
    ]


def test_bands_are_no_medians() -> None:
    """Nor is anything made of those that an employer states."""
    bands = measure(figure("cook", None, low=3000, high=4000, n=None), kind="employer", unit=None)
    assert said(paid(bands)._replace(faq=(WHO,)))[-2] == (
        "Measured, an employer's own bands, US 2025, senior: Cook 3,000 to 4,000, n not stated."
    )


def test_where_the_measures_are_not_read_it_says_where_they_are() -> None:
    """As the list of all questions does; a question that names no measure says nothing of them."""
    assert said(paid()._replace(faq=(WHO,)))[-2:] == [
        "Nobody says.",
        "What was measured, and how to take it: (rolecmp pay)",
    ]
    assert said(kitchen()._replace(faq=(WHO._replace(measures=()),)))[-1] == "Nobody says."


def test_a_question_whose_roles_nobody_measured_has_no_figures() -> None:
    """No empty block stands beside it."""
    guests = kitchen()._replace(faq=(WHO._replace(roles=("guest",)),))
    assert rolecmp.faq(guests).pay == {}


def test_what_is_only_pointed_to_is_said_to_be_so() -> None:
    """No written answer, and the commands that show it, each with what of."""
    data = paid()._replace(faq=(WHO._replace(measures=()),))
    shown = plain.render(document(data, rolecmp.faq(data, "What does a cook do?"))).splitlines()
    assert shown == [
        "What does a cook do?",
        "The dataset has no written answer to this; here is what it knows:",
        "Cook, in full: (rolecmp show cook)",
    ]


def test_that_only_english_is_understood_is_said() -> None:
    """Where a question in another language names a role, what shows it is not given as its answer."""
    shown = plain.render(document(paid(), rolecmp.faq(paid(), "Was macht ein Cook?"))).splitlines()
    assert shown == [
        "Was macht ein Cook?",
        "Only English is understood; here is what the dataset knows of the names in your question:",
        "Cook, in full: (rolecmp show cook)",
    ]
