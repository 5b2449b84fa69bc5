"""Which role to aim for: what the dataset recommends, and how near each role is."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from math import exp, log
from typing import NamedTuple

from rolecmp.analysis.gap import Gap, demand, gap, standpoint
from rolecmp.analysis.values import Item, counted, foundations, job
from rolecmp.analysis.weights import scale
from rolecmp.brief import brief
from rolecmp.model import Dataset, Guidance, Measure, Role, Statement
from rolecmp.words.forms import forms

# As typing's own, which takes a while to import.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from rolecmp.analysis.mentions import Mention

# With fewer skills stated than this there is too little to rank a role by.
LEAST = 3
# Guidance speaks to a list of skills of which it names so much: one of ten is nobody's background.
_SPOKEN = 1 / 3
# Added to each share of postings, so that none is 0.
_NEVER_ZERO = 0.01
_ALTERNATIVES = re.compile(r"[,;/]|\b(?:and|or)\b", re.IGNORECASE)


@brief
class AimResult(NamedTuple):
    """The recommendation and the ranking from one standpoint.

    `guidance` speaks to the standpoint, or is all there is where none is given. `ranked` are the roles that
    there is something to learn for: first a `next_step` that the dataset states, then what its guidance
    recommends (either with a gap of 0 skills where it states none), then the nearest. Apart from them stand
    the roles that ask `nothing_new`, those that lie `behind`, those with `too_little` stated to be ranked and
    those with none (`not_stated`), and the other names of the jobs: `names` by the id of the role that stands
    for a job. `measure` is what the likeness comes from, `unknown` are the words for skills that are not
    known, `read` the places of a CV that name skills.
    """

    origin: Role | None
    rule: Statement | None
    guidance: tuple[Guidance, ...]
    ranked: tuple[Gap, ...] = ()
    not_stated: tuple[Role, ...] = ()
    recommended: tuple[Role, ...] = ()
    next_steps: tuple[Role, ...] = ()
    nothing_new: tuple[Gap, ...] = ()
    behind: tuple[Role, ...] = ()
    too_little: tuple[Role, ...] = ()
    names: Mapping[str, tuple[Role, ...]] = {}
    goal: Role | None = None
    measure: Measure | None = None
    unknown: tuple[str, ...] = ()
    read: tuple["Mention", ...] = ()

    @property
    def nearest(self) -> tuple[Gap, ...]:
        """What is ranked by what is counted alone."""
        return self.ranked[len(self.next_steps) + len(self.recommended) :]


def advice(dataset: Dataset) -> AimResult:
    """What the dataset recommends, background by background."""
    return AimResult(None, dataset.about.aim_rule, dataset.guidance)


def aim(
    dataset: Dataset,
    origin: Role | None,
    have: Mapping[str, str | None],
    goal: Role | None = None,
    unknown: tuple[str, ...] = (),
) -> AimResult:
    """The goal, or every job but that of the origin, from where somebody stands who `have` skills, too.

    A step that the dataset states comes first, then what its guidance recommends. Of a list of skills alone
    the roles follow whose postings name these skills more often than those of others do. All else is by
    nearness, then by how much is missing. Where the origin is all that is known and it states no skills,
    nothing is counted.
    """
    held = {**(counted(dataset, origin).every if origin else {})}
    held |= {skill: Item(dataset.skills[skill].name, skill, level) for skill, level in have.items()}
    known = not origin or bool(have) or bool(counted(dataset, origin).core)
    by = scale(dataset)
    stand = standpoint(dataset, held, by, origin)

    def gap_to(*names: Role) -> Gap:
        """The gap to the first of a job's names that states its core; of 0 where none does."""
        asked = next(filter(None, (demand(dataset, role, by) for role in names)), None) if known else None
        return gap(dataset, stand, asked, by) if asked else Gap(names[0], (), (), (), 0)

    guidance = _guidance(dataset, origin, have)
    result = AimResult(origin, dataset.about.aim_rule, guidance, goal=goal, unknown=unknown)
    own = job(dataset, origin).id if origin else ""
    behind = _behind(dataset, origin) if origin else ()
    if goal:
        found = gap_to(goal)
        at = job(dataset, goal).id
        return result._replace(
            ranked=(found,) if found.of else (),
            not_stated=() if found.of else (origin if origin and not known else goal,),
            behind=(goal,) if at in behind else (),
            names={origin.id: (goal,)} if origin and at == own else {},
        )
    jobs = _jobs(dataset)
    first = {
        "next step": _ids(dataset, dataset.roles[own].next if own else ()),
        "recommended": _ids(dataset, (role for each in guidance if not each.default for role in each.aim)),
    }
    measure = None if origin else _measure(dataset, held)
    places: defaultdict[str, list[Gap]] = defaultdict(list)
    for at, names in jobs.items():
        if at != own:
            found = gap_to(*names)
            found = found._replace(likeness=_likeness(measure, held, at) if measure else None)
            places[_place(found, at, first, behind)].append(found)
    for place, order in first.items():
        places[place].sort(key=lambda each: order.index(job(dataset, each.role).id))
    nearest = sorted(places["to learn for"], key=_order)

    def at_place(place: str) -> tuple[Role, ...]:
        return tuple(each.role for each in places[place])

    return result._replace(
        ranked=(*places["next step"], *places["recommended"], *nearest),
        not_stated=at_place("not stated") if known or not origin else (origin,),
        recommended=at_place("recommended"),
        next_steps=at_place("next step"),
        nothing_new=tuple(places["nothing new"]),
        behind=at_place("behind"),
        too_little=at_place("too little stated"),
        names={roles[0].id: tuple(roles[1:]) for roles in jobs.values() if roles[1:]},
        measure=measure,
    )


