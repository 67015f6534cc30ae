"""The lines of a head that tell who wrote the article and when."""

import re

import attrs

from talkmodel.parser.dates_calendar import WEEKDAY
from talkmodel.parser.layout_dates import dates_in
from talkmodel.parser.layout_lines import Item
from talkmodel.parser.layout_model import DateSpan
from talkmodel.parser.layout_words import (
    DESKS,
    JOBS,
    LEAD_INS,
    META_WORDS,
    NOT_PERSONS,
    PARTICLES,
)
from talkmodel.parser.spans import Span, strip_span

__all__ = ["MAX_META", "Meta", "find_byline", "is_job", "is_person", "plain_name", "read_meta"]

MAX_META = 200
"""How long such a line may be, in code points."""

_SEPARATOR = re.compile(r"\s*[|•·‖]\s*|\s+[–—-]\s+")
_BY = re.compile(r"\bby\b:?\s+", re.IGNORECASE)
_AUTHOR = re.compile(r"(?:authors?|byline|text|words|story)\s*:\s*", re.IGNORECASE)
_WITH = re.compile(r"(?:with|from)\s+(?=[A-Z][^.!?]{3,60}\sin\s[A-Z])", re.IGNORECASE)
_TIME_OF_DAY = re.compile(
    r"\b\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?(?:\s?[A-Z]{2,5}\b)?"
    r"|\b\d{1,2}\s?[ap]\.?m\b\.?",
    re.IGNORECASE,
)
_WEEKDAY_LAST = re.compile(rf"[\s,]+{WEEKDAY}[\s,]*$")
_JOINT = re.compile(r",\s+|\s+(?:and|&)\s+")
_WORD = re.compile(r"[^\s,;|()/]+")
_CUTS = ("(", "@", "|", "•", "·", "<", " – ", " — ", " - ", ";", " for ", " at ", " on ")
_MIN_NAME, _MAX_NAME = 2, 5
_MAX_CAPS = 3
_MAX_NAMES = 12
_MAX_REST = 9
_MAX_BESIDE = 6
_MAX_BYLINE = 20
_MAX_JOB = 6


def _is_one_person(name: str) -> bool:
    words = name.split()
    if not _MIN_NAME <= len(words) <= _MAX_NAME or (name.isupper() and len(words) > _MAX_CAPS):
        return False
    if not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    for word in words:
        low = word.casefold().strip(".,")
        if low in NOT_PERSONS or word[-1] in "'’" or not (word[0].isupper() or low in PARTICLES):
            return False
        if not all(char.isalpha() or char in "-'’." for char in word):
            return False
    return True


def is_person(name: str) -> bool:
    """Tell whether words look like the name of a person, or of several.

    >>> is_person("Ana de la Cruz and J. P. O'Neill"), is_person("Northern Press Agency")
    (True, False)
    """
    return all(_is_one_person(one) for one in _JOINT.split(name.strip()))


def _cut_name(text: str, start: int, end: int) -> Span | None:
    """Return the names that begin at an offset, without job title, place or outlet."""
    if text.startswith("[", start):
        start, end = start + 1, max(start + 1, text.find("]", start, end))
    raw = text[start:end]
    for sign in _CUTS:
        place = raw.find(sign)
        if place > 0:
            raw = raw[:place]
    parts = raw.split(",")
    kept = parts[0]
    for index, part in enumerate(parts[1:], 1):
        # "A, B and C" goes on; "A, health reporter" and "A, Lisbon" do not.
        together = " and " in ",".join(parts[index:]) and is_person(part.split(" and ")[0])
        if not together or part.casefold().split()[0] in JOBS:
            break
        kept += "," + part
    place = kept.rfind(" in ")
    if place > 0:
        kept = kept[:place]
    name = strip_span(text, Span(start, start + len(kept.rstrip(" .:*_"))))
    words = name.of(text).split()
    if not words or len(words) > _MAX_NAMES or not words[0][0].isalpha() or "?" in kept:
        return None
    named = words[0][0].isupper() or any(word.casefold() in DESKS for word in words[1:])
    return name if named else None


