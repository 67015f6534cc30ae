"""The rules that find asks in verbs, in the order they are tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from talkmodel.parser.ask_clauses import insists, must
from talkmodel.parser.ask_conditions import agreement_requires, conditions, depends
from talkmodel.parser.ask_offers import bids, proposes, willing
from talkmodel.parser.ask_plans import plans
from talkmodel.parser.ask_refusals import refuses, will_not
from talkmodel.parser.ask_verbs import presses, urges, wants, would_like
from talkmodel.parser.asks import Ask, AskReader

if TYPE_CHECKING:
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line

__all__ = ["VERB_RULES", "read_verb_asks"]

VerbRule = Callable[[AskReader, int], Iterator[Ask]]

VERB_RULES: tuple[VerbRule, ...] = (
    plans,
    presses,
    urges,
    wants,
    insists,
    would_like,
    must,
    bids,
    proposes,
    willing,
    refuses,
    will_not,
    depends,
    conditions,
    agreement_requires,
)


def read_verb_asks(scene: Scene, line: Line) -> Iterator[Ask]:
    """Every ask that a verb of the sentence expresses, left to right.

    The first rule that fits wins.
    """
    reader = AskReader(scene, line)
    for index in range(len(line.tokens)):
        for rule in VERB_RULES:
            found = list(rule(reader, index))
            if found:
                yield from found
                break
