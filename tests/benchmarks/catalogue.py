"""A made catalogue of the size and the form of O*NET's: `python tests/benchmarks/catalogue.py FOLDER`."""

import random
import sys
from collections.abc import Iterator
from pathlib import Path

OCCUPATIONS = 1_016
PROGRAMS = 8_768
# As many of an occupation as O*NET has on the average: 32 of 923, none of the rest.
LEAST_PROGRAMS, MOST_PROGRAMS = 8, 63
TITLES_OF_AN_OCCUPATION = 56
WORDS = "plans builds tests ships measures explains reviews teams data systems models users".split()


def occupation_data(chance: random.Random) -> Iterator[str]:
    """Code, title and description."""
    yield "O*NET-SOC Code\tTitle\tDescription"
    for number in range(OCCUPATIONS):
        yield f"{code(number)}\tMade Workers {number}\t{' '.join(chance.choices(WORDS, k=35)).capitalize()}."


def technology_skills(chance: random.Random) -> Iterator[str]:
    """The programs of each occupation; each program has one at least, and few have many."""
    yield "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand"
    for number in range(OCCUPATIONS):
        own = range(number, PROGRAMS, OCCUPATIONS)
        common = (int(PROGRAMS * chance.random() ** 3) for _ in range(MOST_PROGRAMS))
        programs = sorted(
            {*own, *list(common)[: chance.randint(LEAST_PROGRAMS, MOST_PROGRAMS) - LEAST_PROGRAMS]}
        )
        for each in programs:
            yield f"{code(number)}\tMade program {each}\t{each % 90}\tPrograms of kind {each % 90}\tN\tN"


def alternate_titles(_: random.Random) -> Iterator[str]:
    """The other titles of each occupation."""
    yield "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)"
    for number in range(OCCUPATIONS):
        for each in range(TITLES_OF_AN_OCCUPATION):
            yield f"{code(number)}\tMade {WORDS[each % 12]} Worker {number} of Kind {each}\tn/a\t08"


def job_zones(_: random.Random) -> Iterator[str]:
    """How much preparation each occupation takes."""
    yield "O*NET-SOC Code\tJob Zone\tDate\tDomain Source"
    yield from (f"{code(number)}\t{number % 5 + 1}\t08/2023\tAnalyst" for number in range(OCCUPATIONS))


def code(number: int) -> str:
    """The code of an occupation."""
    return f"{11 + number % 23 * 2}-{number:04}.00"


FILES = {
    "Occupation Data.txt": occupation_data,
    "Technology Skills.txt": technology_skills,
    "Alternate Titles.txt": alternate_titles,
    "Job Zones.txt": job_zones,
}


def write(folder: Path) -> None:
    """Writes the files, the same each time."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in FILES.items():
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            file.writelines(f"{row}\r\n" for row in rows(random.Random(name)))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
