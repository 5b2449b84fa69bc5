"""Ladders in Markdown: headings are roles and categories, bullets are items."""

import pytest
from catalogues.brought import asked, dataset, put, read, wrong

RIGHT = "give a ladder in Markdown: a heading for each role, and items under it"
LADDER = """---
layout: page
---
Our ladder
==========

We *like* ladders.

## Engineer I ##
Starts **here**,
and _learns_.

More words.
### Technical
- **Writes** code that [works](http://x.example) when it is asked
  for by somebody
- Tests it
```
- not this
```
### Tools
1. Git
2. `C#`
<!-- - nor this -->

## Senior engineer
### Technical
* Designs systems that others can build without asking
* [x] Tests them
### Tools
* Git
* C++
"""


def test_a_ladder_comes_in_whole() -> None:
    """Headings are roles, sub-headings categories; long items are texts, short ones skills."""
    put({"ladder.md": LADDER})
    found = dataset("ladder", "ladder.md")
    assert [role.title for role in found.roles.values()] == ["Engineer I", "Senior engineer"]
    assert found.roles["engineer-i"].summary == "Starts here, and learns."
    assert found.roles["engineer-i"].values["technical"] == (
        "Writes code that works when it is asked for by somebody",
        "Tests it",
    )
    assert asked(found, "engineer-i", "tools") == {"git": None, "c-sharp": None}
    assert asked(found, "senior-engineer", "tools") == {"git": None, "c-plus-plus": None}
    assert {aspect.title: aspect.kind for aspect in found.aspects.values()} == {
        "Technical": "list",
        "Tools": "skills",
    }


def test_what_was_understood_and_left_out_is_said() -> None:
    """By the depth of the headings."""
    put({"ladder.md": LADDER})
    catalogue = read("ladder", "ladder.md")
    assert catalogue.understood == ("2 roles by headings of depth 2, categories by headings of depth 3",)
    assert catalogue.left_out == {
        "items or paragraphs above the first role": 1,
        "paragraphs between the items": 1,
    }


def test_a_heading_without_words_is_none() -> None:
    """What stands under it belongs to the heading above, where there is one."""
    put({"ladder.md": "# \n- Cuts\n# Junior\n- Cuts\n## \n- Heats\n"})
    found = dataset("ladder", "ladder.md")
    assert {name: list(asked(found, name, "what-it-takes")) for name in found.roles} == {
        "junior": ["cuts", "heats"]
    }


def test_a_ladder_without_categories() -> None:
    """All items of a role are one list."""
    put({"ladder.md": "# Junior\n- Cuts\n# Senior\n- Cuts\n- Leads\n"})
    found = dataset("ladder", "ladder.md")
    assert asked(found, "senior", "what-it-takes") == {"cuts": None, "leads": None}
    assert found.roles["junior"].next == ("senior",)


def test_levels_under_categories_are_turned_round() -> None:
    """Where the deeper headings name grades, they are the roles."""
    put(
        {
            "ladder.md": "# Title\n## Title\n- Cuts\n### Junior\n- Cuts\n### Senior\n- Leads\n"
            "## Mouth\n### Junior\n- Talks\n"
        }
    )
    found = dataset("ladder", "ladder.md")
    assert list(found.roles) == ["junior", "senior"]
    assert list(found.aspects) == ["title-2", "mouth"]


def test_a_file_without_items_under_headings_is_told() -> None:
    """It is no ladder."""
    put({"ladder.md": "# Junior\nCuts.\n", "other.md": "- Cuts\n"})
    assert wrong("ladder", "ladder.md") == [f"ladder.md: has no items under headings; {RIGHT}"]
    assert wrong("ladder", "other.md") == [f"other.md: has no items under headings; {RIGHT}"]
    assert wrong("ladder", ".") == [".: is a folder; name a file in it"]
    assert wrong("ladder", "nowhere.md") == ["nowhere.md: there is no such file or folder; check the path"]


def test_a_line_in_bold_print_is_a_heading() -> None:
    """Below all others, and no summary; bold words in a line are none."""
    put(
        {
            "ladder.md": "# Cook\nLives **by** the knife.\n\n**Hands:**\n- Knife\n\n__Mouth__\n- Menus\n"
            "# Chef\n**Hands**\n- Fire\n\n**Mouth**\n- Leads\n"
        }
    )
    found = dataset("ladder", "ladder.md")
    assert [aspect.title for aspect in found.aspects.values()] == ["Hands", "Mouth"]
    assert [role.summary for role in found.roles.values()] == ["Lives by the knife.", None]
    assert read("ladder", "ladder.md").understood == (
        "2 roles by headings of depth 1, categories by lines in bold print",
    )


@pytest.mark.parametrize(
    "words", ["Everything from Cook", "All of the skills of a cook, plus:", "everything in cook"]
)
def test_a_role_may_ask_for_everything_of_one_above(words: str) -> None:
    """It builds on that role then; what names no role of the ladder is an item like any other."""
    lower = "# Sous chef\n- Lists\n# Cook\n- Knife\n- All of a cook's work\n"
    put({"ladder.md": f"{lower}# Chef\n- {words}\n- Menus\n- All of it in time\n"})
    found = dataset("ladder", "ladder.md")
    assert (found.roles["chef"].builds_on, found.roles["cook"].builds_on) == ("cook", None)
    assert list(asked(found, "chef", "what-it-takes")) == ["menus", "all-of-it-in-time"]
    put({"ladder.md": f"{lower}# Head cook\n- Everything from the cook\n# Owner\n- All of a head cook\n"})
    found = dataset("ladder", "ladder.md")
    assert [found.roles[each].builds_on for each in ("head-cook", "owner")] == ["cook", "head-cook"]
