"""The rules that hold between entries, beyond what each must be by itself."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import nan
from typing import TypeAlias

from rolecmp.dataset.merge import Entry
from rolecmp.dataset.problems import Problems, quoted
from rolecmp.dataset.reading import Reading
from rolecmp.dataset.tree import Node, entries_of, is_true, items_of, list_of, place_of, value_of

_RELATIONS = ("builds_on", "same_as")
_MOST_NAMED = 6
# As many as levels of nesting; what follows from a chain takes the square of its length to find.
_MOST_STEPS = 32
# The keys of the figures about something; the first of them must be there.
_FIGURES = {"skills": ("named_in", "of"), "activities": ("done_by", "of"), "pay": ("ranges", "gaps")}
_ALL_FIGURES = {key for keys in _FIGURES.values() for key in keys}

# By the name of an entry: each relation of it and the name of the entry that it leads to.
_Links: TypeAlias = Mapping[str, list[tuple[str, str]]]


def examine_aspects(aspects: Mapping[str, Entry], role_keys: Collection[str], problems: Problems) -> None:
    """Report aspects whose id means something else in a role."""
    for name, aspect in aspects.items():
        if name in role_keys:
            message = f"{aspect.label} is named like a key that roles have; rename it"
            problems.add(aspect.at, message)


def examine_relations(roles: Mapping[str, Entry], problems: Problems) -> None:
    """Report roles that lead to themselves, or too far, by way of what they build on or are the same as."""
    nodes = {name: role.node for name, role in roles.items() if isinstance(role.node, dict)}
    _examine_links({name: _relations(node) for name, node in nodes.items()}, roles, "roles", problems)


def examine_broader(skills: Mapping[str, Entry], problems: Problems) -> None:
    """Report skills that are part of themselves."""
    broader = {
        name: [("broader", str(target)) for target in list_of(skill.node, "broader")]
        for name, skill in skills.items()
        if value_of(skill.node, "broader") is not None
    }
    _examine_links(broader, skills, "skills", problems)


def examine_measure(measure: Entry, roles: Collection[str], problems: Problems) -> None:
    """Report figures that do not belong to what the measure is about, or that cannot be right."""
    node, about = measure.node, value_of(measure.node, "about")
    if not isinstance(node, dict) or about not in _FIGURES:
        return
    needed = _FIGURES[str(about)]
    strange = [(key, at) for key, at, _, _ in entries_of(node) if key in _ALL_FIGURES - {*needed}]
    for key, at in strange:
        message = f"{quoted(key)} is no figure about {about}; write {' and '.join(map(quoted, needed))}"
        problems.add(at, message)
    if not strange and needed[0] not in node:
        problems.add(measure.at, f"{measure.label} has no {quoted(needed[0])}; add it")
    for row in list_of(node, "ranges"):
        _examine_order(row, ("p25", "median", "p75"), problems)
        _examine_order(row, ("ci_low", "median", "ci_high"), problems)
        _examine_order(row, ("low", "high"), problems)
    for row in list_of(node, "gaps"):
        _examine_order(row, ("ci_low", "gap", "ci_high"), problems)
    for key in ("named_in", "done_by"):
        _examine_counts(value_of(node, key), value_of(node, "of"), roles, problems)


def examine_decoding(decoding: Entry, reading: Reading) -> None:
    """Report roles that are none, and lists of weights that are not as long as that of the roles."""
    roles = list_of(decoding.node, "roles")
    for role, at in items_of(roles):
        if isinstance(role, str) and role != "other":
            reading.refer("role", role, at)
    lists = [(decoding.node, "intercepts")]
    terms = value_of(decoding.node, "terms")
    if isinstance(terms, dict):
        lists += [(term, "weights") for term in terms.values()]
    for node, key in lists:
        weights = value_of(node, key)
        if isinstance(weights, list) and len(weights) != len(roles):
            message = f"'{key}' lists {len(weights)}; it must list {len(roles)}, one a role"
            reading.problems.add(place_of(node, key), message)


def examine_points(comparison: Entry, problems: Problems) -> None:
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


def examine_defaults(guidance: Iterable[Entry], problems: Problems) -> None:
    """Report a second default answer in one dataset."""
    first: dict[int, Entry] = {}
    for entry in guidance:
        if is_true(value_of(entry.node, "default")):
            other = first.setdefault(entry.layer, entry)
            if other is not entry:
                message = f"{entry.label} is a second default; the first is at {problems.position(other.at)}"
                problems.add(entry.at, f"{message}; keep one of the two")


def _examine_counts(counts: Node, of: Node, roles: Collection[str], problems: Problems) -> None:
    """Report counts above what they are counted of, and roles that nothing is counted of."""
    rows = counts.values() if isinstance(counts, dict) else ()
    whole_counts = of if isinstance(of, dict) else {}
    for row in rows:
        for role, at, count, count_at in entries_of(row if isinstance(row, dict) else {}):
            whole = whole_counts.get(role)
            if role in roles and role not in whole_counts:
                problems.add(at, f"'of' has no {quoted(role)}; add how many there are, or leave this out")
            elif _number(count) > _number(whole):
                problems.add(count_at, f"{count} is more than the {whole} of 'of'; correct one of the two")


def _examine_order(row: Node, keys: Sequence[str], problems: Problems) -> None:
    """Report a value that is below the one before it."""
    stated = [key for key in keys if isinstance(value_of(row, key), str)]
    for lower, higher in pairwise(stated):
        if _number(value_of(row, lower)) > _number(value_of(row, higher)):
            message = f"'{higher}' is below '{lower}'; correct one of the two"
            problems.add(place_of(row, higher), message)


def _number(node: Node) -> float:
    """The number that stands there; none is above or below what is no number."""
    try:
        return float(str(node))
    except ValueError:
        return nan


def _relations(role: Node) -> list[tuple[str, str]]:
    """The role that each relation of this one names."""
    named = ((relation, value_of(role, relation)) for relation in _RELATIONS)
    return [(relation, target) for relation, target in named if isinstance(target, str)]


def _examine_links(links: _Links, entries: Mapping[str, Entry], those: str, problems: Problems) -> None:
    """Report entries that lead to themselves, or too far."""
    for name, relation in _too_far(links):
        message = f"'{relation}' leads on over more than {_MOST_STEPS} {those}; leave some of them out"
        problems.add(place_of(entries[name].node, relation), message)
    for name, relation, ring in _rings(links):
        named = [quoted(each) for each in ring[:_MOST_NAMED]]
        way = " → ".join([*named, *["…"][: len(ring) - len(named)], named[0]])
        message = f"'{relation}' leads in a ring, {way}; leave one of these out"
        problems.add(place_of(entries[name].node, relation), message)


def _too_far(related: _Links) -> Iterator[tuple[str, str]]:
    """Each entry that is one step too many from the end of a chain, and the relation that leads there."""
    before, far = set(related), set(related)
    for _ in range(_MOST_STEPS + 1):
        before, far = far, {name for name in far if any(target in far for _, target in related[name])}
    for name in far:
        if not any(target in far for _, target in related[name]):
            yield name, next(relation for relation, target in related[name] if target in before)


def _rings(related: _Links) -> Iterator[tuple[str, str, list[str]]]:
    """Each entry that closes a ring, the relation by which it does, and the first few entries of the ring."""
    done: set[str] = set()
    for start in related:
        if start in done:
            continue
        # A stack instead of recursion: a chain may be as long as there are roles.
        path, ahead = [start], [iter(related[start])]
        index = {start: 0}
        while path:
            relation, target = next(ahead[-1], ("", ""))
            if not relation:
                ahead.pop()
                done.add(path[-1])
                del index[path.pop()]
            elif target in index:
                yield path[-1], relation, path[index[target] : index[target] + _MOST_NAMED + 1]
            elif target in related and target not in done:
                index[target] = len(path)
                path.append(target)
                ahead.append(iter(related[target]))
