"""What the program says when a command line cannot be done: one voice, one line, on stderr."""

import errno
import io
import json
import os

import pytest
from cli.datasets import BROKEN, SMALL, written
from output.pages import HOSTILE
from program import Program, Ran

from rolecmp.cli import run
from rolecmp.visible import visible

# A command line, the exit code, and what is said after "rolecmp: ".
CASES = [
    ("show ml-enginer", 2, "no role or skill 'ml-enginer'; did you mean 'ml-engineer'?"),
    ("diff ai-engineer data-scientits", 2, "no role 'data-scientits'; did you mean 'data-scientist'?"),
    ("aim --from software-enginer", 2, "no role 'software-enginer'; did you mean 'software-engineer'?"),
    ("aim --have pyton", 2, "no skill 'pyton'; did you mean 'python'?"),
    (
        "aim --have pyton,juggling,knitting",
        2,
        "no skill 'pyton' (did you mean 'python'?), 'juggling', 'knitting'",
    ),
    ("aim --have python,retreival --strict", 2, "no skill 'retreival'; did you mean 'retrieval'?"),
    ("table --columns buids", 2, "no aspect 'buids'; did you mean 'builds'?"),
    ("diff ai ml --columns builds,skils", 2, "no aspect 'skils'; did you mean 'skills'?"),
    ("show a", 2, "'a' could be more than one role: ai-engineer, ai-architect, agentops; which one?"),
    ("tabel", 2, "no command 'tabel'; did you mean 'table'?"),
    ("zzz", 2, "no command 'zzz'; there are table, diff, overlap, show, aim, "),
    ("table --widht 60", 2, "no option '--widht'; did you mean '--width'?"),
    ("--versoin", 2, "no option '--versoin'; did you mean '--version'?"),
    ("faq -x", 2, "no option '-x'; see 'rolecmp faq --help'"),
    ("table --format jsno", 2, "no format 'jsno'; did you mean 'json'?"),
    ("table -f zzz", 2, "no format 'zzz'; there are terminal, plain, markdown, "),
    ("table --color allways", 2, "no colour choice 'allways'; did you mean 'always'?"),
    ("table --colour zzz", 2, "no colour choice 'zzz'; there are auto, always, never"),
    *(
        (f"table --width {width}", 2, f"--width takes a number of characters, at least 40, not '{width}'")
        for width in ("x", "1.5", "39", "0", "-5")
    ),
    ("table --data=", 2, "--data names no file or folder; leave it out for the bundled dataset"),
    ("table --with small.yaml --with=", 2, "--with names no file or folder; leave it out, or name one"),
    ("validate --with=", 2, "--with names no file or folder; leave it out, or name one"),
    ("table --width", 2, "option '--width' requires an argument"),
    ("table --all=yes", 2, "option '--all' does not take a value"),
    ("show", 2, "missing argument 'ROLE'; it can be ai-engineer, ml-engineer, "),
    ("diff ai-engineer", 2, "missing argument 'RIGHT'; it can be ml-engineer, "),
    ("diff --data none.yaml", 2, "missing argument 'LEFT'; see 'rolecmp diff --help'"),
    ("overlap -o x.pdf", 2, "no format for 'x.pdf'; name it with --format, or end it in one of .txt, .md, "),
    ("overlap -o none/x.md", 1, "none/x.md: cannot be written: there is no folder "),
    ("title", 2, "missing argument 'WORDS...'; see 'rolecmp title --help'"),
    (
        "show ai ml",
        2,
        "one argument too many: 'ml' (a name of several words goes in quotes); see 'rolecmp show ",
    ),
    (
        "sources ai",
        2,
        "one argument too many: 'ai'; see 'rolecmp sources --help'",
    ),
    ("aim --to ai", 2, "--to needs to know where you stand; add --from ROLE, --have SKILLS or --cv FILE"),
    ("faq zzz", 1, "Not in this dataset: zzz; "),
    ("faq what is kuberntes", 1, "Not in this dataset: kuberntes; did you mean 'kubernetes'?; "),
    ("search zzz", 1, "no role, skill, comparison, guidance or question mentions 'zzz'"),
    ("title zzz", 1, "the dataset knows no title 'zzz'; "),
    ("faq --format csv", 2, "CSV is for tables, "),
    ("table --data none.yaml", 1, "none.yaml: there is no such file or folder; "),
    ("table --with none.yaml", 1, "none.yaml: there is no such file or folder; "),
]


