"""Catalogues in others' formats, each turned into the entries of a dataset: one file for each format.

Each has `read(paths, wishes)`, which gives a `Catalogue` and raises `DatasetError` for files that are not as
they should be.
"""

KINDS = ("onet", "esco", "gdad", "sheet", "ladder")
