"""What all rules about mediators share: real or not, in talk of talks or not, whose deed it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from talkmodel.parser.roles import Sign, has_noun
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["Clue", "about_talks", "is_unreal", "role_of", "signs_of"]

_ROLES: Final = {
    "facilitate": "facilitator",
    "facilitated": "facilitator",
    "facilitator": "facilitator",
    "facilitators": "facilitator",
    "host": "host",
    "hosts": "host",
    "hosted": "host",
    "convene": "convener",
    "convened": "convener",
    "convener": "convener",
    "chair": "chair",
    "chaired": "chair",
    "preside": "chair",
    "preside over": "chair",
    "chairmanship": "chair",
    "guarantee": "guarantor",
    "guarantor": "guarantor",
    "guarantors": "guarantor",
    "sponsor": "sponsor",
    "sponsored": "sponsor",
}
_UNREAL = words(
    """
    offer offered offers offering could might decline declined declines unwilling willing
    ready readiness would propose proposed proposal suggested suggestion refuse refused not
    never n't volunteered should rejected rejects rejecting reject spurned ruled without welcome
    neither nor hopes hoped wants wanted may if unless nobody cannot can no vetoed
    """
)
_TALKING = words("met meet meets process talk talking sit sat")


def role_of(word: str) -> str:
    """The role of a mediator that a verb or noun in lower case tells of.

    >>> role_of("hosted"), role_of("brokered")
    ('host', 'mediator')
    """
    return _ROLES.get(word.removeprefix("co-"), "mediator")


def is_unreal(line: Line, start: int, stop: int) -> bool:
    """Whether the words in `[start, stop)` make the mediation an offer, a wish or a denial."""
    return any(
        (t.lower in _UNREAL and t.text != "May") or t.lower.endswith("n't")
        for t in line.tokens[max(0, start) : stop]
    )


def about_talks(scene: Scene, line: Line) -> bool:
    """Whether a sentence, or the one before it, is about talks."""
    before = scene.lines[line.index - 1] if line.index else line
    if (
        has_noun(scene, line, "talks_noun")
        or has_noun(scene, line, "meeting_noun")
        or has_noun(scene, before, "talks_noun")
    ):
        return True
    return any(
        t.lower.startswith("negotiat") or t.lower in _TALKING
        for t in (*before.tokens, *line.tokens)
    )


@frozen
class Clue:
    """By which rule somebody mediates, how surely, and in which role."""

    rule: str
    weight: float
    role: str = "mediator"


def signs_of(
    scene: Scene, line: Line, mention: Mention, actor: Actor | None, clue: Clue
) -> Iterator[Sign]:
    """The sign for whoever a mention means, or the side they act for; none for a place."""
    side = scene.acting_side(actor)
    if side is not None and not side.is_place:
        yield Sign(side, mention.start, mention.end, line.index, clue.rule, clue.weight, clue.role)
