"""What was seen of talks, demands and mediation, and why no fact came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import collapse
from talkmodel.parser.mediator_offers import read_offers
from talkmodel.parser.roles import has_noun
from talkmodel.parser.seen import SeenNote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from talkmodel.lexicon import Lexicon
    from talkmodel.model import Actor, Talks, Venue
    from talkmodel.parser.casting import Roles
    from talkmodel.parser.demands import DemandFact
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.roles import Sign

__all__ = ["note_answers", "note_demands", "note_gate", "note_offers", "note_told", "note_unused"]

_CANDIDATES = 8
_LIMITS = {
    "response.in-part": "the answer goes only part of the way",
    "response.some-of": "what was asked stays open: the answer is to some of several",
    "response.to-talk": "what was asked stays open: the answer is a promise to talk about it",
    "response.other-amount": "what was asked stays open: the answer is of another amount",
    "response.conditional": "what was asked stays open: the answer is yes on conditions",
    "response.in-principle": "counted as accepted, though only in principle or subject to more",
}


def note_gate(scene: Scene, signs: Sequence[Sign]) -> Iterator[SeenNote]:
    """Why an article counts as one on something else: what speaks of talks, and who might talk.

    A text without sentences has that as its only note.
    """
    if not scene.lines:
        yield SeenNote(0, 0, "gate.talks", "the text has no sentences")
    spoken = [
        line
        for line in scene.lines
        if has_noun(scene, line, "talks_noun") or has_noun(scene, line, "gate_noun")
    ]
    candidates: dict[str, Sign] = {}
    for sign in signs:
        candidates.setdefault(sign.actor.name, sign)
    names = ", ".join(list(candidates)[:_CANDIDATES]) or "nobody"
    for line in (spoken or scene.lines)[:1]:
        yield SeenNote(
            line.start,
            line.end,
            "gate.talks",
            f"no talks are reported: {len(spoken)} of {len(scene.lines)} sentences speak of talks, "
            f"and of possible sides there is {names}; it takes two that deal with each other; "
            "where it is about talks all the same, about_talks=True (--about-talks) says so",
        )
    for name, sign in list(candidates.items())[:_CANDIDATES]:
        reason = f"{name} might be a side by {sign.rule}, with {sign.weight:g}: too little"
        yield SeenNote(sign.start, sign.end, "gate.candidate", reason)


def note_told() -> Iterator[SeenNote]:
    """That the caller, not the parser, took an article for one on something else."""
    reason = "read as an article on something else, for the caller says that it is (about_talks)"
    yield SeenNote(0, 0, "gate.talks", reason)


def note_demands(scene: Scene, facts: Sequence[DemandFact]) -> Iterator[SeenNote]:
    """The verbs of demanding for which no actor was found."""
    told = {fact.line for fact in facts}
    verbs = scene.cues.verbs("demand")
    for line in scene.lines:
        if line.shouted or line.index in told:
            continue
        for index in line.indexes(verbs.firsts):
            token, hit = line.tokens[index], verbs.at(line.tokens, index)
            if hit is None or hit[1] in {"gerund", "base"} or scene.subject(line, index):
                continue
            reason = f"'{token.text}' is no demand here: nobody is found who makes it"
            yield SeenNote(token.start, token.end, "demand.no-actor", reason)


def note_unused(scene: Scene, talks: Talks, words: Lexicon) -> Iterator[SeenNote]:
    """The actors that the caller taught and the article names, and of whom the talks say nothing.

    Of those that are shipped most articles name some that have no part: these need no note.
    """
    taught = {actor.name for actor in words.actors[len(words.actors) - words.added :]}
    told = _names_in(talks) if taught else set()
    for actor in scene.cast.actors.values():
        known = actor.known
        if known is None or known.name not in taught or not actor.spans:
            continue
        names = {known.name, collapse(actor.name), *known.aliases, *known.capitals}
        if told.isdisjoint(names):
            # Other words may mean the actor, too: `fighters of X`.
            called = [at for at in actor.spans if collapse(scene.text[at[0] : at[1]]) in names]
            start, end, _ = min(called or actor.spans)
            reason = f"{known.name} was taught and stands here, but no rule finds it taking a part"
            yield SeenNote(start, end, "lexicon.unused", reason)


def _names_in(talks: Talks) -> set[str]:
    """What the actors and places of talks are called."""
    seated: tuple[Actor, ...] = (*talks.parties, *talks.mediators, *talks.observers)
    named: tuple[Actor | Venue, ...] = (*seated, *talks.people, *talks.others, *talks.venues)
    return {name for one in named for name in (one.name, *one.aliases)}


def note_answers(facts: Sequence[DemandFact]) -> Iterator[SeenNote]:
    """The answers that are less than a yes or a no."""
    for fact in facts:
        for start, end, rule in fact.limits:
            yield SeenNote(start, end, rule, _LIMITS[rule])


def note_offers(scene: Scene, roles: Roles) -> Iterator[SeenNote]:
    """Who offered to mediate and does not."""
    mediating = {part.actor.key for part in roles.mediators}
    for actor, note in read_offers(scene):
        if actor.key not in mediating:
            yield note
