"""What `import rolecmp` offers: a dataset, and every question that the command line asks of it.

Roles, aspects and skills go by the names that the command line takes: id, title or name, or alias, in any
case; roles and aspects by an unambiguous beginning of one too, and a role by whatever `title` reads as it. A
name that will not do raises `rolecmp.errors.UnknownName` or `rolecmp.errors.AmbiguousName`, whose text says
what would.

`docs/scripts.md` has an example of each. What an answer holds stands in the module of `rolecmp.analysis` that
its function imports: only then, as a command asks one question and starts with no other.
"""

from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from rolecmp.analysis.names import aspect_named, role_named, role_or_skill_named, skills_held
from rolecmp.errors import UnknownName
from rolecmp.model import Aspect, Dataset, Role, Skill
from rolecmp.output.surface import PAPER, Surface

__all__ = ["aim", "decode", "decode_each", "diff", "faq", "find", "gap", "grid", "load", "overlap", "pay"]
__all__ += ["reader", "render", "search", "show", "sources", "table", "title"]
FORMATS = ("terminal", "plain", "markdown", "json", "csv", "html", "svg")

# As typing's own, which takes a while to import.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from rolecmp.analysis.aim import AimResult
    from rolecmp.analysis.decode import DecodeResult, DecodeResults, Reader
    from rolecmp.analysis.diff import DiffResult
    from rolecmp.analysis.faq import FaqResult
    from rolecmp.analysis.gap import Gap
    from rolecmp.analysis.grid import GridResult
    from rolecmp.analysis.overlap import OverlapResult
    from rolecmp.analysis.pay import PayResult
    from rolecmp.analysis.search import SearchResult
    from rolecmp.analysis.show import ShowResult
    from rolecmp.analysis.skill import SkillResult
    from rolecmp.analysis.sources import SourcesResult
    from rolecmp.analysis.table import TableResult
    from rolecmp.analysis.title import TitleResult


def load(
    path: Path | str | None = None,
    on_top: Sequence[Path | str] = (),
    *,
    without: frozenset[str] = frozenset(),
) -> Dataset:
    """The dataset in a YAML file or a folder of them, by default the bundled one, with others on top.

    `without` names top-level keys that the caller has no use for: their bundled files are not read then,
    unless something is on top. Raises `rolecmp.errors.DatasetError`, whose `problems` name each thing that
    is wrong with its place.
    """
    import rolecmp.dataset

    return rolecmp.dataset.load(path, on_top, without=without)


def find(dataset: Dataset, name: str) -> Role:
    """The role that goes by this name."""
    return role_named(dataset, name)


def table(dataset: Dataset, roles: Iterable[str] = (), aspects: Iterable[str] = ()) -> "TableResult":
    """Roles side by side: by default the roles and the aspects that the dataset shows at a glance.

    A value is None where a role says nothing on an aspect.
    """
    from rolecmp.analysis import table

    rows = _roles(dataset, roles) or table.roles_at_a_glance(dataset)
    return table.table(dataset, rows, _aspects(dataset, aspects) or table.aspects_at_a_glance(dataset))


def grid(dataset: Dataset, roles: Iterable[str] = ()) -> "GridResult":
    """Skills down, roles across: by default the roles that the dataset shows at a glance.

    Where a role asks for a skill, there is an item with its level; else None.
    """
    from rolecmp.analysis.grid import skill_grid
    from rolecmp.analysis.table import roles_at_a_glance

    return skill_grid(dataset, _roles(dataset, roles) or roles_at_a_glance(dataset))


def diff(dataset: Dataset, left: str, right: str, aspects: Iterable[str] = ()) -> "DiffResult":
    """Two roles held against each other: aspect by aspect, all by default, and their skills in three parts.

    Its `comparison` is what somebody wrote about the two, None where nobody did; its `skills` are None where
    one of the roles states none.
    """
    from rolecmp.analysis import diff

    shown = _aspects(dataset, aspects) or dataset.aspects.values()
    return diff.diff(dataset, find(dataset, left), find(dataset, right), shown)


def overlap(dataset: Dataset, roles: Iterable[str] = ()) -> "OverlapResult":
    """The gaps from each role to each, what they share and what only one has; all roles by default."""
    from rolecmp.analysis import overlap

    return overlap.overlap(dataset, _roles(dataset, roles) or dataset.roles.values())


def show(dataset: Dataset, role: str, aspects: Iterable[str] = ()) -> "ShowResult | SkillResult":
    """All that the dataset says of one role, what sets it apart, and how others relate to it; or of a skill.

    With `aspects`, no more than a role's summary and what it says on those.
    """
    from rolecmp.analysis.show import role_in_full, role_on

    shown = _aspects(dataset, aspects)
    found = find(dataset, role) if shown else role_or_skill_named(dataset, role)
    if isinstance(found, Skill):
        from rolecmp.analysis.skill import skill_in_full

        return skill_in_full(dataset, found)
    return role_on(dataset, found, shown) if shown else role_in_full(dataset, found)


