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

__all__ = [
    "MAX_META",
    "Meta",
    "desk_name",
    "find_byline",
    "is_job",
    "is_person",
    "plain_name",
    "read_meta",
    "told_name",
]

MAX_META = 200
"""How long such a line may be, in code points."""

_SEPARATOR = re.compile(r"\s*[|•·‖]\s*|\s+[–—-]\s+")
_BY = re.compile(r"\bby\b:?\s+", re.IGNORECASE)
_AUTHOR = re.compile(r"(?:authors?|byline|text|words|story)\s*:\s*", re.IGNORECASE)
_WITH = re.compile(r"(?:with|from)\s+(?=[A-Z][^.!?]{3,60}\sin\s[A-Z])", re.IGNORECASE)
_OUR_OWN = re.compile(
    r"from\s+(?=(?:our|a|the)\s(?:\w+\s){0,4}correspondents?(?:\W|$))", re.IGNORECASE
)
_PUBLISHER = re.compile(r"[*_]*(?:published|issued|produced|released)\s+by\s", re.IGNORECASE)
# What there has to be in a line that tells author or date.
_SIGNS = re.compile(
    r"\d|\bby\b|(?:authors?|byline|text|words|story)\s*:|with\s|from\s", re.IGNORECASE
)
_NOTE = re.compile(r"\s\((?:now|earlier|until now|left|right)\)", re.IGNORECASE)
_TELLS = re.compile(
    r"(?:^|[,:;–—.-]\s)(?:as\s)?(?P<a>[^,:;–—]{4,60}?)\s(?:reports?|writes)\b"
    r"(?:\s(?:from|in|on)\s[^,.;]{2,40})?\.?$"
    r"|,\s(?:(?:writes|reports)|by)\s(?P<b>[^,:;–—]{4,60}?)(?:\s(?:from|in)\s[A-Z][^,.;]{1,40})?\.?$"
)
_PLACE = r"[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}"
_TWO_PLACES = re.compile(
    rf"([A-Z][^,.;|]{{3,40}}?) in {_PLACE} and ([A-Z][^,.;|]{{3,40}}?) in {_PLACE}"
)
_AFTER_NAME = re.compile(r"\s+[Ss]pecial\s(?:[Tt]o|[Ff]or)\b|\.\s+(?=[A-Z]\w+:)|\s[Ff]or\s[Tt]he\s")
_PREFIXES = ("al-", "el-", "ad-", "as-", "an-", "ar-", "at-", "az-", "ash-", "bin-", "d’", "d'")
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
_MAX_DESK = 4
_VERB_LIKE = re.compile(r"\b(?:and|of|to|with|the|by)\b", re.IGNORECASE)


def _is_one_person(name: str) -> bool:
    words = _NOTE.sub("", name).split()
    if not _MIN_NAME <= len(words) <= _MAX_NAME or (name.isupper() and len(words) > _MAX_CAPS):
        return False
    capital = [word[0].isupper() or word.startswith(_PREFIXES) for word in words]
    if not (capital[0] and capital[-1]):
        return False
    for word, fits in zip(words, capital, strict=True):
        low = word.casefold().strip(".,")
        if low in NOT_PERSONS or low in JOBS or word[-1] in "'’" or not (fits or low in PARTICLES):
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
    both = _two_places(text, start, end)
    if both is not None:
        return both
    raw = text[start:end]
    cut = _AFTER_NAME.search(raw)
    raw = raw[: cut.start()] if cut else raw
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


def _two_places(text: str, start: int, end: int) -> Span | None:
    """Return the whole of `Ana Ruiz in Alma and Jo Arden in Seva`."""
    found = _TWO_PLACES.fullmatch(text, start, end)
    return Span(start, end) if found and is_person(found[1]) and is_person(found[2]) else None


