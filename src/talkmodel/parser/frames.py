"""Who does what in a sentence: the actor that is the subject of a verb, the agent after `by`.

The one a pronoun means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import Factory, field, frozen

from talkmodel.model import ActorKind
from talkmodel.parser.actors import Use
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.owned_names import owned_after, owner_before
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from talkmodel.parser.actors import Actor, Cast
    from talkmodel.parser.mentions import Line, Mention
    from talkmodel.parser.words import Cues

__all__ = ["Scene", "make_scene"]

_MANY = words("they their them")
_PEOPLE = words(
    """
    commanders leaders officials fighters soldiers negotiators delegates spokesmen diplomats
    workers strikers residents villagers relatives families analysts critics experts aides
    """
)
_OPENING = 4
_HUMAN = frozenset({"he", "she", "his", "her", "him"})
_RELATIVE = frozenset({"who", "which", "that"})
_ADVERBIAL_END = "ly"
_REACH_BACK = 3
# Who holds one of these acts for whoever owns it: `X's foreign minister invited both sides`.
_OFFICERS = words(
    """
    minister ministry chief leader spokesman spokeswoman spokesperson secretary ambassador premier
    chancellor king emir foreign-ministry chairman chairwoman
    """
)
_ORDINARY_ENDS = frozenset({",", ";", ":", "(", ")", "—", "–", "."})


def _index_names(scene: Scene) -> dict[str, str]:
    """The key of the actor that has each name, alias or adjective."""
    table: dict[str, str] = {}
    for actor in scene.cast.actors.values():
        known = actor.known
        also = () if known is None else (*known.aliases, *known.adjectives)
        for name in (actor.name, *actor.names, *also):
            table.setdefault(name, actor.key)
    return table


@frozen(eq=False)
class Scene:
    """An article's lines with the cast, and the questions a rule asks of them."""

    text: str
    lines: Sequence[Line]
    cast: Cast
    cues: Cues
    speaks_for: Mapping[str, str] = field(factory=dict)
    independents: frozenset[str] = frozenset()

    _names: dict[str, str] = field(
        init=False, repr=False, default=Factory(_index_names, takes_self=True)
    )

    def named(self, name: str) -> Actor | None:
        """The actor of the article that has this name, or this adjective."""
        key = self._names.get(name)
        return None if key is None else self.cast.actors[key]

    # -- mentions ---

    def actor_at(self, line: Line, mention: Mention) -> Actor | None:
        """The actor a mention means, with pronouns resolved; None for places and adjectives."""
        if mention.kind is MentionKind.PRONOUN:
            return self.pronoun(line, mention)
        return self.cast.actor(mention)

    def side_of(self, actor: Actor | None) -> Actor | None:
        """The actor that a person speaks for, or the actor itself."""
        if actor is None:
            return None
        key = self.speaks_for.get(actor.key)
        return self.cast.actors[key] if key is not None else actor

    def acting_side(self, actor: Actor | None) -> Actor | None:
        """Like `side_of`, but whoever holds no office of the side now acts in their own right."""
        return (
            actor if actor is not None and actor.key in self.independents else self.side_of(actor)
        )

    def pronoun(
        self, line: Line, mention: Mention, other_than: Actor | None = None
    ) -> Actor | None:
        """The actor a pronoun means: the subject of this sentence or of one shortly before.

        In the same part. `other_than` is somebody it cannot mean: `Name, his minister`.
        """
        human = mention.text.lower() in _HUMAN
        if mention.text.lower() in _MANY and self._nameless_group(line, mention):
            return None
        for back in range(_REACH_BACK + 1):
            index = line.index - back
            if index < 0 or self.lines[index].shouted:
                return None
            other = self.lines[index]
            for candidate in self._candidates(other, mention if back == 0 else None):
                actor = self.cast.actor(candidate)
                if (
                    actor is None
                    and not human
                    and candidate.kind is MentionKind.DEFINITE
                    and back == 0
                ):
                    return None
                if actor is not None and actor is other_than:
                    continue
                if actor is not None and actor.is_person == human:
                    return actor
                if (
                    back
                    and not human
                    and candidate.first <= 1
                    and self.use(candidate) is Use.ADJECTIVE
                ):
                    return self.cast.anyhow(candidate)
        return None

    def _nameless_group(self, line: Line, mention: Mention) -> bool:
        """Whether people without a name are the subject: in `Rebel commanders said they …`."""
        for at in range(min(mention.first, _OPENING)):
            word = line.tokens[at].lower
            if line.from_token(at) is not None or word in self.cues.set("preposition"):
                return False
            if word in _PEOPLE:
                return True
        return False

    @staticmethod
    def _candidates(line: Line, before: Mention | None) -> list[Mention]:
        mentions = [m for m in line.mentions if before is None or m.start < before.start]
        return [m for m in mentions if m.kind is not MentionKind.PRONOUN]

    # -- subjects ---

    def skip_auxiliaries(self, line: Line, index: int) -> int:
        """The index of the last token before the verb group that the verb at `index` closes."""
        auxiliary, adverb = self.cues.set("auxiliary"), self.cues.set("adverb")
        at = index - 1
        while at >= 0:
            word = line.tokens[at].lower
            if (
                word in auxiliary
                or (word in adverb and word not in _RELATIVE)
                or self._is_manner(line, at)
            ):
                at -= 1
            else:
                break
        return at

    def _is_manner(self, line: Line, at: int) -> bool:
        word = line.tokens[at].lower
        return (
            word.endswith(_ADVERBIAL_END) and len(word) > 4 and not line.tokens[at].is_capitalised
        )

    def subject_mention(self, line: Line, verb: int) -> Mention | None:
        """The mention that is the subject of the verb at token `verb`.

        If the sentence shows one.
        """
        at = self.skip_auxiliaries(line, verb)
        for _ in range(4):
            if at < 0:
                return None
            found = self.ending_at(line, at)
            if found is not None:
                return found
            step = self._step_back(line, at)
            if step is None:
                return self._subject_at(line, at)
            at = step
        return None

    def _step_back(self, line: Line, at: int) -> int | None:
        """Where to look on for the subject left of `, which` or of a parenthesis at `at`."""
        token = line.tokens[at]
        if token.lower in _RELATIVE and token.lower != "who":
            return at - 2 if at and line.tokens[at - 1].text == "," else at - 1
        if token.text == ",":
            opened = self._opening(line, at)
            return -1 if opened is None else opened - 1
        return None

    def _subject_at(self, line: Line, at: int) -> Mention | None:
        """The subject that the word at `at`, right before a verb group, belongs to."""
        token = line.tokens[at]
        if token.lower == "who":
            return self._person_before(line, at)
        if token.lower in {"and", "but", "or", "then", "also"} and at:
            return self._shared(line, at)
        if token.text in '”"’)':
            return None
        return self._noun_phrase_owner(line, at)

    def subject(self, line: Line, verb: int) -> Actor | None:
        """The actor that is the subject of the verb at token `verb`."""
        mention = self.subject_mention(line, verb)
        return None if mention is None else self.actor_at(line, mention)

    def _person_before(self, line: Line, at: int) -> Mention | None:
        """The mention that `who` at token `at` points back to.

        The nearest person, else the nearest group.
        """
        before = [m for m in line.mentions if m.last <= at and m.kind is not MentionKind.PRONOUN]
        for mention in reversed(before):
            actor = self.cast.actor(mention)
            if actor is not None and actor.is_person:
                return mention
        near = [m for m in before if m.last in {at, at - 1}]
        return near[-1] if near else None

    @staticmethod
    def ending_at(line: Line, at: int) -> Mention | None:
        """The mention that ends at token `at`.

        An acronym in brackets belongs to the name before it.
        """
        if at >= 2 and line.tokens[at].text == ")":
            opened = next(
                (i for i in range(at - 1, max(-1, at - 8), -1) if line.tokens[i].text == "("), None
            )
            at = at if opened is None else opened - 1
        return line.upto_token(at + 1)

    def _opening(self, line: Line, at: int) -> int | None:
        """The comma that opens the parenthesis that the comma at `at` closes.

        Right after a mention.
        """
        for index in range(at - 1, 0, -1):
            if line.tokens[index].text == ";":
                return None
            if line.tokens[index].text == "," and self.ending_at(line, index - 1) is not None:
                return index
        return None

    def _shared(self, line: Line, at: int) -> Mention | None:
        """The subject of the clause before a conjunction.

        The first actor of the sentence that can be one.
        """
        for mention in line.mentions:
            if mention.last > at:
                break
            if self._can_be_subject(line, mention):
                return mention
        return None

    def _can_be_subject(self, line: Line, mention: Mention) -> bool:
        if mention.kind is not MentionKind.PRONOUN and self.cast.actor(mention) is None:
            return False
        if mention.text.lower() in {"his", "her", "its", "their", "him", "them"}:
            return False
        before = line.tokens[mention.first - 1].lower if mention.first else ""
        if before == "the" and mention.first > 1:
            before = line.tokens[mention.first - 2].lower
        follows = line.tokens[mention.last] if mention.last < len(line.tokens) else None
        if before in self.cues.set("preposition"):
            return False
        return follows is not None

    def _noun_phrase_owner(self, line: Line, at: int) -> Mention | None:
        """The actor whose officials, team, side … end the noun phrase at `at`.

        Or who is in `leader of X`.
        """
        token = line.tokens[at]
        if token.kind is TokenKind.MARK or not token.is_word:
            return None
        low = at
        while low > 0 and at - low < 6 and line.tokens[low - 1].text not in _ORDINARY_ENDS:
            low -= 1
        best: Mention | None = None
        for mention in line.mentions:
            if low <= mention.first and mention.last <= at:
                best = mention
        if best is None:
            return None
        between = line.tokens[best.last : at + 1]
        if between and between[0].kind is TokenKind.POSSESSIVE:
            between = between[1:]  # in `X's team` it is no `is`
        if any(
            t.lower in self.cues.set("preposition") or t.lower in self.cues.set("auxiliary")
            for t in between
        ):
            return None
        delegation = self.cues.set("delegation_noun")
        if any(t.lower in delegation for t in between) or token.lower in _OFFICERS:
            return best
        return best if token.lower == "executive" and self._is_bloc(best) else None

    def _is_bloc(self, mention: Mention) -> bool:
        """Whether a mention is of a body that has an executive: `the EU executive`."""
        actor = self.cast.anyhow(mention)
        return actor is not None and actor.kind is ActorKind.IGO

    # -- objects ---

    def mention_from(self, line: Line, index: int) -> Mention | None:
        """The mention that begins at token `index`, an article skipped."""
        if index < len(line.tokens) and line.tokens[index].lower in {"the", "both", "all"}:
            after = line.from_token(index + 1)
            if after is not None:
                return after
        return line.from_token(index)

    def conjoined_before(self, line: Line, mention: Mention) -> list[Mention]:
        """The mention with those joined to it on its left: `A, B and C` for C."""
        found = [mention]
        at = self._outset(line, mention)
        while at > 0:
            step = at
            while step > 0 and line.tokens[step - 1].lower in {",", "and", "the", "both"}:
                step -= 1
            if step == at or not any(t.lower in {"and", ","} for t in line.tokens[step:at]):
                break
            nxt = line.upto_token(step)
            if nxt is None or nxt.kind is MentionKind.PRONOUN:
                break
            found.insert(0, nxt)
            at = self._outset(line, nxt)
        return found

    def owned(self, line: Line, mention: Mention) -> Mention | None:
        """Who acts where a mention only tells whose that is: the Harbour Party of `Peru's …`."""
        return None if self.use(mention) is Use.ACTOR else owned_after(line, mention)

    def _outset(self, line: Line, mention: Mention) -> int:
        """The index of the token where a mention begins, with the country that it is owned by."""
        owner = owner_before(line, mention)
        return mention.first if owner is None or self.use(owner) is Use.ACTOR else owner.first

    def use(self, mention: Mention) -> Use | None:
        """How a mention is used."""
        ref = self.cast.ref(mention)
        return None if ref is None else ref.use


def make_scene(
    text: str,
    lines: Sequence[Line],
    cast: Cast,
    cues: Cues,
    speaks_for: Mapping[str, str] | None = None,
    independents: frozenset[str] = frozenset(),
) -> Scene:
    """The scene of an article."""
    return Scene(text, lines, cast, cues, dict(speaks_for or {}), independents)
