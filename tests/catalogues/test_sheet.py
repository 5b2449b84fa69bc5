"""Sheets: CSV, TSV and tables in Markdown, a row for each pair or a matrix either way round."""

import re

import pytest
from catalogues.brought import asked, dataset, put, read, wrong

from rolecmp.model import RoleSkill

RIGHT = "give a sheet of roles and skills as CSV, TSV or a table in Markdown"
LONG = """\
Role,Skill,Level,Group,Family,Weight
Cook,Knife,Expert,Hands,Kitchen,2
,Heat,Basic,,,0.5
Guest,Talk,,Mouth,,
"""


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_however_it_is_saved_it_reads_the_same(separator: str, encoding: str, ending: str) -> None:
    """Separator, encoding and line ends are found out."""
    text = 'Role,Skill\nKöchin,"Heiß, scharf"\nKöchin,Messer\n'
    sheet = text.replace('"Heiß, scharf"', "Heiß; scharf").replace(",", "\t")
    sheet = (
        sheet.replace("\t", separator)
        .replace("Heiß; scharf", '"Heiß, scharf; bitter | \tsüß"')
        .replace("\n", ending)
    )
    put({"sheet.csv": sheet.encode(encoding)})
    found = dataset("sheet", "sheet.csv")
    assert [skill.name for skill in found.skills.values()] == ["Heiß, scharf; bitter | \tsüß", "Messer"]
    assert found.roles["köchin"].title == "Köchin"


def test_a_row_for_each_pair_comes_in_whole() -> None:
    """Level, weight, group and family; a role that is left empty is that of the row above."""
    put({"long.csv": LONG})
    found = dataset("sheet", "long.csv")
    assert found.roles["cook"].values["skills"] == (
        RoleSkill("knife", "expert", 2),
        RoleSkill("heat", "basic", 0.5),
    )
    assert found.roles["guest"].values["skills"] == (RoleSkill("talk"),)
    assert (found.roles["cook"].family, found.roles["guest"].family) == ("Kitchen", None)
    assert (found.skills["knife"].group, found.skills["heat"].group) == ("Hands", None)
    assert found.about.skill_levels == ("basic", "expert")
    assert (found.about.source, found.sources["long"].title) == ("long", "long.csv")


@pytest.mark.parametrize("between", [", ", "; ", "\n"])
def test_a_row_for_each_role_may_list_its_skills_in_one_cell(between: str) -> None:
    """What stands beside them is said of the role."""
    knife = between.join(("Knife", "Heat, dry" if between != ", " else "Heat"))
    rows = f'Cook,1,"{knife}",soup\nChef,2,"{knife}{between}Talk",menus\n'
    put({"listing.csv": f"Title,Level,Skills,Builds\n{rows}"})
    found = dataset("sheet", "listing.csv")
    assert list(asked(found, "chef").values()) == [None, None, None]
    assert len(asked(found, "cook")) == 2
    assert found.about.skill_levels == ()
    assert (found.roles["chef"].values["level"], found.roles["chef"].values["builds"]) == ("2", "menus")
    assert read("sheet", "listing.csv").left_out == {}


def test_a_list_of_skills_may_go_on_in_the_row_below() -> None:
    """Where most cells are lists, a row without a role adds to that of the row above."""
    put({"listing.csv": 'Position,Must have\nCook,"Knife, Heat"\nChef,"Knife, Talk"\n,Menus\n'})
    found = dataset("sheet", "listing.csv")
    assert (set(asked(found, "cook")), set(asked(found, "chef"))) == (
        {"knife", "heat"},
        {"knife", "talk", "menus"},
    )


def test_a_comma_is_part_of_a_skill_where_each_has_a_row() -> None:
    """A role that has two rows, or a row without its name, has one skill in each."""
    put({"long.csv": 'Role,Skill\nCook,"Heat, dry"\n,"Heat, wet"\n'})
    assert [each.name for each in dataset("sheet", "long.csv").skills.values()] == ["Heat, dry", "Heat, wet"]


