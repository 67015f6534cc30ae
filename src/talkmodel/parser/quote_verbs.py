"""Verbs and nouns of saying in a period, and how they are used there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import Factory, field, frozen

from talkmodel.parser.mentions import MentionKind
from talkmodel.parser.quote_voices import singular
from talkmodel.parser.tokens import TokenKind

if TYPE_CHECKING:
    from talkmodel.parser.quote_periods import Period
    from talkmodel.parser.words import Cues

__all__ = ["Cue", "CueFinder"]

_BE: Final = frozenset(["is", "are", "was", "were", "be", "been", "being", "am"])
# Determiners that stand for people as well: `many say so`.
_PRONOMINAL: Final = frozenset({"both", "all", "some", "many", "several", "few", "two", "three"})
_CALLED_OFF: Final = frozenset({"off", "up", "out", "in"})
_NOUN_ONLY: Final = frozenset({"of", "for", "with", "in", "on", "by", "renewed", "from"})
_ADJECTIVE_ENDS: Final = ("ful", "ous", "ive", "ial", "ed", "al", "ic")


@frozen
class Cue:
    """A verb of saying at the half-open range `[first, last)` of tokens.

    `base` is its base form, `form` which form it has, `passive` whether a form of `be` is with it.
    """

    first: int
    last: int
    base: str
    form: str
    passive: bool = False


def _first_words(cues: Cues) -> frozenset[str]:
    """The words that a verb of saying begins with."""
    return cues.verbs("say").firsts | cues.verbs("quote_say").firsts


def _small_words(cues: Cues) -> frozenset[str]:
    """The words that may stand between a subject and its verb."""
    return cues.set("auxiliary") | cues.set("adverb")


@frozen(eq=False)
class CueFinder:
    """Finds the verbs and nouns of saying."""

    cues: Cues
    _firsts: frozenset[str] = field(
        init=False, default=Factory(lambda finder: finder.cues.table(_first_words), takes_self=True)
    )
    _small: frozenset[str] = field(
        init=False, default=Factory(lambda finder: finder.cues.table(_small_words), takes_self=True)
    )

    def verb(self, period: Period, at: int) -> Cue | None:
        """The verb of saying that begins at token `at`, if it is used as a verb there."""
        if period.tokens[at].lower not in self._firsts:
            return None
        best: tuple[str, str, int] | None = None
        for name in ("say", "quote_say"):
            hit = self.cues.verbs(name).at(period.tokens, at)
            if hit is not None and (best is None or hit[2] > best[2]):
                best = hit
        if best is None or (period.tokens[at].is_capitalised and at > 0):
            return None
        base, form, last = best
        if base == "call" and period.word(last) in _CALLED_OFF:
            return None
        if form in {"base", "third", "gerund"} and self._is_noun(period, at, form):
            return None
        return Cue(at, last, base, form, self._is_passive(period, at, form))

    def _is_noun(self, period: Period, at: int, form: str) -> bool:
        """Whether `calls`, `report` … is a noun here: something only a noun can follow precedes."""
        if at == 0:
            return form != "gerund"
        before = period.tokens[at - 1]
        if before.kind is TokenKind.POSSESSIVE:
            return True
        word = before.lower
        if form == "base":
            if word in self.cues.set("determiner") - _PRONOMINAL:
                return True
            verbal = (
                self.cues.set("auxiliary") | self.cues.set("adverb") | {"to", "and", "or", "they"}
            )
            plural = singular(word) != word or before.is_capitalised or self._after_name(period, at)
            return word not in verbal and not plural
        if form == "gerund":
            return word in self.cues.set("determiner")
        nominal = self.cues.set("determiner") | _NOUN_ONLY
        return (word in nominal and word != "that") or (
            word.endswith(_ADJECTIVE_ENDS)
            and not before.is_capitalised
            and not self._after_name(period, at)
        )

    @staticmethod
    def _after_name(period: Period, at: int) -> bool:
        """Whether a comma, or a mention that is no pronoun, ends before `at`."""
        place = period.ends.get(at)
        if place is None:
            return period.word(at - 1) == ","
        return place.mention.kind is not MentionKind.PRONOUN

    def _is_passive(self, period: Period, at: int, form: str) -> bool:
        if form not in {"past", "participle"}:
            return False
        index = at - 1
        while index >= 0 and self._is_between(period, index):
            if period.word(index) in _BE:
                return True
            index -= 1
        return False

    def _is_between(self, period: Period, at: int) -> bool:
        word = period.word(at)
        return word in self._small or (word.endswith("ly") and len(word) > 4)

    def before_group(self, period: Period, at: int) -> int:
        """The index after the last token before the auxiliaries and adverbs that precede `at`."""
        while at > 0 and self._is_between(period, at - 1):
            at -= 1
        return at

    def after_group(self, period: Period, at: int) -> int:
        """The index of the first token at or after `at` that is no auxiliary or adverb."""
        while at < len(period.tokens) and self._is_between(period, at):
            at += 1
        return at

    def is_noun(self, period: Period, at: int) -> bool:
        """Whether a noun of saying stands at token `at`."""
        word = period.word(at)
        nouns = self.cues.set("quote_noun")
        return word in nouns or singular(word) in nouns
