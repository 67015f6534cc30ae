"""Demands, conditions, refusals and proposals that a noun expresses.

`X's demand for Y`, `the call by X that Y`, `X's first demand is Y`, `Y was a condition of X`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import DemandKind
from talkmodel.parser.adverbials import is_adverbial
from talkmodel.parser.ask_backwards import fronted
from talkmodel.parser.asks import AskReader, Head, possessor
from talkmodel.parser.demand_spans import content_end
from talkmodel.parser.mention_words import OPENING_MARKS
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.asks import Ask
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.words import Cues

__all__ = ["read_noun_asks"]

_KINDS = (
    ("demand_noun", DemandKind.DEMAND),
    ("condition_noun", DemandKind.CONDITION),
    ("proposal_noun", DemandKind.PROPOSAL),
    ("refusal_noun", DemandKind.REFUSAL),
)
_LINKS = {
    DemandKind.DEMAND: frozenset({"for", "that", "to", "on"}),
    DemandKind.CONDITION: frozenset({"that"}),
    DemandKind.PROPOSAL: frozenset({"that", "for", "to", "of"}),
    DemandKind.REFUSAL: frozenset({"to"}),
}
_BE = words("is was are were remains remained being included include includes stands stood")
_OWNING = words(
    """
    had has have made make makes set sets repeated renewed presented presents tabled submitted
    unveiled issued brought reiterated reiterates
    """
)
_AIMS = words("aim goal objective")
_READINESS = words("readiness willingness")
_AT_REQUEST = words("request insistence urging")
_PASSIVE = words("was were been be is are being")
_HOLDING = words(
    "considers consider considered regards regard regarded calls called made makes sees"
)
_ON_NOUNS = ("insist", "ultimatum")
_PREDICATES = words(
    """
    not now met also still already never too more less very so likely unlikely clear well
    part on in under off out at dead open simple one only no what how generally always
    generous fair final insufficient inadequate enough
    itself being been to going seen known left put as absurd reasonable unacceptable
    unrealistic
    """
)
# What an offer is called is not what it offers.
_VERDICTS = words(
    """
    insult joke disgrace blackmail start step mistake trap trick sham farce provocation ploy bluff
    gesture surprise non-starter distraction
    """
)
_ANY: frozenset[str] = frozenset()
_RED = frozenset({"red"})
# What only asks after, or before, one of these: `a red line`, `a claim for`.
_PAIRED: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "claim": (frozenset({"pay", "wage"}), frozenset({"for"})),
    "line": (_RED, _ANY),
    "lines": (_RED, _ANY),
}
_IDLE = words("know hear see say talk speak believe be")
_ARTICLES = words("a an the")
_OWNED = words("'s ’s ' ’ its their his her")
_GIVEN_UP = words("dropped drops abandoned abandons withdrew shelved renounced waived")
_BURDENS = words(
    "cut close shed scrap sack axe dismiss lay impose build expand deploy outsource move sell"
)
_SPANS = words("hours days weeks months years decades")
_REACH = 8
_PARENTHESIS = 14


def _kinds(cues: Cues) -> tuple[frozenset[str], Mapping[str, DemandKind]]:
    """The nouns of asking, and what each asks."""
    table = dict.fromkeys(_AIMS, DemandKind.DEMAND)
    table.update(dict.fromkeys(_READINESS, DemandKind.PROPOSAL))
    table.update(
        list=DemandKind.DEMAND,
        claim=DemandKind.DEMAND,
        line=DemandKind.CONDITION,
        lines=DemandKind.CONDITION,
    )
    for name, kind in reversed(_KINDS):
        table.update(dict.fromkeys(cues.nouns(name), kind))
    return frozenset(table), table


def read_noun_asks(scene: Scene, line: Line) -> Iterator[Ask]:
    """Every ask that a noun of the sentence expresses, from left to right."""
    nouns, kinds = scene.cues.table(_kinds)
    if nouns.isdisjoint(line.vocabulary):
        return
    reader = AskReader(scene, line)
    for index, token in enumerate(line.tokens):
        kind = kinds.get(token.lower)
        if (
            kind is not None
            and token.is_word
            and not (token.is_capitalised and index)
            and not _is_verb(reader, index)
            and (kind is DemandKind.PROPOSAL or not _is_given_up(reader, index))
            and _is_paired(reader, index)
        ):
            yield from _at(reader, index, kind)


def _is_paired(r: AskReader, index: int) -> bool:
    """Whether the words beside a noun that asks only in company keep it company."""
    if r.word(index) == "list":  # `top of X's list is Z`
        return "top" in {r.word(at) for at in range(index - _REACH, index)}
    befores, afters = _PAIRED.get(r.word(index), (_ANY, _ANY))
    return befores is _ANY or r.word(index - 1) in befores or r.word(index + 1) in afters


def _is_given_up(r: AskReader, index: int) -> bool:
    """`X dropped its demand for Z` asks no more."""
    return any(
        r.word(at) in _GIVEN_UP and r.word(at + 1) in _OWNED for at in range(index - 4, index - 1)
    )


def _is_verb(r: AskReader, index: int) -> bool:
    """`X plans to do Z` tells what X itself will do."""
    return (
        r.word(index) in {"plans", "plan"}
        and r.word(index + 1) == "to"
        and r.word(index - 1) not in _OWNED
        and r.line.upto_token(index) is not None
    )


def _at(r: AskReader, index: int, kind: DemandKind) -> Iterator[Ask]:
    if kind is DemandKind.CONDITION:
        held = [at for at in range(max(0, index - 5), index) if r.word(at) in _HOLDING]
        found = list(fronted(r, held[0], kind, "condition.held")) if held else []
        if found:
            yield from found
            return
    if kind is DemandKind.CONDITION and r.word(index - 2) in {"is", "was", "been", "be"}:
        yield from _predicate(r, index)
        return
    owner, mention = possessor(r.scene, r.line, index)
    at = index + 1
    done = _done_at_request(r, index, mention)
    if done is not None:
        yield from r.asks(Head(owner, kind, "demand.at-request", index), *done[:1], stop=done[1])
        return
    if kind is DemandKind.PROPOSAL and r.word(at) == "of":
        bid = _bid_from(r, index)
        if bid is not None:
            owner, stop = bid
            head = Head(owner, kind, "proposal.noun", index)
            yield from r.asks(head, at + 1, stop=stop)
            return
    named = _named_after(r, at)
    if named is not None:
        owner, at = named
    elif owner is None:
        owner = _verb_owner(r, index)
    if owner is not None:
        at = _past_deal(r, at) if kind is DemandKind.CONDITION else at
        head = Head(owner, kind, f"{kind.value}.noun", index)
        yield from _content(r, head, at)


def _predicate(r: AskReader, index: int) -> Iterator[Ask]:
    """`Y had been a precondition of X`, `Y is a condition set by X`: the content is Y."""
    after = index + 1 + (r.word(index + 1) in {"set", "laid", "made"})
    named = _named_after(r, after)
    stop = r.scene.skip_auxiliaries(r.line, index - 1) + 1
    if named is None or stop < 1:
        return
    start = stop
    while start > 0 and r.word(start - 1) not in {";", ":", "."}:
        start -= 1
    head = Head(named[0], DemandKind.CONDITION, "condition.predicate", index)
    yield from r.asks(head, start, stop=stop)


def _done_at_request(r: AskReader, index: int, mention: Mention | None) -> tuple[int, int] | None:
    """`Y was moved at X's request`: `moved`, the content, as its first token and its end."""
    if mention is None or r.word(index) not in _AT_REQUEST:
        return None
    stop = mention.first - (1 if r.word(mention.first - 1) == "the" else 0) - 1
    if r.word(stop) != "at":
        return None
    for at in range(stop - 1, max(0, stop - _PARENTHESIS), -1):
        if r.word(at) in _PASSIVE:
            return at + 1, stop
    return None


def _bid_from(r: AskReader, index: int) -> tuple[Actor, int] | None:
    """`an offer of N from X`: X, and where N ends."""
    if not r.word(index + 2).lstrip("$£€")[:1].isdigit():
        return None
    for at in range(index + 3, index + _REACH):
        if r.word(at) in {"from", "by"}:
            named = _named_after(r, at)
            return None if named is None else (named[0], at)
    return None


def _verb_owner(r: AskReader, index: int) -> Actor | None:
    """`X has one condition: …`, `X has made it a condition that …`, `X repeated its call …`."""
    for back in range(index - 1, max(-1, index - _REACH), -1):
        if r.word(back) in _OWNING or (r.word(back) == "put" and r.word(back + 1) == "in"):
            return r.subject(back)
        if r.word(back) in {",", ";", ":", "."}:
            return None
    return None


def _named_after(r: AskReader, at: int) -> tuple[Actor, int] | None:
    """`by X`, `of X` or `from X` after the noun, with the index after it."""
    if r.word(at) not in {"by", "of", "from"}:
        return None
    mention = r.scene.mention_from(r.line, at + 1)
    actor = None if mention is None else r.scene.actor_at(r.line, mention)
    return None if mention is None or actor is None else (actor, mention.last)


def _past_deal(r: AskReader, at: int) -> int:
    """`a condition of any final agreement that Y`, `a condition for talks that Y`."""
    if r.word(at) in {"of", "for"}:
        for to in range(at + 1, at + 6):
            if r.word(to) == "that" or r.word(to) in _BE:
                return to
    return at


def _past_parenthesis(r: AskReader, at: int) -> int:
    """`X's latest offer, delivered at noon, was Y`: the index of the `was`."""
    if r.word(at) != ",":
        return at
    for to in range(at + 1, at + _PARENTHESIS):
        if r.word(to) == "," and r.word(to + 1) in _BE:
            return to + 1
    return at


def _content(r: AskReader, head: Head, at: int) -> Iterator[Ask]:
    word = r.word(at)
    if word == "," and r.word(at + 1) == "including" and r.word(at - 1).endswith("s"):
        yield from r.asks(head, at + 2)
        return
    if word == "," and r.word(at + 1) in _ARTICLES and head.kind is not DemandKind.REFUSAL:
        stop = next((i for i in range(at + 2, at + _PARENTHESIS) if r.word(i) == ","), None)
        if stop is not None and r.word(stop + 1) != "and":
            yield from r.asks(head, at + 1, stop=stop)
        return
    at = _past_parenthesis(r, at)
    word = r.word(at)
    if word in _LINKS[head.kind]:
        yield from _linked(r, head, at)
    elif word in _BE or word == ":":
        start = at + 1
        while r.word(start) in {"for", "that", "to", "at"}:
            start += 1
        first = r.word(start + (r.word(start) in OPENING_MARKS))
        called = first in _ARTICLES and r.word(start + 1) in _VERDICTS
        fits = first not in _PREDICATES and not first.endswith(("ed", "ing", "ly")) and not called
        if fits:
            yield from r.asks(head, start, stop=content_end(r.scene, r.line, start))


def _linked(r: AskReader, head: Head, at: int) -> Iterator[Ask]:
    """The content after `for`, `that`, `to` or `on`."""
    word = r.word(at)
    called = r.scene.mention_from(r.line, at + 1) if word == "on" else None
    on_whom = called is not None and r.word(called.last) == "to"
    if word == "on" and not on_whom and not any(n in r.word(head.cue) for n in _ON_NOUNS):
        return
    if word == "to" and r.word(head.cue) == "plans" and r.word(at + 1) in _BURDENS:
        return  # `announced plans to cut jobs` offers nothing to anybody
    figure = r.word(at + 1).lstrip("$£€")[:1].isdigit()
    if word == "to" and (figure or r.word(at + 1) in _IDLE):
        return
    if (word == "for" and r.word(at + 1) in _SPANS) or is_adverbial(r.line, at):
        return  # `rejected the demand for weeks`, `that evening`
    mention = r.scene.mention_from(r.line, at + 1)
    start, clause = at + 1, word in {"that", "to"}
    if mention is not None and word in {"for", "to", "on"} and r.word(mention.last) == "to":
        to = r.scene.side_of(r.scene.actor_at(r.line, mention))
        if to is not None:
            head = Head(head.by, head.kind, head.rule, head.cue, to)
            start, clause = mention.last + 1, True
    elif word == "to" and mention is not None:
        return
    stop = content_end(r.scene, r.line, start, nominal=True)
    marker = word if word != "of" else ""
    yield from r.asks(head, start, stop=stop, marker=marker, clause=clause)
