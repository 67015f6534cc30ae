"""Demands with their kind, addressee and answer.

What verbs and nouns ask, one entry for each distinct ask.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from talkmodel.model import DemandKind, Response
from talkmodel.parser.ask_lists import read_listed_asks
from talkmodel.parser.ask_nouns import read_noun_asks
from talkmodel.parser.ask_rules import read_verb_asks
from talkmodel.parser.asks import AskReader
from talkmodel.parser.demand_spans import content_end, stems
from talkmodel.parser.responses import Answer, answer_on, find_answer, topic_of
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.asks import Ask
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line

__all__ = ["DemandFact", "address", "heard", "read_demands"]

# An article has dozens of demands at the most; a longer memory would only make endless input slow.
_REMEMBERED = 64
_ALIKE = 0.6
_SAYS_SOMETHING, _SHORT, _NEAR = 2, 4, 2
_UNSURE = words("would could might may should must to can")
# What is told as done, or promised, because somebody asked for it.
_DONE = frozenset({"demand.as-asked", "demand.at-request"})
# A refusal to go further answers what was asked; what it names is how far one goes.
_LIMITS = frozenset(
    ("go", word) for word in ("above", "beyond", "further", "higher", "lower", "below", "past")
)
_NUMBERS = words("two three four five six seven eight nine ten eleven twelve twenty dozen hundred")
_BACK = words(
    """
    it that this them those idea offer proposal demand request agreement deal plan text
    """
)


@define(eq=False)
class DemandFact:
    """One distinct demand; `spans` are `(start, end, rule)`, the first of them the content."""

    by: Actor
    to: Actor | None
    kind: DemandKind
    response: Response
    start: int
    end: int
    line: int
    rule: str
    words: frozenset[str]
    ask: Ask
    spans: list[tuple[int, int, str]] = field(factory=list)
    answered_by: Actor | None = None


def read_demands(scene: Scene, spoken: Sequence[tuple[int, int]] = ()) -> tuple[DemandFact, ...]:
    """Every distinct demand of an article, in the order of the text.

    What somebody says in a quotation, one of the spans of `spoken`, is not said by the article:
    who `they` and `it` are in there is the speaker's to know.
    """
    asks: list[Ask] = []
    listed: dict[int, list[Ask]] = {}
    for ask in read_listed_asks(scene):
        listed.setdefault(ask.line.index, []).append(ask)
    for line in scene.lines:
        if not line.shouted:
            found = _of_line(scene, line.index, listed.get(line.index, []))
            asks.extend(ask for ask in found if not _is_spoken(ask, spoken))
    by_line: dict[int, list[Ask]] = {}
    for ask in asks:
        by_line.setdefault(ask.line.index, []).append(ask)
    facts: list[DemandFact] = []
    answers = [find_answer(scene, ask, by_line) for ask in asks]
    for ask, answer in _told_apart(scene, asks, answers):
        _enter(scene, ask, answer, facts)
    answer_later(scene, facts)
    _counter_offers(scene, facts)
    return tuple(facts)


def _told_apart(
    scene: Scene, asks: Sequence[Ask], answers: Sequence[Answer | None]
) -> Iterator[tuple[Ask, Answer | None]]:
    """The asks with their answers, but for asks of one sentence of which an answer names others.

    `agreed to the exchange` answers the first part of `wants an exchange, a corridor and a truce`;
    of the rest it tells no more than whom they are asked of.
    """
    lists: dict[tuple[int, str, int], list[Ask]] = {}
    for ask, answer in zip(asks, answers, strict=True):
        if answer is not None:
            lists.setdefault((ask.line.index, ask.by.key, answer.start), []).append(ask)
    for ask, answer in zip(asks, answers, strict=True):
        together = [] if answer is None else lists[ask.line.index, ask.by.key, answer.start]
        if answer is None or len(together) == 1 or answer.start < ask.span[0]:
            yield ask, answer
            continue
        named = _object_of(scene, ask, answer)
        fits = [one for one in together if named & stems(scene, one.line, one.start, one.stop)]
        if not fits or ask in fits:
            yield ask, answer
        else:
            yield evolve(ask, to=ask.to or answer.by), None


def _object_of(scene: Scene, ask: Ask, answer: Answer) -> frozenset[str]:
    """The stems of what an answer to an ask says it is about, right after its verb."""
    after = scene.lines[ask.line.index :]
    line = next(line for line in after if answer.start < line.end)
    stop = len(line.tokens)
    first = next((i for i, t in enumerate(line.tokens) if t.start >= answer.end), stop)
    return stems(scene, line, first, content_end(scene, line, first))


def answer_later(scene: Scene, facts: Sequence[DemandFact]) -> None:
    """Joins to open asks what a later sentence answers by naming their topic or content again."""
    pending = [fact for fact in facts[:_REMEMBERED] if fact.response is Response.OPEN]
    if not pending:
        return
    accepting = scene.cues.verbs("accept").firsts
    for line in scene.lines[pending[0].line + 1 :]:
        if line.shouted or not line.tokens:
            continue
        if line.tokens[0].lower == "on":
            _on_topic(scene, line, pending)
        if not accepting.isdisjoint(line.vocabulary):
            _accepted_again(scene, line, pending)


def _on_topic(scene: Scene, line: Line, pending: Sequence[DemandFact]) -> None:
    """Joins `On the prisoners, Y said no` to the ask that is about them."""
    topic = topic_of(scene, line)
    fits = [f for f in pending if f.line < line.index and topic and topic <= f.words]
    if len(fits) == 1 and fits[0].response is Response.OPEN:
        answer = answer_on(scene, fits[0].ask, line, 1)
        if answer is not None:
            _close(fits[0], answer)


def _accepted_again(scene: Scene, line: Line, pending: Sequence[DemandFact]) -> None:
    """`Y granted access to the scientists` answers `X requested access for its scientists`."""
    reader = AskReader(scene, line)
    for index in range(len(line.tokens)):
        hit = scene.cues.verbs("accept").at(line.tokens, index)
        if hit is None or hit[1] == "gerund" or reader.is_passive(index) or reader.negated(index):
            continue
        by = reader.subject(index)
        if by is None or _UNSURE & {reader.word(at) for at in range(max(0, index - 2), index)}:
            continue
        words = stems(scene, line, hit[2], content_end(scene, line, hit[2]))
        for fact in pending:
            if (
                fact.response is Response.OPEN
                and fact.line < line.index
                and scene.side_of(fact.by) is not scene.side_of(by)
                and len(words & fact.words) >= _SAYS_SOMETHING
                and _alike(fact.words, words)
            ):
                start, end = line.tokens[index].start, line.tokens[hit[2] - 1].end
                _close(fact, Answer(Response.ACCEPTED, start, end, by, "response.named-again"))


def _is_spoken(ask: Ask, spoken: Sequence[tuple[int, int]]) -> bool:
    """Whether the word that asks stands inside a quotation; `spoken` is sorted."""
    at = ask.line.tokens[ask.cue].start
    index = bisect_right(spoken, at, key=lambda span: span[0]) - 1
    return index >= 0 and at < spoken[index][1]


def _counter_offers(scene: Scene, facts: list[DemandFact]) -> None:
    """An open ask that the other side meets with an offer of its own right after is rejected."""
    for fact, offer in pairwise(facts):
        if (
            fact.response is Response.OPEN
            and fact.kind in {DemandKind.DEMAND, DemandKind.PROPOSAL}
            and offer.line - fact.line <= 1
            and scene.side_of(fact.by) is not scene.side_of(offer.by)
            and (_counters(scene, fact, offer) or "instead" in scene.lines[offer.line].vocabulary)
        ):
            _close(
                fact,
                Answer(
                    Response.REJECTED, offer.start, offer.end, offer.by, "response.counter-offer"
                ),
            )


def address(facts: Sequence[DemandFact], parties: Sequence[Actor]) -> None:
    """Where exactly two sides talk, what one asks of nobody by name is asked of the other."""
    if len(parties) != 2:
        return
    for fact in facts:
        if fact.to is not None or fact.answered_by is not None or fact.kind is DemandKind.REFUSAL:
            continue
        others = [party for party in parties if party is not fact.by]
        if len(others) == 1:
            fact.to = others[0]


def heard(facts: Sequence[DemandFact], roles: AbstractSet[str]) -> tuple[DemandFact, ...]:
    """The demands but for those of persons who speak for no side and have none of the `roles`.

    What a by-stander, a minister of nobody named or a former leader wants is no demand of a side;
    whoever asks by name without a side is more often one whose side the article leaves unsaid.
    """
    return tuple(fact for fact in facts if not fact.by.is_person or fact.by.key in roles)


def _counters(scene: Scene, fact: DemandFact, offer: DemandFact) -> bool:
    """Whether a later ask is such that it turns down what was asked right before."""
    if offer.kind is DemandKind.PROPOSAL:
        return all(_has_figure(scene.text[f.start : f.end]) for f in (fact, offer))
    return offer.rule in {"condition.until", "condition.unless", "condition.not-unless"}


def _has_figure(text: str) -> bool:
    """Whether a content holds a number, in digits or as a word."""
    return any(word[:1].isdigit() or word in _NUMBERS for word in re.findall(r"\w+", text))


def _of_line(scene: Scene, index: int, listed: list[Ask]) -> list[Ask]:
    """The asks of one sentence; of two that share their content the narrower cue stays."""
    line = scene.lines[index]
    nouns = list(read_noun_asks(scene, line))
    verbs = list(read_verb_asks(scene, line))
    both = [*verbs, *nouns]
    if not (both or listed):
        return both
    found = [a for a in both if not _answers(a, both)]
    owners = {scene.side_of(o.by) for o in listed}
    if listed and not any(scene.side_of(a.by) in owners for a in found):
        found = listed
    found.sort(key=lambda ask: (ask.start, -ask.cue))
    kept: list[Ask] = []
    for ask in found:
        if any(_covers(other, ask) for other in kept):
            continue
        kept.append(ask)
    return kept


def _answers(ask: Ask, others: list[Ask]) -> bool:
    """`X rejects Y's demand for Z` is no refusal of its own but the answer to Y's demand."""
    return ask.kind is DemandKind.REFUSAL and any(
        n.by is not ask.by
        and (
            ask.start <= n.cue < ask.stop
            or (n.rule.endswith("-fronted") and ask.start <= n.start < ask.stop)
        )
        for n in others
    )


