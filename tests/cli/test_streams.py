"""What the program does where stdin, stdout or stderr is not what one expects, and when it is interrupted."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, redirect_stdout
from io import FileIO, StringIO
from pathlib import Path
from typing import IO, Any

import pytest
from cli.datasets import SMALL, written
from cli.process import INTERRUPTIBLE, ended, ran
from cli.surfaces import CANNOT, ENDS, bad_stdout, stdout_in
from program import Program

from rolecmp.cli import main

fcntl = pytest.importorskip("fcntl", reason="needs to look into pipes")
termios = pytest.importorskip("termios", reason="needs to look into pipes")
RESULTS = [
    "table",
    "table --pager",
    "diff ai ml --format plain",
    "faq --format html",
    "overlap --format svg",
    "table --format csv",
    "schema",
    "validate",
]
WIDE = "rolecmp: 1\naspects: {b: {title: Wörk, kind: text}}\nroles:\n  a: {title: 日本語 —, b: naïve}\n"


@pytest.mark.parametrize("line", RESULTS)
@pytest.mark.parametrize("stdout", ENDS)
def test_a_result_that_cannot_be_written_is_an_error(rolecmp: Program, stdout: str, line: str) -> None:
    """A full disk and a closed stdout are told in one line; a reader who has gone is no error."""
    with bad_stdout(stdout):
        result = rolecmp(*line.split())
    assert (result.code, result.err) == ENDS[stdout]


@pytest.mark.parametrize("stdout", ENDS)
def test_a_script_for_the_shell_that_cannot_be_written_is_an_error(rolecmp: Program, stdout: str) -> None:
    """A full disk and a closed stdout are told in one line; a reader who has gone is no error."""
    with bad_stdout(stdout):
        result = rolecmp("--show-completion", "bash")
    assert (result.code, result.err) == ENDS[stdout]


def test_an_error_that_nobody_hears_is_still_one(rolecmp: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """With stderr closed, the exit code says what went wrong."""
    monkeypatch.setattr(sys, "stderr", None)
    assert rolecmp("show", "zzz").code == 2


@pytest.mark.parametrize(
    ("script", "changes", "code", "out", "err"),
    [
        ('rolecmp "$@" >/dev/full', {}, 1, "", f"{CANNOT}: No space left on device\n"),
        ('rolecmp "$@" >/dev/full', {"PYTHONUNBUFFERED": "1"}, 1, "", f"{CANNOT}: No space left on device\n"),
        ('rolecmp "$@" >&-', {}, 1, "", f"{CANNOT}: it is closed\n"),
        ('{ rolecmp "$@"; echo $? >&2; } | head -1', {}, 0, "Roles around AI engineering", "0\n"),
        ('rolecmp "$@" <&-', {}, 0, "Roles around AI engineering", ""),
        ('rolecmp "$@" zzz 2>&-', {}, 2, "", ""),
        ('rolecmp "$@" zzz >&- 2>/dev/full', {}, 2, "", ""),
        ('rmdir "$PWD"; rolecmp "$@"', {"HOME": None}, 0, "Roles around AI engineering", ""),
        ('ulimit -n 16; rolecmp "$@"', {}, 0, "Roles around AI engineering", ""),
    ],
)
def test_the_whole_process_ends_as_it_should(
    script: str, changes: dict[str, Any], code: int, out: str, err: str
) -> None:
    """Nothing is added to the one message when Python itself comes to its end."""
    if "/dev/full" in script and not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    result = ran(script, "table", **changes)
    assert (result.code, result.out[: len(out)], result.err) == (code, out, err)
    assert bool(result.out) == bool(out)


@pytest.mark.parametrize(
    ("changes", "encoding"),
    [
        ({"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, "ascii"),
        ({"LC_ALL": "xx_YY.nonsense"}, "utf-8"),
        ({"PYTHONIOENCODING": "utf-16"}, "utf-16"),
    ],
)
def test_the_locale_decides_on_the_characters(changes: dict[str, Any], encoding: str) -> None:
    """In any locale a result is written, with the characters that it has."""
    written("wide.yaml", WIDE)
    result = ran('rolecmp "$@"', "table", "--data", "wide.yaml", "--all", encoding=encoding, **changes)
    assert (result.code, result.err) == (0, "")
    assert ("日本語" in result.out) == (encoding != "ascii")


@pytest.mark.parametrize("line", ["", "--format plain", "--format plain --pager"])
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8", "utf-16"])
def test_text_for_a_screen_is_in_its_encoding(rolecmp: Program, line: str, encoding: str) -> None:
    """What an encoding does not have is spelled out; what it has is there as it is."""
    written("wide.yaml", WIDE)
    with stdout_in(encoding) as stdout:
        result = rolecmp("table", "--data", "wide.yaml", "--all", *line.split())
    text = stdout.getvalue().decode(encoding)
    assert (result.code, result.err) == (0, "")
    assert ("日本語" if "utf" in encoding else r"\u65e5\u672c\u8a9e") in text
    assert (r"na\xefve" if encoding == "ascii" else "naïve") in text


@pytest.mark.parametrize("line", ["--format markdown", "--format json --pager"])
def test_text_for_a_file_is_utf_8(rolecmp: Program, line: str) -> None:
    """What is saved is the same in every locale, with --pager in an alias or without."""
    written("wide.yaml", WIDE)
    with stdout_in("ascii") as stdout:
        assert rolecmp("table", "--data", "wide.yaml", "--all", *line.split()).code == 0
    assert "日本語" in stdout.getvalue().decode("utf-8")


def test_stdout_may_be_any_stream_of_python(rolecmp: Program) -> None:
    """Whoever calls `main` in a program of their own can collect what it writes."""
    with redirect_stdout(StringIO()) as stdout:
        assert rolecmp("table").code == 0
    assert stdout.getvalue().startswith("Roles around AI engineering")


def test_without_arguments_main_takes_those_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """`main()` runs what was typed, and leaves alone what Ctrl-C does in a program of somebody else's."""
    handler = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(sys, "argv", ["rolecmp", "--version"])
    with redirect_stdout(StringIO()) as stdout:
        assert main() == 0
    assert stdout.getvalue().startswith("rolecmp ")
    assert signal.getsignal(signal.SIGINT) is handler


