"""The words that may begin an answer, and what each of them makes of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talkmodel.model import DemandKind, Response
from talkmodel.parser.adverbials import is_adverbial
from talkmodel.parser.ask_subjects import (
    past_time,
    speaks_of_own,
    voice,
    voice_after,
)
from talkmodel.parser.response_content import (
    Content,
    object_after,
    phrase_at,
    subject_before,
)
from talkmodel.parser.response_limits import governor
from talkmodel.parser.response_place import Answer, Place, is_negated, limited, settled
from talkmodel.parser.response_promises import PROMISE_WORDS, promise
from talkmodel.parser.response_real import is_tidings, is_unreal, might_be
from talkmodel.parser.response_replies import by_fate, by_reply, by_verdict
from talkmodel.parser.response_signs import BACKWARD, FATE_WORDS, REPLY_WORDS, VERDICT_WORDS
from talkmodel.parser.response_tense import is_past_year
from talkmodel.parser.response_words import (
    PHRASAL,
    SUMMARY,
    closes,
    denies,
    is_passive,
    points_back,
    turned_down,
)
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line
    from talkmodel.parser.words import Cues

    _Reader = Callable[["Place", int], "Answer | None"]

__all__ = ["readers"]

# A demand's noun stands among its first words, and is longer than most others.
_FIRST_WORDS, _A_NOUN = 3, 4
_PLURALS = words(
    """
    both sides parties neither all they others nobody none delegations governments capitals
    countries teams camps
    """
)
_PAIRED = words("both neither")
_WINDOW, _NEAR = 12, 5
_LEADING = words("the its his her their all both every part some half most many much several")
_AGAIN = words("the that this those these such")
_GIVES = words("give gives gave given provides provided issued")
# What is granted by being given: who gives the prisoners food frees none.
_GIVEN = words("guarantee assurance pledge undertaking permission commitment consent approval")
# These greet what happens as often as they grant what is asked.
_NOTHING = words("neither none")
_MILD = words("welcome back meet")
_QUOTES = frozenset('“”"«»')
_QUANTIFIERS = words("some most many few")
# To be able to is not to do it.
_ONLY_NO = words("afford")


def readers(cues: Cues) -> Mapping[str, tuple[_Reader, ...]]:
    """The rules that each word may begin an answer for, in their order."""
    said = (cues.phrases(name).firsts for name in ("answer_no", "answer_yes"))
    done = (cues.verbs(name).firsts for name in ("reject", "accept"))
    wakers: tuple[tuple[_Reader, frozenset[str]], ...] = (
        (
            _passive,
            frozenset(cues.phrases("passive_no").firsts | cues.phrases("passive_yes").firsts),
        ),
        (_active, PHRASAL.union(_GIVES, *said, *done)),
        (_but_not, frozenset({"not"})),
        (_does_not, frozenset({"did", "didn't", "didn’t", "does", "doesn't", "doesn’t"})),
        (by_verdict, VERDICT_WORDS),
        (by_fate, FATE_WORDS),
        (by_reply, REPLY_WORDS),
        (promise, PROMISE_WORDS),
    )
    table: dict[str, list[_Reader]] = {}
    for read, wake in wakers:
        for word in wake:
            table.setdefault(word, []).append(read)
    return {word: tuple(reads) for word, reads in table.items()}


def _passive(place: Place, index: int) -> Answer | None:
    """`it was conceded`, `… has been rejected`, `both were granted`, `a release was ruled out`."""
    scene, line = place.scene, place.line
    for name, response in (("passive_no", Response.REJECTED), ("passive_yes", Response.ACCEPTED)):
        stop = scene.cues.phrases(name).at(line.tokens, index)
        if stop is None or _met_with(line, index) or place.ask.kind is DemandKind.REFUSAL:
            continue
        at = scene.skip_auxiliaries(line, index)
        group = {t.lower for t in line.tokens[at + 1 : index]}
        happened = group & {"was", "were", "been", "is", "are"} and "be" not in group
        if not happened or is_negated(scene, line, index) or is_unreal(scene, line, index):
            continue
        content = _spoken_of(place, at)
        if content is None:
            continue
        by = None
        if stop < len(line.tokens) and line.tokens[stop].lower == "by":
            mention = scene.mention_from(line, stop + 1)
            by = None if mention is None else scene.actor_at(line, mention)
        if by is None or not place.is_own(by):
            start = line.tokens[max(at, 0)].start
            made = Answer(response, start, line.tokens[stop - 1].end, by, "response.passive")
            return limited(place, index, content, stop, made)
    return None


def _met_with(line: Line, index: int) -> bool:
    """`The demand was met with silence` meets nothing."""
    ahead = [t.lower for t in line.tokens[index + 1 : index + _NEAR]]
    return line.tokens[index].lower == "met" and "with" in ahead


def _spoken_of(place: Place, at: int) -> Content | None:
    """What the subject that ends at `at` is about, if that is the ask or points back to it."""
    ask, tokens = place.ask, place.line.tokens
    if place.same and ask.cue <= at <= ask.stop + 1:
        return Content(at, at)
    if at < 0 or (place.strict and not subject_before(place.scene, place.line, at).is_own):
        return None
    word = tokens[at].lower
    if word in BACKWARD or word in {"which", "and"}:
        content = subject_before(place.scene, place.line, at) if word in BACKWARD else None
        return content or Content(at, at)
    counted = word in {"two", "three", "four", "five"}
    if counted and at and tokens[at - 1].lower in {"all", "the"}:
        return Content(at, at)
    if place.same and word in {",", "too"}:
        return Content(at, at)
    content = subject_before(place.scene, place.line, at)
    named = word in SUMMARY or content.is_own
    return content if named and place.is_meant(content) else None


def _active(place: Place, index: int) -> Answer | None:
    """`a condition X rejects`, `X has agreed to that`, `X said no`, `X refused the visas`."""
    cues, line = place.scene.cues, place.line
    for name, response in (("answer_no", Response.REJECTED), ("answer_yes", Response.ACCEPTED)):
        stop = cues.phrases(name).at(line.tokens, index)
        if stop is not None and _ends(line, stop):
            return _answered(place, index, stop, response)
    if turned_down(line, index):
        return _answered(place, index, index + 3, Response.REJECTED, about=index + 1)
    given = line.tokens[index].lower in _GIVES and _names_it_again(place, index + 1)
    given = given and line.tokens[index + 2].lower.removesuffix("s") in _GIVEN
    if given and not is_passive(line, index):
        return _answered(place, index, index + 1, Response.ACCEPTED)
    for name, response in (("reject", Response.REJECTED), ("accept", Response.ACCEPTED)):
        hit = cues.verbs(name).at(line.tokens, index)
        if hit is None or hit[1] == "gerund" or _is_idle(place, index, hit[0], hit[2]):
            continue
        if hit[1] in {"participle", "past"} and is_passive(line, index):
            continue
        stop = hit[2]
        if (
            points_back(line, stop)
            or _is_nothing(line, stop)
            or _names_it_again(place, stop)
            or (
                _ends(line, past_time(line, stop))
                and (_relative(place.scene, line, index) or _is_resumed(place))
            )
            or _names_it(place, hit[0], stop)
        ):
            return _answered(place, index, stop, response)
    return None


def _ends(line: Line, stop: int) -> bool:
    """Whether nothing follows a verb that ends before `stop` but when, where or how it was said.

    In `agreed to do so by the end of the month` nobody agrees after `by`.
    """
    low = [t.lower for t in line.tokens[stop : stop + 3]]
    by_when = low[:1] == ["by"] and (low[1:2] == ["next"] or low[1:] == ["the", "end"])
    return closes(line, stop) or by_when or is_adverbial(line, stop)


def _is_nothing(line: Line, at: int) -> bool:
    """`accepted neither`, `agreed to none of the demands`: who accepts nothing rejects all."""
    return at < len(line.tokens) and line.tokens[at].lower in _NOTHING


def _names_it(place: Place, verb: str, stop: int) -> bool:
    """Whether the object of a verb says in words of its own that it is what was asked."""
    content = object_after(place.scene, place.line, stop)
    named = content.is_own or _is_whole(place, content)
    return verb not in _MILD and named and place.is_meant(content)


def _is_whole(place: Place, content: Content) -> bool:
    """`all their demands`, `the Norwegian request`: what was asked as such, and no new plan."""
    tokens = place.line.tokens[content.start : content.stop]
    first = place.line.from_token(content.start)
    led = first is not None or (tokens != () and tokens[0].lower in _LEADING)
    return led and any(t.lower in SUMMARY for t in tokens)


def _names_it_again(place: Place, stop: int) -> bool:
    """`Y accepted the halt` after `X insists on a halt to the dredging`: the first noun returns."""
    ask, tokens = place.ask, place.line.tokens
    if stop + 1 >= len(tokens) or tokens[stop].lower not in _AGAIN:
        return False
    own = [t for t in ask.line.tokens[ask.start : ask.stop] if t.is_word][:_FIRST_WORDS]
    return tokens[stop + 1].lower in {t.lower for t in own if len(t.lower) >= _A_NOUN}


def _is_resumed(place: Place) -> bool:
    """Whether `, which` goes on right after the ask, however far off its verb is."""
    after = [t.lower for t in place.line.tokens[place.ask.stop : place.ask.stop + 2]]
    return place.same and after == [",", "which"]


def _has_left(place: Place, verb: int) -> bool:
    """`…, which the players refused to play`: what is refused stands before the subject."""
    mention = place.scene.subject_mention(place.line, verb)
    if not place.same or mention is None:
        return False
    before = place.line.tokens[max(0, mention.first - 2) : mention.first]
    return any(t.lower == "which" for t in before)


def _but_not(place: Place, index: int) -> Answer | None:
    """`agreed to the ceasefire but not to the withdrawal`: a no to what stands after `not`."""
    scene, line = place.scene, place.line
    if index < 1 or line.tokens[index - 1].lower not in {"but", "though"}:
        return None
    to = index + 1 < len(line.tokens) and line.tokens[index + 1].lower in {"to", "on", "with"}
    content = phrase_at(scene, line, index + 1 + to)
    if not content.is_own or not place.is_meant(content):
        return None
    yes = scene.cues.verbs("accept"), scene.cues.phrases("answer_yes")
    for at in range(index - 2, max(-1, index - 2 * _WINDOW), -1):
        if all(one.at(line.tokens, at) is None for one in yes):
            continue
        verb, is_yes = governor(scene, line, at)
        given = settled(scene, line, verb, Response.ACCEPTED, is_yes=is_yes)
        subject = place.subject(verb)
        if given is Response.ACCEPTED and not is_unreal(scene, line, verb) and subject is not None:
            if place.is_own(subject):
                return None
            begin, end = line.tokens[index - 1].start, line.tokens[content.stop - 1].end
            return Answer(Response.REJECTED, begin, end, subject, "response.but-not", named=True)
    return None


def _does_not(place: Place, index: int) -> Answer | None:
    """`X accepted it, Y did not.`: the verb of the other one is left out."""
    scene, line = place.scene, place.line
    stop = index + 1 if denies(line.tokens[index].lower) else index + 2
    low = [t.lower for t in line.tokens[index:stop]]
    ends = stop >= len(line.tokens) or line.tokens[stop].text in {".", ";", ","}
    before = [at for at in range(index) if scene.cues.verbs("accept").at(line.tokens, at)]
    subject = place.subject(index)
    if not (ends and denies(low[-1]) and before) or subject is None or place.is_own(subject):
        return None
    start, end = line.tokens[index].start, line.tokens[stop - 1].end
    return Answer(Response.REJECTED, start, end, subject, "response.verb")


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
    """The word that tells who all: `both`, `both capitals`, `all delegations, X's included,`."""
    at = scene.skip_auxiliaries(line, index)
    if at > 0 and line.tokens[at].text == ",":
        opened = [i for i in range(max(0, at - _WINDOW), at) if line.tokens[i].text == ","]
        at = opened[-1] - 1 if opened else at
    if at > 0 and line.tokens[at - 1].lower in _PAIRED:
        at -= 1
    return line.tokens[at].lower if at >= 0 else None


def _is_idle(place: Place, index: int, verb: str, stop: int) -> bool:
    """`could afford it` does not do it, `welcomed it` greets what happens as often as an ask."""
    line = place.line
    if verb in _ONLY_NO:
        return not is_negated(place.scene, line, index)
    back = stop < len(line.tokens) and line.tokens[stop].lower in BACKWARD
    return verb in _MILD and back and points_back(line, stop)


def _is_hearsay(place: Place, verb: int, given: Response, content: Content) -> bool:
    """Whether the sentence tells no answer of now: a forecast, a poll, an old story.

    Nor is a yes that the asker's own words tell of.
    """
    scene, line = place.scene, place.line
    tokens = line.tokens
    mention = scene.subject_mention(line, verb)
    led = {t.lower for t in tokens[max(0, mention.first - 2) : mention.first]} if mention else set()
    if not led.isdisjoint(_QUANTIFIERS) or (tokens[0].lower == "asked" and not content.is_own):
        return True
    if not place.same and any(
        is_past_year(line, at) for at in range(1, min(verb + _NEAR, len(tokens)))
    ):
        return True
    quoted = any(token.text in _QUOTES for token in tokens[:verb])
    after = voice_after(scene, line, verb) if quoted else None
    if after is not None and place.is_own(after):
        return given is Response.ACCEPTED or mention is None
    future = "will" in {t.lower for t in tokens[max(0, verb - 3) : verb]}
    if not future or speaks_of_own(scene, line, verb):
        return False
    says = scene.cues.verbs("say")
    said_after = any(says.at(tokens, at) is not None for at in range(verb + 1, len(tokens)))
    return said_after and voice_after(scene, line, verb) is not place.subject(verb)


def _answerer(place: Place, verb: int) -> Actor | None:
    """Who answers by the verb at `verb`: its subject, or whoever says `we` in a quotation."""
    subject = place.subject(verb)
    if subject is None and speaks_of_own(place.scene, place.line, verb):
        return voice(place.scene, place.line, verb)
    return subject


def _answered(
    place: Place, index: int, stop: int, response: Response, about: int | None = None
) -> Answer | None:
    """The answer of the verb at `index`, whose object is looked for at token `about`, or `stop`."""
    scene, line = place.scene, place.line
    verb, is_yes = governor(scene, line, index)
    given = settled(scene, line, verb, response, is_yes=is_yes)
    if given is None or is_unreal(scene, line, verb):
        return None
    subject = _answerer(place, verb)
    plural = _whoever(scene, line, verb) if subject is None else None
    if plural not in _PLURALS if subject is None else place.is_own(subject):
        return None
    if plural in {"nobody", "none", "neither"}:
        silent = line.tokens[index].lower == "objected" and plural != "neither"
        if given is Response.REJECTED and not silent:
            return None  # who has not said no has not said yes
        given = Response.ACCEPTED if silent else Response.REJECTED
    if not place.same and index > _WINDOW * 2:
        return None
    content = object_after(scene, line, stop if about is None else about)
    if is_tidings(line, content.start) or _is_hearsay(place, verb, given, content):
        return None
    named = _names_it_again(place, stop) and not place.is_foreign(content)
    if not (named or _has_left(place, verb) or place.is_meant(content, given)):
        return None
    if _is_nothing(line, stop) or _is_nothing(line, content.start):
        if given is Response.REJECTED:
            return None
        given = Response.REJECTED
    tokens = line.tokens
    begin, end = tokens[max(0, index - 1)].start, tokens[min(stop, len(tokens)) - 1].end
    made = limited(place, verb, content, stop, Answer(given, begin, end, subject, "response.verb"))
    unsaid = made.response is Response.ACCEPTED and might_be(scene, line, verb)
    return None if unsaid else made
