"""Who the subject of a verb of saying is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from talkmodel.parser.quote_periods import QUOTED

if TYPE_CHECKING:
    from talkmodel.parser.quote_people import Company
    from talkmodel.parser.quote_periods import Period
    from talkmodel.parser.quote_verbs import Cue, CueFinder
    from talkmodel.parser.quote_voices import Voice

__all__ = ["Attribution", "Subjects"]

_FAR: Final = 60
_GAP: Final = 8
_APPOSITION: Final = 30
# Words that are prepositions elsewhere and open a clause with a subject as well.
_TIMES: Final = frozenset({"as", "after", "before", "since", "until", "till", "than"})
_SHARING: Final = frozenset({"to", "and", "but", "or", "then", "by", "while", "before", "after"})
_RELATIVE: Final = frozenset({"who", "which", "that"})
_PARENTHESES: Final = frozenset({",", "(", "—", "–", "-", "―"})
_CLOSING: Final = frozenset({",", ")", "—", "–", "-", "―"})
_APART: Final = frozenset({QUOTED, ";", ",", ":", "and", "but", "that"})


@frozen
class Attribution:
    """Whose words: the voice, the verb as written, the rule, and where the attribution ends."""

    voice: Voice
    cue: str | None
    rule: str
    stop: int = 0


@frozen(eq=False)
class Subjects:
    """Finds the subjects of verbs of saying."""

    company: Company
    finder: CueFinder
    prepositions: frozenset[str]

    def direct(self, period: Period, cue: Cue) -> Voice | None:
        """The voice right before a verb and its auxiliaries."""
        last = self.finder.before_group(period, cue.first)
        if period.word(last - 1) != ",":
            return self._ending(period, last)
        apposed = self.company.ending(period, last - 1)  # `, which the chair, X, called “…”`
        if apposed is None or not apposed[0].is_person or period.word(apposed[1] - 1) != ",":
            return None
        return apposed[0]

    def of(self, period: Period, cue: Cue) -> Voice | None:
        """Who says it: the subject of the verb at `cue`, or None if nobody who can speak is."""
        if cue.first == 0 and cue.base in {"ask", "press"}:
            return self.company.last_human(period)
        last = self.finder.before_group(period, cue.first)
        if last == 0:
            return self.company.last_human(period) if cue.form == "gerund" else None
        word = period.word(last - 1)
        if cue.form == "gerund" or word in _SHARING:
            return self._shared(period, cue)
        if word in _RELATIVE:
            return self._ending(period, last - 2 if period.word(last - 2) == "," else last - 1)
        if word in _CLOSING:
            inverted = self._inverted(period, cue, last - 1)
            return self._over_apposition(period, last - 1) if inverted is None else inverted
        return self._before(period, last)

    def _ending(self, period: Period, last: int) -> Voice | None:
        found = self.company.ending(period, last)
        return None if found is None else found[0]

    def _before(self, period: Period, last: int) -> Voice | None:
        """The voice before `last`; the subject of the period if that is only a part of another."""
        found = self.company.ending(period, last)
        if found is not None and not self._is_governed(period, found[1]):
            return found[0]
        subject = self.company.subject(period)
        if subject is None or subject[1] > last or last - subject[1] > _GAP:
            return None
        between = {period.word(i) for i in range(subject[1], last)}
        return None if _APART & between else subject[0]

    def _is_governed(self, period: Period, first: int) -> bool:
        """Whether a preposition stands before a noun phrase."""
        return period.word(first - 1) in self.prepositions - _TIMES

    def _shared(self, period: Period, cue: Cue) -> Voice | None:
        """The subject that a verb shares with the clause before it."""
        subject = self.company.subject(period)
        if subject is not None and subject[1] <= cue.first:
            return subject[0]
        for last in range(cue.first, max(0, cue.first - _FAR), -1):
            if last in period.ends:
                found = self.company.ending(period, last)
                if found is not None and found[0].is_human:
                    return found[0]
        return None

    def _inverted(self, period: Period, cue: Cue, comma: int) -> Voice | None:
        """`The talks, said X, were “…”`: the one comma before the verb opens a parenthesis."""
        if any(period.word(i) == "," for i in range(max(0, comma - _FAR), comma)):
            return None
        named = self.company.starting(period, cue.last)
        return named[0] if named is not None and period.word(named[1]) == "," else None

    def _over_apposition(self, period: Period, comma: int) -> Voice | None:
        """The subject before `, the minister,` that `comma` closes, or the name inside."""
        for index in range(comma - 1, max(0, comma - _APPOSITION), -1):
            if period.word(index) in {";", ":"}:
                break
            if period.word(index) in _PARENTHESES:
                voice = self._around(period, index)
                if voice is not None:
                    return voice
        subject = self.company.subject(period)
        return None if subject is None or subject[1] > comma else subject[0]

    def _around(self, period: Period, comma: int) -> Voice | None:
        """`The minister, X` is X; `X, the minister` is X as well."""
        inner = self.company.starting(period, comma + 1)
        if period.word(comma + 1) in {"known", "called", "named"}:
            known = self.company.starting(period, comma + 2 + (period.word(comma + 2) == "as"))
            return None if known is None else known[0]
        if period.word(comma - 1) in {"them", "these", "those"}:
            return None if inner is None else inner[0]
        outer = self.company.ending(period, comma)
        if inner is not None and inner[0].is_person and not (outer and outer[0].is_person):
            return inner[0]
        if outer is not None and period.word(outer[1] - 1) not in self.prepositions:
            unnamed = outer[0].actor is None and not outer[0].plural
            if inner is not None and unnamed and period.tokens[comma + 1].is_capitalised:
                return inner[0]  # `his mother, X`
            return outer[0]
        return None
