"""What an answer is about: all that was asked, one of several asks, or a content of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from talkmodel.model.dates import MONTHS
from talkmodel.parser.adverbials import DAYS, before_adverbial, is_adverbial
from talkmodel.parser.ask_subjects import past_time
from talkmodel.parser.demand_spans import content_end
from talkmodel.parser.response_owner import owner_after, owner_before
from talkmodel.parser.response_signs import BACKWARD
from talkmodel.parser.response_words import APART, SUMMARY, points_back
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.actors import Actor
    from talkmodel.parser.asks import Ask
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line
    from talkmodel.parser.response_owner import Owner
    from talkmodel.parser.words import Cues

__all__ = [
    "PLACES",
    "SOME_WHO",
    "TALK",
    "Content",
    "asked_at",
    "asked_words",
    "core_words",
    "covers_half",
    "figures",
    "fits",
    "object_after",
    "phrase_at",
    "subject_before",
]

# To agree to this is to agree to no more than to talk; to refuse even this is to refuse.
TALK = words(
    """
    discuss consider study examine review negotiate explore reconsider debate weigh look think
    talk hear contemplate entertain countenance revisit
    """
)
# What is done to a demand as such; `agreed to give them access` is about the access.
_GIVING = words(
    """
    do meet accept grant fulfil fulfill honour honor satisfy allow permit give provide introduce
    offer concede make let pay set sign approve endorse back support go
    """
)
# What needs no object to be a yes: `agreed to comply`; or a no: `refused to budge`.
_YIELDING = words("comply budge yield compromise relent agree act answer oblige move")
PLACES = {"first": 0, "former": 0, "second": 1, "third": 2, "fourth": 3, "latter": -1, "last": -1}
SOME_WHO = frozenset({("those", "who"), ("anyone", "who"), ("some", "who")})
"""How a part of many is told: `agreed to free those who are sick`."""
_BOTH_OF = words("former latter")
_COMPLEMENTS = words("for of that to on about")
_BACK = BACKWARD | SUMMARY | {"so"}
_DETERMINERS = words("the a an its his her their this that these those any all both such every no")
_OBJECTS = words("the a an its his her their them it this that these those any all only half up")
_NUMBERS = words(
    "one two three four five six seven eight nine ten eleven twelve twenty dozen hundred"
)
_UNITS = words("day days week weeks month months year years hour hours")
_MONTHS = frozenset(month.lower() for month in MONTHS)
_APART = APART - {"before", "because"}
# Where what an answer is about ends, whatever else the sentence goes on to tell.
_TIMES = words(
    """
    as after before until within during despite amid under because when while by in at since
    if unless provided providing through with without last next this subject pending
    """
)
_VAGUE = words(
    """
    none neither so too it them they that this these those one ones both all either any such same
    whole entire new latest recent main key full further final own other others two three four more
    part parts some half most many much few only not but again outright there out up down off
    back negotiation negotiations discussion discussions debate
    """
)
# Two words for one thing.
_KIN = {
    word: group.split()[0]
    for group in (
        "pay wage salary rise raise incre",
        "end halt stop lift cease",
        "relea free",
        "withd pull",
        "truce cease-",
        "priso detai capti",
        "weapo disar arm gun rifle",
    )
    for word in group.split()
} | {"cease": "truce"}
_STEM, _AN_S, _A_FIGURE = 5, 3, 4
_ALIKE, _PHRASE = 0.75, 12


@frozen
class Content:
    """What an answer names: its tokens, what tells it from other asks, and which ask it is.

    `stems` is empty where the answer only points back; `place` counts asks, -1 being the last.
    `owner` is whose ask it is; one that `is_strange` is of somebody who is not known.
    """

    start: int
    stop: int
    stems: frozenset[str] = frozenset()
    verb: str = ""
    place: int | None = None
    of_two: bool = False
    owner: Actor | None = None
    is_strange: bool = False

    @property
    def is_own(self) -> bool:
        """Whether it says of itself what it is about."""
        return bool(self.stems) or self.place is not None


def _stem(word: str) -> str:
    """The beginning of a word without the ending of its plural, one for all words of a kind."""
    if word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > _AN_S and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return _KIN.get(word[:_STEM], word[:_STEM])


def _stems(scene: Scene, line: Line, start: int, stop: int) -> frozenset[str]:
    """The stems of the words that say what something is about."""
    dull = scene.cues.table(_dull)
    return frozenset(
        _stem(token.lower)
        for token in line.tokens[start:stop]
        if token.is_word
        and token.lower not in dull
        and not (token.lower.endswith("ly") and not token.is_capitalised)
    )


def _dull(cues: Cues) -> frozenset[str]:
    """The words that tell no ask from another."""
    closed = ("preposition", "determiner", "auxiliary", "pronoun", "conjunction", "adverb")
    return SUMMARY.union(
        BACKWARD, _VAGUE, DAYS, PLACES, _NUMBERS, *(cues.set(name) for name in closed)
    )


def figures(line: Line, start: int, stop: int) -> frozenset[str]:
    """The amounts in a content: numbers that are no part of a date or a span of time."""
    found = set()
    for at in range(start, stop):
        word = line.tokens[at].lower
        near = {t.lower for t in line.tokens[max(0, at - 1) : at + 2]}
        a_year = len(word) == _A_FIGURE and word.isdigit() and word[:2] in {"19", "20"}
        if (word[:1].isdigit() or word in _NUMBERS) and not (a_year or near & (_UNITS | _MONTHS)):
            found.add(word)
    return frozenset(found)


def asked_words(scene: Scene, ask: Ask) -> frozenset[str]:
    """The stems of an ask: those of its content and of the word before its noun (`pay claim`)."""
    own = _stems(scene, ask.line, ask.start, ask.stop)
    if "noun" in ask.rule and ask.cue and ask.line.upto_token(ask.cue) is None:
        own |= _stems(scene, ask.line, ask.cue - 1, ask.cue)
    return own


def core_words(scene: Scene, ask: Ask) -> frozenset[str]:
    """The stems of an ask before the words that tell when, where and how it is made."""
    stop = before_adverbial(ask.line, ask.start, ask.stop)
    low = [t.lower for t in ask.line.tokens[ask.start : stop]]
    apart = (ask.start + at for at, word in enumerate(low) if at and word in _APART)
    return _stems(scene, ask.line, ask.start, next(apart, stop))


def asked_at(scene: Scene, line: Line, at: int) -> frozenset[str]:
    """The stem of one word, if that says what something is about."""
    return _stems(scene, line, at, at + 1)


def covers_half(scene: Scene, content: Content, ask: Ask) -> bool:
    """Whether an answer names one of two things that one ask joins: `a rise and shorter shifts`."""
    for at in range(ask.start + 1, ask.stop - 1):
        if ask.line.tokens[at].lower == "and":
            left = _stems(scene, ask.line, ask.start, at)
            right = _stems(scene, ask.line, at + 1, ask.stop)
            shared = [content.stems & half for half in (left - right, right - left)]
            return bool(content.stems) and all((left, right)) and not all(shared) and any(shared)
    return False


def object_after(scene: Scene, line: Line, stop: int) -> Content:
    """What a verb of answering that ends before token `stop` is about."""
    at = past_time(line, stop)
    if at < len(line.tokens) and is_adverbial(line, at):
        return Content(at, at)
    while at < len(line.tokens) and _is_adverb(scene, line, at):
        at += 1
    if line.tokens[at : at + 1] and line.tokens[at].lower in {"to", "on", "with"}:
        return phrase_at(scene, line, at + 1, led=line.tokens[at].lower == "to")
    word = line.tokens[at].lower if at < len(line.tokens) else ""
    closed = word in scene.cues.set("preposition") | scene.cues.set("conjunction") | _TIMES
    if closed or not any(c.isalnum() or c in '$£€“"' for c in word):
        return Content(at, at)
    return phrase_at(scene, line, at)


def _is_adverb(scene: Scene, line: Line, at: int) -> bool:
    word = line.tokens[at].lower
    adverbs = scene.cues.set("adverb") - _NUMBERS - PLACES.keys() - BACKWARD
    return word in adverbs or (word.endswith("ly") and not line.tokens[at].is_capitalised)


def phrase_at(scene: Scene, line: Line, start: int, *, led: bool = False) -> Content:
    """The content that begins at token `start`; `led` by `to` it may be a verb with its object."""
    stop = _before_time(line, start, content_end(scene, line, start))
    if stop == len(line.tokens) - 2 and line.tokens[stop].lower in SUMMARY:
        stop += 1  # in `all their demands.` nobody demands
    low = [t.lower for t in line.tokens[start:stop]]
    if "such" in low:
        return Content(start, stop)
    verb = low[0] if led and _is_verb(low) else ""
    if verb and tuple(low[1:3]) in SOME_WHO:
        return Content(start, stop, frozenset({_stem(verb)}), verb=verb)
    first = start + bool(verb)
    found = _named(scene, line, first, stop)
    light = not verb or verb in _YIELDING | TALK
    if light or (verb in _GIVING and (found.stems or not _BACK.isdisjoint(low[1:]))):
        return evolve(found, start=start, stop=stop, verb=verb)
    return evolve(
        found, start=start, stop=stop, stems=found.stems | {_stem(verb)}, verb=verb, place=None
    )


def _before_time(line: Line, start: int, stop: int) -> int:
    for at in range(start + 1, stop):
        if line.tokens[at].lower in _TIMES or is_adverbial(line, at):
            return at
    return stop


def _is_verb(low: list[str]) -> bool:
    """Whether what follows `to` is `release the boats` rather than `longer breaks`."""
    if not low or low[0] in _DETERMINERS | _OBJECTS | _VAGUE | BACKWARD:
        return False
    return low[0] in _GIVING | _YIELDING | TALK or len(low) == 1 or low[1] in _OBJECTS | _NUMBERS


def _named(scene: Scene, line: Line, start: int, stop: int) -> Content:
    """What a noun phrase tells: `the second`, `the pay claim`, `the demand for a corridor`."""
    tokens = line.tokens
    if start < stop and tokens[start].lower in BACKWARD and points_back(line, start):
        return Content(start, start + 1)
    places = [t.lower for t in tokens[start : min(stop, start + 3)] if t.lower in PLACES]
    for at in range(start, min(stop, start + _PHRASE)):
        if tokens[at].lower not in SUMMARY or tokens[at].lower in PLACES:
            continue
        after = owner_after(scene, line, at)
        if after is not None:
            return _owned(scene, line, start, at, after)
        follows = tokens[at + 1].lower if at + 1 < stop else ""
        if follows in _COMPLEMENTS:
            own = _stems(scene, line, at + 2, stop)
            return Content(start, stop, own, owner=owner_before(scene, line, start, at))
        own = _unnamed(scene, line, start, at)
        if not own and places:
            break
        return Content(start, stop, own, owner=owner_before(scene, line, start, at))
    else:
        own = _stems(scene, line, start, stop)
        if own or not places:
            return Content(start, stop, own)
    return Content(start, stop, frozenset(), place=PLACES[places[0]], of_two=places[0] in _BOTH_OF)


def _owned(scene: Scene, line: Line, start: int, noun: int, owner: Owner) -> Content:
    """`the demand by X for a corridor`: what stands before the noun, and after its owner."""
    stop = owner.stop
    own = _unnamed(scene, line, start, noun)
    if stop < len(line.tokens) and line.tokens[stop].lower in _COMPLEMENTS:
        stop = _before_time(line, stop + 1, content_end(scene, line, stop + 1))
        own = _stems(scene, line, owner.stop + 1, stop)
    return Content(start, stop, own, owner=owner.actor, is_strange=owner.actor is None)


def _unnamed(scene: Scene, line: Line, start: int, noun: int) -> frozenset[str]:
    """The stems of what stands before a noun of asking, but for whose it is."""
    own = _stems(scene, line, start, noun)
    for mention in line.mentions:
        if start <= mention.first and mention.last <= noun:
            own -= _stems(scene, line, mention.first, mention.last)
    return own


def subject_before(scene: Scene, line: Line, last: int) -> Content:
    """What the subject that ends at token `last` of a passive is about."""
    start = last
    while start > 0 and last - start < _PHRASE and not _opens(scene, line, start - 1):
        start -= 1
    return _named(scene, line, start, last + 1)


def _opens(scene: Scene, line: Line, at: int) -> bool:
    """Whether the subject of a clause cannot go back beyond the token at `at`."""
    token = line.tokens[at]
    return (
        token.kind is TokenKind.MARK
        or token.lower in scene.cues.set("conjunction")
        or (token.is_word and token.lower in scene.cues.set("auxiliary"))
        or token.lower in {"that", "while", "although", "though", "because", "whether", "if"}
        or scene.cues.verbs("say").at(line.tokens, at) is not None
    )


def fits(
    content: Content,
    asked: frozenset[str],
    *,
    rank: tuple[int, int] = (0, 1),
    refusing: bool = False,
) -> bool:
    """Whether what an answer names is what was asked; `rank` is which of how many asks that is.

    An answer that only points back fits any ask. Whoever does another thing with what was asked,
    `postpones the release`, does not grant it, but `refusing` even that is a no.
    """
    if content.place is not None:
        index, count = rank
        if count == 1 or (content.of_two and count != len(_BOTH_OF)):
            return False
        return content.place < count and index == content.place % count
    own = content.stems
    if not own or (own == {"pay"} and not _worth(asked)):
        return True
    verb = frozenset({_stem(content.verb)}) & own
    if verb - asked:
        return refusing and bool(own - verb) and own - verb <= asked
    shared = own & asked
    if own <= asked or asked <= own:
        return bool(shared)
    return len(shared) >= _ALIKE * min(len(own), len(asked))


def _worth(asked: frozenset[str]) -> frozenset[str]:
    """What an ask names beside an amount: nothing in `6 per cent`."""
    return asked - {"cent"}
