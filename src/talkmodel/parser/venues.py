"""Where talks take, took or will take place: the hits of an article, one fact for each place."""

from __future__ import annotations

import datetime as dt
import re
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define, evolve, field, frozen

from talkmodel.model import PartialDate, When
from talkmodel.model.evidence import collapse
from talkmodel.parser.layout import BlockKind
from talkmodel.parser.seen import SeenNote
from talkmodel.parser.spans import Span
from talkmodel.parser.venue_clauses import clause_of
from talkmodel.parser.venue_names import Gazetteer, Grade, Piece
from talkmodel.parser.venue_places import Atlas, Site
from talkmodel.parser.venue_signs import Hit, read_hits
from talkmodel.parser.venue_times import Clock, Time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talkmodel.lexicon import Lexicon
    from talkmodel.parser.frames import Scene
    from talkmodel.parser.layout import Layout
    from talkmodel.parser.mentions import Line

__all__ = ["VenueFact", "VenueReading", "read_venues"]

# `By Jo Arden in Seva`: up to four capitalised words at the end of the byline.
_BYLINE_PLACE = re.compile(r"\bin ([A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+){0,3})\s*$")
_BYLINE_END = 80
_QUOTES = frozenset("\"“‘'")
_ROUND = dt.timedelta(days=10)


@frozen
class VenueFact:
    """A place of talks.

    Attributes:
        name: Its name.
        aliases: Other names the article has for it.
        country: Its country, ISO 3166-1 alpha-3, where known.
        when: Whether the talks there are current, past or planned.
        date: When their round opens there, as exact as the article has it.
        spans: Offsets of the evidence with the id of the rule; the first is the name.
    """

    name: str
    aliases: tuple[str, ...]
    country: str | None
    when: When
    date: PartialDate | None
    spans: tuple[tuple[int, int, str], ...]


@frozen
class VenueReading:
    """What was read.

    Attributes:
        venues: The venues of an article, in the order of the text.
        notes: Places that were seen and left out.
    """

    venues: tuple[VenueFact, ...]
    notes: tuple[SeenNote, ...]


def read_venues(
    scene: Scene, layout: Layout, lexicon: Lexicon, seated: frozenset[str] = frozenset()
) -> VenueReading:
    """Read where an article says that talks take, took or will take place.

    It does not judge whether the article is about talks at all.

    Args:
        scene: The article's sentences with their actors.
        layout: The article's layout; its date and dateline tell when and where it was written.
        lexicon: What is known of cities, countries and cue words.
        seated: The keys of those who have a part in the talks, where they are known.
    """
    return _Reader(scene, layout, lexicon, seated).run()


@define(eq=False)
class _Group:
    """The hits of one place, and where the first of them came."""

    hits: list[tuple[Hit, Time]] = field(factory=list)

    def sure(self, when: When) -> list[Time]:
        """The times of this sort that the words tell."""
        return [time for _, time in self.hits if time.sure > 1 and time.when is when]


@define(eq=False)
class _Groups:
    """The groups of an article by any name of their place; `longer` has names by how they begin."""

    by_name: dict[str, _Group] = field(factory=dict)
    longer: dict[str, str] = field(factory=dict)

    def add(self, hit: Hit, time: Time) -> None:
        """Put a hit with the others of its place; one that joins two groups makes them one."""
        names = [_norm(name) for name in hit.site.names]
        known = {id(group): group for name in names for group in self._known(name)}
        group, *others = known.values() or [_Group()]
        for other in others:
            group.hits.extend(other.hits)
            for old, _ in other.hits:
                self._enter([_norm(name) for name in old.site.names], group)
        group.hits.append((hit, time))
        self._enter(names, group)

    def _enter(self, names: Sequence[str], group: _Group) -> None:
        for name in names:
            self.by_name[name] = group
            for beginning in _beginnings(name):
                self.longer.setdefault(beginning, name)

    def _known(self, name: str) -> list[_Group]:
        """The groups whose place has this name, or one that begins or goes on with it."""
        near = (name, *_beginnings(name), self.longer.get(name, name))
        return [self.by_name[other] for other in near if other in self.by_name]

    def all(self) -> list[_Group]:
        """Every group once."""
        return list({id(group): group for group in self.by_name.values()}.values())


