"""The Government Digital and Data capability framework of the United Kingdom, from its `roles.csv`."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from rolecmp.catalogues.entries import (
    Catalogue,
    Entries,
    Entry,
    ask,
    bullets,
    dataset_of,
    facts,
    in_one_line,
    level_id,
)
from rolecmp.catalogues.orders import HIGHEST, grade, levels_in_order, stem
from rolecmp.catalogues.tables import refuse, sources, table_of
from rolecmp.dataset.problems import Problems

_RIGHT = "give the framework's roles.csv"
_GDAD = facts("gdad")
_TRACK = " - "
_ORDER = (
    "the file does not say which level comes next: the words of the titles do (associate, senior, lead)",
    "and, where they do not, the levels of the skills",
)
_NOT_IN_USE = "NOT IN USE"


def read(paths: Sequence[Path]) -> Catalogue:
    """A role for each role and level of the framework, with the next level up."""
    problems = Problems()
    left_out: Counter[str] = Counter()
    skills, roles = Entries("name"), Entries("title")
    levels: dict[str, None] = {}
    for source in sources(paths, problems, _RIGHT):
        for _, field in table_of(source).records(_GDAD["columns"]):
            if _NOT_IN_USE in field.values():
                left_out[f"rows that say {_NOT_IN_USE}"] += 1
                continue
            levels[field["level"]] = None
            skill, role = skills.named(field["skill"]), roles.named(field["title"], field["role"])
            if "ladder" not in role:
                _describe(role, field)
            if not ask(role, skill, level=level_id(field["level"])):
                left_out["rows that give a role's skill once more"] += 1
            skill.setdefault("about", in_one_line(field["about"]))
            if field["takes"]:
                takes = in_one_line(field["takes"])
                skill.setdefault("levels", {}).setdefault(level_id(field["level"]), takes)
    refuse(problems)
    ordered = list(map(level_id, levels_in_order(levels)[0]))
    ladders: dict[str, list[Entry]] = {}
    for role in roles.made:
        ladders.setdefault(role["ladder"], []).append(role)
    climbed = [role for ladder in ladders.values() for role in _climbed(ladder, ordered)]
    dataset = dataset_of(
        "Government Digital and Data roles",
        {"gdad": _GDAD["source"]},
        roles=climbed,
        skills=skills.made,
        aspects=_GDAD["aspects"],
        levels=ordered,
    )
    return Catalogue(dataset, _ORDER, left_out)


def _describe(role: Entry, field: Mapping[str, str]) -> None:
    role["summary"] = in_one_line(field["text"].partition("\n\n")[0])
    role["family"] = field["family"]
    role["skills"] = {}
    role["does"] = bullets(field["text"])
    role["ladder"] = field["role"]


def _climbed(ladder: Sequence[Entry], levels: Sequence[str]) -> list[Entry]:
    """The roles of a ladder from the lowest to the highest, each given the next ones up.

    A role of a track has its next one in that track; above one of none there may be one in each track.
    """
    # Of "Operations analyst" and "Operational control manager" only the skills say which is the higher.
    stems = {stem(_parts(role)[0]) for role in ladder if grade(_parts(role)[0]) < HIGHEST}

    def height(role: Entry) -> tuple[bool, int, int]:
        found = grade(role["title"])
        asked = sum(levels.index(asked["level"]) + 1 for asked in role["skills"].values())
        return found == HIGHEST, found if len(stems) == 1 else 0, asked

    climbed = sorted(ladder, key=height)
    tracks: dict[str, list[Entry]] = {}
    for role in climbed:
        tracks.setdefault(_parts(role)[1], []).append(role)
    for track, roles in tracks.items():
        for role, above in pairwise(roles):
            title = f"{above['title']}{_TRACK}"
            beside = [each["id"] for each in climbed if not track and each["title"].startswith(title)]
            role["next"] = [above["id"], *beside]
    return climbed


def _parts(role: Entry) -> tuple[str, str]:
    """The title without its track, and the track."""
    title, _, track = role["title"].partition(_TRACK)
    return title, track
