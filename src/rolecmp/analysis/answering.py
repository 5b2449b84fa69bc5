"""What answers a question: the questions of a dataset, or the commands that show it."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from rolecmp.analysis.asking import ARTICLES, Asked, Names, asked_in, names_in
from rolecmp.analysis.faq import FaqResult
from rolecmp.analysis.relevance import meant
from rolecmp.analysis.search import Entry, Hit, entries, hit, said_of, sentences_of, vocabulary
from rolecmp.analysis.values import job
from rolecmp.errors import quoted
from rolecmp.model import Dataset, Question, Role
from rolecmp.words.folding import unmarked
from rolecmp.words.forms import form, run_together
from rolecmp.words.jobs import gaps_closed
from rolecmp.words.near import slipped
from rolecmp.words.questions import COMMON, SAID, plain_words

_MOST_SKILLS = 3
_MOST_MENTIONS = 3
# No common word is so long: one is only meant where two letters are swapped or one is doubled.
_SWAPPED = 99


def asked_of(dataset: Dataset, text: str) -> FaqResult:
    """What of the dataset answers a question, what shows it, and what of it the dataset does not know.

    A word that the dataset does not know and that is a slip of one that it does is read as that.
    """
    every = entries(dataset)
    names = names_in(dataset)
    result = _asked_of(names, text, every)
    mended = _mended(names, text, result.unknown)
    return _asked_of(names, mended, every)._replace(asked=text, read_as=mended) if mended else result


def _mended(names: Names, text: str, unknown: Iterable[str]) -> str | None:
    """The text with the slips among its unknown words mended, None where there are none.

    What comes near to a skill may be another word: Germany is no slip of German.
    """
    titles = (name for role in names.dataset.roles.values() for name in role.names)
    known = SAID.union(*map(plain_words, titles))
    plain = mended = unmarked(text)
    for word in {word for each in unknown for word in each.split()} - known:
        meant = [each for each in known if slipped(word, each)]
        meant += [each for each in COMMON if slipped(word, each, _SWAPPED)]
        if len(meant) == 1:
            mended = re.sub(rf"\b{re.escape(word)}\b", meant[0], mended)
    return mended if mended != plain else None


def _asked_of(names: Names, text: str, every: tuple[Entry, ...]) -> FaqResult:
    dataset, asked = names.dataset, asked_in(names, text)
    if asked.is_foreign:
        named = asked._replace(carrying=())
        return FaqResult(text, pointers=tuple(_pointers(dataset, named, every)), foreign=True)
    if asked.jobs:
        return FaqResult(text, tuple(_about_jobs(names, asked)), unknown=asked.jobs)
    known = vocabulary(every)
    carried = {word for word in asked.carrying if meant(word, known)}
    questions = _answering(names, asked, carried)
    if questions and len(carried) == len(asked.carrying) and not _is_name(asked):
        return FaqResult(text, questions)
    spoken = _of_roles(asked.roles, every) or known
    told = {word for word in carried if meant(word, spoken) or form(word) in asked.of_skills}
    unknown = tuple(word for word in asked.carrying if word not in told)
    if unknown and not asked.is_of_figures:
        # The rest may be answered: what is paid, if not in that place.
        partly = asked.main in ("pay", "compare") and (asked.roles or told)
        return FaqResult(text, _answering(names, asked, told) if partly else (), unknown=unknown)
    pointers = tuple(dict.fromkeys(_pointers(dataset, asked, every)))
    if not (questions or pointers):
        # What is asked of a skill, or of several words each of which stands elsewhere.
        rest = [word for word in asked.carrying if form(word) not in asked.of_skills] or asked.carrying
        return FaqResult(text, unknown=tuple(rest) if len(rest) < 2 else (quoted(" ".join(rest)),))
    mentions = _mentions(every, asked.carrying) if pointers[:1] == (("search", *asked.carrying),) else ()
    return FaqResult(text, questions, pointers=pointers, mentions=mentions)


def _about_jobs(names: Names, asked: Asked) -> Iterator[Question]:
    """The questions that speak of all jobs asked for that are no roles."""
    if asked.main in (None, "compare"):
        jobs = [set(map(run_together, gaps_closed(job))) for job in asked.jobs]
        for question in names.dataset.faq:
            told = set(map(run_together, asked_in(names, question.question).jobs))
            if not any(map(told.isdisjoint, jobs)):
                yield question


def _of_roles(roles: tuple[Role, ...], every: Iterable[Entry]) -> frozenset[str]:
    """All words that are said of these roles; none where there are none."""
    ids = {role.id for role in roles}
    return vocabulary(entry for entry in every if not ids.isdisjoint(entry.command))


def _is_name(asked: Asked) -> bool:
    """Whether nothing is asked but one role's name."""
    return len(asked.roles) == 1 and not asked.words - ARTICLES


