"""Clauses that ask: `X insists that Y be done`, `X says Y must be done`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import DemandKind
from talkmodel.parser.demand_spans import content_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.asks import Ask, AskReader

__all__ = ["insists", "is_wish"]


def insists(r: AskReader, index: int) -> Iterator[Ask]:
    """`X insists that Y be done`, `X says Z must be done`."""
    cues = r.scene.cues
    hit = cues.verbs("demand_that").at(r.line.tokens, index)
    said = hit is None
    if hit is None:
        hit = cues.verbs("say").at(r.line.tokens, index)
    if hit is None or r.is_noun(index, hit[1]) or hit[1] == "gerund":
        return
    base, _, stop = hit
    if base == "demand":
        return
    start = stop + 1 if r.word(stop) == "that" else stop
    if said and r.word(stop) in {",", ":", ".", "to", "“", '"', "on"}:
        return
    end = content_end(r.scene, r.line, start)
    wording = [t.lower for t in r.line.tokens[start:end]]
    if not wording or not is_wish(wording, said=said):
        return
    conditional = any(w in wording for w in ("before", "until", "unless")) or _requires(wording)
    kind = DemandKind.CONDITION if conditional else DemandKind.DEMAND
    yield from r.asks(
        r.subject(index), kind, start, f"demand.{base}-that", index, keep_article=True
    )


def _requires(words: list[str]) -> bool:
    return "require" in words or ("preceded" in words and "by" in words)


def is_wish(words: list[str], *, said: bool) -> bool:
    """Whether a clause says what ought to be: `be` without a modal, `must`, `should`, `have to`."""
    if {"must", "should"} & set(words):
        return True
    for at, word in enumerate(words):
        if word == "to" and at and words[at - 1] in {"have", "has", "need", "needs"} and not said:
            return True
        if (
            word == "be"
            and not said
            and at
            and words[at - 1] not in {"to", "will", "would", "could", "can", "may", "might", "not"}
        ):
            return True
        if (
            word == "be"
            and not said
            and at > 1
            and words[at - 1] == "not"
            and words[at - 2] not in {"will", "would", "could", "can", "may", "might", "to"}
        ):
            return True
    return False
