"""What bash, zsh and fish offer when somebody presses Tab."""

import os
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cli.datasets import BROKEN, SMALL, written
from cli.process import ended
from program import Program, Ran

VARIABLE = "_ROLECMP_COMPLETE"
# Titles that a shell would run, or that would act on a terminal, each with a role of its own.
HOSTILE = (
    "$(touch run)",
    "Back\\$(touch run)",
    'Quote\\"; touch run; "',
    "Tick `touch run`",
    "It's ' touch run '",
    "Two\n$(touch run)",
    "a; touch run; b | c & d > e",
    "* ? [a-z]* {a,b} ~ !x #y",
    "[/x] [link=x]",
    "#comment",
    "\x1b[31mred \u202e",
    ":smile:",
    "Right\u202etfel",
)


class Tab:
    """What a shell is told when Tab is pressed at the end of a line."""

    def __init__(self, rolecmp: Program, monkeypatch: pytest.MonkeyPatch) -> None:
        self.rolecmp = rolecmp
        self.monkeypatch = monkeypatch

    def pressed(self, shell: str, line: str) -> Ran:
        """The answer in the form that the shell asks for."""
        with self.monkeypatch.context() as patch:
            patch.setenv(VARIABLE, f"complete_{shell}")
            patch.setenv("COMP_WORDS", line)
            patch.setenv("COMP_CWORD", str(len(line.split()) - (not line.endswith(" "))))
            patch.setenv("_TYPER_COMPLETE_ARGS", line)
            patch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
            return self.rolecmp()

    def offers(self, line: str, shell: str = "bash") -> list[str]:
        """The words that are offered."""
        ran = self.pressed(shell, line)
        assert (ran.code, ran.err) == (0, "")
        return [offer.partition("\t")[0] for offer in ran.out.splitlines() if offer]


@pytest.fixture
def tab(rolecmp: Program, monkeypatch: pytest.MonkeyPatch) -> Tab:
    """Tab."""
    return Tab(rolecmp, monkeypatch)


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("rolecmp ov", ["overlap"]),
        ("rolecmp s", ["show", "search", "sources", "schema"]),
        ("rolecmp show ml", ["ml-engineer"]),
        ("rolecmp show Data-s", ["Data-scientist"]),
        ("rolecmp show Generative", ["Generative-AI-engineer"]),
        ("rolecmp show ml-engineer ", []),
        ("rolecmp diff ai-engineer software", ["software-engineer"]),
        ("rolecmp table ml-engineer data-s", ["data-scientist"]),
        ("rolecmp overlap agent", ["agentops"]),
        ("rolecmp aim --from data-s", ["data-scientist"]),
        ("rolecmp aim --have retr", ["retrieval"]),
        ("rolecmp aim --have python,retr", ["python,retrieval"]),
        ("rolecmp aim --have Retr", ["Retrieval"]),
        ("rolecmp table --columns bui", ["builds"]),
        ("rolecmp table --columns fit,bui", ["fit,builds"]),
        ("rolecmp diff ai ml --columns fit,Builds", ["fit,Builds-/-owns"]),
        ("rolecmp table --columns Best", ["Best-fit-coming-from"]),
        ("rolecmp table --wi", ["--with", "--width"]),
        ("rolecmp table --format ma", ["markdown"]),
        ("rolecmp table --color a", ["auto", "always"]),
        ("rolecmp validate --format ", ["terminal", "plain", "json", "github"]),
        ("rolecmp table --data sm", []),
        ("rolecmp table --with sm", []),
        ("rolecmp validate sm", []),
        ("rolecmp init sm", []),
        ("rolecmp faq wor", []),
    ],
)
@pytest.mark.parametrize("shell", ["bash", "fish"])
def test_what_is_offered(tab: Tab, shell: str, line: str, offers: list[str]) -> None:
    """Commands, options, roles, skills and columns are offered; where nothing is, the shell offers files."""
    written("small.yaml", SMALL)
    assert tab.offers(line, shell) == offers


@pytest.mark.parametrize("line", ["rolecmp show ", "rolecmp show A", "rolecmp table --columns builds,"])
def test_zsh_is_offered_the_same(tab: Tab, line: str) -> None:
    """The three shells have forms of their own for the same offers."""
    offers = tab.offers(line)
    out = tab.pressed("zsh", line).out
    assert len(offers) > 2
    assert re.findall(r'"([^"]*)":"[^"]*"', out) == offers
    assert tab.pressed("zsh", "rolecmp show zzz").out.strip() == "_files"


def test_roles_come_with_their_titles(tab: Tab) -> None:
    """Shells that can show what an offer stands for are told."""
    assert "ml-engineer\tML engineer\n" in tab.pressed("fish", "rolecmp show ").out
    assert "ML-engineer\tml-engineer\n" in tab.pressed("fish", "rolecmp show M").out


