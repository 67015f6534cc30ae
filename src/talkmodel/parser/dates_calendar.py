"""Calendar arithmetic for the date reader: what a name or a distance means from an anchor."""

import datetime as dt
import re

import attrs

from talkmodel.model.dates import PartialDate

__all__ = [
    "COUNTS",
    "MONTH",
    "WEEKDAY",
    "Reading",
    "deictic",
    "make_date",
    "month_number",
    "near_month",
    "only",
    "related_year",
    "shifted",
    "weekday",
    "weekday_number",
    "yearless",
]

MONTH = (
    r"(?:(?i:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\b|(?i:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?:\.|\b))"
)
WEEKDAY = r"(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DECEMBER = 12
_WEEK = 7
_LEAP_MONTH, _LEAP_DAY = 2, 29
# The month in which a season of the northern hemisphere begins; winter spans two years.
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}


@attrs.frozen(slots=True)
class Reading:
    """What the words of a date come to.

    Attributes:
        value: The past reading, or the only one.
        ahead: The future reading where the words leave it open.
        explicit_year: The words hold the year.
        relative: The words point from another date.
    """

    value: PartialDate | None
    ahead: PartialDate | None = None
    explicit_year: bool = False
    relative: bool = False


def make_date(
    year: int | None, month: int | None = None, day: int | None = None
) -> PartialDate | None:
    """Return the date, or `None` where a part that is needed is missing or no calendar has it."""
    try:
        dt.date(year or 0, month or 1, day or 1)
    except (ValueError, OverflowError):
        return None
    return PartialDate(year=year or 0, month=month, day=day)


def only(value: PartialDate | None) -> Reading | None:
    """Return the reading of a date that is written in full, or `None` where there is no date."""
    return None if value is None else Reading(value, explicit_year=True)


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or its abbreviation."""
    return _MONTHS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """Return 0 (Monday) to 6 for a weekday's name or its abbreviation."""
    return _DAYS.index(name[:3].lower())


def _shift_days(date: dt.date, days: int) -> dt.date | None:
    try:
        return date + dt.timedelta(days=days)
    except OverflowError:
        return None


def yearless(month: int, day: int | None, anchor: PartialDate | None) -> Reading | None:
    """Return the readings of a month, or a day of one, that is given without its year.

    29 February is a date of its own: the nearest leap year on either side is taken.
    """
    if make_date(2000, month, day) is None:
        return None
    if anchor is None:
        return Reading(None)
    if day != _LEAP_DAY or month != _LEAP_MONTH:
        date, year = PartialDate(year=anchor.year, month=month, day=day), anchor.year
        gone, coming = date.earliest() <= anchor.latest(), date.latest() >= anchor.earliest()
        past = date if gone else make_date(year - 1, month, day)
        return Reading(past, date if coming else make_date(year + 1, month, day))
    past = future = None
    # Eight years hold a leap year, even around 1900.
    for step in range(9):
        before = make_date(anchor.year - step, month, day)
        after = make_date(anchor.year + step, month, day)
        if past is None and before is not None and before.earliest() <= anchor.latest():
            past = before
        if future is None and after is not None and after.latest() >= anchor.earliest():
            future = after
    return Reading(past, future)


def near_month(lead: str, month: int, anchor: PartialDate | None) -> Reading:
    """Return the reading of `last`, `next` or `this` before a month's name."""
    if anchor is None or anchor.month is None:
        return Reading(None, relative=True)
    shift = {"last": -(month >= anchor.month), "next": int(month <= anchor.month)}.get(lead, 0)
    return Reading(make_date(anchor.year + shift, month), relative=True)


def related_year(words: str, anchor: PartialDate | None, before: PartialDate | None) -> int | None:
    """Return the year that `last year`, `the same year` and the like mean, if that is known."""
    word = words.lower().split()[-2]
    origin = anchor if word in {"last", "this", "next"} else before
    if origin is None:
        return None
    return origin.year + {"last": -1, "previous": -1, "next": 1, "following": 1}.get(word, 0)


