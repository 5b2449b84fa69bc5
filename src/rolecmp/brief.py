"""How a large value shows itself to somebody who types its name: in one short line."""

from collections.abc import Mapping
from typing import Any, TypeVar

_Kind = TypeVar("_Kind", bound=type)
_LONGEST = 40


def brief(kind: _Kind) -> _Kind:
    """A named tuple with a short `repr`: what has an id is its id, a tuple or a mapping its length."""
    kind.__repr__ = _shown  # type: ignore[assignment] # mypy sees the method of `type`
    return kind


def _shown(result: Any) -> str:
    fields = ", ".join(f"{name}={_value(value)}" for name, value in zip(result._fields, result, strict=True))
    return f"{type(result).__name__}({fields})"


def _value(value: Any) -> str:
    if isinstance(value, str):
        return repr(value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…")
    if hasattr(value, "_fields"):
        return str(getattr(value, "id", f"{type(value).__name__}(…)"))
    return str(len(value)) if isinstance(value, tuple | Mapping) else repr(value)
