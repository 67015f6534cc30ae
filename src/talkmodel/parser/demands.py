"""Demands with their kind, addressee and answer.

What verbs and nouns ask, one entry for each distinct ask.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from talkmodel.model import ActorKind, DemandKind, Response
from talkmodel.parser.ask_lists import read_listed_asks
from talkmodel.parser.ask_nouns import read_noun_asks
from talkmodel.parser.ask_rules import read_verb_asks
from talkmodel.parser.ask_subjects import speaks_of_own
from talkmodel.parser.demand_spans import stems, trim
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.response_content import asked_words, core_words
from talkmodel.parser.response_later import (
    LIMITS,
    alike,
    answer_early,
    answer_last,
    answer_later,
    counter_offers,
    is_told,
)
from talkmodel.parser.response_place import Answer
from talkmodel.parser.responses import find_answer
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.asks import Ask
    from talkmodel.parser.frames import Scene

__all__ = ["DemandFact", "address", "heard", "read_demands"]

# An article has dozens of demands at the most; a longer memory would only make endless input slow.
_REMEMBERED = 64
_SAYS_SOMETHING, _SHORT = 2, 4
# What is told as done, or promised, because somebody asked for it.
_DONE = frozenset({"demand.as-asked", "demand.at-request"})
_FORCES = words("troops forces soldiers fighters army police gunmen warships militias navy")
_SUPPOSING = words("if whether unless when would could might may should")
# Who is not at the table, and what is no deed.
_ANYBODY = words("everyone everybody anyone all people press media public reporters be")
_OFFERS = words("offer proposal package")
# After a noun that points back these tell when and how it is refused.
_APART = words("after before during in at by through via while when with without within because")
_HEAD = 3
_CLOSING = frozenset('”"’»')
_BACK = words(
    """
    it that this them those idea offer proposal demand request agreement deal plan text
    """
)


@define(eq=False)
class DemandFact:
    """One distinct demand; `spans` are `(start, end, rule)`, the first of them the content.

    `limits` are answers that are less than a yes or a no, in the same form.
    """

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
    limits: list[tuple[int, int, str]] = field(factory=list)
    overruled: Answer | None = None

    def close(self, answer: Answer) -> None:
        """Take an answer down; one that is neither yes nor no leaves the demand open."""
        self.response, self.overruled = answer.response, answer.overruled
        self.answered_by = answer.by
        kept = self.limits if answer.response is Response.OPEN else self.spans
        kept.append((answer.start, answer.end, answer.rule))
        if answer.reserve is not None:
            self.limits.append((answer.start, answer.end, answer.reserve))

    def reopen(self) -> None:
        """Forget the answer, as if nobody had given one."""
        self.response, self.answered_by = Response.OPEN, None
        self.spans = [span for span in self.spans if not span[2].startswith("response.")]
        self.limits.clear()


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
            asks.extend(_as_told(scene, found, spoken))
    by_line: dict[int, list[Ask]] = {}
    for ask in asks:
        by_line.setdefault(ask.line.index, []).append(ask)
    facts: list[DemandFact] = []
    refused: list[Ask] = []
    answers = [find_answer(scene, ask, by_line) for ask in asks]
    for ask, answer in _told_apart(scene, asks, answers):
        _enter(scene, ask, answer, facts, refused)
    answer_later(scene, facts)
    counter_offers(scene, facts)
    return tuple(facts)


def _is_answer(
    scene: Scene, ask: Ask, answered: dict[int, list[tuple[Ask, Answer]]], starts: Sequence[int]
) -> bool:
    """Whether a refusal is no position of its own: it answers an ask and adds nothing to it.

    `answered` holds the asks with their answers by where these begin; `starts` is sorted.
    """
    if ask.kind is not DemandKind.REFUSAL:
        return False
    at = ask.line.tokens[ask.cue].start
    index = bisect_right(starts, at) - 1
    nearest = answered[starts[index]] if index >= 0 else []
    return any(
        at < answer.end and core_words(scene, ask) <= asked_words(scene, other)
        for other, answer in nearest
    )


def _told_apart(
    scene: Scene, asks: Sequence[Ask], answers: Sequence[Answer | None]
) -> Iterator[tuple[Ask, Answer | None]]:
    """The asks with their answers, and whom those of a list are asked of.

    `agreed to the exchange` answers the first part of `wants an exchange, a corridor and a truce`;
    of the rest it tells no more than that.
    """
    heard = {
        (ask.line.index, ask.by.key): answer.by
        for ask, answer in zip(asks, answers, strict=True)
        if answer is not None and answer.named and answer.start > ask.span[0]
    }
    answered: dict[int, list[tuple[Ask, Answer]]] = {}
    for ask, answer in zip(asks, answers, strict=True):
        if answer is not None:
            answered.setdefault(answer.start, []).append((ask, answer))
    starts = sorted(answered)
    for ask, answer in zip(asks, answers, strict=True):
        if _is_answer(scene, ask, answered, starts):
            continue
        by = None if answer is not None else heard.get((ask.line.index, ask.by.key))
        yield (ask if by is None or ask.to is not None else evolve(ask, to=by)), answer


def _as_told(scene: Scene, asks: Iterable[Ask], spoken: Sequence[tuple[int, int]]) -> Iterator[Ask]:
    """The asks without those of a quotation whose speaker is not plain; `spoken` is sorted.

    Of `“We demand Y,” said X` no more is asked than stands in the quotation.
    """
    for ask in asks:
        if speaks_of_own(scene, ask.line, ask.cue):
            yield from _in_own_words(ask)
            continue
        at = ask.line.tokens[ask.cue].start
        index = bisect_right(spoken, at, key=lambda span: span[0]) - 1
        if index < 0 or at >= spoken[index][1]:
            yield ask


def _in_own_words(ask: Ask) -> Iterator[Ask]:
    """`“We demand Y,” said X`: a demand of now, as far as the quotation goes."""
    tokens = ask.line.tokens
    if ask.kind is not DemandKind.DEMAND or tokens[ask.cue].lower.endswith("ed"):
        return
    before = {t.lower for t in tokens[max(0, ask.cue - 3) : ask.cue]}
    ahead = {t.lower for t in tokens[ask.cue + 1 : ask.start + 1]}
    if not (before.isdisjoint(_SUPPOSING) and ahead.isdisjoint(_ANYBODY)):
        return
    wish = ask.rule == "demand.want" and ask.to is None
    if wish and not any(t.lower.endswith("ed") for t in tokens[ask.start : ask.stop]):
        return  # `We want peace` asks nothing of anybody
    close = (
        at
        for at in range(ask.start, ask.stop)
        if tokens[at].text in _CLOSING and tokens[at].kind is TokenKind.MARK
    )
    start, stop = trim(ask.line, ask.start, next(close, ask.stop))
    yield from [evolve(ask, start=start, stop=stop)] if start < stop else ()


def address(facts: Sequence[DemandFact], parties: Sequence[Actor]) -> None:
    """Where exactly two sides talk, what one asks of nobody by name is asked of the other.

    What some third one says of it, a neighbour or a sister firm, is no answer.
    """
    for fact in facts:
        if fact.overruled is not None and fact.answered_by not in parties:
            earlier = fact.overruled
            fact.reopen()
            fact.close(earlier)
    if len(parties) != 2:
        return
    for fact in facts:
        if fact.by in parties and _is_by_a_third(fact, parties):
            fact.reopen()
        answered = fact.answered_by is not None and not fact.answered_by.is_person
        if fact.to is not None or answered or fact.kind is DemandKind.REFUSAL:
            continue
        others = [party for party in parties if party is not fact.by]
        if len(others) == 1:
            fact.to = others[0]


def _is_by_a_third(fact: DemandFact, parties: Sequence[Actor]) -> bool:
    """Whether somebody with a name of their own who belongs to neither side answers.

    `the army` may be of a side, and so may a person or whoever comes from the same country. Who
    refuses in the very sentence that asks, `a request X has refused`, is the one that was asked.
    """
    by, end = fact.answered_by, fact.ask.line.tokens[-1].end
    if by is None or by.is_person or by in {*parties, fact.to}:
        return False
    if any(rule == "response.verb" and start < end for start, _, rule in fact.spans):
        return False
    rival = by.kind in {ActorKind.UNION, ActorKind.COMPANY, ActorKind.POLITICAL_PARTY}
    own = not rival and by.country in {party.country for party in parties} - {None}
    return not own and not by.name.removeprefix("the ")[:1].islower()


def heard(facts: Sequence[DemandFact], roles: AbstractSet[str]) -> tuple[DemandFact, ...]:
    """The demands but for those of persons who speak for no side and have none of the `roles`.

    What a by-stander, a minister of nobody named or a former leader wants is no demand of a side;
    whoever asks by name without a side is more often one whose side the article leaves unsaid.
    """
    return tuple(fact for fact in facts if not fact.by.is_person or fact.by.key in roles)


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


def _enter(
    scene: Scene, ask: Ask, answer: Answer | None, facts: list[DemandFact], refused: list[Ask]
) -> None:
    by = _speaker(scene, ask.by)
    words = stems(scene, ask.line, ask.start, ask.stop)
    start, end = ask.span
    told = ask.kind is not DemandKind.REFUSAL or is_told(scene, ask)
    if ask.kind is DemandKind.REFUSAL and _points_back(ask):
        if told and not answer_last(scene, ask, by, facts) and _is_of_offer(ask):
            refused.append(ask)
        return
    for fact in facts[-_REMEMBERED:]:
        if not alike(fact.words, words):
            continue
        if scene.side_of(fact.by) is scene.side_of(by):
            _merge(scene, fact, ask, answer)
            return
        if ask.kind is DemandKind.REFUSAL and fact.kind is not DemandKind.REFUSAL:
            if told and not fact.limits:
                fact.close(Answer(Response.REJECTED, start, end, by, "response.refusal"))
            return
    fact = DemandFact(
        by,
        _addressee(scene, ask.to, by) or _doer(scene, ask, by),
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
        fact.close(answer)
    answer_early(scene, fact, refused)
    facts.append(fact)


def _content_words(ask: Ask) -> list[str]:
    """The words of a content up to whom it is from: `an improved offer from X`."""
    found = [t.lower for t in ask.line.tokens[ask.start : ask.stop] if t.is_word]
    at = found.index("from") if "from" in found[1:] else 0
    return found[:at] if at and found[at - 1] in _OFFERS else found


def _is_of_offer(ask: Ask) -> bool:
    """`an improved offer`, `its latest proposal`."""
    return not _OFFERS.isdisjoint(_content_words(ask)[-1:])


def _points_back(ask: Ask) -> bool:
    """Whether a refusal names what it refuses only by pointing back."""
    words = _content_words(ask)
    if not words:
        return False
    head = next((at for at, word in enumerate(words[:_HEAD]) if word in _BACK), None)
    if head is not None and words[head + 1 : head + 2] != [] and words[head + 1] in _APART:
        return True  # `the demand after a meeting of the cabinet`
    if words[0] == "hear" or words[-1] == "one" or tuple(words[:2]) in LIMITS:
        return True
    if {"such", "so"} & set(words[:2]) or len(words) < _SAYS_SOMETHING:
        return True
    if words[0] in {"this", "that", "these", "it", "them", "those"} and (
        words[1] in _BACK or words[1] in {"on", "in", "as", "at", "for", "with", "by", "outright"}
    ):
        return True
    return len(words) <= _SHORT and any(
        word in _BACK and after not in {"of", "for", "that"}
        for word, after in pairwise((*words, ""))
    )


def _speaker(scene: Scene, actor: Actor) -> Actor:
    """Whoever asks: the side that a person speaks for, else the person."""
    return scene.side_of(actor) or actor


def _addressee(scene: Scene, to: Actor | None, by: Actor) -> Actor | None:
    side = scene.side_of(to)
    if side is None or side.is_place or side.key == by.key:
        return None
    return side


def _doer(scene: Scene, ask: Ask, by: Actor) -> Actor | None:
    """`unless Israeli troops leave`: whose forces are to do what is asked for."""
    if ask.kind is DemandKind.REFUSAL or ask.kind is DemandKind.PROPOSAL:
        return None
    mention = scene.mention_from(ask.line, ask.start)
    if mention is None or mention.kind is MentionKind.PRONOUN or mention.last >= ask.stop:
        return None
    if ask.line.tokens[mention.last].lower not in _FORCES:
        return None
    actor = scene.actor_at(ask.line, mention) or scene.cast.anyhow(mention)
    side = _addressee(scene, actor, by)
    return None if side is None or side.is_person else side


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
        fact.close(answer)
