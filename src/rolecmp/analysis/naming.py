"""The names that texts are searched for."""

from collections import Counter
from collections.abc import Iterator

from rolecmp.analysis.decoding import decoding_of
from rolecmp.model import Dataset, Decoding, Names
from rolecmp.words.phrases import packed

# A name as short as that is one only in its own case.
_SHORTEST = 2


def names_of(dataset: Dataset) -> Names:
    """All that a text is searched for, so that a dataset without its aliases and `in_texts` finds it too."""
    return Names(marked(dataset), packed(names(dataset, decoding_of(dataset))))


def names(dataset: Dataset, decoding: Decoding) -> Iterator[tuple[str, str]]:
    """What a text is searched for, each name with its term, else its skill; a role's title is neither.

    A skill of one term gives that its names, one of several terms gives them to none.
    """
    terms = decoding.terms.values()
    number = Counter(term.skill for term in terms)
    term_of = {term.skill: term.id for term in terms if number[term.skill] == 1}
    further = [(term.id, term.names) for term in terms]
    further += [(term_of.get(skill.id, skill.id), skill.in_texts) for skill in dataset.skills.values()]
    minding = {name for _, names in further for name in names if name.startswith("=")}
    for skill in dataset.skills.values():
        key = term_of.get(skill.id, skill.id)
        for name in (skill.name, *skill.aliases):
            yield key, f"={name}" if len(name) <= _SHORTEST or f"={name}" in minding else name
    yield from ((key, name) for key, names in further for name in names)
    yield from (("", name) for role in dataset.roles.values() for name in (role.title, *role.aliases))


def marked(dataset: Dataset) -> tuple[str, ...]:
    """The names that only texts use and that are too general to be a mention, or mind their case."""
    return tuple(name for skill in dataset.skills.values() for name in skill.in_texts if name[0] in "-=")
