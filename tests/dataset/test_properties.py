"""What holds for any text, any bytes and any mutilation of a dataset."""

import random
from pathlib import Path
from shutil import rmtree

import pytest
from dataset.written import FILE, complaints, read, write, wrong
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rolecmp.dataset import bundled, load
from rolecmp.dataset.schema import template
from rolecmp.visible import visible

# All that a YAML file can hold by way of escapes: every character but half ones.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


def escaped(text: str) -> str:
    """The text in double quotes, each character as an escape."""
    return '"' + "".join(f"\\U{ord(character):08x}" for character in text) + '"'


@given(TEXTS.filter(str.strip))
@example("no")
@example("\x00\x1b[31m\u202e")
@example("[/] :smile: =cmd|x")
def test_any_text_comes_back_as_it_was_written(text: str) -> None:
    """Nothing is cut, converted, folded or interpreted."""
    value = escaped(text)
    data = read(
        f"rolecmp: 1\naspects: {{day: {{title: Day, kind: text}}, makes: {{title: M, kind: list}}}}\n"
        f"roles: {{a: {{title: {value}, aliases: [{value}], day: {value}, makes: [x, {value}]}}}}\n"
    )
    role = data.roles["a"]
    assert (role.title, role.aliases, role.values) == (text, (text,), {"day": text, "makes": ("x", text)})


@given(TEXTS)
@example(" ")
@example("a b")
@example("\u200b")
def test_any_id_is_an_id_or_told_of(name: str) -> None:
    """An id can be in any script; it cannot have spaces or what nobody sees."""
    text = f"rolecmp: 1\nroles: {{{escaped(name)}: {{title: A, next: [{escaped(name)}]}}}}\n"
    if len(name.split()) == 1 and visible(name) == name and name != "<<":
        assert list(read(text).roles) == [name]
    else:
        assert len(wrong(text)) >= 1


@given(st.binary())
@example(b"\xff\xfe")
@example(b"\x00")
@example(b"? ")
def test_any_bytes_are_told_of_in_lines_that_name_the_file(data: bytes) -> None:
    """No file makes anything else happen, and no line holds what a terminal would obey."""
    told = complaints(write(data))
    assert told
    assert all(line.startswith(f"{FILE}:") and visible(line) == line for line in told)


@given(st.text("abc: -[]{},'\"\n|>?&*!%@`#~<", max_size=60))
def test_any_marks_of_yaml_are_told_of(text: str) -> None:
    """However the marks of YAML are put together, what comes of it is a line."""
    assert complaints(write(text)) != []


def mutant(text: str, chance: random.Random) -> str:
    """The text after a few accidents."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        at, until = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        until = min(until, at + 20)
        other = chance.randrange(len(text) + 1)
        text = chance.choice(
            (
                text[:at] + text[until:],
                text[:at] + chance.choice("\t\n:-[]{},&*!'\"|?\x00\u202e\U0001f600") + text[at:],
                text[:at] + text[other : other + 80] + text[at:],
                text[:at],
            )
        )
    return text


@pytest.mark.parametrize("source", [*sorted(bundled().glob("*.yaml")), "template"], ids=str)
def test_a_mutilated_dataset_is_read_or_told_of(source: Path | str) -> None:
    """A slip of the hand in a dataset, whatever it is, ends in a dataset or in lines."""
    text = source.read_text(encoding="utf-8") if isinstance(source, Path) else template()
    chance = random.Random(0)
    for _ in range(30):
        for line in complaints(write(mutant(text, chance))):
            assert line.startswith(f"{FILE}:")
            assert visible(line) == line


@settings(max_examples=5)  # each reads the whole dataset
@given(st.permutations(sorted(file for file in bundled().iterdir() if file.suffix in (".yaml", ".json"))))
def test_the_order_of_files_does_not_matter(order: list[Path]) -> None:
    """What a file refers to may stand in a file that comes later."""
    rmtree("shuffled", ignore_errors=True)
    for number, file in enumerate(order):
        write(file.read_bytes(), f"shuffled/{number}{file.suffix}")
    assert load("shuffled") == load()
