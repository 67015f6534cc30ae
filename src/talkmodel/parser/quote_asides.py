"""Speakers told in an aside or in the sentence next to a quotation: `“…”, as X put it`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from talkmodel.parser.quote_subjects import Attribution
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from talkmodel.parser.quote_people import Company
    from talkmodel.parser.quote_periods import Period
    from talkmodel.parser.quote_subjects import Subjects
    from talkmodel.parser.quote_verbs import CueFinder

__all__ = ["Asides"]

_FAR: Final = 40
_DASHES: Final = frozenset({"—", "–", "-", "―"})
_VIEWS: Final = words("view opinion words telling judgment judgement assessment phrase eyes")
_PUT: Final = words("put puts described describes called calls said says saw sees phrased phrases")
_IS: Final = words("is was are were")
_POINTING: Final = words("this that those these such")
_GESTURES: Final = words(
    """
    shook nodded smiled shrugged laughed sighed paused grinned frowned winced waved gestured
    shakes nods smiles shrugs laughs sighs pauses grins frowns winces waves gestures
    """
)


@frozen(eq=False)
class Asides:
    """Finds speakers by what stands beside a quotation and is no plain `X said`."""

    company: Company
    finder: CueFinder
    subjects: Subjects

    def after(self, period: Period, start: int) -> Attribution | None:
        """`“…”, as X put it`, `“…” was X’s verdict`, `“…”, in X’s view` and the like."""
        word = period.word(start)
        if word == "as":
            return self._put(period, start + 1)
        if word == "in":
            return self.view(period, start)
        if word not in _IS:
            return None
        if period.word(start + 1) == "how":
            return self._put(period, start + 2)
        return self._owned_noun(period, start + 1)

    def _put(self, period: Period, at: int) -> Attribution | None:
        """`X put it` and `X described the talks` at token `at`."""
        named = self.company.starting(period, at)
        if named is None or period.word(named[1]) not in _PUT:
            return None
        verb = period.tokens[named[1]].text
        return Attribution(named[0], verb, "quote.as-x-put-it", named[1] + 1)

    def _owned_noun(self, period: Period, at: int) -> Attribution | None:
        """`X’s verdict` and `the words of X` at token `at`."""
        for index in range(at, min(at + 8, len(period.tokens))):
            if self.finder.is_noun(period, index):
                named = None
                if period.word(index - 1) in {"'s", "'"}:
                    named = self.company.ending(period, index - 1)
                elif period.word(index + 1) in {"of", "from", "by"}:
                    named = self.company.starting(period, index + 2)
                if named is not None and named[0].is_human:
                    cue = period.tokens[index].text
                    return Attribution(named[0], cue, "quote.is-x-s-noun", index + 1)
        return None

    def view(self, period: Period, at: int) -> Attribution | None:
        """`in X’s view` and `in the view of X` at token `at`."""
        if period.word(at) != "in":
            return None
        for index in range(at + 1, min(at + 6, len(period.tokens))):
            if period.word(index) in _VIEWS:
                if period.word(index + 1) == "of" and period.word(index + 2) != "one":
                    named = self.company.starting(period, index + 2)
                    stop = index + 2 if named is None else named[1]
                else:
                    named, stop = self.company.ending(period, index - 1), index + 1
                if named is None or period.word(index - 1) not in {"'s", "'", "the"}:
                    return None
                return Attribution(named[0], period.tokens[index].text, "quote.in-x-s-view", stop)
        return None

    def following(self, following: Period) -> Attribution | None:
        """The sentence after says it: `That was X’s verdict`, or has `X shook her head`."""
        if following.quotes:
            return None
        if following.word(0) in _POINTING and following.word(1) in _IS:
            return self._owned_noun(following, 2)
        if following.opens_block:
            return None
        subject = self.company.subject(following)
        if subject is None or not subject[0].is_person:
            return None
        if following.word(subject[1]) not in _GESTURES:
            return None
        return Attribution(subject[0], None, "quote.before-x")

    def reported(self, previous: Period) -> Attribution | None:
        """Whom the sentence before reports: `The deal is dead, X said`."""
        low = max(0, len(previous.tokens) - _FAR)
        for index in range(len(previous.tokens) - 1, low - 1, -1):
            cue = self.finder.verb(previous, index)
            if cue is not None and cue.base in {"say", "tell", "add", "insist", "explain"}:
                if cue.passive or cue.form not in {"past", "third"}:
                    return None
                voice = self.subjects.of(previous, cue)
                if voice is None or not voice.is_human:
                    return None
                return Attribution(voice, None, "quote.after-report")
        return None

    def according(self, period: Period, at: int, rule: str) -> Attribution | None:
        """`according to X` at token `at`."""
        if period.word(at) != "according" or period.word(at + 1) != "to":
            return None
        named = self.company.starting(period, at + 2)
        return None if named is None else Attribution(named[0], "according to", rule, named[1])

    def for_somebody(self, period: Period) -> Attribution | None:
        """`To X, the plan is “…”`."""
        if period.word(0) not in {"to", "for"}:
            return None
        named = self.company.starting(period, 1)
        if named is None or period.word(named[1]) != ",":
            return None
        return Attribution(named[0], None, "quote.to-x") if named[0].is_human else None

    def signed(self, following: Period, period: Period) -> Attribution | None:
        """`— Omar Teck, dairy farmer` below a quotation."""
        if following.block > period.block + 1 or following.word(0) not in _DASHES:
            return None
        named = self.company.starting(following, 1)
        return None if named is None else Attribution(named[0], None, "quote.signed")
