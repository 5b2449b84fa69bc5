"""The Government Digital and Data capability framework of the United Kingdom, from its `roles.csv`."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from rolecmp.catalogues.complaints import Complaints
from rolecmp.catalogues.entries import (
    Catalogue,
    Entries,
    Entry,
    bullets,
    first_lines,
    in_one_line,
    level_id,
    without_blanks,
)
from rolecmp.catalogues.orders import HIGHEST, grade, levels_in_order, stem
from rolecmp.catalogues.tables import columns, comma_separated, written

_RIGHT = "give the framework's roles.csv"
_TITLES = {
    "family": ("Role Family",),
    "role": ("Role",),
    "title": ("Role Level",),
    "text": ("Role Level Description",),
    "skill": ("Skill Name",),
    "about": ("Skill Description",),
    "level": ("Skill Level",),
    "takes": ("Skill Level Description",),
}
_NEEDED = ("role", "title", "skill", "level")
_TRACK = " - "
_ORDER = (
    "the file does not say which level comes next: the words of the titles do (associate, senior, lead)",
    "and, where they do not, the levels of the skills",
)
_NOT_IN_USE = "NOT IN USE"
_ABOUT = {
    "title": "Government Digital and Data roles",
    "licence": "Open Government Licence v3.0",
    "source": "gdad",
}
_SOURCE = {
    "title": "Government Digital and Data Profession Capability Framework",
    "publisher": "UK Government",
    "url": "https://ddat-capability-framework.service.gov.uk/",
    "licence": "Open Government Licence v3.0",
}
_ASPECTS = {
    "skills": {"title": "Skills", "kind": "skills", "at_a_glance": True},
    "does": {"title": "At this level", "kind": "list"},
    "ladder": {"title": "Role in the framework", "kind": "text"},
}


def read(paths: Sequence[Path]) -> Catalogue:
    """A role for each role and level of the framework, with the next level up."""
    problems = Complaints()
    left_out: Counter[str] = Counter()
    skills, roles = Entries("name"), Entries("title")
    levels: dict[str, None] = {}
    ladders: dict[str, dict[str, None]] = {}
    for source in written(paths, problems, _RIGHT):
        rows = comma_separated(source, problems)
        at = columns(rows, problems, **_TITLES)
        for row in rows.rows if at else ():
            field = {name: row[1][column].strip() for name, column in at.items()}
            if _NOT_IN_USE in field.values():
                left_out[f"rows that say {_NOT_IN_USE}"] += 1
                continue
            missing = next((name for name in _NEEDED if not field[name]), None)
            if missing:
                rows.wrong(problems, row, at[missing], f"{_TITLES[missing][0]} is empty; {_RIGHT}")
                continue
            levels[field["level"]] = None
            role = roles.id_of(field["title"], field["role"])
            ladders.setdefault(field["role"], {})[role] = None
            skill = skills.id_of(field["skill"])
            if not _asks(roles.by_id[role], skill, field):
                left_out["rows that give a role's skill once more"] += 1
            _describe(skills.by_id[skill], field)
    problems.refuse()
    ordered, _ = levels_in_order(levels)
    climbed = list(_climbed(roles.by_id, ladders, [level_id(level) for level in ordered]))
    dataset = {
        "rolecmp": 1,
        "about": {**_ABOUT, "skill_levels": [level_id(level) for level in ordered]},
        "sources": {"gdad": _SOURCE},
        "aspects": {key: value for key, value in _ASPECTS.items() if _stated(key, roles.by_id)},
        "skills": {name: without_blanks(skill) for name, skill in skills.by_id.items()},
        "roles": {name: without_blanks(roles.by_id[name]) for name in climbed},
    }
    return Catalogue(dataset, _ORDER, left_out)


def _stated(aspect: str, roles: Mapping[str, Entry]) -> bool:
    return any(role[aspect] for role in roles.values())


def _asks(role: Entry, skill: str, field: Mapping[str, str]) -> bool:
    """Whether the role did not ask for the skill before; now it does."""
    if "family" not in role:
        role["summary"] = first_lines(field["text"]) or in_one_line(field["text"])
        role["family"] = field["family"]
        role["skills"] = []
        role["does"] = bullets(field["text"])
        role["ladder"] = field["role"]
    if any(asked["skill"] == skill for asked in role["skills"]):
        return False
    role["skills"].append({"skill": skill, "level": level_id(field["level"])})
    return True


def _describe(skill: Entry, field: Mapping[str, str]) -> None:
    skill.setdefault("about", in_one_line(field["about"]))
    if field["takes"]:
        skill.setdefault("levels", {}).setdefault(level_id(field["level"]), in_one_line(field["takes"]))


def _climbed(
    roles: Mapping[str, Entry], ladders: Mapping[str, Mapping[str, None]], levels: list[str]
) -> Iterator[str]:
    """The roles of each ladder from the lowest to the highest, each given the next ones up.

    A role of a track has its next one in that track; above one of none there may be one in each track.
    """
    for ladder in ladders.values():
        climbed = sorted(ladder, key=_height(ladder, roles, levels))
        yield from climbed
        tracks: dict[str, list[str]] = {}
        for role in climbed:
            tracks.setdefault(roles[role]["title"].partition(_TRACK)[2], []).append(role)
        for name, track in tracks.items():
            for role, above in pairwise(track):
                title = f"{roles[above]['title']}{_TRACK}"
                beside = [each for each in climbed if not name and roles[each]["title"].startswith(title)]
                roles[role]["next"] = [above, *beside]


def _height(
    ladder: Mapping[str, None], roles: Mapping[str, Entry], levels: list[str]
) -> Callable[[str], tuple[int, int, int]]:
    """How high a role stands in its ladder: by its title, where that tells, then by its skills.

    Of "Operations analyst" and "Operational control manager" only the skills say which is the higher.
    """
    titles = [roles[role]["title"].partition(_TRACK)[0] for role in ladder]
    alike = len({stem(title) for title in titles if grade(title) < HIGHEST}) == 1

    def height(role: str) -> tuple[int, int, int]:
        found = grade(roles[role]["title"])
        asked = sum(levels.index(asked["level"]) + 1 for asked in roles[role]["skills"])
        return found == HIGHEST, found if alike else 0, asked

    return height
