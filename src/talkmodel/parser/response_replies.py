"""Answers that no verb of accepting or rejecting gives, as sentences after an ask tell them."""

from __future__ import annotations

from talkmodel.model import DemandKind
from talkmodel.parser.ask_subjects import main_subject, voice_after
from talkmodel.parser.asks import AskReader
from talkmodel.parser.response_content import asked_at, asked_words
from talkmodel.parser.response_place import Answer, Place, is_negated
from talkmodel.parser.response_signs import BACKWARD, SUMMARY, fate, reply, verdict

__all__ = ["by_fate", "by_reply", "by_verdict"]

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
    if subject is not None and place.is_own(subject) and not place.same:
        return None
    after = voice_after(place.scene, place.line, index)
    if after is not None and place.is_own(after):
        return None
    by = None if subject is None or place.is_own(subject) else subject
    tokens = place.line.tokens
    return Answer(given, tokens[index].start, tokens[index].end, by, "response.reply")
