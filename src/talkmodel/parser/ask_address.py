"""Whom an ask is addressed to: `X to …` after a verb of asking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.parser.mention_words import OPENING_MARKS
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.actors import Actor
    from talkmodel.parser.asks import AskReader

__all__ = ["addressed"]

_EVERYBODY = frozenset({"both", "all", "either", "everyone", "each", "parties", "sides"})
_FOLLOWERS = words(
    """
    , and side sides government parties other countries governments party two forces
    authorities leaders negotiators groups factions boards companies delegations teams camps
    capitals neighbours neighbors armies unions
    """
)
_MAX_GAP = 14


def addressed(r: AskReader, start: int) -> tuple[Actor | None, int] | None:
    """`X to …` at `start`: the actor X, if it is one, and the index after `to`."""
    mention = r.scene.mention_from(r.line, start)
    at, actor = start, None
    if mention is not None:
        actor = r.scene.actor_at(r.line, mention) or r.scene.cast.anyhow(mention)
        at = mention.last
        if r.word(at) == "'s":
            return None
    elif r.word(start) in _EVERYBODY | {"the", "it", "them", "us"}:
        at = start + 1
    else:
        return None
    to = _to_ahead(r, at)
    return None if to is None else (r.scene.side_of(actor), to + 1)


def _to_ahead(r: AskReader, at: int) -> int | None:
    """The `to` before a verb, past a relative clause, within reach."""
    if r.word(at) in OPENING_MARKS and r.word(at + 1) == "to":
        return at + 1
    if r.word(at) == "to":
        return at
    if r.word(at) == "." and r.word(at + 1) == ",":
        at += 1
    if r.word(at) in _FOLLOWERS:
        for index in range(at, min(at + _MAX_GAP, len(r.line.tokens))):
            if r.word(index) == "to" and r.word(index - 1) not in {
                "want",
                "wants",
                "wanted",
                "according",
            }:
                return index
            if r.word(index) in {".", ";", ":", "that"}:
                return None
    return None
