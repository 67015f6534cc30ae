"""How an answer stands in time to one before or after it: which of two is the last word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from talkmodel.parser.adverbials import WEEKDAYS
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.mentions import Line

__all__ = ["MAY_TURN", "Tense", "is_past_year", "tense"]

_DAYS = WEEKDAYS | words("today yesterday")
_TURNS = words(
    """
    later then now eventually finally subsequently afterwards ultimately since end before until
    """
)
MAY_TURN = _TURNS | _DAYS
"""The words without which no answer takes back another."""

_AT_FIRST = words("first initially originally had")
_NEAR, _REACH, _A_YEAR = 3, 8, 4


@frozen
class Tense:
    """What the clause of an answer tells of its time.

    One that `turns` ends what was before, one `at_first` is not the last word, one of an `earlier`
    time, `had accepted`, `in 2004`, comes before whatever is told without. `days` are named ones.
    """

    turns: bool = False
    at_first: bool = False
    earlier: bool = False
    days: frozenset[str] = frozenset()

    def undoes(self, first: Tense) -> bool:
        """Whether an answer of this time undoes one that was told before it."""
        if self.earlier and not first.earlier:
            return False
        other_day = self.days and first.days and self.days != first.days
        return first.at_first or self.turns or bool(other_day)


def tense(line: Line, verb: int) -> Tense:
    """When the verb at `verb` happens: `later accepted it`, `before it agreed`, `at first`."""
    start = _clause_start(line, verb)
    before = [t.lower for t in line.tokens[start : verb + 1]]
    return Tense(
        turns=not _TURNS.isdisjoint(before),
        at_first=not _AT_FIRST.isdisjoint(t.lower for t in line.tokens[start : verb + _REACH]),
        earlier="had" in before[-_NEAR - 1 :] or any(_is_year(word) for word in before),
        days=_DAYS & frozenset(t.lower for t in line.tokens[start : verb + _REACH]),
    )


def is_past_year(line: Line, at: int) -> bool:
    """`in 2022`: a year by itself, as of what was long ago."""
    return line.tokens[at - 1].lower == "in" and _is_year(line.tokens[at].lower)


def _is_year(word: str) -> bool:
    return len(word) == _A_YEAR and word.isdigit() and word[:2] in {"19", "20"}


def _clause_start(line: Line, verb: int) -> int:
    """The index of the first token of the clause of a verb, with the word that joins it."""
    for at in range(verb - 1, -1, -1):
        if line.tokens[at].lower in {"but", "and", "before", "until", ";"}:
            return at
    return 0
