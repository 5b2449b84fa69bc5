"""Plain text: for a screen reader and for grep."""

from output.pages import cell, with_table

from rolecmp.model import Source
from rolecmp.output.plain import render
from rolecmp.output.surface import Surface
from rolecmp.report import document as doc


def lines(*blocks: doc.Block) -> list[str]:
    """What is said of a document below its title."""
    title, *rest = render(doc.Document(doc.line("Title"), blocks)).splitlines()
    assert title == "Title"
    return rest


def citations(number: int) -> doc.Citations:
    """As many sources."""
    sources = (
        Source(str(at), f"Source {at}", "A publisher", None, "2026-11-22") for at in range(1, number + 1)
    )
    return doc.Citations(tuple(sources))


def test_a_cell_is_a_line_that_names_its_row_and_column() -> None:
    """What grep finds in a table says which role and which aspect it is about."""
    document = with_table(
        doc.Row("AI engineer", (cell("agents", "RAG"), cell("any"))),
        doc.Row("ML engineer", (cell("models, all", "more"), cell("not stated"))),
        columns=(doc.Column("Builds / owns"), doc.Column("Fit")),
    )
    assert render(document) == (
        "Roles\n"
        "AI engineer: Builds / owns: agents, RAG\n"
        "AI engineer: Fit: any\n"
        "ML engineer: Builds / owns: models, all; more\n"
        "ML engineer: Fit: not stated\n"
    )


def test_the_label_of_a_group_stands_behind_each_item_of_it() -> None:
    """An inherited skill is marked as such, and a value that another role lends is no role's own."""
    own, theirs = cell("agents").groups, cell("Testing", "APIs", label="from SWE").groups
    same = doc.Group((), "same as AI engineer")
    rows = (doc.Row("AI", (doc.Cell((*own, *theirs)),)), doc.Row("LLM", (doc.Cell((same,)),)))
    assert render(with_table(*rows)).splitlines()[1:] == [
        "AI: Builds: agents, Testing (from SWE), APIs (from SWE)",
        "LLM: Builds: same as AI engineer",
    ]


def test_a_row_of_which_nothing_is_said_is_still_named() -> None:
    """No role of a table is lost, whatever the dataset says or leaves out."""
    empty = doc.Row("AI engineer", (doc.Cell(),))
    assert render(with_table(empty)).splitlines()[1:] == ["AI engineer"]
    bare = doc.Row("AI engineer", ())
    assert render(with_table(bare, columns=())).splitlines()[1:] == ["AI engineer"]


def test_a_heading_is_said_once() -> None:
    """Who listens hears which part begins, then what is in it; the title of its one column says no more."""
    table = doc.Table("Caption", "Point", (doc.Column("Left"),), (doc.Row("Cost", (cell("low"),)),))
    level = table._replace(columns=(doc.Column("Cook", measure=True),))
    assert lines(doc.Heading("Sweet"), level) == ["Sweet:", "Cost: Cook: low"]
    assert lines(
        doc.Paragraph(doc.line("Above.")),
        doc.Heading("Points", "written by hand"),
        table,
        doc.Heading("Do I need ML?"),
        doc.Paragraph(doc.line("No.")),
        doc.Bullets((doc.Paragraph(doc.line("One.")), doc.Paragraph(doc.line("Two."), "Label"))),
    ) == [
        "Above.",
        "Points (written by hand):",
        "Cost: low",
        "Do I need ML?",
        "No.",
        "One.",
        "Label: Two.",
    ]


def test_sources_and_caveats_are_one_line_unless_they_are_asked_for() -> None:
    """Nobody listens to a page of sources behind each answer; with all of them come their numbers."""
    caveat = doc.Caveats((doc.Paragraph(doc.line("Titles differ."), cites=(1,)),), ("titles differ",))
    blocks = (doc.Paragraph(doc.line("So it is."), cites=(1, 2)), caveat, citations(2))
    assert lines(*blocks) == [
        "So it is.",
        "Sources: Source 1 (2026-11-22), Source 2 (2026-11-22); titles differ. (rolecmp sources)",
    ]
    document = doc.Document(doc.line("Title"), blocks)
    assert render(document, Surface(sources=True)).splitlines()[1:] == [
        "So it is. [1] [2]",
        "Keep in mind:",
        "Titles differ. [1]",
        "Sources:",
        "Source 1: Source 1, A publisher, read 2026-11-22",
        "Source 2: Source 2, A publisher, read 2026-11-22",
    ]


def test_of_many_sources_the_number_is_said() -> None:
    """A line stays short however many sources there are; without briefs it says where to look."""
    assert lines(citations(4))[0].endswith("Source 2 (2026-11-22) and 2 more. (rolecmp sources)")
    assert lines(doc.Caveats((doc.Paragraph(doc.line("Titles differ.")),))) == ["(rolecmp sources)"]


def test_numbers_of_sources_stand_on_every_line_where_there_are_several() -> None:
    """Each statement leads to its sources, and with one source numbers would say nothing."""
    row = doc.Row("Cost", (doc.Cell(cell("low").groups, (2,)), cell("high")))
    table = doc.Table("Caption", "Point", (doc.Column("Left"), doc.Column("Right")), (row,), (1,))
    for number, said in ((2, ["Cost: Left: low [2]", "Cost: Right: high [1]"]), (1, ["Cost: Left: low"])):
        document = doc.Document(doc.line("Title"), (table, citations(number)), in_full=True)
        assert render(document).splitlines()[1 : 1 + len(said)] == said


def test_a_command_to_type_stands_in_brackets() -> None:
    """What to type is told from the sentence before it without any colour."""
    command = doc.Span("rolecmp show ai-engineer", "command")
    assert lines(doc.Paragraph(doc.line("Builds systems. ", command))) == [
        "Builds systems. (rolecmp show ai-engineer)"
    ]


def test_a_statement_stays_in_one_line() -> None:
    """Line breaks in a dataset do not part a statement from the role that it is about."""
    row = doc.Row("AI\nengineer", (cell("agents\r\nand\ttools\u2028and more"),))
    assert render(with_table(row)).splitlines()[1:] == ["AI engineer: Builds: agents and tools and more"]
