"""Who is a side by whom it meets: its counterpart, the other team, its opponent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.roles import Sign, coordination, has_noun
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["MEET_WORDS", "read_meet_signs"]

_MEETS = words("met meets meet meeting joined faced")
_COUNTERPARTS = words("counterpart counterparts opposite")
_TEAMS = words("team delegation negotiators negotiator bargainers delegates")
_PITS = words("pit pits pitted pitting")
_ITS = words("his her its their")
_REACH, _LONG = 8, 16
MEET_WORDS = _COUNTERPARTS | _PITS | _MEETS


def read_meet_signs(scene: Scene, line: Line) -> Iterator[Sign]:
    """Every place in a sentence that has one side face the other."""
    for index in line.indexes(MEET_WORDS):
        word = line.tokens[index].lower
        if word in _COUNTERPARTS:
            yield from _counterpart(scene, line, index)
        elif word in _PITS:
            yield from _pitted(scene, line, index)
        else:
            yield from _teams(scene, line, index)


def _pair(scene: Scene, line: Line, pair: tuple[Mention | None, Mention | None]) -> Iterator[Sign]:
    """Signs for two different sides, if both are."""
    found: list[tuple[Mention, Actor]] = []
    for mention in pair:
        if mention is None or mention.kind is MentionKind.PRONOUN:
            return
        side = scene.side_of(scene.cast.anyhow(mention))
        if side is None or side.is_person:
            return
        found.append((mention, side))
    (first, one), (second, other) = found
    if one.key == other.key:
        return
    for mention, side in ((first, one), (second, other)):
        yield Sign(side, mention.start, mention.end, line.index, "party.counterpart", 2.0)


def _counterpart(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`X's minister met his Y counterpart`: X and Y."""
    other = line.upto_token(index)
    if other is None or other.first < 1 or line.tokens[other.first - 1].lower not in _ITS:
        return
    behind = [
        m for m in line.mentions if m.last < other.first and m.kind is not MentionKind.PRONOUN
    ]
    verb = any(t.lower in _MEETS for t in line.tokens[max(0, other.first - _REACH) : other.first])
    if behind and (verb or has_noun(scene, line, "talks_noun")):
        yield from _pair(scene, line, (behind[-1], other))


def _teams(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`X's negotiators met a Y team`: X and Y."""
    left = [m for m in line.mentions if index - _REACH <= m.first and m.last < index]
    right = [m for m in line.mentions if index < m.first <= index + _REACH // 2]
    if not left or not right:
        return
    before = {t.lower for t in line.tokens[left[-1].last : index]}
    after = {t.lower for t in line.tokens[right[0].last : right[0].last + _REACH // 2]}
    if not (before.isdisjoint(_TEAMS) or after.isdisjoint(_TEAMS)):
        yield from _pair(scene, line, (left[-1], right[0]))


def _pitted(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`talks that pit X against Y`: X and Y."""
    against = next(
        (i for i in line.indexes(frozenset({"against"})) if index < i < index + _LONG), None
    )
    if against is None or not has_noun(scene, line, "talks_noun"):
        return
    left, right = coordination(scene, line, index + 1), coordination(scene, line, against + 1)
    if left and right:
        yield from _pair(scene, line, (left[0][0], right[0][0]))
