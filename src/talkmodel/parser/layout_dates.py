"""The dates that an article gives for itself: with their year, in words or in figures."""

import re

from talkmodel.model.dates import PartialDate
from talkmodel.parser.dates import find_dates
from talkmodel.parser.dates_calendar import NUMERIC, WEEKDAY, make_date, weekday_number
from talkmodel.parser.layout_model import DateSpan

__all__ = ["dates_in", "day_first"]

_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DAY_MONTH = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTHS}\b")
_MONTH_DAY = re.compile(rf"\b{_MONTHS}\s\d{{1,2}}(?!\d)")
_OUR = r"(?:lab|col|fav|hon|hum|neighb|harb|rum|behavi|endeav)"
_IZE = r"(?:organ|real|recogn|critic|normal|author|final|emphas|apolog|mobil|legal|summar)"
_BRITISH = re.compile(
    rf"\b(?:{_OUR}our|{_IZE}is(?:e|ation|ing)|centre|defence|theatre|programme)|\bper cent\b|£"
)
_AMERICAN = re.compile(
    rf"\b(?:{_OUR}or|{_IZE}iz(?:e|ation|ing)|center|defense|theater|program\b)|\bpercent\b|\$"
)
# How the transmission of an archive wire story ends: `AP-NY-03-04-78 1412EST`.
_STAMP = re.compile(r"[A-Z]{2,4}-[A-Z]{2}-(\d\d)-(\d\d)-([4-9]\d)(?=\s)")
_FIGURES = re.compile(r"\d{4}|\d[/.-]\d")
_LOOK = 30_000
_NEAR = 400
_CENTURY = 100


def day_first(text: str) -> bool:
    """Tell whether figures such as 3/4/2031 put the day first in this text.

    The dates it writes in words tell, else its spelling; where nothing does, the day comes first.

    >>> day_first("The talks of April 3, 2031 were at the community center.")
    False
    """
    for ours, theirs in ((_DAY_MONTH, _MONTH_DAY), (_BRITISH, _AMERICAN)):
        first = sum(1 for _ in ours.finditer(text, 0, _LOOK))
        second = sum(1 for _ in theirs.finditer(text, 0, _LOOK))
        if first != second:
            return first > second
    return True


def _numeric(text: str, found: re.Match[str], near: str) -> PartialDate | None:
    """Return the date that figures mean; a weekday nearby decides, then the habit of the text."""
    if found["y"]:
        return make_date(int(found["y"]), int(found["m"]), int(found["d"]))
    year = int(found["z"])
    year += 2000 if year < _CENTURY else 0
    one, two = int(found["a"]), int(found["b"])
    dates = [
        date for date in (make_date(year, two, one), make_date(year, one, two)) if date is not None
    ]
    if len(dates) < len("ab") or one == two:
        return dates[0] if dates else None
    days = {weekday_number(name) for name in re.findall(WEEKDAY, near)}
    fitting = [date for date in dates if date.earliest().weekday() in days]
    if len(fitting) == 1:
        return fitting[0]
    return dates[0] if found["t"] == "." or day_first(text) else dates[1]


def dates_in(text: str, start: int, end: int) -> list[DateSpan]:
    """Return the dates with a year and at least a month that stand in a short piece of text.

    >>> [str(date.value) for date in dates_in("Updated: 08:14, 30/4/2031", 0, 25)]
    ['2031-04-30']
    """
    stamp = _STAMP.match(text, start, end)
    if stamp is not None:
        value = make_date(1900 + int(stamp[3]), int(stamp[1]), int(stamp[2]))
        return [] if value is None else [DateSpan(stamp.start(1), stamp.end(), value)]
    if _FIGURES.search(text, start, end) is None:
        return []
    spans = [
        DateSpan(date.start, date.end, date.value)
        for date in find_dates(text, start, end, None)
        if date.explicit_year and date.value is not None and date.value.month is not None
    ]
    near = text[max(0, start - _NEAR) : end]
    for found in NUMERIC.finditer(text, start, end):
        value = _numeric(text, found, near)
        if value is not None:
            spans.append(DateSpan(found.start(), found.end(), value))
    return spans
