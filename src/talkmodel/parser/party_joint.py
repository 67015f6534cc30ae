"""Who is a side by what it does with another: they are due to meet, failed to agree, haggled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import ActorKind
from talkmodel.parser.mention_bodies import its_union
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.roles import Sign, has_noun, listed
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.words import Cues

__all__ = ["joint_words", "read_joint_signs"]

# What two do with each other, whatever follows.
_MEETS = words(
    """
    meet met meeting sit sat sitting negotiate negotiated negotiating bargain bargained bargaining
    haggle haggled haggling talk talked talking confer conferred conferring reconvene reconvened
    reconvening parley parleyed apart deadlocked
    """
)
# What two do with each other where talks, or what comes of them, are what they do it with.
_DOES = words(
    """
    hold held holding resume resumed resuming restart restarted begin began begun start started
    open opened opening reopen reopened continue continued conclude concluded end ended ending
    suspend suspended adjourn adjourned postpone postponed extend extended sign signed signing
    reach reached reaching strike struck clinch clinched seal sealed discuss discussed discussing
    near neared exchange exchanged finish finished wrap wrapped break broke broken
    """
)
# The same with what leads there: `moved closer to a truce`, `locked in talks`, `agreed on a pact`.
_GOES = words(
    """
    edge edged edging move moved moving inch inched inching locked in at back return returned
    returning close agree agreed
    """
)
_LEADS = words("to toward towards in on at")
_AHEAD = words(
    """
    due set scheduled expected about likely poised ready supposed planning hoping hope trying try
    tried agree agreed began begun begin start started continue continued fail failed managed
    decided prepare preparing prepared vowed pledged promised to want wanted need refused still
    """
)
_AT_ODDS = words("odds loggerheads deadlock stalemate dispute")
_EACH_OTHER = words("each one no little their its a an")
_ITS = words("its their his her striking")
_LONGEST = 8
_REACH = 6
_JOINT = _MEETS | _DOES | _GOES


def _passed(cues: Cues) -> frozenset[str]:
    """The words between two subjects and what they do."""
    return cues.set("auxiliary") | cues.set("adverb") | _AHEAD


def joint_words(cues: Cues) -> frozenset[str]:
    """The words without one of which a sentence has no such sign: `in` and `at` are in too many."""
    return _JOINT - _LEADS | cues.phrases("talks_noun").firsts | _AT_ODDS | {"table"}


def read_joint_signs(scene: Scene, line: Line) -> Iterator[Sign]:
    """Every two in a sentence that meet, negotiate or fail to: `A and B are due to hold talks`."""
    for mention in line.mentions:
        at = _verb(scene, line, mention.last)
        if at is None or mention.kind is MentionKind.PRONOUN:
            continue
        weight = _weight(scene, line, at)
        pair = listed(scene, line, mention) if weight else []
        if len({actor.key for _, actor in pair}) < 2 or not _is_pair(line, pair):
            continue
        for item, actor in pair:
            yield Sign(actor, item.start, item.end, line.index, "party.joint", weight)
        return
    yield from _with_its_union(scene, line)


def _with_its_union(scene: Scene, line: Line) -> Iterator[Sign]:
    """`A and its largest union resumed talks`, where the article names one union."""
    for index in line.indexes(_ITS):
        employer = line.upto_token(index - 1)
        if employer is None or line.tokens[index - 1].lower != "and":
            continue
        actor = scene.side_of(scene.actor_at(line, employer))
        after = its_union(line, index, scene.cues)
        if actor is None or actor.is_person or actor.kind is ActorKind.UNION or after is None:
            continue
        at = _verb(scene, line, after)
        weight = 0.0 if at is None else _weight(scene, line, at)
        unions = [a for a in scene.cast.actors.values() if a.kind is ActorKind.UNION and a.spans]
        if not weight or len(unions) != 1:
            continue
        start, end = line.tokens[index].start, line.tokens[after - 1].end
        yield Sign(actor, employer.start, employer.end, line.index, "party.joint", weight)
        yield Sign(unions[0], start, end, line.index, "party.joint", weight)


def _is_pair(line: Line, pair: list[tuple[Mention, Actor]]) -> bool:
    """Whether sides are joined by `and`, none of them a person in their own right."""
    between = line.tokens[pair[0][0].last : pair[-1][0].first]
    return any(t.lower == "and" for t in between) and not any(a.is_person for _, a in pair)


def _verb(scene: Scene, line: Line, after: int) -> int | None:
    """The index of what the subject that ends at `after` does: `sit` in `are to sit down`."""
    if after < len(line.tokens) and line.tokens[after].lower in _LEADS:
        return None  # `called on A and B to meet` is what others do
    passed = scene.cues.table(_passed)
    for index in range(after, min(after + _LONGEST, len(line.tokens))):
        word = line.tokens[index].lower
        follows = line.tokens[index + 1].lower if index + 1 < len(line.tokens) else ""
        if word in _JOINT and not (word in _AHEAD and follows == "to"):
            return index
        if word not in passed and not word.endswith("ly"):
            return None
    return None


def _weight(scene: Scene, line: Line, verb: int) -> float:
    """How much a verb says: most where the sentence itself speaks of talks."""
    word = line.tokens[verb].lower
    if _others(scene, line, verb + 1):
        return 0.0
    if word in _MEETS:
        return 2.0 if has_noun(scene, line, "talks_noun") else _nearby(scene, line)
    stop = _object_end(scene, line, verb)
    named = has_noun(scene, line, "talks_noun", verb + 1, stop)
    named = named or has_noun(scene, line, "meeting_noun", verb + 1, stop)
    after = {t.lower for t in line.tokens[verb + 1 : stop]}
    if not after.isdisjoint(_AT_ODDS):
        return _nearby(scene, line)
    return 2.0 if named or "table" in after else 0.0


def _object_end(scene: Scene, line: Line, verb: int) -> int:
    """Where what a verb governs ends, at the latest: before a preposition, but where it leads."""
    leads = _LEADS if line.tokens[verb].lower in _GOES else frozenset[str]()
    stops = scene.cues.set("preposition") - leads
    last = min(verb + 1 + _REACH, len(line.tokens))
    return next((i for i in range(verb + 1, last) if line.tokens[i].lower in stops), last)


def _others(scene: Scene, line: Line, start: int) -> bool:
    """Whether somebody else is met, or talked with: then the two may be third parties."""
    if start < len(line.tokens) and scene.mention_from(line, start) is not None:
        return True
    for index in range(start, min(start + _LONGEST, len(line.tokens) - 1)):
        if line.tokens[index].text in {",", ";"}:
            return False
        if line.tokens[index].lower == "with":
            return line.tokens[index + 1].lower not in _EACH_OTHER
    return False


def _nearby(scene: Scene, line: Line) -> float:
    """What a meeting says that is not called talks: something, where a sentence beside does."""
    beside = scene.lines[max(0, line.index - 1) : line.index + 2]
    return 2.0 if any(has_noun(scene, one, "talks_noun") for one in beside) else 0.0
