"""From YAML to a checked dataset: the bundled one, or anybody's own."""

from rolecmp.dataset.loading import load
from rolecmp.dataset.problems import Problem

__all__ = ["Problem", "load"]
