"""Which role a posting describes, on made ones: each role plain, mixed, misnamed, with traps, other work."""

import pickle
from math import log

import other_postings  # noqa: F401
import plain_postings  # noqa: F401 - both add their postings to the others
import pytest
from made_postings import POSTINGS

import rolecmp
from rolecmp.analysis.decode import DecodeResult, Reader


@pytest.fixture(scope="module")
def read() -> Reader:
    """The reader of the bundled dataset."""
    return rolecmp.reader(rolecmp.load())


def said(result: DecodeResult) -> str:
    """An answer as the postings write it."""
    if result.answer:
        return "+".join(sorted(result.answer))
    return "none" if result.verdict == "none of these" else "?"


@pytest.mark.parametrize("name", POSTINGS)
def test_the_answer_is_one_that_a_reader_would_accept(read: Reader, name: str) -> None:
    """On every made posting, and it is as sure as its verdict says."""
    accepted, text = POSTINGS[name]
    result = read(text)
    assert said(result) in {"+".join(sorted(each.split("+"))) for each in accepted.split()}
    assert result.sure == pytest.approx(sum(result.probabilities[role] for role in result.answer)) or (
        said(result) == "none" and result.sure == result.probabilities["other"]
    )
    assert sum(result.probabilities.values()) == pytest.approx(1)


@pytest.mark.parametrize("name", POSTINGS)
def test_what_is_quoted_stands_there(read: Reader, name: str) -> None:
    """Every mention and every line of evidence is at the place that is said."""
    text = POSTINGS[name][1]
    lines = text.split("\n")
    result = read(text)
    for mention in result.mentions:
        first = mention.words.split()[0]
        assert lines[mention.line - 1][mention.column - 1 :].startswith(first)
    for each in result.evidence:
        assert each.text.split()[0] in lines[each.line - 1]
        assert each.terms
        assert each.weight > 0


@pytest.mark.parametrize(
    ("name", "named", "left_out"),
    [
        (
            "denials",
            {"retrieval", "langchain", "evaluation"},
            {"pytorch", "keras", "statistics", "ab-testing"},
        ),
        ("company talk", {"golang", "testing"}, {"machine-learning", "deep-learning", "llm", "data-science"}),
        ("employer that is a tool", {"scala", "java"}, {"databricks"}),
        ("not only", {"train-models", "pytorch"}, set()),
        ("ml title, ai work", {"tool-calling"}, {"train-models"}),
    ],
)
def test_what_is_not_asked_is_not_named(read: Reader, name: str, named: set[str], left_out: set[str]) -> None:
    """Denials, the employer's own talk, the law, and an employer that is called like a tool."""
    skills = {mention.skill for mention in read(POSTINGS[name][1]).mentions}
    assert named <= skills
    assert not skills & left_out


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Market basket analysis, what-if scenarios and insight reports", "what-if scenarios"),
        ("Planung von Warenkorbanalysen im Markt", "Warenkorbanalysen"),
        ("segmentazione clienti e reportistica", "segmentazione clienti"),
        ("Avaliação automatizada das respostas", "Avaliação automatizada"),
        ("Grievance handling, absence management and total rewards", "absence management"),
        ("Catheterisation and end-of-life care", "Catheterisation"),
        ("Criar painéis no Power BI", "Power BI"),  # in Portuguese "no" is "in the"
        ("Excel to an advanced level", "Excel"),
        ("Draw as-is and to-be processes", "as-is and to-be"),
        ("Statistics to degree level, such as hypothesis testing", "hypothesis testing"),
    ],
)
def test_methods_and_tools_of_any_field_and_language_are_named(read: Reader, line: str, words: str) -> None:
    """In full, where they stand, also behind marks of lists that few use."""
    named = {mention.words for mention in read(f"Analyst\n\nThe day-to-day\n~ {line}\n").mentions}
    assert words in named


def test_the_employer_is_no_mention(read: Reader) -> None:
    """Whoever offers the job is not asked for, wherever it is named; in another's posting it is a skill."""
    work = "You will write Spark jobs on Databricks every day."
    assert [each.words for each in read(work).mentions] == ["Spark jobs", "Databricks"]
    assert [each.words for each in read(f"Join Databricks and grow.\n\n{work}").mentions] == ["Spark jobs"]


