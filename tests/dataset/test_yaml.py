"""What YAML the reader takes, and what it says of the rest, by either of the two parsers."""

import pytest
import yaml
from dataset.written import HEAD, read, wrong

from rolecmp.dataset.readers import yaml as reader

ANCHOR = "YAML anchors ('&…') are not part of the format; leave this one out, or put the text in quotes"
ALIAS = "YAML aliases ('*…') are not part of the format; write the value out, or put the text in quotes"
TAG = "tags ('!…') are not part of the format; leave this one out, or put the text in quotes"
MERGE = "merge keys ('<<') are not part of the format; write out the keys that '<<' stands for"
DIRECTIVE = "directives ('%…') are not part of the format; leave the line out"
DOCUMENT = "a second document begins here; keep one in each file"
BEGIN = "a dataset begins with 'rolecmp: 1'"
KEY = "a key must be text; put it in quotes"
DEEP = "more than 32 levels of nesting; a dataset has fewer than ten"
TAB = "a tab cannot indent YAML; use spaces"
QUOTE = "this quote is never closed; close it"
COLON = (
    "a ':' cannot stand here; indent this line as its neighbours, put the text in quotes, "
    "or begin a new line for the key"
)
NO_BREAK = "a no-break space cannot indent YAML; use plain spaces"
DASH = "a '-' cannot stand here; begin a new line for the item, or put the text in quotes"
LIST = "the list of line 13 goes wrong here; put ',' between its items and ']' at its end"
MAPPING = "the mapping of line 13 goes wrong here; put ',' between its keys and '}' at its end"
NO_KEY = "this is not a key and belongs to no value; write 'key: value', or indent it"
FIRST = "a text cannot begin with this character; put it in quotes"
VALUE = "a value is missing here; write one, or put the text in quotes"
END = "the file ends inside a list or a mapping; close it with ']' or '}'"
BLOCK = "after '|' or '>' the text begins on the next line; move it there"
ITEM = "the items of the list go on here; write '- ' before it, or check the indentation"
AROUND = "this does not fit the lines around it; check the indentation here and the quotes before"
ESCAPE = r"there is no such escape; write \\ for a backslash, or use single quotes"

NO_DATASET = {
    "an empty file": ("", f"is empty; {BEGIN}"),
    "only a comment": ("# nothing\n", f"is empty; {BEGIN}"),
    "an empty document": ("---\n", f"is empty; {BEGIN}"),
    "text at the top": ("hello\n", f"1:1: this is not a mapping; {BEGIN}"),
    "a list at the top": ("\n\n  - a\n", f"3:3: this is not a mapping; {BEGIN}"),
    "a number at the top": ("42\n", f"1:1: this is not a mapping; {BEGIN}"),
    "an alias at the top": ("*a\n", f"1:1: {ALIAS}"),
    "a version of YAML": (f"%YAML 1.1\n---\n{HEAD}", f"1:1: {DIRECTIVE}"),
    "a version of YAML that there is not": (f"%YAML 3.0\n---\n{HEAD}", f"1:1: {DIRECTIVE}"),
    "a directive twice": (f"%TAG ! x\n%TAG ! y\n---\n{HEAD}", f"2:1: {DIRECTIVE}"),
}

