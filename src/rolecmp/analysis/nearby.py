"""Which roles are near to a job that the dataset does not describe, by the skill in its name."""

from rolecmp.analysis.values import skills
from rolecmp.errors import listed
from rolecmp.model import Dataset
from rolecmp.words.folding import folded

# Nobody looks into more, and a skill that more roles list makes none of them near.
_MOST_NEARBY = 3
# What has more words is no name of a job, and its parts grow with their square.
_MOST_WORDS = 20


def nearby(dataset: Dataset, name: str) -> str:
    """`; roles that list the skill MLOps: ml-engineer` for "MLOps engineer"; nothing where it names none."""
    words = folded(name).split()
    if len(words) > _MOST_WORDS:
        return ""
    ends = range(1, len(words) + 1)
    parts = {" ".join(words[begin:end]) for end in ends for begin in range(end)}
    named = {
        known: skill
        for skill in dataset.skills.values()
        for known in map(folded, skill.names)
        if known in parts
    }
    for part in sorted(named, key=len, reverse=True):
        listing = [
            role.id
            for role in dataset.roles.values()
            if role.same_as is None and named[part].id in skills(dataset, role).core
        ]
        if 0 < len(listing) <= _MOST_NEARBY:
            return f"; roles that list the skill {named[part].name}: {listed(listing)}"
    return ""
