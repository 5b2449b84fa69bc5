"""What a posting says beside the matter: the employer, the law, what is not asked for; and its language."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

Part: TypeAlias = Literal["work", "aside", "unknown"]


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


# One of these stands in all that the pattern after it finds: where none does, it need not be tried.
def _cued(cues: tuple[str, ...], text: str) -> bool:
    return any(cue in text for cue in cues)


# The headings of parts that speak of the employer, for the lawyers, or of what is not asked.
_ASIDE = _any(
    r"(?:why|join|life at|working at|work at)\s.{1,40}",
    r"about (?!me\b|(?:the|this|our|your) (?:role|job|position|team|work|opportunity|project|tech|stack)"
    r"|you\b).{1,40}",
    r"who we are|we offer|what(?: do)? we(?: can)? offer.*|what(?:'s| is) in it for you|how to apply|apply.*",
    r"(?:our|the) (?:company|story|mission|vision|values|culture|benefits|offer|perks|customers)",
    r"company\b.*|benefits.*|perks.*|compensation.*|salary.*|pay\b.*|(?:our )?(?:hiring|interview) process",
    r"über uns|wer wir sind|(?:das )?(?:bieten wir|wir bieten|erwartet dich).*|unser angebot",
    r"over ons|wie (?:zijn wij|we zijn)|(?:dit |wat )?bieden (?:we|wij).*",
    r"(?:à propos|qui sommes|notre (?:entreprise|offre)|(?:ce que )?nous offrons|avantages).*",
    r".*(?:equal (?:employment )?opportunity|\beeo\b|privacy|disclaimer|legal|accommodation"
    r"|data protection).*",
    r".*(?:datenschutz|recruitment agenc|background check|diversity).*",
)
_NOT_ASKED = _any(
    r".*\b(?:will not|won't|is not|isn't|are not|aren't|don't|do not|does not|doesn't)\b.*|not\b.*|no\b.*",
    r"out of scope.*|was (?:du|sie) nicht.*|wat je niet.*|ce que vous ne.*",
)
_WORK = _any(
    r"(?:(?:your|the|key|main|core|minimum|basic|required|preferred|job|technical|desired|this) )?"
    r"(?:role|job|position|responsibilit\w+|requirements?|qualifications?|skills?.*|tasks?|profile|duties"
    r"|(?:tech )?stack|experience|description|summary|education)",
    r"(?:about )?(?:the|this) (?:role|job|position|team|opportunity)|about you|who you are",
    r"who we(?:'re| are) looking for|(?:what )?(?:you|we)(?:'ll|'d|'re)?\b(?! (?:can )?offer).*",
    r"(?:must|nice|good)[ -](?:to[ -])?have.*",
    r"(?:deine?|ihre?|das) (?:aufgaben|profil|rolle|qualifikation\w*).*|aufgaben.*|anforderungen|profil",
    r"was du .*|das bringst du.*|wat (?:ga je|vragen|breng) .*|functie.*|jouw .*|je (?:profiel|taken).*",
    r"(?:vos |tes |les )?missions?.*|(?:votre |ton )?profil.*|compétences.*",
)
_LEGAL_CUES = (
    *("opportunit", "without regard", "regardless", "race, ", "accommodation", "privacy ", "veteran"),
    *("orientation", "e-verify", "background check", "criminal", "unsolicited", "personal", "ungeachtet"),
    *("schwerbehindert", "report this", "show less", "show more", "similar jobs", "people also"),
)
_LEGAL = _any(
    r"equal[- ]opportunit|without regard to|regardless of (?:race|gender|age)|race, (?:colou?r"
    r"|religion|ethnic)",
    r"reasonable accommodation|privacy (?:policy|notice|statement)|protected veteran|sexual orientation",
    r"e-verify|background check|criminal (?:history|record)|unsolicited (?:resume|cv|application)",
    r"(?:process|store)s? your personal|schwerbehindert|ungeachtet (?:von|ihre)",
    r"\breport this|show (?:less|more)$|similar jobs|people also viewed",
)
_EMPLOYER_CUES = (
    *("compan", "leader", "provider", "start", "scale", "firm", "bank", "consultan", "agency", "studio"),
    *("retailer", "manufacturer", "insurer", "organi", "profit", "founded", "headquarter", "backed by"),
    *("offices in", "raised", "series ", "mission", "vision", "investors", "customers", "users"),
    "businesses",
)
_EMPLOYER = _any(
    r"\b(?:is|are|we're) (?:an?|the|one of)\b[^.]{0,80}\b(?:company|companies|leader|provider"
    r"|start-?up|scale-?up"
    r"|firm|bank|consultanc(?:y|ies)|agency|studio|retailer|manufacturer|insurer|organi[sz]ation"
    r"|non-?profit)\b",
    r"\bfounded in|headquarter|backed by|\boffices in\b|\bhas raised\b|\bseries [a-e]\b",
    r"\bour (?:mission|vision|investors|customers) (?:is|are|include)",
    r"\b(?:millions|thousands|hundreds) of (?:customers|users|companies|businesses)",
)
_TO_YOU = _any(r"\b(?:you|your|you'll|role|candidate|responsib\w+)\b")

# A denial reaches to the end of its clause; what is not needed has been named before.
_DENIED_CUES = (
    *("not", "n't", "no ", "never", "without", "rather than", "instead of", "neither", "to learn", "into"),
    *("kein", "geen", "niet", "nicht", "pas besoin", "aucun"),
)
_DENIED = _any(
    r"\b(?:(?:will|would|do|does|did|is|are|was|need) not|won't|don't|doesn't|isn't|aren't|cannot"
    r"|can't|never)\b",
    r"\bnot (?:an?|about|the|in|looking|your|our|(?:do|build|train|requir|expect|need|involv|necess)\w*)\b",
    r"\bno (?:(?!longer\b)[\w-]+ ){0,4}?(?:experience|knowledge|background|expertise|need|degree|exposure)\b",
    r"\bwithout (?:any )?(?:experience|knowledge|needing|having)\b|\b(?:rather than|instead of"
    r"|no longer|neither)\b",
    r"\b(?:want|wish|hope|would (?:like|love)) to (?:learn|get into|move into)\b",
    r"\b(?:keine?[rnm]?|geen|niet nodig|nicht (?:erforderlich|nötig|notwendig)|pas besoin de|aucune?)\b",
)
_NO_DENIAL = _any(
    r"\bnot (?:only|just|limited to|hesitate|sure)\b|\bno later\b|\b(?:do not|don't) (?:worry|meet|tick)\b",
    r"\b(?:do not|don't) (?:need to |have to )?(?:tick|meet|have (?:all|every))\b",
)
_NEEDLESS = _any(
    r"\bnot (?:strictly |necessarily )?(?:required|needed|necessary|expected|a requirement)\b",
    r"\b(?:nicht|niet) (?:nötig|nodig|erforderlich)\b|\bis no(?:t a)? (?:must|requirement)\b",
    r"(?<=\bno )[^.;:]{1,60}\b(?:required|needed|necessary)\b",
)
_WELCOME = _any(r"\b(?:plus|bonus|nice|welcome|helpful|advantage|ideal\w*|preferred)\b")
_CLAUSE = _any(
    r"[.;:!?()](?:\s|$)|\s[-–—]\s", r",?\s(?:but|however|instead|although|though|aber|sondern|maar|mais)\s"
)

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
_LANGUAGES: dict[str, list[str]] = {}
for _language, _words in _COMMON.items():
    for _word in _words.split():
        _LANGUAGES.setdefault(_word, []).append(_language)
_LEAST_WORDS = 3


def part_under(heading: str, *, marked: bool) -> Part:
    """What the part under a heading is about; what is not `marked` as one may be no heading."""
    heading = heading.replace("’", "'")
    if _ASIDE.fullmatch(heading) or (marked and _NOT_ASKED.fullmatch(heading)):
        return "aside"
    return "work" if marked or _WORK.fullmatch(heading) else "unknown"


def aside(text: str) -> bool:
    """Whether a line is for the lawyers, of the site that it stands on, or about the employer alone."""
    lower = text.lower()
    if _cued(_LEGAL_CUES, lower) and _LEGAL.search(text):
        return True
    return bool(_cued(_EMPLOYER_CUES, lower) and not _TO_YOU.search(text) and _EMPLOYER.search(text))


def denials(text: str) -> Iterator[tuple[int, int]]:
    """Where a line says what is not asked for.

    >>> text = "No knowledge of Java needed, but Python helps."
    >>> [text[start:end] for start, end in denials(text)]
    ['No knowledge of Java needed', 'No knowledge of Java needed']
    """
    text = text.replace("’", "'")
    if not _cued(_DENIED_CUES, text.lower()):
        return
    excepted = {match.end() for match in _NO_DENIAL.finditer(text)}
    for denial in _DENIED.finditer(text):
        if not any(denial.start() < end <= denial.end() + _NEAR for end in excepted):
            end = _CLAUSE.search(text, denial.end())
            yield denial.start(), end.start() if end else len(text)
    for needless in _NEEDLESS.finditer(text):
        begin = max((clause.end() for clause in _CLAUSE.finditer(text, 0, needless.start())), default=0)
        if not _WELCOME.search(text, begin, needless.start()):
            yield begin, needless.end()


# An exception from a denial ends no further behind it.
_NEAR = 25


def language(texts: Iterable[str]) -> str:
    """The language that most of the commonest words are of; English unless another has far more.

    >>> language(["Wir suchen dich für unser Team", "mit Freude an der Arbeit und dem Code"])
    'German'
    """
    counts = dict.fromkeys(_COMMON, 0)
    for text in texts:
        for word in text.lower().split():
            for name in _LANGUAGES.get(word, ()):
                counts[name] += 1
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] > 2 * counts["English"] + _LEAST_WORDS else "English"
