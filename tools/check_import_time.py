"""Check that `import talkmodel` stays cheap, beside the import of what it is built on.

Whole processes are timed, in turns, and the fastest of each kind are compared: other work on the
machine only ever makes a run slower. Where the ratio is over the limit, more runs are made before
that counts: a busy machine spoils some of them, a slow import all.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time

RUNS, ROUNDS = 20, 4
LIMIT = 1.3
BASE, OURS = "import attrs, cattrs", "import talkmodel"


def seconds(statement: str) -> float:
    """How long an interpreter takes that does only this."""
    # Coverage measurement of subprocesses, where it is on, would be timed as well.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE")}
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True, env=environment)
    return time.perf_counter() - start


def main() -> int:
    """Print both times and their ratio; 1 if it is over the limit."""
    for statement in (BASE, OURS):
        seconds(statement)  # writes the byte code, warms the disk cache
    times: dict[str, list[float]] = {BASE: [], OURS: []}
    for _ in range(ROUNDS):
        for _ in range(RUNS):
            for statement, taken in times.items():
                taken.append(seconds(statement))
        base, ours = min(times[BASE]), min(times[OURS])
        if ours / base <= LIMIT:
            break
    for statement, best in ((BASE, base), (OURS, ours)):
        print(f"{statement:22} {best * 1000:7.1f} ms")
    print(f"ratio {ours / base:.2f} (limit {LIMIT})")
    return int(ours / base > LIMIT)


if __name__ == "__main__":
    raise SystemExit(main())
