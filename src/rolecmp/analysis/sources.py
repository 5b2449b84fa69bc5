"""What a dataset rests on."""

from collections.abc import Iterator
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
    cited: dict[str, dict[str, list[str]]] = {source: {} for source in dataset.sources}
    for kind, name, sources in _citing(dataset):
        for source in dict.fromkeys(sources):
            cited[source].setdefault(kind, []).append(name)
    about = dataset.about
    return SourcesResult(
        about.title,
        about.as_of,
        about.licence,
        tuple(
            SourceUse(dataset.sources[source], {kind: tuple(names) for kind, names in kinds.items()})
            for source, kinds in cited.items()
        ),
        about.caveats,
        about.corrections,
    )


def _citing(dataset: Dataset) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The kind, the name and the sources of each thing that cites any."""
    for role in dataset.roles.values():
        cites = (*role.sources, *(source for sources in role.cite.values() for source in sources))
        yield "roles", role.title, cites
    for skill in dataset.skills.values():
        yield "skills", skill.name, skill.sources
    for comparison in dataset.comparisons:
        names = " and ".join(dataset.roles[role].title for role in comparison.roles)
        yield "comparisons", names, comparison.sources
    for guidance in dataset.guidance:
        yield "backgrounds", guidance.background, guidance.sources
    for question in dataset.faq:
        yield "questions", question.question, question.sources
    for measure in dataset.measures.values():
        yield "measures", measure.title, measure.sources
    for caveat in dataset.about.caveats:
        yield "caveats", caveat.text, caveat.sources
    if dataset.about.aim_rule:
        yield "statements", "which role to aim for", dataset.about.aim_rule.sources
    if dataset.about.corrections:
        yield "statements", "where corrections go", dataset.about.corrections.sources
