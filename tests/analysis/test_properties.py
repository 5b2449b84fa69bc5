"""What holds for the roles of any dataset."""

from collections.abc import Iterable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small import ALSO, BUILDS, CENTRE, CORE, dataset, role

from rolecmp.analysis.aim import aim
from rolecmp.analysis.apart import apart
from rolecmp.analysis.diff import diff
from rolecmp.analysis.gap import demand, gap, standpoint
from rolecmp.analysis.overlap import overlap
from rolecmp.analysis.show import related
from rolecmp.analysis.values import Item, counted, job, skills, stated
from rolecmp.analysis.weights import scale
from rolecmp.model import Dataset, Guidance, Role, RoleSkill, Skill

LEVELS = ("low", "middle", "high")
SKILLS = "abcd"
OPPOSITE = {
    "same job as": "same job as",
    "builds on": "is built on by",
    "is built on by": "builds on",
    "next step": "next step from",
    "next step from": "next step",
}

# Few and small draws: what holds for four roles holds for more, and most of the time goes into drawing.
mentions = st.sampled_from(
    [f"{skill}{level}" for skill in SKILLS for level in ("", ":low", ":middle", ":high")]
)
listed = st.none() | st.lists(mentions, max_size=3, unique_by=lambda mention: mention[0]).map(" ".join)


@st.composite
def datasets(draw: st.DrawFn) -> Dataset:
    """Up to four roles in any order; what they build on and are the same as forms no ring."""
    roles: list[Role] = []
    for number in range(draw(st.integers(1, 4))):
        same_as, builds_on, *following = draw(
            st.tuples(*[st.sampled_from([None, *(each.id for each in roles)])] * 3)
        )
        builds = draw(st.sampled_from((None, "x", "y", "x, y")))
        fields = {"same_as": same_as, "builds_on": builds_on, "next": tuple(filter(None, following))}
        stated_builds = {"builds": builds} if builds else {}
        roles.append(role(f"role-{number}", draw(listed), draw(listed), **fields, **stated_builds))
    known = {each: Skill(each, each) for each in SKILLS}
    guided = draw(st.tuples(*[st.sampled_from([each.id for each in roles])] * 3))
    guidance = (
        Guidance("Default", guided[:1], "Because.", default=True),
        Guidance("Kitchen", guided[1:], "Because.", roles=guided[:1]),
    )
    shuffled = draw(st.permutations(roles))
    return dataset(*shuffled, levels=" ".join(LEVELS), skills=known, guidance=guidance)


def pairs(data: Dataset) -> Iterable[tuple[Role, Role]]:
    """Every role with every role."""
    return ((left, right) for left in data.roles.values() for right in data.roles.values())


@given(datasets())
def test_a_diff_mirrors_that_of_the_other_order(data: Dataset) -> None:
    """Left and right change places, and nothing else changes."""
    for left, right in pairs(data):
        there, back = (diff(data, *pair, data.aspects.values()) for pair in ((left, right), (right, left)))
        assert [(each.aspect, each.left, each.right) for each in there.aspects] == [
            (each.aspect, each.right, each.left) for each in back.aspects
        ]
        assert (there.comparison, there.same_as) == (back.comparison, back.same_as)
        assert (there.skills is None) == (back.skills is None)
        if there.skills and back.skills:
            assert (there.skills.only_left, there.skills.only_right) == (
                back.skills.only_right,
                back.skills.only_left,
            )
            turned = {
                each._replace(
                    left_level=each.right_level,
                    right_level=each.left_level,
                    more={"left": "right", "right": "left", None: None}[each.more],
                )
                for each in back.skills.both
            }
            assert set(there.skills.both) == turned


@given(datasets())
def test_three_parts_hold_every_skill_once(data: Dataset) -> None:
    """Only left and both make up the left role's skills, both and only right those of the right."""
    for left, right in pairs(data):
        found = diff(data, left, right, ()).skills
        if found is None:
            assert not (skills(data, left).core and skills(data, right).core)
            continue
        only_left, only_right = ([item.key for item in part] for part in (found.only_left, found.only_right))
        both = [each.skill for each in found.both]
        assert len({*only_left, *both, *only_right}) == len(only_left) + len(both) + len(only_right)
        assert {*only_left, *both} == set(skills(data, left).every)
        assert {*both, *only_right} == set(skills(data, right).every)


