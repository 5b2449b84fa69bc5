"""Which roles are near to a job that the dataset does not describe, by the skill in its name."""

from rolecmp.analysis.values import skills
from rolecmp.errors import listed
from rolecmp.model import Dataset
from rolecmp.words.phrases import found, phrases

# Nobody looks into more, and a skill that more roles list makes none of them near.
_MOST_NEARBY = 3


def nearby(dataset: Dataset, name: str) -> str:
    """`; roles that list the skill MLOps: ml-engineer` for "MLOps engineer"; nothing where it names none."""
    names = phrases((skill.id, known) for skill in dataset.skills.values() for known in skill.names)
    for each in sorted(found(names, name), key=lambda each: each.start - each.end):
        listing = [
            role.id
            for role in dataset.roles.values()
            if role.same_as is None and not skills(dataset, role).core.keys().isdisjoint(each.keys)
        ]
        if 0 < len(listing) <= _MOST_NEARBY:
            return f"; roles that list the skill {dataset.skills[each.keys[0]].name}: {listed(listing)}"
    return ""
