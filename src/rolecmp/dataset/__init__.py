"""From YAML to a checked dataset: the bundled one, or anybody's own.

What only those need who keep a dataset of their own is imported from where it is, so that no other
command loads it: `checking.check`, `describing.schema` and `describing.template`.
"""

from rolecmp.dataset.loading import bundled, load
from rolecmp.dataset.problems import Problem

__all__ = ["Problem", "bundled", "load"]
