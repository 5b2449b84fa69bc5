"""What the program computes about two roles."""

import pytest
from small import ALSO, BUILDS, CORE, dataset, role

from rolecmp.analysis.diff import AspectDiff, comparison_of, diff, skill_diff
from rolecmp.dataset import load
from rolecmp.model import Comparison, Dataset, RoleSkill


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """The dataset that comes with rolecmp."""
    return load()


def parts(data: Dataset, left: str, right: str) -> tuple[str, str, str] | None:
    """The skills of the left alone, of both, and of the right alone, each as ids with spaces between."""
    found = skill_diff(data, data.roles[left], data.roles[right])
    if found is None:
        return None
    sides = (" ".join(str(item.skill) for item in items) for items in (found.only_left, found.only_right))
    only_left, only_right = sides
    return only_left, " ".join(shared.skill for shared in found.both), only_right


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("taste knife fire", "dough taste", ("knife fire", "taste", "dough")),
        ("taste", "taste", ("", "taste", "")),
        ("taste", "dough", ("taste", "", "dough")),
    ],
)
def test_skills_come_in_three_parts(left: str, right: str, found: tuple[str, str, str]) -> None:
    """Those of the left alone, of both and of the right alone, each in its own role's order."""
    assert parts(dataset(role("cook", left), role("baker", right)), "cook", "baker") == found


def test_skills_are_compared_across_aspects() -> None:
    """What is core to one role and beside the point for another is common ground all the same."""
    data = dataset(role("cook", "taste", "knife"), role("baker", "dough knife", "taste"))
    assert parts(data, "cook", "baker") == ("", "taste knife", "dough")


@pytest.mark.parametrize(("left", "right"), [(None, "taste"), ("taste", None), (None, None)])
def test_nothing_is_computed_from_the_unknown(left: str | None, right: str | None) -> None:
    """Where either role leaves its core skills unstated, no skill is said to be missing or shared."""
    data = dataset(role("cook", left, "knife"), role("baker", right, "knife"))
    assert parts(data, "cook", "baker") is None


def test_a_shared_skill_has_the_level_of_each_side() -> None:
    """Where a dataset has levels, both are told, also where one role gives none."""
    data = dataset(
        role("cook", "taste:working knife"),
        role("baker", "taste:expert knife:working"),
        levels="working expert",
    )
    found = skill_diff(data, data.roles["cook"], data.roles["baker"])
    assert found is not None
    levels = [(shared.name, shared.left_level, shared.right_level) for shared in found.both]
    assert levels == [("Taste", "working", "expert"), ("Knife", None, "working")]


def test_an_aspect_on_which_neither_says_anything_is_left_out() -> None:
    """Two roles that both leave something out are not said to agree on it; one side is enough to show it."""
    data = dataset(role("cook", builds="soup"), role("baker", "dough"))
    cook, baker = data.roles["cook"], data.roles["baker"]
    found = diff(data, cook, baker, (CORE, BUILDS, ALSO))
    assert [(pair.aspect, pair.left is None, pair.right is None) for pair in found.aspects] == [
        (CORE, True, False),
        (BUILDS, False, True),
    ]
    assert (found.left, found.right) == (cook, baker)


def test_a_comparison_is_found_in_either_order(bundled: Dataset) -> None:
    """What somebody wrote about two roles is shown whichever of them is named first."""
    one, other = bundled.roles["ai-engineer"], bundled.roles["ml-engineer"]
    written = comparison_of(bundled, one, other)
    assert written is not None
    assert set(written.roles) == {"ai-engineer", "ml-engineer"}
    assert comparison_of(bundled, other, one) is written
    assert diff(bundled, one, other, ()).comparison is written


@pytest.mark.parametrize("right", ["data-scientist", "ml-engineer"])
def test_a_pair_that_nobody_wrote_about_has_no_comparison(bundled: Dataset, right: str) -> None:
    """Neither has a role and itself, nor a pair of which one role stands in another comparison."""
    left = bundled.roles["ml-engineer"]
    assert comparison_of(bundled, left, bundled.roles[right]) is None


def test_the_comparison_is_that_of_the_pair() -> None:
    """Of several comparisons the one that is about both roles is taken."""
    first, second = Comparison(("cook", "guest")), Comparison(("baker", "cook"))
    data = dataset(role("cook"), role("baker"), role("guest"), comparisons=(first, second))
    assert comparison_of(data, data.roles["cook"], data.roles["baker"]) is second


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("chef", "cook", True),
        ("cook", "chef", True),
        ("chef", "kitchen-hand", True),
        ("cook", "guest", False),
        ("cook", "cook", False),
    ],
)
def test_two_names_for_one_job_are_said_to_be_that(left: str, right: str, *, same: bool) -> None:
    """Whichever of the two is said to be the same as the other, or as a third."""
    data = dataset(
        role("cook"), role("chef", same_as="cook"), role("kitchen-hand", same_as="cook"), role("guest")
    )
    assert diff(data, data.roles[left], data.roles[right], ()).same_as is same


