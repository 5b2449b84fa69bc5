"""`rolecmp decode` as a document: the answer, what says so, how sure it is, and the skills."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rolecmp.analysis.decode import DecodeResult, DecodeResults, Mention
from rolecmp.analysis.headline import Title
from rolecmp.analysis.values import job
from rolecmp.analysis.verdict import OTHER
from rolecmp.model import Dataset
from rolecmp.report import document as doc
from rolecmp.report.cites import Cites

_MOST_QUOTED = 44
# A quote that begins inside a line has so many characters before what counts.
_BEFORE = 15
_MOST_SHOWN = 4
_MOST_LINES = 4
_LEAST_SHARE = 0.005
# From which share of a hundred on the answer is called what.
_SURENESS = ((0.95, "very sure"), (0.80, "sure"), (0.60, "fairly sure"), (0.0, "not sure"))


def document(dataset: Dataset, result: DecodeResult) -> doc.Document:
    """What one text describes."""
    cites = Cites(dataset)
    blocks = (
        *_sure(dataset, result, cites),
        *_quoted(dataset, result),
        *_titled_as(dataset, result),
        *_held(dataset, result),
        *_skills(dataset, result),
        *_method(result, cites),
        *cites.list(),
    )
    other = result.title is not None and result.answer and not _agrees(dataset, result.title, result.answer)
    titled = f", though titled “{_cut(result.title.words)}”" if result.title and other else ""
    return doc.Document(doc.line(*_answer(dataset, result), titled), blocks)


def files(dataset: Dataset, several: DecodeResults) -> doc.Document:
    """What each of several texts describes, one row each."""
    results = several.results
    columns = (doc.Column("Reads as"), doc.Column("How sure"), doc.Column("Its title says"))
    rows = tuple(
        doc.Row(
            result.file or "",
            (
                doc.cell(doc.line("".join(_text(_answer(dataset, result))))),
                doc.cell(doc.line(_percent(result.sure) if result.sure else "")),
                doc.cell(doc.line(_titled(dataset, result))),
            ),
        )
        for result in results
    )
    title = doc.line(doc.Span(f"What {len(results)} texts describe", "name"))
    cites = Cites(dataset)
    table = doc.Table("What each text describes", "Text", columns, rows)
    return doc.Document(title, (table, *_method(results[0], cites), *cites.list()))


def _text(spans: Iterable[doc.Span | str]) -> Iterator[str]:
    yield from (span if isinstance(span, str) else span.text for span in spans)


def _answer(dataset: Dataset, result: DecodeResult) -> tuple[doc.Span | str, ...]:
    names = [doc.Span(_role(dataset, role), "name") for role in result.answer]
    if result.verdict == "a mix":
        return ("A mix of ", names[0], " and ", names[1])
    if result.verdict == "mostly one role":
        return ("Mostly ", names[0])
    if result.verdict == "one role":
        return (names[0],)
    if result.verdict == "none of these":
        return (doc.Span("None of these roles", "name"), ": it describes other work")
    return (doc.Span("Cannot tell", "name"), f": {_reason(dataset, result)}")


def _reason(dataset: Dataset, result: DecodeResult) -> str:
    """Why nothing can be told."""
    if result.rule == "few terms":
        return f"too little in it tells roles apart ({_count(result.terms, 'term')})"
    if result.rule == "another language":
        return f"it is written in {result.language}, and what it names does not settle it"
    if result.rule == "role without weights":
        return f"it may describe a role that is not told apart yet: {_listed(dataset, result.unweighed)}"
    if result.rule == "none stands out":
        return "no role stands out"
    return "it reads more like other work than like any of the roles"


def _titled_as(dataset: Dataset, result: DecodeResult) -> Iterator[doc.Block]:
    if said := _difference(dataset, result):
        yield doc.Paragraph(doc.line(said), label="Its title")


def _sure(dataset: Dataset, result: DecodeResult, cites: Cites) -> Iterator[doc.Block]:
    words = next(word for least, word in _SURENESS if result.sure >= least)
    if result.answer or result.verdict == "none of these":
        measured = "" if result.measured else "; by the roles' own skills, which nobody has tried out"
        nearest = _nearest(dataset, result)
        also = f"; next: {nearest}" if nearest else ""
        sure = f"{words} ({_percent(result.sure)}){measured}{also}"
        yield doc.Paragraph(doc.line(sure), label="How sure", cites=cites(result.method_sources))
    elif result.terms and result.rule != "few terms":
        yield doc.Paragraph(doc.line(_nearest(dataset, result)), label="Nearest")


def _nearest(dataset: Dataset, result: DecodeResult) -> str:
    """The likeliest role beside the answer, with its share; nothing where that is next to nothing."""
    others = sorted(
        ((share, role) for role, share in result.probabilities.items() if role not in result.answer),
        reverse=True,
    )
    if result.verdict == "none of these":
        others = [(share, role) for share, role in others if role != OTHER]
    share, role = others[0] if others else (0.0, "")
    if share < _LEAST_SHARE:
        return ""
    return f"{_role(dataset, role)} ({_percent(share)})"


def _difference(dataset: Dataset, result: DecodeResult) -> str:
    """What the title says, where it is known."""
    if result.title is None:
        return ""
    where = f" (line {result.title.line})" if result.title.line else ""
    said = f"“{_cut(result.title.words)}”{where}"
    if not result.title.roles:
        return f"{said} is no title of a role here"
    if not result.answer:
        return f"{said} says {_listed(dataset, result.title.roles)}"
    if _agrees(dataset, result.title, result.answer):
        return f"{said} says so too"
    return f"{said} says {_listed(dataset, result.title.roles)}; the text reads otherwise"


def _agrees(dataset: Dataset, title: Title, answer: Iterable[str]) -> bool:
    """Whether a title is that of an answer, by whatever name of the role."""
    return not {job(dataset, dataset.roles[role]).id for role in title.roles}.isdisjoint(answer)


def _titled(dataset: Dataset, result: DecodeResult) -> str:
    if result.title is None:
        return ""
    return _listed(dataset, result.title.roles) or result.title.words


def _quoted(dataset: Dataset, result: DecodeResult) -> Iterator[doc.Block]:
    best = sorted(result.evidence, key=lambda line: -line.weight)[:_MOST_SHOWN]
    if best:
        yield doc.Bullets(
            tuple(
                doc.Paragraph(
                    doc.line(
                        f"“{_cut(line.text, line.words[0])}” ",
                        doc.Span(f"({', '.join(_named(dataset, term) for term in line.terms[:2])})", "aside"),
                    ),
                    label=f"Line {line.line}",
                )
                for line in sorted(best, key=lambda line: line.line)
            )
        )


def _held(dataset: Dataset, result: DecodeResult) -> Iterator[doc.Block]:
    held = result.held
    if held is None:
        return
    lines = _lines(result.mentions)
    yield doc.Heading(f"Held against {_role(dataset, held.role)}")
    parts = (
        ("Asks for", [_skill(dataset, skill) for skill in held.named]),
        ("Leaves out", [_skill(dataset, skill) for skill in held.left_out]),
        (
            "Takes from others",
            [
                f"{_skill(dataset, skill)} ({_listed(dataset, roles)}; {_places(lines[skill])})"
                for skill, roles in held.others.items()
                if roles
            ],
        ),
    )
    yield from (doc.Paragraph(doc.line(", ".join(said)), label=label) for label, said in parts if said)
    if held.asks_more_of:
        yield doc.Paragraph(
            doc.line(f"the text alone speaks more for {_role(dataset, held.asks_more_of)}"), label="But"
        )
    pay = result.pay
    said_pay = f"states it on line {pay.line}: “{_cut(pay.text, pay.words)}”" if pay else "is not stated"
    yield doc.Paragraph(doc.line(said_pay), label="Pay")


def _skills(dataset: Dataset, result: DecodeResult) -> Iterator[doc.Block]:
    lines = _lines(result.mentions)
    if not lines:
        return
    groups: dict[str, list[str]] = {}
    for skill in lines:
        groups.setdefault(dataset.skills[skill].group or "Others", []).append(skill)
    rows = tuple(
        doc.Row(
            group,
            (
                doc.cell(
                    *(doc.line(f"{_skill(dataset, skill)} ({_places(lines[skill])})") for skill in skills)
                ),
            ),
        )
        for group, skills in groups.items()
    )
    yield doc.Heading("Skills that it names", "with their lines")
    yield doc.Table("Skills that the text names", "Group", (doc.Column("Skills"),), rows)


def _method(result: DecodeResult, cites: Cites) -> Iterator[doc.Block]:
    if result.encoding:
        yield doc.Paragraph(
            doc.line(f"the text was read as {result.encoding}, not as UTF-8"), label="Encoding"
        )
    said = (
        "each line counts for the roles by what it names, and the title counts too; the weights were fitted"
        " on English postings of 2020 to 2026, and some were changed and terms added after that, so the"
        " percentages are the method's own and have not been counted"
        if result.measured
        else "each skill counts for the roles that ask for it, a rare one more, and so does the title"
    )
    yield doc.Paragraph(doc.line(f"{said}."), label="How it is read", cites=cites(result.method_sources))


def _lines(mentions: Iterable[Mention]) -> Mapping[str, list[int]]:
    """The lines that name each skill."""
    lines: dict[str, dict[int, None]] = {}
    for mention in mentions:
        lines.setdefault(mention.skill, {})[mention.line] = None
    return {skill: list(each) for skill, each in lines.items()}


def _places(lines: Sequence[int]) -> str:
    more = ", …" if len(lines) > _MOST_LINES else ""
    return f"{'line' if len(lines) == 1 else 'lines'} {', '.join(map(str, lines[:_MOST_LINES]))}{more}"


def _named(dataset: Dataset, term: str) -> str:
    """What a term is called: by its skill, else by its own words."""
    decoding = dataset.decoding
    skill = decoding.terms[term].skill if decoding and term in decoding.terms else term
    return _skill(dataset, skill) if skill in dataset.skills else term.replace("-", " ")


def _skill(dataset: Dataset, skill: str | None) -> str:
    return dataset.skills[skill].name if skill is not None and skill in dataset.skills else str(skill)


def _role(dataset: Dataset, role: str) -> str:
    return dataset.roles[role].title if role in dataset.roles else "other work"


def _listed(dataset: Dataset, roles: Iterable[str]) -> str:
    return " or ".join(_role(dataset, role) for role in roles)


def _count(number: int, thing: str) -> str:
    return f"{number or 'no'} {thing if number == 1 else f'{thing}s'}"


def _percent(share: float) -> str:
    per_cent = round(100 * share)
    return "over 99 %" if per_cent == 100 > 100 * share else f"{per_cent} %"


def _cut(text: str, around: str = "") -> str:
    """As much of a text as is quoted: its begin, or what stands around these words of it."""
    at, begin = text.find(around), 0
    if at + len(around) > _MOST_QUOTED:
        begin = text.find(" ", at - _BEFORE, at) + 1 or at
    quoted = text[begin:]
    if len(quoted) > _MOST_QUOTED:
        end = quoted.rfind(" ", 0, _MOST_QUOTED)
        quoted = f"{quoted[: end if end > 0 else _MOST_QUOTED].rstrip(' ,;')} …"
    return f"… {quoted}" if begin else quoted
