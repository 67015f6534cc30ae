"""Verbs of refusing: `X refuses to do Z`, `X rules out Z`, `X will not accept Z`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import DemandKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.asks import Ask, AskReader

__all__ = ["refuses", "will_not"]

_OUTSIDERS = words(
    """
    comment say speculate give name identify elaborate disclose discuss confirm answer
    specify reveal
    """
)
_NEGATIVE = frozenset({"not", "never", "no", "n't", "hardly"})
_MODAL_LEFT = frozenset({"will", "would", "could", "can", "cannot", "shall"})
_MAX_GAP = 14


def refuses(r: AskReader, index: int) -> Iterator[Ask]:
    """`X refuses to do Z`, `X rules out Z`, `X rejects Z`."""
    cues = r.scene.cues
    hit = cues.verbs("refuse").at(r.line.tokens, index)
    if hit is not None and r.word(hit[2]) == "to":
        verb = r.word(hit[2] + 1)
        if verb in _OUTSIDERS - {"discuss", "give"} or (
            hit[0] == "decline" and verb not in cues.set("refusable")
        ):
            return
        if not r.negated(index):
            yield from r.asks(
                r.subject(index),
                DemandKind.REFUSAL,
                hit[2] + 1,
                f"refusal.{hit[0]}",
                index,
                keep_article=True,
            )
        return
    hit = cues.verbs("reject").at(r.line.tokens, index)
    if hit is None or r.is_noun(index, hit[1]) or r.negated(index):
        return
    base, form, stop = hit
    if (
        r.word(stop) == "by"
        or (form in {"participle", "past"} and r.is_passive(index))
        or not r.has_object(stop)
    ):
        return
    yield from r.asks(
        r.subject(index),
        DemandKind.REFUSAL,
        stop,
        "refusal." + base.replace(" ", "-"),
        index,
    )


def will_not(r: AskReader, index: int) -> Iterator[Ask]:
    """`X will not accept Z`, `X would never sign Z`, `X cannot agree to Z unless C`."""
    if r.word(index) not in r.scene.cues.set("refusable"):
        return
    at = index - 1
    while at >= 0 and (r.word(at) in r.scene.cues.set("adverb") - _NEGATIVE):
        at -= 1
    plain = r.word(at) in _NEGATIVE and r.word(at - 1) in _MODAL_LEFT
    if not (plain or r.word(at) in {"won't", "wouldn't", "cannot", "can't", "couldn't"}):
        return
    subject = r.subject(index)
    if subject is None:
        return
    condition = _condition_after(r, index)
    if condition is not None:
        yield from r.asks(
            subject,
            DemandKind.CONDITION,
            condition,
            "condition.not-unless",
            index,
            keep_article=True,
        )
        return
    start, verb = index, r.word(index)
    if verb in {
        "accept",
        "tolerate",
        "consider",
        "discuss",
        "countenance",
        "entertain",
        "contemplate",
        "support",
        "allow",
        "permit",
        "recognise",
        "recognize",
        "approve",
        "back",
        "endorse",
    }:
        start = index + 1
        if verb in {"recognise", "recognize", "discuss", "consider", "allow", "permit"}:
            start = index
    elif verb == "agree" and r.word(index + 1) in {"to", "on", "with"}:
        start = index + 2
    yield from r.asks(
        subject,
        DemandKind.REFUSAL,
        start,
        "refusal.will-not",
        index,
        keep_article=start == index,
    )


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
