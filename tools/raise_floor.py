"""Pin the benchmark's present figures, wherever they are better than the pinned ones.

The floor (tests/accuracy/floor.json) only ever rises: a figure that got worse keeps its old floor,
and the tests fail until it is as good as it was.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.accuracy.score import below, figures_of, pinned, scored  # noqa: E402  (the path comes first)

FLOOR = ROOT / "tests/accuracy/floor.json"
SETS = ("dev", "more", "third", "last", "unseen", "final")
DIGITS = 10_000  # rounded down to four decimals, so that what was measured also passes


def raised(floor: dict[str, float], now: dict[str, float]) -> dict[str, float]:
    """The higher of both for every figure."""
    return {
        key: max(floor.get(key, 0.0), math.floor(value * DIGITS) / DIGITS)
        for key, value in now.items()
    }


def main() -> int:
    """Print what changed; 1 if a figure is below its floor."""
    floors = json.loads(FLOOR.read_text("utf-8")) if FLOOR.exists() else {}
    worse = []
    for name in SETS:
        floor = floors.get(name, {})
        score = scored(ROOT / "tests/accuracy" / name)
        figures = figures_of(score)
        print(f"{name}\n{score.table()}")
        worse += [f"{name}: {line}" for line in below(figures, floor)]
        floors[name] = raised(floor, pinned(figures))
        for key, value in floors[name].items():
            if value != floor.get(key):
                print(f"{name}: {key}: {floor.get(key, 0.0)} -> {value}")
    FLOOR.write_text(json.dumps(floors, indent=2) + "\n", "utf-8")
    for line in worse:
        print(line, file=sys.stderr)
    return int(bool(worse))


if __name__ == "__main__":
    raise SystemExit(main())
