"""What holds for every entry of the bundled dataset, and for the files that it is kept in."""

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path

import pytest
import yaml

from rolecmp.dataset import load
from rolecmp.model import Dataset, RoleSkill

DATA = Path(__file__).parents[1] / "data"
LOADER = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
AMERICAN = re.compile(
    r"analyz|behavior|center|judgment|license\b|optimiz|organiz|specializ|standardiz|visualiz", re.IGNORECASE
)
NO_PROSE = frozenset("id aliases names in_texts broader url".split())
PAGE = "roles-side-by-side"
WRITE_UPS = {"second-talent", "odsc", "nucamp"}

# Which sources can have said what: the page speaks of its roles, a survey of what it asked, and so on.
CAN_SAY = {
    "about": {PAGE},
    "skills": {"rolecmp"},
    "roles": {PAGE, "gdad"},
    "aspects": {"rolecmp", "gdad", "postings-count"},
    "comparisons": {PAGE},
    "guidance": {PAGE},
    "faq": {PAGE, *WRITE_UPS, "rolecmp", "aijobs", "onet"},
    "postings": {"postings-count"},
    "advert": {"aijobs"},
    "survey": {"kaggle-2021", "stack-overflow-2025"},
    "official": {"oews-2025"},
    "decoding": {"rolecmp", "postings-count"},
}
# What a file of this name holds, where it is not the topic of that name.
HOLDS = {
    "vocabulary": "skills",
    **dict.fromkeys(
        ("postings", "recent-postings", "activities", "tools", "pay", "pay-stackoverflow"), "measures"
    ),
}
OPTIONAL = frozenset({*HOLDS, "aliases", "comparisons", "guidance", "faq", "decoding"})


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    """Give what `load` reads when no path is given."""
    return load()


def test_every_statement_is_from_a_source_that_can_have_said_it(bundled: Dataset) -> None:
    """Nothing is put into a source's mouth, and nothing stands without a source."""
    wrong = [(kind, entry, sources) for kind, entry, sources in cited(bundled) if not sources]
    wrong += [
        (kind, entry, sources) for kind, entry, sources in cited(bundled) if not CAN_SAY[kind] >= set(sources)
    ]
    assert wrong == []


def test_every_source_is_cited(bundled: Dataset) -> None:
    """The list of sources is neither short of one nor padded with one."""
    assert {source for _, _, sources in cited(bundled) for source in sources} == set(bundled.sources)


def test_salary_write_ups_that_nobody_read_have_no_day_and_no_address(bundled: Dataset) -> None:
    """Of three sources only the publisher is known; they stand behind the answer on pay alone."""
    for source in WRITE_UPS:
        assert bundled.sources[source].read is bundled.sources[source].url is None
    assert {entry for _, entry, sources in cited(bundled) if WRITE_UPS & set(sources)} == {"pay"}


def test_our_own_words_are_said_to_be_ours(bundled: Dataset) -> None:
    """The explanations of skills and the centres of gravity are no other source's."""
    assert "our own" in bundled.sources["rolecmp"].title.casefold()
    centres = [role for role in bundled.roles.values() if "centre" in role.values]
    assert centres
    assert {role.cite["centre"] for role in centres} == {("rolecmp",)}


def test_every_role_that_is_mentioned_exists(bundled: Dataset) -> None:
    """An entry that names a role names one that the dataset describes."""
    assert mentioned_roles(bundled) <= set(bundled.roles)


def test_every_skill_that_a_role_asks_for_is_explained(bundled: Dataset) -> None:
    """A beginner can read what it is."""
    assert [skill for skill in asked_for(bundled) if not bundled.skills[skill].about] == []


def test_every_skill_stands_under_a_heading(bundled: Dataset) -> None:
    """A long vocabulary is read group by group."""
    assert [skill.id for skill in bundled.skills.values() if not skill.group] == []


def test_a_skill_is_part_of_what_exists_and_never_of_itself(bundled: Dataset) -> None:
    """From each skill upwards there is an end."""
    for skill in bundled.skills:
        above, waiting = set[str](), [*bundled.skills[skill].broader]
        while waiting:
            each = waiting.pop()
            above.add(each)
            waiting += bundled.skills[each].broader
        assert skill not in above


def test_a_name_means_one_skill(bundled: Dataset) -> None:
    """Nobody has to say which of two skills a name stands for."""
    owners: dict[str, str] = {}
    for skill in bundled.skills.values():
        for name in (skill.name, *skill.aliases):
            assert owners.setdefault(re.sub(r"[-_ ]+", " ", name.casefold()), skill.id) == skill.id, name


def test_the_rest_can_stay_closed() -> None:
    """A command that needs only the roles reads no file of words or figures."""
    small = load(None, without=OPTIONAL)
    assert not small.measures
    assert asked_for(small) <= set(small.skills)


