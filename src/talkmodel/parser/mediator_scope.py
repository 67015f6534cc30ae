"""What somebody mediates: the talks of the article, or the quarrel of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import ActorKind
from talkmodel.parser.parties import likely_sides
from talkmodel.parser.roles import coordination, has_noun
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["is_other_pact", "is_others_quarrel", "is_these_talks"]

_ENDS = words("after when while because since until who which whose with but as if though said")
_MARKS = frozenset({".", ";", ":", ",", "?", "!", "(", "—", "–"})
_ALONE = words("on and again instead for next this from last")
_PEACE = words("truce ceasefire cease-fire armistice peace settlement deal compromise agreement")
_QUARRELS = words("dispute conflict war crisis row standoff strike impasse deadlock fighting")
_CAMPS = words("sides parties camps them two factions neighbours neighbors warring")
_TRADE = words("sale sell sells buy purchase takeover merger return exchange transfer visit")
_PACTS = words(
    """
    accord accords agreement agreements treaty treaties pact pacts protocol protocols deal
    memorandum memoranda
    """
)
_NEAR = 5
_REACH = 10


def is_these_talks(scene: Scene, line: Line, start: int) -> bool:
    """Whether what is to be mediated, from token `start` on, is nothing further or these talks.

    A sale, a meeting, a dispute told of for the first time and the war of others are not.
    """
    stop = _end(line, start)
    ahead = [token.lower for token in line.tokens[start:stop]]
    if not _TRADE.isdisjoint(ahead) or is_others_quarrel(scene, line, start):
        return False
    if not ahead or ahead[0] in _ALONE:
        return True
    quarrels = [at for at, word in enumerate(ahead) if word in _QUARRELS]
    if quarrels and not {"a", "an", "another"}.isdisjoint(ahead[: quarrels[0]]):
        return False
    named = ahead[0] in {"between", "in"} and (
        _is_home(scene, line, start + 1) or bool([*_lands(scene, line, start, stop)])
    )
    known = quarrels or not (_PEACE | _CAMPS).isdisjoint(ahead)
    return bool(known or named or has_noun(scene, line, "talks_noun", start, stop))


def _end(line: Line, start: int) -> int:
    """Where the clause from token `start` on ends, or the reach of the rules."""
    last = min(start + _REACH, len(line.tokens))
    for at in range(start, last):
        if line.tokens[at].text in _MARKS or line.tokens[at].lower in _ENDS:
            return at
    return last


def is_others_quarrel(scene: Scene, line: Line, start: int) -> bool:
    """Whether the clause from token `start` on names others than the sides: `in Ukraine`.

    Nothing is told of them where the article has no sides yet.
    """
    named = [*_lands(scene, line, start, _end(line, start))]
    keys = likely_sides(scene) if named else frozenset[str]()
    if not keys:
        return False
    homes = {scene.cast.actors[key].country for key in keys} - {None}
    return any(actor.key not in keys and actor.country not in homes for actor in named)


def _lands(scene: Scene, line: Line, start: int, stop: int) -> Iterator[Actor]:
    """The bodies of `between A and B`, the states of `in A` or `the A conflict`."""
    for at in range(start, stop):
        word = line.tokens[at].lower
        if word == "between":
            yield from (actor for _, actor in coordination(scene, line, at + 1))
            return
        mention = line.from_token(at)
        if mention is not None and not _is_seat(line, mention, start):
            actor = scene.cast.anyhow(mention)
            if actor is not None and actor.kind is ActorKind.STATE:
                yield actor


def _is_home(scene: Scene, line: Line, start: int) -> bool:
    """Whether a place is where a side is from: `in Gaza`, where Hamas is one."""
    mention = scene.mention_from(line, start)
    place = None if mention is None else scene.cast.anyhow(mention)
    if place is None or place.country is None:
        return False
    return any(scene.cast.actors[key].country == place.country for key in likely_sides(scene))


def _is_seat(line: Line, mention: Mention, start: int) -> bool:
    """Whether a land is only where talks are: `talks in Norway`; or acts, as in `by Norway`."""
    at = mention.first - 1
    if at > start and line.tokens[at].lower == "the":
        at -= 1
    before = line.tokens[at - 1].lower
    return line.tokens[at].lower == "by" or (
        line.tokens[at].lower == "in" and before in {"talks", "negotiations", "round", "dialogue"}
    )


def is_other_pact(line: Line, start: int) -> bool:
    """Whether a guarantor's pact has a name of its own: `of the Minsk accords`."""
    ahead = line.tokens[start : start + _NEAR]
    if not ahead or ahead[0].lower not in {"of", "to", "for"}:
        return False
    for at, token in enumerate(ahead):
        if token.lower in _PACTS:
            return any(t.is_capitalised for t in ahead[1:at])
    return False
