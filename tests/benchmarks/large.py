"""Commands on a catalogue of O*NET's size, as it is imported, beside naive.py and beside pandas."""

import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import catalogue
from measuring import HERE, NAIVE, ROLECMP, Pair, in_turn

RUNS = 5
IMPORT = 40.0
# How many times as long as naive.py each may take from JSON and from YAML, and how many mebibytes from JSON.
# {0} to {19} are ids of roles, {title} is a role's title and {skill} the name of a skill.
LIMITS = {
    "diff {0} {1}": (3.5, 9.0, 70.0),
    "show {0}": (3.5, 9.0, 70.0),
    "title {title}": (3.5, 9.0, 70.0),
    "aim --from {0}": (7.0, 13.0, 100.0),
    "search {skill}": (7.0, 13.0, 100.0),
    f"overlap {' '.join(f'{{{number}}}' for number in range(20))}": (7.0, 13.0, 100.0),
}


def large(folder: Path | None) -> list[Pair]:
    """All that is measured on the text files in this folder, or on made ones."""
    with tempfile.TemporaryDirectory() as made:
        if folder is None:
            folder = Path(made) / "onet"
            catalogue.write(folder)
        importing = (*ROLECMP, "import", "onet", str(folder))
        found = [Pair("import onet", *in_turn(importing, NAIVE, RUNS), IMPORT)]
        for form in ("json", "yaml"):
            dataset = Path(made) / f"onet.{form}"
            with dataset.open("wb") as file:
                subprocess.run(
                    (*importing, "--format", form), stdout=file, stderr=subprocess.DEVNULL, check=True
                )
        data = json.loads((Path(made) / "onet.json").read_bytes())
        ids = [name for name, role in data["roles"].items() if "software" in role]
        found += beside_pandas(folder, Path(made), data, ids)
        for form in ("json", "yaml"):
            found += beside_naive(Path(made) / f"onet.{form}", data, ids)
    return found


def beside_naive(dataset: Path, data: Any, ids: list[str]) -> Iterator[Pair]:
    """Each command on the dataset, with its limits."""
    form = dataset.suffix[1:]
    words = {"title": data["roles"][ids[99]]["title"], "skill": next(iter(data["skills"].values()))["name"]}
    for command, (from_json, from_yaml, memory) in LIMITS.items():
        arguments = [argument.format(*ids, **words) for argument in command.split()]
        spent = in_turn((*ROLECMP, *arguments, "--data", str(dataset)), NAIVE, RUNS)
        name = f"{arguments[0]} ({form})"
        yield Pair(name, *spent, *((from_json, memory) if form == "json" else (from_yaml,)))


def beside_pandas(folder: Path, made: Path, data: Any, ids: list[str]) -> Iterator[Pair]:
    """The diff of two occupations beside a script that reads the text files, where pandas is installed."""
    if importlib.util.find_spec("pandas") is None:
        return
    titles = [data["roles"][role]["title"] for role in ids[:2]]
    script = (sys.executable, str(HERE / "frames.py"), str(folder), *titles)
    ours = (*ROLECMP, "diff", *ids[:2], "--data", str(made / "onet.json"))
    yield Pair("diff (json, beside pandas)", *in_turn(ours, script, RUNS), 1.0)
