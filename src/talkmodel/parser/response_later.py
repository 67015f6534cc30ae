"""What answers a demand from further off: its words again, a refusal, an offer instead."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from talkmodel.model import DemandKind, Response
from talkmodel.parser.asks import AskReader
from talkmodel.parser.demand_spans import content_end, stems
from talkmodel.parser.response_content import asked_words, fits, phrase_at
from talkmodel.parser.response_limits import Said, governor, limit
from talkmodel.parser.response_place import Answer, follows
from talkmodel.parser.response_real import is_tidings, is_unreal
from talkmodel.parser.responses import answer_on, topic_of
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.asks import Ask
    from talkmodel.parser.demands import DemandFact
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line

__all__ = [
    "LIMITS",
    "alike",
    "answer_early",
    "answer_last",
    "answer_later",
    "counter_offers",
    "is_told",
]

# An article has dozens of demands at the most; a longer memory would only make endless input slow.
_REMEMBERED = 64
_ALIKE = 0.6
_SAYS_SOMETHING, _NEAR = 2, 2
_UNSURE = words("would could might may should must to can")
# A refusal to go further answers what was asked; what it names is how far one goes.
LIMITS = frozenset(
    ("go", word) for word in ("above", "beyond", "further", "higher", "lower", "below", "past")
)
_MONEY = re.compile(r"[%$£€¥]|\bper ?cent\b|\b(?:euros?|dollars?|pounds?|francs?|crowns?)\b")
_NUMBERS = words("two three four five six seven eight nine ten eleven twelve twenty dozen hundred")
# The first figure of a text, with the word after it.
_COUNTED = re.compile(
    rf"\b(?:\d+(?:[.,]\d+)*|{'|'.join(sorted(_NUMBERS))})\b(?: (?:more |new )?([A-Za-z]\w*))?"
)


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
    about = [f for f in pending if f.line < line.index and topic and topic <= f.words]
    if len(about) == 1 and about[0].response is Response.OPEN:
        answer = answer_on(scene, about[0].ask, line, 1)
        if answer is not None:
            about[0].close(answer)


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
        stop = content_end(scene, line, hit[2])
        words = stems(scene, line, hit[2], stop)
        to = line.tokens[hit[2] - 1].lower == "to"
        given = phrase_at(scene, line, hit[2], led=to)
        for fact in pending:
            if (
                fact.response is Response.OPEN
                and fact.line < line.index
                and scene.side_of(fact.by) is not scene.side_of(by)
                and len(words & fact.words) >= _SAYS_SOMETHING
                and alike(fact.words, words)
                and not limit(Said(scene, line, index, given, hit[2]), fact.ask, Response.ACCEPTED)
            ):
                start, end = line.tokens[index].start, line.tokens[hit[2] - 1].end
                fact.close(Answer(Response.ACCEPTED, start, end, by, "response.named-again"))


def counter_offers(scene: Scene, facts: list[DemandFact]) -> None:
    """An open ask that the other side meets with an offer of its own right after is rejected."""
    for fact, offer in pairwise(facts):
        if (
            fact.response is Response.OPEN
            and not fact.limits
            and fact.kind in {DemandKind.DEMAND, DemandKind.PROPOSAL}
            and offer.line - fact.line <= 1
            and scene.side_of(fact.by) is not scene.side_of(offer.by)
            and (_counters(scene, fact, offer) or "instead" in scene.lines[offer.line].vocabulary)
        ):
            fact.close(
                Answer(
                    Response.REJECTED, offer.start, offer.end, offer.by, "response.counter-offer"
                ),
            )


def _counters(scene: Scene, fact: DemandFact, offer: DemandFact) -> bool:
    """Whether a later ask is such that it turns down what was asked right before."""
    if offer.kind is DemandKind.PROPOSAL:
        asked, offered = (scene.text[f.start : f.end] for f in (fact, offer))
        return (
            _has_figure(asked)
            and _has_figure(offered)
            and (
                not _counts_things(scene, offered)
                or all(_MONEY.search(text) for text in (asked, offered))
                or not fact.words.isdisjoint(_things(offer.words))
            )
        )
    return offer.rule in {"condition.until", "condition.unless", "condition.not-unless"}


def _counts_things(scene: Scene, text: str) -> bool:
    """Whether a figure says of what it is one: `40 more guards`, but not `five, with a pause`."""
    counted = _COUNTED.search(text)
    word = (counted[1] or "").lower() if counted else ""
    return bool(word) and word not in scene.cues.set("preposition")


def _things(stems: frozenset[str]) -> frozenset[str]:
    """The stems that are no numbers."""
    return frozenset(stem for stem in stems if not _has_figure(stem))


def _has_figure(text: str) -> bool:
    """Whether a content holds a number, in digits or as a word."""
    return any(word[:1].isdigit() or word in _NUMBERS for word in re.findall(r"\w+", text))


def answer_last(scene: Scene, ask: Ask, by: Actor, facts: list[DemandFact]) -> bool:
    """A refusal without content of its own answers the last demand of somebody else nearby.

    Returns whether there is one.
    """
    start, end = ask.span
    for fact in reversed(facts):
        near = follows(ask.line, scene.lines[fact.line]) and ask.line.index - fact.line <= _NEAR
        if not near:
            return False
        if scene.side_of(fact.by) is not scene.side_of(by):
            if fact.response is Response.OPEN and not fact.limits and _is_meant(scene, ask, fact):
                fact.close(Answer(Response.REJECTED, start, end, by, "response.refusal"))
            return True
    return False


def answer_early(scene: Scene, fact: DemandFact, refused: Sequence[Ask]) -> None:
    """`X rejected an improved offer. Y had offered 4 per cent.`: the no is told before the offer.

    `refused` are the refusals of offers that had not been told yet.
    """
    for ask in refused:
        near = follows(scene.lines[fact.line], ask.line) and fact.line - ask.line.index <= _NEAR
        other = scene.side_of(ask.by) is not scene.side_of(fact.by)
        before = fact.ask.line.tokens[max(0, fact.ask.cue - 2) : fact.ask.cue]
        offered = fact.kind is DemandKind.PROPOSAL and fact.response is Response.OPEN
        offered = offered and any(token.lower == "had" for token in before)
        if offered and near and other and not fact.limits:
            start, end = ask.span
            fact.close(Answer(Response.REJECTED, start, end, ask.by, "response.refusal"))


def is_told(scene: Scene, ask: Ask) -> bool:
    """Whether a refusal is told as a fact: not `may reject it`, `is urged to reject it`, feared."""
    cues, tokens = scene.cues, ask.line.tokens
    of_none = tokens[ask.start].lower in {"neither", "none"}
    if of_none or is_unreal(scene, ask.line, ask.cue) or is_tidings(ask.line, ask.start):
        return False
    refuses = any(cues.verbs(name).at(tokens, ask.cue) for name in ("reject", "refuse"))
    return not refuses or governor(scene, ask.line, ask.cue)[1] is True


def _is_meant(scene: Scene, ask: Ask, fact: DemandFact) -> bool:
    """Whether a refusal that seems to point back names nothing but what was asked."""
    words = tuple(t.lower for t in ask.line.tokens[ask.start : ask.start + 2])
    if words in LIMITS:
        return True
    led = ask.line.tokens[ask.start - 1].lower == "to"
    content = phrase_at(scene, ask.line, ask.start, led=led)
    if content.is_strange:
        return False
    whose = content.owner is None or scene.side_of(content.owner) is scene.side_of(fact.by)
    return whose and fits(content, asked_words(scene, fact.ask), refusing=True)


def alike(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two contents are of one thing: most stems shared, and no other figure."""
    if not (left and right) or len(left & right) < _ALIKE * min(len(left), len(right)):
        return False
    figures = [{w for w in side if any(c.isdigit() for c in w)} for side in (left, right)]
    return not all(figures) or figures[0] == figures[1]
