"""Which role to aim for: what the dataset recommends, and how near each role is."""

import re
from collections.abc import Iterable, Mapping
from math import log
from typing import Literal, NamedTuple, TypeAlias, get_args

from rolecmp.analysis.gap import Gap, demand, gap, standpoint
from rolecmp.analysis.values import Item, counted, foundations, job
from rolecmp.analysis.weights import scale
from rolecmp.brief import brief
from rolecmp.model import Dataset, Guidance, Measure, Role, Statement
from rolecmp.words.forms import forms

# As typing's own, which takes a while to import.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from rolecmp.analysis.decode import Mention

# With fewer skills stated than this there is too little to rank a role by.
LEAST = 3
# Added to each share of postings, so that none is 0.
_NEVER_ZERO = 0.01
_Place: TypeAlias = Literal["next", "near", "nothing new", "behind", "too little", "not stated"]
_ALTERNATIVES = re.compile(r"[,;/]|\b(?:and|or)\b", re.IGNORECASE)


@brief
class AimResult(NamedTuple):
    """The recommendation and the ranking from one standpoint.

    `guidance` speaks to the standpoint, or is all there is where none is given. `ranked` are the roles that
    there is something to learn for: first a `next_step` that the dataset states (a gap of 0 skills where it
    states none), then the nearest. Apart from them stand the roles that ask `nothing_new`, those that lie
    `behind`, those with `too_little` stated to be ranked and those with none (`not_stated`), and the other
    names of the jobs: `names` by the id of the role that stands for a job. `against` are the roles that the
    dataset recommends although another one is first, or although they cannot be ranked. `measure` is what the
    likeness comes from, `unknown` are the words for skills that are not known, `read` the places
    of a CV that name skills.
    """

    origin: Role | None
    rule: Statement | None
    guidance: tuple[Guidance, ...]
    ranked: tuple[Gap, ...] = ()
    not_stated: tuple[Role, ...] = ()
    against: tuple[Role, ...] = ()
    next_steps: tuple[Role, ...] = ()
    nothing_new: tuple[Gap, ...] = ()
    behind: tuple[Role, ...] = ()
    too_little: tuple[Role, ...] = ()
    names: Mapping[str, tuple[Role, ...]] = {}
    goal: Role | None = None
    measure: Measure | None = None
    unknown: tuple[str, ...] = ()
    read: tuple["Mention", ...] = ()


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

    A step that the dataset states comes first. Of a list of skills alone the roles follow whose postings name
    these skills more often than those of others do. All else is by nearness, then by how much is missing.
    Where the origin is all that is known and it states no skills, nothing is counted.
    """
    of_origin = counted(dataset, origin) if origin else None
    held = {**(of_origin.every if of_origin else {})}
    held |= {skill: Item(dataset.skills[skill].name, skill, level) for skill, level in have.items()}
    known_from = of_origin is None or bool(have) or bool(of_origin.core)
    by = scale(dataset)
    stand = standpoint(dataset, held, by, origin)
    result = AimResult(
        origin, dataset.about.aim_rule, _guidance(dataset, origin, have), goal=goal, unknown=unknown
    )
    if goal:
        asked = demand(dataset, goal, by) if known_from else None
        return result._replace(
            ranked=(gap(dataset, stand, asked, by),) if asked else (),
            not_stated=() if asked else (origin if origin and not known_from else goal,),
            behind=(goal,) if origin and job(dataset, goal).id in _behind(dataset, origin) else (),
            names={origin.id: (goal,)} if origin and job(dataset, origin) is job(dataset, goal) else {},
        )
    jobs = _jobs(dataset)
    own = job(dataset, origin).id if origin else ""
    steps = [job(dataset, dataset.roles[role]).id for role in dataset.roles[own].next] if origin else []
    behind = _behind(dataset, origin) if origin else ()
    measure = None if origin else _measure(dataset, held)
    places: dict[_Place, list[Gap]] = {place: [] for place in get_args(_Place)}
    for at, roles in jobs.items():
        if at == own:
            continue
        asked = next(filter(None, (demand(dataset, role, by) for role in roles)), None)
        known = gap(dataset, stand, asked, by) if asked and known_from else Gap(roles[0], (), (), (), 0)
        place: _Place = "next" if at in steps else "behind" if at in behind else _place(known)
        likeness = _likeness(measure, held, at) if measure and place == "near" else None
        places[place].append(known._replace(likeness=likeness))
    places["next"].sort(key=lambda each: steps.index(job(dataset, each.role).id))
    ranked = (*places["next"], *sorted(places["near"], key=_order))
    return result._replace(
        ranked=ranked,
        not_stated=tuple(each.role for each in places["not stated"])
        if known_from
        else (origin,)
        if origin
        else (),
        against=_against(dataset, result.guidance, own, (*places["nothing new"], *ranked), len(steps)),
        next_steps=tuple(each.role for each in places["next"]),
        nothing_new=tuple(places["nothing new"]),
        behind=tuple(each.role for each in places["behind"]),
        too_little=tuple(each.role for each in places["too little"]),
        names={roles[0].id: tuple(roles[1:]) for roles in jobs.values() if roles[1:]},
        measure=measure,
    )


def _place(known: Gap) -> _Place:
    if not known.of:
        return "not stated"
    if known.of + known.also_of < LEAST:
        return "too little"
    return "near" if known.missing else "nothing new"


def _order(known: Gap) -> tuple[bool, float, float, int]:
    return known.likeness is None, -(known.likeness or 0.0), -known.nearness, len(known.missing)


def _jobs(dataset: Dataset) -> dict[str, list[Role]]:
    """The names of each job, by the id of the role that the others are the same as, which comes first."""
    jobs: dict[str, list[Role]] = {role.id: [role] for role in dataset.roles.values() if role.same_as is None}
    for role in dataset.roles.values():
        if role.same_as is not None:
            jobs[job(dataset, role).id].append(role)
    return jobs


def _behind(dataset: Dataset, origin: Role) -> set[str]:
    """The jobs that this one builds on, and those from which a way along `next` leads to it."""
    found = {job(dataset, role).id for role in foundations(dataset, origin)}
    before: dict[str, set[str]] = {}
    for role in dataset.roles.values():
        for step in role.next:
            before.setdefault(job(dataset, dataset.roles[step]).id, set()).add(job(dataset, role).id)
    waiting = [job(dataset, origin).id]
    while waiting:
        new = before.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found - {job(dataset, origin).id}


def _measure(dataset: Dataset, held: Iterable[str]) -> Measure | None:
    """The measure of postings with most roles that names any of these skills; of two, the comparable one."""
    about = [each for each in dataset.measures.values() if each.about == "skills" and len(each.of) > 1]
    naming = [each for each in about if not each.named_in.keys().isdisjoint(held)]
    return max(naming, key=lambda each: (len(each.of), each.comparable), default=None)


def _likeness(measure: Measure, held: Iterable[str], role: str) -> float | None:
    """How much more often the postings of a role name these skills than those of all roles do."""
    named = [measure.named_in[skill] for skill in held if skill in measure.named_in]
    if not measure.of.get(role):
        return None
    total = 0.0
    for counts in named:
        if role in counts:
            shares = [count / measure.of[other] for other, count in counts.items() if measure.of.get(other)]
            own = counts[role] / measure.of[role] + _NEVER_ZERO
            total += log(own / (sum(shares) / len(shares) + _NEVER_ZERO))
    return total / len(named)


def _guidance(dataset: Dataset, origin: Role | None, have: Iterable[str]) -> tuple[Guidance, ...]:
    """The guidance for the holders of a job, by whichever of its names, and for what somebody has.

    A background is read as what stands between its commas: "Data, ML or strong maths" speaks to a data
    engineer, and to whoever has maths.
    """
    own = _jobs(dataset)[job(dataset, origin).id] if origin else []
    names = {name for role in own for name in (role.title, *role.aliases, *role.short)}
    names |= {name for skill in have for name in (dataset.skills[skill].name, *dataset.skills[skill].aliases)}
    known = {frozenset(forms(name)) for name in names} - {frozenset()}
    ids = {role.id for role in own}
    return tuple(
        each
        for each in dataset.guidance
        if ids & set(each.roles) or any(_speaks(part, known) for part in _ALTERNATIVES.split(each.background))
    )


def _speaks(part: str, known: Iterable[frozenset[str]]) -> bool:
    words = frozenset(forms(part))
    return bool(words) and any(words <= name or name <= words for name in known)


def _against(
    dataset: Dataset, guidance: Iterable[Guidance], own: str, shown: tuple[Gap, ...], steps: int
) -> tuple[Role, ...]:
    """What is recommended, unless it is the job that one has, a stated next step or among the first shown."""
    recommended = {job(dataset, dataset.roles[role]).id: role for each in guidance for role in each.aim}
    recommended.pop(own, None)
    first = {job(dataset, each.role).id for each in shown[: max(1, steps)] if each.of or steps}
    return () if first & recommended.keys() else tuple(dataset.roles[role] for role in recommended.values())
