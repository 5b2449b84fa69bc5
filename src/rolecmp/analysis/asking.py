"""What a question asks of a dataset: the roles and skills in it, and the words that carry it."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from rolecmp.analysis.title import read
from rolecmp.analysis.titles import Titles, titles, titles_of
from rolecmp.model import Dataset, Role
from rolecmp.words.folding import folded, unmarked
from rolecmp.words.forms import WORD, form, forms, singular
from rolecmp.words.jobs import JOBS, job_words
from rolecmp.words.phrases import Phrases, found, phrases
from rolecmp.words.questions import COMMON, is_foreign, of_no_english, plain_words, sense

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
_WORK = frozenset(("job", "jobs", "career"))
_AMOUNT = frozenset("much more less most money than".split())
# Bare nouns that are nobody's job in particular, and those that are a job behind an article alone.
_ANYBODY = frozenset(("professional", "expert"))
_OR_NO_JOB = frozenset("cook coach judge guard author champion head mentor former aspiring ex".split())
ARTICLES = frozenset(("a", "an", "the"))
_ASKS = frozenset("what who how why when where which meaning definition define explain describe".split())
_ASKS_FIRST = frozenset("is are do does did can could should would will has have".split())
# What a dataset itself is asked about.
_OF_FIGURES = frozenset(
    (*map(form, "data dataset figure posting source count date come trust".split()), form("how old"))
)
# A role in the text, as a token that no text can hold.
_ROLE = re.compile(r"\0(\d+)")
_TOKEN = re.compile(rf"\0\d+|[/&]|{WORD.pattern}")
_MOST_BEFORE = 3


class Names(NamedTuple):
    """What may be named in a question, ready to be found; made once by `names_in`."""

    dataset: Dataset
    phrases: Phrases
    titles: Titles
    short: Mapping[str, Role]
    nouns: frozenset[str]


class Asked(NamedTuple):
    """A text by what it asks: roles in their order, skills, other jobs, kinds of question, and further words.

    `goal` is the role that somebody wants to get to; `carrying` are the words that are of no kind,
    `of_skills` the forms of those that name the skills. Of what `is_foreign`, only the names are understood.
    """

    roles: tuple[Role, ...]
    goal: Role | None
    skills: tuple[str, ...]
    of_skills: frozenset[str]
    jobs: tuple[str, ...]
    senses: frozenset[str]
    carrying: tuple[str, ...]
    words: frozenset[str]
    is_question: bool
    is_foreign: bool

    @property
    def main(self) -> str | None:
        """The kind of question that it is."""
        return next((kind for kind in _MAIN if kind in self.senses), None)

    @property
    def is_of_figures(self) -> bool:
        """Whether it asks what the dataset rests on: where its figures come from, how old they are."""
        named = self.roles or self.skills or not self.carrying
        return self.is_question and not named and _OF_FIGURES.issuperset(map(form, self.carrying))


def names_in(dataset: Dataset) -> Names:
    """The names of a dataset's roles and skills."""
    roles = dataset.roles.values()
    spoken = [(f"role {role.id}", name) for role in roles for name in _spoken(role)]
    spoken += [(f"skill {skill.id}", name) for skill in dataset.skills.values() for name in skill.names[1:]]
    return Names(
        dataset,
        phrases(spoken),
        titles(dataset),
        {folded(name): role for role in roles for name in (*role.short, *role.aliases)},
        frozenset(singular(folded(role.title).split()[-1]) for role in roles),
    )


def asked_in(names: Names, text: str) -> Asked:
    """What a text asks, by the roles and skills, other jobs and further words in it."""
    foreign = is_foreign(plain_words(text))
    roles, skills, of_skills, marked = _marked(names, text)
    tokens = [
        token if token[0] == "\0" else unmarked(token).removesuffix("'s") or token
        for token in _TOKEN.findall(marked)
    ]
    tokens = _with_short_names(names, tokens, roles, of_skills)
    jobs = () if foreign else _other_jobs(names, tokens, roles)
    words = [token for token in tokens if token[0] not in "\0/&"]
    if foreign:
        _translated(names, tokens, roles)
    order = [roles[int(match[1])] for match in map(_ROLE.fullmatch, tokens) if match]
    senses, carrying = _told(words)
    if {"from", "to"} <= set(words) and len(roles) > 1 and "compare" not in senses:
        senses.add("become")
    if len(order) > 1 and len({role.id for role in order}) == 1:
        senses.discard("compare")
    return Asked(
        tuple({role.id: role for role in order}.values()),
        _goal(tokens, roles),
        skills,
        of_skills,
        jobs,
        frozenset(senses),
        tuple(carrying),
        frozenset(words),
        text.rstrip().endswith("?") or not _ASKS.isdisjoint(words) or not _ASKS_FIRST.isdisjoint(words[:1]),
        foreign,
    )


