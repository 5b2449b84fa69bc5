"""What the values of a dataset are read against, and how one that will not do is told of."""

from collections.abc import Collection, Mapping
from functools import cached_property
from types import MappingProxyType

from rolecmp.dataset.nodes import ListNode, MapNode, Node, list_of, value_of
from rolecmp.dataset.problems import Problems, quoted
from rolecmp.model import RoleSkill, Skill

# Where the names of a kind are defined.
SECTIONS = {
    "source": "sources",
    "aspect": "aspects",
    "skill": "skills",
    "role": "roles",
    "measure": "measures",
    "level": "about.skill_levels",
}
# The bundled file of further skills, which most commands do not open.
VOCABULARY = "vocabulary"


class Names:
    """What there is to refer to.

    `ids` leaves out a kind ("role", "skill", …) whose ids are not all known: it is not checked then.
    `kinds` is the kind of each aspect, as written. `all_skills` is False where the vocabulary was left out on
    purpose: a skill that is not known may stand there. `free_skills` is None where skills have a vocabulary;
    else it gathers, by id, those that roles name.
    """

    def __init__(
        self,
        ids: Mapping[str, Collection[str]],
        kinds: Mapping[str, Node],
        skills: Mapping[str, Node] = MappingProxyType({}),
        *,
        all_skills: bool = True,
    ) -> None:
        self.ids = ids
        self.kinds = kinds
        self.all_skills = all_skills
        self.free_skills: dict[str, Skill] | None = None
        self._skills = skills

    @cached_property
    def skills_by_name(self) -> dict[str, str]:
        """The ids of the skills by their names and aliases, in lower case; made when a message needs them."""
        named: dict[str, str] = {}
        for id_, node in self._skills.items():
            for name in (value_of(node, "name"), *list_of(node, "aliases").values):
                named.setdefault(str(name).casefold(), id_)
        return named


class Reading:
    """The file that is read, the names that it may use, and the problems found so far."""

    def __init__(self, names: Names, problems: Problems, file: str = "") -> None:
        self.names = names
        self.problems = problems
        self.file = file
        self.plain_skills: dict[str, RoleSkill] = {}

    def tell(self, at: int, message: str) -> None:
        """Note a problem of this file."""
        self.problems.add(self.file, at, message)

    def refuse(self, node: Node, at: int, what: str, wanted: str) -> None:
        """Tell that a value is not what its place asks for."""
        if isinstance(node, str) and not node.strip():
            self.tell(at, f"{what} is empty; give it a value")
        elif node is not None:
            found = (
                "a list"
                if isinstance(node, ListNode)
                else "a mapping"
                if isinstance(node, MapNode)
                else "text"
            )
            self.tell(at, f"{what} is {found}; it must be {wanted}")

    def refer(self, kind: str, name: str, at: int) -> bool:
        """Whether there is something of this kind by that id; a problem where there is not."""
        known = self.names.ids.get(kind)
        if known is None or name in known:
            return True
        self.tell(at, f"no {kind} {quoted(name)}{self._remedy(kind, name, known)}")
        return False

    def is_left_out(self, kind: str, name: str) -> bool:
        """Whether this may be a skill of the vocabulary that was left out on purpose."""
        return kind == "skill" and not self.names.all_skills and name not in self.names.ids.get("skill", ())

    def _remedy(self, kind: str, name: str, known: Collection[str]) -> str:
        if kind == "skill" and name.casefold() in self.names.skills_by_name:
            return f"; that is a name of {quoted(self.names.skills_by_name[name.casefold()])}: write the id"
        there_are = f"; there are {', '.join(known)}" if kind == "level" and known else ""
        define = f"; define it under '{SECTIONS[kind]}' or correct it here"
        return self.problems.suggestion(name, known) or there_are or define
