"""What a good programmer would write with pandas: two occupations of O*NET's files side by side.

python tests/benchmarks/frames.py FOLDER TITLE TITLE
"""

import sys
from pathlib import Path

import pandas as pd  # type: ignore[import-untyped]  # installed for this alone


def read(folder: Path, name: str, columns: list[str]) -> pd.DataFrame:
    """These columns of a file."""
    return pd.read_csv(folder / f"{name}.txt", sep="\t", usecols=columns, dtype=str, quoting=3)


def main() -> None:
    """Prints the skills that only one of the two lists, and those that both do."""
    folder, left, right = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    occupations = read(folder, "Occupation Data", ["O*NET-SOC Code", "Title"])
    skills = read(folder, "Technology Skills", ["O*NET-SOC Code", "Example"]).merge(occupations)
    listed = {title: set(skills[skills["Title"] == title]["Example"]) for title in (left, right)}
    parts = {
        f"Only {left}": listed[left] - listed[right],
        "Both": listed[left] & listed[right],
        f"Only {right}": listed[right] - listed[left],
    }
    for who, names in parts.items():
        print(f"{who}: {len(names)}: {', '.join(sorted(names))}")


if __name__ == "__main__":
    main()
