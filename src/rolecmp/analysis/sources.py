"""What a dataset rests on."""

from itertools import chain
from typing import NamedTuple

from rolecmp.brief import brief
from rolecmp.model import Dataset, Source, Statement


class SourceUse(NamedTuple):
    """A source, and the things that cite it: kind of thing to their names."""

    source: Source
    cited_for: dict[str, tuple[str, ...]]


@brief
class SourcesResult(NamedTuple):
    """Where a dataset comes from, what to keep in mind about it, and where corrections go."""

    title: str | None
    as_of: str | None
    licence: str | None
    uses: tuple[SourceUse, ...]
    caveats: tuple[Statement, ...]
    corrections: Statement | None


def provenance(dataset: Dataset) -> SourcesResult:
    """The dataset's sources, each with what it is cited for, and what the dataset says of itself."""
    about = dataset.about
    uses = tuple(
        SourceUse(dataset.sources[source], {kind: tuple(names) for kind, names in kinds.items()})
        for source, kinds in _cited(dataset).items()
    )
    return SourcesResult(about.title, about.as_of, about.licence, uses, about.caveats, about.corrections)


def _cited(dataset: Dataset) -> dict[str, dict[str, list[str]]]:
    """By source and kind of thing the names of what cites it."""
    titles, about = {role.id: role.title for role in dataset.roles.values()}, dataset.about
    said = (("which role to aim for", about.aim_rule), ("where corrections go", about.corrections))
    citing = {
        "roles": [
            (each.title, (*each.sources, *chain(*each.cite.values()))) for each in dataset.roles.values()
        ],
        "skills": [(each.name, each.sources) for each in dataset.skills.values()],
        "comparisons": [
            (" and ".join(titles[role] for role in each.roles), each.sources) for each in dataset.comparisons
        ],
        "backgrounds": [(each.background, each.sources) for each in dataset.guidance],
        "questions": [(each.question, each.sources) for each in dataset.faq],
        "measures": [(each.title, each.sources) for each in dataset.measures.values()],
        "caveats": [(each.text, each.sources) for each in about.caveats],
        "statements": [(name, statement.sources) for name, statement in said if statement],
    }
    found: dict[str, dict[str, list[str]]] = {source: {} for source in dataset.sources}
    for kind, things in citing.items():
        for name, sources in things:
            for source in dict.fromkeys(sources):
                found[source].setdefault(kind, []).append(name)
    return found