@pytest.fixture
def fifo() -> Iterator[IO[bytes]]:
    """A FIFO to read a dataset from, held open, with its beginning written."""
    os.mkfifo("fifo")
    with FileIO(os.open("fifo", os.O_RDWR), "w") as pipe:
        pipe.write(SMALL.encode())
        yield pipe


def test_ctrl_c_ends_quietly_while_something_is_read(fifo: IO[bytes]) -> None:
    """Ctrl-C in the middle of a dataset: nothing is shown, nothing is said, 130."""
    command = [sys.executable, "-c", INTERRUPTIBLE, "table", "--data", "fifo"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        while unread(fifo) and process.poll() is None:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        assert process.communicate() == (b"", b"")
    assert process.returncode == 130


# Says on stdout when the wait begins.
WAITING = """
import select
really = select.select
def announced(*arguments):
    print("waits", flush=True)
    return really(*arguments)
select.select = announced
"""


@pytest.mark.parametrize("held", [True, False], ids=["that somebody holds", "that nobody has opened"])
def test_ctrl_c_ends_the_wait_for_a_pipe(*, held: bool) -> None:
    """Whether it is for a writer or for what a writer has to say."""
    os.mkfifo("fifo")
    command = [sys.executable, "-c", WAITING + INTERRUPTIBLE, "table", "--data", "fifo"]
    with ExitStack() as stack:
        if held:
            stack.enter_context(FileIO(os.open("fifo", os.O_RDWR), "w"))
        process = stack.enter_context(
            subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        )
        assert process.stdout is not None
        assert process.stdout.readline() == b"waits\n"
        process.send_signal(signal.SIGINT)
        assert process.communicate() == (b"", b"")
    assert process.returncode == 130


def test_ctrl_c_ends_the_wait_for_standard_input() -> None:
    """What another program has begun to write need not come to its end."""
    command = [sys.executable, "-c", INTERRUPTIBLE, "table", "--data", "-"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdin is not None
        process.stdin.write(SMALL.encode())
        process.stdin.flush()
        while unread(process.stdin) and process.poll() is None:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
        assert process.communicate() == (b"", b"")


def unread(pipe: IO[bytes]) -> int:
    """How many bytes wait in a pipe."""
    return int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)), sys.byteorder)


