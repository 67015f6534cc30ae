"""Conditions: `only if C`, `unless C`, `provided that C`, `X makes C a condition`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from talkmodel.model import DemandKind
from talkmodel.parser.ask_subjects import main_subject
from talkmodel.parser.asks import Head
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.asks import Ask, AskReader

__all__ = ["CONDITION_WORDS", "MAKE_WORDS", "agreement_requires", "conditions", "depends"]

_NEGATIVE = words("not never no n't hardly nothing nobody none refuse refused refuses")
_AGREEMENTS = words("agreement deal settlement accord treaty solution pact truce")
_BEFORE_AGREEMENT = words("any an a the final such peace no future")
_EAGERNESS = words("enthusiasm interest appetite desire readiness inclination willingness")
_DEPENDENT = words("dependent conditional contingent")
CONDITION_WORDS = words("only provided providing condition if once unless without until")
# The words of a condition that opens the sentence.
MAKE_WORDS = words("make makes made making set sets")
_WOULD = words("will would could won't wouldn't cannot can't")
_SAYS = words("says said warns warned insists insisted argues argued")
_GIVES = words(
    """
    agree accept sign join withdraw consider support lift return release stop halt talk meet reopen
    resume be
    """
)
_TAKES = words(
    """
    not walk strike leave quit resume take go withdraw close stop keep continue launch seek begin
    call impose cut sign agree talk return join end pull have
    """
)
_REPLIES = {"if": _GIVES - {"be"}, "unless": _TAKES, "without": frozenset({"not"})}
_FRONT = 30
_MAX_GAP = 14
_ONLY_REACH = 10
_AGREES = words("agree agrees agreed commits committed consents consented")
_NO_DEED = words("a an the its their his her any all this that such no new")
_RECEIVES = words("gets get got receives received obtains secures")


def conditions(r: AskReader, index: int) -> Iterator[Ask]:
    """`X will do Y only if C`, `… provided that C`, `unless C, X will …`."""
    word, nxt = r.word(index), r.word(index + 1)
    if index == 0 and word in _REPLIES:
        yield from _fronted(r)
        return
    rule = f"condition.{word}"
    if (word == "only" and nxt in {"if", "once", "when", "after"}) or (
        word in {"provided", "providing", "condition"} and nxt == "that"
    ):
        start = index + 2
    elif word == "once" and _will_once(r, index):
        start = index + 1
    elif word in {"if", "once"} and _only_before(r, index):
        start, rule = index + 1, "condition.only"
    elif (
        word == "unless"
        or (word == "without" and _reluctant(r, index))
        or (word == "until" and _negative_before(r, index))
    ):
        start = index + 1
    else:
        return
    subject = r.clause_subject(index) or main_subject(r.scene, r.line, index)
    gets = _gets(r, start)
    if gets is not None:
        yield from r.asks(Head(subject, DemandKind.CONDITION, rule, index), gets)
        return
    little = _says_little(r, start) and not (word == "only" and _is_deed(r, start))
    if little or (subject is not None and _is_own_step(r, subject, start)):
        return
    head = Head(subject, DemandKind.CONDITION, rule, index)
    yield from r.asks(head, _agreed(r, start) or start, clause=True)


def _fronted(r: AskReader) -> Iterator[Ask]:
    """`Unless Y, X will strike`, `Without Y, X says, …`, `If Y, X would sign`."""
    comma = next((i for i in range(3, min(_FRONT, len(r.line.tokens))) if r.word(i) == ","), None)
    if comma is None or (r.word(1).endswith("ing") and r.word(0) == "without"):
        return
    at = comma + 1 + (r.word(comma + 1) == "the")
    mention = r.scene.mention_from(r.line, at)
    by = None if mention is None else r.scene.actor_at(r.line, mention)
    if mention is None or by is None or _says_little(r, 1) or _is_own_step(r, by, 1):
        return
    verb = r.word(mention.last)
    if (verb in _WOULD and r.word(mention.last + 1) in _REPLIES[r.word(0)]) or (
        verb in _SAYS and r.word(0) != "if" and r.word(mention.last + 1) in {",", "it", "they"}
    ):
        head = Head(by, DemandKind.CONDITION, f"condition.{r.word(0)}-fronted", 0)
        yield from r.asks(head, 1, stop=comma, clause=True)


def _will_once(r: AskReader, index: int) -> bool:
    """`it will sign once Y has withdrawn`: what another is to do first."""
    before = [r.word(at) for at in range(index - 4, index)]
    mention = r.scene.mention_from(r.line, index + 1)
    actor = None if mention is None else r.scene.actor_at(r.line, mention)
    gives = any(a in _WOULD and b in _GIVES for a, b in pairwise(before))
    return gives and actor is not None and not actor.is_place


def _only_before(r: AskReader, index: int) -> bool:
    """`would only agree if`: `only` stands with the verb, after `will` or `would`."""
    for at in range(index - 1, max(0, index - _ONLY_REACH), -1):
        if r.word(at) in {",", ";", ":"}:
            return False
        if r.word(at) == "only":
            return r.word(at - 1) in {"will", "would", "could", "can"}
    return False


def _says_little(r: AskReader, start: int) -> bool:
    """`until 2030`, `until everything is`, `unless a deal is struck` ask nothing of anybody."""
    wording = {r.word(at) for at in range(start, start + 6)}
    return (
        (len(r.word(start)) == 4 and r.word(start).isdigit())
        or r.word(start + 2) in {"", ".", ","}
        or r.word(start) == "one"
        or bool(wording & _AGREEMENTS and wording & {"struck", "reached", "found", "signed"})
    )


def _is_deed(r: AskReader, start: int) -> bool:
    """`only if X withdrew`: short, but it says what who has to do."""
    mention = r.scene.mention_from(r.line, start)
    actor = None if mention is None else r.scene.actor_at(r.line, mention)
    verb = r.word(mention.last) if mention is not None else ""
    return actor is not None and not actor.is_place and verb.endswith(("s", "ed", "ew", "left"))


def _gets(r: AskReader, start: int) -> int | None:
    """`only if it gets Z`: where Z begins, which the others are to give."""
    mention = r.scene.mention_from(r.line, start)
    if mention is None or r.word(mention.last) not in _RECEIVES:
        return None
    return mention.last + 1


def _agreed(r: AskReader, start: int) -> int | None:
    """`only if X agreed to do Z`: where Z begins; who has to agree is the addressee."""
    mention = r.scene.mention_from(r.line, start)
    if mention is None or r.word(mention.last) not in _AGREES or r.word(mention.last + 1) != "to":
        return None
    deed = mention.last + 2
    return None if r.word(deed) in _NO_DEED else deed


def _is_own_step(r: AskReader, subject: Actor, start: int) -> bool:
    """`unless it wins` names what the speaker itself does, which it asks of nobody."""
    mention = r.scene.mention_from(r.line, start)
    return (
        mention is not None
        and r.word(mention.last) not in {"'s", "'"}
        and mention.text.lower() not in {"its", "their", "his", "her"}
        and r.scene.actor_at(r.line, mention) is subject
    )


def _reluctant(r: AskReader, index: int) -> bool:
    """`has shown little interest in such a meeting without Y`: Y is the condition."""
    if r.word(index + 1).endswith("ing"):
        return False
    before = {t.lower for t in r.line.tokens[max(0, index - _MAX_GAP) : index]}
    return bool({"little", "no", "hardly", "scant"} & before) and bool(_EAGERNESS & before)


def _negative_before(r: AskReader, index: int) -> bool:
    before = [t.lower for t in r.line.tokens[max(0, index - _MAX_GAP) : index]]
    return any(w in _NEGATIVE or w.endswith("n't") for w in before)


def agreement_requires(r: AskReader, index: int) -> Iterator[Ask]:
    """`any agreement would require Z`: a condition of whoever is speaking."""
    if (
        r.word(index) not in {"require", "need"}
        or r.word(index - 1) not in {"would", "will", "must"}
        or r.word(index - 2) not in _AGREEMENTS
    ):
        return
    start = index - 2
    while start > 0 and r.word(start - 1) in _BEFORE_AGREEMENT:
        start -= 1
    head = Head(
        r.clause_subject(start), DemandKind.CONDITION, "condition.agreement-requires", index
    )
    yield from r.asks(head, start, clause=True)


def depends(r: AskReader, index: int) -> Iterator[Ask]:
    """`X makes this dependent on C`, `X has made C a condition for Y`."""
    for at in range(index + 1, min(index + 2 * _MAX_GAP, len(r.line.tokens))):
        if r.word(at) in {";", ":", "."}:
            return
        if r.word(at) in _DEPENDENT and r.word(at + 1) in {"on", "upon"}:
            head = Head(r.subject(index), DemandKind.CONDITION, "condition.depends", index)
            yield from r.asks(head, at + 2)
            return
        if (
            r.word(at) in r.scene.cues.set("condition_noun")
            and r.word(at - 1) in {"a", "the", "its", "their"}
            and at - index > 3
        ):
            head = Head(r.subject(index), DemandKind.CONDITION, "condition.made", index)
            yield from r.asks(head, index + 1, stop=at - 1 - (r.word(at - 2) == "as"))
            return