@pytest.mark.parametrize(
    ("left", "right", "both"),
    [
        ("ai-engineer", "ml-engineer", {"MLOps"}),
        ("ai-engineer", "data-scientist", {"Python", "Reasoning about data"}),
        (
            "ai-engineer",
            "software-engineer",
            {"Systems design", "Languages and frameworks", "Testing", "Operations"},
        ),
        ("ml-engineer", "data-scientist", set()),
    ],
)
def test_the_bundled_roles_share_what_their_source_says(
    bundled: Dataset, left: str, right: str, both: set[str]
) -> None:
    """Common ground that is computed agrees with the common ground that is written about."""
    found = skill_diff(bundled, bundled.roles[left], bundled.roles[right])
    assert found is not None
    assert {shared.name for shared in found.both} == both


class TestLists:
    """Lists are held against each other item by item."""

    @staticmethod
    def of(left: str, right: str) -> AspectDiff:
        """What two lists, with commas between, make."""
        data = dataset(role("cook", builds=left), role("baker", builds=right))
        (found,) = diff(data, data.roles["cook"], data.roles["baker"], (BUILDS,)).aspects
        return found

    def test_each_item_stands_once(self) -> None:
        """In whatever case and with whatever hyphens."""
        found = self.of("Slow-food, soup, bread", "cake, slow food, bread")
        assert [item.text for item in found.both] == ["Slow-food", "bread"]
        assert [item.text for item in found.only_left] == ["soup"]
        assert [item.text for item in found.only_right] == ["cake"]
        assert found.near == ()

    def test_nearly_the_same_is_not_the_same(self) -> None:
        """Each item is in one pair, the most alike first."""
        found = self.of(
            "cleans the kitchen every day, cleans the kitchen every month",
            "cleans the kitchen every week day, bakes",
        )
        assert [(pair.left.text, pair.right.text) for pair in found.near] == [
            ("cleans the kitchen every day", "cleans the kitchen every week day")
        ]
        assert [item.text for item in found.only_left] == ["cleans the kitchen every month"]
        assert [item.text for item in found.only_right] == ["bakes"]

    def test_lists_are_inherited_and_marked(self) -> None:
        """As skills are."""
        data = dataset(role("cook", builds="soup"), role("chef", builds="menus", builds_on="cook"))
        (found,) = diff(data, data.roles["cook"], data.roles["chef"], (BUILDS,)).aspects
        assert [item.text for item in found.both] == ["soup"]
        assert [item.text for item in found.only_right] == ["menus"]
        assert found.right
        assert [item.inherited_from and item.inherited_from.id for item in found.right.items] == [
            None,
            "cook",
        ]


@pytest.mark.parametrize(
    ("left", "right", "more"),
    [
        (RoleSkill("fire", "expert"), RoleSkill("fire", "novice"), "left"),
        (RoleSkill("fire", "novice"), RoleSkill("fire", "expert"), "right"),
        (RoleSkill("fire", "novice"), RoleSkill("fire", "novice"), None),
        (RoleSkill("fire", "novice"), RoleSkill("fire"), None),
        (RoleSkill("fire", optional=True), RoleSkill("fire"), "right"),
        (RoleSkill("fire"), RoleSkill("fire", "expert", optional=True), "left"),
    ],
)
def test_which_side_asks_more_of_a_shared_skill(left: RoleSkill, right: RoleSkill, more: str | None) -> None:
    """A higher level is more, and so is to need it at all; of a level not stated nothing is known."""
    cook, baker = (
        role(name, "taste")._replace(values={"skills": (RoleSkill("taste"), skill)})
        for name, skill in (("cook", left), ("baker", right))
    )
    found = diff(dataset(cook, baker, levels="novice expert"), cook, baker, ()).skills
    assert found
    assert [each.more for each in found.both if each.skill == "fire"] == [more]


def test_what_is_written_near_two_roles_is_pointed_to() -> None:
    """The comparison of the jobs that they name, and how the dataset says that one leads to the other."""
    written = Comparison(("cook", "baker"))
    data = dataset(
        role("cook", "a", next=("owner",)),
        role("chef", same_as="cook"),
        role("baker", "b", builds_on="cook"),
        role("owner"),
        comparisons=(written,),
    )

    def near(left: str, right: str) -> tuple[Comparison | None, tuple[str, ...]]:
        found = diff(data, data.roles[left], data.roles[right], ())
        return found.of_jobs, found.says

    assert near("chef", "baker") == (written, ("Baker builds on Chef.",))
    assert near("owner", "chef") == (None, ("Owner is a next step after Chef.",))
    assert near("cook", "baker")[0] is None
    assert near("baker", "owner") == (None, ())
