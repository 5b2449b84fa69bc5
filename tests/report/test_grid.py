"""The grid as a document: a table for each group of skills, and one sheet of all."""

from small import dataset, role

from rolecmp.analysis.grid import skill_grid
from rolecmp.model import Skill
from rolecmp.output import csv, plain
from rolecmp.report.document import Table
from rolecmp.report.grid import document

COOK = role("cook", "knife:expert heat")
GUEST = role("guest", "talk", sources=("book",))


def test_the_legend_says_what_a_cell_means() -> None:
    """The levels in order, the mark where there is one, and that an empty cell is not proof of lack."""
    made = dataset(COOK, GUEST, levels="basic expert")
    text = " ".join(plain.render(document(made, skill_grid(made, (COOK, GUEST)))).split())
    assert "Levels, lowest first: basic, expert. x: listed without a level. Empty: the role does not" in text
    without = dataset(role("cook", "knife:expert"), levels="")
    assert "Levels" not in plain.render(document(without, skill_grid(without, without.roles.values())))


def test_groups_are_headings_on_a_page_and_one_table_in_a_sheet() -> None:
    """A sheet of its own goes into a spreadsheet as it is."""
    skills = {
        "knife": Skill("knife", "Knife", group="Hands"),
        "heat": Skill("heat", "Heat"),
        "talk": Skill("talk", "Talk"),
    }
    made = dataset(COOK, GUEST, skills=skills, levels="expert")
    shown = document(made, skill_grid(made, (COOK, GUEST)))
    text = plain.render(shown)
    assert text.index("Hands") < text.index("Knife") < text.index("Other skills") < text.index("Heat")
    assert csv.render(shown).splitlines() == [
        "id,Skill,Cook,Guest",
        "knife,Knife,expert,",
        "heat,Heat,x,",
        "talk,Talk,,x",
    ]


def test_roles_without_skills_are_named_and_none_at_all_said() -> None:
    """Nothing is shown as if it were known."""
    made = dataset(COOK, role("ghost"))
    assert "Ghost" in plain.render(document(made, skill_grid(made, made.roles.values())))
    nothing = dataset(role("ghost"))
    assert "None of these roles" in plain.render(
        document(nothing, skill_grid(nothing, nothing.roles.values()))
    )


def test_a_level_is_a_shade_too() -> None:
    """The highest is the strongest; what is listed without a level has none."""
    made = dataset(role("cook", "knife:expert heat:basic talk"), levels="basic expert")
    (table,) = [
        block
        for block in document(made, skill_grid(made, made.roles.values())).blocks
        if isinstance(block, Table)
    ]
    assert [row.cells[0].shade for row in table.rows] == [1, 0.5, None]