# A skills list as people write it, in their words and not in ours.
WRITTEN = """
Python, SQL, Java, Spring Boot, JavaScript, TypeScript, React, Node.js, Go, Rust, C++, C#, .NET, R,
SAS, MATLAB, pandas, NumPy, scikit-learn, XGBoost, PyTorch, TensorFlow, JAX, Hugging Face,
LangChain, LangGraph, RAG, Pinecone, OpenAI API, prompt engineering, MLflow, Kubeflow, SageMaker,
Airflow, dbt, Spark, Kafka, Snowflake, BigQuery, Redshift, PostgreSQL, MySQL, MongoDB, Redis,
Elasticsearch, GraphQL, gRPC, REST APIs, microservices, Docker, Kubernetes, Terraform, Ansible, AWS,
Azure, GCP, GitHub Actions, Jenkins, CI/CD, Git, Linux, Bash, Prometheus, Grafana, Scrum, Jira,
Excel, Power BI, Tableau, Looker, A/B testing, statistics, forecasting, NLP, computer vision, deep
learning, HTML, CSS, Vue, Angular, Django, FastAPI, PHP, Ruby on Rails, Swift, Kotlin, Hadoop, Hive,
Databricks, ETL, data modelling, unit testing, Selenium, OAuth, communication, leadership, project
management, stakeholder management, teamwork
"""


def test_what_stands_in_skills_lists_is_known(bundled: Dataset) -> None:
    """Of the words of a real list at least 85 % mean something here."""
    known = {name.casefold() for skill in bundled.skills.values() for name in (skill.name, *skill.aliases)}
    words = [" ".join(word.split()).casefold() for word in WRITTEN.split(",")]
    assert len([word for word in words if word in known]) >= 0.85 * len(words)


@pytest.mark.parametrize("path", sorted(DATA.glob("*.*")), ids=lambda path: path.name)
def test_a_file_holds_the_one_topic_it_is_named_after(path: Path) -> None:
    """A topic is found by its file's name, and a file that a command does not need can stay closed."""
    keys = set(yaml.load(path.read_text(encoding="utf-8"), LOADER))
    assert keys - {"rolecmp"} == {HOLDS.get(path.stem, path.stem)}
    assert ("rolecmp" in keys) == (path.name == "about.yaml")


@pytest.mark.parametrize("path", sorted(DATA.glob("*.yaml")), ids=lambda path: path.name)
def test_a_file_begins_with_its_schema_and_its_licence(path: Path) -> None:
    """An editor checks the file while it is edited, and who copies it alone copies its licence."""
    first, second = path.read_text(encoding="utf-8").splitlines()[:2]
    assert first == "# yaml-language-server: $schema=../rolecmp.schema.json"
    assert second.startswith("# ")
    licence = "ODbL 1.0" if path.stem == "pay-stackoverflow" else "CC BY 4.0"
    assert second.endswith(f"Licence: {licence}.")


def test_the_spelling_is_british(bundled: Dataset) -> None:
    """The words keep to one spelling; an alias may have the other, so that it is found."""
    assert [text for text in texts(bundled) if AMERICAN.search(text) and text not in bundled.skills] == []


@pytest.mark.parametrize("words", ["trust boundary", "token", "p-value", "agentic loop", "feature store"])
def test_the_dataset_speaks_of(bundled: Dataset, words: str) -> None:
    """The words that people search for stand in the dataset's text."""
    assert any(words in text.casefold() for text in texts(bundled))


def cited(dataset: Dataset) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Every entry that makes a statement: its kind, its name and the ids of its sources."""
    about = dataset.about
    for statement in (*about.caveats, about.aim_rule, about.corrections):
        yield ("about", statement.text, statement.sources) if statement else ("about", "missing", ())
    for skill in dataset.skills.values():
        yield "skills", skill.id, skill.sources
    for role in dataset.roles.values():
        yield "roles", role.id, role.sources
        for aspect, sources in role.cite.items():
            yield "aspects", f"{role.id} {aspect}", sources
    for comparison in dataset.comparisons:
        yield "comparisons", " and ".join(comparison.roles), comparison.sources
    for guidance in dataset.guidance:
        yield "guidance", guidance.background, guidance.sources
    for question in dataset.faq:
        yield "faq", question.id, question.sources
    for measure in dataset.measures.values():
        yield measure.kind, measure.id, measure.sources
    if dataset.decoding:
        yield "decoding", "decoding", dataset.decoding.sources


def mentioned_roles(dataset: Dataset) -> set[str]:
    """The ids by which entries name roles."""
    mentioned = set(dataset.about.at_a_glance)
    for role in dataset.roles.values():
        mentioned.update(each for each in (role.builds_on, role.same_as, *role.next) if each)
    for comparison in dataset.comparisons:
        mentioned.update(comparison.roles)
    for guidance in dataset.guidance:
        mentioned.update(guidance.roles, guidance.aim)
    for question in dataset.faq:
        mentioned.update(question.roles)
    for measure in dataset.measures.values():
        mentioned.update(measure.of, *(each.roles for each in measure.ranges))
    return mentioned


def asked_for(dataset: Dataset) -> set[str]:
    """The skills that roles list."""
    return {
        part.skill
        for role in dataset.roles.values()
        for value in role.values.values()
        for part in value
        if isinstance(part, RoleSkill)
    }


def texts(value: object) -> Iterator[str]:
    """Every text of a dataset or a part of it, names that others gave aside."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from texts(tuple(value.values()))
    elif isinstance(value, tuple):
        for name, part in zip_longest(getattr(value, "_fields", ()), value):
            yield from texts(part if name not in NO_PROSE else ())
