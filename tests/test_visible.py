"""Which characters may reach a terminal or a file."""

import json
import re
import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rolecmp.visible import one_line, visible, visible_json

CONTROLS = [
    chr(code)
    for code in range(sys.maxunicode + 1)
    if unicodedata.category(chr(code)) in ("Cc", "Cs", "Zl", "Zp")
]
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
UNSEEN = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060\u2061\u2062\u2063\u2064\u206a\u206f\u3164\ufeff\uffa0"
    "\ufff9\ufffa\ufffb\U0001bca0\U0001bca3\U0001d173\U0001d17a\U000e0001\U000e0061\U000e0100"
)
NO_CHARACTERS = "\ufdd0\ufdef\ufffe\uffff"
UNSAFE = frozenset((*CONTROLS, *BIDI, *UNSEEN, *NO_CHARACTERS))
ANY_TEXT = st.text(st.characters(exclude_categories=()) | st.sampled_from(sorted(UNSAFE)))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m", r"\x1b[31m"),
        ("\x00\a\b\x7f", r"\x00\x07\x08\x7f"),
        ("a\tb\nc\r", r"a\x09b\x0ac\x0d"),
        ("\x9b31m", r"\x9b31m"),
        ("safe\u202eelif.exe", r"safe\u202eelif.exe"),
        ("zero\u200bwidth", r"zero\u200bwidth"),
        ("\U000e0041", r"\U000e0041"),
        ("\ud800", r"\ud800"),
        ("\u00ad\u034f\uffff", r"\xad\u034f\uffff"),
    ],
)
def test_what_is_no_text_is_spelled_out(text: str, shown: str) -> None:
    """As Python writes it, so that one sees what there is."""
    assert visible(text) == shown


def test_no_control_reaches_a_terminal() -> None:
    """No control character, separator or lone surrogate of all of Unicode is left as it is."""
    left = [character for character in CONTROLS if visible(character) == character]
    assert left == []


@pytest.mark.parametrize("character", BIDI + UNSEEN + NO_CHARACTERS, ids=ascii)
def test_nothing_turns_text_round_or_hides_in_it(character: str) -> None:
    """Neither what changes the direction of text, nor what takes no room, nor what is no character."""
    assert re.fullmatch(r"a\\(x..|u....|U........)b", visible(f"a{character}b"))
    assert one_line(f"a{character}b") == visible(f"a{character}b")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Plain ASCII, with punctuation: [/x] :smile: \\ {}",
        "Straße, naïve, Ελληνικά, русский",
        "日本語、العربية, עברית, हिन्दी",
        "क्\u200dष, می\u200cخواهم",
        "👩\u200d💻 👍🏽 ❤\ufe0f 🇩🇪",
        "e\u0301 \u00a0 \u3000",
    ],
)
def test_text_of_every_script_stays_as_it_is(text: str) -> None:
    """The joiners too, with which several scripts and emoji are spelled."""
    assert visible(text) == one_line(text) == text


@given(ANY_TEXT)
@example("\\x1b")
def test_what_is_visible_stays_so(text: str) -> None:
    """To make visible what is visible already changes nothing, also where a backslash stood in it before."""
    assert visible(visible(text)) == visible(text)
    assert one_line(one_line(text)) == one_line(text)


@given(ANY_TEXT)
def test_what_is_visible_can_be_written(text: str) -> None:
    """Nothing unsafe is left, any UTF-8 stream takes it, and every character counts alone."""
    shown = visible(text)
    assert UNSAFE.isdisjoint(shown)
    assert shown.encode().decode() == shown
    assert shown == "".join(map(visible, text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("first\nsecond", "first second"),
        ("first\r\nsecond", "first second"),
        ("first  \n\n  second", "first second"),
        ("first\tsecond", "first second"),
        ("first \t\u3000second", "first second"),
        ("first\x85second\u2028third\u2029fourth", "first second third fourth"),
        ("first  second", "first  second"),
        ("é  first", "é  first"),
        ("first\x0bsecond", r"first\x0bsecond"),
        ("first\n\x1b[0m", r"first \x1b[0m"),
    ],
)
def test_line_breaks_and_tabs_become_one_space(text: str, line: str) -> None:
    """With the blanks around them; other blanks stay as they are, and what is no text is spelled out."""
    assert one_line(text) == line


@given(ANY_TEXT)
def test_one_line_is_one_line(text: str) -> None:
    """Whatever a text holds, what is made of it has no line break, no tab and nothing unsafe."""
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert visible(line) == line


@pytest.mark.parametrize("blanks", [" ", "\t", "\n", " \t", " \x0b"])
def test_blanks_without_end_take_no_time_without_end(blanks: str) -> None:
    """The time grows with the length of a text, not with its square: this would take an hour."""
    text = "é" + blanks * 200_000 + "x"
    assert one_line(text).startswith("é")
    assert one_line(text).endswith("x")


@given(
    st.recursive(
        ANY_TEXT, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANY_TEXT, inner, max_size=3)
    )
)
def test_json_says_the_same_in_visible_characters(value: object) -> None:
    """Every character that is no text is an escape, and reads back as what it is."""
    written = visible_json(json.dumps(value, ensure_ascii=False, indent=1))
    # Of two halves of a character side by side, JSON makes the whole.
    assert json.loads(written) == json.loads(json.dumps(value))
    assert UNSAFE.isdisjoint(written.replace("\n", ""))


def test_json_spells_what_is_beyond_sixteen_bits_as_json_does() -> None:
    """As a pair of surrogates, a lone one as itself; line breaks between values stay."""
    assert visible_json('"\ud800 \u202e"') == '"\\ud800 \\u202e"'
    assert visible_json('[\n"\U000e0001"\n]') == '[\n"\\udb40\\udc01"\n]'