def find_byline(
    text: str, start: int, end: int, *, strict: bool = False, dates: list[DateSpan] | None = None
) -> Span | None:
    """Return the author that a piece of a line names with `by`, `Author:` or the like.

    Args:
        text: The text.
        start: Offset where the piece begins.
        end: Offset where it ends.
        strict: Leave out what only a line of the head can mean (`With Ana Ruiz in Alma`).
        dates: The dates in the piece, where they are known.

    >>> text = "Posted on May 4, 2031 by Ana Ruiz, health reporter"
    >>> find_byline(text, 0, len(text)).of(text)
    'Ana Ruiz'
    """
    found = _AUTHOR.match(text, start, end) or (None if strict else _WITH.match(text, start, end))
    if found is not None:
        return _cut_name(text, found.end(), end)
    if (found := _OUR_OWN.match(text, start, end)) is not None:
        return Span(found.end(), end)
    if _PUBLISHER.match(text, start, end):
        return None
    found = _BY.search(text, start, end)
    if found is None:
        return None
    dates = dates_in(text, start, end) if dates is None else dates
    before = [date for date in dates if date.end <= found.start()]
    lead = _without_dates(text, start, found.start(), before)
    if not all(word.strip(",:.;") in LEAD_INS | {""} for word in lead.casefold().split()):
        return None
    stop = min([date.start for date in dates if date.start >= found.end()], default=end)
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
    return [span for span in (_inner(text, span) for span in spans) if span.end > span.start]


def _inner(text: str, span: Span) -> Span:
    """Return a piece without the emphasis around it."""
    start, end = span.start, span.end
    while start < end and text[start] in "*_":
        start += 1
    while end > start and text[end - 1] in "*_":
        end -= 1
    return Span(start, end)


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
    if isinstance(item.meta, bool):  # asked more than once, and dates are dear
        item.meta = _read_meta(text, item)
    return item.meta


def _read_meta(text: str, item: Item) -> Meta | None:
    if item.end - item.start > MAX_META or _SIGNS.search(text, item.start, item.end) is None:
        return None
    byline: Span | None = None
    dates: list[DateSpan] = []
    names: list[Span] = []
    for piece in _pieces(text, item.start, item.end):
        found = dates_in(text, piece.start, piece.end)
        name = find_byline(text, piece.start, piece.end, dates=found)
        count = len(piece.of(text).split())
        if name is not None and count <= _MAX_BYLINE:
            byline = byline or name
            dates += found
        elif found and _is_date_line(text, piece.start, piece.end, found):
            dates += found
            names.append(strip_span(text, Span(piece.start, found[0].start)))
        elif found and _PUBLISHER.match(text, piece.start, piece.end):
            dates += found
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


def told_name(text: str, start: int, end: int) -> Span | None:
    """Return the author whom a headline or the line below it names: `..., writes Ana Ruiz`.

    >>> told_name("Nine days on, Ana Ruiz reports from Alma", 0, 40)
    Span(start=14, end=22)
    """
    found = _TELLS.search(text[start:end])
    if found is None:
        return None
    group = "a" if found["a"] else "b"
    name = found[group]
    fits = is_person(name)
    return Span(start + found.start(group), start + found.end(group)) if fits else None


def desk_name(text: str, start: int, end: int) -> Span | None:
    """Return the desk or agencies that a line names in an author's place.

    >>> desk_name("Staff reporter, 4 May 2031", 0, 26)
    Span(start=0, end=14)
    """
    stops = [place for sign in (" in ", ",") if (place := text.find(sign, start, end)) > 0]
    stop = min([*stops, end])
    words = text[start:stop].casefold().split()
    fits = 0 < len(words) <= _MAX_DESK and words[-1] in DESKS and text[start].isupper()
    return Span(start, stop) if fits and not _VERB_LIKE.search(text, start, stop) else None


def plain_name(text: str, start: int, end: int, *, whole: bool) -> Span | None:
    """Return the name that a line is; unless `whole`, also one before a comma or `in`.

    >>> plain_name("Ana Ruiz in Alma", 0, 16, whole=False)
    Span(start=0, end=8)
    """
    stops = [end]
    if not whole:
        both = _two_places(text, start, end)
        if both is not None:
            return both
        stops += [text.find(sign, start, end) for sign in (" in ", " at ", ",")]
    for stop in stops:
        if stop > start and is_person(text[start:stop]):
            return Span(start, stop)
    return None
