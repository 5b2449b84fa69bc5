"""`rolecmp show` of a skill as a document."""

from collections.abc import Iterator

from rolecmp.analysis.skill import SkillResult, SkillShares
from rolecmp.model import Dataset
from rolecmp.report import document as doc
from rolecmp.report.cites import Cites
from rolecmp.report.common import command, mention
from rolecmp.report.shares import of_100

_MENTIONS = 5


def document(dataset: Dataset, result: SkillResult) -> doc.Document:
    """What it is and who asks for it; then what it is part of, what was counted, where it is mentioned."""
    cites = Cites(dataset)
    skill = result.skill
    title = doc.line(doc.Span(skill.name, "name"), doc.Span(f" ({skill.id}), a skill", "aside"))
    about = result.about or "The dataset names this skill, and does not explain it."
    blocks = (
        doc.Paragraph(doc.line(about), cites=cites(result.sources)),
        doc.Bullets(tuple(_facts(dataset, result, cites))),
        *_mentions(result, cites),
        *cites.list(),
    )
    return doc.Document(title, blocks)


def _facts(dataset: Dataset, result: SkillResult, cites: Cites) -> Iterator[doc.Paragraph]:
    asked = [
        f"{each.role.title} ({', '.join(filter(None, (each.aspect.title, each.level)))})"
        for each in result.asked_by
    ]
    yield doc.Paragraph(doc.line(", ".join(asked) or "no role here"), label="Asked for by")
    # What a level takes of any skill is shown where somebody asks for this one at a level.
    of_any = dataset.about.level_notes if any(each.level for each in result.asked_by) else {}
    takes = {**of_any, **result.skill.levels}
    levels = [f"{level}: {takes[level]}" for level in dataset.about.skill_levels if level in takes]
    facts = {
        "Also called": ", ".join(result.aliases),
        "Group": result.group or "",
        "Levels": "; ".join(levels),
        "Part of": ", ".join(each.name for each in result.broader),
        "Parts": ", ".join(each.name for each in result.parts),
    }
    yield from (doc.Paragraph(doc.line(fact), label=label) for label, fact in facts.items() if fact)
    # One that may be compared says more than the others do.
    compared = [each for each in result.named if each.measure.comparable]
    yield from (_named(each, cites) for each in compared or result.named)


def _named(named: SkillShares, cites: Cites) -> doc.Paragraph:
    measure = named.measure
    shares = "; ".join(
        f"{each.role.title} {of_100(each.share)}, n {each.share.of:,}" for each in named.shares
    )
    counted = f"{shares}. Of 100, {measure.kind}, {measure.place}, {measure.years}. {measure.note or ''}"
    return doc.Paragraph(doc.line(counted.rstrip()), label=measure.title, cites=cites(measure.sources))


def _mentions(result: SkillResult, cites: Cites) -> Iterator[doc.Block]:
    if result.mentions:
        yield doc.Heading("Mentioned")
        yield doc.Bullets(tuple(mention(hit, cites) for hit in result.mentions[:_MENTIONS]))
    if len(result.mentions) > _MENTIONS:
        more = f"{len(result.mentions) - _MENTIONS} more: "
        yield doc.Paragraph(doc.line(more, command("search", result.skill.name)))
