"""What is said where a dataset says little, or says it in a way that the bundled one does not."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from small import dataset, role

import rolecmp
from rolecmp.model import Aspect, Comparison, Dataset, Guidance, Measure, Point, Question, Skill
from rolecmp.output import csv, plain
from rolecmp.output.cell_items import cell_items
from rolecmp.report import document as doc
from rolecmp.report.document import Document

PAIR = Comparison(("cook", "baker"))
NO_SKILLS = dataset(role("cook"), role("baker"), aspects={})


def document_of(data: Dataset, result: object, report: str, part: str = "document", **how: Any) -> Document:
    """The document of a result."""
    made: Document = getattr(import_module(f"rolecmp.report.{report}"), part)(data, result, **how)
    return made


def said(data: Dataset, result: object, report: str, part: str = "document", **how: Any) -> list[str]:
    """Each statement of a result's document behind the headings that it stands under, its title first."""
    document = document_of(data, result, report, part, **how)
    return [plain.render(doc.Document(document.title, ())).strip(), *statements_of(document)]


def statements_of(document: Document) -> Iterator[str]:
    """The items of tables one by one, and everything else as plain text has it."""
    heading = ""
    for block in document.blocks:
        if isinstance(block, doc.Heading):
            heading = f"{block.text} " if block.text.endswith("?") else f"{block.text}: "
            yield from [f"{heading}{block.note}"] if block.note else []
        elif isinstance(block, doc.Table):
            for row in block.rows:
                for column, cell in zip(block.columns, row.cells, strict=True):
                    caption = f"{block.caption}: " if column.measure else ""
                    where = [f"{heading}{caption}{row.header}", column.title]
                    yield from (": ".join(filter(None, (*where, item))) for item in cell_items(cell))
        else:
            labelled = isinstance(block, doc.Paragraph) and block.label
            said = plain.render(doc.Document((), (block,))).splitlines()
            yield from (each if labelled else f"{heading}{each}" for each in said)


def test_a_gap_says_which_level_is_there_and_which_is_asked_for() -> None:
    """A skill held at too low a level, one not held at all, and one that asks for no level."""
    data = dataset(role("cook", "knife:expert fire:expert taste"), levels="novice expert")
    statements = said(data, rolecmp.aim(data, have=["knife:novice"], goal="cook"), "aim")
    assert {"Knife (novice → expert)", "Fire (expert)", "Taste"} <= {
        each.removeprefix("To learn: ") for each in statements
    }


def test_what_stands_apart_from_a_ranking_is_a_word() -> None:
    """What lies behind, what asks nothing new, other names of a job, and what cannot be ranked."""
    data = dataset(
        role("cook", "knife fire salt"),
        role("chef", "knife menu fire salt", builds_on="cook"),
        role("head", same_as="chef"),
        role("aide", "knife salt fire"),
        role("far", "x y salt"),
        role("guest", "knife"),
        *(role(f"ghost-{number}") for number in range(8)),
    )
    statements = [
        each.removeprefix("By skills: ") for each in said(data, rolecmp.aim(data, origin="chef"), "aim")
    ]
    assert "Nearest: Far, 2 of 3 core skills to learn." in statements
    assert "Behind you: Cook" in statements
    assert "Asks nothing new: Aide" in statements
    assert "Mostly another name: Head for Chef" in statements
    assert "Too little stated to rank: Guest" in statements
    ghosts = ", ".join(f"Ghost {number}" for number in range(6))
    assert f"No skills stated, so not counted: {ghosts} and 2 more" in statements
    assert "Nothing of the core left to learn: Cook, Aide" in said(
        data, rolecmp.aim(data, have=["knife", "fire", "salt"]), "aim"
    )


def test_a_ranking_is_cut_on_the_screen_alone() -> None:
    """And says how many more there are."""
    data = dataset(role("cook", "a b c"), *(role(f"r{number}", "a x y") for number in range(4)))
    found = rolecmp.aim(data, origin="cook")
    cut = document_of(data, found, "aim", top=3)
    assert cut.sheet is not None
    assert len(cut.sheet().rows) == 4
    assert sum(isinstance(block, doc.Table) and len(block.rows) for block in cut.blocks) == 3
    assert "By skills: 1 more; --all shows them." in said(data, found, "aim", top=3)


