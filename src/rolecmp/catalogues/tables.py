"""Files of rows: text in whatever encoding, split into fields, with the place of each."""

import codecs
import csv
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeAlias

from rolecmp.catalogues.complaints import Complaints
from rolecmp.dataset.files import MOST_BYTES, Unreadable, content_of
from rolecmp.dataset.problems import quoted

_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
    codecs.BOM_UTF8: "utf-8-sig",
}
_WORKBOOK = b"PK\x03\x04"
_SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_SAMPLE = 64 * 1024
_SAMPLED_ROWS = 30
_MOST_LISTED = 12
_QUOTE = "put quotes around a field that holds the separator"
_HALF = "copy the file again, it may be cut off"
_DOUBLE = "write a quote inside quotes twice"

# The line on which a row begins, and its fields.
Row: TypeAlias = tuple[int, list[str]]


class Written(NamedTuple):
    """A file's text, with plain line feeds, and the encoding that it was found to have."""

    file: str
    text: str
    encoding: str


class Rows(NamedTuple):
    """The rows of a file under the titles of its columns; all have as many fields as there are titles."""

    written: Written
    separator: str
    line: int
    titles: Sequence[str]
    rows: Sequence[Row]

    @property
    def file(self) -> str:
        """The path, as given."""
        return self.written.file

    def column(self, *titles: str) -> int | None:
        """The column with one of these titles, the first that there is; the case does not count."""
        known = {title.casefold(): at for at, title in reversed(list(enumerate(self.titles)))}
        return next((known[title.casefold()] for title in titles if title.casefold() in known), None)

    def wrong(self, problems: Complaints, row: Row, column: int, message: str) -> None:
        """Note what is wrong with a field."""
        problems.add(self.file, message, *_place(self.written.text, self.separator, row[0], column))


def written(paths: Sequence[Path], problems: Complaints, right: str) -> Iterator[Written]:
    """The text of each file that has one; `right` says what would be right in place of one that has none."""
    left = MOST_BYTES
    for path in paths:
        try:
            data = content_of(path, left)
        except Unreadable as error:
            problems.add(str(path), str(error))
            continue
        left -= len(data)
        text, encoding = _decoded(str(path), data, problems, right)
        if text is None:
            continue
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if text.strip():
            yield Written(str(path), text, encoding)
        else:
            problems.add(str(path), f"is empty; {right}")


def tab_separated(source: Written, problems: Complaints) -> Rows:
    """The rows of a file with tabs between the fields, in which quotes mean nothing."""
    lines = source.text.split("\n")
    titles = lines[0].split("\t")
    rows = [(number, line.split("\t")) for number, line in enumerate(lines[1:], 2) if line]
    return _whole(Rows(source, "\t", 1, titles, rows), problems, exact=True)


def comma_separated(source: Written, problems: Complaints) -> Rows:
    """The rows of a CSV file, whatever its separator; the first with two fields has the titles."""
    separator = _separator(source.text)
    found = list(_records(source, separator, problems))
    filled = [row for row in found if any(field.strip() for field in row[1])]
    start = next((at for at, (_, fields) in enumerate(filled) if _filled(fields) > 1), 0)
    if not filled:
        return Rows(source, separator, 1, (), ())
    line, titles = filled[start]
    while titles and not titles[-1].strip():
        titles = titles[:-1]
    return _whole(
        Rows(source, separator, line, [title.strip() for title in titles], filled[start + 1 :]), problems
    )


def said(separator: str) -> str:
    """What stands between the fields, in a word."""
    return _SEPARATORS[separator]


def columns(rows: Rows, problems: Complaints, **titles: Sequence[str]) -> Mapping[str, int]:
    """The column of each, by any of its titles; nothing, and problems, where one is missing."""
    found = {name: rows.column(*known) for name, known in titles.items()}
    missing = ", ".join(quoted(titles[name][0]) for name, column in found.items() if column is None)
    if missing:
        there = quoted(", ".join(rows.titles[:_MOST_LISTED]))
        problems.add(rows.file, f"has no column {missing}; its columns are {there}", rows.line, 1)
    sound = {name: column for name, column in found.items() if column is not None}
    return sound if len(sound) == len(titles) else {}


