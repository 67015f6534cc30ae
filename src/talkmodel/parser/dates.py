"""Dates that a text mentions, each with its span and as exact as the words are.

What the text leaves open is resolved against an anchor, the day the article was published: a date
without its year and a weekday have a past reading (`value`) and a future one (`ahead`).
"""

import re
from collections.abc import Callable, Iterator

import attrs

from talkmodel.model.dates import PartialDate
from talkmodel.parser import dates_calendar as calendar
from talkmodel.parser.dates_calendar import MONTH, WEEKDAY, Reading
from talkmodel.parser.word_sets import word_set

__all__ = ["DateMention", "find_dates", "may_hold_date"]


@attrs.frozen(slots=True)
class DateMention:
    """One date in a text.

    Attributes:
        start: Offset of its first code point.
        end: Offset after its last one.
        value: The date: its past reading where the text leaves year or week open, else its only
            one. `None` where nothing tells (no anchor).
        ahead: The future reading where the text leaves it open, else `None`.
        explicit_year: The text gives the year.
        relative: The words point from another date (`yesterday`, `last month`, `Monday`); a date
            that only lacks its year (`8 September`) is not relative.

    >>> str(find_dates("They met on 4 May 2031.", 0, 23, None)[0].value)
    '2031-05-04'
    """

    start: int
    end: int
    value: PartialDate | None
    ahead: PartialDate | None
    explicit_year: bool
    relative: bool


@attrs.frozen(slots=True)
class _Context:
    """What a reading may lean on: the anchor, and the date mentioned last before it."""

    anchor: PartialDate | None
    before: PartialDate | None


_Reader = Callable[[re.Match[str], _Context], Reading | None]

_S = r"\s{1,8}"  # hard-wrapped lines may be indented
_ORD = r"(?:st|nd|rd|th)?"
_DAY = rf"(?P<d>\d{{1,2}}){_ORD}"
_YEAR = r"(?P<y>(?:1[5-9]|20)\d\d)(?![\w%]|[.,]\d)"
_RANGE = rf"(?:\s?(?:-|–|—)\s?|{_S}(?:to|and|or|until){_S})\d{{1,2}}{_ORD}(?![\w:%]|[.,]\d)"
_NAMED = rf"(?:{WEEKDAY}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?),?{_S}(?:the{_S})?"
_RELATED = rf"(?P<ry>(?:that|last|this|next|the{_S}(?:same|previous|following)){_S}year\b)"
_OF_YEAR = rf",?{_S}(?:of{_S})?(?:{_YEAR}|{_RELATED})"
_COUNT = rf"(?P<n>(?i:{'|'.join(calendar.COUNTS)})\b|\d{{1,3}})"

