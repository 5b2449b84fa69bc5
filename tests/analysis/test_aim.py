"""Which role to aim for."""

import pytest
from small import dataset, role

from rolecmp.analysis.aim import Aim, advice, aim
from rolecmp.analysis.gap import held_by
from rolecmp.dataset import load
from rolecmp.model import About, Dataset, Guidance, Role, Statement


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """The dataset that comes with rolecmp."""
    return load()


def aim_from(data: Dataset, name: str) -> Aim:
    """What to aim for, coming from a role."""
    origin = data.roles[name]
    return aim(data, origin, held_by(data, origin))


def ranking(found: Aim) -> list[tuple[str, int, int]]:
    """The ranked roles, each with how many of how many core skills are there."""
    return [(gap.role.id, len(gap.have), gap.of) for gap in found.ranked]


def ids(roles: tuple[Role, ...]) -> list[str]:
    """The ids of some roles."""
    return [role.id for role in roles]


def test_without_a_standpoint_there_is_the_rule_and_all_the_guidance(bundled: Dataset) -> None:
    """Nothing is computed where nobody said where they stand."""
    found = advice(bundled)
    assert found.rule is bundled.about.aim_rule
    assert found.guidance == bundled.guidance
    assert (found.origin, found.ranked, found.not_stated, found.against) == (None, (), (), ())


@pytest.mark.parametrize(
    ("name", "background"),
    [
        ("software-engineer", "Software engineering"),
        ("data-scientist", "Analytics or research"),
        ("data-analyst", "Analytics or research"),
        ("ml-engineer", "Data, ML or strong maths"),
        ("data-engineer", "Data, ML or strong maths"),
    ],
)
def test_from_a_bundled_role(bundled: Dataset, name: str, background: str) -> None:
    """Its own background's guidance, and every other role that states skills is ranked."""
    found = aim_from(bundled, name)
    assert [each.background for each in found.guidance] == [background]
    not_stated = {"ai-architect", "agentops", "solutions-architect"}
    assert {gap.role.id for gap in found.ranked} == set(bundled.roles) - not_stated - {name}
    assert set(ids(found.not_stated)) == not_stated
    assert found.rule is bundled.about.aim_rule
    assert found.origin is bundled.roles[name]


@pytest.mark.parametrize(
    ("name", "against"),
    [
        ("software-engineer", []),
        ("ai-engineer", ["ai-architect"]),
        ("generative-ai-engineer", ["ai-architect"]),
    ],
)
def test_the_count_never_contradicts_the_guidance_in_silence(
    bundled: Dataset, name: str, against: list[str]
) -> None:
    """Where what is recommended does not come first, or cannot be counted, that is told."""
    assert ids(aim_from(bundled, name).against) == against


def test_the_smallest_share_of_the_core_comes_first() -> None:
    """One of three is less than one of two; where equal, all skills decide, then the order."""
    data = dataset(
        role("far", "a b c"),
        role("near", "a x"),
        role("equal", "y a"),
        role("carried", "z a", "b"),
        role("there", "a"),
    )
    found = aim(data, None, {"a": None, "b": None, "q": None})
    assert [gap.role.id for gap in found.ranked] == ["there", "far", "carried", "near", "equal"]
    assert found.guidance == ()
    assert found.origin is None


def test_a_role_is_no_move_from_itself() -> None:
    """The ranking leaves out the role that one comes from, and that alone."""
    data = dataset(role("cook", "taste"), role("chef", same_as="cook"), role("guest"))
    found = aim_from(data, "cook")
    assert ranking(found) == [("chef", 1, 1)]
    assert ids(found.not_stated) == ["guest"]


def test_goals_are_the_only_roles_looked_at() -> None:
    """Even where the goal is the role that one comes from: its gap is then empty."""
    data = dataset(role("cook", "taste knife"), role("baker", "taste dough"), role("guest"))
    cook = data.roles["cook"]
    held = held_by(data, cook)
    assert ranking(aim(data, cook, held, (data.roles["baker"],))) == [("baker", 1, 2)]
    assert ranking(aim(data, cook, held, (cook,))) == [("cook", 2, 2)]
    assert ids(aim(data, cook, held, (data.roles["guest"],)).not_stated) == ["guest"]