@given(datasets())
def test_the_gap_to_oneself_is_empty(data: Dataset) -> None:
    """Whoever is in a role lacks nothing for it, and has all that it asks for."""
    for each in data.roles.values():
        by = scale(data)
        demanded = demand(data, each, by)
        if demanded:
            found = gap(data, standpoint(data, counted(data, each).every, by), demanded, by)
            assert (found.missing, round(found.covered, 9)) == ((), 1)
            assert len(found.have) + len(found.also) == len(counted(data, each).every)


@given(datasets(), st.sampled_from((None, "high")))
def test_whoever_holds_everything_lacks_nothing(data: Dataset, level: str | None) -> None:
    """At the highest level, or at one that is not said."""
    assert aim(data, None, dict.fromkeys(SKILLS, level)).ranked == ()


@given(datasets())
def test_whoever_holds_nothing_lacks_everything(data: Dataset) -> None:
    """Every role then asks for all its core skills."""
    for each in aim(data, None, {}).ranked:
        assert {missing.name for missing in each.missing} == names(counted(data, each.role).core)
        assert (each.covered, each.nearness) == (0, 0)


@given(datasets(), st.sets(st.sampled_from(SKILLS)), st.sampled_from(SKILLS))
def test_another_skill_never_widens_a_gap(data: Dataset, held: set[str], learnt: str) -> None:
    """To learn something brings every role nearer or leaves it where it is."""
    before = {each.role.id: each for each in aim(data, None, dict.fromkeys(held)).ranked}
    for each in aim(data, None, dict.fromkeys({*held, learnt})).ranked:
        assert set(each.missing) <= set(before[each.role.id].missing)
        assert each.covered >= before[each.role.id].covered - 1e-9


@given(datasets(), st.dictionaries(st.sampled_from(SKILLS), st.none() | st.sampled_from(LEVELS)))
def test_a_ranking_goes_by_its_rule(data: Dataset, held: dict[str, str | None]) -> None:
    """A role of which more is there, in proportion to both lists and an average one, is never below."""
    found = aim(data, None, held)
    by = scale(data)
    had = sum(by.rarity.get(skill, 0) for skill in held)
    nearness = []
    for each in found.ranked:
        asked = counted(data, each.role)
        assert {*(item.text for item in each.have), *(missing.name for missing in each.missing)} == names(
            asked.core
        )
        there = total = 0.0
        for skill, item in asked.every.items():
            weight = by.rarity[skill] * (1 if skill in asked.core else 0.5)
            total += weight
            level = held.get(skill)
            steps = LEVELS.index(level) + 1 if level else 3
            there += (
                weight * min(1, steps / (LEVELS.index(item.level) + 1 if item.level else 1)) * (skill in held)
            )
        assert each.covered == pytest.approx(there / total)
        assert each.nearness == pytest.approx(there / (total + had + by.average))
        nearness.append((-each.nearness, len(each.missing)))
    assert nearness == sorted(nearness)


@given(datasets())
def test_a_ranking_from_a_role_goes_by_its_rule(data: Dataset) -> None:
    """Stated next steps in their order, what is recommended in its order, then never what is less near."""
    for origin in data.roles.values():
        found = aim(data, origin, {})
        own = job(data, origin).id
        apart = {job(data, each).id for each in (*found.behind, *(gap.role for gap in found.nothing_new))}
        steps = [job(data, data.roles[each]).id for each in data.roles[own].next]
        advised = [job(data, data.roles[role]).id for each in found.guidance for role in each.aim]
        first = [step for step in dict.fromkeys(steps) if step != own]
        second = [role for role in dict.fromkeys(advised) if role not in {own, *first, *apart}]
        assert not any(each.default for each in found.guidance)
        jobs = [job(data, each.role).id for each in found.ranked]
        assert jobs[: len(first) + len(second)] == [*first, *second]
        rest = [(-each.nearness, len(each.missing)) for each in found.ranked[len(first) + len(second) :]]
        assert rest == sorted(rest)
        assert found.nearest == found.ranked[len(first) + len(second) :]


