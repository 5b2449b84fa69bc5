"""The rules that hold between entries, beyond what each must be by itself."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, product
from math import nan
from typing import Any, TypeAlias

from rolecmp.dataset.problems import Problems, quoted
from rolecmp.dataset.reading import Reading
from rolecmp.dataset.tree import Entry, Node, entries_of, items_of, list_of, map_of, place_of, value_of

_RELATIONS = ("builds_on", "same_as")
_MOST_NAMED = 6
# As many as levels of nesting; what follows from a chain takes the square of its length to find.
_MOST_STEPS = 32
# The keys of the figures about something; the first of them must be there.
_FIGURES = {"skills": ("named_in", "of"), "activities": ("done_by", "of"), "pay": ("ranges", "gaps")}
_ALL_FIGURES = {key for keys in _FIGURES.values() for key in keys}
# What may not be below the one before it.
_ASCENDING = {
    "ranges": (("p25", "median", "p75"), ("ci_low", "median", "ci_high"), ("low", "high")),
    "gaps": (("ci_low", "gap", "ci_high"),),
}

# By the name of an entry: each relation of it and the name of the entry that it leads to.
_Links: TypeAlias = Mapping[str, list[tuple[str, str]]]


def examine(entries: Mapping[str, Mapping[Any, Entry]], role_keys: Collection[str], reading: Reading) -> None:
    """Report what is wrong between the entries; no aspect may be named like one of these keys of a role."""
    roles, skills, problems = entries["roles"], entries["skills"], reading.problems
    for aspect in entries["aspects"].values():
        if aspect.name in role_keys:
            problems.add(aspect.at, f"{aspect.label} is named like a key that roles have; rename it")
    _examine_links({name: _relations(role.node) for name, role in roles.items()}, roles, "roles", problems)
    _examine_links({name: _broader(skill.node) for name, skill in skills.items()}, skills, "skills", problems)
    _examine_defaults(entries["guidance"].values(), problems)
    for measure in entries["measures"].values():
        _examine_measure(measure, roles, problems)
    for comparison in entries["comparisons"].values():
        _examine_points(comparison, problems)
    for decoding in entries["decoding"].values():
        _examine_decoding(decoding, reading)


def _examine_measure(measure: Entry, roles: Collection[str], problems: Problems) -> None:
    """Report figures that do not belong to what the measure is about, or that cannot be right."""
    node, about = measure.node, value_of(measure.node, "about")
    if not isinstance(node, dict) or about not in _FIGURES:
        return
    needed = _FIGURES[about]
    strange = [(key, at) for key, at, _, _ in entries_of(node) if key in _ALL_FIGURES - {*needed}]
    for key, at in strange:
        message = f"{quoted(key)} is no figure about {about}; write {' and '.join(map(quoted, needed))}"
        problems.add(at, message)
    if not strange and needed[0] not in node:
        problems.add(measure.at, f"{measure.label} has no {quoted(needed[0])}; add it")
    for table, ascending in _ASCENDING.items():
        for row, keys in product(list_of(node, table), ascending):
            _examine_order(row, keys, problems)
    for key in ("named_in", "done_by"):
        _examine_counts(map_of(node, key).values(), map_of(node, "of"), roles, problems)


def _examine_order(row: Node, keys: Sequence[str], problems: Problems) -> None:
    """Report a value that is below the one before it."""
    stated = [key for key in keys if isinstance(value_of(row, key), str)]
    for lower, higher in pairwise(stated):
        if _number(value_of(row, lower)) > _number(value_of(row, higher)):
            message = f"'{higher}' is below '{lower}'; correct one of the two"
            problems.add(place_of(row, higher), message)


def _examine_counts(
    counts: Iterable[Node], of: Mapping[str, Node], roles: Collection[str], problems: Problems
) -> None:
    """Report counts above what they are counted of, and roles that nothing is counted of."""
    for row in counts:
        for role, at, count, count_at in entries_of(row) if isinstance(row, dict) else ():
            if role in roles and role not in of:
                problems.add(at, f"'of' has no {quoted(role)}; add how many there are, or leave this out")
            elif _number(count) > _number(of.get(role)):
                problems.add(count_at, f"{count} is more than the {of[role]} of 'of'; correct one of the two")


def _number(node: Node) -> float:
    """The number that stands there; none is above or below what is no number."""
    try:
        return float(str(node))
    except ValueError:
        return nan


def _examine_decoding(decoding: Entry, reading: Reading) -> None:
    """Report roles that are none, and lists of weights that are not as long as that of the roles."""
    roles = list_of(decoding.node, "roles")
    for role, at in items_of(roles):
        if isinstance(role, str) and role != "other":
            reading.refer("role", role, at)
    lists = [(decoding.node, "intercepts")]
    terms = map_of(decoding.node, "terms")
    for name, term in terms.items():
        lists.append((term, "weights"))
        if isinstance(term, dict) and ("weights" in term) == ("like" in term):
            message = f"{quoted(name)} has both 'weights' and 'like'; leave one out"
            if "like" not in term:
                message = f"{quoted(name)} has no weights; add 'weights', or 'like' with a role or 'other'"
            reading.problems.add(place_of(terms, name), message)
        for role, at in items_of(list_of(term, "like")):
            if role not in roles:
                remedy = reading.problems.suggestion(str(role), [str(each) for each in roles])
                message = f"{quoted(str(role))} is none of the decoding's roles"
                reading.problems.add(at, f"{message}{remedy or '; write one of those'}")
    for node, key in lists:
        weights = value_of(node, key)
        if isinstance(weights, list) and len(weights) != len(roles):
            message = f"'{key}' lists {len(weights)}; it must list {len(roles)}, one a role"
            reading.problems.add(place_of(node, key), message)


def _examine_points(comparison: Entry, problems: Problems) -> None:
    """Report points that speak of another role than the comparison's two, or of none."""
    roles = [role for role in list_of(comparison.node, "roles") if isinstance(role, str)]
    for point, at in items_of(list_of(comparison.node, "points")):
        if not isinstance(point, dict) or len(roles) != 2:
            continue
        others = {name: name_at for name, name_at, _, _ in entries_of(point) if name not in (*roles, "name")}
        for name, name_at in others.items():
            remedy = problems.suggestion(name, roles) or f"; write {quoted(roles[0])} or {quoted(roles[1])}"
            problems.add(name_at, f"{quoted(name)} is neither of the two roles{remedy}")
        if not others and not point.keys() & roles:
            problems.add(at, f"this point says nothing; add a text for {quoted(roles[0])}")


