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
_LABEL, _REACH, _LABEL_LINE, _MARK = 5, 8, 16, 4


def read_listed_asks(scene: Scene) -> Iterator[Ask]:
    """Every bullet of a list whose heading, or the line above it, names who wants it."""
    lead: tuple[Actor, DemandKind] | None = None
    block, done, wishes = -1, False, False
    for line in scene.lines:
        if line.kind is not BlockKind.BULLET:
            label = _label_of(scene, line) if wishes else None
            if label is None and line.kind is BlockKind.HEADING and not _is_over(scene, line):
                wishes = _opens_wishes(line)
            lead = _lead(scene, line) or label
            continue
        if _is_numbered(scene, line) and (wishes or lead is None):
            wishes, lead = _opens_wishes(line), None
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


def _opens_wishes(line: Line) -> bool:
    """`What the parties wanted`, `Demands`: below it each label names who wants the list."""
    low = line.vocabulary
    if not line.tokens or len(line.tokens) > _REACH or line.tokens[-1].text == ".":
        return False
    plain = len(line.tokens) <= _LABEL and not low.isdisjoint({"demands", "positions"})
    return plain or not (low.isdisjoint(_WANTS) or low.isdisjoint({"parties", "sides", "side"}))


def _is_numbered(scene: Scene, line: Line) -> bool:
    """Whether a figure, not a dot or dash, stands before the line, as before a section's title."""
    start = line.tokens[0].start if line.tokens else 0
    return any(char.isdigit() for char in scene.text[max(0, start - _MARK) : start])


def _is_over(scene: Scene, line: Line) -> bool:
    """Whether a list follows the line at once."""
    below = scene.lines[line.index + 1 : line.index + 2]
    return any(other.kind is BlockKind.BULLET for other in below)


def _label_of(scene: Scene, line: Line) -> tuple[Actor, DemandKind] | None:
    """`The X (delegation led by Y)` over a list: X, or else whom Y speaks for."""
    tokens = line.tokens
    if not tokens or len(tokens) > _LABEL_LINE or tokens[-1].text in {".", "?", "!"}:
        return None
    for mention in line.mentions:
        side = scene.side_of(scene.actor_at(line, mention))
        if side is not None and not side.is_place and not side.is_person:
            return side, DemandKind.DEMAND
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
