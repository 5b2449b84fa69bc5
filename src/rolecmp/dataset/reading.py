"""What values are read against: the names that they may use, and the problems found so far."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, NamedTuple

from rolecmp.dataset.problems import Problems, quoted
from rolecmp.dataset.tree import Node
from rolecmp.model import Skill

# Where the names of a kind are defined.
SECTIONS = {
    "source": "sources",
    "aspect": "aspects",
    "skill": "skills",
    "role": "roles",
    "measure": "measures",
    "level": "about.skill_levels",
}


class Reading(NamedTuple):
    """What values are read against.

    `ids` leaves out a kind ("role", "skill", …) whose ids are not all known: it is not checked then. `used`
    gathers by kind which of them something names. `kinds` is the kind of each aspect, as written.
    `free_skills` gathers by id the skills that are named, and is None where they have a vocabulary;
    `is_partial` is True where that was left out on purpose: a skill that is not known may stand there.
    `skill_names` finds ids by names and aliases in lower case. `source` is that of entries that name none.
    """

    problems: Problems
    ids: dict[str, Collection[str]]
    used: dict[str, set[str]]
    kinds: Mapping[str, Node]
    free_skills: dict[str, Skill] | None
    is_partial: bool
    skill_names: Callable[[], Mapping[str, str]]
    source: Any = None

    def id_of(self, kind: str, name: str, at: int) -> str | None:
        """The id that a name stands for; without a vocabulary, any name makes a skill, in any case."""
        if kind == "skill" and self.free_skills is not None:
            id_ = name.casefold()
            self.free_skills.setdefault(id_, Skill(id_, name))
            return id_
        return name if self.is_left_out(kind, name) or self.refer(kind, name, at) else None

    def refer(self, kind: str, name: str, at: int) -> bool:
        """Whether there is something of this kind by that id; a problem where there is not."""
        known = self.ids.get(kind)
        if known is None or name in known:
            self.used[kind].add(name)
            return True
        self.problems.add(at, f"no {kind} {quoted(name)}{self._remedy(kind, name, known)}")
        return False

    def is_left_out(self, kind: str, name: str) -> bool:
        """Whether this may be a skill of the vocabulary that was left out on purpose."""
        return self.is_partial and kind == "skill" and name not in self.ids.get(kind, ())

    def _remedy(self, kind: str, name: str, known: Collection[str]) -> str:
        if kind == "skill" and name.casefold() in self.skill_names():
            return f"; that is a name of {quoted(self.skill_names()[name.casefold()])}: write the id"
        there_are = f"; there are {', '.join(known)}" if kind == "level" and known else ""
        define = f"; define it under '{SECTIONS[kind]}' or correct it here"
        return self.problems.suggestion(name, known) or there_are or define
