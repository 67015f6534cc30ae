"""What the rules of asking share: the ask, its content, its subject, and whose a noun is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from talkmodel.model import DemandKind
from talkmodel.parser.demand_spans import (
    content_end,
    drop_article,
    is_pronoun_only,
    split_content,
    trim,
)
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["Ask", "AskReader", "possessor"]

_NOUN_LEFT = words(
    """
    the a an its his her their no any this that of 's ’s ' ’ main key first such peak
    growing
    """
)
_NEGATIVE = frozenset({"not", "never", "no", "n't", "hardly"})
_NO_OBJECT = words(
    """
    in on at by with from after before since during as and but or when while of so if
    because until again last than too early late about over under is was are were has had
    for
    """
)
_SUMMARY_NOUNS = words(
    """
    matter issue condition demand step point thing idea request proposal move measure
    concession clause
    """
)
_PLANS = frozenset({"plan", "proposal", "idea", "offer", "paper", "motion", "scheme"})
_MAX_GAP = 14
_MAX_WORDS = 60


@frozen
class Ask:
    """A demand as one place of the text words it.

    `start` and `stop` are the tokens of its content.
    """

    by: Actor
    to: Actor | None
    kind: DemandKind
    line: Line
    start: int
    stop: int
    rule: str
    cue: int

    @property
    def span(self) -> tuple[int, int]:
        """The offsets of the content."""
        return self.line.tokens[self.start].start, self.line.tokens[self.stop - 1].end


@frozen(eq=False)
class AskReader:
    """Reads the asks of one sentence; the rules are functions over it."""

    scene: Scene
    line: Line

    def word(self, index: int) -> str:
        """The token at `index` in lower case; empty beyond the ends."""
        return self.line.tokens[index].lower if 0 <= index < len(self.line.tokens) else ""

    def subject(self, index: int) -> Actor | None:
        """The actor that is the subject of the verb at `index`."""
        return self.scene.subject(self.line, index)

    def negated(self, index: int) -> bool:
        """Whether the verb at `index` is denied."""
        at = self.scene.skip_auxiliaries(self.line, index)
        words = [t.lower for t in self.line.tokens[at + 1 : index]]
        return any(w in _NEGATIVE or w.endswith("n't") for w in words)

    def is_noun(self, index: int, form: str) -> bool:
        """Whether a word that can be a verb is a noun here."""
        return form in {"base", "third"} and self.word(index - 1) in _NOUN_LEFT

    def has_object(self, stop: int) -> bool:
        """Whether an object follows the verb that ends before `stop`.

        Rather than a phrase of place or time.
        """
        if stop >= len(self.line.tokens):
            return False
        word = self.word(stop)
        return (
            (word.isalnum() and word not in _NO_OBJECT)
            or word[:1] in "$£€“\"‘'«"
            or "-" in word
            or "'" in word
        )

    def _after_copula(self, start: int) -> int:
        """`What X will not discuss is Y`: the content is Y."""
        for at in range(start, min(start + _MAX_GAP, len(self.line.tokens))):
            if self.word(at) in {"is", "was", "are", "were"}:
                return at + 1
        return start

    def _is_count(self, start: int) -> bool:
        """`three times`, `the second time` say how often, not what."""
        return any(self.word(at) in {"time", "times"} for at in range(start, start + 3))

    def _past_plan(self, begin: int, last: int) -> int:
        """`a plan to do Z`: the content is what the plan is for."""
        if self.word(begin) in _PLANS and self.word(begin + 1) in {"to", "that"} and last - begin > 3:
            return begin + 2
        return begin

    def phrase_before(self, stop: int) -> int:
        """Where the noun phrase begins that ends before token `stop`."""
        cues = self.scene.cues
        ends = (
            (cues.set("preposition") - {"of", "from", "in", "between", "for"})
            | cues.set("auxiliary")
            | {"that", "which", "who", "to", "and", "but"}
        )
        at = best = stop
        while at > 0 and stop - at < _MAX_GAP:
            token = self.line.tokens[at - 1]
            if (
                not (
                    token.is_word
                    or token.kind is TokenKind.NUMBER
                    or token.kind is TokenKind.POSSESSIVE
                )
                or token.lower in ends
            ):
                break
            at -= 1
            if token.lower in {"a", "an", "the", "any", "its", "their"}:
                best = at
                before = self.word(at - 1)
                if before not in {"of", "from", "in", "for", "between"}:
                    break
        return best if best < stop else at

    def fronted(self, index: int, kind: DemandKind, rule: str) -> Iterator[Ask]:
        """`an amnesty, which X had requested`: the object stands before the relative clause."""
        mention = self.scene.subject_mention(self.line, index)
        if mention is None:
            return
        first = mention.first - (1 if self.word(mention.first - 1) == "the" else 0)
        if self.word(first - 1) not in {"which", "that"}:
            return
        stop = first - 1
        if self.word(stop - 1) == ",":
            stop -= 1
        start = self.phrase_before(stop)
        if stop > start:
            yield from self.asks(
                self.scene.actor_at(self.line, mention),
                kind,
                start,
                rule + "-fronted",
                index,
                stop=stop,
            )

    def asks(
        self,
        by: Actor | None,
        kind: DemandKind,
        start: int,
        rule: str,
        cue: int,
        *,
        to: Actor | None = None,
        marker: str = "",
        keep_article: bool = False,
        stop: int | None = None,
    ) -> Iterator[Ask]:
        """The asks in the content that begins at token `start`."""
        if by is None or start >= len(self.line.tokens):
            return
        if stop is None and self.word(0) == "what" and cue < start:
            start = self._after_copula(start)
        end = content_end(self.scene, self.line, start) if stop is None else stop
        start, end = trim(self.line, start, end)
        if self.word(start) in _NO_OBJECT - {
            "by",
            "with",
            "from",
            "before",
            "until",
            "for",
        } or self._is_count(start):
            return
        for first, last in split_content(self.line, start, end, marker):
            begin = first if keep_article else drop_article(self.line, first, last)
            begin = self._past_plan(begin, last)
            if (
                last <= begin
                or is_pronoun_only(self.line, begin, last)
                or last - begin > _MAX_WORDS
            ):
                continue
            if by.is_place or (to is not None and to.key == by.key):
                continue
            yield Ask(by, to, kind, self.line, begin, last, rule, cue)

    def is_passive(self, index: int) -> bool:
        """Whether a form of `be` stands before the verb at `index`."""
        at = index - 1
        while at >= 0 and self.word(at) in self.scene.cues.set("adverb"):
            at -= 1
        return self.word(at) in {"was", "were", "is", "are", "be", "been", "being"}

    def clause_subject(self, index: int) -> Actor | None:
        """The actor whose clause a condition belongs to: the last subject before it."""
        for at in range(index - 1, -1, -1):
            if self.word(at) in {";", ":"}:
                return None
            if self.word(at) in self.scene.cues.set("auxiliary") or self.scene.cues.verbs("say").at(
                self.line.tokens, at
            ):
                subject = self.scene.subject(self.line, at)
                if subject is not None:
                    return subject
        return None

    def passive(self, verb: int, agent: int, kind: DemandKind, rule: str) -> Iterator[Ask]:
        """`Z had been demanded by X`, `Z, long demanded by X`."""
        mention = self.scene.mention_from(self.line, agent)
        by = None if mention is None else self.scene.actor_at(self.line, mention)
        stop = self.scene.skip_auxiliaries(self.line, verb) + 1
        if by is None or stop < 1:
            return
        group = {t.lower for t in self.line.tokens[stop:verb]}
        finite = bool(group & {"was", "were", "been", "is", "are", "being"})
        start = self._clause_start(stop) if finite else self.phrase_before(stop)
        start, stop = trim(self.line, start, self._before_relative(start, stop) if finite else stop)
        if (
            not finite
            and stop - start <= 2
            and self.word(stop - 1) in _SUMMARY_NOUNS
            and mention is not None
        ):
            start, stop = self._what_it_sums_up(start, mention.last)
        if stop > start:
            yield from self.asks(by, kind, start, rule, verb, stop=stop)

    def _clause_start(self, stop: int) -> int:
        start = stop
        while start > 0 and self.word(start - 1) not in {";", ":", ".", "but"}:
            start -= 1
        return start

    def _what_it_sums_up(self, start: int, after: int) -> tuple[int, int]:
        """`Y, a matter long demanded by X` and `one idea floated by X, a Y,`: the content is Y."""
        if self.word(after) == ",":
            return after + 1, content_end(self.scene, self.line, after + 1)
        if self.word(start - 1) == ",":
            return self.phrase_before(start - 1), start - 1
        return start, start

    def _before_relative(self, start: int, stop: int) -> int:
        for at in range(start, stop):
            if self.word(at) == "," and self.word(at + 1) in {"which", "who", "that", "where"}:
                return at
        return stop


def possessor(scene: Scene, line: Line, index: int) -> tuple[Actor | None, Mention | None]:
    """Who owns the noun at token `index`: `X's demand`, `their demand`, `the X demand`."""
    at = index - 1
    while (
        at >= 0
        and line.tokens[at].is_word
        and not line.tokens[at].is_capitalised
        and line.tokens[at].lower not in scene.cues.set("preposition")
    ):
        for mention in line.mentions:
            if mention.last == at + 1 and (
                mention.kind is MentionKind.PRONOUN or scene.cast.anyhow(mention) is not None
            ):
                return scene.actor_at(line, mention) or scene.cast.anyhow(mention), mention
        at -= 1
        if index - at > 6:
            return None, None
    if at >= 0 and line.tokens[at].lower in {"'s", "'"}:
        at -= 1
        if at > 0 and line.tokens[at].lower in scene.cues.set("delegation_noun"):
            at -= 1
    for mention in line.mentions:
        if mention.last == at + 1:
            actor = scene.actor_at(line, mention) or scene.cast.anyhow(mention)
            return (None, None) if actor is None or actor.is_place else (actor, mention)
    return None, None
