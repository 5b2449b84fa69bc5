"""A result as JSON: what was computed, not how it is shown."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rolecmp.model import Aspect, Dataset, Measure, Role, Skill
from rolecmp.visible import visible_json

# What stands for these wherever a result holds them: enough to know them by.
_NAMES = {
    Role: ("id", "title"),
    Aspect: ("id", "title"),
    Skill: ("id", "name"),
    Measure: ("id", "title", "about", "kind", "place", "years", "unit", "note", "sources"),
}

# The fields of a result that holds nothing but others of one kind.
_SEVERAL = ("results",)


def render(dataset: Dataset, result: Any) -> str:
    """The fields of a result, the dataset that it comes from, and every source that it cites.

    A named tuple is an object of its fields; a role or an aspect is its id and title, a skill its id and
    name. What is not known is null. Several results are one object a line, of their fields alone.
    """
    if getattr(result, "_fields", ()) == _SEVERAL:
        return "".join(_written(_value(each)) for each in result.results)
    values = _value(result)
    about = {"title": dataset.about.title, "as_of": dataset.about.as_of}
    sources = [_value(dataset.sources[source]) for source in dict.fromkeys(_cited(values))]
    return _written({**values, "dataset": about, "sources": sources}, indent=2)


def render_error(message: str, exit_code: int, problems: Sequence[str] = ()) -> str:
    """What went wrong, in one line; `problems` are those of a dataset, one text each."""
    return _written({"error": {"message": message, "exit_code": exit_code, "problems": list(problems)}})


def _written(values: object, indent: int | None = None) -> str:
    return visible_json(json.dumps(values, ensure_ascii=False, indent=indent)) + "\n"


def _value(value: Any) -> Any:
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        names = _NAMES.get(type(value)) or value._fields
        return {name: _value(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {key: _value(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [_value(each) for each in value]
    return value


def _cited(values: Any) -> Iterator[str]:
    """The ids in every list of sources, in the order of their appearance."""
    if isinstance(values, dict):
        for name, value in values.items():
            if name.endswith("sources") and isinstance(value, list):
                yield from value
            else:
                yield from _cited(value)
    elif isinstance(values, list):
        for value in values:
            yield from _cited(value)
