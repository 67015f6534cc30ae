"""Who mediates by what it does, without a word of mediating.

It brings the sides together, drafts their plan, sits in the chair, is asked to sound them out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.parser.mediator_signs import about_talks, is_unreal
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.roles import Sign, coordination, has_noun, listed, named_at
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["DEED_WORDS", "read_deeds"]

_PLANS = words("plan framework proposal paper text draft formula roadmap blueprint")
_OF_PEACE = words(
    "ceasefire cease-fire truce peace armistice settlement agreement deal sides parties compromise"
)
_DRAFTED = words("drafted prepared presented devised tabled")
_DRAFTED_IN_TWO = frozenset(
    {("put", "together"), ("drawn", "up"), ("worked", "out"), ("put", "forward")}
)
_APART = frozenset({"separately", "in turn", "shuttled"})
_EACH = words("each both either two")
_CAMPS = words("delegation delegations side sides party parties team teams camp camps")
_CHOSEN = words("asked appointed charged commissioned tasked mandated entrusted named")
_TO_SOUND = frozenset({("find", "out"), ("sound", "out"), ("explore", ""), ("scout", "")})
_HOSTS = frozenset({"host", "hosts"})
_GUESTS = words("sides parties delegations delegates negotiators talks negotiations")
_OWNERS = words("our their its the with his her")
_SERVICES = words("service body board agency commission office bureau panel institute")
_SETTLING = words("conciliation mediation arbitration conciliating mediating facilitation")
_ENVOYS = words("envoy mediator facilitator emissary envoys mediators")
_PART = {
    "guarantor": "guarantor",
    "mediating": "mediator",
    "mediator": "mediator",
    "facilitating": "facilitator",
    "facilitator": "facilitator",
    "sponsoring": "sponsor",
}
_STATES = words("country countries state states nation nations power powers government governments")
_HOLDS = words("has have had holds held takes took")
_REACH = 9


def read_deeds(scene: Scene, line: Line) -> Iterator[Sign]:
    """Every place in a sentence that shows somebody doing a mediator's work."""
    for index in range(len(line.tokens) - 1):
        rule = _RULES.get(line.tokens[index].lower)
        if rule is not None:
            yield from rule(scene, line, index)


def _sign(
    scene: Scene,
    line: Line,
    mention: Mention,
    actor: Actor | None,
    rule: str,
    role: str = "mediator",
) -> Iterator[Sign]:
    side = scene.acting_side(actor)
    if side is not None and not side.is_place and mention.kind is not MentionKind.PRONOUN:
        yield Sign(side, mention.start, mention.end, line.index, f"mediator.{rule}", 1.5, role)


def _lower(line: Line, start: int, stop: int) -> list[str]:
    return [t.lower for t in line.tokens[max(0, start) : max(0, stop)]]


