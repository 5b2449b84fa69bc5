"""What a CV says beside what its owner can do: wishes, and the names of employers, schools and people."""

import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

from rolecmp.words.jobs import JOBS

Section: TypeAlias = Literal["work", "skills", "education", "aside"]
Span: TypeAlias = tuple[int, int]


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


# What a part is about, by the words of its heading: first what its owner does not do, or not yet.
_SECTIONS: dict[Section, re.Pattern[str]] = {
    "aside": _any(
        r"(?<!machine )(?<!deep )(?<![\w-])learn(?:ing)?\b|\bwish|\bwould (?:like|love)|'d (?:like|love)\b",
        r"\bwant\b|\bnext\b(?!\.)|\bplanned\b|\benrolled\b|\bsomeday\b|\bnot\b|n't\b|\bnever\b|\bgeplant\b",
        r"\bwunsch\b|\bhobb|^interest$|(?<!research )(?<!professional )\binterests\b|\b(?:spare|free) time\b",
        r"\bleisure\b|\b(?:outside|besides|beyond|away from|after) work\b|\boff[ -](?:duty|the)\b",
        r"^contact\b(?! cent)|^kontakt|\brefere|\breferenz|\bréférence|\bpersönliche|\bfreizeit",
        r"\bpersonal (?:details|data|information)\b|\b(?:publications|awards|hono(?:u)?rs|memberships)\b",
        r"\binteressen|\bloisirs|\bintérêt|\bfritid",
    ),
    "skills": _any(
        r"\b(?:skills?|tools?|tool(?:box|kit)|stack|tech|technolog\w+|competenc\w+|proficienc\w+|expertise|knowledge"
        r"|know|strengths|methods|familiar|bring)\b",
        r"kenntnisse\b|\bfähigkeiten|kompetenz|\bcompétences|\boutils|\bvaardigheden|\bhabilidades|\bcompetenze",
    ),
    "education": _any(
        r"\b(?:education|academic|degrees?|school(?:ing)?|stud(?:y|ies|ied))\b|ausbildung|\bstudium|schule\b"
        r"|\bformation|\bdiplôme|\bopleiding|\beducación|\bestudios"
    ),
    "work": _any(
        r"\b(?:experience|employment|career|work|jobs?|history|projects?|appointments?|positions?|profile|summary"
        r"|about|objective|path|training|courses?|certifica\w+|qualifications?|teaching|talks|patents?|research"
        r"|development)\b",
        r"\blanguages\b|\bsprachen\b|\blangues\b|\btalen\b|\bidiomas\b|\bberuf|erfahrung\b|\bstationen|\btätigkeit|profil\b|\bzertifikate|\bprojekte|\bexpérience|\bparcours"
        r"|\bwerkervaring|\berfarenhet|\bexperiencia",
    ),
}
# What a heading may hold besides, where nothing else marks it as one.
_BESIDE = _any(
    r"[\W\d_]+|\b(?:my|the|and|of|other|key|top|professional|technical|selected|interests|und|et)\b"
)


def section_of(heading: str, *, marked: bool) -> Section | None:
    """What the part under a heading is about, None for no known kind.

    What is not `marked` as a heading is one where it has no word but those of headings.

    >>> section_of("What I would like to learn next", marked=True), section_of("Tool holder", marked=False)
    ('aside', None)
    """
    heading = heading.replace("’", "'")
    said = next((section for section, words in _SECTIONS.items() if words.search(heading)), None)
    if not said or marked:
        return said
    for words in _SECTIONS.values():
        heading = re.sub(rf"(?:{words.pattern})\w*", "", heading, flags=re.IGNORECASE)
    return None if _BESIDE.sub("", heading) else said


# Where a sentence ends: not behind "Dr." or an initial.
_END = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\bProf)[.!?](?=\s|$)")


def sentences(text: str) -> Iterator[Span]:
    """Where the sentences of a line stand."""
    begin = 0
    for end in _END.finditer(text):
        yield begin, end.end()
        begin = end.end()
    if begin < len(text):
        yield begin, len(text)


