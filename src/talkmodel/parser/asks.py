"""What the rules of asking share: the ask, its content, its subject, and whose a noun is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from talkmodel.model import DemandKind
from talkmodel.parser.adverbials import WEEKDAYS
from talkmodel.parser.ask_subjects import asker
from talkmodel.parser.demand_lists import split_content
from talkmodel.parser.demand_spans import (
    content_end,
    drop_article,
    is_pronoun_only,
    trim,
)
from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.parser.actors import Actor
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.mentions import Line, Mention

__all__ = ["Ask", "AskReader", "Head", "possessor"]

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
    because until again last than without within despite amid through via out too early late
    about over under is was are were has had for
    """
)
_CLAUSE_STARTS = words("by with from before until for")
_CLAUSE_OPENERS = words("unless if that until because when after before while and but ,")
_PLANS = frozenset({"plan", "proposal", "idea", "offer", "paper", "motion", "scheme"})
_DETAILS = words("details time information clarification")
_ANNOUNCED = words(
    "idea ideas plan proposal something thing things demand demands condition compromise"
)
_UNREAL = words("could may might")
_DENIALS = words("deny denies denied denying")
_QUESTIONS = words("will would does did do is are was were has have had could can should")
_QUOTES = {"“": "”", '"': '"', "‘": "’", "«": "»"}
_ASKING = frozenset({DemandKind.DEMAND, DemandKind.PROPOSAL})
_AFTER_FIGURE = words(". , ; over across plus more as for")
_SHORT = 6
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


@frozen
class Head:
    """Who asks what kind of thing of whom, and which rule saw it at the token `cue`."""

    by: Actor | None
    kind: DemandKind
    rule: str
    cue: int
    to: Actor | None = None


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
        return asker(self.scene, self.line, index)

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
            or (word[:1].isdigit() and (word[-1] != "%" or self.word(stop + 1) in _AFTER_FIGURE))
            or word[:1] in "$£€“\"‘'«"
            or "-" in word
            or "'" in word
        )

    def _announces(self, start: int, stop: int) -> bool:
        """`one thing: Y`, `an idea of its own: Y`: the content comes after the colon."""
        nouns = _ANNOUNCED & {self.word(at) for at in range(start, stop)}
        brief = self.word(start) in {"a", "an"} and stop - start <= _SHORT // 2
        return brief or (stop - start <= _SHORT and bool(nouns))

    def _asks_for_details(self, end: int) -> bool:
        """`asked for more time` is no ask of the other side's substance."""
        return self.word(end - 1) in _DETAILS and self.word(end - 2) in {"more", "further"}

    def _is_likened(self, start: int, end: int) -> bool:
        """`South Korea wants 15% as well` tells of another deal."""
        return self.word(start)[:1].isdigit() and self.word(end - 1) in {"well", "too"}

    def _after_copula(self, start: int) -> int:
        """`What X will not discuss is Y`: the content is Y."""
        for at in range(start, min(start + _MAX_GAP, len(self.line.tokens))):
            if self.word(at) in {"is", "was", "are", "were"}:
                return at + 1
        return len(self.line.tokens)

    def is_cleft(self, cue: int) -> bool:
        """Whether the sentence begins `What X wants`, so that the content follows an `is`."""
        between = {self.word(at) for at in range(1, cue)}
        return self.word(0) == "what" and not between & {",", "is", "was"}

    def _is_count(self, start: int) -> bool:
        """`three times`, `the second time` say how often, not what."""
        return any(self.word(at) in {"time", "times"} for at in range(start, start + 3))

    def _past_plan(self, begin: int, last: int, kind: DemandKind) -> int:
        """`a plan to do Z`, `a proposal for Z`: the content is what the plan is for."""
        if (
            self.word(begin) in _PLANS
            and self.word(begin + 1) in {"to", "that"}
            and last - begin > 3
        ):
            return begin + 2
        if (
            kind is DemandKind.PROPOSAL
            and self.word(begin) in _PLANS
            and self.word(begin + 1) in {"for", "of"}
            and last - begin > 2
        ):
            return drop_article(self.line, begin + 2, last)
        return begin

    def asks(
        self,
        head: Head,
        start: int,
        *,
        stop: int | None = None,
        marker: str = "",
        clause: bool = False,
    ) -> Iterator[Ask]:
        """The asks in the content that begins at token `start`.

        It ends before `stop`, or where the sentence shows; a `clause` keeps its first article.
        `marker` is the word that a list repeats before each part.
        """
        by = head.by
        if by is None or by.is_place or (head.to is not None and head.to.key == by.key):
            return
        is_verb = not head.rule.endswith(".noun")
        if is_verb and head.kind in _ASKING and self._is_unreal(head.cue):
            return
        if stop is None:
            if self.is_cleft(head.cue):
                start, clause = self._after_copula(start), False
            stop = content_end(self.scene, self.line, start)
            if self.word(stop) == ":" and self._announces(start, stop):
                start, clause = stop + 1, False
                stop = content_end(self.scene, self.line, start)
        start, end = self._balanced(*self._unquoted(*trim(self.line, start, stop)))
        if self._asks_for_details(end) or self._is_likened(start, end):
            return
        if start >= end or self.word(start) in _NO_OBJECT - _CLAUSE_STARTS or self._is_count(start):
            return
        parts = (
            split_content(self.line, start, end, marker) if marker or not clause else [(start, end)]
        )
        for first, last in parts:
            begin = first if clause else drop_article(self.line, first, last)
            begin = self._past_plan(begin, last, head.kind)
            end = last if clause else last - self._day_after(begin, last)
            if begin < end <= begin + _MAX_WORDS and not is_pronoun_only(self.line, begin, end):
                yield Ask(by, head.to, head.kind, self.line, begin, end, head.rule, head.cue)

    def _is_unreal(self, cue: int) -> bool:
        """`could demand`, `if X demands`, `denied that X had demanded`, `Would X demand …?`."""
        if cue and self.line.tokens[-1].text == "?" and self.word(0) in _QUESTIONS:
            return True
        at = self.scene.skip_auxiliaries(self.line, cue)
        group = {self.word(i) for i in range(at + 1, cue)}
        given_up = "once" in group and "but" in self.line.vocabulary
        if given_up or not _UNREAL.isdisjoint(group):
            return True
        mention = self.scene.ending_at(self.line, at) if at >= 0 else None
        if mention is None:
            return False
        left = mention.first - 1
        left -= self.word(left) == "the"
        return self.word(left) in {"if", "whether"} or (
            self.word(left) == "that" and self.word(left - 1) in _DENIALS
        )

    def _day_after(self, begin: int, last: int) -> int:
        """How many words tell when it was asked: 2 in `offered a new contract on Friday`."""
        a_day = last - begin > 2 and self.word(last - 2) == "on" and self.word(last - 1) in WEEKDAYS
        return 2 if a_day else 0

    def _balanced(self, start: int, end: int) -> tuple[int, int]:
        """Without the mark that closes a quotation which begins before: `asked “to do Z”`."""
        texts = [token.text for token in self.line.tokens[start:end]]
        for opening, closing in _QUOTES.items():
            odd = texts.count('"') % 2 if opening == closing else opening not in texts
            if texts[-1:] == [closing] and odd:
                return start, end - 1
        return start, end

    def _unquoted(self, start: int, end: int) -> tuple[int, int]:
        """`“Z” on Friday`: Z."""
        close = _QUOTES.get(self.line.tokens[start].text) if start < end else None
        if close is None:
            return start, end
        for at in range(start + 1, end):
            if self.line.tokens[at].text == close:
                after = self.word(at + 1)
                return (start + 1, at) if at + 1 >= end or after in _NO_OBJECT else (start, end)
        return start, end

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
                subject = self.subject(at)
                if subject is not None:
                    return subject
        return None


