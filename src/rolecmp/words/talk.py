"""What a posting says beside the matter: the employer, the law, what is not asked for, its two halves."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Literal, TypeAlias

from rolecmp.words.jobs import job_words, other_job

Part: TypeAlias = Literal["work", "aside", "unknown"]


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


def _split(phrases: str) -> tuple[str, ...]:
    return tuple(phrases.split("|"))


def _by_first_word(phrases: str) -> dict[str, list[str]]:
    by_first: dict[str, list[str]] = {}
    for phrase in _split(phrases):
        by_first.setdefault(phrase.split()[0], []).append(phrase)
    return by_first


def _parts(**phrases: str) -> dict[str, Part]:
    return {phrase: part for part, each in phrases.items() for phrase in _split(each)}  # type: ignore[misc]


# What a part is about, by its whole heading without its weak words; "aside" is what speaks of the employer,
# or is for the lawyers.
_BY_HEADING = _parts(
    work="about|role|job|position|team|opportunity|responsibility|responsibilities|requirement|requirements"
    "|qualification|qualifications|task|tasks|profile|duties|tech stack|stack|experience|description|summary"
    "|education|who you|who we looking for|anforderungen|profil|rolle|qualifikationen|mission|missions"
    "|profiel|taken|essential|desirable|optional|bonus|responsabilidades|requisitos|funciones|perfil"
    "|atividades|diferenciais|requisiti|zadania|wymagania|obowiązki|arbetsuppgifter|kvalifikationer"
    "|kravprofil|meriterande|valorable|nitelikler|aranan nitelikler|iş tanımı|employment|projects|toolbox"
    "|jobs|purpose|accountabilities|get know team|aufgabengebiet|tätigkeiten|werkervaring|poste|le poste"
    "|doświadczenie|erfarenhet|utbildning",
    aside="who we|we offer|how apply|what in it for you|hiring process|interview process|our mission"
    "|the mission|story|vision|values|culture|offer|customers|über uns|wer wir sind|unser angebot|over ons"
    "|wie zijn wij|wie we zijn|apply|pay|package|interview|recruitment|similar jobs|related jobs"
    "|recommended jobs|more jobs|other jobs|similar roles|people also viewed"
    "|legal",
)
# A heading that has no words but these is about the work too: "Position summary".
_OF_WORK = {words for words, part in _BY_HEADING.items() if part == "work"} | frozenset(
    "and of in a skills abilities overview knowledge person specification scope mandate remit tools tech"
    " technologies criteria competencies deliverables objectives challenge typical day week life und der"
    " arbeitsalltag aufgabenbereich verantwortung stellenbeschreibung voraussetzungen kenntnisse kompetenzen"
    " de rol e il ruolo competenze richieste a vaga conhecimentos y el puesto conocimientos experiencia"
    " zakres obowiązków rollen tjänsten".split()
)
# And by its first words, the more of them before the fewer.
_BY_BEGINNING = _parts(
    work="skill|skills|about you|about me|about role|about job|about position|about team|about work"
    "|about opportunity|about project|about tech|about stack|you|we|what you|what we|must have|must haves"
    "|nice have|nice haves|good have|aufgaben|was du|bringst du|wat ga|wat vragen|wat breng|functie"
    "|functieomschrijving|jouw|compétences|was sie|was dich|erwartet dich|wat je|wij vragen|we vragen"
    "|qué harás|lo que harás|qué buscamos|qué pedimos|requisitos|o que vai|o que esperamos|você|cosa farai"
    "|day day|work experience|about half|wij zoeken|dein profil|votre profil|vos missions|il tuo|zadania"
    "|wymagania|twoje|oczekujemy|szukamy|dina|du har|vi söker|vad du|mile widziane",
    aside="about|why|join us|join team|join in|life at|working at|work at|what we offer|company|benefits"
    "|perks|compensation|salary|pay and|pay benefits|apply now|apply today|remuneration|rewards|what you get"
    "|you get|interviews|interview process|recruitment process|recruitment agencies|bieden we|bieden wij"
    "|wij bieden|we bieden|dit bieden|wat bieden|wat krijg|arbeidsvoorwaarden|bieten wir"
    "|wir bieten|vergütung|deine vorteile|ihre vorteile|bewerbung|à propos|qui sommes|notre entreprise"
    "|notre offre|nous offrons|nous proposons|avantages|rémunération|ofrecemos|qué ofrecemos|beneficios"
    "|sobre nosotros|quiénes somos|oferecemos|o que oferecemos|benefícios|sobre nós|quem somos|offriamo"
    "|cosa offriamo|chi siamo|oferujemy|co oferujemy|o nas|vi erbjuder|om oss|förmåner|biz kimiz",
    unknown="we offer|you offer|what you offer",
)
_WEAK = frozenset(
    "the this our your key main core minimum basic required preferred desired technical job are is do can to"
    " das dein deine ihr ihre je vos tes les la votre ton ce que".split()
)
_MOST_WORDS = 8
# So few are a heading of the law where they hold its words; more may speak of them.
_FEW_WORDS = 4
_LONGEST = 4
# What is no word in a heading, and what "you'll" and "we're" end with.
_NO_WORD = re.compile(r"'(?:ll|d|re|s)\b|[^\w']+")
_ASIDE_HOLDS = _split(
    "equal opportunity|equal employment opportunity| eeo |privacy|disclaimer|legal notice|legal information"
    "|accommodation"
    "|data protection|datenschutz|recruitment agenc|background check|diversity"
)
_NOT_ASKED = _split(
    " will not | won't | is not | isn't | are not | aren't | don't | do not | does not | doesn't "
    "| out of scope| was du nicht| was sie nicht| wat je niet| ce que vous ne | lo que no | o que não "
    "| czego nie | cosa non | vad du inte "
)

# What says that a line is for the lawyers or of the site that it stands on; and, where it does not speak to
# the reader, about the employer.
_LEGAL = _by_first_word(
    "equal opportunity|equal opportunities|equal employment opportunit|equal-opportunity|without regard to"
    "|regardless of race|regardless of gender|regardless of age|race, colo|race, religion|race, ethnic"
    "|reasonable accommodation|privacy policy|privacy notice|privacy statement|protected veteran"
    "|sexual orientation|e-verify|background check|criminal history|criminal record|unsolicited resume"
    "|unsolicited cv|unsolicited application|process your personal|processes your personal"
    "|store your personal|stores your personal|schwerbehindert|schwerbehinderte|schwerbehinderter"
    "|schwerbehinderten|schwerbehinderung|ungeachtet von|ungeachtet ihre|report this|similar jobs"
    "|people also viewed|your personal data|personal data is processed|personal data are processed"
    "|only shortlisted"
)
_OF_THE_SITE = ("show less ", "show more ")
_EMPLOYER = _by_first_word(
    "founded in|headquartered|headquarters|backed by|offices in|has raised|series a |series b |series c "
    "|series d |series e |our mission is|our vision is|our investors are|our investors include"
    "|our customers are|our customers include|millions of users|millions of customers|millions of companies"
    "|thousands of users|thousands of customers|thousands of companies|hundreds of customers"
)
_IS_AN_EMPLOYER = _any(
    r" (?:is|are|we're) (?:an?|the|one of) [^.]{0,80}?\b(?:company|companies|leader|provider|start-?up"
    r"|scale-?up|firm|bank|consultanc(?:y|ies)|agency|studio|retailer|manufacturer|insurer|organi[sz]ation|non-?profit)\b"
)
# "Elm Robotics makes arms for bakers": a name of no job that does something.
_SELLS = re.compile(
    r"(?!The|This|Our|We|You|It|They|A |An |Consult|Intern |Incumb|Lead|Student|Trainee|Apprentice|Head )"
    r"(?:[A-Z][\w&-]+ ){0,2}[A-Z][\w&-]+(?<!er|or)(?<!ist|yst|ect|ole)"
    r" (?:helps|makes|sells|builds|develops|rents|runs|provides|offers|operates|connects|is building)\b"
)
_TO_YOU = _any(r"\b(?:you|your|you'll|role|candidate|responsib\w+)\b")

# A denial reaches to the end of its clause; what is not needed has been named before.
# One of these stands in all that the patterns below find.
_DENYING = _split(
    "not|n't|no |never|without|rather|instead|neither|kein|geen|niet|nicht|besoin|aucun| pas|jamais|não|non "
    "|nie |inte "
)
_DENIED = _any(
    r"\b(?:(?:will|would|do|does|did|is|are|was|need) not|won't|don't|doesn't|isn't|aren't|cannot"
    r"|can't|never)\b",
    r"\bnot (?:an?|about|the|in|looking|your|our|(?:do|build|train|requir|expect|need|involv|necess)\w*)\b",
    r"\bno (?:(?!longer\b)[\w-]+ ){0,4}?(?:experience|knowledge|background|expertise|need|degree|exposure)\b",
    r"\bwithout (?:any )?(?:experience|knowledge|needing|having)\b|\b(?:rather than|instead of"
    r"|no longer|neither)\b",
    r"\b(?:keine?[rnm]?|geen|niet nodig|nicht (?:erforderlich|nötig|notwendig|erwartet|gesucht|gefragt)"
    r"|pas besoin de|aucune?)\b",
    r"\bn(?:e |')\w+ (?:pas|jamais)\b",
    r"\bno (?:hace falta|(?:se|le|te) \w+|es|son|hay|será|vas a|\w+rás|necesit\w+|busca\w+|ped\w+)\b",
    r"\bnão (?:é|são|será|serão|há|vai|vais|irá|irás|terá|terás|fará|ped\w+|exig\w+|precis\w+|procur\w+)\b",
    r"\bnon (?:è|sono|serve|servono|dovrai|devi|farai|chiediamo|richiediamo|cerchiamo|si|ti)\b",
    r"\bnie (?:będzie\w*|wymaga\w*|oczekuj\w*|musi\w*|trzeba|szukamy|potrzebuj\w*|jest|są)\b",
    r"\b(?:behöver|kommer|ska) (?:du )?inte\b|\binte (?:nödvändig\w*|(?:ett |något )?krav)\b",
)
_NO_DENIAL = _any(
    r"\b(?:pas|no|não|non|nie|niet|nicht|inte) (?:es |é |è |jest )?(?:seulement|uniquement|s[oó](?:lo)?"
    r"|apenas|tylko|alleen|nur|bara)\b|\bn'hésitez pas\b",
    r"\bnot (?:only|just|limited to|hesitate|sure)\b|\bno later\b|\b(?:do not|don't) (?:worry|meet|tick)\b",
    r"\b(?:do not|don't) (?:need to |have to )?(?:tick|meet|have (?:all|every))\b",
)
_NEEDLESS = _any(
    r"(?:\bnot|n't) (?:strictly |necessarily )?(?:required|needed|necessary|expected|a requirement)\b",
    r"\bthis (?:isn't|is not|won't be) (?:the|your) (?:one|job|role|place)\b",
    r"\b(?:nicht|niet) (?:nötig|nodig|erforderlich)\b|\bis no(?:t a)? (?:must|requirement)\b",
    r"(?<=\bno )[^.;:]{1,60}\b(?:required|needed|necessary)\b",
    r"\b(?:vragen|verwachten|hoef|brauch\w+|musst|müssen|erwarten) (?:we|wij|je|du|sie|wir)\b[^.;:]{0,20}?"
    r" (?:niet|nicht)\b",
)
_WELCOME = _any(r"\b(?:plus|bonus|nice|welcome|helpful|advantage|ideal\w*|preferred)\b")
_CLAUSE = _any(
    r"[.;:!?()](?:\s|$)|\s[-–—]\s",
    r",?\s(?:but|however|instead|although|though|aber|sondern|maar|mais|pero|sino|mas|ma|ale|lecz|men|utan)\s",
)

# One of these stands in all that says that the work has two halves.
_HALVING = _split("half|50|fifty|hälfte|moitié|mitad|metade|metà|helft|połowa")
_HALVES = _any(
    r"\b(?:the|other|ordinary) half\b|\bhalf (?:one|two)\b",
    r"\bhalf (?:of )?(?:your|the|this) (?:time|work|week|job|role)\b|\bhalf\b[^.]{3,60}\band half\b",
    r"\b50 ?/ ?50\b|\bfifty[- ]fifty\b|\b50 ?% (?:each|of (?:your|the) (?:time|work))\b",
    r"\b(?:about|approx(?:\.|imately)?|roughly|around|ca\.|etwa|environ|circa) 50 ?%",
    r"\b(?:andere hälfte|autre moitié|otra mitad|outra metade|altra metà|andere helft|druga połowa)\b",
)


# Postings have most of their headings in common.
@lru_cache(maxsize=4_096)
def part_under(heading: str, *, marked: bool) -> Part:
    """What the part under a heading is about; what is not `marked` as one may be no heading."""
    words = _NO_WORD.sub(" ", _lower(heading)).split()
    said = f" {' '.join(words)} "
    of_law = (marked or len(words) <= _FEW_WORDS) and any(map(said.__contains__, _ASIDE_HOLDS))
    # A title may hold a word of the law: "AI Engineer, Legal".
    if of_law and not other_job(job_words(heading)):
        return "aside"
    denies = words[:1] in (["no"], ["not"]) or any(map(said.__contains__, _NOT_ASKED))
    not_asked = denies and (marked or words[:1] == ["what"])
    bare = [word for word in words if word not in _WEAK] or words[-1:]
    part = _BY_HEADING.get(" ".join(words)) or _BY_HEADING.get(" ".join(bare)) or _by_words(bare)
    if part == "aside" or not_asked:
        return "aside"
    return "work" if marked else part


def _lower(text: str) -> str:
    return text.lower().replace("’", "'")


def _by_words(words: list[str]) -> Part:
    if words and _OF_WORK.issuperset(words):
        return "work"
    runs = (" ".join(words[:end]) for end in range(_LONGEST, 0, -1))
    part: Part = next((_BY_BEGINNING[run] for run in runs if run in _BY_BEGINNING), "unknown")
    return part if part == "work" or len(words) <= _MOST_WORDS else "unknown"


def aside(text: str) -> bool:
    """Whether a line is for the lawyers, of the site that it stands on, or about the employer alone."""
    said = f" {_lower(text)} ".replace(".", " .")
    words = {*said.split()}
    if said.endswith(_OF_THE_SITE) or _holds(said, words, _LEGAL):
        return True
    of_employer = _holds(said, words, _EMPLOYER) or _IS_AN_EMPLOYER.search(said) or _SELLS.match(text)
    return bool(of_employer) and not _TO_YOU.search(said)


def _holds(said: str, words: set[str], phrases: Mapping[str, Iterable[str]]) -> bool:
    return any(f" {phrase}" in said for word in words & phrases.keys() for phrase in phrases[word])


def denials(text: str) -> Iterator[tuple[int, int]]:
    """Where a line says what is not asked for.

    >>> text = "No knowledge of Java needed, but Python helps."
    >>> [text[start:end] for start, end in denials(text)]
    ['No knowledge of Java needed', 'No knowledge of Java needed']
    """
    text = text.replace("’", "'")
    if not any(map(text.lower().__contains__, _DENYING)):
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


def studies(text: str) -> Iterator[tuple[int, int]]:
    """Where a line says what somebody has studied.

    >>> text = "Bachelor's in statistics, maths or similar with 2 years of SQL"
    >>> [text[start:end] for start, end in studies(text)]
    ["Bachelor's in statistics, maths or similar "]
    """
    if any(map(text.lower().__contains__, _STUDYING)):
        for degree in _DEGREE.finditer(text):
            yield degree.span()


# One of these stands in all that the pattern below finds.
_STUDYING = _split(
    "degree|bachelor|master|phd|ph.d|doctorate|bsc|b.sc|msc|m.sc|studium|abschluss|afgerond|opleiding|diplom"
    "|diplôm|bac+|bac +|licenciatura|grado|titulación|graduação|laurea|wykształcenie|examen"
)
# What is studied goes on until something else than a subject is asked for.
_DEGREE = _any(
    r"\b(?:degree(?![\s-]level)|bachelor(?:['’]?s)?|master(?:['’]?s)?|ph\.?d\.?|doctorate|[mb]\.?sc\.?|\w*studium"
    r"|\w*abschluss|afgeronde?|opleiding|dipl[oô]m\w*|bac ?\+ ?\d|licenciatura|grado|titulación|graduação"
    r"|laurea|wykształcenie|\w*examen)\b"
    r"(?:(?!\b(?:with|and \d|and (?:two|three|four|five|at least)|plus|years|skills?|knowledge|mit|sowie|avec"
    r"|con|com|met|ans|jaar|años|anos|lat|år|jahre\w*|experien\w*|expérience|ervaring|erfahrung\w*|esperienza"
    r"|erfarenhet|proficien\w*)\b)[^.;()\n])+"
)


def in_halves(texts: Iterable[str]) -> bool:
    """Whether a text says of its work that it has two halves.

    >>> in_halves(["The other half goes into the assistant."]), in_halves(["Half a day at home"])
    (True, False)
    """
    return any(any(map(text.lower().__contains__, _HALVING)) and _HALVES.search(text) for text in texts)
