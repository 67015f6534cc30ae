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
    from collections.abc import Callable, Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.asks import Ask, AskReader

__all__ = ["STANCE_WORDS", "stances"]

_NOUNS = words("deal agreement talks peace settlement truce accord ceasefire progress treaty")
_STAYS = words("remains remained stays stayed remain")
_BE = words("is are was were be been")
_SAYING = words("said says insisted insists called calls")
_OFFERS = words("would could")
_GIVES = words(
    """
    agree accept sign join withdraw consider support lift return release stop halt talk meet
    reopen resume
    """
)
_REACH = 12


def stances(r: AskReader, index: int) -> Iterator[Ask]:
    """Whatever the word at `index` says somebody insists on or will not have."""
    word, nxt = r.word(index), r.word(index + 1)
    read = _BY_WORD.get(word)
    if read is not None:
        yield from read(r, index)
    elif word == "without" and _no_deal(r, index):
        subject = r.clause_subject(index) or _speaker_after(r, index)
        head = Head(subject, DemandKind.CONDITION, "condition.no-deal-without", index)
        yield from r.asks(head, index + 1)
    elif (word == "if" and nxt not in {"no", "nothing"} and _gives(r, index)) or (
        word == "long" and nxt == "as" and r.word(index - 1) == "so"
    ):
        start = index + 1 + (word == "long")
        subject = r.clause_subject(index) or main_subject(r.scene, r.line, index)
        rule = "condition.if" if word == "if" else "condition.so-long-as"
        own = r.scene.mention_from(r.line, start)
        if own is None or r.scene.actor_at(r.line, own) is not subject:
            yield from r.asks(Head(subject, DemandKind.CONDITION, rule, index), start, clause=True)


def _opposed(r: AskReader, index: int) -> Iterator[Ask]:
    """`X remains opposed to Z`: X refuses Z."""
    if r.word(index + 1) == "to" and not r.negated(index):
        subject = r.subject(index - 1 if r.word(index - 1) in _STAYS else index)
        head = Head(subject, DemandKind.REFUSAL, "refusal.opposed", index)
        yield from r.asks(head, index + 2)


def _no_intention(r: AskReader, index: int) -> Iterator[Ask]:
    """`X has no intention of doing Z`."""
    if r.word(index + 1) in {"of", "to"} and r.word(index - 1) == "no":
        head = Head(r.subject(index - 2), DemandKind.REFUSAL, "refusal.no-intention", index)
        yield from r.asks(head, index + 2, clause=True)


def _nothing_less(r: AskReader, index: int) -> Iterator[Ask]:
    """`X will accept nothing less than Z`: X demands Z."""
    if r.word(index + 1) == "than" and r.word(index - 1) == "nothing":
        verb = index - 2 - (r.word(index - 2) == "for")
        head = Head(r.subject(verb), DemandKind.DEMAND, "demand.nothing-less", index)
        yield from r.asks(head, index + 2)


def _closed(r: AskReader, index: int) -> Iterator[Ask]:
    """`X said Z was out of the question`: X refuses Z."""
    if [r.word(at) for at in range(index - 3, index)] != ["out", "of", "the"]:
        return
    stop = index - 4
    verb = next(
        (i for i in range(stop - 1, max(0, stop - _REACH), -1) if r.word(i) in _SAYING), None
    )
    if verb is None or r.word(stop) not in _BE | _STAYS:
        return
    start = verb + 1 + (r.word(verb + 1) == "that")
    head = Head(r.subject(verb), DemandKind.REFUSAL, "refusal.out-of-question", index)
    yield from r.asks(head, start, stop=stop)


def _speaker_after(r: AskReader, index: int) -> Actor | None:
    """X in `…, X said.`, at the end of the sentence."""
    tokens = r.line.tokens
    if not r.line.vocabulary.isdisjoint('“"\u2018'):
        return None
    verb = next((at for at in range(index, len(tokens)) if _says(r, at)), None)
    return None if verb is None else asker(r.scene, r.line, verb)


def _adamant(r: AskReader, index: int) -> Iterator[Ask]:
    if r.word(index + 1) != "that":
        return
    start = index + 2
    end = content_end(r.scene, r.line, start)
    if is_wish([t.lower for t in r.line.tokens[start:end]], said=False):
        head = Head(r.subject(index), DemandKind.DEMAND, "demand.adamant", index)
        yield from r.asks(head, start, clause=True)


def _unacceptable(r: AskReader, index: int) -> Iterator[Ask]:
    """`Y is unacceptable to X`: X refuses Y."""
    mention = r.scene.mention_from(r.line, index + 2) if r.word(index + 1) == "to" else None
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


_BY_WORD: dict[str, Callable[[AskReader, int], Iterator[Ask]]] = {
    "adamant": _adamant,
    "intention": _no_intention,
    "less": _nothing_less,
    "must": _said_after,
    "opposed": _opposed,
    "question": _closed,
    "unacceptable": _unacceptable,
}
STANCE_WORDS = frozenset(_BY_WORD) | words("if long without")