def _examine_defaults(guidance: Iterable[Entry], problems: Problems) -> None:
    """Report a second default answer in one dataset."""
    first: dict[int, Entry] = {}
    for entry in guidance:
        if value_of(entry.node, "default") == "true":
            other = first.setdefault(entry.layer, entry)
            if other is not entry:
                message = f"{entry.label} is a second default; the first is at {problems.position(other.at)}"
                problems.add(entry.at, f"{message}; keep one of the two")


def _relations(role: Node) -> list[tuple[str, str]]:
    """The role that each relation of this one names."""
    named = ((relation, value_of(role, relation)) for relation in _RELATIONS)
    return [(relation, target) for relation, target in named if isinstance(target, str)]


def _broader(skill: Node) -> list[tuple[str, str]]:
    """The skills that this one is part of."""
    return [("broader", target) for target in list_of(skill, "broader") if isinstance(target, str)]


def _examine_links(links: _Links, entries: Mapping[str, Entry], those: str, problems: Problems) -> None:
    """Report entries that lead to themselves, or too far."""
    far = links
    for _ in range(_MOST_STEPS + 1):
        # Of those that lead so many steps on, the ones that lead on by one more.
        far = {name: on for name, ahead in far.items() if (on := [each for each in ahead if each[1] in far])}
    following = {}
    for name, ahead in far.items():
        on = [each for each in ahead if each[1] in far]
        if on:
            following[name] = on[0]
            continue
        relation, _ = ahead[0]
        message = f"'{relation}' leads on over more than {_MOST_STEPS} {those}; leave some of them out"
        problems.add(place_of(entries[name].node, relation), message)
    for ring in _rings({name: target for name, (_, target) in following.items()}):
        named = [quoted(each) for each in ring[:_MOST_NAMED]]
        way = " → ".join([*named, *["…"][: len(ring) - len(named)], named[0]])
        relation, _ = following[ring[-1]]
        message = f"'{relation}' leads in a ring, {way}; leave one of these out"
        problems.add(place_of(entries[ring[-1]].node, relation), message)


def _rings(following: Mapping[str, str]) -> Iterator[list[str]]:
    """Each ring that is reached by going from one to the one that follows."""
    seen: set[str] = set()
    for start in following:
        path: dict[str, None] = {}
        name = start
        while name in following and name not in seen:
            seen.add(name)
            path[name] = None
            name = following[name]
        if name in path:
            ring = list(path)
            yield ring[ring.index(name) :]
