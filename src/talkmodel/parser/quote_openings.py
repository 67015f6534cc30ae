"""The subject with which a sentence opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talkmodel.parser.quote_periods import QUOTED

if TYPE_CHECKING:
    from talkmodel.parser.quote_people import Company
    from talkmodel.parser.quote_periods import Period
    from talkmodel.parser.quote_voices import Voice

__all__ = ["opening_subject"]

_OPENERS: Final = frozenset({"asked", "pressed", "questioned"})
_FRONTED: Final = 40
_COMMAS: Final = 3


def opening_subject(company: Company, period: Period) -> tuple[Voice, int] | None:
    """The voice that is the subject of the first clause of a period, and the token after it."""
    at = 0
    loose = company.words.loose
    while at < len(period.tokens) and (
        period.word(at) in loose or period.word(at) in {",", "—", "–", "-", "•", "…"}
    ):
        at += 1
    if period.word(at) == QUOTED:
        return None
    if period.word(at) == "it" and period.word(at + 1) in {"is", "was"}:
        return company.starting(period, at + 2)
    if not _is_fronted(company, period, at):
        return _unfronted(company, period, at)
    found = _after_being(company, period, at) if period.word(at) in {"among", "amongst"} else None
    return found or _after_comma(company, period, at)


def _unfronted(company: Company, period: Period, at: int) -> tuple[Voice, int] | None:
    """Who a period begins with, or whom it says that to be: `Its chair is X, a judge`."""
    found = company.starting(period, at)
    if found is not None and period.word(found[1]) == ":":
        # Whom a speaker in a transcript begins to speak of: `SPEAKER: Our envoy said`.
        return company.starting(period, found[1] + 1) or found
    if found is None or found[0].is_person or period.word(found[1]) not in {"is", "was"}:
        return found
    named = company.starting(period, found[1] + 1)
    return named if named is not None and named[0].is_person else found


def _after_comma(company: Company, period: Period, at: int) -> tuple[Voice, int] | None:
    """Who comes after what stands before the subject: `In Luma, they met`."""
    commas = 0
    for comma in range(at, min(at + _FRONTED, len(period.tokens))):
        if period.word(comma) == "," and commas < _COMMAS:
            commas += 1
            found = company.starting(period, comma + 1)
            if found is not None:
                return found
    return None


def _after_being(company: Company, period: Period, at: int) -> tuple[Voice, int] | None:
    """Who comes after the verb of `Among the guests was X`."""
    for index in range(at, min(at + _FRONTED, len(period.tokens))):
        if period.word(index) in {"is", "was", "were", "are"}:
            found = company.starting(period, index + 1)
            if found is not None and found[0].is_human:
                return found
    return None


def _is_fronted(company: Company, period: Period, at: int) -> bool:
    """Whether a period begins with something before its subject: `In Luma, they met`."""
    cues, word = company.scene.cues, period.word(at)
    return (
        word in cues.set("preposition")
        or word in cues.set("subordinator")
        or word in _OPENERS
        or (word.endswith("ing") and at not in period.starts)
    )
