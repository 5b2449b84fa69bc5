"""What a posting's headline is made of: ranks, terms, the nouns of jobs, and the words between them."""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import chain

from rolecmp.words.folding import unmarked
from rolecmp.words.forms import singular, words_of

# Ranks of somebody who learns a job: they may stand behind its field, as in "data science intern".
_LEARNERS = (
    r"intern|internship|trainee|apprentice|apprenticeship|graduate|working student|werkstudent|praktikant"
    r"|praktikum|praktikantin|alternance|alternant|stagiaire|stage|placement|co op"
)
LEARNER = re.compile(rf"\b(?:{_LEARNERS})\b")
# Words of a posting that say nothing about the role: rank, place, hours and terms.
_ASIDE = re.compile(
    r"#?\b(?:senior|sr|snr|sen|junior|jr|jnr|lead|leading|principal|staff|chief|founding|distinguished|expert"
    r"|experienced|assistants?|mid level|midlevel|mid|level|entry level|early career|new grad|associate"
    r"|i|ii|iii|iv|v|remote|hybrid|on site|onsite|in office|home office|worldwide|urgent"
    r"|contract|contractor|freelance|freelancer|permanent|temporary|interim|fixed term|full time|part time"
    r"|fulltime|parttime|hiring for|hiring|looking for|opening for|job|jobs|cdi|cdd|confirme|debutant"
    rf"|{_LEARNERS}|(?:ic|[elp])?\d+)\b[.%]?"
)
_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]")
# "(m/w/d)", "H/F", and the endings that make a German or French noun that of women too.
_SEX = re.compile(
    r"\b[mfwdhxi](?:\s?[/|]\s?(?:[mfwdhxi]|div|nb)\b)+\*?|\(?\ball genders\b\)?|[*:_/]-?in(?:nen)?\b|\(in\)"
    r"|(?<=\w)(?:[·.]e\b|\(e\))",
    re.IGNORECASE,
)
# What stands between a title and the rest of a posting's headline.
_PARTS = re.compile(r"[()\[\]{},;:|@–—·•*!?\"“”„→]|\s-|-\s|\.\s")
# What follows one of these is the object of a job, or its place, and no job itself.
_OBJECT = re.compile(
    r"\s(?:of|for|at|in|with|to|from|within|using|bei|für|im|mit|en|de|des|d'|chez|pour|para|con)\s|\sd'",
    re.IGNORECASE,
)
_OWNED = re.compile(r"\b(\w+)'s?\s+\w")
# Whoever is the lead of something is not the lead in a job.
_HEADS = re.compile(
    r"\b(?:(?:lead|chief|principal|expert|associate)\s+of|(?:team|group|project|practice)\s?lead)\b",
    re.IGNORECASE,
)
_ALTERNATIVES = re.compile(r"/|&|(?<!\+)\+(?!\+)|\s(?:and|or|und|oder|et|ou|y)\s", re.IGNORECASE)

# Words of titles in other languages and the English ones, in the masculine; and what compounds begin with.
_TRANSLATED = dict(
    pair.split(":")
    for pair in (
        "ki:ai ia:ai aiml:ai_ml eng:engineer engr:engineer sw:software dev:developer"
        " programmer:developer coder:developer entwickler:developer ingenieur:engineer"
        " wissenschaftler:scientist architekt:architect losungsarchitekt:solution_architect daten:data"
        " developpeur:developer developpeuse:developer logiciel:software donnees:data"
        " architecte:architect analyste:analyst scientifique:scientist ingeniero:engineer"
        " desarrollador:developer cientifico:scientist datos:data arquitecto:architect analista:analyst"
        " soluciones:solution ontwikkelaar:developer analist:analyst dados:data engenheiro:engineer"
        " ingegnere:engineer sviluppatore:developer desenvolvedor:developer cientista:scientist"
        " inzynier:engineer programista:developer muhendis:engineer muhendisi:engineer gelistirici:developer"
        " vertrieb:sale vertriebs:sale vente:sale venta:sale verkoop:sale netzwerk:network reseau:network"
        " rede:network sicherheits:security securite:security seguridad:security beveiliging:security"
        " qualitat:quality qualite:quality calidad:quality kwaliteit:quality prueba:testing recette:testing"
        " testautomatisierer:tester testeur:tester"
        " gelistiricisi:developer uzmani:specialist utvecklare:developer ingenjor:engineer udvikler:developer"
    ).split()
)
# Of which other languages put the words the other way round.
_GENERATIVE_AI = re.compile(r"\bia generativ[ae]\b")
# Shorter words are no nouns with an ending.
_NO_ENDING = 6
_COMPOUND = re.compile(
    r"(software|daten|data|anwendungs|web|app|backend|frontend|fullstack|ki|vertriebs|test|netzwerk|sicherheits)(\w{6,})"
)

