"""What values are read against: the names that they may use, and the problems found so far."""

from collections.abc import Collection, Mapping
from functools import cached_property

from rolecmp.dataset.problems import Problems, quoted
from rolecmp.dataset.tree import Node, list_of, value_of
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


class Reading:
    """What one value may refer to.

    `ids` leaves out a kind ("role", "skill", …) whose ids are not all known: it is not checked then. `kinds`
    is the kind of each aspect, as written. `all_skills` is False where the vocabulary was left out on
    purpose: a skill that is not known may stand there. `free_skills` is None where skills have a vocabulary;
    else it gathers, by id, those that roles name.
    """

    def __init__(
        self,
        problems: Problems,
        ids: Mapping[str, Collection[str]],
        kinds: Mapping[str, Node],
        skills: Mapping[str, Node],
        *,
        all_skills: bool,
    ) -> None:
        self.problems = problems
        self.ids = ids
        self.kinds = kinds
        self.all_skills = all_skills
        self.free_skills: dict[str, Skill] | None = {} if "skill" in ids and not skills else None
        self._skills = skills

    def refer(self, kind: str, name: str, at: int) -> bool:
        """Whether there is something of this kind by that id; a problem where there is not."""
        known = self.ids.get(kind)
        if known is None or name in known:
            return True
        self.problems.add(at, f"no {kind} {quoted(name)}{self._remedy(kind, name, known)}")
        return False

    def is_left_out(self, kind: str, name: str) -> bool:
        """Whether this may be a skill of the vocabulary that was left out on purpose."""
        return kind == "skill" and not self.all_skills and name not in self.ids.get("skill", ())

    @cached_property
    def _skills_by_name(self) -> dict[str, str]:
        """The ids of the skills by their names and aliases, in lower case; made when a message needs them."""
        named: dict[str, str] = {}
        for id_, node in self._skills.items():
            for name in (value_of(node, "name"), *list_of(node, "aliases")):
                named.setdefault(str(name).casefold(), id_)
        return named

    def _remedy(self, kind: str, name: str, known: Collection[str]) -> str:
        if kind == "skill" and name.casefold() in self._skills_by_name:
            return f"; that is a name of {quoted(self._skills_by_name[name.casefold()])}: write the id"
        there_are = f"; there are {', '.join(known)}" if kind == "level" and known else ""
        define = f"; define it under '{SECTIONS[kind]}' or correct it here"
        return self.problems.suggestion(name, known) or there_are or define


def refuse(node: Node, at: int, what: str, wanted: str, problems: Problems) -> None:
    """Report that a value is not what its place asks for."""
    if isinstance(node, str) and not node.strip():
        problems.add(at, f"{what} is empty; give it a value")
    elif node is not None:
        found = "a list" if isinstance(node, list) else "a mapping" if isinstance(node, dict) else "text"
        problems.add(at, f"{what} is {found}; it must be {wanted}")
