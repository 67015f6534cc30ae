"""Measure how long 10,000 draws of `talks()` take, with every health check on.

Prints the time and how large what was drawn is; fails if it takes more than a minute.
"""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

from hypothesis import given, settings

from talkmodel.strategies import talks

if TYPE_CHECKING:
    from talkmodel import Talks

DRAWS = 10_000
LIMIT = 60.0

sizes: list[int] = []


@settings(max_examples=DRAWS, deadline=None, database=None, derandomize=True)
@given(talks())
def draw(drawn: Talks) -> None:
    """Note how many actors were drawn."""
    actors = (drawn.parties, drawn.mediators, drawn.observers, drawn.people, drawn.others)
    sizes.append(sum(map(len, actors)))


def main() -> int:
    """Print the figures; 1 if it took too long."""
    start = time.perf_counter()
    draw()
    taken = time.perf_counter() - start
    print(f"{len(sizes)} draws of talks() in {taken:.1f} s (limit {LIMIT:.0f} s)")
    print(f"actors: median {statistics.median(sizes)}, most {max(sizes)}")
    return int(taken > LIMIT)


if __name__ == "__main__":
    raise SystemExit(main())
