"""How a list of contents is cut: `wants A, B and C` asks for three things."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from talkmodel.parser.demand_spans import trim
from talkmodel.parser.mention_words import OPENING_MARKS
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.mentions import Line

__all__ = ["split_content"]

_DETERMINERS = frozenset({"a", "an", "the", "more", "new", "full", "no"})
# A list of noun phrases holds none of these, and no part of it begins with `_NOT_ITEM`.
_NO_LIST = words("that which who including between among such whether must should from ; : ( )")
_NO_LIST_START = words("to be not by") | OPENING_MARKS
_NOT_ITEM = words("to with in on at by for from as or who which not of including then if when")
_ITEM_STARTS = words("a an the more two three four five six ten full no new better")
_LINKS = words("of for on to in over")
_SHORTEST, _LONGEST, _LESS_THAN = 2, 14, 5


def split_content(line: Line, start: int, stop: int, marker: str) -> list[tuple[int, int]]:
    """The parts of a listed content: `for A, for B and for C`, `a B, a C and the D`.

    `A as well as B`.
    """
    tokens = line.tokens
    cuts: list[tuple[int, int]] = []
    commas = {",", "and", ";"} if marker != "to" else {"and"}
    for at in range(start + 1, stop - 1):
        if tokens[at].lower not in commas:
            continue
        nxt = at + 1
        if tokens[nxt].lower == "and":
            nxt += 1
        if (
            nxt < stop
            and marker
            and tokens[nxt].lower == marker
            and (marker == "to" or tokens[at - 1].lower not in {",", "and"})
        ):
            cuts.append((at, nxt + 1))
    if not cuts:
        cuts = _article_list(line, start, stop) or _phrase_list(line, start, stop)
    for at in range(start + 1, stop - 3):
        if [t.lower for t in tokens[at : at + 3]] == ["as", "well", "as"]:
            cuts.append((at, at + 3))
    parts, begin = [], start
    for cut, resume in sorted(cuts):
        parts.append((begin, cut))
        begin = resume
    parts.append((begin, stop))
    return [(a, b) for a, b in (trim(line, a, b) for a, b in parts) if b > a]


def _article_list(line: Line, start: int, stop: int) -> list[tuple[int, int]]:
    """The cuts of `the A …, a B … and the C …`.

    At least three parts, each with a determiner of its own.
    """
    tokens = line.tokens
    commas = [
        (at, at + 1)
        for at in range(start + 1, stop - 1)
        if tokens[at].text == "," and tokens[at + 1].lower in _DETERMINERS
    ]
    closing = [
        (at if tokens[at - 1].text != "," else at - 1, at + 1)
        for at in range(start + 1, stop - 1)
        if tokens[at].lower == "and" and tokens[at + 1].lower in _DETERMINERS | {"its", "their"}
    ]
    last = closing[-1:] if closing and commas and closing[-1][0] > commas[0][0] else []
    return commas + last if last and commas else []


def _phrase_list(line: Line, start: int, stop: int) -> list[tuple[int, int]]:
    """The cuts of `9 per cent, two more days of leave and free parking`, and of `a B and a C`."""
    low = [t.lower for t in line.tokens[start:stop]]
    if low[0] in _NO_LIST_START:
        return []
    ands = [i for i, word in enumerate(low) if word == "and"]
    if not ands:
        return []
    last = next((i for i in reversed(ands) if low[i - 1] == ","), ands[-1])
    barred = next((i for i, word in enumerate(low) if word in _NO_LIST), len(low))
    commas = [
        i
        for i, word in enumerate(low)
        if word == ","
        and i < last - 1
        and "than" not in low[i : i + _LESS_THAN]
        and not low[i + 1].endswith("ed")
    ]
    if low[barred : barred + 1] == ["from"] and not commas and _is_parallel(low, last):
        barred = len(low)
    if barred < last or (barred < len(low) and low[last - 1] != "," and not commas):
        return []
    edges = [-1, *commas, last, len(low)]
    parts = [low[a + 1 : b] for a, b in pairwise(edges)]
    if commas:
        fits = all(_heads_item(part) for part in parts) and any(
            part[0] in _ITEM_STARTS or not _LINKS.isdisjoint(part) for part in parts[1:]
        )
    else:
        fits = _is_second(parts[0], parts[1], comma=low[last - 1] == ",")
    if not fits or any(t.is_capitalised for t in (line.tokens[start + i + 1] for i in edges[1:-1])):
        return []
    return [(start + i, start + i + 1) for i in (*commas, last)]


def _is_parallel(low: list[str], last: int) -> bool:
    """`withdrawal of A from B and the release of C`: two nouns of doing, each with its `of`."""
    second = low[last + 1 :]
    return "of" in low[1:3] and second[:1] == ["the"] and second[2:3] == ["of"]


def _heads_item(part: list[str]) -> bool:
    """Whether one part of a list says enough to be asked for by itself."""
    words = [word for word in part if word != ","]
    return _SHORTEST <= len(words) <= _LONGEST and words[0] not in _NOT_ITEM


def _is_second(first: list[str], second: list[str], *, comma: bool) -> bool:
    """Whether `a B` after `an A and` is asked for by itself."""
    if not (_heads_item(first) and _heads_item(second)) or "between" in first or "both" in first:
        return False
    begins = first[0] in _ITEM_STARTS or comma
    if second[0] in {"a", "an"}:
        return begins
    begins = begins or first[0][:1].isdigit()
    return begins and second[0] == "the" and second[2:3] in (["of"], ["to"])
