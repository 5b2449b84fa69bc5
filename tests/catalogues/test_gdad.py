"""GDaD: one CSV file with a row for each role, level and skill."""

from catalogues.brought import asked, dataset, put, read, wrong

HEAD = (
    "Role Family,Role,Role Description,Role Level,Role Level Description,"
    "Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type\n"
)


def row(level: str, skill: str, at: str, role: str = "Data baker", text: str = "Bakes.") -> str:
    """A row of the file."""
    takes = f"You can:\n- do {skill}\n- at {at}"
    return f'Data,{role},A role,{level},"{text}",{skill},"About, {skill}",{at},"{takes}",\n'


LADDER = "".join(
    (
        row("Lead data baker", "Dough", "Expert"),
        row("Associate data baker ", "Dough", "Awareness", text="Learns.\n\nYou will:\n- mix\n- wait"),
        row("Senior data baker", "Dough", "Practitioner"),
        row("Senior data baker - management", "Dough", "Practitioner"),
        row("Lead data baker - management", "Dough", "Expert"),
        row("Data baker", "Dough", "Working"),
        row("Data baker", "Dough", "Working"),
        row("NOT IN USE", "Dough", "NOT IN USE", role="Chief baker"),
        row("Head of baking", "Dough", "Expert", role="Data baker"),
    )
)
DOUBLE = "rows that give a role's skill once more"


def test_each_level_is_a_role_with_its_next() -> None:
    """The next one up is told by the words of the titles; those of a track stay in it."""
    put({"roles.csv": HEAD + LADDER})
    found = dataset("gdad", "roles.csv")
    assert {name: role.next for name, role in found.roles.items()} == {
        "lead-data-baker": ("head-of-baking",),
        "associate-data-baker": ("data-baker",),
        "senior-data-baker": ("lead-data-baker", "lead-data-baker-management"),
        "senior-data-baker-management": ("lead-data-baker-management",),
        "lead-data-baker-management": (),
        "data-baker": ("senior-data-baker", "senior-data-baker-management"),
        "head-of-baking": (),
    }


def test_a_level_comes_in_whole() -> None:
    """Family, summary, what one does, the level of each skill, and what that takes."""
    put({"roles.csv": HEAD + LADDER})
    found = dataset("gdad", "roles.csv")
    role = found.roles["associate-data-baker"]
    assert (role.title, role.family, role.summary) == ("Associate data baker", "Data", "Learns.")
    assert (role.values["does"], role.values["ladder"]) == (("mix", "wait"), "Data baker")
    assert asked(found, "associate-data-baker") == {"dough": "awareness"}
    assert found.about.skill_levels == ("awareness", "working", "practitioner", "expert")
    assert found.skills["dough"].levels["expert"] == "You can: do Dough; at Expert"
    assert found.skills["dough"].about == "About, Dough"


def test_what_is_not_in_use_and_what_stands_there_twice_is_counted() -> None:
    """Neither is in the dataset."""
    put({"roles.csv": HEAD + LADDER})
    assert read("gdad", "roles.csv").left_out == {DOUBLE: 1, "rows that say NOT IN USE": 1}


def test_where_titles_do_not_tell_skills_do() -> None:
    """Of an analyst and a manager, the manager asks for more."""
    ladder = row("Control manager", "Dough", "Expert") + row("Senior analyst", "Dough", "Working")
    put({"roles.csv": HEAD + ladder + row("Head of control", "Dough", "Awareness")})
    found = dataset("gdad", "roles.csv")
    assert found.roles["senior-analyst"].next == ("control-manager",)
    assert found.roles["control-manager"].next == ("head-of-control",)


def test_levels_of_two_roles_with_one_title_stay_two() -> None:
    """Their ids differ by the role that they are levels of."""
    put(
        {
            "roles.csv": HEAD
            + row("Analyst", "A", "Expert", role="One")
            + row("Analyst", "B", "Expert", role="Two")
        }
    )
    assert list(dataset("gdad", "roles.csv").roles) == ["analyst", "analyst-two"]


def test_a_row_that_lacks_something_is_told() -> None:
    """With the line and the column of the field that is empty, also after fields over several lines."""
    put({"roles.csv": HEAD + row("Data baker", "Dough", "Working") + row("Data baker", "", "Working")})
    told = "Skill Name is empty; give the framework's roles.csv"
    assert wrong("gdad", "roles.csv") == [f"roles.csv:5:44: {told}"]


def test_another_file_is_told() -> None:
    """Every column that is missing is named."""
    put({"roles.csv": "Role,Skill\nCook,Knife\n"})
    assert wrong("gdad", "roles.csv") == [
        (
            "roles.csv:1:1: has no column 'Role Level', 'Skill Name', 'Skill Level'; "
            "its columns are 'Role, Skill'"
        )
    ]


def test_blank_descriptions_say_nothing() -> None:
    """They are no empty texts in the dataset."""
    put({"roles.csv": f"{HEAD}Data,Baker,,Baker,,Dough,,Expert,,\n"})
    skill = dataset("gdad", "roles.csv").skills["dough"]
    assert (skill.about, dict(skill.levels)) == (None, {})


def test_a_row_that_breaks_off_is_told() -> None:
    """The place is where the rest would have to stand."""
    put({"roles.csv": HEAD + "Data,Data baker,A role\n" + row("Data baker", "Dough", "Working")})
    assert wrong("gdad", "roles.csv") == [
        "roles.csv:2:23: Role Level is empty; give the framework's roles.csv"
    ]
