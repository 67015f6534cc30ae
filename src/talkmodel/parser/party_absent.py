"""Who is said not to be at the table: `X has no seat at the talks`, `X was not invited`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.parser.ask_subjects import asker
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line

__all__ = ["read_absent"]

_WAKERS = words("no not n't")
# What is denied, and how it goes on where it is a seat at talks that is denied.
_NO = (("seat",), ("place", "at"), ("part", "in"))
_NOT = (
    ("at", "the", "table"),
    ("at", "the", "talks"),
    ("at", "the", "negotiating", "table"),
    ("invited",),
    ("party", "to", "the", "talks"),
    ("a", "party", "to"),
    ("part", "of", "the", "talks"),
    ("taking", "part"),
    ("represented", "at"),
)
_HAS, _BE = words("has have had"), words("is are was were been")
_TALKS = words("talks negotiations table conference summit round session meeting")
_REACH = 7


def read_absent(scene: Scene) -> Iterator[Actor]:
    """The actors that a sentence says have no part in the talks."""
    for line in scene.lines:
        if _TALKS.isdisjoint(line.vocabulary) or line.shouted:
            continue
        for index, token in enumerate(line.tokens):
            if token.lower in _WAKERS and _is_absence(line, index):
                actor = asker(scene, line, index)
                if actor is not None and not actor.is_person:
                    yield actor


def _is_absence(line: Line, index: int) -> bool:
    """Whether the `no` or `not` at `index` denies a part in talks."""
    low = [t.lower for t in line.tokens[max(0, index - 1) : index + _REACH]]
    before, rest = low[0], tuple(low[2:])
    denied = _NO if line.tokens[index].lower == "no" else _NOT
    verbs = _HAS if denied is _NO else _BE
    return before in verbs and any(rest[: len(one)] == one for one in denied)
