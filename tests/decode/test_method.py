"""The answer is what the weights and the method give, and where there are none, what the skills give."""

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rolecmp
from rolecmp.analysis.decode import reader
from rolecmp.analysis.verdict import answer_of, of_halves
from rolecmp.model import Aspect, Dataset, Decoding, Role, RoleSkill, Skill, Term

ROLES = {name: Role(name, name.title(), values={}, cite={}) for name in ("red", "green", "blue")}
WORDS = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta")
# What terms weigh for red, green and other work.
LINES = {
    "of red": (0.5, 0.1, 0.0),
    "of green": (-0.4, -0.1, -0.3),
    "of other": (0.0, 0.0, 0.6),
    "of none": (0.05, 0.05, 0.05),
}
WEIGHTS = st.lists(st.floats(-2, 2), min_size=4, max_size=4).map(tuple)


@given(
    st.lists(WEIGHTS, min_size=len(WORDS), max_size=len(WORDS)),
    WEIGHTS,
    st.floats(0.3, 3),
    st.lists(st.lists(st.sampled_from((*WORDS, "and", "more")), max_size=6), max_size=12),
)
def test_probabilities_are_those_of_the_method(
    weights: list[tuple[float, ...]],
    intercepts: tuple[float, ...],
    temperature: float,
    lines: list[list[str]],
) -> None:
    """The sum of the weights of each term for up to three lines, divided by the temperature, as a softmax."""
    terms = {word: Term(word, None, (word,), each) for word, each in zip(WORDS, weights, strict=True)}
    decoding = Decoding((*ROLES, "other"), intercepts, temperature, 2.0, terms)
    text = "\n".join("- so " + " ".join(words) for words in lines)
    scores = list(intercepts)
    for word, each in zip(WORDS, weights, strict=True):
        counted = min(3, sum(word in line for line in lines))
        scores = [score + weight * counted for score, weight in zip(scores, each, strict=True)]
    odds = [exp(score / temperature) for score in scores]
    result = reader(Dataset(roles=ROLES, decoding=decoding))(text)
    assert list(result.by_text.values()) == pytest.approx([each / sum(odds) for each in odds], abs=1e-9)
    assert result.probabilities == result.by_text


@pytest.mark.parametrize(
    ("shares", "few", "foreign", "verdict", "rule"),
    [
        ({"red": 0.9, "green": 0.05, "other": 0.05}, False, False, "one role", "clearly first"),
        ({"red": 0.55, "green": 0.3, "other": 0.15}, False, False, "mostly one role", "first by little"),
        ({"red": 0.5, "green": 0.4, "other": 0.1}, False, False, "a mix", "two alike"),
        ({"red": 0.3, "green": 0.1, "other": 0.6}, False, False, "none of these", "other work"),
        (
            {"red": 0.3, "green": 0.15, "other": 0.55},
            False,
            False,
            "cannot tell",
            "more other work than any role",
        ),
        ({"red": 0.38, "green": 0.37, "other": 0.25}, False, False, "cannot tell", "none stands out"),
        ({"red": 0.5, "green": 0.1, "other": 0.4}, False, False, "cannot tell", "other work as likely"),
        ({"red": 0.9, "green": 0.05, "other": 0.05}, True, False, "cannot tell", "few terms"),
        ({"red": 0.03, "green": 0.02, "other": 0.95}, True, False, "none of these", "other work"),
        ({"red": 0.45, "green": 0.25, "other": 0.3}, False, True, "cannot tell", "another language"),
        ({"red": 0.2, "green": 0.15, "other": 0.65}, False, True, "cannot tell", "another language"),
        ({"red": 0.9, "green": 0.05, "other": 0.05}, False, True, "one role", "clearly first"),
        ({"red": 1.0}, False, False, "one role", "clearly first"),
    ],
)
def test_the_first_rule_that_fits_gives_the_answer(
    shares: dict[str, float], few: bool, foreign: bool, verdict: str, rule: str
) -> None:
    """Less is said where less is known."""
    said = answer_of(shares, few=few, same=False, foreign=foreign)
    assert (said.verdict, said.rule) == (verdict, rule)
    assert len(said.roles) == {"one role": 1, "mostly one role": 1, "a mix": 2}.get(verdict, 0)


def test_a_role_under_another_jobs_title_is_never_sure() -> None:
    """What would be clearly first is mostly that; what is less clear, or other work, stays what it is."""
    for shares, verdict, rule in (
        ({"red": 0.9, "green": 0.05, "other": 0.05}, "mostly one role", "other work by title or text"),
        ({"red": 0.55, "green": 0.3, "other": 0.15}, "mostly one role", "first by little"),
        ({"red": 0.3, "green": 0.1, "other": 0.6}, "none of these", "other work"),
    ):
        said = answer_of(shares, few=False, same=False, foreign=False, elsewhere=True)
        assert (said.verdict, said.rule) == (verdict, rule)


