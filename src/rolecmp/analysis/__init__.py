"""Pure functions from a dataset to results; one question a file, each readable alone."""
