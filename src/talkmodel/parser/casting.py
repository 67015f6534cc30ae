"""Who is a party, who mediates, who observes.

The signs of all readers weighed against each other.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from talkmodel.model import ActorKind
from talkmodel.parser.mediator_offers import read_offers
from talkmodel.parser.names import Sort
from talkmodel.parser.party_absent import read_absent
from talkmodel.parser.roles import has_noun
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.demands import DemandFact
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.roles import Sign

__all__ = ["Part", "Roles", "cast_roles"]

_PARTY, _MEDIATOR, _OBSERVER = 1.75, 1.5, 1.5
_GATE, _LOW_GATE = 3.5, 2.0
_MUCH_TALK = 3
_OFTEN = 4
_TWICE = 2
_MIN_TALKS = 1
# Where nobody is said to sit at the table or to mediate, more must speak of talking itself: deals,
# treaties and summits are also of players, history books and mountains.
_MIN_PROCESS = 2
_PROCESS = words(
    """
    talks negotiations negotiation negotiating negotiators negotiator dialogue discussions mediation
    mediator mediators ceasefire cease-fire truce armistice bargaining consultations conciliation
    arbitration delegation delegations strike walkout lockout coalition hostages ultimatum takeover
    merger meeting meetings
    """
)
_MUCH_ASKED = 1.25
_BY, _TO, _ANSWERED = 1.0, 0.75, 0.75
_CAP = 2.0
# Where two sit at the table, others who only ask are outsiders.
_TABLE = 2
_THIRD_PARTY = frozenset({"media", "chair", "host", "broke", "facil", "guara", "obser"})
# Who sits in on talks is the subject of a sentence about talks and no side by that.
_BESIDE = frozenset({"party.together", "party.joint", "party.pair-subject", "party.delegation"})
_NAMED_ONCE = (["mediator.under"], ["mediator.noun"])
_ONCE = frozenset({"mediator.tried", "mediator.gathers"})
_FIGHTERS = frozenset(
    {ActorKind.ARMED_GROUP, ActorKind.UNION, ActorKind.COMPANY, ActorKind.POLITICAL_PARTY}
)


@frozen
class Part:
    """An actor in a role, with the signs that speak for it and their weight."""

    actor: Actor
    signs: tuple[Sign, ...]
    weight: float
    role: str


@frozen
class Roles:
    """The parts of an article; `about_talks` is False when it is on something else."""

    parties: tuple[Part, ...]
    mediators: tuple[Part, ...]
    observers: tuple[Part, ...]
    about_talks: bool


def _gather(signs: Iterable[Sign]) -> dict[str, list[Sign]]:
    table: dict[str, list[Sign]] = defaultdict(list)
    for sign in signs:
        table[sign.actor.key].append(sign)
    return table


def _weight(signs: Sequence[Sign]) -> float:
    """The sum of the weights; a rule counts twice at the most."""
    seen: dict[str, int] = defaultdict(int)
    total = 0.0
    for sign in signs:
        seen[sign.rule] += 1
        if seen[sign.rule] <= 2:
            total += sign.weight
    return total


def _demand_weights(scene: Scene, demands: Sequence[DemandFact]) -> dict[str, float]:
    """How much an actor's demands, and answers to demands, speak for it being a side."""
    asked: dict[str, float] = defaultdict(float)
    for fact in demands:
        if fact.words & _THIRD_PARTY:
            continue
        for actor, weight in ((fact.by, _BY), (fact.to, _TO), (fact.answered_by, _ANSWERED)):
            side = scene.side_of(actor)
            if side is not None and not side.is_person:
                asked[side.key] = min(_CAP, asked[side.key] + weight)
    return asked


def cast_roles(
    scene: Scene,
    party: Sequence[Sign],
    mediator: Sequence[Sign],
    observer: Sequence[Sign],
    demands: Sequence[DemandFact],
) -> Roles:
    """Weigh the signs and give each actor its part."""
    outside = frozenset(actor.key for actor, _ in read_offers(scene))
    outside |= {actor.key for actor in read_absent(scene)}
    watching = {(sign.actor.key, sign.line) for sign in observer}
    seated = [s for s in party if s.rule not in _BESIDE or (s.actor.key, s.line) not in watching]
    casting = _Casting(scene, _gather(seated), _gather(mediator), _gather(observer), outside)
    return casting.cast(_demand_weights(scene, demands))


