"""What somebody reads of a posting first: the answer, why, and how sure that is."""

from csv import reader

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_postings import POSTINGS
from small import dataset, role

import rolecmp
from rolecmp.analysis.decode import DecodeResult, DecodeResults, Evidence, Reader
from rolecmp.model import Dataset
from rolecmp.output import csv, plain
from rolecmp.report.decode import document, files
from rolecmp.report.document import Document

DATASET = rolecmp.load()
NAMES = [name for skill in DATASET.skills.values() for name in (skill.name, *skill.aliases)]


@pytest.fixture(scope="module")
def read() -> Reader:
    """The reader of the bundled dataset."""
    return rolecmp.reader(DATASET)


def csv_of(of: Document) -> list[list[str]]:
    """The records of a document as CSV."""
    return [*reader(csv.render(of).splitlines())]


def shown(result: DecodeResult, of: Dataset = DATASET) -> list[str]:
    """The lines of a screen that is as wide as need be."""
    return plain.render(document(of, result)).splitlines()


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("ml plain", "ML engineer"),
        ("swe title, ml work", "ML engineer, though titled “Software Engineer"),
        ("ai in paragraphs", "AI engineer"),
        ("too little", "Cannot tell: too little in it tells roles apart"),
        ("data engineer", "Cannot tell: it may describe a role that is not told apart yet: Data engineer"),
        ("product manager", "None of these roles: it describes other work"),
    ],
)
def test_the_first_line_is_the_answer(read: Reader, name: str, first: str) -> None:
    """With the title beside it where that says otherwise, and not where it is another name of the role."""
    line = shown(read(POSTINGS[name][1]))[0]
    assert line.startswith(first)
    assert ("though titled" in line) == ("though titled" in first)


def test_another_jobs_title_over_a_roles_text_is_said(read: Reader) -> None:
    """The answer is mostly that role, as sure as the text alone can be."""
    lines = shown(read(POSTINGS["swe plain"][1].partition("\n")[2], "Solutions Engineer"))
    assert lines[0] == "Mostly Software engineer, though titled “Solutions Engineer”"
    assert " by its text (" in lines[1]
    assert "Its title: “Solutions Engineer” is that of another job" in lines


def test_other_work_is_shown_by_its_lines(read: Reader) -> None:
    """Those that speak most for it are quoted, as those of a role are."""
    lines = shown(read(POSTINGS["sales"][1]))
    assert lines[0].startswith("None of these roles")
    assert any(line.startswith("Line ") for line in lines)


@pytest.mark.parametrize(
    ("verdict", "rule", "answer", "first"),
    [
        ("a mix", "two alike", ("ai-engineer", "ml-engineer"), "A mix of AI engineer and ML engineer"),
        ("mostly one role", "first by little", ("ml-engineer",), "Mostly ML engineer"),
        ("cannot tell", "another language", (), "Cannot tell: it is written in English"),
        ("cannot tell", "none stands out", (), "Cannot tell: no role stands out"),
        ("cannot tell", "other work as likely", (), "Cannot tell: other work is nearly as likely"),
        ("cannot tell", "more other work than any role", (), "Cannot tell: it reads more like other work"),
    ],
)
def test_less_is_said_where_less_is_known(
    read: Reader, verdict: str, rule: str, answer: tuple[str, ...], first: str
) -> None:
    """Each verdict has its words, and where there is no answer, what is nearest."""
    result = read("- PyTorch\n- MLflow\n- SQL\n- Python\n- Docker\n- Java")
    lines = shown(result._replace(verdict=verdict, rule=rule, answer=answer, sure=0.5))  # type: ignore[arg-type]
    assert lines[0].startswith(first)
    assert any(line.startswith("Nearest: ") for line in lines) == (not answer)


def test_whatever_speaks_for_a_role_is_called_by_its_name(read: Reader) -> None:
    """Also a skill that the dataset gives no weight of its own, which weighs as its group does."""
    result = read(POSTINGS["ml plain"][1])
    assert DATASET.decoding is not None
    without = sorted(read.weights.terms.keys() - DATASET.decoding.terms.keys())
    assert without
    for at in range(0, len(without), 3):
        skills = without[at : at + 3]
        evidence = tuple(Evidence(1, "a line", (skill,), 0.1, ("line",)) for skill in skills)
        said = "\n".join(shown(result._replace(evidence=evidence)))
        assert all(f"({DATASET.skills[skill].name})" in said for skill in skills)


@given(
    names=st.lists(st.sampled_from(NAMES), min_size=3, max_size=20),
    against=st.sampled_from([None, *DATASET.roles]),
)
@settings(max_examples=50)
def test_any_posting_is_shown_with_all_that_it_names(
    read: Reader, names: list[str], against: str | None
) -> None:
    """Whatever stands in it, whichever role it is held against."""
    result = read("\n".join(f"- {name}" for name in names), role=against)
    said = "\n".join(shown(result))
    assert all(DATASET.skills[mention.skill].name in said for mention in result.mentions)


def test_nothing_is_said_to_be_certain(read: Reader) -> None:
    """A figure next to a hundred is "over 99 %", and what is next to nothing is not worth a word."""
    lines = shown(read("\n".join(text for _, text in POSTINGS.values())))
    sure = next(line for line in lines if line.startswith("How sure"))
    assert "100 %" not in sure
    assert "(0 %)" not in sure


