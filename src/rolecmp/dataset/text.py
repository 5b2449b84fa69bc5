"""From the bytes of a file to text that YAML allows."""

import codecs
import re
from typing import cast

from rolecmp.dataset.nodes import WHOLE_FILE, packed
from rolecmp.dataset.problems import Problems

_AS_UTF_8 = "save the file as UTF-8"
# UTF-32 first: its mark begins with that of UTF-16.
_OTHER_MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
_LINE_BREAKS = "\n\r\x85\u2028\u2029"
# Up to what YAML does not call printable, or U+FEFF, which means something at the start of a file alone. To
# name what is forbidden takes a tenth of the time of naming what is allowed, when the program starts.
_ALLOWED = re.compile("[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]*+")


def yaml_text(file: str, data: bytes, problems: Problems) -> bytes | None:
    """The text of a file, in UTF-8 without a mark; None, and a problem, where YAML does not allow it."""
    data = data.removeprefix(codecs.BOM_UTF8)
    wrong = _wrong(data)
    if wrong is None:
        return data
    problems.add(file, *wrong)
    return None


def _wrong(data: bytes) -> tuple[int, str] | None:
    """The place and the message of the first thing that YAML does not allow."""
    for mark, encoding in _OTHER_MARKS.items():
        if data.startswith(mark):
            return WHOLE_FILE, f"is {encoding}; {_AS_UTF_8}"
    if b"\0" in data[:2]:
        return WHOLE_FILE, f"is UTF-16 or no text at all; {_AS_UTF_8}"
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        return end_of(before), f"the byte 0x{data[error.start]:02x} is not UTF-8; {_AS_UTF_8}"
    allowed = cast("re.Match[str]", _ALLOWED.match(text)).end()
    if allowed == len(text):
        return None
    code = ord(text[allowed])
    escape = f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
    return end_of(
        text[:allowed]
    ), f'the character U+{code:04X} is not allowed in YAML; remove it or write "{escape}"'


def end_of(text: str) -> int:
    """The place right after the text."""
    line = 1 + sum(map(text.count, _LINE_BREAKS)) - text.count("\r\n")
    return packed(line, len(text) - max(map(text.rfind, _LINE_BREAKS)))
