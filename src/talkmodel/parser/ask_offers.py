"""Verbs of offering: `X proposes Y`, `X is prepared to do Z`, `X raised its offer to N`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import DemandKind
from talkmodel.parser.ask_backwards import passive
from talkmodel.parser.ask_clauses import is_wish
from talkmodel.parser.ask_subjects import asking_subject, main_subject, past_time
from talkmodel.parser.asks import Head
from talkmodel.parser.demand_spans import content_end
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.asks import Ask, AskReader

__all__ = ["BID_WORDS", "SIGNAL_WORDS", "bids", "proposes", "signals", "willing"]

_IDLE = words("say know hear think believe be win do walk live wait fight strike")
_COURTESIES = words(
    "condolences congratulations comment thanks sympathy hope reassurance services glimpse"
)
_BARE = words(
    """
    decide bring hold form set share keep let send give take pay sign open close move join leave
    withdraw release lift stop end allow accept agree return resume appoint divide split buy sell
    """
)
_NOT_BARE = words("to will would could can may might must should not a an the do does did")
_QUESTIONS = words("when how why otherwise it")
_BIDS = words("offer bid proposal price tender")
_RAISES = words("raised raises raise improved improves improve increased increases increase lifted")
_MOVES = frozenset(
    {("opened", "at"), ("opened", "with"), ("went", "to"), ("came", "down"), ("went", "up")}
)
_PUTS = words("put puts laid placed")
SIGNAL_WORDS = words("signalled signaled signals indicated hinted")
_COULD, _NEVER = words("could might"), words("not never be have like prefer")
BID_WORDS = _RAISES | _PUTS | {first for first, _ in _MOVES}
_REACH = 9


def proposes(r: AskReader, index: int) -> Iterator[Ask]:
    """`X proposes Y`, `X offered Y to do Z`, `X suggests that Z be done`."""
    cues, tokens = r.scene.cues, r.line.tokens
    hit = cues.verbs("propose").at(tokens, index) or cues.verbs("propose_phrase").at(tokens, index)
    if hit is None or r.is_noun(index, hit[1]) or r.negated(index):
        return
    base, form, stop = hit
    if form in {"participle", "past"} and r.word(stop) == "by":
        yield from passive(r, index, stop + 1, DemandKind.PROPOSAL)
        return
    if _is_idle(r, stop):
        return
    stop = past_time(r.line, stop)
    subject = asking_subject(r, index, form)
    head = Head(subject, DemandKind.PROPOSAL, "proposal." + base.replace(" ", "-"), index)
    if base == "offer":
        head, stop = _offered_to(r, head, stop)
    if r.word(stop) == "that":
        end = content_end(r.scene, r.line, stop + 1)
        wording = [t.lower for t in tokens[stop + 1 : end]]
        if base not in {"suggest", "recommend"} or _is_advice(wording):
            yield from r.asks(head, stop + 1, clause=True)
    elif r.word(stop) == "to":
        yield from r.asks(head, stop + 1, marker="to", clause=True)
    elif r.word(stop) not in {"anything", "nothing"} and not (
        base in {"suggest", "propose"} and r.word(stop) in _QUESTIONS
    ):
        yield from r.asks(head, stop)


def signals(r: AskReader, index: int) -> Iterator[Ask]:
    """`X signalled that it could do Z`: X offers to do Z."""
    start = index + 1 + (r.word(index + 1) == "that")
    if r.word(start) not in {"it", "they", "he", "she"} or r.word(start + 1) not in _COULD:
        return
    if r.word(start + 2) in _NEVER:
        return
    told = r.line.upto_token(r.scene.skip_auxiliaries(r.line, index) + 1)
    echoed = told is not None and told.kind is MentionKind.PRONOUN  # `…, but it has signalled`
    subject = main_subject(r.scene, r.line, index) if echoed else r.subject(index)
    head = Head(subject, DemandKind.PROPOSAL, "proposal.signal", index)
    yield from r.asks(head, start + 2, clause=True)


def _is_idle(r: AskReader, stop: int) -> bool:
    """Whether nothing is offered, or a courtesy only."""
    if r.word(stop) in {".", ",", ":", "“", '"', "in"} and past_time(r.line, stop) == stop:
        return True
    return bool({r.word(stop), r.word(stop + 1)} & _COURTESIES)


def _offered_to(r: AskReader, head: Head, stop: int) -> tuple[Head, int]:
    """`X offered Y an amnesty`: the offer is made to Y."""
    mention = r.scene.mention_from(r.line, stop)
    if mention is None or r.word(mention.last) in {"'s", ",", "."}:
        return head, stop
    to = r.scene.side_of(r.scene.actor_at(r.line, mention))
    if to is None:
        return head, stop
    return Head(head.by, head.kind, head.rule, head.cue, to), mention.last


def _is_advice(wording: list[str]) -> bool:
    """Whether a suggestion is what should be done, not what somebody takes to be so."""
    if is_wish(wording, said=False):
        return True
    return any(
        wording[at] in _BARE and wording[at - 1] not in _NOT_BARE for at in range(1, len(wording))
    )


def willing(r: AskReader, index: int) -> Iterator[Ask]:
    """`X is prepared to do Z`, `X is not ready to do Z`, `X is unwilling to do Z`."""
    stop = r.scene.cues.phrases("willing").at(r.line.tokens, index)
    unwilling = r.word(index) in {"unwilling", "reluctant"} and r.word(index + 1) == "to"
    if unwilling:
        stop = index + 2
    if (
        stop is None
        or r.word(stop) in _IDLE
        or r.scene.skip_auxiliaries(r.line, index) == index - 1
    ):
        return
    refusing = unwilling or r.negated(index)
    kind = DemandKind.REFUSAL if refusing else DemandKind.PROPOSAL
    rule = "refusal.unwilling" if refusing else "proposal.willing"
    yield from r.asks(Head(r.subject(index), kind, rule, index), stop, clause=True)


def bids(r: AskReader, index: int) -> Iterator[Ask]:
    """`X raised its offer to N`, `X opened at N`, `X put N on the table`."""
    word = r.word(index)
    if word in _RAISES:
        start = _after_bid(r, index)
    elif (word, r.word(index + 1)) in _MOVES:
        start = index + 2 + (r.word(index + 2) == "to")
        if not _is_figure(r, start):
            return
    elif word in _PUTS:
        yield from _on_the_table(r, index)
        return
    else:
        return
    if start is None or r.negated(index):
        return
    head = Head(r.subject(index), DemandKind.PROPOSAL, "proposal.bid", index)
    yield from r.asks(
        head, start, stop=min(content_end(r.scene, r.line, start), _figure_end(r, start))
    )


def _is_figure(r: AskReader, start: int) -> bool:
    return r.word(start).lstrip("$£€")[:1].isdigit()


def _figure_end(r: AskReader, start: int) -> int:
    """Where a figure with its unit ends: before the next preposition of time."""
    at = start
    while at < len(r.line.tokens) and r.word(at) not in {"on", "in", "after", "from", "last", "at"}:
        at += 1
    return at


def _after_bid(r: AskReader, index: int) -> int | None:
    """`raised its own offer (from M) to N`: where N begins."""
    for at in range(index + 1, index + 5):
        if r.word(at) in _BIDS:
            for to in range(at + 1, at + _REACH):
                if r.word(to) == "to" and _is_figure(r, to + 1):
                    return to + 1
    return None


def _on_the_table(r: AskReader, index: int) -> Iterator[Ask]:
    """`X put N on the table`: what stands between."""
    for at in range(index + 2, index + 2 * _REACH):
        if [r.word(at), r.word(at + 1), r.word(at + 2)] == ["on", "the", "table"]:
            head = Head(r.subject(index), DemandKind.PROPOSAL, "proposal.table", index)
            if r.word(index + 1) not in {"more", "everything", "it", "nothing"}:
                yield from r.asks(head, index + 1, stop=at)
            return