TEXTS = {
    "skills in one cell": (
        'Role,Summary,Builds,Skills\nCook,Cooks.,Soup,"Knife, Heat"\nChef,Leads.,Menus,"Knife, Talk"\n'
    ),
    "skills in rows": (
        "Role,Purpose,Builds,Skill,Why\nCook,Cooks.,Soup,Knife,a\n,,,Heat,b\n"
        "Chef,Leads.,Menus,Knife,c\n,,,Talk,d\n"
    ),
    "skills across": (
        "Role,About,Builds,Knife,Heat,Talk\nCook,Cooks.,Soup that keeps a whole village warm,2,1,\n"
        "Chef,Leads.,Menus,3,,1\n"
    ),
}


@pytest.mark.parametrize("shape", TEXTS)
def test_what_a_sheet_says_of_a_role_comes_in(shape: str) -> None:
    """A summary by its title, other texts as aspects; what differs within a role is named and left out."""
    put({"sheet.csv": TEXTS[shape]})
    found, catalogue = dataset("sheet", "sheet.csv"), read("sheet", "sheet.csv")
    assert [role.summary for role in found.roles.values()] == ["Cooks.", "Leads."]
    assert str(found.roles["cook"].values["builds"]).startswith("Soup")
    assert found.aspects["builds"].at_a_glance
    assert asked(found, "chef").keys() == {"knife", "talk"}
    assert re.search(
        r"; said of roles: summary \((Summary|Purpose|About)\), texts \(Builds\)$", catalogue.understood[0]
    )
    assert catalogue.left_out == ({"columns that are not read (Why)": 1} if shape == "skills in rows" else {})


def test_a_sheet_may_hold_texts_alone() -> None:
    """There are no skills then, and of levels nothing is said."""
    long = "what one does in more words than a level ever has"
    put({"sheet.csv": f"Level,Craft\nJunior,Learns {long}\nSenior,Teaches {long}\n"})
    found = dataset("sheet", "sheet.csv")
    assert found.roles["junior"].values == {"craft": f"Learns {long}"}
    assert found.roles["junior"].next == ("senior",)
    assert len(read("sheet", "sheet.csv").understood) == 1


def test_columns_beside_levels_are_texts() -> None:
    """Pay and places are no levels of skills; in a sheet with skills down they are said of the skill."""
    rows = 'Cook,"20,000",Berlin,1,,x\nChef,"30,000",Paris,3,2,\n'
    put({"sheet.csv": f"Role,Pay,Place,Knife,Heat,Talk\n{rows}"})
    found = dataset("sheet", "sheet.csv")
    assert found.about.skill_levels == ("1", "2", "3")
    assert found.roles["chef"].values["pay"] == "30,000"
    assert found.roles["chef"].values["place"] == "Paris"
    assert set(found.skills) == {"knife", "heat", "talk"}
    put({"sheet.csv": "Skill,Cook,Guest,Why,Who\nKnife,1,,To cut,Ann\nHeat,3,,To cook,Bob\n"})
    found = dataset("sheet", "sheet.csv")
    assert (found.skills["knife"].about, [*found.roles]) == ("To cut", ["cook", "guest"])
    assert read("sheet", "sheet.csv").left_out == {"columns that are not read (Who)": 1}


def test_a_column_of_levels_needs_one_known_word() -> None:
    """Beside a column whose words are all known, it is a role as that one is, and prose is none."""
    why = "It is the first that a guest will notice"
    put({"sheet.csv": f"Skill,Cook,Chef,Why\nKnife,basic,great,{why}\nHeat,basic,basic,\n"})
    found = dataset("sheet", "sheet.csv")
    assert asked(found, "chef") == {"knife": "great", "heat": "basic"}
    assert ([*found.roles], found.about.skill_levels) == (["cook", "chef"], ("basic", "great"))
    assert found.skills["knife"].about == why


def test_titles_may_have_something_behind_them() -> None:
    """A scale, a question mark, another word."""
    put({"sheet.csv": "Name of role,Skill?,Proficiency (1-5)\nCook,Knife,4\nChef,Knife,5\n"})
    found = dataset("sheet", "sheet.csv")
    assert (asked(found, "cook"), asked(found, "chef")) == ({"knife": "4"}, {"knife": "5"})


def test_what_follows_from_the_other_columns_is_no_skill() -> None:
    """A sum is left out, and said to be."""
    put({"sheet.csv": "Role,Knife,Heat,Total\nCook,1,3,4\n"})
    assert asked(dataset("sheet", "sheet.csv"), "cook") == {"knife": "1", "heat": "3"}
    assert read("sheet", "sheet.csv").left_out == {"columns that are not read (Total)": 1}