# Nouns of jobs, and of those who are no longer in one or not yet.
JOBS = frozenset(
    "accountant actuary adjuster admin administrator advisor adviser advocate agronomist ambassador analyst"
    " animator annotator appraiser archeologist architect archivist artist aspiring assessor assistant"
    " astronomer attorney auditor author baker banker barista biologist bookkeeper broker builder buyer"
    " captain caregiver carer carpenter cashier ceo cfo chairman champion chef chemist cio clerk cleaner"
    " clinician cmo coach columnist commissioner consultant controller cook coordinator copywriter"
    " counsel counsellor courier creator cto curator dealer dentist designer detective developer director"
    " doctor driver economist editor educator electrician engineer enthusiast entrepreneur evaluator"
    " evangelist ex examiner executive facilitator farmer fellow firefighter foreman former founder"
    " cofounder gardener generalist geologist guard guru hacker handyman head influencer inspector instructor"
    " interpreter interviewer inventor investigator investor journalist judge labeler labeller lawyer"
    " leader lecturer librarian lobbyist machinist maker manager marketer marketeer mathematician"
    " mechanic mentor merchandiser midwife moderator musician ninja nurse nutritionist officer operator"
    " optician organiser owner painter paralegal paramedic partner pharmacist photographer physician"
    " physicist pilot planner plumber postdoc practitioner president producer professional professor"
    " psychologist publicist qa rater realtor receptionist recruiter registrar rep representative"
    " researcher reviewer salesperson scheduler scientist scrum sdet secretary seller sociologist"
    " solicitor sourcer specialist statistician steward strategist student supervisor surgeon surveyor tailor"
    " teacher technician technologist telemarketer tester therapist trader trainer translator treasurer tutor"
    " underwriter veterinarian vp waiter welder wizard worker writer"
    " linguist bioinformatician lexicographer illustrator composer videographer dispatcher radiographer"
    " radiologist pathologist audiologist psychiatrist dietitian physiotherapist optometrist hygienist"
    " stylist florist"
    " head vertriebsleiter leiter berater teamleiter projektleiter charge responsable directeur chercheur"
    " consultante professeur enseignant infirmier comptable commercial gerente jefe".split()
)
_SEVERAL = re.compile(r"\w{3,}s\b")
# Behind one of these nouns they make it a thing: "developer tools" are none who develop.
_THINGS = frozenset(
    "tool tooling experience relation platform productivity success engagement enablement service support"
    " infrastructure education portal community".split()
)
# What somebody does whatever it is done with: beside a title of a role, that is the work.
_DOES = re.compile(r"\b(?:in test|pre-?\s?sales|qa|field application)\b")
# Before an engineer's title these make another job of it.
_ANOTHER = frozenset("qa test testing sale presale recruiting recruitment support".split())
# Who develops in one of these sets up a business's software.
_SYSTEMS = frozenset("bi erp sap crm salesforce servicenow dynamic".split())
_SCIENTISTS = frozenset(("scientist", "researcher", "statistician"))
# And what makes another job of an analyst, a consultant or another that there is in any field.
_OTHER_FIELD = (
    _ANOTHER
    | _SYSTEMS
    | frozenset(
        "quality solution success service customer account partner field security cybersecurity network"
        " networking soc devop reliability sre database dba hardware fpga asic electrical electronic"
        " mechanical mechatronic civil chemical manufacturing maintenance scrum agile governance policy ethic"
        " compliance audit assurance legal marketing content localisation localization intelligence reporting"
        " process procurement implementation venture investment actuarial annotation labelling"
        " labeling".split()
    )
)
_ENDS_AS_A_JOB = re.compile(r"\w{3}(?:er|or|ist|ician|eer)$")
_NO_JOB = frozenset(
    "berlin center computer server docker customer consumer power layer sensor vector tensor paper order"
    " monitor error career december october september november summer winter manchester vancouver denver"
    " hannover motor factor sector vendor labor super behavior color twitter router cluster compiler"
    " kernel october later leicester worcester singapore cyber laser semiconductor partner newsletter".split()
)
# What software is written in and for: who develops in it is a software developer.
_SOFTWARE = frozenset(
    "java python javascript typescript react reactjs angular vue node nodejs node.js php ruby rail go golang"
    " rust c c++ c# .net net dotnet kotlin swift scala elixir perl ios android mobile web app application"
    " game gaming unity django laravel spring flutter native stack mern mean j2ee jee symfony wordpress"
    " drupal asp.net frontend backend full fullstack front back end core on".split()
)
# What says it with another of them alone: part time and full time are no stack.
_HALVES = frozenset("full front back end stack core on native".split())