def test_a_text_in_two_halves_is_a_mix_where_its_lines_are_of_two_roles() -> None:
    """The likeliest role is no answer then, however likely: what counts is how many lines speak for each."""
    terms = {name: Term(name, None, (), weights) for name, weights in LINES.items()}
    decoding = Decoding(("red", "green", "other"), (0.0,) * 3, 1.0, 2.0, terms)
    shares = {"red": 0.95, "green": 0.03, "other": 0.02}
    said = answer_of(shares, few=False, same=False, foreign=False)
    lines = [["of red"]] * 6 + [["of other"]] * 9 + [["of none"]] * 9 + [[]]
    mix = of_halves(said, shares, decoding, [*lines, ["of green"], ["of green", "of none"]])
    assert (mix.roles, mix.verdict, mix.rule) == (("red", "green"), "a mix", "two halves")
    assert mix.sure == pytest.approx(0.98)
    assert of_halves(said, shares, decoding, [*lines, ["of green"]]) == said
    assert of_halves(said, shares, decoding, []) == said
    silent = answer_of(shares, few=True, same=False, foreign=False)
    assert of_halves(silent, shares, decoding, [["of red"], ["of green"]]) == silent


def weighed(terms: dict[str, Term], skills: dict[str, Skill] | None = None) -> Dataset:
    """A dataset whose texts are read by these terms."""
    decoding = Decoding((*ROLES, "other"), (0.0,) * 4, 1.0, 2.0, terms)
    return Dataset(roles=ROLES, skills=skills or {}, decoding=decoding)


def test_a_term_that_was_not_counted_weighs_as_those_that_tell_its_role() -> None:
    """On average of the fitted ones; one that is like two roles weighs as both, and less for each."""
    tells = {"alpha": (0.4, -0.1, -0.1, -0.2), "beta": (0.2, 0.0, -0.1, -0.1), "gamma": (0.0, 0.5, 0.0, -0.5)}
    terms = {name: Term(name, None, (name,), weights) for name, weights in tells.items()}
    terms["delta"] = Term("delta", None, ("delta",), like=("red",))
    terms["zeta"] = Term("zeta", None, ("zeta",), like=("red", "green"))
    terms["eta"] = Term("eta", None, ("eta",), like=("blue",))
    read = reader(weighed(terms)).weights.terms
    assert read["delta"].weights == pytest.approx((0.3, -0.05, -0.1, -0.15))
    assert read["zeta"].weights == pytest.approx((0.15, 0.225, -0.05, -0.325))
    assert read["eta"].weights == (0.0,) * 4
    assert read["alpha"].weights == tells["alpha"]


def test_a_skill_without_a_term_weighs_as_its_group_and_less() -> None:
    """The more of its group are weighed, the more their mean says; a group without weights says nothing."""
    skills = {
        name: Skill(name, name.title(), group=group, levels={})
        for name, group in (("sewing", "Cloth"), ("knitting", "Cloth"), ("baking", "Food"), ("none", ""))
    }
    terms = {"sewing": Term("sewing", "sewing", (), (0.6, 0.0, 0.0, -0.6))}
    dataset = weighed(terms, skills)
    read = reader(dataset).weights.terms
    assert 0 < read["knitting"].weights[0] < 0.6
    assert set(read) == {"sewing", "knitting"}
    assert rolecmp.decode(dataset, "knitting").by_text["red"] > 0.25


def ladder() -> Dataset:
    """Two roles with skills of their own and one in common, without weights."""
    names = ("Sewing", "Knitting", "Weaving", "Baking", "Brewing", "Frying", "Counting")
    skills = {name.lower(): Skill(name.lower(), name, levels={}) for name in names}
    asked = {
        "tailor": ("sewing", "knitting", "weaving", "counting"),
        "cook": ("baking", "brewing", "frying", "counting"),
    }
    roles = {
        name: Role(name, name.title(), values={"core": tuple(map(RoleSkill, each))}, cite={})
        for name, each in asked.items()
    }
    return Dataset(aspects={"core": Aspect("core", "Core", "skills")}, skills=skills, roles=roles)


def test_without_weights_the_skills_of_the_roles_decide() -> None:
    """A text reads as the role whose skills it names, and says that nobody has tried that out."""
    result = rolecmp.decode(ladder(), "Wanted\n- sewing\n- knitting\n- weaving")
    assert result.answer == ("tailor",)
    assert not result.measured
    assert {mention.skill for mention in result.mentions} == {"sewing", "knitting", "weaving"}


def test_without_weights_little_says_nothing() -> None:
    """Two skills are too few, and skills of both roles are no answer of one."""
    assert rolecmp.decode(ladder(), "sewing and counting").rule == "few terms"
    both = rolecmp.decode(ladder(), "- sewing\n- knitting\n- baking\n- brewing")
    assert set(both.answer) == {"tailor", "cook"}


def test_a_dataset_without_roles_can_tell_nothing() -> None:
    """No traceback, and no answer."""
    result = rolecmp.decode(Dataset(), "Wanted: a baker")
    assert (result.answer, result.rule) == ((), "few terms")
