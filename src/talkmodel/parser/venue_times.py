"""When talks are at a place: past, current or planned, and on what date their round opens there."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs
from attrs import define, field, frozen

from talkmodel.model import When
from talkmodel.parser.dates import find_dates
from talkmodel.parser.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talkmodel.model import PartialDate
    from talkmodel.parser.dates import DateMention
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.layout import Layout
    from talkmodel.parser.mentions import Line
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
_NEAR = 7
_LOOK_BACK = 4
_AHEAD = 7
_ENDINGS = frozenset({"ended", "collapsed", "closed", "until", "till", "to", "signed", "ends", "by"})
_ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh", "new", "further"})


@frozen
class Time:
    """What a hit says of when: `sure` is 2 where the words tell, 1 where only the tense does, 0 where nothing does."""

    when: When
    sure: int
    date: PartialDate | None = None


@define(eq=False)
class Clock:
    """Reads the times of hits against the day of publication."""

    scene: Scene
    layout: Layout
    published: PartialDate | None = field(init=False)
    retrospective: bool = field(default=False, init=False)
    _told: list[DateMention] = field(factory=list, init=False)
    _blocks: dict[int, tuple[DateMention, ...]] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        """Take the day of publication from the layout."""
        self.published = self.layout.published.value if self.layout.published is not None else None
        if self.published is None:
            return
        found = [day for line in self.scene.lines if not line.shouted for day in self.dates(line)]
        limit = self.published.year
        self._told = [d for d in found if d.explicit_year and d.value is not None and d.value.year < limit]
        looks_back = any(_looks_back(line) for line in self.scene.lines[:_OPENING_LINES])
        relative = sum(day.relative for day in found)
        self.retrospective = looks_back and len(self._told) >= _MANY_OLD and relative <= _FEW_RELATIVE

    def dates(self, line: Line) -> list[DateMention]:
        """The dates of a line; relative ones lean on those before them in its block."""
        if line.block not in self._blocks:
            block = self.layout.blocks[line.block]
            self._blocks[line.block] = find_dates(self.scene.text, block.start, block.end, self.published)
        return [d for d in self._blocks[line.block] if line.start <= d.start and d.end <= line.end]

    # -- the date ---------------------------------------------------------------------------------------------

    def date_of(self, hit: Hit, others: Sequence[Hit]) -> DateMention | None:
        """The date that belongs to the talks of a hit, if one does."""
        line, site = hit.line, hit.site
        tokens = line.tokens
        span = (tokens[hit.low].start, tokens[hit.high - 1].end)
        dates = [d for d in self.dates(line) if span[0] <= d.start and d.end <= span[1]]
        if not dates:
            return None
        start, end = tokens[site.first].start, tokens[site.last - 1].end
        places = sorted({(tokens[h.site.first].start, tokens[h.site.last - 1].end) for h in others if h.line is line} | {(start, end)})
        places = [place for place in places if span[0] <= place[0] < span[1]]
        at = places.index((start, end))
        left = places[at - 1][1] if at else span[0]
        right = places[at + 1][0] if at + 1 < len(places) else span[1]
        after = [d for d in dates if end <= d.start and d.end <= right and self._gap(line, end, d.start, apart=True)]
        before = [d for d in dates if left <= d.start and d.end <= start]
        close = [d for d in before if self._gap(line, d.end, start) and not (at and self._is_of(line, places[at - 1][1], d.start))]
        if close:
            joined = len(close) > 1 and self._pair(close[-2], close[-1])
            return close[-2] if joined else close[-1]
        if after and not (at + 1 < len(places) and self._gap(line, after[0].end, right) and self._joined(line, end, after[0].start)):
            return after[0]
        if len(places) > 1:
            return self._shared(dates, places, start) if at == len(places) - 1 or at == 0 else None
        inside = [d for d in dates if not self._is_apart(line, d, start)]
        inside = [d for d in inside if self._is_near(hit, d)]
        rest = [d for d in inside if not self._is_end(line, d)]
        return (rest or inside or [None])[0]

    @staticmethod
    def _is_near(hit: Hit, date: DateMention) -> bool:
        """Whether a date opens the sentence or stands a few words from the place or its verb."""
        tokens = hit.line.tokens
        at = sum(t.end <= date.start for t in tokens)
        return at <= _OPENING or min(abs(at - hit.head), abs(at - hit.site.last), abs(at - hit.site.first)) <= _NEAR

    def _is_of(self, line: Line, place: int, date: int) -> bool:
        """Whether a date right after a place is that place's."""
        return self._gap(line, place, date) and not self._joined(line, place, date)

    def _pair(self, one: DateMention, two: DateMention) -> bool:
        """Whether two dates are the days of one round, `Monday and Tuesday`."""
        return self.scene.text[one.end : two.start].strip() in {"and", "to", "until", "-", "–"}

    @staticmethod
    def _is_apart(line: Line, date: DateMention, start: int) -> bool:
        """Whether `after` or the like parts a date from the place that begins at `start`."""
        low, high = min(date.end, start), max(date.start, start)
        return any(t.lower in {"after", "before", "while", "when", "which", "who"} for t in line.tokens if low <= t.start and t.end <= high)

    def _shared(self, dates: list[DateMention], places: list[tuple[int, int]], start: int) -> DateMention | None:
        """A date before all places of the clause belongs to the first."""
        first = [d for d in dates if d.end <= places[0][0]]
        return first[-1] if first and start == places[0][0] else None

    def _gap(self, line: Line, low: int, high: int, *, apart: bool = False) -> bool:
        """Whether only small words stand between a place and a date."""
        small = self.scene.cues.set("venue_date_word") - {"and"} if apart else self.scene.cues.set("venue_date_word")
        between = [t for t in line.tokens if low <= t.start and t.end <= high]
        return len(between) <= _GAP and all(
            t.lower in small or t.text in {",", "(", ")"} or t.kind is TokenKind.NUMBER or t.lower in self.scene.cues.set("month")
            for t in between
        )

    @staticmethod
    def _joined(line: Line, low: int, high: int) -> bool:
        return any(t.lower in {"and", ","} for t in line.tokens if low <= t.start and t.end <= high)

    @staticmethod
    def _is_end(line: Line, date: DateMention) -> bool:
        """Whether the date is that of an end, not of an opening."""
        before = [t.lower for t in line.tokens if t.end <= date.start][-3:]
        return any(word in _ENDINGS for word in before)

    # -- past, current, planned -------------------------------------------------------------------------------

    def time(self, hit: Hit, others: Sequence[Hit]) -> Time:
        """When the talks of a hit are, and on what date."""
        day = self.date_of(hit, others)
        planned, past, present = self._markers(hit)
        if day is not None and self._since(hit.line, day):
            return Time(When.PAST if past else When.CURRENT, 2, self._value(day))
        if day is not None and planned and self._is_long_ahead(day):
            planned = False
        date = None if day is None else (day.ahead if planned and day.ahead is not None else self._value(day))
        if date is not None and day is not None and (told := self._by_date(date, day, planned=planned, past=past, on=self._goes_on(hit))) is not None:
            return Time(told, 2, self._exact(date, day))
        if planned:
            return Time(When.PLANNED, 2, date)
        if past or self.retrospective:
            return Time(When.PAST, 2 if past else 1, date)
        if present or date is not None:
            return Time(When.CURRENT, 2, date)
        if hit.rule in {"venue.name-talks", "venue.label"} or hit.line.shouted:
            return Time(When.CURRENT, 0)
        return self._by_story(hit) or Time(When.CURRENT, 1)

    def _exact(self, date: PartialDate, day: DateMention) -> PartialDate | None:
        """The date, unless the words only name a week, of which a date says too much or too little."""
        return None if self.scene.text[day.start : day.end].lower().endswith(("week", "weekend")) else date

    def _value(self, day: DateMention) -> PartialDate | None:
        """The past reading of a date; without its year it is one of the story's year where the story is old."""
        if not self.retrospective or day.explicit_year or day.relative or day.value is None:
            return day.value
        years = [d.value.year for d in self._told if d.start < day.start and d.value is not None]
        later = [d.value.year for d in self._told if d.value is not None]
        return attrs.evolve(day.value, year=(years[-1:] or later[:1] or [day.value.year])[0])

    def _is_long_ahead(self, day: DateMention) -> bool:
        """Whether the coming reading of a date is nearly a year off, and the last one only weeks ago."""
        if self.published is None or day.ahead is None or day.value is None:
            return False
        far = day.ahead.earliest() - self.published.latest() > _FAR
        return far and self.published.earliest() - day.value.latest() <= _FRESH

    def _by_date(self, date: PartialDate, day: DateMention, *, planned: bool, past: bool, on: bool) -> When | None:
        if self.published is None:
            return When.PAST if day.explicit_year and not planned else None
        if date.earliest() > self.published.latest():
            return When.PLANNED
        gone = self.published.earliest() - date.latest()
        old = gone > (_RECENT if on else _JUST) or (date.day is None and gone.days > 0)
        if old or past:
            return When.PAST
        if planned and date.latest() >= self.published.earliest():
            return When.PLANNED
        return None if date.month is None else When.CURRENT

    def _goes_on(self, hit: Hit) -> bool:
        """Whether the verb is one of beginning, so that the talks may still be on."""
        return hit.line.tokens[hit.head].lower.startswith(("resum", "open", "beg", "start", "restart", "launch", "reconven"))

    def _since(self, line: Line, day: DateMention) -> bool:
        before = [t.lower for t in line.tokens if t.end <= day.start][-2:]
        return "since" in before

    def _markers(self, hit: Hit) -> tuple[bool, bool, bool]:
        """Whether the clause speaks of the future, of an earlier round, of the present."""
        tokens, low, high, first, head = hit.line.tokens, hit.low, hit.high, hit.site.first, hit.head
        near, last = max(low, head - _LOOK_BACK), max(first, head)
        ahead, back = (max(low, min(head, first) - _AHEAD), last), (near, last)
        if hit.rule == "venue.name-talks":
            ahead = (near, min(high, head + 4))
        elif hit.rule == "venue.hosts":
            ahead, back = (low, head + 5), (low, head + 5)
        elif hit.rule.startswith("venue.there"):
            ahead = back = (first, min(high, head + 1))
        elif hit.rule == "venue.talks-in":
            ahead = (ahead[0], min(high, hit.site.last + 3))
        now = (max(low, min(head, first) - 3), min(high, max(head, hit.site.last) + 3))
        windows = (("venue_planned", ahead), ("venue_past", back), ("venue_present", now))
        planned, past, present = (self.scene.cues.phrases(name).within(tokens, *window) is not None for name, window in windows)
        return planned and not past, past, present

    def _by_story(self, hit: Hit) -> Time | None:
        """A hit without a time of its own takes that of the sentence before: past if that lies far back."""
        dates = [d for d in self._near(hit.line) if d.value is not None]
        if not dates or self.published is None or dates[-1].value is None:
            return None
        value = dates[-1].value
        if self.published.earliest() - value.latest() > _RECENT:
            return Time(When.PAST, 1)
        return None

    def _near(self, line: Line) -> list[DateMention]:
        own = self.dates(line)
        if own:
            return own
        for back in (1, 2):
            index = line.index - back
            if index >= 0 and self.scene.lines[index].block == line.block:
                found = self.dates(self.scene.lines[index])
                if found:
                    return found
        return []


def _looks_back(line: Line) -> bool:
    """Whether a line says `forty years on`, `ten years ago` or `anniversary`."""
    words = [t.lower for t in line.tokens]
    if "anniversary" in words:
        return True
    return any(a in {"years", "decades"} and b in {"on", "ago", "later", "after", "since"} for a, b in pairwise(words))
