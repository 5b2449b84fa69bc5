"""Which files a path means, and what becomes of those that cannot be read."""

import errno
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from dataset.written import HEAD, complaints, write

from rolecmp.dataset import files, load

RIGHT = "a dataset is a YAML or JSON file or a folder of them"
NOTHING_THERE = "there is no such file or folder; check the path"


def test_a_folder_is_its_yaml_files() -> None:
    """What else lies in it, hidden files, and what is in folders of it do not count."""
    write("rolecmp: 1\n", "ours/a.yaml")
    write("roles: {cook: {title: Cook}}", "ours/b.YML")
    for name in ("notes.txt", ".hidden.yaml", "deeper/c.yaml", "looks like one.yaml/d.yaml"):
        write("broken: [", f"ours/{name}")
    assert list(load("ours").roles) == ["cook"]


def test_a_folder_that_holds_itself_by_a_link_is_read_once() -> None:
    """Links to folders are not followed."""
    write(HEAD, "ours/a.yaml")
    Path("ours/again.yaml").symlink_to(".")
    Path("ours/again").symlink_to(".")
    assert list(load("ours").roles) == ["cook", "baker"]


def test_a_link_to_a_file_is_the_file() -> None:
    """It is read, and called as it was given."""
    write("roles: {", "elsewhere/real.yaml")
    Path("link.yaml").symlink_to("elsewhere/real.yaml")
    assert complaints("link.yaml")[0].startswith("link.yaml:1:")


@pytest.mark.parametrize("name", ["./roles.yaml", "ours/roles.yaml", "{here}/roles.yaml"])
def test_a_file_is_called_as_it_was_given(name: str) -> None:
    """A relative path stays relative, so that the line can be clicked on and pasted."""
    path = write("roles: {", name.format(here=Path.cwd()))
    assert complaints(path)[0].startswith(f"{path}:1:9: ")


UNREADABLE: dict[str, tuple[Callable[[Path], object], str]] = {
    "nothing": (lambda _: None, NOTHING_THERE),
    "a link to nothing": (lambda path: path.symlink_to("nowhere"), NOTHING_THERE),
    "a link to itself": (
        lambda path: path.symlink_to(path.name),
        f"cannot be read (Too many levels of symbolic links); {RIGHT}",
    ),
    "a folder without YAML": (lambda path: path.mkdir(), f"holds no .yaml, .yml or .json file; {RIGHT}"),
    "an empty file": (lambda path: write("", path), "is empty; a dataset begins with 'rolecmp: 1'"),
}


