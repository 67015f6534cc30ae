"""Who is called an observer: `X, an observer,`, `the observers, A and B`, `as an observer, X`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.roles import LineRule, Sign, coordination, listed
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["NOUN_RULES", "is_other_watch"]

_OBSERVER, _OBSERVERS = frozenset({"observer"}), frozenset({"observers"})
_BOTH = _OBSERVER | _OBSERVERS
# Who watches a vote or a front line sits at no table.
_ELSEWHERE = words(
    """
    election elections military ceasefire truce monitor independent political poll human rights
    neutral outside international western foreign unarmed armed civilian peace field border
    """
)
_FORCES = words("force forces mission missions contingent")
_FAR, _HUNDREDS = 5, 3
_ARTICLES = words("a an the both all two three permanent official")
_OPENS = frozenset({",", "(", "—", "–"})
_CLOSES = frozenset({",", ".", ")", ";", "—", "–"})
_TO_TALKS = words("at to in of during")
_ARE = words("are were include included remain")
_DELEGATIONS = words("delegation delegations team teams mission missions states countries")


def _lower(line: Line, start: int, stop: int) -> list[str]:
    return [t.lower for t in line.tokens[max(0, start) : max(0, stop)]]


def is_other_watch(line: Line, index: int) -> bool:
    """Whether the observers at token `index` are those of an election or of a front line.

    `a force of 300 observers` is a plan for later, and no guest of the talks.
    """
    if not index:
        return False
    behind = line.tokens[max(0, index - _FAR) : index]
    many = any(t.text[0].isdigit() and len(t.text) >= _HUNDREDS for t in behind[-2:])
    force = any(one.lower in _FORCES and two.lower == "of" for one, two in pairwise(behind))
    return many or force or behind[-1].lower in _ELSEWHERE


def _signs(line: Line, items: list[tuple[Mention, Actor]], rule: str) -> Iterator[Sign]:
    for mention, actor in items:
        if not (actor.is_person or actor.is_place or mention.kind is MentionKind.PRONOUN):
            yield Sign(
                actor, mention.start, mention.end, line.index, f"observer.{rule}", 1.5, "observer"
            )


def _called(scene: Scene, line: Line) -> Iterator[Sign]:
    """`X, an observer at the talks,`; `X, which is an observer,`; `A and B, both observers,`."""
    for index in line.indexes(_BOTH):
        at = index - 1
        while at > 0 and line.tokens[at].lower in _ARTICLES:
            at -= 1
        if _lower(line, at - 1, at + 1) in (["which", "is"], ["which", "are"], ["who", "are"]):
            at -= 2
        after = _lower(line, index + 1, index + 2)
        ends = not after or after[0] in _CLOSES or after[0] in _TO_TALKS
        if at < 1 or line.tokens[at].text != "," or not ends or at == index - 1:
            continue
        named = scene.ending_at(line, at - 1)
        if named is not None:
            yield from _signs(line, listed(scene, line, named), "called")


def _listed_after(scene: Scene, line: Line) -> Iterator[Sign]:
    """`the observers, A and B,`; `the observers are A and B`; `observer delegations from A`."""
    for index in line.indexes(_BOTH):
        ahead = _lower(line, index + 1, index + 3)
        if is_other_watch(line, index) or len(ahead) < len(("are", "A")):
            continue
        if ahead[0] in _DELEGATIONS and ahead[1] in {"from", "of"}:
            yield from _signs(line, coordination(scene, line, index + 3), "delegations")
        elif line.tokens[index].lower in _OBSERVERS and ahead[0] in _ARE:
            yield from _signs(line, _right_after(scene, line, index + 2), "listed")
        elif line.tokens[index].lower in _OBSERVERS and line.tokens[index + 1].text in _OPENS:
            found = _right_after(scene, line, index + 2)
            if len(found) > 1:
                yield from _signs(line, found, "listed")


def _right_after(scene: Scene, line: Line, start: int) -> list[tuple[Mention, Actor]]:
    """The list that begins at token `start`, with nothing but an article before it."""
    if scene.mention_from(line, start) is None:
        return []
    return coordination(scene, line, start, adjectives=False)


def _as_observer(scene: Scene, line: Line) -> Iterator[Sign]:
    """`As an observer, X has no vote`; `there, as observers, were A and B`."""
    for index in line.indexes(_BOTH):
        opened = index - 1 - (line.tokens[index - 1].lower in {"an", "a"})
        if index < 1 or opened < 0 or line.tokens[opened].lower != "as":
            continue
        if _lower(line, index + 1, index + 2) != [","]:
            continue
        start = index + 2
        if line.tokens[start:] and line.tokens[start].lower in {"were", "was"}:
            start += 1
        elif opened:
            continue
        yield from _signs(line, _right_after(scene, line, start), "as")


NOUN_RULES = (
    LineRule(_called, lambda _: _BOTH),
    LineRule(_listed_after, lambda _: _BOTH),
    LineRule(_as_observer, lambda _: _BOTH),
)
