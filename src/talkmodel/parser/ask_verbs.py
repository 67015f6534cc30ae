"""Verbs of asking: `X demands Y`, `X calls for Y`, `X urges Y to do Z`, `X would like Y`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import DemandKind
from talkmodel.parser.ask_address import addressed
from talkmodel.parser.ask_backwards import fronted, passive
from talkmodel.parser.ask_subjects import asking_subject, past_time
from talkmodel.parser.asks import Head
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.asks import Ask, AskReader

__all__ = ["presses", "urges", "wants", "would_like"]

_SPEECH_OBJECTS = words(
    """
    say know hear think believe be talk make win sleep wait play avoid calm thank stress emphasise
    emphasize congratulate express reassure remind underline
    """
)
_UNITS = words("hour hours day days week weeks month months year years")
# To call for these asks nothing of anybody.
_MOODS = words("patience calm restraint prudence courage unity")
# What leaves a place comes from it; nobody there is asked for it.
_LEAVING = words("withdrawal pullout pull-out removal departure retreat exit evacuation expulsion")
_BARE = words("it this that them these those")
_PREPOSITIONS = words("by in on at before to from with as for")


def wants(r: AskReader, index: int) -> Iterator[Ask]:
    """`X demands Y`, `X wants Y to do Z`, `X seeks to do Z`."""
    hit = r.scene.cues.verbs("demand").at(r.line.tokens, index)
    if hit is None or r.is_noun(index, hit[1]):
        return
    base, form, stop = hit
    rule = f"demand.{base}"
    if form in {"participle", "past"} and r.word(stop) == "by":
        yield from passive(r, index, stop + 1, DemandKind.DEMAND)
        return
    if r.negated(index) or (form in {"participle", "past"} and r.is_passive(index)):
        return
    stop = past_time(r.line, stop)
    cleft = r.is_cleft(index) and r.word(stop) in {"is", "was"}
    if not r.has_object(stop) and r.word(stop) != "that" and not cleft:
        yield from fronted(r, index, DemandKind.DEMAND, rule)
        return
    kind = DemandKind.DEMAND
    if r.word(stop) == "no" and base == "want":
        kind, rule, stop = DemandKind.REFUSAL, "refusal.want-no", stop + 1
    yield from _complement(r, Head(asking_subject(r, index, form), kind, rule, index), stop)


def _complement(r: AskReader, head: Head, stop: int) -> Iterator[Ask]:
    target = addressed(r, stop)
    if target is not None:
        if target[0] is None and head.rule == "demand.expect":
            return
        head = Head(head.by, head.kind, head.rule, head.cue, target[0])
        yield from r.asks(head, target[1], marker="to", clause=True)
    elif head.rule == "demand.expect":
        return
    elif r.word(stop) in {"that", "to"}:
        marker = r.word(stop)
        if marker == "to" and r.word(stop + 1) in _SPEECH_OBJECTS:
            return
        seen = marker == "to" and r.word(stop + 1) == "see"
        clause = not seen or r.word(stop + 2) not in {"a", "an"}
        yield from r.asks(head, stop + 1 + seen, marker=marker, clause=clause)
    elif not (r.word(stop) in _BARE and r.word(stop + 1) in _PREPOSITIONS):
        to, end = _from_whom(r, stop)
        yield from r.asks(Head(head.by, head.kind, head.rule, head.cue, to), stop, stop=end)


def _from_whom(r: AskReader, start: int) -> tuple[Actor | None, int | None]:
    """`demands N from Y`: Y, and where the content ends before `from`."""
    for at in range(start + 1, start + 6):
        if r.word(at - 1) in _LEAVING:
            break
        mention = r.scene.mention_from(r.line, at + 1) if r.word(at) == "from" else None
        to = None if mention is None else r.scene.side_of(r.scene.actor_at(r.line, mention))
        if to is None or mention is None or to.is_place:
            continue
        if r.word(mention.last) not in r.scene.cues.set("place_head"):  # `from the Sella valley`
            return to, at
    return None, None


def presses(r: AskReader, index: int) -> Iterator[Ask]:
    """`X presses for Y`, `X insists on Y`, `X calls for Y to do Z`."""
    hit = r.scene.cues.verbs("demand_phrase").at(r.line.tokens, index)
    if hit is None or r.is_noun(index, hit[1]) or r.negated(index):
        return
    base, form, stop = hit
    if form in {"participle", "past"} and r.word(stop) == "by":
        yield from passive(r, index, stop + 1, DemandKind.DEMAND)
        return
    preposition = base.split()[-1]
    rule = "demand." + base.replace(" ", "-")
    if not r.has_object(stop):
        yield from fronted(r, index, DemandKind.DEMAND, rule)
        return
    if r.word(stop + 1) in _UNITS and r.word(stop + 2) != "of":
        return
    if r.word(stop) in _MOODS:
        return
    subject = asking_subject(r, index, form)
    target = addressed(r, stop) if preposition == "for" else None
    if target is not None and target[0] is not None and r.word(target[1]) != "be":
        head = Head(subject, DemandKind.DEMAND, rule, index, target[0])
        yield from r.asks(head, target[1], marker="to", clause=True)
    else:
        head = Head(subject, DemandKind.DEMAND, rule, index)
        yield from r.asks(head, stop, marker=preposition, clause=preposition == "to")


def urges(r: AskReader, index: int) -> Iterator[Ask]:
    """`X urges Y to do Z`, `X asks Y for Z`."""
    hit = r.scene.cues.verbs("demand_of").at(r.line.tokens, index)
    if hit is None or r.is_noun(index, hit[1]) or hit[0] in {"want", "expect"} or r.negated(index):
        return
    base, form, stop = hit
    if form in {"past", "participle"} and r.is_passive(index):
        yield from _urged(r, index, stop, base)
        return
    subject, demand = asking_subject(r, index, form), DemandKind.DEMAND
    rule = "demand." + base.replace(" ", "-")
    target = addressed(r, stop)
    if target is not None:
        head = Head(subject, demand, rule, index, target[0])
        yield from r.asks(head, target[1], marker="to", clause=True)
        return
    mention = r.scene.mention_from(r.line, stop)
    if base == "ask" and mention is not None and r.word(mention.last) == "for":
        to = r.scene.side_of(r.scene.actor_at(r.line, mention))
        yield from r.asks(Head(subject, demand, rule, index, to), mention.last + 1)
    elif base == "ask" and r.word(stop) in {"to", "since", "again"}:
        to_verb = next((i for i in range(stop, stop + 5) if r.word(i) == "to"), None)
        stop = stop if to_verb is None else to_verb
        yield from r.asks(Head(subject, demand, rule, index), stop + 1, clause=True)


def _urged(r: AskReader, index: int, stop: int, base: str) -> Iterator[Ask]:
    """`Y was urged by X to do Z`."""
    mention = r.scene.mention_from(r.line, stop + 1) if r.word(stop) == "by" else None
    if mention is not None and r.word(mention.last) == "to":
        by, to = r.scene.actor_at(r.line, mention), r.scene.side_of(r.subject(index))
        head = Head(by, DemandKind.DEMAND, f"demand.{base.replace(' ', '-')}-passive", index, to)
        yield from r.asks(head, mention.last + 1, marker="to", clause=True)


def would_like(r: AskReader, index: int) -> Iterator[Ask]:
    """`X would like Y to be done`."""
    if r.word(index) == "like" and r.word(index - 1) in {"would", "'d"}:
        head = Head(r.subject(index), DemandKind.DEMAND, "demand.would-like", index)
        yield from _complement(r, head, index + 1)
