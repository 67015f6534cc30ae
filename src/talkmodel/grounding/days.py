"""Which dates a text has: years, months and days where they stand as such."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from talkmodel.model.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talkmodel.model import PartialDate

__all__ = ["Days"]

_Day: TypeAlias = tuple[int | None, int | None, int | None]

_MONTH: Final = rf"(?P<month>{'|'.join(MONTHS)})\b"
_NUMBERS: Final = (
    r"\d{1,2}(?:st|nd|rd|th)?(?:\s?(?:,|-|\u2013|and|or|to)\s?\d{1,2}(?:st|nd|rd|th)?)*"
)
_YEAR: Final = r"(?P<year>\d{4})(?!\d|[.,'\u2019]\d)"
# `9 and 10 March 2026`, `March 9-10, 2026`, `March 2026`; a month by itself must not open a
# sentence, where a verb has a capital, too.
_WRITTEN: Final = re.compile(
    rf"\b(?:(?P<before>{_NUMBERS})\s(?:of\s)?)?(?<![\w-]){_MONTH}"
    rf"(?:\s(?P<after>{_NUMBERS})(?![\d\w]|[.,]\d))?(?:,?\s(?:of\s)?{_YEAR})?"
)
_IN_DIGITS: Final = re.compile(r"(?<![\d-])(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])")
# A number of four digits is a year where nothing follows that it could count.
_BARE: Final = re.compile(
    r"(?<![\w$\u20ac\u00a3#])(?<![\d][.,'\u2019 ])(\d{4})(?![\w%]|[.,'\u2019]\d)"
    r"(?!\s(?!(?:and|or|in|at|on|by|to|over|for|as|but|when|after|before|until|with|was|is|were"
    r"|that|which|who|has|had|the|a|an|it|they|he|she|under|between|from|because|while)\b)[a-z\d])"
)


class Days:
    """The dates in a text.

    Args:
        text: The text.

    >>> from talkmodel import PartialDate
    >>> days = Days("They may meet on 11 boats in 2026, or on 3 March.")
    >>> [days.have(PartialDate.parse(one)) for one in ("2026-03-03", "2026-05-11")]
    [True, False]
    """

    def __init__(self, text: str) -> None:
        """Find them."""
        self._days = {*_written(text), *_in_digits(text)}
        self._years = {int(found[1]) for found in _BARE.finditer(text)}

    def have(self, date: PartialDate, published: PartialDate | None = None) -> bool:
        """Whether the text can mean a date; its year may be that of publication."""
        years = self._years | ({published.year} if published is not None else set())
        if date.month is None:
            return date.year in years | {year for year, _, _ in self._days}
        return any(
            month == date.month
            and (date.day is None or day == date.day)
            and (year == date.year or (year is None and date.year in years))
            for year, month, day in self._days
        )


def _written(text: str) -> Iterator[_Day]:
    for found in _WRITTEN.finditer(text):
        year = int(found["year"]) if found["year"] else None
        days = re.findall(r"\d+", f"{found['before'] or ''} {found['after'] or ''}")
        before = text[: found.start()].rstrip(" ")[-1:]
        if days or year is not None or before.isalnum() or before == ",":
            month = MONTHS.index(found["month"]) + 1
            yield year, month, None
            for day in days:
                yield year, month, int(day)


def _in_digits(text: str) -> Iterator[_Day]:
    for found in _IN_DIGITS.finditer(text):
        year, month = int(found[1]), int(found[2])
        yield year, month, None
        if found[3] is not None:
            yield year, month, int(found[3])
