"""What a question asks of a dataset: the roles and skills in it, and the words that carry it."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from rolecmp.analysis.title import readings, titles_of
from rolecmp.errors import NoMatch
from rolecmp.model import Dataset, Role
from rolecmp.words.folding import folded, unmarked
from rolecmp.words.forms import WORD, form, forms, singular
from rolecmp.words.jobs import JOBS
from rolecmp.words.phrases import Phrases, found, phrases
from rolecmp.words.questions import COMMON, sense

# What a question may ask of any role, the first of those in it being what it is about.
_MAIN = ("pay", "need", "aim", "compare")
_KINDS = frozenset((*_MAIN, "become", "role", "soft"))
_DISCIPLINES = {"engineer": "engineering", "scientist": "science", "architect": "architecture"}
# "How long" asks for something that "long" alone does not.
_HOW = frozenset("long hard difficult easy old often far soon big fast quickly".split())
_BETWEEN = frozenset(("and", "or", "vs", "versus", "than", "from", "with", "to", "/", "&"))
_TOWARDS = frozenset(("into", "to", "towards", "become", "becoming", "be"))
# Common words that say what kind of question it is.
_TELLING = frozenset(("vs", "versus", "should", "without"))
_BEST = frozenset(("best", "better"))
_WHICH = frozenset(("which", "what"))
_AMOUNT = frozenset("much more less most money than".split())
# Bare nouns that are nobody's job in particular.
_ANYBODY = frozenset(("professional", "expert"))
ARTICLES = frozenset(("a", "an", "the"))
_ASKS = frozenset("what who how why when where which".split())
_ASKS_FIRST = frozenset("is are do does did can could should would will has have".split())
# A role in the text, as a token that no text can hold.
_ROLE = re.compile(r"\0(\d+)")
_TOKEN = re.compile(rf"\0\d+|[/&]|{WORD.pattern}")
_MOST_BEFORE = 3


class Asked(NamedTuple):
    """A text by what it asks: roles in their order, skills, other jobs, kinds of question, and further words.

    `goal` is the role that somebody wants to get to; `carrying` are the words that are of no kind, by
    form, `of_skills` the forms of those that name the skills.
    """

    roles: tuple[Role, ...]
    goal: Role | None
    skills: tuple[str, ...]
    of_skills: frozenset[str]
    jobs: tuple[str, ...]
    senses: frozenset[str]
    carrying: dict[str, str]
    words: frozenset[str]
    is_question: bool

    @property
    def main(self) -> str | None:
        """The kind of question that it is."""
        return next((kind for kind in _MAIN if kind in self.senses), None)


def asked_in(dataset: Dataset, text: str, names: Phrases) -> Asked:
    """What a text asks, by the roles and skills, other jobs and further words in it."""
    roles, skills, of_skills, marked = _marked(dataset, text, names)
    tokens = [
        token if token[0] == "\0" else unmarked(token).removesuffix("'s") or token
        for token in _TOKEN.findall(marked)
    ]
    tokens = _with_short_names(dataset, tokens, roles)
    jobs = _other_jobs(dataset, tokens, roles)
    words = [token for token in tokens if token[0] not in "\0/&"]
    carrying: dict[str, str] = {}
    senses: set[str] = set()
    for before, word in zip(("", *words), words, strict=False):
        kind = sense(word)
        if before == "how" and word in _HOW:
            carrying[f"how {word}"] = f"how {word}"
        elif kind in _KINDS and (word not in COMMON or word in _TELLING):
            senses.add(kind)
        elif word not in COMMON:
            carrying[form(word)] = word
    if any(word.startswith("make") for word in words) and _AMOUNT.intersection(words):
        senses.add("pay")
    if {"from", "to"} <= set(words) and len(roles) > 1 and "compare" not in senses:
        senses.add("become")
    if not _BEST.isdisjoint(words):
        for best in _BEST:
            carrying.pop(form(best), None)
        # "The best way" and "the best balance" are no role.
        senses |= {"aim"} if not (carrying or senses) and not _WHICH.isdisjoint(words) else {"soft"}
    order = [roles[int(match[1])] for match in map(_ROLE.fullmatch, tokens) if match]
    return Asked(
        tuple({role.id: role for role in order}.values()),
        _goal(tokens, roles),
        skills,
        of_skills,
        jobs,
        frozenset(senses),
        carrying,
        frozenset(words),
        text.rstrip().endswith("?") or not _ASKS.isdisjoint(words) or not _ASKS_FIRST.isdisjoint(words[:1]),
    )


def spoken_names(dataset: Dataset) -> Phrases:
    """The names of roles and skills, ready to be found."""
    return phrases(
        (
            *((f"role {role.id}", name) for role in dataset.roles.values() for name in _spoken(role)),
            *(
                (f"skill {skill.id}", name)
                for skill in dataset.skills.values()
                for name in (skill.name, *skill.aliases)
            ),
        )
    )


def _marked(
    dataset: Dataset, text: str, names: Phrases
) -> tuple[list[Role], tuple[str, ...], frozenset[str], str]:
    """The roles and skills in a text, the forms of the skills' words, and the text with roles as tokens."""
    text = text.replace("\0", " ")
    roles: list[Role] = []
    skills: dict[str, tuple[str, ...]] = {}
    of_skills: set[str] = set()
    marked, end = "", 0
    for each in found(names, text):
        ids = [key.split(" ", 1)[1] for key in each.keys if key.startswith("role ")]
        if not ids:
            words = forms(unmarked(text[each.start : each.end]))
            skills |= {key.split(" ", 1)[1]: words for key in each.keys}
            of_skills.update(words)
        if ids:
            marked += f"{text[end : each.start]} \0{len(roles)} "
            roles.append(dataset.roles[ids[0]])
            end = each.end + len("'s") * text.startswith(("'s", "’s"), each.end)
    if roles:
        # Who wants to go from one to another does not ask for the language.
        skills = {key: words for key, words in skills.items() if any(sense(word) != "soft" for word in words)}
    return roles, tuple(skills), frozenset(of_skills), marked + text[end:]


