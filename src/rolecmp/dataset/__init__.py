"""From YAML or JSON to a checked dataset: the bundled one, or anybody's own."""

from rolecmp.dataset.load import bundled, load
from rolecmp.dataset.problems import Problem

__all__ = ["Problem", "bundled", "load"]
