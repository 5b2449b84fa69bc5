"""The titles of a dataset, ready to read others by."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple, TypeAlias

from rolecmp.model import Dataset, Role
from rolecmp.words.folding import folded
from rolecmp.words.jobs import job_words, names_like, of_software

DEVELOPERS = frozenset(("developer", "engineer"))

Words: TypeAlias = tuple[str, ...]
NOBODY: frozenset[str] = frozenset()


class Titles(NamedTuple):
    """The titles of a dataset, ready to read others by; made once by `titles`.

    `names` are the roles by the words of their titles run together, `free` those that may have words before
    or behind them; `nouns` are what titles end with, `fields` what stands before that. No title has more
    than `longest` words.
    """

    dataset: Dataset
    names: Mapping[str, frozenset[str]]
    free: frozenset[str]
    nouns: frozenset[str]
    fields: frozenset[str]
    longest: int
    words: frozenset[str]

    def beginnings(self, words: Words) -> Iterator[Words]:
        """The first words, as many as the field of a title may have."""
        return (words[:at] for at in range(1, min(len(words), self.longest) + 1))

    def roles(self, words: Words) -> frozenset[str]:
        """The roles that go by these words."""
        return next((self.names[each] for each in _spelled(words) if each in self.names), NOBODY)

    def freely(self, words: Words) -> frozenset[str]:
        """The roles that go by these words wherever they stand in a title."""
        if not self.free.isdisjoint(_spelled(words)):
            return self.roles(words)
        if words[-1] in DEVELOPERS and of_software(words[:-1]):
            return self.roles(("software", words[-1]))
        return NOBODY


def titles(dataset: Dataset, like: str = "") -> Titles:
    """The titles of a dataset: all, or those without which a title `like` this is read as well."""
    wanted = names_like(like) if like else bool
    exact: dict[str, frozenset[str]] = {}
    as_engineer: dict[str, frozenset[str]] = {}
    free: set[str] = set()
    names: list[Words] = []
    for role in dataset.roles.values():
        own = frozenset((role.id,))  # one for all titles of the role: a catalogue has sixty times as many
        for name, words in titles_of(role, wanted):
            names.append(words)
            spelled = _spelled(words)
            for held, each in zip((exact, as_engineer), spelled, strict=False):
                held[each] = held[each] | own if each in held else own
            if len(words) > 1 or sum(map(str.isupper, name)) > 1:
                free.update(spelled)
    several = [words for words in names if len(words) > 1]
    return Titles(
        dataset,
        as_engineer | exact,
        frozenset(free),
        frozenset(words[-1] for words in several),
        frozenset("".join(words[:-1]) for words in several),
        # Full stack, where the dataset says fullstack, is one more.
        max(map(len, names), default=0) + 1,
        frozenset() if like else frozenset(chain.from_iterable(names)),
    )


def words_in(dataset: Dataset) -> frozenset[str]:
    """Every word of every title."""
    named = chain.from_iterable(map(titles_of, dataset.roles.values()))
    return frozenset(chain.from_iterable(words for _, words in named))


def titles_of(role: Role, wanted: Callable[[str], object] = bool) -> Iterator[tuple[str, Words]]:
    """The role's names and their words, but none that is only the field of another, as "GenAI" is."""
    every = filter(wanted, (role.id, role.title, *role.aliases))
    names = {name: job_words(name, aside=True) for name in every}
    fields = {words[:-1] for words in names.values() if words}
    short = set(map(folded, role.short))
    for name, words in names.items():
        aliased = name not in (role.id, role.title)
        if words and not (aliased and (words in fields or folded(name) in short)):
            yield name, words


def _spelled(words: Words) -> Words:
    """A title's words run together: as they are, and with a developer as the engineer that it may be."""
    whole = "".join(words)
    if "developer" not in words:
        return (whole,)
    return whole, "".join("engineer" if word == "developer" else word for word in words)