def _spoken(role: Role) -> Iterator[str]:
    """The names of a role in running text, and what its holders do."""
    for name, _ in titles_of(role):
        yield name
        *field, noun = name.split()
        if field and folded(noun) in _DISCIPLINES:
            yield " ".join((*field, _DISCIPLINES[folded(noun)]))


def _with_short_names(dataset: Dataset, tokens: list[str], roles: list[Role]) -> list[str]:
    """The tokens with a short name as its role where it stands beside another role, as in "AI or ML"."""
    short = {folded(name): role for role in dataset.roles.values() for name in (*role.short, *role.aliases)}

    def is_role(token: str) -> bool:
        return token[0] == "\0" or token in short

    marked = list(tokens)
    for at, token in enumerate(tokens):
        left, right = tokens[max(0, at - 2) : at], tokens[at + 1 : at + 3]
        beside = (len(left) == 2 and left[1] in _BETWEEN and is_role(left[0])) or (
            len(right) == 2 and right[0] in _BETWEEN and is_role(right[1])
        )
        if token in short and beside:
            marked[at] = f"\0{len(roles)}"
            roles.append(short[token])
    return marked


def _other_jobs(dataset: Dataset, tokens: list[str], roles: list[Role]) -> tuple[str, ...]:
    """The jobs named that are no role; a role's words become its token, a bare noun is dropped."""
    jobs: list[str] = []
    nouns = {singular(folded(role.title).split()[-1]) for role in dataset.roles.values()}
    at = 0
    while at < len(tokens):
        if singular(tokens[at]) not in JOBS:
            at += 1
            continue
        begin = at
        while begin > max(0, at - _MOST_BEFORE) and not _ends(tokens[begin - 1]):
            begin -= 1
        behind = begin > 0 and begin == at and tokens[begin - 1][0] == "\0"
        title = " ".join(tokens[begin : at + 1])
        named = _titled(dataset, title)
        if behind:
            jobs.append(f"{roles[int(tokens[at - 1][1:])].title} {title}")
        elif not named and (begin < at or _held(tokens[max(0, at - 1)], tokens[at], nouns)):
            jobs.append(title)
        if named and not behind:
            tokens[begin : at + 1] = [f"\0{len(roles)}"]
            roles.append(named)
        else:
            del tokens[begin : at + 1]
        at = begin
    return tuple(jobs)


def _held(before: str, noun: str, nouns: Iterable[str]) -> bool:
    """Whether somebody says that this is a job: "as a nurse"."""
    return before in ("a", "an", "as") and singular(noun) not in {*nouns, *_ANYBODY}


def _ends(token: str) -> bool:
    """Whether a job's name cannot have this word in it."""
    return token[0] in "\0/&" or token in COMMON or sense(token) in _KINDS


def _titled(dataset: Dataset, title: str) -> Role | None:
    try:
        result = readings(dataset, title)
    except NoMatch:
        return None
    return result.roles[0] if len(result.roles) == 1 and not result.read_as else None


def _goal(tokens: list[str], roles: list[Role]) -> Role | None:
    """The role that stands behind "into", "become" and the like."""
    bare = [token for token in tokens if token not in ARTICLES]
    for before, token in pairwise(bare):
        if token[0] == "\0" and before in _TOWARDS:
            return roles[int(token[1:])]
    return None
