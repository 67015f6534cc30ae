"""Whether a verb of answering tells a fact: not what may be, might have been, or is denied."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from talkmodel.parser.response_words import SUMMARY, closes, denies
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["is_tidings", "is_unreal", "might_be"]

_PERHAPS = words("may might could should must ought")
_ALMOST = words("barely nearly almost rarely seldom")
_OPENERS = words(
    "if whether unless until lest should had imagine suppose supposing assuming wonder wonders"
)
# After these comes a fact, unless the sentence goes on to tell what would follow from it.
_TIMES = words("once when after as")
_WOULD = words("will would can could may might 'll ’ll")
_DAYS = words("day moment time hour")
_DOUBTS = words(
    """
    deny denies denied denying hope hopes hoped hoping expect expects expected doubt doubts
    doubted fear fears feared wish wishes insist insists insisted demand demands demanded demanding
    want wants wanted unclear likely unlikely false untrue wrong uncertain doubtful
    predict predicts predicted
    """
)
# Nouns that tell of no fact: `rumours that X agreed`; with a subject before them some are verbs.
_UNPROVEN = words(
    """
    rumour rumours rumor rumors report reports claim claims speculation suggestion suggestions
    allegation allegations hope hopes fear fears expectation expectations prospect possibility
    chance suspicion suspicions impression illusion myth
    """
)
_BEFORE_NOUNS = words("a an the its his her their this that 's ’s")
_REFUSING = ("reject", "refus", "resist", "declin", "oppos", "ignor", "hesitat")
_NEAR, _A_NOUN_PHRASE = 3, 5


def is_unreal(scene: Scene, line: Line, index: int) -> bool:
    """`may accept`, `has not yet accepted`, `whether X accepts`, `hopes that X accepts`, asked."""
    if line.tokens[-1].text == "?":
        return True
    at = scene.skip_auxiliaries(line, index)
    group = [t.lower for t in line.tokens[at + 1 : index]]
    denied = any(denies(word) for word in group)
    if not denied and not _PERHAPS.isdisjoint(group):
        return True
    if "once" in group:  # `once rejected such demands`
        return True
    if {"would", "have"} <= set(group) or not _ALMOST.isdisjoint(group):
        return True
    if denied and not {"yet", "fully", "entirely", "wholly", "completely"}.isdisjoint(group):
        return True
    mention = scene.subject_mention(line, index)
    return mention is not None and mention.first <= index and _is_supposed(line, mention, index)


def might_be(scene: Scene, line: Line, index: int) -> bool:
    """Whether `would` tells what might be, not what somebody said: `said it would accept`."""
    group = [t.lower for t in line.tokens[scene.skip_auxiliaries(line, index) + 1 : index]]
    say = scene.cues.verbs("say")
    return "would" in group and all(say.at(line.tokens, at) is None for at in range(index))


def is_tidings(line: Line, start: int) -> bool:
    """`rejected a report that it had agreed`: what begins at `start` is news, and no demand."""
    low = [t.lower for t in line.tokens[start : start + _A_NOUN_PHRASE]]
    return any(
        word in _UNPROVEN - SUMMARY and follows in {"that", "of", "about"}
        for word, follows in pairwise(low)
    )


def _is_supposed(line: Line, mention: Mention, verb: int) -> bool:
    """Whether what stands before a subject makes its clause no fact."""
    at = mention.first - 1
    while at > 0 and line.tokens[at].lower in {"the", "that"}:
        at -= 1
    if at < 0:
        return False
    word = line.tokens[at].lower
    # In `a demand that X accepted` it is no verb.
    a_noun = at > 0 and line.tokens[at - 1].lower in _BEFORE_NOUNS
    return (
        word in _OPENERS
        or (word in _DOUBTS and not a_noun)
        or (word in _UNPROVEN and _is_unproven(line, at, verb))
        or (word in _TIMES and _is_awaited(line, at, verb))
        or (word == "before" and not _gives_in(line, at))
        or (line.tokens[at].is_word and _is_denied(line, at))
    )


def _is_unproven(line: Line, noun: int, verb: int) -> bool:
    """`reports that X agreed to it`; not `X reports that Y agreed`, nor `the claim X rejected`."""
    by_name = line.upto_token(noun) is not None and line.tokens[noun - 1].lower not in _BEFORE_NOUNS
    return not by_name and not (line.tokens[noun].lower in SUMMARY and closes(line, verb + 1))


def _is_awaited(line: Line, at: int, verb: int) -> bool:
    """`Once X accepts, grain will flow`, `the day when X accepts`."""
    rest = {t.lower for t in line.tokens[verb + 1 :]} | {t.lower for t in line.tokens[:at]}
    return not _WOULD.isdisjoint(rest) or (at > 0 and line.tokens[at - 1].lower in _DAYS)


def _gives_in(line: Line, at: int) -> bool:
    """`rejected it for weeks before it agreed`: what stands after `before` came to pass."""
    return any(t.lower.startswith(_REFUSING) for t in line.tokens[:at])


def _is_denied(line: Line, at: int) -> bool:
    """`has not said that X accepts`, `It is not true that X did`, `no sign that X agreed`."""
    return any(denies(t.lower) for t in line.tokens[max(0, at - _NEAR) : at])
