"""Names found in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolecmp.words.phrases import Phrases, found, light, packed, phrases, unpacked

NAMES = [
    ("python", "Python"),
    ("agents", "AI agent"),
    ("ai", "=AI"),
    ("r", "=R"),
    ("cpp", "C++"),
    ("dotnet", ".NET"),
    ("nothing", "…"),
    ("nothing", "--"),
    ("ab-tests", "A/B test"),
    ("train", "train .. model"),
    ("diving", "deep sea .. divers"),
    ("learning", "deep learning"),
    ("prompts", "LLM-as-judge"),
    ("charts", "data visualisation"),
    ("plots", "data visualization"),
]


KNOWN = phrases(NAMES)
UNPACKED = unpacked(packed(NAMES))


def seen(known: Phrases, text: str) -> list[tuple[str, str]]:
    """What is found in the text, each with its words."""
    return [(",".join(each.keys), text[each.start : each.end]) for each in found(known, text)]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Python, python and PYTHON", [("python", "Python"), ("python", "python"), ("python", "PYTHON")]),
        ("two AI agents", [("agents", "AI agents")]),
        ("AI, and agents", [("ai", "AI")]),
        ("an ai for all", []),
        ("R or r", [("r", "R")]),
        ("C++/C, C# and .NET", [("cpp", "C++"), ("dotnet", ".NET")]),
        ("a net of roles in internet", []),
        ("run A/B tests, a/b-test", [("ab-tests", "A/B tests"), ("ab-tests", "a/b-test")]),
        ("LLM as judge, llm_as_judge", [("prompts", "LLM as judge"), ("prompts", "llm_as_judge")]),
        ("trains the models", [("train", "trains the models")]),
        ("train model", [("train", "train model")]),
        (
            "train large deep learning models",
            [("train", "train large deep learning models"), ("learning", "deep learning")],
        ),
        ("train one two three four models", []),
        ("deep lakes, deep sea and its divers", [("diving", "deep sea and its divers")]),
        ("pythons of pythonista", [("python", "pythons")]),
        ("data visualisations", [("charts,plots", "data visualisations")]),
        ("an A/B; test of C, ++ and deep, learning", []),
        ("", []),
        ("🙂 … —", []),
    ],
)
def test_names_are_found_in_any_form(text: str, mentions: list[tuple[str, str]]) -> None:
    """In any case and number unless the case matters, with `-`, `_`, `/` and spaces alike, words whole."""
    assert seen(KNOWN, text) == seen(UNPACKED, text) == mentions


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("models", "Model"),
        ("KPIs", "kpi"),
        ("libraries", "library"),
        ("processes", "process"),
        ("visualise", "Visualize"),
        ("analysing", "analyzing"),
        ("databases", "database"),
        ("behaviour", "behaviors"),
        ("ﬁnding", "finding"),
    ],
)
def test_forms_of_a_word_are_one(one: str, other: str) -> None:
    """Singular and plural, British and American spelling are the same word."""
    assert light(one) == light(other)


@pytest.mark.parametrize(
    ("one", "other"), [("embedding", "embedded"), ("class", "clas"), ("engineering", "engineer")]
)
def test_other_words_are_not(one: str, other: str) -> None:
    """What only looks alike stays apart: an embedding is nothing embedded."""
    assert light(one) != light(other)


@given(
    st.lists(
        st.sampled_from(["ai", "agent", "deep", "learning", "python", "x", "train", "model"]), max_size=12
    )
)
def test_the_longest_name_is_found_and_every_name(tokens: list[str]) -> None:
    """What is found is what a search of every name at every place finds, less what is inside a longer one."""
    names = {("ai", "agent"): "b", ("agent",): "c", ("deep", "learning"): "d", ("python",): "e"}
    known = phrases([(key, " ".join(name)) for name, key in names.items()])
    expected, at = [], 0
    while at < len(tokens):
        size = next((n for n in (2, 1) if tuple(tokens[at : at + n]) in names), 0)
        if size:
            expected.append(names[tuple(tokens[at : at + size])])
        at += size or 1
    assert [key for each in found(known, " ".join(tokens)) for key in each.keys] == expected


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("using tools", "use tools"),
        ("people skills", "person skill"),
        ("spy work", "spies' work"),
        ("indices written", "indexes write"),
        ("colour centres", "color center"),
        ("licence catalogue", "licenses' catalogs"),
        ("Köln café", "koln cafe"),
    ],
)
def test_a_name_is_found_by_a_form_that_begins_otherwise(name: str, text: str) -> None:
    """Where the forms of its first word differ in their first letters."""
    for one, other in ((name, text), (text, name), (name, name)):
        assert [each.keys for each in found(phrases([("key", one)]), other)] == [("key",)]


def test_names_of_other_scripts_are_found() -> None:
    """Whatever the letters; what has none, and no digit, is no name."""
    known = phrases([("data", "数据"), ("sign", "…"), ("quality", "数据\nquality")])
    assert [each.keys for each in found(known, "数据, 数据 quality …")] == [("data",), ("quality",)]


def test_nothing_hangs_on_what_was_read_before() -> None:
    """After many texts the same names are found as in the first."""
    names = [
        ("deep", "deep learning"),
        ("r", "=R"),
        ("train", "train .. model"),
        ("data", "data"),
        ("see", "see"),
    ]
    names += [("feed", "train .. data"), ("use", "used")]
    text = "See R: train a deep model on data. It is used; train models on data."
    others = ("train some data", *(f"line {number}" for number in range(1_100)))
    for used in (phrases(names), unpacked(packed(names))):
        before = [[*found(used, line)] for line in (*others[:1], text, *others, text)][1:]
        assert before[0] == before[-1] == [*found(phrases(names), text)]
