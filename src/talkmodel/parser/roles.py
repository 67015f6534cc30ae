"""What the readers of roles share.

A piece of evidence for a role, and lists of actors joined by `and`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from talkmodel.parser.actors import Use
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["Sign", "coordination", "has_noun", "listed"]

_TAIL = 7
_LEAD = 3
_JOINERS = frozenset({"and", ",", "&"})
_NO_LEAD = words(
    """
    who which that in on at by with from over about after before to is was has had have will
    """
)
_ENDS = frozenset({";", ".", ":", "(", ")", "—", "–", "?", "!", '"', "“", "”"})


@frozen
class Sign:
    """A place in the text that speaks for a role of an actor.

    `[start, end)`, found by `rule`, with a weight.
    """

    actor: Actor
    start: int
    end: int
    line: int
    rule: str
    weight: float
    role: str = ""


def coordination(
    scene: Scene, line: Line, start: int, *, adjectives: bool = True
) -> list[tuple[Mention, Actor]]:
    """The actors in the list from token `start` on: `the A government, B and the rebels of C`.

    Places and persons are left out of the list but do not end it.
    """
    found: list[tuple[Mention, Actor]] = []
    at = start = _past_group(line, start)
    while at < len(line.tokens):
        mention = _leading(line, at)
        if mention is None or (mention.kind is MentionKind.PRONOUN and at == start):
            break
        mention = _bearer(scene, line, mention)
        actor = _meant(scene, line, mention, adjectives=adjectives)
        if actor is not None:
            found.append((mention, actor))
        at = _next_item(line, mention.last)
        if at < 0:
            break
    return found


def _past_group(line: Line, start: int) -> int:
    """`a panel made up of A and B` lists A and B."""
    ahead = [t.lower for t in line.tokens[start : start + 7]]
    if ahead[:1] not in (["a"], ["an"], ["the"]):
        return start
    for at, word in enumerate(ahead):
        if word == "of" and ahead[at - 1] in {"up", "composed", "made", "consisting", "formed"}:
            return start + at + 1
    return start


def _leading(line: Line, at: int) -> Mention | None:
    """The first mention within a few tokens of `at`, before any mark."""
    for index in range(at, min(at + _LEAD + 1, len(line.tokens))):
        mention = line.from_token(index)
        if mention is not None:
            return mention
        token = line.tokens[index]
        if token.text in _ENDS or token.lower in _NO_LEAD or token.lower.endswith("ed"):
            return None
    return None


def _bearer(scene: Scene, line: Line, mention: Mention) -> Mention:
    """The person in `the A general Name`, where the adjective only describes."""
    if scene.use(mention) is not Use.ADJECTIVE:
        return mention
    for other in line.mentions:
        gap = line.tokens[mention.last : other.first]
        if (
            other.first > mention.last
            and len(gap) <= _LEAD + 1
            and all(t.is_word or t.text == "," for t in gap)
        ):
            actor = scene.cast.actor(other)
            if (
                actor is not None
                and (actor.is_person or other.kind is MentionKind.NAME)
                and gap
                and not any(t.lower in {"and", "or"} for t in gap)
            ):
                return other
    return mention


def _meant(scene: Scene, line: Line, mention: Mention, *, adjectives: bool) -> Actor | None:
    actor = scene.actor_at(line, mention)
    if actor is not None:
        return scene.acting_side(actor)
    if (
        adjectives
        and scene.use(mention) is Use.ADJECTIVE
        and _stands_for_side(scene, line, mention)
    ):
        return scene.cast.anyhow(mention)
    return None


def _stands_for_side(scene: Scene, line: Line, mention: Mention) -> bool:
    """Whether an adjective stands for a side: `A and B officials`, `the A government`."""
    delegation = scene.cues.set("delegation_noun")
    for token in line.tokens[mention.last : mention.last + 4]:
        if token.lower in delegation:
            return True
        if token.lower not in _JOINERS and not token.is_capitalised:
            return False
    return False


def _next_item(line: Line, after: int) -> int:
    """The index after the comma or `and` that goes on with the list; -1 when it ends."""
    for index in range(after, min(after + _TAIL, len(line.tokens))):
        token = line.tokens[index]
        if token.text in _ENDS:
            return -1
        if token.lower in _JOINERS:
            nxt = index + 1
            while nxt < len(line.tokens) and line.tokens[nxt].lower in _JOINERS | {
                "the",
                "of",
                "from",
                "for",
                "by",
            }:
                nxt += 1
            return nxt
        if token.lower in {
            "who",
            "which",
            "that",
            "to",
            "but",
            "on",
            "in",
            "over",
            "about",
            "after",
        }:
            return -1
    return -1


def listed(scene: Scene, line: Line, mention: Mention) -> list[tuple[Mention, Actor]]:
    """The actors joined to a mention on its left, itself included.

    The subject `A, B and C` of a verb.
    """
    out = []
    for item in scene.conjoined_before(line, mention):
        actor = _meant(scene, line, item, adjectives=True)
        if actor is not None:
            out.append((item, actor))
    return out


def has_noun(scene: Scene, line: Line, name: str, start: int = 0, stop: int | None = None) -> bool:
    """Whether a phrase of the cue set `name` stands between two tokens of a line."""
    return (
        scene.cues.phrases(name).within(
            line.tokens, start, len(line.tokens) if stop is None else stop
        )
        is not None
    )


def is_name(mention: Mention) -> bool:
    """Whether a mention is a name rather than a description or pronoun."""
    return mention.kind in {MentionKind.KNOWN, MentionKind.NAME}