def _covers(other: Ask, ask: Ask) -> bool:
    return other.start <= ask.start < other.stop and (
        other.by is ask.by or other.start == ask.start
    )


def _enter(scene: Scene, ask: Ask, answer: Answer | None, facts: list[DemandFact]) -> None:
    by = _speaker(scene, ask.by)
    words = stems(scene, ask.line, ask.start, ask.stop)
    start, end = ask.span
    if ask.kind is DemandKind.REFUSAL and _points_back(ask):
        _answer_last(scene, ask, by, facts)
        return
    for fact in facts[-_REMEMBERED:]:
        if not _alike(fact.words, words):
            continue
        if scene.side_of(fact.by) is scene.side_of(by):
            _merge(scene, fact, ask, answer)
            return
        if ask.kind is DemandKind.REFUSAL and fact.kind is not DemandKind.REFUSAL:
            _close(fact, Answer(Response.REJECTED, start, end, by, "response.refusal"))
            return
    fact = DemandFact(
        by,
        _addressee(scene, ask.to, by),
        ask.kind,
        Response.OPEN,
        start,
        end,
        ask.line.index,
        ask.rule,
        words,
        ask,
    )
    fact.spans.append((start, end, ask.rule))
    if answer is None and ask.rule in _DONE:
        answer = Answer(Response.ACCEPTED, start, end, fact.to, "response.as-asked")
    if answer is not None:
        _close(fact, answer)
    facts.append(fact)