def _meant(scene: Scene, line: Line, pronoun: Mention) -> Actor | None:
    """Whose a noun after `its` or `their` is."""
    if [t.lower for t in line.tokens[pronoun.first - 2 : pronoun.first]] == ["up", "on"]:
        taken = line.upto_token(pronoun.first - 2)  # `took X up on its offer`
        return None if taken is None else scene.actor_at(line, taken)
    return _nearest(scene, line, pronoun) or scene.actor_at(line, pronoun)


def _nearest(scene: Scene, line: Line, pronoun: Mention) -> Actor | None:
    """`unless the firm improves its offer`: `its` is whoever the same clause is about."""
    if pronoun.text.lower() not in {"its", "their"}:
        return None
    for mention in reversed(line.mentions):
        if mention.last > pronoun.first or mention.kind is MentionKind.PRONOUN:
            continue
        between = [t.lower for t in line.tokens[mention.last : pronoun.first]]
        first = mention.first - (1 if line.tokens[mention.first - 1].lower == "the" else 0)
        opens = first > 0 and line.tokens[first - 1].lower in _CLAUSE_OPENERS
        if not opens or not between or {",", "that", "and", ";", "'s"} & set(between):
            return None
        return scene.actor_at(line, mention)
    return None


def _ownership(scene: Scene, line: Line, at: int) -> Actor | None:
    """`a company proposal`: whoever the article means by `the company`."""
    word = line.tokens[at].lower
    nouns = ("company_noun", "union_noun", "state_noun")
    if all(word not in scene.cues.set(name) for name in nouns):
        return None
    return scene.named(f"the {word}") or scene.named(f"The {word}")


def possessor(scene: Scene, line: Line, index: int) -> tuple[Actor | None, Mention | None]:
    """Who owns the noun at token `index`: `X's demand`, `their demand`, `the X demand`."""
    owner, mention = _owner_before(scene, line, index)
    bare = mention is None or mention.last < index - 1
    return (bare and _ownership(scene, line, index - 1)) or owner, mention


def _owner_before(scene: Scene, line: Line, index: int) -> tuple[Actor | None, Mention | None]:
    """The actor, or the pronoun, before a noun and the words that go with it."""
    at = index - 1
    while (
        at >= 0
        and line.tokens[at].is_word
        and not line.tokens[at].is_capitalised
        and line.tokens[at].lower not in scene.cues.set("preposition")
        and line.tokens[at].lower not in {"a", "an"}
    ):
        for mention in line.mentions:
            if mention.last == at + 1 and mention.kind is MentionKind.PRONOUN:
                return _meant(scene, line, mention), mention
            if mention.last == at + 1 and scene.cast.anyhow(mention) is not None:
                return scene.actor_at(line, mention) or scene.cast.anyhow(mention), mention
        at -= 1
        if index - at > 6:
            return None, None
    if at >= 0 and line.tokens[at].lower in {"'s", "'"}:
        at -= 1
        if (
            at > 0
            and line.upto_token(at + 1) is None
            and line.tokens[at].lower in scene.cues.set("delegation_noun")
        ):
            at -= 1
    for mention in line.mentions:
        if mention.last == at + 1:
            actor = scene.actor_at(line, mention) or scene.cast.anyhow(mention)
            return (None, None) if actor is None or actor.is_place else (actor, mention)
    return None, None
