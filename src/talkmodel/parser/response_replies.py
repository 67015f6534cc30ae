"""Answers that no verb of accepting or rejecting gives, as sentences after an ask tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import DemandKind
from talkmodel.parser.ask_subjects import main_subject, voice_after
from talkmodel.parser.asks import AskReader
from talkmodel.parser.response_content import asked_at, asked_words, subject_before
from talkmodel.parser.response_place import Answer, Place, is_negated
from talkmodel.parser.response_signs import (
    AMOUNTS,
    BACKWARD,
    SUMMARY,
    fate,
    reply,
    verdict,
)
from talkmodel.parser.response_tense import tense
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line

__all__ = ["by_fate", "by_reply", "by_verdict"]

_BE = words("is was are were be been being not a an too the far")
_WINDOW = 12


def by_verdict(place: Place, index: int) -> Answer | None:
    """`X calls that absurd`."""
    own = asked_words(place.scene, place.ask)
    said = verdict(
        AskReader(place.scene, place.line),
        index,
        lambda at: bool(own & asked_at(place.scene, place.line, at)),
    )
    subject = None if said is None else place.subject(index)
    if said is None or place.strict or subject is None or place.is_own(subject):
        return None
    tokens = place.line.tokens
    return Answer(said, tokens[index].start, tokens[index + 1].end, subject, "response.verdict")


def by_fate(place: Place, index: int) -> Answer | None:
    """`and got it`, `It came to nothing`."""
    became = fate(AskReader(place.scene, place.line), index)
    if became is None or place.strict or is_negated(place.scene, place.line, index):
        return None
    tokens = place.line.tokens
    at = place.scene.skip_auxiliaries(place.line, index)
    subject = place.subject(index)
    own = subject is not None and place.is_own(subject)
    points = (
        at < 0
        or tokens[0].lower in BACKWARD
        or tokens[at].lower in BACKWARD | {"they", "and", "which"} | SUMMARY
    )
    if own or (points and index < _WINDOW) or (place.same and at + 1 >= place.ask.stop):
        return Answer(became, tokens[index].start, tokens[index].end, None, "response.fate")
    return None


def by_reply(place: Place, index: int) -> Answer | None:
    """`The answer was no`, `Y says that is not on the table`: the asker itself does not say it."""
    given = reply(AskReader(place.scene, place.line), index)
    semicolon = any(t.text == ";" for t in place.line.tokens[:index])
    elsewhere = place.strict or (not place.same and semicolon)
    if given is None or elsewhere or place.ask.kind is DemandKind.REFUSAL:
        return None
    subject = main_subject(place.scene, place.line, index)
    after = voice_after(place.scene, place.line, index)
    own = [one is not None and place.is_own(one) for one in (subject, after)]
    if not place.same and (any(own) or not _is_theirs(place, index, after or subject)):
        return None
    by = None if any(own) else after or subject
    tokens = place.line.tokens
    return Answer(given, tokens[index].start, tokens[index].end, by, "response.reply")


def _is_theirs(place: Place, index: int, by: Actor | None) -> bool:
    """Whether a later sentence gives the answer of a side: it names who, or nobody is said to say.

    What it is said of has to be what was asked: `that`, `the idea`, `the pause`.
    """
    scene, line = place.scene, place.line
    earlier = tense(line, index)
    side = scene.side_of(by)
    told = side is not None and not side.is_person
    if earlier.earlier or (not told and _is_said_by_somebody(scene, line)):
        return False
    if line.tokens[index].lower in {"answer", "reply", "response", "it", "they"}:
        return True
    at = scene.skip_auxiliaries(line, index)
    while at > 0 and line.tokens[at].lower in _BE:
        at -= 1
    if at < 0:
        return False
    word = line.tokens[at].lower
    if word in BACKWARD | SUMMARY | AMOUNTS or word == "and":
        return True
    own = subject_before(scene, line, at).stems
    return own != frozenset() and own <= asked_words(scene, place.ask)


def _is_said_by_somebody(scene: Scene, line: Line) -> bool:
    """Whether a verb of saying, or a quotation, makes the sentence somebody's words."""
    say = scene.cues.verbs("say")
    return any(
        token.text in '“”"«»' or say.at(line.tokens, at) is not None
        for at, token in enumerate(line.tokens)
    )
