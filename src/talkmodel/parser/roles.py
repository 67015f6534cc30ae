"""What the readers of roles share.

A piece of evidence for a role, and lists of actors joined by `and`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from talkmodel.lexicon import FormKind
from talkmodel.parser.actors import Use
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.words import Cues

__all__ = [
    "ORGANS",
    "LineRule",
    "LineRules",
    "Sign",
    "coordination",
    "doer",
    "has_noun",
    "listed",
    "named_at",
]

_TAIL = 7
_LEAD = 3
_CHAIN = 10
_JOINERS = frozenset({"and", ",", "&"})
_BEFORE_ITEM = _JOINERS | {"the", "of", "from", "for", "by"}
_NO_LEAD = words(
    """
    who which that in on at by with from over about after before to is was has had have will
    """
)
_MISSIONS = words("mission agency envoy mediator facilitator body office force team negotiator")
_BEARERS = words(
    """
    minister president premier ambassador envoy general diplomat leader group company firm union
    bank party movement charity foundation bloc alliance lawyer judge organisation organization
    """
)
ORGANS = words("government army military management board leadership junta rulers authorities")
_ENDS = frozenset({";", ".", ":", "(", ")", "—", "–", "?", "!", '"', "“", "”"})


@frozen
class Sign:
    """A place in the text that speaks for a role of an actor.

    `[start, end)`, found by `rule`, with a weight.
    """

    actor: Actor
    start: int
    end: int
    line: int
    rule: str
    weight: float
    role: str = ""


def coordination(
    scene: Scene, line: Line, start: int, *, adjectives: bool = True
) -> list[tuple[Mention, Actor]]:
    """The actors in the list from token `start` on: `the A government, B and the rebels of C`.

    Places and persons are left out of the list but do not end it.
    """
    found: list[tuple[Mention, Actor]] = []
    ended = False
    at = start = _past_group(line, start)
    while 0 <= at < len(line.tokens):
        mention = _leading(line, at)
        if mention is None or (mention.kind is MentionKind.PRONOUN and at == start):
            break
        mention = _bearer(scene, line, mention)
        actor = _meant(scene, line, mention, adjectives=adjectives)
        if actor is not None:
            found.append((mention, actor))
        ahead = [t.lower for t in line.tokens[mention.last : mention.last + 2]]
        # In `with A and B, C left` the comma ends the list.
        if ended and ahead[:1] == [","] and ahead[1:] != ["and"]:
            break
        at = _next_item(line, mention.last)
        ended = "and" in {t.lower for t in line.tokens[mention.last : max(0, at)]}
    return found


def _past_group(line: Line, start: int) -> int:
    """`a panel made up of A and B` lists A and B."""
    ahead = [t.lower for t in line.tokens[start : start + 7]]
    if ahead[:1] not in (["a"], ["an"], ["the"]):
        return start
    for at, word in enumerate(ahead):
        if word == "of" and ahead[at - 1] in {"up", "composed", "made", "consisting", "formed"}:
            return start + at + 1
    return start


def _leading(line: Line, at: int) -> Mention | None:
    """The first mention within a few tokens of `at`, before any mark."""
    for index in range(at, min(at + _LEAD + 1, len(line.tokens))):
        mention = line.from_token(index)
        if mention is not None:
            return mention
        token = line.tokens[index]
        if token.text in _ENDS or token.lower in _NO_LEAD or token.lower.endswith("ed"):
            return None
    return None


def _bearer(scene: Scene, line: Line, mention: Mention) -> Mention:
    """The person in `the A general Name`, where the adjective only describes; B in `A's B`."""
    owned = scene.owned(line, mention)
    if owned is not None:
        return owned
    if scene.use(mention) is not Use.ADJECTIVE:
        return _mission_of(scene, line, mention)
    for other in line.mentions:
        gap = line.tokens[mention.last : other.first]
        if (
            other.first > mention.last
            and len(gap) <= _LEAD + 1
            and all(t.is_word or t.text == "," for t in gap)
        ):
            actor = scene.cast.actor(other)
            if (
                actor is not None
                and (actor.is_person or other.kind is MentionKind.NAME)
                and gap
                and not any(t.lower in {"and", "or"} for t in gap)
            ):
                return other
    return mention


def _mission_of(scene: Scene, line: Line, mention: Mention) -> Mention:
    """The one named behind a noun that an adjective describes.

    `the X mission Name`, `the Xish group Name`, `a former Xish minister, Name`.
    """
    tokens = line.tokens
    for index in range(mention.last, min(mention.last + _LEAD, len(tokens))):
        word = tokens[index].lower
        if word in _BEARERS or (word in _MISSIONS and index == mention.last):
            step = 2 if tokens[index + 1 : index + 2] and tokens[index + 1].text == "," else 1
            named = line.from_token(index + step)
            adjective = mention.has_form(FormKind.ADJECTIVE)
            if (
                named is not None
                and (adjective or step == 1)
                and named.kind in {MentionKind.NAME, MentionKind.KNOWN}
                and scene.cast.actor(named) is not None
            ):
                return named
        if not tokens[index].is_word or tokens[index].is_capitalised:
            break
    return mention


def _meant(scene: Scene, line: Line, mention: Mention, *, adjectives: bool) -> Actor | None:
    actor = scene.actor_at(line, mention)
    if actor is not None:
        return scene.acting_side(actor)
    if (
        adjectives
        and scene.use(mention) is Use.ADJECTIVE
        and _stands_for_side(scene, line, mention)
    ):
        return scene.cast.anyhow(mention)
    return None


def _stands_for_side(scene: Scene, line: Line, mention: Mention) -> bool:
    """Whether an adjective stands for a side: `A and B officials`, `the A government`."""
    delegation = scene.cues.set("delegation_noun")
    for token in line.tokens[mention.last : mention.last + 4]:
        if token.lower in delegation:
            return True
        if token.lower not in _JOINERS and not token.is_capitalised:
            return False
    return False


def _next_item(line: Line, after: int) -> int:
    """The index after the comma or `and` that goes on with the list; -1 when it ends."""
    after = _past_brackets(line, after)
    for index in range(after, min(after + _TAIL, len(line.tokens))):
        token = line.tokens[index]
        if token.text in _ENDS:
            return -1
        if token.lower in _JOINERS:
            nxt = index + 1
            while (
                nxt < len(line.tokens)
                and line.tokens[nxt].lower in _BEFORE_ITEM
                and line.from_token(nxt) is None
            ):
                nxt += 1
            return nxt
        if token.lower in {
            "who",
            "which",
            "that",
            "to",
            "but",
            "on",
            "in",
            "over",
            "about",
            "after",
            "by",
            "were",
            "was",
        }:
            return -1
    return -1


def _past_brackets(line: Line, after: int) -> int:
    """The index after an acronym in brackets, if one stands there."""
    ahead = [t.lower for t in line.tokens[after : after + 4]]
    return after + 3 if ahead[:1] == ["("] and ahead[2:] == [")", "and"] else after


def listed(scene: Scene, line: Line, mention: Mention) -> list[tuple[Mention, Actor]]:
    """The actors joined to a mention on its left, itself included.

    The subject `A, B and C` of a verb.
    """
    out = []
    items = _last_list(line, scene.conjoined_before(line, _whole(line, mention)))
    earlier = _chained(scene, line, items[0]) or _owner_before(scene, line, items[0])
    for item in items if earlier is None else [earlier, *items]:
        actor = _meant(scene, line, item, adjectives=True)
        if actor is not None:
            out.append((item, actor))
    return out


def _whole(line: Line, mention: Mention) -> Mention:
    """`the rebels` of `the rebels of the X`: where a list goes on to the left."""
    at = mention.first - 1
    if at > 0 and line.tokens[at].lower == "the":
        at -= 1
    if at < 1 or line.tokens[at].lower != "of":
        return mention
    described = line.upto_token(at)
    whole = described is not None and described.kind is MentionKind.DEFINITE
    return described if described is not None and whole else mention


def named_at(scene: Scene, line: Line, index: int) -> Mention | None:
    """The mention at token `index`, an article or a title skipped."""
    found = scene.mention_from(line, index)
    if found is not None:
        return found if found.kind is not MentionKind.PRONOUN else None
    return next((m for m in line.mentions if m.title is not None and m.title[0] == index), None)


def _chained(scene: Scene, line: Line, first: Mention) -> Mention | None:
    """The person before `and` whose description stands between: A in `A, a judge, and B said`."""
    at = first.first - 1
    while at > 0 and first.first - at < _CHAIN and line.tokens[at].lower != "and":
        if line.tokens[at].text in _ENDS:
            return None
        at -= 1
    if at < 2 or line.tokens[at].lower != "and" or line.tokens[at - 1].text != ",":
        return None
    for comma in range(at - 1, max(0, at - _CHAIN), -1):
        mention = line.upto_token(comma) if line.tokens[comma].text == "," else None
        actor = None if mention is None else scene.cast.actor(mention)
        if actor is not None and actor.is_person:
            return mention
    return None


def _last_list(line: Line, items: list[Mention]) -> list[Mention]:
    """C and D of `With A and B, C and D`: behind an `and`, a comma begins another list."""
    for index in range(len(items) - 2, 0, -1):
        before = {t.lower for t in line.tokens[items[index - 1].last : items[index].first]}
        after = {t.lower for t in line.tokens[items[index].last : items[index + 1].first]}
        if "and" in before and "," in after and "and" not in after:
            return items[index + 1 :]
    return items


def doer(scene: Scene, line: Line, verb: int) -> Mention | None:
    """The subject of a verb, also where it is the name in `A's president, Name, chairs`."""
    found = scene.subject_mention(line, verb)
    at = scene.skip_auxiliaries(line, verb)
    if found is not None or at < 2 or line.tokens[at].text != ",":
        return found
    named = line.upto_token(at)
    actor = None if named is None else scene.cast.actor(named)
    if named is None or actor is None or not actor.is_person or not named.first:
        return None
    return named if line.tokens[named.first - 1].text == "," else None


def _owner_before(scene: Scene, line: Line, first: Mention) -> Mention | None:
    """The owner in `A's government and B agreed`, `the A government and B agreed`."""
    tokens = line.tokens
    at = first.first - 1
    while at > 0 and tokens[at].lower in {"the", "and"}:
        at -= 1
    joined = any(t.lower == "and" for t in tokens[at + 1 : first.first])
    if not joined or at < 1 or tokens[at].lower not in ORGANS:
        return None
    mention = line.upto_token(at - (tokens[at - 1].lower in {"'s", "'"}))
    return mention if mention is not None and scene.cast.actor(mention) is not None else None


def has_noun(scene: Scene, line: Line, name: str, start: int = 0, stop: int | None = None) -> bool:
    """Whether a phrase of the cue set `name` stands between two tokens of a line."""
    phrases = scene.cues.phrases(name)
    if line.vocabulary.isdisjoint(phrases.firsts):
        return False
    return (
        phrases.within(line.tokens, start, len(line.tokens) if stop is None else stop) is not None
    )


@frozen
class LineRule:
    """A reader of one sentence, and the words without one of which it finds nothing.

    Attributes:
        read: The reader.
        wakers: The words, from the cues.
    """

    read: Callable[[Scene, Line], Iterator[Sign]]
    wakers: Callable[[Cues], frozenset[str]]


@frozen(eq=False)
class LineRules:
    """Readers of a sentence, with the way from a word to those that it wakes.

    Attributes:
        rules: The readers, in the order in which they are tried.
    """

    rules: tuple[LineRule, ...]

    def by_word(self, cues: Cues) -> tuple[frozenset[str], dict[str, tuple[int, ...]]]:
        """All words that wake a reader, and for each the numbers of those it wakes."""
        table: dict[str, list[int]] = {}
        for number, rule in enumerate(self.rules):
            for word in rule.wakers(cues):
                table.setdefault(word, []).append(number)
        return frozenset(table), {word: tuple(numbers) for word, numbers in table.items()}

    def read(self, scene: Scene, line: Line) -> Iterator[Sign]:
        """What the readers find in a sentence; those that no word of it wakes are not tried."""
        if not line.mentions:
            return
        words, numbers = scene.cues.table(self.by_word)
        woken: set[int] = set()
        for word in line.vocabulary & words:
            woken.update(numbers[word])
        for number in sorted(woken):
            yield from self.rules[number].read(scene, line)
