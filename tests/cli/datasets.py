"""Datasets as files, for command lines that name one."""

from pathlib import Path

SMALL = """\
rolecmp: 1
aspects:
  builds: {title: Builds, kind: list, at_a_glance: true}
roles:
  a: {title: Alpha, builds: [one]}
  b: {title: Beta, builds: [two]}
"""
BROKEN = """\
rolecmp: 1
roles:
  a: {titel: Alpha}
  b: {title: Beta, next: [c]}
"""


def written(name: str, text: str) -> Path:
    """A file with this text, in the folder in which the test works."""
    path = Path(name)
    path.write_text(text, encoding="utf-8")
    return path