def test_short_texts_of_which_none_recurs_are_no_levels() -> None:
    """They say what the skill takes in each role, as longer ones do."""
    put({"sheet.csv": "Skill,Cook,Chef\nKnife,Cuts,Cuts fast\nHeat,Looks on,Leads the fire\n"})
    found = dataset("sheet", "sheet.csv")
    assert found.skills["knife"].levels == {"cook": "Cuts", "chef": "Cuts fast"}


def test_a_column_of_ids_is_a_text_like_any_other() -> None:
    """It takes the place of no id of ours."""
    put({"sheet.csv": "id,Role,Skills\n17,Cook,knife|heat\n18,Chef,knife\n"})
    found = dataset("sheet", "sheet.csv")
    assert set(asked(found, "cook")) == {"knife", "heat"}
    assert [role.values["id-2"] for role in found.roles.values()] == ["17", "18"]


LEVELS = {
    "words": "Cook,Junior,Knife\n,Senior,Knife\n,,Talk\nGuest,Senior,Talk\n",
    "figures": "Cook,1,Knife\nCook,2,Knife\nGuest,1,Talk\nGuest,2,Talk\nCook,2,Talk\n",
    "skills in one cell": 'Cook,L1,"Knife, Heat"\n,L2,"Knife, Heat, Talk"\nGuest,L1,Talk\n',
    "ratings beside them": ",Rating\nCook,1,Knife,2\nCook,2,Knife,3\nCook,2,Talk,1\nGuest,1,Talk,1\n",
    "skills across": "Talk\nCook,L1,1,\n,L2,2,1\nGuest,L1,,1\n",
}


@pytest.mark.parametrize("shape", LEVELS)
def test_the_levels_of_a_role_are_roles_with_their_next(shape: str) -> None:
    """However they are written: a level is that of the role where a role has several, not that of a skill."""
    titles = {"skills across": "Role,Level,Knife,", "ratings beside them": "Role,Level,Skill"}
    put({"sheet.csv": titles.get(shape, "Role,Level,Skill\n") + LEVELS[shape]})
    found = dataset("sheet", "sheet.csv")
    lower, higher, *_ = found.roles.values()
    assert (lower.next, higher.next) == ((higher.id,), ())
    assert {"knife", "talk"} <= asked(found, higher.id).keys()
    assert {lower.title, higher.title} in (
        {"Junior cook", "Senior cook"},
        {"Cook 1", "Cook 2"},
        {"Cook L1", "Cook L2"},
    )
    unsure = "; if of skills: --level Level" if shape in ("words", "figures", "skills in one cell") else ""
    assert f"said of roles: level (Level{unsure})" in read("sheet", "sheet.csv").understood[0]


def test_a_level_beside_a_skill_is_that_of_the_skill() -> None:
    """Where neither its words nor the rows say otherwise, or where an option says so."""
    put({"sheet.csv": "Role,Level,Skill\nCook,Entry,Knife\nCook,Intermediate,Heat\nGuest,Entry,Talk\n"})
    assert asked(dataset("sheet", "sheet.csv"), "cook") == {"knife": "entry", "heat": "intermediate"}
    put({"sheet.csv": "Role,Level,Skill\nCook,Junior,Knife\nCook,Senior,Heat\n"})
    assert asked(dataset("sheet", "sheet.csv", level="Level"), "cook") == {
        "knife": "junior",
        "heat": "senior",
    }


SKILLS_DOWN = "Skill,Junior cook,Senior cook\nKnife,{},{}\nHeat,,{}\n"
CELLS = {
    "figures": (("0", "2", "3"), {"knife": "2", "heat": "3"}, ("1", "2", "3")),
    "stars": (("-", "★★☆", "***"), {"knife": "2", "heat": "3"}, ("1", "2", "3")),
    "marks": (("", "x", "Yes"), {"knife": None, "heat": None}, ()),
    "words": (("", "Basic", "expert"), {"knife": "basic", "heat": "expert"}, ("basic", "expert")),
    "words with figures": (
        ("", "2 can", "10 masters"),
        {"knife": "2-can", "heat": "10-masters"},
        ("2-can", "10-masters"),
    ),
    "crosses": (("", "x", "xxx"), {"knife": "1", "heat": "3"}, ("1", "2", "3")),
    "pluses": (("-", "+", "++"), {"knife": "1", "heat": "2"}, ("1", "2")),
    "signs": (("", "!!", "!!"), {"knife": "!!", "heat": "!!"}, ("!!",)),
    "words in no known order": (("", "Blau", "Blau"), {"knife": "blau", "heat": "blau"}, ("blau",)),
}


