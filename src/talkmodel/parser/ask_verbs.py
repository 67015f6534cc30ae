"""Verbs of asking: `X demands Y`, `X calls for Y`, `X urges Y to do Z`, `X would like Y`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import DemandKind
from talkmodel.parser.ask_address import addressed
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.asks import Ask, AskReader

__all__ = ["presses", "urges", "wants", "would_like"]

_SPEECH_OBJECTS = words(
    """
    say know see hear think believe be talk make win
    """
)


def wants(r: AskReader, index: int) -> Iterator[Ask]:
    """`X demands Y`, `X wants Y to do Z`, `X seeks to do Z`."""
    hit = r.scene.cues.verbs("demand").at(r.line.tokens, index)
    if hit is None or r.is_noun(index, hit[1]):
        return
    base, form, stop = hit
    if form in {"participle", "past"} and r.word(stop) == "by":
        yield from r.passive(index, stop + 1, DemandKind.DEMAND, "demand.passive")
        return
    if form in {"participle", "past"} and r.is_passive(index):
        return
    if r.negated(index):
        return
    if not r.has_object(stop):
        yield from r.fronted(index, DemandKind.DEMAND, f"demand.{base}")
        return
    subject = r.subject(index)
    if subject is None and form == "gerund":
        subject = r.clause_subject(index)
    yield from _complement(r, subject, stop, f"demand.{base}", index)


def _complement(
    r: AskReader, subject: Actor | None, stop: int, rule: str, cue: int
) -> Iterator[Ask]:
    target = addressed(r, stop)
    if target is not None:
        yield from r.asks(
            subject,
            DemandKind.DEMAND,
            target[1],
            rule,
            cue,
            to=target[0],
            keep_article=True,
        )
    elif r.word(stop) in {"that", "to"}:
        if r.word(stop) == "to" and r.word(stop + 1) in _SPEECH_OBJECTS:
            return
        yield from r.asks(
            subject,
            DemandKind.DEMAND,
            stop + 1,
            rule,
            cue,
            marker=r.word(stop),
            keep_article=True,
        )
    else:
        yield from r.asks(subject, DemandKind.DEMAND, stop, rule, cue)


def presses(r: AskReader, index: int) -> Iterator[Ask]:
    """`X presses for Y`, `X insists on Y`, `X calls for Y to do Z`."""
    hit = r.scene.cues.verbs("demand_phrase").at(r.line.tokens, index)
    if hit is None or r.is_noun(index, hit[1]) or r.negated(index):
        return
    base, form, stop = hit
    if form in {"participle", "past"} and r.word(stop) == "by":
        yield from r.passive(index, stop + 1, DemandKind.DEMAND, "demand.passive")
        return
    preposition = base.split()[-1]
    rule = "demand." + base.replace(" ", "-")
    if not r.has_object(stop):
        yield from r.fronted(index, DemandKind.DEMAND, rule)
        return
    subject = r.subject(index)
    if subject is None and form == "gerund":
        subject = r.clause_subject(index)
    target = addressed(r, stop) if preposition == "for" else None
    if target is not None and target[0] is not None and r.word(target[1]) != "be":
        yield from r.asks(
            subject,
            DemandKind.DEMAND,
            target[1],
            rule,
            index,
            to=target[0],
            keep_article=True,
        )
    else:
        yield from r.asks(subject, DemandKind.DEMAND, stop, rule, index, marker=preposition)


def urges(r: AskReader, index: int) -> Iterator[Ask]:
    """`X urges Y to do Z`, `X asks Y for Z`."""
    hit = r.scene.cues.verbs("demand_of").at(r.line.tokens, index)
    if hit is None or r.is_noun(index, hit[1]) or hit[0] in {"want", "expect"} or r.negated(index):
        return
    base, form, stop = hit
    if form in {"past", "participle"} and r.is_passive(index):
        return
    target = addressed(r, stop)
    rule = "demand." + base.replace(" ", "-")
    if target is not None:
        yield from r.asks(
            r.subject(index),
            DemandKind.DEMAND,
            target[1],
            rule,
            index,
            to=target[0],
            keep_article=True,
        )
        return
    mention = r.scene.mention_from(r.line, stop)
    if base == "ask" and mention is not None and r.word(mention.last) == "for":
        to = r.scene.side_of(r.scene.actor_at(r.line, mention))
        yield from r.asks(r.subject(index), DemandKind.DEMAND, mention.last + 1, rule, index, to=to)
    elif base == "ask" and r.word(stop) in {"to", "since", "again"}:
        to_verb = next((i for i in range(stop, stop + 5) if r.word(i) == "to"), None)
        stop = stop if to_verb is None else to_verb
        yield from r.asks(
            r.subject(index), DemandKind.DEMAND, stop + 1, rule, index, keep_article=True
        )


def would_like(r: AskReader, index: int) -> Iterator[Ask]:
    """`X would like Y to be done`."""
    if r.word(index) != "like" or r.word(index - 1) not in {"would", "'d"}:
        return
    yield from _complement(r, r.subject(index), index + 1, "demand.would-like", index)
