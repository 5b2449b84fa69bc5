"""`rolecmp decode` as a document: the answer, what says so, how sure it is, and the skills."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from rolecmp.analysis.decode import DecodeResult, DecodeResults
from rolecmp.analysis.headline import Title
from rolecmp.analysis.mentions import Mention
from rolecmp.analysis.values import job
from rolecmp.analysis.verdict import OTHER
from rolecmp.model import Dataset
from rolecmp.report import document as doc
from rolecmp.report.cites import Cites
from rolecmp.words.forms import words_of

_MOST_QUOTED = 44
# A quote that begins inside a line has so many characters before what counts.
_BEFORE = 15
_MOST_SHOWN = 4
_MOST_LINES = 4
_MOST_TAKEN = 8
_LEAST_SHARE = 0.005
# From which share of a hundred on the answer is called what.
_SURENESS = ((0.95, "very sure"), (0.80, "sure"), (0.60, "fairly sure"), (0.0, "not sure"))
_REASONS = {
    "none stands out": "no role stands out",
    "other work as likely": "other work is nearly as likely as the likeliest role",
    "more other work than any role": "it reads more like other work than like any of the roles",
}
_HOW = "by its title and by its skills: each counts for the roles that ask for it, a rare one more"
_HOW_WEIGHED = "by its title and by the terms that its lines name"


def document(dataset: Dataset, result: DecodeResult) -> doc.Document:
    """What one text describes; its sheet has a record for each mention of a skill."""
    cites = Cites(dataset)
    blocks = (
        *_sure(dataset, result, cites),
        *_quoted(dataset, result),
        *_title(dataset, result),
        *_held(dataset, result),
        *_skills(dataset, result),
        *_method(dataset, result, cites),
        *cites.list(),
    )
    title = result.title
    other = title is not None and result.answer and not _agrees(dataset, title, result.answer)
    titled = f", though titled “{_cut(title.words)}”" if title and other else ""
    return doc.Document(
        doc.line(*_answer(dataset, result), titled), blocks, sheet=lambda: _mentions(dataset, result)
    )


def files(dataset: Dataset, several: DecodeResults) -> doc.Document:
    """What each of several texts describes, one row each; its sheet has every figure in a column."""
    results = several.results
    rows = tuple(
        doc.Row(
            result.file or "",
            doc.cells(
                doc.text(doc.line(*_answer(dataset, result))),
                _percent(result.sure) if result.sure else "",
                _listed(dataset, result.title.roles) or result.title.words if result.title else "",
            ),
        )
        for result in results
    )
    columns = doc.columns("Reads as", "How sure", "Its title says")
    table = doc.Table("What each text describes", "Text", columns, rows)
    title = doc.line(doc.Span(f"What {len(results)} texts describe", "name"))
    cites = Cites(dataset)
    blocks = (table, *_method(dataset, results[0], cites), *cites.list())
    return doc.Document(title, blocks, sheet=lambda: _figures(results))


def _mentions(dataset: Dataset, result: DecodeResult) -> doc.Table:
    rows = tuple(
        doc.Row(
            _skill(dataset, skill),
            doc.cells(dataset.skills[skill].group, str(line), str(column), words),
            id=skill,
        )
        for skill, line, column, words in result.mentions
    )
    return doc.Table("Every mention", "Skill", doc.columns("Group", "Line", "Column", "Words"), rows)


def _figures(results: Sequence[DecodeResult]) -> doc.Table:
    rows = tuple(
        doc.Row(
            each.file or "",
            doc.cells(
                "; ".join(each.answer),
                each.verdict,
                each.rule,
                f"{each.sure:.4f}" if each.sure else "",
                each.title.words if each.title else "",
                *(f"{share:.4f}" for share in each.probabilities.values()),
            ),
        )
        for each in results
    )
    columns = doc.columns("answer", "verdict", "rule", "sure", "title", *results[0].probabilities)
    return doc.Table("Every figure", "file", columns, rows)


def _answer(dataset: Dataset, result: DecodeResult) -> tuple[doc.Span | str, ...]:
    names = [doc.Span(_role(dataset, role), "name") for role in result.answer]
    match result.verdict:
        case "a mix":
            return ("A mix of ", names[0], " and ", names[1])
        case "mostly one role":
            return ("Mostly ", names[0])
        case "one role":
            return (names[0],)
        case "none of these":
            return (doc.Span("None of these roles", "name"), ": it describes other work")
    return (doc.Span("Cannot tell", "name"), f": {_reason(dataset, result)}")


def _reason(dataset: Dataset, result: DecodeResult) -> str:
    """Why nothing can be told."""
    match result.rule:
        case "few terms":
            terms = f"{result.terms or 'no'} term{'s' * (result.terms != 1)}"
            return f"too little in it tells roles apart ({terms})"
        case "same skills":
            most = max(result.by_text.values())
            alike = [role for role, share in result.by_text.items() if share > most - _LEAST_SHARE]
            return f"what it names is the same for {_listed(dataset, alike, ' and ')}"
        case "another language":
            return f"it is written in {result.language}, and what it names does not settle it"
        case "role without weights":
            return f"it may describe a role that is not told apart yet: {_listed(dataset, result.unweighed)}"
    return _REASONS[result.rule]


def _sure(dataset: Dataset, result: DecodeResult, cites: Cites) -> Iterator[doc.Block]:
    nearest = _nearest(dataset, result)
    if result.answer or result.verdict == "none of these":
        words = next(word for least, word in _SURENESS if result.sure >= least)
        figure = _percent(result.sure)
        if _under_another_title(result):
            words = f"{words} by its text"
        sure = (
            f"{words} ({figure})"
            if result.measured
            else f"{figure}; nobody has tried out how often that is right"
        )
        also = f"; next: {nearest}" if nearest else ""
        yield doc.Paragraph(doc.line(f"{sure}{also}"), "How sure", cites(result.method_sources))
    elif nearest and result.rule not in ("few terms", "same skills"):
        yield doc.Paragraph(doc.line(nearest), "Nearest")


def _nearest(dataset: Dataset, result: DecodeResult) -> str:
    """The likeliest role beside the answer, with its share; nothing where that is next to nothing."""
    beside = {*result.answer, *([OTHER] if result.verdict == "none of these" else [])}
    others = [(share, role) for role, share in result.probabilities.items() if role not in beside]
    share, role = max(others, default=(0.0, ""))
    return f"{_role(dataset, role)} ({_percent(share)})" if share >= _LEAST_SHARE else ""


def _quoted(dataset: Dataset, result: DecodeResult) -> Iterator[doc.Block]:
    best = sorted(result.evidence, key=lambda line: -line.weight)[:_MOST_SHOWN]
    items = tuple(
        doc.Paragraph(
            doc.line(
                f"“{_cut(line.text, line.words[0])}” ",
                doc.Span(f"({', '.join(_term(dataset, term) for term in line.terms[:2])})", "aside"),
            ),
            f"Line {line.line}",
        )
        for line in sorted(best)
    )
    if items:
        yield doc.Bullets(items)


def _title(dataset: Dataset, result: DecodeResult) -> Iterator[doc.Block]:
    """What the title says, where it is known."""
    title = result.title
    if title is None:
        return
    where = f" (line {title.line})" if title.line else ""
    said = f"says {_listed(dataset, title.roles)}"
    if _under_another_title(result):
        said = "is that of another job"
    elif not title.roles:
        said = "is no title of a role here"
    elif result.answer:
        agrees = _agrees(dataset, title, result.answer)
        said = "says so too" if agrees else f"{said}; the text reads otherwise"
    yield doc.Paragraph(doc.line(f"“{_cut(title.words)}”{where} {said}"), "Its title")


def _under_another_title(result: DecodeResult) -> bool:
    """Whether a text reads as a role though its title is that of another job."""
    title = result.title
    return result.rule == "other work by title or text" and title is not None and not title.roles


def _agrees(dataset: Dataset, title: Title, answer: Collection[str]) -> bool:
    """Whether a title is that of an answer, by any name of the role, or what the steps of a ladder share."""
    if not title.roles:
        words = {*words_of(title.words)}
        return any(words <= {*words_of(dataset.roles[role].title)} for role in answer)
    return not {job(dataset, dataset.roles[role]).id for role in title.roles}.isdisjoint(answer)


def _held(dataset: Dataset, result: DecodeResult) -> Iterator[doc.Block]:
    held = result.held
    if held is None:
        return
    lines = _lines(result.mentions)
    taken = [
        f"{_skill(dataset, skill)} ({_listed(dataset, roles)}; {_places(lines[skill])})"
        for skill, roles in sorted(held.others.items(), key=lambda each: -len(lines[each[0]]))
        if roles
    ]
    more = [f"{len(taken) - _MOST_TAKEN} more"] if len(taken) > _MOST_TAKEN else []
    pay = result.pay
    parts = {
        "Asks for": ", ".join(_skill(dataset, skill) for skill in held.named),
        "Leaves out": ", ".join(_skill(dataset, skill) for skill in held.left_out),
        "Takes from others": ", ".join((*taken[:_MOST_TAKEN], *more)),
        "But": held.asks_more_of and f"the text alone speaks more for {_role(dataset, held.asks_more_of)}",
        "Pay": f"states it on line {pay.line}: “{_cut(pay.text, pay.words)}”" if pay else "is not stated",
    }
    yield doc.Heading(f"Held against {_role(dataset, held.role)}")
    yield from (doc.Paragraph(doc.line(said), label) for label, said in parts.items() if said)


def _skills(dataset: Dataset, result: DecodeResult) -> Iterator[doc.Block]:
    groups: dict[str, list[doc.Line]] = {}
    for skill, lines in _lines(result.mentions).items():
        named = doc.line(f"{_skill(dataset, skill)} ({_places(lines)})")
        groups.setdefault(dataset.skills[skill].group or "Others", []).append(named)
    if groups:
        rows = tuple(doc.Row(group, (doc.cell(*named),)) for group, named in groups.items())
        yield doc.Heading("Skills that it names", "with their lines")
        yield doc.Table("Skills that the text names", "Group", doc.columns("Skills"), rows)


def _method(dataset: Dataset, result: DecodeResult, cites: Cites) -> Iterator[doc.Block]:
    if result.encoding:
        said = f"the text was read as {result.encoding}, not as UTF-8"
        yield doc.Paragraph(doc.line(said), "Encoding")
    note = f"; {dataset.decoding.note}" if dataset.decoding and dataset.decoding.note else ""
    said = f"{_HOW_WEIGHED}{note}" if result.measured else _HOW
    yield doc.Paragraph(doc.line(f"{said}."), "How it is read", cites(result.method_sources))


def _lines(mentions: Iterable[Mention]) -> dict[str, list[int]]:
    """The lines that name each skill."""
    lines: dict[str, dict[int, None]] = {}
    for mention in mentions:
        lines.setdefault(mention.skill, {})[mention.line] = None
    return {skill: list(each) for skill, each in lines.items()}


def _places(lines: Sequence[int]) -> str:
    more = ", …" if len(lines) > _MOST_LINES else ""
    return f"{'line' if len(lines) == 1 else 'lines'} {', '.join(map(str, lines[:_MOST_LINES]))}{more}"


def _term(dataset: Dataset, term: str) -> str:
    """What a term is called: by its skill, else by its own words; a skill may weigh as its group does."""
    known = dataset.decoding.terms.get(term) if dataset.decoding else None
    skill = known.skill if known else term
    return _skill(dataset, skill) if skill else term.replace("-", " ")


def _skill(dataset: Dataset, skill: str) -> str:
    return dataset.skills[skill].name


def _role(dataset: Dataset, role: str) -> str:
    return dataset.roles[role].title if role in dataset.roles else "other work"


def _listed(dataset: Dataset, roles: Iterable[str], between: str = " or ") -> str:
    return between.join(_role(dataset, role) for role in roles)


def _percent(share: float) -> str:
    per_cent = round(100 * share)
    return "over 99 %" if per_cent == 100 else f"{per_cent} %"


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
