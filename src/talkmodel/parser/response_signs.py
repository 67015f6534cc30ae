"""Answers that no verb of accepting or rejecting gives: `got it`, `calls that absurd`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import Response
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.asks import AskReader

__all__ = ["BACKWARD", "FATE_WORDS", "VERDICT_WORDS", "fate", "verdict"]

# What points back to an ask that was told before.
BACKWARD = words("it that this them those these both so neither all one either")
VERDICT_WORDS = words("call calls called described describes describe brand branded dismissed")
_UNFIT = words(
    """
    fantasy absurd unacceptable ridiculous insult insulting impossible unrealistic non-starter
    nonsense blackmail laughable outrageous unworkable premature extortion unthinkable
    """
)
_GETS = words("got gets get won secured")
_NOWHERE = (
    ("came", "to", "nothing"),
    ("led", "nowhere"),
    ("got", "nowhere"),
    ("fell", "flat"),
    ("went", "nowhere"),
    ("did", "not", "fly"),
    ("didn't", "fly"),
    ("fell", "on", "deaf", "ears"),
    ("not", "going", "to", "happen"),
)
_LESS = (("make", "do", "with"), ("settle", "for", "less"), ("settled", "for", "less"))
_REACH = 10
FATE_WORDS = _GETS | {phrase[0] for phrase in (*_NOWHERE, *_LESS)}


def verdict(r: AskReader, index: int) -> Response | None:
    """`X calls the idea absurd`, `X called that “a fantasy”`: rejected."""
    if r.word(index) not in VERDICT_WORDS:
        return None
    pointed = r.word(index + 1) in BACKWARD | {"the"}
    if pointed and any(r.word(at) in _UNFIT for at in range(index + 2, index + _REACH)):
        return Response.REJECTED
    return None


def fate(r: AskReader, index: int) -> Response | None:
    """What became of an ask whose subject, or whose asker, stands before `index`."""
    if r.word(index) in _GETS and r.word(index + 1) in {"it", "its", "their", "his", "her", "that"}:
        own_way = r.word(index + 1) in {"it", "that"} or r.word(index + 2) == "way"
        return Response.ACCEPTED if own_way else None
    for phrase in (*_NOWHERE, *_LESS):
        if all(r.word(index + k) == word for k, word in enumerate(phrase)):
            return Response.REJECTED
    return None