@pytest.mark.parametrize(
    ("asks", "then"),
    [
        ("rolecmp show ", "show @"),
        ("rolecmp show A", "show @"),
        ("rolecmp show S", "show @"),
        ("rolecmp aim --have ", "aim --have @"),
        ("rolecmp aim --have M", "aim --have @"),
        ("rolecmp table --columns fit,", "table --columns @"),
        ("rolecmp table --columns fit,B", "table --columns @"),
    ],
)
def test_every_offer_is_one_word_that_the_command_takes(tab: Tab, asks: str, then: str) -> None:
    """What is offered needs no quotes, and means what it stands for."""
    offers = tab.offers(asks)
    assert offers
    for offer in offers:
        assert len(offer.split()) == 1
        assert tab.rolecmp(*then.replace("@", offer).split()).code == 0


def test_names_come_from_the_dataset_of_the_line(tab: Tab, monkeypatch: pytest.MonkeyPatch) -> None:
    """--data, --with and their variables decide on the names, also before a shell has replaced a ~."""
    written("small.yaml", SMALL)
    written("top.yaml", "rolecmp: 1\nroles:\n  my-role: {title: Mine}\n")
    assert tab.offers("rolecmp show --data small.yaml ") == ["a", "b"]
    assert "my-role" in tab.offers("rolecmp show --with top.yaml ")
    monkeypatch.setenv("HOME", str(Path.cwd()))
    assert tab.offers("rolecmp show --data ~/small.yaml ") == ["a", "b"]
    monkeypatch.setenv("ROLECMP_DATA", "small.yaml")
    assert tab.offers("rolecmp show ") == ["a", "b"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    "line",
    [
        "rolecmp show --data broken.yaml ",
        "rolecmp show --data none.yaml ",
        "rolecmp show --data ~nobody/x.yaml ",
        "rolecmp show --data / ",
        "rolecmp zzz ",
        "rolecmp --zzz show zzz",
        "rolecmp table --format zzz --with none.yaml ",
    ],
)
def test_nothing_that_is_wrong_disturbs_the_shell(tab: Tab, shell: str, line: str) -> None:
    """A key press brings no error message and no traceback: nothing is offered, and that is all."""
    written("broken.yaml", BROKEN)
    ran = tab.pressed(shell, line)
    assert (ran.out.strip(), ran.err) in (("", ""), ("_files", ""))


@pytest.mark.parametrize("instruction", ["complete_bash", "complete_none", "zzz"])
def test_a_question_that_makes_no_sense_gets_no_answer(
    rolecmp: Program, monkeypatch: pytest.MonkeyPatch, instruction: str
) -> None:
    """Where the shell's own variables are missing or strange, the program ends quietly."""
    monkeypatch.setenv(VARIABLE, instruction)
    assert rolecmp() == Ran(1, "", "")


def hostile() -> Path:
    """A dataset whose titles and skills would do harm as part of a command line."""
    titles = "".join(f"  r{at}: {{title: {quoted(text)}}}\n" for at, text in enumerate(HOSTILE))
    return written("hostile.yaml", f"rolecmp: 1\nroles:\n{titles}")


def quoted(text: str) -> str:
    """The text in YAML."""
    return '"' + "".join(f"\\U{ord(each):08x}" for each in text) + '"'


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_hostile_titles_are_not_passed_to_a_shell(tab: Tab, shell: str) -> None:
    """Of what a stranger wrote, nothing that a shell or a terminal would act on reaches either."""
    hostile()
    answer = tab.pressed(shell, "rolecmp show --data hostile.yaml ").out
    if shell == "zsh":
        pairs = answer.removeprefix("_arguments '*: :((").removesuffix("))'\n")
        answer = re.sub(r'^"(.*)":"(.*)"$', r"\1\t\2", pairs, flags=re.MULTILINE)
    assert re.findall(r"^\w+", answer, re.MULTILINE) == [f"r{at}" for at in range(len(HOSTILE))]
    assert not re.search(r"""["'\\$`;&|<>(){}!*?\[\]~\x1b\u202e]""", answer)
    for beginning in ("B", "Q", "T", "I", "#", "*", "R"):
        assert not tab.pressed(shell, f"rolecmp show --data hostile.yaml {beginning}").out.strip("_files\n")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_named_is_the_one_that_learns(
    rolecmp: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shell: str
) -> None:
    """The script is shown for any shell that is named, and installed in the folder that it looks into."""
    monkeypatch.setenv("HOME", str(tmp_path))
    shown = rolecmp("--show-completion", shell)
    assert (shown.code, shown.err) == (0, "")
    assert f"{VARIABLE}=complete_{shell}" in shown.out
    installed = rolecmp("--install-completion", shell)
    assert (installed.code, installed.err) == (0, "")
    path = re.fullmatch(f"completion for {shell} is installed in (.+); .+\n", installed.out)
    assert path
    assert Path(path[1]).read_text(encoding="utf-8").strip() == shown.out.strip()