# Tries Ctrl-C in a copy of the process at each of its imports, and notes how the copy ends.
INTERRUPTING = """
import os, signal, sys

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        copy = os.fork()
        if not copy:
            try:
                signal.raise_signal(signal.SIGINT)
            except BaseException as error:  # as Python itself does around some code
                raise RuntimeError from error
            os._exit(0)
        _, status = os.waitpid(copy, 0)
        print(name, os.waitstatus_to_exitcode(status), file=tried)

import rolecmp.cli
tried = open("tried", "w", buffering=1)
sys.meta_path.insert(0, Interrupting())
"""


def test_ctrl_c_ends_quietly_while_modules_are_imported() -> None:
    """Ctrl-C during the start ends the same way, whichever of the modules it strikes."""
    result = ended([sys.executable, "-c", INTERRUPTING + INTERRUPTIBLE, "table"])
    assert (result.code, result.err) == (0, "")
    tried = dict(line.split() for line in Path("tried").read_text(encoding="utf-8").splitlines())
    assert {"rolecmp.cli.run", "rolecmp.dataset.load", "rolecmp.output.layout", "typer"} <= {*tried}
    assert {name for name, code in tried.items() if code != "130"} == set()


def test_nothing_is_imported_before_ctrl_c_is_taken_care_of() -> None:
    """Until then there are only two modules of our own, which import nothing."""
    script = "import sys; before = {*sys.modules}; import rolecmp.cli; print(*{*sys.modules} - before)"
    assert set(ended([sys.executable, "-c", script]).out.split()) == {"rolecmp", "rolecmp.cli"}


def test_a_program_that_may_not_be_interrupted_is_not(fifo: IO[bytes]) -> None:
    """Started in the background by a script, where Ctrl-C is ignored, rolecmp goes on to the end."""
    started = INTERRUPTIBLE.replace("default_int_handler", "SIG_IGN")
    command = [sys.executable, "-c", started, "show", "a", "--data", "fifo"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        while unread(fifo) and process.poll() is None:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        fifo.write(b"  late: {title: Late}\n")
        fifo.close()
        out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert out.startswith(b"Alpha")


def test_a_dataset_may_come_through_a_pipe() -> None:
    """`<(…)` and /dev/stdin are files like any other."""
    written("small.yaml", SMALL)
    result = ran('cat small.yaml | rolecmp "$@"', "show", "a", "--data", "/dev/stdin", "--format", "json")
    assert json.loads(result.out)["role"] == {"id": "a", "title": "Alpha"}
    assert (result.code, result.err) == (0, "")


def test_what_is_imported_may_come_through_a_pipe() -> None:
    """Of a sheet that another program writes."""
    written("sheet.csv", "Role,Skill\nCook,Knife\n")
    result = ran('cat sheet.csv | rolecmp "$@"', "import", "sheet", "-", "--format", "json")
    assert json.loads(result.out)["roles"] == {"cook": {"title": "Cook", "skills": ["knife"]}}
    assert result.code == 0


def test_nothing_is_written_beside_the_result() -> None:
    """No command that shows something leaves a file behind, in its folder or at home."""
    Path("home").mkdir()
    assert ran('rolecmp "$@"', "table", HOME="home").code == 0
    assert [path.name for path in Path().rglob("*")] == ["home"]
