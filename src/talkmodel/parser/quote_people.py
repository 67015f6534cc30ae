"""Whom a noun phrase or a pronoun means: a person by name or role, an actor, an unnamed voice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field

from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.names import Sort
from talkmodel.parser.quote_openings import opening_subject
from talkmodel.parser.quote_periods import QUOTED
from talkmodel.parser.quote_roles import gender_of
from talkmodel.parser.quote_voices import (
    Phrase,
    Voice,
    find_phrase,
    is_agentive,
    phrase_ending,
    singular,
)
from talkmodel.parser.spans import Span
from talkmodel.parser.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.quote_periods import Period, Place
    from talkmodel.parser.quote_roles import Roles
    from talkmodel.parser.quote_voices import Words

__all__ = ["Company"]

_GENDER: Final = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
_UNNAMED: Final = frozenset({"a", "an", "one"})
_SIDES: Final = frozenset({"delegation", "camp", "side", "team"})
_PLURAL_WORDS: Final = frozenset({"people", "both", "others", "families", "authorities"})
_NAMED: Final = frozenset({"name", "named", "known", "called", "identified"})
_NAMING_STOPS: Final = frozenset({"", ".", ";", QUOTED, "said", "says", "told"})
_BEFORE_NAME: Final = frozenset({"of", "as", "only", "simply", "himself", "herself"})
_NAMING_REACH: Final = 10
_REGIONAL: Final = ("ern", "an", "ean", "ese", "ish", "ic", "arab")
_DEFINITE: Final = frozenset({"the", "his", "her", "its", "their", "our"})
_REACH_HUMAN: Final = 8
_REACH: Final = 2
_WINDOW: Final = 12
_NAME_WORDS: Final = 4
_DESCRIBED: Final = 3
# Bounds that keep the work linear whatever the text.
_FAR: Final = 60
_LAST_VOICES: Final = 4


def _is_regional(actor: Actor) -> bool:
    """Whether a name that nothing else is known of looks like the adjective of a region."""
    return actor.sort is Sort.OTHER and actor.name.lower().endswith(_REGIONAL)


def _may_be_human(actor: Actor) -> bool:
    """Whether an actor that nothing tells the sort of may be a human by the form of its name."""
    return actor.sort is Sort.OTHER and not actor.is_place and len(actor.name.split()) > 1


@define(eq=False)
class Company:
    """Everybody who may speak in an article."""

    scene: Scene
    words: Words
    periods: Sequence[Period]
    roles: Roles
    spoke: dict[int, list[Voice]] = field(factory=dict)
    _subjects: dict[int, tuple[Voice, int] | None] = field(factory=dict)
    _known: int = 0

    # -- noun phrases -----------------------------------------------------------------------------

    def starting(self, period: Period, first: int) -> tuple[Voice, int] | None:
        """The voice of the noun phrase that begins at `first`, and the token after it."""
        phrase = find_phrase(self.words, period, first)
        if phrase is None:
            return None
        apposed = self._apposed(period, phrase)
        if apposed is not None:
            return apposed
        voice = self._named_as(period, phrase) or self.resolve(period, phrase)
        return None if voice is None else (voice, phrase.last)

    def ending(self, period: Period, last: int) -> tuple[Voice, int] | None:
        """The voice of the noun phrase that ends before `last`, and its first token."""
        phrase = phrase_ending(self.words, period, last)
        if phrase is None:
            return None
        voice = self.resolve(period, phrase)
        return None if voice is None else (voice, phrase.first)

    def _apposed(self, period: Period, phrase: Phrase) -> tuple[Voice, int] | None:
        """`the minister, Omar Teck` is Omar Teck."""
        if not self._is_human(period, phrase):
            return None
        at = phrase.last
        if period.word(at) == "and" and period.word(at + 2) == ",":
            at += 2  # `its officer for print and packaging, X`
        one = singular(period.word(at - 1)) == period.word(at - 1)
        if period.word(at) == ",":
            at += 1
        elif not one or phrase.head != phrase.last:
            return None
        place = period.starts.get(at)
        actor = None if place is None else self.scene.cast.actor(place.mention)
        if place is None or actor is None or actor.sort is Sort.OTHER:
            return self._first_name(period, at)
        if not actor.is_person:
            return None
        return self._voice(period, actor, Phrase(place.lead, place.last, place.last)), place.last

    def _first_name(self, period: Period, at: int) -> tuple[Voice, int] | None:
        """`his mother, Rosa,`: a capitalised word between commas."""
        if period.word(at - 1) != "," or period.word(at + 1) != ",":
            return None
        token = period.tokens[at]
        if not token.is_capitalised or token.lower in self.words.stops | self.words.months:
            return None
        return Voice(None, Span(token.start, token.end)), at + 1

    def _named_as(self, period: Period, phrase: Phrase) -> Voice | None:
        """`a farmer who gave his name as Teck` and `a man called Teck` are Teck."""
        if not self._is_human(period, phrase):
            return None
        for index in range(phrase.last, phrase.last + _NAMING_REACH):
            if period.word(index) in _NAMING_STOPS:
                return None
            if period.word(index) in _NAMED:
                at = index + 1
                while period.word(at) in _BEFORE_NAME:
                    at += 1
                place = period.starts.get(at)
                actor = None if place is None else self.scene.cast.actor(place.mention)
                if place is not None and actor is not None:
                    span = Span(place.mention.start, place.mention.end)
                    return Voice(actor, span, gender=gender_of(period.word(phrase.head - 1)))
        return None

    def _is_human(self, period: Period, phrase: Phrase) -> bool:
        return period.word(phrase.head - 1) in self.words.human

    def _is_official(self, period: Period, phrase: Phrase) -> bool:
        return period.word(phrase.head - 1) in self.words.official

    def _voice(self, period: Period, actor: Actor | None, phrase: Phrase) -> Voice:
        tokens = period.tokens
        span = Span(tokens[phrase.first].start, tokens[phrase.last - 1].end)
        head = period.word(phrase.head - 1)
        known = self.roles.gender.get(actor.key, "") if actor is not None else ""
        if head in self.words.human and phrase.head not in period.ends:
            plural = head in _PLURAL_WORDS or singular(head) != head or head in self.words.bodies
            plural = plural and period.word(phrase.first) != "one"
            return Voice(actor, span, plural, gender_of(head) or known, not plural)
        human = actor is not None and actor.is_person
        return Voice(actor, span, not human, known, human)

    def resolve(self, period: Period, phrase: Phrase) -> Voice | None:
        """Whose voice a noun phrase is; None if it is nobody's, as `the paper`, or unclear."""
        place = period.ends.get(phrase.head)
        if place is not None and place.first >= phrase.first:
            return self._mentioned(period, phrase, place)
        head = period.word(phrase.head - 1)
        human = head in self.words.human
        cues = self.scene.cues
        if not human and head not in cues.set("state_noun") and head not in cues.set("force_noun"):
            return self._unknown(period, phrase)
        owner = self._owner(period, phrase)
        named = self._by_role(period, phrase, owner)
        if named is None and (not human or self._is_official(period, phrase)):
            named = self.scene.side_of(owner) or self._tail(period, phrase)
        if named is None and period.word(phrase.head - 1) in self.words.documents:
            return None
        if named is None and owner is None:
            named = self._just_named(period, phrase)
        return self._voice(period, named, phrase)

    def _just_named(self, period: Period, phrase: Phrase) -> Actor | None:
        """Who `the deputy group leader` is that begins the sentence after one on X, of no role."""
        if phrase.first or phrase.head != phrase.last or phrase.head < _DESCRIBED:
            return None
        head = period.word(phrase.head - 1)
        previous = self.periods[period.index - 1] if period.index else None
        if previous is None or previous.part != period.part or period.word(0) != "the":
            return None
        if head not in self.words.official or previous.quotes:
            return None
        subject = self.subject(previous)
        if subject is None or not subject[0].is_person or singular(head) != head:
            return None
        return None if self.roles.has_role(subject[0].actor) else subject[0].actor

    def _unknown(self, period: Period, phrase: Phrase) -> Voice | None:
        """A voice known by its form only: a name by its capitals, `the drugmaker` by its ending."""
        tokens = period.tokens[phrase.first : phrase.head]
        if (
            all(token.is_word and token.is_capitalised for token in tokens)
            and tokens[0].lower not in self.words.determiners
            and len(tokens) < _NAME_WORDS
            and (phrase.first > 0 or self._is_then_named(period, phrase))
        ):
            return Voice(None, Span(tokens[0].start, tokens[-1].end))
        word = singular(tokens[-1].lower)
        if not is_agentive(word):
            return None
        span = Span(tokens[0].start, period.tokens[phrase.last - 1].end)
        return Voice(None, span, word != tokens[-1].lower, "", word == tokens[-1].lower)

    def _is_then_named(self, period: Period, phrase: Phrase) -> bool:
        """Whether words at the beginning of a sentence go on as names do: `X said`, `X, 61,`."""
        at = phrase.last
        if period.word(at) == ",":
            word = period.word(at + 1)
            return word.isdecimal() or word in {"the", "a", "an"}
        return period.word(at + period.word(at).endswith("ly")) in self.words.verbs

    def _mentioned(self, period: Period, phrase: Phrase, place: Place) -> Voice | None:
        """The voice of a phrase whose head is a name, a pronoun or a description: `the rebels`."""
        mention = place.mention
        if mention.kind is MentionKind.PRONOUN:
            return self.pronoun(period, place.first)
        actor = self.scene.cast.anyhow(mention)
        if actor is not None and not actor.is_place:
            voice = self._voice(period, actor, phrase)
            if period.word(phrase.first) != "the" and _may_be_human(actor):
                return Voice(actor, voice.span)
            return voice
        if actor is None and mention.kind is MentionKind.DEFINITE:
            return self._voice(period, self._by_role(period, phrase, None), phrase)
        return None

    def _owner(self, period: Period, phrase: Phrase) -> Actor | None:
        """The actor before the head: `Zembrian officials`, `the Front’s aide`, `its leader`."""
        for at in range(phrase.head - 1, phrase.first, -1):
            place = period.ends.get(at)
            if place is None:
                thing = self.roles.adjective(period.tokens[at - 1].text)
                thing = thing or self.roles.things.get(period.word(at - 1))
                if thing is not None:
                    return thing
                continue
            if place.mention.kind is MentionKind.PRONOUN:
                voice = self.pronoun(period, place.first)
                return None if voice is None else voice.actor
            actor = self.scene.cast.anyhow(place.mention)
            plain = period.tokens[at].kind is not TokenKind.POSSESSIVE
            if actor is not None and not actor.is_place and not (plain and _is_regional(actor)):
                return actor
        return None

    def _tail(self, period: Period, phrase: Phrase) -> Actor | None:
        """The actor after the head: `a spokesman for the Front`, `officials in Luma`."""
        for at in range(phrase.head + 2, phrase.last + 1):
            place = period.ends.get(at)
            actor = None if place is None else self.scene.cast.anyhow(place.mention)
            if place is not None and period.word(at - 1) in {"its", "their"}:
                owner = self.pronoun(period, place.first)  # `a member of its committee`
                actor = None if owner is None else owner.actor
            elif at < phrase.last and period.word(at) not in self.words.official:
                continue  # `of a Baltic fruit packer`
            if actor is not None and not actor.is_place:
                # Whoever works *at* a name works at a body, even if it looks like a person's.
                at_body = period.word(phrase.head) == "at"
                side = actor if at_body else self.scene.side_of(actor)
                near = period.word(phrase.head) == "close"  # to somebody, who is another
                return None if near and side is actor and actor.is_person else side
        if phrase.head < phrase.last and singular(period.word(phrase.last - 1)) in _SIDES:
            return self._last_side(period)
        return None

    def _last_side(self, period: Period) -> Actor | None:
        """The actor whose delegation or camp was named last, shortly before."""
        for other in self._before(period, _REACH):
            if other is period:
                continue
            for last in range(len(other.tokens), max(0, len(other.tokens) - _FAR), -1):
                owned = other.word(last) in {"'s", "'"}
                if last in other.ends and singular(other.word(last + owned)) in _SIDES:
                    actor = self.scene.cast.anyhow(other.ends[last].mention)
                    if actor is not None:
                        return self.scene.side_of(actor)
        return None

    def _by_role(self, period: Period, phrase: Phrase, owner: Actor | None) -> Actor | None:
        """The person whom a definite description means: `the special envoy`, `its leader`."""
        tokens = period.tokens[phrase.first : phrase.head]
        owned = owner is not None or any(t.kind is TokenKind.POSSESSIVE for t in tokens)
        if not owned and tokens[0].lower not in _DEFINITE:
            return None
        # The words of mentions before the head say whose the office is.
        skip = {
            token.lower
            for at in range(phrase.first + 1, phrase.head)
            if at in period.ends
            for token in period.tokens[period.ends[at].lead : at]
        }
        wanted = {t.lower for t in tokens if t.is_word} - _DEFINITE - skip - {"own"}
        side = self.scene.side_of(owner)
        return self.roles.who(tokens[-1].lower, wanted, side, tokens[0].start)

    # -- pronouns ---------------------------------------------------------------------------------

    def pronoun(self, period: Period, at: int) -> Voice | None:
        """Whom the pronoun at token `at` means: who spoke or acted last."""
        self._look_back(period)
        word = period.word(at)
        human = word in _GENDER
        source = self._source(period, at) if human else None
        if source is not None and _fits(source, word):
            return source
        for other in self._before(period, _REACH_HUMAN if human else _REACH):
            for voice in self._candidates(other, at if other is period else None):
                if _fits(voice, word):
                    return voice
        return None

    def _source(self, period: Period, at: int) -> Voice | None:
        """The unnamed one of `According to an official, …, he added`."""
        for index in range(at - 2):
            if period.word(index) != "according" or period.word(index + 1) != "to":
                continue
            phrase = find_phrase(self.words, period, index + 2)
            if phrase is not None and phrase.last <= at and period.word(phrase.first) in _UNNAMED:
                return self.resolve(period, phrase)
        return None

    def last_human(self, period: Period) -> Voice | None:
        """Who spoke or acted last before a period, if a human."""
        self._look_back(period)
        for other in self._before(period, _REACH):
            if other is not period:
                for voice in self._candidates(other, None):
                    if voice.is_human:
                        return voice
        return None

    def _look_back(self, period: Period) -> None:
        """Find the subjects before a period that a pronoun in it may mean, first to last.

        In this order a pronoun among them asks only for subjects that are known already.
        """
        low = max(self._known, period.index - _WINDOW)
        self._known = max(self._known, period.index)
        for index in range(low, period.index):
            self.subject(self.periods[index])

    def _before(self, period: Period, reach: int) -> Iterator[Period]:
        """The period and those before it in the same part of the article, backwards."""
        for index in range(period.index, max(-1, period.index - reach - 1), -1):
            if self.periods[index].part != period.part:
                return
            yield self.periods[index]

    def _candidates(self, period: Period, limit: int | None) -> Iterator[Voice]:
        yield from reversed(self.spoke.get(period.index, [])[-_LAST_VOICES:])
        subject = self._subjects.get(period.index)
        if subject is not None and (limit is None or subject[1] <= limit):
            yield subject[0]
        stop = len(period.tokens) if limit is None else limit
        for last in range(stop, max(0, stop - _FAR), -1):
            place = period.ends.get(last)
            actor = None if place is None else self.scene.cast.actor(place.mention)
            if place is None or actor is None:
                continue
            if actor.sort is not Sort.OTHER or " " in actor.name:
                yield self._voice(period, actor, Phrase(place.lead, last, last))

    # -- subjects ---------------------------------------------------------------------------------

    def subject(self, period: Period) -> tuple[Voice, int] | None:
        """The voice that is the subject of a period, and the token after it."""
        if period.index not in self._subjects:
            # Set first: a pronoun in the subject asks for the subject of its own period.
            self._subjects[period.index] = None
            self._subjects[period.index] = opening_subject(self, period)
        return self._subjects[period.index]


def _fits(voice: Voice, pronoun: str) -> bool:
    """Whether a pronoun can mean a voice."""
    gender = _GENDER.get(pronoun)
    if gender is not None:
        return voice.is_human and voice.gender in {"", gender}
    if pronoun in {"it", "its"}:
        return voice.actor is not None and not voice.actor.is_person
    return voice.plural
