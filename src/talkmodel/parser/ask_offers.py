"""Verbs of offering: `X proposes Y`, `X is prepared to do Z`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import DemandKind
from talkmodel.parser.ask_clauses import is_wish
from talkmodel.parser.demand_spans import content_end
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.asks import Ask, AskReader

__all__ = ["proposes", "willing"]

_SPEECH_OBJECTS = words(
    """
    say know see hear think believe be talk make win
    """
)


def proposes(r: AskReader, index: int) -> Iterator[Ask]:
    """`X proposes Y`, `X offered Y to do Z`, `X suggests that Z be done`."""
    cues = r.scene.cues
    hit = cues.verbs("propose").at(r.line.tokens, index) or cues.verbs("propose_phrase").at(
        r.line.tokens, index
    )
    if hit is None or r.is_noun(index, hit[1]) or r.negated(index):
        return
    base, form, stop = hit
    if form in {"participle", "past"} and r.word(stop) == "by":
        yield from r.passive(index, stop + 1, DemandKind.PROPOSAL, "proposal.passive")
        return
    if r.word(stop) in {".", ",", ":", "“", '"'}:
        return
    rule = "proposal." + base.replace(" ", "-")
    subject, to = r.subject(index), None
    mention = r.scene.mention_from(r.line, stop)
    if (
        base == "offer"
        and mention is not None
        and r.word(mention.last) not in {"'s", "’s", ",", "."}
    ):
        to = r.scene.side_of(r.scene.actor_at(r.line, mention))
        stop = mention.last if to is not None else stop
    if r.word(stop) == "that":
        end = content_end(r.scene, r.line, stop + 1)
        words = [t.lower for t in r.line.tokens[stop + 1 : end]]
        if base in {"suggest", "recommend"} and not is_wish(words, said=False):
            return
        yield from r.asks(
            subject, DemandKind.PROPOSAL, stop + 1, rule, index, to=to, keep_article=True
        )
    elif r.word(stop) == "to":
        yield from r.asks(
            subject, DemandKind.PROPOSAL, stop + 1, rule, index, to=to, keep_article=True
        )
    elif base in {"suggest", "propose"} and r.word(stop) in {
        "when",
        "how",
        "why",
        "otherwise",
        "it",
    }:
        return
    else:
        yield from r.asks(subject, DemandKind.PROPOSAL, stop, rule, index, to=to)


def willing(r: AskReader, index: int) -> Iterator[Ask]:
    """`X is prepared to do Z`, `X is not ready to do Z`, `X is unwilling to do Z`."""
    stop = r.scene.cues.phrases("willing").at(r.line.tokens, index)
    unwilling = r.word(index) in {"unwilling", "reluctant"} and r.word(index + 1) == "to"
    if unwilling:
        stop = index + 2
    if stop is None or r.scene.skip_auxiliaries(r.line, index) == index - 1:
        return
    refusing = unwilling or r.negated(index)
    kind = DemandKind.REFUSAL if refusing else DemandKind.PROPOSAL
    rule = "refusal.unwilling" if refusing else "proposal.willing"
    if r.word(stop) in _SPEECH_OBJECTS - {"see", "make", "talk"} or r.word(stop) in {
        "do",
        "walk",
        "live",
        "wait",
        "fight",
    }:
        return
    yield from r.asks(r.subject(index), kind, stop, rule, index, keep_article=True)
