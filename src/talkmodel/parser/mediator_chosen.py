"""Who is chosen to mediate, who sits between the sides, and who says that it does neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import ActorKind
from talkmodel.parser.mediator_scope import is_these_talks
from talkmodel.parser.mediator_signs import Clue, is_unreal, signs_of
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.roles import LineRule, Sign, doer, named_at
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.people import PersonFact

__all__ = ["CHOSEN_RULES", "deny_hosting", "sides_with_nobody"]

_CHOSEN = words(
    """
    appointed appoints appointing named names naming picked chosen chose hired enlisted selected
    designated tasked assigned
    """
)
_TASKS = words("mediate facilitate arbitrate moderate conciliate broker")
_PARTS = words("mediator mediators facilitator facilitators conciliator go-between arbitrator")
_WAS = words("was were been is are be being")
_UNSURE = words("possible potential prospective would-be eventual future likely unless")
_WORDED = words("a an the its his her their retired former")
_REACH, _LEAD = 16, 4
_SAT = words("sat sits sitting seated")
_CAMPS = words("sides parties delegations camps teams negotiators")
_SHARE = words("role part job task involvement")
_ONLY = words("purely only merely strictly solely limited simply just")
_ROOMS = words("logistical logistics technical organisational organizational host hosting venue")
_NOT = words("not never no neither")
# `its role is not merely logistical`, `not only a host but a mediator` deny the reverse.
_MORE = words("not n't never hardly scarcely anything beyond")
_ALSO = words("only just merely simply solely sole alone purely")
_MEDIATING = words("mediating mediate")
_FIGHTERS = frozenset(
    {ActorKind.UNION, ActorKind.COMPANY, ActorKind.ARMED_GROUP, ActorKind.POLITICAL_PARTY}
)


def _chosen(scene: Scene, line: Line) -> Iterator[Sign]:
    """`the court appointed X to mediate`, `X was named as mediator`."""
    for index in line.indexes(_CHOSEN):
        end = _task(line, index + 1)
        if end is None or not _is_for_these_talks(scene, line, index, end):
            continue
        mention = _who(scene, line, index, end)
        if mention is None or mention.kind is MentionKind.PRONOUN:
            continue
        if is_unreal(line, min(index, mention.first) - _LEAD, index):
            continue
        actor = scene.actor_at(line, mention)
        yield from signs_of(scene, line, mention, actor, Clue("mediator.chosen", 2.0))


def _task(line: Line, start: int) -> int | None:
    """Where `to mediate` or `as mediator` begins, if it follows in the clause."""
    for at in range(start, min(start + _REACH, len(line.tokens) - 1)):
        word, ahead = line.tokens[at].lower, line.tokens[at + 1 : at + 1 + _LEAD]
        if word == "to" and ahead[0].lower in _TASKS:
            return at
        if word == "as" and not _PARTS.isdisjoint(t.lower for t in ahead):
            return at
        if word in {";", ":", "who", "which", "to", "as"} or _is_next_deed(line, at):
            return None
    return None


def _is_next_deed(line: Line, at: int) -> bool:
    """Whether `and` joins another verb: `named X as its paymaster and asked Y to mediate`."""
    follows = line.tokens[at + 1]
    return (
        line.tokens[at].lower == "and"
        and not follows.is_capitalised
        and follows.lower not in _WORDED
    )


def _is_for_these_talks(scene: Scene, line: Line, index: int, end: int) -> bool:
    """Whether the task at `end` is real, of today, and to mediate in the talks of the article."""
    if any(token.text.isdigit() and len(token.text) == _LEAD for token in line.tokens):
        return False  # `In 2019 the court appointed X`
    nouns = [
        at
        for at in range(end + 1, min(end + 1 + _LEAD, len(line.tokens)))
        if line.tokens[at].lower in _TASKS | _PARTS
    ]
    told = (*line.tokens[max(0, index - _LEAD) : index], *line.tokens[end : nouns[0]])
    return _UNSURE.isdisjoint(t.lower for t in told) and is_these_talks(scene, line, nouns[0] + 1)


def _who(scene: Scene, line: Line, index: int, end: int) -> Mention | None:
    """Who is chosen by the word at `index`, for the task that begins at `end`."""
    before = line.tokens[index - 1].lower if index else ""
    if before == ",":
        return scene.ending_at(line, index - 2)
    if before in _WAS:
        return doer(scene, line, index)
    at = index + 1
    while at < end and line.tokens[at].text[0].islower():
        at += 1
    at += at < end and line.tokens[at].text == ","  # `a retired judge, X, to mediate`
    return named_at(scene, line, at) if at < end else None


def _between(scene: Scene, line: Line) -> Iterator[Sign]:
    """`X, who sat between the two sides`: a country that does lies there on the map."""
    for index in line.indexes(_SAT):
        ahead = [token.lower for token in line.tokens[index + 1 : index + 1 + _LEAD]]
        if ahead[:1] != ["between"] or _CAMPS.isdisjoint(ahead):
            continue
        mention = doer(scene, line, index)
        if mention is None or is_unreal(line, mention.last, index):
            continue
        actor = scene.actor_at(line, mention)
        if actor is None or not actor.is_person:
            continue
        yield from signs_of(scene, line, mention, actor, Clue("mediator.seated", 1.5))


def deny_hosting(scene: Scene, signs: Sequence[Sign]) -> Iterator[Sign]:
    """The signs without those of hosts who say that they only give the room."""
    hosts = {sign.actor.key for sign in signs if sign.role == "host"}
    denied = {key for key in _denials(scene) if key in hosts} if hosts else set()
    return (sign for sign in signs if sign.role != "host" or sign.actor.key not in denied)


def _denials(scene: Scene) -> Iterator[str]:
    """The keys of those whose part is said to be no mediator's."""
    for line in scene.lines:
        for index in line.indexes(_SHARE):
            ahead = {token.lower for token in line.tokens[index + 1 : index + 1 + 2 * _LEAD]}
            owner = line.upto_token(index) or line.upto_token(index - 1)
            less = _MORE.isdisjoint(ahead) and not ahead.isdisjoint(_ONLY)
            if owner is not None and less and not ahead.isdisjoint(_ROOMS):
                yield from _keys(scene, line, owner)
        for index in line.indexes(_NOT):
            ahead = {token.lower for token in line.tokens[index + 1 : index + 1 + _LEAD]}
            if _ALSO.isdisjoint(ahead) and not ahead.isdisjoint(_PARTS | _MEDIATING):
                yield from _keys(scene, line, scene.subject_mention(line, index))


def _keys(scene: Scene, line: Line, mention: Mention | None) -> Iterator[str]:
    actor = None if mention is None else scene.side_of(scene.actor_at(line, mention))
    if actor is not None:
        yield actor.key


def sides_with_nobody(people: Sequence[PersonFact]) -> frozenset[str]:
    """The keys of people called mediators by the words before their name, who speak for no side."""
    return frozenset(
        person.actor.key
        for person in people
        if person.represents is not None
        and person.represents.kind in _FIGHTERS
        and _is_called(person)
    )


def _is_called(person: PersonFact) -> bool:
    """Whether `a mediator, retired judge` stands right before a person's name."""
    first = person.full.first
    start = max(0, first - 2 * _LEAD)
    behind = person.line.tokens[start:first]
    nouns = [at for at, token in enumerate(behind) if token.lower in _PARTS]
    if not nouns:
        return False
    named = [m for m in person.line.mentions if start + nouns[-1] < m.first < first]
    return not named and all(t.is_word or t.text == "," for t in behind[nouns[-1] :])


CHOSEN_RULES = (
    LineRule(_chosen, lambda _: _CHOSEN),
    LineRule(_between, lambda _: _SAT),
)
