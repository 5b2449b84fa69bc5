"""What YAML itself refuses, in plain words and with its place."""

import re

import yaml

from rolecmp.dataset.nodes import WHOLE_FILE, packed
from rolecmp.dataset.text import end_of

TAG = "tags ('!…') are not part of the format; leave this one out, or put the text in quotes"
ANCHOR = "YAML anchors ('&…') are not part of the format; leave this one out, or put the text in quotes"
ALIAS = "YAML aliases ('*…') are not part of the format; write the value out, or put the text in quotes"
MERGE = "merge keys ('<<') are not part of the format; write out the keys that '<<' stands for"
DIRECTIVE = "directives ('%…') are not part of the format; leave the line out"
SECOND_DOCUMENT = "a second document begins here; keep one in each file"
SURROGATE = "half of a surrogate pair is not a character; write the character itself"

_TAB = "a tab cannot indent YAML; use spaces"
_NO_BREAK = "a no-break space cannot indent YAML; use plain spaces"
_NO_BREAK_INDENT = re.compile(" *\xa0")
_UNCLOSED = "this quote is never closed; close it"
_ESCAPE = r"there is no such escape; write \\ for a backslash, or use single quotes"
DEPTH = "more than 32 levels of nesting; a dataset has fewer than ten"
_VALUE = "a value is missing here; write one, or put the text in quotes"
_END = "the file ends inside a list or a mapping; close it with ']' or '}'"
_INDENTATION = "this does not fit the lines around it; check the indentation here and the quotes before"

# The first of these that is in the words of the parser, and what to say instead. libyaml and the parser in
# Python differ in the words, so each of these is as short as it can be.
_IN_PLAIN_WORDS = {
    "nesting depth": DEPTH,
    "tab character": _TAB,
    "end of stream": _UNCLOSED,
    "document indicator": _UNCLOSED,
    "document separator": _UNCLOSED,
    "quoted scalar": _ESCAPE,
    "mapping values": (
        "a ':' cannot stand here; indent this line as its neighbours, put the text in quotes, "
        "or begin a new line for the key"
    ),
    "sequence entries": "a '-' cannot stand here; begin a new line for the item, or put the text in quotes",
    "flow sequence": "the list of line {line} goes wrong here; put ',' between its items and ']' at its end",
    "flow mapping": "the mapping of line {line} goes wrong here; put ',' between its keys and '}' at its end",
    "expected ':'": "this is not a key and belongs to no value; write 'key: value', or indent it",
    "<document start>": SECOND_DOCUMENT,
    "directive": DIRECTIVE,
    "incompatible": DIRECTIVE,
    "duplicate tag handle": DIRECTIVE,
    "tag": TAG,
    "anchor": ANCHOR,
    "alias": ALIAS,
    "block scalar": "after '|' or '>' the text begins on the next line; move it there",
    "node content": _VALUE,
    "start any token": "a text cannot begin with this character; put it in quotes",
    "block collection": "the items of the list go on here; write '- ' before it, or check the indentation",
    "expected key": _INDENTATION,
    "block mapping": _INDENTATION,
}
_AT_THE_START = (_UNCLOSED, _IN_PLAIN_WORDS["expected ':'"])


def complaint(error: Exception, text: bytes) -> tuple[int, str]:
    """The place and the message for what the YAML parser raised over a text."""
    mark = getattr(error, "problem_mark", None)
    if not isinstance(error, yaml.MarkedYAMLError) or mark is None:
        return WHOLE_FILE, _ESCAPE
    words = f"{error.context} {error.problem}"
    message = next((plain for part, plain in _IN_PLAIN_WORDS.items() if part in words), None)
    if message is None:
        message = f"YAML does not allow this ({error.problem}); check this line and the one before it"
    content = text.decode()
    if message == _VALUE and mark.index >= len(content):
        # The two parsers do not agree on where that is.
        return end_of(content.rstrip()), _END
    if content.startswith("\t", mark.index):
        message = _TAB
    elif _NO_BREAK_INDENT.match(content, content.rfind("\n", 0, mark.index) + 1):
        message = _NO_BREAK
    start = error.context_mark or mark
    if message in _AT_THE_START:
        mark = start
    return packed(mark.line + 1, mark.column + 1), message.replace("{line}", str(start.line + 1))
