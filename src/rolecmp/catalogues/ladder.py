"""A ladder in Markdown: a heading for each role or level, sub-headings for what its items are about."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from rolecmp.catalogues.complaints import Complaints
from rolecmp.catalogues.entries import Catalogue, Entries, Entry, Ids, other_names, slug, without_blanks
from rolecmp.catalogues.markdown import bare
from rolecmp.catalogues.orders import says_grade, steps
from rolecmp.catalogues.tables import written

_RIGHT = "give a ladder in Markdown: a heading for each role, and items under it"
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FENCE = re.compile(r"^(```|~~~).*?^\1", re.DOTALL | re.MULTILINE)
_UNDERLINED = re.compile(r"^(?![-*+#>|])(\S[^\n]*)\n(=+|-+)[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)")
# Keys that roles have: an aspect may have none of these for its id.
_TAKEN = (
    "title",
    "aliases",
    "short",
    "summary",
    "family",
    "url",
    "next",
    "sources",
    "cite",
    "replaces",
    "skills",
)
_WORDS_OF_A_SKILL = 3
_MOST_WORDS = 7
_NO_CATEGORY = "What it takes"


class _Item(NamedTuple):
    """A line of a list, or a paragraph, under headings by their depth."""

    headings: tuple[tuple[int, str], ...]
    text: str
    listed: bool


def read(paths: Sequence[Path]) -> Catalogue:
    """A role for each heading that has items, or categories of them, under it."""
    problems = Complaints()
    left_out: Counter[str] = Counter()
    items: list[_Item] = []
    for source in written(paths, problems, _RIGHT):
        items += _items(source.text)
        if not any(item.listed and item.headings for item in items):
            problems.add(source.file, f"has no items under headings; {_RIGHT}")
    problems.refuse()
    role_depth, category_depth = _depths(items)
    roles, aspects = Entries("title"), Entries("title")
    for item in items:
        headings = dict(item.headings)
        if role_depth not in headings:
            left_out["items or paragraphs above the first role"] += 1
            continue
        role = roles.by_id[roles.id_of(headings[role_depth])]
        category = headings.get(category_depth, "")
        if item.listed:
            role.setdefault("lists", {}).setdefault(aspects.id_of(category or _NO_CATEGORY), []).append(
                item.text
            )
        elif "summary" not in role and not category:
            role["summary"] = item.text
        else:
            left_out["paragraphs between the items"] += 1
    dataset = _dataset(paths[0], roles, aspects)
    counted = f"{len(roles.by_id)} roles by headings of depth {role_depth}"
    categories = f", categories by those of depth {category_depth}" if category_depth else ", no categories"
    return Catalogue(dataset, (counted + categories,), left_out)


def _items(text: str) -> Iterator[_Item]:
    text = _FENCE.sub("", _FRONT.sub("", text))
    text = _UNDERLINED.sub(lambda found: f"{'#' if found[2][0] == '=' else '##'} {found[1]}", text)
    headings: tuple[tuple[int, str], ...] = ()
    said: list[str] = []
    listed = False

    def done() -> Iterator[_Item]:
        words = bare(" ".join(said))
        if words:
            yield _Item(headings, words, listed)
        said.clear()

    for line in (*text.split("\n"), ""):
        heading, item = _HEADING.match(line), _ITEM.match(line)
        if heading or item or not line.strip():
            yield from done()
            listed = bool(item)
        if heading:
            depth = len(heading[1])
            above = tuple(each for each in headings if each[0] < depth)
            title = bare(heading[2])
            headings = (*above, (depth, title)) if title else above
        elif line.strip() and not line.lstrip().startswith(("|", "<!--")):
            said.append(item[1] if item else line)


def _depths(items: Sequence[_Item]) -> tuple[int, int]:
    """The depth of the headings that are roles, and of those that are categories, 0 where there are none.

    Above them may stand the title of the whole. Where the deeper ones name grades and the others do not,
    the roles are below the categories.
    """
    named: dict[int, dict[str, None]] = {}
    for item in items:
        for depth, title in item.headings if item.listed else ():
            named.setdefault(depth, {})[title] = None
    depths = sorted(named)
    while len(depths) > 1 and len(named[depths[0]]) == 1:
        del depths[0]
    role, category = depths[0], depths[1] if len(depths) > 1 else 0
    if category and _graded(named[category]) > _graded(named[role]):
        return category, role
    return role, category


def _graded(titles: Collection[str]) -> float:
    return sum(map(says_grade, titles)) / len(titles)


def _dataset(path: Path, roles: Entries, categories: Entries) -> dict[str, Any]:
    """The dataset: categories of short items are lists of skills, others of texts."""
    source = slug(path.stem) or "ladder"
    skills = Entries("name")
    ids = Ids(_TAKEN)
    aspects: dict[str, Entry] = {}
    for category, entry in categories.by_id.items():
        lists = {
            name: other_names(role["lists"][category])
            for name, role in roles.by_id.items()
            if category in role.get("lists", {})
        }
        lengths = sorted(len(item.split()) for items in lists.values() for item in items)
        short = lengths[len(lengths) // 2] <= _WORDS_OF_A_SKILL and lengths[-1] <= _MOST_WORDS
        kind = "skills" if short else "list"
        aspect = ids.new(entry["title"])
        aspects[aspect] = {"title": entry["title"], "kind": kind, "at_a_glance": True}
        for name, items in lists.items():
            stated = list(dict.fromkeys(map(skills.id_of, items))) if kind == "skills" else items
            roles.by_id[name][aspect] = stated
    order = steps([role["title"] for role in roles.by_id.values()]) or []
    for lower, higher in pairwise(map(roles.id_of, order)):
        roles.by_id[lower]["next"] = [higher]
    return {
        "rolecmp": 1,
        "about": {"title": path.stem, "source": source},
        "sources": {source: {"title": path.name}},
        "aspects": aspects,
        "skills": skills.by_id,
        "roles": {name: without_blanks({**role, "lists": None}) for name, role in roles.by_id.items()},
    }
