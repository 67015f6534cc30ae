"""Many inputs, in several processes."""

from __future__ import annotations

import os
import signal
import threading
import time
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from multiprocessing import get_context
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from tools.fuzz.inputs import make_input
from tools.fuzz.laws import Failure, check, failure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Failed", "Outcome", "run", "run_batch"]

_BATCH = 500
_PATIENCE = 60  # seconds for one input, of which a slow machine needs a hundredth


class TooSlowError(Exception):
    """An input took longer than any should."""


@frozen
class Failed:
    """An input that failed, by its number."""

    number: int
    failure: Failure


@define
class Outcome:
    """What came of some inputs."""

    inputs: int = 0
    characters: int = 0
    failed: list[Failed] = field(factory=list)

    def add(self, other: Outcome) -> None:
        """Count the other's inputs too."""
        self.inputs += other.inputs
        self.characters += other.characters
        self.failed += other.failed


def run_batch(seed: int, first: int, count: int, law: Callable[..., None] | None = None) -> Outcome:
    """Check the inputs from number `first` on."""
    outcome = Outcome()
    for number in range(first, first + count):
        text = make_input(seed, number)
        found = failure(text, number, law)
        outcome.inputs += 1
        outcome.characters += len(text)
        if found is not None:
            outcome.failed.append(Failed(number, found))
    return outcome


def _impatient(text: str, *, thoroughly: bool) -> None:
    signal.setitimer(signal.ITIMER_REAL, _PATIENCE)
    try:
        check(text, thoroughly=thoroughly)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _too_slow(_: int, __: object) -> None:
    raise TooSlowError


def _work(seed: int, first: int, count: int) -> Outcome:
    """One batch in a process of its own, which can be interrupted where the system knows how."""
    able = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if able:
        signal.signal(signal.SIGALRM, _too_slow)
    return run_batch(seed, first, count, _impatient if able else None)


def run(
    seed: int, count: int, processes: int | None = None, enough: int = 20, first: int = 0
) -> Iterator[Outcome]:
    """Check `count` inputs and tell what came of them, batch by batch.

    Args:
        seed: What the inputs are made from.
        count: How many.
        processes: In how many processes; one a core if not given.
        enough: After so many failures no more batches are begun.
        first: The number of the first.

    Yields:
        All that came of the inputs so far; the last is the result.
    """
    workers = processes or os.cpu_count() or 1
    total = Outcome()
    starts = iter(range(first, first + count, _BATCH))
    # A fresh interpreter each, the same on every system.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waiting: set[Future[Outcome]] = set()
        while True:
            while len(waiting) < 2 * workers and len(total.failed) < enough:
                start = next(starts, None)
                if start is None:
                    break
                size = min(_BATCH, first + count - start)
                waiting.add(pool.submit(_work, seed, start, size))
            if not waiting:
                return
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            for future in done:
                total.add(future.result())
            yield total


def per_second(outcome: Outcome, since: float) -> float:
    """Inputs a second, from a `time.monotonic()` on."""
    return outcome.inputs / max(time.monotonic() - since, 1e-9)
