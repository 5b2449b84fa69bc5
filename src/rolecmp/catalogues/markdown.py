"""What a catalogue needs of Markdown: its words without their dress, and its tables."""

import re
from collections import Counter

from rolecmp.catalogues.tables import Row, Source, Table

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


def table_in_markdown(source: Source, left_out: Counter[str]) -> Table | None:
    """The first table, with the rows of later ones under the same titles; None where there is none."""
    found: Table | None = None
    rows: list[Row] | None = None  # of the table that goes on
    above = ""
    for number, line in enumerate(source.lines, 1):
        if "|" not in line:
            rows = None
        elif rows is not None and found:
            width = len(found.titles)
            rows.append(Row(number, [*_fields(line), *[""] * width][:width]))
        elif "|" in above and "-" in line and set(line) <= set("|:- \t\n"):
            titles = _fields(above)
            found = found or Table(source, "|", number - 1, titles, [])
            rows = found.rows if titles == found.titles else []
            if titles != found.titles:
                left_out["tables with other titles than the first"] += 1
        above = line
    return found


def _fields(line: str) -> list[str]:
    fields = _BAR.split(line.strip())
    first, last = not fields[0].strip(), len(fields) - (not fields[-1].strip())
    return [bare(field.replace("\\|", "|")) for field in fields[first:last]]