def _norm(name: str) -> str:
    return collapse(name.casefold().replace("’", "'").removeprefix("the "))


def _beginnings(name: str) -> list[str]:
    """The first words of a name that may stand for it: `arden` for `arden town hall`."""
    words = [] if ", " in name else name.split()
    return [" ".join(words[:size]) for size in range(1, len(words))]


@define(eq=False, slots=False)
class _Reader:
    scene: Scene
    layout: Layout
    lexicon: Lexicon
    seated: frozenset[str]
    notes: list[SeenNote] = field(factory=list)

    def run(self) -> VenueReading:
        atlas = Atlas(Gazetteer(self.scene, self.lexicon))
        here = self._here()
        hits = [*read_hits(self.scene, atlas, self.layout, self.seated), *here]
        if not hits:
            return VenueReading((), ())
        clock = Clock(self.scene, self.layout, hits)
        cities: dict[int, list[Piece]] = {}
        for hit in hits:
            if hit.site.main.grade is Grade.CITY:
                cities.setdefault(hit.line.index, []).append(hit.site.main)
        groups = _Groups()
        for hit in hits:
            time = clock.time(hit)
            if hit.rule == "venue.here":
                time = Time(When.CURRENT, 2, time.date if time.when is When.CURRENT else None)
            groups.add(self._housed(hit, time, cities.get(hit.line.index, [])), time)
        everyone = groups.all()
        # Of the places where talks are on, the two latest: each group is measured against another.
        latest = sorted(((_latest(g), n) for n, g in enumerate(everyone)), reverse=True)[:2]
        facts: list[VenueFact] = []
        for number, group in enumerate(everyone):
            now = next((day for day, other in latest if other != number), dt.date.min)
            facts += self._fact(group, now)
        return VenueReading(tuple(sorted(facts, key=lambda f: f.spans[0])), tuple(self.notes))

    # -- where the reporter is --------------------------------------------------------------------

    @cached_property
    def _home(self) -> Span | None:
        """The city of the dateline, or of a byline such as `By Jo Arden in Seva`."""
        if self.layout.dateline_place is not None:
            return self.layout.dateline_place
        for block in self.layout.blocks:
            if block.kind is BlockKind.BYLINE:
                start = max(block.start, block.end - _BYLINE_END)
                found = _BYLINE_PLACE.search(self.scene.text[start : block.end])
                if found is not None:
                    return Span(start + found.start(1), start + found.end(1))
        return None

    @cached_property
    def _home_text(self) -> str:
        return "" if self._home is None else collapse(self._home.of(self.scene.text))

    @cached_property
    def _home_name(self) -> str:
        """The usual spelling of the reporter's city, whose name may be in capitals."""
        name = self._home_text
        if not name.isupper():
            return name
        seen = (m.text for line in self.scene.lines for m in line.mentions)
        same = (text for text in seen if text.upper() == name and not text.isupper())
        return next(same, name.title())

    def _here(self) -> list[Hit]:
        """`The talks resumed here on Monday`: the city the report comes from."""
        hits: list[Hit] = []
        if not self._home_name:
            return hits
        country = self.lexicon.places.get(self._home_name)
        for line in self.scene.lines:
            tokens = line.tokens if "here" in line.vocabulary else ()
            for index, token in enumerate(tokens):
                if token.lower == "here" and self._means_place(line, index):
                    span = (index, index + 1, token.start, token.end)
                    piece = Piece(*span, self._home_name, Grade.CITY, country)
                    site = Site(index, index + 1, (piece,))
                    hits.append(Hit(line, site, "venue.here", True, index, *clause_of(line, index)))  # noqa: FBT003 - `strong`
        return hits

    def _means_place(self, line: Line, index: int) -> bool:
        """Whether `here` is where the talks are rather than a word of the author's."""
        tokens, cues = line.tokens, self.scene.cues
        before = tokens[index - 1].lower if index else '"'
        if line.shouted or before in _QUOTES or before in {"coverage", "click", "read"}:
            return False
        names = ("venue_talker", "venue_noun", "venue_signing")
        verbs = cues.verbs("venue_meet")
        near = range(max(0, index - 40), min(len(tokens), index + 40))
        return any(
            verbs.at(tokens, i) is not None or any(tokens[i].lower in cues.set(n) for n in names)
            for i in near
        )

    def _housed(self, hit: Hit, time: Time, beside: Sequence[Piece]) -> Hit:
        """A building without a city lies in that of its sentence, else in the reporter's."""
        bare = all(p.grade is Grade.BUILDING and p.country is None for p in hit.site.pieces)
        if not bare or hit.rule == "venue.parallel":
            return hit
        first = hit.site.pieces[0]
        if len(beside) == 1:
            name, country = beside[0].name, beside[0].country
        elif not beside and self._home_name and time.when is When.CURRENT:
            name, country = self._home_name, self.lexicon.places.get(self._home_name)
        else:
            return hit
        city = evolve(first, name=name, grade=Grade.CITY, country=country, short=None)
        return evolve(hit, site=evolve(hit.site, pieces=(*hit.site.pieces, city)))

    # -- facts ------------------------------------------------------------------------------------

    def _fact(self, group: _Group, now: dt.date) -> list[VenueFact]:
        """The venue of a group; none, but notes, where only weak signs speak for it."""
        hits = sorted((h for h, _ in group.hits), key=lambda h: (not h.strong, h.line.index))
        if not hits[0].strong:
            for hit in hits:
                piece = hit.site.main
                reason = "no word ties the place to talks that are held there"
                self.notes.append(SeenNote(piece.start, piece.end, hit.rule, reason))
            return []
        main = max((hit.site.main for hit in hits), key=_rank)
        names = dict.fromkeys(name for hit in hits for name in hit.site.names)
        if self._home_text.casefold() == main.name.casefold():
            names[self._home_text] = None
        name = next((n for n in names if self._is_full(n, main.name)), main.name)
        names.pop(name, None)
        when, date = _when(group, now)
        country = next((hit.site.country for hit in hits if hit.site.country), None)
        spans = ((main.start, main.end, "venue.name"), *(_evidence(hit) for hit in hits))
        evidence = tuple(dict.fromkeys(spans))
        return [VenueFact(name, tuple(names), country, when, date, evidence)]

    def _is_full(self, name: str, city: str) -> bool:
        """Whether a name is the city's with its province: `Arden, Ohio`, not `Arden, Peru`."""
        first, _, area = name.partition(", ")
        return first == city and area in self.lexicon.regions


