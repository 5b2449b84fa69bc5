"""A small dataset that has something of everything, and each command's result and report on it."""

from collections.abc import Callable
from typing import Any

from rolecmp.analysis.aim import aim
from rolecmp.analysis.decode import reader
from rolecmp.analysis.diff import diff
from rolecmp.analysis.faq import answers
from rolecmp.analysis.overlap import overlap
from rolecmp.analysis.pay import pay
from rolecmp.analysis.search import found
from rolecmp.analysis.show import role_in_full
from rolecmp.analysis.sources import provenance
from rolecmp.analysis.table import table
from rolecmp.analysis.title import readings
from rolecmp.model import (
    About,
    Aspect,
    Comparison,
    Dataset,
    Guidance,
    Measure,
    PayGap,
    PayRange,
    Point,
    Question,
    Role,
    RoleSkill,
    Skill,
    Source,
    Statement,
)
from rolecmp.report import aim as aim_report
from rolecmp.report import decode as decode_report
from rolecmp.report import diff as diff_report
from rolecmp.report import document as doc
from rolecmp.report import faq as faq_report
from rolecmp.report import overlap as overlap_report
from rolecmp.report import pay as pay_report
from rolecmp.report import search as search_report
from rolecmp.report import show as show_report
from rolecmp.report import sources as sources_report
from rolecmp.report import table as table_report
from rolecmp.report import title as title_report


def dataset(text: str = "text") -> Dataset:
    """Five roles: one builds on another, one is another's other name, one is silent; `text` is everywhere."""
    aspects = (
        Aspect("builds", f"Builds {text}", "list", at_a_glance=True),
        Aspect("skills", "Skills", "skills", at_a_glance=True),
        Aspect("delivers", "Delivers", "text"),
    )
    skills = (
        Skill("python", f"Python {text}"),
        Skill("evals", "Evals"),
        Skill("maths", "Maths"),
        Skill("apis", "APIs"),
    )
    roles = (
        Role(
            "swe",
            f"Engineer {text}",
            (f"Coder {text}",),
            text,
            next=("ai",),
            sources=("b",),
            values={
                "builds": (text, "APIs"),
                "skills": (RoleSkill("python", "expert"), RoleSkill("apis")),
                "delivers": text,
            },
        ),
        Role(
            "ai",
            "AI engineer",
            builds_on="swe",
            sources=("a",),
            cite={"builds": ("c",)},
            values={"builds": ("agents",), "skills": (RoleSkill("evals"), RoleSkill("python", "working"))},
        ),
        Role("genai", "GenAI engineer", same_as="ai", sources=("a",)),
        Role("ml", "ML engineer", sources=("a",), values={"skills": (RoleSkill("maths"),)}),
        Role("ops", "Ops"),
    )
    comparison = Comparison(
        ("ai", "swe"), text, (Point(text, {"ai": text, "swe": "b"}),), text, f"Rule {text}", ("a", "b")
    )
    return Dataset(
        About(
            f"Roles {text}",
            "2026-11-22",
            text,
            skill_levels=("working", "expert"),
            caveats=(Statement(f"Caveat {text}", ("a",)),),
            aim_rule=Statement(text, ("a",)),
            corrections=Statement(text, ("b",)),
        ),
        {id_: Source(id_, f"Source {text}", text, f"https://example.org/{id_}", text, text) for id_ in "abc"},
        {aspect.id: aspect for aspect in aspects},
        {skill.id: skill for skill in skills},
        {role.id: role for role in roles},
        (comparison,),
        (
            Guidance(text, ("ai",), text, ("swe",), sources=("a",)),
            Guidance("Most", ("ai", "ml"), text, default=True, sources=("b",)),
        ),
        (Question("q", f"What of {text}?", text, ("ai",), ("a", "c"), ("paid",)),),
        {measure.id: measure for measure in _measures(text)},
    )


def _measures(text: str) -> tuple[Measure, ...]:
    """What postings name, what people do and what they are paid."""
    facts: dict[str, Any] = {"place": text, "years": text, "unit": text, "note": text, "sources": ("b",)}
    of = {"ai": 200, "ml": 100, "swe": 200}
    return (
        Measure(
            "named",
            text,
            "skills",
            "postings",
            comparable=True,
            of=of,
            **facts,
            named_in={"evals": {"ai": 150, "ml": 4, "swe": 2}, "python": {"ai": 90, "ml": 50, "swe": 20}},
        ),
        Measure("done", text, "activities", "survey", of=of, done_by={text: {"ai": 30, "swe": 3}}, **facts),
        Measure(
            "paid",
            text,
            "pay",
            "advert",
            **facts,
            ranges=(
                PayRange(("ai",), text, text, "senior", text, 50, 9, 7, 12, 8, 10),
                PayRange(("ml", "ai"), text, text, "senior", text, 50, 6),
                PayRange(("swe",), text, text, "senior", None, 20, 5, ci_low=4, ci_high=6),
            ),
            gaps=(PayGap("ai", "swe", text, text, "senior", 4, 3, 5, "left higher"),),
        ),
    )


RESULTS: dict[str, Callable[[Dataset], object]] = {
    "table": lambda data: table(data, data.roles.values(), data.aspects.values()),
    "diff": lambda data: diff(data, data.roles["ai"], data.roles["swe"], data.aspects.values()),
    "diff-same": lambda data: diff(data, data.roles["genai"], data.roles["ai"], data.aspects.values()),
    "faq": answers,
    "show": lambda data: role_in_full(data, data.roles["ai"]),
    "aim": lambda data: aim(data, data.roles["swe"], {}),
    "decode": lambda data: reader(data)(
        "\n- ".join(["AI engineer", *(skill.name for skill in data.skills.values())])
    ),
    "title": lambda data: readings(data, "AI engineer"),
    "overlap": lambda data: overlap(data, data.roles.values()),
    "pay": lambda data: pay(data, data.roles.values()),
    "search": lambda data: found(data, "rule"),
    "sources": provenance,
}
REPORTS = {
    "table": table_report,
    "diff": diff_report,
    "diff-same": diff_report,
    "faq": faq_report,
    "show": show_report,
    "aim": aim_report,
    "decode": decode_report,
    "title": title_report,
    "overlap": overlap_report,
    "pay": pay_report,
    "search": search_report,
    "sources": sources_report,
}


def report(name: str, data: Dataset) -> doc.Document:
    """What a command shows."""
    document: doc.Document = REPORTS[name].document(data, RESULTS[name](data))
    return document