# Each after a sound head of twelve lines.
NOT_IN_THE_FORMAT = {
    "an anchor on a mapping": ("about: &a {}\n", f"13:8: {ANCHOR}"),
    "an anchor on a text": ("about: {title: &a x}\n", f"13:16: {ANCHOR}"),
    "an anchor on a key": ("&a about: {}\n", f"13:1: {ANCHOR}"),
    "an alias": ("about: *a\n", f"13:8: {ALIAS}"),
    "an alias as a key": ("*a : 1\n", f"13:1: {ALIAS}"),
    "a tag of YAML's own": ("about: {title: !!str x}\n", f"13:16: {TAG}"),
    "a tag of somebody's": ("about: {title: !mine x}\n", f"13:16: {TAG}"),
    "a tag without a name": ("about: {title: ! x}\n", f"13:16: {TAG}"),
    "a tag in full": ("about: {title: !<tag:x> x}\n", f"13:16: {TAG}"),
    "a tag of no known family": ("about: {title: !mine!x x}\n", f"13:16: {TAG}"),
    "a tag on a list": ("faq: !!set []\n", f"13:6: {TAG}"),
    "a merge key": ("about: {<<: {title: x}}\n", f"13:9: {MERGE}"),
    "a second document": ("---\nabout: {}\n", f"13:1: {DOCUMENT}"),
    "text after the document": ("...\nmore\n", f"14:1: {DOCUMENT}"),
    "a list as a key": ("? [a]\n: 1\n", f"13:3: {KEY}"),
    "a mapping as a key": ("{a: b}: 1\n", f"13:1: {KEY}"),
    "a key twice": (
        "about:\n  title: x\n  title: y\n",
        "15:3: 'title' is already at 14:3; keep one of the two",
    ),
    "a key three times": (
        "about: {title: x, title: y, title: z}\n",
        (
            "13:19: 'title' is already at 13:9; keep one of the two\n"
            "13:29: 'title' is already at 13:9; keep one of the two"
        ),
    ),
    "a top-level key twice": ("roles: {}\n", "13:1: 'roles' is already at 10:1; keep one of the two"),
    "too many lists in lists": ("about: " + "[" * 99, f"13:39: {DEEP}"),
    "too many items in items": ("about:\n" + "- " * 99 + "x\n", f"14:63: {DEEP}"),
    "too many mappings in mappings": ("about: " + "{a: " * 99, f"13:132: {DEEP}"),
}

NO_YAML = {
    "a tab before an item": ("faq:\n\t- x\n", f"14:1: {TAB}"),
    "a tab before a key": ("about:\n\ttitle: x\n", f"14:1: {TAB}"),
    "a tab between texts": ("about:\n  title: x\n\tlicence: y\n", f"15:1: {TAB}"),
    "a tab in a block": ("about:\n  title: |\n\tx\n", f"15:1: {TAB}"),
    "a double quote that stays open": ('about: {title: "x}\n', f"13:16: {QUOTE}"),
    "a single quote that stays open": ("about: {title: 'x}\n", f"13:16: {QUOTE}"),
    "a quote that runs into a document": ('about: "x\n---\n', f"13:8: {QUOTE}"),
    "a no-break space before a key": ("about:\n  title: x\n   \xa0as_of: y\n", f"15:10: {NO_BREAK}"),
    "two colons in a line": ("about: a: b\n", f"13:9: {COLON}"),
    "an item in the line of its key": ("faq: - x\n", f"13:6: {DASH}"),
    "a list that stays open": ("faq: [a, b\nabout: {}\n", f"14:6: {LIST}"),
    "a mapping that stays open": ("about: {title: x\nfaq: []\n", f"14:4: {MAPPING}"),
    "a file that ends in a list": ("faq: [a, ", f"13:9: {END}"),
    "a file that ends in a mapping": ("about: {", f"13:9: {END}"),
    "a key without a colon": ("about\n", f"13:1: {NO_KEY}"),
    "an at sign": ("about: {title: @x}\n", f"13:16: {FIRST}"),
    "a per cent sign": ("about: {title: %x}\n", f"13:16: {FIRST}"),
    "a comma after nothing": ("faq: [,]\n", f"13:7: {VALUE}"),
    "text in the line of a block": ("about:\n  title: |x\n    y\n", f"14:11: {BLOCK}"),
    "a quote in quotes": ("about: 'it's'\n", f"13:12: {AROUND}"),
    "an odd indentation": ("about:\n  title: x\n licence: y\n", f"15:2: {AROUND}"),
    "a key among items": ("faq:\n  - a\n  b: c\n", f"15:3: {ITEM}"),
    "an anchor without a name": ("about: &\n", f"13:9: {ANCHOR}"),
    "an alias without a name": ("about: *\n", f"13:9: {ALIAS}"),
}