def _rank(piece: Piece) -> tuple[bool, bool]:
    return piece.grade is Grade.CITY, piece.grade is Grade.CAPITAL


def _evidence(hit: Hit) -> tuple[int, int, str]:
    """The words from what a place hangs on to the place, or the other way round."""
    tokens = hit.line.tokens
    first, last = min(hit.head, hit.site.first), max(hit.head, hit.site.last - 1)
    return tokens[first].start, tokens[last].end, hit.rule


def _latest(group: _Group) -> dt.date:
    """The last day on which talks are surely on at a place, or the first of all days."""
    days = [t.date.earliest() if t.date else dt.date.max for t in group.sure(When.CURRENT)]
    return max(days, default=dt.date.min)


def _when(group: _Group, now: dt.date) -> tuple[When, PartialDate | None]:
    """Current before planned before past; `now` is the last day of the talks elsewhere.

    A mere past tense is current, unless talks are surely on elsewhere.
    """
    elsewhere = now > dt.date.min
    current, planned = group.sure(When.CURRENT), group.sure(When.PLANNED)
    past = group.sure(When.PAST)
    weak = [time for hit, time in group.hits if time.sure == 1 and hit.strong]
    told = all(time.when is When.CURRENT for time in weak)
    if current and dt.date.min < now < dt.date.max and now - _latest(group) > _ROUND:
        current, past = [], [*current, *past]
    elif weak and told and not (elsewhere or current or past):
        current = weak
    if not (current or planned or past) and (elsewhere or not told):
        past = weak
    for when, times in ((When.CURRENT, current), (When.PLANNED, planned), (When.PAST, past)):
        if times:
            dates = [time.date for time in times if time.date is not None]
            return when, max(dates, key=_exactness, default=None)
    return When.CURRENT, None


def _exactness(date: PartialDate) -> tuple[bool, bool]:
    return date.month is not None, date.day is not None