@pytest.mark.parametrize(("line", "code", "said"), CASES, ids=[line for line, _, _ in CASES])
def test_what_cannot_be_done_is_said_in_one_line(rolecmp: Program, line: str, code: int, said: str) -> None:
    """Nothing is on stdout, and stderr has one line to grep for, in the program's own words."""
    ran = rolecmp(*line.split())
    assert (ran.code, ran.out) == (code, "")
    # What ends in a space goes on with what depends on the dataset.
    shown = ran.err[: len(f"rolecmp: {said}")] if said.endswith(" ") else ran.err.removesuffix("\n")
    assert shown == f"rolecmp: {said}"
    assert ran.err.count("\n") == 1


# Every third but those that ask for a format themselves: of two, the last counts.
WITHOUT_FORMAT = [case for case in CASES if not {"-f", "--format", "-o"} & {*case[0].split()}][::3]


@pytest.mark.parametrize(
    ("line", "code", "said"), WITHOUT_FORMAT, ids=[line for line, _, _ in WITHOUT_FORMAT]
)
def test_whoever_asks_for_json_gets_errors_as_json(rolecmp: Program, line: str, code: int, said: str) -> None:
    """The error is one JSON object on stderr, with the same words and the same exit code."""
    command, *arguments = line.split()
    ran = rolecmp(command, "--format", "json", *arguments)
    error = json.loads(ran.err)["error"]
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.count("\n") == 1
    assert error["message"].startswith(said)
    assert error["exit_code"] == code
    assert error["problems"] in ([], [error["message"]])


@pytest.mark.parametrize("asked", ["--format json", "--format=json", "-f json", "-fjson", "--format JSON"])
def test_json_may_be_asked_for_in_every_way(rolecmp: Program, asked: str) -> None:
    """An error comes as JSON however the option is written."""
    assert json.loads(rolecmp("show", *asked.split(), "a").err)["error"]["exit_code"] == 2


def test_what_only_looks_like_asking_for_json_does_not(rolecmp: Program) -> None:
    """Behind `--`, and as the value of another option, the same words are names."""
    for line in ("show zzz -- --format json", "show zzz --format plain json"):
        assert rolecmp(*line.split()).err.startswith("rolecmp: ")


def test_a_broken_dataset_is_said_with_all_its_problems(rolecmp: Program) -> None:
    """Each problem has a line of its own with file, line and column; nothing is shown."""
    written("broken.yaml", BROKEN)
    ran = rolecmp("table", "--data", "broken.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert [line.partition(": ")[2][:16] for line in ran.err.splitlines()] == [
        "broken.yaml:3:3:",
        "broken.yaml:3:7:",
        "broken.yaml:4:27",
    ]
    assert "rolecmp: broken.yaml:3:7: no aspect or role key 'titel'; did you mean 'title'?\n" in ran.err


def test_problems_come_as_json_too(rolecmp: Program) -> None:
    """The problems are a list of what would otherwise be lines, and the message counts them."""
    written("broken.yaml", BROKEN)
    lines = rolecmp("table", "--data", "broken.yaml").err.splitlines()
    ran = rolecmp("table", "--data", "broken.yaml", "--format", "json")
    error = json.loads(ran.err)["error"]
    assert (ran.code, ran.out, error["message"]) == (1, "", "3 problems in the dataset")
    assert [f"rolecmp: {problem}" for problem in error["problems"]] == lines


@pytest.mark.parametrize("line", ["@", "--@", "show ai @", "table -f @"])
def test_hostile_arguments_are_shown_and_do_nothing(rolecmp: Program, line: str) -> None:
    """Whatever an argument holds, the error is one line, in which nothing acts on the terminal."""
    for text in (*HOSTILE, "\udce9 no UTF-8"):
        ran = rolecmp(*(word.replace("@", text) for word in line.split()))
        assert (ran.code, ran.out) == (2, ""), ascii(text)
        assert ran.err.startswith("rolecmp: ")
        assert visible(ran.err.removesuffix("\n")) == ran.err.removesuffix("\n")


@pytest.mark.parametrize(
    "line", ["show @", "diff ai @", "aim --have @", "table --columns @", "search @", "title @"]
)
def test_a_hostile_name_is_shown_and_does_nothing(rolecmp: Program, line: str) -> None:
    """So it is where an argument is looked for in the dataset."""
    ran = rolecmp(*(word.replace("@", "\x1b]0;zzz\x07\n\u202e[/zq]\udce9") for word in line.split()))
    assert (ran.code, ran.out) in ((1, ""), (2, ""))
    assert r"'\x1b]0;zzz\x07\n\u202e[/zq]\udce9'" in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("option", ["--data", "--with"])
