"""Answers that no verb of accepting or rejecting gives: `got it`, `calls that absurd`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import Response
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from talkmodel.parser.asks import AskReader

__all__ = [
    "AMOUNTS",
    "BACKWARD",
    "FATE_WORDS",
    "REPLY_WORDS",
    "SUMMARY",
    "VERDICT_WORDS",
    "fate",
    "reply",
    "verdict",
]

# What points back to an ask that was told before.
BACKWARD = words("it that this them those these both so neither all one either")
SUMMARY = words(
    """
    idea demand demands request requests offer offers proposal proposals condition
    conditions point figure notion suggestion plan call terms term number step move claim
    principle text scheme clause concession change compromise formula appeal provision first
    second measure calls
    """
)
VERDICT_WORDS = words(
    """
    call calls called described describes describe brand branded dismissed considers considered
    regards regarded
    """
)
_UNFIT = words(
    """
    fantasy absurd unacceptable ridiculous insult insulting impossible unrealistic non-starter
    nonsense blackmail laughable outrageous unworkable premature extortion unthinkable
    interference meddling provocation humiliation capitulation
    """
)
_AMISS = words("high low much little far early late costly expensive steep vague")
AMOUNTS = words("sum amount price level date")
"""What a figure that was asked for is called."""
_IS = words("is was are were")
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
_REACH, _SHORT = 10, 4
# What the other side says of an ask it will not grant, with nobody named again.
_CLOSED = (
    ("out", "of", "the", "question"),
    ("no", "chance"),
    ("far", "too", "little"),
    ("not", "enough"),
    ("insufficient",),
    ("an", "internal", "matter"),
    ("non-starter",),
)
_CLOSED_IF_NOT = (("on", "the", "table"), ("up", "for", "discussion"), ("far", "enough"))
_BY_FIRST = {phrase[0]: phrase for phrase in (*_CLOSED, *_CLOSED_IF_NOT)}
_REPLIES = words("answer reply response")
_ECHOES = words("it they")
_TO_BE = words("was were is has hasn't wasn't isn't weren't did didn't")
REPLY_WORDS = frozenset(_BY_FIRST) | _REPLIES | _ECHOES | _UNFIT | {"too"}
FATE_WORDS = _GETS | {phrase[0] for phrase in (*_NOWHERE, *_LESS)}


def verdict(r: AskReader, index: int, asked: Callable[[int], bool]) -> Response | None:
    """`X calls the idea absurd`, `X called that “a fantasy”`: rejected.

    `asked` tells whether a word is one of what was asked: `called the rise absurd`.
    """
    pointed = r.word(index + 1) in BACKWARD
    if r.word(index + 1) == "the":
        pointed = r.word(index + 2) in SUMMARY | AMOUNTS or asked(index + 2)
    if pointed and any(r.word(at) in _UNFIT for at in range(index + 2, index + _REACH)):
        return Response.REJECTED
    return None


def reply(r: AskReader, index: int) -> Response | None:
    """An answer without an object: `The answer was no`, `not on the table`, `It was not`."""
    word = r.word(index)
    if word in _ECHOES:
        return _echo(r, index)
    if word == "too" and r.word(index + 2) in {"to", "for"}:
        return None  # `too early to say`, `too much for some`
    if word in _UNFIT or (word == "too" and r.word(index + 1) in _AMISS):
        return Response.REJECTED if _is_said_of_it(r, index) else None
    if word in _REPLIES:
        rest = [r.word(at) for at in range(index + 1, index + _REACH)]
        if {"was", "is"} & set(rest[:1]) and rest[1] in {"no", "yes"}:
            return Response.REJECTED if rest[1] == "no" else Response.ACCEPTED
        return None
    phrase = _BY_FIRST.get(word, ())
    if not phrase:
        return None
    if any(r.word(index + k) != expected for k, expected in enumerate(phrase)):
        return None
    if phrase in _CLOSED_IF_NOT:
        before = [r.word(at) for at in range(max(0, index - _SHORT), index)]
        if not any(w == "not" or w.endswith("n't") for w in before):
            return None
    return Response.REJECTED


def _is_said_of_it(r: AskReader, index: int) -> bool:
    """Whether the word at `index` is said of what was asked: `that is absurd`."""
    at = index - 1 - (r.word(index - 1) in {"a", "an"})
    return r.word(at) in _IS and r.word(at - 1) in BACKWARD | SUMMARY | AMOUNTS


def _echo(r: AskReader, index: int) -> Response | None:
    """`It was.`, `They did not.`, `It hasn't got one.`: the whole sentence."""
    verb = r.word(index + 1)
    if index or verb not in _TO_BE:
        return None
    denied = verb.endswith("n't") or r.word(index + 2) == "not"
    at = index + 2 + (r.word(index + 2) == "not")
    if r.word(at) == "got" and r.word(at + 1) == "one":
        at += 2
    if r.word(at) not in {".", ""}:
        return None
    return Response.REJECTED if denied else Response.ACCEPTED


def fate(r: AskReader, index: int) -> Response | None:
    """What became of an ask whose subject, or whose asker, stands before `index`."""
    if r.word(index) in _GETS and r.word(index + 1) in {"it", "its", "their", "his", "her", "that"}:
        own_way = r.word(index + 1) in {"it", "that"} or r.word(index + 2) == "way"
        return Response.ACCEPTED if own_way else None
    for phrase in (*_NOWHERE, *_LESS):
        if all(r.word(index + k) == word for k, word in enumerate(phrase)):
            return Response.REJECTED
    return None
