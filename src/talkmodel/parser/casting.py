"""Who is a party, who mediates, who observes.

The signs of all readers weighed against each other.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import frozen

from talkmodel.model import ActorKind
from talkmodel.parser.names import Sort
from talkmodel.parser.roles import has_noun

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
_BY, _TO, _ANSWERED = 1.0, 0.75, 0.75
_CAP = 2.0
_THIRD_PARTY = frozenset({"media", "chair", "host", "broke", "facil", "guara", "obser"})
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
    asked = _demand_weights(scene, demands)
    structural, mediating, observing = _gather(party), _gather(mediator), _gather(observer)
    mediators = {k: v for k, v in mediating.items() if _weight(v) >= _MEDIATOR}
    for key in list(mediators):
        if _weight(structural.get(key, [])) > _weight(mediators[key]) + 1:
            del mediators[key]
    parties: dict[str, float] = {}
    for key in {*structural, *asked}:
        actor = scene.cast.actors[key]
        if actor.is_person or actor.is_place or key in mediators:
            continue
        weight = _weight(structural.get(key, [])) + asked.get(key, 0.0) + _prior(actor)
        if key in observing and not structural.get(key):
            continue
        often = (
            asked.get(key, 0.0) >= _BY
            and len(actor.spans) >= _OFTEN
            and actor.kind is not ActorKind.IGO
        )
        if often or (
            weight >= _PARTY and (structural.get(key) or asked.get(key, 0.0) >= _PARTY - 0.5)
        ):
            parties[key] = weight
    others = {*mediators, *observing}
    parties |= {k: _PARTY for k in _peers(scene, asked, set(parties)) if k not in others}
    talk = _talks_count(scene)
    for _ in range(2 - len(parties) if talk >= _MUCH_TALK or len(parties) == 1 else 0):
        _second_side(scene, asked, structural, mediators, observing, parties)
    observers = {
        k: v
        for k, v in observing.items()
        if _weight(v) >= _OBSERVER
        and k not in parties
        and (k not in mediators or all(s.rule == "mediator.tried" for s in mediators[k]))
    }
    total = sum(parties.values()) + sum(_weight(v) for v in mediators.values())
    about = (
        len(parties) + min(1, len(mediators)) >= 2
        and total >= (_GATE if talk < _MUCH_TALK else _LOW_GATE)
        and talk >= _MIN_TALKS
    )
    return Roles(
        _parts(scene, {k: structural.get(k, []) for k in parties}),
        _parts(scene, mediators),
        _parts(scene, observers),
        about_talks=about,
    )


def _peers(scene: Scene, asked: dict[str, float], parties: set[str]) -> list[str]:
    """The other factions where factions talk: each that is named often, or asks or is asked."""
    if not any(scene.cast.actors[key].kind is ActorKind.POLITICAL_PARTY for key in parties):
        return []
    return [
        key
        for key, actor in scene.cast.actors.items()
        if key not in parties
        and actor.kind is ActorKind.POLITICAL_PARTY
        and (
            len(actor.spans) > _TWICE or (asked.get(key, 0.0) > 0 and len(actor.spans) >= _TWICE)
        )
    ]


def _second_side(
    scene: Scene,
    asked: dict[str, float],
    structural: dict[str, list[Sign]],
    mediators: dict[str, list[Sign]],
    observing: dict[str, list[Sign]],
    parties: dict[str, float],
) -> None:
    """Talks take two: with one side found.

    The best of the others that ask or are asked is the second.
    """
    rest = []
    for key in {*asked, *structural}:
        actor = scene.cast.actors[key]
        if (
            key in parties
            or key in mediators
            or key in observing
            or actor.is_person
            or actor.is_place
            or actor.kind is ActorKind.IGO
            or len(actor.spans) < _TWICE
        ):
            continue
        weight = asked.get(key, 0.0) + _weight(structural.get(key, [])) + _prior(actor) / 2
        if asked.get(key, 0.0) + _weight(structural.get(key, [])) >= _BY:
            rest.append((weight, len(actor.spans), key))
    if rest:
        best = max(rest)
        parties[best[2]] = best[0]


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
