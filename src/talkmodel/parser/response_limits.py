"""How far an answer goes: in part, on conditions, to talks only, or all the way."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from talkmodel.model import Response
from talkmodel.parser.response_content import PLACES, SOME_WHO, TALK, covers_half, figures
from talkmodel.parser.response_words import denies
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.asks import Ask
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line
    from talkmodel.parser.response_content import Content

__all__ = ["RESERVES", "Said", "governor", "limit"]

IN_PART, _IN_PRINCIPLE_ONLY = "response.in-part", "response.in-principle"
RESERVES = frozenset({IN_PART, _IN_PRINCIPLE_ONLY})
"""What makes a yes less than a full one and leaves it a yes."""

_CONDITIONAL, _TO_TALK = "response.conditional", "response.to-talk"
_OTHER_AMOUNT, _SOME_OF = "response.other-amount", "response.some-of"
_SEVERAL = words("demands conditions requests points proposals terms claims calls")
_PARTLY = words("partly partially half largely mostly broadly")
_SHARES = words(
    """
    part parts half some most many much few several one two three third quarter quarters
    fraction portion elements bits aspects
    """
)
_PARTS = (("in", "part"), ("up", "to", "a", "point"), ("to", "some", "extent"))
_BUTS = words("but though although albeit")
_TOPICS = words("topic topics subject subjects basis item starting matter issue agenda")
_THEM = words("them these those both")
_NOT_ALL = words("to for on the its his her their all every any")
_EXCEPT = (("except",), ("apart", "from"), ("with", "the", "exception"), ("but", "no", "more"))
_IF = (
    ("if",),
    ("unless",),
    ("provided",),
    ("providing",),
    ("on", "condition"),
    ("on", "the", "condition"),
    ("as", "long", "as"),
    ("so", "long", "as"),
    ("only", "when"),
    ("only", "once"),
    ("only", "after"),
)
# What `only` leads to where it limits when, and not how much.
_TERMS = words("if when once after on under as")
# What is still to come may hang on these, what was done was done after them.
_FUTURE = words("would will")
_WHEN = (
    ("when",),
    ("once",),
    ("after",),
    ("as", "soon"),
    ("in", "exchange"),
    ("in", "return"),
    ("only",),
    ("one", "day"),
)
_IN_PRINCIPLE = (("in", "principle"), ("in", "theory"), ("subject", "to"), ("pending",))
_SIGNS = (
    frozenset(phrase[0] for phrase in (*_IF, *_WHEN, *_IN_PRINCIPLE, *_PARTS, *_EXCEPT))
    | _BUTS
    | {"only"}
)
_ASIDES = words("saying adding warning insisting arguing")
_REAL = words(
    """
    agreed agrees agree ready willing prepared promised promises pledged pledges decided decides
    vowed vows undertook chose voted votes continue continues
    continued had going forced obliged bound compelled set
    """
)
_REFUSED = words("refused refuses refuse refusing declined declines decline unwilling")
_OPENERS = words("if whether unless until lest should")
_NEAR, _REACH, _FAR = 3, 8, 60


def governor(scene: Scene, line: Line, index: int) -> tuple[int, bool | None]:
    """The finite verb that the verb at `index` hangs on, and whether that makes it a yes.

    `refused to accept` is no, `is ready to accept` yes, `is urged to accept` neither: `None`.
    """
    at = index - 1
    while at > 0 and scene.skip_auxiliaries(line, at + 1) < at:
        at -= 1
    if at < 1 or line.tokens[at].lower != "to":
        return index, True
    before = at - 1
    word = line.tokens[before].lower
    if word in _REFUSED:
        return before, False
    if word not in _REAL:
        return before, None
    group = scene.skip_auxiliaries(line, before)
    denied = any(denies(t.lower) for t in line.tokens[group + 1 : before])
    return before, not denied


@frozen(eq=False)
class Said:
    """What a verb of answering at token `verb` says: its content, and from `after` on the rest."""

    scene: Scene
    line: Line
    verb: int
    content: Content
    after: int

    def lower(self, start: int, stop: int) -> list[str]:
        """The words of a stretch of the sentence, in lower case."""
        return [t.lower for t in self.line.tokens[start:stop]]

    def group(self) -> list[str]:
        """The auxiliaries and adverbs before the verb."""
        return self.lower(self.scene.skip_auxiliaries(self.line, self.verb) + 1, self.verb)

    def stands(self, at: int, phrases: tuple[tuple[str, ...], ...]) -> bool:
        """Whether one of some phrases begins at token `at`."""
        return any(tuple(self.lower(at, at + len(one))) == one for one in phrases)

    def lasts(self, at: int) -> bool:
        """Whether `for as long as` tells for how long the answer holds, and not on what terms."""
        return self.lower(at - 1, at + 1) == ["for", "as"]


def limit(said: Said, ask: Ask, given: Response) -> str | None:
    """The rule by which an answer to an ask is less than a full yes or no, if one does.

    What stands inside the ask itself does not count.
    """
    yes = given is Response.ACCEPTED
    if yes and (said.content.verb in TALK or _is_topic(said)):
        asked = {t.lower for t in ask.line.tokens[ask.start : ask.stop]}
        return _TO_TALK if TALK.isdisjoint(asked) else None
    if _is_of_other_amount(said, ask):
        return _OTHER_AMOUNT
    if _is_partial(said, ask, given):
        named = said.lower(said.content.start, said.content.stop)
        of_several = not _SEVERAL.isdisjoint(named) or _picks(said, ask)
        return _SOME_OF if of_several else IN_PART
    if yes and "conditionally" in {*said.group(), *said.lower(said.verb, said.content.stop)}:
        return _CONDITIONAL
    inside = range(ask.start, ask.stop) if said.line is ask.line else ()
    terms = _IF if _FUTURE.isdisjoint(said.group()) else (*_IF, *_WHEN)
    for at in _after(said):
        if at in inside:
            continue
        of_one = not PLACES.keys().isdisjoint(said.lower(max(0, at - _NEAR), at))
        if (not of_one and said.stands(at, (*_PARTS, *_EXCEPT))) or (
            yes and _is_reserved(said, at)
        ):
            return IN_PART
        if yes and said.stands(at, terms) and not said.lasts(at):
            return _CONDITIONAL
        if yes and said.stands(at, _IN_PRINCIPLE):
            return _IN_PRINCIPLE_ONLY
    return None


def _is_topic(said: Said) -> bool:
    """`accepted it as a topic`: to take something for a subject of talks grants nothing."""
    low = said.lower(said.verb, said.content.stop + _REACH)
    return any(
        word == "as" and not _TOPICS.isdisjoint(low[at + 1 : at + 1 + _NEAR])
        for at, word in enumerate(low)
    )


def _picks(said: Said, ask: Ask) -> bool:
    """`agreed to one of them`: of several demands, unless a number of things was asked for."""
    content = said.content
    low = said.lower(content.start, content.start + _NEAR)
    bare = low[1:2] == ["of"] and not _THEM.isdisjoint(low[2:])
    return bare and not content.verb and not figures(ask.line, ask.start, ask.stop)


def _is_reserved(said: Said, at: int) -> bool:
    """`agreed, but only for the sick`; `accepted it, but not the dates`."""
    if said.line.tokens[at].lower not in _BUTS:
        return False
    ahead = said.lower(at + 1, at + 3)
    return ahead[:1] == ["only"] or (
        ahead[:1] == ["not"] and not said.content.stems and not _NOT_ALL.isdisjoint(ahead[1:])
    )


def _after(said: Said) -> list[int]:
    """Where after an answer something may limit it: up to another clause."""
    places = []
    tokens = said.line.tokens
    for at in range(said.after, min(len(tokens), said.after + _FAR)):
        word = tokens[at].lower
        ahead = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        if word in {";", *_ASIDES}:
            break
        if word == "and" or (word in _BUTS and ahead not in _SIGNS | {"not"}):
            if _goes_on(said, at + 1):
                break
        elif word in _SIGNS:
            places.append(at)
    return places


def _goes_on(said: Said, at: int) -> bool:
    """Whether another clause begins at token `at`, with a subject or a verb of its own."""
    tokens, cues = said.line.tokens, said.scene.cues
    near = range(at, min(at + _NEAR, len(tokens)))
    auxiliary = cues.set("auxiliary")
    names = ("say", "reject", "accept", "demand", "refuse")
    return not _OPENERS.isdisjoint(said.lower(at, at + 1)) or any(
        tokens[i].lower in auxiliary
        or any(cues.verbs(name).at(tokens, i) is not None for name in names)
        for i in near
    )


def _is_partial(said: Said, ask: Ask, given: Response) -> bool:
    """Whether the answer is about a part of what was asked."""
    content = said.content
    asked = [t.lower for t in ask.line.tokens[ask.start : ask.stop]]
    group = said.group()
    named = said.lower(content.start, content.stop)[:_REACH]
    lead = said.lower(said.after, content.start)
    shares = (word for word, follows in pairwise(named) if word in _SHARES and follows == "of")
    if (
        not _PARTLY.isdisjoint((*group, *lead))
        or "not" in lead
        or any(word not in asked for word in shares)
        or (bool(content.verb) and tuple(named[1:3]) in SOME_WHO)
        or covers_half(said.scene, content, ask)
    ):
        return True
    if given is Response.REJECTED:
        return False
    follows = said.lower(content.start + 2, content.start + 3)
    on_terms = named[1:2] == ["only"] and not _TERMS.isdisjoint(follows)
    return "only" not in asked and "only" in {*named, *lead, *group} and not on_terms


def _is_of_other_amount(said: Said, ask: Ask) -> bool:
    """`agreed to free 12` of the 40 that were asked for: it may be a part, or an offer instead."""
    amounts = (
        figures(ask.line, ask.start, ask.stop),
        figures(said.line, said.content.start, said.content.stop),
    )
    return all(amounts) and amounts[0].isdisjoint(amounts[1])