def _points_back(ask: Ask) -> bool:
    """Whether a refusal names what it refuses only by pointing back."""
    words = [t.lower for t in ask.line.tokens[ask.start : ask.stop] if t.is_word]
    if not words:
        return False
    if words[0] == "hear" or words[-1] == "one" or tuple(words[:2]) in _LIMITS:
        return True
    if {"such", "so"} & set(words[:2]) or len(words) < _SAYS_SOMETHING:
        return True
    if words[0] in {"this", "that", "these", "it", "them", "those"} and (
        words[1] in _BACK or words[1] in {"on", "in", "as", "at", "for", "with", "by", "outright"}
    ):
        return True
    return len(words) <= _SHORT and bool(_BACK & set(words))


def _answer_last(scene: Scene, ask: Ask, by: Actor, facts: list[DemandFact]) -> None:
    """A refusal without content of its own answers the last demand of somebody else nearby."""
    start, end = ask.span
    for fact in reversed(facts):
        near = (
            scene.lines[fact.line].block == ask.line.block and ask.line.index - fact.line <= _NEAR
        )
        if not near:
            return
        if scene.side_of(fact.by) is not scene.side_of(by):
            if fact.response is Response.OPEN:
                _close(fact, Answer(Response.REJECTED, start, end, by, "response.refusal"))
            return


def _speaker(scene: Scene, actor: Actor) -> Actor:
    """Whoever asks: the side that a person speaks for, else the person."""
    return scene.side_of(actor) or actor


def _addressee(scene: Scene, to: Actor | None, by: Actor) -> Actor | None:
    side = scene.side_of(to)
    if side is None or side.is_place or side.key == by.key:
        return None
    return side


def _alike(left: frozenset[str], right: frozenset[str]) -> bool:
    if not (left and right) or len(left & right) < _ALIKE * min(len(left), len(right)):
        return False
    figures = [{w for w in side if any(c.isdigit() for c in w)} for side in (left, right)]
    return not all(figures) or figures[0] == figures[1]


def _merge(scene: Scene, fact: DemandFact, ask: Ask, answer: Answer | None) -> None:
    """Another wording of the same ask adds what the first did not say."""
    start, end = ask.span
    words = stems(scene, ask.line, ask.start, ask.stop)
    if len(fact.words) <= _SHORT // 2 < len(words) and fact.kind is ask.kind:
        fact.start, fact.end, fact.words = start, end, words
        fact.spans.insert(0, (start, end, ask.rule))
    if fact.to is None:
        fact.to = _addressee(scene, ask.to, fact.by)
    if answer is not None and fact.response is Response.OPEN:
        _close(fact, answer)


def _close(fact: DemandFact, answer: Answer) -> None:
    fact.response = answer.response
    fact.answered_by = answer.by
    fact.spans.append((answer.start, answer.end, answer.rule))
