"""A ladder in Markdown: a heading for each role or level, sub-headings for what its items are about."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from rolecmp.catalogues.entries import Catalogue, Entries, Entry, ask, dataset_of, other_names, slug
from rolecmp.catalogues.markdown import bare
from rolecmp.catalogues.orders import add_next, says_grade
from rolecmp.catalogues.tables import refuse, sources
from rolecmp.dataset.format import ROLE
from rolecmp.dataset.problems import Problems

_RIGHT = "give a ladder in Markdown: a heading for each role, and items under it"
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FENCE = re.compile(r"^(```|~~~).*?^\1", re.DOTALL | re.MULTILINE)
_UNDERLINED = re.compile(r"^(?![-*+#>|])(\S[^\n]*)\n(=+|-+)[ \t]*$", re.MULTILINE)
# A line in bold print is a heading below all others.
_BOLD = re.compile(r"^(\*\*|__)(?=\S)(.*?)(?<=\S)\1:?[ \t]*$", re.MULTILINE)
_DEPTH_OF_BOLD = 7
_HEADING = re.compile(r" {0,3}(#{1,7})[ \t]+(.*?)[ \t#]*$")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)")
# "Everything from L1, plus:" is no item: the role builds on that one.
_EVERYTHING = re.compile(
    r"(?:everything|all)\b.*?\b(?:from|in|of|at)\b(.*?)(?:,?\s+(?:plus|and)\b.*)?[,.:;…]*"
)
_WORDS_OF_A_SKILL = 3
_MOST_WORDS = 7
_NO_CATEGORY = "What it takes"


class _Item(NamedTuple):
    """A line of a list, or a paragraph, under headings by their depth."""

    headings: Mapping[int, str]
    text: str
    listed: bool


def read(paths: Sequence[Path]) -> Catalogue:
    """A role for each heading that has items, or categories of them, under it."""
    problems = Problems()
    left_out: Counter[str] = Counter()
    items: list[_Item] = []
    for source in sources(paths, problems, _RIGHT):
        items += _items("".join(source.lines))
        if not any(item.listed and item.headings for item in items):
            problems.add(source.at, f"has no items under headings; {_RIGHT}")
    refuse(problems)
    role_depth, category_depth = _depths(items)
    roles, categories = Entries("title"), Entries("title", ROLE.keys)
    lists: dict[str, dict[str, list[str]]] = {}  # items by category and role
    for item in items:
        if role_depth not in item.headings:
            left_out["items or paragraphs above the first role"] += 1
            continue
        role = roles.named(item.headings[role_depth])
        heading = item.headings.get(category_depth, "")
        below = _all_of(item.text, (each for each in roles.made if each is not role))
        if below:
            role["builds_on"] = below["id"]
        elif item.listed:
            listed = lists.setdefault(categories.named(heading or _NO_CATEGORY)["id"], {})
            listed.setdefault(role["id"], []).append(item.text)
        elif "summary" not in role and not heading:
            role["summary"] = item.text
        else:
            left_out["paragraphs between the items"] += 1
    skills = Entries("name")
    aspects = {each["id"]: _state(each, lists[each["id"]], roles, skills) for each in categories.made}
    add_next(roles.made)
    cited = {slug(paths[0].stem) or "ladder": {"title": paths[0].name}}
    dataset = dataset_of(paths[0].stem, cited, roles=roles.made, skills=skills.made, aspects=aspects)
    categorised = f"categories by {_by(category_depth)}" if category_depth else "no categories"
    understood = f"{len(roles.made)} roles by {_by(role_depth)}, {categorised}"
    return Catalogue(dataset, (understood,), left_out)


def _all_of(text: str, roles: Iterable[Entry]) -> Entry | None:
    """The role of which somebody is said to do everything."""
    found = _EVERYTHING.fullmatch(text.casefold())
    named = (role for role in roles if found and f" {found[1]}".endswith(f" {role['title'].casefold()}"))
    return max(named, key=lambda role: len(role["title"]), default=None)


def _by(depth: int) -> str:
    return "lines in bold print" if depth == _DEPTH_OF_BOLD else f"headings of depth {depth}"


def _items(text: str) -> Iterator[_Item]:
    text = _FENCE.sub("", _FRONT.sub("", text))
    text = _UNDERLINED.sub(lambda found: f"{'#' if found[2][0] == '=' else '##'} {found[1]}", text)
    text = _BOLD.sub(lambda found: f"{'#' * _DEPTH_OF_BOLD} {found[2].rstrip(':')}", text)
    headings: dict[int, str] = {}
    said: list[str] = []
    listed = False
    for line in (*text.split("\n"), ""):
        heading, item = _HEADING.match(line), _ITEM.match(line)
        if heading or item or not line.strip():
            words = bare(" ".join(said))
            if words:
                yield _Item(headings, words, listed)
            said = []
            listed = bool(item)
        if heading:
            depth, title = len(heading[1]), bare(heading[2])
            headings = {above: words for above, words in headings.items() if above < depth}
            if title:
                headings[depth] = title
        elif line.strip() and not line.lstrip().startswith(("|", "<!--")):
            said.append(item[1] if item else line)


def _depths(items: Sequence[_Item]) -> tuple[int, int]:
    """The depth of the headings that are roles, and of those that are categories, 0 where there are none.

    Above them may stand the title of the whole. Where the deeper ones name grades and the others do not,
    the roles are below the categories.
    """
    named: dict[int, set[str]] = {}
    for item in items:
        for depth, title in item.headings.items() if item.listed else ():
            named.setdefault(depth, set()).add(title)
    depths = sorted(named)
    while len(depths) > 1 and len(named[depths[0]]) == 1:
        del depths[0]
    role, category = depths[0], depths[1] if len(depths) > 1 else 0
    if category and _graded(named[category]) > _graded(named[role]):
        return category, role
    return role, category


def _graded(titles: Collection[str]) -> float:
    return sum(map(says_grade, titles)) / len(titles)


def _state(category: Entry, lists: Mapping[str, Sequence[str]], roles: Entries, skills: Entries) -> Entry:
    """Give each role its items of this category; the aspect: of skills where items are short, else a list."""
    lengths = sorted(len(item.split()) for items in lists.values() for item in items)
    short = lengths[len(lengths) // 2] <= _WORDS_OF_A_SKILL and lengths[-1] <= _MOST_WORDS
    for role in filter(lambda role: role["id"] in lists, roles.made):
        items = other_names(lists[role["id"]])
        if not short:
            role[category["id"]] = items
        for item in items if short else ():
            ask(role, skills.named(item), category["id"])
    return {"title": category["title"], "kind": "skills" if short else "list", "at_a_glance": True}
