"""What a role says on an aspect: itself, as another name for a job, or because it builds on another role."""

import pytest
from small import ALSO, BUILDS, CENTRE, CORE, dataset, role

from rolecmp.analysis.values import Item, Skills, core_aspect, job, skills, stated
from rolecmp.model import Aspect, Dataset, Role, RoleSkill, Skill


def said(data: Dataset, name: str, aspect: Aspect = CORE) -> list[str] | None:
    """What a role says, each item as its id or text, `:level`, and `<role` where it is inherited."""
    value = stated(data, data.roles[name], aspect)
    return None if value is None else [written(item) for item in value.items]


def written(item: Item) -> str:
    """An item as one word."""
    level = f":{item.level}" if item.level else ""
    return f"{item.skill or item.text}{level}{f'<{item.inherited_from.id}' if item.inherited_from else ''}"


@pytest.mark.parametrize(
    ("aspect", "items"),
    [
        (CORE, ["taste", "knife:expert"]),
        (BUILDS, ["soup", "bread"]),
        (CENTRE, ["A full plate."]),
        (ALSO, None),
    ],
)
def test_a_role_says_what_it_states(aspect: Aspect, items: list[str] | None) -> None:
    """Whatever an aspect's kind, a role's value comes as items in their order, and none is no empty value."""
    cook = role("cook", "taste knife:expert", builds="soup, bread", centre="A full plate.")
    assert said(dataset(cook), "cook", aspect) == items


def test_a_skill_goes_by_its_name_in_the_vocabulary() -> None:
    """What is shown for a skill is the name that the vocabulary gives it, not its id."""
    data = dataset(role("cook", "taste"), skills={"taste": Skill("taste", "A fine palate")})
    value = stated(data, data.roles["cook"], CORE)
    assert value is not None
    assert value.items == (Item("A fine palate", "taste"),)


def test_an_empty_list_is_a_statement() -> None:
    """A role that states that it builds nothing has said something, and does not speak through another."""
    guest = Role("guest", "Guest", same_as="cook", values={"builds": ()})
    data = dataset(role("cook", builds="soup"), guest)
    assert said(data, "guest", BUILDS) == []


def test_what_is_listed_twice_is_said_once() -> None:
    """A slip in a list shows nothing twice and counts nothing twice; the first mention holds."""
    data = dataset(role("cook", "taste:expert taste:working", builds="soup, soup"))
    assert said(data, "cook") == ["taste:expert"]
    assert said(data, "cook", BUILDS) == ["soup"]


class TestSameAs:
    """A role that is another name for a job."""

    @pytest.mark.parametrize("aspect", [CORE, ALSO, BUILDS, CENTRE])
    def test_it_says_what_the_job_says_where_it_states_nothing(self, aspect: Aspect) -> None:
        """Every aspect that it leaves out is the other role's, and marked as that."""
        data = dataset(
            role("cook", "taste", "knife", builds="soup", centre="Heat."), role("chef", same_as="cook")
        )
        value = stated(data, data.roles["chef"], aspect)
        assert value is not None
        assert value.same_as is data.roles["cook"]
        assert said(data, "chef", aspect) == said(data, "cook", aspect)

    def test_its_own_statement_counts_alone(self) -> None:
        """What it states itself takes the place of what the other role states, and is not marked."""
        data = dataset(role("cook", "taste knife"), role("chef", "menus", same_as="cook"))
        value = stated(data, data.roles["chef"], CORE)
        assert value is not None
        assert value.same_as is None
        assert said(data, "chef") == ["menus"]

    def test_it_leads_through_other_names_to_the_role_that_states(self) -> None:
        """A name for a name says what the first of them that states anything says."""
        data = dataset(
            role("cook", "taste", builds="soup"),
            role("chef", builds="menus", same_as="cook"),
            role("boss", same_as="chef"),
        )
        assert said(data, "boss", BUILDS) == ["menus"]
        assert said(data, "boss") == ["taste"]

    def test_the_skills_that_the_other_role_inherits_come_with_it(self) -> None:
        """They stay marked as inherited."""
        data = dataset(
            role("cook", "taste"), role("baker", "dough", builds_on="cook"), role("chef", same_as="baker")
        )
        assert said(data, "chef") == ["dough", "taste<cook"]

    def test_nobody_says_anything(self) -> None:
        """Where no name of the job states an aspect, it is not stated."""
        data = dataset(role("cook"), role("chef", same_as="cook"))
        assert said(data, "chef") is None

    def test_all_names_of_a_job_are_one_job(self) -> None:
        """Names of one role, and names of those names, stand for one and the same job."""
        data = dataset(
            role("cook"), role("chef", same_as="cook"), role("boss", same_as="chef"), role("guest")
        )
        jobs = {name: job(data, each).id for name, each in data.roles.items()}
        assert jobs == {"cook": "cook", "chef": "cook", "boss": "cook", "guest": "guest"}