@pytest.mark.parametrize(("cells", "levels", "scale"), CELLS.values(), ids=CELLS)
def test_cells_say_levels(
    cells: tuple[str, ...], levels: dict[str, str | None], scale: tuple[str, ...]
) -> None:
    """Nothing, 0 and a dash ask for nothing; figures, stars, marks and words are told apart."""
    put({"sheet.csv": SKILLS_DOWN.format(*cells)})
    found = dataset("sheet", "sheet.csv")
    assert asked(found, "senior-cook") == levels
    assert found.about.skill_levels == scale
    assert "skills" not in found.roles["junior-cook"].values


def test_prose_is_what_a_skill_takes_at_each_level() -> None:
    """The roles are the levels then."""
    put(
        {
            "sheet.csv": 'Skill,Junior cook,Senior cook\nKnife,"Cuts,\nslowly",Cuts fast\n'
            "Heat,Looks on while others keep the fire,Leads the fire\n"
        }
    )
    found = dataset("sheet", "sheet.csv")
    assert found.skills["knife"].levels == {"junior-cook": "Cuts, slowly", "senior-cook": "Cuts fast"}
    assert found.about.skill_levels == ("junior-cook", "senior-cook")
    assert asked(found, "senior-cook") == {"knife": "senior-cook", "heat": "senior-cook"}


def test_titles_that_name_their_grade_give_the_next_step() -> None:
    """Whatever the order of the columns."""
    put({"sheet.csv": "Skill,Senior cook,Junior cook,Cook\nKnife,3,1,2\n"})
    found = dataset("sheet", "sheet.csv")
    steps = {name: role.next for name, role in found.roles.items()}
    assert steps == {"senior-cook": (), "junior-cook": ("cook",), "cook": ("senior-cook",)}


def test_a_sheet_may_hold_several_ladders() -> None:
    """Each has its own steps; where two roles stand at one grade, none is the next."""
    titles = "Skill,Senior cook,Junior cook,Guest I,Guest II,Senior baker,Sr baker"
    put({"sheet.csv": f"{titles}\nKnife,3,1,2,3,1,1\n"})
    steps = {name: role.next for name, role in dataset("sheet", "sheet.csv").roles.items() if role.next}
    assert steps == {"junior-cook": ("senior-cook",), "guest-i": ("guest-ii",)}


ROLES_DOWN = {
    "by the first title": "Role,Family,Knife,Heat\nCook,Kitchen,3,\nGuest,,,1\n",
    "when told": "Who,Knife,Heat\nCook,3,\nGuest,,1\n",
    "with a group beside": "Role,Team,Knife\nCook,Kitchen,3\nGuest,,1\n",
    "with a skill column elsewhere": "Role,Knife,Skill\nCook,3,\nGuest,,1\n",
}


@pytest.mark.parametrize("text", ROLES_DOWN.values(), ids=ROLES_DOWN)
def test_roles_may_stand_down_the_side(text: str) -> None:
    """A column with a title for roles says so, or the option does."""
    put({"sheet.csv": text})
    understood = read(
        "sheet", "sheet.csv", rows="" if "Role" in text and "Skill" not in text else "roles"
    ).understood
    assert understood[0] == "2 rows, commas, UTF-8; roles down, skills across (if not: --matrix skills)"


def test_headings_between_rows_are_groups() -> None:
    """A row with a name alone is the group of the rows below it; a column of groups goes before it."""
    put({"sheet.csv": "Skill,Group,Cook\nHands,,\nKnife,,2\nHeat,Fire,1\n,,1\n"})
    found = dataset("sheet", "sheet.csv")
    assert {skill.id: skill.group for skill in found.skills.values()} == {"knife": None, "heat": "Fire"}
    put({"sheet.csv": "Skill,Cook\nHands,\nKnife,2\n"})
    assert dataset("sheet", "sheet.csv").skills["knife"].group == "Hands"


