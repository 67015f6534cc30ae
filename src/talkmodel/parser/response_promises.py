"""What is promised in the words of a demand: `said it would release them`, `pledged to pay`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from talkmodel.model import Response
from talkmodel.parser.adverbials import is_adverbial
from talkmodel.parser.response_content import asked_words, phrase_at
from talkmodel.parser.response_place import Answer, Place, is_negated, limited
from talkmodel.parser.response_real import is_unreal
from talkmodel.parser.response_tense import tense
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.mentions import Line
    from talkmodel.parser.response_content import Content

__all__ = ["PROMISE_WORDS", "promise"]

_WILL = words("would will")
_PLEDGED = words("promised promises pledged pledges vowed vows undertook undertakes")
PROMISE_WORDS = _WILL | _PLEDGED
_THEM = words("it them so that")
_ENDS = frozenset({".", ",", ";", "”", '"', "and"})
# After these a promise is kept on terms, in part, or not at all.
_TAKES_BACK = words(
    """
    but then never later not only once when after until unless if exchange return condition though
    although which ago
    """
)
_REACH, _SAYS_IT_ALL = 5, 2


def promise(place: Place, index: int) -> Answer | None:
    """A yes in which who was asked says that it will do just what was asked of it."""
    scene, line = place.scene, place.line
    plain = line.tokens[index].lower in _WILL
    at = index + (1 if plain else 2)
    if at >= len(line.tokens) or (not plain and line.tokens[index + 1].lower != "to"):
        return None
    subject = place.subject(index)
    if subject is None or place.is_own(subject) or (plain and not _says_so(place, index)):
        return None
    if is_negated(scene, line, index) or is_unreal(scene, line, index):
        return None
    content = phrase_at(scene, line, at, led=True)
    if not _is_just_that(place, content) or not _is_all(line, content):
        return None
    start, end = line.tokens[index].start, line.tokens[at].end
    made = Answer(Response.ACCEPTED, start, end, subject, "response.promise")
    made = limited(place, index, content, at + 1, made)
    return None if made.tense.earlier or tense(line, index).earlier else made


def _says_so(place: Place, index: int) -> bool:
    """Whether who will do it is who says so: `X said it would`, `X has confirmed that it will`."""
    scene, line = place.scene, place.line
    doer = scene.subject_mention(line, index)
    for at in range(max(0, index - _REACH), index):
        hit = scene.cues.verbs("say").at(line.tokens, at)
        if hit is None or doer is None or hit[1] not in {"past", "third", "participle"}:
            continue
        sayer = place.subject(at)
        between = {t.lower for t in line.tokens[hit[2] : doer.first]}
        same = scene.side_of(sayer) is scene.side_of(place.subject(index))
        return sayer is not None and same and between <= {"that", "the"}
    return False


def _is_just_that(place: Place, content: Content) -> bool:
    """Whether verb and object are what was asked, or the verb is and the object points to it."""
    asked = asked_words(place.scene, place.ask)
    if not content.verb or not content.stems <= asked:
        return False
    if len(content.stems) >= _SAYS_IT_ALL:
        return True
    after = [t.lower for t in place.line.tokens[content.start + 1 : content.stop]]
    alone = len(after) == 1 or (len(after) > 1 and is_adverbial(place.line, content.start + 2))
    return not place.strict and alone and after[0] in _THEM


def _is_all(line: Line, content: Content) -> bool:
    """Whether nothing after the content makes less of it, or another thing: `raise it with X`."""
    stop = content.stop
    low = [t.lower for t in line.tokens[content.start :]]
    after = low[stop - content.start :]
    if after and after[0] not in _ENDS and not is_adverbial(line, stop):
        return False
    return _TAKES_BACK.isdisjoint(low) and ("one", "day") not in pairwise(low)