def _place(found: Gap, at: str, first: Mapping[str, Collection[str]], behind: Collection[str]) -> str:
    if at in first["next step"]:
        return "next step"
    if at in behind:
        return "behind"
    if found.of and not found.missing and found.of + found.also_of >= LEAST:
        return "nothing new"
    if at in first["recommended"]:
        return "recommended"
    if found.of + found.also_of >= LEAST:
        return "to learn for"
    return "too little stated" if found.of else "not stated"


def _order(found: Gap) -> tuple[bool, float, float, int]:
    return found.likeness is None, -(found.likeness or 0.0), -found.nearness, len(found.missing)


def _ids(dataset: Dataset, roles: Iterable[str]) -> list[str]:
    """The jobs of these roles."""
    return [job(dataset, dataset.roles[role]).id for role in roles]


def _jobs(dataset: Dataset) -> dict[str, list[Role]]:
    """The names of each job, by the id of the role that the others are the same as, which comes first."""
    jobs: dict[str, list[Role]] = {role.id: [role] for role in dataset.roles.values() if role.same_as is None}
    for role in dataset.roles.values():
        if role.same_as is not None:
            jobs[job(dataset, role).id].append(role)
    return jobs


def _behind(dataset: Dataset, origin: Role) -> set[str]:
    """The jobs that this one builds on, and those from which a way along `next` leads to it."""
    ways = [(job(dataset, role).id, {*_ids(dataset, role.next)}) for role in dataset.roles.values()]
    own = job(dataset, origin).id
    found = {job(dataset, role).id for role in foundations(dataset, origin)}
    new = {own}
    while new:
        new = {before for before, steps in ways if steps & new} - found
        found |= new
    return found - {own}


def _measure(dataset: Dataset, held: Iterable[str]) -> Measure | None:
    """The measure of postings with most roles that names any of these skills; of two, the comparable one."""
    about = [each for each in dataset.measures.values() if each.about == "skills" and len(each.of) > 1]
    naming = [each for each in about if not each.named_in.keys().isdisjoint(held)]
    return max(naming, key=lambda each: (len(each.of), each.comparable), default=None)


def _likeness(measure: Measure, held: Iterable[str], role: str) -> float | None:
    """How many times as often the postings of a role name these skills as those of all roles do."""
    named = [measure.named_in[skill] for skill in held if skill in measure.named_in]
    if not measure.of.get(role):
        return None
    total = 0.0
    for counts in named:
        if role in counts:
            shares = [count / measure.of[other] for other, count in counts.items() if measure.of.get(other)]
            own = counts[role] / measure.of[role] + _NEVER_ZERO
            total += log(own / (sum(shares) / len(shares) + _NEVER_ZERO))
    return exp(total / len(named))


def _guidance(dataset: Dataset, origin: Role | None, have: Iterable[str]) -> tuple[Guidance, ...]:
    """The guidance for the holders of a job, by whichever of its names, and for what somebody has.

    A background is read as what stands between its commas: "Data, ML or strong maths" speaks to a data
    engineer, and to whoever has maths among a few skills, but not to whoever analyses data. What names the
    role comes first.
    """
    own = _jobs(dataset)[job(dataset, origin).id] if origin else []
    titles = _forms(name for role in own for name in (role.title, *role.aliases, *role.short))
    skills = [_forms((dataset.skills[each].name, *dataset.skills[each].aliases)) for each in have]

    def speaks(background: str) -> bool:
        parts = _forms(_ALTERNATIVES.split(background))
        named = sum(any(name <= part for name in names for part in parts) for names in skills)
        if named and named >= _SPOKEN * len(skills):
            return True
        return any(part <= title or title <= part for title in titles for part in parts)

    named = [each for each in dataset.guidance if any(role.id in each.roles for role in own)]
    return (*named, *(each for each in dataset.guidance if each not in named and speaks(each.background)))


def _forms(names: Iterable[str]) -> set[frozenset[str]]:
    return {frozenset(forms(name)) for name in names} - {frozenset()}
