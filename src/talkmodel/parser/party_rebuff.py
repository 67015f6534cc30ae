"""Who is a side by what it holds against another: `A demanded that B go. B has refused.`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import ActorKind
from talkmodel.parser.actors import Use
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.roles import Sign, has_noun
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["REBUFF_WORDS", "read_rebuff_signs"]

_DEMANDS = words("demand demands demanded insist insists insisted")
_ACCUSES = words("accuse accuses accused")
REBUFF_WORDS = _DEMANDS | _ACCUSES
_TWO = words("two both them sides other")
_LATER, _REACH = 3, 5


def read_rebuff_signs(scene: Scene, line: Line) -> Iterator[Sign]:
    """Every two of whom one demands, and the other refuses what was demanded of it.

    Anybody may refuse a neighbour something: the talks must be said to be theirs.
    """
    if line.shouted:
        return
    yield from _accused(scene, line)
    for index in line.indexes(_DEMANDS):
        asker, asked = scene.subject_mention(line, index), _that(scene, line, index)
        one, other = _body(scene, asker), _body(scene, asked)
        if asker is None or one is None or other is None or one is other:
            continue
        for where, refuser in _refusals(scene, line, other):
            if not _talk(scene, (one, other), where):
                continue
            yield Sign(one, asker.start, asker.end, line.index, "party.rebuff", 1.75)
            yield Sign(other, refuser.start, refuser.end, where.index, "party.rebuff", 1.75)


def _accused(scene: Scene, line: Line) -> Iterator[Sign]:
    """B in `A accuses B of stalling`: little, but enough for the side that is still missing."""
    for index in line.indexes(_ACCUSES):
        one = _body(scene, scene.subject_mention(line, index))
        mention = scene.mention_from(line, index + 1)
        other = _body(scene, mention)
        if mention is not None and one is not None and other is not None and one is not other:
            yield Sign(other, mention.start, mention.end, line.index, "party.rebuff", 1.0)


def _body(scene: Scene, mention: Mention | None) -> Actor | None:
    """The side that a mention names; no person, and no body that only watches over others."""
    if mention is None or mention.kind is MentionKind.PRONOUN:
        return None
    side = scene.side_of(scene.cast.actor(mention))
    if side is None or side.is_person or side.is_place or side.kind is ActorKind.IGO:
        return None
    return side


def _that(scene: Scene, line: Line, verb: int) -> Mention | None:
    """B in `demanded on Tuesday that B release …`."""
    for at in range(verb + 1, min(verb + _REACH, len(line.tokens) - 1)):
        if line.tokens[at].lower == "that":
            return scene.mention_from(line, at + 1)
    return None


def _refusals(scene: Scene, line: Line, asked: Actor) -> Iterator[tuple[Line, Mention]]:
    """Where, shortly after, who was asked refuses: the first place alone."""
    verbs = scene.cues.verbs("reject")
    for later in scene.lines[line.index + 1 : line.index + 1 + _LATER]:
        for at in later.indexes(verbs.firsts):
            refuser = scene.subject_mention(later, at)
            if refuser is not None and scene.side_of(scene.cast.actor(refuser)) is asked:
                yield later, refuser
                return


def _talk(scene: Scene, pair: tuple[Actor, Actor], refusal: Line) -> bool:
    """Whether a sentence on talks names one of two, or right after the refusal `the two`."""
    for line in scene.lines:
        if not has_noun(scene, line, "talks_noun"):
            continue
        if line.index == refusal.index + 1 and not _TWO.isdisjoint(line.vocabulary):
            return True
        for mention in line.mentions:
            named = scene.use(mention) in {Use.ACTOR, Use.ADJECTIVE}
            if named and scene.side_of(scene.cast.anyhow(mention)) in pair:
                return True
    return False
