"""What the other side answered to a demand, in the same sentence or right after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from talkmodel.model import DemandKind, Response
from talkmodel.parser.demand_spans import stems
from talkmodel.parser.response_content import PLACES, Content, asked_words
from talkmodel.parser.response_limits import governor
from talkmodel.parser.response_place import Answer, Place, follows, limited, settled
from talkmodel.parser.response_readers import readers
from talkmodel.parser.response_real import is_unreal
from talkmodel.parser.response_signs import BACKWARD
from talkmodel.parser.response_tense import MAY_TURN
from talkmodel.parser.response_words import is_passive
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.asks import Ask
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line
    from talkmodel.parser.words import Cues

__all__ = ["Answer", "answer_on", "find_answer", "topic_of"]

# What an ask is told beside rather than as the object of an answer.
_APART = words("despite amid after before while when although though because following as")
_CONDITIONS = words("if unless until provided providing")
_REACH = 2
_WINDOW = 12
_TOPIC = 8
_QUOTING = frozenset("“\"‘'«„")
# No sentence that anybody reads goes on for longer.
_FAR = 100


def find_answer(scene: Scene, ask: Ask, asks: Mapping[int, Sequence[Ask]]) -> Answer | None:
    """The answer to an ask, if the rest of its sentence or the next two sentences give one.

    A later answer of the same side that takes back the first one wins.
    """
    found = _governing(scene, ask)
    near = scene.lines[ask.line.index : ask.line.index + 1 + _REACH]
    may_turn = any(not MAY_TURN.isdisjoint(line.vocabulary) for line in near)
    for answer in () if found is not None and not may_turn else _answers(scene, ask, asks):
        if found is None:
            found = answer
            waits = may_turn or found.tense.at_first or _is_one_of_several(scene, ask, found)
            if not waits:
                return found
        elif _is_by_another(scene, ask, found, answer):
            return evolve(answer, overruled=found)
        elif _takes_back(scene, found, answer):
            return evolve(answer, rule="response.later")
    return found


def _is_one_of_several(scene: Scene, ask: Ask, found: Answer) -> bool:
    """Whether somebody says yes to what may have been asked of others, too."""
    yes = found.response is Response.ACCEPTED and found.by is not None
    return yes and scene.side_of(ask.to) is not scene.side_of(found.by)


def _is_by_another(scene: Scene, ask: Ask, found: Answer, later: Answer) -> bool:
    """`Israel accepted it, Hamas did not`: what one of several refuses is refused."""
    if later.by is None or later.response is not Response.REJECTED:
        return False
    by = scene.side_of(later.by)
    return by is not scene.side_of(found.by) and by is not scene.side_of(ask.by)


def _takes_back(scene: Scene, first: Answer, later: Answer) -> bool:
    """`first rejected it but later accepted it`."""
    if later.response is first.response or not later.tense.undoes(first.tense):
        return False
    if later.response is Response.OPEN and first.response is Response.REJECTED:
        return False  # who refused, and then agreed to talk about it, has granted nothing
    givers = {scene.side_of(one.by) for one in (first, later) if one.by is not None}
    return len(givers) <= 1


def _answers(scene: Scene, ask: Ask, asks: Mapping[int, Sequence[Ask]]) -> Iterator[Answer]:
    """All answers to an ask nearby, in the order of the text."""
    rank = _rank(scene, ask, asks)
    told = yield from _in_line(Place(scene, ask, ask.line, same=True, rank=rank), ask.stop)
    strict = between = False
    for line in scene.lines[ask.line.index + 1 : ask.line.index + 1 + _REACH]:
        if not told or not follows(line, ask.line) or _changes_topic(scene, line, ask):
            return
        others = [one for one in asks.get(line.index, ()) if asked_words(scene, one)]
        far = between and line.block != ask.line.block
        named = strict or far
        place = Place(scene, ask, line, same=False, rank=rank, strict=named, others=others)
        told = yield from _in_line(place, 0)
        between = between or line.tokens[0].text not in _QUOTING
        strict = strict or any(_side(scene, one.by) is _side(scene, ask.by) for one in others)


def _rank(scene: Scene, ask: Ask, asks: Mapping[int, Sequence[Ask]]) -> tuple[int, int]:
    """Which of how many asks of its side in the same paragraph an ask is, for `the second`."""
    near = scene.lines[ask.line.index : ask.line.index + 1 + _REACH]
    if all(PLACES.keys().isdisjoint(line.vocabulary) for line in near):
        return 0, 1  # nobody counts
    lines = range(ask.line.index - _REACH, ask.line.index + _REACH)
    together = [
        (one.line.index, one.start)
        for index in lines
        for one in asks.get(index, ())
        if one.line.block == ask.line.block
        and _side(scene, one.by) is _side(scene, ask.by)
        and one.kind is not DemandKind.REFUSAL
    ]
    at = (ask.line.index, ask.start)
    return sum(one < at for one in together), max(1, len(together))


def _changes_topic(scene: Scene, line: Line, ask: Ask) -> bool:
    """`On the prisoners, …`: what follows is about them, not about an ask for something else."""
    topic = topic_of(scene, line)
    first = line.tokens[1].lower if len(line.tokens) > 1 else ""
    return (
        bool(topic)
        and first not in BACKWARD
        and not (topic <= stems(scene, ask.line, ask.start, ask.stop))
    )


def topic_of(scene: Scene, line: Line) -> frozenset[str]:
    """What `On X,` at the beginning of a sentence names, as stems; empty where nothing does."""
    if not line.tokens or line.tokens[0].lower != "on":
        return frozenset()
    for at in range(2, min(_TOPIC, len(line.tokens))):
        if line.tokens[at].text == ",":
            return stems(scene, line, 1, at)
    return frozenset()


def _verdict_verbs(cues: Cues) -> frozenset[str]:
    """The words that a verb of accepting or rejecting begins with."""
    verbs = (cues.verbs(name).firsts for name in ("reject", "accept"))
    return frozenset({"agreed", "agrees"}).union(*verbs)


def _governing(scene: Scene, ask: Ask) -> Answer | None:
    """`Y accepted X's demand for Z`, `Y has agreed to a request by X that Z`."""
    line = ask.line
    first = min(ask.cue, ask.start)
    own = scene.subject_mention(line, ask.cue) if ask.cue < ask.start else None
    own = None if "noun" in ask.rule else own
    for index in range(first - 1, max(-1, first - _WINDOW), -1):
        word = line.tokens[index].lower
        apart = word in _APART or (own is not None and index < own.first)
        if word in ";:" or apart or (ask.kind is DemandKind.CONDITION and word in _CONDITIONS):
            return None
        if word in scene.cues.table(_verdict_verbs):
            answer = _governed_by(scene, ask, index, first)
            if answer is not None:
                return answer
    return None


def _governed_by(scene: Scene, ask: Ask, index: int, first: int) -> Answer | None:
    """The answer that the verb at `index` gives to an ask that begins at token `first`."""
    line = ask.line
    for name, given in (("reject", Response.REJECTED), ("accept", Response.ACCEPTED)):
        hit = scene.cues.verbs(name).at(line.tokens, index)
        agreed = line.tokens[index].lower in {"agreed", "agrees"} and name == "accept"
        if hit is None and not agreed:
            continue
        stop = hit[2] if hit is not None else index + 1
        if stop > ask.cue or is_passive(line, index) or (hit is not None and hit[1] == "gerund"):
            continue
        verb, is_yes = governor(scene, line, index)
        response = settled(scene, line, verb, given, is_yes=is_yes)
        if response is None or is_unreal(scene, line, verb):
            continue
        subject = scene.subject(line, verb)
        if subject is None or _side(scene, subject) is not _side(scene, ask.by):
            begin, end = line.tokens[index].start, line.tokens[stop - 1].end
            made = Answer(response, begin, end, subject, "response.governing")
            place = Place(scene, ask, line, same=True)
            return limited(place, verb, Content(stop, first, asked_words(scene, ask)), stop, made)
    return None


def _side(scene: Scene, actor: Actor | None) -> Actor | None:
    return scene.side_of(actor)


def _in_line(place: Place, start: int) -> Generator[Answer, None, bool]:
    """The answers from token `start` on; returns whether the text may still tell more."""
    no_answer = place.scene.cues.phrases("no_answer")
    table, tokens = place.scene.cues.table(readers), place.line.tokens
    for index in range(start, min(len(tokens), start + _FAR)):
        word = tokens[index].lower
        if word in no_answer.firsts and no_answer.at(tokens, index) is not None:
            return False
        for read in table.get(word, ()):
            answer = read(place, index)
            if answer is None:
                continue
            if not answer.named and any(o.span[0] < answer.start for o in place.others):
                return False
            yield answer
            break
    return True


def answer_on(scene: Scene, ask: Ask, line: Line, start: int) -> Answer | None:
    """The answer to an ask in a later sentence that names its topic, after token `start`."""
    return next(_in_line(Place(scene, ask, line, same=False), start), None)
