"""What is promised in the words of a demand: `said it would release them`, `pledged to pay`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import Response
from talkmodel.parser.response_content import asked_words, phrase_at
from talkmodel.parser.response_place import Answer, Place, is_negated, limited
from talkmodel.parser.response_real import is_unreal
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.response_content import Content

__all__ = ["PROMISE_WORDS", "promise"]

_WILL = words("would will")
_PLEDGED = words("promised promises pledged pledges vowed vows undertook undertakes")
PROMISE_WORDS = _WILL | _PLEDGED
_THEM = words("it them so that")
_REACH, _SAYS_IT_ALL = 5, 2


def promise(place: Place, index: int) -> Answer | None:
    """A yes in which who was asked says that it will do just what was asked of it."""
    scene, line = place.scene, place.line
    plain = line.tokens[index].lower in _WILL
    at = index + (1 if plain else 2)
    if at >= len(line.tokens) or (not plain and line.tokens[index + 1].lower != "to"):
        return None
    subject = place.subject(index)
    if subject is None or place.is_own(subject):
        return None
    if is_negated(scene, line, index) or is_unreal(scene, line, index):
        return None
    if plain and not _is_said(place, index):
        return None
    content = phrase_at(scene, line, at, led=True)
    if not _is_just_that(place, content):
        return None
    start, end = line.tokens[index].start, line.tokens[at].end
    made = Answer(Response.ACCEPTED, start, end, subject, "response.promise")
    return limited(place, index, content, at + 1, made)


def _is_said(place: Place, index: int) -> bool:
    """Whether who will do it says so: `X said it would`, `X has confirmed that it will`."""
    say, line = place.scene.cues.verbs("say"), place.line
    for at in range(max(0, index - _REACH), index):
        hit = say.at(line.tokens, at)
        if hit is not None and hit[1] in {"past", "third", "participle"}:
            sayer = place.subject(at)
            return sayer is not None and not place.is_own(sayer)
    return False


def _is_just_that(place: Place, content: Content) -> bool:
    """Whether verb and object are what was asked, or the verb is and the object points to it."""
    asked = asked_words(place.scene, place.ask)
    if not content.verb or not content.stems <= asked:
        return False
    after = place.line.tokens[content.start + 1 : content.stop]
    points = [t.lower for t in after[:1]]
    if len(content.stems) >= _SAYS_IT_ALL:
        return True
    return not place.strict and bool(points) and points[0] in _THEM