LABEL = re.compile(r"[\s*_]*+([^:.,]{3,40}(?:, [^:.,]{3,20})?)\*{0,2}:(?=[\s*])")
_REFEREES = _any(r"\s*(?:references?|referees?|referenzen|références)\b")
# A wish reaches to the end of its sentence, unless it is to use what is there.
_WISH = _any(
    r"(?:\b(?:would|'d) (?:\w+ )?(?:like|love)|\b(?:hop(?:e|ing)|want|wish|plan(?:ning)?|aim(?:ing)?|keen)"
    r"|\b(?:eager|intend|looking)) to"
    r" (?!(?:\w+ )?(?:use|apply|bring|put|keep|continue|stay|share|teach|contribute)\b)",
    r"\b(?:enrolled|registered|signed up) (?:in|on|for)\b|\babout to (?:start|take)\b|\bcurious about\b",
    r"\b(?:currently|still|am|'m|start(?:ed|ing)?) (?:learning|studying)\b",
    r"\b(?:aimerais|souhaite(?:rais)?|voudrais|envie de|me gustaría|quiero aprender)\b",
    # What was only heard of, and what others do.
    r"\b(?:attended|sat in on|someday|once showed|only (?:saw|seen|watched|read))\b",
    r"\b(?:went to|took) a (?:talk|course|workshop)\b|\b(?:brother|sister|wife|husband) (?:is|does|was)\b",
    r"\b(?:scientists|engineers|developers|colleagues) who\b",
)
# And these make a wish of the whole sentence.
_WISHED = _any(
    r"\b(?:würde|möchte)\b.*\b(?:lernen|vertiefen|einarbeiten)\b|\b(?:wil|zou) graag\b.*\bleren\b",
    r"\b(?:not|never) (?:used (?:it|them) since|finished)\b|\bdropped (?:it|out)\b|\bunfinished\b",
    r"\bon (?:my|the) list\b",
)
_SEEKS = _any(
    r"\b(?:looking for|seeking|in search of)\b[^.;,]*?\b(?:role|position|job|opportunit(?:y|ies)) (?:in|as)\b"
    r"(?:(?!\b(?:where|using|with|in which|that)\b)[^.;,])*"
)


def wishes(text: str) -> Iterator[Span]:
    """Where a line says what somebody would like to do, has only begun, or what others do.

    >>> text = "I know Go. I'd love to learn Rust and perhaps Julia."
    >>> [text[start:end] for start, end in wishes(text)]
    ["'d love to learn Rust and perhaps Julia."]
    """
    text = text.replace("’", "'")
    for begin, end in sentences(text):
        label = LABEL.match(text, begin, end)
        labelled = label and section_of(label[1], marked=True) == "aside"
        if labelled or _REFEREES.match(text, begin, end) or _WISHED.search(text, begin, end):
            yield begin, end
        elif wish := _WISH.search(text, begin, end):
            stop = text.find("; ", wish.end(), end)
            yield wish.start(), end if stop < 0 else stop
    for seeks in _SEEKS.finditer(text):
        yield seeks.span()


_UNTIL_NOW = r"(?i:present|today|now|date|current|heute|jetzt|nu|heden|aujourd'hui|\w* ?jour|hoy)\b"
_MONTH = r"(?:[^\W\d_]{3,9}\.? |\d{1,2}[/.])?"
_YEAR = r"(?:19|20)\d\d\b"
_DATES = re.compile(
    rf"(?i:since|from|seit|ab|depuis|sinds|desde) {_MONTH}{_YEAR}(?=\W*$|\s*[|,:)]|\s\s)"
    rf"|{_MONTH}{_YEAR}\s?(?:[-–—→]|to|until|till|bis|à|hasta|tot)\s?"
    rf"(?:{_MONTH}{_YEAR}|{_UNTIL_NOW}|(?=\W*$|\s\s))"
    rf"|^{_YEAR}(?=\s\s)"
)
_LETTERS = re.compile(r"[^\W\d_]{2}")
_ONE_YEAR = re.compile(_YEAR)
_CELL = re.compile(r"\s*(?:\||\t|\s{2,}|\s[·•]\s)\s*")
_BEFORE_DATES = re.compile(r"(?:^|[,|·:(—–*\t]|\s\s)[\s*]*$")
_BEHIND_DATES = re.compile(r"[\s*]*(?:$|[,|·:)(—–*\t]|\.(?:\s|$))|\s\s")
# Somebody with a job: "Julia Swift, head of sales".
_SOMEBODY = re.compile(
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Frau|Herr)\.? )*[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’.-]*){1,2},(?=[^.;:]*$)"
)
_SMALL = re.compile(r"(?<![\w-])[a-zà-ÿ]{3,}")
_MOST_SMALL = 3


