"""The rules that hold between entries, beyond what each must be by itself."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from rolecmp.dataset.merging import Entry
from rolecmp.dataset.nodes import MapNode, list_of, value_of
from rolecmp.dataset.problems import Problems, quoted

_RELATIONS = ("builds_on", "same_as")
_MOST_NAMED = 6
# As many as levels of nesting; what follows from a chain takes the square of its length to find.
_MOST_STEPS = 32


def examine_aspects(aspects: Mapping[str, Entry], role_keys: Collection[str], problems: Problems) -> None:
    """Tell of aspects whose id means something else in a role."""
    for name, aspect in aspects.items():
        if name in role_keys:
            message = f"{aspect.label} is named like a key that roles have; rename it"
            problems.add(aspect.file, aspect.at, message)


def examine_relations(roles: Mapping[str, Entry], problems: Problems) -> None:
    """Tell of roles that lead to themselves, or too far, by way of what they build on or are the same as."""
    nodes = {name: role.node for name, role in roles.items() if isinstance(role.node, MapNode)}
    related = {name: _relations(node) for name, node in nodes.items()}
    for name, relation in _too_far(related):
        message = f"'{relation}' leads on over more than {_MOST_STEPS} roles; leave some of them out"
        problems.add(roles[name].file, nodes[name].place_of(relation), message)
    for name, relation, ring in _rings(related):
        way = " → ".join([*map(quoted, ring), *["…"][: len(ring) // _MOST_NAMED], quoted(ring[0])])
        message = f"'{relation}' leads in a ring, {way}; leave one of these out"
        problems.add(roles[name].file, nodes[name].place_of(relation), message)


def examine_points(comparison: Entry, problems: Problems) -> None:
    """Tell of points that speak of another role than the comparison's two, or of none."""
    roles = [role for role in list_of(comparison.node, "roles").values if isinstance(role, str)]
    for point, at in list_of(comparison.node, "points").walk():
        if not isinstance(point, MapNode) or len(roles) != 2:
            continue
        others = {name: name_at for name, name_at, _, _ in point.walk() if name not in (*roles, "name")}
        for name, name_at in others.items():
            remedy = problems.suggestion(name, roles) or f"; write {quoted(roles[0])} or {quoted(roles[1])}"
            problems.add(comparison.file, name_at, f"{quoted(name)} is neither of the two roles{remedy}")
        if not others and not point.entries.keys() & roles:
            problems.add(comparison.file, at, f"this point says nothing; add a text for {quoted(roles[0])}")


def examine_defaults(guidance: Iterable[Entry], problems: Problems) -> None:
    """Tell of a second default answer in one dataset."""
    first: dict[int, Entry] = {}
    for entry in guidance:
        if value_of(entry.node, "default") == "true":
            other = first.setdefault(entry.layer, entry)
            if other is not entry:
                message = f"{entry.label} is a second default; the first is at {other.position}"
                problems.add(entry.file, entry.at, f"{message}; keep one of the two")


def _relations(role: MapNode) -> dict[str, str]:
    """The role that each relation of this one names."""
    named = ((relation, value_of(role, relation)) for relation in _RELATIONS)
    return {relation: target for relation, target in named if isinstance(target, str)}


def _too_far(related: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    """Each role that is one step too many from the end of a chain, and the relation that leads there."""
    before, far = set(related), set(related)
    for _ in range(_MOST_STEPS + 1):
        before, far = far, {name for name in far if not far.isdisjoint(related[name].values())}
    for name in far:
        if far.isdisjoint(related[name].values()):
            yield name, next(relation for relation, target in related[name].items() if target in before)


def _rings(related: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str, list[str]]]:
    """Each role that closes a ring, the relation by which it does, and the first few roles of the ring."""
    done: set[str] = set()
    for start in related:
        if start in done:
            continue
        # A stack instead of recursion: a chain may be as long as there are roles.
        path, ahead = [start], [iter(related[start].items())]
        index = {start: 0}
        while path:
            relation, target = next(ahead[-1], ("", ""))
            if not relation:
                ahead.pop()
                done.add(path[-1])
                del index[path.pop()]
            elif target in index:
                yield path[-1], relation, path[index[target] : index[target] + _MOST_NAMED]
            elif target in related and target not in done:
                index[target] = len(path)
                path.append(target)
                ahead.append(iter(related[target].items()))