def _decoded(file: str, data: bytes, problems: Complaints, right: str) -> tuple[str | None, str]:
    """The text and its encoding; no text, and a problem, where it is none."""
    if data.startswith(_WORKBOOK):
        problems.add(file, f"is a workbook or an archive; save the sheet as CSV: {right}")
        return None, ""
    marked = next((encoding for mark, encoding in _MARKS.items() if data.startswith(mark)), None)
    guesses = [marked] if marked else ["utf-8", "cp1252"]
    if not marked and b"\0" in data[:2]:
        guesses = ["utf-16-be" if data[:1] == b"\0" else "utf-16-le"]
    for encoding in guesses:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            before = text[: text.index("\0")]
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
            problems.add(file, f"the character U+0000 is no text; {right}", line, column)
            return None, ""
        return text, encoding.removesuffix("-sig")
    problems.add(file, f"is no text in {' or '.join(guesses)}; save it as UTF-8")
    return None, ""


def _whole(rows: Rows, problems: Complaints, *, exact: bool = False) -> Rows:
    """The rows with as many fields as there are titles; where not `exact`, empty ones may be missing."""
    width = len(rows.titles)
    kept = []
    for row in rows.rows:
        line, fields = row
        if len(fields) == width:
            kept.append(row)
        elif any(field.strip() for field in fields[width:]):
            rows.wrong(problems, row, width, f"has {len(fields)} fields under {width} titles; {_QUOTE}")
        elif exact and len(fields) < width:
            cut_off = f"the row ends after {len(fields)} of {width} fields; {_HALF}"
            rows.wrong(problems, row, len(fields) - 1, cut_off)
        else:
            kept.append((line, [*fields[:width], *[""] * (width - len(fields))]))
    return rows._replace(rows=kept)


def _records(source: Written, separator: str, problems: Complaints) -> Iterator[Row]:
    reader = csv.reader(StringIO(source.text, newline=""), delimiter=separator, strict=True)
    line = 1
    while True:
        try:
            fields = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            open_ended = "end of data" in str(error) or "field larger" in str(error)
            message = "a quote is opened and never closed; close it" if open_ended else f"{error}; {_DOUBLE}"
            problems.add(source.file, message, line if open_ended else reader.line_num, 1)
            return
        yield line, fields
        line = reader.line_num + 1


def _separator(text: str) -> str:
    """What stands between fields: that which gives most rows as many fields as the first has."""

    def agreement(separator: str) -> tuple[float, int]:
        sample = StringIO(text[:_SAMPLE], newline="")
        rows = list(islice(csv.reader(sample, delimiter=separator), _SAMPLED_ROWS))
        widths = [len(row) for row in rows if _filled(row) > 1]
        if not widths:
            return 0.0, 0
        return widths.count(widths[0]) / len(rows), widths[0]

    return max(_SEPARATORS, key=agreement)


def _filled(fields: Sequence[str]) -> int:
    return sum(1 for field in fields if field.strip())


def _place(text: str, separator: str, line: int, column: int) -> tuple[int, int]:
    """Where a field of the row that begins on this line begins itself."""
    at = 0
    for _ in range(line - 1):
        at = text.index("\n", at) + 1
    began, place = at, 1
    column += separator == "|" and text.startswith("|", at)
    inside = False
    while column and at < len(text):
        sign = text[at]
        if sign == '"' and separator != "\t":
            inside = not inside
        elif sign == "\n" and not inside:
            break
        elif sign == "\n":
            line, began = line + 1, at + 1
        elif sign == separator and not inside:
            column -= 1
        at += 1
        place = at - began + 1
    return line, place
