"""What answers a question: the questions of a dataset, or the commands that show it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rolecmp.analysis.asking import ARTICLES, Asked, asked_in, spoken_names
from rolecmp.analysis.search import Entry, entries, vocabulary
from rolecmp.analysis.values import job
from rolecmp.model import Dataset, Question, Role
from rolecmp.words.folding import unmarked
from rolecmp.words.forms import akin, form, forms, run_together
from rolecmp.words.phrases import Phrases

_MOST_SKILLS = 3


class Found(NamedTuple):
    """The questions that answer, the command lines that show it, and what the dataset does not know."""

    questions: tuple[Question, ...] = ()
    pointers: tuple[tuple[str, ...], ...] = ()
    unknown: tuple[str, ...] = ()


def asked_of(dataset: Dataset, text: str) -> Found:
    """What of the dataset answers a question, what shows it, and what of it the dataset does not know."""
    every = entries(dataset)
    known = frozenset(form(unmarked(word)) for word in vocabulary(every))
    names = spoken_names(dataset)
    asked = asked_in(dataset, text, names)
    if asked.jobs:
        return Found(tuple(_about_jobs(dataset, asked, names)), unknown=asked.jobs)
    carried = {own for own in asked.carrying if _met(own, known)}
    questions = _answering(dataset, asked, carried, names)
    if questions and len(carried) == len(asked.carrying) and not _is_name(asked):
        return Found(questions)
    spoken = _of_roles(asked.roles, every) or known
    told = {own for own in carried if _met(own, spoken) or own in asked.of_skills}
    if unknown := tuple(word for own, word in asked.carrying.items() if own not in told):
        # The rest may be answered: what is paid, if not in that place; salt, if not pepper.
        partly = asked.main in ("pay", "compare") if asked.roles else told and not asked.is_question
        return Found(_answering(dataset, asked, told, names) if partly else (), unknown=unknown)
    return Found(questions, tuple(dict.fromkeys(_pointers(dataset, asked, every))))


def _about_jobs(dataset: Dataset, asked: Asked, names: Phrases) -> Iterator[Question]:
    """The questions that speak of all jobs asked for that are no roles."""
    if asked.main in (None, "compare"):
        jobs = set(map(run_together, asked.jobs))
        for question in dataset.faq:
            if jobs <= set(map(run_together, asked_in(dataset, question.question, names).jobs)):
                yield question


def _of_roles(roles: tuple[Role, ...], every: Iterable[Entry]) -> frozenset[str]:
    """The forms of all words that are said of these roles; none where there are none."""
    ids = {role.id for role in roles}
    said = (entry for entry in every if not ids.isdisjoint(entry.command))
    return frozenset(form(unmarked(word)) for word in vocabulary(said))


def _met(own: str, known: Iterable[str]) -> bool:
    """Whether a form, or one of its family, is among these."""
    return own in known or any(akin(own, each) for each in known)


def _is_name(asked: Asked) -> bool:
    """Whether nothing is asked but one role's name."""
    return len(asked.roles) == 1 and not asked.words - ARTICLES


def _answering(dataset: Dataset, asked: Asked, carried: set[str], names: Phrases) -> tuple[Question, ...]:
    """The questions that answer, best first: those nearly as good as the best."""
    scored = [
        (_score(dataset, asked, carried, question, asked_in(dataset, question.question, names)), question)
        for question in dataset.faq
    ]
    least = max((score for score, _ in scored), default=0.0) * 0.7
    best = sorted((each for each in scored if each[0] and each[0] >= least), key=lambda each: -each[0])
    return tuple(question for _, question in best)


def _score(dataset: Dataset, asked: Asked, carried: set[str], question: Question, own: Asked) -> float:
    """How well a question answers, 0 where it does not.

    It has to be of the same kind and to speak of every role that is asked of, and each word that carries what
    is asked must be in it: better in the question than in the answer.
    """
    jobs, own_jobs = _jobs(dataset, asked.roles), _jobs(dataset, own.roles)
    listed = own_jobs or _jobs(dataset, (dataset.roles[role] for role in question.roles))
    answer = frozenset(forms(unmarked(question.answer)))
    inside = {each for each in carried if _met(each, own.carrying)}
    behind = {each for each in carried - inside if _met(each, answer)}
    defined = asked.is_question and not (asked.roles or asked.main)
    if _is_name(asked):
        return (jobs <= own_jobs) + 0.5 * (jobs <= listed)
    if (
        not jobs <= listed
        or len(asked.roles) > len(jobs)
        or carried - inside - behind
        or (defined and behind)
    ):
        return 0.0
    if asked.main and asked.main not in own.senses:
        return 0.0
    pair = len(jobs) == 2 and jobs == own_jobs and "become" not in asked.senses
    # What is said in passing of other roles, or of no role in particular, does not answer.
    passing = bool(behind) and jobs <= own_jobs
    if own.carrying and not (inside or passing or pair):
        return 0.0
    if not (carried or asked.main or (pair and "compare" in own.senses)):
        return 0.0
    return len(inside) + 0.4 * len(behind) + bool(asked.main) + bool(jobs) * (1.5 * (jobs == own_jobs) + 0.5)


def _jobs(dataset: Dataset, roles: Iterable[Role]) -> frozenset[str]:
    return frozenset(job(dataset, role).id for role in roles)


def _pointers(dataset: Dataset, asked: Asked, every: tuple[Entry, ...]) -> Iterator[tuple[str, ...]]:
    """The command lines that show what is asked for."""
    roles = tuple(role.id for role in asked.roles)
    paid = bool(dataset.measures) or any(question.measures for question in dataset.faq)
    if asked.main == "pay":
        yield from (("pay", *roles),) * paid
    elif len(roles) == 2 and "become" in asked.senses and "or" not in asked.words:
        goal = asked.goal.id if asked.goal else roles[1]
        (origin,) = (role for role in roles if role != goal)
        yield ("aim", "--from", origin, "--to", goal)
    elif len(roles) > 2:
        yield ("table", *roles)
    elif roles:
        yield ("diff" if len(roles) == 2 else "show", *roles)
    skilled = all(own in asked.of_skills for own in asked.carrying)
    if asked.main != "pay" and (roles or skilled):
        yield from (("show", skill) for skill in asked.skills[:_MOST_SKILLS])
    if asked.carrying and not (roles or asked.main or (asked.skills and skilled)):
        inside = (frozenset(map(form, vocabulary((entry,)))) for entry in every)
        if any(all(_met(own, words) for own in asked.carrying) for words in inside):
            yield ("search", *asked.carrying.values())
