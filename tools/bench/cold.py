"""How long a process takes that starts, reads one article and ends."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

__all__ = ["report_cold_start"]

_ARTICLE = Path(__file__).resolve().parents[2] / "examples/articles/sandbank-explainer.txt"
_RUNS = 15
_READ = "import pathlib, sys; text = pathlib.Path(sys.argv[1]).read_text('utf-8'); "
_PROGRAMS = {
    "python -c pass": "pass",
    "import talkmodel": "import talkmodel",
    "import and first parse": _READ + "import talkmodel; talkmodel.parse(text)",
}


def report_cold_start() -> None:
    """Print the times of whole processes."""
    # Coverage measurement of subprocesses, where it is on, would be timed as well.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE")}
    times = dict.fromkeys(_PROGRAMS, float("inf"))
    for _ in range(_RUNS):
        for name, program in _PROGRAMS.items():
            start = time.perf_counter()
            command = [sys.executable, "-c", program, str(_ARTICLE)]
            subprocess.run(command, check=True, env=environment)
            times[name] = min(times[name], time.perf_counter() - start)
    print(f"== cold start: whole processes, best of {_RUNS}")
    base = times["python -c pass"]
    for name, taken in times.items():
        print(f"{name:28}{1000 * taken:9.1f} ms{1000 * (taken - base):9.1f} ms above the bare one")
