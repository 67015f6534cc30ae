"""Stances that no verb of asking tells: `is adamant that Y`, `no deal without Y`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import DemandKind
from talkmodel.parser.ask_backwards import phrase_before
from talkmodel.parser.ask_clauses import is_wish
from talkmodel.parser.ask_subjects import asker, main_subject
from talkmodel.parser.asks import Head
from talkmodel.parser.demand_spans import content_end
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.asks import Ask, AskReader

__all__ = ["STANCE_WORDS", "stances"]

_NOUNS = words("deal agreement talks peace settlement truce accord ceasefire progress treaty")
_ATTITUDES = words("adamant opposed unacceptable intention without")
_OFFERS = words("would could")
_GIVES = words(
    """
    agree accept sign join withdraw consider support lift return release stop halt talk meet
    reopen resume
    """
)
STANCE_WORDS = _ATTITUDES | words("if long must")
_REACH = 12


def stances(r: AskReader, index: int) -> Iterator[Ask]:
    """Whatever the word at `index` says somebody insists on or will not have."""
    word, nxt = r.word(index), r.word(index + 1)
    if word == "adamant" and nxt == "that":
        yield from _adamant(r, index)
    elif word == "opposed" and nxt == "to" and not r.negated(index):
        head = Head(r.subject(index), DemandKind.REFUSAL, "refusal.opposed", index)
        yield from r.asks(head, index + 2)
    elif word == "intention" and nxt == "of" and r.word(index - 1) == "no":
        head = Head(r.subject(index - 2), DemandKind.REFUSAL, "refusal.no-intention", index)
        yield from r.asks(head, index + 2, clause=True)
    elif word == "unacceptable" and nxt == "to":
        yield from _unacceptable(r, index)
    elif word == "without" and _no_deal(r, index):
        subject = r.clause_subject(index)
        head = Head(subject, DemandKind.CONDITION, "condition.no-deal-without", index)
        yield from r.asks(head, index + 1)
    elif (word == "if" and _gives(r, index)) or (
        word == "long" and nxt == "as" and r.word(index - 1) == "so"
    ):
        start = index + 1 + (word == "long")
        subject = r.clause_subject(index) or main_subject(r.scene, r.line, index)
        rule = "condition.if" if word == "if" else "condition.so-long-as"
        own = r.scene.mention_from(r.line, start)
        if own is None or r.scene.actor_at(r.line, own) is not subject:
            yield from r.asks(Head(subject, DemandKind.CONDITION, rule, index), start, clause=True)
    elif word == "must":
        yield from _said_after(r, index)


def _adamant(r: AskReader, index: int) -> Iterator[Ask]:
    start = index + 2
    end = content_end(r.scene, r.line, start)
    if is_wish([t.lower for t in r.line.tokens[start:end]], said=False):
        head = Head(r.subject(index), DemandKind.DEMAND, "demand.adamant", index)
        yield from r.asks(head, start, clause=True)


def _unacceptable(r: AskReader, index: int) -> Iterator[Ask]:
    """`Y is unacceptable to X`: X refuses Y."""
    mention = r.scene.mention_from(r.line, index + 2)
    stop = r.scene.skip_auxiliaries(r.line, index) + 1
    if mention is not None and stop > 0 and not r.negated(index):
        by = r.scene.actor_at(r.line, mention)
        head = Head(by, DemandKind.REFUSAL, "refusal.unacceptable", index)
        yield from r.asks(head, phrase_before(r, stop), stop=stop)


def _no_deal(r: AskReader, index: int) -> bool:
    """`there can be no deal without`."""
    return any(
        r.word(at) in _NOUNS and "no" in {r.word(at - 1), r.word(at - 2)}
        for at in range(max(0, index - 4), index)
    )


def _gives(r: AskReader, index: int) -> bool:
    """`would agree to a truce if`, not `would only agree if`, which another rule reads."""
    before = [r.word(at) for at in range(max(0, index - _REACH), index)]
    if {"only", "not", ";", ":", "wonder", "asked"} & set(before) or r.word(index - 1) == "even":
        return False
    return any(before[at] in _OFFERS and before[at + 1] in _GIVES for at in range(len(before) - 1))


def _said_after(r: AskReader, index: int) -> Iterator[Ask]:
    """`The patrols must end, X said`: X wants that the patrols end."""
    tokens = r.line.tokens
    end = next((at for at in range(index, len(tokens)) if tokens[at].text in {",", "”", '"'}), None)
    if end is None or not r.line.vocabulary.isdisjoint('“"\u2018'):
        return
    verb = next((at for at in range(end + 2, min(end + _REACH, len(tokens))) if _says(r, at)), None)
    start = next((at for at in range(index, 0, -1) if r.word(at - 1) in {";", ":", "but"}), 0)
    if verb is None or r.word(start) in {"if", "when", "while", "in"} or start == index:
        return
    by, to = asker(r.scene, r.line, verb), r.subject(index)
    side = r.scene.side_of(to)
    if by is None or side is r.scene.side_of(by):
        return
    if side is not None:
        start = index + 1
    head = Head(by, DemandKind.DEMAND, "demand.said-must", index, side)
    yield from r.asks(head, start, stop=end, clause=True)


def _says(r: AskReader, at: int) -> bool:
    return r.word(at) in {"said", "says", "insisted", "insists", "argued"} and r.word(at + 1) in {
        ".",
        "",
        "on",
    }
