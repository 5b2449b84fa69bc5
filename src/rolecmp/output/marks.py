"""The signs that say without colour what a thing is, the same wherever a format has room for them."""

from typing import NamedTuple

from rolecmp.report.document import Tone


class Marks(NamedTuple):
    """What stands before or around a thing of some tone, and the signs of lists, rules and measures."""

    tones: dict[Tone, str]
    around: dict[Tone, tuple[str, str]]
    bullet: str
    rule: str
    shades: str
    scale: str

    def shade(self, measure: float) -> str:
        """The sign of a measure from 0 to 1.

        Nothing and everything have signs of their own; what lies between is never shown as either.
        """
        if measure in (0, 1):
            return self.shades[0] if measure == 0 else self.shades[-1]
        return self.shades[min(len(self.shades) - 2, max(1, round(measure * (len(self.shades) - 1))))]

    def bar(self, start: float, end: float, mark: float | None, width: int) -> str:
        """A stretch of a scale of so many characters, at least one of them filled."""
        empty, filled, marked = tuple(self.scale)
        first, last = (min(width - 1, int(at * width)) for at in (start, max(start, end - 1 / width / 2)))
        signs = [filled if first <= at <= last else empty for at in range(width)]
        if mark is not None:
            signs[min(width - 1, int(mark * width))] = marked
        return "".join(signs)


UNICODE = Marks(
    {"left": "◀ ", "both": "◆ ", "right": "▶ "},
    {"command": ("→ ", ""), "found": ("‹", "›"), "held": ("✓ ", ""), "missing": ("○ ", "")},
    "•",
    "─",
    "○◔◑◕●",
    "·█┃",
)
ASCII = Marks(
    {"left": "< ", "both": "= ", "right": "> "},
    {"command": ("-> ", ""), "found": ("*", "*"), "held": ("+ ", ""), "missing": ("- ", "")},
    "-",
    "-",
    ".:+*#",
    ".=|",
)


def cite_marks(cites: tuple[int, ...]) -> str:
    """The numbers of sources, as they stand behind what rests on them."""
    return "".join(f" [{number}]" for number in cites)
