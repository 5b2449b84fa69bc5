"""A catalogue as the text of a dataset: YAML to read and keep, or JSON, which reads faster."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from rolecmp.visible import visible_json

# These, and nothing else, are surely text to every reader of YAML: a letter, then what means nothing there.
_PLAIN = re.compile(r"[^\W\d_][\w./()+'&-]*(?: [\w./()+'&-]+)*")
_MEANING = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}


def as_yaml(dataset: Mapping[str, Any]) -> str:
    """The dataset in YAML: a key a line, short lists in one line; what could be no text is in quotes."""
    return "".join(f"{line}\n" for line in _block(dataset, ""))


def as_json(dataset: Mapping[str, Any]) -> str:
    """The dataset in JSON: an entry a line."""
    parts = []
    for name, part in dataset.items():
        entries = part.items() if isinstance(part, Mapping) else ()
        lines = ",\n".join(f"{_json(key)}: {_json(entry)}" for key, entry in entries)
        parts.append(f"{_json(name)}: " + (f"{{\n{lines}\n}}" if lines else _json(part)))
    return visible_json("{\n" + ",\n".join(parts) + "\n}\n")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _block(values: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in values.items():
        name = f"{indent}{_scalar(key)}:"
        if isinstance(value, Mapping) and value:
            yield name
            yield from _block(value, f"{indent}  ")
        elif isinstance(value, list) and any(isinstance(each, Mapping) for each in value):
            yield name
            yield from (f"{indent}  - {_flow(each)}" for each in value)
        else:
            yield f"{name} {_flow(value)}"


def _flow(value: Any) -> str:
    if isinstance(value, str):
        return _scalar(value)
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{_scalar(key)}: {_flow(each)}' for key, each in value.items())}}}"
    return str(value).lower()  # a number, or true


def _scalar(text: str) -> str:
    """The text as YAML has it, in double quotes wherever it could mean something else."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _MEANING:
        return text
    quoted = _json(text)
    return quoted if quoted.isprintable() else "".join(map(_printable, quoted))


def _printable(character: str) -> str:
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
