"""Which language a text is in."""

from collections import Counter
from collections.abc import Iterable

# The commonest words that tell a language from English.
_COMMON = {
    "English": "the and with for you our your will are have this that from",
    "German": "und der die das mit für wir du sie dein eine einen von zu ist bei als oder",
    "Dutch": "het een van voor met wij jij je ben onze ons aan bij naar wat als",
    "French": "et les des pour une vous nous dans avec sur du au notre votre est",
    "Spanish": "los las para con una del que por el su nuestro experiencia",
    "Italian": "il gli di che per una nel con sono della del nostro",
    "Portuguese": "os as para com uma em que por nosso do da você",
    "Polish": "w z na do oraz dla jest się nie przez",
    "Swedish": "och att som för med du vi är på av ett",
}
_LEAST_WORDS = 3


def language(texts: Iterable[str]) -> str:
    """The language that most of the commonest words are of; English unless another has far more.

    >>> language(["Wir suchen dich für unser Team", "mit Freude an der Arbeit und dem Code"])
    'German'
    """
    said = Counter("\n".join(texts).lower().split())
    counts = {name: sum(said[word] for word in words.split()) for name, words in _COMMON.items()}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] > 2 * counts["English"] + _LEAST_WORDS else "English"