class TestUnknownOrigin:
    """Coming from a role of which the dataset states no core skills."""

    data = dataset(
        role("cook", "taste knife"),
        role("guest", None, "taste"),
        guidance=(Guidance("Eating", ("cook",), "You know what is good.", ("guest",)),),
    )

    def test_nothing_is_ranked(self) -> None:
        """What the role holds is not known, so nothing is said to be missing; the guidance stays."""
        found = aim_from(self.data, "guest")
        assert found.ranked == ()
        assert ids(found.not_stated) == ["guest"]
        assert found.guidance == self.data.guidance

    def test_whoever_holds_nothing_of_a_known_role_is_counted(self) -> None:
        """What is known of the role is then known to be missing."""
        assert ranking(aim(self.data, self.data.roles["cook"], {}, (self.data.roles["cook"],))) == [
            ("cook", 0, 2)
        ]

    def test_skills_of_ones_own_can_be_counted(self) -> None:
        """Whoever says what they hold beyond the role gets an answer from that."""
        held = held_by(self.data, self.data.roles["guest"]) | {"knife": None}
        assert ranking(aim(self.data, self.data.roles["guest"], held)) == [("cook", 2, 2)]


class TestGuidance:
    """What the dataset recommends beside what is counted."""

    def test_it_speaks_to_every_name_of_a_job(self) -> None:
        """Whoever holds a job under another name, or the job itself, gets the same advice."""
        advised = Guidance("Cooking", ("baker",), "You know dough.", ("chef",))
        other = Guidance("Eating", ("cook",), "You know food.", ("guest",))
        data = dataset(
            role("cook", "taste"),
            role("chef", same_as="cook"),
            role("boss", same_as="cook"),
            role("baker", "dough"),
            role("guest", "hunger"),
            guidance=(advised, other, Guidance("Else", ("cook",), "Why not.", default=True)),
        )
        for name in ("cook", "chef", "boss"):
            assert aim_from(data, name).guidance == (advised,)
        assert aim_from(data, "baker").guidance == ()

    @pytest.mark.parametrize(
        ("recommended", "against"),
        [
            (("near",), []),
            (("equal",), []),
            (("far",), ["far"]),
            (("far", "near"), []),
            (("far", "guest"), ["far", "guest"]),
            (("guest",), ["guest"]),
            (("cook",), []),
            ((), []),
        ],
    )
    def test_a_difference_is_told(self, recommended: tuple[str, ...], against: list[str]) -> None:
        """All that is recommended is told, unless some of it is nearest, or it is to stay."""
        data = dataset(
            role("cook", "taste knife"),
            role("chef", same_as="cook"),
            role("near", "taste fire"),
            role("equal", "knife salt"),
            role("far", "taste dough oven"),
            role("guest"),
            guidance=(Guidance("Cooking", recommended, "Because.", ("cook",)),),
        )
        assert ids(aim_from(data, "cook").against) == against

    def test_a_goal_that_is_recommended_is_no_difference(self) -> None:
        """Where one role alone is looked at, no order contradicts what is recommended."""
        data = dataset(
            role("cook", "taste"),
            role("near", "taste"),
            role("far", "dough"),
            guidance=(Guidance("Cooking", ("far",), "Because.", ("cook",)),),
        )
        cook = data.roles["cook"]
        held = held_by(data, cook)
        assert aim(data, cook, held, (data.roles["near"],)).against == ()
        assert aim(data, cook, held, (data.roles["far"],)).against == ()


def test_a_dataset_may_give_no_advice() -> None:
    """Then there is neither rule nor guidance, and the count stands alone."""
    data = dataset(role("cook", "taste"), role("baker", "dough"))
    found = aim_from(data, "cook")
    assert (found.rule, found.guidance, found.against) == (None, (), ())
    assert ranking(found) == [("baker", 0, 1)]


def test_the_rule_is_the_datasets() -> None:
    """The rule that is shown is the one that its authors wrote."""
    rule = Statement("The smallest gap.")
    data = dataset(role("cook", "taste"), role("guest"), about=About(aim_rule=rule))
    assert [aim_from(data, name).rule for name in ("cook", "guest")] == [rule, rule]
