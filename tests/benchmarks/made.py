"""A made dataset of any size: `python tests/benchmarks/made.py 3000 > roles.yaml`."""

import random
import sys
from collections.abc import Iterator

SKILLS = 13_000
SKILLS_OF_A_ROLE = 40
WORDS_OF_A_SUMMARY = 60
WORDS = (
    "plans builds tests ships measures explains reviews teams data systems models users costs risks".split()
)


def lines(roles: int) -> Iterator[str]:
    """The YAML of a dataset with so many roles, the same each time."""
    chance = random.Random(roles)
    yield "rolecmp: 1"
    yield "about: {title: Made roles, as_of: 2026-01-01}"
    yield "sources:\n  made: {title: Made up}"
    yield "aspects:"
    yield "  builds: {title: Builds, kind: list, at_a_glance: true}"
    yield "  skills: {title: Core skills, kind: skills, at_a_glance: true}"
    yield "skills:"
    yield from (f"  skill-{number}: {{name: Skill number {number}}}" for number in range(SKILLS))
    yield "roles:"
    for number in range(roles):
        skills = ", ".join(f"skill-{each}" for each in sorted(chance.sample(range(SKILLS), SKILLS_OF_A_ROLE)))
        yield f"  role-{number}:"
        yield f"    title: Role number {number}"
        yield f"    summary: {' '.join(chance.choices(WORDS, k=WORDS_OF_A_SUMMARY))}."
        yield "    sources: [made]"
        yield f"    builds: [part {number}, part {number + 1}]"
        yield f"    skills: [{skills}]"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in lines(int(sys.argv[1])))
