"""What follows from the bundled files and takes long to work out: `share/make.py` writes it beside them."""

import json
from pathlib import Path
from zlib import crc32

from rolecmp.model import Names

# Folders inside of a dataset's are none of it.
NAMES = Path("prepared/names.json")
# What the names follow from.
_FILES = ("aliases.json", "decoding.json", "in_texts.json", "roles.yaml", "skills.yaml", "vocabulary.json")


def names_in(folder: Path) -> Names | None:
    """The names that texts are searched for; None without them, and where the files have changed since."""
    try:
        ready = json.loads((folder / NAMES).read_bytes())
        if ready["checksum"] == _checksum(folder):
            return Names(tuple(ready["marked"]), ready["packed"])
    except OSError:
        pass
    return None


def text_of_names(folder: Path, names: Names) -> str:
    """The text of the file that `names_in` reads, one name a line."""
    return json.dumps({"checksum": _checksum(folder), **names._asdict()}, indent=0)


def _checksum(folder: Path) -> int:
    return crc32(b"".join((folder / file).read_bytes() for file in _FILES))