def test_what_the_employer_sells_is_no_mention(read: Reader) -> None:
    """A firm may be called anything; a job, a team and whoever is spoken to are no firms."""

    def named(line: str) -> set[str]:
        return {mention.skill for mention in read(f"Analyst\n\n{line}\n\nRequirements\n- SQL\n").mentions}

    assert named("Birch Grove builds Kubernetes dashboards for bakers.") == {"sql"}
    assert named("Birch Grove is a small firm for Kubernetes.") == {"sql"}
    for line in (
        "The Platform Engineer builds Kubernetes clusters.",
        "Lead Consultant builds Kubernetes clusters.",
        "Consultants develop and an Intern runs Kubernetes clusters.",
        "Senior Developer runs Kubernetes clusters.",
        "Birch Grove builds clocks. You will run Kubernetes clusters.",
    ):
        assert "kubernetes" in named(line)


@pytest.mark.parametrize(
    "line",
    [
        "Excellent communication skills and analytical thinking",
        "Teamfähigkeit und Kommunikationsstärke",
        "A team with two UX people",
        "We are a B2B SaaS firm",
        "Make sure that it works, as is",
        "There is no Kotlin here",
        "From SGD 6,400 a month",
        "You agree that we keep your personal data under the GDPR",
        "Pflege der Unterlagen",
        "Clienti della logistica e degli acquisti online",
    ],
)
def test_what_everybody_asks_for_is_no_mention(read: Reader, line: str) -> None:
    """Manners, the way a product is sold, pay and the law, and words that are tools elsewhere."""
    assert read(f"Analyst\n\nRequirements\n- {line}\n").mentions == ()


def test_what_a_part_says_is_not_needed_is_no_mention(read: Reader) -> None:
    """Also where its heading is marked as none."""
    text = (
        "Analyst\n\nRequirements\n- SQL\n\nWhat we don't need from you\nDashboards and Kotlin by the dozen.\n"
    )
    assert [mention.skill for mention in read(text).mentions] == ["sql"]


def test_evidence_quotes_the_lines_that_decide(read: Reader) -> None:
    """The lines of the trap that are denied are no evidence; those of the work are."""
    lines = {each.line for each in read(POSTINGS["denials"][1]).evidence}
    assert lines <= {3, 5, 6, 7, 10}


@pytest.mark.parametrize(
    ("name", "verdict", "rule"),
    [
        ("swe plain", "one role", "clearly first"),
        ("too little", "cannot tell", "few terms"),
        ("data engineer", "cannot tell", "role without weights"),
        ("product manager", "none of these", "other work"),
    ],
)
def test_the_rule_is_said(read: Reader, name: str, verdict: str, rule: str) -> None:
    """Whoever asks why gets the rule that decided."""
    result = read(POSTINGS[name][1])
    assert (result.verdict, result.rule) == (verdict, rule)


def test_roles_without_weights_are_named_also_without_a_title(read: Reader) -> None:
    """A data engineer's posting is never a software engineer's for want of weights."""
    result = read(POSTINGS["data engineer"][1].partition("\n")[2])
    assert result.answer == ()


@pytest.mark.parametrize("name", ["swe title, ml work", "ai title, swe work", "ds title, ai work"])
def test_the_title_is_evidence_and_not_the_answer(read: Reader, name: str) -> None:
    """It moves the figures, and the text may still say otherwise."""
    result = read(POSTINGS[name][1])
    assert result.title is not None
    assert result.title.line == 1
    assert set(result.title.roles).isdisjoint(result.answer)
    for role in result.title.roles:
        assert result.probabilities[role] > result.by_text[role]


@pytest.mark.parametrize(
    ("title", "says"),
    [
        ("Perception Engineer", "ml-engineer"),
        ("iOS Engineer (m/f/d)", "software-engineer"),
        ("Chatbot Developer", "ai-engineer"),
        ("Statistical Consultant", "data-scientist"),
        ("Product Analyst / Data Scientist", "data-scientist"),
        ("Mechanical Design Engineer", "other"),
        ("Marketing Manager, AI", "other"),
        ("Sales Engineer (AI Search)", "other"),
        ("QA Analyst, Machine Learning", "other"),
        ("Security Engineer - LLM Platform", "other"),
        ("Machine Learning Engineer, Sales Tools", "ml-engineer"),
        ("AI Engineer - Internal Assistants", "ai-engineer"),
        ("Software Engineer, Test Infrastructure", "software-engineer"),
        ("Innovation Talent - AI & Data", None),
        ("Linguist - Speech & LLMs", "other"),
        ("AI Governance & Policy Lead", "other"),
        ("Ingénieur avant-vente IA (H/F)", "other"),
        ("Testautomatisierer (m/w/d)", "other"),
        ("Vertriebsingenieurin KI", "other"),
        ("Salesforce Developer", "other"),
        ("Perception Engineer, Customer Service", "ml-engineer"),
        ("ML Engineer, Pre-training", "ml-engineer"),
        ("Data Scientist, A/B Testing", "data-scientist"),
        ("Software for recruiters", None),
        ("Customer Insights Scientist", "data-scientist"),
        ("Inżynier uczenia maszynowego", "ml-engineer"),
        ("Associate", None),
        ("Engineer", None),
    ],
)
def test_a_title_that_is_no_roles_speaks_for_what_its_words_say(
    read: Reader, title: str, says: str | None
) -> None:
    """That of an engineer for its field, that of another job for other work, a bare noun for nothing."""
    with_title, without = (read("We are hiring.", each).probabilities for each in (title, None))
    risen = [role for role, share in with_title.items() if share > without[role]]
    assert risen == ([says] if says else [])


