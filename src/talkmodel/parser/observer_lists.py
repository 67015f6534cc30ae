"""Who looks on by a list in the sentence: `attended by A and B as observers`, `B observers`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.roles import LineRule, Sign, coordination, doer, has_noun, listed
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["LIST_RULES", "is_given", "is_kept_out"]

_OBSERVERS = frozenset({"observer", "observers"})
_GIVEN = words(
    """
    included includes including include with invited admitted accepted seated welcomed brought
    involved involving has have by
    """
)
_LOOKED = words("observed observe observes observing witnessed witness witnesses witnessing")
_SAT = frozenset({"sat", "sits", "sit", "sitting"})
_WATCH = words("present attending attendance")
_TALKS = words(
    "talks negotiations round rounds session sessions meeting meetings dialogue discussions "
    "conference plenary summit signing ceremony"
)
_DID = words("present attended attend attends took sat followed did in watched were was joined")
_OTHER_WATCH = words(
    """
    election elections ceasefire truce monitor monitors monitoring military border vote voting
    poll human
    """
)
_KEPT_OUT = words(
    """
    denied refused asked asks asking sought seeks requested wanted wants barred turned rejected lost
    not never without neither nor no declined excluded offered
    """
)
_STATES = words("states countries nations governments members parties")
_LISTENERS = words("observer listener observers listeners note-taker rapporteur")
_SENT = words("sent sends send dispatched has have had maintained maintains kept keeps")


def _lower(line: Line, start: int, stop: int) -> list[str]:
    return [t.lower for t in line.tokens[max(0, start) : max(0, stop)]]


def is_kept_out(line: Line, start: int, stop: int) -> bool:
    """Whether the words in `[start, stop)` keep somebody out of the room, or only wish them in."""
    return not _KEPT_OUT.isdisjoint(_lower(line, start, stop))


def _signs(
    scene: Scene, line: Line, items: list[tuple[Mention, Actor]], rule: str
) -> Iterator[Sign]:
    for mention, actor in items:
        side = scene.side_of(actor)
        if side is None or side.is_person or side.is_place:
            continue
        if mention.kind not in {MentionKind.PRONOUN, MentionKind.DEFINITE}:
            yield Sign(
                side, mention.start, mention.end, line.index, f"observer.{rule}", 1.5, "observer"
            )


def is_given(scene: Scene, line: Line, index: int) -> list[tuple[Mention, Actor]]:
    """The list that stands between a word such as `included` and the `as` at token `index`."""
    last = scene.ending_at(line, index - 1) if line.tokens[index].lower == "as" else None
    items = [] if last is None else listed(scene, line, last)
    first = items[0][0].first if items else 0
    return items if _GIVEN & set(_lower(line, first - 2, first)) else []


def _given(scene: Scene, line: Line) -> Iterator[Sign]:
    """`included A as an observer`, `attended by A and B as observers`."""
    for index in range(2, len(line.tokens) - 1):
        if line.tokens[index].lower != "as":
            continue
        if not _OBSERVERS & set(_lower(line, index + 1, index + 3)):
            continue
        items = is_given(scene, line, index)
        if items and not is_kept_out(line, items[0][0].first - 5, items[0][0].first):
            yield from _signs(scene, line, items, "given")


def _looked_on(scene: Scene, line: Line) -> Iterator[Sign]:
    """`A and B observed the talks`, `witnessed by A`, `B sat in on the negotiations`."""
    for index in range(1, len(line.tokens) - 2):
        word = line.tokens[index].lower
        ahead = _lower(line, index + 1, index + 6)
        if word in _LOOKED and ahead[:1] == ["by"]:
            if has_noun(scene, line, "meeting_noun"):
                items = coordination(scene, line, index + 2)
                yield from _signs(scene, line, items, "by")
            continue
        sat = word in _SAT and ahead[:2] == ["in", "on"]
        if not (sat or word in _LOOKED) or not _TALKS & set(ahead):
            continue
        mention = doer(scene, line, index)
        if mention is not None and not is_kept_out(line, mention.last, index):
            yield from _signs(scene, line, listed(scene, line, mention), "looked-on")


def _present(scene: Scene, line: Line) -> Iterator[Sign]:
    """`with A officials present as observers`, `in attendance at the talks were A and B`."""
    for index, token in enumerate(line.tokens):
        if token.lower == "attendance" and _TALKS & set(_lower(line, index + 1, index + 5)):
            were = next(
                (
                    i
                    for i in range(index + 1, len(line.tokens))
                    if line.tokens[i].lower in {"were", "was"}
                ),
                None,
            )
            if were is not None:
                yield from _signs(scene, line, coordination(scene, line, were + 1), "present")
        elif token.lower in _WATCH and _OBSERVERS & set(_lower(line, index + 1, index + 4)):
            start = next(
                (i for i in range(index, max(0, index - 8), -1) if line.tokens[i].lower == "with"),
                None,
            )
            if start is not None:
                items = coordination(scene, line, start + 1)
                yield from _signs(
                    scene,
                    line,
                    [i for i in items if i[0].last <= index] or _named(scene, line, start + 1),
                    "present",
                )


def _named(scene: Scene, line: Line, at: int) -> list[tuple[Mention, Actor]]:
    """Whoever is named at token `at`, as an adjective too: `World Bank officials`."""
    mention = scene.mention_from(line, at)
    actor = None if mention is None else scene.cast.anyhow(mention)
    return [(mention, actor)] if mention is not None and actor is not None else []


def _described(scene: Scene, line: Line) -> Iterator[Sign]:
    """`A and B observers were present`, `a C observer took notes`, `observer states A and B`."""
    for index, token in enumerate(line.tokens):
        if token.lower not in _OBSERVERS:
            continue
        if _lower(line, index + 1, index + 2) and line.tokens[index + 1].lower in _STATES:
            yield from _signs(scene, line, coordination(scene, line, index + 2), "states")
            continue
        mention = line.upto_token(index)
        if mention is None or not _DID & set(_lower(line, index + 1, index + 4)):
            continue
        if _OTHER_WATCH & line.vocabulary and not _TALKS & line.vocabulary:
            continue
        items = []
        for item in scene.conjoined_before(line, mention):
            actor = scene.cast.anyhow(item)
            if actor is not None:
                items.append((item, actor))
        if not is_kept_out(line, index + 1, index + 3):
            yield from _signs(scene, line, items, "described")


def _sent(scene: Scene, line: Line) -> Iterator[Sign]:
    """`A and B each sent a listener`, `the advice of A, who have sent somebody to sit in`."""
    for index, token in enumerate(line.tokens):
        if token.lower not in _SENT:
            continue
        ahead = _lower(line, index + 1, index + 4)
        after = _lower(line, index + 1, index + 16)
        sits = "sit" in after and _OBSERVERS & set(after)
        notes = "people" in ahead and "notes" in after
        if not _LISTENERS & set(ahead) and not sits and not notes:
            continue
        at = index
        while at and line.tokens[at - 1].lower in {"each", "both", "also", "has", "have", "'ve"}:
            at -= 1
        mention = doer(scene, line, at)
        if mention is None and line.tokens[at - 1].lower == "who":
            mention = scene.ending_at(line, at - 3) or scene.ending_at(line, at - 2)
        if mention is not None and not is_kept_out(line, mention.last, index):
            yield from _signs(scene, line, listed(scene, line, mention), "sent")


LIST_RULES = (
    LineRule(_given, lambda _: _OBSERVERS),
    LineRule(_looked_on, lambda _: _LOOKED | _SAT),
    LineRule(_present, lambda _: _WATCH),
    LineRule(_described, lambda _: _OBSERVERS),
    LineRule(_sent, lambda _: _LISTENERS | {"sit", "notes"}),
)