# A bare year or month is one only after such a word ("in 2019"), and never in "may" or "march on".
_BEFORE_BARE = word_set(
    """in since by until till from of to between before after during through around about early
    late mid year autumn spring summer winter fall end start beginning"""
)
_ADJECTIVAL = word_set("the a an its their his her our own 's")
_STORY = 400
_APOSTROPHES = ("'", "’")
_FIRST_NAMES = word_set("May April June August January")
_BEFORE_YEAR = _BEFORE_BARE | word_set("and than for")
# These leave a year no other reading; after the others a noun makes it a count ("of 2000 people").
_SURE = word_set("in since by until till before after during through year")
_GOES_ON = word_set(
    """and or to the a an when after but that in on with as by at for was were is had has have
    until which who did before from he she it they we while where because if over under between
    """
)
_JOINTS = frozenset(("to", "–", "-", "—", "and", "until", "or", "through"))
_LAST_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]+(?:['’]s)?)[\s-]+$")
_NEXT_WORD = re.compile(r"\s([^\W\d_]+)")
_LOOK = 32
_NO_DAY = word_set("good black bloody easter palm ash super cyber")


def _previous_word(found: re.Match[str]) -> str:
    """Return the word before a match in lower case, `'s` for a possessive; empty if none is."""
    before = _LAST_WORD.search(found.string[max(0, found.start() - _LOOK) : found.start()])
    word = before[1].lower() if before else ""
    return "'s" if word.endswith(("'s", "’s")) else word


def _following_word(found: re.Match[str]) -> str:
    """Return the word after a match; empty if a sign stands between."""
    after = _NEXT_WORD.match(found.string[found.end() : found.end() + _LOOK])
    return after[1] if after else ""


def _read_iso(found: re.Match[str], _context: _Context) -> Reading | None:
    return calendar.only(calendar.make_date(int(found["y"]), int(found["m"]), int(found["d"])))


def _read_named(found: re.Match[str], context: _Context) -> Reading | None:
    """Read a month's name with a day, a year or both."""
    month = calendar.month_number(found["mon"])
    day = int(found["d"]) if found["d"] else None
    if not found["mon"][0].isupper() or day == 0:
        return None
    if found["y"]:
        return calendar.only(calendar.make_date(int(found["y"]), month, day))
    if found["ry"]:
        year = calendar.related_year(found["ry"], context.anchor, context.before)
        return Reading(calendar.make_date(year, month, day), relative=True)
    return calendar.yearless(month, day, context.anchor)


def _read_month(found: re.Match[str], context: _Context) -> Reading | None:
    """Read a month's name that stands alone."""
    month = calendar.month_number(found["mon"])
    lead = (found["lead"] or "").lower()
    if not found["mon"][0].isupper():
        return None
    if lead == "that":
        year = context.before.year if context.before else None
        return Reading(calendar.make_date(year, month), relative=True)
    if lead:
        return calendar.near_month(lead, month, context.anchor)
    word, owns = _previous_word(found), found.string[found.end() : found.end() + 1] in _APOSTROPHES
    if word not in _BEFORE_BARE and not (owns and found["mon"] not in _FIRST_NAMES):
        noun = _following_word(found)
        if word not in _ADJECTIVAL or owns or not noun[:1].islower() or noun in _GOES_ON:
            return None
    return calendar.yearless(month, None, context.anchor)


def _read_weekday(found: re.Match[str], context: _Context) -> Reading | None:
    if not found["wd"][0].isupper() or _previous_word(found) in _NO_DAY:
        return None
    return calendar.weekday((found["lead"] or "").lower(), found["wd"], context.anchor)


def _read_deictic(found: re.Match[str], context: _Context) -> Reading | None:
    return calendar.deictic(" ".join(found[0].lower().split()), context.anchor)


def _read_distance(found: re.Match[str], context: _Context) -> Reading | None:
    way = found["way"].lower()
    origin = context.anchor if way == "ago" else context.before or context.anchor
    count = calendar.COUNTS.get(found["n"].lower()) or int(found["n"])
    return calendar.shifted(origin, count if way == "later" else -count, found["unit"].lower())


def _read_years(found: re.Match[str], _context: _Context) -> Reading | None:
    return calendar.only(calendar.make_date(int(found["y"])))


def _read_year(found: re.Match[str], _context: _Context) -> Reading | None:
    """Read four figures that stand alone, where the words beside them make them a year."""
    text, start, word = found.string, found.start(), _previous_word(found)
    if start and text[start - 1] == "(":
        closed = text[found.end() : found.end() + 1] == ")"
        return _read_years(found, _context) if closed else None
    following = _following_word(found)
    noun = following[:1].islower() and following not in _GOES_ON
    if word in _ADJECTIVAL:
        sure = noun and not (following.endswith("s") and found["y"].endswith("00"))
    else:
        sure = word in _SURE or (word in _BEFORE_YEAR and not noun)
    return _read_years(found, _context) if sure else None


_ISO = r"(?<![\w/.-])(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\d-])"
_DAY_MONTH = (
    rf"(?<![\w$£€.,:/-])(?=[\dMTWFSmtwfs])(?:{_NAMED})?{_DAY}(?:{_RANGE})?{_S}(?:of{_S})?(?P<mon>{MONTH})"
    rf"(?:{_OF_YEAR})?(?!\w)"
)
_MONTH_DAY = (
    rf"(?<!\w)(?=[JFMASONDTWmtwfs])(?:{_NAMED})?(?P<mon>{MONTH}){_S}{_DAY}(?![\w:%]|[.,]\d)(?:{_RANGE})?"
    rf"(?:{_OF_YEAR})?"
)
_MONTH_YEAR = rf"(?<!\w)(?P<mon>{MONTH})(?P<d>){_OF_YEAR}"
_MONTH = rf"(?<!\w)(?:(?P<lead>(?i:last|next|this|that)){_S})?(?P<mon>{MONTH})(?!\w|['’](?!s\s))"
_WEEKDAY = rf"(?<![\w-])(?:(?P<lead>(?i:last|next)){_S})?(?P<wd>{WEEKDAY})(?![\w-])"
_DEICTIC = (
    rf"(?<![\w-])(?i:today|tonight|yesterday|tomorrow|last{_S}night|this{_S}(?:morning|afternoon"
    rf"|evening)|(?:last|next|this|(?:earlier|later){_S}(?:this|in{_S}the)){_S}"
    r"(?:week|weekend|month|year|spring|summer|autumn|fall))(?![\w-])"
)
_DISTANCE = (
    rf"(?<![\w-]){_COUNT}{_S}(?P<unit>(?i:day|week|month|year))s?{_S}"
    r"(?P<way>(?i:earlier|later|ago))(?!\w)"
)
_YEARS = (
    r"(?<![\w$£€.,/-])(?P<y>(?:1[5-9]|20)\d\d)(?:\s?(?:-|–|—)\s?(?:(?:1[5-9]|20)\d\d|\d\d)"
    rf"|(?<=[Bb]etween\s\d{{4}}){_S}and{_S}(?:1[5-9]|20)\d\d"
    rf"|(?<=[Ff]rom\s\d{{4}}){_S}(?:to|until){_S}(?:1[5-9]|20)\d\d)(?![\w%-]|[.,]\d)"
)
# What each pattern cannot match without. These begin with a set of letters and mind no case, so
# a scan for them is quick; the full patterns then read only what is near to what they find.
_MONTH_SIGN = re.compile(
    r"[JFMASOND](?:[aA][nNrRyY]|[eE][bBpPcC]|[pP][rR]|[uU][nNlLgG]|[cC][tT]|[oO][vV])"
)
_DAY_SIGN = re.compile(r"[MTWFS][a-zA-Z]{2,5}(?:day|DAY)")
_YEAR_SIGN = re.compile(r"[12]\d{3}")
_ISO_SIGN = re.compile(r"-[01]\d-")
_DEICTIC_SIGN = re.compile(
    r"[TtYyLlNn](?:oday|ODAY|onight|ONIGHT|esterday|ESTERDAY|omorrow|OMORROW"
    r"|(?:ast|ext|his|he|AST|EXT|HIS|HE)\s{1,8}(?:"
    r"[Ww](?:eek|EEK)|[Mm](?:onth|ONTH|orning|ORNING)|[Yy](?:ear|EAR)|[Nn](?:ight|IGHT)"
    r"|[Aa](?:fternoon|FTERNOON|utumn|UTUMN)|[Ee](?:vening|VENING)|[Ss](?:pring|PRING|ummer|UMMER)"
    r"|[Ff](?:all|ALL)))"
)
_DISTANCE_SIGN = re.compile(r"[elaELA](?:arlier|ater|go|ARLIER|ATER|GO)")
# Each sign with the patterns of which none matches without it, and for each of these how many code
# points before and after the sign a match may reach; 0 before: it begins where the sign does.
_RULES: tuple[
    tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], _Reader, int, int], ...]], ...
] = (
    (_ISO_SIGN, ((re.compile(_ISO), _read_iso, 6, 6),)),
    (
        _MONTH_SIGN,
        (
            (re.compile(_DAY_MONTH), _read_named, 60, 70),
            (re.compile(_MONTH_DAY), _read_named, 30, 70),
            (re.compile(_MONTH_YEAR), _read_named, 0, 70),
            (re.compile(_MONTH), _read_month, 12, 12),
        ),
    ),
    (_DAY_SIGN, ((re.compile(_WEEKDAY), _read_weekday, 14, 3),)),
    (_DEICTIC_SIGN, ((re.compile(_DEICTIC), _read_deictic, 30, 30),)),
    (_DISTANCE_SIGN, ((re.compile(_DISTANCE), _read_distance, 40, 5),)),
    (
        _YEAR_SIGN,
        (
            (re.compile(_YEARS), _read_years, 0, 32),
            (re.compile(rf"(?<![\w$£€.,/]){_YEAR}"), _read_year, 0, 32),
        ),
    ),
)