def test_the_way_to_a_goal_says_how_sure_it_is() -> None:
    """What is in part there, what is likely there, and what carries over."""
    postings = Measure(
        "m", "M", "skills", "postings", "here", "2025", of={"cook": 10}, named_in={"dough": {"cook": 8}}
    )
    skills = {name: Skill(name, name.title()) for name in ("dough", "oven", "salt")}
    skills["fire"] = Skill("fire", "Fire", broader=("oven",))
    data = dataset(
        role("cook", "fire salt"), role("baker", "dough oven salt"), skills=skills, measures={"m": postings}
    )
    statements = said(data, rolecmp.aim(data, origin="cook", goal="baker"), "aim")
    assert "To learn: Oven, in part by Fire" in [each.replace("To learn: To", "To") for each in statements]
    assert any("Dough, though 80% of postings for your role name it" in each for each in statements)
    assert "Carries over (1): Salt" in statements


def test_a_role_can_be_shown_on_some_aspects() -> None:
    """With its summary, and without what concerns other roles, as a posting needs it."""
    data = dataset(role("cook", "knife", builds="meals", summary="Cooks.", aliases=("chef",)), role("baker"))
    assert said(data, rolecmp.show(data, "cook", ["builds", "centre"]), "show") == [
        "Cook (cook)",
        "Cooks.",
        "Builds: meals",
        "Not stated: Centre of gravity",
    ]


def test_what_is_recommended_is_marked() -> None:
    """In the answer and on its row, also where there is nothing to count; the order names it."""
    advice = Guidance("Kitchen", ("guest", "baker"), "because", roles=("cook",))
    data = dataset(
        role("cook", "knife fire salt"),
        role("smith", "knife fire iron"),
        role("baker", "knife fire dough oven"),
        role("guest"),
        guidance=(advice,),
    )
    found = rolecmp.aim(data, origin="cook")
    statements = said(data, found, "aim")
    assert statements[1:3] == [
        "Advised: Guest, Baker; see the advice below.",
        "Nearest: Smith, 1 of 3 core skills to learn.",
    ]
    first = [each.removeprefix("By skills: ") for each in statements if "To learn first" in each]
    assert first == [
        "Guest (advised): To learn first: skills not stated",
        "Baker (advised): To learn first: Dough",
        "Smith: To learn first: Iron",
    ]
    assert any(
        "Order: first what the dataset advises, in its order, then the role of which you have most" in each
        for each in statements
    )
    rows = csv.render(document_of(data, found, "aim")).splitlines()
    assert [row.split(",")[:3] for row in rows[1:]] == [
        ["guest", "Guest", "recommended"],
        ["baker", "Baker", "recommended"],
        ["smith", "Smith", "to learn for"],
    ]


def test_nobody_is_near_who_asks_for_nothing_that_is_there() -> None:
    """No role is called the nearest then."""
    data = dataset(role("cook", "a b c"), role("smith", "x y z"))
    statements = said(data, rolecmp.aim(data, origin="cook"), "aim")
    assert statements[1] == "Nearest: none; no role asks for anything that you have."


@pytest.mark.parametrize("data", [NO_SKILLS, dataset(role("cook"), role("baker"))])
def test_without_skills_nothing_is_counted(data: Dataset) -> None:
    """Neither in a dataset that has no aspect of skills, nor where no role states any."""
    assert said(data, rolecmp.overlap(data), "overlap")[1:] == [
        "None of these roles states any skills, so there is nothing to count."
    ]
    assert not any("computed" in each for each in said(data, rolecmp.aim(data, origin="cook"), "aim"))
    assert said(data, rolecmp.diff(data, "cook", "baker"), "diff")[1:] == [
        "Computed: Nobody has written about these two. The dataset says nothing of either."
    ]