def test_merged_cells_of_a_group_are_of_all_their_rows() -> None:
    """They are exported as a group in the first row alone; where groups repeat, each row has its own."""
    put({"sheet.csv": "Group,Skill,Cook\nHands,Knife,2\n,Whisk,1\nFire,Heat,1\n,Smoke,1\n"})
    groups = {skill.id: skill.group for skill in dataset("sheet", "sheet.csv").skills.values()}
    assert groups == {"knife": "Hands", "whisk": "Hands", "heat": "Fire", "smoke": "Fire"}
    put({"sheet.csv": "Group,Skill,Cook\nHands,Knife,2\nHands,Whisk,1\n,Heat,1\n"})
    assert dataset("sheet", "sheet.csv").skills["heat"].group is None


def test_a_table_in_markdown_reads_like_any_other() -> None:
    """Emphasis, links and code do not survive; tables of one form are one, others are counted."""
    put(
        {
            "sheet.md": "# Ours\n\n| Skill | **Cook** |\n|:--|--:|\n| `C#` | 1 |\n"
            "| [Knife](http://x.example) | 2 |\n\nMore:\n\nSkill | Cook\n--- | ---\nA \\| B | 3 |\n\n"
            "| Who | What | Why |\n|---|---|---|\n| a | b | c |"
        }
    )
    found = dataset("sheet", "sheet.md")
    assert [skill.name for skill in found.skills.values()] == ["C#", "Knife", "A | B"]
    assert asked(found, "cook") == {"c-sharp": "1", "knife": "2", "a-b": "3"}
    assert read("sheet", "sheet.md").left_out == {"tables with other titles than the first": 1}


def test_three_languages_of_similar_names_are_three_skills() -> None:
    """Ids are made so that no two names share one; the same name in other case is the same skill."""
    put(
        {
            "sheet.csv": "Role,Skill\nCook,C\nCook,\nCook,C#\nCook,C++\nCook,c\nCook,.NET\nCook,.Net\n"
            "Cook,a b\nCook,a-b\nCook,☂\n"
        }
    )
    found = dataset("sheet", "sheet.csv")
    assert list(found.skills) == ["c", "c-sharp", "c-plus-plus", "dot-net", "a-b", "a-b-2", "unnamed"]
    assert read("sheet", "sheet.csv").left_out == {
        "rows without a role or without a skill": 1,
        "cells that give a role's skill once more": 2,
    }


def test_strings_stay_strings() -> None:
    """What YAML could take for something else comes back as it stood there."""
    names = [
        "no",
        "1.10",
        "1e3",
        "~",
        "null",
        "2026-11-22",
        "a: b",
        "#x",
        "'",
        '"',
        "\\",
        "- a",
        "[a]",
        "é",
        "\u202ea",
        "*a",
        "\U000e0041b",
    ]
    rows = "".join('Cook,"{}"\n'.format(name.replace('"', '""')) for name in names)
    put({"sheet.csv": f"Role,Skill\n{rows}"})
    assert [skill.name for skill in dataset("sheet", "sheet.csv").skills.values()] == names


def test_options_correct_what_was_understood() -> None:
    """Columns by their titles, levels from the lowest to the highest, rows that are roles."""
    put({"sheet.csv": "Wer,Was,Wie\nKoch,Messer,gut\nKoch,Feuer,schlecht\n"})
    found = dataset("sheet", "sheet.csv", role="wer", skill="Was", level="Wie")
    assert found.about.skill_levels == ("gut", "schlecht")
    put({"sheet.csv": "Role,Skill,Level\nKoch,Messer,gut\nKoch,Feuer,schlecht\n"})
    found = dataset("sheet", "sheet.csv", level="schlecht, gut")
    assert found.about.skill_levels == ("schlecht", "gut")
    assert asked(found, "koch") == {"messer": "gut", "feuer": "schlecht"}


def test_what_was_understood_is_said_in_two_lines() -> None:
    """The shape, and the levels: sure where the words say their order, else how to set it."""
    put({"sheet.csv": "Skill;Cook;Guest\nKnife;gut;schlecht\nHeat;gut;schlecht\n"})
    assert read("sheet", "sheet.csv").understood == (
        "2 rows, semicolons, UTF-8; skills down, roles across (if not: --matrix roles)",
        (
            "levels, lowest first: gut, schlecht "
            "(in the order of the sheet; if wrong: --level lowest,…,highest); empty, - and 0 ask for nothing"
        ),
    )


