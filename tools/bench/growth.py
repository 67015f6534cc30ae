"""What twice the text costs: on articles of growing length, and on texts meant to do harm.

The bound is on time(2n) / time(n). Processor time is measured, the least of some rounds in which
both lengths take turns; what is over the bound is measured again before it counts as broken. No
text that counts is longer than what the parser reads: not to read on is no way to keep the bound.
"""

from __future__ import annotations

import cProfile
import math
import pstats
from pathlib import Path
from statistics import geometric_mean
from typing import TYPE_CHECKING

from attrs import frozen

import talkmodel
from tools.bench.clock import cpu_seconds
from tools.bench.limit import LIMIT, lifted
from tools.texts.articles import stream
from tools.texts.hostile import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["BOUND", "Growth", "measure", "report_doublings", "report_hostile"]

BOUND = 2.2
_LENGTH = LIMIT // 2  # code points of the shorter text
_ROUNDS, _MORE_ROUNDS = 2, 6
_BEYOND_DOUBT = 3.0
_SLOW = 4.0  # seconds; above, a shorter text is taken
_FIRST = 10_000


@frozen
class Growth:
    """Seconds for a text and for one twice as long."""

    name: str
    length: int
    once: float
    twice: float

    @property
    def factor(self) -> float:
        """What doubling the text costs."""
        return self.twice / self.once


def measure(
    name: str,
    make: Callable[[int], str],
    work: Callable[[str], object],
    clock: Callable[[Callable[[str], object], str], float] = cpu_seconds,
) -> Growth:
    """Compare a text with its double; both are shorter where it would take too long."""
    length = _LENGTH
    once = clock(work, make(length))
    while once > _SLOW:
        length //= 2
        once = clock(work, make(length))
    text, double = make(length), make(2 * length)
    twice = math.inf
    for done in range(_MORE_ROUNDS):
        if done >= _ROUNDS and not BOUND < twice / once < _BEYOND_DOUBT:
            break
        twice = min(twice, clock(work, double))
        once = min(once, clock(work, text))
    return Growth(name, length, once, twice)


def report_hostile(only: str | None = None) -> bool:
    """Print a line for each hostile text; whether all keep the bound."""
    print(f"\n== hostile texts: time(2n) / time(n), bound {BOUND}")
    names = [name for name in HOSTILE if only in {None, name}]
    broken = []
    for name in names:
        growth = measure(name, HOSTILE[name], talkmodel.parse)
        if growth.factor > BOUND:
            broken.append(growth)
        print(_line(growth), flush=True)
    if only is not None:
        for growth in broken:
            _blame(growth)
    print(f"{len(names)} texts, {len(broken)} over the bound")
    for growth in broken:
        print(f"   which functions: python -m tools.bench --growth --only {growth.name!r}")
    return not broken


def report_doublings(longest: int) -> bool:
    """Print the time of articles one after the other, 10 kB to `longest`; whether all keep it.

    Only the doublings that are read to the end count.
    """
    print(f"\n== doublings: made articles, all different, one after the other, bound {BOUND}")
    if longest <= LIMIT:
        return _doublings(longest, longest)
    kept = _doublings(longest, LIMIT)
    print("the same with the limit lifted:")
    with lifted():
        _doublings(longest, longest)
    return kept


def _doublings(longest: int, limit: int) -> bool:
    print(f"{'code points':>14}{'seconds':>12}{'growth':>9}")
    whole = stream(longest)
    length, before = _FIRST, 0.0
    factors: list[float] = []
    while length <= longest:
        text, half = whole[:length], whole[: length // 2]
        taken = cpu_seconds(talkmodel.parse, text)
        if before and length <= limit and taken / before > BOUND:  # both again, before it counts
            before = min(before, cpu_seconds(talkmodel.parse, half))
            taken = min(taken, cpu_seconds(talkmodel.parse, text))
        growth = f"{taken / before:9.2f}" if before else ""
        remark = f"   reads {limit:,} of them" if length > limit else ""
        print(f"{length:14,}{taken:12.3f}{growth}{remark}", flush=True)
        if before and length <= limit:
            factors.append(taken / before)
        length, before = 2 * length, taken
    print(f"worst {max(factors):.2f}, geometric mean {geometric_mean(factors):.2f} a doubling")
    return max(factors) <= BOUND


def _line(growth: Growth) -> str:
    mark = "  OVER THE BOUND" if growth.factor > BOUND else ""
    return (
        f"{growth.name:34}n = {growth.length:9,}{growth.once:9.3f} s{growth.twice:9.3f} s"
        f"{growth.factor:7.2f}{mark}"
    )


def _blame(growth: Growth) -> None:
    """Print the functions whose own time grows most beyond twice."""
    make = HOSTILE[growth.name]
    one, two = (_own_times(make(length)) for length in (growth.length, 2 * growth.length))
    excess = {where: taken - 2 * one.get(where, 0.0) for where, taken in two.items()}
    print(f"{growth.name}: grows beyond twice in")
    for where in sorted(excess, key=excess.__getitem__, reverse=True)[:4]:
        print(f"   {where:60}{one.get(where, 0.0):9.3f} s{two[where]:9.3f} s")


def _own_times(text: str) -> dict[str, float]:
    profile = cProfile.Profile()
    profile.runcall(talkmodel.parse, text)
    rows = pstats.Stats(profile).get_stats_profile().func_profiles
    return {
        f"{Path(row.file_name).name}:{row.line_number} {name}": row.tottime
        for name, row in rows.items()
    }
