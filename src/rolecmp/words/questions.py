"""What the words of a question say: which of them carry it, and which mean the same kind of thing."""

from rolecmp.words.folding import unmarked
from rolecmp.words.forms import form, words_of

# Words that say nothing about what is looked for. Where a search has no others, they count.
COMMON = frozenset(
    "a about am an and any are as at be been being between by can could did do does doing done for from had"
    " has have having he her his how i i'm if in into is isn't it it's its just me my no not of off on one or"
    " our out over please she should so some such than that that's the their them then there these they"
    " this those to too under up us versus vs was we were what what's when where which while who why will"
    " with would yes you your don't doesn't i'd i'll i've can't aren't"
    " whats whos hows wheres whens whys thats theres dont doesnt didnt isnt arent cant wont im ive".split()
)
# Words of German, French, Spanish, Dutch and Italian that few English sentences have, without marks,
# and those that stand in names and places too.
_ONLY_FOREIGN = frozenset(
    "wie wer warum wann welche welcher welches ist sind ich wir brauche braucht muss kann soll sollte macht"
    " verdient verdienen werde werden zwischen unterschied gehalt lohn fur nicht oder wird dich auch"
    " qu quelle quel quels quelles combien pourquoi fait faut gagne gagnent devenir puis peut dois salaire"
    " je vous nous quoi savoir faire besoin avec chez"
    " cual cuales cuanto cuanta donde quien necesito necesita hace hacen gana ganan puedo debo sueldo"
    " salario estoy trabajo aprender diferencia ser"
    " wat doet hoe welke tussen verschil heb nodig cosa quanto guadagna sono".split()
)
_ALSO_FOREIGN = frozenset(
    "an auf aus bei dem den der des die das du ein eine einem einen einer es im mit mir sich um und von zu"
    " zum zur wo au aux c ce d en entre est et il la le les l ma mon ne on ou par pas pour que sa se ses son"
    " sur un une comment como con de del el esta este la las lo los mas mi muy para por si su una y o"
    " che da di het een en van voor naar ik was".split()
)
_FOREIGN_PAY = frozenset(
    "verdient verdienen gehalt lohn salaire gagne gagnent sueldo salario gana ganan guadagna".split()
)
# Words that many questions have, whatever they ask.
_SOFT = (
    "actually all also another anyone call day days define definition else even exact example explain get"
    " give go good guide help high higher highest instead job kind least let like list look low lower main"
    " many matter mean meaning more most much new now only other overview part people person real really role"
    " seem simple somebody someone stand take tell term thing title today try type typical understand use"
    " usual want way well work world write year"
).split()
# What a role's own description says something about.
_OF_A_ROLE = (
    "activity background build day describe description do duty focus know learn make profile qualification"
    " responsibility responsible skill study task tool topic toolkit"
).split()
_SENSES = {
    "pay": "pay paid salary wage compensation earn earning income remuneration money package lucrative",
    "compare": "differ difference different distinction distinguish compare comparison contrast same similar"
    " similarity identical equivalent synonym interchangeable relate overlap share common versus vs",
    "aim": "aim choose pick pursue target recommend suit fit right prefer easiest fastest quickest closest"
    " nearest should",
    "need": "need require requirement necessary must prerequisite without mandatory essential important",
    "become": "become transition switch move migrate pivot jump progress turn change career path lack",
}
SAID = frozenset(word for words in _SENSES.values() for word in words.split())
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
    if word in _FOREIGN_PAY:
        return "pay"
    own = form(word)
    return _SENSE_OF.get(own, own)


def of_no_english(word: str) -> bool:
    """Whether a plain word is a common one of another language, and none that English needs."""
    return word in _ONLY_FOREIGN or (word in _ALSO_FOREIGN and word not in COMMON)


def is_foreign(words: tuple[str, ...]) -> bool:
    """Whether a question of these plain words is asked in another language than English.

    >>> is_foreign(plain_words("Was ist Python?")), is_foreign(plain_words("Is de Java role a job?"))
    (True, False)
    """
    telling = sum(word in _ONLY_FOREIGN for word in words)
    english = sum(word in COMMON and word not in _ALSO_FOREIGN for word in words)
    return bool(telling) and 2 * telling + sum(map(_ALSO_FOREIGN.__contains__, words)) > 2 * english