AS_IT_STANDS = {
    "no": "no",
    "012": "012",
    "1.10": "1.10",
    "1_000": "1_000",
    "12:30:45": "12:30:45",
    "2026-11-22": "2026-11-22",
    "2020-13-45": "2020-13-45",
    "~": "~",
    "null": "null",
    "=": "=",
    ".nan": ".nan",
    "0x_": "0x_",
    "'no'": "no",
    '"a\\tb \\u00e9 \\U0001f600"': "a\tb é 😀",
    "|\n    one\n    two\n": "one\ntwo\n",
    ">-\n    one\n    two\n": "one two",
    "one\n    two": "one two",
    "'<<'": "<<",
    "C:\\dir\\": "C:\\dir\\",
    "9" * 5000: "9" * 5000,
}


@pytest.fixture(autouse=True, params=["CBaseLoader", "BaseLoader"])
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The parser in C, and the one in Python that takes its place where there is no libyaml."""
    if not hasattr(yaml, request.param):
        pytest.skip("there is no libyaml here")
    monkeypatch.setattr(reader, "_LOADER", getattr(yaml, request.param))


@pytest.mark.parametrize(("text", "told"), NO_DATASET.values(), ids=NO_DATASET)
def test_a_file_that_is_no_dataset_is_told_of(text: str, told: str) -> None:
    """What is no mapping at all, or begins with a directive, has one line that says so."""
    assert wrong(text) == [told]


@pytest.mark.parametrize(("text", "told"), NOT_IN_THE_FORMAT.values(), ids=NOT_IN_THE_FORMAT)
def test_what_yaml_has_and_the_format_has_not_is_told_of(text: str, told: str) -> None:
    """Each has a line of its own at its own place, and nothing else is said because of it."""
    assert wrong(HEAD + text) == told.split("\n")


@pytest.mark.parametrize(("text", "told"), NO_YAML.values(), ids=NO_YAML)
def test_what_is_no_yaml_is_told_of_in_plain_words(text: str, told: str) -> None:
    """The first mistake that keeps the file from being read has one line, at the place where it is."""
    assert wrong(HEAD + text) == [told]


@pytest.mark.parametrize("escape", [r"\q", r"\d", r"\xZZ", r"\ud8", r"\UFFFFFFFF", r"\U00110000"])
def test_an_escape_that_there_is_not_is_told_of(escape: str) -> None:
    """The message says how to write a backslash, which is what was meant most of the time."""
    (told,) = wrong(f'{HEAD}about: {{title: "C:{escape}"}}\n')
    assert told.endswith(ESCAPE)


@pytest.mark.parametrize("half", [r"\ud800", r"\udfff", r"\ud83d\ude00"])
def test_half_a_character_is_refused(half: str) -> None:
    """A lone surrogate never becomes part of a text: no terminal and no file could hold it."""
    (told,) = wrong(f'{HEAD}about: {{title: "{half}"}}\n')
    assert told.startswith("13:")


@pytest.mark.parametrize(("written", "meant"), AS_IT_STANDS.items(), ids=range(len(AS_IT_STANDS)))
def test_every_value_is_the_text_that_it_is(written: str, meant: str) -> None:
    """Nothing is taken for a number, a date, a truth value or nothing at all."""
    assert read(f"{HEAD}about:\n  title: {written}\n").about.title == meant


def test_keys_are_texts_too() -> None:
    """Roles named no, 1 and 1.0 are three roles of these names."""
    roles = read("rolecmp: 1\nroles: {no: {title: A}, 1: {title: B}, 1.0: {title: C}, ~: {title: D}}\n").roles
    assert list(roles) == ["no", "1", "1.0", "~"]


@pytest.mark.parametrize(
    "text",
    ["\ufeff" + HEAD, HEAD.replace("\n", "\r\n"), HEAD.replace("\n", "\r"), "---\n" + HEAD + "...\n"],
    ids=["a byte order mark", "line ends of Windows", "line ends of old", "marks around the document"],
)
def test_what_editors_add_does_no_harm(text: str) -> None:
    """A file is the same dataset however it was saved."""
    assert read(text) == read(HEAD)


def test_places_count_characters_and_lines_as_an_editor_does() -> None:
    """Characters outside ASCII are one column each, also where they take four bytes."""
    assert wrong(HEAD.replace("\n", "\r\n") + "about: {title: é語😀, x: y}\r\n") == [
        (
            "13:21: no key 'x'; the keys here are title, as_of, licence, at_a_glance, skill_levels, source, "
            "caveats, aim_rule, corrections"
        )
    ]
