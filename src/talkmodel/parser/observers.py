"""Who is present at the talks and neither negotiates nor mediates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.observer_lists import LIST_RULES, is_given, is_kept_out
from talkmodel.parser.observer_nouns import NOUN_RULES, is_other_watch
from talkmodel.parser.roles import LineRule, LineRules, Sign, coordination, listed
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
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
_ROOMS = words("room corridor corridors")
_FOLLOWS = words(
    "followed follows follow accompanies accompany accompanied attend attends attended"
)
_ATTENDS = words("attend attends attended")
_SESSIONS = words(
    "session sessions talks plenary plenaries round rounds meetings negotiations process"
)
_BUT = words("but without as though although")
_NOT_THERE = words("involved invited present represented")
_KEPT = words("ceasefire cease-fire truce cessation pause silence law deadline rules agreement")
_NEAR = 10
_TOLD = 6


def read_observer_signs(scene: Scene) -> Iterator[Sign]:
    """Every place that speaks for somebody observing, in the order of the text."""
    for line in scene.lines:
        yield from _RULES.read(scene, line)


def _observes(scene: Scene, line: Line) -> Iterator[Sign]:
    """`X observes`, `X and Y are sitting in`."""
    phrases = scene.cues.phrases("observe_phrase")
    for index in line.indexes(phrases.firsts):
        stop = phrases.at(line.tokens, index)
        if stop is not None and _ends_phrase(line, stop) and not is_given(scene, line, index):
            yield from _subjects(scene, line, index)
            yield from _as_did(scene, line, stop)
            return


def _as_did(scene: Scene, line: Line, stop: int) -> Iterator[Sign]:
    """`A attended as an observer, as did a delegation of B`."""
    ahead = [t.lower for t in line.tokens[stop : stop + 3]]
    if ahead[:2] != [",", "as"] or ahead[2:] not in (["did"], ["was"], ["were"]):
        return
    start = stop + 3
    nouns = [t.lower for t in line.tokens[start : start + 3]]
    if nouns[:1] == ["a"] and nouns[2:] == ["of"]:
        start += 3
    for mention, actor in coordination(scene, line, start):
        if not actor.is_person and not actor.is_place:
            yield Sign(
                actor, mention.start, mention.end, line.index, "observer.subject", 1.5, "observer"
            )


def _represented(scene: Scene, line: Line) -> Iterator[Sign]:
    """`A and B were represented`, with no word of by whom."""
    for index in range(2, len(line.tokens) - 1):
        if line.tokens[index].lower == "represented" and line.tokens[index + 1].text == ".":
            before = line.tokens[index - 1].lower
            if before in {"was", "were"}:
                yield from _subjects(scene, line, index - 1)


def _ends_phrase(line: Line, stop: int) -> bool:
    """Whether nothing is said of what somebody sits in; nor is a truce observed as talks are."""
    if line.tokens[stop - 1].lower == "observe":
        return _KEPT.isdisjoint(t.lower for t in line.tokens[stop : stop + 4])
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
    start = _after_saying(scene, line, start, index)
    if is_kept_out(line, max(start, index - _NEAR), index):
        return
    if line.tokens[index].lower == "to" and _stays_away(line, index):
        return
    if any(t.lower in _NOT_THERE for t in line.tokens[index : index + 9]) and any(
        t.lower == "not" for t in line.tokens[index : index + 9]
    ):
        return
    first = _nearer(scene, line, start, index) or next(
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


def _after_saying(scene: Scene, line: Line, start: int, index: int) -> int:
    """Where what is reported begins: who said that `A and B are attending` is none of them."""
    verbs = scene.cues.verbs("say")
    for at in range(index - 1, start, -1):
        hit = verbs.at(line.tokens, at)
        aside = line.tokens[at - 1].lower in {"which", "who"}
        if hit is not None and hit[1] in {"past", "third"} and not aside:
            that = (i for i in range(hit[2], min(index, hit[2] + _TOLD)) if _is_that(line, i))
            begin = next(that, hit[2] - 1) + 1
            mention = scene.mention_from(line, begin)
            if mention is not None and mention.kind is not MentionKind.PRONOUN:
                return begin
    return start


def _is_that(line: Line, index: int) -> bool:
    return line.tokens[index].lower == "that"


def _stays_away(line: Line, index: int) -> bool:
    """Whether whoever was invited `to observe` did not come."""
    ahead = [t.lower for t in line.tokens[index + 2 : index + _NEAR]]
    return "but" in ahead and ("not" in ahead or "declined" in ahead or "refused" in ahead)


def _nearer(scene: Scene, line: Line, start: int, index: int) -> Mention | None:
    """The actor of `with A looking on`, where others do something else before."""
    behind = [t.lower for t in line.tokens[start:index]]
    if "with" not in behind or not line.tokens[index].lower.endswith("ing"):
        return None
    mention = scene.ending_at(line, index - 1)
    return mention if mention is not None and _acts(scene, line, mention) else None


def _follows(scene: Scene, line: Line) -> Iterator[Sign]:
    """`X followed the plenary sessions`, `X attends the sessions but has tabled nothing`."""
    for index in range(len(line.tokens) - 2):
        word = line.tokens[index].lower
        ahead = [t.lower for t in line.tokens[index + 1 : index + 7]]
        if word not in _FOLLOWS or ahead[:1] != ["the"]:
            continue
        noun = next((i for i, w in enumerate(ahead[:4]) if w in _SESSIONS), None)
        if noun is None:
            continue
        if word in _ATTENDS and not (
            _BUT & {t.lower for t in line.tokens[index + 2 + noun : index + 4 + noun]}
        ):
            continue
        mention = scene.subject_mention(line, index)
        if mention is not None and mention.kind is not MentionKind.PRONOUN:
            yield from _subjects(scene, line, index)


def _in_next_room(scene: Scene, line: Line) -> Iterator[Sign]:
    """`X, a lay group, has one professor in the next room`."""
    for index in range(len(line.tokens) - 3):
        if line.tokens[index].lower not in {"has", "have", "had", "keeps"}:
            continue
        ahead = [t.lower for t in line.tokens[index + 1 : index + 9]]
        room = next((i for i, w in enumerate(ahead) if w in _ROOMS), None)
        if room is None or not {"next", "adjoining", "back", "same"} & set(ahead[:room]):
            continue
        mention = scene.subject_mention(line, index)
        for item, actor in listed(scene, line, mention) if mention is not None else ():
            if not actor.is_place and not actor.is_person:
                yield Sign(
                    actor, item.start, item.end, line.index, "observer.room", 1.5, "observer"
                )


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
        before = verb
        while before and line.tokens[before - 1].lower in {"each", "both", "also", "have", "has"}:
            before -= 1
        mention = scene.subject_mention(line, before)
        if mention is None:
            continue
        for item, actor in _with_it(scene, line, mention):
            if not actor.is_person and not actor.is_place:
                yield Sign(
                    actor, item.start, item.end, line.index, "observer.sends", 1.5, "observer"
                )


def _with_it(scene: Scene, line: Line, mention: Mention) -> list[tuple[Mention, Actor]]:
    """The subject list, with `it` of `It and X have each sent a diplomat`."""
    found = listed(scene, line, mention)
    start = found[0][0].first if found else 0
    while start and line.tokens[start - 1].lower in {"and", "the"}:
        start -= 1
    pronoun = line.upto_token(start)
    if pronoun is not None and pronoun.kind is MentionKind.PRONOUN:
        actor = scene.actor_at(line, pronoun)
        if actor is not None:
            found.insert(0, (pronoun, actor))
    return found


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
        if is_other_watch(line, index):
            continue
        for mention, actor in coordination(scene, line, start):
            if mention.kind is not MentionKind.PRONOUN and not actor.is_person:
                yield Sign(
                    actor, mention.start, mention.end, line.index, "observer.from", 1.5, "observer"
                )


_RULES = LineRules(
    (
        LineRule(_observes, lambda cues: cues.phrases("observe_phrase").firsts),
        LineRule(_observers_from, lambda _: words("observers observer observed")),
        LineRule(_follows, lambda _: _FOLLOWS),
        LineRule(_represented, lambda _: frozenset({"represented"})),
        LineRule(_in_next_room, lambda _: _ROOMS),
        LineRule(_sends, lambda _: _ATTENDANTS),
        *LIST_RULES,
        *NOUN_RULES,
    )
)