class TestBuildsOn:
    """A role that takes another role's skills with it."""

    def test_the_skills_follow_its_own_and_are_marked(self) -> None:
        """Its own skills come first, then those of the role it builds on, then those of that role's base."""
        data = dataset(
            role("porter", "wash"),
            role("cook", "taste", builds_on="porter"),
            role("baker", "dough", builds_on="cook"),
        )
        assert said(data, "baker") == ["dough", "taste<cook", "wash<porter"]

    @pytest.mark.parametrize("aspect", [BUILDS, CENTRE])
    def test_nothing_but_skills_is_inherited(self, aspect: Aspect) -> None:
        """What the other role builds and is about stays its own."""
        data = dataset(role("cook", builds="soup", centre="Heat."), role("baker", builds_on="cook"))
        assert said(data, "baker", aspect) is None

    def test_a_role_without_skills_of_its_own_has_the_inherited_ones(self) -> None:
        """They are inherited, not another job's."""
        data = dataset(role("cook", "taste"), role("baker", builds_on="cook"))
        value = stated(data, data.roles["baker"], CORE)
        assert value is not None
        assert value.same_as is None
        assert said(data, "baker") == ["taste<cook"]

    def test_its_own_level_holds(self) -> None:
        """A skill that it states itself is its own, at its own level, whatever the base asks for."""
        data = dataset(
            role("cook", "taste:expert"),
            role("baker", "taste:working", builds_on="cook"),
            levels="working expert",
        )
        assert said(data, "baker") == ["taste:working"]

    def test_the_base_speaks_through_the_job_that_it_names(self) -> None:
        """Skills come from the role that states them, also where the base is another name for it."""
        data = dataset(
            role("cook", "taste"), role("chef", same_as="cook"), role("baker", "dough", builds_on="chef")
        )
        assert said(data, "baker") == ["dough", "taste<cook"]

    def test_another_name_for_a_job_may_build_on_a_role_too(self) -> None:
        """It has the job's skills and those of its base, and loses neither."""
        data = dataset(
            role("cook", "taste", "knife"),
            role("porter", "wash"),
            role("chef", same_as="cook", builds_on="porter"),
        )
        assert said(data, "chef") == ["taste", "wash<porter"]
        assert said(data, "chef", ALSO) == ["knife"]

    def test_many_ways_to_one_role_are_walked_once(self) -> None:
        """Roles that lead to each other both ways, level upon level, take no 2^60 steps."""
        roles = [role("role-0", "taste", "wash")]
        for number in range(1, 60):
            below = f"role-{number - 1}"
            roles.append(role(f"role-{number}", same_as=below, builds_on=below))
        data = dataset(*roles)
        assert said(data, "role-59") == ["taste"]


class TestSources:
    """Where a value comes from."""

    def test_they_are_the_roles_unless_the_aspect_has_its_own(self) -> None:
        """`cite` replaces the role's sources for one aspect and leaves the others."""
        data = dataset(role("cook", "taste", builds="soup", sources=("a",), cite={"builds": ("b", "c")}))
        cook = data.roles["cook"]
        assert sources(data, cook, CORE) == ("a",)
        assert sources(data, cook, BUILDS) == ("b", "c")

    def test_what_is_inherited_brings_its_sources(self) -> None:
        """Each source once, that of the role's own skills first."""
        data = dataset(
            role("porter", "wash", sources=("b", "a")),
            role("cook", "taste", sources=("a",), builds_on="porter"),
        )
        assert sources(data, data.roles["cook"], CORE) == ("a", "b")

    def test_a_role_that_says_nothing_is_no_source(self) -> None:
        """Neither a base nor another name is cited for what it does not state."""
        data = dataset(
            role("porter", "wash", sources=("b",)),
            role("cook", "taste", "knife", sources=("a",), builds_on="porter"),
            role("chef", sources=("c",), same_as="cook"),
        )
        assert sources(data, data.roles["cook"], ALSO) == ("a",)
        assert sources(data, data.roles["chef"], ALSO) == ("a",)


class TestSkills:
    """The skills of a role over all aspects of skills."""

    def test_the_first_aspect_of_skills_is_the_core(self) -> None:
        """The order in which the dataset declares its aspects decides, not their names."""
        data = dataset(
            role("cook", "taste", "knife"), aspects={each.id: each for each in (BUILDS, ALSO, CORE)}
        )
        assert core_aspect(data) is ALSO
        assert parts(data, "cook") == (["knife"], ["taste"])

    def test_a_skill_of_the_core_is_not_counted_again(self) -> None:
        """Each skill is in one part, and the core comes first."""
        data = dataset(role("cook", "taste", "knife taste"))
        assert parts(data, "cook") == (["taste"], ["knife"])

    def test_between_further_aspects_the_first_holds(self) -> None:
        """A skill on two aspects beyond the core has the level of the one that is declared first."""
        extra = Aspect("extra", "Extra", "skills")
        further = {"extra": (RoleSkill("knife", "working"), RoleSkill("fire"))}
        cook = Role("cook", "Cook", values={**role("cook", "taste", "knife:expert").values, **further})
        data = dataset(cook, aspects={each.id: each for each in (CORE, ALSO, extra)}, levels="working expert")
        assert [written(item) for item in skills(data, cook).others.values()] == ["knife:expert", "fire"]

    def test_a_dataset_may_have_no_aspect_of_skills(self) -> None:
        """Then no role has any."""
        data = dataset(role("cook", "taste"), aspects={"builds": BUILDS})
        assert core_aspect(data) is None
        assert skills(data, data.roles["cook"]) == Skills({}, {})


def parts(data: Dataset, name: str) -> tuple[list[str], list[str]]:
    """The ids of a role's core skills and of its others."""
    known = skills(data, data.roles[name])
    assert list(known.every) == [*known.core, *known.others]
    return list(known.core), list(known.others)


def sources(data: Dataset, each: Role, aspect: Aspect) -> tuple[str, ...]:
    """The sources of what a role says on an aspect."""
    value = stated(data, each, aspect)
    assert value is not None
    return value.sources
