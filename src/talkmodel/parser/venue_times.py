"""When talks are at a place: past, current or planned, and on what date their round opens there."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import define, evolve, field, frozen

from talkmodel.model import When
from talkmodel.parser.dates import find_dates, may_hold_date
from talkmodel.parser.tokens import TokenKind
from talkmodel.parser.venue_wishes import Outcome, fulfilled, is_wish
from talkmodel.parser.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from talkmodel.model import PartialDate
    from talkmodel.parser.dates import DateMention
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.layout import Layout
    from talkmodel.parser.mentions import Line
    from talkmodel.parser.tokens import Token
    from talkmodel.parser.venue_signs import Hit

__all__ = ["Clock", "Time"]

_JUST = dt.timedelta(days=10)
_RECENT = dt.timedelta(days=31)
_FRESH = dt.timedelta(days=60)
_FAR = dt.timedelta(days=200)
_OPENING_LINES = 8
_MANY_OLD = 3
_FEW_RELATIVE = 3
_GAP = 4
_OPENING = 2
_ENTRY = 4
_NEAR = 7
_LOOK_BACK = 4
_AHEAD = 7
_HOSTED = 5
_BEFORE_DATE = 3
_ASIDE = 10
_OF_ROUNDS = frozenset({"venue.held-in", "venue.met-in"})
_ENDINGS = words("""ended collapsed closed until till to signed ends by""")
_APART = frozenset(["after", "before", "while", "when", "which", "who"])
_PRESENT_FORMS = frozenset({"base", "third"})
_SPANS = frozenset({"years", "decades"})
_LONG_AGO = _SPANS | {"anniversary"}
_LOOKING_BACK = frozenset(["on", "ago", "later", "after", "since"])
_BEGINNINGS = ("resum", "open", "beg", "start", "restart", "launch", "reconven")


@frozen
class Time:
    """What a hit says of when.

    Attributes:
        when: Past, current or planned.
        sure: 2 where the words tell, 1 where only the tense does, 0 where nothing does.
        date: The date that belongs to it.
    """

    when: When
    sure: int
    date: PartialDate | None = None


@define(eq=False)
class Clock:
    """Reads the times of hits against the day of publication."""

    scene: Scene
    layout: Layout
    hits: Iterable[Hit]
    published: PartialDate | None = field(default=None, init=False)
    retrospective: bool = field(default=False, init=False)
    _dates: dict[int, list[DateMention]] = field(factory=dict, init=False)
    _told: list[DateMention] = field(factory=list, init=False)
    _places: dict[int, list[tuple[int, int]]] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        """Note where the places of each line stand."""
        published = self.layout.published
        self.published = published.value if published is not None else None
        places: dict[int, set[tuple[int, int]]] = defaultdict(set)
        for hit in self.hits:
            places[hit.line.index].add(_span(hit))
        self._places = {index: sorted(spans) for index, spans in places.items()}
        self._look_back()

    def _of_line(self, line: Line) -> list[DateMention]:
        """The dates of a sentence; those of its block are read at once, the first time.

        Relative dates lean on those before them in the block.
        """
        found = self._dates.get(line.index)
        if found is None:
            likely = may_hold_date(self.scene.text, line.start, line.end)
            found = self._read_block(line) if likely else []
        return found

    def _read_block(self, line: Line) -> list[DateMention]:
        lines, block = self.scene.lines, self.layout.blocks[line.block]
        first = bisect_left(lines, line.block, key=lambda other: other.block)
        last = bisect_right(lines, line.block, key=lambda other: other.block)
        own = lines[first:last]
        starts = [other.start for other in own]
        for other in own:
            self._dates[other.index] = []
        for day in find_dates(self.scene.text, block.start, block.end, self.published):
            at = bisect_right(starts, day.start) - 1
            if at >= 0 and not _is_name(own[at], day):
                self._dates[own[at].index].append(day)
        return self._dates[line.index]

    def _look_back(self) -> None:
        """Tell whether the article is about talks of long ago, and note the years it gives."""
        opening = self.scene.lines[:_OPENING_LINES]
        if self.published is None or not any(_looks_back(line) for line in opening):
            return
        found = [d for line in self.scene.lines if not line.shouted for d in self._of_line(line)]
        year = self.published.year
        self._told = [d for d in found if d.explicit_year and d.value and d.value.year < year]
        relative = sum(day.relative for day in found)
        self.retrospective = len(self._told) >= _MANY_OLD and relative <= _FEW_RELATIVE

    # -- the date ---------------------------------------------------------------------------------

    def date_of(self, hit: Hit) -> DateMention | None:
        """The date that belongs to the talks of a hit, if one does."""
        line, tokens = hit.line, hit.line.tokens
        low, high = tokens[hit.low].start, tokens[hit.high - 1].end
        dates = [d for d in self._of_line(line) if low <= d.start and d.end <= high]
        if not dates:
            return self._heading(line)
        places = [p for p in self._places[line.index] if low <= p[0] < high]
        start, end = _span(hit)
        at = places.index((start, end))
        left = places[at - 1][1] if at else low
        close = [
            d
            for d in dates
            if left <= d.start and d.end <= start and self._gap(line, d.end, start)
            if not (at and self._is_of(line, left, d.start))
        ]
        if close:
            pair = len(close) > 1 and self._is_pair(*close[-2:])
            return close[-2] if pair else close[-1]
        right = places[at + 1][0] if at + 1 < len(places) else high
        after = [d for d in dates if end <= d.start and d.end <= right]
        after = [d for d in after if self._gap(line, end, d.start, apart=True)]
        if after and not self._leads_on(line, end, after[0], right if right < high else None):
            return after[0]
        return self._loose(hit, dates) if len(places) == 1 else self._first(dates, places, start)

    def _heading(self, line: Line) -> DateMention | None:
        """The date that opens an entry of a list: `May 2031: talks in Seva`."""
        first = next(iter(self._of_line(line)), None)
        if first is None or first.start > line.start + _ENTRY:
            return None
        before = self.scene.text[line.start : first.start]
        after = self.scene.text[first.end : first.end + _ENTRY].lstrip("*_ ")
        entry = after.startswith((":", "–", "—", "- ")) and not any(c.isalnum() for c in before)
        return first if entry else None

    def _leads_on(self, line: Line, end: int, day: DateMention, right: int | None) -> bool:
        """Whether a date after a place is that of the next: `in A and, on 3 May, in B`."""
        if right is None or not self._gap(line, day.end, right):
            return False
        return self._is_joined(line, end, day.start)

    @staticmethod
    def _first(
        dates: list[DateMention], places: list[tuple[int, int]], start: int
    ) -> DateMention | None:
        """A date before all places of a clause is the first one's."""
        before = [d for d in dates if d.end <= places[0][0]]
        return before[-1] if before and start == places[0][0] else None

    def _loose(self, hit: Hit, dates: list[DateMention]) -> DateMention | None:
        """A date elsewhere in the clause of a lone place; that of an end only where no other is."""
        near = [d for d in dates if self._is_near(hit, d)]
        rest = [d for d in near if not self._is_end(hit.line, d)]
        return next(iter(rest or near), None)

    def _between(self, line: Line, low: int, high: int) -> tuple[Token, ...]:
        """The tokens between two offsets."""
        first = bisect_left(line.tokens, low, key=lambda token: token.start)
        last = bisect_right(line.tokens, high, key=lambda token: token.end)
        return line.tokens[first:last]

    def _gap(self, line: Line, low: int, high: int, *, apart: bool = False) -> bool:
        """Whether only small words stand between a place and a date; `apart` refuses `and`."""
        between, cues = self._between(line, low, high), self.scene.cues
        if len(between) > _GAP or (apart and any(t.lower == "and" for t in between)):
            return False
        small, months = cues.set("venue_date_word"), cues.set("month")
        return all(
            t.lower in small or t.text in ",()" or t.kind is TokenKind.NUMBER or t.lower in months
            for t in between
        )

    def _is_joined(self, line: Line, low: int, high: int) -> bool:
        return any(t.lower in {"and", ","} for t in self._between(line, low, high))

    def _is_of(self, line: Line, place: int, date: int) -> bool:
        """Whether a date right after a place is that place's."""
        return self._gap(line, place, date) and not self._is_joined(line, place, date)

    def _is_pair(self, one: DateMention, two: DateMention) -> bool:
        """Whether two dates are the days of one round, `Monday and Tuesday`."""
        return self.scene.text[one.end : two.start].strip() in {"and", "to", "until", "-", "–"}

    def _is_near(self, hit: Hit, day: DateMention) -> bool:
        """Whether a date opens the sentence or stands a few words from the place or its verb."""
        line, (start, end) = hit.line, _span(hit)
        low, high = min(day.end, start), max(day.start, end)
        if any(t.lower in _APART for t in self._between(line, low, high)):
            return False
        at = bisect_left(line.tokens, day.start, key=lambda token: token.start)
        marks = (hit.head, hit.site.last, hit.site.first)
        return at <= _OPENING or min(abs(at - mark) for mark in marks) <= _NEAR

    def _before(self, line: Line, day: DateMention) -> list[str]:
        """The words right before a date."""
        at = bisect_left(line.tokens, day.start, key=lambda token: token.start)
        return [token.lower for token in line.tokens[max(0, at - _BEFORE_DATE) : at]]

    def _is_end(self, line: Line, day: DateMention) -> bool:
        """Whether the date is that of an end, not of an opening."""
        return any(word in _ENDINGS for word in self._before(line, day))

    # -- past, current, planned -------------------------------------------------------------------

    def time(self, hit: Hit) -> Time:
        """When the talks of a hit are, and on what date."""
        day = self.date_of(hit)
        planned, past, present = self._markers(hit)
        date = None
        if day is not None:
            past = past or self.scene.text.startswith("earlier", day.start)
            if "since" in self._before(hit.line, day)[1:]:
                return Time(When.PAST if past else When.CURRENT, 2, self._value(day))
            planned = (planned or self._is_timetabled(hit, day)) and not self._is_long_ahead(day)
            date = day.ahead if planned and day.ahead is not None else self._value(day)
            told = self._by_date(hit, day, date, planned=planned, past=past)
            if told is not None:
                return Time(told, 2, self._exact(date, day))
        if planned:
            return Time(When.PLANNED, 2, date)
        if past or self.retrospective:
            return Time(When.PAST, 2 if past else 1, date)
        if present or date is not None:
            return Time(When.CURRENT, 2, date)
        if hit.rule in {"venue.name-talks", "venue.label"} or hit.line.shouted:
            return Time(When.CURRENT, 0)
        return Time(When.PAST if self._is_old_story(hit.line) else When.CURRENT, 1)

    def _is_timetabled(self, hit: Hit, day: DateMention) -> bool:
        """Whether a verb in the present has a day to come: `the talks continue on Thursday`."""
        if hit.rule not in {"venue.held-in", "venue.met-in"} or not day.relative:
            return False
        if day.ahead is None or day.ahead == self.published:
            return False
        cues, tokens = self.scene.cues, hit.line.tokens
        found = (cues.verbs(name).at(tokens, hit.head) for name in ("venue_event", "venue_meet"))
        return any(verb is not None and verb[1] in _PRESENT_FORMS for verb in found)

    def _exact(self, date: PartialDate | None, day: DateMention) -> PartialDate | None:
        """The date, unless the words only name a week, which no date says."""
        words = self.scene.text[day.start : day.end].lower()
        return None if words.endswith(("week", "weekend")) else date

    def _value(self, day: DateMention) -> PartialDate | None:
        """The past reading; a date without its year is of the story's where that is old."""
        if not self.retrospective or day.explicit_year or day.relative or day.value is None:
            return day.value
        at = bisect_left(self._told, day.start, key=lambda told: told.start)
        told = self._told[max(0, at - 1)].value or day.value
        # Most other years lack a 29 February.
        leap = (day.value.month, day.value.day) == (2, 29)
        return evolve(day.value, day=None if leap else day.value.day, year=told.year)

    def _is_long_ahead(self, day: DateMention) -> bool:
        """Whether the coming reading is nearly a year off, and the last one only weeks ago."""
        if self.published is None or day.ahead is None or day.value is None:
            return False
        far = day.ahead.earliest() - self.published.latest() > _FAR
        return far and self.published.earliest() - day.value.latest() <= _FRESH

    def _by_date(
        self, hit: Hit, day: DateMention, date: PartialDate | None, *, planned: bool, past: bool
    ) -> When | None:
        """What the date tells against the day of publication."""
        if date is None or self.published is None:
            return When.PAST if day.explicit_year and not planned else None
        if date.earliest() > self.published.latest():
            return When.PLANNED
        # A round that only opened may still be on; of one that was held, days tell.
        opens = hit.line.tokens[hit.head].lower.startswith(_BEGINNINGS)
        gone = self.published.earliest() - date.latest()
        if past or gone > (_RECENT if opens else _JUST) or (date.day is None and gone.days > 0):
            return When.PAST
        if planned and gone.days <= 0:
            return When.PLANNED
        return None if date.month is None else When.CURRENT

    def _markers(self, hit: Hit) -> tuple[bool, bool, bool]:
        """Whether the clause speaks of the future, of an earlier round, of the present."""
        low, high, first, head = hit.low, hit.high, hit.site.first, hit.head
        near, last = max(low, head - _LOOK_BACK), max(first, head)
        ahead, back = (max(low, min(head, first) - _AHEAD), last), (near, last)
        if hit.rule == "venue.name-talks":
            ahead = (near, min(high, head + _LOOK_BACK))
        elif hit.rule == "venue.hosts":
            ahead = back = (low, head + _HOSTED)
        elif hit.rule.startswith("venue.there"):
            ahead = back = (first, min(high, head + 1))
        elif hit.rule == "venue.talks-in":
            ahead = (ahead[0], min(high, hit.site.last + 3))
        now = (max(low, min(head, first) - 3), min(high, max(head, hit.site.last) + 3))
        tokens, cues = hit.line.tokens, self.scene.cues
        planned, past, present = (
            cues.phrases(name).within(tokens, *window) is not None
            for name, window in (
                ("venue_planned", ahead), ("venue_past", back), ("venue_present", now),
            )
        )  # fmt: skip
        past = past or self._is_earlier(hit)
        if head < first and is_wish(hit.line, head):
            outcome = fulfilled(self.scene, hit.line, hit.site.last)
            return outcome is Outcome.GRANTED, outcome is Outcome.DONE, present
        return planned and not past, past, present

    def _is_earlier(self, hit: Hit) -> bool:
        """Whether an aside parts an earlier round from its verb: `the previous, in May, was`."""
        tokens = hit.line.tokens
        close = self.scene.skip_auxiliaries(hit.line, hit.head)
        if hit.rule not in _OF_ROUNDS or close <= hit.low or tokens[close].text != ",":
            return False
        start = max(hit.low, close - _ASIDE)
        opened = next((i for i in range(close - 1, start, -1) if tokens[i].text == ","), hit.low)
        window = (max(hit.low, opened - _LOOK_BACK), opened)
        return self.scene.cues.phrases("venue_past").within(tokens, *window) is not None

    def _is_old_story(self, line: Line) -> bool:
        """Whether the last date of this sentence, or of one shortly before, lies far back."""
        for index in (line.index, line.index - 1, line.index - 2):
            near = index >= 0 and self.scene.lines[index].block == line.block
            dates = self._of_line(self.scene.lines[index]) if near else []
            if dates and self.published is not None:
                value = dates[-1].value
                return value is not None and self.published.earliest() - value.latest() > _RECENT
        return False


def _is_name(line: Line, day: DateMention) -> bool:
    """Whether a date is only part of a name, as in `Jan Bell`."""
    return any(m.start <= day.start and day.end < m.end for m in line.mentions)


def _span(hit: Hit) -> tuple[int, int]:
    """The offsets of the place of a hit."""
    tokens = hit.line.tokens
    return tokens[hit.site.first].start, tokens[hit.site.last - 1].end


def _looks_back(line: Line) -> bool:
    """Whether a line says `forty years on`, `ten years ago` or `anniversary`."""
    if line.vocabulary.isdisjoint(_LONG_AGO):
        return False
    words = [token.lower for token in line.tokens]
    back = any(a in _SPANS and b in _LOOKING_BACK for a, b in pairwise(words))
    return back or "anniversary" in words
