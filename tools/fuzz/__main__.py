"""Parse inputs without number and hold what comes out against the laws.

    python -m tools.fuzz -n 1000000             a million inputs
    python -m tools.fuzz --seed 7 --only 4711   one of them again, with all that goes wrong

The exit code is 1 if an input fails. It is printed by seed and number, with the smallest part of it
that still fails the same way.
"""

from __future__ import annotations

import argparse
import sys
import time

from tools.fuzz.inputs import make_input
from tools.fuzz.laws import Failure, failure
from tools.fuzz.run import Failed, Outcome, TooSlowError, per_second, run
from tools.fuzz.shrink import shrink

_SECONDS = 10  # between two lines that tell how far it is


def main() -> int:
    """Run, and tell the failures, one of each kind."""
    asked = _arguments()
    if asked.only is not None:
        text = make_input(asked.seed, asked.only)
        print(repr(text))
        found = failure(text)
        if found is not None:
            _tell(asked.seed, Failed(asked.only, found))
        print("fails" if found else "nothing is wrong with it")
        return int(found is not None)
    outcome = _run(asked)
    by_kind: dict[str, list[Failed]] = {}
    for failed in sorted(outcome.failed, key=lambda f: f.number):
        by_kind.setdefault(failed.failure.kind, []).append(failed)
    for kind, all_of_it in by_kind.items():
        print(f"\n== {kind}: {len(all_of_it)} inputs")
        _tell(asked.seed, all_of_it[0])
    return int(bool(outcome.failed))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz")
    parser.add_argument("-n", type=int, default=5000, help="how many inputs")
    parser.add_argument("--seed", type=int, default=1, help="what they are made from")
    parser.add_argument("--first", type=int, default=0, help="the number of the first")
    parser.add_argument("--only", type=int, metavar="NUMBER", help="only the input of that number")
    parser.add_argument("--processes", type=int, help="one a core, if not given")
    parser.add_argument("--enough", type=int, default=20, help="stop after so many failures")
    return parser.parse_args()


def _run(asked: argparse.Namespace) -> Outcome:
    start = told = time.monotonic()
    outcome = Outcome()
    for outcome in run(asked.seed, asked.n, asked.processes, asked.enough, asked.first):
        if time.monotonic() - told > _SECONDS:
            told = time.monotonic()
            _count(asked.seed, outcome, start)
    _count(asked.seed, outcome, start)
    return outcome


def _count(seed: int, outcome: Outcome, start: float) -> None:
    print(
        f"seed {seed}: {outcome.inputs:,} inputs, {outcome.characters:,} characters, "
        f"{len(outcome.failed)} failed ({time.monotonic() - start:.0f} s, "
        f"{per_second(outcome, start):,.0f} a second)",
        flush=True,
    )


def _tell(seed: int, failed: Failed) -> None:
    """How to have it again, the smallest part of it that fails, and why."""
    text = make_input(seed, failed.number)
    kind = failed.failure.kind

    def same(shorter: str) -> bool:
        found = failure(shorter)
        return found is not None and found.kind == kind

    print(f"   again: python -m tools.fuzz --seed {seed} --only {failed.number}")
    if kind.startswith(TooSlowError.__name__):  # trying it again and again would take days
        print(f"   input: {text!a}")
        return
    if same(text):
        text = shrink(text, same)
    else:
        print("   not every time: the text below is whole")
    # Escaped, for what a terminal would swallow may be what matters.
    print(f"   input: {text!a}")
    why: Failure = failure(text) or failed.failure
    print("\n".join(f"   {line}" for line in why.detail.rstrip().splitlines()))


if __name__ == "__main__":
    sys.exit(main())
