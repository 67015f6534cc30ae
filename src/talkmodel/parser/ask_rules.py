"""The rules that find asks in verbs, in the order they are tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from talkmodel.parser.ask_clauses import insists, must
from talkmodel.parser.ask_conditions import (
    CONDITION_WORDS,
    MAKE_WORDS,
    agreement_requires,
    conditions,
    depends,
)
from talkmodel.parser.ask_offers import BID_WORDS, SIGNAL_WORDS, bids, proposes, signals, willing
from talkmodel.parser.ask_plans import PLAN_WORDS, plans
from talkmodel.parser.ask_refusals import refuses, will_not
from talkmodel.parser.ask_stances import STANCE_WORDS, stances
from talkmodel.parser.ask_verbs import presses, urges, wants, would_like
from talkmodel.parser.asks import Ask, AskReader

if TYPE_CHECKING:
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line
    from talkmodel.parser.words import Cues

__all__ = ["VERB_RULES", "VerbRule", "read_verb_asks"]


@frozen
class VerbRule:
    """A rule, and the words that wake it: without one of them it is not tried.

    Attributes:
        read: The rule: the asks that begin with the word at a token.
        words: Words that wake it.
        verbs: Cue sets whose verbs do, in any form.
        sets: Cue sets whose plain words, or the first words of whose phrases, do.
    """

    read: Callable[[AskReader, int], Iterator[Ask]]
    words: frozenset[str] = frozenset()
    verbs: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()

    def wakers(self, cues: Cues) -> frozenset[str]:
        """Every word that wakes the rule."""
        verbs = (cues.verbs(name).firsts for name in self.verbs)
        phrases = (cues.phrases(name).firsts for name in self.sets)
        return self.words.union(*verbs, *phrases)


# The first rule that fits a word wins.
VERB_RULES: tuple[VerbRule, ...] = (
    VerbRule(plans, words=PLAN_WORDS),
    VerbRule(presses, verbs=("demand_phrase",)),
    VerbRule(urges, verbs=("demand_of",)),
    VerbRule(wants, verbs=("demand",)),
    VerbRule(insists, verbs=("demand_that", "say")),
    VerbRule(would_like, words=frozenset({"like"})),
    VerbRule(must, words=frozenset({"must"})),
    VerbRule(bids, words=BID_WORDS),
    VerbRule(signals, words=SIGNAL_WORDS),
    VerbRule(proposes, verbs=("propose", "propose_phrase")),
    VerbRule(willing, words=frozenset({"unwilling", "reluctant"}), sets=("willing",)),
    VerbRule(refuses, verbs=("refuse", "reject")),
    VerbRule(will_not, sets=("refusable",)),
    VerbRule(depends, words=MAKE_WORDS),
    VerbRule(conditions, words=CONDITION_WORDS),
    VerbRule(stances, words=STANCE_WORDS),
    VerbRule(agreement_requires, words=frozenset({"require", "need"})),
)


def _by_word(cues: Cues) -> tuple[frozenset[str], Mapping[str, tuple[VerbRule, ...]]]:
    """The words that wake any rule, and the rules that each wakes, in their order."""
    table: dict[str, list[VerbRule]] = {}
    for rule in VERB_RULES:
        for word in rule.wakers(cues):
            table.setdefault(word, []).append(rule)
    return frozenset(table), {word: tuple(rules) for word, rules in table.items()}


def read_verb_asks(scene: Scene, line: Line) -> Iterator[Ask]:
    """Every ask that a verb of the sentence expresses, left to right.

    The first rule that fits wins.
    """
    wakers, rules = scene.cues.table(_by_word)
    if wakers.isdisjoint(line.vocabulary):
        return
    reader = AskReader(scene, line)
    for index, token in enumerate(line.tokens):
        awake = rules.get(token.lower)
        if awake is None:
            continue
        for rule in awake:
            found = list(rule.read(reader, index))
            if found:
                yield from found
                break