def test_a_hostile_file_name_is_shown_and_does_nothing(rolecmp: Program, option: str) -> None:
    """A name with escape sequences in it is spelled out, whether the file is missing or broken."""
    name = "no \x1b]0;x\x07 \u202e [x] \udce9.yaml"
    shown = r"no \x1b]0;x\x07 \u202e [x] \udce9.yaml"
    assert rolecmp("table", option, name).err.startswith(f"rolecmp: {shown}: there is no such file")
    written(name, "rolecmp: [")
    assert rolecmp("table", option, name).err.startswith(f"rolecmp: {shown}:1:")


@pytest.mark.parametrize("line", ["table --data @", "table --with @", "validate @", "validate --with @"])
def test_a_file_that_may_not_be_read_is_the_machines_fault(
    rolecmp: Program, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    """Without the permission to read a file, the exit code is 1, and the file is named."""
    written("small.yaml", SMALL)
    monkeypatch.setattr("os.access", lambda *_, **__: False)

    def refused(path: str, *_: int) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)

    monkeypatch.setattr("os.open", refused)
    ran = rolecmp(*line.replace("@", "small.yaml").split())
    said, nothing = (ran.out, ran.err) if line.startswith("validate") else (ran.err, ran.out)
    assert (ran.code, nothing) == (1, "")
    assert "small.yaml: " in said


def test_an_option_in_the_environment_counts_as_one_given(
    rolecmp: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """ROLECMP_DATA stands for --data, and the option beats it; an empty value is none."""
    written("small.yaml", SMALL)
    monkeypatch.setenv("ROLECMP_DATA", "small.yaml")
    assert "Alpha" in rolecmp("show", "a").out
    assert rolecmp("show", "a", "--data", "none.yaml").code == 1
    monkeypatch.setenv("ROLECMP_DATA", "")
    assert rolecmp("show", "ml-engineer").code == 0


def test_several_datasets_on_top_are_separated_as_in_a_path(
    rolecmp: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """ROLECMP_WITH holds one path or more, which may have spaces in them."""
    role = "rolecmp: 1\nroles:\n  {id}: {{title: My {id}}}\n"
    paths = [written(f"o n {id_}.yaml", role.format(id=id_)) for id_ in ("one", "two")]
    monkeypatch.setenv("ROLECMP_WITH", os.pathsep.join(map(str, paths)))
    assert rolecmp("diff", "one", "two").code == 0


def test_nothing_between_two_separators_is_nothing(rolecmp: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """As after `ROLECMP_WITH=ours.yaml:$ROLECMP_WITH`: the current folder is not meant."""
    path = written("one.yaml", "rolecmp: 1\nroles:\n  one: {title: My one}\n")
    monkeypatch.setenv("ROLECMP_WITH", f"{path}{os.pathsep}{os.pathsep}")
    assert rolecmp("show", "one").code == 0
    monkeypatch.setenv("ROLECMP_WITH", os.pathsep)
    assert rolecmp("show", "one").code == 2


def test_too_little_memory_is_said(rolecmp: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one line, as all that goes wrong."""

    def exhausted() -> None:
        raise MemoryError

    monkeypatch.setattr(run, "program", exhausted)
    assert rolecmp("table") == Ran(1, "", "rolecmp: this takes more memory than there is; try less\n")


@pytest.mark.parametrize(
    "line",
    [
        "@",
        "show @",
        "diff ai @",
        "table --columns @",
        "faq @",
        "search @",
        "title @",
        "schema @",
        "table --@",
    ],
)
def test_a_long_argument_is_quoted_in_part(rolecmp: Program, line: str) -> None:
    """A text pasted by mistake does not fill the screen: at most 80 characters of it are repeated."""
    ran = rolecmp(*(word.replace("@", "zq" * 500) for word in line.split()))
    assert ran.code in (1, 2)
    assert 70 <= ran.err.count("z") + ran.err.count("q") <= 100


@pytest.mark.parametrize("line", ["show zzä", "table --zzä", "table --data none-ä.yaml"])
def test_errors_as_json_are_utf_8(rolecmp: Program, monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    """Whatever characters the terminal has, a parser can read what is said."""
    written = io.BytesIO()
    monkeypatch.setattr("sys.stderr", io.TextIOWrapper(written, "ascii"))
    assert rolecmp(*line.split(), "--format", "json").code
    assert "ä" in json.loads(written.getvalue())["error"]["message"]