@pytest.mark.parametrize("option", ["--show-completion", "--install-completion"])
@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["fsh"], "no shell 'fsh'; did you mean 'fish'?"),
        (["zzz"], "no shell 'zzz'; there are bash, zsh, fish, powershell, pwsh"),
        (["zsh", "fish"], "one argument too many: 'fish'; @ takes one shell"),
        ([], "cannot tell which shell this is; name it, as in: rolecmp @ bash"),
    ],
)
def test_a_shell_that_is_not_known_is_refused(
    rolecmp: Program, monkeypatch: pytest.MonkeyPatch, option: str, names: list[str], said: str
) -> None:
    """A slip is told, two shells are one too many, and where none can be made out it has to be named."""
    monkeypatch.setattr("shellingham.detect_shell", lambda: ("dash", "/bin/dash"))
    assert rolecmp(option, *names) == Ran(2, "", f"rolecmp: {said.replace('@', option)}\n")


def test_a_shell_that_is_not_named_is_the_one_that_asks(
    rolecmp: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a name the program looks which shell runs it."""
    monkeypatch.setattr("shellingham.detect_shell", lambda: ("fish", "/usr/bin/fish"))
    assert rolecmp("--show-completion") == rolecmp("--show-completion", "fish")


def test_completion_that_cannot_be_installed_is_an_error(
    rolecmp: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A home that is no folder is told in one line."""
    written("file", "")
    monkeypatch.setenv("HOME", "file")
    ran = rolecmp("--install-completion", "bash")
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert ran.err.startswith("rolecmp: file")


# What each shell is to do with a line: to say in lines of its own what it would offer.
SHELLS = {
    "bash": """
source ./script
COMP_WORDS=(LINE) COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_rolecmp_completion rolecmp
printf '%s\\n' "${COMPREPLY[@]}"
""",
    "zsh": """
compdef() { : }
_files() { : }
_arguments() { local offers; eval "offers=( ${1[7,-3]} )"; print -rl -- ${offers%%:*} }
source ./script
words=(LINE) CURRENT=${#words}
_rolecmp_completion
""",
    "fish": """
source ./script
complete --do-complete "LINE"
""",
}


# zsh reads an installed script when Tab is pressed first, and the others when they start.
SHELLS["zsh, first"] = SHELLS["zsh"].replace("source ./script", "fpath=(. $fpath); autoload -Uz _rolecmp")
SHELLS["zsh, first"] = SHELLS["zsh, first"].replace("_rolecmp_completion", "_rolecmp")


@pytest.fixture(params=SHELLS)
def shell(
    rolecmp: Program, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Callable[[str], list[str]]:
    """A shell that is installed here, as a function from a command line to what it offers."""
    form: str = request.param
    name = form.partition(",")[0]
    if not shutil.which(name):
        pytest.skip(f"needs {name}")
    Path("bin").mkdir()
    written("bin/rolecmp", f'#!/bin/sh\nexec "{sys.executable}" -m rolecmp "$@"\n').chmod(0o755)
    monkeypatch.setenv("PATH", f"{Path('bin').absolute()}:{os.environ['PATH']}")
    monkeypatch.setenv("HOME", ".")

    def offered(line: str) -> list[str]:
        options = {"bash": ["--norc"], "zsh": ["-f"], "fish": ["--no-config"]}[name]
        script = SHELLS[form].replace("LINE", line)
        ran = ended([name, *options, "-c", script])
        assert ran.err == ""
        return [offer.partition("\t")[0] for offer in ran.out.splitlines()]

    for file in ("script", "_rolecmp"):
        written(file, rolecmp("--show-completion", name).out)
    return offered


def test_a_real_shell_offers_names(shell: Callable[[str], list[str]]) -> None:
    """The script for the shell asks the program and takes its answer: titles and lists too."""
    assert shell("rolecmp table --columns fit,Best") == ["fit,Best-fit-coming-from"]


def test_a_real_shell_runs_nothing_of_a_dataset(shell: Callable[[str], list[str]]) -> None:
    """Pressing Tab with a stranger's dataset on the line starts no command of theirs."""
    hostile()
    assert len(shell("rolecmp show --data hostile.yaml r")) == len(HOSTILE)
    assert not Path("run").exists()
