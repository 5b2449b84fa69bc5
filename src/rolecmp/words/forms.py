"""The one form that the forms of an English word share: plurals, two spellings, -ing, -ed and -tion.

Forms are for comparing and not for showing: "evaluation" is "evalu". What is no longer than three letters,
or has other letters than English ones, is its own form.
"""

import re
from functools import lru_cache

from rolecmp.words.folding import folded, unmarked

# What several scripts write their vowels with is no \w and yet belongs to the word, as do the signs that
# end "C++" and "C#"; an apostrophe belongs to it inside, and a dot in "node.js".
WORD = re.compile(
    r"\.?[\w\u0300-\u036f\u0591-\u05c7\u0610-\u06ed\u0900-\u109f\u1780-\u17d3\u200c\u200d]+"
    r"(?:'(?i:s|t|re|ve|ll|d|m)\b|\.\w+)*(?:[+#]+(?!\w))?"
)
_OWNER = re.compile(r"'s?$")
# What no rule of the singular or of spelling has anything to say of.
_PLAIN = re.compile(r"(?!.*(?:our|[iy]z|[tb]re|og|ens))[a-z]{3,}[a-rt-z]")
_ENGLISH = re.compile(r"[a-z]{4,}")

# No rule makes these.
IRREGULAR = {
    "maths": "math", "mathematics": "math", "used": "use", "uses": "use", "using": "use", "paid": "pay",
    "built": "build", "taught": "teach", "wrote": "write", "written": "write", "chosen": "choose",
    "indices": "index", "indexes": "index", "matrices": "matrix", "people": "person",
    "judgment": "judgement", "artifact": "artefact", "program": "programme", "gray": "grey",
    "learnt": "learn", "stats": "statistic", "apis": "api", "kpis": "kpi",
}  # fmt: skip
# A thing and a job of its own, which is no form of the verb.
_THINGS = frozenset("marketing morning nothing something anything everything during ceiling evening".split())
_THINGS |= frozenset("production question station nation passion pension mission version embed".split())

# Spellings of one word and which of them is taken, in the order in which they are tried.
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{3})our(?=$|s$|ed$|ing$|al$)"), "or"),
    (re.compile(r"(?<=[a-z]{2})iz(?=e$|es$|ed$|er$|ers$|ing$|ation$|ations$)"), "is"),
    (re.compile(r"yz(?=e$|es$|ed$|ing$)"), "ys"),
    (re.compile(r"(?<=[a-z]{2})([tb])re(?=s?$)"), r"\1er"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=[a-z]{2})ense(?=s?$|d$)"), "ence"),
    (re.compile(r"ensing$"), "encing"),
)
_PLURAL = (
    (re.compile(r"(?<=[a-z]{2})ies$"), "y"),
    (re.compile(r"(?<=[a-z](?:ss|zz|ch|sh))es$|(?<=[a-z]{2}x)es$"), ""),
    (re.compile(r"(?<=[a-z]{3})(?<![siu])s$"), ""),
)
_ENDINGS = (
    (re.compile(r"(?<=[a-z]{3})if(?:ication|icate|ied|ying|y)$"), "if"),
    (re.compile(r"(?<=[a-z]{3})isation$|(?<=[a-z]{3})ising$|(?<=[a-z]{3})ised?$"), "is"),
    (re.compile(r"(?<=[a-z]{4})(?:ation|ating|ated|ate)$"), ""),
    (re.compile(r"(?<=[a-z]{4}t)ion$|(?<=[a-z]{4}ss)ion$"), ""),
    (re.compile(r"(?<=[a-z]{2})ied$|(?<=[a-z]{2})ying$"), "y"),
    (re.compile(r"(?<=[aeiouy][a-z])ing$|(?<=[aeiouy][a-z]{2})ing$|(?<=[aeiouy][a-z]{3})ing$"), ""),
    (re.compile(r"(?<=[aeiouy][a-z])(?<!e)ed$|(?<=[aeiouy][a-z]{2})ed$"), ""),
)
# "coding" is of "code", as "codding" would be of "cod".
_CUT = re.compile(r"[^aeiou][aeiou][^aeiouwxy]")
_SILENT = re.compile(r"(?<=[a-z]{4})e$")
_DERIVED = frozenset("al anc ant enc ent ful ic is ity iv ly ment ness ur y".split())
_SISTER = re.compile(r"(?<=[a-z]{3}s)is$")
_DOUBLED = re.compile(r"(?<=[a-z]{2})([bdgklmnprtsz])\1$")


def words_of(text: str) -> tuple[str, ...]:
    """Every word of a text, folded, with what belongs to it: "C++", "C#", "node.js", "what's".

    >>> words_of("C++, p-values")
    ('c++', 'p', 'values')
    """
    return tuple(WORD.findall(folded(text)))


@lru_cache(maxsize=65_536)
def singular(word: str) -> str:
    """A folded word in the singular, in one of its two spellings and without marks on Latin letters.

    >>> singular("developers"), singular("colors") == singular("colour")
    ('developer', True)
    """
    if _PLAIN.fullmatch(word) and word not in IRREGULAR:
        return word
    word = _OWNER.sub("", word if word.isascii() else unmarked(word))
    if not _ENGLISH.fullmatch(word):
        return word
    if word in IRREGULAR:
        return IRREGULAR[word]
    for plural, one in _PLURAL:
        word, changed = plural.subn(one, word)
        if changed:
            break
    if not _PLAIN.fullmatch(word):
        for other, taken in _SPELLINGS:
            word = other.sub(taken, word)
    return word


@lru_cache(maxsize=65_536)
def form(word: str) -> str:
    """The form that a folded word shares with all its forms, and with few others.

    >>> form("evaluation") == form("evaluating") == form("evaluates")
    True
    >>> form("engineer") == form("engineering"), form("sql")
    (True, 'sql')
    """
    word = singular(word)
    if not _ENGLISH.fullmatch(word) or word in _THINGS:
        return word
    for ending, left in _ENDINGS:
        shorter, changed = ending.subn(left, word)
        if changed:
            word = f"{shorter}e" if _CUT.fullmatch(shorter) else shorter
            break
    return _DOUBLED.sub(r"\1", _SILENT.sub("", _SISTER.sub("", word)))


def akin(word: str, other: str) -> bool:
    """Whether one of two forms is derived from the other: deployment from deploy, but no charter from chart.

    >>> akin(form("difference"), form("differ")), akin(form("charter"), form("chart"))
    (True, False)
    """
    shorter, longer = sorted((word, other), key=len)
    return len(shorter) > 3 and longer.startswith(shorter) and longer[len(shorter) :] in _DERIVED


# Whatever is named is compared with every name of every skill.
@lru_cache(maxsize=65_536)
def forms(text: str) -> tuple[str, ...]:
    """The form of every word of a text.

    >>> forms("Trained models")
    ('train', 'model')
    """
    return tuple(map(form, words_of(text)))


@lru_cache(maxsize=65_536)
def run_together(text: str) -> str:
    """The words of a text in the singular and without gaps: full-stack, full stack and fullstack are one.

    >>> run_together("Back-end engineers")
    'backendengineer'
    """
    return "".join(map(singular, words_of(text)))
