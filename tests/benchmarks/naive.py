"""The yardstick: what a good programmer would write in fifteen lines instead, with nothing checked."""

from pathlib import Path
from typing import Any

import typer
import yaml
from rich.console import Console
from rich.table import Table

# All that the roles were described in when the first figures were taken: the yardstick stays the same.
FILES = "about aspects comparisons faq guidance roles skills sources"
app = typer.Typer()


@app.command()
def table() -> None:
    """Print the roles side by side."""
    data: dict[str, Any] = {}
    for name in FILES.split():
        file = Path(__file__).parents[2] / "data" / f"{name}.yaml"
        data |= yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    shown = {key: aspect for key, aspect in data["aspects"].items() if aspect.get("at_a_glance")}
    grid = Table("Role", *(aspect["title"] for aspect in shown.values()), title=data["about"]["title"])
    for role in (data["roles"][name] for name in data["about"]["at_a_glance"]):
        values = (role.get(key, data["roles"][role.get("same_as", "ai-engineer")].get(key)) for key in shown)
        grid.add_row(
            role["title"], *(value if isinstance(value, str) else ", ".join(value) for value in values)
        )
    Console().print(grid)
    for caveat in data["about"]["caveats"]:
        Console().print(caveat["text"])


@app.command()
def version() -> None:
    """Print the version, so that Typer has two commands to tell apart."""
    print("0.1.0")


if __name__ == "__main__":
    app()
