"""Whose demand an answer is about: `Norway's demand`, `the demand by Peru`, `a call from Chile`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from talkmodel.model.dates import MONTHS
from talkmodel.parser.adverbials import is_adverbial
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["Owner", "owner_after", "owner_before"]

_MONTHS = frozenset(month.lower() for month in MONTHS)
_WHEN = _MONTHS | words(
    """
    monday tuesday wednesday thursday friday saturday sunday noon midnight dawn dusk tonight
    tomorrow now then early late mid next last end start outset beginning middle deadline time
    day week weekend month year far means default hand
    """
)
# `the demand of 6 per cent` is no demand of somebody's; whoever stands after `by` is.
_LEADS = words("by from of")
_COMPLEMENTS = words("for that to on about")
_REACH = 6


@frozen
class Owner:
    """Whoever a demand is of: `actor` is None where that is nobody known.

    What is asked goes on, if it does, after token `stop`.
    """

    actor: Actor | None
    stop: int


def owner_before(scene: Scene, line: Line, start: int, noun: int) -> Actor | None:
    """Whose demand it is, where a name before the noun says so."""
    for mention in line.mentions:
        named = mention.kind is not MentionKind.PRONOUN
        if named and start <= mention.first and mention.last <= noun:
            return _side(scene, line, mention)
    return None


def owner_after(scene: Scene, line: Line, noun: int) -> Owner | None:
    """Whose demand it is, where `by`, `from` or `of` after the noun says so."""
    low = [t.lower for t in line.tokens[noun + 1 : noun + 4]]
    if noun + 1 < len(line.tokens) and is_adverbial(line, noun + 1):
        return None  # `rejected the demand by phone`
    if len(low) < 3 or low[0] not in _LEADS:
        return None
    first = low[2] if low[1] in {"the", "a", "an", "its", "their"} else low[1]
    if first in _WHEN or first[0].isdigit() or first.endswith("ing") or first == "other":
        return None
    stop = _phrase_end(line, noun + 2)
    found = [m for m in line.mentions if noun + 2 <= m.first and m.last <= stop]
    actor = _side(scene, line, found[0]) if found else None
    if low[0] == "of" and actor is None:
        return None
    return Owner(actor, stop)


def _phrase_end(line: Line, start: int) -> int:
    """Where the name after `by` ends: before a mark or the word that tells what is asked."""
    for at in range(start, min(len(line.tokens), start + _REACH)):
        token = line.tokens[at]
        if token.kind is TokenKind.MARK or token.lower in _COMPLEMENTS:
            return at
    return min(len(line.tokens), start + _REACH)


def _side(scene: Scene, line: Line, mention: Mention) -> Actor | None:
    return scene.side_of(scene.actor_at(line, mention) or scene.cast.anyhow(mention))
