"""Who is a side by what others do with it: they are brought, urged or called to the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.roles import Sign, coordination, has_noun
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line

__all__ = ["ACT_WORDS", "read_act_signs"]

_MOVED = words("brought brings bring bringing got coaxed nudged")
_URGED = words("urged urges urging pressed pressing called calls persuaded convinced")
# `A told B and C to resume talks`, and nothing else that it told them.
_TOLD = words(
    """
    ordered orders ordering directed directs instructed told tells asked asks invited invites
    begged pleaded summoned
    """
)
_PUT_TO = words("presented handed submitted put")
_ENDS = words("table together talks negotiations resume dialogue bargaining room negotiate bargain")
# Who is told to come back sat there before; who is to join, lead or host talks only helps.
_RETURNS = (
    ("resume",),
    ("restart",),
    ("reopen",),
    ("return", "to"),
    ("go", "back", "to"),
    ("come", "back", "to"),
    ("get", "back", "to"),
)
_SHORT = 8
ACT_WORDS = _MOVED | _URGED | _TOLD | _PUT_TO


def read_act_signs(scene: Scene, line: Line) -> Iterator[Sign]:
    """`X brought A and B to the table`, `X urged A and B to resume talks`."""
    for index, token in enumerate(line.tokens[:-1]):
        if token.lower not in ACT_WORDS:
            continue
        start = _object(line, index)
        if start is None:
            continue
        pair = coordination(scene, line, start)
        named = [
            (m, a)
            for m, a in pair
            if m.kind is not MentionKind.PRONOUN and not a.is_person and not a.is_place
        ]
        if len({actor.key for _, actor in named}) != 2 or len(named) != len(pair):
            continue
        after = named[-1][0].last
        ahead = {t.lower for t in line.tokens[after : after + _SHORT]}
        told = token.lower in _TOLD
        if not ahead & _ENDS or (told and not _is_return(line, after)):
            continue
        if (
            token.lower in _URGED
            and not has_noun(scene, line, "talks_noun")
            and "table" not in ahead
        ):
            continue
        rule = "party.told" if told else "party.brought"
        for mention, actor in named:
            yield Sign(actor, mention.start, mention.end, line.index, rule, 1.75)


def _is_return(line: Line, after: int) -> bool:
    """Whether two that end before token `after` are told to go back to what they left."""
    ahead = tuple(t.lower for t in line.tokens[after : after + _SHORT])
    if ahead[:2] == ("back", "to"):
        return True
    return ahead[:1] == ("to",) and any(ahead[1 : 1 + len(one)] == one for one in _RETURNS)


def _object(line: Line, index: int) -> int | None:
    """The token where what the verb at `index` moves, urges or reaches begins."""
    word = line.tokens[index].lower
    ahead = [t.lower for t in line.tokens[index + 1 : index + _SHORT]]
    if word in {"called", "calls"}:
        return index + 2 if ahead[:1] == ["on"] else None
    if word in _PUT_TO:
        return index + 2 + ahead.index("to") if "to" in ahead else None
    return index + 1
