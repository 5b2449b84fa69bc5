"""The one place that decides which characters may reach a terminal or a file.

Everything rolecmp prints passes through `visible`: what a dataset, a file name or an argument
brings along is shown as text and never acted on.
"""

import re

# Not text: C0 and C1 controls, DEL, lone surrogates, bidi controls, zero-width marks, tags,
# interlinear and noncharacters, the soft hyphen, the controls of music and shorthand. The
# zero-width joiner and non-joiner stay: emoji and several scripts are spelled with them.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# A run of spaces is tried once, from its start: tried from each of them, it takes the square of its length.
_SPACE = re.compile(r"(?<![ \t])[ \t]*[\t\n\r\x85\u2028\u2029]\s*")


def visible(text: str) -> str:
    r"""`text` with every character that is no text spelled out, as in `\x1b` or `\u202e`.

    >>> visible("red \x1b[31m alert")
    'red \\x1b[31m alert'
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE.sub(_spelled, text)


def one_line(text: str) -> str:
    r"""`text` made visible, its line breaks and tabs folded into single spaces.

    >>> one_line("first\n  second")
    'first second'
    """
    if text.isascii() and text.isprintable():
        return text
    return visible(_SPACE.sub(" ", text))


def visible_json(text: str) -> str:
    r"""JSON with the same characters as escapes of its own, which read back as what they stand for.

    >>> visible_json('"red \x1b alert"')
    '"red \\u001b alert"'
    """
    return _UNSAFE.sub(_escaped, text)


def _spelled(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code > 0xFFFF:
        return f"\\U{code:08x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _escaped(match: re.Match[str]) -> str:
    if match[0] == "\n":
        return "\n"  # between values; within them JSON has escaped it already
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
