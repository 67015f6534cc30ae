"""Asks whose content stands before the verb: `Z, demanded by X`, `an amnesty, which X wants`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.parser.asks import Head
from talkmodel.parser.demand_spans import content_end, trim
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.model import DemandKind
    from talkmodel.parser.asks import Ask, AskReader

__all__ = ["fronted", "passive", "phrase_before"]

_SUMMARY_NOUNS = words(
    """
    matter issue condition demand step point thing idea request proposal move measure
    concession clause
    """
)
_PLEDGES = words("and agreed agreement undertook undertaking promised pledged decided decision")
_BEFORE_FIGURE = frozenset({"the", "a", "of", "nearly", "about", "some"})
_FIGURE, _MAX_GAP = 5, 14


def phrase_before(r: AskReader, stop: int) -> int:
    """Where the noun phrase begins that ends before token `stop`."""
    cues = r.scene.cues
    ends = (
        (cues.set("preposition") - {"of", "from", "in", "between", "for"})
        | cues.set("auxiliary")
        | {"that", "which", "who", "to", "and", "but"}
    ) - {"'s"}
    kinds = {TokenKind.WORD, TokenKind.NUMBER, TokenKind.POSSESSIVE}
    at = best = stop
    while at > 0 and stop - at < _MAX_GAP:
        token = r.line.tokens[at - 1]
        if token.kind not in kinds or token.lower in ends:
            break
        at -= 1
        if token.lower in {"a", "an", "the", "any", "its", "their"}:
            best = at
            if r.word(at - 1) not in {"of", "from", "in", "for", "between"}:
                break
    return best if best < stop else at


def fronted(r: AskReader, index: int, kind: DemandKind, rule: str) -> Iterator[Ask]:
    """`an amnesty, which X had requested`, `a treaty is what X wants`."""
    mention = r.scene.subject_mention(r.line, index)
    if mention is None:
        return
    first = mention.first - (1 if r.word(mention.first - 1) == "the" else 0)
    stop = first - 1
    if r.word(stop) == "what" and r.word(stop - 1) in {"is", "was"}:
        stop -= 1
    elif r.word(stop) == "as":
        yield from _as_asked(r, Head(r.scene.actor_at(r.line, mention), kind, rule, index), stop)
        return
    elif r.word(stop) not in {"which", "that"}:
        yield from _contact(r, Head(r.scene.actor_at(r.line, mention), kind, rule, index), first)
        return
    if r.word(stop - 1) == ",":
        stop -= 1
    start = phrase_before(r, stop)
    head = Head(r.scene.actor_at(r.line, mention), kind, rule + "-fronted", index)
    yield from r.asks(head, start, stop=stop)


def _as_asked(r: AskReader, head: Head, stop: int) -> Iterator[Ask]:
    """`Y will lift the ban, as X had requested`: the content is what Y will do."""
    for at in range(stop - 1, max(0, stop - 2 * _MAX_GAP), -1):
        if r.word(at) in {".", ";", ":"}:
            return
        if r.word(at) == "will" or (r.word(at) == "to" and r.word(at - 1) in _PLEDGES):
            head = Head(head.by, head.kind, "demand.as-asked", head.cue)
            yield from r.asks(head, at + 1, stop=stop, clause=True)
            return


def _contact(r: AskReader, head: Head, first: int) -> Iterator[Ask]:
    """`the 77 percent X had been demanding`: a figure, or a thing with a figure, before X."""
    token = r.line.tokens[first - 2] if first > 1 and r.word(first - 1) == "the" else None
    stop = first - 1 if token is not None else first
    for start in range(stop - 1, max(0, stop - _FIGURE), -1):
        if r.word(start).lstrip("$£€")[:1].isdigit() and r.word(start - 1) in _BEFORE_FIGURE:
            yield from r.asks(head, start, stop=stop)
            return


def passive(r: AskReader, verb: int, agent: int, kind: DemandKind) -> Iterator[Ask]:
    """`Z had been demanded by X`, `Z, long demanded by X`."""
    mention = r.scene.mention_from(r.line, agent)
    by = None if mention is None else r.scene.actor_at(r.line, mention)
    stop = r.scene.skip_auxiliaries(r.line, verb) + 1
    if mention is None or by is None or stop < 1:
        return
    head = Head(by, kind, f"{kind.value}.passive", verb)
    if {t.lower for t in r.line.tokens[stop:verb]} & words("was were been is are being"):
        start = _clause_start(r, stop)
        start, stop = trim(r.line, start, _before_relative(r, start, stop))
    else:
        if r.word(stop - 1) == "most":
            stop -= 1
        start, stop = trim(r.line, phrase_before(r, stop), stop)
        if stop - start <= 2 and r.word(stop - 1) in _SUMMARY_NOUNS:
            start, stop = _what_it_sums_up(r, start, mention.last)
    yield from r.asks(head, start, stop=stop)


def _clause_start(r: AskReader, stop: int) -> int:
    start = stop
    while start > 0 and r.word(start - 1) not in {";", ":", ".", "but"}:
        start -= 1
    return start


def _what_it_sums_up(r: AskReader, start: int, after: int) -> tuple[int, int]:
    """`Y, a matter long demanded by X` and `one idea floated by X, a Y,`: the content is Y."""
    if r.word(after) == ",":
        return after + 1, content_end(r.scene, r.line, after + 1)
    if r.word(start - 1) == ",":
        return phrase_before(r, start - 1), start - 1
    return start, start


def _before_relative(r: AskReader, start: int, stop: int) -> int:
    for at in range(start, stop):
        if r.word(at) == "," and r.word(at + 1) in {"which", "who", "that", "where"}:
            return at
    return stop
