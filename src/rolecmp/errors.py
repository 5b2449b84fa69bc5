"""What can go wrong, each with its exit code and its own one-line message.

The messages hold text of a dataset or of the command line as it came: whoever prints them makes
them visible first.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import islice
from typing import ClassVar

# Nobody chooses from more.
_MOST_CANDIDATES = 8
_MOST_LISTED = 30
# What is longer is known by its beginning.
_MOST_QUOTED = 80


class RolecmpError(Exception):
    """Anything that ends a command with a message instead of a result."""

    exit_code: ClassVar[int] = 1


class UsageError(RolecmpError):
    """The command line asks for something that is not there or makes no sense."""

    exit_code: ClassVar[int] = 2


class UnknownName(UsageError):
    """Nothing of this kind ("role", "skill", …) goes by `name`.

    `known` are all names there are, of which the nearest is suggested; where none is near it says what is
    `nearby`, else lists the first `ids`.
    """

    def __init__(
        self, kind: str, name: str, known: Iterable[str], ids: Collection[str] = (), nearby: str = ""
    ) -> None:
        instead = nearby or (f"; there are {listed(ids)}" if ids else "")
        super().__init__(f"no {kind} {quoted(name)}{suggestion(name, known) or instead}")


class UnknownSkills(UnknownName):
    """No skill goes by any of these words; `known` are all names there are."""

    def __init__(self, words: Sequence[str], known: Iterable[str]) -> None:
        names = tuple(known)
        form = "; {}" if len(words) == 1 else " ({})"
        Exception.__init__(
            self, f"no skill {', '.join(quoted(word) + suggestion(word, names, form) for word in words)}"
        )


class AmbiguousName(UsageError):
    """More than one thing of this kind goes by `name`; `candidates` are the ids that would do."""

    def __init__(self, kind: str, name: str, candidates: Sequence[str]) -> None:
        self.candidates = tuple(candidates)
        named = listed(candidates, _MOST_CANDIDATES)
        super().__init__(f"{quoted(name)} could be more than one {kind}: {named}; which one?")


class NoMatch(RolecmpError):
    """A search found nothing."""


class FileProblem(RolecmpError):
    """A file or folder that cannot be read or written, and why."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path}: {why}")


class DatasetError(RolecmpError):
    """A dataset with problems: one line each, as `file:line:column: what is wrong; what would be right`."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


def quoted(text: str) -> str:
    """The text between quotes, and at most 80 characters of it.

    >>> quoted("ml-enginer")
    "'ml-enginer'"
    """
    return repr(shortened(text))


def shortened(text: str) -> str:
    """At most 80 characters of the text."""
    return text if len(text) <= _MOST_QUOTED else f"{text[: _MOST_QUOTED - 1]}…"


def listed(ids: Collection[str], most: int = _MOST_LISTED) -> str:
    """The first of the ids with commas between them, and how many more there are."""
    more = f" and {len(ids) - most} more" if len(ids) > most else ""
    return f"{', '.join(islice(ids, most))}{more}"


def suggestion(name: str, known: Iterable[str], form: str = "; {}") -> str:
    """`; did you mean 'x'?` where `name` may be a slip of one of `known`, else nothing."""
    # Imported where it is needed: a run without a slip does without.
    from rolecmp.words.near import nearest

    near = nearest(name, known)
    return form.format(f"did you mean {near!r}?") if near else ""