def aim(  # noqa: PLR0913 - each is a part of where somebody stands
    dataset: Dataset,
    *,
    origin: str | None = None,
    have: Iterable[str] = (),
    goal: str | None = None,
    cv: str | bytes | None = None,
    without: Iterable[str] = (),
) -> "AimResult":
    """Which role to aim for: what the dataset advises, and from a standpoint every role by what is missing.

    The standpoint is the role that one comes from, the skills that one has (in a dataset with levels as
    `skill:level` too) and those that a `cv` names, but for skills that were misread (`without`). With a
    `goal`, that role alone is counted. Words that name no skill are `unknown`; raises
    `rolecmp.errors.UnknownSkills` where all of them are.
    """
    from rolecmp.analysis import aim

    start, to, named = _role(dataset, origin), _role(dataset, goal), skills_held(dataset, have)
    if cv is None:
        if start is None and not named.skills:
            return aim.advice(dataset)
        return aim.aim(dataset, start, named.skills, to, named.unknown)
    from rolecmp.analysis.cv import skills_read
    from rolecmp.texts import text_of

    read = skills_read(dataset, reader(dataset), text_of(cv), skills_held(dataset, without).skills)
    result = aim.aim(dataset, start, {**read.held, **named.skills}, to, named.unknown)
    return result._replace(read=read.mentions)


def gap(dataset: Dataset, role: str, *, origin: str | None = None, have: Iterable[str] = ()) -> "Gap | None":
    """What is missing for a role to somebody who comes from another, has certain skills, or both.

    None where the role, or the one that is all that is known of the standpoint, states no core skills: of
    what is not known, nothing is counted.
    """
    from rolecmp.analysis import aim

    held = skills_held(dataset, have).skills
    return next(iter(aim.aim(dataset, _role(dataset, origin), held, find(dataset, role)).ranked), None)


def pay(
    dataset: Dataset,
    roles: Iterable[str] = (),
    *,
    place: str | None = None,
    seniority: str | None = None,
    year: str | None = None,
) -> "PayResult":
    """What roles are paid as measured, a block for each measure; all roles by default.

    Unasked, it is the newest year, seniors where a measure tells them apart, and the place that most measures
    know. Figures of different blocks measure different things. Raises `rolecmp.errors.UnknownName` for a
    place, seniority or year that the dataset has no figures of.
    """
    from rolecmp.analysis import pay

    shown = _roles(dataset, roles) or dataset.roles.values()
    return pay.pay(dataset, shown, place=place, seniority=seniority, year=year)


def title(dataset: Dataset, words: str) -> "TitleResult":
    """Every role that a job title may stand for; raises `rolecmp.errors.NoMatch` where none is known."""
    from rolecmp.analysis.title import readings

    return readings(dataset, words)


def decode(
    dataset: Dataset, text: str | bytes, *, title: str | None = None, role: str | None = None
) -> "DecodeResult":
    """Which role a text describes, by its lines and its title, and the skills that it names.

    The text is plain, Markdown or HTML, of any encoding; a `title` takes the place of its own. It is held
    against the `role`, by default that which it describes. Raises `rolecmp.texts.UnreadableText` for what is
    no text. For many texts make one `reader`.
    """
    against = _role(dataset, role)
    return reader(dataset)(text, title, against and against.id)


def decode_each(
    dataset: Dataset,
    texts: Iterable[tuple[str, str | bytes]],
    *,
    title: str | None = None,
    role: str | None = None,
) -> "DecodeResults":
    """What each of several texts says, each with the name of its file; else as `decode`."""
    from rolecmp.analysis.decode import DecodeResults

    read, against = reader(dataset), _role(dataset, role)
    readings = (read(text, title, against and against.id)._replace(file=name) for name, text in texts)
    return DecodeResults(tuple(readings))


def reader(dataset: Dataset) -> "Reader":
    """What reads one text after the other, as `decode` does; it can be pickled."""
    from rolecmp.analysis import decode

    return decode.reader(dataset)


def faq(dataset: Dataset, words: str = "") -> "FaqResult":
    """The questions that these words find, best first, or all; raises `rolecmp.errors.NoMatch` for none."""
    from rolecmp.analysis.faq import answers

    return answers(dataset, words)


def search(dataset: Dataset, words: str) -> "SearchResult":
    """Every place that mentions something, best first; raises `rolecmp.errors.NoMatch` for none."""
    from rolecmp.analysis.search import found

    return found(dataset, words)


def sources(dataset: Dataset) -> "SourcesResult":
    """What the dataset rests on: its sources, each with what it is cited for, its date and its caveats."""
    from rolecmp.analysis.sources import provenance

    return provenance(dataset)


def render(
    dataset: Dataset,
    result: object,
    format: str = "terminal",  # noqa: A002 - as the option is called
    surface: Surface = PAPER,
    *,
    part: str = "document",
    **how: Any,
) -> str:
    """A result as text, in any of the formats of the command line: what it prints.

    `surface` says how wide and how coloured a screen is; `part` names another document of the same result,
    `how` what that takes. Raises `rolecmp.errors.UnknownName` for a format that there is not, and
    `rolecmp.errors.UsageError` where a format is not for this result: CSV is for tables, SVG for figures.
    """
    if format not in FORMATS:
        raise UnknownName("format", format, FORMATS, FORMATS)
    # Imported only where it is asked for: JSON does without Rich and without reports.
    output: Any = import_module(f"rolecmp.output.{format}")
    if format == "json":
        return str(output.render(dataset, result))
    # A report is named like the analysis that its result comes from.
    report = type(result).__module__.replace("rolecmp.analysis", "rolecmp.report")
    document = getattr(import_module(report), part)(dataset, result, **how)
    return str(output.render(document, surface))


def _role(dataset: Dataset, name: str | None) -> Role | None:
    return None if name is None else find(dataset, name)


def _roles(dataset: Dataset, names: Iterable[str]) -> tuple[Role, ...]:
    """The roles with these names, each once."""
    return tuple({role.id: role for role in (find(dataset, name) for name in names)}.values())


def _aspects(dataset: Dataset, names: Iterable[str]) -> tuple[Aspect, ...]:
    """The aspects with these names, each once."""
    return tuple({each.id: each for each in (aspect_named(dataset, name) for name in names)}.values())
