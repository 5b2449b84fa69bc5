"""Which role a text describes: what its lines and its title say, and how sure that is."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rolecmp.analysis.decoding import decoding_of
from rolecmp.analysis.headline import Pay, Title, pay_of, title_of
from rolecmp.analysis.reading import Passage, passages
from rolecmp.analysis.values import job, skills
from rolecmp.analysis.verdict import (
    LEAST_SKILLS,
    LEAST_TERMS,
    OTHER,
    Answer,
    Rule,
    Verdict,
    answer_of,
    probabilities,
)
from rolecmp.brief import brief
from rolecmp.model import About, Dataset, Decoding
from rolecmp.texts import Text, text_of
from rolecmp.words.phrases import Phrases, phrases
from rolecmp.words.talk import language

# A text may be of a role of whose core it names so much, and so much more than of the answer's.
_COVERED = 0.6
_FAR_MORE = 0.3
_MOST_EVIDENCE = 5
# A name as short as that is one only in its own case.
_SHORTEST = 2


class Mention(NamedTuple):
    """A place in a text that names a skill: its id, line and column, from 1, and the words."""

    skill: str
    line: int
    column: int
    words: str


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

    dataset: Dataset
    weights: Decoding
    known: Phrases
    skills: Mapping[str, str]
    core: Mapping[str, tuple[str, ...]]
    broader: Mapping[str, tuple[str, ...]]
    measured: bool

    def __call__(self, text: str | bytes, title: str | None = None, role: str | None = None) -> DecodeResult:
        """What a text says, with a title of its own or this one, held against its answer or the role."""
        return decoded(self, text_of(text), title, role)


def reader(dataset: Dataset) -> Reader:
    """All that it takes to read texts by this dataset."""
    decoding = decoding_of(dataset)
    own = {skill.id: (skill.name, *skill.aliases) for skill in dataset.skills.values()}
    minding = {name for term in decoding.terms.values() for name in term.names if name.startswith("=")}
    terms_of: dict[str, list[str]] = {}
    for term in decoding.terms.values():
        if term.skill is not None:
            terms_of.setdefault(term.skill, []).append(term.id)
    # A skill of several terms gives its name to that which goes by its id, else to none of them.
    key_of = {skill: terms[0] if len(terms) == 1 else skill for skill, terms in terms_of.items()}
    names = [
        (
            key_of.get(skill, skill),
            name if len(name) > _SHORTEST and f"={name}" not in minding else f"={name}",
        )
        for skill, each in own.items()
        for name in each
    ]
    names += [(term.id, name) for term in decoding.terms.values() for name in term.names]
    names += [("", name) for role in dataset.roles.values() for name in (role.title, *role.aliases)]
    core = {role.id: tuple(skills(dataset, role).core) for role in dataset.roles.values()}
    return Reader(
        _titles_only(dataset),
        decoding._replace(terms=dict(decoding.terms)),
        phrases(names),
        {skill: skill for skill in own}
        | {term.id: term.skill for term in decoding.terms.values() if term.skill},
        {role: each for role, each in core.items() if each},
        {skill: _above(dataset, skill) for skill in own},
        dataset.decoding is not None,
    )


def _titles_only(dataset: Dataset) -> Dataset:
    """The roles with nothing but their names, as plain values that can be pickled."""
    roles = {role.id: role._replace(values={}, cite={}) for role in dataset.roles.values()}
    return Dataset(About(level_notes={}), {}, {}, {}, roles, measures={})


def _above(dataset: Dataset, skill: str) -> tuple[str, ...]:
    """The skill and all that it is part of."""
    found: dict[str, None] = {}
    waiting = [skill]
    while waiting:
        each = waiting.pop()
        if each not in found:
            found[each] = None
            waiting += dataset.skills[each].broader
    return tuple(found)


def decoded(reading: Reader, text: Text, title: str | None = None, role: str | None = None) -> DecodeResult:
    """What a text says, by the rules of this module."""
    read = passages(text.lines, reading.known)
    decoding = reading.weights
    lines_of: dict[str, int] = {}
    for passage in read:
        for term in {key for name in passage.named for key in name.keys if key in decoding.terms}:
            lines_of[term] = lines_of.get(term, 0) + 1
    headline = title_of(reading.dataset, text, title)
    titled = tuple(dict.fromkeys(_job(reading, role) for role in headline.roles)) if headline else None
    shares = probabilities(decoding, lines_of, titled)
    by_text = probabilities(decoding, lines_of)
    spoken = language(line.text for line in text.lines)
    few = len(lines_of) < (LEAST_TERMS if reading.measured else LEAST_SKILLS)
    foreign = reading.measured and spoken != "English"
    said = answer_of(shares, few=few, foreign=foreign)
    mentions = mentions_in(reading, read)
    unweighed = _unweighed(reading, mentions, titled or (), said.roles)
    if unweighed:
        said = Answer((), "cannot tell", "role without weights")
    answer = said.roles
    against = role or (answer[0] if answer else None)
    return DecodeResult(
        answer,
        said.verdict,
        said.rule,
        said.sure,
        headline,
        shares,
        by_text,
        _evidence(decoding, read, answer),
        mentions,
        _held(reading, against, mentions, by_text) if against else None,
        pay_of(text),
        len(lines_of),
        unweighed,
        spoken,
        text.encoding,
        reading.measured,
        method_sources=decoding.sources,
    )


def mentions_in(reading: Reader, read: Iterable[Passage]) -> tuple[Mention, ...]:
    """The skills that passages name, in the order of the text."""
    found: dict[Mention, None] = {}
    for passage in read:
        for name in passage.named:
            for key in name.keys:
                if skill := reading.skills.get(key):
                    found[Mention(skill, name.line, name.column, name.words)] = None
    return tuple(found)


def _unweighed(
    reading: Reader, mentions: Iterable[Mention], titled: Sequence[str], answer: Sequence[str]
) -> tuple[str, ...]:
    """The roles without weights that the title names, or the skills far more than they do the answer."""
    weighed = reading.weights.roles
    if titled and not {*titled} & {*weighed}:
        return tuple(titled)
    if not answer or {*titled} & {*answer}:
        return ()
    covered = {above for mention in mentions for above in reading.broader[mention.skill]}
    shares = {role: len(covered & {*core}) / len(core) for role, core in reading.core.items()}
    best = max(shares.get(role, 0.0) for role in answer)
    return tuple(
        role
        for role, share in shares.items()
        if role not in weighed
        and _job(reading, role) == role
        and share >= _COVERED
        and share >= best + _FAR_MORE
    )


def _evidence(decoding: Decoding, read: Iterable[Passage], answer: Sequence[str]) -> tuple[Evidence, ...]:
    """The lines that speak most for the answer against the mean of all, in the order of the text."""
    if not answer:
        return ()
    columns = [decoding.roles.index(role) for role in answer]
    lines: list[Evidence] = []
    for passage in read:
        for_it: dict[str, float] = {}
        words: dict[str, str] = {}
        for name in passage.named:
            for key in name.keys:
                if key in decoding.terms:
                    weight = decoding.terms[key].weights
                    mean = sum(weight) / len(weight)
                    for_it[key] = (sum(weight[column] for column in columns) / len(columns)) - mean
                    words.setdefault(key, name.words)
        total = sum(for_it.values())
        if total > 0:
            terms = tuple(sorted((key for key in for_it if for_it[key] > 0), key=lambda key: -for_it[key]))
            written = tuple(words[key] for key in terms)
            lines.append(
                Evidence(passage.line.starts[0][1], passage.line.text, terms, round(total, 4), written)
            )
    best = sorted(lines, key=lambda line: -line.weight)[:_MOST_EVIDENCE]
    return tuple(sorted(best, key=lambda line: line.line))


def _held(reading: Reader, role: str, mentions: Iterable[Mention], by_text: Mapping[str, float]) -> Held:
    mentioned = dict.fromkeys(mention.skill for mention in mentions)
    covered = {above for skill in mentioned for above in reading.broader[skill]}
    core = reading.core.get(_job(reading, role), ())
    others: dict[str, tuple[str, ...]] = {}
    for skill in mentioned:
        of = [other for other, asked in reading.core.items() if {*reading.broader[skill]} & {*asked}]
        if of and not {*reading.broader[skill]} & {*core}:
            others[skill] = tuple(other for other in of if other != role)
    known = {each: share for each, share in by_text.items() if each != OTHER}
    most = max(known, key=lambda each: known[each], default=role)
    more = most if known.get(most, 0.0) > known.get(_job(reading, role), 1.0) else None
    return Held(
        role,
        tuple(skill for skill in core if skill in covered),
        tuple(skill for skill in core if skill not in covered),
        others,
        more,
    )


def _job(reading: Reader, role: str) -> str:
    return job(reading.dataset, reading.dataset.roles[role]).id