def test_a_title_may_speak_for_a_role_and_for_other_work(read: Reader) -> None:
    """Where it says beside the role what is done in any field, or is that of a role without weights too."""
    for title, role in (
        ("Software Engineer in Test", "software-engineer"),
        ("AI Engineer - Pre-Sales", "ai-engineer"),
        ("Data Scientist / Data Engineer", "data-scientist"),
    ):
        with_title, without = (read("We are hiring.", each).probabilities for each in (title, None))
        assert {each for each, share in with_title.items() if share > without[each]} == {role, "other"}


def test_a_title_of_other_work_is_worth_more_the_more_lines_bear_it_out(read: Reader) -> None:
    """The same lines of a role weigh less under it the more there are beside them of such work."""
    role = "- Retrieval with embeddings\n- Prompts and agents\n"
    work = "- Give live demos\n", "- Answer security questionnaires\n", "- Carry a quota\n"
    texts = [role + "".join(work[:number]) for number in range(4)]

    def worth(text: str) -> float:
        titled, bare = read(text, "Sales Engineer").probabilities, read(text).probabilities
        return log(titled["other"] / titled["ai-engineer"]) - log(bare["other"] / bare["ai-engineer"])

    found = [worth(text) for text in texts]
    assert found[0] == pytest.approx(2)
    assert found == sorted(found)
    assert found[3] > 2 * found[0]


def test_a_line_of_other_work_speaks_for_that_alone_under_its_title(read: Reader) -> None:
    """Who shows agents names them as who builds them does; without such a title they count."""
    agents, demos = "- Build agents\n", "- Give live demos of agents, prompts and embeddings\n"
    plain = "- Give live demos\n"

    def ai(text: str, title: str | None) -> float:
        return read(agents + text, title).probabilities["ai-engineer"]

    assert ai(demos, "Sales Engineer") == pytest.approx(ai(plain, "Sales Engineer"))
    assert ai(demos, None) > ai(plain, None)


def test_a_title_is_not_sure_against_a_text_that_speaks_more_for_other_work(read: Reader) -> None:
    """It may still turn the answer, which is then at most mostly right."""
    text = "- LLMs\n- Retrieval\n- Prompts\n- Agents\n- Documentation"
    alone = read(text).by_text
    assert max(alone, key=lambda each: alone[each]) == "other"
    titled = read(text, "AI Engineer")
    assert (titled.answer, titled.verdict) == (("ai-engineer",), "mostly one role")
    assert titled.rule == "other work by title or text"


@pytest.mark.parametrize("title", ["AI Engineer, Legal", "Privacy Engineer", "Data Protection Officer"])
def test_a_title_with_a_word_of_the_law_begins_no_part_for_lawyers(read: Reader, title: str) -> None:
    """What stands below it is of the work."""
    text = "\n\nYou know Kafka."
    assert read(title + text).mentions
    assert not read("Legal notice" + text).mentions


def test_halves_of_two_roles_are_a_mix(read: Reader) -> None:
    """Where the text says that its work has two halves; else the role that most speaks for is the answer."""
    assistant = (
        "- Retrieval over our manuals\n- Prompts and agents\n- Evals for each release\n- Tool calling\n"
    )
    application = "- React and TypeScript\n- REST APIs in Java\n- Spring Boot services\n"
    text = f"{assistant}{{}}{application}"
    mixed = read(text.format("The other half is our web application:\n"))
    assert (set(mixed.answer), mixed.rule) == ({"ai-engineer", "software-engineer"}, "two halves")
    assert read(text.format("")).rule != "two halves"
    assert read(f"{assistant}The other half is more agents, prompts and LLMs.").answer == ("ai-engineer",)