def parts(headline: str) -> tuple[tuple[tuple[str, ...], bool], ...]:
    """The parts of a headline in their order, those in brackets last, each as its alternatives.

    A part is an object where it stands behind a preposition, as the field or place of what is before it.

    >>> parts("Engineer (AI/ML) in Berlin")
    ((('Engineer',), False), (('Berlin',), True), (('AI', 'ML'), False))
    """
    plain = _HEADS.sub("head of", _SEX.sub(" | ", f" {headline} "))
    whole = "|".join((_BRACKETS.sub(" | ", plain), *_BRACKETS.findall(plain)))
    found: list[tuple[tuple[str, ...], bool]] = []
    for part in _PARTS.split(whole):
        for at, piece in enumerate(_OBJECT.split(f" {part.strip()} ")):
            alternatives = tuple(each.strip() for each in _ALTERNATIVES.split(piece) if each.strip())
            if alternatives:
                found.append((alternatives, at > 0))
    return tuple(found)


def job_words(name: str, *, aside: bool = False) -> tuple[str, ...]:
    """The words of a job's name, in the singular and in English; with `aside`, its rank and terms too.

    >>> job_words("Senior KI-Entwickler")
    ('ai', 'developer')
    """
    name = _GENERATIVE_AI.sub("generative ai", unmarked(name))
    found = words_of(name if aside else _ASIDE.sub(" ", name))
    words = tuple(chain.from_iterable(map(_in_english, found)))
    at = len(words) - 2
    # A software development engineer develops software.
    if at > 0 and words[at] in ("development", "developer") and words[-1] == "engineer":
        return (*words[:at], "developer")
    return words


def without_several(headline: str) -> str:
    """A headline without the nouns of jobs in the plural: one is sought, several are a firm or its users.

    >>> without_several("Software for nurses, Elm Partners")
    'Software for , Elm '
    """
    return _SEVERAL.sub(lambda word: "" if singular(word[0].lower()) in JOBS else word[0], headline)


