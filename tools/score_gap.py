"""The benchmark in two halves, the articles that were looked at and those that were only scored.

The gap between the two is what the rules owe to having seen the answers.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.accuracy.score import (  # noqa: E402  (the path comes first)
    FIELDS,
    HEAD,
    OVERALL,
    below,
    measure,
)

HERE = ROOT / "tests/accuracy"

SEEN = ("dev", "more", "third", "last")
ONLY_SCORED = ("unseen", "final")


def gap_table(seen: dict[str, Any], scored: dict[str, Any]) -> str:
    """A line for each row: precision, recall and F1 of both halves, and how much F1 they lose.

    >>> half = {"overall": 0.5, "cases": 1} | {
    ...     row: {"precision": 1.0, "recall": 0.5, "f1": 0.67} for row in (*OVERALL, *FIELDS, *HEAD)
    ... }
    >>> gap_table(half, half).splitlines()[1]
    'parties               1.000  0.500  0.670     1.000  0.500  0.670    +0.000'
    """
    names = f"{'looked at: P':>9}{'R':>6}{'F1':>7}{'scored: P':>10}{'R':>7}{'F1':>7}     gap"
    lines = [f"{'row':18}{names}"]
    for row in (*OVERALL, *FIELDS, *HEAD):
        one, two = seen[row], scored[row]
        left = f"{one['precision']:9.3f}{one['recall']:7.3f}{one['f1']:7.3f}"
        right = f"{two['precision']:10.3f}{two['recall']:7.3f}{two['f1']:7.3f}"
        lines.append(f"{row:18}{left}{right}{one['f1'] - two['f1']:+10.3f}")
    gap = seen["overall"] - scored["overall"]
    lines.append(
        f"overall F1 {seen['overall']:.3f} over {seen['cases']} articles that were looked at, "
        f"{scored['overall']:.3f} over {scored['cases']} that were only scored: gap {gap:+.3f}"
    )
    return "\n".join(lines)


def main() -> int:
    """Print the table, and each set's overall figure; 1 if a figure is below its floor."""
    halves = [measure([HERE / name for name in half]) for half in (SEEN, ONLY_SCORED)]
    print(gap_table(*halves))
    floors = json.loads((HERE / "floor.json").read_text("utf-8"))
    worse = []
    for name in (*SEEN, *ONLY_SCORED):
        figures = measure(HERE / name)
        print(f"{name:8} overall F1 {figures['overall']:.3f} over {figures['cases']} articles")
        worse += [f"{name}: {line}" for line in below(figures, floors[name])]
    for line in worse:
        print(line, file=sys.stderr)
    return int(bool(worse))


if __name__ == "__main__":
    raise SystemExit(main())