def _exact(date: PartialDate | None) -> dt.date | None:
    return None if date is None or date.day is None else date.earliest()


def _as_day(date: dt.date | None) -> PartialDate | None:
    return None if date is None else PartialDate.from_date(date)


def weekday(lead: str, name: str, anchor: PartialDate | None) -> Reading:
    """Return the readings of a weekday, which `last` or `next` may stand before."""
    today = _exact(anchor)
    if today is None:
        return Reading(None, relative=True)
    back = (today.weekday() - weekday_number(name)) % _WEEK
    ahead = (weekday_number(name) - today.weekday()) % _WEEK
    if lead == "last":
        return Reading(_as_day(_shift_days(today, -(back or _WEEK))), relative=True)
    if lead == "next":
        # On a Tuesday, `next Thursday` is not the one two days off but that of the week after.
        later = not ahead or weekday_number(name) > today.weekday()
        return Reading(_as_day(_shift_days(today, ahead + _WEEK * later)), relative=True)
    past, future = _shift_days(today, -back), _shift_days(today, ahead)
    return Reading(_as_day(past), _as_day(future), relative=True)


def _week(today: dt.date | None, weeks: int) -> PartialDate | None:
    """Return the month, or else the year, that holds the whole of a week."""
    first = None if today is None else _shift_days(today, _WEEK * weeks - today.weekday())
    last = None if first is None else _shift_days(first, _WEEK - 1)
    if first is None or last is None or first.year != last.year:
        return None
    return make_date(first.year, first.month if first.month == last.month else None)


def _months_on(date: PartialDate, months: int) -> PartialDate | None:
    if date.month is None:
        return None
    total = date.year * _DECEMBER + date.month - 1 + months
    return make_date(total // _DECEMBER, total % _DECEMBER + 1)


def deictic(words: str, anchor: PartialDate | None) -> Reading:
    """Return the reading of words such as `yesterday`, `last month` or `earlier this year`.

    A week has no place of its own in a `PartialDate`; it is read as the month or year it lies in.
    """
    if anchor is None:
        return Reading(None, relative=True)
    today = _exact(anchor)
    parts = words.split()
    step = {"last": -1, "next": 1}.get(parts[-2] if len(parts) > 1 else "", 0)
    unit = parts[-1]
    value: PartialDate | None
    if unit in {"week", "weekend"}:
        value = _week(today, step)
    elif unit == "month":
        value = _months_on(anchor, step)
    elif unit == "year":
        value = make_date(anchor.year + step)
    elif unit in _SEASONS:
        value = _season(unit, step, anchor)
    else:
        days = {"yesterday": -1, "tomorrow": 1, "last night": -1}.get(words, 0)
        value = None if today is None else _as_day(_shift_days(today, days))
    return Reading(value, relative=True)


def _season(name: str, step: int, anchor: PartialDate) -> PartialDate | None:
    """Return the year of last, this or next spring, summer or autumn."""
    if anchor.month is None:
        return None
    over = anchor.month >= _SEASONS[name] + 3
    if step < 0:
        return make_date(anchor.year - (not over))
    return make_date(anchor.year + (1 if step and anchor.month >= _SEASONS[name] else 0))


def shifted(origin: PartialDate | None, count: int, unit: str) -> Reading:
    """Return the reading of a distance from a date: `two months ago`, `a day later`."""
    value = None
    today = _exact(origin)
    if origin is not None:
        if unit == "year":
            value = make_date(origin.year + count)
        elif unit == "month":
            value = _months_on(origin, count)
        elif unit == "week":
            day = None if today is None else _shift_days(today, _WEEK * count)
            value = None if day is None else make_date(day.year, day.month)
        elif today is not None:
            value = _as_day(_shift_days(today, count))
    return Reading(value, relative=True)


NUMERIC = re.compile(
    r"(?<![\w/.-])(?:(?P<y>\d{4})(?P<s>[/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})(?P<t>[/.-])(?P<b>\d{1,2})(?P=t)(?P<z>\d{4}|\d{2}))(?![\w/]|[.-]\d)"
)
"""A date in figures: year first, or two figures whose order is not told and the year."""