@given(datasets())
def test_every_job_stands_in_one_place(data: Dataset) -> None:
    """In the ranking or apart from it; the job that one comes from is in none."""
    for origin in data.roles.values():
        found = aim(data, origin, {})
        if not counted(data, origin).core:
            assert found.not_stated == (origin,)
            continue
        gaps = [gap.role for gap in (*found.ranked, *found.nothing_new)]
        jobs = [job(data, each).id for each in (*gaps, *found.behind, *found.too_little, *found.not_stated)]
        every = {job(data, each).id for each in data.roles.values()} - {job(data, origin).id}
        assert sorted(jobs) == sorted(every)


@given(datasets())
def test_the_unknown_is_never_counted(data: Dataset) -> None:
    """A role without stated core skills is in no ranking, no matrix and no diff of skills, on either side."""
    unknown = {each.id for each in data.roles.values() if not counted(data, each).core}
    matrix = overlap(data, data.roles.values())
    assert {each.id for each in matrix.not_stated} == unknown
    assert unknown.isdisjoint(row.role.id for row in matrix.rows)
    assert unknown.isdisjoint(each.id for common in matrix.common for each in common.roles)
    for each in data.roles.values():
        found = aim(data, each, {})
        assert unknown.isdisjoint(gap.role.id for gap in found.ranked if gap.of)
        assert each.id not in unknown or not any(gap.of for gap in found.ranked)
    for left, right in pairs(data):
        known = all(skills(data, each).core for each in (left, right))
        assert (diff(data, left, right, ()).skills is not None) == known


@given(datasets())
def test_the_order_of_the_roles_changes_no_gap(data: Dataset) -> None:
    """Where a role stands in a file says nothing about it."""
    turned = data._replace(roles=dict(reversed(tuple(data.roles.items()))))
    for each in data.roles.values():
        assert counted(turned, each) == counted(data, each)
        assert demand(turned, each, scale(turned)) == demand(data, each, scale(data))
        assert apart(turned, (each,), turned.roles.values()) == apart(data, (each,), data.roles.values())


@given(datasets())
def test_the_matrix_holds_the_gaps_of_the_rankings(data: Dataset) -> None:
    """The figure in a cell is the figure that `aim` gives for the same two roles."""
    for row in overlap(data, data.roles.values()).rows:
        for each in filter(None, row.gaps):
            (found,) = aim(data, row.role, {}, each.role).ranked
            assert (each.left, each.of) == (len(found.missing), found.of)
            assert each.covered == pytest.approx(found.covered)


@given(datasets())
def test_what_sets_a_role_apart_is_stated_by_no_other_job(data: Dataset) -> None:
    """Each such thing is the role's own, and every role that states it too is a name for the same job."""
    for found in apart(data, data.roles.values(), data.roles.values()):
        for value in found.own:
            for item in value.items:
                holders = [
                    each
                    for each in data.roles.values()
                    if item.key in stated_keys(data, each, value.aspect.id)
                ]
                assert found.role in holders
                assert {job(data, each).id for each in holders} == {job(data, found.role).id}


@given(datasets())
def test_relations_go_both_ways(data: Dataset) -> None:
    """Whatever a role is to another, that one is the counterpart to it."""
    for each in data.roles.values():
        for relation in related(data, each):
            back = [(other.kind, other.role.id) for other in related(data, relation.role)]
            assert (OPPOSITE[relation.kind], each.id) in back


@given(datasets())
def test_a_value_is_stated_by_somebody(data: Dataset) -> None:
    """Whatever a role is said to say, it or the role that is named with it states in the dataset."""
    for each in data.roles.values():
        for aspect in (BUILDS, CORE, ALSO, CENTRE):
            value = stated(data, each, aspect)
            for item in value.items if value else ():
                origin = item.inherited_from or (value.same_as if value and value.same_as else each)
                assert item.key in own_keys(origin, aspect.id)


def names(items: Mapping[str, Item]) -> set[str]:
    """What some items are called."""
    return {item.text for item in items.values()}


def own_keys(each: Role, aspect: str) -> set[str]:
    """The things that a role states on an aspect itself."""
    return {part.skill if isinstance(part, RoleSkill) else part for part in each.values.get(aspect, ())}


def stated_keys(data: Dataset, each: Role, aspect: str) -> set[str]:
    """The things that a role says on an aspect, skills on whichever."""
    if aspect in (CORE.id, ALSO.id):
        return set(skills(data, each).every)
    value = stated(data, each, data.aspects[aspect])
    return {item.key for item in value.items} if value else set()
