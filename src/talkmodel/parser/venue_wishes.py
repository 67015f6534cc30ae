"""Places where talks are only wished for, and whether the wish came true."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.venue_clauses import clause_of
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line
    from talkmodel.parser.venue_links import Link
    from talkmodel.parser.venue_places import Site

__all__ = ["Outcome", "fulfilled", "is_condition", "is_wish"]

_WISHES = words(
    """
    want wants wanted demand demands demanded demanding propose proposes proposed proposing suggest
    suggests suggested suggesting insist insists insisted insisting prefer prefers favour favours
    favor favors seek seeks sought
    """
)
_CALLS = words("call calls called calling push pushes pushed pushing")
_JOINTS = words("be to being")
_GRANTS = words("agreed agrees accepted accepts consented assented obliged complied")
_UNGRANTED = words("not never n't nobody neither only but yet refused if would once unless")
_OFFERS = words("idea offer proposal suggestion invitation request venue place demand wish")
_DEEDS = words("go come meet attend travel do send take this that")
_SO = words("there so part")
_DEFINITE = words("the its this that")
_THEY = words("they it that this both which")
_DONE = words("were was did")
_HELD = words("held met took convened")
_IFS = words("if unless")
_TERMS = words("condition conditions provided providing")
_REACH, _FAR, _NEAR, _ANSWER = 12, 20, 4, 5


class Outcome(Enum):
    """What became of a wish.

    >>> Outcome("granted")
    <Outcome.GRANTED: 'granted'>
    """

    GRANTED = "granted"
    DONE = "done"


def is_wish(line: Line, head: int) -> bool:
    """`has called for the talks to be moved to X`, `wants the next round to be held in X`."""
    tokens = line.tokens
    low, _ = clause_of(line, head)
    gerund = tokens[head].lower.endswith("ing")
    if not gerund and (not head or tokens[head - 1].lower not in _JOINTS):
        return False
    for at in range(head - 1, max(low, head - _REACH) - 1, -1):
        word = tokens[at].lower
        if tokens[at].kind is TokenKind.MARK:
            return False
        if word in _WISHES:
            return True
        if word in _CALLS:
            return tokens[at + 1].lower == "for"
    return False


def fulfilled(scene: Scene, line: Line, start: int) -> Outcome | None:
    """Whether what is wished before token `start` was agreed to, or done, right afterwards.

    `…, and Zembria agreed`, `…, and they were`; in the sentence after it `They were held there`.
    """
    tokens = line.tokens
    for at in range(start, min(len(tokens), start + _FAR)):
        if tokens[at].lower in _DONE and _ends(line, at + 1) and tokens[at - 1].lower in _THEY:
            return Outcome.DONE
        if _is_grant(line, at, start):
            return Outcome.GRANTED
    for after in scene.lines[line.index + 1 : line.index + 2]:
        if any(_is_held_there(after, at) for at in after.indexes(frozenset({"there"}))):
            return Outcome.DONE
        if any(_is_grant(after, at, 0) for at in range(min(_ANSWER, len(after.tokens)))):
            return Outcome.GRANTED
    return None


def _ends(line: Line, at: int) -> bool:
    return at >= len(line.tokens) or line.tokens[at].kind is TokenKind.MARK


def _is_grant(line: Line, at: int, start: int) -> bool:
    """Whether the word at `at` is a yes to all that is wished, and to nothing else."""
    tokens = line.tokens
    if tokens[at].lower not in _GRANTS:
        return False
    if any(token.lower in _UNGRANTED for token in tokens[start:at]):
        return False
    if _ends(line, at + 1):
        return True
    after = [token.lower for token in tokens[at + 1 : at + _NEAR]]
    if after[0] == "to":
        after = after[1:]
        if not _DEEDS.isdisjoint(after[:1]):
            return _ends(line, at + 3) or not _SO.isdisjoint(after[1:])
    return after[:1] == ["it"] or not (_DEFINITE.isdisjoint(after[:1]) or _OFFERS.isdisjoint(after))


def _is_held_there(line: Line, at: int) -> bool:
    """`They were held there`, `The sides met there`."""
    near = [token.lower for token in line.tokens[max(0, at - _NEAR) : at]]
    return not _HELD.isdisjoint(near) and _UNGRANTED.isdisjoint(near)


def is_condition(line: Line, link: Link, site: Site) -> bool:
    """`on the condition that it meets in X`, `unless talks are held in X`: not said to be so."""
    if link.rule == "venue.talks-in":
        return False
    low, _ = clause_of(line, link.head)
    before = [token.lower for token in line.tokens[low : min(link.head, site.first)]]
    opens = before[:1] if low == 0 else [line.tokens[low - 1].lower]
    if not _IFS.isdisjoint(opens):
        return "," not in before and "that" not in before
    terms = [at for at, word in enumerate(before) if word in _TERMS]
    return bool(terms) and before[terms[-1] + 1 : terms[-1] + 2] == ["that"]
