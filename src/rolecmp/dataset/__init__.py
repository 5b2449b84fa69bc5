"""From YAML or JSON to a checked dataset: the bundled one, or anybody's own.

What only those need who keep a dataset of their own is imported from where it is, so that no other
command loads it: `check.check`, `schema.schema` and `schema.template`.
"""

from rolecmp.dataset.load import bundled, load
from rolecmp.dataset.problems import Problem

__all__ = ["Problem", "bundled", "load"]