def test_a_heading_of_another_kind_is_no_title(read: Reader) -> None:
    """A word that only ends as the nouns of jobs do is one in the first line alone."""
    assert read("Wanted\n# Aranan nitelikler\nPython").title is None
    first = read("Glazier\nPython").title
    assert first is not None
    assert first.words == "Glazier"


def test_a_title_may_stand_below_the_employers_name(read: Reader) -> None:
    """In a text; the first lines of a page lead to others of its site."""
    text = "Larch & Daughters\nAccount Manager (Generative AI)\nYou know LLMs."
    title = read(text).title
    assert title is not None
    assert (title.words, title.line) == ("Account Manager (Generative AI)", 2)
    text = "Larch Partners\nReports to: Sales Manager\nFor nurses\nYou know SQL."
    assert read(text).title is None
    page = "<title>Data scientist</title><p>Larch</p><p>Elm Recruiter</p><p>You know SQL.</p>"
    title = read(page).title
    assert title is not None
    assert title.words == "Data scientist"


def test_a_page_may_have_its_title_of_its_own(read: Reader) -> None:
    """As a page that was saved has, where none of its lines is one."""
    page = "<html><title>Data scientist</title><p>We look for you.</p><p>You know SQL.</p></html>"
    title = read(page).title
    assert title is not None
    assert (title.line, title.roles) == (None, ("data-scientist",))


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("You know Kafka.", True),
        ("Kafka is nice, not required.", True),
        ("Kafka is not required.", False),
        ("An equal opportunity for all who know Kafka.", False),
        ("Acme is a leading provider of Kafka.", False),
        ("Acme is a leading provider of Kafka, and you will run it.", True),
        ("Kafka knowledge isn't required.", False),
        ("If you are after Kafka, this isn't the job.", False),
        ("Nicht erwartet werden Kenntnisse in Kafka.", False),
        ("A chatbot answers some customers by WhatsApp.", False),
        ("Bring legal in early: Kafka", True),
        ("See acme.io/kafka or kafka.io.", False),
        ("Deploy on Fly.io.", True),
        ("Vous n'aurez pas à connaître Kafka.", False),
        ("No hace falta saber de Kafka.", False),
        ("No se requiere Spark, pero Kafka sí.", True),
        ("No es solo trabajar con Kafka.", True),
        ("Não é preciso perceber de Kafka.", False),
        ("Non è richiesta la conoscenza di Kafka.", False),
        ("Nie będziesz pracować z Kafka.", False),
        ("Du behöver inte kunna Kafka.", False),
        ("Kennis van Kafka vragen we niet.", False),
        ("Kafka brauchst du nicht.", False),
    ],
)
def test_what_a_line_says_of_a_thing_counts(read: Reader, line: str, named: bool) -> None:
    """What is welcome is asked for; what is not needed, for the lawyers or the employer's own is not."""
    assert bool(read(f"Requirements\n- {line}").mentions) == named


def test_a_title_may_be_given(read: Reader) -> None:
    """It takes the place of the text's own."""
    text = POSTINGS["ai without the title"][1]
    assert read(text).title is None
    given = read(text, "Data scientist").title
    assert given is not None
    assert given.roles == ("data-scientist",)


def test_a_posting_is_held_against_a_role(read: Reader) -> None:
    """What of it is asked and left out, what is taken from others, and of which role more is asked."""
    held = read(POSTINGS["ai title, ds work"][1], None, "ai-engineer").held
    assert held is not None
    assert held.asks_more_of == "data-scientist"
    assert "retrieval" in held.left_out
    assert "statistics" in held.others
    fits = read(POSTINGS["ai plain"][1], None, "ai-engineer").held
    assert fits is not None
    assert fits.asks_more_of is None
    assert {"retrieval", "evaluation", "agentic-design"} <= set(fits.named)


def test_pay_is_found_where_it_is_stated(read: Reader) -> None:
    """An amount of pay is, an amount that a company has raised is not."""
    with_pay = read("Data scientist\nWe raised $30 million.\n€70,000 to €85,000 a year")
    assert with_pay.pay is not None
    assert with_pay.pay.line == 3
    assert read("We raised $30 million in a series B.").pay is None


def test_a_reader_can_be_handed_to_another_process(read: Reader) -> None:
    """It survives pickling, and so does what it says."""
    text = POSTINGS["ml plain"][1]
    other = pickle.loads(pickle.dumps(read))
    assert pickle.loads(pickle.dumps(other(text))) == read(text)
