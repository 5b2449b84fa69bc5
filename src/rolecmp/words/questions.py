"""What the words of a question say: which of them carry it, and which mean the same kind of thing."""

from rolecmp.words.folding import unmarked
from rolecmp.words.forms import form, words_of

# Words that say nothing about what is looked for. Where a search has no others, they count.
COMMON = frozenset(
    "a about am an and any are as at be been being between by can could did do does doing done for from had"
    " has have having he her his how i i'm if in into is isn't it it's its just me my no not of off on one or"
    " our out over please she should so some such than that that's the their them then there these they"
    " this those to too under up us versus vs was we were what what's when where which while who why will"
    " with would yes you your don't doesn't i'd i'll i've can't aren't".split()
)
# Words that many questions have, whatever they ask.
_SOFT = (
    "actually all also another anyone call day days define definition else even exact example explain get"
    " give go good guide help high higher highest instead job kind know let like look low lower main many"
    " mean meaning more most much new now only other overview part people person real really role seem simple"
    " somebody someone take tell term thing title today try type typical understand use usual want way"
    " well work world year"
).split()
# What a role's own description says something about.
_OF_A_ROLE = (
    "activity background build day describe description do duty focus learn make profile qualification"
    " responsibility responsible skill study task tool topic toolkit"
).split()
_SENSES = {
    "pay": "pay paid salary wage compensation earn earning income remuneration money package lucrative",
    "compare": "differ difference different distinction distinguish compare comparison contrast same similar"
    " identical equivalent synonym interchangeable relate overlap share common versus vs",
    "aim": "aim choose pick pursue target recommend suit prefer should",
    "need": "need require requirement necessary must prerequisite without mandatory essential",
    "become": "become transition switch move migrate pivot jump progress turn career path",
}
_SENSE_OF = {form(word): sense for sense, words in _SENSES.items() for word in words.split()}
_SENSE_OF |= dict.fromkeys(map(form, _SOFT), "soft") | dict.fromkeys(map(form, _OF_A_ROLE), "role")


def plain_words(text: str) -> tuple[str, ...]:
    """Every word of a text, folded, without marks and without the 's of "what's"."""
    return tuple(word.removesuffix("'s") for word in words_of(unmarked(text)))


def query_words(query: str) -> tuple[str, ...]:
    """The words of a search that count, in lower case, each once.

    >>> query_words("What's the salary?")
    ('salary',)
    """
    words = tuple(dict.fromkeys(plain_words(query)))
    return tuple(word for word in words if word not in COMMON) or words


def sense(word: str) -> str:
    """What a word asks: "pay", "compare", "aim", "need", "become", of a "role", "soft"; else its own form.

    >>> sense("wages"), sense("learn"), sense("docker")
    ('pay', 'role', 'docker')
    """
    own = form(word)
    return _SENSE_OF.get(own, own)
