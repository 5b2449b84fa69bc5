"""Which role a text describes: what its lines and its title say, and how sure that is."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rolecmp.analysis.decoding import decoding_of
from rolecmp.analysis.headline import Pay, Spoken, Title, pay_of, spoken_for, title_of
from rolecmp.analysis.mentions import Counting, Mention, counting, head_of, mentions_in
from rolecmp.analysis.naming import marked, names
from rolecmp.analysis.reading import Passage, passages
from rolecmp.analysis.titles import Titles, titles
from rolecmp.analysis.values import job, skills
from rolecmp.analysis.verdict import (
    LEAST_SKILLS,
    LEAST_TERMS,
    OTHER,
    Answer,
    Rule,
    Verdict,
    answer_of,
    of_halves,
    probabilities,
    same_for_two,
)
from rolecmp.brief import brief
from rolecmp.model import About, Dataset, Decoding
from rolecmp.texts import Line, text_of
from rolecmp.words.languages import language
from rolecmp.words.phrases import Phrases, phrases, unpacked
from rolecmp.words.talk import in_halves

# A text may be of a role of whose core it names so much, and so much more than of the answer's.
_COVERED = 0.6
_FAR_MORE = 0.3
_MOST_EVIDENCE = 5
# A share of lines is taken as if so many more spoke of no other work: of few lines it says little.
_DRAWN = 2


class Evidence(NamedTuple):
    """A line that speaks for the answer: by which terms and how much in log-odds, and the `words` of each."""

    line: int
    text: str
    terms: tuple[str, ...]
    weight: float
    words: tuple[str, ...]


class Held(NamedTuple):
    """A text held against a role: which core skills it names and leaves out, and what it takes of others.

    `others` are the ids of the roles whose core skills those are, by skill. `asks_more_of` is the role that
    the text alone speaks for more than for this one, None where it is this one or cannot be told.
    """

    role: str
    named: tuple[str, ...]
    left_out: tuple[str, ...]
    others: Mapping[str, tuple[str, ...]]
    asks_more_of: str | None = None


@brief
class DecodeResult(NamedTuple):
    """What a text says: the `answer` is one role, two where it is a mix of both, and none otherwise.

    `unweighed` are roles that the weights do not know and the text may describe. `rule` says which rule
    decided, `sure` how likely the answer is, by `probabilities` of each role and of "other"; `by_text` are
    those that the text has without its title.
    """

    answer: tuple[str, ...]
    verdict: Verdict
    rule: Rule
    sure: float
    title: Title | None
    probabilities: Mapping[str, float]
    by_text: Mapping[str, float]
    evidence: tuple[Evidence, ...]
    mentions: tuple[Mention, ...]
    held: Held | None
    pay: Pay | None
    terms: int
    unweighed: tuple[str, ...]
    language: str
    encoding: str | None
    measured: bool
    file: str | None = None
    method_sources: tuple[str, ...] = ()


@brief
class DecodeResults(NamedTuple):
    """What several texts say, in their order."""

    results: tuple[DecodeResult, ...]


class Reader(NamedTuple):
    """Reads one text after the other; made once by `reader`, and can be pickled."""

    titles: Titles
    weights: Decoding
    known: Phrases
    counting: Counting
    core: Mapping[str, tuple[str, ...]]
    broader: Mapping[str, tuple[str, ...]]
    job_of: Mapping[str, str]
    measured: bool

    def __call__(self, text: str | bytes, title: str | None = None, role: str | None = None) -> DecodeResult:
        """What a text says, with a title of its own or this one, held against its answer or the role."""
        written = text_of(text)
        decoding = self.weights
        read = passages(written.lines, self.known)
        named = [(passage.line, _terms(decoding, passage)) for passage in read]
        lines_of = Counter(term for _, terms in named for term in terms)
        headline = title_of(self.titles, written, title)
        titled = tuple(dict.fromkeys(self.job_of[each] for each in headline.roles)) if headline else ()
        says = spoken_for(headline.words, titled, self.known, decoding) if headline else Spoken()
        least = LEAST_TERMS - decoding.title_weight * bool(says.roles) if self.measured else LEAST_SKILLS
        by_text = probabilities(decoding, lines_of)
        counted, borne_out = _as_other_work(decoding, named) if says.other_work else (lines_of, 0.0)
        shares = probabilities(decoding, counted, says.roles, borne_out)
        likeliest = max(by_text, key=lambda each: by_text[each], default=None)
        rather_other = likeliest == OTHER and len(lines_of) >= LEAST_TERMS
        spoken = language(line.text for line in written.lines)
        mentions = mentions_in(self.counting, read, head_of(written.lines, headline and headline.line))
        covered = {above for mention in mentions for above in self.broader[mention.skill]}
        said = answer_of(
            shares,
            few=len(lines_of) < least,
            same=same_for_two(decoding, lines_of, by_text),
            foreign=self.measured and spoken != "English",
            elsewhere=OTHER in shares and (rather_other or says == Spoken((OTHER,), other_work=True)),
        )
        if in_halves(line.text for line in written.lines):
            said = of_halves(said, shares, decoding, (terms for _, terms in named))
        unweighed = _unweighed(self, covered, titled, said.roles)
        if unweighed:
            said = Answer((), "cannot tell", "role without weights")
        against = role or next(iter(said.roles), None)
        # What cannot be told is not told of another role either.
        more = _first(by_text, self.job_of[against]) if against and said.roles else None
        return DecodeResult(
            *said,
            headline,
            shares,
            by_text,
            _evidence(decoding, named, (OTHER,) if said.verdict == "none of these" else said.roles),
            mentions,
            _held(self, against, mentions, covered)._replace(asks_more_of=more) if against else None,
            pay_of(written),
            len(lines_of),
            unweighed,
            spoken,
            written.encoding,
            self.measured,
            method_sources=decoding.sources,
        )


def reader(dataset: Dataset) -> Reader:
    """All that it takes to read texts by this dataset."""
    decoding = decoding_of(dataset)
    ready = dataset.names
    core = {role.id: tuple(skills(dataset, role).core) for role in dataset.roles.values()}
    return Reader(
        titles(_titles_only(dataset)),
        decoding._replace(terms=dict(decoding.terms)),
        unpacked(ready.packed) if ready else phrases(names(dataset, decoding)),
        counting(dataset.skills, decoding.terms.values(), ready.marked if ready else marked(dataset)),
        {role: each for role, each in core.items() if each},
        {skill: _above(dataset, skill) for skill in dataset.skills},
        {role.id: job(dataset, role).id for role in dataset.roles.values()},
        dataset.decoding is not None,
    )


def _titles_only(dataset: Dataset) -> Dataset:
    """The roles with nothing but their names, as plain values that can be pickled."""
    roles = {role.id: role._replace(values={}, cite={}) for role in dataset.roles.values()}
    return Dataset(About(level_notes={}), {}, {}, {}, roles, measures={})


def _above(dataset: Dataset, skill: str) -> tuple[str, ...]:
    """The skill and all that it is part of."""
    found = [skill]
    for each in found:  # it grows on the way
        found += [whole for whole in dataset.skills[each].broader if whole not in found]
    return tuple(found)


def _unweighed(
    reading: Reader, covered: set[str], titled: Sequence[str], answer: Sequence[str]
) -> tuple[str, ...]:
    """The roles without weights that the title names, or the skills far more than they do the answer."""
    weighed = reading.weights.roles
    if titled and not {*titled} & {*weighed}:
        return tuple(titled)
    if not answer or {*titled} & {*answer}:
        return ()
    shares = {role: len(covered & {*core}) / len(core) for role, core in reading.core.items()}
    least = max(_COVERED, _FAR_MORE + max(shares.get(role, 0.0) for role in answer))
    without = (role for role in shares if role not in weighed and reading.job_of[role] == role)
    return tuple(role for role in without if shares[role] >= least)


def _terms(decoding: Decoding, passage: Passage) -> dict[str, str]:
    """The terms that a line names, each with the words that it is first named by."""
    words: dict[str, str] = {}
    for name in passage.named:
        for key in name.keys:
            if key in decoding.terms:
                words.setdefault(key, passage.words(name))
    return words


def _as_other_work(
    decoding: Decoding, named: Iterable[tuple[Line, Mapping[str, str]]]
) -> tuple[Counter[str], float]:
    """The number of lines that name each term, and the share of them that speak of other work.

    Such a line speaks for that alone: who shows, tests or explains what others build names it too.
    """
    lines = [terms for _, terms in named if terms]
    of_other = [[term for term in terms if decoding.terms[term].like == (OTHER,)] for terms in lines]
    counted = Counter(term for terms, other in zip(lines, of_other, strict=True) for term in other or terms)
    return counted, sum(map(bool, of_other)) / (len(lines) + _DRAWN)


def _evidence(
    decoding: Decoding, named: Sequence[tuple[Line, Mapping[str, str]]], answer: Sequence[str]
) -> tuple[Evidence, ...]:
    """The lines that speak most for the answer against the mean of all, in the order of the text."""
    if not answer:
        return ()
    columns = [decoding.roles.index(role) for role in answer]
    pulls: dict[str, float] = {}
    for term in {term for _, words in named for term in words}:
        weights = decoding.terms[term].weights
        pulls[term] = sum(weights[column] for column in columns) / len(columns) - sum(weights) / len(weights)
    weighed = [(round(sum(pulls[term] for term in words), 4), at) for at, (_, words) in enumerate(named)]
    best = sorted((each for each in weighed if each[0] > 0), key=lambda each: -each[0])[:_MOST_EVIDENCE]
    return tuple(_quoted(*named[at], weight, pulls) for weight, at in sorted(best, key=lambda each: each[1]))


def _quoted(line: Line, words: Mapping[str, str], weight: float, pulls: Mapping[str, float]) -> Evidence:
    terms = sorted((term for term in words if pulls[term] > 0), key=lambda term: -pulls[term])
    written = tuple(words[term] for term in terms)
    return Evidence(line.starts[0][1], line.text, tuple(terms), weight, written)


def _held(reading: Reader, role: str, mentions: Iterable[Mention], covered: set[str]) -> Held:
    core = reading.core.get(reading.job_of[role], ())
    asked = {other: {*each} for other, each in reading.core.items()}
    others: dict[str, tuple[str, ...]] = {}
    for skill in dict.fromkeys(mention.skill for mention in mentions):
        above = reading.broader[skill]
        of = tuple(other for other, each in asked.items() if not each.isdisjoint(above))
        if of and {*above}.isdisjoint(core):
            others[skill] = tuple(other for other in of if other != role)
    named = tuple(skill for skill in core if skill in covered)
    return Held(role, named, tuple(skill for skill in core if skill not in covered), others)


def _first(by_text: Mapping[str, float], role: str) -> str | None:
    """The role that a text alone speaks most for, where that is more than for this one."""
    known = {each: share for each, share in by_text.items() if each != OTHER}
    most = max(known, key=lambda each: known[each], default=role)
    return most if known.get(most, 0.0) > known.get(role, 1.0) else None