@pytest.mark.parametrize(("make", "told"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_told_of(
    make: Callable[[Path], object], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line names the path and what would be right; nothing waits for ever."""
    monkeypatch.setattr(files, "_LONGEST_WAIT", 0.05)
    path = Path("ours.yaml")
    make(path)
    assert complaints(path) == [f"ours.yaml: {told}"]


def test_a_file_that_may_not_be_read_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock is told from a slip in the name."""

    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    write(HEAD)
    monkeypatch.setattr(os, "open", refuse)
    assert complaints("roles.yaml") == [
        "roles.yaml: may not be read; ask for permission, or choose another file"
    ]


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/urandom"])
def test_a_device_is_no_dataset(device: str) -> None:
    """A file without an end is not even opened."""
    assert complaints(device) == [f"{device}: is neither a file nor a folder; {RIGHT}"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("x" * 300, f"cannot be read (File name too long); {RIGHT}"),
        ("a\0b", f"is not a valid file name; {RIGHT}"),
        ("a.yaml/b.yaml", f"cannot be read (Not a directory); {RIGHT}"),
    ],
    ids=["too long", "with a NUL", "below a file"],
)
def test_a_path_that_can_be_no_file_is_told_of(name: str, told: str) -> None:
    """What the system refuses is said in a line."""
    write(HEAD, "a.yaml")
    (line,) = complaints(name)
    assert line.endswith(f": {told}")


def test_a_hostile_file_name_is_shown_and_not_obeyed() -> None:
    """Nothing in a name moves the cursor, rings the bell or turns the text around."""
    (line,) = complaints("no [/] \u202e\x1b]0;x\x07\udce9.yaml")
    assert line == rf"no [/] \u202e\x1b]0;x\x07\udce9.yaml: {NOTHING_THERE}"


def test_all_paths_that_cannot_be_read_are_told_of() -> None:
    """One path that is wrong does not hide the next."""
    assert complaints("b.yaml", "a.yaml") == [f"a.yaml: {NOTHING_THERE}", f"b.yaml: {NOTHING_THERE}"]


def make_pipe(path: str) -> None:
    """Makes a named pipe, where the system has those."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("needs named pipes")
    os.mkfifo(path)


def test_a_pipe_is_read_to_its_end() -> None:
    """`<(…)` and a redirected stdin are files to the shell, and to us."""
    make_pipe("pipe")
    halves = (HEAD[:100], HEAD[100:])

    def write_slowly() -> None:
        with Path("pipe").open("w", encoding="utf-8") as pipe:
            for half in halves:
                pipe.write(half)
                pipe.flush()
                started.wait()

    started = threading.Event()
    writer = threading.Thread(target=write_slowly)
    reader = os.open("pipe", os.O_RDONLY | os.O_NONBLOCK)
    writer.start()
    threading.Timer(0.05, started.set).start()
    try:
        assert list(load("pipe").roles) == ["cook", "baker"]
    finally:
        os.close(reader)
        writer.join()


def test_a_pipe_that_nobody_opens_for_writing_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing will come of it, however long it is waited for."""
    monkeypatch.setattr(files, "_LONGEST_WAIT", 0.05)
    make_pipe("pipe")
    assert complaints("pipe") == ["pipe: is a pipe that nobody opened within 0 seconds; use a file"]


def test_a_pipe_that_a_writer_holds_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opened it may take longer to write than anybody may take to open it."""
    monkeypatch.setattr(files, "_LONGEST_WAIT", 0.05)
    make_pipe("pipe")
    end = os.open("pipe", os.O_RDWR | os.O_NONBLOCK)

    def write_late() -> None:
        os.write(end, HEAD.encode())
        os.close(end)

    threading.Timer(0.3, write_late).start()
    assert list(load("pipe").roles) == ["cook", "baker"]


def test_a_pipe_that_is_opened_late_is_read() -> None:
    """A program that starts a little later than this one is in time."""
    make_pipe("pipe")
    threading.Timer(0.2, lambda: write(HEAD, "pipe")).start()
    assert list(load("pipe").roles) == ["cook", "baker"]


@pytest.mark.parametrize("text", [HEAD, json.dumps(yaml.safe_load(HEAD))], ids=["YAML", "JSON"])
def test_a_dash_is_standard_input(text: str) -> None:
    """What another program writes is read from the pipe between them, in either language."""
    code = "import rolecmp; print(*rolecmp.load('-').roles)"
    run = subprocess.run([sys.executable, "-c", code], input=text, capture_output=True, text=True, check=True)
    assert run.stdout == "cook baker\n"


def test_a_dataset_has_a_largest_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """It holds for a file, for all files of a folder together, and before anything large is read."""
    monkeypatch.setattr(files, "MOST_BYTES", len(HEAD) + 20)
    write(HEAD, "ours/a.yaml")
    write("faq: []\n", "ours/b.yaml")
    assert complaints("ours") == []
    write("# more\n" * 9, "ours/c.yaml")
    assert complaints("ours") == ["ours/c.yaml: is too large; at most 64 MiB can be read in all"]
    write("x" * (len(HEAD) + 20), "ours.yaml")
    assert complaints("ours.yaml") != ["ours.yaml: is too large; at most 64 MiB can be read in all"]
    write("x" * (len(HEAD) + 21), "ours.yaml")
    assert complaints("ours.yaml") == ["ours.yaml: is too large; at most 64 MiB can be read in all"]


def test_a_pipe_without_an_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the size is not known beforehand, no more is read than may be there."""
    monkeypatch.setattr(files, "MOST_BYTES", 10)
    make_pipe("pipe")
    end = os.open("pipe", os.O_RDWR | os.O_NONBLOCK)
    os.write(end, b"x" * 11)
    try:
        assert complaints("pipe") == ["pipe: is too large; at most 64 MiB can be read in all"]
    finally:
        os.close(end)


ENCODED = {
    "UTF-16 with a mark": (HEAD.encode("utf-16"), "is UTF-16; save the file as UTF-8"),
    "UTF-16 the other way": (b"\xfe\xff" + HEAD.encode("utf-16-be"), "is UTF-16; save the file as UTF-8"),
    "UTF-32": (HEAD.encode("utf-32"), "is UTF-32; save the file as UTF-8"),
    "UTF-16 without a mark": (
        HEAD.encode("utf-16-le"),
        "is UTF-16 or no text at all; save the file as UTF-8",
    ),
    "half of a mark": (b"\xff\xfea", "is UTF-16; save the file as UTF-8"),
}


@pytest.mark.parametrize(("data", "told"), ENCODED.values(), ids=ENCODED)
def test_other_encodings_are_named(data: bytes, told: str) -> None:
    """Who saved the file that way is told what to save it as."""
    assert complaints(write(data)) == [f"roles.yaml: {told}"]


NOT_UTF_8 = {
    "Latin-1": (b"caf\xe9", "4: the byte 0xe9 is not UTF-8"),
    "cut short": (b"\xe2\x82", "1: the byte 0xe2 is not UTF-8"),
    "overlong": (b"\xc0\xaf", "1: the byte 0xc0 is not UTF-8"),
    "a surrogate": (b"\xed\xa0\x80", "1: the byte 0xed is not UTF-8"),
    "after a character of four bytes": ("😀\xe9".encode()[:4] + b"\xe9", "2: the byte 0xe9 is not UTF-8"),
}


@pytest.mark.parametrize(("data", "told"), NOT_UTF_8.values(), ids=NOT_UTF_8)
@pytest.mark.parametrize("before", [b"", b"a\n\n", b"a\r\nb\r\n", b"a\rb\r", "\ufeffa\u2028b\x85".encode()])
def test_a_byte_that_is_no_utf_8_is_named_with_its_place(before: bytes, data: bytes, told: str) -> None:
    """Lines and columns count as in an editor, whatever ends the lines."""
    line = 1 if not before else 3
    assert complaints(write(before + data)) == [f"roles.yaml:{line}:{told}; save the file as UTF-8"]


@pytest.mark.parametrize(
    ("character", "escape"),
    [(c, rf"\x{ord(c):02x}") for c in "\0\a\b\v\f\x1b\x7f\x80\x84\x90\x9b\x9d\x9f"]
    + [(c, rf"\u{ord(c):04x}") for c in "\ufeff\ufffe\uffff"],
)
def test_a_character_that_yaml_forbids_is_named_with_its_place(character: str, escape: str) -> None:
    """It can stand in a text as an escape, and the message says which."""
    code = f"U+{ord(character):04X}"
    assert complaints(write(f"{HEAD}about: {{title: é{character}}}\n")) == [
        f'roles.yaml:13:17: the character {code} is not allowed in YAML; remove it or write "{escape}"'
    ]


@pytest.mark.parametrize("character", "\t\x85\xa0\u200b\u202e\u2028\ue000\ufffd😀")
def test_every_other_character_may_stand_in_a_text(character: str) -> None:
    """What is hidden or turns text around is not refused: it is made visible where it is shown."""
    assert complaints(write(f'{HEAD}about: {{title: "a{character}b"}}\n')) == []


def test_standard_input_is_read_in_this_process_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash is no file of that name, and what is read from it has its place."""
    read_end, write_end = os.pipe()
    os.write(write_end, b"rolecmp: 1\nrols: {}\n")
    os.close(write_end)
    monkeypatch.setattr(files, "_STDIN_NUMBER", read_end)
    assert complaints("-")[0].startswith("<stdin>:2:1: no key 'rols'")
    os.close(read_end)


def test_a_member_that_cannot_be_looked_at_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a folder, the file at fault is named and not the folder."""
    write(HEAD, "ours/a.yaml")
    write("faq: []", "ours/b.yaml")

    def refuse(path: Path) -> bool:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    def closed(path: Path, *_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_dir", refuse)
    monkeypatch.setattr(os, "open", closed)
    assert [line.split(":")[0] for line in complaints("ours")] == ["ours/a.yaml", "ours/b.yaml"]


def test_a_workbook_without_its_ending_is_named() -> None:
    """Its bytes say what it is, whatever its name."""
    (line,) = complaints(write(b"PK\x03\x04rest"))
    assert line.startswith("roles.yaml: is a spreadsheet or an archive; ")