def test_roles_may_share_nothing_and_have_nothing_alone() -> None:
    """The matrix then stands by itself, and says so."""
    apart = dataset(role("cook", "knife"), role("baker", "dough"))
    nothing = "Common core: No skill is listed by more than one of these roles."
    assert nothing in said(apart, rolecmp.overlap(apart), "overlap", top=None)
    alike = dataset(role("cook", "knife"), role("baker", "knife"))
    matrix = said(alike, rolecmp.overlap(alike), "overlap", top=None)
    assert nothing not in matrix
    assert not any(each.startswith("What only one role has") for each in matrix)
    in_full = said(alike, rolecmp.show(alike, "cook"), "show")
    assert not any("that no other role lists" in each for each in in_full)


def test_a_diff_as_one_sheet_leaves_nothing_out() -> None:
    """Points, aspects and skills, each with what either role has of it: a level where there is one."""
    data = dataset(
        role("cook", "knife:expert fire oven:novice", builds="meals, sauces"),
        role("baker", "dough:novice fire oven:expert"),
        levels="novice expert",
        comparisons=(PAIR._replace(points=(Point("Tool", {"cook": "A pan."}),)),),
    )
    assert csv.render(document_of(data, rolecmp.diff(data, "cook", "baker"), "diff")).splitlines() == [
        "id,Name,Kind,Cook,Baker",
        ",Tool,point,A pan.,",
        "builds,Builds,aspect,meals; sauces,not stated",
        "knife,Knife,skill,expert,",
        "fire,Fire,skill,yes,yes",
        "oven,Oven,skill,novice,expert",
        "dough,Dough,skill,,novice",
    ]


def test_a_diff_of_what_is_not_known_is_a_sheet_too() -> None:
    """Where one role states no skills, the other's stand as what it says on the aspect."""
    data = dataset(role("cook", "knife fire"), role("guest"))
    assert csv.render(document_of(data, rolecmp.diff(data, "cook", "guest"), "diff")).splitlines() == [
        "id,Name,Kind,Cook,Guest",
        "skills,Core skills,aspect,Knife; Fire,not stated",
    ]


def test_a_table_as_one_sheet_says_what_a_screen_abbreviates() -> None:
    """What comes from a role that is in the table too is listed all the same."""
    data = dataset(role("cook", "knife"), role("chef", "menu", builds_on="cook"))
    assert csv.render(document_of(data, rolecmp.table(data, aspects=["skills"]), "table")).splitlines() == [
        "id,Role,Core skills",
        "cook,Cook,Knife",
        "chef,Chef,Menu; Knife (from Cook)",
    ]


def test_a_role_is_not_held_against_itself() -> None:
    """Two of its names are one role, and where to read about it."""
    data = dataset(role("cook", aliases=("chef",)))
    assert said(data, rolecmp.diff(data, "cook", "chef"), "diff") == [
        "Cook and Cook",
        "Both names stand for one role. (rolecmp show cook)",
    ]


@pytest.mark.parametrize(
    ("comparison", "shown"),
    [
        (PAIR._replace(dividing_line="The oven."), ["Dividing line: The oven."]),
        (PAIR._replace(overlap="Both eat."), ["Overlap: Both eat."]),
        (PAIR._replace(rule_of_thumb="Who bakes?"), ["Rule of thumb: Who bakes?"]),
        (PAIR, []),
    ],
)
def test_a_comparison_may_say_little(comparison: Comparison, shown: list[str]) -> None:
    """What it leaves out has no label."""
    data = dataset(role("cook"), role("baker"), comparisons=(comparison,))
    assert said(data, rolecmp.diff(data, "cook", "baker"), "diff")[1:] == shown


@pytest.mark.parametrize("part", ["document", "questions"])
def test_a_dataset_may_have_no_questions(part: str) -> None:
    """That is said, whichever way they are asked for."""
    data = dataset(role("cook"))
    assert said(data, rolecmp.faq(data), "faq", part)[1:] == ["This dataset has no questions."]
    asked = data._replace(faq=(Question("salt", "How much salt?", "A pinch."),))
    assert said(asked, rolecmp.faq(asked), "faq", part)[1].startswith("How much salt?")


