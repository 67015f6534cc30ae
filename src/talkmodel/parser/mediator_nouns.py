"""Who is called a mediator, go-between, host or envoy to the talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import ActorKind
from talkmodel.parser.mediator_scope import is_other_pact
from talkmodel.parser.mediator_signs import Clue, about_talks, is_unreal, role_of, signs_of
from talkmodel.parser.names import Sort
from talkmodel.parser.roles import Sign, coordination, listed, named_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.people import PersonFact

__all__ = ["CHAIRS", "read_envoys", "read_nouns"]

_ENVOY_HEADS = ("envoy", "mediator", "special representative", "facilitator")
_PROVIDES = frozenset(
    {"provide", "provides", "provided", "providing", "supplies", "supplied", "supplying"}
)
CHAIRS = frozenset(
    {
        "chair",
        "chairman",
        "chairwoman",
        "chairperson",
        "mediator",
        "mediators",
        "facilitator",
        "go-between",
        "host",
        "convener",
        "go-betweens",
        "intermediary",
        "intermediaries",
        "hosts",
        "guarantors",
        "facilitators",
    }
)
_ARTICLES = frozenset({"a", "an", "the", "its", "their"})
_CALLINGS = (
    "mediator",
    "facilitator",
    "go-between",
    "conciliator",
    "peacemaker",
    "peace-maker",
    "arbitrator",
)
_HEDGE = 6


def read_nouns(scene: Scene, line: Line) -> Iterator[Sign]:
    """Every place in a sentence that calls somebody a mediator."""
    yield from _noun(scene, line)
    yield from _as_host(scene, line)
    yield from _titled(scene, line)


def _noun(scene: Scene, line: Line) -> Iterator[Sign]:
    """`X is the mediator`, `X and Y, the two guarantors,`."""
    nouns = scene.cues.phrases("mediator_noun")
    for index, token in enumerate(line.tokens):
        stop = nouns.at(line.tokens, index)
        if stop is None or token.is_capitalised or is_other_pact(line, stop):
            continue
        at = index - 1
        while at >= 0 and (
            line.tokens[at].lower
            in {
                "the",
                "a",
                "an",
                "two",
                "three",
                "chief",
                "main",
                "lead",
                "official",
                "sole",
                "joint",
                "as",
                "its",
            }
            or line.tokens[at].text in "\"“‘'"
        ):
            at -= 1
        if at < 0 or is_unreal(line, at - 4, index):
            continue
        if line.tokens[at].text == "," or scene.skip_auxiliaries(line, at + 1) < at:
            comma = line.tokens[at].text == ","
            mention = (
                scene.ending_at(line, at - 1) if comma else scene.subject_mention(line, at + 1)
            )
            if mention is not None and not _is_list(line, at, stop):
                for item, actor in listed(scene, line, mention):
                    yield from signs_of(
                        scene, line, item, actor, Clue("mediator.is", 2.0, role_of(token.lower))
                    )


def _is_list(line: Line, comma: int, stop: int) -> bool:
    """Whether the comma is one of a list: `A, mediators and B`."""
    return (
        line.tokens[comma].text == ","
        and stop < len(line.tokens)
        and line.tokens[stop].lower in {"and", "from"}
    )


def _as_host(scene: Scene, line: Line) -> Iterator[Sign]:
    """`with X as host`, `X is providing the chairman`, `the go-between was X`."""
    tokens = line.tokens
    nouns = scene.cues.phrases("mediator_noun")
    for index, token in enumerate(tokens):
        mention = None
        if token.lower == "with" and about_talks(scene, line):
            yield from _acting_as(scene, line, index + 1)
        elif token.lower in _PROVIDES and CHAIRS & {t.lower for t in tokens[index + 1 : index + 4]}:
            mention = scene.subject_mention(line, index)
        elif (
            token.lower in {"was", "is", "were", "are"}
            and index
            and nouns.at(tokens, index - 1) == index
        ):
            mention = named_at(scene, line, index + 1)
        if mention is not None and not is_unreal(line, index - 3, index + 1):
            actor = scene.actor_at(line, mention)
            yield from signs_of(scene, line, mention, actor, Clue("mediator.as-host", 2.0))


def _acting_as(scene: Scene, line: Line, start: int) -> Iterator[Sign]:
    """`with A and B acting as go-betweens`, `with A as host`."""
    end = next((i for i in range(start, len(line.tokens)) if line.tokens[i].lower == "as"), None)
    if end is None or not CHAIRS & {t.lower for t in line.tokens[end : end + 4]}:
        return
    items = [item for item in coordination(scene, line, start) if item[0].last <= end]
    if not items or end - items[-1][0].last > 1 or is_unreal(line, start - 4, start):
        return
    for mention, actor in items:
        yield from signs_of(scene, line, mention, actor, Clue("mediator.as-host", 2.0))


def _titled(scene: Scene, line: Line) -> Iterator[Sign]:
    """`mediator Ana Ruiz`, `peace-maker Lord Ruiz`."""
    nouns = scene.cues.phrases("mediator_noun")
    for index in range(len(line.tokens) - 1):
        if nouns.at(line.tokens, index) != index + 1 or is_unreal(line, index - 3, index):
            continue
        # `broker Ana Ruiz` deals in shares or houses.
        if line.tokens[index].lower == "broker":
            continue
        # `a state mediator, Ana Ruiz,`: the name may stand behind a comma.
        comma = line.tokens[index + 1].text == "," and _ARTICLES & {
            t.lower for t in line.tokens[max(0, index - 3) : index]
        }
        mention = named_at(scene, line, index + (2 if comma else 1))
        if mention is None and comma:
            mention = _described(scene, line, index + 2)
        actor = None if mention is None else scene.cast.actor(mention)
        if mention is None or actor is None or not actor.is_person:
            continue
        body = scene.side_of(actor)
        if body is None or body.is_person or body.kind in {ActorKind.IGO, ActorKind.ORGANISATION}:
            yield from signs_of(scene, line, mention, body, Clue("mediator.titled", 1.5))


def _described(scene: Scene, line: Line, start: int) -> Mention | None:
    """The person in `former labour judge Ana Ruiz`."""
    for index in range(start, min(start + 5, len(line.tokens))):
        found = named_at(scene, line, index)
        if found is not None or not line.tokens[index].is_word:
            return found
    return None


def read_envoys(scene: Scene, people: Sequence[PersonFact]) -> Iterator[Sign]:
    """Somebody whose role is mediator, and the body whose envoy somebody is."""
    for person in people:
        if person.description is None:
            continue
        role = scene.text[person.description.start : person.description.end].lower()
        calling = any(word in role for word in _CALLINGS)
        envoy = calling or any(head in role for head in _ENVOY_HEADS)
        if not envoy or role.startswith("former") or _only_offers(person, calling=calling):
            continue
        body = person.represents
        if body is not None and body.kind is ActorKind.IGO:
            yield _sign(person, body, "mediator.envoy")
        elif calling and (body is None or body.sort is not Sort.STATE):
            actor = person.actor if body is None or body.is_person else body
            yield _sign(person, actor, "mediator.person")


def _only_offers(person: PersonFact, *, calling: bool) -> bool:
    """Whether an envoy only offers to help; who is a mediator by calling is one all the same."""
    ahead = 0 if calling else _HEDGE
    return is_unreal(person.line, person.full.first - _HEDGE, person.full.last + ahead)


def _sign(person: PersonFact, actor: Actor, rule: str) -> Sign:
    full = person.full
    return Sign(actor, full.start, full.end, person.line.index, rule, 2.0, "mediator")
