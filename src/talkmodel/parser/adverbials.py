"""Phrases that tell when, where or how something was said or done, and no part of what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model.dates import MONTHS
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.mentions import Line

__all__ = ["DAYS", "WEEKDAYS", "before_adverbial", "is_adverbial"]

WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
"""The days of the week."""
DAYS = WEEKDAYS | words("today yesterday tonight") | frozenset(month.lower() for month in MONTHS)
"""Words for a day or a month."""

_SPANS = words(
    """
    night evening morning afternoon day week weekend month year spring summer autumn winter time
    """
)
_ALONE = words("overnight outright immediately promptly today yesterday tonight via")
_WHICH = words("last this next that same earlier late later early")
# What begins a phrase, and what then makes it one of time, place or manner.
_AFTER: dict[str, frozenset[str]] = {
    "on": words("spot eve sidelines television tv radio air social x facebook telegram")
    | words("state national live same"),
    "at": words("weekend noon midday midnight dawn once first news press conference rally least"),
    "in": words("statement letter speech interview televised early small writing person private")
    | words("parliament press hours televised joint"),
    "by": words("phone telephone letter email e-mail fax radio telex video post"),
    "out": words("hand"),
    "through": words("its his her their spokesman spokeswoman spokesperson minister"),
    "for": words("time"),
    "with": words("contempt scorn"),
}
_COUNTS = words("a an one two three four five six ten hours days weeks months minutes shortly")
_REACH = 4


def is_adverbial(line: Line, at: int) -> bool:
    """Whether a phrase of time, place or manner begins at the token at `at`.

    `on Sunday night`, `that evening`, `by phone`, `in a statement`, `out of hand`, `within days`.
    """
    low = [t.lower for t in line.tokens[at : at + 1 + _REACH]]
    word, ahead = low[0], low[1:]
    if word in _COUNTS and "later" in ahead[:2]:
        return True
    if word in _ALONE or (word == "within" and len(ahead) > 1):
        return True
    if word in _WHICH and ahead[:1] and (ahead[0] in _SPANS | DAYS | {"on", "in", "this", "same"}):
        return True
    dated = word in {"on", "by", "in", "at", "since"} and ahead[:1] and _is_date(ahead[0])
    return bool(dated) or (word in _AFTER and not _AFTER[word].isdisjoint(ahead[:3]))


def _is_date(word: str) -> bool:
    return word in DAYS or (word[:1].isdigit() and len(word) <= _REACH)


def before_adverbial(line: Line, start: int, stop: int) -> int:
    """Where a content `[start, stop)` ends if a phrase of time, place or manner follows it."""
    for at in range(start + 1, stop):
        if is_adverbial(line, at):
            return at
    return stop
