"""What a role says on an aspect, whether it says so itself or by way of another role."""

from collections.abc import Iterator
from typing import NamedTuple

from rolecmp.model import Aspect, Dataset, Role, RoleSkill, Skill
from rolecmp.words.folding import folded


class Item(NamedTuple):
    """One thing that a role states, and whom it has it from; a skill with its id, level and weight."""

    text: str
    skill: str | None = None
    level: str | None = None
    inherited_from: Role | None = None
    weight: float | None = None
    optional: bool = False

    @property
    def key(self) -> str:
        """What tells it from other things: its id, or its wording where it is no skill."""
        return self.skill or folded(self.text)


class Stated(NamedTuple):
    """A role's value for an aspect, as items; `same_as` is the role whose value it is, where not its own."""

    aspect: Aspect
    items: tuple[Item, ...]
    same_as: Role | None = None
    sources: tuple[str, ...] = ()


class Skills(NamedTuple):
    """What a role lists, by key: its `core`, which counts as a gap where it is missing, and the `others`.

    The core is what the first aspect of skills lists, or what every list does where lists are counted. An
    optional skill is one of the others, wherever the role lists it.
    """

    core: dict[str, Item]
    others: dict[str, Item]

    @property
    def every(self) -> dict[str, Item]:
        """Both, each once."""
        return self.core | self.others


def stated(dataset: Dataset, role: Role, aspect: Aspect, *, lists: bool = False) -> Stated | None:
    """What `role` says on `aspect`, None where it says nothing.

    A role that says nothing itself says what the role that it is the `same_as` says. Skills that
    come with the role that it `builds_on` follow its own, each marked with where it comes from; so do
    `lists` of other things, where they are asked for.
    """
    origins = tuple(stating(dataset, role, aspect, lists=lists))
    if not origins:
        return None
    owner = next((origin for origin, inherited in origins if not inherited), role)
    items: dict[str, Item] = {}
    sources: dict[str, None] = {}
    for origin, inherited in origins:
        sources.update(dict.fromkeys(sources_of(origin, aspect)))
        for item in own_items(dataset, origin, aspect, origin if inherited else None):
            items.setdefault(item.key, item)
    return Stated(aspect, tuple(items.values()), None if owner is role else owner, tuple(sources))


def stating(
    dataset: Dataset, role: Role, aspect: Aspect, *, lists: bool = False
) -> Iterator[tuple[Role, bool]]:
    """The roles that state what `role` says on `aspect`, and of each whether its items are inherited."""
    inherits = aspect.kind == "skills" or (lists and aspect.kind == "list")
    waiting = [(role, False)]
    seen: set[str] = set()  # two ways may lead to one role, and twice as many from each role to the next
    while waiting:
        current, inherited = waiting.pop()
        if current.id in seen:
            continue
        seen.add(current.id)
        if inherits and current.builds_on is not None:
            waiting.append((dataset.roles[current.builds_on], True))
        if aspect.id in current.values:
            yield current, inherited
        elif current.same_as is not None:
            waiting.append((dataset.roles[current.same_as], inherited))


def own_items(
    dataset: Dataset, role: Role, aspect: Aspect, inherited_from: Role | None = None
) -> Iterator[Item]:
    """What `role` states on `aspect` itself; nothing where it says nothing itself."""
    value = role.values.get(aspect.id, ())
    for part in (value,) if isinstance(value, str) else value:
        if isinstance(part, RoleSkill):
            skill, level, weight, optional = part
            yield Item(dataset.skills[skill].name, skill, level, inherited_from, weight, optional)
        else:
            yield Item(part, inherited_from=inherited_from)


def sources_of(role: Role, aspect: Aspect) -> tuple[str, ...]:
    """The sources of what `role` states on `aspect` itself."""
    return role.cite.get(aspect.id, role.sources)


def skills(dataset: Dataset, role: Role) -> Skills:
    """Every skill that `role` states, over all aspects of skills; a part is empty where it states none."""
    return _listed(dataset, role, skill_aspects(dataset))


def counted(dataset: Dataset, role: Role) -> Skills:
    """What is counted of `role`: its skills, or in a dataset of prose the items of its lists."""
    return _listed(dataset, role, counted_aspects(dataset))


def skill_aspects(dataset: Dataset) -> tuple[Aspect, ...]:
    """The aspects that list skills, in the order in which the dataset declares them."""
    return tuple(aspect for aspect in dataset.aspects.values() if aspect.kind == "skills")


def counted_aspects(dataset: Dataset) -> tuple[Aspect, ...]:
    """The aspects that roles are compared by: those of skills, or all lists where lists alone are stated."""
    of_skills = skill_aspects(dataset)
    of_lists = tuple(aspect for aspect in dataset.aspects.values() if aspect.kind == "list")
    for aspects in (of_skills, of_lists):
        if any(role.values.get(aspect.id) for aspect in aspects for role in dataset.roles.values()):
            return aspects
    return of_skills


def core_aspect(dataset: Dataset) -> Aspect | None:
    """The aspect whose skills count when a gap is measured: the first that lists skills."""
    return next(iter(skill_aspects(dataset)), None)


def skill_of(dataset: Dataset, item: Item) -> Skill:
    """The skill that an item is; of one that is none, a skill of that wording."""
    return dataset.skills[item.skill] if item.skill else Skill(item.key, item.text)


def foundations(dataset: Dataset, role: Role) -> Iterator[Role]:
    """The roles that this one builds on, the nearest first: whoever holds it has left them behind."""
    while (below := role.builds_on or role.same_as) is not None:
        if role.builds_on is not None:
            yield dataset.roles[below]
        role = dataset.roles[below]


def job(dataset: Dataset, role: Role) -> Role:
    """The role whose job `role` is another name for, itself where it is none: the same for all its names."""
    while role.same_as is not None:
        role = dataset.roles[role.same_as]
    return role


def _listed(dataset: Dataset, role: Role, aspects: tuple[Aspect, ...]) -> Skills:
    listed = Skills({}, {})
    for aspect in aspects:
        value = stated(dataset, role, aspect, lists=True)
        for item in value.items if value else ():
            core = not item.optional and (aspect is aspects[0] or aspect.kind == "list")
            if item.key not in listed.core and item.key not in listed.others:
                (listed.core if core else listed.others)[item.key] = item
    return listed