def names_like(title: str) -> Callable[[str], object]:
    """What is true of a job's name where the title may hold it, or the noun that the name ends with.

    It reads no words, and lets others through: catalogues have tens of thousands of names.
    """
    words = {*words_of(unmarked(title)), *job_words(title, aside=True), "software"}
    # No form of a word, nor another spelling, has other first letters.
    first = {word.lstrip(".")[:2] for word in words}
    first |= {
        word[:2] for word, english in _TRANSLATED.items() if not first.isdisjoint((english[:2], english))
    }
    begins = "|".join(map(re.escape, sorted(first)))
    return re.compile(
        rf"[\W_]*(?:{begins})|[^\x00-\x7f]|.*[\W_](?:{begins})\w*\W*\Z", re.IGNORECASE | re.DOTALL
    ).match


# Catalogues have tens of thousands of titles, of few words.
@lru_cache(maxsize=65_536)
def _in_english(word: str) -> tuple[str, ...]:
    one = singular(word)
    # A woman's noun, or several of them.
    ended = (one.removesuffix("in"), one.removesuffix("e"), one.removesuffix("a"), f"{one[:-1]}o")
    for each in (word, one, *(ended if len(word) > _NO_ENDING else ())):
        if each in _TRANSLATED:
            return tuple(_TRANSLATED[each].split("_"))
    compound = _COMPOUND.fullmatch(one)
    if compound and (noun := _in_english(compound[2])[-1]) in JOBS:
        return (*_in_english(compound[1].replace("anwendungs", "application")), noun)
    return (one,)


def gaps_closed(name: str) -> tuple[str, ...]:
    """The name, and the same with one of its gaps closed.

    >>> gaps_closed("ML Ops engineer")
    ('ML Ops engineer', 'MLOps engineer', 'ML Opsengineer')
    """
    words = name.split()
    closed = (f"{' '.join(words[:at])}{' '.join(words[at:])}" for at in range(1, len(words)))
    return (name, *closed)


def other_job(words: tuple[str, ...]) -> bool:
    """Whether somebody's job stands in these words, as far as its noun says so."""
    return any(
        word in JOBS and not _THINGS.intersection(words[at + 1 : at + 2]) for at, word in enumerate(words)
    )


def other_field(words: tuple[str, ...]) -> bool:
    """Whether these words name a field whose engineers or analysts have another job.

    A scientist of any field is one, and a developer develops, but in what a business's software is made in.

    >>> other_field(("sale", "engineer")), other_field(("sale", "tool", "engineer"))
    (True, False)
    """
    if _SCIENTISTS.intersection(words):
        return False
    return _among(_SYSTEMS | _ANOTHER if "developer" in words else _OTHER_FIELD, words)


def does_other_work(headline: str) -> bool:
    """Whether a title that names a role says beside it that the work is another.

    >>> does_other_work("Software Engineer in Test"), does_other_work("Data Scientist, A/B Testing")
    (True, False)
    """
    return bool(_DOES.search(unmarked(headline)))


def _among(fields: frozenset[str], words: tuple[str, ...]) -> bool:
    return any(
        word in fields and not _THINGS.intersection(words[at + 1 : at + 2]) for at, word in enumerate(words)
    )


def trailing_job(words: tuple[str, ...]) -> bool:
    """Whether what stands behind a title makes another job of it: a software engineer's recruiter is none."""
    return other_job(words) or (
        bool(words) and words[-1] not in _NO_JOB and bool(_ENDS_AS_A_JOB.search(words[-1]))
    )


def another_owned(headline: str) -> bool:
    """Whether somebody in a job has the one that is meant: a data scientist's assistant is none."""
    return any(singular(word) in JOBS for word in _OWNED.findall(unmarked(headline)))


def leading_job(words: tuple[str, ...], noun: str) -> bool:
    """Whether what stands before a title makes another job of it."""
    return other_job(words) or (noun in ("engineer", "developer") and _among(_ANOTHER, words))


def of_software(words: tuple[str, ...]) -> bool:
    """Whether all of these say what software is written in or for.

    >>> of_software(("java",)), of_software(("civil",))
    (True, False)
    """
    alone = len(words) == 1 and words[0] in _HALVES
    return bool(words) and not alone and _SOFTWARE.issuperset(words)
