"""Hold the parser against articles whose talks are known: `talkmodel.strategies.reported_talks`.

    python -m tools.oracle -n 20000                 precision, recall and F1 by row
    python -m tools.oracle -n 2000 --misses 20      and what was missed or made up, by row

The same number and seed draw the same articles.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import Phase, given, seed, settings

import talkmodel
from talkmodel.strategies.reported import reported_talks
from talkmodel.testing import Row, label_of, score

if TYPE_CHECKING:
    from collections.abc import Mapping

    from talkmodel.strategies.reported import Reported
    from talkmodel.testing import Mistake

_ROWS = ("parties", "mediators", "venues", "demands", "quotes", "faq")
_ASKED = 0.97


class _Tally:
    """Counts by row over all articles."""

    def __init__(self) -> None:
        self.cases = 0
        self.counts: dict[str, Counter[str]] = {}
        self.mistakes: list[tuple[Mistake, str]] = []

    def add(self, reported: Reported, keep: int) -> None:
        """Count what the parser found in one article, and keep some of its mistakes."""
        result = score(talkmodel.parse(reported.text), label_of(reported.talks))
        self.cases += 1
        for name, row in result.rows.items():
            counts = self.counts.setdefault(name, Counter())
            counts.update(found=row.found, predicted=row.predicted, gold=row.gold)
        if len(self.mistakes) < keep * 50:
            self.mistakes += [(mistake, reported.text) for mistake in result.mistakes]

    def rows(self) -> Mapping[str, Row]:
        """The figures by row, and those over all rows that count."""
        total = Counter[str]()
        for name in _ROWS:
            total.update(self.counts[name])
        return {name: Row(**counts) for name, counts in (*self.counts.items(), ("all", total))}


def draw(number: int, start: int, keep: int) -> _Tally:
    """Draw that many articles, read them, and count."""
    tally = _Tally()

    @seed(start)
    @settings(max_examples=number, deadline=None, database=None, phases=[Phase.generate])
    @given(reported_talks())
    def read(reported: Reported) -> None:
        tally.add(reported, keep)

    read()
    return tally


def print_mistakes(tally: _Tally, most: int) -> None:
    """Print some mistakes of each row, each with the paragraph of the text that it is about."""
    shown: Counter[tuple[str, str]] = Counter()
    for mistake, text in tally.mistakes:
        kind = (mistake.row, mistake.what)
        shown[kind] += 1
        if shown[kind] > most:
            continue
        item = mistake.item
        sign = str(item.get("what") or item.get("text") or item.get("question") or item["name"])
        about = [part for part in text.split("\n\n") if sign[-20:] in part]
        print(f"{mistake.row:10} {mistake.what:12} {dict(item)}\n           {about[:2]}")


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; 1 if the oracle and the parser agree less than asked."""
    parser = argparse.ArgumentParser(prog="python -m tools.oracle")
    parser.add_argument("-n", type=int, default=2_000, help="how many articles")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", type=int, default=0, metavar="K", help="show K of each row")
    asked = parser.parse_args(arguments)
    tally = draw(asked.n, asked.seed, asked.misses)
    print_mistakes(tally, asked.misses)
    rows = tally.rows()
    for name, row in rows.items():
        rates = f"{row.precision:6.3f} {row.recall:6.3f} {row.f1:6.3f}"
        print(f"{name:18} {rates}   {row.found}/{row.predicted}/{row.gold}")
    print(f"{tally.cases} articles; micro-F1 of {', '.join(_ROWS)}: {rows['all'].f1:.4f}")
    return int(rows["all"].f1 < _ASKED)


if __name__ == "__main__":
    sys.exit(main())