@pytest.mark.parametrize("part", ["document", "questions"])
def test_words_that_nothing_mentions_are_named(part: str) -> None:
    """Whoever asks for something else as well is told what the answers are no answer to."""
    data = dataset(role("cook"), faq=(Question("pay", "Who is paid more?", "The cook.", ("cook",)),))
    assert said(data, rolecmp.faq(data, "cook salary on Mars"), "faq", part)[1] == "Not in this dataset: mars"
    assert said(data, rolecmp.faq(data, "cook salary"), "faq", part)[1].startswith("Who is paid more?")


def test_a_search_names_what_is_not_mentioned_too() -> None:
    """And a hit without a text of its own has no colon before nothing."""
    data = dataset(role("cook", "knife"))
    statements = said(data, rolecmp.search(data, "sharp knife"), "search")
    assert statements[1] == "Not in this dataset: sharp"
    assert "Skills: Knife (rolecmp show knife)" in statements


def test_a_title_of_two_roles_may_have_no_rule_that_settles_it() -> None:
    """A comparison without a rule or a line is no help to decide."""
    cook, baker = role("cook", aliases=("chef",)), role("baker", aliases=("chef",))
    data = dataset(cook, baker, comparisons=(PAIR._replace(overlap="Both eat."),))
    assert said(data, rolecmp.title(data, "chef"), "title")[3:] == [
        "Which one is it? Ask what the work is measured on; the title alone does not say."
    ]


def test_the_advice_may_have_an_answer_for_everybody_else() -> None:
    """It stands by its own name beside the advice by background."""
    rest = Guidance("Anybody else", ("cook",), "everybody eats.", default=True)
    data = dataset(role("cook"), guidance=(rest,))
    assert any("Anybody else: Cook. everybody eats." in each for each in said(data, rolecmp.aim(data), "aim"))


def test_a_diff_shows_each_item_of_a_list_once() -> None:
    """Shared ones between the sides, changed words marked, what is one-sided in a line of its own."""
    data = dataset(
        role("cook", "knife:expert taste", "salt", builds="soup, cleans it every single day", centre="Fire."),
        role("baker", "knife:novice taste:novice", builds="soup, cleans it every single week"),
        levels="novice expert",
        comparisons=(PAIR,),
    )
    statements = said(data, rolecmp.diff(data, "cook", "baker"), "diff")
    assert "Point by point: Builds: Both: soup" in statements
    assert "Point by point: Builds: Both: cleans it every single [day → week]" in statements
    assert "Skills: Both (2): Knife (expert → novice) ◀ more" in statements
    assert any(each.startswith("Skills: Only Cook (1 of 3): ") and "Salt" in each for each in statements)
    assert statements[-1].endswith("Centre of gravity: Fire.")
    alike = dataset(role("cook", builds="soup, bread"), role("baker", builds="Soup, bread"))
    assert any(
        "Builds: soup, bread" in each for each in said(alike, rolecmp.diff(alike, "cook", "baker"), "diff")
    )


def test_a_diff_of_some_aspects_is_of_those_alone() -> None:
    """Neither what is written of the two nor their skills, unless these are asked for."""
    data = dataset(
        role("cook", "knife fire", builds="soup"),
        role("baker", "knife", builds="bread"),
        comparisons=(PAIR._replace(dividing_line="The oven."),),
    )

    def of(*aspects: str) -> list[str]:
        return said(data, rolecmp.diff(data, "cook", "baker", aspects), "diff", whole=False)

    assert not any("oven" in each or "Knife" in each for each in of("builds"))
    assert any("Knife" in each for each in of("skills"))