def find_byline(text: str, start: int, end: int, *, strict: bool = False) -> Span | None:
    """Return the author that a piece of a line names with `by`, `Author:` or the like.

    Args:
        text: The text.
        start: Offset where the piece begins.
        end: Offset where it ends.
        strict: Leave out what only a line of the head can mean (`With Ana Ruiz in Alma`).

    >>> text = "Posted on May 4, 2031 by Ana Ruiz, health reporter"
    >>> find_byline(text, 0, len(text)).of(text)
    'Ana Ruiz'
    """
    found = _AUTHOR.match(text, start, end) or (None if strict else _WITH.match(text, start, end))
    if found is not None:
        return _cut_name(text, found.end(), end)
    found = _BY.search(text, start, end)
    if found is None:
        return None
    lead = _without_dates(text, start, found.start(), dates_in(text, start, found.start()))
    if not all(word.strip(",:.;") in LEAD_INS | {""} for word in lead.casefold().split()):
        return None
    stop = min([date.start for date in dates_in(text, found.end(), end)], default=end)
    day = _WEEKDAY_LAST.search(text, found.end(), stop)
    return _cut_name(text, found.end(), day.start() if day else stop)


def _without_dates(text: str, start: int, end: int, dates: list[DateSpan]) -> str:
    """Return a piece of text without dates and times of day."""
    rest = text[start:end]
    for date in sorted(dates, key=lambda date: -date.start):
        rest = rest[: date.start - start] + " " + rest[date.end - start :]
    return _TIME_OF_DAY.sub(" ", rest)


def _is_date_line(text: str, start: int, end: int, dates: list[DateSpan]) -> bool:
    """Tell whether the words around the dates of a line are those of a date line."""
    words = [word.strip(".:") for word in _WORD.findall(_without_dates(text, start, end, dates))]
    return len(words) <= _MAX_REST and all(
        not word[:1].isalpha() or word[0].isupper() or word.casefold() in META_WORDS
        for word in words
    )


def _pieces(text: str, start: int, end: int) -> list[Span]:
    spans = []
    for found in _SEPARATOR.finditer(text, start, end):
        spans.append(Span(start, found.start()))
        start = found.end()
    spans.append(Span(start, end))
    return [span for span in spans if span.end > span.start]


@attrs.frozen(slots=True)
class Meta:
    """What a line of the head says beside a headline.

    Attributes:
        byline: The author.
        dates: The dates.
        names: What stands beside a date and may be a name.
    """

    byline: Span | None
    dates: tuple[DateSpan, ...]
    names: tuple[Span, ...]


def read_meta(text: str, item: Item) -> Meta | None:
    """Return what a line says of author and date, `None` if it is no such line.

    >>> from talkmodel.parser.layout_lines import read_items
    >>> text = "By Ana Ruiz | 4 May 2031 | 5 min read"
    >>> meta = read_meta(text, read_items(text)[0])
    >>> meta.byline.of(text), str(meta.dates[0].value)
    ('Ana Ruiz', '2031-05-04')
    """
    if item.end - item.start > MAX_META:
        return None
    byline: Span | None = None
    dates: list[DateSpan] = []
    names: list[Span] = []
    for piece in _pieces(text, item.start, item.end):
        found = dates_in(text, piece.start, piece.end)
        name = find_byline(text, piece.start, piece.end)
        count = len(piece.of(text).split())
        if name is not None and count <= _MAX_BYLINE:
            byline = byline or name
            dates += found
        elif found and _is_date_line(text, piece.start, piece.end, found):
            dates += found
            names.append(strip_span(text, Span(piece.start, found[0].start)))
        elif count > _MAX_BESIDE:
            return None
        else:
            names.append(piece)
    if byline is None and not dates:
        return None
    return Meta(byline, tuple(dates), tuple(names) if dates else ())


def is_job(text: str, item: Item) -> bool:
    """Tell whether a line below a name tells the job of a journalist.

    >>> from talkmodel.parser.layout_lines import read_items
    >>> is_job("Rivers correspondent", read_items("Rivers correspondent")[0])
    True
    """
    words = item.of(text)[:MAX_META].casefold().split()
    return len(words) <= _MAX_JOB and any(word.strip(",.") in DESKS for word in words)


def plain_name(text: str, start: int, end: int, *, whole: bool) -> Span | None:
    """Return the name that a line is; unless `whole`, also one before a comma or `in`.

    >>> plain_name("Ana Ruiz in Alma", 0, 16, whole=False)
    Span(start=0, end=8)
    """
    stops = [end]
    if not whole:
        stops += [text.find(sign, start, end) for sign in (" in ", ",")]
    for stop in stops:
        if stop > start and is_person(text[start:stop]):
            return Span(start, stop)
    return None
