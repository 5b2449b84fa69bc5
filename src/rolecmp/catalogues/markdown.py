"""What a catalogue needs of Markdown: its words without their dress, and its tables."""

import re
from collections import Counter
from collections.abc import Iterator

from rolecmp.catalogues.tables import Row, Rows, Written

RULE = re.compile(
    r"^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$|^ {0,3}\|[ \t]*:?-+:?[ \t]*\|[ \t]*$",
    re.MULTILINE,
)
_BAR = re.compile(r"(?<!\\)\|")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s[^()]*)?\)")
_TAG = re.compile(r"<(?:br|/?[a-z][a-z0-9]*)\b[^<>]*>", re.IGNORECASE)
_STRONG = re.compile(r"(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_]+?)(?<=\S)\1(?![\w*])")
_CODE = re.compile(r"`+([^`]+)`+")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def bare(text: str) -> str:
    r"""The words of a line of Markdown.

    >>> bare("**Owns** the [plan](https://x.example), _mostly_ in `C#`; not snake_case or 2 * 3\\.")
    'Owns the plan, mostly in C#; not snake_case or 2 * 3.'
    """
    text = _TAG.sub(" ", _LINK.sub(r"\1", text))
    text = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text))
    return " ".join(_ESCAPE.sub(r"\1", _CODE.sub(r"\1", text)).split())


def first_table(source: Written, left_out: Counter[str]) -> Rows:
    """The rows of the first table, and of those after it that have the same titles."""
    first: Rows | None = None
    for rows in _tables(source):
        if first is None:
            first = rows
        elif rows.titles == first.titles:
            first = first._replace(rows=[*first.rows, *rows.rows])
        else:
            left_out["tables with other titles than the first"] += 1
    return first or Rows(source, "|", 1, (), ())


def _tables(source: Written) -> Iterator[Rows]:
    lines = source.text.split("\n")
    for at in range(1, len(lines)):
        if not RULE.match(lines[at]) or "|" not in lines[at - 1]:
            continue
        titles = _fields(lines[at - 1])
        rows: list[Row] = []
        for number, line in enumerate(lines[at + 1 :], at + 2):
            if "|" not in line:
                break
            fields = _fields(line)[: len(titles)]
            rows.append((number, [*fields, *[""] * (len(titles) - len(fields))]))
        yield Rows(source, "|", at, titles, rows)


def _fields(line: str) -> list[str]:
    fields = _BAR.split(line.strip())
    if not fields[0].strip():
        del fields[0]
    if fields and not fields[-1].strip():
        del fields[-1]
    return [bare(field.replace("\\|", "|")) for field in fields]
