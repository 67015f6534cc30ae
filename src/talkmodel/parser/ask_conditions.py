"""Conditions: `only if C`, `unless C`, `provided that C`, `any agreement would require C`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import DemandKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.asks import Ask, AskReader

__all__ = ["agreement_requires", "conditions"]

_NEGATIVE = frozenset({"not", "never", "no", "n't", "hardly"})
_MAX_GAP = 14


def conditions(r: AskReader, index: int) -> Iterator[Ask]:
    """`X will do Y only if C`, `… provided that C`, `… on condition that C`.

    `unless C, X will …`.
    """
    word, nxt = r.word(index), r.word(index + 1)
    if word == "only" and nxt in {"if", "once", "when", "after"}:
        start = index + 2
    elif word in {"provided", "providing"} and nxt == "that":
        start = index + 2
    elif word == "condition" and nxt == "that":
        start = index + 2
    elif (
        (word == "without" and _reluctant(r, index))
        or word == "unless"
        or (word == "until" and _negative_before(r, index))
    ):
        start = index + 1
    else:
        return
    subject = r.clause_subject(index)
    yield from r.asks(
        subject, DemandKind.CONDITION, start, f"condition.{word}", index, keep_article=True
    )


def _reluctant(r: AskReader, index: int) -> bool:
    """`has shown little interest in such a meeting without Y`: Y is the condition."""
    if r.word(index + 1).endswith("ing"):
        return False
    words = [t.lower for t in r.line.tokens[max(0, index - _MAX_GAP) : index]]
    return bool({"little", "no", "hardly", "scant"} & set(words)) and bool(
        {
            "enthusiasm",
            "interest",
            "appetite",
            "desire",
            "readiness",
            "inclination",
            "willingness",
        }
        & set(words)
    )


def _negative_before(r: AskReader, index: int) -> bool:
    words = [t.lower for t in r.line.tokens[max(0, index - _MAX_GAP) : index]]
    return any(
        w in _NEGATIVE or w in {"refuse", "refused", "refuses"} or w.endswith("n't") for w in words
    )


def agreement_requires(r: AskReader, index: int) -> Iterator[Ask]:
    """`any agreement would require Z`: a condition of whoever is speaking."""
    if r.word(index) not in {"require", "need"} or r.word(index - 1) not in {
        "would",
        "will",
        "must",
    }:
        return
    start = index - 2
    while start > 0 and r.word(start - 1) in {
        "any",
        "an",
        "a",
        "the",
        "final",
        "such",
        "peace",
        "no",
        "future",
    }:
        start -= 1
    if r.word(index - 2) not in {
        "agreement",
        "deal",
        "settlement",
        "accord",
        "treaty",
        "solution",
        "pact",
        "truce",
    }:
        return
    subject = r.clause_subject(start)
    yield from r.asks(
        subject,
        DemandKind.CONDITION,
        start,
        "condition.agreement-requires",
        index,
        keep_article=True,
    )
