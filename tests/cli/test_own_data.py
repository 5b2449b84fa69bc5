"""init, schema and validate, as somebody uses them who keeps a dataset of their own."""

import errno
import json
import os
from html import unescape
from pathlib import Path

import pytest
from cli.datasets import BROKEN, SMALL, written
from program import Program, Ran

from rolecmp.cli.app import COMMANDS

ASK = [name for name in COMMANDS if name not in ("import", "init", "schema", "validate")]
POSTING = str(Path(__file__).parents[1] / "posting.txt")
WORDS = {
    "decode": [POSTING],
    "diff": ["cook", "baker"],
    "show": ["cook"],
    "title": ["cook"],
    "search": ["doughs"],
}


def test_init_writes_a_dataset_that_is_sound(rolecmp: Program) -> None:
    """What init writes validates, strictly too, and can be looked at with the command that it names."""
    ran = rolecmp("init", "ladder.yaml")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "ladder.yaml is written; look at it with: rolecmp table --data ladder.yaml\n"
    assert rolecmp("table", "--data", "ladder.yaml").code == 0
    assert rolecmp("validate", "--strict", "ladder.yaml").code == 0


def test_init_never_writes_over_a_file(rolecmp: Program) -> None:
    """What is there stays as it is."""
    written("mine.yaml", "mine")
    ran = rolecmp("init", "mine.yaml")
    said = "rolecmp: mine.yaml: already exists and is left as it is; choose another name\n"
    assert ran == Ran(1, "", said)
    assert Path("mine.yaml").read_text(encoding="utf-8") == "mine"


