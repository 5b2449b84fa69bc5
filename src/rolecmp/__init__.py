"""Compares job roles: what each builds, what two of them share, and the shortest jump.

>>> import rolecmp
>>> roles = rolecmp.load()
>>> rolecmp.diff(roles, "ai-engineer", "software-engineer").comparison.dividing_line
'AI engineers are software engineers who have specialised: at the core of what they build is a model, \
and a model does not behave like other components.'

`rolecmp.model` says what a dataset holds, `rolecmp.errors` what can go wrong.
"""

# As typing's own, which takes a while to import: Ctrl-C in that while would show a traceback.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from rolecmp.api import *  # noqa: F403 - those, and no others

__version__ = "0.2.0"


def __getattr__(name: str) -> object:
    """The function of the API with this name, imported when it is first asked for: commands start without."""
    import rolecmp.api

    if name == "__all__" or name in rolecmp.api.__all__:
        return getattr(rolecmp.api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    import rolecmp.api

    return [*globals(), *rolecmp.api.__all__]
