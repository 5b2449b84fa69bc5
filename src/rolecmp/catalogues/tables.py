"""Tables in files: the rows under their titles, and the place of each field."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeAlias

from rolecmp.dataset.files import MOST_BYTES, Unreadable, content_of
from rolecmp.dataset.problems import Problems, place, quoted
from rolecmp.errors import DatasetError
from rolecmp.texts import UnreadableText, decoded

SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_SAMPLE = 64 * 1024  # no field may be longer than twice that
_SAMPLED_ROWS = 30
_BEHIND_TITLE = re.compile(r"\s*(?:\(.*\)|\[.*\]|[?:*])+\s*$")

# Columns by the name they go by here, each with the titles that it may have in the file. Those may be missing
# whose name ends in a question mark.
Titles: TypeAlias = Mapping[str, Sequence[str]]


class Source(NamedTuple):
    """The lines of a file, each with its line feed; its problems are noted from the place `at`.

    `right` says what would be right in its place.
    """

    path: Path
    lines: Sequence[str]
    encoding: str
    at: int
    problems: Problems
    right: str


class Row(NamedTuple):
    """The line on which a row begins, and its fields."""

    line: int
    fields: Sequence[str]


class Table(NamedTuple):
    """The rows of a file under the titles of its columns; all have as many fields as there are titles."""

    source: Source
    separator: str
    line: int
    titles: Sequence[str]
    rows: list[Row]

    def column(self, *titles: str) -> int | None:
        """The column with one of these titles, the first that there is.

        The case does not count, nor a scale or a sign behind it, as in "Proficiency (1-5)" and "Level?".
        """
        as_written = [title.casefold() for title in self.titles]
        bare = [_BEHIND_TITLE.sub("", title) for title in as_written]
        wanted = [title.casefold() for title in titles]
        found = (named.index(title) for named in (as_written, bare) for title in wanted if title in named)
        return next(found, None)

    def values(self, column: int) -> list[str]:
        """What stands in a column, row by row."""
        return [row.fields[column].strip() for row in self.rows]

    def lacks(self, *titles: str) -> None:
        """Note that these columns are missing."""
        missing = ", ".join(map(repr, titles))
        self._note(self.line, 1, f"has no column {missing}; its columns are {quoted(', '.join(self.titles))}")

    def wrong(self, row: Row, column: int | None, message: str) -> None:
        """Note what is wrong with a field."""
        lines = 1 + sum(field.count("\n") for field in row.fields)
        text = "".join(self.source.lines[row.line - 1 : row.line - 1 + lines])
        separator = re.escape(self.separator)
        field = r"[^\t\n]*" if self.separator == "\t" else rf'(?:"[^"]*"|[^"\n{separator}])*'
        first = r"\|?" if self.separator == "|" else ""
        before = re.match(f"{first}(?:{field}(?:{separator}|$)){{0,{column or 0}}}", text)
        begun = before[0] if before else ""
        self._note(row.line + begun.count("\n"), len(begun) - begun.rfind("\n"), message)

    def records(self, titles: Titles) -> Iterator[tuple[Row, dict[str, str]]]:
        """Each row with its fields by name; those of a column that may be missing, and is, are empty.

        A problem where a needed column or field is missing.
        """
        at = {name: self.column(*known) for name, known in titles.items()}
        needed = [name for name in titles if not name.endswith("?")]
        if missing := [titles[name][0] for name in needed if at[name] is None]:
            self.lacks(*missing)
            return
        there = {name.removesuffix("?"): column for name, column in at.items() if column is not None}
        absent = {name.removesuffix("?"): "" for name, column in at.items() if column is None}
        for row in self.rows:
            field = {name: row.fields[column].strip() for name, column in there.items()} | absent
            empty = "" in field.values() and next((name for name in needed if not field[name]), None)
            if empty:
                self.wrong(row, at[empty], f"{titles[empty][0]} is empty; {self.source.right}")
            else:
                yield row, field

    def _note(self, line: int, column: int, message: str) -> None:
        self.source.problems.add(place(self.source.at, line, column), message)


def refuse(problems: Problems) -> None:
    """Raises `DatasetError` where anything is wrong."""
    if problems.found:
        raise DatasetError(problems.lines())


def sources(paths: Sequence[Path], problems: Problems, right: str) -> Iterator[Source]:
    """The lines of each file that has some; `right` says what would be right in place of others."""
    left = MOST_BYTES
    for path in paths:
        at = problems.begin(str(path), left)
        try:
            data = content_of(path, left)
            text, encoding = decoded(data)
        except Unreadable as error:
            problems.add(at, str(error))
            continue
        except UnreadableText:
            problems.add(at, f"is a workbook, an archive or no text; save the sheet as CSV: {right}")
            continue
        left -= len(data)
        lines = list(StringIO(text, newline=None))
        odd = re.compile("[\0\ufffd]" if encoding else "\0")  # in UTF-8 the second may stand for itself
        broken = next(((line, found) for line, found in enumerate(map(odd.search, lines), 1) if found), None)
        if broken:
            why = "here is no text in UTF-8, UTF-16 or Windows-1252; save the file as UTF-8"
            problems.add(place(at, broken[0], broken[1].start() + 1), why)
        elif not text.strip():
            problems.add(at, f"is empty; {right}")
        else:
            yield Source(path, lines, encoding or "UTF-8", at, problems, right)


def table_of(source: Source, separator: str = "") -> Table:
    """The table of a CSV file; the first row with two fields has the titles.

    Where the separator is given, quotes mean nothing and no row may be cut off; else it is found out.
    """
    exact = bool(separator)
    separator = separator or _separator("".join(source.lines)[:_SAMPLE])
    rows = [row for row in _rows(source, separator, quotes=not exact) if _filled(row.fields)]
    start = next((at for at, row in enumerate(rows) if _filled(row.fields) > 1), 0)
    line, titles = rows[start] if rows else (1, [])
    width = max((at for at, title in enumerate(titles, 1) if title.strip()), default=0)
    titles = [title.strip() for title in titles[:width]]
    table = Table(source, separator, line, titles, rows[start + 1 :])
    return table._replace(rows=list(_whole(table, exact=exact)))


def _rows(source: Source, separator: str, *, quotes: bool) -> Iterator[Row]:
    reader = csv.reader(
        source.lines,
        delimiter=separator,
        quoting=csv.QUOTE_MINIMAL if quotes else csv.QUOTE_NONE,
        strict=True,
    )
    line = 1
    try:
        for fields in reader:
            yield Row(line, fields)
            line = reader.line_num + 1
    except csv.Error as error:
        message = f"{error}; write a quote inside quotes twice"
        if "end of data" in str(error) or "field larger" in str(error):
            message = "a quote is opened and never closed; close it"
        else:
            line = reader.line_num
        source.problems.add(place(source.at, line, 1), message)


def _whole(table: Table, *, exact: bool) -> Iterator[Row]:
    """The rows with as many fields as there are titles; where not `exact`, empty ones may be missing."""
    width = len(table.titles)
    for row in table.rows:
        count = len(row.fields)
        if count == width:
            yield row
        elif any(map(str.strip, row.fields[width:])):
            right = "put quotes around a field that holds the separator"
            table.wrong(row, width, f"has {count} fields under {width} titles; {right}")
        elif exact and count < width:
            right = "copy the file again, it may be cut off"
            table.wrong(row, count - 1, f"the row ends after {count} of {width} fields; {right}")
        else:
            yield Row(row.line, [*row.fields[:width], *[""] * (width - count)])


def _separator(sample: str) -> str:
    """What stands between fields: that which gives most rows as many fields as the first has."""

    def agreement(separator: str) -> tuple[float, int]:
        rows = list(islice(csv.reader(StringIO(sample), delimiter=separator), _SAMPLED_ROWS))
        widths = [len(row) for row in rows if _filled(row) > 1]
        return (widths.count(widths[0]) / len(rows), widths[0]) if widths else (0.0, 0)

    return max(SEPARATORS, key=agreement)


def _filled(fields: Sequence[str]) -> int:
    return sum(1 for field in fields if field.strip())
