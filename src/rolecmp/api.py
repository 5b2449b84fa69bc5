"""What `import rolecmp` offers: a dataset, and the questions that can be asked of it.

Roles, aspects and skills go by the names that the command line takes: id, title or name, alias, or an
unambiguous beginning of one, in any case. A name that will not do raises `rolecmp.errors.UnknownName` or
`rolecmp.errors.AmbiguousName`, whose text says what would.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from rolecmp.analysis.diff import Diff
from rolecmp.analysis.gap import Gap
from rolecmp.analysis.names import role_named, skill_named
from rolecmp.analysis.overlap import Overlap
from rolecmp.model import Dataset, Role

__all__ = ["diff", "find", "gap", "load", "overlap"]


def load(path: Path | str | None = None, on_top: Sequence[Path | str] = ()) -> Dataset:
    """The dataset in a YAML file or a folder of them, by default the bundled one, with others on top.

    Raises `rolecmp.errors.DatasetError`, whose `problems` name each thing that is wrong with its place.

    >>> load().about.title
    'Roles around AI engineering'
    """
    from rolecmp.dataset import load as loaded

    return loaded(path, on_top)


def find(dataset: Dataset, name: str) -> Role:
    """The role that goes by this name.

    >>> find(load(), "MLE").title
    'ML engineer'
    """
    return role_named(dataset, name)


def diff(dataset: Dataset, left: str, right: str) -> Diff:
    """Two roles held against each other: aspect by aspect, and their skills in three parts.

    Its `comparison` is what somebody wrote about the two, None where nobody did; its `skills` are None where
    one of the roles states none.

    >>> [skill.name for skill in diff(load(), "ai-engineer", "ml-engineer").skills.both]
    ['MLOps']
    """
    from rolecmp.analysis.diff import diff as computed

    return computed(dataset, role_named(dataset, left), role_named(dataset, right), dataset.aspects.values())


def gap(dataset: Dataset, role: str, *, origin: str | None = None, have: Iterable[str] = ()) -> Gap | None:
    """What is missing for a role to somebody who comes from another, has certain skills, or both.

    None where the role states no core skills: of what is not known, nothing is counted.

    >>> found = gap(load(), "ai-engineer", origin="software-engineer")
    >>> len(found.have), found.of
    (4, 10)
    """
    from rolecmp.analysis.gap import demand, held_by
    from rolecmp.analysis.gap import gap as computed

    held = held_by(dataset, role_named(dataset, origin)) if origin is not None else {}
    held |= {skill_named(dataset, name).id: None for name in have}
    demanded = demand(dataset, role_named(dataset, role))
    return computed(dataset, held, demanded) if demanded else None


def overlap(dataset: Dataset, roles: Iterable[str] = ()) -> Overlap:
    """The gaps from each of the roles to each, what they share and what only one has; all roles by default.

    >>> [row.role.id for row in overlap(load(), ["ai-engineer", "data-scientist"]).rows]
    ['ai-engineer', 'data-scientist']
    """
    from rolecmp.analysis.overlap import overlap as computed

    return computed(dataset, [role_named(dataset, name) for name in roles] or dataset.roles.values())