@define(eq=False)
class _Casting:
    """The signs of an article on their way to parts; tables are by the key of an actor."""

    scene: Scene
    structural: dict[str, list[Sign]]
    mediating: dict[str, list[Sign]]
    observing: dict[str, list[Sign]]
    outside: frozenset[str]
    asked: dict[str, float] = field(factory=dict)
    mediators: dict[str, list[Sign]] = field(factory=dict)
    parties: dict[str, float] = field(factory=dict)
    full: bool = False

    def cast(self, asked: dict[str, float]) -> Roles:
        """Give each actor its part; first the mediators, then the sides, then the others."""
        self.asked = asked
        self.mediators = {
            key: signs
            for key, signs in self.mediating.items()
            if _MEDIATOR <= _weight(signs) >= self._seated(key) - 1
            and not self._mediates_elsewhere(key)
        }
        seated = [key for key in self.structural if self._seated(key) >= _PARTY]
        self.full = len({key for key in seated if key not in self.mediators}) >= _TABLE
        self.parties = {
            key: self._weight(key)
            for key in dict.fromkeys((*self.structural, *asked))
            if self._is_side(key)
        }
        self.parties |= dict.fromkeys(self._peers(), _PARTY)
        talk = _talks_count(self.scene)
        if talk >= _MUCH_TALK or len(self.parties) == 1:
            self._complete_pair()
        observers = {key: s for key, s in self.observing.items() if self._is_observer(key)}
        return Roles(
            _parts(self.scene, {key: self.structural.get(key, []) for key in self.parties}),
            _parts(self.scene, self.mediators),
            _parts(self.scene, observers),
            about_talks=self._about_talks(talk),
        )

    def _mediates_elsewhere(self, key: str) -> bool:
        """Whether who observes here only has its name on the mediation of something else."""
        return key in self.observing and [s.rule for s in self.mediating[key]] in _NAMED_ONCE

    def _seated(self, key: str) -> float:
        """How much of its place at the table speaks for an actor being a side."""
        return _weight(self.structural.get(key, ()))

    def _weight(self, key: str) -> float:
        return self._seated(key) + self.asked.get(key, 0.0) + _prior(self.scene.cast.actors[key])

    def _is_side(self, key: str) -> bool:
        actor = self.scene.cast.actors[key]
        if actor.is_person or actor.is_place or key in self.mediators:
            return False
        asked, seated = self.asked.get(key, 0.0), self._seated(key)
        if not seated and (key in self.observing or key in self.outside):
            return False
        if not seated and self.full:
            return False
        if asked >= _BY and len(actor.spans) >= _OFTEN and actor.kind is not ActorKind.IGO:
            return True
        return self._weight(key) >= _PARTY and (seated > 0 or asked >= _MUCH_ASKED)

    def _peers(self) -> list[str]:
        """The other factions where factions talk: each that is named often, or asks."""
        actors = self.scene.cast.actors
        if not any(actors[key].kind is ActorKind.POLITICAL_PARTY for key in self.parties):
            return []
        return [
            key
            for key, actor in actors.items()
            if actor.kind is ActorKind.POLITICAL_PARTY
            and not (key in self.parties or key in self.mediators or key in self.observing)
            and len(actor.spans) + (key in self.asked) > _TWICE
        ]

    def _complete_pair(self) -> None:
        """Talks take two: those that ask, or are asked, most are the sides still missing."""
        rest = []
        for key in dict.fromkeys((*self.asked, *self.structural)):
            actor = self.scene.cast.actors[key]
            known = key in self.parties or key in self.mediators or key in self.observing
            if known or key in self.outside or actor.is_person or actor.is_place:
                continue
            weight = self.asked.get(key, 0.0) + self._seated(key)
            often = len(actor.spans) >= _TWICE and actor.kind is not ActorKind.IGO
            if often and weight >= _BY:
                rest.append((weight + _prior(actor) / 2, len(actor.spans), key))
        missing = max(0, 2 - len(self.parties))
        for weight, _, key in sorted(rest, reverse=True)[:missing]:
            self.parties[key] = weight

    def _is_observer(self, key: str) -> bool:
        signs = self.observing[key]
        # Who once tried to mediate, and failed, can look on now.
        once = all(sign.rule in _ONCE for sign in self.mediators.get(key, ()))
        return _weight(signs) >= _OBSERVER and key not in self.parties and once

    def _about_talks(self, talk: int) -> bool:
        total = sum(self.parties.values()) + sum(map(_weight, self.mediators.values()))
        enough = total >= (_GATE if talk < _MUCH_TALK else _LOW_GATE)
        return enough and talk >= _MIN_TALKS and self._talking() and self._several()

    def _several(self) -> bool:
        return len(self.parties) + bool(self.mediators) > 1

    def _talking(self) -> bool:
        """Whether the article speaks of talking itself, the more the less it shows a table."""
        actors = self.scene.cast.actors
        if self.mediators or any(
            actors[key].kind is ActorKind.POLITICAL_PARTY for key in self.parties
        ):
            return True
        shown = any(map(self._seated, self.parties))
        return _process_count(self.scene) >= (1 if shown else _MIN_PROCESS)


def _prior(actor: Actor) -> float:
    if actor.kind in _FIGHTERS:
        return 0.5
    if actor.kind is ActorKind.IGO:
        return -1.0
    return -0.25 if actor.sort is Sort.OTHER else 0.0


def _parts(scene: Scene, table: dict[str, list[Sign]]) -> tuple[Part, ...]:
    parts = [
        Part(
            scene.cast.actors[key],
            tuple(signs),
            _weight(signs),
            next((s.role for s in signs if s.role), ""),
        )
        for key, signs in table.items()
    ]
    return tuple(
        sorted(
            parts,
            key=lambda p: (min((start for start, _, _ in p.actor.spans), default=0), p.actor.key),
        )
    )


def _talks_count(scene: Scene) -> int:
    """How many sentences speak of talks, or of what talks are held about."""
    return sum(
        1
        for line in scene.lines
        if has_noun(scene, line, "talks_noun") or has_noun(scene, line, "gate_noun")
    )


def _process_count(scene: Scene) -> int:
    """How many sentences speak of talking itself, or of what only talks end."""
    return sum(1 for line in scene.lines if not line.vocabulary.isdisjoint(_PROCESS))
