"""What a plan holds: `a paper under which Y`, `Under X's plan, Y`, `the paper suggests Y`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import DemandKind
from talkmodel.parser.asks import AskReader, Head
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.asks import Ask
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line

__all__ = ["PLAN_NOUNS", "PLAN_WORDS", "plans"]

PLAN_NOUNS = words("paper plan draft text proposal document compromise blueprint formula outline")
_HOLDS = words(
    """
    suggests suggested foresees foresaw envisages envisaged proposes proposed stipulates recommends
    recommended
    """
)
PLAN_WORDS = _HOLDS | {"under", "provides", "provided"}
_BACK = 3
_REACH = 14


def plans(r: AskReader, index: int) -> Iterator[Ask]:
    """What a plan says is a proposal of whoever wrote it."""
    word, nxt = r.word(index), r.word(index + 1)
    if word == "under" and nxt == "which":
        owner, start, marker = _plan_before(r, index), index + 2, ""
    elif word == "under" and index == 0:
        comma = next((i for i in range(1, _REACH) if r.word(i) == ","), None)
        if comma is None or r.word(comma - 1) not in PLAN_NOUNS:
            return
        owner, start, marker = _owner(r, comma - 1), comma + 1, ""
    elif word in _HOLDS or (word in {"provides", "provided"} and nxt == "for"):
        at = r.scene.skip_auxiliaries(r.line, index)
        if r.word(at) == ",":
            at = (
                next((i for i in range(at - 1, max(0, at - _REACH), -1) if r.word(i) == ","), 0) - 1
            )
        if r.word(at) not in PLAN_NOUNS:
            return
        owner = _owner(r, at)
        marker = "for" if nxt == "for" else "that"
        start = index + 1 + (nxt in {"for", "that"})
    else:
        return
    head = Head(owner, DemandKind.PROPOSAL, "proposal.plan", index)
    yield from r.asks(head, start, marker=marker, clause=True)


def _plan_before(r: AskReader, index: int) -> Actor | None:
    """The author of the plan that `under which` at `index` points back to."""
    for at in range(index - 1, -1, -1):
        if r.word(at) in PLAN_NOUNS:
            owner = _owner(r, at)
            if owner is not None:
                return owner
    return None


def _owner(r: AskReader, at: int) -> Actor | None:
    """Whose plan the noun at `at` names: here, or where it was last said whose it is."""
    owner = _author(r.scene, r.line, at) or _named(r, at)
    if owner is not None:
        return r.scene.side_of(owner)
    for back in range(1, min(_BACK, r.line.index) + 1):
        line = r.scene.lines[r.line.index - back]
        for index, token in enumerate(line.tokens):
            if token.lower in PLAN_NOUNS:
                other = AskReader(r.scene, line)
                found = _author(r.scene, line, index) or _named(other, index)
                if found is not None:
                    return r.scene.side_of(found)
    return None


def _author(scene: Scene, line: Line, at: int) -> Actor | None:
    """Whose plan it is: `X's paper`, `the X plan`, at most one word between."""
    for start in (at - 1, at - 2):
        mention = None if start < 0 else line.upto_token(start + 1)
        if mention is None and start > 0 and line.tokens[start].lower == "'s":
            mention = line.upto_token(start)
        if mention is not None:
            return scene.actor_at(line, mention) or scene.cast.anyhow(mention)
    return None


def _named(r: AskReader, at: int) -> Actor | None:
    """`the paper of X`, `a plan drawn up by X`."""
    for index in range(at + 1, at + 4):
        if r.word(index) in {"by", "of", "from"}:
            mention = r.scene.mention_from(r.line, index + 1)
            return None if mention is None else r.scene.actor_at(r.line, mention)
    return None
