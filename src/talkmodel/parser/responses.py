"""What the other side answered to a demand, in the same sentence or right after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from talkmodel.model import DemandKind, Response
from talkmodel.parser.ask_subjects import asker, main_subject
from talkmodel.parser.asks import AskReader
from talkmodel.parser.demand_spans import stems
from talkmodel.parser.response_signs import (
    BACKWARD,
    FATE_WORDS,
    REPLY_WORDS,
    VERDICT_WORDS,
    fate,
    reply,
    verdict,
)
from talkmodel.parser.response_words import (
    PHRASAL,
    SUMMARY,
    closes,
    is_passive,
    points_back,
    turned_down,
)
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.asks import Ask
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line
    from talkmodel.parser.words import Cues

    _Reader = Callable[["_Place", int], "Answer | None"]

__all__ = ["Answer", "answer_on", "find_answer", "topic_of"]

# A demand's noun stands among its first words, and is longer than most others.
_FIRST_WORDS, _A_NOUN = 3, 4
_NEGATIVE = frozenset({"not", "never", "no", "n't", "neither", "nor"})
_PLURALS = words(
    """
    both sides parties neither all they others nobody none delegations governments capitals
    countries teams camps
    """
)
_TURNED = {Response.ACCEPTED: Response.REJECTED, Response.REJECTED: Response.ACCEPTED}
_REACH = 2
_WINDOW = 12
_TOPIC = 8


@frozen
class Answer:
    """An answer with where it stands and who gave it, if the text says so."""

    response: Response
    start: int
    end: int
    by: Actor | None
    rule: str


@frozen(eq=False)
class _Place:
    """A sentence that may answer an ask: its own, or one of the `same` paragraph after it."""

    scene: Scene
    ask: Ask
    line: Line
    same: bool

    def subject(self, index: int) -> Actor | None:
        """The subject of the verb at `index`."""
        return asker(self.scene, self.line, index)

    def is_own(self, actor: Actor) -> bool:
        """Whether `actor` is on the side that asks."""
        return self.scene.side_of(actor) is self.scene.side_of(self.ask.by)


def find_answer(scene: Scene, ask: Ask, asks: Mapping[int, Sequence[Ask]]) -> Answer | None:
    """The answer to an ask, if the rest of its sentence or the next two sentences give one."""
    governed = _governing(scene, ask)
    if governed is not None:
        return governed
    answer, closed = _in_line(_Place(scene, ask, ask.line, same=True), ask.stop)
    if answer is not None or closed:
        return answer
    for line in scene.lines[ask.line.index + 1 : ask.line.index + 1 + _REACH]:
        if line.block != ask.line.block or _changes_topic(scene, line, ask):
            return None
        answer, closed = _in_line(_Place(scene, ask, line, same=False), 0)
        if answer is not None and any(
            other.span[0] < answer.start for other in asks.get(line.index, ())
        ):
            return None
        if answer is not None or closed:
            return answer
        if any(
            _side(scene, other.by) is _side(scene, ask.by) for other in asks.get(line.index, ())
        ):
            return None
    return None


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
    for index in range(first - 1, max(-1, first - _WINDOW), -1):
        if line.tokens[index].text in ";:":
            return None
        if line.tokens[index].lower not in scene.cues.table(_verdict_verbs):
            continue
        for name, given in (("reject", Response.REJECTED), ("accept", Response.ACCEPTED)):
            response = given
            hit = scene.cues.verbs(name).at(line.tokens, index)
            agreed = line.tokens[index].lower in {"agreed", "agrees"} and name == "accept"
            if hit is None and not agreed:
                continue
            stop = hit[2] if hit is not None else index + 1
            if (
                stop > ask.cue
                or is_passive(line, index)
                or (hit is not None and hit[1] == "gerund")
            ):
                continue
            if _negated(scene, line, index):
                if response is Response.REJECTED:
                    continue
                response = Response.REJECTED
            subject = scene.subject(line, index)
            if subject is None or _side(scene, subject) is not _side(scene, ask.by):
                return Answer(
                    response,
                    line.tokens[index].start,
                    line.tokens[stop - 1].end,
                    subject,
                    "response.governing",
                )
    return None


def _side(scene: Scene, actor: Actor) -> Actor | None:
    return scene.side_of(actor)


def _in_line(place: _Place, start: int) -> tuple[Answer | None, bool]:
    """The first answer from token `start` on, and whether the text says that there is none."""
    no_answer = place.scene.cues.phrases("no_answer")
    readers, tokens = place.scene.cues.table(_readers), place.line.tokens
    for index in range(start, len(tokens)):
        word = tokens[index].lower
        if word in no_answer.firsts and no_answer.at(tokens, index) is not None:
            return None, True
        for read in readers.get(word, ()):
            answer = read(place, index)
            if answer is not None:
                return answer, True
    return None, False


def _readers(cues: Cues) -> Mapping[str, tuple[_Reader, ...]]:
    """The rules that each word may begin an answer for, in their order."""
    said = (cues.phrases(name).firsts for name in ("answer_no", "answer_yes"))
    done = (cues.verbs(name).firsts for name in ("reject", "accept"))
    wakers: tuple[tuple[_Reader, frozenset[str]], ...] = (
        (
            _passive,
            frozenset(cues.phrases("passive_no").firsts | cues.phrases("passive_yes").firsts),
        ),
        (_active, PHRASAL.union(*said, *done)),
        (_verdict, VERDICT_WORDS),
        (_fate, FATE_WORDS),
        (_reply, REPLY_WORDS),
    )
    table: dict[str, list[_Reader]] = {}
    for read, wake in wakers:
        for word in wake:
            table.setdefault(word, []).append(read)
    return {word: tuple(reads) for word, reads in table.items()}


def _verdict(place: _Place, index: int) -> Answer | None:
    """`X calls that absurd`."""
    said = verdict(AskReader(place.scene, place.line), index)
    subject = None if said is None else place.subject(index)
    if said is None or subject is None or place.is_own(subject):
        return None
    tokens = place.line.tokens
    return Answer(said, tokens[index].start, tokens[index + 1].end, subject, "response.verdict")


def _fate(place: _Place, index: int) -> Answer | None:
    """`and got it`, `It came to nothing`."""
    became = fate(AskReader(place.scene, place.line), index)
    if became is None or _negated(place.scene, place.line, index):
        return None
    tokens = place.line.tokens
    at = place.scene.skip_auxiliaries(place.line, index)
    subject = place.subject(index)
    own = subject is not None and place.is_own(subject)
    points = (
        at < 0
        or tokens[0].lower in BACKWARD
        or tokens[at].lower in BACKWARD | {"they", "and", "which"} | SUMMARY
    )
    if own or (points and index < _WINDOW) or (place.same and at + 1 >= place.ask.stop):
        return Answer(became, tokens[index].start, tokens[index].end, None, "response.fate")
    return None


def _reply(place: _Place, index: int) -> Answer | None:
    """`The answer was no`, `Y says that is not on the table`: the asker itself does not say it."""
    given = reply(AskReader(place.scene, place.line), index)
    semicolon = any(t.text == ";" for t in place.line.tokens[:index])
    elsewhere = not place.same and semicolon
    if given is None or elsewhere or place.ask.kind is DemandKind.REFUSAL:
        return None
    subject = main_subject(place.scene, place.line, index)
    if subject is not None and place.is_own(subject) and not place.same:
        return None
    by = None if subject is None or place.is_own(subject) else subject
    tokens = place.line.tokens
    return Answer(given, tokens[index].start, tokens[index].end, by, "response.reply")


def answer_on(scene: Scene, ask: Ask, line: Line, start: int) -> Answer | None:
    """The answer to an ask in a later sentence that names its topic, after token `start`."""
    return _in_line(_Place(scene, ask, line, same=False), start)[0]


def _negated(scene: Scene, line: Line, index: int) -> bool:
    at = scene.skip_auxiliaries(line, index)
    return any(t.lower in _NEGATIVE or t.lower.endswith("n't") for t in line.tokens[at + 1 : index])


def _passive(place: _Place, index: int) -> Answer | None:
    """`it was conceded`, `… has been rejected`, `both were granted`."""
    scene, line = place.scene, place.line
    for name, response in (("passive_no", Response.REJECTED), ("passive_yes", Response.ACCEPTED)):
        stop = scene.cues.phrases(name).at(line.tokens, index)
        if stop is None:
            continue
        at = scene.skip_auxiliaries(line, index)
        group = {t.lower for t in line.tokens[at + 1 : index]}
        happened = group & {"was", "were", "been", "is", "are"} and "be" not in group
        if not happened or _negated(scene, line, index) or not _speaks_of(place, at):
            continue
        by = None
        if stop < len(line.tokens) and line.tokens[stop].lower == "by":
            mention = scene.mention_from(line, stop + 1)
            by = None if mention is None else scene.actor_at(line, mention)
        if by is None or not place.is_own(by):
            start, end = line.tokens[max(at, 0)].start, line.tokens[stop - 1].end
            return Answer(response, start, end, by, "response.passive")
    return None


def _speaks_of(place: _Place, at: int) -> bool:
    """Whether the subject that ends at `at` is the ask itself or points back to it."""
    ask, tokens = place.ask, place.line.tokens
    if place.same and ask.cue <= at <= ask.stop + 1:
        return True
    if at < 0:
        return False
    word = tokens[at].lower
    if word in BACKWARD or word in {"which", "and"} or word in SUMMARY:
        return True
    counted = word in {"two", "three", "four", "five"}
    if counted and at and tokens[at - 1].lower in {"all", "the"}:
        return True
    return place.same and word in {",", "too"}


def _active(place: _Place, index: int) -> Answer | None:
    """`a condition X rejects`, `X has agreed to that`, `X said no`."""
    cues, line = place.scene.cues, place.line
    for name, response in (("answer_no", Response.REJECTED), ("answer_yes", Response.ACCEPTED)):
        stop = cues.phrases(name).at(line.tokens, index)
        if stop is not None and closes(line, stop):
            return _answered(place, index, stop, response)
    if turned_down(line, index):
        return _answered(place, index, index + 3, Response.REJECTED)
    for name, response in (("reject", Response.REJECTED), ("accept", Response.ACCEPTED)):
        hit = cues.verbs(name).at(line.tokens, index)
        if hit is None or hit[1] == "gerund":
            continue
        if hit[1] in {"participle", "past"} and is_passive(line, index):
            continue
        stop = hit[2]
        if (
            points_back(line, stop)
            or _names_it_again(place, stop)
            or (closes(line, stop) and (_relative(place.scene, line, index) or _is_resumed(place)))
        ):
            return _answered(place, index, stop, response)
    return None


def _names_it_again(place: _Place, stop: int) -> bool:
    """`Y accepted the halt` after `X insists on a halt to the dredging`: the first noun returns."""
    ask, tokens = place.ask, place.line.tokens
    if stop + 1 >= len(tokens) or tokens[stop].lower != "the":
        return False
    own = [t for t in ask.line.tokens[ask.start : ask.stop] if t.is_word][:_FIRST_WORDS]
    return tokens[stop + 1].lower in {t.lower for t in own if len(t.lower) >= _A_NOUN}


def _is_resumed(place: _Place) -> bool:
    """Whether `, which` goes on right after the ask, however far off its verb is."""
    after = [t.lower for t in place.line.tokens[place.ask.stop : place.ask.stop + 2]]
    return place.same and after == [",", "which"]


def _relative(scene: Scene, line: Line, index: int) -> bool:
    """`…, which X rejects`, `a condition X currently rejects`.

    The object stands before the subject.
    """
    mention = scene.subject_mention(line, index)
    if mention is None:
        return False
    before = [t.lower for t in line.tokens[max(0, mention.first - 4) : mention.first]]
    return (
        bool({"which", "that"} & set(before))
        or bool(set(before) & SUMMARY)
        or "something" in before
        or "thing" in before
    )


def _whoever(scene: Scene, line: Line, index: int) -> str | None:
    """The word that ends the subject: `both`, `all three delegations, X's included,`."""
    at = scene.skip_auxiliaries(line, index)
    if at > 0 and line.tokens[at].text == ",":
        opened = [i for i in range(max(0, at - _WINDOW), at) if line.tokens[i].text == ","]
        at = opened[-1] - 1 if opened else at
    return line.tokens[at].lower if at >= 0 else None


def _answered(place: _Place, index: int, stop: int, response: Response) -> Answer | None:
    subject = place.subject(index)
    plural = _whoever(place.scene, place.line, index) if subject is None else None
    if plural not in _PLURALS if subject is None else place.is_own(subject):
        return None
    if plural in {"nobody", "none"}:
        response = _TURNED[response]
    elif _negated(place.scene, place.line, index) or plural == "neither":
        if response is Response.REJECTED:
            return None
        response = Response.REJECTED
    if not place.same and index > _WINDOW * 2:
        return None
    tokens = place.line.tokens
    begin, end = tokens[max(0, index - 1)].start, tokens[min(stop, len(tokens)) - 1].end
    return Answer(response, begin, end, subject, "response.verb")
