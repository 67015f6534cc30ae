"""Dates as exact as the source has them, never more: a year, a month or a day."""

from __future__ import annotations

import datetime as dt
import functools
from typing import Any, Final, Literal, TypeAlias

import attrs

from talkmodel.model import checks
from talkmodel.model.errors import FieldError, FieldTypeError, PartialDateError
from talkmodel.model.hints import describe

__all__ = ["MONTHS", "PartialDate", "Qualifier"]

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
"""The English names of the months, in order."""

Qualifier: TypeAlias = Literal["?", "~", "%"]
"""How sure a date is: `?` uncertain, `~` approximate, `%` both (EDTF level 1)."""

_QUALIFIERS: Final = ("?", "~", "%")
_MAX_YEAR: Final = 9999
_MAX_MONTH: Final = 12
_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY: Final = 2
_WIDTHS: Final = (4, 2, 2)
_SHOWN: Final = 60
_FORMS: Final = "write a year, month or day such as 2026, 2026-02, 2026-02-17 or 2014~"
_NAMES: Final = ("year", "month", "day")


def _days_in(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _DAYS[month - 1] + (leap and month == _FEBRUARY)


def _whole(date: PartialDate, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is None and attribute.name != "year":
        return
    if isinstance(value, bool) or not isinstance(value, int):
        reason = f"must be an int, not {describe(value)}"
        raise FieldTypeError(type(date).__name__, attribute.name, reason)


def _qualifier(date: PartialDate, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is None:
        return
    if value not in _QUALIFIERS:
        error = FieldError if isinstance(value, str) else FieldTypeError
        reason = (
            f"must be '?' (uncertain), '~' (approximate), '%' (both) or None, not {describe(value)}"
        )
        raise error(type(date).__name__, attribute.name, reason)


def _day(value: object) -> None:
    if not isinstance(value, dt.date):
        raise checks.Wrong(f"must be a datetime.date, not {describe(value)}", is_type=True)


@functools.total_ordering
@attrs.frozen(kw_only=True, order=False)
class PartialDate:
    """A year, a month or a day, with an optional mark of doubt.

    Dates are ordered by their first possible day; of two that begin alike the less exact one comes
    first, and a date without a mark comes before one with it. `str()` gives the text form, a subset
    of EDTF level 0 and 1 (ISO 8601-2), which `parse` reads.

    Attributes:
        year: The year of the Gregorian calendar, 1 to 9999.
        month: The month, 1 to 12, or `None` where only the year is known.
        day: The day of the month, or `None` where it is not known.
        qualifier: `"?"` for uncertain, `"~"` for approximate, `"%"` for both, or `None`.

    Raises:
        FieldError: There is no such date, or a day is given without its month.
        FieldTypeError: A number is no `int`.

    >>> str(PartialDate(year=2026, month=2))
    '2026-02'
    >>> PartialDate.parse("2014~") < PartialDate.parse("2026-02-17")
    True
    """

    year: int = attrs.field(validator=_whole)
    month: int | None = attrs.field(default=None, validator=_whole)
    day: int | None = attrs.field(default=None, validator=_whole)
    qualifier: Qualifier | None = attrs.field(default=None, validator=_qualifier)

    def __attrs_post_init__(self) -> None:
        """Refuse what the calendar does not have."""
        wrong = _misfit(self.year, self.month, self.day)
        if wrong is not None:
            raise FieldError(type(self).__name__, *wrong)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Return the date that a text such as `2019`, `2026-02`, `2026-02-17` or `2014~` says.

        Args:
            text: The date: a year of four digits, then month and day of two each where known, then
                `?`, `~` or `%` where in doubt. Nothing else, no spaces.

        Raises:
            PartialDateError: The text has another form, or there is no such date.
            FieldTypeError: `text` is no `str`.

        >>> PartialDate.parse("2026-02-17").day
        17
        >>> PartialDate.parse("2026-02-30")
        Traceback (most recent call last):
        talkmodel.model.errors.PartialDateError: no date: '2026-02-30': 2026-02 has 28 days, not 30
        """
        checks.apply(checks.string, text, owner=cls.__name__, name="text")
        qualifier: Qualifier | None = None
        parts = text
        for mark in ("?", "~", "%"):
            if text.endswith(mark):
                qualifier, parts = mark, text[:-1]
        digits = parts.split("-", len(_WIDTHS))
        fits = len(digits) <= len(_WIDTHS) and all(
            len(part) == width and part.isascii() and part.isdigit()
            for part, width in zip(digits, _WIDTHS, strict=False)
        )
        if not fits:
            raise PartialDateError(text[:_SHOWN], _FORMS)
        year, month, day, *_ = (*(int(part) for part in digits), None, None)
        wrong = _misfit(year, month, day)
        if wrong is not None:
            raise PartialDateError(text, wrong[1])
        return cls(year=year, month=month, day=day, qualifier=qualifier)

    @classmethod
    def from_date(cls, date: dt.date) -> PartialDate:
        """Return the day of a `datetime.date` (or `datetime.datetime`).

        Args:
            date: The date. The time of day of a `datetime.datetime` is dropped.

        Raises:
            FieldTypeError: `date` is no `datetime.date`.

        >>> import datetime
        >>> str(PartialDate.from_date(datetime.date(2026, 2, 17)))
        '2026-02-17'
        """
        checks.apply(_day, date, owner=cls.__name__, name="date")
        return cls(year=date.year, month=date.month, day=date.day)

    def earliest(self) -> dt.date:
        """Return the first day it can mean, the mark of doubt set aside.

        >>> PartialDate.parse("2026-02").earliest()
        datetime.date(2026, 2, 1)
        """
        return dt.date(self.year, self.month or 1, self.day or 1)

    def latest(self) -> dt.date:
        """Return the last day it can mean, the mark of doubt set aside.

        >>> PartialDate.parse("2026-02").latest()
        datetime.date(2026, 2, 28)
        """
        month = self.month or _MAX_MONTH
        return dt.date(self.year, month, self.day or _days_in(self.year, month))

    def __str__(self) -> str:
        """Return the text form, such as `2026-02~`."""
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts) + (self.qualifier or "")

    def __lt__(self, other: object) -> bool:
        """Return whether it comes before `other`."""
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._key() < other._key()

    def _key(self) -> tuple[int, int, int, str]:
        # 2026, 2026-01 and 2026-01-01 begin alike; 0 sorts the less exact one first.
        return (self.year, self.month or 0, self.day or 0, self.qualifier or "")


def _misfit(year: int, month: int | None, day: int | None) -> tuple[str, str] | None:
    """Return field and reason where the calendar has no such date, else `None`."""
    if not 1 <= year <= _MAX_YEAR:
        return "year", f"must be from 1 to {_MAX_YEAR}, not {describe(year)}"
    if month is None:
        return ("day", "must be None where month is None") if day is not None else None
    if not 1 <= month <= _MAX_MONTH:
        return "month", f"there is no month {describe(month)}, months are 1 to {_MAX_MONTH}"
    if day is not None and not 1 <= day <= _days_in(year, month):
        number = day if 0 <= day <= 99 else describe(day)  # noqa: PLR2004 - two digits
        return "day", f"{year:04}-{month:02} has {_days_in(year, month)} days, not {number}"
    return None
