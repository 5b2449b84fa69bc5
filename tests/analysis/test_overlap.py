"""The matrix of roles."""

import pytest
from small import dataset, role

from rolecmp.analysis.overlap import OverlapResult, overlap
from rolecmp.analysis.table import roles_at_a_glance
from rolecmp.dataset import load
from rolecmp.model import Dataset, Role


def cells(found: OverlapResult) -> list[list[str]]:
    """Row by row how many of each column's core skills are missing."""
    return [[f"{gap.left}/{gap.of}" if gap else "" for gap in row.gaps] for row in found.rows]


def common(found: OverlapResult) -> dict[str, list[str]]:
    """The shared skills, and the roles that share each."""
    return {each.skill.id: [role.id for role in each.roles] for each in found.common}


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """The dataset that comes with rolecmp."""
    return load()


def test_the_bundled_roles_at_a_glance(bundled: Dataset) -> None:
    """Row by row where one is, column by column where one goes: the five roles that people search for."""
    found = overlap(bundled, roles_at_a_glance(bundled))
    assert [row.role.title for row in found.rows] == [
        "AI engineer",
        "ML engineer",
        "Data scientist",
        "Software engineer",
    ]
    assert [role.id for role in found.rows[0].names] == ["generative-ai-engineer"]
    assert cells(found) == [
        ["", "4/5", "5/6", "0/4"],
        ["11/11", "", "6/6", "4/4"],
        ["11/11", "5/5", "", "4/4"],
        ["7/11", "5/5", "6/6", ""],
    ]


def test_the_common_core_of_the_bundled_roles(bundled: Dataset) -> None:
    """What several roles ask for is what the source says that they share."""
    found = overlap(bundled, roles_at_a_glance(bundled))
    assert common(found) == {
        "systems-design": ["ai-engineer", "software-engineer"],
        "languages-and-frameworks": ["ai-engineer", "software-engineer"],
        "testing": ["ai-engineer", "software-engineer"],
        "operations": ["ai-engineer", "software-engineer"],
        "mlops": ["ai-engineer", "ml-engineer"],
        "python": ["ai-engineer", "data-scientist"],
        "data-reasoning": ["ai-engineer", "data-scientist"],
    }


def test_rows_and_columns_have_the_given_order() -> None:
    """Each row's gaps stand in the order of the rows; what a role has beyond its core counts as held."""
    data = dataset(
        role("cook", "taste knife", "dough"), role("baker", "dough taste oven"), role("guest", "hunger")
    )
    found = overlap(data, (data.roles["baker"], data.roles["cook"]))
    assert [row.role.id for row in found.rows] == ["baker", "cook"]
    assert [[gap and gap.role.id for gap in row.gaps] for row in found.rows] == [
        [None, "cook"],
        ["baker", None],
    ]
    assert cells(found) == [["", "1/2"], ["1/3", ""]]


def test_a_role_without_stated_core_skills_is_left_out() -> None:
    """It is named beside the matrix, and nothing that it states is counted."""
    data = dataset(role("cook", "taste"), role("guest", None, "taste"), role("ghost"))
    found = overlap(data, data.roles.values())
    assert [row.role.id for row in found.rows] == ["cook"]
    assert [role.id for role in found.not_stated] == ["guest", "ghost"]
    assert found.common == ()


def test_levels_count_in_the_matrix() -> None:
    """A skill at too low a level is a gap in one direction, and one step short is not nothing."""
    data = dataset(role("cook", "taste:expert"), role("baker", "taste:working"), levels="working expert")
    found = overlap(data, data.roles.values())
    assert cells(found) == [["", "0/1"], ["1/1", ""]]
    assert [gap.covered for row in found.rows for gap in row.gaps if gap] == [1, 0.5]


def test_skills_that_most_roles_share_come_first() -> None:
    """Those that as many share keep the order in which the roles list them."""
    data = dataset(
        role("cook", "knife fire", "baking"),
        role("baker", "fire baking"),
        role("chef", "knife fire", "menus"),
    )
    found = common(overlap(data, data.roles.values()))
    assert found == {
        "fire": ["cook", "baker", "chef"],
        "knife": ["cook", "chef"],
        "baking": ["cook", "baker"],
    }
    assert list(found) == ["fire", "knife", "baking"]


def test_two_names_for_one_job_share_nothing() -> None:
    """A skill is common only where different jobs ask for it; a job is one row, under its own name."""
    data = dataset(
        role("chef", "taste", same_as="cook"),
        role("boss", "taste knife", same_as="cook"),
        role("cook", "taste"),
        role("baker", "knife"),
    )
    assert common(overlap(data, data.roles.values())) == {}


def test_what_only_one_of_the_roles_has() -> None:
    """Held against the roles in the matrix, not against those that are left out of it."""
    data = dataset(
        role("cook", "taste", builds="soup"), role("baker", "dough"), role("guest", None, builds="soup")
    )
    found = overlap(data, data.roles.values())
    own = {each.role.id: [item.key for value in each.own for item in value.items] for each in found.apart}
    assert own == {"cook": ["taste"], "baker": ["dough"]}


def test_a_role_named_twice_is_in_the_matrix_once() -> None:
    """And a matrix of no role is empty."""
    data = dataset(role("cook", "taste"))
    cook = data.roles["cook"]
    assert cells(overlap(data, (cook, cook))) == [[""]]
    assert overlap(data, ()) == OverlapResult((), (), (), ())


def test_roles_of_prose_are_compared_by_their_items() -> None:
    """In a dataset in which no role states a skill; what several list is shared, whatever its case."""
    data = dataset(role("cook", builds="Soup, Bread"), role("baker", builds="bread"), role("guest"))
    found = overlap(data, data.roles.values())
    assert cells(found) == [["", "0/1"], ["1/2", ""]]
    assert [(each.skill.name, ids(each.roles)) for each in found.common] == [("Bread", ["cook", "baker"])]
    assert (ids(found.not_stated), [each.own for each in found.apart]) == (["guest"], [(), ()])


def ids(roles: tuple[Role, ...]) -> list[str]:
    """The ids of some roles."""
    return [role.id for role in roles]
