"""Lists whose heading says who wants what follows: `What X wants` with a bullet for each demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import DemandKind
from talkmodel.parser.ask_subjects import owner_before
from talkmodel.parser.asks import AskReader, Head
from talkmodel.parser.demand_spans import content_end
from talkmodel.parser.layout_model import BlockKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.asks import Ask
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line

__all__ = ["read_listed_asks"]

_WANTS = words("want wants wanted seeks seek demands demand demanding asking asks")
_LISTS = {
    "demand": DemandKind.DEMAND,
    "demands": DemandKind.DEMAND,
    "list": DemandKind.DEMAND,
    "requests": DemandKind.DEMAND,
    "asks": DemandKind.DEMAND,
    "claims": DemandKind.DEMAND,
    "conditions": DemandKind.CONDITION,
    "terms": DemandKind.CONDITION,
    "offer": DemandKind.PROPOSAL,
    "offers": DemandKind.PROPOSAL,
    "proposals": DemandKind.PROPOSAL,
}
_MODALS = words("must should")
_FINITE = words("has have had is are was were will would says say said")
_SETS = words("set sets made presented presents issued submitted tabled outlined listed has have")
_LABEL = 5


def read_listed_asks(scene: Scene) -> Iterator[Ask]:
    """Every bullet of a list whose heading, or the line above it, names who wants it."""
    lead: tuple[Actor, DemandKind] | None = None
    block, done = -1, False
    for line in scene.lines:
        if line.kind is not BlockKind.BULLET:
            lead = _lead(scene, line)
            continue
        if lead is None:
            continue
        if line.block != block:
            block, done = line.block, False
        if not done and not _is_label(scene, line):
            yield from _bullet(AskReader(scene, line), *lead)
            done = True


def _lead(scene: Scene, line: Line) -> tuple[Actor, DemandKind] | None:
    """Who a heading or a line that ends with a colon says the list below it belongs to."""
    tokens = line.tokens
    if not tokens or not (line.shouted or tokens[-1].text == ":"):
        return None
    low = [t.lower for t in tokens]
    for at, word in enumerate(low):
        if word in _LISTS:
            owner = owner_before(scene, line, at - (word == "list" and low[at - 1] == "wish"))
            if owner is None and not line.shouted:
                owner = _setter(scene, line, at)
            if owner is not None:
                return owner, _LISTS[word]
        if word in _WANTS and (low[0] == "what" or tokens[-1].text == ":"):
            subject = AskReader(scene, line).subject(at)
            mention = scene.ending_at(line, at - 1) if subject is None else None
            owner = subject or (None if mention is None else scene.cast.anyhow(mention))
            if owner is not None:
                return owner, DemandKind.DEMAND
    return None


def _setter(scene: Scene, line: Line, index: int) -> Actor | None:
    """`X has set three conditions:`, `X presented a list of demands:`."""
    for at in range(index - 1, max(-1, index - _LABEL), -1):
        if line.tokens[at].lower in _SETS:
            return AskReader(scene, line).subject(at)
    return None


def _is_label(scene: Scene, line: Line) -> bool:
    """Whether a bullet's first sentence is only its label, as in `Pay. The union wants …`."""
    more = [other.block for other in scene.lines[line.index + 1 : line.index + 2]]
    return len(line.tokens) <= _LABEL and more == [line.block]


def _bullet(r: AskReader, owner: Actor, kind: DemandKind) -> Iterator[Ask]:
    head = Head(owner, kind, f"{kind.value}.listed", 0)
    colon = next((i for i in range(min(_LABEL, len(r.line.tokens))) if r.word(i) == ":"), -1)
    start = colon + 1
    mention = r.scene.mention_from(r.line, start)
    modal = mention is not None and r.word(mention.last) in _MODALS
    to = r.scene.side_of(r.scene.actor_at(r.line, mention)) if mention and modal else None
    if mention is not None and to is not None:
        head = Head(owner, kind, head.rule, 0, to)
        yield from r.asks(head, mention.last + 1, clause=True)
        return
    stop = content_end(r.scene, r.line, start)
    end = len(r.line.tokens)
    clause = any(
        r.word(i) in {"must", "should"}
        or (r.word(i) == "to" and r.word(i - 1) in {"has", "have"} and i - start > 1)
        for i in range(start, end)
    )
    stop = end if clause else stop
    wording = {t.lower for t in r.line.tokens[start:stop]}
    if clause or not _FINITE & wording or "that" in wording or "which" in wording:
        yield from r.asks(head, start, stop=stop, clause=clause)
