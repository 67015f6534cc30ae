"""Who is a side by what it is at odds over with another: an offer, a dispute, talks cut short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import ActorKind
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.roles import Sign, coordination
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["DISPUTE_WORDS", "LABOUR", "read_dispute_signs"]

_OFFERS = words("offer offers proposal proposals package bid ultimatum")
_TAKES = words(
    """
    rejected rejects reject rejecting accepted accepts accept accepting spurned dismissed refused
    turned voted vote considering studying weighing welcomed recommended
    """
)
_FROM = words("from by")
_OF = words("of for")
_PLAIN = words("of about on that")
_GIVES = words("offered offers offering tabled")
_HELP = words("mediate mediation broker host facilitate help arbitrate arbitration conciliation")
_DISPUTES = words("dispute disputes standoff stand-off deadlock row feud stalemate")
LABOUR = frozenset({ActorKind.UNION, ActorKind.COMPANY})
_REACH, _NEAR, _A_YEAR = 9, 5, 4
DISPUTE_WORDS = _OFFERS | _GIVES | _DISPUTES


def read_dispute_signs(scene: Scene, line: Line) -> Iterator[Sign]:
    """Every place in a sentence where two are at odds over an offer, or simply at odds."""
    if any(t.text.isdigit() and len(t.text) == _A_YEAR for t in line.tokens):
        return  # of another day
    for index in line.indexes(DISPUTE_WORDS):
        word = line.tokens[index].lower
        if word in _OFFERS:
            yield from _answered(scene, line, index)
        if word in _GIVES:
            yield from _given(scene, line, index)
        if word in _DISPUTES:
            yield from _disputing(scene, line, index)


def _body(scene: Scene, mention: Mention | None) -> Actor | None:
    """The side that a mention names, if it names one that can sit at a table."""
    if mention is None or mention.kind is MentionKind.PRONOUN:
        return None
    side = scene.side_of(scene.cast.actor(mention))
    return None if side is None or side.is_person or side.is_place else side


def _pair(scene: Scene, line: Line, one: Mention | None, other: Mention | None) -> Iterator[Sign]:
    """Signs for two different bodies of which the kinds are such that they bargain."""
    first, second = _body(scene, one), _body(scene, other)
    if one is None or other is None or first is None or second is None or first is second:
        return
    if not _bargain(first.kind, second.kind):
        return
    for mention, side in ((one, first), (other, second)):
        yield Sign(side, mention.start, mention.end, line.index, "party.dispute", 1.75)


def _bargain(one: ActorKind, other: ActorKind) -> bool:
    """Whether a union has to do with an employer, or one firm with another."""
    unions = [kind is ActorKind.UNION for kind in (one, other)]
    return sum(unions) == 1 or one is other is ActorKind.COMPANY


def _answered(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`X rejected an offer from Y`, `X accepted Y's offer`."""
    start = max(0, index - _REACH)
    verbs = [at for at in range(start, index) if line.tokens[at].lower in _TAKES]
    if not verbs:
        return
    if not _PLAIN.isdisjoint(t.lower for t in line.tokens[verbs[-1] + 1 : index]):
        return  # `rejected reports of an offer`
    by = scene.subject_mention(line, verbs[0])
    owner = next((m for m in line.mentions if verbs[-1] < m.first < index and _owns(line, m)), None)
    if owner is None:
        owner = _offerer(scene, line, index + 1)
    if _HELP.isdisjoint(t.lower for t in line.tokens[index : index + _REACH]):
        yield from _pair(scene, line, by, owner)


def _offerer(scene: Scene, line: Line, start: int) -> Mention | None:
    """Y in `an offer of 3 per cent from Y`; not in `the offer after an appeal from Y`."""
    stops = scene.cues.set("preposition") | scene.cues.set("conjunction")
    for at in range(start, min(start + _REACH, len(line.tokens) - 1)):
        word = line.tokens[at].lower
        if word in _FROM:
            return scene.mention_from(line, at + 1)
        if word in stops and word not in _OF:
            return None
    return None


def _owns(line: Line, mention: Mention) -> bool:
    at = mention.last
    return at < len(line.tokens) and line.tokens[at].kind is TokenKind.POSSESSIVE


def _given(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`Y has offered the X a rise`."""
    whom = scene.mention_from(line, index + 1)
    yield from _pair(scene, line, scene.subject_mention(line, index), whom)


def _disputing(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`X is in dispute with Y`, `the dispute between X and Y`."""
    ahead = [t.lower for t in line.tokens[index + 1 : index + 1 + _NEAR]]
    if ahead[:1] == ["between"]:
        found = [mention for mention, _ in coordination(scene, line, index + 2)]
        if len(found) == 2:
            yield from _pair(scene, line, found[0], found[1])
    elif "with" in ahead:
        other = scene.mention_from(line, index + 2 + ahead.index("with"))
        behind = [t.lower for t in line.tokens[max(0, index - _NEAR) : index]]
        if "in" in behind:
            at = index - 1 - behind[::-1].index("in")
            yield from _pair(scene, line, scene.subject_mention(line, at), other)
