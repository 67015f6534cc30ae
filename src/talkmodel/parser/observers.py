"""Who is present at the talks and neither negotiates nor mediates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.roles import Sign, coordination, listed
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["read_observer_signs"]

_COMPOSED = frozenset({"brings", "comprises", "consists", "comprising", "includes", "groups"})
_ATTENDANTS = words(
    """
    representative representatives delegate delegates observer observers adviser advisers
    official officials diplomat diplomats envoy envoys expert experts monitor monitors
    """
)
_AT_TABLE = words(
    """
    room talks table hotel corridors corridor venue negotiations sessions observe listen
    building plenary
    """
)
_NEGATIVE = frozenset({"not", "never", "no", "nor", "without", "declined", "refused"})


def read_observer_signs(scene: Scene) -> Iterator[Sign]:
    """Every place that speaks for somebody observing, in the order of the text."""
    phrases = scene.cues.phrases("observe_phrase")
    for line in scene.lines:
        index = 0
        while index < len(line.tokens):
            stop = phrases.at(line.tokens, index)
            if stop is not None and _ends_phrase(line, stop):
                yield from _subjects(scene, line, index)
                break
            index += 1
        yield from _observers_from(scene, line)
        yield from _sends(scene, line)


def _ends_phrase(line: Line, stop: int) -> bool:
    """`sits in` observes only when nothing is said of what somebody sits in."""
    if line.tokens[stop - 1].lower != "in" or stop >= len(line.tokens):
        return True
    return line.tokens[stop].lower in {
        ".",
        ",",
        ";",
        "but",
        "as",
        "and",
        "on",
        "from",
        "to",
        "without",
    }


def _subjects(scene: Scene, line: Line, index: int) -> Iterator[Sign]:
    """The actors before the phrase: the subject of its clause."""
    start = 0
    for at in range(index - 1, -1, -1):
        if line.tokens[at].text in ";:" or line.tokens[at].lower in {"but", "while", "whereas"}:
            start = at + 1
            break
    if any(t.lower in _NEGATIVE for t in line.tokens[max(start, index - 4) : index]):
        return
    first = next(
        (
            m
            for m in line.mentions
            if m.first >= start and m.last <= index and _acts(scene, line, m)
        ),
        None,
    )
    if first is None:
        return
    items = coordination(scene, line, first.first, adjectives=False)
    for mention, actor in items:
        side = scene.side_of(actor)
        if mention.last <= index and side is not None and not side.is_place and not side.is_person:
            yield Sign(
                side, mention.start, mention.end, line.index, "observer.subject", 1.5, "observer"
            )
    yield from _members(scene, line, index)


def _members(scene: Scene, line: Line, start: int) -> Iterator[Sign]:
    """`The group, which observes, brings together A, B and C`: its members observe too."""
    joined = next(
        (i for i in range(start, len(line.tokens) - 1) if line.tokens[i].lower in _COMPOSED), None
    )
    if joined is None:
        return
    for mention in line.mentions:
        actor = scene.cast.actor(mention)
        if (
            mention.first > joined
            and actor is not None
            and not actor.is_person
            and mention.kind in {MentionKind.KNOWN, MentionKind.NAME}
        ):
            yield Sign(
                actor, mention.start, mention.end, line.index, "observer.member", 1.5, "observer"
            )


def _sends(scene: Scene, line: Line) -> Iterator[Sign]:
    """`X has a representative in the room`, `X has sent an observer`."""
    for index, token in enumerate(line.tokens):
        if token.lower not in _ATTENDANTS or not _AT_TABLE & {
            t.lower for t in line.tokens[index + 1 : index + 7]
        }:
            continue
        verb = next(
            (
                i
                for i in range(index - 1, max(-1, index - 6), -1)
                if line.tokens[i].lower in {"has", "have", "had", "sent", "sends", "keeps"}
            ),
            None,
        )
        if verb is None:
            continue
        mention = scene.subject_mention(line, verb)
        if mention is None:
            continue
        for item, actor in listed(scene, line, mention):
            if not actor.is_person and not actor.is_place:
                yield Sign(
                    actor, item.start, item.end, line.index, "observer.sends", 1.5, "observer"
                )


def _acts(scene: Scene, line: Line, mention: Mention) -> bool:
    actor = scene.actor_at(line, mention)
    return actor is not None and not actor.is_place


def _observers_from(scene: Scene, line: Line) -> Iterator[Sign]:
    """`observers from A and B`, `observed by A`."""
    for index, token in enumerate(line.tokens[:-1]):
        if (
            token.lower in {"observers", "observer"}
            and line.tokens[index + 1].lower in {"from", "for", "of"}
        ) or (token.lower == "observed" and line.tokens[index + 1].lower == "by"):
            start = index + 2
        else:
            continue
        for mention, actor in coordination(scene, line, start):
            if mention.kind is not MentionKind.PRONOUN and not actor.is_person:
                yield Sign(
                    actor, mention.start, mention.end, line.index, "observer.from", 1.5, "observer"
                )
