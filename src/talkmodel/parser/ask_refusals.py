"""Verbs of refusing: `X refuses to do Z`, `X rules out Z`, `X will not accept Z`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import DemandKind
from talkmodel.parser.adverbials import before_adverbial, is_adverbial
from talkmodel.parser.asks import Head
from talkmodel.parser.demand_spans import content_end
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.asks import Ask, AskReader

__all__ = ["refuses", "will_not"]

_ASIDES = words(
    """
    comment say speculate name identify elaborate disclose confirm answer specify reveal
    """
)
_ANSWERS = words("name names surname age details detail reasons reason interview interviews answer")
_PRESS = words("reporters reporter journalists journalist press media newspaper camera cameras")
_TOLD = {
    "be": words("named identified quoted drawn interviewed photographed"),
    "give": _ANSWERS,
    "provide": _ANSWERS,
    "speak": _PRESS,
    "talk": _PRESS,
}
_SHORT = 5
_TALK = words(
    """
    report reports accusation accusations allegation allegations criticism rumours rumors
    charge charges pressure temptation suggestions
    """
)
_NEGATIVE = words("not never no n't hardly")
_MODAL_LEFT = words("will would could can cannot shall")
_DENIED_MODALS = words("won't wouldn't cannot can't couldn't")
_SWORN = words("sworn swore vowed vows pledged promised")
# After these the content is what is not accepted; after the others it is what will not be done.
_OBJECT_ONLY = words(
    "accept tolerate countenance entertain contemplate support approve back endorse"
)
# `cannot accept` is a stance; `cannot attend` or `could not pay` tells of means.
_CONSENT = _OBJECT_ONLY | words(
    """
    agree sign allow permit discuss negotiate recognise recognize cede surrender withdraw abandon
    consider give hand join live compromise concede disarm lift lay leave commit
    """
)
_MEANS = words("can could cannot can't couldn't")
_NO_VERDICT = words("such well known same long soon many much far")
_LISTENERS = words("me us him her")
_MAX_GAP = 14


def refuses(r: AskReader, index: int) -> Iterator[Ask]:
    """`X refuses to do Z`, `X rules out Z`, `X rejects Z`."""
    cues = r.scene.cues
    hit = cues.verbs("refuse").at(r.line.tokens, index)
    if hit is not None and r.word(hit[2]) == "to":
        yield from _refuses_to(r, index, hit[0], hit[2] + 1)
        return
    hit = cues.verbs("reject").at(r.line.tokens, index)
    if hit is None or r.is_noun(index, hit[1]) or r.negated(index):
        return
    base, form, stop = hit
    passive = form in {"participle", "past"} and r.is_passive(index)
    if r.word(stop) == "by" or passive or not r.has_object(stop) or is_adverbial(r.line, stop):
        return
    if {r.word(stop), r.word(stop + 1)} & _TALK:
        return
    head = Head(r.subject(index), DemandKind.REFUSAL, "refusal." + base.replace(" ", "-"), index)
    yield from r.asks(head, stop, stop=_object_end(r, stop))


def _object_end(r: AskReader, start: int) -> int:
    """Where an object ends: before `as` that tells why, and before when and how it is rejected."""
    stop = before_adverbial(r.line, start, content_end(r.scene, r.line, start))
    for at in range(start + 1, min(start + _MAX_GAP, stop)):
        if r.word(at) == "as" and not {r.word(at - 1), r.word(at + 1)} & _NO_VERDICT:
            return at
    return stop


def _refuses_to(r: AskReader, index: int, base: str, start: int) -> Iterator[Ask]:
    verb = r.word(start)
    unwilling = base == "decline" and verb not in r.scene.cues.set("refusable")
    aside = verb in _ASIDES or _is_about_telling(r, start)
    if aside or unwilling or r.negated(index) or _is_relative(r, index):
        return
    subject, condition = r.subject(index), _condition_after(r, index)
    if condition is not None:
        head = Head(subject, DemandKind.CONDITION, "condition.not-unless", index)
        yield from r.asks(head, condition, clause=True)
        return
    head = Head(subject, DemandKind.REFUSAL, f"refusal.{base}", index)
    yield from r.asks(head, start, clause=True)


def _is_about_telling(r: AskReader, start: int) -> bool:
    """`refused to give his name`, `to be drawn`, `to speak to reporters` refuse nobody's demand."""
    told = _TOLD.get(r.word(start))
    return told is not None and any(r.word(at) in told for at in range(start + 1, start + _SHORT))