def test_validate_checks_what_the_other_commands_read(
    rolecmp: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unless it is told what to check, that is what the environment names."""
    written("broken.yaml", "rolecmp: 1\n")
    written("small.yaml", SMALL)
    monkeypatch.setenv("ROLECMP_DATA", "broken.yaml")
    assert rolecmp("validate").out.startswith("broken.yaml: has no roles")
    assert rolecmp("validate", "small.yaml").code == 0
    monkeypatch.setenv("ROLECMP_DATA", "small.yaml")
    assert rolecmp("validate").out.startswith("small.yaml: no problems; ")
    monkeypatch.setenv("ROLECMP_WITH", "broken.yaml")
    assert rolecmp("validate").out.startswith("broken.yaml: no problems; ")


def test_validate_does_not_take_an_unset_variable_for_the_current_folder(rolecmp: Program) -> None:
    """A script whose variable is empty learns it; whatever lies around is not checked in its place."""
    written("small.yaml", SMALL)
    said = "rolecmp: PATH names no file or folder; leave it out for what the other commands read\n"
    assert rolecmp("validate", "") == rolecmp("validate", "small.yaml", "") == Ran(2, "", said)


def test_what_validate_says_can_be_heard(rolecmp: Program) -> None:
    """A problem a line, its place first: what a terminal gets is plain already."""
    written("broken.yaml", BROKEN)
    heard = rolecmp("validate", "broken.yaml", "--format", "plain")
    assert heard == rolecmp("validate", "broken.yaml")
    assert all(line.startswith(("broken.yaml:", "rolecmp:")) for line in heard.out.splitlines())


def test_validate_annotates_a_pull_request(rolecmp: Program) -> None:
    """A workflow of GitHub shows each problem beside its line; what is only doubtful is a warning."""
    written("a,b.yaml", BROKEN)
    lines = rolecmp("validate", "a,b.yaml", "--format", "github").out.splitlines()
    assert [line.split("::")[1] for line in lines] == [
        "error file=a%2Cb.yaml,line=3,col=3",
        "error file=a%2Cb.yaml,line=3,col=7",
        "error file=a%2Cb.yaml,line=4,col=27",
    ]
    written("bare.yaml", "rolecmp: 1\nroles: {x: {title: 100%}}\n")
    doubtful = rolecmp("validate", "--strict", "bare.yaml", "--format", "github").out
    assert doubtful.startswith("::warning file=bare.yaml,line=2,col=9::this dataset names no source at all")
    assert rolecmp("validate", "nowhere.yaml", "--format", "github").out.startswith(
        "::error file=nowhere.yaml::"
    )


def test_an_init_that_fails_leaves_nothing_behind(rolecmp: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a template would stand in the way of the next try."""

    def full() -> str:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("rolecmp.cli.commands.init.template", full)
    ran = rolecmp("init", "ladder.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "rolecmp: ladder.yaml: cannot be written: No space left on device\n"
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("path", ["no-folder/x.yaml", ".", "", "x" * 300, "a\x1b/\n.yaml"])
def test_init_says_where_it_cannot_write(rolecmp: Program, path: str) -> None:
    """A path that cannot be is told in one line, and nothing is left behind."""
    ran = rolecmp("init", path)
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert ran.err.startswith("rolecmp: ")
    assert list(Path().iterdir()) == []


def test_the_schema_is_json(rolecmp: Program) -> None:
    """Saved to a file, it is what an editor reads."""
    ran = rolecmp("schema")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["$schema"].startswith("https://json-schema.org/")


def test_a_sound_dataset_is_counted(rolecmp: Program) -> None:
    """Validate says what each dataset holds; without a path, the bundled one."""
    written("small.yaml", SMALL)
    ran = rolecmp("validate", "small.yaml", "small.yaml")
    assert ran == Ran(0, "small.yaml: no problems; it has 1 aspect, 2 roles\n", "")
    assert ": no problems; it has " in rolecmp("validate").out


def test_problems_are_listed_and_counted(rolecmp: Program) -> None:
    """Every problem is a line that an editor can jump to; the last line says how many there are."""
    written("broken.yaml", BROKEN)
    ran = rolecmp("validate", "broken.yaml")
    *lines, count = ran.out.splitlines()
    assert (ran.code, ran.err) == (1, "")
    assert [line[:16] for line in lines] == ["broken.yaml:3:3:", "broken.yaml:3:7:", "broken.yaml:4:27"]
    assert count == "rolecmp: 3 problems found"


def test_only_so_many_problems_are_listed(rolecmp: Program) -> None:
    """Of thousands of problems the first are told, and how many more there are."""
    roles = "".join(f"  r{at}: {{title: T, zzz: 1}}\n" for at in range(5000))
    written("broken.yaml", f"rolecmp: 1\nroles:\n{roles}")
    *_, more, count = rolecmp("validate", "broken.yaml").out.splitlines()
    assert more.startswith("… and ")
    assert count == "rolecmp: 5,000 problems found"


def test_validate_speaks_json(rolecmp: Program) -> None:
    """For machines, problems have their place in keys; what is found is the result, on stdout."""
    written("broken.yaml", BROKEN)
    written("small.yaml", SMALL)
    broken = rolecmp("validate", "broken.yaml", "--format", "json")
    assert (broken.code, broken.err) == (1, "")
    assert len(json.loads(broken.out)["problems"]) == 3
    sound = rolecmp("validate", "small.yaml", "--format", "json")
    assert (sound.code, sound.err, json.loads(sound.out)["problems"]) == (0, "", [])


def test_what_goes_on_top_is_checked_where_it_will_be_used(rolecmp: Program) -> None:
    """With --with a dataset may refer to what the one below it defines."""
    written("small.yaml", SMALL)
    written("top.yaml", "rolecmp: 1\nroles:\n  c: {title: Gamma, builds_on: a, builds: [three]}\n")
    assert rolecmp("validate", "top.yaml").code == 1
    assert rolecmp("validate", "small.yaml", "--with", "top.yaml").code == 0


@pytest.mark.parametrize("command", ASK)
def test_every_command_takes_the_dataset_that_init_writes(rolecmp: Program, command: str) -> None:
    """One's own dataset works with all of the program from the first minute."""
    rolecmp("init", "ladder.yaml")
    ran = rolecmp(command, *WORDS.get(command, []), "--data", "ladder.yaml")
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize("format_", ["terminal", "plain", "markdown", "html", "svg"])
def test_the_command_lines_that_are_shown_are_about_the_same_dataset(rolecmp: Program, format_: str) -> None:
    """With the options that name it as they were typed, so that each can be typed as it stands."""
    rolecmp("init", "our ladder.yaml")
    command = ("overlap",) if format_ == "svg" else ("search", "dough")
    ran = rolecmp(*command, "--data", "our ladder.yaml", "--format", format_)
    shown = " ".join(unescape(ran.out).split())
    assert shown.count("rolecmp ") == shown.count(" --data 'our ladder.yaml'")
    assert "rolecmp " in shown or format_ == "svg"


def test_a_dataset_that_needs_no_option_gets_none(rolecmp: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment still names it when the next command line is typed."""
    written("small.yaml", SMALL)
    monkeypatch.setenv("ROLECMP_DATA", "small.yaml")
    ran = rolecmp("search", "one")
    assert "rolecmp show a" in ran.out
    assert "--data" not in ran.out