def dated(text: str, *, alone: bool = False) -> bool:
    """Whether a line says from when to when, or that `alone`."""
    dates = _DATES.search(text)
    if not dates:
        return False
    return not (alone and _LETTERS.search(text[: dates.start()] + text[dates.end() :]))


def entries(text: str, *, education: bool = False) -> Iterator[Span]:
    """Where a line says who had which post, where and when; of an education one year is enough.

    >>> text = "2016-2020: Web designer at Elm. Sites in PHP"
    >>> [text[start:end] for start, end in entries(text)]
    ['2016-2020: Web designer at Elm.']
    """
    who = _SOMEBODY.match(text)
    if who and not JOBS.isdisjoint(re.findall(r"\w+", text[who.end() :].lower())):
        yield 0, len(text)
    if not _ONE_YEAR.search(text):
        return
    for begin, end in sentences(text):
        if education and _ONE_YEAR.search(text, begin, end):
            yield begin, end
        elif _has_dates(text, begin, end):
            cells = _cells(text, begin, end)
            yield from (cell for cell in cells if len(_SMALL.findall(text, *cell)) < _MOST_SMALL)


def _has_dates(text: str, begin: int, end: int) -> bool:
    """Whether a sentence has dates that stand apart from its words."""
    dates = _DATES.search(text, begin, end)
    if not dates:
        return False
    return bool(_BEFORE_DATES.search(text[begin : dates.start()]) or _BEHIND_DATES.match(text, dates.end()))


def _cells(text: str, begin: int, end: int) -> Iterator[Span]:
    for gap in _CELL.finditer(text, begin, end):
        yield begin, gap.start()
        begin = gap.end()
    yield begin, end


_CAPITAL = r"(?:[A-ZÀ-Þ][\w'’.-]*\w|[A-ZÀ-Þ]\b)"
_RUN = rf"{_CAPITAL}(?: (?:& )?{_CAPITAL}){{0,4}}"
_LONG_RUN = rf"{_CAPITAL}(?: (?:(?:&|and|und|et|of|for|for the|de) )?{_CAPITAL}){{0,5}}"
# Names of people, of employers, and of institutions; in each the part that is a name.
_NAMES = re.compile(
    rf"\b(?:Dr|Prof|Mr|Mrs|Ms|Mme|Frau|Herr|Sister|Sir)\b\.? (?:(?:Dr|Prof)\b\.? )?(?P<person>{_RUN})"
    rf"|(?<=[\w,;:)] )(?:[A-Z]\. ?)+(?P<initials>{_CAPITAL})"
    r"|(?<!good )(?<!better )(?<!skilled )(?<!expert )(?<!proficient )"
    rf"\b(?:[Aa]t|[Cc]hez|[Bb]ei|[Ww]orked for) (?P<at>{_RUN})"
    rf"|\b(?:[Jj]oined|[Mm]oved to) (?P<to>{_CAPITAL}(?: (?:& )?{_CAPITAL}){{1,4}})"
    rf"|(?<![\w'’.-])(?P<firm>{_RUN},?) (?:GmbH|AG|KG|Ltd|Limited|plc|PLC|Inc|LLC|SARL|BV|Oy)\b"
    rf"|\b(?i:institut[eo]?|department|dept\.?|school|faculty|college|university|ministry|office|agency|society"
    rf"|association|journal|proceedings|workshop|conference|forum|museum|centre|center|laboratory|chair|head|director"
    rf"|\w*amt|\w*ministerium|fakultät|lehrstuhl|département|école|ministère)"
    rf" (?:of|for|on|für|de|des|du) (?:the )?(?P<of>{_LONG_RUN})"
)
_INSTITUTION_BEHIND = _any(
    r"[\s-](?:office|institute|society|club|museum|association|workshop|conference|journal|prize|award|forum)\b"
)


def others(text: str) -> Iterator[Span]:
    """Where a line names people, employers and institutions.

    >>> text = "At Elm Street Books, for Prof. Julia Swift of the Institute for Statistics and Design"
    >>> [text[start:end] for start, end in others(text)]
    ['Elm Street Books', 'Julia Swift', 'Statistics and Design']
    """
    for name in _NAMES.finditer(text):
        yield name.span(name.lastgroup or 0)


def of_institution(text: str, end: int) -> bool:
    """Whether a name that ends here is that of an institution or a prize: "the statistics office"."""
    return bool(_INSTITUTION_BEHIND.match(text, end))
