"""What postings name, counted: a measure in which a cook and a baker can be compared."""

from rolecmp.model import Measure

POSTINGS = Measure(
    "postings",
    "Named in postings",
    "skills",
    "postings",
    "Bonn",
    "2024",
    note="Titles decided.",
    comparable=True,
    sources=("s",),
    of={"cook": 200, "baker": 100, "guest": 19},
    named_in={
        "knife": {"cook": 100, "baker": 10, "guest": 9},
        "oven": {"cook": 1, "baker": 90, "guest": 0},
        "soup": {"cook": 60, "baker": 25},
    },
)
