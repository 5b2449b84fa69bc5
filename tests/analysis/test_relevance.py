"""How well a text answers a search."""

import pytest

from rolecmp.analysis.relevance import Text, marked, ranked
from rolecmp.words.forms import words_of
from rolecmp.words.questions import query_words


def found(query: str, *texts: str) -> list[str]:
    """Which of these texts answer a search, best first."""
    return list(ranked(query, texts, lambda text: (Text(text),))[0])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Do I need ML?", ("do", "i", "need", "ml")),
        ("p-value", ("p", "value")),
        ("C++, C# and F#!", ("c++", "c#", "and", "f#")),
        ("AI+ML #1", ("ai", "ml", "1")),
        ("STRASSE Straße", ("strasse", "strasse")),
        ("हिन्दी में", ("हिन्दी", "में")),
        ("cafe\u0301", ("café",)),
        ("機械学習、東京", ("機械学習", "東京")),
        ("…", ()),
    ],
)
def test_a_text_has_words(text: str, words: tuple[str, ...]) -> None:
    """Case does not count; signs part words, save those that belong to a word in its script or its name."""
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("Do I need ML?", ("need", "ml")),
        ("ml ML", ("ml",)),
        ("which should I", ("which", "should", "i")),
        ("?", ()),
    ],
)
def test_common_words_count_only_alone(query: str, words: tuple[str, ...]) -> None:
    """A search is for its telling words; where it has none, for what it has."""
    assert query_words(query) == words


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("token", "priced per tokens"),
        ("tokens", "priced per token"),
        ("salaries", "the salary"),
        ("statistics", "statistical models"),
        ("ops", "ops"),
        ("difference", "how they differ"),
        ("modelling", "a model"),
        ("LLM", "LLMs"),
        ("c#", "C# and C"),
        ("cafe", "a café"),
        ("café", "a cafe"),
        ("deployed", "deployment"),
        ("behavior", "their behaviour"),
        ("fullstack", "full-stack work"),
        ("back end", "the backend"),
        ("学習", "機械学習"),
        ("équipe", "l'équipe"),
    ],
)
def test_a_word_is_found_in_its_other_forms(query: str, text: str) -> None:
    """Plural and singular, two spellings, with marks or without, and what is derived from it."""
    assert found(query, text, "nothing of the kind") == [text]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("ai", "aim"),
        ("r", "results"),
        ("c++", "C"),
        ("ops", "open"),
        ("class", "clash"),
        ("series", "service"),
        ("overlap", "over"),
        ("marketplace", "market"),
        ("internationally", "inter"),
        ("charter", "a chart"),
        ("agentxyz", "AgentOps agents"),
        ("java", "JavaScript"),
        ("data", "database"),
        ("token", "betoken"),
        ("tested", "text"),
    ],
)
def test_a_word_is_not_found_in_others(query: str, text: str) -> None:
    """Short words stand for themselves, and a beginning is not any beginning."""
    assert found(query, text) == []


def test_a_longer_form_counts_only_where_the_word_is_not_written() -> None:
    """Whoever searches "engineering" where it is written does not want every engineer."""
    assert found("engineering", "feature engineering", "an engineer") == ["feature engineering"]


def test_more_words_are_better() -> None:
    """The texts that hold most of the search come first, and those with less than half are left out."""
    assert found("red green blue", "red", "green blue", "blue red green") == ["blue red green", "green blue"]


def test_half_as_good_is_good_enough() -> None:
    """What holds exactly half of what the best text holds is still told, after it."""
    assert found("soup bread", "soup", "bread", "soup or hot bread") == ["soup or hot bread", "soup", "bread"]


def test_words_that_stand_together_are_better() -> None:
    """A text that has them side by side answers better, in whatever form, common words aside."""
    apart, together = "rules for every thumb", "a rule of thumb"
    assert found("rules of thumb", apart, together) == [together, apart]


def test_words_stand_together_in_one_text_and_in_their_order() -> None:
    """Neither the other way round, nor at the end of one text and the start of the next."""
    entries = {
        "order": ("boundary trust",),
        "split": ("the trust", "boundary"),
        "cut": ("boundary, no trust",),
        "whole": ("the trust boundary",),
    }
    best, _ = ranked("trust boundary", list(entries), lambda name: map(Text, entries[name]))
    assert best == ("whole", "order", "split", "cut")


def test_a_heavier_text_is_better() -> None:
    """A word in a title answers better than one in the text below it, however often it stands there."""
    entries = {
        "body": (Text("food"), Text("soup soup soup", 0.5)),
        "title": (Text("soup"), Text("food", 0.5)),
        "both": (Text("soup", 0.5), Text("soup", 0.2)),
    }
    best, _ = ranked("soup", list(entries), lambda name: entries[name])
    assert best == ("title", "body", "both")


def test_a_rarer_word_is_better() -> None:
    """Between texts with as many words, the one with the word that few hold comes first."""
    assert found("soup bread", "bread", "soup", "bread roll") == ["soup", "bread", "bread roll"]


def test_weight_and_rarity_never_outdo_another_word() -> None:
    """Whatever one text's words weigh, a text that holds one word more comes first."""
    entries = {
        "heavy": (Text("soup with hot bread"),),
        "more": (Text("soup, then bread, then a hot fire", 0.1),),
        "also": (Text("fire"),),
    }
    best, _ = ranked("soup bread fire", list(entries), lambda name: entries[name])
    assert best[0] == "more"


def test_equals_keep_their_order() -> None:
    """Texts that answer as well come as the dataset has them."""
    assert found("soup", "soup one", "soup two", "soup three") == ["soup one", "soup two", "soup three"]


@pytest.mark.parametrize("query", ["soup", "?", ""])
def test_nothing_may_answer(query: str) -> None:
    """A search without a match, or without a word, finds nothing, and neither does one of nothing."""
    assert found(query, "bread") == []
    assert found(query) == []


def test_a_search_tells_what_its_words_mean() -> None:
    """For each word that counts, the words of the texts that answer it."""
    _, meant = ranked("a token model", ["tokens, token", "models"], lambda text: (Text(text),))
    assert meant == {"token": {"token", "tokens"}, "model": {"models"}}


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("A token.", (("A ", False), ("token", True), (".", False))),
        ("Tokens, tokens", (("Tokens", True), (", ", False), ("tokens", True))),
        ("betoken", (("betoken", False),)),
        ("", ()),
    ],
)
def test_found_words_are_marked(text: str, pieces: tuple[tuple[str, bool], ...]) -> None:
    """The pieces make up the text, and whole words are marked in whichever case."""
    assert marked(text, {"token", "tokens"}) == pieces
    assert "".join(piece for piece, _ in pieces) == text


def test_words_written_apart_are_one_beside_others() -> None:
    """What follows them in the search is a word of its own."""
    assert sorted(found("front end python", "frontend css", "python", "css")) == ["frontend css", "python"]


def test_a_word_written_as_one_finds_its_parts() -> None:
    """However short the second is that is a word of its own."""
    assert found("frontend", "at the front end", "a front") == ["at the front end"]
