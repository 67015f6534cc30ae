"""How fast articles are parsed, as a ratio to work of known cost on the same text in the same run.

The yardsticks are splitting the text into words and marks with one regular expression, and writing
and reading it as JSON. Ratios travel from machine to machine, words per second do not.
"""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

import talkmodel

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = Path(__file__).resolve().parent.parent / "tests/accuracy/dev"
ROUNDS = 5
LEAST = 0.2  # seconds; what is faster is repeated until it has taken that long


def best(work: Callable[[str], object], texts: list[str]) -> float:
    """Seconds that the work takes for all texts, in the fastest of some rounds."""
    fastest = float("inf")
    for _ in range(ROUNDS):
        repeats, start, taken = 0, time.perf_counter(), 0.0
        while taken < LEAST:
            for text in texts:
                work(text)
            repeats += 1
            taken = time.perf_counter() - start
        fastest = min(fastest, taken / repeats)
    return fastest


def main() -> int:
    """Print a table."""
    texts = [file.read_text("utf-8") for file in sorted(CASES.glob("*.txt"))]
    words = sum(len(text.split()) for text in texts)
    token = re.compile(r"\w+|[^\w\s]")
    documents = [talkmodel.dumps(talkmodel.parse(text)) for text in texts]
    work: dict[str, tuple[Callable[[str], object], list[str]]] = {
        "re.findall": (token.findall, texts),
        "json.dumps + loads": (lambda text: json.loads(json.dumps(text)), texts),
        "talkmodel.parse": (talkmodel.parse, texts),
        "talkmodel.loads": (talkmodel.loads, documents),
    }
    times = {name: best(*job) for name, job in work.items()}
    print(f"{len(texts)} articles, {words} words")
    for name, taken in times.items():
        ratio = taken / times["re.findall"]
        print(f"{name:20} {words / taken:14,.0f} words/s   {ratio:8.1f} x re.findall")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
