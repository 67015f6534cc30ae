"""Place and date before the first paragraph, or on a line of their own."""

import re

from talkmodel.parser.dates import find_dates
from talkmodel.parser.dates_calendar import WEEKDAY
from talkmodel.parser.layout_dates import dates_in
from talkmodel.parser.layout_lines import Item
from talkmodel.parser.layout_model import DateSpan
from talkmodel.parser.layout_words import NOT_PERSONS, PARTICLES
from talkmodel.parser.spans import Span, strip_span

__all__ = ["place_of_line", "read_dateline"]

_DASH = re.compile(r"\s(?:--?|–|—)\s|\s?—\s?|–(?=\s)|(?<=[A-Z)\d]):(?=\s)|(?<=[A-Z]/)[.:]?\s(?!-)")
_AGENCY = re.compile(r"(?:\s*(?:\([^()]{1,40}\)|/[^/\s][^/]{0,30}/)){1,3}\s*$")
_DAY_ONLY = re.compile(rf"(?:{WEEKDAY},?)?$")
_ROOM = 140
_MAX_PARTS = 3
_MAX_WORDS = 7
_MAX_PLACE = 4
_MAX_LEAD = 16


def read_dateline(text: str, start: int, end: int) -> tuple[Span, Span, list[DateSpan]] | None:
    """Return dateline, its place and its dates where a paragraph begins with one.

    >>> text = "PORT ALMA, 4 May 2031 (Northern Wire) - The guilds agreed."
    >>> whole, place, dates = read_dateline(text, 0, len(text))
    >>> place.of(text), str(dates[0].value), text[whole.end :]
    ('PORT ALMA', '2031-05-04', 'The guilds agreed.')
    """
    found = _DASH.search(text, start, min(end, start + _ROOM))
    if found is None:
        return None
    stop, closed = found.start(), found.end()
    if len(text[start:stop].split()) > _MAX_LEAD:
        return None
    agency = _AGENCY.search(text, start, stop)
    core = agency.start() if agency else stop
    mentions = find_dates(text, start, stop, None)
    dates = dates_in(text, start, stop)
    spans = [(date.start, date.end) for date in mentions]
    spans += [(date.start, date.end) for date in dates]
    first = min([begin for begin, _ in spans], default=core)
    last = max([done for _, done in spans], default=core)
    place = strip_span(text, Span(start, min(first, core)))
    parts = [part.strip() for part in place.of(text).strip(" ,").split(",")]
    if not dates:
        # "Port Alma – 4 May 2031 – The guilds ..."
        again = _DASH.search(text, closed, min(end, start + _ROOM))
        between = dates_in(text, closed, again.start()) if again else []
        if again and between and not text[closed : between[0].start].strip(" ,"):
            dates, closed = between, again.end()
    known = bool(dates or ((agency or mentions) and found[0] != ":"))
    if text[last:core].strip(" ,.") or not _is_place(parts, known=known):
        return None
    return Span(start, closed), Span(place.start, place.start + len(parts[0])), dates


def _is_place(parts: list[str], *, known: bool) -> bool:
    """Tell whether the parts between commas are those of a place before a dash."""
    letters = "".join(char for char in parts[0] if char.isalpha())
    words = [word for part in parts for word in part.split()]
    shaped = (
        len(letters) > 1
        and len(parts) <= _MAX_PARTS
        and len(words) <= _MAX_WORDS
        and all(word[0].isupper() or word.casefold() in PARTICLES for word in words)
        and not any(char.isdigit() for part in parts for char in part)
    )
    return shaped and (letters.isupper() or known)


def place_of_line(text: str, item: Item, date: DateSpan) -> Span | None:
    """Return the place of a line that holds but a place and a date.

    >>> from talkmodel.parser.layout_lines import read_items
    >>> text = "Port Alma, Sunday 4 May 2031"
    >>> place_of_line(text, read_items(text)[0], dates_in(text, 0, len(text))[0])
    Span(start=0, end=9)
    """
    comma = text.find(",", item.start, date.start)
    if comma < 0:
        return None
    place = Span(item.start, comma)
    words = re.split(r"[\s/-]+", place.of(text))
    fits = (
        not text[date.end : item.end].strip()
        and _DAY_ONLY.match(text[comma + 1 : date.start].strip())
        and len(words) <= _MAX_PLACE
        and all(word[:1].isupper() and word.casefold() not in NOT_PERSONS for word in words)
    )
    return place if fits else None