def _is_relative(r: AskReader, index: int) -> bool:
    """`a plan which X refused to accept`: the refusal answers what stands before `which`."""
    mention = r.scene.subject_mention(r.line, index)
    if mention is None:
        return False
    before = mention.first - (1 if r.word(mention.first - 1) == "the" else 0)
    return r.word(before - 1) == "which"


def will_not(r: AskReader, index: int) -> Iterator[Ask]:
    """`X will not accept Z`, `X has sworn never to sign Z`, `X cannot agree to Z unless C`."""
    if r.word(index) not in r.scene.cues.set("refusable") or _is_relative(r, index):
        return
    subject = _unwilling(r, index)
    if subject is None or r.word(index + 1) in _LISTENERS or _is_unable(r, index):
        return
    condition = _condition_after(r, index)
    if condition is not None:
        head = Head(subject, DemandKind.CONDITION, "condition.not-unless", index)
        yield from r.asks(head, condition, clause=True)
        return
    start, verb = index, r.word(index)
    if verb in _OBJECT_ONLY:
        start = index + 1
    elif verb == "agree" and r.word(index + 1) in {"to", "on", "with"}:
        start = index + 2
    head = Head(subject, DemandKind.REFUSAL, "refusal.will-not", index)
    yield from r.asks(head, start, clause=start == index)


def _is_unable(r: AskReader, index: int) -> bool:
    """`X could not make the date`: no refusal."""
    return r.word(index) not in _CONSENT and not _MEANS.isdisjoint(
        {r.word(index - 1), r.word(index - 2)}
    )


def _unwilling(r: AskReader, index: int) -> Actor | None:
    """Who is said not to do what the verb at `index` says."""
    at = index - 1
    while at >= 0 and (r.word(at) in r.scene.cues.set("adverb") - _NEGATIVE):
        at -= 1
    if r.word(at) == "to":
        return _sworn(r, at - 1)
    mention = r.line.upto_token(at + 1)
    if mention is not None:
        first = mention.first - (1 if r.word(mention.first - 1) == "the" else 0)
        inverted = r.word(first - 1) in _MODAL_LEFT and r.word(first - 2) in {"nor", "never"}
        return r.scene.actor_at(r.line, mention) if inverted else None
    if r.word(at) in _NEGATIVE and r.word(at - 1) in _MODAL_LEFT:
        return r.subject(index)
    return r.subject(at) if r.word(at) in _DENIED_MODALS else None


def _sworn(r: AskReader, at: int) -> Actor | None:
    """`X has sworn never to do Z`, `X is not going to do Z`, `X does not intend to do Z`."""
    if r.word(at) in _NEGATIVE and r.word(at - 1) in _SWORN:
        return r.subject(at - 1)
    if r.word(at) == "going" and (r.word(at - 1) == "not" or r.word(at - 1).endswith("n't")):
        return r.subject(at)
    return None


def _condition_after(r: AskReader, index: int) -> int | None:
    for at in range(index + 1, min(index + 2 * _MAX_GAP, len(r.line.tokens))):
        if r.word(at) in {"unless", "until"}:
            return at + 1
        if r.word(at) == "before" and r.scene.mention_from(r.line, at + 1) is not None:
            return at + 1
        if r.word(at) == "without" and at - index <= 4:
            return at + 1
        if r.word(at) in {";", "."}:
            return None
    return None