def test_rows_above_the_titles_do_not_count() -> None:
    """A sheet often begins with its name; empty rows and columns mean nothing."""
    put({"sheet.csv": "Our ladder,,,\n,,,\nRole,Skill,,\nCook,Knife,,\n,,,\n"})
    assert asked(dataset("sheet", "sheet.csv"), "cook") == {"knife": None}


NO_TEXT = "here is no text in UTF-8, UTF-16 or Windows-1252; save the file as UTF-8"
WRONG: dict[str, tuple[str | bytes, str]] = {
    "nothing": ("", f"sheet.csv: is empty; {RIGHT}"),
    "a workbook": (
        b"PK\x03\x04rest",
        f"sheet.csv: is a workbook, an archive or no text; save the sheet as CSV: {RIGHT}",
    ),
    "no text": (b"a,b\nc\0d", f"sheet.csv:2:2: {NO_TEXT}"),
    "no text in any encoding": (
        b"\xff\x81\x8d",
        f"sheet.csv:1:2: {NO_TEXT}",
    ),
    "a quote that stays open": (
        'Role,Skill\nCook,"Knife\nCook,Heat\n',
        "sheet.csv:2:1: a quote is opened and never closed; close it",
    ),
    "a quote that stays open in a large file": (
        'Role,Skill\nCook,"Knife\n' + "Cook,Heat\n" * 20_000,
        "sheet.csv:2:1: a quote is opened and never closed; close it",
    ),
    "a quote inside quotes": (
        'Role,Skill\nCook,Heat\nCook,"a"b"\n',
        "sheet.csv:3:1: ',' expected after '\"'; write a quote inside quotes twice",
    ),
    "a row with more fields": (
        "Role,Skill\nCook,Knife,Heat\n",
        "sheet.csv:2:12: has 3 fields under 2 titles; put quotes around a field that holds the separator",
    ),
    "a row with more fields after a line break": (
        'Role,Skill\n"Cook,\nchef",Knife,Heat\n',
        "sheet.csv:3:13: has 3 fields under 2 titles; put quotes around a field that holds the separator",
    ),
    "a weight that is none": (
        "Role,Skill,Weight\nCook,Knife,heavy\n",
        f"sheet.csv:2:6: the weight 'heavy' is no number above 0; {RIGHT}",
    ),
    "a weight of nothing": (
        "Role,Skill,Weight\nCook,Knife,0\n",
        f"sheet.csv:2:6: the weight '0' is no number above 0; {RIGHT}",
    ),
}


@pytest.mark.parametrize(("text", "told"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told(text: str | bytes, told: str) -> None:
    """With the place where there is one, and what would be right."""
    put({"sheet.csv": text})
    assert wrong("sheet", "sheet.csv") == [told]


def test_titles_and_levels_that_are_not_there_are_told() -> None:
    """What options name has to be in the sheet."""
    put({"sheet.csv": LONG, "sheet.md": "| Skill | Cook |\n|---|---|\n| Knife | best |\n"})
    assert wrong("sheet", "sheet.csv", role="Job") == [
        "sheet.csv:1:1: has no column 'Job'; its columns are 'Role, Skill, Level, Group, Family, Weight'"
    ]
    assert wrong("sheet", "sheet.md", level="good,better") == [
        "sheet.md:3:10: 'best' is none of the levels 'good, better'; name it in --level"
    ]


@pytest.mark.parametrize("text", ["x", "a\nb\n", ",,,\n", "Skill,Cook\n", "|---|---|\n"])
def test_a_sheet_that_says_nothing_has_no_roles(text: str) -> None:
    """It is no reason to stumble."""
    put({"sheet.csv": text})
    assert read("sheet", "sheet.csv").dataset["roles"] == {}


def test_of_very_many_problems_the_first_thousand_are_told() -> None:
    """Nobody reads further, and the line at the end says how many more there are."""
    put({"sheet.csv": "Role,Skill\n" + "Cook,Knife,Heat\n" * 1_002})
    told = wrong("sheet", "sheet.csv")
    assert (len(told), told[-1]) == (1_001, "… and 2 more problems")
