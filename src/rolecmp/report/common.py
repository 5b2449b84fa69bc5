"""Parts that several documents have in common."""

import shlex
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from rolecmp.analysis.values import core_aspect, counted_aspects
from rolecmp.errors import listed
from rolecmp.model import Dataset, Role, Statement
from rolecmp.report import document as doc
from rolecmp.report.cites import Cites

if TYPE_CHECKING:
    from rolecmp.analysis.search import Hit

# As many names as a line takes; of more, the number is said.
NAMES = 6


def dataset_title(dataset: Dataset) -> doc.Line:
    """The dataset's title and its date."""
    as_of = f", as of {dataset.about.as_of}" if dataset.about.as_of else ""
    return doc.line(doc.Span(dataset.about.title or "Roles", "name"), doc.Span(as_of, "aside"))


def caveats(statements: Collection[Statement], cites: Cites) -> tuple[doc.Caveats, ...]:
    """What to keep in mind, one statement an item, or nothing where the dataset has no caveats."""
    items = tuple(statement(each, cites) for each in statements)
    brief = tuple(each.brief for each in statements if each.brief)
    return (doc.Caveats(items, brief),) if items else ()


def statement(said: Statement, cites: Cites, label: str = "") -> doc.Paragraph:
    """A statement of the dataset's with its sources."""
    return doc.said(said.text, label=label, cites=cites(said.sources))


def things(dataset: Dataset) -> str:
    """What is counted of roles: skills, or in a dataset of prose items."""
    return "items" if any(aspect.kind == "list" for aspect in counted_aspects(dataset)) else "skills"


def core_things(dataset: Dataset) -> str:
    """The same as it is called where some are left to learn: by its aspect's title, if that says so."""
    core = core_aspect(dataset)
    is_said = core and things(dataset) == "skills" and core.title.casefold().endswith("skills")
    return in_sentence(core.title) if core and is_said else things(dataset)


def uncounted(dataset: Dataset) -> str:
    """The label of the roles of which nothing can be counted."""
    return f"No {things(dataset)} stated, so not counted"


def not_stated(dataset: Dataset, roles: Iterable[Role]) -> tuple[doc.Block, ...]:
    """The roles that state no core skills, of which nothing can be counted; nothing where there are none."""
    titles = listed([role.title for role in roles], NAMES)
    return (doc.said(titles, label=uncounted(dataset)),) if titles else ()


def more(left: int) -> tuple[doc.Block, ...]:
    """How many rows a screen leaves out, and how to see them; nothing where it leaves out none."""
    return (doc.said(f"{left} more; --all shows them."),) if left > 0 else ()


def not_in_dataset(words: Iterable[str]) -> tuple[doc.Block, ...]:
    """What was asked for and the dataset does not know; nothing where there is nothing of that kind."""
    named = ", ".join(words)
    return (doc.said(doc.Span(named, "name"), label="Not in this dataset"),) if named else ()


def mention(hit: "Hit", cites: Cites) -> doc.Paragraph:
    """A place that mentions something, with the command that shows the whole."""
    part = f"{hit.part}: " * bool(hit.part)
    return doc.Paragraph(
        doc.line(part, f"{hit.text} " * bool(hit.text), command(*hit.command)),
        label=hit.title.rstrip("?"),
        cites=cites(hit.sources),
    )


def read_as(text: str | None) -> tuple[doc.Block, ...]:
    """What somebody typed without its slips; nothing where it has none."""
    return (doc.said(doc.Span(text, "name"), label="Read as"),) if text else ()


def in_sentence(title: str) -> str:
    """A title as it stands inside a sentence: "core skills", but "AI skills"."""
    return title if title[1:2].isupper() else f"{title[:1].lower()}{title[1:]}"


def command(*arguments: str) -> doc.Span:
    """The command line that shows more, ready to be typed."""
    return doc.Span(shlex.join(("rolecmp", *arguments)), "command")