def test_what_is_written_near_a_pair_is_shown() -> None:
    """Nobody is said to have written nothing where the dataset speaks of the two."""
    data = dataset(
        role("cook", "a", next=("owner",), summary="Cooks."),
        role("chef", same_as="cook"),
        role("baker", "b"),
        role("owner", summary="Owns."),
        comparisons=(PAIR._replace(dividing_line="The oven."),),
    )
    assert any(
        each.startswith("Written of the same jobs: The oven.")
        for each in said(data, rolecmp.diff(data, "chef", "baker"), "diff")
    )
    statements = said(data, rolecmp.diff(data, "cook", "owner"), "diff")
    assert statements[1].startswith(
        "Computed: Owner is a next step after Cook. No comparison of these two is written."
    )
    assert {"Cook: Cooks.", "Owner: Owns."} <= set(statements)


def test_a_diff_in_brief_says_what_it_leaves_out() -> None:
    """The first skills and points, and of the others how many there are or what they are called."""
    points = tuple(Point(f"P{n}", {"cook": f"of cook {n}", "baker": f"of baker {n}"}) for n in range(3))
    data = dataset(
        role("cook", " ".join(f"skill-number-{n}" for n in range(20)), "b c", builds="soup", centre="Fire."),
        role("baker", "x", builds="bread", centre="Fire."),
        comparisons=(PAIR._replace(points=points, overlap="Both eat."),),
    )
    found = rolecmp.diff(data, "cook", "baker")
    brief, full = (said(data, found, "diff", brief=brief) for brief in (True, False))
    assert "Skills: Only Cook (22 of 22): 3 more" in brief
    assert any("P1: " in each for each in brief)
    assert not any("of cook 2" in each or "soup" in each for each in brief)
    assert "More points: P2, Builds, Centre of gravity; --all shows them." in brief
    assert any("of cook 2" in each for each in full)
    assert any("soup" in each for each in full)
    assert not any("more" in each for each in full)
    few = dataset(role("cook", "a"), role("baker", "b"), comparisons=(PAIR,))
    assert not any(
        "More" in each for each in said(few, rolecmp.diff(few, "cook", "baker"), "diff", brief=True)
    )


def test_a_table_in_brief_cuts_lists_and_says_so() -> None:
    """One item at least stays, and how many more there are; a table in full has them all."""
    data = dataset(
        role("cook", "taste", builds=f"{'soup ' * 20}, bread, salad"), role("baker", builds="bread")
    )
    result = rolecmp.table(data, (), ("builds",))
    brief, full = (said(data, result, "table", brief=brief) for brief in (True, False))
    assert "lists in full: --all" in brief[0]
    assert any(each.endswith("2 more") for each in brief)
    assert not any("more" in each or "--all" in each for each in full)


def test_the_answer_of_aim_comes_first() -> None:
    """A stated step, what one's skills look like, or the advice alone; and its rule is that of its order."""
    data = rolecmp.load()
    from_ai = said(data, rolecmp.aim(data, origin="ai-engineer"), "aim")
    assert from_ai[1] == "Next step: AI architect, as the dataset states; its skills are not stated."
    assert any("Order: first a next step that the dataset states, then" in each for each in from_ai)
    found = rolecmp.aim(data, have=["sql", "tableau"])
    having = said(data, found, "aim")
    assert having[1].startswith("Most like your skills: Data analyst, ")
    assert any("the role whose postings name your skills most" in each for each in having)
    assert any("of different sites and years" in each for each in having)
    assert said(data, rolecmp.aim(data), "aim")[1].startswith("Rule: ")
    family = found.ranked[0].role.family
    assert sum("Left" in each for each in said(data, found, "aim", family=family)) < len(found.ranked)
    assert not any("By skills" in each for each in said(data, found, "aim", family="none such"))


def test_the_way_to_a_goal_that_one_has_reached_lists_nothing_to_learn() -> None:
    """Only what carries over is left to say."""
    data = dataset(role("cook", "a b c"))
    statements = said(data, rolecmp.aim(data, have=["a", "b", "c"], goal="cook"), "aim")
    assert not any(each.startswith("To learn:") for each in statements)
    assert any("Carries over (3)" in each for each in statements)


def test_roles_without_summaries_are_compared_all_the_same() -> None:
    """Where nobody has written of the two, what is known of their relation is said."""
    data = dataset(role("cook", "a b c", next=("chef",)), role("chef", "a b d"))
    statements = said(data, rolecmp.diff(data, "cook", "chef"), "diff")
    assert any("Chef is a next step after Cook" in each for each in statements)


