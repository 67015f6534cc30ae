"""Stopwatches that tell the least time of some rounds: other work only ever makes a run slower."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["cpu_seconds", "in_turns"]

_LEAST = 0.2  # seconds; what is faster is repeated until it has taken that long
_LEAST_CPU = 0.1


def in_turns(jobs: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Seconds of each job in its fastest round, all jobs taking turns.

    A machine that slows down in the middle is so slow for all of them.
    """
    fastest = dict.fromkeys(jobs, float("inf"))
    for job in jobs.values():
        job()
    for _ in range(rounds):
        for name, job in jobs.items():
            fastest[name] = min(fastest[name], _one_round(job))
    return fastest


def _one_round(job: Callable[[], object]) -> float:
    repeats, start, taken = 0, time.perf_counter(), 0.0
    while taken < _LEAST:
        job()
        repeats += 1
        taken = time.perf_counter() - start
    return taken / repeats


def cpu_seconds(work: Callable[[str], object], text: str) -> float:
    """Seconds of processor time that the work takes for the text; a mean, if it is short work."""
    gc.collect()  # what others left behind is not this work's to clear
    repeats, start, taken = 0, time.process_time(), 0.0
    while taken < _LEAST_CPU:
        work(text)
        repeats += 1
        taken = time.process_time() - start
    return taken / repeats
