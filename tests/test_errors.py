"""What can go wrong, and what is said then."""

import pytest

from rolecmp.errors import (
    AmbiguousName,
    DatasetError,
    FileProblem,
    NoMatch,
    RolecmpError,
    UnknownName,
    UnknownSkills,
    UsageError,
    suggestion,
)


@pytest.mark.parametrize(
    ("error", "exit_code"),
    [
        (RolecmpError("x"), 1),
        (NoMatch("x"), 1),
        (FileProblem("roles.yaml", "is a folder"), 1),
        (DatasetError(["roles.yaml:1:1: x"]), 1),
        (UsageError("x"), 2),
        (UnknownName("role", "x", ()), 2),
        (AmbiguousName("role", "x", ("y", "z")), 2),
    ],
)
def test_every_error_knows_how_the_program_ends(error: RolecmpError, exit_code: int) -> None:
    """1 where the data or the machine is at fault, 2 where the command line is."""
    assert error.exit_code == exit_code


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (FileProblem("roles.yaml", "is a folder"), "roles.yaml: is a folder"),
        (UnknownName("skill", "pyhton", ("sql", "python")), "no skill 'pyhton'; did you mean 'python'?"),
        (UnknownName("skill", "cobol", ("sql", "python")), "no skill 'cobol'"),
        (
            UnknownName("skill", "cobol", ("SQL",), ("sql", "python")),
            "no skill 'cobol'; there are sql, python",
        ),
        (UnknownName("skill", "sqll", ("SQL",), ("sql", "python")), "no skill 'sqll'; did you mean 'SQL'?"),
        (AmbiguousName("role", "a", ("ab", "ac")), "'a' could be more than one role: ab, ac; which one?"),
        (DatasetError(("a:1:1: x", "b:2:3: y")), "a:1:1: x\nb:2:3: y"),
    ],
)
def test_every_error_makes_its_message(error: RolecmpError, message: str) -> None:
    """What is wrong, and what would be right."""
    assert str(error) == message


def test_very_many_candidates_are_not_all_named() -> None:
    """The message stays readable, and says how many more there are; the error has them all."""
    names = tuple(f"role-{number}" for number in range(9))
    error = AmbiguousName("role", "role", names)
    assert str(error) == (
        "'role' could be more than one role: role-0, role-1, role-2, role-3, role-4, role-5, role-6, role-7"
        " and 1 more; which one?"
    )
    assert error.candidates == names
    assert "more;" not in str(AmbiguousName("role", "role", names[:8]))


def test_the_first_ids_are_listed() -> None:
    """Where no name is near, what there is is told; of very many, as much as one can read."""
    ids = [f"role-{number}" for number in range(32)]
    assert (
        str(UnknownName("role", "cook", (), ids[:30])) == f"no role 'cook'; there are {', '.join(ids[:30])}"
    )
    assert str(UnknownName("role", "cook", (), ids)).endswith(", role-29 and 2 more")
    assert str(UnknownName("role", "cook", (), ids[:1])) == "no role 'cook'; there are role-0"
    assert str(UnknownName("role", "cook", ())) == "no role 'cook'"


def test_a_broken_dataset_keeps_its_problems_apart() -> None:
    """So that each can be shown, counted and written as JSON on its own."""
    assert DatasetError(["a:1:1: x", "b:2:3: y"]).problems == ("a:1:1: x", "b:2:3: y")


def test_unknown_skills_are_named_all_at_once() -> None:
    """Each with what it may be a slip of, and without all there are."""
    known = ("python", "sql")
    assert str(UnknownSkills(("pyhton",), known)) == "no skill 'pyhton'; did you mean 'python'?"
    assert str(UnknownSkills(("pyhton", "r"), known)) == "no skill 'pyhton' (did you mean 'python'?), 'r'"


def test_a_suggestion_is_the_end_of_a_sentence() -> None:
    """Or nothing, where there is nothing to suggest."""
    assert suggestion("pyhton", ("python", "sql")) == "; did you mean 'python'?"
    assert suggestion("cobol", ("python", "sql")) == ""