@pytest.mark.parametrize("before", ["", "x" * 60 + " ", "so on " * 30])
def test_a_quote_holds_what_counts(read: Reader, before: str) -> None:
    """A long line is cut around the words for which it is quoted, whatever stands before them."""
    text = f"ML engineer\n\n- {before}MLflow {'more ' * 9}\n- PyTorch\n- train models\n- CUDA\n- Keras"
    (quote,) = (line for line in shown(read(text)) if "Line 3:" in line)
    assert "MLflow" in quote.partition("”")[0]
    assert len(quote.partition("”")[0]) < 75


def test_a_title_is_told_from_the_text(read: Reader) -> None:
    """It says so too, says otherwise, says something where the text does not, or is no role's."""
    said = {
        name: next(line for line in shown(read(POSTINGS[name][1])) if line.startswith("Its title"))
        for name in ("ml plain", "swe title, ml work", "data engineer", "product manager")
    }
    assert said["ml plain"].endswith("says so too")
    assert said["swe title, ml work"].endswith("says Software engineer; the text reads otherwise")
    assert said["data engineer"].endswith("says Data engineer")
    assert said["product manager"].endswith("is no title of a role here")


def test_a_role_is_held_against_the_text(read: Reader) -> None:
    """What it takes from others with the lines, of which role more is asked, and whether pay is stated."""
    text = POSTINGS["ai title, ds work"][1]
    lines = shown(read(f"{text}\nWe pay $120,000 to $150,000 a year", None, "ai-engineer"))
    assert any(line.startswith("Takes from others: ") and "line" in line for line in lines)
    assert any(line == "But: the text alone speaks more for Data scientist" for line in lines)
    assert any(line.startswith("Pay: states it on line") and "$120,000" in line for line in lines)
    assert "Pay: is not stated" in shown(read(POSTINGS["ml plain"][1]))


def test_an_encoding_that_was_guessed_is_said(read: Reader) -> None:
    """Whoever sees wrong letters knows why."""
    lines = shown(read("Größe: groß".encode("latin-1")))
    assert any("Windows-1252" in line for line in lines)
    assert not any(line.startswith("Skills") for line in lines)


def test_without_weights_it_says_that_nobody_has_tried() -> None:
    """The roles' own skills decide then; no figure is called measured."""
    bare = dataset(role("tailor", "sewing knitting weaving"), role("cook", "baking brewing frying"))
    lines = shown(rolecmp.decode(bare, "- sewing\n- knitting\n- weaving"), bare)
    assert lines[0] == "Tailor"
    assert any("nobody has tried" in line for line in lines if line.startswith("How sure"))
    assert not any("fitted" in line for line in lines)


def test_several_texts_are_a_line_each(read: Reader) -> None:
    """Each with its answer, how sure it is, and what its title says."""
    names = ("ml plain", "product manager", "too little")
    results = DecodeResults(tuple(read(POSTINGS[name][1])._replace(file=name) for name in names))
    text = plain.render(files(DATASET, results))
    assert all(name in text for name in names)
    assert "Machine" not in text
    assert "ML engineer" in text
    titleless = DecodeResults((read(POSTINGS["ai without the title"][1]), read("")))
    assert "AI engineer" in plain.render(files(DATASET, titleless))


def test_steps_that_ask_for_the_same_cannot_be_told_apart() -> None:
    """Whatever the title says: a text names what they share, and neither is called sure."""
    two = dataset(role("Tailor", "sewing knitting weaving"), role("Senior tailor", "sewing knitting weaving"))
    lines = shown(rolecmp.decode(two, "Tailor\n- sewing\n- knitting\n- weaving"), two)
    assert lines[0] == "Cannot tell: what it names is the same for Tailor and Senior tailor"
    assert not any(line.startswith(("How sure", "Nearest", "Held")) for line in lines)


def test_what_the_titles_of_steps_share_is_no_other_title() -> None:
    """A posting for an engineer may be one for the third step of engineers."""
    steps = dataset(role("Tailor 1", "sewing knitting weaving"), role("Tailor 2", "dyeing lacing felting"))
    assert shown(rolecmp.decode(steps, "Tailor\n- dyeing\n- lacing\n- felting"), steps)[0] == "Tailor 2"
    other = shown(rolecmp.decode(steps, "Cook\n- dyeing\n- lacing\n- felting", title="Cook"), steps)
    assert other[0] == "Tailor 2, though titled “Cook”"


def test_what_cannot_be_told_is_not_told_of_another_role(read: Reader) -> None:
    """Held against a role, such a text says what it asks for and nothing of which role it speaks for more."""
    result = read("You know Python, SQL and statistics.", None, "ai-engineer")
    assert result.verdict == "cannot tell"
    assert not any(line.startswith("But") for line in shown(result))


def test_csv_has_a_record_for_each_mention_or_file(read: Reader) -> None:
    """Of one text where each skill is named; of several every figure in a column of its own."""
    one, other = read(POSTINGS["ml plain"][1]), read("")
    header, *records = [*csv_of(document(DATASET, one))]
    assert header == ["id", "Skill", "Group", "Line", "Column", "Words"]
    assert [(id_, int(line), int(column), words) for id_, _, _, line, column, words in records] == [
        *one.mentions
    ]
    header, first, second = csv_of(files(DATASET, DecodeResults((one._replace(file="a.txt"), other))))
    assert header == ["file", "answer", "verdict", "rule", "sure", "title", *one.probabilities]
    assert first[:4] == ["a.txt", "ml-engineer", "one role", "clearly first"]
    assert [float(each) for each in first[6:]] == pytest.approx([*one.probabilities.values()], abs=1e-4)
    assert (second[1], second[4]) == ("", "")