@pytest.mark.parametrize(
    ("items", "shown"),
    [
        (["You test your code.", "You ask for help."], "You test your code. You ask for help."),
        (["tests", "asks"], "tests, asks"),
        (["tests, mostly", "asks"], "tests, mostly; asks"),
        (["You test."], "You test."),
    ],
)
def test_items_are_joined_as_what_they_are(items: list[str], shown: str) -> None:
    """Sentences stay sentences, words a list, and a comma within an item is told from one between two."""
    assert doc.text(doc.listed([doc.line(each) for each in items])) == shown


def test_a_ladder_of_prose_is_compared_by_its_items() -> None:
    """What is new at the next level, what is there in other words, and that items are what is counted."""
    shared = "You write code that others can read, You test what you write"
    data = dataset(
        role("junior", builds=f"{shared}, You ask when stuck", next=("senior",)),
        role("senior", builds=f"{shared}, You design one service well", next=("staff",)),
        role("staff", builds=f"{shared}, You design every service well, You plan"),
        role("boss"),
    )
    ranking = said(data, rolecmp.aim(data, origin="senior"), "aim")
    assert "Next step: Staff, as the dataset states; 2 of 4 items to learn, 1 known in part." in ranking
    assert "By items: computed from the items that roles list" in ranking
    assert "No items stated, so not counted: Boss" in " ".join(ranking)
    assert any("by their wording" in each for each in ranking)
    assert any("in other words counts as missing" in each for each in ranking)
    goal = said(data, rolecmp.aim(data, origin="senior", goal="staff"), "aim")
    assert {"To learn: You design [one → every] service well", "To learn: You plan"} <= set(goal)
    matrix = said(data, rolecmp.overlap(data), "overlap", top=None)
    assert "how many items of the second are left to learn. The mark or shade" in matrix[1]
    assert "Items still missing, from role to role: Senior: Staff: 2 of 4" in matrix
    assert not any("skill" in each.casefold() for each in (*ranking, *goal, *matrix))
    grid = document_of(data, rolecmp.grid(data), "grid")
    assert csv.render(grid).splitlines()[0].split(",")[1] == "Item"


def test_a_search_may_find_nothing_of_a_family() -> None:
    """Then that is said; what leads to one of its roles is shown."""
    data = dataset(role("cook", family="Hot", sources=("s",)), role("baker", family="Cold"))
    found = rolecmp.search(data, "cook")
    assert said(data, found, "search", family="Cold")[1:] == [
        "Nothing that speaks of a role of the family Cold."
    ]
    assert any("Cook" in each for each in said(data, found, "search", family="Hot")[1:])


@pytest.mark.parametrize(
    ("title", "left"), [("Core skills", "core skills"), ("AI skills", "AI skills"), ("Craft", "skills")]
)
def test_what_is_left_to_learn_is_called_skills(title: str, left: str) -> None:
    """By the aspect's own title only where that reads well in a sentence."""
    aspects = {"skills": Aspect("skills", title, "skills")}
    data = dataset(role("cook", "knife fire iron salt"), role("baker", "fire iron"), aspects=aspects)
    assert f"Nearest: Cook, 2 of 4 {left} to learn." in said(data, rolecmp.aim(data, origin="baker"), "aim")
    assert f"how many {left} of the second" in said(data, rolecmp.overlap(data), "overlap")[1]


def test_a_point_names_its_source_in_csv_too() -> None:
    """It is that of the comparison."""
    pair = Comparison(("cook", "baker"), points=(Point("Starts", {"cook": "late", "baker": "at night"}),))
    data = dataset(
        role("cook", sources=("book",)), role("baker"), comparisons=(pair._replace(sources=("book",)),)
    )
    rows = csv.render(document_of(data, rolecmp.diff(data, "cook", "baker"), "diff")).splitlines()
    assert rows[:2] == ["Name,Kind,Cook,Baker,sources", "Starts,point,late,at night,book"]