def _told(words: list[str]) -> tuple[set[str], dict[str, None]]:
    """The kinds of question that words tell, and those of them that are of no kind, each once."""
    senses: set[str] = set()
    carrying: dict[str, None] = {}
    for before, word in zip(("", *words), words, strict=False):
        kind = sense(word)
        if before == "how" and word in _HOW:
            carrying[f"how {word}"] = None
        elif kind in _KINDS and (word not in COMMON or word in _TELLING):
            senses.add(kind)
        elif word not in COMMON and not of_no_english(word):
            carrying[word] = None
    if any(word.startswith("make") for word in words) and _AMOUNT.intersection(words):
        senses.add("pay")
    if "should" in words and "role" in senses and not any(sense(word) == "aim" for word in {*words} - COMMON):
        senses.discard("aim")  # what one should know is not what one should be
    if not _BEST.isdisjoint(words):
        carrying = {word: None for word in carrying if word not in _BEST}
        # "The best way" and "the best balance" are no role.
        unsaid = not (carrying or senses) and not _WHICH.isdisjoint(words)
        senses |= {"aim"} if unsaid or not _WORK.isdisjoint(words) else {"soft"}
    return senses, carrying


def _marked(names: Names, text: str) -> tuple[list[Role], tuple[str, ...], frozenset[str], str]:
    """The roles and skills in a text, the forms of the skills' words, and the text with roles as tokens."""
    text = text.replace("\0", " ")
    roles: list[Role] = []
    skills: dict[str, tuple[str, ...]] = {}
    of_skills: set[str] = set()
    marked, end = "", 0
    for each in found(names.phrases, text):
        ids = [key.split(" ", 1)[1] for key in each.keys if key.startswith("role ")]
        # "Does" asks for no design of experiments (DoE).
        if not ids and not COMMON.issuperset(plain_words(text[each.start : each.end])):
            words = forms(text[each.start : each.end])
            skills |= {key.split(" ", 1)[1]: words for key in each.keys}
            of_skills.update(words)
        if ids:
            marked += f"{text[end : each.start]} \0{len(roles)} "
            roles.append(names.dataset.roles[ids[0]])
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


def _with_short_names(
    names: Names, tokens: list[str], roles: list[Role], of_skills: frozenset[str]
) -> list[str]:
    """The tokens with a short name as its role where it stands beside another role, as in "AI or ML".

    One that names no skill is a role behind an article too, and where nothing else is asked for.
    """

    def is_role(token: str) -> bool:
        return token[0] == "\0" or token in names.short

    others = {token for token in tokens if token[0] not in "\0/&" and token not in COMMON}
    marked = list(tokens)
    for at, token in enumerate(tokens):
        left, right = tokens[max(0, at - 2) : at], tokens[at + 1 : at + 3]
        beside = (len(left) == 2 and left[1] in _BETWEEN and is_role(left[0])) or (
            len(right) == 2 and right[0] in _BETWEEN and is_role(right[1])
        )
        alone = others == {token} or not ARTICLES.isdisjoint(left[-1:])
        if token in names.short and (beside or (alone and token not in of_skills)):
            marked[at] = f"\0{len(roles)}"
            roles.append(names.short[token])
    return marked


def _other_jobs(names: Names, tokens: list[str], roles: list[Role]) -> tuple[str, ...]:
    """The jobs named that are no role; a role's words become its token, a bare noun of roles is dropped."""
    jobs: list[str] = []
    bare = names.nouns | _ANYBODY | _OR_NO_JOB
    at = 0
    while at < len(tokens):
        noun = "".join(job_words(tokens[at])[-1:])
        if noun not in JOBS:
            at += 1
            continue
        begin = at
        while begin > max(0, at - _MOST_BEFORE) and not _ends(tokens[begin - 1]):
            begin -= 1
        before = tokens[begin - 1] if begin == at and at else ""
        title = " ".join(tokens[begin : at + 1])
        named = None if before[:1] == "\0" else _titled(names, title)
        if before[:1] == "\0":
            # "AI & ML engineers" are engineers; a software engineer's recruiter is none.
            role = roles[int(before[1:])]
            jobs += [f"{role.title} {title}"] * (noun != singular(folded(role.title).split()[-1]))
        elif not named and (begin < at or (noun in _OR_NO_JOB and before in ARTICLES) or noun not in bare):
            jobs.append(title)
        tokens[begin : at + 1] = [f"\0{len(roles)}"] * bool(named)
        roles += [named] if named else []
        at = begin
    return tuple(jobs)


def _ends(token: str) -> bool:
    """Whether a job's name cannot have this word in it."""
    return token[0] in "\0/&" or token in COMMON or sense(token) in _KINDS


def _translated(names: Names, tokens: list[str], roles: list[Role]) -> None:
    """Makes tokens of the titles in another language, the longest first."""
    for length in range(_MOST_BEFORE, 0, -1):
        for at in range(len(tokens) - length, -1, -1):
            title = " ".join(tokens[at : at + length])
            if "\0" not in title and (named := _titled(names, title)):
                tokens[at : at + length] = [f"\0{len(roles)}"]
                roles.append(named)


def _titled(names: Names, title: str) -> Role | None:
    result = read(names.titles, title)
    return result.roles[0] if result and len(result.roles) == 1 else None


def _goal(tokens: list[str], roles: list[Role]) -> Role | None:
    """The role that stands behind "into", "become" and the like."""
    bare = [token for token in tokens if token not in ARTICLES]
    for before, token in pairwise(bare):
        if token[0] == "\0" and before in _TOWARDS:
            return roles[int(token[1:])]
    return None