def _windows(
    signs: list[tuple[int, int]], before: int, after: int, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Yield the parts of `[start, end)` around signs, which come in order; none overlap."""
    low = high = start
    for at, to in signs:
        if at - before > high:
            if high > low:
                yield low, high
            low = at - before
        high = min(end, to + after)
    yield low, high


def _matches(text: str, start: int, end: int) -> list[tuple[re.Match[str], _Reader]]:
    """Return what the patterns find, in order, the longer of two that begin alike first."""
    every: list[tuple[re.Match[str], _Reader]] = []
    for sign, group in _RULES:
        signs = [found.span() for found in sign.finditer(text, start, end)]
        for pattern, reader, before, after in group if signs else ():
            if before:
                windows = _windows(signs, before, after, start, end)
                found = (pattern.finditer(text, low, high) for low, high in windows)
                every += [(match, reader) for matches in found for match in matches]
            else:
                begun = (pattern.match(text, at, min(end, to + after)) for at, to in signs)
                every += [(match, reader) for match in begun if match is not None]
    return sorted(every, key=lambda pair: (pair[0].start(), -pair[0].end()))


def may_hold_date(text: str, start: int, end: int) -> bool:
    """Return whether anything in `text[start:end]` looks like part of a date: a quick first look.

    >>> may_hold_date("They met in March.", 0, 18), may_hold_date("They met again.", 0, 15)
    (True, False)
    """
    return any(sign.search(text, start, end) for sign, _ in _RULES)


def find_dates(
    text: str, start: int, end: int, anchor: PartialDate | None
) -> tuple[DateMention, ...]:
    """Return the dates that `text[start:end]` mentions, in order; none overlap.

    A number of four digits is a year only where the words beside it make it one. Of a range the
    first date counts. Words such as `that November` or `a month earlier` lean on the date mentioned
    last before them inside the range of offsets, so give a whole block rather than one sentence.

    Args:
        text: The text.
        start: Offset where to begin.
        end: Offset where to stop.
        anchor: The day the text was published, from which `yesterday` and the like count, or
            `None`.

    >>> from talkmodel.model.dates import PartialDate
    >>> text = "Talks opened in March; a second round begins on Friday."
    >>> for date in find_dates(text, 0, len(text), PartialDate.parse("2031-05-14")):
    ...     print(text[date.start : date.end], date.value, date.ahead)
    March 2031-03 2032-03
    Friday 2031-05-09 2031-05-16
    """
    mentions: list[DateMention] = []
    before: PartialDate | None = None
    told: DateMention | None = None
    reached = start
    for found, reader in _matches(text, start, end):
        if found.start() < reached:
            continue
        reading = reader(found, _Context(anchor, before))
        if reading is None:
            continue
        if told is not None and not (reading.explicit_year or reading.relative):
            reading = _of_story(text, found, told, anchor) or reading
        reached = found.end()
        before = reading.value or before
        mentions.append(
            DateMention(
                found.start(),
                found.end(),
                reading.value,
                reading.ahead,
                reading.explicit_year,
                reading.relative,
            )
        )
        if reading.explicit_year:
            told = mentions[-1]
        elif reading.relative:
            told = None
    return tuple(_share_years(text, mentions))


_AHEAD = re.compile(
    r"\b(?:next|will|would|planned|plans?|due|scheduled|expected|to be|set|slated|upcoming|coming"
    r"|is to|are to|proposed)\b"
)


def _of_story(
    text: str, found: re.Match[str], told: DateMention, anchor: PartialDate | None
) -> Reading | None:
    """Give a date without its year that of a date told just before: `in May 2001 and in June`.

    Not where the words between them speak of what is to come, and only where the month goes on from
    that date, and in an article with a date of its own only within the sentence and where the year
    is an earlier one.
    """
    year, between = told.value, text[told.end : found.start()]
    if year is None or year.month is None or len(between) > _STORY:
        return None
    if anchor is not None and (year.year >= anchor.year or ". " in between):
        return None
    if _AHEAD.search(between):  # `in May 2001. The next round is due in June`
        return None
    month = calendar.month_number(found["mon"])
    day = int(found["d"]) if found.groupdict().get("d") else None
    return calendar.only(calendar.make_date(year.year, month, day)) if month >= year.month else None


def _share_years(text: str, mentions: list[DateMention]) -> Iterator[DateMention]:
    """Give the first day of a range such as `30 May to 2 June 2031` the year of the last."""
    for index, mention in enumerate(mentions):
        last = mentions[index + 1] if index + 1 < len(mentions) else None
        if last is not None and not mention.explicit_year and not mention.relative:
            between = " ".join(text[mention.end : min(last.start, mention.end + _LOOK)].split())
            shared = _back_from(mention, last, text) if between in _JOINTS else None
            if shared is not None:
                yield attrs.evolve(mention, value=shared, ahead=None)
                continue
        yield mention


def _back_from(mention: DateMention, last: DateMention, text: str) -> PartialDate | None:
    """Return the latest date of the words of `mention` that is not after `last`."""
    if not last.explicit_year:
        return None
    again = find_dates(text, mention.start, mention.end, last.value)
    return again[0].value if again else None