def _brought(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`they were brought there by X`."""
    ahead = _lower(line, index + 1, index + 6)
    if ahead[:1] not in (["there"], ["together"], ["to"], ["here"]) or "by" not in ahead:
        return
    if not {"was", "were", "been", "being", "are"} & set(_lower(line, index - 3, index)):
        return
    for mention, actor in coordination(scene, line, index + 2 + ahead.index("by")):
        yield from _sign(scene, line, mention, actor, "brought", "convener")


def _briefed(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`its delegation was briefed by X and Y`: who tells one side what the other said."""
    behind = _lower(line, index - _REACH, index)
    if _lower(line, index + 1, index + 2) != ["by"] or not _CAMPS & set(behind):
        return
    for mention, actor in coordination(scene, line, index + 2):
        if not actor.is_person:
            yield from _sign(scene, line, mention, actor, "briefed", "mediator")


def _drafted(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`a ceasefire plan drafted by X`."""
    before = _lower(line, index - 6, index)
    plain = before[-1:] and before[-1] in _DRAFTED
    if not plain and tuple(before[-2:]) not in _DRAFTED_IN_TWO:
        return
    nouns = before[: -1 if plain else -2]
    around = {t.lower for t in line.tokens}
    if nouns[-1:] and nouns[-1] in _PLANS and _OF_PEACE & around:
        for mention, actor in coordination(scene, line, index + 1):
            yield from _sign(scene, line, mention, actor, "drafted")


def _apart(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`X, whose officials met separately with each delegation`."""
    ahead = _lower(line, index + 1, index + 5)
    behind = _lower(line, index - 6, index)
    if not _EACH & {*ahead, *behind} or not _CAMPS & {*ahead, *behind}:
        return
    verb = next(
        (
            i
            for i in range(index - 1, max(-1, index - 5), -1)
            if line.tokens[i].lower in {"met", "meet"}
        ),
        None,
    )
    if verb is None:
        return
    mention = _relative_owner(line, verb) or scene.subject_mention(line, verb)
    if mention is not None:
        actor = scene.cast.anyhow(mention)
        yield from _sign(scene, line, mention, actor, "apart", "facilitator")


def _relative_owner(line: Line, verb: int) -> Mention | None:
    """X in `X, whose officials met`."""
    for at in range(verb - 1, max(0, verb - 4), -1):
        if line.tokens[at].lower == "whose":
            return line.upto_token(at) or line.upto_token(at - 1)
    return None


def _in_chair(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`with X in the chair`."""
    mention = named_at(scene, line, index + 1)
    if mention is not None and _lower(line, mention.last, mention.last + 3) == [
        "in",
        "the",
        "chair",
    ]:
        yield from _sign(scene, line, mention, scene.actor_at(line, mention), "in-chair", "chair")


def _holds_chair(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`X has the chair`, `X took the chair`."""
    if _lower(line, index - 1, index) != ["the"] or not about_talks(scene, line):
        return
    verb = index - 2
    if verb < 1 or line.tokens[verb].lower not in _HOLDS or _of_others(scene, line, index + 1):
        return
    mention = scene.subject_mention(line, verb)
    if mention is not None and not is_unreal(line, mention.last, verb):
        yield from _sign(scene, line, mention, scene.actor_at(line, mention), "in-chair", "chair")


def _of_others(scene: Scene, line: Line, after: int) -> bool:
    """Whether the chair is that of another body: `took the chair of the Nordic Council`."""
    if line.tokens[after].lower not in {"of", "at", "in"}:
        return False
    return not has_noun(scene, line, "meeting_noun", after, after + _REACH // 2)


def _sent_to_sound(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`the king asked X to find out who might govern with whom`."""
    for at in range(index + 1, min(index + 3 * _REACH, len(line.tokens) - 2)):
        if line.tokens[at].text in {".", ";"}:
            return
        pair = (line.tokens[at + 1].lower, line.tokens[at + 2].lower)
        if line.tokens[at].lower == "to" and (pair in _TO_SOUND or (pair[0], "") in _TO_SOUND):
            break
    else:
        return
    inside = [m for m in line.mentions if index < m.first and m.last <= at]
    for mention in reversed(inside):
        actor = scene.actor_at(line, mention)
        if actor is not None and actor.is_person:
            side = scene.acting_side(actor)
            kept = actor if side is None or not side.is_person else side
            yield Sign(
                kept,
                mention.start,
                mention.end,
                line.index,
                "mediator.sounding",
                1.5,
                "facilitator",
            )
            return


def _our_host(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`our hosts, the X`, `their Norwegian hosts`."""
    named = line.upto_token(index)
    theirs = named is not None and _lower(line, named.first - 1, named.first) in (
        ["our"],
        ["their"],
    )
    if named is not None and theirs and not _GUESTS.isdisjoint(line.vocabulary):
        yield from _sign(scene, line, named, scene.cast.anyhow(named), "host", "host")
        return
    comma = index + 1 < len(line.tokens) and line.tokens[index + 1].text == ","
    if not comma or _lower(line, index - 1, index) not in (["our"], ["their"], ["the"]):
        return
    mention = scene.mention_from(line, index + 2)
    if mention is not None and scene.cast.anyhow(mention) is not None:
        actor = scene.cast.anyhow(mention)
        yield from _sign(scene, line, mention, actor, "host", "host")


def _service(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`the conciliation service X`; `X, the state mediation service`."""
    if line.tokens[index].is_capitalised or line.tokens[index + 1].lower not in _SERVICES:
        return
    after = named_at(scene, line, index + 2)
    if after is None:
        start = index
        while start > 0 and line.tokens[start].text != ",":
            start -= 1
        after = scene.ending_at(line, start - 1) if index - start < _REACH // 2 and start else None
    if after is not None:
        yield from _sign(scene, line, after, scene.cast.actor(after), "service")


def _part_states(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`the guarantor countries, A, B and C`; `A, the mediating country`."""
    if line.tokens[index + 1].lower not in _STATES:
        return
    if _lower(line, index - 2, index) == [",", "the"]:
        named = scene.ending_at(line, index - 3)
        if named is not None:
            role = _PART[line.tokens[index].lower]
            yield from _sign(scene, line, named, scene.cast.actor(named), "states", role)
    comma = line.tokens[index + 2 : index + 3]
    start = index + (3 if comma and comma[0].text in {",", ":", "("} else 2)
    role = _PART[line.tokens[index].lower]
    for mention, actor in coordination(scene, line, start):
        if not actor.is_person:
            yield from _sign(scene, line, mention, actor, "states", role)


def _whose_envoy(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`they were brought there by X, whose special envoy …` in talk of talks."""
    if not _ENVOYS & set(_lower(line, index + 1, index + 4)) or not has_noun(
        scene, line, "talks_noun"
    ):
        return
    mention = line.upto_token(index) or line.upto_token(index - 1)
    if mention is not None:
        yield from _sign(scene, line, mention, scene.cast.actor(mention), "envoy-of")


def _accepted(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`X, whom both sides accepted as mediator`."""
    ahead = _lower(line, index + 1, index + _REACH)
    if not _EACH & set(ahead) or not _ENVOYS & set(ahead) or "as" not in ahead:
        return
    mention = line.upto_token(index) or line.upto_token(index - 1)
    if mention is not None:
        yield from _sign(scene, line, mention, scene.cast.actor(mention), "accepted")


def _tried(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """`asked to mediate after X had tried and failed`."""
    if not any(t.lower.startswith(("mediat", "broker", "conciliat")) for t in line.tokens):
        return
    ahead = _lower(line, index + 1, index + 3)
    if ahead != ["and", "failed"] and ahead not in (["to", "mediate"], ["to", "broker"]):
        return
    mention = scene.subject_mention(line, index)
    for item, actor in listed(scene, line, mention) if mention is not None else ():
        yield from _sign(scene, line, item, actor, "tried")


_RULES: dict[str, Callable[[Scene, Line, int], Iterator[Sign]]] = {
    "brought": _brought,
    "briefed": _briefed,
    "by": _drafted,
    "chair": _holds_chair,
    "separately": _apart,
    "with": _in_chair,
    **dict.fromkeys(_CHOSEN, _sent_to_sound),
    **dict.fromkeys(_HOSTS, _our_host),
    **dict.fromkeys(_SETTLING, _service),
    **dict.fromkeys(_PART, _part_states),
    "whom": _accepted,
    "whose": _whose_envoy,
    "tried": _tried,
}
DEED_WORDS = frozenset(_RULES)
