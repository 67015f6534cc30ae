"""What the parser costs, beside known work in the same run.

    python -m tools.bench                          everything; takes some minutes
    python -m tools.bench --growth                 only how time grows; 1 if a bound is broken
    python -m tools.bench --growth --only commas   one of the hostile texts
    python -m tools.bench --speed                  only articles and words a second

Figures depend on the machine; the ratios are what to look at.
"""

from __future__ import annotations

import argparse
import sys

from tools.bench.cold import report_cold_start
from tools.bench.growth import report_doublings, report_hostile
from tools.bench.memory import report_memory
from tools.bench.speed import report_speed

_SHORT, _LONG = 160_000, 10_240_000


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench")
    parser.add_argument(
        "--growth", action="store_true", help="only growth, and quicker; 1 if broken"
    )
    parser.add_argument("--speed", action="store_true", help="only speed")
    parser.add_argument("--memory", action="store_true", help="only peak memory")
    parser.add_argument("--doublings", action="store_true", help="only growth from 10 kB to 10 MB")
    parser.add_argument("--only", metavar="NAME", help="with --growth: only that hostile text")
    asked = parser.parse_args()
    if asked.growth:
        kept = [report_hostile(asked.only)]
        if asked.only is None:
            kept.append(report_doublings(_SHORT))
        return int(not all(kept))
    every = not (asked.speed or asked.memory or asked.doublings)
    if every:
        report_cold_start()
    if asked.memory or every:
        report_memory()
    if every:
        report_hostile()
    if asked.doublings or every:
        report_doublings(_LONG)
    if asked.speed or every:  # last, for it fills the process with spaCy
        report_speed()
    return 0


if __name__ == "__main__":
    sys.exit(main())
