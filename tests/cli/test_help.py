"""The help: for the program and each command, and it goes wherever a result can go."""

import re
import shlex

import pytest
from cli.datasets import written
from cli.surfaces import ENDS, bad_stdout, stdout_in
from made_postings import POSTINGS
from program import Program

from rolecmp.cli.app import COMMANDS, program
from rolecmp.cli.help import examples, paragraphs

ALL = ["", *COMMANDS]
# Those that need no file of the reader's own.
READY = [name for name in COMMANDS if name not in ("import", "init", "validate")]
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def the_help(rolecmp: Program, command: str, option: str = "--help") -> str:
    """What a command line for help writes, after which it has to end well."""
    ran = rolecmp(*command.split(), option)
    assert (ran.code, ran.err) == (0, "")
    return ran.out


@pytest.mark.parametrize("command", ALL)
def test_help_says_how_a_command_is_used(rolecmp: Program, command: str) -> None:
    """`-h` and `--help` show the same: the usage, then examples, then every option, on one screen."""
    text = the_help(rolecmp, command)
    assert text == the_help(rolecmp, command, "-h")
    assert text.startswith(f"Usage: {' '.join(('rolecmp', *command.split()))} ")
    assert "{" not in text.partition("\n")[0]
    assert "\n-h, --help" in text
    assert re.search(r"\nExamples\n• rolecmp ", text)
    assert len(text.splitlines()) <= 45


@pytest.mark.parametrize("command", COMMANDS)
def test_what_an_option_does_is_said_in_a_line(command: str) -> None:
    """A shell that shows it beside an option reads one line, and Typer wraps what it hands over at 80."""
    params = program().get_command(None, command).params
    assert [param.name for param in params if len(param.help) > 79] == []


def test_options_stand_in_one_order_everywhere() -> None:
    """Whoever knows the help of one command finds their way in that of another."""
    orders = [
        [
            param.opts[0]
            for param in program().get_command(None, name).params
            if param.param_type_name == "option"
        ]
        for name in COMMANDS
    ]
    shared = ["--data", "--with", "--format", "--output", "--width", "--color", "--sources", "--pager"]
    assert sum(order[-len(shared) :] == shared for order in orders) >= 10
    assert all(order == [*dict.fromkeys(order)] for order in orders)


@pytest.mark.parametrize("command", ALL)
def test_all_that_help_explains_stands_in_one_column(rolecmp: Program, command: str) -> None:
    """Terms are on the left, what they mean begins in one column, through all sections."""
    rows = map(re.compile(r"\S.*?  +(\S)").match, the_help(rolecmp, command).splitlines())
    assert len({row.start(1) for row in rows if row}) == 1


def test_the_program_alone_shows_its_help(rolecmp: Program) -> None:
    """Whoever types `rolecmp` and nothing more is helped, and nothing has gone wrong."""
    ran = rolecmp()
    assert (ran.code, ran.out, ran.err) == (0, the_help(rolecmp, ""), "")


@pytest.mark.parametrize("command", READY)
def test_every_example_works(rolecmp: Program, command: str) -> None:
    """What the help shows as an example can be typed, and does what it should."""
    written("posting.txt", POSTINGS["ai plain"][1])
    written("cv.txt", "- Python and SQL")
    text = " ".join(the_help(rolecmp, command).split())
    for example in examples(program().get_command(None, command)):
        assert f"• {example}" in text
        arguments = shlex.split(example.partition(" > ")[0])
        assert arguments[0] == "rolecmp"
        assert rolecmp(*arguments[1:]).code == 0


def test_commands_are_grouped_by_what_they_are_for(rolecmp: Program) -> None:
    """Comparing comes first, then asking, then one's own data; every command says in a line what it does."""
    parts = re.split(r"\n\n(Compare|Ask|Your own data|Options)\n", the_help(rolecmp, ""))
    headings, sections = parts[1::2], parts[2::2]
    assert headings == ["Compare", "Ask", "Your own data", "Options"]
    named = [re.findall(r"^([a-z]+) ", section, re.MULTILINE) for section in sections]
    assert named[0] == ["table", "diff", "overlap"]
    assert [name for section in named[:3] for name in section] == list(COMMANDS)
    text = " ".join(the_help(rolecmp, "").split())
    assert all(paragraphs(program().get_command(None, name))[0] in text for name in COMMANDS)


@pytest.mark.parametrize(
    ("command", "columns", "width"),
    [
        *((command, "40", 40) for command in COMMANDS),
        *(("table", columns, 40) for columns in ("0", "-1", "abc", "1e3", "1")),
        *(("table", columns, 80) for columns in ("", "80")),
        ("table", "9" * 30, 500),
    ],
)
def test_help_is_as_wide_as_the_terminal(
    rolecmp: Program, monkeypatch: pytest.MonkeyPatch, command: str, columns: str, width: int
) -> None:
    """No line is wider, whatever COLUMNS says, and what stands there is the same."""
    words = the_help(rolecmp, command).split()
    monkeypatch.setenv("COLUMNS", columns)
    text = the_help(rolecmp, command)
    assert max(map(len, text.splitlines())) <= width
    assert text.split() == words


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GITHUB_ACTIONS", "true"),
        ("PY_COLORS", "1"),
        ("TERMINAL_WIDTH", "wide"),
        ("TYPER_USE_RICH", "0"),
        ("NO_COLOR", "1"),
        ("TERM", "dumb"),
    ],
)
def test_help_in_a_pipe_is_text_alone(
    rolecmp: Program, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """No variable that a library listens to makes it coloured, or breaks it."""
    text = the_help(rolecmp, "table")
    monkeypatch.setenv(name, value)
    assert the_help(rolecmp, "table") == text
    assert "\x1b" not in text


def test_help_has_colours_where_colours_are_wanted(rolecmp: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """Colour sets the terms apart and changes nothing else."""
    text = the_help(rolecmp, "table")
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = the_help(rolecmp, "table")
    assert "\x1b[1m--columns ASPECTS" in coloured
    assert COLOUR.sub("", coloured).split() == text.split()


@pytest.mark.parametrize("command", ALL)
def test_help_on_an_ascii_terminal_is_ascii(rolecmp: Program, command: str) -> None:
    """Where only ASCII can be shown, help has ASCII marks."""
    with stdout_in("ascii") as written:
        assert rolecmp(*command.split(), "--help").code == 0
    assert b"\n- rolecmp " in written.getvalue()


@pytest.mark.parametrize("line", ["", "--help", "-h", "table --help", "--version"])
@pytest.mark.parametrize("stdout", ENDS)
def test_help_that_cannot_be_written_is_an_error(rolecmp: Program, stdout: str, line: str) -> None:
    """A full disk and a closed stdout are told in one line; a reader who has gone is no error."""
    with bad_stdout(stdout):
        ran = rolecmp(*line.split())
    assert (ran.code, ran.err) == ENDS[stdout]
