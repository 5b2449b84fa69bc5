"""What a reader of `rolecmp show` sees first, and what has to stand beside a figure."""

import csv as reader

from counted import POSTINGS
from paid import figure, measure, paid
from small import dataset, role

import rolecmp
from rolecmp.analysis.show import role_in_full
from rolecmp.model import Comparison, Dataset, Measure, Question, Skill, Source
from rolecmp.output import csv, plain
from rolecmp.report.show import document

DOING = Measure(
    "doing",
    "What they do",
    "activities",
    "survey",
    "world",
    "2021",
    of={"cook": 50},
    done_by={"peels": {"cook": 49}},
)


def kitchen(*measures: Measure) -> Dataset:
    """A cook and a baker with a skill each, and what was measured of them."""
    return dataset(
        role("cook", "knife", builds="meals", centre="Taste.", aliases=("Kok",), next=("baker",)),
        role("baker", "oven"),
        role("guest"),
        sources={"s": Source("s", "S")},
        skills={thing: Skill(thing, thing.capitalize()) for thing in POSTINGS.named_in},
        measures={each.id: each for each in measures},
        comparisons=(Comparison(("cook", "baker"), "The oven."), Comparison(("guest", "cook"))),
        faq=(Question("hot", "Is it hot?", "Yes.", ("cook",)),),
    )


def said(data: Dataset, name: str) -> list[str]:
    """All that is said of a role, a statement each."""
    return plain.render(document(data, role_in_full(data, rolecmp.find(data, name)))).splitlines()


def test_what_it_is_comes_first_then_how_it_differs() -> None:
    """The first aspects of the dataset, pay, and the dividing lines; what speaks of the role last."""
    adverts = measure(figure("cook"), figure("baker"), sources=("s",))
    pay = "Pay: median 50,000 (no interval published), advertised, US 2025, senior, USD per year, n 50."
    assert said(kitchen(adverts), "cook")[:-1] == [
        "Cook (cook)",
        "Builds: meals",
        "Core skills: Knife",
        "Centre of gravity: Taste.",
        f"{pay} (rolecmp pay cook)",
        "How it differs:",
        "From Baker: The oven.",
        "From Guest: see what is written about them",
        "Further:",
        "Core skills that no other role lists: Knife",
        "Not stated: Also works with",
        "Also called: Kok",
        "Related: next step Baker",
        "Questions: 1 speak of it. (rolecmp faq Cook)",
    ]


def test_a_share_stands_with_its_interval_and_what_it_rests_on() -> None:
    """Of how many postings, where and when, with the note; next to it the role that comes nearest."""
    shown = said(kitchen(DOING, POSTINGS), "cook")
    named = shown.index("Named in postings (of 100, with 95 % intervals; 200 job postings, Bonn, 2024):")
    assert shown[named + 1 : named + 4] == [
        "Knife 50 (43-57), Soup 30 (24-37), Oven <1 (0-3). Titles decided.",
        "What sets it apart in these figures (of 100, against Baker (n 100)):",
        "Knife: 50 (43-57); next Baker 10 (6-17)",
    ]
    does = shown.index("What they do (of 100, with 95 % intervals; 50 answers to a survey, world, 2021):")
    assert shown[does + 1] == "peels 98 (90-100)."
    assert named < does


def test_what_others_have_as_often_sets_nothing_apart() -> None:
    """Then nothing is said of it."""
    alike = POSTINGS._replace(named_in={"knife": {"cook": 100, "baker": 50}})
    assert not any("sets it apart" in each for each in said(kitchen(alike), "cook"))


def test_nothing_is_said_on_few() -> None:
    """A role with 19 postings has no share, and is compared with none."""
    assert not any("posting" in each for each in said(kitchen(POSTINGS), "guest"))
    assert not any("Guest (n" in each for each in said(kitchen(POSTINGS), "cook"))


def test_a_role_whose_pay_nobody_measured() -> None:
    """It is said where a dataset measures pay, and only there; one category for two is called that."""
    kitchens = measure(figure("cook baker", label="Kitchen"))
    assert "Pay: no figures under this title. (rolecmp pay guest)" in said(paid(kitchens), "guest")
    assert not any(each.startswith("Pay") for each in said(kitchen(), "guest"))
    (pay,) = [each for each in said(paid(kitchens), "baker") if each.startswith("Pay")]
    assert pay.startswith("Pay: Kitchen (one category: Cook and Baker): median 50,000")


def test_one_of_several_figures_is_called_the_highest() -> None:
    """And says which level it is of."""
    bands = measure(
        figure("cook", None, low=3000, high=4000, n=None, seniority="L3"),
        figure("cook", None, low=5000, high=7000, n=None, seniority="L4"),
        kind="employer",
    )
    (pay,) = [each for each in said(paid(bands), "cook") if each.startswith("Pay")]
    assert "5,000 to 7,000, an employer's own bands, US 2025, L4, USD per year" in pay
    assert "the highest of 2" in pay


def test_what_only_wording_makes_unique_sets_nothing_apart() -> None:
    """No other role words what it builds so, and nothing is made of that; another name is no other role."""
    data = dataset(
        role("cook", "knife", builds="meals"),
        role("chef", same_as="cook"),
        comparisons=(Comparison(("cook", "chef"), overlap="All."),),
    )
    shown = said(data, "cook")
    assert not any("no other role" in each and "meals" in each for each in shown)
    assert not any(each == "How it differs:" for each in shown)
    assert "From Cook: All." in said(data, "chef")
    assert "Builds: as Cook: meals" in said(data, "chef")
    assert "Related: mostly the same job as Cook" in said(data, "chef")


def test_a_sheet_has_every_share() -> None:
    """Beside what the role states: counted, of how many, of 100, with the interval and the source."""
    rows = list(
        reader.DictReader(
            csv.render(
                document(kitchen(POSTINGS), role_in_full(kitchen(POSTINGS), kitchen(POSTINGS).roles["cook"]))
            ).splitlines()
        )
    )
    assert [row["Value"] for row in rows if row["Kind"] == "aspect"] == ["meals", "Knife", "Taste."]
    assert next(row for row in rows if row["Kind"] == "postings") == {
        "id": "knife",
        "Name": "Knife",
        "Kind": "postings",
        "Value": "100",
        "n": "200",
        "Of 100": "50",
        "95 % from": "43.1",
        "95 % to": "56.9",
        "sources": "s",
    }
