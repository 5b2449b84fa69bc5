"""The reader's own pager, for text that is taller than the terminal."""

import shutil
import signal
import subprocess
from collections.abc import Mapping


def paged(text: bytes, environment: Mapping[str, str]) -> bool:
    """Whether there is a pager that the reader has now gone through the text with."""
    pager = environment.get("PAGER", shutil.which("less") or "more")
    if pager in ("", "cat"):
        return False
    # Ctrl-C is the pager's while it runs; ended by us, it would leave the terminal as it is then.
    interrupt = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        ended = subprocess.run(  # noqa: S602 - $PAGER is a command of the reader's own, often with options
            pager, shell=True, input=text, env={"LESS": "FRX", **environment}, check=False
        )
    finally:
        signal.signal(signal.SIGINT, interrupt)
    return ended.returncode not in (126, 127)  # from the shell: there is no such command
