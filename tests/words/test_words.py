"""How words are read: the same however they are typed, inflected or spelled; alike is not the same."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolecmp.words.folding import folded, unmarked
from rolecmp.words.forms import akin, form, forms, run_together, singular, words_of
from rolecmp.words.near import nearest, slipped, slips
from rolecmp.words.questions import is_foreign, plain_words

SAME_WORD = """
evaluate evaluates evaluated evaluating evaluation evaluations
train trains trained training
visualise visualize visualisation visualizations visualising visualizing
engineer engineers engineering
behaviour behavior behaviours
colour color colored coloured
centre center centres centers
analyse analyze analyses analysed analyzing analysis
model models modelling modeling modelled modeled
catalogue catalog catalogues catalogs
licence license licences licensed licensing
optimise optimize optimisation optimizations
nurse nurses
course courses
prize prizes
box boxes
classify classification classifying classified
specify specification specifications specified
study studies studied studying
price prices priced pricing
code codes coded coding
run runs running
plan plans planned planning
tune tunes tuned tuning
predict predicts prediction predicting
generate generation generating
document documents documentation documenting
experiment experiments experimentation
use uses used using
pay pays paid paying
class classes
process processes processing
match matches matching
hypothesis hypotheses
salary salaries
operate operations operating
differ differs differing
difference differences
scientist scientists scientist's
math maths mathematics
api apis
stats statistics
embed embedding embeddings embedded
regress regression
test tests testing tested
""".strip().splitlines()

OTHER_WORDS = """
engine engineer
analyst analysis
analytics analysis
production product
market marketing
science scientist
chart charter
general generation
develop developer
state station
differ different
data date
string str
agent agency
private privacy
user use
speed spe
""".strip().splitlines()

ANY_TEXT = st.text(max_size=20)


@given(ANY_TEXT)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    """Whatever the script: what is folded is in the form in which texts are compared."""
    assert folded(folded(text)) == folded(text)
    assert unmarked(unmarked(text)) == unmarked(text)


@given(ANY_TEXT)
def test_it_does_not_matter_how_letters_are_composed(text: str) -> None:
    """A letter and its mark are the same typed as one sign or as two."""
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("Full-Stack  engineer", "full stack engineer"),
        ("\tA_B\u00a0c- ", "a b c"),
        ("--", ""),
        ("ＡＩ　engineer", "ai engineer"),
        ("non\u2011breaking", "non breaking"),
        ("soft\u00adware", "software"),
        ("What’s", "what's"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("café", "café"),
    ],
)
def test_case_gaps_and_width_do_not_matter(text: str, compared: str) -> None:
    """Hyphens, underscores and any run of white space are one gap; none counts at the ends."""
    assert folded(text) == compared


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Café", "cafe"),
        ("cafe\u0301", "cafe"),
        ("Ingénieur", "ingenieur"),
        ("нейрон й", "нейрон й"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_marks_are_taken_off_latin_letters(text: str, bare: str) -> None:
    """A fallback for those who have no such key; in other scripts the marks are part of the letters."""
    assert unmarked(text) == unicodedata.normalize("NFC", bare)


@pytest.mark.parametrize("words", SAME_WORD)
def test_the_forms_of_a_word_are_one(words: str) -> None:
    """Plurals, British and American spelling, -ing, -ed and -tion."""
    assert len({form(word) for word in words.split()}) == 1, {word: form(word) for word in words.split()}


@pytest.mark.parametrize("words", OTHER_WORDS)
def test_other_words_stay_apart(words: str) -> None:
    """However much of them is alike."""
    left, right = map(form, words.split())
    assert left != right


@pytest.mark.parametrize("word", ["ai", "aws", "css", "ios", "c++", "node.js", "s3", "データ", "r"])
def test_short_words_and_other_letters_are_their_own_form(word: str) -> None:
    """There is nothing to take off."""
    assert form(word) == singular(word) == word


def test_words_keep_what_belongs_to_them() -> None:
    """The signs of a language's name, the dot inside of one and an apostrophe, and no punctuation."""
    assert words_of("C++, C# & .NET (node.js): what's p-value? Yes.") == (
        *("c++", "c#", ".net", "node.js", "what's", "p", "value", "yes"),
    )
    assert forms("What's trained?") == ("what", "train")


@pytest.mark.parametrize("name", ["Full stack engineers", "full-stack engineer", "fullstack engineer"])
def test_gaps_inside_a_word_do_not_matter(name: str) -> None:
    """As people write them."""
    assert run_together(name) == "fullstackengineer"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("pyhton", "python"),
        ("pythn", "python"),
        ("pyython", "python"),
        ("pythom", "python"),
        ("softwear", "software"),
        ("scientits", "scientist"),
        ("sqll", "sql"),
        ("cok", "cook"),
        ("engeneer", "engineer"),
    ],
)
def test_one_letter_is_a_slip(word: str, meant: str) -> None:
    """Wrong, missing, too many or moved; and the other way round."""
    assert slipped(word, meant)
    assert slipped(meant, word)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("python", "python"),
        ("pytorch", "python"),
        ("mlops", "ml"),
        ("ai", "ia"),
        ("swe", "sre"),
        ("r", "rag"),
        ("rust", "rest"),
        ("data", "date"),
        ("hardware", "software"),
        ("python2", "python3"),
        ("electrical", "electronic"),
        ("", "sql"),
    ],
)
def test_another_word_is_no_slip(word: str, other: str) -> None:
    """More than one letter, short words and digits are meant as they stand."""
    assert not slipped(word, other)
    assert not slipped(other, word)


def test_the_slips_in_a_name_are_counted() -> None:
    """None where another word stands in it."""
    assert slips("AI enginers", "AI engineer") == 1
    assert slips("Back end engineer", "backend engineers") == 0
    assert slips("softwear enginer", "Software engineer") == 2
    assert slips("prompt engineering", "feature engineering") is None
    assert slips("data engineer", "engineer") is None


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("ml-enginer", "ml-engineer"),
        ("ML-ENGINEER", "ml-engineer"),
        ("ML engineers", "ml-engineer"),
        ("data scientits", "Data Scientist"),
        ("cafe", "Café"),
        ("SQ", None),
        ("data engineer", None),
        ("mlops-engineer", None),
        ("scientist", None),
        ("quantum plumber", None),
        ("", None),
        ("-", None),
        ("Café" + "e" * 80, None),
    ],
)
def test_a_slip_has_a_nearest_name(name: str, near: str | None) -> None:
    """As the name is written; never another job, and never for what is too long to be a slip."""
    assert nearest(name, ("ml-engineer", "Data Scientist", "sql", "Café")) == near


def test_the_nearest_name_is_the_same_word() -> None:
    """In another form before a slip of it, and the first of those."""
    known = ("enginer", "engineer", "ENGINEERS")
    assert nearest("Engineers", known) == nearest("engineers", known) == "engineer"


def test_derived_words_share_at_least_four_letters() -> None:
    """Partly is of part; artful is not found by art, nor anything else by a word of three letters."""
    assert akin("partly", "part")
    assert not akin("artful", "art")


@pytest.mark.parametrize("text", ["La Paz, con Jose de la Cruz", "die in an ad", "Data and AI"])
def test_names_and_words_of_two_languages_make_no_foreign_question(text: str) -> None:
    """Without one word that English has not, it is read as English."""
    assert not is_foreign(plain_words(text))
