"""Plain text: for a screen reader and for grep."""

from output.pages import cell, with_table

from rolecmp.model import Source
from rolecmp.output.plain import render
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
    return doc.Citations(tuple(doc.Citation(at, source) for at, source in enumerate(sources, 1)))


def test_every_thing_has_a_line_that_names_its_row_and_column() -> None:
    """What grep finds in a table says which role and which aspect it is about."""
    document = with_table(
        doc.Row("AI engineer", (cell("agents", "RAG"), cell("any"))),
        doc.Row("ML engineer", (cell("models"), cell("not stated"))),
        columns=(doc.Column("Builds / owns"), doc.Column("Fit")),
    )
    assert render(document) == (
        "Roles\n"
        "AI engineer: Builds / owns: agents\n"
        "AI engineer: Builds / owns: RAG\n"
        "AI engineer: Fit: any\n"
        "ML engineer: Builds / owns: models\n"
        "ML engineer: Fit: not stated\n"
    )


def test_the_label_of_a_group_stands_on_every_line_of_it() -> None:
    """An inherited skill is marked as such wherever it is found."""
    own, theirs = cell("agents").groups, cell("Testing", "APIs", label="from Software engineer").groups
    row = doc.Row("AI engineer", (doc.Cell((*own, *theirs)),))
    assert render(with_table(row)).splitlines()[1:] == [
        "AI engineer: Builds: agents",
        "AI engineer: Builds: Testing (from Software engineer)",
        "AI engineer: Builds: APIs (from Software engineer)",
    ]


def test_what_is_said_of_a_whole_cell_stands_on_every_line_of_it() -> None:
    """A value that another role lends is never taken for a role's own."""
    same = doc.Group((), "same as AI engineer")
    theirs = cell("Testing", label="from Software engineer").groups
    lent = doc.Row("GenAI engineer", (doc.Cell((same, *cell("agents").groups, *theirs)),))
    alone = doc.Row("LLM engineer", (doc.Cell((same,)),))
    assert render(with_table(lent, alone)).splitlines()[1:] == [
        "GenAI engineer: Builds: agents (same as AI engineer)",
        "GenAI engineer: Builds: Testing (same as AI engineer, from Software engineer)",
        "LLM engineer: Builds: same as AI engineer",
    ]


def test_a_row_of_which_nothing_is_said_is_still_named() -> None:
    """No role of a table is lost, whatever the dataset says or leaves out."""
    empty = doc.Row("AI engineer", (doc.Cell(),))
    assert render(with_table(empty)).splitlines()[1:] == ["AI engineer"]
    bare = doc.Row("AI engineer", ())
    assert render(with_table(bare, columns=())).splitlines()[1:] == ["AI engineer"]


def test_a_figure_stands_behind_what_the_table_says_of_its_figures() -> None:
    """`4 of 5` between two roles says of what."""
    row = doc.Row("AI engineer", (doc.Cell(cell("4 of 5").groups, shade=0.8),))
    table = doc.Table("Skills missing", "From \\ to", (doc.Column("ML engineer", measure=True),), (row,))
    assert lines(table) == ["Skills missing: AI engineer: ML engineer: 4 of 5"]


def test_a_heading_stands_before_all_that_is_under_it() -> None:
    """A line that is found says which part of the result it is from."""
    table = doc.Table("Caption", "Point", (doc.Column("Left"),), (doc.Row("Cost", (cell("low"),)),))
    assert lines(
        doc.Paragraph(doc.line("Above.")),
        doc.Heading("Points", "written by hand"),
        table,
        doc.Heading("Keep in mind"),
        doc.Bullets((doc.Paragraph(doc.line("One.")), doc.Paragraph(doc.line("Two."), "Label"))),
        doc.Paragraph(doc.line("Three.")),
    ) == [
        "Above.",
        "Points: written by hand",
        "Points: Cost: Left: low",
        "Keep in mind: One.",
        "Keep in mind: Label: Two.",
        "Keep in mind: Three.",
    ]


def test_a_question_stands_before_its_answer_as_it_is() -> None:
    """A question and its answer read aloud as they are spoken."""
    assert lines(doc.Heading("Do I need ML?"), doc.Paragraph(doc.line("No."))) == ["Do I need ML? No."]


def test_a_paragraph_with_a_label_and_the_sources_name_themselves() -> None:
    """What says itself what it is, is not said to belong to the part above it."""
    assert lines(doc.Heading("In short"), doc.Paragraph(doc.line("Both."), "Overlap"), citations(1)) == [
        "Overlap: Both.",
        "Sources: [1] Source 1, A publisher, read 2026-11-22",
    ]


def test_numbers_of_sources_stand_on_every_line_where_there_are_several() -> None:
    """Each statement leads to its sources, and with one source numbers would say nothing."""
    paragraph = doc.Paragraph(doc.line("So it is."), cites=(1, 2))
    row = doc.Row("Cost", (doc.Cell(cell("low", "falling").groups, (2,)), cell("high")))
    table = doc.Table("Caption", "Point", (doc.Column("Left"), doc.Column("Right")), (row,), (1,))
    assert lines(paragraph, table, citations(2))[:4] == [
        "So it is. [1] [2]",
        "Cost: Left: low [2]",
        "Cost: Left: falling [2]",
        "Cost: Right: high [1]",
    ]
    assert lines(paragraph, table, citations(1))[:2] == ["So it is.", "Cost: Left: low"]


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