def _answering(names: Names, asked: Asked, carried: set[str]) -> tuple[Question, ...]:
    """The questions that answer, best first: those nearly as good as the best."""
    scored = [(_score(names, asked, carried, question), question) for question in names.dataset.faq]
    least = max((score for score, _ in scored), default=0.0) * 0.7
    best = sorted((each for each in scored if each[0] and each[0] >= least), key=lambda each: -each[0])
    return tuple(question for _, question in best)


def _score(names: Names, asked: Asked, carried: set[str], question: Question) -> float:
    """How well a question answers, 0 where it does not.

    It has to be of the same kind and to speak of every role that is asked of, and each word that carries what
    is asked must be in it: better in the question than in the answer.
    """
    dataset, own = names.dataset, asked_in(names, question.question)
    jobs, own_jobs = _jobs(dataset, asked.roles), _jobs(dataset, own.roles)
    listed = own_jobs or _jobs(dataset, (dataset.roles[role] for role in question.roles))
    if _is_name(asked):
        return (jobs <= own_jobs) + 0.5 * (jobs <= listed)
    # What something is, or where to learn it, is not whether it is needed.
    defined = asked.is_question and not (asked.roles or asked.main)
    of_a_kind = not (own.main if defined else asked.main and asked.main not in own.senses)
    if not (of_a_kind and jobs <= listed and len(asked.roles) <= len(jobs)):
        return 0.0
    inside = {word for word in carried if meant(word, own.carrying)}
    behind = carried - inside
    others = frozenset() if asked.main else jobs - own_jobs
    if behind and (defined or not _says(names, question.answer, behind, others)):
        return 0.0
    pair = len(jobs) == 2 and jobs == own_jobs and "become" not in asked.senses
    # What is said in passing of other roles, or of no role in particular, does not answer.
    passing = bool(behind) and jobs <= own_jobs
    if own.carrying and not (inside or passing or pair):
        return 0.0
    if not (carried or asked.main or (pair and "compare" in own.senses)):
        return 0.0
    return len(inside) + 0.4 * len(behind) + bool(asked.main) + bool(jobs) * (1.5 * (jobs == own_jobs) + 0.5)


def _says(names: Names, answer: str, words: set[str], jobs: frozenset[str]) -> bool:
    """Whether an answer has all these words, and says them of the jobs, where there are any."""
    sentences = [
        sentence
        for sentence in sentences_of(answer)
        if not jobs or jobs & _jobs(names.dataset, asked_in(names, sentence).roles)
    ]
    said = frozenset(plain_words(" ".join(sentences)))
    return all(meant(word, said) for word in words)


def _jobs(dataset: Dataset, roles: Iterable[Role]) -> frozenset[str]:
    return frozenset(job(dataset, role).id for role in roles)


def _pointers(dataset: Dataset, asked: Asked, every: tuple[Entry, ...]) -> Iterator[tuple[str, ...]]:
    """The command lines that show what is asked for."""
    roles = tuple(role.id for role in asked.roles)
    paid = bool(dataset.measures) or any(question.measures for question in dataset.faq)
    if asked.main == "pay":
        yield from (("pay", *roles),) * paid
    elif asked.is_of_figures:
        yield ("sources",)
    elif asked.skills and not roles and ("become" in asked.senses or asked.main == "aim"):
        yield ("aim", "--have", ",".join(asked.skills))
    elif len(roles) == 2 and "become" in asked.senses and "or" not in asked.words:
        goal = asked.goal.id if asked.goal else roles[1]
        (origin,) = (role for role in roles if role != goal)
        yield ("aim", "--from", origin, "--to", goal)
    elif len(roles) > 2:
        yield ("table", *roles)
    elif roles:
        yield ("diff" if len(roles) == 2 else "show", *roles)
    skilled = all(form(word) in asked.of_skills for word in asked.carrying)
    if asked.main != "pay" and (roles or skilled):
        yield from (("show", skill) for skill in asked.skills[:_MOST_SKILLS])
    named = roles or asked.skills or asked.carrying or asked.main == "pay"
    if not (named or asked.is_foreign) and (asked.senses or (asked.is_question and asked.words - ARTICLES)):
        # Whoever asks of no role in particular asks of all.
        yield from (("table",), ("aim",))
    found = roles or asked.main or (asked.skills and skilled) or not asked.carrying or asked.is_of_figures
    if not found and _mentions(every, asked.carrying):
        yield ("search", *asked.carrying)


def _mentions(every: Iterable[Entry], words: Iterable[str]) -> tuple[Hit, ...]:
    """The first places that have all these words."""
    held = ((entry, [meant(word, said_of(entry)) for word in words]) for entry in every)
    return tuple(islice((hit(entry, means) for entry, means in held if all(means)), _MOST_MENTIONS))
