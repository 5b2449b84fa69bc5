"""The commands, one a file: each has its `command`, whose docstring is its help and its examples."""
