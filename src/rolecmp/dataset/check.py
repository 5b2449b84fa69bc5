"""Every problem of datasets, and what they hold."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from rolecmp.dataset.build import Built, built
from rolecmp.dataset.files import read_files
from rolecmp.dataset.load import collector_paused, layer
from rolecmp.dataset.problems import Problem, Problems


class Checked(NamedTuple):
    """What is wrong with some datasets, and what is in those that are sound.

    `problems` are sorted, the doubtful ones among them; `left_out` is how many more there are. `held`
    says by path, as given, how many entries a sound dataset has under each top-level key.
    """

    problems: tuple[Problem, ...]
    left_out: int
    held: Mapping[str, Mapping[str, int]]


def check(paths: Sequence[Path | str], *, below: Sequence[Path | str] = (), strict: bool = False) -> Checked:
    """Every problem of the datasets at the paths, each taken by itself, or on top of those `below`.

    With `strict`, also what is legal and doubtful. Of the datasets below, problems are told, but
    nothing doubtful, and they do not count in what is held.
    """
    problems = Problems()
    held = {}
    with collector_paused():
        beneath = [layer(read_files(each, problems), problems) for each in below]
        for path in paths:
            before = problems.found
            top = layer(read_files(path, problems), problems)
            sound = built([*beneath, top], problems)
            if sound is None or problems.found > before:
                continue
            held[str(path)] = _held(sound, len(beneath))
            if strict:
                # Imported where it is asked for.
                from rolecmp.dataset.strict import report_doubts

                report_doubts(sound, len(beneath), problems)
    return Checked(problems.sorted(), problems.left_out, held)


def _held(sound: Built, layer: int) -> dict[str, int]:
    """How many entries a layer has under each top-level key."""
    counts = {
        section: sum(entry.layer == layer for entry in entries.values())
        for section, entries in sound.entries.items()
    }
    if not sound.entries["skills"]:
        # Without a vocabulary, skills are what roles name.
        counts["skills"] = len(sound.dataset.skills)
    return counts
