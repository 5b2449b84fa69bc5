"""How long rolecmp takes, as whole processes beside naive.py, and how that grows with the dataset.

    python tests/benchmarks/run.py                  the tables, in two minutes
    python tests/benchmarks/run.py --json FILE      the figures as JSON too
    python tests/benchmarks/run.py --short          a few runs; fails where something takes 1.3 times as long
    python tests/benchmarks/run.py --onet FOLDER    with O*NET's text files instead of made ones of their form

Run it with the Python of an environment in which rolecmp is installed; with csvkit there too, its csvlook
is measured beside the table, and with pandas a script that reads a catalogue's own files. Two commands are
always run in turn, so that a machine that slows down slows both; what counts is the ratio of their medians.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from large import large
from made import lines
from measuring import NAIVE, ROLECMP, Pair, Spent, in_turn, median, run
from rich.console import Console
from rich.table import Table

sys.path.append(str(Path(__file__).parents[1]))  # where the made postings are
from made_postings import POSTINGS

# Beyond this three times over, it is no noise any more.
MOST = 1.3

# A command line, and how many times as long as naive.py it may take.
LIMITS = {
    "table": 1.0,
    "diff ai-engineer ml-engineer": 1.0,
    "faq": 1.0,
    "show ai-engineer": 1.0,
    "aim --from software-engineer": 1.0,
    "table --format json": 0.8,
    "table --format plain": 0.8,
    "--version": 0.6,
}
# How many times as long as naive.py one posting of 10 KB may take, and a thousand of 5 KB in one call.
ONE_POSTING, MANY_POSTINGS = 1.15, 60.0
# A command line, the numbers of roles in the made datasets that it is run on, and how often.
GROWING = {
    "diff role-1 role-2": ((100, 1_000, 3_000, 10_000), 3),
    "show role-1": ((100, 1_000, 3_000, 10_000), 3),
    "table": ((100, 1_000, 3_000), 1),
    "overlap": ((50, 100, 200), 1),
}


@dataclass(frozen=True)
class Growth:
    """What a command took at the median of its runs on a made dataset of so many roles."""

    command: str
    roles: int
    spent: Spent

    @property
    def things(self) -> int:
        """How many things it has to look at: roles, or cells of the matrix."""
        return self.roles**2 if self.command == "overlap" else self.roles


def beside_naive(command: str, runs: int) -> Pair:
    """A command beside naive.py."""
    return Pair(command, *in_turn((*ROLECMP, *command.split()), NAIVE, runs), LIMITS[command])


def postings(runs: int) -> list[Pair]:
    """One posting and a thousand of them, each beside naive.py."""
    text = "\n\n".join(text for _, text in POSTINGS.values())
    with tempfile.TemporaryDirectory() as folder:
        many = [Path(folder) / f"{number}.txt" for number in range(1_000)]
        for number, file in enumerate(many):
            file.write_text(text[number * 37 % 10_000 :][:5_000], encoding="utf-8")
        one = Path(folder) / "one.txt"
        one.write_text(text[:10_000], encoding="utf-8")
        decode = (*ROLECMP, "decode")
        return [
            Pair("decode, 10 KB", *in_turn((*decode, str(one)), NAIVE, runs), ONE_POSTING),
            Pair("decode, 1,000 of 5 KB", *in_turn((*decode, *map(str, many)), NAIVE, 1), MANY_POSTINGS),
        ]


def stays_slow(pair: Pair, runs: int) -> bool:
    """Whether a command takes too long three times over: other work on the machine does not last."""
    return pair.ratio > MOST and all(beside_naive(pair.command, runs).ratio > MOST for _ in range(2))


def pairs(runs: int) -> list[Pair]:
    """Every command beside naive.py, and the table beside csvlook where that is installed."""
    found = [beside_naive(command, runs) for command in LIMITS]
    csvlook = Path(sys.executable).with_name("csvlook")
    if csvlook.exists():
        with tempfile.TemporaryDirectory() as folder:
            table = Path(folder) / "table.csv"
            table.write_bytes(subprocess.check_output((*ROLECMP, "table", "--format", "csv")))
            spent = in_turn((*ROLECMP, "table"), (str(csvlook), str(table)), runs)
            found.append(Pair("table (beside csvlook)", *spent, 1.0))
    return found


def growth() -> list[Growth]:
    """The time and memory of commands as the dataset grows, and with it, of some, what they show."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        dataset = Path(folder) / "made.yaml"
        for command, (sizes, runs) in GROWING.items():
            for roles in sizes:
                # Line by line: what this process has in memory counts as the peak of those it starts.
                with dataset.open("w", encoding="utf-8") as file:
                    file.writelines(f"{line}\n" for line in lines(roles))
                spent = [run((*ROLECMP, *command.split(), "--data", str(dataset))) for _ in range(runs)]
                found.append(Growth(command, roles, median(spent)))
    return found


def print_pairs(console: Console, measured: list[Pair]) -> None:
    """Prints the comparison with the yardsticks."""
    table = Table(
        "command", "ours, ms", "yardstick, ms", "ratio", "limit", "ours, MiB", "limit", "yardstick, MiB"
    )
    for pair in measured:
        table.add_row(
            pair.command,
            f"{pair.ours.seconds * 1000:.0f}",
            f"{pair.yardstick.seconds * 1000:.0f}",
            f"{pair.ratio:.2f}",
            f"{pair.limit:.1f}",
            f"{pair.ours.memory:.1f}",
            f"{pair.most_memory:.0f}" if pair.most_memory else "",
            f"{pair.yardstick.memory:.1f}",
        )
    console.print(table)


def print_growth(console: Console, measured: list[Growth]) -> None:
    """Prints how time and memory grow."""
    table = Table("command", "roles", "s", "ms a role, of overlap a cell", "MiB")
    for each in measured:
        per_thing = each.spent.seconds * 1000 / each.things
        table.add_row(
            each.command,
            f"{each.roles:,}",
            f"{each.spent.seconds:.2f}",
            f"{per_thing:.2f}",
            f"{each.spent.memory:.0f}",
        )
    console.print(table)


def main() -> int:
    """Measures and prints; 1 where --short finds a command that stays too slow."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--short", action="store_true", help="a few runs, without the growth, with a verdict")
    parser.add_argument("--onet", type=Path, metavar="FOLDER", help="O*NET's text files")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    arguments = parser.parse_args()
    console = Console(width=110)
    runs = 5 if arguments.short else 20
    beside = [*pairs(runs), *postings(runs)]
    print_pairs(console, beside)
    grown = [] if arguments.short else growth()
    on_large = [] if arguments.short else large(arguments.onet)
    if not arguments.short:
        print_pairs(console, on_large)
        print_growth(console, grown)
    if arguments.json:
        figures = {"pairs": [asdict(each) for each in beside], "large": [asdict(each) for each in on_large]}
        figures["growth"] = [asdict(each) for each in grown]
        arguments.json.write_text(json.dumps(figures, indent=2), encoding="utf-8")
    if not arguments.short:
        return 0
    slow = [each.command for each in beside if each.command in LIMITS and stays_slow(each, runs)]
    if slow:
        console.print(f"too slow, three times over: {', '.join(slow)}")
    return int(bool(slow))


if __name__ == "__main__":
    sys.exit(main())
