"""The grid: which role asks for which skill, and at which level."""

from small import dataset, role

from rolecmp.analysis.grid import skill_grid
from rolecmp.model import Skill

COOK = role("cook", "knife:expert heat:basic")
CHEF = role("chef", "knife:expert", also="talk", builds_on="cook")
GUEST = role("guest")


def test_each_cell_holds_how_the_role_asks() -> None:
    """The level where there is one, nothing where the skill is not listed; what a role builds on counts."""
    made = dataset(COOK, CHEF, levels="basic expert")
    found = skill_grid(made, (COOK, CHEF))
    levels = {row.skill.id: [item and item.level for item in row.asked] for row in found.rows}
    assert levels == {"knife": ["expert", "expert"], "heat": ["basic", "basic"], "talk": [None, None]}
    assert [item is not None for item in found.rows[2].asked] == [False, True]
    assert found.levels == ("basic", "expert")


def test_a_role_that_states_no_skills_has_no_column() -> None:
    """It is named instead: unknown is not absent."""
    found = skill_grid(dataset(COOK, GUEST), (GUEST, COOK))
    assert (found.roles, found.not_stated) == ((COOK,), (GUEST,))


def test_the_skills_of_a_group_stand_together() -> None:
    """Those of no group come last, and skills that none of the roles lists are left out."""
    skills = {
        "heat": Skill("heat", "Heat"),
        "talk": Skill("talk", "Talk", group="Mouth"),
        "knife": Skill("knife", "Knife", group="Hands"),
        "sing": Skill("sing", "Sing", group="Mouth"),
        "walk": Skill("walk", "Walk", group="Feet"),
    }
    cook = role("cook", "heat talk knife sing")
    found = skill_grid(dataset(cook, skills=skills), (cook,))
    assert [row.skill.id for row in found.rows] == ["talk", "sing", "knife", "heat"]
