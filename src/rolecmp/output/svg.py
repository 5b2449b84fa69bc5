"""The terminal's picture of a document as SVG, for a README or a slide; it fetches nothing."""

import re
from html import unescape
from io import StringIO

from rich.cells import cell_len
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from rolecmp.output.terminal import bare_console, put
from rolecmp.report import document as doc
from rolecmp.visible import one_line

# Dim text too has a contrast of 4.5 or more on this background; of the colours, diffs use cyan and magenta.
_THEME = TerminalTheme(
    (24, 27, 31),
    (229, 232, 235),
    [
        (24, 27, 31),
        (240, 128, 128),
        (152, 211, 132),
        (235, 203, 118),
        (138, 184, 255),
        (231, 154, 242),
        (98, 203, 224),
        (229, 232, 235),
    ],
)
_PICTURE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">
<style>
.{unique_id}-matrix {{
  font: {char_height}px/{line_height}px "Fira Code", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  white-space: pre;
}}
.{unique_id}-title {{ font: bold 18px system-ui, sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
# Width over height of a character, so that a column is as wide as in the fonts above.
_ASPECT = 0.6
_COLUMN = 20 * _ASPECT
# What the buttons of the window take on either side of its title, in columns.
_BUTTONS = 8
_TEXT = re.compile(r'(<text [^>]*textLength=)"[^"]*"([^>]*>)([^<]*)</text>')


def render(document: doc.Document, width: int) -> str:
    """The picture of a terminal of `width` columns that shows the document."""
    console = bare_console(StringIO(), width, colour=True)
    console.record = True
    put(document, console)
    console.print()  # the last line of a picture gets no clip path, though it refers to one
    title = Text(one_line(doc.text(document.title)))
    title.truncate(width - 2 * _BUTTONS, overflow="ellipsis")
    picture = console.export_svg(
        title=title.plain, theme=_THEME, code_format=_PICTURE, font_aspect_ratio=_ASPECT, unique_id="rolecmp"
    )
    return _TEXT.sub(_measured, picture)


def _measured(text: re.Match[str]) -> str:
    # Rich draws line breaks too, and squeezes characters that are two columns wide into one.
    before, after, content = text.groups()
    columns = cell_len(unescape(content))
    return f'{before}"{columns * _COLUMN:g}"{after}{content}</text>' if columns else ""
