"""The time and the memory of whole processes, and two of them side by side."""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROLECMP = (str(Path(sys.executable).with_name("rolecmp")),)
NAIVE = (sys.executable, str(HERE / "naive.py"), "table")


@dataclass(frozen=True)
class Spent:
    """What one command took, at the median of its runs: seconds, and mebibytes at the peak."""

    seconds: float
    memory: float


@dataclass(frozen=True)
class Pair:
    """A command beside the yardstick, and the limits to the ratio of their times and to its memory."""

    command: str
    ours: Spent
    yardstick: Spent
    limit: float
    most_memory: float | None = None

    @property
    def ratio(self) -> float:
        """How many times as long as the yardstick."""
        return self.ours.seconds / self.yardstick.seconds


def run(command: tuple[str, ...]) -> Spent:
    """One run, from start to exit; raises `CalledProcessError` where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Spent(seconds, usage.ru_maxrss / 1024)


def in_turn(ours: tuple[str, ...], yardstick: tuple[str, ...], runs: int) -> tuple[Spent, Spent]:
    """The medians of both, run one after the other, the first run of each not counted."""
    pairs = [(run(ours), run(yardstick)) for _ in range(runs + 1)][1:]
    return median([mine for mine, _ in pairs]), median([theirs for _, theirs in pairs])


def median(spent: list[Spent]) -> Spent:
    """The median of each figure."""
    return Spent(
        statistics.median(each.seconds for each in spent), statistics.median(each.memory for each in spent)
    )
