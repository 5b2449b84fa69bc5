"""How likely each role is by what a text names and by its title, and what may be said of that."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import exp, inf, isclose
from typing import Literal, NamedTuple, TypeAlias

from rolecmp.model import Decoding

Verdict: TypeAlias = Literal["one role", "mostly one role", "a mix", "none of these", "cannot tell"]
# Which rule decided.
Rule: TypeAlias = Literal[
    "clearly first",
    "first by little",
    "other work by title or text",
    "two alike",
    "two halves",
    "other work",
    "more other work than any role",
    "few terms",
    "same skills",
    "role without weights",
    "none stands out",
    "other work as likely",
    "another language",
]

OTHER = "other"
# So many lines that name a term count: what is said a fourth time says nothing new.
_MOST_LINES = 3
# What a title of other work is worth more, times the share of lines that bear it out: made postings and those
# read by hand are read as well with 3 to 6.
_BORNE_OUT = 4
# The rules for saying less, as they were measured.
LEAST_TERMS = 5
LEAST_SKILLS = 3
_OTHER = 0.60
# Other work may be seen by a few of its words.
_SURELY_OTHER = 0.90
_MIX = 0.15
_MOSTLY = 0.30
# Below that the first of five is little more than chance.
_LEAST = 0.40
# A line speaks for a role where it weighs so much more for that than for any other.
_TELLS = 0.1
# In another language the weights were never tried: they must be surer than that, of whatever they say.
_SURE_ABROAD = 0.70


class Answer(NamedTuple):
    """One role, two of a mix or none, with the rule that gives it and how likely it is."""

    roles: tuple[str, ...]
    verdict: Verdict
    rule: Rule
    sure: float = 0.0


def probabilities(
    decoding: Decoding, lines_of: Mapping[str, int], titled: Sequence[str] = (), borne_out: float = 0.0
) -> dict[str, float]:
    """How likely each role is by the number of lines that name each term.

    `titled` are the roles, or other work, that the title speaks for, which share what it is worth; those
    without weights have nothing of it. `borne_out` is the share of lines that speak of other work: the larger
    it is, the more a title of such work is worth.
    """
    scores = list(decoding.intercepts)
    for term, lines in lines_of.items():
        counted = min(lines, _MOST_LINES)
        for index, weight in enumerate(decoding.terms[term].weights):
            scores[index] += weight * counted
    known = [role for role in titled if role in decoding.roles]
    share = decoding.title_weight / max(len(known), 1)
    worth = {role: share * (1 + _BORNE_OUT * borne_out * (role == OTHER)) for role in known}
    odds = [
        score / decoding.temperature + worth.get(role, 0.0)
        for role, score in zip(decoding.roles, scores, strict=True)
    ]
    most = max(odds, default=0.0)
    shares = [exp(each - most) for each in odds]
    return {role: each / sum(shares) for role, each in zip(decoding.roles, shares, strict=True)}


def of_halves(
    said: Answer, shares: Mapping[str, float], decoding: Decoding, lines: Iterable[Iterable[str]]
) -> Answer:
    """The answer of a text that says its work has two halves: the roles that most of its lines speak for.

    It stays as it was where one role has more than three times as many lines, by their terms, as any other.
    """
    speaking: Counter[str] = Counter()
    for terms in filter(None, lines):
        weights = [sum(each) for each in zip(*(decoding.terms[term].weights for term in terms), strict=True)]
        second, most = sorted((-inf, *weights))[-2:]
        speaking.update([decoding.roles[weights.index(most)]] * (most - second >= _TELLS))
    del speaking[OTHER]
    two = speaking.most_common(2)
    if not said.roles or len(two) < 2 or two[0][1] > 3 * two[1][1]:
        return said
    roles = tuple(role for role, _ in two)
    return Answer(roles, "a mix", "two halves", sum(shares[role] for role in roles))


def same_for_two(decoding: Decoding, terms: Iterable[str], by_text: Mapping[str, float]) -> bool:
    """Whether all that a text names says the same of its likeliest role and of another."""
    first, *others = sorted(decoding.roles, key=lambda role: -by_text[role]) or ("",)
    at = {role: index for index, role in enumerate(decoding.roles)}
    weights = [decoding.terms[term].weights for term in terms]
    return any(all(isclose(each[at[first]], each[at[other]]) for each in weights) for other in others)


def answer_of(
    shares: Mapping[str, float], *, few: bool, same: bool, foreign: bool, elsewhere: bool = False
) -> Answer:
    """What may be said: the first rule that fits.

    `few` says that the text names too little to tell roles apart, `same` that what it names is the same for
    two of them, `foreign` that the weights were tried on another language, `elsewhere` that the title is
    that of other work, or the text alone makes no role likelier.
    """
    other = shares.get(OTHER, 0.0)
    ranked = sorted((role for role in shares if role != OTHER), key=lambda role: -shares[role])
    first, second = (*(shares[role] for role in ranked[:2]), 0.0, 0.0)[:2]
    silent: tuple[tuple[bool, Rule], ...] = (
        (few and other < _SURELY_OTHER, "few terms"),
        (same, "same skills"),
        (_OTHER > other > first, "more other work than any role"),
        (other <= first < _LEAST, "none stands out"),
        (other <= first < other + _MIX, "other work as likely"),
        (foreign and max(first, other) < _SURE_ABROAD, "another language"),
    )
    for fits, rule in silent:
        if fits:
            return Answer((), "cannot tell", rule)
    if other > first:
        return Answer((), "none of these", "other work", other)
    if first - second < _MIX:
        return Answer(tuple(ranked[:2]), "a mix", "two alike", first + second)
    if first - max(second, other) < _MOSTLY:
        return Answer((ranked[0],), "mostly one role", "first by little", first)
    if elsewhere:
        return Answer((ranked[0],), "mostly one role", "other work by title or text", first)
    return Answer((ranked[0],), "one role", "clearly first", first)
